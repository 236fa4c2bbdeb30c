from __future__ import annotations

import pytest

from tests.places.outlines import Outlines
from tests.places.tables import Natural, natural


@pytest.fixture(scope="session")
def outlines() -> Outlines:
    return Outlines()


@pytest.fixture(scope="session")
def natural_rows() -> list[Natural]:
    return natural()
