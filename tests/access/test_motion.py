"""Nothing moves by itself: there is no motion to be reduced, and no setting for it is wanting."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import seller_desktop

MOVING: Final = frozenset(
    [
        "QPropertyAnimation",
        "QVariantAnimation",
        "QAbstractAnimation",
        "QParallelAnimationGroup",
        "QSequentialAnimationGroup",
        "QTimeLine",
        "QMovie",
        "QSplashScreen",
        "QScroller",
        "QGraphicsOpacityEffect",
        "QEasingCurve",
        "setAnimated",
        "setAnimationDuration",
        "setSmoothScroll",
        "setDockOptions",
    ]
)
UNTOLD: Final = {
    "ui/dialogs/check_shop.py",
    "ui/importing/file_pane.py",
    "ui/orders/notice.py",
    "ui/updates/dialog.py",
}
"""Where a bar runs to and fro because nobody knows how long it takes. A sentence beside it says
what is being done, so that it tells nothing of its own."""


ENDLESS: Final = re.compile(r"set(?:Range\(0, (?:0\)|[^)]* else 0\))|Maximum\(0\))|maximum=0")


def sources() -> dict[str, str]:
    folder = Path(seller_desktop.__file__).parent
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.py"))
    }


def test_no_animation_is_used() -> None:
    used = {
        (name, word)
        for name, text in sources().items()
        for word in re.findall(r"\w+", text)
        if word in MOVING
    }
    assert used == set()


def test_a_bar_without_an_end_stands_only_where_nobody_knows_how_long_it_takes() -> None:
    assert {name for name, text in sources().items() if ENDLESS.search(text)} == UNTOLD
