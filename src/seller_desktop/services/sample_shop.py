"""What the practice shop sells and who buys there: the stock from which sample orders are drawn."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from random import Random

INSTANT = "Instan"
SELF_DELIVERED = "Diantar oleh penjual"
NEAR_PROVINCE = "DKI Jakarta"
"""The practice shop stands in Jakarta: instant couriers and its own riders reach only there."""

MAX_BUYERS = 20_000
OFFERS_PER_ITEM = 24
PIECES = (1,) * 84 + (2,) * 11 + (3,) * 4 + (6,)
"""How many of a thing people buy."""


class Item(NamedTuple):
    """One variation of a product. Rupiah and grams."""

    sku_id: str
    seller_sku: str
    product: str
    variation: str
    category: str
    price_idr: int
    weight_g: int


class Offer(NamedTuple):
    """A variation in a quantity with what is taken off its price, in rupiah."""

    item: Item
    quantity: int
    before_idr: int
    platform_off_idr: int
    seller_off_idr: int
    subtotal_idr: int


class Place(NamedTuple):
    """A village with its postcode and what shipping there usually costs, in rupiah."""

    province: str
    city: str
    district: str
    village: str
    zipcode: str
    fee_idr: int


class Face(NamedTuple):
    """What the marketplace shows of a buyer."""

    username: str
    recipient: str
    address: str
    address_extra: str


class Buyer(NamedTuple):
    """Who buys, in full and as the marketplace shows them some weeks later."""

    plain: Face
    masked: Face
    phone: str
    place: Place


class SampleShop:
    """Goods, buyers and couriers of one practice shop, the same for the same random numbers."""

    def __init__(self, rng: Random, order_count: int) -> None:
        data = _read()
        self.offers = tuple(_offers(rng, _items(rng, row)) for row in data["products"])
        """By product."""
        places = tuple(Place(*row) for row in data["places"])
        # Java buys most: its places are drawn three times as often as the others.
        often = [place for place in places if place.fee_idr <= data["fee_of_java"]] * 2 + list(places)
        buyer_count = max(60, min(order_count // 3, MAX_BUYERS))
        self.buyers = tuple(_buyer(rng, data, rng.choice(often)) for _ in range(buyer_count))
        near = tuple(place for place in places if place.province == NEAR_PROVINCE)
        self.near_buyers = tuple(
            _buyer(rng, data, rng.choice(near)) for _ in range(max(12, buyer_count // 50))
        )
        self.messages: tuple[str, ...] = tuple(data["messages"])
        self.creators: tuple[str, ...] = tuple(data["creators"])
        self.payment_methods: tuple[str, ...] = tuple(data["payment_methods"])
        self.cod_method: str = data["cod_method"]
        self.couriers: dict[str, tuple[str, ...]] = {
            option: tuple(couriers) for option, couriers in data["couriers"].items()
        }
        self.tracking: dict[str, tuple[str, int]] = {
            courier: (prefix, digits) for courier, (prefix, digits) in data["tracking"].items()
        }
        self.cancel_reasons: dict[str, tuple[str, ...]] = {
            by: tuple(reasons) for by, reasons in data["cancelled"].items()
        }


def mask(text: str) -> str:
    """`Siti Rahma` as `S*** R****`: the first letter of each word stays."""
    return " ".join(word[0] + "*" * (len(word) - 1) for word in text.split())


def _read() -> dict[str, Any]:
    file = resources.files("seller_desktop.resources").joinpath("sample", "shop.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _items(rng: Random, row: list[Any]) -> tuple[Item, ...]:
    name, category, code, weight_g, price_idr, step_idr, variations = row
    has_sku = rng.randrange(5) > 1
    return tuple(
        Item(
            sku_id=f"1729{rng.randrange(10**15):015d}",
            seller_sku=f"{code}-{number:02d}" if has_sku else "",
            product=name,
            variation=variation,
            category=category,
            price_idr=price_idr + (number - 1) * step_idr,
            weight_g=weight_g,
        )
        for number, variation in enumerate(variations, start=1)
    )


def _offers(rng: Random, items: tuple[Item, ...]) -> tuple[Offer, ...]:
    offers = []
    for item in items:
        for _ in range(OFFERS_PER_ITEM):
            quantity = rng.choice(PIECES)
            before = item.price_idr * quantity
            seller_off = before // 1000 * 100 if rng.randrange(3) == 0 else 0
            platform_off = min(5_000 * quantity, before // 2000 * 100) if rng.randrange(5) == 0 else 0
            left = before - seller_off - platform_off
            offers.append(Offer(item, quantity, before, platform_off, seller_off, left))
    return tuple(offers)


def _buyer(rng: Random, data: dict[str, Any], place: Place) -> Buyer:
    first, last = rng.choice(data["first_names"]), rng.choice(data["last_names"])
    username = rng.choice(
        (
            f"{first.lower()}{rng.randrange(10, 100)}",
            f"{first.lower()}_{last.lower()}",
            f"{first.lower()}.{last[0].lower()}{rng.randrange(1000)}",
        )
    )
    plain = Face(
        username=username,
        recipient=f"{first} {last}",
        address=f"{rng.choice(data['streets'])} No. {rng.randrange(1, 200)}",
        address_extra=rng.choice(data["address_hints"]) if rng.randrange(5) == 0 else "",
    )
    masked = Face(mask(plain.username), mask(plain.recipient), mask(plain.address), "")
    start = rng.choice(("12", "13", "21", "57", "78", "95"))
    return Buyer(plain, masked, f"(+62)8{start}****{rng.randrange(10_000):04d}", place)
