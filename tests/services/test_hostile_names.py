from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from seller_desktop.services import imports
from tests.making import order_no
from tests.marketplaces.files import table, write_csv
from tests.services.importing import take

if TYPE_CHECKING:
    from seller_desktop.services.shop import Shop


NAMES = ("💧" * 60, "a\n\u202eb", "pes\udcffanan", '..:b?c*"<b>')


def test_a_file_of_any_name_is_taken_and_its_rejected_rows_are_kept(shop: Shop, tmp_path: Path) -> None:
    for number, stem in enumerate(NAMES):
        try:
            path = write_csv(
                tmp_path / f"{stem}.csv", table({"Order ID": order_no(number)}, {"Order ID": "rusak"})
            )
        except (OSError, ValueError):
            continue  # this system has no such names
        report = take(shop, path, as_of=shop.clock.now_ms())
        assert (report.tally.new, report.tally.rejected_rows) == (1, 1)
        kept = Path(report.rejected_file or "")
        assert kept.parent == shop.data_dir / "rejected"
        assert kept.is_file()
        assert len(kept.name.encode()) <= 200
        assert kept.name.isprintable()
    prepared = imports.prepare(shop, kept)  # corrected, it comes back
    assert prepared.preview.tally.rejected_rows == 1
    imports.discard(prepared)
