"""What somebody who helps needs to know about a problem, and nothing about buyers, people or orders.

What comes from the shop are counts. What comes from files is let through only where it has the form of our
own words: a line of the log that none of our messages could have written, a line of a crash report that is
no place in a program, stay away, whatever stands in them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.audit import Check
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.orders import View
from seller_desktop.domain.problems import Problem, ShopFacts
from seller_desktop.services import backups, queries, rule_editing
from seller_desktop.services.doctor import examine
from seller_desktop.services.program_facts import program_facts
from seller_desktop.storage import checks
from seller_desktop.storage.database import DATABASE_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from seller_desktop.services.shop import Reading, Shop

LOG_LINES: Final = 200
CRASH_LINES: Final = 80
LEFT_OUT: Final = "..."
"""Stands for lines that are not our own words."""
MESSAGES: Final = (
    "a task of the window failed: %s",
    "erased the buyers of %d orders",
    "exported %d orders in %d columns",
    "imported %s: %d new, %d changed, %d unchanged, %d older, %d waiting, %d rows rejected",
    "locked",
    "mistake in the program: %s",
    "opened with version %s",
    "the system's keyring does not answer",
    "the system's keyring failed: %s",
    "the world failed: %s",
    "unlocked",
)
"""All that the program writes into its log; what follows it is not let through."""
_VALUES: Final = {
    "%d": r"\d{1,9}",
    "%s": r"(?:[A-Z]\w{0,60}(?:Error|Exception|Warning|Exit|Interrupt|Group)|%s)",
}
_NAMES: Final = r"[a-z][a-z0-9_]{0,40}|\d+\.\d+[\w.+]{0,20}"
"""Codes of failures and forms of files, and versions."""
_TOLD: Final = "|".join(
    re.escape(one).replace("%d", _VALUES["%d"]).replace("%s", _VALUES["%s"] % _NAMES) for one in MESSAGES
)
_LOGGED: Final = re.compile(
    rf"(\d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d),\d{{3}} (DEBUG|INFO|WARNING|ERROR|CRITICAL) seller_desktop[\w.]* "
    rf"(?:{_TOLD})"
)
_PLACE: Final = re.compile(
    r'\s+(?:File )?"?(?P<path>[^"\n]+?\.pyw?)"?(?:, line |:)(?P<line>\d+) in (?P<name>[\w<>]+)'
)
_CRASHED: Final = re.compile(
    r"Seller Desktop [\w.+]+, Python [\w.+]+, [\w.+-]+"
    r"|[a-z_]\w*(?:\.\w+)*\.[A-Z]\w*(?:Error|Exception|Warning|Exit|Interrupt|Group)|builtins\.[A-Z]\w*"
    r"|Fatal Python error: [A-Z][A-Za-z ]+|Windows fatal exception: (?:code 0x[0-9a-f]+|[a-z ]+)"
    r"|(?:Current thread|Thread) 0x[0-9a-f]+ (?:\[[\w -]*\] )?\(most recent call first\):"
)
_OURS: Final = re.compile(r"(?:.*[/\\])?((?:seller_desktop|site-packages|lib[/\\]python[\d.]+)[/\\].*)")
_LONG_NUMBER: Final = re.compile(r"\d{6,}")
_TAIL: Final = 200_000


def gather(shop: Shop) -> Problem:
    """Look at program, shop and its folder of logs. Blocking: `shop.run`; takes as long as the doctor."""
    logs = shop.data_dir / "logs"
    return Problem(
        program_facts(),
        _shop_facts(shop),
        tuple(_without_numbers(check) for check in examine(shop)),
        _last_crash(logs),
        tuple(own_lines(_tail(logs, "desk.log", LOG_LINES))),
    )


def _shop_facts(shop: Shop) -> ShopFacts | None:
    try:
        by_view = shop.read(queries.counts).result().by_view
        info = shop.read(queries.shop_info).result()
        return ShopFacts(
            orders=by_view[View.ALL],
            to_ship=by_view[View.TO_SHIP],
            action_needed=by_view[View.ACTION_NEEDED],
            marketplace_shops=len(info.accounts),
            size=(shop.data_dir / DATABASE_NAME).stat().st_size,
            schema=shop.read(_schema).result(),
            encrypted=shop.key is not None,
            practice=shop.practice,
            zone=info.zone,
            backups=len(backups.list_backups(shop.data_dir)),
            rules_changed=len(shop.read(rule_editing.list_rules).result().edited),
        )
    except (SellerError, OSError):
        return None  # the checks say what is wrong


def _schema(reading: Reading) -> str:
    return checks.schema(reading.db)


def _without_numbers(check: Check) -> Check:
    """What damage is told by may hold a value of the shop: long numbers are those of orders and phones."""
    if check.ok or check.name == "free_space":
        return check
    return Check(check.name, check.ok, _LONG_NUMBER.sub("#", check.detail))


def own_lines(lines: Iterable[str]) -> list[str]:
    """The lines of a log that the program can have written; one mark for all others in a row."""
    kept: list[str] = []
    for line in lines:
        if _LOGGED.fullmatch(line) is not None:
            kept.append(line)
        elif kept[-1:] != [LEFT_OUT]:
            kept.append(LEFT_OUT)
    return kept


def own_places(lines: Iterable[str]) -> list[str]:
    """The lines of a crash report that say what failed and where in a program, without folders of people."""
    kept: list[str] = []
    for line in lines:
        if (place := _PLACE.fullmatch(line)) is not None:
            kept.append(f"  {_shortened(place['path'])}:{place['line']} in {place['name']}")
        elif _CRASHED.fullmatch(line) is not None:
            kept.append(line)
        elif line.strip() and kept[-1:] != [LEFT_OUT]:
            kept.append(LEFT_OUT)
    return kept


def _shortened(path: str) -> str:
    """From the program on, or the file's name alone: what lies before may be called after a person."""
    if (ours := _OURS.fullmatch(path)) is not None:
        return ours[1].replace("\\", "/")
    return re.split(r"[/\\]", path)[-1]


def _last_crash(logs: Path) -> tuple[str, ...]:
    """The newest report, whether it has been seen or not."""
    try:
        reports = [path for kind in ("crash*.txt", "fatal*.txt") for path in logs.glob(kind)]
        newest = max((path for path in reports if path.stat().st_size), key=lambda path: path.stat().st_mtime)
    except (OSError, ValueError):
        return ()
    return tuple(own_places(_tail(logs, newest.name, CRASH_LINES)))


def _tail(folder: Path, name: str, most: int) -> Sequence[str]:
    try:
        with (folder / name).open("rb") as file:
            file.seek(0, 2)
            file.seek(max(0, file.tell() - _TAIL))
            text = file.read().decode("utf-8", errors="replace")
    except OSError:
        return ()
    return text.splitlines()[-most:]
