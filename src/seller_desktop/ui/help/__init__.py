"""The help: its window, what is new, and a report of a problem."""
