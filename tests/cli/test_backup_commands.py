from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from seller_desktop.cli.main import run_for_another
from seller_desktop.domain.clock import SystemClock
from seller_desktop.services.shop import Shop
from seller_desktop.storage import shop_files
from tests.making import order_no
from tests.services.shops import damage

if TYPE_CHECKING:
    from tests.cli.desk import Desk, Line


def test_a_backup_is_made_listed_and_brought_back(desk: Desk, line: Line) -> None:
    made = line("backup")
    assert made["orders"] == 8
    assert (made["why"], made["readable"], made["encrypted"]) == ("by_hand", True, False)
    assert Path(made["path"]).parent == line.data / "backups"
    desk("note", "add", order_no(0), "after the backup")
    told = line("restore", made["id"])
    assert told["restored"]["id"] == made["id"]
    assert told["saved_before"]["why"] == "before_restore"
    assert told["set_aside"] is None
    listed = line("backups")
    assert [one["id"] for one in listed["backups"]] == [told["saved_before"]["id"], made["id"]]
    assert line("order", order_no(0))["notes"] == []
    line("restore", told["saved_before"]["id"])
    assert [note["text"] for note in line("order", order_no(0))["notes"]] == ["after the backup"]


@pytest.mark.usefixtures("desk")
def test_one_is_made_into_any_folder_and_brought_back_where_there_is_no_shop(
    line: Line, tmp_path: Path
) -> None:
    made = line("backup", "--to", tmp_path / "stick")
    assert Path(made["path"]).parent == tmp_path / "stick"
    shutil.rmtree(line.data)
    told = line("restore", made["path"])
    assert told["saved_before"] is None
    assert line("counts")["all"] == 8


def test_wrong_words_are_a_sentence_and_change_nothing(desk: Desk, line: Line) -> None:
    before = desk.stored()
    assert "There is no backup “2001”" in line("restore", "2001", code=2)["error"]
    made = line("backup")
    line("backup")
    assert "Several backups begin with" in line("restore", made["id"][:4], code=2)["error"]
    assert desk.stored() == before


def test_an_erased_buyer_does_not_come_back_with_an_older_shop(desk: Desk, line: Line) -> None:
    whose = ("--order", order_no(0))
    made = line("backup")
    desk("buyer", "anonymise", *whose, "--reason", "by letter", "--yes-erase-for-ever")
    line("restore", made["id"])
    (found,) = line("buyer", "find", *whose)["orders"]
    assert (found["erased"], found["recipient"]) == (True, "")


def test_a_damaged_backup_is_refused(desk: Desk, line: Line) -> None:
    made = line("backup")
    Path(made["path"]).write_bytes(b"nothing of use")
    before = desk.stored()
    assert line("backups")["backups"][0]["readable"] is False
    assert "is damaged" in line("restore", "latest", code=1)["error"]
    assert desk.stored() == before


@pytest.mark.usefixtures("desk")
def test_a_shop_that_is_gone_is_told_and_not_begun_anew(line: Line) -> None:
    line("backup")
    (line.data / "shop.db").unlink()
    for words in (["new"], ["sample"], ["counts"], ["import", "x.csv"]):
        assert "its database is gone" in line(*words, code=1)["error"]
    assert line("restore", "latest")["saved_before"] is None
    assert line("counts")["all"] == 8


@pytest.mark.usefixtures("desk")
def test_a_damaged_shop_says_so_and_is_mended(line: Line) -> None:
    assert line("mend")["way"] == "none"
    damage(line.data, "ix_note_order_id")
    assert "damaged" in line("note", "add", order_no(0), "cannot be kept", code=1)["error"]
    assert "`mend`" in line("note", "add", order_no(0), "cannot be kept", code=1)["error"]
    told = line("mend")
    assert told["way"] == "made_anew"
    assert Path(told["set_aside"], "shop.db").is_file()
    line("note", "add", order_no(0), "kept")
    assert shop_files.look_over(line.data / "shop.db", None, thorough=True) == ""


@pytest.mark.usefixtures("desk")
def test_while_a_window_has_the_shop_a_backup_is_made_and_nothing_is_restored(line: Line) -> None:
    shop = Shop.open(line.data, SystemClock(), writable=True)
    try:
        made = line("backup")
        assert "in use" in line("restore", made["id"], code=1)["error"]
        answer = run_for_another(shop, {"argv": ["restore", made["id"]], "cwd": "/"})
        assert (answer["exit_code"], "in use" in answer["document"]["error"]) == (1, True)
    finally:
        shop.close()
