"""The window. Asks services, never storage."""
