"""Data files shipped with the program: rule packs, translations, theme."""
