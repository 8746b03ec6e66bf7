"""Where everything stands in a row and on a card: pure functions, shared by painting, size hints, hit tests
and tests. Pixels are device-independent; sizes of text come in as `Measures`.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

PAD = 8
"""Left and right of a cell's content."""
GAP = 8
CARD_GAP = 10
CARD_PAD_X = 13
CARD_PAD_Y = 11
PILL_PAD = 8
METER_WIDTH = 32
METER_HEIGHT = 3
METER_GAP = 6
MARK = 14
"""Side of a mark: of a note, of what the marketplace has not confirmed."""
MARK_GAP = 6
FLAG_GAP = 3
_ROW = 40
_COMPACT_ROW = 32


@dataclass(frozen=True, slots=True)
class Measures:
    """Line heights of the two sizes of text."""

    body: int
    small: int

    @property
    def pill(self) -> int:
        return self.small + 4

    @property
    def button(self) -> int:
        return self.small + 12

    def row(self, *, compact: bool) -> int:
        """Height of a row of the list: 40 (compact 32), more where text is larger."""
        lines = self.body + self.small
        return max(_COMPACT_ROW, lines + 2) if compact else max(_ROW, lines + 8)

    @property
    def card(self) -> int:
        """Height of a card."""
        return 2 * CARD_PAD_Y + self.pill + 4 + self.body + 4 + self.body + 5 + self.body + self.small + 4


@dataclass(frozen=True, slots=True)
class TimePlaces:
    """The time left: the time over a meter and the small word beside it (over the word alone)."""

    text: QRect
    meter: QRect
    detail: QRect


def time_places(room: QRect, measures: Measures, *, meter: bool) -> TimePlaces:
    """In `room`, two lines in its vertical middle."""
    lines = measures.body + measures.small
    # Line heights hold some air; where the row is compact the lines share it.
    closer = 2 if room.height() < lines + 4 else 0
    top = room.top() + (room.height() - lines + closer) // 2
    second = QRect(room.left(), top + measures.body - closer, room.width(), measures.small)
    if not meter:
        return TimePlaces(QRect(room.left(), top, room.width(), measures.body), QRect(), second)
    bar_width = min(METER_WIDTH, room.width())
    bar = QRect(second.left(), second.center().y() - METER_HEIGHT // 2, bar_width, METER_HEIGHT)
    detail = second.adjusted(bar_width + METER_GAP, 0, 0, 0)
    return TimePlaces(QRect(room.left(), top, room.width(), measures.body), bar, detail)


def content(cell: QRect) -> QRect:
    """A cell without its side margins."""
    return cell.adjusted(PAD, 0, -PAD, 0)


def middle(room: QRect, height: int) -> QRect:
    """A line of that height in the vertical middle of `room`."""
    return QRect(room.left(), room.top() + (room.height() - height) // 2, room.width(), height)


def split(line: QRect, right_width: int, gap: int = GAP) -> tuple[QRect, QRect]:
    """A line shared by two: the right one gets `right_width` (at most all), the left what remains.

    Without anything on the right the left has the whole line.
    """
    if right_width <= 0:
        return line, QRect(line.right() + 1, line.top(), 0, line.height())
    right_width = min(right_width, line.width())
    left_width = max(0, line.width() - right_width - gap)
    right = QRect(line.right() + 1 - right_width, line.top(), right_width, line.height())
    return QRect(line.left(), line.top(), left_width, line.height()), right


def follow(line: QRect, first_width: int, second_width: int, gap: int) -> tuple[QRect, QRect]:
    """A line on which the second follows close upon the first, which gives way where room is short."""
    second_width = min(second_width, line.width())
    first_width = max(0, min(first_width, line.width() - second_width - gap))
    start = line.left() + first_width + (gap if first_width else 0)
    return (
        QRect(line.left(), line.top(), first_width, line.height()),
        QRect(start, line.top(), second_width, line.height()),
    )


@dataclass(frozen=True, slots=True)
class CardTexts:
    """Widths of what a card must show whole, in pixels; 0 where there is nothing to show."""

    number: int
    channel: int
    pill: int
    goods: int
    more: int
    total: int
    courier: int
    cod: int
    note: bool
    mark: bool = False
    flags: int = 0
    buttons: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CardPlaces:
    """Each part of a card; those with nothing to show have no width."""

    number: QRect
    channel: QRect
    pill: QRect
    goods: QRect
    more: QRect
    total: QRect
    buyer: QRect
    courier: QRect
    time: QRect
    cod: QRect
    note: QRect
    mark: QRect
    flags: QRect
    buttons: tuple[QRect, ...] = ()

    def all(self) -> dict[str, QRect]:
        parts = {name: getattr(self, name) for name in self.__slots__ if name != "buttons"}
        return parts | {f"button {number}": room for number, room in enumerate(self.buttons)}

    def button_at(self, at: QPoint) -> int | None:
        """Which button is at a point."""
        return next((number for number, room in enumerate(self.buttons) if room.contains(at)), None)


def card_places(card: QRect, texts: CardTexts, measures: Measures) -> CardPlaces:
    """Four lines from top to bottom; on each the right end is whole and the left gives way.

    Buttons stand at the end of the last line; what else stood there goes to the end of the third.
    """
    inner = card.adjusted(CARD_PAD_X, CARD_PAD_Y, -CARD_PAD_X, -CARD_PAD_Y)
    left, width, body = inner.left(), inner.width(), measures.body
    top = inner.top()
    first = QRect(left, top, width, measures.pill)
    top += measures.pill + 4
    second = QRect(left, top, width, body)
    top += body + 4
    third = QRect(left, top, width, body)
    top += body + 5
    time_room = QRect(left, top, width, body + measures.small + 4)

    number, pill = split(first, texts.pill)
    number, mark = split(number, MARK if texts.mark else 0, MARK_GAP)
    mark = middle(mark, mark.width())
    goods_line, total = split(second, texts.total)
    goods, more = follow(goods_line, texts.goods, texts.more, 4 if texts.more else 0)
    foot = QRect(left, time_room.bottom() + 1 - measures.pill, width, measures.pill)
    if texts.buttons:
        line = QRect(left, time_room.bottom() + 1 - measures.button, width, measures.button)
        foot, buttons = _side_by_side(line, texts.buttons)
        third, channel, cod, note = _small_things(third, texts)
    else:
        buttons = ()
        foot, channel, cod, note = _small_things(foot, texts)
    third, flags = split(third, texts.flags)
    buyer, courier = split(third, min(texts.courier, width // 2))
    time = time_room.intersected(QRect(foot.left(), time_room.top(), foot.width(), time_room.height()))
    return CardPlaces(
        number, channel, pill, goods, more, total, buyer, courier, time, cod, note, mark, flags, buttons
    )


def _small_things(line: QRect, texts: CardTexts) -> tuple[QRect, QRect, QRect, QRect]:
    """Channel, cash on delivery and the mark of a note at the end of a line; first what is left of it."""
    line, channel = split(line, texts.channel)
    line, cod = split(line, texts.cod)
    line, note = split(line, MARK if texts.note else 0)
    return line, channel, cod, middle(note, note.width())


def _side_by_side(line: QRect, widths: tuple[int, ...]) -> tuple[QRect, tuple[QRect, ...]]:
    """Things of these widths at the end of a line, from left to right; first what is left of it."""
    placed: list[QRect] = []
    for width in reversed(widths):
        line, room = split(line, width)
        placed.insert(0, room)
    return line, tuple(placed)


def cards_across(room: int, least_width: int) -> int:
    """How many cards stand side by side in `room`, none narrower than `least_width` (but always one)."""
    return max(1, (room + CARD_GAP) // (least_width + CARD_GAP))


def strip_widths(room: int, cards: int) -> list[int]:
    """Widths of the columns of a strip: each holds a card and the gap after it, the last no gap."""
    total = room - CARD_GAP * (cards - 1)
    ends = [total * (card + 1) // cards for card in range(cards)]
    widths = [end - start for start, end in zip([0, *ends], ends, strict=False)]
    return [width + (CARD_GAP if card < cards - 1 else 0) for card, width in enumerate(widths)]


def card_in_cell(cell: QRect, *, last: bool) -> QRect:
    """The card itself within its cell of the strip."""
    return cell.adjusted(0, 0, 0 if last else -CARD_GAP, -CARD_GAP)
