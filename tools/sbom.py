"""Writes the list of what the program is made of (an SBOM): CycloneDX 1.6 in JSON, for those who look for
known weaknesses in what they run.

    python -m tools.sbom OUT.json

It names what this system installs of requirements/runtime.txt, and no time and no place: the same locks give
the same bytes.
"""

from __future__ import annotations

import json
import sys
import tomllib
import uuid
from pathlib import Path
from typing import Any, Final

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools import licences, locks

PROJECT: Final = locks.RUNTIME.parent.parent / "pyproject.toml"
_OURS: Final = uuid.UUID("5f0f0a3e-7d0c-4a53-9d3b-0a8f6f1f4a0e")
"""Tells our serial numbers from others made of the same contents."""


def document(
    pins: list[locks.Pin], project: dict[str, Any], environment: dict[str, str] | None = None
) -> dict[str, Any]:
    """The SBOM of a program made of these, `project` being its table in pyproject.toml. `environment`: the
    system and the Python it runs on, as markers name them, where they are not the present ones.

    Raises licences.UnknownLicenceError.
    """
    here = sorted((pin for pin in pins if pin.is_for(environment)), key=lambda pin: pin.name)
    ours = _component("application", project["name"], project["version"], "generic", project["license"])
    components = [_shipped(pin) for pin in here]
    asked_for = {canonicalize_name(Requirement(one).name) for one in project["dependencies"]}
    refs = {one["name"]: one["bom-ref"] for one in components}
    told = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": ours},
        "components": components,
        # What is asked for by name; what those bring is only listed, so the rest is not said to be whole.
        "dependencies": [
            {"ref": ours["bom-ref"], "dependsOn": sorted(refs[name] for name in asked_for if name in refs)}
        ],
        "compositions": [{"aggregate": "incomplete", "dependencies": [ours["bom-ref"]]}],
    }
    return {"serialNumber": uuid.uuid5(_OURS, json.dumps(told, sort_keys=True)).urn, **told}


def _shipped(pin: locks.Pin) -> dict[str, Any]:
    """A distribution. Its hashes are of the files it may have been installed from, so they stand with the
    place it is had from and not with the component, which would be said to have several at once.
    """
    component = _component("library", pin.name, pin.version, "pypi", licences.licence(pin.name))
    files = {
        "type": "distribution",
        "url": component["purl"],
        "comment": "one of the files with these hashes",
        "hashes": [{"alg": "SHA-256", "content": one} for one in sorted(pin.hashes)],
    }
    return component | {"externalReferences": [files]}


def _component(kind: str, name: str, version: str, registry: str, licence: str) -> dict[str, Any]:
    # A package URL writes a plus (of a local version) as %2B; nothing else of ours needs to be written so.
    purl = f"pkg:{registry}/{canonicalize_name(name)}@{version.replace('+', '%2B')}"
    return {
        "type": kind,
        "bom-ref": purl,
        "name": name,
        "version": version,
        "licenses": [{"expression": licence}],
        "purl": purl,
    }


def text(pins: list[locks.Pin], project: dict[str, Any], environment: dict[str, str] | None = None) -> str:
    """The SBOM as it stands in the file."""
    return json.dumps(document(pins, project, environment), indent=2, sort_keys=True) + "\n"


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print("python -m tools.sbom OUT.json", file=sys.stderr)
        return 2
    pins = locks.read(locks.RUNTIME.read_text(encoding="utf-8"))
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    Path(arguments[0]).write_text(text(pins, project), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
