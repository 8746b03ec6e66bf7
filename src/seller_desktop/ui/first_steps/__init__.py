"""The first minutes: the guide to a shop of one's own, and the practice shop."""
