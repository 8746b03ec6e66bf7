"""No check stops the others, and each says what came of it; nothing elsewhere is written, nobody called."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from seller_desktop.domain.errors import SellerError
from seller_desktop.self_test import checks, worker
from seller_desktop.self_test.checks import Check, CheckFailed, LeftOut, tried
from seller_desktop.self_test.watch import Watch

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("failure", "sentence"),
    [
        (CheckFailed("It is broken.", {"seen": 1}), "It is broken."),
        (SellerError("disk_full"), "disk_full"),
        (ValueError("odd"), "ValueError: odd, in make"),
        (SystemExit(3), "SystemExit: 3, in make"),
    ],
)
def test_no_check_stops_the_others(failure: BaseException, sentence: str) -> None:
    def make() -> checks.Detail:
        raise failure

    came = tried(Check("it", make))
    assert (came["name"], came["ok"]) == ("it", False)
    assert sentence in came["error"]


def test_what_is_left_out_is_told_with_its_reason() -> None:
    def make() -> checks.Detail:
        raise LeftOut("There is no Qt here.")

    came = tried(Check("it", make))
    assert (came["ok"], came["left_out"]) == (True, "There is no Qt here.")


def test_without_qt_its_checks_are_left_out(tmp_path: Path) -> None:
    made = {one.name: one for one in worker._Checks(tmp_path, Watch(tmp_path), [], basic=True).in_order()}
    for name in ("qt_plugins", "fonts_and_icons", "languages", "document_printed", "labels_read", "window"):
        assert tried(made[name])["left_out"] == worker.NEEDS_QT


@pytest.mark.parametrize(
    ("event", "args", "written"),
    [
        ("open", ("{out}/x", "w", 0), True),
        ("open", ("{out}/x", "r+b", 0), True),
        ("open", (b"/somewhere", None, os.O_WRONLY), True),
        ("open", ("{in}/../out/x", "a", 0), True),
        ("open", ("{in}-not/x", "w", 0), True),
        ("os.mkdir", ("{out}/x", 0o777, -1), True),
        ("os.rename", ("{in}/a", "{out}/b", -1, -1), True),
        ("os.remove", ("{out}/x", -1), True),
        ("os.symlink", ("{in}/a", "{out}/b", -1), True),
        ("open", ("{in}/x", "w", 0), False),
        ("open", ("{out}/x", "rb", 0), False),
        ("open", (3, "w", 0), False),
        ("open", (os.devnull, "w", 0), False),
        ("os.remove", ("x", 7), False),
        ("os.rename", ("{in}/a", "{in}/b", -1, -1), False),
    ],
)
def test_writing_elsewhere_is_seen(event: str, args: tuple[Any, ...], written: bool, tmp_path: Path) -> None:
    places = {"in": str(tmp_path / "in"), "out": str(tmp_path / "out")}
    watch = Watch(tmp_path / "in")
    watch(event, tuple(one.format(**places) if isinstance(one, str) else one for one in args))
    assert (bool(watch.written), watch.looked_at) == (written, 1)


@pytest.mark.parametrize(
    ("event", "args", "called"),
    [
        ("socket.connect", (None, ("93.184.216.34", 443)), True),
        ("socket.connect", (None, ("2606:2800::1", 443, 0, 0)), True),
        ("socket.getaddrinfo", ("example.org", 443, 0, 0, 0), True),
        ("socket.sendto", (None, ("8.8.8.8", 53)), True),
        ("socket.connect", (None, ("127.0.0.1", 5000)), False),
        ("socket.connect", (None, ("::1", 5000, 0, 0)), False),
        ("socket.connect", (None, "/run/user/1000/bus"), False),
        ("socket.connect", (None, b"\0abstract"), False),
        ("socket.getaddrinfo", ("localhost", 80, 0, 0, 0), False),
        ("socket.getaddrinfo", (None, 80, 0, 0, 0), False),
    ],
)
def test_a_call_out_of_the_computer_is_seen(
    event: str, args: tuple[Any, ...], called: bool, tmp_path: Path
) -> None:
    watch = Watch(tmp_path)
    watch(event, args)
    assert bool(watch.called) == called


def test_what_the_watch_has_seen_fails_its_checks(tmp_path: Path) -> None:
    watch = Watch(tmp_path)
    made = worker._Checks(tmp_path, watch, [], basic=False)
    with pytest.raises(CheckFailed, match="Nobody has looked"):
        made._nothing_elsewhere()
    watch("open", ("/etc/passwd", "w", 0))
    watch("socket.connect", (None, ("8.8.8.8", 53)))
    with pytest.raises(CheckFailed, match="outside the temporary folder"):
        made._nothing_elsewhere()
    with pytest.raises(CheckFailed, match="outside of this computer"):
        made._no_network()
