"""The screen lock: what covers the window, and when it does so by itself."""
