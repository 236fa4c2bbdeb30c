from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapapp.gazetteer import distance_km
from mapapp.gazetteer.grid import CELLS, cell_of, cells_within
from mapapp.gazetteer.outlines import is_inside, pack_outline, unpack_outline

LATITUDES = st.floats(-90, 90)
LONGITUDES = st.floats(-180, 180)


def test_the_distance_of_two_cities() -> None:
    assert distance_km(51.5074, -0.1278, 48.8566, 2.3522) == pytest.approx(343.6, abs=0.5)
    assert distance_km(0, 0, 0, 180) == pytest.approx(20015, abs=1)
    assert distance_km(10, 20, 10, 20) == 0


@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_a_point_is_in_a_cell_within_its_own_distance(
    lat1: float, lon1: float, lat2: float, lon2: float
) -> None:
    km = distance_km(lat1, lon1, lat2, lon2)
    cells = list(cells_within(lat1, lon1, km + 0.01))
    assert cell_of(lat2, lon2) in cells
    assert len(cells) == len(set(cells))
    assert all(0 <= cell < CELLS for cell in cells)


def test_a_hole_is_outside() -> None:
    outer = [(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0), (0.0, 0.0)]
    hole = [(3.0, 3.0), (6.0, 3.0), (6.0, 6.0), (3.0, 6.0), (3.0, 3.0)]
    assert is_inside([[outer, hole]], 1.0, 1.0)
    assert not is_inside([[outer, hole]], 4.0, 4.0)
    assert not is_inside([[outer, hole]], 4.0, 10.0)


@given(st.lists(st.lists(st.tuples(LONGITUDES, LATITUDES), min_size=3), min_size=1, max_size=4))
def test_an_outline_is_unpacked_to_five_decimals(rings: list[list[tuple[float, float]]]) -> None:
    unpacked = unpack_outline(pack_outline([rings]))
    assert len(unpacked) == 1
    for ring, again in zip(rings, unpacked[0], strict=True):
        for point, same in zip(ring, again, strict=True):
            assert same == pytest.approx(point, abs=6e-6)
