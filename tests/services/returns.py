"""Return files as a shop takes them in, and the one case of an order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.services import facts_meet
from seller_desktop.services.case_queries import cases_of_order
from seller_desktop.services.outbox import mark_entered, outbox_lines
from tests.services.casework import table
from tests.services.importing import detail

if TYPE_CHECKING:
    from seller_desktop.domain.imports import CaseTally
    from seller_desktop.domain.returns import StatedReturn
    from seller_desktop.services.case_models import CaseDetail
    from seller_desktop.services.shop import Shop, Writing


def enter(shop: Shop) -> None:
    shop.write(mark_entered, [one.id for one in shop.read(outbox_lines).result()]).result()


def take_returns(shop: Shop, *returns: StatedReturn, snapshot: int) -> CaseTally:
    """Take in a return file of the time."""
    known = table(shop, "import_file")[0]

    def carry_out(writing: Writing) -> CaseTally:
        return facts_meet.take_returns(writing, known["account_id"], known["id"], snapshot, returns)

    return shop.write(carry_out).result()


def the_case(shop: Shop, number: int) -> CaseDetail:
    (found,) = shop.read(cases_of_order, detail(shop, number).row.id).result()
    return found
