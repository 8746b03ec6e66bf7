"""Finds the strings to be translated in Python source.

Qt's own reader of Python is silent about what it cannot make out: it leaves the string out, files it under a
wrong context, or takes a plural for a plain text (where QCoreApplication.translate gets a number that is no
literal). Here that is a fault with its place, and what is found is handed to Qt's tools in a form they read.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

APPLICATIONS = {"QCoreApplication", "QGuiApplication", "QApplication"}
NOOP = "QT_TRANSLATE_NOOP"
LOOK_UP = (ast.Name, ast.Attribute, ast.Subscript, ast.Call, ast.IfExp)
"""How a text is taken from a table; an f-string or a sum is none of these, it makes a new text."""
NUMBER_ARGUMENT = 3
"""Position of the number in translate(context, text, comment, number); in tr() it is one less."""


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One string to be translated. `plural`: its wording depends on a number, shown by %n."""

    context: str
    source: str
    comment: str
    plural: bool


@dataclass(slots=True)
class Strings:
    """What the sources hold, and which calls no tool could make out (as `file:line: what is wrong`)."""

    texts: set[Text] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)
    tables: set[str] = field(default_factory=set)
    """Contexts of texts marked in a table, to be translated where they are shown."""
    looked_up: list[tuple[str, str]] = field(default_factory=list)
    """Context and place of each call that translates what it takes from such a table."""


def read_sources(folder: Path) -> Strings:
    """All strings to be translated under the folder."""
    found = Strings()
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.py"))}
    bases = {_last_name(base) for tree in trees.values() for base in _bases(tree)}
    for path, tree in trees.items():
        _Reader(str(path.relative_to(folder)), tree, bases, found).visit(tree)
    for context, place in found.looked_up:
        if context not in found.tables:
            found.faults.append(
                f"{place}: the text must be a literal, or marked by {NOOP} in a table of its context"
            )
    return found


class _Reader(ast.NodeVisitor):
    def __init__(self, place: str, tree: ast.Module, bases: set[str], found: Strings) -> None:
        self._place = place
        self._constants = _constants(tree)
        self._bases = bases
        self._found = found
        self._classes: list[str] = []
        self._called: set[ast.expr] = set()

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        function = node.func
        self._called.add(function)
        if isinstance(function, ast.Attribute) and function.attr == "tr":
            self._read_tr(node, function)
        elif _is_translate(function):
            self._read_translate(node)
        elif _last_name(function) == NOOP:
            self._read(node, node.args)
            self._found.tables |= {self._context(argument) or "" for argument in node.args[:1]}
        self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if node not in self._called and _is_translate(node):
            self._fault(node, "call translate by its full name: under another one no string is found")
        self.generic_visit(node)

    def _read_tr(self, node: ast.Call, function: ast.Attribute) -> None:
        own = isinstance(function.value, ast.Name) and function.value.id == "self"
        if not own or not self._classes:
            self._fault(node, "tr() is for self in a class; elsewhere use QCoreApplication.translate")
            return
        name = self._classes[-1]
        if len(node.args) >= NUMBER_ARGUMENT and name in self._bases:
            # An object of a subclass asks under that name first and takes its "3 order(s)" for an answer.
            self._fault(node, f"{name} has subclasses: give a plural by QCoreApplication.translate")
        self._read(node, [ast.Constant(name), *node.args])

    def _read_translate(self, node: ast.Call) -> None:
        context, text = [*node.args, ast.Constant(""), ast.Constant("")][:2]
        if isinstance(text, LOOK_UP):
            self._found.looked_up.append((self._context(context) or "", self._at(node)))
        else:
            self._read(node, node.args)

    def _read(self, node: ast.Call, arguments: list[ast.expr]) -> None:
        if node.keywords:
            self._fault(node, "give the arguments by position: by name they are not seen")
            return
        context = self._context(arguments[0]) if arguments else None
        source, comment = [*map(_literal, arguments[1:NUMBER_ARGUMENT]), "", ""][:2]
        plural = len(arguments) > NUMBER_ARGUMENT
        if context is None or source is None or comment is None:
            self._fault(node, "the text must be a plain literal: no name, no f-string, no sum")
        elif plural != ("%n" in source):
            self._fault(node, "%n and a number go together")
        else:
            self._found.texts.add(Text(context, source, comment, plural))

    def _context(self, node: ast.expr) -> str | None:
        return self._constants.get(node.id) if isinstance(node, ast.Name) else _literal(node)

    def _fault(self, node: ast.expr, what: str) -> None:
        self._found.faults.append(f"{self._at(node)}: {what}")

    def _at(self, node: ast.expr) -> str:
        return f"{self._place}:{node.lineno}"


def _literal(node: ast.expr) -> str | None:
    """The text of a literal ("" of None, which stands for no comment); None for anything else."""
    if not isinstance(node, ast.Constant):
        return None
    if node.value is None:
        return ""
    return node.value if isinstance(node.value, str) else None


def _is_translate(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Attribute)
        and node.attr == "translate"
        and _last_name(node.value) in APPLICATIONS
    )


def _last_name(node: ast.expr) -> str:
    """`c` of `a.b.c`; empty for what is no name."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _constants(tree: ast.Module) -> dict[str, str]:
    """The texts a module gives a name to; a context may be told by such a name."""
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _bases(tree: ast.Module) -> list[ast.expr]:
    return [base for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for base in node.bases]
