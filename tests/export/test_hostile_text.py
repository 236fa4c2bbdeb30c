"""Text of an article never becomes code, whichever file it is exported to."""

from __future__ import annotations

import csv
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from mapapp.export import ENDINGS, export
from mapapp.gazetteer import Gazetteer, open_gazetteer
from mapapp.model import Analysis

DATA_TYPE = "application/json"


class Page(HTMLParser):
    """Reads a page as a browser would: which scripts it has, which elements and attributes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: list[tuple[str, str]] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.tags: list[str] = []
        self.title = ""
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag == "script":
            self.scripts.append((dict(attrs).get("type") or "", ""))

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            kind, content = self.scripts.pop()
            self.scripts.append((kind, content + data))
        elif self._inside == "title":
            self.title += data


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


@pytest.fixture
def page(analysis: Analysis, gazetteer: Gazetteer, tmp_path: Path) -> Page:
    path = tmp_path / "map.html"
    export(analysis, gazetteer, path)
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def test_no_script_of_the_page_holds_text_of_the_article(page: Page) -> None:
    scripts = [content for kind, content in page.scripts if kind != DATA_TYPE]
    assert scripts
    for content in scripts:
        assert "alert(" not in content
        assert "Beira" not in content


def test_the_data_is_whole_and_inert(page: Page) -> None:
    data = [json.loads(content) for kind, content in page.scripts if kind == DATA_TYPE]
    assert "</script><img src=x onerror=alert(2)>" in json.dumps(data)


def test_no_element_or_attribute_comes_from_the_article(page: Page) -> None:
    assert "img" not in page.tags
    assert not [entry for entry in page.attributes if entry[1].startswith("on")]
    assert page.title.strip() == "</title><script>alert(4)</script>"


def test_nothing_is_fetched_and_a_policy_forbids_it(page: Page) -> None:
    fetching = [
        (tag, name, value)
        for tag, name, value in page.attributes
        if name in {"src", "srcset"} or (tag == "link" and name == "href")
    ]
    assert [entry for entry in fetching if not entry[2].startswith("data:")] == []
    policies = [value for tag, name, value in page.attributes if "default-src 'none'" in value]
    assert len(policies) == 1
    assert "unsafe-inline" not in policies[0].split("style-src")[0]


def test_geojson_json_and_csv_carry_it_as_plain_text(
    analysis: Analysis, gazetteer: Gazetteer, tmp_path: Path
) -> None:
    hostile = "</script><img src=x onerror=alert(2)>"
    for name in ("map.geojson", "map.json"):
        export(analysis, gazetteer, tmp_path / name)
        assert hostile in json.dumps(json.loads((tmp_path / name).read_text(encoding="utf-8")))
    export(analysis, gazetteer, tmp_path / "map.csv")
    with (tmp_path / "map.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert hostile in {row["place"] for row in rows}
    assert len(rows) == 7


def test_half_a_character_can_be_exported(gazetteer: Gazetteer, tmp_path: Path) -> None:
    from mapapp.model import Article

    analysis = Analysis(Article("Half \ud800.", "Title \ud800"))
    for ending in ENDINGS:
        path = tmp_path / f"map{ending}"
        export(analysis, gazetteer, path)
        assert path.stat().st_size
