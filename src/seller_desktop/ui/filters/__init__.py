"""Narrowing a list: what the search field offers, chips, the filter form, saved filters."""
