"""Checks the licence of all we ship (requirements/runtime.txt): nothing may bind the program to the GPL.

What may be shipped, and what a person has read where no tool can, stands here and nowhere else.
"""

from __future__ import annotations

import re
from importlib import metadata
from typing import Final

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from tools import locks

ALLOWED: Final = frozenset(
    {"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0", "PSF-2.0", "Zlib"}
)
"""Licences that ask for no more than to be named."""

ALLOWED_FOR: Final = {
    # Qt and its bindings may be had under the LGPL, which lets any program use them that leaves its user
    # free to exchange them: they are shipped unchanged, as shared libraries in files of their own, never
    # linked in, and with their licence. Other parts of Qt (QtCharts, QtGraphs) are GPL alone: not these two.
    "pyside6-essentials": frozenset({"LGPL-3.0-only"}),
    "shiboken6": frozenset({"LGPL-3.0-only"}),
}
"""What is allowed for one distribution alone, with the reason."""

READ_BY_HAND: Final = {
    # No licence is named where tools look; the wheel carries its text. It holds SQLCipher and OpenSSL.
    "sqlcipher3": "Zlib AND BSD-3-Clause AND Apache-2.0",
    # "BSD-3-Clause, Apache-2.0, dependency licenses": those of PDFium and all it holds, none of which binds.
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
    # "Dual License": its text grants BSD-3-Clause for all of it, Apache-2.0 for what is newer.
    "python-dateutil": "BSD-3-Clause",
    # "BSD License" names a family; the text has three clauses.
    "segno": "BSD-3-Clause",
}
"""Read by a person in the files the package carries, as its metadata say nothing, or nothing definite."""

ONLY_ELSEWHERE: Final = {
    "backports-tarfile": "MIT",
    "cffi": "MIT-0",
    "importlib-metadata": "Apache-2.0",
    "jeepney": "MIT",
    "lazy-importer": "Apache-2.0",
    "pycparser": "BSD-3-Clause",
    "pywin32-ctypes": "BSD-3-Clause",
    "secretstorage": "BSD-3-Clause",
    "zipp": "MIT",
}
"""Of packages for some systems or Pythons only: what their metadata say, for where they are not installed."""

_BY_CLASSIFIER: Final = {
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
    "License :: OSI Approved :: ISC License (ISCL)": "ISC",
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: Python Software Foundation License": "PSF-2.0",
}
"""Classifiers that name one licence; those that name a family ("BSD License") say too little."""


class UnknownLicenceError(Exception):
    """Nobody has said under which licence this may be shipped."""


def licence(name: str) -> str:
    """The licence of a distribution as an SPDX expression. Raises UnknownLicenceError."""
    if name in READ_BY_HAND:
        return READ_BY_HAND[name]
    try:
        about = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        if name in ONLY_ELSEWHERE:
            return ONLY_ELSEWHERE[name]
        raise UnknownLicenceError("is not installed here, and nobody has read its licence") from None
    return stated(*(about.get_all(field) or [] for field in ("License-Expression", "License", "Classifier")))


def stated(expressions: list[str], free_texts: list[str], classifiers: list[str]) -> str:
    """The licence that metadata state, as an SPDX expression. Raises UnknownLicenceError.

    The free field counts where it holds an expression: some put "Dual License" there, or the whole text.
    """
    for text in expressions or free_texts:
        try:
            return str(canonicalize_license_expression(text))
        except InvalidLicenseExpression:
            if expressions:
                raise UnknownLicenceError(f"names no licence we know: {text}") from None
    found = [one for one in classifiers if one.startswith("License ::") and one.count("::") > 1]
    # Of two classifiers nobody knows whether both hold or either may be chosen.
    if len(found) == 1 and found[0] in _BY_CLASSIFIER:
        return _BY_CLASSIFIER[found[0]]
    told = ", ".join([*(text.strip().partition("\n")[0][:60] for text in free_texts), *found])
    raise UnknownLicenceError(f"names no definite licence: {told or 'nothing at all'}")


def is_allowed(name: str, expression: str) -> bool:
    """Whether an SPDX expression lets us ship this distribution: of OR one side must, of AND both.

    A licence with an exception (WITH) is a licence of its own, and not among the allowed ones.
    """
    allowed = ALLOWED | ALLOWED_FOR.get(name, frozenset())
    # Innermost parentheses first: each becomes a word that says whether what it holds is allowed.
    inner = re.compile(r"\(([^()]*)\)")
    while inner.search(expression):
        expression = inner.sub(lambda found: "yes" if _is_allowed(found[1], allowed) else "no", expression)
    return _is_allowed(expression, allowed)


def _is_allowed(flat: str, allowed: frozenset[str]) -> bool:
    """The same of an expression without parentheses."""
    return any(
        all(part.strip() in allowed | {"yes"} for part in choice.split(" AND "))
        for choice in flat.split(" OR ")
    )


def faults(pins: list[locks.Pin]) -> list[str]:
    """Why some of these may not be shipped, one sentence each."""
    told = []
    for pin in pins:
        try:
            found = licence(pin.name)
        except UnknownLicenceError as failure:
            told.append(f"{pin.name} {failure}")
        else:
            if not is_allowed(pin.name, found):
                told.append(f"{pin.name}: {found} is not among what we may ship")
    return told


def main() -> int:
    told = faults(locks.read(locks.RUNTIME.read_text(encoding="utf-8")))
    print(*told, sep="\n", end="\n" if told else "")
    return 1 if told else 0


if __name__ == "__main__":
    raise SystemExit(main())
