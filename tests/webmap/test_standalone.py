"""The pages to give away: complete, quiet, and safe with hostile text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from mapapp.model import Analysis, Article
from mapapp.webmap import folium_map, standalone_html
from tests.webmap.browser import Browser, remove
from tests.webmap.hostile import ATTACKS, hostile_story
from tests.webmap.story import BEIRA, HARARE, SquareOutlines, story
from tests.webmap.test_site import REMOTE

OUTLINES: Any = SquareOutlines()


@pytest.fixture(scope="module")
def html() -> str:
    return standalone_html(story(), OUTLINES)


def markup(html: str) -> str:
    """Return a page without the content of its scripts, which name Leaflet's own site."""
    return re.sub(r"(<script[^>]*>).*?</script>", r"\1</script>", html, flags=re.DOTALL)


def embedded(html: str, name: str) -> Any:
    found = re.search(rf'<script id="{name}" type="application/json">(.*?)</script>', html)
    assert found
    return json.loads(found[1])


def test_it_is_one_small_file_that_names_no_other(html: str) -> None:
    assert len(html.encode()) < 3_000_000
    assert not REMOTE.search(markup(html))
    assert not re.search(r"<(?:link|iframe|img|object|embed)\b", html)
    assert not re.search(r"<script[^>]*\bsrc\b", html)


def test_folium_made_it(html: str) -> None:
    assert 'class="folium-map"' in html
    assert "L.map(" in html


def test_it_carries_the_map_and_the_world(html: str) -> None:
    places = embedded(html, "map-data")["places"]
    assert BEIRA.id in {place["id"] for place in places}
    world = embedded(html, "world-data")
    assert len(world["countries"]) > 200
    assert "Indian Ocean" in {sea["name"] for sea in world["seas"]}
    assert "Maputo" in {city["name"] for city in world["cities"]}


def test_the_events_can_be_read_without_a_script(html: str) -> None:
    listing = re.search(r"<main.*?</main>", html, re.DOTALL)
    assert listing
    words = unescape(re.sub(r"<[^>]+>", " ", listing[0]))
    assert "Headline of e1" in words
    assert "12 March 2024" in words
    assert "Two people died in Beira" in words
    assert "Also named" in words
    assert "Dondo" in words


def test_the_policy_allows_only_what_is_in_the_file(html: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy
    assert policy[1].startswith("default-src 'none'")
    assert "unsafe" not in policy[1]
    assert "http" not in policy[1]
    scripts = len(re.findall(r"<script>", html))
    assert policy[1].split("style-src")[0].count("'sha256-") == scripts


def test_it_may_be_enlarged_by_hand(html: str) -> None:
    assert "user-scalable" not in html


def test_an_empty_article_makes_a_page_as_well() -> None:
    html = standalone_html(Analysis(Article("")), OUTLINES)
    assert embedded(html, "map-data")["places"] == []


@pytest.mark.parametrize(
    "make", [standalone_html, lambda a, o: folium_map(a, o).get_root().render()]
)
def test_hostile_text_is_never_markup_nor_template(make: Any) -> None:
    html = make(hostile_story(), OUTLINES)
    places = embedded(html, "map-data")["places"]
    assert tuple(place["name"] for place in places) == ATTACKS
    assert str(7654321 * 123457) not in html
    for attack in ATTACKS[:3]:
        assert attack not in html


@pytest.fixture
def local(qapp: Any) -> Iterator[Any]:
    """A view that may read files, and nothing else."""
    from qtpy.QtWebEngineWidgets import QWebEngineView

    view = QWebEngineView()
    view.resize(1200, 760)
    view.show()
    yield view
    remove(view)


class FileBrowser(Browser):
    """Asks a page that was opened from a file."""

    def __init__(self, view: Any) -> None:
        self.view, self.page = view, view.page()


def wait_for_title(page: Browser, title: str, qtbot: Any) -> None:
    qtbot.waitUntil(lambda: page.texts(".card-title") == [title], timeout=8000)


def opened(view: Any, folder: Path, html: str, qtbot: Any) -> FileBrowser:
    file = folder / "map.html"
    file.write_text(html, encoding="utf-8")
    browser = FileBrowser(view)
    browser.open(file.as_uri())
    return browser


def test_it_works_from_a_file(local: Any, tmp_path: Path, html: str, qtbot: Any) -> None:
    page = opened(local, tmp_path, html, qtbot)
    assert page.ask("document.querySelectorAll('.marker-box').length") == 4
    assert page.ask("document.querySelectorAll('path.world-country').length") > 200
    assert "Beira" in page.texts(".label-place")
    page.ask("document.querySelector('a[data-event=e1]').click(), 1")
    assert page.texts(".card-title") == ["Beira"]
    assert page.texts('.card-row[aria-current="true"] .card-headline') == ["Headline of e1"]
    page.ask("document.querySelectorAll('.card-row')[2].click(), 1")
    assert page.texts('a[aria-current="true"] strong') == ["Headline of e0"]
    assert page.ask("performance.getEntriesByType('resource').length") == 0


def test_it_is_searched_by_words(local: Any, tmp_path: Path, html: str, qtbot: Any) -> None:
    page = opened(local, tmp_path, html, qtbot)
    page.ask(
        "(e => { e.value = 'HARÁRE'; e.dispatchEvent(new Event('input')); return 1; })"
        "(document.querySelector('.page-search'))"
    )
    places = "Array.from(document.querySelectorAll('.marker-box')).map(e => e.dataset.place)"
    assert page.ask(places) == [HARARE.id]
    shown = "Array.from(document.querySelectorAll('.page-list li')).filter(e => !e.hidden)"
    assert page.ask(f"{shown}.map(e => e.querySelector('strong').textContent)") == [
        "Headline of e3"
    ]


def test_hostile_text_runs_in_neither(local: Any, tmp_path: Path, qtbot: Any) -> None:
    for html in (
        standalone_html(hostile_story(), OUTLINES),
        folium_map(hostile_story(), OUTLINES).get_root().render(),
    ):
        page = opened(local, tmp_path, html, qtbot)
        for number, attack in enumerate(ATTACKS):
            page.ask(f"mapapp.openPopup('attack:{number}'), 1")
            wait_for_title(page, attack, qtbot)
        assert page.ask("window.harmed === undefined")


def test_a_notebook_map_can_be_built_on(local: Any, tmp_path: Path, qtbot: Any) -> None:
    import folium

    built = folium_map(story(), OUTLINES)
    assert isinstance(built, folium.Map)
    folium.Marker((-19.0, 34.0), popup="My own").add_to(built)
    page = opened(local, tmp_path, built.get_root().render(), qtbot)
    assert page.ask("document.querySelectorAll('img.leaflet-marker-icon').length") == 1
    page.ask("document.querySelector('img.leaflet-marker-icon').click(), 1")
    assert [text.strip() for text in page.texts(".leaflet-popup-content")] == ["My own"]


def test_a_notebook_shows_it_in_a_frame() -> None:
    shown = folium_map(story(), OUTLINES)._repr_html_()
    assert "<iframe srcdoc=" in shown
    assert not REMOTE.search(markup(unescape(shown)))
