"""Buyers' data in the window: found, handed out, corrected, restricted, erased; and what left the shop."""
