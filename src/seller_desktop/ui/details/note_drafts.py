"""What is half written: new notes by order, edits by note. Kept until it is saved or given up."""

from __future__ import annotations

import json


class NoteDrafts:
    """`new`: the new note of each order; `edits`: of each order, the notes being edited. By their ids."""

    def __init__(self) -> None:
        self.new: dict[int, str] = {}
        self.edits: dict[int, dict[int, str]] = {}

    def put_new(self, order_id: int, text: str) -> None:
        if text:
            self.new[order_id] = text
        else:
            self.new.pop(order_id, None)

    def put_edit(self, order_id: int, note_id: int, text: str | None) -> None:
        """None: the note is not being edited any more."""
        of_order = self.edits.setdefault(order_id, {})
        if text is None:
            of_order.pop(note_id, None)
        else:
            of_order[note_id] = text
        if not of_order:
            del self.edits[order_id]

    def edits_of(self, order_id: int) -> dict[int, str]:
        return dict(self.edits.get(order_id, {}))

    def save(self) -> str:
        """Everything that is half written, for `restore`; "" where nothing is."""
        return json.dumps([self.new, self.edits], ensure_ascii=False) if self.new or self.edits else ""

    def restore(self, saved: str) -> None:
        """What `save` gave; anything else leaves all as it is."""
        try:
            new, edits = json.loads(saved)
            told = {int(order_id): str(text) for order_id, text in new.items()}
            edited = {
                int(order_id): {int(note_id): str(text) for note_id, text in texts.items()}
                for order_id, texts in edits.items()
            }
        except (ValueError, AttributeError, TypeError):
            return
        self.new, self.edits = told, edited
