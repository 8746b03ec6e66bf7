from __future__ import annotations

import pytest

from tests.ui.fake_importing import Importing
from tests.ui.fake_shop import FakeShop


@pytest.fixture
def importing() -> Importing:
    shop = FakeShop()
    importing = Importing(shop)
    shop.answers |= {
        "prepare": importing.prepare,
        "commit": importing.commit,
        "discard": importing.discard,
    }
    return importing
