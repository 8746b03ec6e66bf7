"""What the program knows of the world: time zones, holidays, its data files; and the system's keyring."""

from __future__ import annotations

import queue
import threading
import tomllib
import zoneinfo
from datetime import date, timedelta
from importlib import resources
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from seller_desktop import resources as ours
from seller_desktop.domain.clock import SystemClock, to_local
from seller_desktop.self_test.checks import Detail, must

ZONES: Final = {"Asia/Jakarta": 7, "Asia/Makassar": 8, "Asia/Jayapura": 9, "UTC": 0}
"""The zones a shop can be in, and UTC; hours ahead of it."""
LANGUAGES: Final = ("id", "en")
_INDEPENDENCE_DAY: Final = (8, 17)
_FEWEST_HOLIDAYS: Final = 12
"""Of a year; the decree of each of the last ten had more."""
_KEYRING_PATIENCE_S: Final = 10.0


def look_at_zones() -> Detail:
    """Each zone as the system gives it, and as the program brings it for systems that have none."""
    now_ms = SystemClock().now_ms()
    wrong = []
    system_has = zoneinfo.TZPATH
    try:
        zoneinfo.reset_tzpath(to=())
        for name, hours in ZONES.items():
            told = to_local(now_ms, ZoneInfo.no_cache(name)).utcoffset()
            if told != timedelta(hours=hours):
                wrong.append(f"{name} is {told} ahead of UTC")
    except zoneinfo.ZoneInfoNotFoundError as failure:
        wrong.append(f"{failure.args[0]} (tzdata is missing or broken)")
    finally:
        zoneinfo.reset_tzpath(to=system_has)
    must(not wrong, f"Time zones are missing or wrong: {'; '.join(wrong)}.")
    for name in ZONES:
        ZoneInfo(name)
    return {"zones": len(ZONES), "system_has_zones": any(Path(path).is_dir() for path in system_has)}


def look_at_holidays() -> Detail:
    """Indonesia's holidays of this and the next year."""
    from seller_desktop.services.holiday_calendar import public_holidays  # noqa: PLC0415 - takes long to load

    year = to_local(SystemClock().now_ms(), ZoneInfo("Asia/Jakarta")).year
    found = {}
    for one in (year, year + 1):
        days = public_holidays(one, one)
        found[str(one)] = len(days)
        must(
            len(days) >= _FEWEST_HOLIDAYS and date(one, *_INDEPENDENCE_DAY) in days,
            f"The holidays of {one} are not those of Indonesia.",
            **found,
        )
    return {"holidays": found}


def look_at_data_files() -> Detail:
    """All tables and translations that are shipped are there and can be read."""
    folder = resources.files(ours)
    tables = {}
    for part in ("rules", "reasons", "messages", "sample"):
        for file in folder.joinpath(part).iterdir():
            if file.name.endswith(".toml"):
                tables[f"{part}/{file.name}"] = len(tomllib.loads(file.read_text(encoding="utf-8")))
        must(any(name.startswith(part) for name in tables), f"The folder {part} of the resources is empty.")
    sizes = {}
    for language in LANGUAGES:
        file = folder / "translations" / f"seller_desktop_{language}.qm"
        must(file.is_file(), f"The translations into {language} are missing ({file.name}).")
        sizes[file.name] = len(file.read_bytes())
        must(sizes[file.name], f"The translations into {language} are empty ({file.name}).")
    return {"tables": tables, "translations": sizes}


def look_at_keyring() -> Detail:
    """Which keyring the system has; none does no harm. Nothing is asked of it, nothing written."""
    answers: queue.SimpleQueue[str | BaseException] = queue.SimpleQueue()

    def ask() -> None:
        try:
            import keyring  # noqa: PLC0415 - not needed to start

            backend = keyring.get_keyring()
            answers.put(f"{type(backend).__module__}.{type(backend).__qualname__}")
        except BaseException as failure:  # noqa: BLE001 - it is told, and it is another thread
            answers.put(failure)

    threading.Thread(target=ask, name="keyring-look", daemon=True).start()
    try:
        answer = answers.get(timeout=_KEYRING_PATIENCE_S)
    except queue.Empty:
        return {"backend": "", "answers": False}  # as good as none (services.system_keyring)
    if isinstance(answer, BaseException):
        raise answer
    return {"backend": answer, "answers": True}
