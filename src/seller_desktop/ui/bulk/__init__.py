"""One act on many orders: what would happen to each, the doing, what became of each."""
