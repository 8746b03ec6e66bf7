"""The right column: everything about the chosen order."""
