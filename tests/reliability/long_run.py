"""Runs every part at length, one after the other, and writes the table of what came of it."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from seller_desktop import __version__
from seller_desktop.domain.clock import SystemClock, iso
from tests.reliability import disk
from tests.reliability.acts import ZONE

if TYPE_CHECKING:
    from argparse import Namespace

ROOT: Final = Path(__file__).parents[2]
TABLE: Final = ROOT / "tests" / "RELIABILITY.md"
_MB: Final = 1_000_000
_MOST_GROWTH: Final = 0.10
"""By so much memory may be more at the end of a soak than it was warm."""


def run(args: Namespace) -> int:
    """Run all, write the table; 1 where a promise was broken."""
    rows: list[tuple[str, str]] = []
    broken: list[str] = []
    if hasattr(os, "fork"):
        _tell(f"Killing {args.rounds} times")
        _told_of_kills(_part("kill", args, "--rounds", str(args.rounds)), rows, broken)
    if why := disk.why_not():
        rows.append(("disk faults", f"left out: {why}"))
    else:
        _tell("Letting the disk fail, and the power")
        words = ("--stride", str(args.stride), "--acts", str(args.acts), "--cuts", str(args.cuts))
        with tempfile.TemporaryDirectory(prefix="reliability-") as home:
            library = disk.build(Path(home))
            told = disk.upon_it(library, "disk", *words, "--seed", str(args.seed))
        _told_of_disk(told, args.stride, rows, broken)
    _tell(f"Working in the window for {args.minutes:g} minutes")
    _told_of_soak(_part("soak", args, "--minutes", str(args.minutes)), rows, broken)
    if find_spec("tools.fuzz") is not None:
        _tell("Feeding mutated files")
        seconds = str(round(args.minutes * 60))
        done = subprocess.run(
            [sys.executable, "-m", "tools.fuzz", "--seconds", seconds], cwd=ROOT, check=False
        )
        rows.append(("mutated export files", f"{seconds} s, {'sound' if not done.returncode else 'BROKEN'}"))
        broken += ["tools.fuzz"] if done.returncode else []
    TABLE.write_text(_page(args, rows, broken), encoding="utf-8")
    _tell(TABLE.read_text(encoding="utf-8"))
    return 1 if broken else 0


def _part(name: str, args: Namespace, *words: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.reliability", name, *words, "--seed", str(args.seed)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*.debug=false"},
        stdout=subprocess.PIPE,
        check=True,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _told_of_kills(told: dict[str, Any], rows: list[tuple[str, str]], broken: list[str]) -> None:
    if told["broken"]:
        broken.append(told["broken"])
        rows.append(("SIGKILL", "BROKEN"))
        return
    fell = told["fell"]
    rows += [
        ("SIGKILL at a random moment of random work", f"{told['rounds']:,} rounds"),
        ("of them inside a transaction", f"{fell.get('inside a transaction', 0):,}"),
        ("of them amid a commit", f"{fell.get('amid a commit', 0):,}"),
        ("of them while opening or closing", f"{fell.get('at the start or the end', 0):,}"),
        ("of them between two transactions", f"{fell.get('between', 0):,}"),
        ("kills of the start after that", f"{told['starts']:,}"),
        ("acts acknowledged", f"{told['acknowledged']:,}"),
        ("**acknowledged and missing**", "**0**"),
        ("half-done", "0"),
        ("kept, though the kill came before the word of it", f"{told['unsaid']:,}"),
        ("decisions of clocks, the computer's clock set at random", f"{told['fired']:,}"),
        ("of them early, twice or forgotten", "0"),
    ]


def _told_of_disk(told: dict[str, Any], stride: int, rows: list[tuple[str, str]], broken: list[str]) -> None:
    faults, places, power = told["faults"], told["places"], told["power"]
    asked = ", ".join(f"{name} {count}" for name, count in faults["asked"].items())
    refused = ", ".join(f"{count:,} `{code}`" for code, count in sorted(faults["refused"].items()))
    wrong = [*faults["wrong"], *places["wrong"], *([power["broken"]] if power["broken"] else [])]
    broken += wrong
    rows += [
        ("writes and syncs of one act", asked),
        (
            f"disk full, I/O error, short write at {'each' if stride == 1 else f'one in {stride}'} of them",
            f"{faults['injected']:,} faults",
        ),
        ("acts refused, the shop as it was", refused),
        ("kept, because the disk failed after that", f"{faults['kept']:,}"),
        ("refused at the sync, yet whole after a crash right then", f"{faults['came_back']:,}"),
        ("faults at start, in files of our own, in odd places", f"{places['injected']:,}"),
        (
            "power cuts, unsynced writes lost or torn at random",
            f"{power.get('cuts', 0):,}, {power.get('lost_writes', 0):,} writes lost",
        ),
        ("promises broken by disk or power", str(len(wrong))),
    ]


def _told_of_soak(told: dict[str, Any], rows: list[tuple[str, str]], broken: list[str]) -> None:
    warm, last = told["warm"], told["last"]
    broken += told["grew"]
    if last["memory"] > warm["memory"] * (1 + _MOST_GROWTH):
        broken.append(f"memory: {warm['memory'] // _MB} MB became {last['memory'] // _MB} MB")
    rows += [
        ("soak of the real window", f"{told['seconds'] / 60:.0f} min, {told['operations']:,} operations"),
        ("memory, warm and at the end", f"{warm['memory'] // _MB} MB, {last['memory'] // _MB} MB"),
        *(
            (f"{name}, warm and at the end", f"{warm[name]}, {last[name]}")
            for name in ("files", "threads", "timers", "tasks", "widgets")
        ),
    ]


def _page(args: Namespace, rows: list[tuple[str, str]], broken: list[str]) -> str:
    now = iso(SystemClock().now_ms(), ZONE)[:16].replace("T", " ")
    about = [
        ("date", f"{now} (Jakarta)"),
        ("version", __version__),
        (
            "machine",
            _machine(),
        ),
        ("seed", str(args.seed)),
    ]
    table = "\n".join(f"| {name} | {value} |" for name, value in (*about, *rows))
    verdict = (
        "Nothing was broken." if not broken else "**Broken:**\n\n" + "\n".join(f"- {one}" for one in broken)
    )
    return (
        "# Reliability\n\n"
        "Written by `./dev test --long`; what is measured and how stands in `tests/reliability/`. "
        "Not to be edited by hand.\n\n"
        f"| | |\n|---|---|\n{table}\n\n{verdict}\n"
    )


def _machine() -> str:
    cores = os.cpu_count()
    return f"{platform.system()} {platform.machine()}, {cores} cores, Python {platform.python_version()}"


def _tell(words: str) -> None:
    sys.stderr.write(f"{words}\n")
