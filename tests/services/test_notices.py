from __future__ import annotations

from seller_desktop.services import notices


def test_all_that_is_needed_to_run_is_named_and_nothing_that_only_tests() -> None:
    needed = notices.needed_by(notices.OURS)
    assert {"pyside6-essentials", "shiboken6", "sqlalchemy", "sqlcipher3", "cryptography", "six"} <= needed
    assert not {"pytest", "hypothesis", "ruff", "mypy"} & needed


def test_each_stands_there_with_its_licence() -> None:
    text = notices.notices()
    for told in ("PySide6_Essentials 6.11.3\nLicence: LGPL-3.0-only OR", "SQLAlchemy ", "Copyright"):
        assert told in text
    assert "Licence: see below\n\n=" not in text  # one that names no licence brings its text
