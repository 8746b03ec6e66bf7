"""Orders of a believable Indonesian shop, for practice and for measuring; no real person is in them."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from seller_desktop.domain.clock import DAY_MS, MINUTE_MS, SECOND_MS, to_local
from seller_desktop.domain.orders import Channel, Line, Package, StatedOrder, Status, Substatus
from seller_desktop.services.sample_shop import INSTANT, SELF_DELIVERED, SampleShop
from seller_desktop.services.sample_stories import CANCELLED_BY, Stories, deck_of_roles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from zoneinfo import ZoneInfo

    from seller_desktop.services.sample_shop import Buyer, Offer
    from seller_desktop.services.sample_stories import Story

_T = TypeVar("_T")

NUMBERS_SINCE_S = 1_062_000_000
"""Order numbers count seconds from here (2003), which makes today's begin with 577 as real ones do."""
MASKED_AFTER_MS = 30 * DAY_MS
CARGO_FROM_G = 5000
CLOSED = frozenset({Status.COMPLETED, Status.CANCELLED})
LED_BY_CREATORS = frozenset({"LIVE", "Videos"})
ORDER_CHANNELS = ("LIVE", "LIVE", "Videos", "Videos", "Product cards", "Product cards", "Search")
LINES_PER_ORDER = (1,) * 80 + (2,) * 14 + (3,) * 5 + (4,)
TWO_PACKAGES = 0.25
"""Part of the orders of several lines that go in two packages."""
RETURNED = 0.02
"""Part of the completed lines that came back."""
SALES = 4096
SERVICE_FEE_IDR = 1_000
COD_FEE_IDR = 2_500

STATUS_TEXTS = {
    Status.PENDING: "Belum dibayar",
    Status.TO_SHIP: "Perlu dikirim",
    Status.SHIPPED: "Dikirim",
    Status.COMPLETED: "Selesai",
    Status.CANCELLED: "Dibatalkan",
}
SUBSTATUS_TEXTS = {
    Substatus.UNPAID: "Belum dibayar",
    Substatus.ON_HOLD: "Ditahan",
    Substatus.AWAITING_SHIPMENT: "Menunggu pengiriman",
    Substatus.AWAITING_COLLECTION: "Menunggu pengambilan",
    Substatus.IN_TRANSIT: "Dalam perjalanan",
    Substatus.DELIVERED: "Terkirim",
    Substatus.COMPLETED: "Selesai",
    Substatus.CANCELLED: "Dibatalkan",
}


def sample_orders(count: int, seed: int, now_ms: int, zone: ZoneInfo) -> Iterator[StatedOrder]:
    """So many orders as a file of this moment would state them; the same for the same arguments.

    From 100 orders on, every status and substatus is there, and some orders are overdue, due within
    4 hours and due within 24 hours, as far as the clocks allow it at this hour of the week.
    """
    if count <= 0:
        return
    rng = Random(seed)  # noqa: S311 - made-up orders, no secret
    shop = SampleShop(rng, count)
    deck = deck_of_roles(rng, count)
    stories = Stories(rng, count, now_ms, zone)
    maker = _OrderMaker(rng, shop, now_ms, zone)
    for index in range(count):
        yield maker.order(index, stories.tell(deck[index % len(deck)]))


class _Sale(NamedTuple):
    """How an order was bought. Made in advance: drawing all its parts for each order takes half the time."""

    tokopedia: bool
    order_channel: str
    creator: str
    payment_method: str
    option: str
    """The delivery option where the goods are light and the story asks for none."""
    message: str
    platform_off: int
    """What platform and seller take off the shipping fee, at most, and the insurance; rupiah."""
    seller_off: int
    insurance: int


class _Money(NamedTuple):
    """What the buyer pays, in rupiah."""

    shipping: int
    original: int
    seller_off: int
    platform_off: int
    handling: int
    insurance: int
    amount: int


class _Draft(NamedTuple):
    """The parts an order is put together from."""

    order_no: str
    story: Story
    lines: tuple[Line, ...]
    packages: tuple[Package, ...]
    buyer: Buyer
    masked: bool
    sale: _Sale
    money: _Money
    option: str
    payment_method: str
    invoice_no: str
    cancel_reason: str


class _OrderMaker:
    """Puts goods, money, a buyer and a parcel to what happened."""

    def __init__(self, rng: Random, shop: SampleShop, now_ms: int, zone: ZoneInfo) -> None:
        self._rnd = rng.random
        self._shop = shop
        self._now = now_ms
        self._zone = zone
        self._offset = rng.randrange(10_000_000)
        self._days: dict[int, str] = {}
        self._sales = tuple(_sale(rng, shop) for _ in range(SALES))

    def order(self, index: int, story: Story) -> StatedOrder:
        # Multiplying by a number without a common factor scatters the index over all 7-digit numbers.
        scattered = (index * 7_654_321 + self._offset) % 10_000_000
        second = story.created // SECOND_MS - NUMBERS_SINCE_S
        order_no = str(570_000_000_000_000_000 + second * 10_000_000 + scattered)
        lines, weights = self._goods(f"1157{second % 10_000_000:07d}{scattered:07d}", story)
        near = story.option in (INSTANT, SELF_DELIVERED)
        buyer = self._pick(self._shop.near_buyers if near else self._shop.buyers)
        sale = self._pick(self._sales)
        heavy = sum(weights.values()) >= CARGO_FROM_G
        option = story.option or ("Kargo" if heavy else sale.option)
        packages = self._packages(story, option, weights)
        money = _money(lines, sale, _shipping_fee(option, buyer.place.fee_idr), story.cod)
        tokopedia = sale.tokopedia or story.platform_fulfilled
        invoice_no = f"INV/{self._day(story.created)}/MPL/{9_700_000_000 + scattered}" if tokopedia else ""
        masked = story.status in CLOSED and self._now - story.created > MASKED_AFTER_MS
        reason = self._pick(self._shop.cancel_reasons[story.cancel]) if story.cancel else ""
        method = self._shop.cod_method if story.cod else sale.payment_method
        draft = _Draft(
            order_no, story, lines, packages, buyer, masked, sale, money, option, method, invoice_no, reason
        )
        return _stated(draft)

    def _pick(self, values: Sequence[_T]) -> _T:
        return values[int(self._rnd() * len(values))]

    def _goods(self, package_no: str, story: Story) -> tuple[tuple[Line, ...], dict[str, int]]:
        """The lines, and the weight in grams of each package: large orders may go in two."""
        wanted = self._pick(LINES_PER_ORDER)
        offers = self._shop.offers
        # The first products of the list sell best; no product stands in an order twice.
        first = int(self._rnd() ** 1.6 * len(offers))
        offer = self._pick(offers[first])
        number = package_no + "1"
        line = self._line(offer, number, story)
        weights = {number: offer.item.weight_g * offer.quantity}
        if wanted == 1:
            return (line,), weights
        lines = [line]
        apart = package_no + "2" if self._rnd() < TWO_PACKAGES else number
        for step in range(1, wanted):
            offer = self._pick(offers[(first + step * 7) % len(offers)])
            lines.append(self._line(offer, apart, story))
            weights[apart] = weights.get(apart, 0) + offer.item.weight_g * offer.quantity
        return tuple(lines), weights

    def _line(self, offer: Offer, package_no: str, story: Story) -> Line:
        item = offer.item
        returned = story.status is Status.COMPLETED and self._rnd() < RETURNED
        cancel_return = "Cancel" if story.cancelled else "Return/Refund" if returned else ""
        return Line(
            item.sku_id,
            package_no,
            item.seller_sku,
            item.product,
            item.variation,
            offer.quantity,
            offer.quantity if returned else 0,
            item.price_idr,
            offer.before_idr,
            offer.platform_off_idr,
            offer.seller_off_idr,
            offer.subtotal_idr,
            cancel_return,
            "Gudang Utama",
            item.category,
        )

    def _day(self, at_ms: int) -> str:
        """`20261123`; remembered for a quarter of an hour, by which any zone's days can begin."""
        quarter = at_ms // (15 * MINUTE_MS)
        day = self._days.get(quarter)
        if day is None:
            day = self._days[quarter] = to_local(at_ms, self._zone).strftime("%Y%m%d")
        return day

    def _packages(self, story: Story, option: str, weights: dict[str, int]) -> tuple[Package, ...]:
        if story.arranged is None:
            return tuple([Package(number, weight_g=grams) for number, grams in weights.items()])
        courier = self._pick(self._shop.couriers[option])
        prefix, digits = self._shop.tracking[courier]
        return tuple(
            [
                Package(number, f"{prefix}{int(self._rnd() * 10**digits):0{digits}d}", courier, grams)
                for number, grams in weights.items()
            ]
        )


def _sale(rng: Random, shop: SampleShop) -> _Sale:
    order_channel = rng.choice(ORDER_CHANNELS)
    led = order_channel in LED_BY_CREATORS and rng.randrange(5) > 2  # noqa: PLR2004 - two in five
    return _Sale(
        tokopedia=rng.randrange(4) == 0,
        order_channel=order_channel,
        creator=rng.choice(shop.creators) if led else "",
        payment_method=rng.choice(shop.payment_methods),
        option="Hemat" if rng.randrange(7) == 0 else "Reguler",
        message=rng.choice(shop.messages) if rng.randrange(10) == 0 else "",
        platform_off=rng.choice((0, 10_000, 10_000)),
        seller_off=5_000 if rng.randrange(10) == 0 else 0,
        insurance=300 if rng.randrange(5) == 0 else 0,
    )


def _money(lines: tuple[Line, ...], sale: _Sale, original: int, cod: bool) -> _Money:
    platform_off = min(original, sale.platform_off)
    seller_off = min(original - platform_off, sale.seller_off)
    shipping = original - platform_off - seller_off
    handling = COD_FEE_IDR if cod else 0
    goods = sum([line.subtotal_idr for line in lines])
    amount = goods + shipping + SERVICE_FEE_IDR + handling + sale.insurance
    return _Money(shipping, original, seller_off, platform_off, handling, sale.insurance, amount)


def _shipping_fee(option: str, fee_idr: int) -> int:
    match option:
        case "Hemat":
            return fee_idr - 2_000
        case "Kargo":
            return fee_idr * 2
        case "Instan":
            return 24_000
        case _:
            return fee_idr


def _fulfillment(story: Story, option: str) -> str:
    if story.platform_fulfilled:
        return "Dilayani Tokopedia"
    return "Dikirim oleh Penjual" if option == SELF_DELIVERED else "Dikirim oleh Platform"


def _refund(story: Story, lines: tuple[Line, ...], amount: int) -> int:
    if story.cancelled:
        return amount if story.paid else 0
    return sum([line.subtotal_idr for line in lines if line.returned_quantity])


def _stated(draft: _Draft) -> StatedOrder:
    story, sale, money, place = draft.story, draft.sale, draft.money, draft.buyer.place
    tokopedia = bool(draft.invoice_no)
    substatus = story.substatus
    face = draft.buyer.masked if draft.masked else draft.buyer.plain
    return StatedOrder(
        order_no=draft.order_no,
        channel=Channel.TOKOPEDIA if tokopedia else Channel.TIKTOK,
        status=story.status,
        status_text="Ditahan" if substatus is Substatus.ON_HOLD else STATUS_TEXTS[story.status],
        substatus=substatus,
        substatus_text=SUBSTATUS_TEXTS[substatus],
        created_at=story.created,
        lines=draft.lines,
        packages=draft.packages,
        preorder=story.preorder,
        paid_at=story.paid,
        arranged_at=story.arranged,
        shipped_at=story.shipped,
        delivered_at=story.delivered,
        cancelled_at=story.cancelled,
        cancel_by=CANCELLED_BY[story.cancel] if story.cancel else "",
        cancel_reason=draft.cancel_reason,
        fulfillment_type=_fulfillment(story, draft.option),
        delivery_option=draft.option,
        payment_method=draft.payment_method,
        cod=story.cod,
        order_channel="Product cards" if tokopedia else sale.order_channel,
        creator="" if tokopedia else sale.creator,
        invoice_no=draft.invoice_no,
        checked_status="Unchecked",
        buyer_message=sale.message,
        buyer_username=face.username,
        recipient=face.recipient,
        phone=draft.buyer.phone,
        zipcode=place.zipcode,
        country="Indonesia",
        province=place.province,
        city=place.city,
        district=place.district,
        village=place.village,
        address=face.address,
        address_extra=face.address_extra,
        order_amount_idr=money.amount,
        refund_idr=_refund(story, draft.lines, money.amount),
        shipping_fee_idr=money.shipping,
        shipping_original_idr=money.original,
        shipping_seller_discount_idr=money.seller_off,
        shipping_platform_discount_idr=money.platform_off,
        buyer_service_fee_idr=SERVICE_FEE_IDR,
        handling_fee_idr=money.handling,
        shipping_insurance_idr=money.insurance,
    )
