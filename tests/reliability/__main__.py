"""What the reliability of a shop is measured by, each part in a process of its own; the answer is JSON.

`long` runs them all at length and writes what came of it into tests/RELIABILITY.md (`./dev test --long`).
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: Sequence[str]) -> int:
    """Run one part, or all. The exit code is 1 where a promise was broken."""
    args = _arguments().parse_args(argv)
    if args.part == "long":
        from tests.reliability import long_run  # noqa: PLC0415 - a part loads what it needs, not more

        return long_run.run(args)
    with tempfile.TemporaryDirectory(prefix="reliability-") as home:
        json.dump(_PARTS[args.part](args, Path(home)), sys.stdout)
    return 0


def _kill(args: argparse.Namespace, home: Path) -> dict[str, Any]:
    from tests.reliability import killing  # noqa: PLC0415 - as above

    try:
        return killing.run(args.rounds, args.seed, home, _tell).told() | {"broken": ""}
    except killing.Broken as failure:
        return {"broken": str(failure)}


def _disk(args: argparse.Namespace, home: Path) -> dict[str, Any]:
    """Faults, maltreated places and power cuts: what needs the failing disk under it."""
    from tests.reliability import faulting, killing, places, powercut  # noqa: PLC0415 - as above

    told: dict[str, Any] = {}
    for name in ("faults", "places", "power"):
        (home / name).mkdir()
    told["faults"] = faulting.run(args.stride, home / "faults")
    told["places"] = places.run(args.stride, home / "places")
    try:
        told["power"] = powercut.run(args.acts, args.cuts, args.seed, home / "power") | {"broken": ""}
    except killing.Broken as failure:
        told["power"] = {"broken": str(failure)}
    return told


def _soak(args: argparse.Namespace, home: Path) -> dict[str, Any]:
    from tests.reliability import soaking  # noqa: PLC0415 - as above

    return soaking.run(args.minutes * 60, args.seed, home)


def _tell(words: str) -> None:
    sys.stderr.write(f"{words}\n")


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tests.reliability", description=__doc__)
    parser.add_argument("part", choices=[*_PARTS, "long"])
    parser.add_argument("--rounds", type=int, default=2000, help="kills")
    parser.add_argument("--stride", type=int, default=1, help="faults at each n-th write only")
    parser.add_argument("--acts", type=int, default=120, help="acts in whose midst the power is cut")
    parser.add_argument("--cuts", type=int, default=2000, help="power cuts")
    parser.add_argument("--minutes", type=float, default=60.0, help="of work in the window, and of fuzzing")
    parser.add_argument("--seed", type=int, default=1)
    return parser


_PARTS = {"kill": _kill, "disk": _disk, "soak": _soak}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
