"""Everything the shop holds about a buyer, gathered to be handed to him: as plain values, and as JSON."""

from __future__ import annotations

import hashlib
import json
import os
from base64 import b64encode
from collections import defaultdict
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.buyers import months_after
from seller_desktop.domain.cells import unpack
from seller_desktop.domain.clock import iso
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.services.buyer_erasure import holdings
from seller_desktop.services.buyer_models import Left
from seller_desktop.services.left_log import left, note_left
from seller_desktop.services.order_details import order_detail
from seller_desktop.services.reasons import list_all_reasons
from seller_desktop.services.retention_rule import retention
from seller_desktop.storage import privacy_records, records

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from seller_desktop.domain.reasons import Reason
    from seller_desktop.services.buyer_models import Holding, LeftShop
    from seller_desktop.services.read_models import HistoryEntry, OrderDetail
    from seller_desktop.services.shop import Reading, Shop

FORMAT: Final = "seller-desktop buyer file 1"
MOST: Final = 2_000
"""Orders of one file: more than any buyer has."""
_ABOUT_LINES: Final = frozenset({"lines", "packages"})
_MOST_LEFT: Final = 1_000


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture kept with a case. `about`: a SKU, or ""."""

    case_id: int
    name: str
    about: str
    added_at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that stated something of the order, and in which row."""

    name: str
    as_of: int
    taken_at: int
    row: int


@dataclass(frozen=True, slots=True)
class BuyersOrder:
    """An order with all that is kept about it."""

    detail: OrderDetail
    pictures: tuple[Picture, ...]
    sources: tuple[SourceFile, ...]
    left: tuple[LeftShop, ...]
    label_pages: int
    erased_from: int | None
    """When the rule of retention erases the buyer, by what is known today; None where it is off."""


@dataclass(frozen=True, slots=True)
class BuyerFile:
    """What is handed to a buyer who asks what is kept about him."""

    shop: str
    made_at: int
    orders: tuple[BuyersOrder, ...]
    backups: tuple[Holding, ...]
    months: int | None
    """The rule of retention."""
    reasons: tuple[Reason, ...]
    """Those of the shop: cases hold their codes."""


def buyer_file(reading: Reading, data_dir: Path, order_ids: Sequence[int]) -> BuyerFile:
    """Gather it, the newest order first. Raises Refused: `nothing_of_buyer`, `too_much_of_buyer`."""
    rows = privacy_records.orders_of(reading.db, order_ids, reading.now_ms)
    if not rows:
        raise Refused("nothing_of_buyer")
    if len(rows) > MOST:
        raise Refused("too_much_of_buyer", count=len(rows), limit=MOST)
    ids = [row.id for row in rows]
    sources: dict[int, list[SourceFile]] = defaultdict(list)
    for one in privacy_records.sources_of(reading.db, ids):
        sources[one.order_id].append(SourceFile(one.name, one.snapshot_at, one.imported_at, one.row or 0))
    pictures: dict[int, list[Picture]] = defaultdict(list)
    for one in privacy_records.pictures_of(reading.db, ids):
        pictures[one.order_id].append(
            Picture(one.case_id, one.name, one.about, one.added_at, bytes(one.data))
        )
    rule = retention(reading)
    orders = []
    for row in rows:
        detail = order_detail(reading, row.id)
        assert detail is not None  # it was there a moment ago, in the same state of the shop
        ends = None
        if rule.months is not None and row.erased_at is None:
            ends = months_after(row.ended_at, rule.months, reading.zone)
        orders.append(
            BuyersOrder(
                detail=detail,
                pictures=tuple(pictures[row.id]),
                sources=tuple(sources[row.id]),
                left=tuple(left(reading, _MOST_LEFT, [row.id])),
                label_pages=privacy_records.counts_of(reading.db, [row.id]).label_pages,
                erased_from=ends,
            )
        )
    return BuyerFile(
        shop=records.setting(reading.db, "shop_name") or rows[0].account,
        made_at=reading.now_ms,
        orders=tuple(orders),
        backups=holdings(reading, data_dir),
        months=rule.months,
        reasons=tuple(list_all_reasons(reading)),
    )


def write_buyer_file(
    shop: Shop, order_ids: Sequence[int], path: Path, make_pdf: Callable[[BuyerFile, Path], None]
) -> BuyerFile:
    """Write a buyer's file as .pdf (by `make_pdf`) or .json, whole or not at all. Blocking: for `shop.run`.

    That it leaves the shop is kept first. Raises Refused: `buyer_file_suffix`, those of `buyer_file`;
    SellerError("document_not_saved").
    """
    suffix = path.suffix.lower()
    if suffix not in {".pdf", ".json"}:
        raise Refused("buyer_file_suffix", file=path.name)
    file = shop.read(buyer_file, shop.data_dir, order_ids).result()
    ids = [one.detail.row.id for one in file.orders]
    shop.write(note_left, Left.BUYER_FILE, path.name, ids).result()
    if suffix == ".pdf":
        make_pdf(file, path)
        return file
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_text(
            json.dumps(file_json(file, shop.zone), ensure_ascii=False, indent=1), encoding="utf-8"
        )
        os.replace(part, path)  # noqa: PTH105 - one call, and the same on every system
    except OSError as failure:
        with suppress(OSError):
            part.unlink()
        raise SellerError("document_not_saved", file=str(path)) from failure
    return file


def file_json(file: BuyerFile, zone: ZoneInfo) -> dict[str, Any]:
    """The file as JSON holds it: times ISO 8601 with offset, money rupiah, pictures in base 64."""
    return {
        "format": FORMAT,
        "shop": file.shop,
        "made_at": iso(file.made_at, zone),
        "orders": [_order(one, zone) for one in file.orders],
        "backups": [
            {
                "id": one.id,
                "made_at": iso(one.made_at, zone),
                "gone_by": None if one.gone_by is None else iso(one.gone_by, zone),
            }
            for one in file.backups
        ],
        "erased_after_months": file.months,
    }


def _order(order: BuyersOrder, zone: ZoneInfo) -> dict[str, Any]:
    detail = order.detail
    return {
        "order_no": detail.row.order_no,
        "account": detail.account,
        "channel": detail.row.channel.value,
        "status": detail.row.status.value,
        "facts": facts_json(detail, zone),
        "lines": [
            _plain(asdict(line), zone) | {"cells": list(unpack(line.cells))} for line in detail.facts.lines
        ],
        "packages": [_plain(asdict(package), zone) for package in detail.facts.packages],
        "notes": [_plain(asdict(note), zone) for note in detail.notes],
        "cases": [_plain(asdict(case), zone) for case in detail.cases],
        "pictures": [
            {
                "case_id": one.case_id,
                "name": one.name,
                "about": one.about,
                "added_at": iso(one.added_at, zone),
                "sha256": hashlib.sha256(one.data).hexdigest(),
                "data": b64encode(one.data).decode(),
            }
            for one in order.pictures
        ],
        "shipment": None if detail.shipment is None else _plain(asdict(detail.shipment), zone),
        "label_pages": order.label_pages,
        "history": [_entry(entry, zone) for entry in detail.history],
        "left_the_shop": [_plain(asdict(one), zone) for one in order.left],
        "sources": [_plain(asdict(one), zone) for one in order.sources],
        "privacy": None if detail.privacy is None else _plain(asdict(detail.privacy), zone),
        "erased_from": None if order.erased_from is None else iso(order.erased_from, zone),
    }


def facts_json(detail: OrderDetail, zone: ZoneInfo) -> dict[str, Any]:
    """What the sources say of an order, but for its lines and packages; what they leave open is left out."""
    told = {name: value for name, value in _fields(detail).items() if value not in {"", None}}
    return {str(name): value for name, value in _plain(told, zone).items()}


def _fields(detail: OrderDetail) -> dict[str, Any]:
    facts = detail.facts
    return {name: getattr(facts, name) for name in facts.__slots__ if name not in _ABOUT_LINES}


def _entry(entry: HistoryEntry, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "at": iso(entry.at, zone),
        "what": entry.what.value,
        "source": {"kind": entry.source.kind.value, "name": entry.source.name, "row": entry.source.row},
        "recorded_at": iso(entry.recorded_at, zone),
        "changes": [
            {"field": one.field, "before": one.before, "after": one.after, "about": one.about}
            for one in entry.changes
        ],
    }


def _plain(value: Any, zone: ZoneInfo, name: str = "") -> Any:  # noqa: ANN401 - whatever a dataclass holds
    """Times (`..._at`) as ISO 8601, bytes left out, the rest as JSON takes it."""
    if isinstance(value, dict):
        return {
            str(key): _plain(one, zone, str(key)) for key, one in value.items() if not isinstance(one, bytes)
        }
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(one, zone) for one in value]
    if isinstance(value, int) and not isinstance(value, bool) and _is_time(name):
        return iso(value, zone)
    return value


def _is_time(name: str) -> bool:
    return name in {"at", "as_of", "undo_until"} or name.endswith("_at")
