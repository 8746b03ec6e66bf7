"""The static gate: every check that needs no program running. All are run, whatever the first ones say."""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as run; run()"  # it has no `-m` door
MOST_LINES = 60
"""As much as is shown of one step: whoever mends that runs it again anyway."""


def steps() -> dict[str, list[str]]:
    """The name of each step and its arguments to the interpreter."""
    # Benchmarks are in from their first day.
    sources = [name for name in ("src", "tests", "tools", "benchmarks") if (ROOT / name).is_dir()]
    return {
        "ruff check": ["-m", "ruff", "check"],
        "ruff format": ["-m", "ruff", "format", "--check"],
        "mypy": ["-m", "mypy", *sources],
        "import contracts": ["-c", LINT_IMPORTS, "--no-logo"],
        "translations": ["-m", "tools.translations", "check"],
        "licences": ["-m", "tools.licences"],
        "sizes": ["-m", "tools.sizes"],
    }


def run(name: str, arguments: list[str]) -> tuple[bool, str]:
    """Runs one step; what it prints is told where it failed, its warnings (stderr) always."""
    started = time.monotonic()
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    passed = done.returncode == 0
    shown = done.stderr if passed else done.stdout + done.stderr
    lines = shown.strip().splitlines()
    told = [
        f"{name:<17} {'ok' if passed else 'FAILED'}  {time.monotonic() - started:.1f} s",
        *lines[:MOST_LINES],
    ]
    if len(lines) > MOST_LINES:
        told.append(f"... and {len(lines) - MOST_LINES} more lines")
    return passed, "\n".join(told)


def main() -> int:
    failed = []
    named = steps()
    # mypy takes as long as all others together, so it begins; two at once suit the smallest machine.
    in_turn = sorted(named, key=lambda name: name != "mypy")
    with ThreadPoolExecutor(2) as pool:
        asked = {name: pool.submit(run, name, named[name]) for name in in_turn}
        for name in named:
            passed, told = asked[name].result()
            print(told, flush=True)
            if not passed:
                failed.append(name)
    if failed:
        print(f"static gate FAILED: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
