"""Every figure that says how fast the program is, beside its peer: `./dev bench`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.measuring import CACHE, Figure, opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROOT: Final = Path(__file__).parent.parent
SMALL: Final = 1_000
PARTS: Final = (
    "start",
    "lists",
    "search",
    "counts",
    "clocks",
    "painting",
    "cards",
    "memory",
    "bulk",
    "export",
    "stalls",
)
WHATEVER_THE_SHOP: Final = ("imports",)
"""These take 200,000 rows, whatever `--orders` says."""


def main() -> int:
    """Measure, print the table, and write it as JSON where asked; 0 whatever the figures are."""
    parser = ArgumentParser(prog="./dev bench", description=__doc__)
    parser.add_argument("--orders", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--json", type=Path, metavar="FILE", help="the figures, to compare with later ones")
    parser.add_argument("--only", default="", metavar="PART,PART", help=", ".join(PARTS + WHATEVER_THE_SHOP))
    args = parser.parse_args()
    wanted = args.only.split(",") if args.only else [*PARTS, *WHATEVER_THE_SHOP]
    if unknown := [part for part in wanted if part not in PARTS + WHATEVER_THE_SHOP]:
        parser.error(f"no such part: {', '.join(unknown)}")
    rows: list[dict[str, object]] = []
    print(_line("figure", "ours", "peer", "ratio", "goal", "", f"growth from {SMALL:,}"))
    for part in wanted:
        sizes = (SMALL, args.orders) if part in PARTS else (args.orders,)
        small: dict[str, Figure] = {}
        large: list[Figure] = []
        for size in dict.fromkeys(sizes):
            large = _measure(part, size)
            small = small or {figure.name: figure for figure in large}
        for figure in large:
            growth = (
                figure.ours / small[figure.name].ours if len(sizes) > 1 and figure.name in small else None
            )
            rows.append(_told(figure, growth, part))
            print(_row(figure, growth), flush=True)
    if args.json:
        args.json.write_text(json.dumps({"orders": args.orders, "figures": rows}, indent=1), encoding="utf-8")
    return 0


def shop_of(orders: int) -> Path:
    """A practice shop of so many orders, made once and kept in the folder for temporary files."""
    folder = CACHE / f"shop-{orders}"
    if not (folder / "made").exists():
        print(f"Making a shop of {orders:,} orders in {folder}", file=sys.stderr)
        _run("-m", "seller_desktop", "--data", str(folder), "sample", "--orders", str(orders), "--json")
        (folder / "made").touch()
    with opened(folder, writable=True):  # which brings up one that was made before the tables changed
        return folder


def _measure(part: str, orders: int) -> list[Figure]:
    start = time.perf_counter()
    said = _run("-m", f"benchmarks.parts.{part}", str(shop_of(orders)), str(orders))
    print(f"{part}, {orders:,} orders: {time.perf_counter() - start:.0f} s", file=sys.stderr)
    return [Figure(**one) for one in json.loads(said)]


def _run(*words: str) -> str:
    screen = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    done = subprocess.run(  # noqa: S603 - our own programs
        [sys.executable, *words],
        cwd=ROOT,
        env=os.environ | screen,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout


def _told(figure: Figure, growth: float | None, part: str) -> dict[str, object]:
    ratio = figure.ours / figure.peer if figure.peer else None
    return {
        "part": part,
        "figure": figure.name,
        "unit": figure.unit,
        "ours": figure.ours,
        "peer": figure.peer,
        "ratio": ratio,
        "goal": _goal(figure),
        "met": _met(figure, growth),
        "growth": growth,
    }


def _met(figure: Figure, growth: float | None) -> bool:
    ratio = figure.ours / figure.peer if figure.peer else None
    return (
        (figure.ratio is None or ratio is None or ratio <= figure.ratio)
        and (figure.most is None or figure.ours <= figure.most)
        and (figure.grows is None or growth is None or growth <= figure.grows)
    )


def _goal(figure: Figure) -> str:
    goals = []
    if figure.ratio is not None:
        goals.append(f"{figure.ratio:g} x" if figure.ratio >= _FASTER else f"1/{1 / figure.ratio:g}")
    if figure.most is not None:
        goals.append(f"{figure.most:g} {figure.unit}")
    if figure.grows is not None:
        goals.append(f"growth {figure.grows:g}")
    return ", ".join(goals)


def _row(figure: Figure, growth: float | None) -> str:
    ratio = figure.ours / figure.peer if figure.peer else None
    told = "" if ratio is None else f"{ratio:.2f} x" if ratio >= _FASTER else f"1/{1 / ratio:.0f}"
    peer = "" if figure.peer is None else _number(figure.peer, figure.unit)
    grown = "" if growth is None else f"{growth:.1f}"
    ours = _number(figure.ours, figure.unit)
    met = "" if not _goal(figure) else "yes" if _met(figure, growth) else "NO"
    return _line(figure.name, ours, peer, told, _goal(figure), met, grown)


_FASTER: Final = 0.1
"""Ratios below are said as how many times faster ours is."""


def _number(value: float, unit: str) -> str:
    return f"{value:,.0f} {unit}" if value >= 100 else f"{value:.3g} {unit}"  # noqa: PLR2004 - three digits


def _line(*cells: str) -> str:
    widths: Sequence[int] = (58, 12, 12, 9, 18, 4, 8)
    padded: Iterable[str] = (
        cell.ljust(width) if at == 0 else cell.rjust(width)
        for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return " ".join(padded)


if __name__ == "__main__":
    raise SystemExit(main())
