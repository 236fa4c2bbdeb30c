"""The table opens in a spreadsheet as it was meant: no formula runs, no row breaks."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from mapapp.export.table import COLUMNS, csv_table
from mapapp.model import Analysis, Article


@pytest.fixture
def rows(analysis: Analysis) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_table(analysis), newline="")))


def test_a_row_for_each_event_and_place_then_places_only_named(rows: list[dict[str, str]]) -> None:
    assert [(row["row"], row["event_id"], row["relation"]) for row in rows] == [
        ("event", "e1", "in"),
        ("event", "e1", "near"),
        ("event", "e2", "institution"),
        ("place", "", ""),
    ]
    assert rows[0]["place"] == "Beira"
    assert rows[3]["place"] == "Fiji"
    assert rows[3]["mentions"] == "2"


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
    assert len(lines) == 1 + 4 + 1
    assert not any("\n" in line or "\r" in line for line in lines)


def test_an_article_without_places_is_a_header() -> None:
    assert csv_table(Analysis(Article("Nothing."))) == ",".join(COLUMNS) + "\r\n"


def test_the_document_names_every_column() -> None:
    document = Path(__file__).parents[2] / "docs" / "exports.md"
    named = set(re.findall(r"`([a-z_0-9]+)`", document.read_text(encoding="utf-8")))
    assert set(COLUMNS) - named == set()
