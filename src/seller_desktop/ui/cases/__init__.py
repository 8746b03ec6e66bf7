"""Dialogs and panels about buyers' requests: to decide, to settle, to record them."""
