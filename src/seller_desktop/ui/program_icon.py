"""The program's mark on its windows, in the sizes a desktop asks for."""

from __future__ import annotations

from importlib.resources import as_file, files

from PySide6.QtGui import QIcon

from seller_desktop import resources as ours


def program_icon() -> QIcon:
    """Rendered by tools/icons.py; the files are read when a size is first wanted."""
    icon = QIcon()
    with as_file(files(ours) / "icons") as folder:
        for file in sorted(folder.glob("*.png")):
            icon.addFile(str(file))
    return icon
