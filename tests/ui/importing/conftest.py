from __future__ import annotations

import pytest
from fake_importing import Importing
from fake_shop import FakeShop


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
