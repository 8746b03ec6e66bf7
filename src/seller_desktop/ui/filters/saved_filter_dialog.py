"""A filter to be saved, or a saved one: its name, its key, and what it holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from seller_desktop.domain.filter_text import parse
from seller_desktop.services.saved_filters import KEYS, LONGEST_NAME
from seller_desktop.texts import filters as filter_words
from seller_desktop.texts import orders as words
from seller_desktop.ui.dialogs.dialog import Dialog, Form
from seller_desktop.ui.filters.offers import with_flag_names
from seller_desktop.ui.orders.columns import titles
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from seller_desktop.domain.flags import Flag
    from seller_desktop.services.saved_filters import SavedFilter
    from seller_desktop.texts.format import Formatter


class SavedFilterDialog(Dialog):
    """A `SavedFilter` in, one out; `id` 0 is a new one. `others`: those that have their names and keys.

    `flag_names`: what the shop calls its flags; `at_key`: it is the key that is to be changed.
    """

    def __init__(
        self,
        held: SavedFilter,
        others: Sequence[SavedFilter],
        formatter: Formatter,
        flag_names: Mapping[Flag, str] | None = None,
        parent: QWidget | None = None,
        *,
        at_key: bool = False,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Saved filter") if held.id else self.tr("Save this filter"))
        self._held = held
        self._names = {one.name.casefold(): one.name for one in others if one.id != held.id}
        self._name = QLineEdit(held.name)
        self._name.setMaxLength(LONGEST_NAME)
        self._name.selectAll()
        self._key = self._key_box(held, others)
        self._columns = QCheckBox(self.tr("Keep which columns are shown, and how wide"))
        self._columns.setChecked(bool(held.columns))
        self._columns.setEnabled(bool(held.columns))
        form = Form()
        form.add(self.tr("Name"), self._name)
        form.add(self.tr("Key"), self._key, self.tr("Shows this list from anywhere in the window."))
        form.add(self.tr("Columns"), self._columns)
        form.add_section(self.tr("What it holds"))
        for label, text in self._content(formatter, flag_names or {}):
            value = PlainLabel(text, selectable=True)
            value.setWordWrap(True)
            form.add(label, value)
            beside = form.rows.labelForField(value)
            assert isinstance(beside, PlainLabel)
            beside.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(form)
        self.add_buttons(self.tr("Save"), safe=True)
        (self._key if at_key else self._name).setFocus()

    def value(self) -> SavedFilter:
        return replace(
            self._held,
            name=" ".join(self._name.text().split()),
            key=self._key.currentData(),
            columns=self._held.columns if self._columns.isChecked() else "",
        )

    def accept(self) -> None:
        name = self.value().name
        if not name:
            self.complain(self.tr("Please type a name."), self._name)
        elif taken := self._names.get(name.casefold()):
            self.complain(self.tr("There is a saved filter “{name}” already.").format(name=taken), self._name)
        else:
            super().accept()

    def _key_box(self, held: SavedFilter, others: Sequence[SavedFilter]) -> QComboBox:
        """The keys there are; one that belongs to another filter says to which, and cannot be chosen."""
        box = QComboBox()
        box.addItem(self.tr("none"), "")
        taken = {one.key: one.name for one in others if one.key and one.id != held.id}
        for key in KEYS:
            name = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            box.addItem(f"{name} · {taken[key]}" if key in taken else name, key)
            if key in taken:
                model = box.model()
                assert isinstance(model, QStandardItemModel)
                model.item(box.count() - 1).setEnabled(False)
        box.setCurrentIndex(max(0, box.findData(held.key)))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _content(self, formatter: Formatter, names: Mapping[Flag, str]) -> list[tuple[str, str]]:
        held, asked = self._held, parse(self._held.text).filter
        called = with_flag_names(asked.conditions, names)
        conditions = [filter_words.condition_label(one, formatter) for one in called]
        searched = " ".join(f"{'-' if word.negated else ''}“{word.text}”" for word in asked.words)
        sort = titles()[held.sort]
        direction = self.tr("descending") if held.descending else self.tr("ascending")
        told = [
            (self.tr("Orders"), words.view_title(held.view)),
            (self.tr("Filter"), " · ".join(conditions)),
            (self.tr("Searched for"), searched),
            (self.tr("Sorted by"), f"{sort}, {direction}"),
            (self.tr("Shown as"), self.tr("cards") if held.cards else self.tr("list")),
        ]
        return [(label, text) for label, text in told if text]
