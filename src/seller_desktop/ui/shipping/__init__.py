"""Dialogs about shipping: courier and tracking number noted, parcels handed over."""
