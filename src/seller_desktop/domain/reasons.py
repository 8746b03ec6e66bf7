"""Why a buyer cancels or returns, and why a seller refuses: lists of reasons with labels in two languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.cases import ReasonList
from seller_desktop.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

STATES: Final = ("unpaid", "paid", "")
"""Of the orders a reason is meant for: not paid yet, paid and not shipped, any."""
LONGEST_LABEL: Final = 120

_TEXTS: Final = ("code", "en", "id", "state", "api_name")


@dataclass(frozen=True, slots=True)
class Reason:
    """One entry of a list. `code` is what a case keeps; it never changes and never means another reason."""

    code: str
    en: str
    id: str
    """The Indonesian label."""
    state: str = ""
    """One of STATES. It only decides between two reasons of one label; any may be chosen."""
    api_name: str = ""
    """What the marketplace's programs call it; "" where that is not known."""
    hidden: bool = False
    """Not offered; cases that have it keep their label."""
    also: tuple[str, ...] = ()
    """Other words for it: the files', and further names of the marketplace's programs."""
    own: bool = False
    """Added by the shop."""
    removed: bool = False
    """One of the shop's own, taken off the list for good: only cases that have it still show its label."""


class ReasonsError(ValueError):
    """A file of reasons that cannot be used; says which entry and what is wrong with it."""


def parse_reasons(data: Mapping[str, Any]) -> dict[ReasonList, tuple[Reason, ...]]:
    """The lists of a file: a table of entries `code`, `en`, `id`, `state`, `api_name`, `also` for each list.

    Raises ReasonsError.
    """
    unknown = set(data) - set(ReasonList)
    if unknown:
        raise ReasonsError(f"unknown lists: {', '.join(sorted(unknown))}")
    lists = {which: tuple(_reason(which, row) for row in data.get(which, ())) for which in ReasonList}
    codes = [reason.code for reasons in lists.values() for reason in reasons]
    twice = {code for code in codes if codes.count(code) > 1}
    if twice:
        raise ReasonsError(f"codes that stand there twice: {', '.join(sorted(twice))}")
    return lists


def folded(text: str) -> str:
    """A text as it is compared: small letters, single spaces."""
    return " ".join(text.split()).casefold()


def find(reasons: Iterable[Reason], text: str, unpaid: bool | None) -> Reason | None:
    """The reason of this code, label (in either language) or name of the marketplace; None where none is.

    Of several, one that is offered comes before a hidden one, one that fits the order's state (`unpaid`;
    None: not known) before one that does not, one called so now before one once called so, then the first.
    A removed reason is not found.
    """
    wanted = folded(text)
    fits = set(STATES) if unpaid is None else {"unpaid" if unpaid else "paid", ""}
    found = [one for one in reasons if not one.removed and wanted and wanted in _names(one)]
    return min(
        found,
        key=lambda one: (one.hidden, one.state not in fits, wanted not in _labels(one)),
        default=None,
    )


def label(reasons: Iterable[Reason], code: str, language: str) -> str:
    """What a reason is called in "id" or "en"; the code itself where no reason has it."""
    for reason in reasons:
        if reason.code == code:
            return reason.id if language == "id" else reason.en
    return code


def label_twice(reasons: Sequence[Reason]) -> str:
    """A label that two reasons offered for orders of one state share; "" where there is none."""
    for at, reason in enumerate(reasons):
        for other in reasons[:at]:
            if not (_in_force(reason) and _in_force(other) and _may_meet(reason, other)):
                continue
            shared = _labels(other) & _labels(reason)
            if shared:
                return reason.en if folded(reason.en) in shared else reason.id
    return ""


def check(reasons: Sequence[Reason]) -> None:
    """Raises Refused for an empty, too long or repeated label, and where nothing is left to choose."""
    for reason in reasons:
        if not (reason.en.strip() and reason.id.strip()):
            raise Refused("reason_label_empty")
        if max(len(reason.en), len(reason.id)) > LONGEST_LABEL:
            raise Refused("reason_label_too_long", limit=LONGEST_LABEL)
    if twice := label_twice(reasons):
        raise Refused("reason_label_twice", reason=twice)
    if not any(_in_force(reason) for reason in reasons):
        raise Refused("reasons_all_hidden")


def _in_force(reason: Reason) -> bool:
    return not (reason.hidden or reason.removed)


def _may_meet(one: Reason, other: Reason) -> bool:
    return one.state == other.state or "" in {one.state, other.state}


def _labels(reason: Reason) -> set[str]:
    return {folded(reason.en), folded(reason.id)}


def _names(reason: Reason) -> set[str]:
    return _labels(reason) | {folded(name) for name in (reason.code, reason.api_name, *reason.also)}


def _reason(which: ReasonList, row: Mapping[str, Any]) -> Reason:
    where = f"{which}: {row.get('code', 'entry without code')}"
    unknown = set(row) - {*_TEXTS, "also"}
    if unknown:
        raise ReasonsError(f"{where}: unknown entry {', '.join(sorted(unknown))}")
    texts = {name: row.get(name, "") for name in _TEXTS}
    also = row.get("also", [])
    if not all(isinstance(text, str) for text in (*texts.values(), *also)):
        raise ReasonsError(f"{where}: every entry is a text")
    empty = [name for name in ("code", "en", "id") if not texts[name].strip()]
    if empty:
        raise ReasonsError(f"{where}: {', '.join(empty)} missing")
    if texts["state"] not in STATES:
        raise ReasonsError(f"{where}: state is none of unpaid, paid")
    return Reason(**texts, also=tuple(also))
