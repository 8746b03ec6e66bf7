"""Flags on screen: how they look, their menu, the names the shop gives them."""
