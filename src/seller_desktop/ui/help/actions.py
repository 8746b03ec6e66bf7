"""The entries of the menu Help."""

from __future__ import annotations

from typing import Final

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP
from seller_desktop.ui.action_spec import ActionSpec

HELP_SPECS: Final = (
    ActionSpec("help", "help", QT_TRANSLATE_NOOP("Actions", "&Help"), ("F1",)),
    ActionSpec("file_help", "help", QT_TRANSLATE_NOOP("Actions", "&Where do I get the file?")),
    ActionSpec("keys", "help", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts…"), ("?", "Ctrl+/")),
    ActionSpec("news", "help", QT_TRANSLATE_NOOP("Actions", "What's &new"), starts_group=True),
    ActionSpec("report_problem", "help", QT_TRANSLATE_NOOP("Actions", "&Report a problem…")),
    ActionSpec("updates", "help", QT_TRANSLATE_NOOP("Actions", "Check for &updates…"), starts_group=True),
    ActionSpec("about", "help", QT_TRANSLATE_NOOP("Actions", "&About")),
)
