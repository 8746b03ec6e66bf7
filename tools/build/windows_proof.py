"""For packaging/windows/prove.sh: what is installed against its manifest, and the rights a setup asks for.

python -m tools.build.windows_proof manifest FOLDER_OF_THE_PROGRAM
python -m tools.build.windows_proof rights SETUP
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pefile

from tools.build.common import sha256

RT_MANIFEST = 24


def manifest_faults(app: Path) -> list[str]:
    """Files that are missing, changed or not named; Python's own caches aside, which it makes as it runs."""
    told = json.loads((app / "manifest.json").read_text(encoding="utf-8"))
    named = {one["path"]: (one["size"], one["sha256"]) for one in told["files"]}
    there = {
        path.relative_to(app).as_posix(): (path.stat().st_size, sha256(path))
        for path in app.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.name != "manifest.json"
    }
    print(f"{len(there)} files, {sum(size for size, _ in there.values()) / 1e6:.1f} MB")
    return [
        f"{name}: {'differs' if name in named and name in there else 'is only in one of the two'}"
        for name in sorted(named.keys() | there.keys())
        if named.get(name) != there.get(name)
    ]


def rights_faults(setup: Path) -> list[str]:
    """The manifest inside a setup must ask for no more rights than whoever starts it has."""
    texts = []
    with pefile.PE(str(setup), fast_load=True) as program:
        program.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_RESOURCE"]])
        for kind in program.DIRECTORY_ENTRY_RESOURCE.entries:
            if kind.id == RT_MANIFEST:
                data = kind.directory.entries[0].directory.entries[0].data.struct
                texts.append(program.get_data(data.OffsetToData, data.Size).decode("utf-8"))
    if len(texts) == 1 and 'level="asInvoker"' in texts[0]:
        return []
    return [f"{setup.name} does not say asInvoker: {texts}"]


def main() -> int:
    found = {"manifest": manifest_faults, "rights": rights_faults}[sys.argv[1]](Path(sys.argv[2]))
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
