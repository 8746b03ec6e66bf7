"""Makes what sellers double-click: `./dev build`."""
