"""Dialogs: a value in, a value out. None of them knows the shop behind the values."""
