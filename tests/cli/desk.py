"""Command lines on a folder, and on a practice shop whose clock stands where it was put."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from seller_desktop import app
from seller_desktop.services.shop import Shop
from tests.services.importing import everything

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

AT = "2026-11-23T14:00"


class Line:
    """A command line on one folder."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.data = data
        self._capsys = capsys

    def __call__(self, *words: str | Path, code: int = 0) -> Any:  # noqa: ANN401 - the document
        """Run with --json; exactly one JSON document is on stdout."""
        self._capsys.readouterr()
        assert app.main(["--data", str(self.data), *map(str, words), "--json"]) == code
        out = self._capsys.readouterr().out
        assert out.count("\n") == 1
        return json.loads(out)


class Desk:
    """The same on a practice shop; `at` is the time there, in its zone."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.at = AT

    def __call__(self, *words: str | int | Path, code: int = 0) -> Any:  # noqa: ANN401 - the document
        return self.line("--at", self.at, *map(str, words), code=code)

    def case(self, *words: str | int) -> dict[str, Any]:
        """Carry out a command on a case; the case."""
        told = self(*words)
        assert set(told) == {"case"}
        found: dict[str, Any] = told["case"]
        return found

    def refused(self, *words: str | int) -> str:
        """Carry out what must be refused; the sentence. Nothing has changed."""
        before = self.stored()
        told = self(*words, code=2)
        assert set(told) == {"error"}
        assert self.stored() == before
        return str(told["error"])

    def stored(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of the shop."""
        shop = Shop.open(self.line.data, writable=False)
        try:
            return everything(shop)
        finally:
            shop.close()

    def status(self, order_no: str) -> str:
        return str(self("order", order_no)["status"])

    def history(self, order_no: str) -> list[str]:
        """What happened to the order since it was imported, newest first."""
        told = [entry["what"] for entry in self("order", order_no)["history"]]
        return told[: told.index("imported")]
