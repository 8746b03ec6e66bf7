"""Fails on a file of over 400 lines in src, warns of a function of over 60: both are asking to be two."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SRC = Path(__file__).resolve().parent.parent / "src"
MOST_LINES_OF_FILE = 400
MOST_LINES_OF_FUNCTION = 60


def long_functions(source: str) -> Iterator[tuple[str, int, int]]:
    """Name, line and length of each function over the limit."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > MOST_LINES_OF_FUNCTION:
                yield node.name, node.lineno, length


def main() -> int:
    failed = False
    for path in sorted(SRC.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        lines = len(source.splitlines())
        if lines > MOST_LINES_OF_FILE:
            failed = True
            print(f"{path}: {lines} lines, at most {MOST_LINES_OF_FILE}")
        for name, line, length in long_functions(source):
            print(f"warning: {path}:{line}: {name} has {length} lines", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
