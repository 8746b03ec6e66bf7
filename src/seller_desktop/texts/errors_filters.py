"""What is said when a filter given on the command line is not understood."""

from __future__ import annotations

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

FILTERS = {
    "filter_wrong": QT_TRANSLATE_NOOP(
        "Errors",
        "The filter is not understood at character {position}. “{text}”: {problem} Possible: {possible}.",
    ),
}
