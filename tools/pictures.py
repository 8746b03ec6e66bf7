"""Takes the pictures of the README: a practice shop at a time that stands, in both views, light and dark."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

AT = "2026-11-23T14:00:00+07:00"
PICTURES = {
    "list.png": ("--view", "list"),
    "cards.png": ("--view", "cards"),
    "list-dark-en.png": ("--view", "list", "--theme", "dark", "--lang", "en", "--status", "to_ship"),
}


def main(folder: Path) -> None:
    """The folder's pictures anew; the same shop gives the same pictures."""
    with tempfile.TemporaryDirectory() as data:
        program = [sys.executable, "-m", "seller_desktop", "--data", data, "--at", AT]
        subprocess.run([*program, "sample", "--orders", "12408", "--seed", "7", "--cases"], check=True)
        for name, words in PICTURES.items():
            subprocess.run([*program, "screenshot", str(folder / name), *words], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
