"""Has the system start the window when the seller logs in, if he wants it.

Windows keeps that in the registry, under the name the installer uses too; a Linux desktop in a file of the
user's autostart folder. Only an installed program can be started this way; a checkout is not offered it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from seller_desktop.domain.errors import SellerError
from seller_desktop.services.bundle import program_file, this_bundle

MINIMISED: Final = "--minimised"
"""Tells the program not to stand in front of what else is started."""
_NAME: Final = "Seller Desktop"
_VALUE: Final = "SellerDesktop"
"""In the registry; packaging/windows/setup.nsi writes the same."""
_RUN: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"


def can_be_set() -> bool:
    """Whether this copy, on this system, can be started at login."""
    return this_bundle() is not None and sys.platform in {"win32", "linux"}


def is_set() -> bool:
    """Whether it is, whoever has set it."""
    if sys.platform == "win32":
        return _registered() is not None
    return _file().is_file()


def change(*, wanted: bool) -> None:
    """Start at login from now on, or no longer.

    Raises SellerError `login_start_failed` where the system refuses.
    """
    try:
        if sys.platform == "win32":
            _register(f'"{program_file()}" {MINIMISED}' if wanted else None)
        elif wanted:
            _file().parent.mkdir(parents=True, exist_ok=True)
            _file().write_text(_entry(), encoding="utf-8")
        else:
            _file().unlink(missing_ok=True)
    except OSError as failure:
        raise SellerError("login_start_failed", said=str(failure)) from failure


def _file() -> Path:
    home = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(home) / "autostart" / "seller-desktop.desktop"


def _entry() -> str:
    # In a quoted argument of such a file these need a backslash, itself written twice; % is doubled.
    program = str(program_file()).replace("\\", "\\\\\\\\").replace("%", "%%")
    for sign in '"`$':
        program = program.replace(sign, f"\\\\{sign}")
    # TryExec: where the program was removed, the desktop passes the entry over.
    tried = str(program_file()).replace("\\", "\\\\")
    head = f"[Desktop Entry]\nType=Application\nName={_NAME}\nIcon=seller-desktop\nTryExec={tried}\n"
    return f'{head}Exec="{program}" {MINIMISED}\n'


if sys.platform == "win32":
    import winreg

    def _registered() -> str | None:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
                return str(winreg.QueryValueEx(key, _VALUE)[0])
        except FileNotFoundError:
            return None

    def _register(command: str | None) -> None:
        with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, _RUN, access=winreg.KEY_SET_VALUE) as key:
            if command is not None:
                winreg.SetValueEx(key, _VALUE, 0, winreg.REG_SZ, command)
            elif _registered() is not None:
                winreg.DeleteValue(key, _VALUE)
