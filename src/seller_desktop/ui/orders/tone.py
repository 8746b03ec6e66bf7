"""The tones of words on screen."""

from __future__ import annotations

from enum import StrEnum


class Tone(StrEnum):
    """The colour of a word, by its token in the theme."""

    INK = "ink"
    MUTED = "muted"
    RED = "red"
    AMBER = "amber"
    BLUE = "blue"
    GREEN = "green"
    GREY = "grey"
    VIOLET = "violet"
