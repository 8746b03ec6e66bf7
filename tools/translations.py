"""Keeps the translation files: `update` takes the strings of the code over, `check` says what is missing,
`compile` makes what the program loads.

The source language is English. Its own file holds plurals only: "%n order(s)" becomes "1 order", "2 orders".
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

from tools.strings import Strings, Text, read_sources

SRC = Path(__file__).resolve().parent.parent / "src"
FOLDER = SRC / "seller_desktop" / "resources" / "translations"
PLURAL_FORMS = {"id": 1, "en": 2}
PLACEHOLDER = re.compile(r"%n|\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Translation:
    """What a translation file says about one text. `forms`: its wording, for a plural one for each form."""

    finished: bool
    forms: tuple[str, ...]


def ts_file(folder: Path, language: str) -> Path:
    return folder / f"seller_desktop_{language}.ts"


def wanted(strings: Strings, language: str) -> set[Text]:
    """The texts that the file of a language has to hold."""
    return {text for text in strings.texts if text.plural or language != "en"}


def read_ts(path: Path) -> dict[Text, Translation]:
    """A translation file. Raises FileNotFoundError, and ParseError where it is none."""
    read: dict[Text, Translation] = {}
    for context in ET.parse(path).iter("context"):  # noqa: S314 - the project's own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            plural = message.get("numerus") == "yes"
            text = Text(name, message.findtext("source", ""), message.findtext("comment", ""), plural)
            if translation is None:
                read[text] = Translation(finished=False, forms=())
                continue
            forms = translation.iter("numerusform") if plural else [translation]
            read[text] = Translation(
                translation.get("type") is None, tuple(form.text or "" for form in forms)
            )
    return read


def faults_of(text: Text, translation: Translation, language: str) -> list[str]:
    """What keeps one translation from being complete."""
    if not translation.finished:
        return ["is not translated"]
    faults = []
    if text.plural and len(translation.forms) != PLURAL_FORMS[language]:
        faults.append(f"has {len(translation.forms)} plural forms, not {PLURAL_FORMS[language]}")
    for form in translation.forms:
        if not form.strip():
            faults.append("is translated by nothing")
        elif sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(text.source)):
            faults.append(f"has other placeholders in {form!r}")
    return faults


def check(src: Path = SRC, folder: Path = FOLDER) -> list[str]:
    """All faults of the strings in the code and of their translations, each as one line."""
    strings = read_sources(src)
    faults = list(strings.faults)
    for language in PLURAL_FORMS:
        path = ts_file(folder, language)
        present = read_ts(path) if path.exists() else {}
        texts = wanted(strings, language)
        for text in sorted(texts | present.keys()):
            if text not in present:
                found = ["is in the code but not in the file: ./dev translate"]
            elif text not in texts:
                found = ["is no longer in the code: ./dev translate"]
            else:
                found = faults_of(text, present[text], language)
            faults += [f"{path.name}: {text.context}: {text.source!r} {fault}" for fault in found]
    return faults


def stand_in(texts: set[Text]) -> str:
    """Python source that Qt's reader makes the given texts of."""
    lines = ["from PySide6.QtCore import QCoreApplication"]
    for text in sorted(texts):
        # Only a literal number makes Qt's reader see a plural in translate().
        arguments = ", ".join([_quoted(text.context), _quoted(text.source), _quoted(text.comment)])
        lines.append(f"QCoreApplication.translate({arguments}{', 1' if text.plural else ''})")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A literal in double quotes, the only escapes those that Qt's reader knows."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def update(src: Path = SRC, folder: Path = FOLDER) -> list[str]:
    """Takes the strings of the code over into the files, and gives back the faults met in the code."""
    strings = read_sources(src)
    folder.mkdir(parents=True, exist_ok=True)
    for language in PLURAL_FORMS:
        with tempfile.TemporaryDirectory() as scratch:
            source = Path(scratch) / "strings.py"
            source.write_text(stand_in(wanted(strings, language)), encoding="utf-8")
            # No line numbers and one order, so that the difference of two versions shows what was done.
            options = ["-silent", "-locations", "none", "-no-obsolete", "-sort-messages"]
            languages = ["-source-language", "en", "-target-language", language]
            target = ["-ts", str(ts_file(folder, language))]
            subprocess.run([_qt_tool("lupdate"), *options, *languages, str(source), *target], check=True)
    return strings.faults


def compile_all(folder: Path = FOLDER) -> None:
    """Makes the .qm beside each .ts that is newer."""
    for path in sorted(folder.glob("*.ts")):
        compiled = path.with_suffix(".qm")
        if compiled.exists() and compiled.stat().st_mtime >= path.stat().st_mtime:
            continue
        with tempfile.TemporaryDirectory(dir=folder) as scratch:
            # Renamed into its place when whole: another start may be reading or making it right now.
            made = Path(scratch) / compiled.name
            subprocess.run([_qt_tool("lrelease"), "-silent", str(path), "-qm", str(made)], check=True)
            made.replace(compiled)


def _qt_tool(name: str) -> str:
    spec = importlib.util.find_spec("PySide6")
    assert spec is not None
    assert spec.origin is not None
    return str(Path(spec.origin).parent / (f"{name}.exe" if sys.platform == "win32" else name))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("action", choices=["update", "check", "compile"])
    action = parser.parse_args().action
    if action == "compile":
        compile_all()
        return 0
    faults = check() if action == "check" else update()
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
