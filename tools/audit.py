"""Asks whether a known weakness is on record for anything we ship. `./dev audit` has put uv in place.

Exit code 0: each pin of requirements/runtime.txt was looked up and has none; 1: some have; 2: it could not
be found out, which is said and never taken for a good answer. (pip-audit by itself says "No known
vulnerabilities found" and exits with 0 where it could look nothing up.)
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name

from tools import locks


def asked(pins: list[locks.Pin]) -> str:
    """What is asked about, as a lock: all systems, whichever this one is."""
    return "".join(
        f"{pin.name}=={pin.version} {' '.join(f'--hash=sha256:{one}' for one in pin.hashes)}\n"
        for pin in pins
    )


def run(folder: Path, pins: list[locks.Pin]) -> tuple[str, str]:
    """Has pip-audit look the pins up: its answer in JSON, empty where it gave none, and its complaints."""
    lock, answer = folder / "asked.txt", folder / "answer.json"
    lock.write_text(asked(pins), encoding="utf-8")
    # pip-audit brings 28 packages along, so it stands in no lock: uv keeps it in an environment of its own.
    command = [sys.executable, "-m", "uv", "--quiet", "tool", "run", "pip-audit", "--disable-pip"]
    command += ["--require-hashes", "--requirement", str(lock), "--vulnerability-service", "osv"]
    command += ["--progress-spinner", "off", "--desc", "off", "--format", "json", "--output", str(answer)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return answer.read_text(encoding="utf-8") if answer.exists() else "", done.stderr


def judge(answer: str, complaints: str, pins: list[locks.Pin]) -> tuple[int, list[str]]:
    """The exit code and what to say, of pip-audit's answer to a question about these."""
    try:
        told: list[dict[str, Any]] = json.loads(answer)["dependencies"]
    except (ValueError, KeyError):
        last = complaints.strip().splitlines()[-1:] or ["pip-audit gave no answer"]
        return 2, ["NOT AUDITED: the list of known weaknesses could not be reached", *last]
    looked_up = {
        (canonicalize_name(one["name"]), one["version"]): one["vulns"] for one in told if "vulns" in one
    }
    missing = [pin.name for pin in pins if (canonicalize_name(pin.name), pin.version) not in looked_up]
    found = [
        f"{name} {version}: {weakness['id']} {' '.join(weakness.get('aliases', []))}".rstrip()
        + f"; mended in {', '.join(weakness.get('fix_versions', [])) or 'no version yet'}"
        for (name, version), weaknesses in sorted(looked_up.items())
        for weakness in weaknesses
    ]
    if missing:
        return 2, [*found, f"NOT AUDITED: nothing could be looked up of {', '.join(missing)}"]
    return (1, found) if found else (0, [f"No known weakness in any of {len(pins)} packages"])


def main() -> int:
    pins = locks.read(locks.RUNTIME.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        code, said = judge(*run(Path(folder), pins), pins)
    print(*said, sep="\n")
    return code


if __name__ == "__main__":
    raise SystemExit(main())
