"""What is shipped that others made is pinned, under a licence that leaves the program free, and listed."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
from packaging.licenses import canonicalize_license_expression

from tools import audit, licences, locks, sbom

ROOT = Path(__file__).resolve().parent.parent
# Put together, so that this file does not find itself.
ADDRESSES = re.compile(
    b"|".join((b"index" + rb"[-_]url", b"pypi" + rb"\.org/simple", b"python" + rb"hosted\.org"))
)
A, B = "a" * 64, "b" * 64
PROJECT = {
    "name": "seller-desktop",
    "version": "1.2.3",
    "license": "MIT",
    "dependencies": ["SQLAlchemy>=2.1,<2.2", "six"],
}


def pins() -> list[locks.Pin]:
    return locks.read(locks.RUNTIME.read_text(encoding="utf-8"))


def test_a_lock_is_read_with_systems_and_hashes() -> None:
    text = (
        f"# made by a tool\nalembic==1.2 \\\n    --hash=sha256:{A} \\\n    --hash=sha256:{B}\n"
        f"jeepney==0.9.0 ; sys_platform == 'no such system' \\\n    --hash=sha256:{A}\n"
    )
    alembic, jeepney = locks.read(text)
    assert alembic == locks.Pin("alembic", "1.2", "", (A, B))
    assert alembic.is_for_here
    assert (jeepney.marker, jeepney.hashes) == ("sys_platform == 'no such system'", (A,))
    assert not jeepney.is_for_here


@pytest.mark.parametrize(
    "line",
    [
        "alembic==1.2",
        "alembic==1.2 --hash=sha256:abc",
        f"alembic==1.2 --hash=md5:{A}",
        f"alembic>=1.2 --hash=sha256:{A}",
        f"alembic @ file:///tmp/alembic.whl --hash=sha256:{A}",
        "--find-links somewhere",
        f"alembic==1.2 --hash=sha256:{A} --global-option=x",
    ],
)
def test_what_is_no_pin_with_hashes_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="not a pin with hashes"):
        locks.read(f"six==1.17.0 --hash=sha256:{A}\n{line}\n")


@pytest.mark.parametrize("lock", ["runtime", "dev"])
def test_the_locks_are_pins_with_hashes_and_nothing_else(lock: str) -> None:
    read = locks.read((ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8"))
    assert len(read) > 15
    assert len({pin.name for pin in read}) == len(read)


def test_no_address_of_a_package_index_stands_in_the_repository() -> None:
    """Where packages come from is the affair of whoever installs them."""
    files = [path for path in ROOT.iterdir() if path.is_file()]
    for folder in (".ci", "benchmarks", "docs", "requirements", "src", "tests", "tools"):
        files += (ROOT / folder).rglob("*")
    kinds = {"", ".py", ".toml", ".txt", ".md", ".cfg", ".ini", ".json", ".yml", ".yaml", ".sh"}
    found = [
        path.name
        for path in files
        if path.is_file() and path.suffix in kinds and ADDRESSES.search(path.read_bytes())
    ]
    assert found == []


@pytest.mark.parametrize(
    ("name", "expression", "allowed"),
    [
        ("sqlalchemy", "MIT", True),
        ("packaging", "Apache-2.0 OR BSD-2-Clause", True),
        ("pyside6-essentials", "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", True),
        ("qtcharts", "LGPL-3.0-only", False),
        ("pyside6-essentials", "GPL-3.0-only", False),
        ("readline", "GPL-3.0-or-later", False),
        ("server", "AGPL-3.0-only", False),
        ("both", "MIT AND GPL-3.0-only", False),
        ("hidden", "GPL-3.0-only AND (MIT OR ISC)", False),
        ("either", "MIT AND (GPL-3.0-only OR ISC)", True),
        ("nested", "((MIT AND (ISC OR GPL-3.0-only)))", True),
        ("first", "MIT OR ISC AND GPL-3.0-only", True),
        ("excepted", "Apache-2.0 WITH LLVM-exception", False),
        ("own", "LicenseRef-Ours", False),
    ],
)
def test_licence_that_binds_the_program_is_refused(name: str, expression: str, allowed: bool) -> None:
    assert licences.is_allowed(name, canonicalize_license_expression(expression)) is allowed


@pytest.mark.parametrize(
    ("expressions", "free", "classifiers", "licence"),
    [
        (["mit"], ["Dual License"], [], "MIT"),
        ([], ["apache-2.0 or mit"], [], "Apache-2.0 OR MIT"),
        (
            [],
            ["The whole text\nof a licence"],
            ["License :: OSI Approved", "License :: OSI Approved :: MIT License"],
            "MIT",
        ),
    ],
)
def test_a_licence_is_found_where_metadata_state_it(
    expressions: list[str], free: list[str], classifiers: list[str], licence: str
) -> None:
    assert licences.stated(expressions, free, classifiers) == licence


@pytest.mark.parametrize(
    ("expressions", "free", "classifiers"),
    [
        ([], [], []),
        ([], ["Dual License"], []),
        (["Freeware"], ["MIT"], []),
        ([], [], ["License :: OSI Approved :: BSD License"]),
        ([], [], ["License :: OSI Approved :: MIT License", "License :: OSI Approved :: ISC License (ISCL)"]),
    ],
)
def test_a_licence_nobody_can_name_is_unknown(
    expressions: list[str], free: list[str], classifiers: list[str]
) -> None:
    with pytest.raises(licences.UnknownLicenceError):
        licences.stated(expressions, free, classifiers)


def test_what_is_unknown_or_binds_is_named() -> None:
    told = licences.faults([locks.Pin("no-such-package", "1", "", (A,)), locks.Pin("six", "1", "", (A,))])
    assert told == ["no-such-package is not installed here, and nobody has read its licence"]


def test_all_we_ship_may_be_shipped() -> None:
    assert licences.faults(pins()) == []


def test_what_was_read_by_hand_is_in_the_lock_and_agrees_with_what_is_installed() -> None:
    shipped = {pin.name for pin in pins()}
    assert {*licences.READ_BY_HAND, *licences.ONLY_ELSEWHERE, *licences.ALLOWED_FOR} <= shipped
    for name, said in licences.ONLY_ELSEWHERE.items():
        try:
            metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        assert licences.licence(name) == said


@pytest.fixture(scope="module")
def bill() -> dict[str, Any]:
    project = tomllib.loads(sbom.PROJECT.read_text(encoding="utf-8"))["project"]
    told: dict[str, Any] = json.loads(sbom.text(pins(), project))
    return told


def test_the_bill_keeps_the_rules_of_its_format(bill: dict[str, Any]) -> None:
    """Those of CycloneDX 1.6 that a wrong word of ours could break; its whole schema was tried by hand."""
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", bill["serialNumber"])
    assert set(bill) == {
        *("bomFormat", "specVersion", "version", "serialNumber", "metadata", "components"),
        *("dependencies", "compositions"),
    }
    ours = bill["metadata"]["component"]
    parts = [ours, *bill["components"]]
    refs = [one["bom-ref"] for one in parts]
    assert len(set(refs)) == len(refs)
    for one in parts:
        assert set(one) <= {"type", "bom-ref", "name", "version", "licenses", "purl", "externalReferences"}
        assert one["type"] in {"application", "library"}
        assert re.fullmatch(r"pkg:(pypi|generic)/[a-z0-9-]+@[0-9A-Za-z.%]+", one["purl"])
        (licence,) = one["licenses"]
        assert licence == {"expression": canonicalize_license_expression(licence["expression"])}
        for reference in one.get("externalReferences", []):
            assert set(reference) == {"type", "url", "comment", "hashes"}
            assert reference["type"] == "distribution"
            for found in reference["hashes"]:
                assert found["alg"] == "SHA-256"
                assert re.fullmatch("[0-9a-f]{64}", found["content"])
    (root,) = bill["dependencies"]
    assert root["ref"] == ours["bom-ref"]
    assert {*root["dependsOn"]} < {*refs}


def test_the_bill_names_all_that_is_installed_here_with_its_hashes(bill: dict[str, Any]) -> None:
    here = [pin for pin in pins() if pin.is_for_here]
    listed = {(one["name"], one["version"]): one for one in bill["components"]}
    assert set(listed) == {(pin.name, pin.version) for pin in here}
    for pin in here:
        (files,) = listed[pin.name, pin.version]["externalReferences"]
        assert [one["content"] for one in files["hashes"]] == sorted(pin.hashes)
    names = {ref.partition("/")[2].partition("@")[0] for ref in bill["dependencies"][0]["dependsOn"]}
    assert {"sqlalchemy", "pyside6-essentials", "sqlcipher3"} < names
    assert not {"mako", "shiboken6"} & names, "nobody asked for these by name"


def test_the_same_locks_make_the_same_bytes() -> None:
    one = locks.Pin("six", "1.17.0", "", (A, B))
    two = locks.Pin("sqlalchemy", "2.1.9", "sys_platform != 'no such system'", (A,))
    absent = locks.Pin("pywin32-ctypes", "0.2.3", "sys_platform == 'no such system'", (A,))
    text = sbom.text([one, two, absent], PROJECT)
    assert text == sbom.text([two, one, absent], PROJECT)
    assert "pywin32" not in text
    ours = json.loads(text)["metadata"]["component"]
    assert (ours["name"], ours["version"]) == ("seller-desktop", "1.2.3")
    other = json.loads(sbom.text([one], PROJECT))
    assert other["serialNumber"] != json.loads(text)["serialNumber"]


def test_the_bill_is_written_where_it_is_wanted(tmp_path: Path) -> None:
    assert sbom.main([str(tmp_path / "sbom.json")]) == 0
    assert json.loads((tmp_path / "sbom.json").read_bytes())["bomFormat"] == "CycloneDX"
    assert sbom.main([]) == 2


SIX = locks.Pin("six", "1.17.0", "", (A,))
JARACO = locks.Pin("jaraco-context", "6.1.2", "sys_platform == 'win32'", (B,))
CLEAN = {"name": "jaraco.context", "version": "6.1.2", "vulns": []}
WEAK = {
    "name": "six",
    "version": "1.17.0",
    "vulns": [{"id": "PYSEC-1", "aliases": ["CVE-2026-1"], "fix_versions": ["1.17.1"]}],
}


def judged(*told: dict[str, Any]) -> tuple[int, str]:
    code, said = audit.judge(json.dumps({"dependencies": told}), "", [SIX, JARACO])
    return code, " ".join(said)


def test_an_audit_names_what_is_weak() -> None:
    assert judged({**WEAK, "vulns": []}, CLEAN) == (0, "No known weakness in any of 2 packages")
    assert judged(WEAK, CLEAN) == (1, "six 1.17.0: PYSEC-1 CVE-2026-1; mended in 1.17.1")


def test_an_audit_that_could_not_look_up_everything_never_passes() -> None:
    skipped = {"name": "six", "skip_reason": "not found, and could not be audited"}
    assert judged(skipped, CLEAN) == (2, "NOT AUDITED: nothing could be looked up of six")
    assert judged(CLEAN)[0] == 2
    assert judged({**CLEAN, "name": "six", "version": "1.16"}, CLEAN)[0] == 2, "another version says nothing"
    code, told = judged(WEAK)
    assert code == 2
    assert "PYSEC-1" in told, "what is known is told all the same"
    for answer in ("", "{}", "no JSON"):
        code, said = audit.judge(answer, "Traceback\nConnectionError: no such host\n", [SIX])
        assert (code, said[1]) == (2, "ConnectionError: no such host")
        assert said[0].startswith("NOT AUDITED")


def test_an_audit_asks_about_every_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def run(command: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        asked.append(Path(command[command.index("--requirement") + 1]).read_text(encoding="utf-8"))
        return subprocess.CompletedProcess(command, 1, "", "no network")

    monkeypatch.setattr(subprocess, "run", run)
    assert audit.run(tmp_path, [SIX, JARACO]) == ("", "no network")
    assert asked == [f"six==1.17.0 --hash=sha256:{A}\njaraco-context==6.1.2 --hash=sha256:{B}\n"]


def test_the_list_for_another_system_names_what_that_system_installs() -> None:
    windows = {"sys_platform": "win32", "platform_system": "Windows", "python_version": "3.13"}
    lines = [
        locks.Pin("tzdata", "1.0", "sys_platform == 'win32'", (A,)),
        locks.Pin("secretstorage", "3.5.0", "sys_platform == 'linux'", (A,)),
    ]

    told = sbom.document(lines, PROJECT, windows)

    assert [one["name"] for one in told["components"]] == ["tzdata"]
