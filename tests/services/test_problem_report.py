from __future__ import annotations

import ast
import getpass
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from seller_desktop.crash import describe
from seller_desktop.domain.orders import View
from seller_desktop.services import accounts, operators, order_details, problem_report, queries
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.services.settings import ShopSettings, save_settings
from seller_desktop.texts.format import Formatter
from seller_desktop.texts.problem_report import report

if TYPE_CHECKING:
    from seller_desktop.services.shop import Shop

SRC = Path(problem_report.__file__).resolve().parents[1]
LOGS = re.compile(r"\blog(ger)?\.[a-z]+\(|\b_log\.[a-z]+\(")
STAMP = "2026-11-23 14:00:00,123"
NAME, SHOP_NAME, OPERATOR = "Siti Nurhaliza", "Toko Rahasia Bunda", "Ibu Retno"


def told(shop: Shop) -> str:
    problem = problem_report.gather(shop)
    return report(problem, Formatter("en", shop.zone), shop.clock.now_ms(), comment="It hangs.")


def log(shop: Shop, *lines: str) -> None:
    (shop.data_dir / "logs").mkdir(exist_ok=True)
    with (shop.data_dir / "logs" / "desk.log").open("a", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)


def test_nothing_of_buyers_people_or_orders_is_in_it(practice_shop: Shop) -> None:
    shop = practice_shop
    shop.write(save_settings, ShopSettings(name=SHOP_NAME)).result()
    shop.write(operators.choose_operator, OPERATOR).result()
    account = shop.read(queries.shop_info).result().accounts[0]
    shop.write(accounts.change_account, account.id, SHOP_NAME, False).result()
    order_id = shop.read(queries.first_ids, OrderQuery(view=View.TO_SHIP), 1).result()[0]
    detail = shop.read(order_details.order_detail, order_id).result()
    assert detail is not None
    facts = detail.facts
    secrets = {
        *(facts.order_no, facts.buyer_username, facts.recipient, facts.phone, facts.address),
        *(NAME, SHOP_NAME, OPERATOR, "siti", "081234567890", "JY9988776655", "/home/retno"),
        *(getpass.getuser(), str(Path.home()), str(shop.data_dir)),
    } - {"", None, "root"}
    log(
        shop,
        f"{STAMP} INFO seller_desktop opened with version 0.1.0",
        f"{STAMP} INFO seller_desktop opened with version {facts.order_no}",
        f"{STAMP} WARNING seller_desktop.ui.tasks the world failed: disk_full",
        f"{STAMP} WARNING seller_desktop.ui.tasks the world failed: {NAME} 081234567890",
        f"{STAMP} INFO seller_desktop.services.imports imported tiktok_orders: 5 new, 0 changed, "
        "0 unchanged, 0 older, 0 waiting, 0 rows rejected",
        f"{STAMP} INFO {NAME} locked",
        f"{STAMP} INFO seller_desktop locked {facts.address}",
        *secrets,
    )
    (shop.data_dir / "logs" / "crash-1.txt").write_text(
        f"Seller Desktop 0.1.0, Python 3.11.7, Linux-6.1-x86_64\nbuiltins.ValueError\n"
        f"  /home/retno/{NAME}/seller_desktop/ui/tasks.py:33 in start\n"
        f"  C:\\Users\\{NAME}\\app\\site-packages\\qasync\\__init__.py:435 in run\n"
        f"  /home/retno/own.py:1 in work\n" + "\n".join(secrets),
        encoding="utf-8",
    )

    text = told(shop)

    assert not {secret for secret in secrets if secret.casefold() in text.casefold()}
    for kept in (
        "It hangs.",
        "Orders: 250",
        "Encrypted: no",
        f"{STAMP} INFO seller_desktop opened with version 0.1.0",
        "the world failed: disk_full",
        "imported tiktok_orders: 5 new",
        "builtins.ValueError",
        "  seller_desktop/ui/tasks.py:33 in start",
        "  site-packages/qasync/__init__.py:435 in run",
        "  own.py:1 in work",
        "[ok] The shop's file: The file is undamaged.",
        problem_report.LEFT_OUT,
    ):
        assert kept in text


def test_every_message_of_the_program_is_let_through() -> None:
    """A message that is added has to be put on the list, by somebody who thinks about what is in it."""
    written = set()
    for path in SRC.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source if LOGS.search(source) else "")):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in {"debug", "info", "warning", "error", "exception", "critical"}
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id in {"log", "_log", "logger"}
            ):
                assert isinstance(node.args[0], ast.Constant), f"{path}:{node.lineno}"
                written.add(str(node.args[0].value))
    assert written == set(problem_report.MESSAGES)
    for message in written:
        line = f"{STAMP} INFO seller_desktop.x {message.replace('%d', '12').replace('%s', 'disk_full')}"
        assert problem_report.own_lines([line]) == [line]


def test_a_report_of_our_own_crash_is_whole() -> None:
    def crash() -> None:
        raise LookupError(NAME)

    with pytest.raises(LookupError) as caught:
        crash()
    lines = describe(LookupError, caught.value.__traceback__).splitlines()
    kept = problem_report.own_places(lines)
    assert problem_report.LEFT_OUT not in kept
    assert kept[1] == "builtins.LookupError"
    assert kept[2].startswith("  test_problem_report.py:")
    fatal = ["Fatal Python error: Segmentation fault", "Current thread 0x00007f12 (most recent call first):"]
    assert problem_report.own_places([*fatal, '  File "/home/x/a.py", line 3 in f']) == [
        *fatal,
        "  a.py:3 in f",
    ]


def test_only_the_end_of_a_long_log_is_told(practice_shop: Shop) -> None:
    log(practice_shop, *(f"{STAMP} INFO seller_desktop exported {n} orders in 3 columns" for n in range(500)))
    kept = problem_report.gather(practice_shop).log
    assert len(kept) == problem_report.LOG_LINES
    assert "exported 499 orders" in kept[-1]


def test_damage_is_told_without_numbers_of_orders(
    practice_shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "seller_desktop.services.doctor.checks.damage", lambda *_args, **_named: "row 577330537681897629"
    )
    problem = problem_report.gather(practice_shop)
    (broken,) = (check for check in problem.checks if check.name == "integrity")
    assert broken.detail == "row #"
