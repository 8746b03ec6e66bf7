"""The marketplace's clocks in words, to be corrected by a seller who knows better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.domain.rule_edits import key_of, only_changed
from seller_desktop.texts import orders as order_words
from seller_desktop.texts import rules as words
from seller_desktop.ui.dialogs.dialog import MAX_HEIGHT, MAX_WIDTH, Dialog
from seller_desktop.ui.dialogs.rule_editor import RuleEditor
from seller_desktop.ui.importing.tables import fill, read_only_table
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from seller_desktop.domain.rules import Rule
    from seller_desktop.services.rule_editing import EditedRules, MovedDeadline
    from seller_desktop.texts.format import Formatter

_EDITOR_WIDTH = 304
_ROOM, _PADDING = 10, 7
_SINCE, _REMARK = 3, 4


class RulesDialog(Dialog):
    """The shop's rules in; its rows in place of the program's, or beside them, out.

    What the rows would move has to be seen before they can be saved: `preview_wanted` asks for it with the
    rows (a tuple of Rule), `show_preview` or `preview_failed` answers.
    """

    preview_wanted = Signal(object)

    def __init__(
        self,
        rules: EditedRules,
        formatter: Formatter,
        today: date,
        now_ms: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Deadline rules"), parent)
        self._base = rules.shipped
        self._formatter = formatter
        self._now_ms = now_ms
        self._before = rules.edited
        self._edited = {key_of(rule): rule for rule in rules.edited}
        self._rows: list[Rule] = []
        self._asked: tuple[Rule, ...] | None = None
        self._seen: tuple[Rule, ...] | None = None
        self.add_text(
            self.tr(
                "How long each clock of the marketplace runs. Where a number is wrong or has changed, "
                "correct it here; what that would move is shown before anything is saved."
            )
        )
        self._table = read_only_table(
            self.tr("Rules"),
            (
                self.tr("Deadline"),
                self.tr("Orders"),
                self.tr("Length"),
                self.tr("Since"),
                self.tr("Remark"),
            ),
            None,
            wraps=True,
        )
        for column in (_SINCE, _REMARK):
            self._table.horizontalHeader().setSectionResizeMode(
                column, QHeaderView.ResizeMode.ResizeToContents
            )
        self._table.setItemDelegate(_AiryDelegate(self._table))
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._editor = RuleEditor(formatter, today)
        self._told = PlainLabel(role="muted", selectable=True)
        self._told.setWordWrap(True)
        self._moved = read_only_table(
            self.tr("Deadlines that would move"),
            (self.tr("Order number"), self.tr("Deadline"), self.tr("Now"), self.tr("Then")),
            1,
        )
        self._preview = QPushButton(self.tr("Preview"))
        self._lay_out()
        self._save = self.add_buttons(self.tr("Save"), safe=False)
        # Plain Enter looks, it neither saves nor throws away.
        self._preview.setDefault(True)
        self._table.currentCellChanged.connect(self._show_rule)
        self._editor.edited.connect(self._follow)
        self._editor.change_wanted.connect(self._change)
        self._editor.back_wanted.connect(self._back)
        self._preview.clicked.connect(self._ask)
        for key in (
            "Ctrl+Return",
            "Ctrl+Enter",
        ):  # as everywhere: what the dialog is for, once it may be done
            QShortcut(QKeySequence(key), self, self.accept)
        self._fill()
        self._table.setCurrentCell(0, 0)
        self.setMinimumSize(880, 520)
        self.resize(MAX_WIDTH, MAX_HEIGHT)

    def value(self) -> tuple[Rule, ...]:
        """The rows that say something else than the program's."""
        return only_changed(self._base, self._edited.values())

    def show_preview(self, moved: Sequence[MovedDeadline], total: int) -> None:
        """What the rows last asked for would move; ignored where they have been changed since."""
        asked, self._asked = self._asked, None
        if asked != self.value():
            self._follow()
            return
        self._seen = asked
        fill(
            self._moved,
            (
                (
                    one.order_no,
                    order_words.clock(one.kind),
                    self._moment(one.before),
                    self._moment(one.after, then=True),
                )
                for one in moved
            ),
        )
        self._moved.setVisible(bool(moved))
        self._follow()
        self._told.setText(self._summary(moved, total))
        self._save.setFocus(Qt.FocusReason.OtherFocusReason)  # what comes next, once it has been seen

    def preview_failed(self, sentence: str) -> None:
        """Why there is no preview."""
        self._asked = None
        self._follow()
        self.complain(sentence)

    def accept(self) -> None:
        if self._save.isEnabled():
            super().accept()

    def _lay_out(self) -> None:
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        bar = QHBoxLayout()
        self._preview.setAccessibleName(self.tr("Preview what would move"))
        bar.addWidget(self._preview)
        bar.addWidget(self._told, 1)
        column.addLayout(bar)
        column.addWidget(self._moved, 1)
        self._moved.hide()
        left = QSplitter(Qt.Orientation.Vertical)
        left.setChildrenCollapsible(False)
        left.addWidget(self._table)
        left.addWidget(below)
        left.setStretchFactor(0, 1)
        left.setSizes([340, 150])
        side = QFrame()
        side.setProperty("role", "card")
        inside = QVBoxLayout(side)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.addWidget(self._editor)
        side.setFixedWidth(_EDITOR_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(left, 1)
        row.addWidget(side)
        self.body.addLayout(row, 1)

    def _fill(self) -> None:
        """The program's rules with the shop's, a later row of a clock under the earlier one."""
        order = {rule.id: at for at, rule in enumerate(self._base.rules)}
        rows = {key_of(rule): rule for rule in self._base.rules} | self._edited
        self._rows = sorted(
            rows.values(), key=lambda rule: (order.get(rule.id, len(order)), rule.applies_from)
        )
        language = self._formatter.language
        self._table.blockSignals(True)
        fill(
            self._table,
            (
                (
                    order_words.clock(rule.clock),
                    words.orders(rule, language),
                    words.length(rule, language),
                    words.day(rule.applies_from, language),
                    self._remark(rule),
                )
                for rule in self._rows
            ),
        )
        self._table.blockSignals(False)
        self._follow()

    def _remark(self, rule: Rule) -> str:
        if self._is_added(rule):
            return self.tr("added here")
        if key_of(rule) in self._edited:
            return self.tr("changed here")
        return self.tr("unconfirmed") if rule.unconfirmed else ""

    def _is_added(self, rule: Rule) -> bool:
        return key_of(rule) in self._edited and all(key_of(rule) != key_of(one) for one in self._base.rules)

    def _show_rule(self, row: int, *_: int) -> None:
        if 0 <= row < len(self._rows):
            rule = self._rows[row]
            self._editor.show_rule(rule, changed=key_of(rule) in self._edited, added=self._is_added(rule))

    def _change(self) -> None:
        rule = self._editor.value()
        if rule is None:
            return
        self.complain("")
        self._put(rule)
        self._select(rule)

    def _put(self, rule: Rule) -> None:
        self._edited[key_of(rule)] = rule
        if rule in self._base.rules:
            del self._edited[key_of(rule)]
        self._fill()

    def _back(self) -> None:
        rule = self._rows[self._table.currentRow()]
        self._edited.pop(key_of(rule), None)
        self._fill()
        self._select(rule)

    def _select(self, rule: Rule) -> None:
        """Shows the row of this rule, else the last one that holds before it."""
        at = max(
            (
                at
                for at, one in enumerate(self._rows)
                if one.id == rule.id and one.applies_from <= rule.applies_from
            ),
            default=0,
        )
        self._table.setCurrentCell(at, 0)
        self._show_rule(at)

    def _ask(self) -> None:
        if self._editor.is_dirty:
            self._change()
        self.complain("")
        self._asked = self.value()
        self._follow()
        self.preview_wanted.emit(self._asked)

    def _follow(self) -> None:
        """What can be done now, and why saving cannot."""
        rows, dirty = self.value(), self._editor.is_dirty
        changed = rows != self._before
        seen = self._seen == rows and not dirty
        self._save.setEnabled(changed and seen)
        self._preview.setEnabled(self._asked is None and (changed or dirty))
        if self._asked is not None:
            self._told.setText(self.tr("Looking at the open deadlines…"))
        elif not (changed or dirty):
            self._told.setText(self.tr("Nothing is changed."))
        elif not seen:
            self._told.setText(self.tr("Look at what would move before you save."))
        if not seen:
            self._moved.hide()

    def _moment(self, at_ms: int | None, *, then: bool = False) -> str:
        if at_ms is None:
            return self.tr("none")
        told = self._formatter.short_moment(at_ms, self._now_ms)
        return self.tr("{time} (past)").format(time=told) if then and at_ms <= self._now_ms else told

    def _summary(self, moved: Sequence[MovedDeadline], total: int) -> str:
        count = self._formatter.count
        if not total:
            return self.tr("No open deadline would move.")
        told = self.tr("Deadlines that would move: {count}.").format(count=count(total))
        if len(moved) < total:
            told += " " + self.tr("The first {count} are shown.").format(count=count(len(moved)))
        past = sum(one.after is not None and one.after <= self._now_ms for one in moved)
        if past:
            told += " " + self.tr(
                "Of those shown, {count} would be over at once; "
                "requests among them are decided automatically."
            ).format(count=count(past))
        return told


class _AiryDelegate(QStyledItemDelegate):
    """Leaves some room above and below, and counts the stylesheet's padding where a text has to wrap."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        inner = QStyleOptionViewItem(option)
        inner.rect = option.rect.adjusted(0, 0, -2 * _PADDING, 0)
        return super().sizeHint(inner, index) + QSize(0, _ROOM)
