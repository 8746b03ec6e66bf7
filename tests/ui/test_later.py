from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from seller_desktop.ui.later import later, making

if TYPE_CHECKING:
    import pytest

    from seller_desktop.ui.plain_label import PlainLabel
    from seller_desktop.ui.toned_label import TonedLabel

_MODULE = "seller_desktop.ui.plain_label"


class Owner:
    text = "Kaos polos"
    label: PlainLabel = later("plain_label", "PlainLabel", lambda owner: (owner.text,))
    toned: TonedLabel = later("toned_label", "TonedLabel", lambda _owner: ())


def test_a_part_is_made_when_it_is_asked_for_and_once() -> None:
    owner = Owner()
    assert "label" not in vars(owner)
    assert owner.label.text() == "Kaos polos"
    assert owner.label is owner.label


def test_nothing_is_loaded_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, _MODULE)
    owner = Owner()
    assert _MODULE not in sys.modules
    assert owner.label.text() == "Kaos polos"
    assert _MODULE in sys.modules


def test_what_is_missing_is_made_in_steps_and_what_is_there_stays() -> None:
    owner = Owner()
    toned = owner.toned
    steps = making(owner)
    next(steps)
    assert "label" not in vars(owner)
    next(steps)
    assert "label" in vars(owner)
    assert len(list(steps)) == len(("loaded", "made"))
    assert owner.toned is toned
