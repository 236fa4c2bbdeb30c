"""What the tests of painting share."""

from __future__ import annotations

from typing import Any

import pytest

from mapapp.cartography import Basemap


@pytest.fixture(scope="session")
def basemap() -> Basemap:
    return Basemap.open()


@pytest.fixture(autouse=True)
def _application(qapp: Any) -> None:
    """Type needs the application."""
