"""Measurements of the whole program; README.md says what each measures."""
