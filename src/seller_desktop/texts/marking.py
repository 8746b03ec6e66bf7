"""Marks texts for translation that are looked up later, by the name the translators' tool looks for."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 - Qt's own name and form
    """The text itself. Qt's own function does the same, but is typed to give an object."""
    return text
