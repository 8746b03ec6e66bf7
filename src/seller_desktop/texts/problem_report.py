"""A report of a problem as a text: what a helper needs, in lines a seller can read before sending it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.clock import iso
from seller_desktop.texts.backups import size
from seller_desktop.texts.checks import check_name, finding
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from seller_desktop.domain.problems import Problem, ShopFacts
    from seller_desktop.texts.format import Formatter

PROGRAM_NAMES: Final = {
    "version": QT_TRANSLATE_NOOP("ProblemReport", "Version"),
    "kind": QT_TRANSLATE_NOOP("ProblemReport", "Came as"),
    "commit": QT_TRANSLATE_NOOP("ProblemReport", "State of the source"),
    "system": QT_TRANSLATE_NOOP("ProblemReport", "System"),
    "python": "Python",
    "qt": "Qt",
    "sqlite": "SQLite",
    "sqlcipher": "SQLCipher",
}
KINDS: Final = {
    "checkout": QT_TRANSLATE_NOOP("ProblemReport", "checkout of the source"),
    "linux-deb": QT_TRANSLATE_NOOP("ProblemReport", "package of the system (Linux)"),
    "linux-tar": QT_TRANSLATE_NOOP("ProblemReport", "installed for one user (Linux)"),
    "windows-setup": QT_TRANSLATE_NOOP("ProblemReport", "installed by setup (Windows)"),
    "windows-frozen": QT_TRANSLATE_NOOP("ProblemReport", "copied by hand (Windows)"),
}


def program_lines(program: Mapping[str, str]) -> list[str]:
    """Versions, one a line, with their names; what is not known is left out."""
    lines = []
    for name, value in program.items():
        if value:
            told = PROGRAM_NAMES[name]
            shown = QCoreApplication.translate("ProblemReport", KINDS[value]) if name == "kind" else value
            lines.append(f"{QCoreApplication.translate('ProblemReport', told)}: {shown}")
    return lines


def report(
    problem: Problem, formatter: Formatter, now_ms: int, *, comment: str = "", screen: Sequence[str] = ()
) -> str:
    """The whole text. `comment` is the seller's own and comes first; `screen`: lines about what is shown."""
    head = QCoreApplication.translate("ProblemReport", "Seller Desktop: report of a problem")
    parts = [
        f"{head}\n{iso(now_ms, formatter.zone)}",
        _part(QCoreApplication.translate("ProblemReport", "What happened"), [comment.strip()]),
        _part(
            QCoreApplication.translate("ProblemReport", "Program and computer"),
            [*program_lines(problem.program), *screen],
        ),
        _part(
            QCoreApplication.translate("ProblemReport", "Shop (counts only)"),
            _shop(problem.shop, formatter),
        ),
        _part(
            QCoreApplication.translate("ProblemReport", "Checks"),
            [
                f"[{'ok' if check.ok else '!!'}] {check_name(check)}: {finding(check, formatter, now_ms)}"
                for check in problem.checks
            ],
        ),
        _part(QCoreApplication.translate("ProblemReport", "Last crash"), problem.crash),
        _part(QCoreApplication.translate("ProblemReport", "End of the log"), problem.log),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _part(head: str, lines: Iterable[str]) -> str:
    """Nothing where there is nothing to say."""
    told = "\n".join(filter(None, lines))
    return f"== {head} ==\n{told}" if told else ""


def _shop(shop: ShopFacts | None, formatter: Formatter) -> list[str]:
    if shop is None:
        return [QCoreApplication.translate("ProblemReport", "It could not be asked.")]
    yes = QCoreApplication.translate("ProblemReport", "yes")
    no = QCoreApplication.translate("ProblemReport", "no")
    told: list[tuple[str, object]] = [
        (QCoreApplication.translate("ProblemReport", "Orders"), formatter.count(shop.orders)),
        (QCoreApplication.translate("ProblemReport", "To ship"), formatter.count(shop.to_ship)),
        (QCoreApplication.translate("ProblemReport", "Action needed"), formatter.count(shop.action_needed)),
        (QCoreApplication.translate("ProblemReport", "Marketplace shops"), shop.marketplace_shops),
        (QCoreApplication.translate("ProblemReport", "Size"), size(shop.size)),
        (QCoreApplication.translate("ProblemReport", "Form of the database"), shop.schema),
        (QCoreApplication.translate("ProblemReport", "Encrypted"), yes if shop.encrypted else no),
        (QCoreApplication.translate("ProblemReport", "Practice shop"), yes if shop.practice else no),
        (QCoreApplication.translate("ProblemReport", "Time zone"), shop.zone),
        (QCoreApplication.translate("ProblemReport", "Backups"), shop.backups),
        (QCoreApplication.translate("ProblemReport", "Rules changed here"), shop.rules_changed),
    ]
    return [f"{name}: {value}" for name, value in told]
