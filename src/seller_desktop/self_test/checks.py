"""One check, and what came of it."""

from __future__ import annotations

import contextlib
import sys
import time
import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.errors import SellerError

if TYPE_CHECKING:
    from collections.abc import Callable

Detail = dict[str, Any]
"""Facts and numbers of a check, as JSON knows them."""

_FRAMES: Final = 4


class CheckFailed(Exception):  # noqa: N818 - reads as what it is: `raise CheckFailed("...")`
    """Why a check failed, in a sentence; `detail` is told all the same."""

    def __init__(self, sentence: str, detail: Detail | None = None) -> None:
        super().__init__(sentence)
        self.detail = detail or {}


class LeftOut(Exception):  # noqa: N818 - not an error
    """Why a check does not apply here, in a sentence."""


@dataclass(frozen=True, slots=True)
class Check:
    """A check to be made: its name, and what makes it and gives the detail."""

    name: str
    make: Callable[[], Detail]


def tried(check: Check) -> Detail:
    """Make a check; what came of it, whatever it was."""
    began = time.perf_counter()
    told: Detail = {"name": check.name, "ok": True, "detail": {}}
    try:
        told["detail"] = check.make()
    except LeftOut as reason:
        told["left_out"] = str(reason)
    except CheckFailed as failure:
        told |= {"ok": False, "detail": failure.detail, "error": str(failure)}
    except BaseException as failure:  # noqa: BLE001 - no check stops the others, not even by leaving
        told |= {"ok": False, "error": _sentence(failure)}
    told["ms"] = round((time.perf_counter() - began) * 1000)
    return told


def must(that: object, sentence: str, **detail: Any) -> None:  # noqa: ANN401 - as JSON knows them
    """Raises CheckFailed with the sentence where something is not as it must be."""
    if not that:
        raise CheckFailed(sentence, detail)


def _sentence(failure: BaseException) -> str:
    if isinstance(failure, SellerError):
        return _in_sellers_terms(failure)
    frames = traceback.extract_tb(failure.__traceback__)[-_FRAMES:]
    where = " < ".join(f"{frame.name} ({frame.filename}:{frame.lineno})" for frame in reversed(frames))
    return f"{type(failure).__name__}: {failure}, in {where}"


def _in_sellers_terms(failure: SellerError) -> str:
    """As the window says it, where that can be asked; the words need Qt."""
    told = f"{failure.code} {failure.facts or ''}".strip()
    if "PySide6.QtCore" in sys.modules:
        with contextlib.suppress(Exception):
            from seller_desktop.texts.errors import error_sentence  # noqa: PLC0415 - needs Qt

            return f"{error_sentence(failure)} ({told})"
    return told
