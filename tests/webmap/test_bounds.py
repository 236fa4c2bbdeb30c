from __future__ import annotations

from mapapp.model import Extent, Kind, Place
from mapapp.webmap.bounds import Bounds, Fitted, fitting_bounds, shifted, whole_bounds


def fitted(
    lat: float, lon: float, role: str = "happened", weight: int = 1, area: bool = False
) -> Fitted:
    kind = Kind.COUNTRY if area else Kind.CITY
    return Fitted(Place(f"{lat},{lon}", "x", kind, lat, lon), role, area, weight)


def holds(bounds: Bounds | None, lat: float, lon: float) -> bool:
    assert bounds is not None
    (south, west), (north, east) = bounds
    return south <= lat <= north and west <= lon <= east


ANKARA, IDLIB = fitted(39.9, 32.9, weight=2), fitted(35.9, 36.6, weight=6)


def test_nothing_to_show_has_no_bounds() -> None:
    assert fitting_bounds([]) is None


def test_a_named_far_country_does_not_widen_the_view() -> None:
    united_states = fitted(39.0, -97.0, "mentioned", 0, area=True)
    assert fitting_bounds([ANKARA, IDLIB, united_states]) == fitting_bounds([ANKARA, IDLIB])


def test_a_country_where_something_happened_does_not_either() -> None:
    united_states = fitted(39.0, -97.0, "happened", 3, area=True)
    assert fitting_bounds([united_states, ANKARA]) == fitting_bounds([ANKARA])


def test_of_far_apart_cities_the_group_with_most_events_is_fitted() -> None:
    washington = fitted(38.9, -77.0, weight=3)
    bounds = fitting_bounds([washington, ANKARA, IDLIB])
    assert holds(bounds, 35.9, 36.6)
    assert holds(bounds, 39.9, 32.9)
    assert not holds(bounds, 38.9, -77.0)
    assert holds(whole_bounds([washington, ANKARA, IDLIB], bounds), 38.9, -77.0)


def test_a_named_place_nearby_is_fitted_too() -> None:
    damascus, moscow = fitted(33.5, 36.3, "institution", 0), fitted(55.8, 37.6, "mentioned", 0)
    bounds = fitting_bounds([ANKARA, IDLIB, damascus, moscow])
    assert holds(bounds, 33.5, 36.3)
    assert not holds(bounds, 55.8, 37.6)


def test_a_single_place_is_not_zoomed_in_to_nothing() -> None:
    bounds = fitting_bounds([IDLIB])
    assert bounds is not None
    (south, west), (north, east) = bounds
    assert north - south >= 1.9
    assert east - west >= 1.9


def test_neighbours_over_the_antimeridian_are_fitted_the_short_way() -> None:
    fiji, samoa = fitted(-18.1, 178.4), fitted(-13.8, -171.8)
    bounds = fitting_bounds([fiji, samoa])
    assert bounds is not None
    (_, west), (_, east) = bounds
    assert east - west < 15
    assert west <= 178.4 <= east
    assert west <= shifted(-171.8, bounds) <= east


def test_an_area_alone_is_fitted_by_its_extent() -> None:
    place = Place("a", "A", Kind.LAKE, 1, 33, extent=Extent(-3, 31, 0.5, 34))
    bounds = fitting_bounds([Fitted(place, "happened", True, 1)])
    assert holds(bounds, -2.9, 31.1)
    assert holds(bounds, 0.4, 33.9)
