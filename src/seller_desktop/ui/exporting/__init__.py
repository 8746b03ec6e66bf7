"""Writing orders into a file: what of them, and how far it is."""
