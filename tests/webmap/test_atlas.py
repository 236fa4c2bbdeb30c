from __future__ import annotations

from itertools import pairwise

import pytest

from mapapp.errors import MapAppError
from mapapp.webmap.atlas import COARSEST, FINEST, Atlas, Box, Detail, default_atlas, detail_around
from mapapp.webmap.outlines import simplified_outline

LEVANT = Box(30.0, 30.0, 42.0, 42.0)


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return default_atlas()


def points(atlas: Atlas, code: str, detail: Detail) -> set[tuple[float, float]]:
    return {p for polygon in atlas.country_outline(code, detail) for ring in polygon for p in ring}


def test_neighbours_share_their_border_point_by_point(atlas: Atlas) -> None:
    for detail in (Detail(LEVANT, FINEST, COARSEST), Detail(LEVANT, COARSEST, COARSEST)):
        shared = points(atlas, "TR", detail) & points(atlas, "SY", detail)
        assert len(shared) > 5


def test_it_is_fine_within_the_focus_and_coarse_elsewhere(atlas: Atlas) -> None:
    fine = points(atlas, "TR", Detail(LEVANT, FINEST, COARSEST))
    coarse = points(atlas, "TR", Detail(LEVANT, COARSEST, COARSEST))
    assert coarse < fine
    assert all(LEVANT.meets(Box(y, x, y, x)) for x, y in fine - coarse)


def test_a_small_country_still_has_a_shape(atlas: Atlas) -> None:
    assert points(atlas, "MT", Detail(LEVANT, FINEST, COARSEST))


@pytest.mark.parametrize("code", ["RU", "FJ", "US"])
def test_no_ring_runs_across_the_antimeridian(atlas: Atlas, code: str) -> None:
    for polygon in atlas.country_outline(code, detail_around(None)):
        for ring in polygon:
            steps = [abs(a[0] - b[0]) for a, b in pairwise(ring)]
            assert max(steps) < 180


def test_an_unknown_code_has_no_outline(atlas: Atlas) -> None:
    assert atlas.country_outline("", detail_around(None)) == []
    assert atlas.country_outline("ZZ", detail_around(None)) == []


def test_capitals_come_with_it(atlas: Atlas) -> None:
    capitals = {city.name for city in atlas.cities if city.capital}
    assert {"Maputo", "Santiago", "Ankara", "Beirut"} <= capitals


def test_a_damaged_file_is_told() -> None:
    with pytest.raises(MapAppError, match="damaged"):
        Atlas(b"something else")


class _Ring:
    def __init__(self, *points: tuple[float, float]) -> None:
        self.points = list(points)

    def outline(self, place_id: str) -> list[list[list[tuple[float, float]]]]:
        return [[self.points]] if place_id == "known" else []


def test_thinning_keeps_corners_and_drops_what_lies_between() -> None:
    ring = _Ring((0, 0), (0.5, 0.0000001), (1, 0), (1, 1), (0.5, 1.0000001), (0, 1), (0, 0))
    assert simplified_outline(ring, "known") == [[[(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]]]
    assert simplified_outline(ring, "other") == []
