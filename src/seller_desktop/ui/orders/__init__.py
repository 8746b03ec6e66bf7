"""The list of orders, as a table and as cards, over one model with one selection."""
