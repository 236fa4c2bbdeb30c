"""The table opens in a spreadsheet as it was meant: no formula runs, no row breaks."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest

from mapapp.export.table import COLUMNS, csv_table, tsv_table
from mapapp.model import Analysis, Article, EventPlace, Kind, Place
from tests.export.conftest import TEXT


@pytest.fixture
def rows(analysis: Analysis) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_table(analysis), newline="")))


def test_a_row_for_each_event_and_place_then_one_for_each_mention(
    rows: list[dict[str, str]],
) -> None:
    assert [(row["row"], row["event_id"] or row["name"], row["relation"]) for row in rows] == [
        ("event", "e1", "in"),
        ("event", "e1", "near"),
        ("event", "e2", "institution"),
        ("mention", "Beira", ""),
        ("mention", "Suva", ""),
        ("mention", "Moscow", ""),
        ("mention", "Fijian", ""),
    ]
    assert (rows[0]["place"], rows[0]["mentions"]) == ("Beira", "1")
    assert (rows[6]["place"], rows[6]["mention_role"]) == ("Fiji", "demonym")


def test_a_row_says_what_it_rests_on_and_who_decided(rows: list[dict[str, str]]) -> None:
    row = rows[5]
    start, end = int(row["quote_start"]), int(row["quote_end"])
    assert TEXT[start:end] == row["name"] == "Moscow"
    assert row["quote"] == "Moscow said it was sorry; Fijian ministers too."
    assert (row["decided_by"], row["confidence"]) == ("program", "0.9")
    assert (row["place_id"], row["place_role"]) == ("geonames:3", "institution")


def test_a_country_around_a_place_that_is_named_nowhere_has_a_row(analysis: Analysis) -> None:
    around = EventPlace(Place("geonames:9", "Mozambique", Kind.COUNTRY, -18, 35), "around")
    (event, *_) = analysis.events
    alone = replace(analysis, events=(replace(event, where=(*event.where, around)),))
    table = csv.DictReader(io.StringIO(csv_table(alone), newline=""))
    assert [row["place"] for row in table if row["relation"] == "around"] == ["Mozambique"]


def test_tabs_part_the_same_cells(analysis: Analysis, rows: list[dict[str, str]]) -> None:
    header, *lines = tsv_table(analysis).splitlines()
    assert header.split("\t") == COLUMNS
    assert [line.split("\t") for line in lines] == [list(row.values()) for row in rows]


def test_facts_of_an_event(rows: list[dict[str, str]]) -> None:
    row = rows[0]
    assert (row["type"], row["status"], row["start"]) == ("DISASTER", "happened", "2024-03-14")
    assert (row["dead_min"], row["dead_max"]) == ("63", "")
    assert row["attribution"] == "the agency"
    assert float(row["lat"]) == -19.84361
    assert "GeoNames" in row["credits"]


def test_no_text_cell_starts_a_formula(rows: list[dict[str, str]]) -> None:
    assert rows[0]["headline"].startswith("'=cmd")
    assert rows[0]["target"] == "'@residents"
    assert rows[0]["quote"].startswith("'=SUM")
    for row in rows:
        for column in set(COLUMNS) - {"lat", "lon"}:
            assert not row[column].startswith(("=", "+", "-", "@"))


def test_every_row_is_one_line(analysis: Analysis) -> None:
    lines = csv_table(analysis).split("\r\n")
    assert len(lines) == 1 + 7 + 1
    assert not any("\n" in line or "\r" in line for line in lines)


def test_an_article_without_places_is_a_header() -> None:
    assert csv_table(Analysis(Article("Nothing."))) == ",".join(COLUMNS) + "\r\n"


def test_the_document_names_every_column() -> None:
    document = Path(__file__).parents[2] / "docs" / "exports.md"
    named = set(re.findall(r"`([a-z_0-9]+)`", document.read_text(encoding="utf-8")))
    assert set(COLUMNS) - named == set()
