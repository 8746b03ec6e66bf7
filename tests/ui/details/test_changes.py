from __future__ import annotations

import pytest

from seller_desktop.domain.changes import FieldChange
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.details.changes import change_sentence
from tests.ui.fake_shop import NOW_MS, WIB


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (FieldChange("status", "to_ship", "shipped"), "Status: To Ship → Shipped"),
        (FieldChange("shipped_at", "", str(NOW_MS)), "Shipped: – → 23 Nov, 14:00 WIB"),
        (FieldChange("line.subtotal_idr", "42000", "35200", "Kaos"), "(Kaos): Rp42.000 → Rp35.200"),
        (FieldChange("cod", "0", "1"), ": no → yes"),
        (FieldChange("package.tracking_no", "", "JY1", "77"), "Tracking number (77): – → JY1"),
        (FieldChange("status", "to_ship", "a word of tomorrow"), "Status: To Ship → a word of tomorrow"),
        (FieldChange("phone", "0812", "0813"), ": 0812 → 0813"),
        (FieldChange("flags", "", "0,4"), "Flags: – → Red, Teal"),
    ],
)
def test_values_read_as_they_do_elsewhere(change: FieldChange, sentence: str) -> None:
    assert change_sentence(change, Formatter("en", WIB), NOW_MS).endswith(sentence)
