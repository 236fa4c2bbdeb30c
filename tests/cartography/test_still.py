"""A picture for export shows the map of an analysis, wherever it is and whatever it says."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from qtpy.QtGui import QColor, QImage

from mapapp.cartography import still_picture
from mapapp.cartography.furniture import TITLE_HEIGHT, scale_bar
from mapapp.cartography.markers import markers
from mapapp.cartography.still import view_of
from mapapp.errors import UsageError
from mapapp.theme import DARK, LIGHT, Theme
from tests.cartography.pictures import differing_pixels, image_of

SIZE = 700, 500
SYRIA = [[[36.0, 33.0], [41.0, 34.5], [42.0, 37.0], [36.7, 36.5], [36.0, 33.0]]]


def place(name: str, lat: float, lon: float, role: str, weight: int, **more: Any) -> dict[str, Any]:
    return {"id": name, "name": name, "lat": lat, "lon": lon, "role": role, "weight": weight} | more


def story(**more: Any) -> dict[str, Any]:
    places = [
        place("Ankara", 39.92, 32.85, "happened", 4, group="talk"),
        place("Idlib", 35.93, 36.63, "happened", 6, group="conflict"),
        place("Damascus", 33.51, 36.29, "institution", 1),
    ]
    areas = [{"id": "SY", "name": "Syria", "kind": "country", "role": "mentioned"}]
    areas[0]["polygons"] = [SYRIA]  # type: ignore[assignment] # JSON values of any kind
    return {"places": places, "areas": areas, "bounds": [[33.5, 32.8], [39.9, 36.7]]} | more


def picture(data: dict[str, Any], theme: Theme = LIGHT, title: str = "A title") -> QImage:
    return image_of(still_picture(data, theme, *SIZE, title))


def at(data: dict[str, Any], lon: float, lat: float) -> tuple[int, int]:
    x, y = view_of(data, *SIZE).point(lon, lat)
    return round(x), round(y)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_has_the_size_asked_for(scale: float) -> None:
    image = image_of(still_picture(story(), LIGHT, 640, 480, "Title", scale))
    assert (image.width(), image.height()) == (640 * scale, 480 * scale)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_markers_have_their_groups_colour(theme: Theme) -> None:
    image = picture(story(), theme)
    for name, colour in (("Ankara", theme.talk), ("Idlib", theme.conflict)):
        one = next(one for one in story()["places"] if one["name"] == name)
        x, y = at(story(), one["lon"], one["lat"])
        assert image.pixelColor(x - 10, y) == QColor(colour)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_named_countries_are_tinted(theme: Theme) -> None:
    image = picture(story(), theme)
    tinted, plain = at(story(), 38.6, 34.9), at(story(), 40.6, 33.2)
    assert image.pixelColor(*tinted) == QColor(theme.named_country)
    assert image.pixelColor(*plain) == QColor(theme.land)


def test_everything_named_is_inside_the_picture() -> None:
    data = story()
    shown = markers(data, view_of(data, *SIZE), LIGHT, set())
    assert [one.name for one in shown] == ["Damascus", "Ankara", "Idlib"]
    for one in shown:
        assert 0 < one.x < SIZE[0]
        assert TITLE_HEIGHT < one.y < SIZE[1]
        assert one.side in (1, -1)


def test_the_title_is_text_and_never_markup() -> None:
    plain = picture(story(), title="a" * 40)
    markup = picture(story(), title="<b>" + "a" * 40 + "</b>")
    assert differing_pixels(plain.copy(0, 0, 700, 50), markup.copy(0, 0, 700, 50)) > 50


@pytest.mark.parametrize(
    "title", ["", "Ünal\n\tÇıplak", "x" * 10_000, "${alert(1)}", "خبر عاجل", "😀 emoji"]
)
def test_any_title_will_do(title: str) -> None:
    assert picture(story(), title=title).width() == SIZE[0]


def test_an_analysis_without_places_shows_the_world() -> None:
    image = picture({"places": [], "areas": [], "bounds": None})
    colours = {image.pixel(x, y) for x in range(0, 700, 7) for y in range(60, 500, 7)}
    assert {QColor(LIGHT.land).rgb(), QColor(LIGHT.sea).rgb()} <= colours


def test_a_map_across_the_antimeridian_is_whole() -> None:
    places = [
        place("Suva", -18.14, 178.44, "happened", 1, group="other"),
        place("Apia", -13.83, 188.23, "happened", 1, group="other"),
    ]
    data = {"places": places, "areas": [], "bounds": [[-18.1, 178.4], [-13.8, 188.2]]}
    image = picture(data)
    for one in places:
        x, y = at(data, one["lon"], one["lat"])
        assert 0 < x < SIZE[0]
        assert image.pixelColor(x - 9, y) == QColor(LIGHT.other)


def test_a_place_that_is_only_near_is_circled() -> None:
    near = place("near Idlib", 35.9, 36.6, "mentioned", 0, radius_km=60)
    alone = {"places": [near], "areas": [], "bounds": [[34.9, 35.6], [36.9, 37.6]]}
    circled = picture(alone)
    del near["radius_km"]
    assert differing_pixels(circled, picture(alone), tolerance=4) > 1000


@pytest.mark.parametrize("size", [(0, 100), (100, 20_000), (10, 10)])
def test_sizes_that_no_picture_has_are_refused(size: tuple[int, int]) -> None:
    with pytest.raises(UsageError, match="choose sides"):
        still_picture(story(), LIGHT, *size, "Title")


def test_it_needs_no_application_and_no_display() -> None:
    code = (
        "from mapapp.cartography import still_picture; from mapapp.theme import LIGHT;"
        "data = {'places': [], 'areas': [], 'bounds': None};"
        "print(still_picture(data, LIGHT, 300, 200, 'Title')[:4])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=_bare()
    )
    assert "PNG" in run.stdout
    assert run.stderr == ""


def _bare() -> dict[str, str]:
    import os

    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "QT_QPA_PLATFORM")
    return {key: value for key, value in os.environ.items() if key not in hidden}


@pytest.mark.parametrize(
    ("longest", "metres", "words"),
    [(130_000, 100_000, "100 km"), (999, 500, "500 m"), (2_100, 2_000, "2 km"), (0, 1, "1 m")],
)
def test_the_scale_bar_is_a_round_length(longest: float, metres: float, words: str) -> None:
    assert scale_bar(longest) == (metres, words)
