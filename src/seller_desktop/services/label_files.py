"""Labels files of Seller Center: each page is found to its order, kept whole, and printed in its place."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.documents import MAX_LABEL_BYTES
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.file_names import told_name
from seller_desktop.services.bundle import own_interpreter
from seller_desktop.services.desk_models import Did
from seller_desktop.services.journal import journalled
from seller_desktop.services.print_models import LabelPage, LabelsRead
from seller_desktop.storage import order_lists, print_records
from seller_desktop.storage.privacy_records import erased_among
from seller_desktop.storage.sqlite_desk import refresh_desk

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from seller_desktop.services.shop import Reading, Shop, Writing

_PATIENCE_S: Final = 260.0
"""Twice what the child allows itself."""
_MEGABYTE: Final = 1_000_000
_NO_CONSOLE: Final = 0x0800_0000 if sys.platform == "win32" else 0


def read_labels(shop: Shop, path: Path) -> LabelsRead:
    """Read a labels file and find the order of each of its pages; nothing is kept yet. Blocking: `shop.run`.

    Raises SellerError: `file_missing`, `label_file_too_large`, and those of `label_worker.read`.
    """
    try:
        if path.exists() and not path.is_file():  # a pipe may never say anything
            raise SellerError("label_file_unreadable", file=path.name)
        if path.stat().st_size > MAX_LABEL_BYTES:
            raise SellerError("label_file_too_large", file=path.name, limit=MAX_LABEL_BYTES // _MEGABYTE)
        data = path.read_bytes()
    except OSError as failure:
        raise SellerError("file_missing", file=path.name) from failure
    sha256 = hashlib.sha256(data).hexdigest()
    numbers = _numbers_of_pages(path, sha256)
    return LabelsRead(told_name(path.name), sha256, data, shop.read(find_orders, numbers).result())


def attach_labels(writing: Writing, labels: LabelsRead, by_hand: Mapping[int, int] | None = None) -> int:
    """Keep a labels file with its orders; how many orders it has a label for.

    `by_hand`: orders of pages, by page, in place of what was found. Read again, a file is kept once, and
    what is said now of its pages holds. Raises Refused: `labels_of_nobody` (no page has an order),
    `labels_of_erased` (a page would bring back a buyer who was erased).
    """
    pages = {page.page: page.order_id for page in labels.pages if page.order_id is not None}
    pages |= by_hand or {}
    order_ids = sorted(set(pages.values()))
    if not order_ids:
        raise Refused("labels_of_nobody", file=labels.name)
    if erased := erased_among(writing.db, order_ids):
        raise Refused("labels_of_erased", file=labels.name, count=len(erased))
    facts: dict[str, str | int] = {"name": labels.name}
    with journalled(writing, Did.LABELS_ATTACHED, facts, order_ids):
        file_id = print_records.label_file_id(writing.db, labels.sha256)
        if file_id is None:
            file_id = writing.ids.reserve()
            print_records.add_label_file(
                writing.db,
                id=file_id,
                name=labels.name,
                sha256=labels.sha256,
                added_at=writing.now_ms,
                operator_id=writing.operator_id,
                data=labels.data,
            )
        else:
            print_records.renew_label_file(writing.db, file_id, writing.now_ms)
        had = print_records.put_label_pages(writing.db, file_id, pages)
        concerned = {*order_ids, *had}
        refresh_desk(writing.db, concerned, words=False)
        writing.concerns(*concerned)
    return len(order_ids)


def find_orders(reading: Reading, numbers: Sequence[Sequence[str]]) -> tuple[LabelPage, ...]:
    """The order of each page by the numbers in its text: its own number before its tracking number.

    A page with numbers of several orders is nobody's.
    """
    found: dict[str, list[tuple[int, str]]] = {}
    every = {number for page in numbers for number in page}
    for number, order_id, order_no in print_records.orders_by_number(reading.db, every):
        found.setdefault(number, []).append((order_id, order_no))
    return tuple(_page(at, page, found) for at, page in enumerate(numbers))


def order_ids_of(reading: Reading, order_nos: Iterable[str]) -> dict[str, int]:
    """The orders of the numbers typed beside pages; those there are none of are left out."""
    return order_lists.find_many(reading.db, list(order_nos))


def _page(at: int, numbers: Sequence[str], found: Mapping[str, Sequence[tuple[int, str]]]) -> LabelPage:
    meant = [one for number in numbers for one in found.get(number, ())]
    own = [(order_id, order_no) for order_id, order_no in meant if order_no in numbers]
    distinct = dict(own or meant)
    if len(distinct) != 1:
        return LabelPage(at, numbers=tuple(numbers))
    ((order_id, order_no),) = distinct.items()
    return LabelPage(at, order_id, order_no, tuple(numbers))


def _numbers_of_pages(path: Path, sha256: str) -> list[list[str]]:
    """Have a child process read the file."""
    try:
        child = subprocess.run(  # noqa: S603 - our own interpreter, our own module, no shell
            _worker_command(),
            input=json.dumps({"path": str(path), "sha256": sha256}).encode() + b"\n",
            capture_output=True,
            timeout=_PATIENCE_S,
            creationflags=_NO_CONSOLE,
            check=False,
        )
    except subprocess.TimeoutExpired as failure:
        raise SellerError("label_file_hostile", file=path.name) from failure
    answer: dict[str, Any] = {"error": "label_file_hostile", "facts": {}}
    with suppress(IndexError, ValueError):  # it has died without a word, or in the middle of one
        answer = json.loads(child.stdout.splitlines()[-1])
    if "error" in answer:
        raise SellerError(answer["error"], **{"file": path.name, **answer["facts"]})
    return list(answer["pages"])


def _worker_command() -> list[str]:
    """How to start the child."""
    return own_interpreter("seller_desktop.services.label_worker", "--label-worker")
