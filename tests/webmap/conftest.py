from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.webmap.browser import Browser


@pytest.fixture(scope="module")
def browser(qapp: Any) -> Iterator[Browser]:
    """One view for the tests of a module."""
    made = Browser(qapp)
    yield made
    made.close()
