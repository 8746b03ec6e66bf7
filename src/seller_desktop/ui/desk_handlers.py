"""What the actions about the daily work at the desk do: finding, undoing, shipping, printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.ui.main_window import MainWindow


def desk_handlers(window: MainWindow) -> dict[str, Callable[[], object]]:
    """By the ids of `actions.SPECS`."""
    selection, shipping, printing = window.orders.selection, window.shipping, window.printing

    def note() -> None:
        """On one order it is written beside it, on several it is asked for."""
        if selection.count() > 1:
            window.bulk.note()
        else:
            window.notes.write()

    return {
        "undo": window.undo.undo_now,
        "redo": window.undo.redo_now,
        "palette": window.keys.show_palette,
        "keys": window.keys.show_keys,
        "filter": window.filters.show_filter_dialog,
        "save_filter": window.filters.save_current,
        "numbers": window.numbers.find_numbers,
        "select_all": selection.select_all,
        "invert": selection.invert,
        **window.flags.handlers(),
        "note": note,
        "export": window.exports.export,
        "reasons_report": window.reports.show_cancellations,
        "ship": shipping.arrange,
        "ship_paste": shipping.paste,
        "ship_scan": shipping.scan,
        "hand_over": shipping.hand_over,
        "hand_over_parcels": shipping.hand_over_parcels,
        "drop_shipment": shipping.drop,
        "pick_list": printing.print_pick_list,
        "packing_slip": printing.print_packing_slip,
        "label": printing.print_label,
        "manifest": printing.print_manifest,
        "attach_labels": printing.attach_labels,
    }
