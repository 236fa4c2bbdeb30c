"""The report says what was found and on what grounds, in Markdown and for Word."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from markdown_it import MarkdownIt

from mapapp.export import export
from mapapp.export.markdown import markdown
from mapapp.export.report import Heading, Table, report
from mapapp.export.word import docx_report
from mapapp.gazetteer import open_gazetteer
from mapapp.model import Analysis, Article, DecidedBy, Remark


@pytest.fixture
def remarked(analysis: Analysis) -> Analysis:
    """Give an analysis with a note, a correction and a name that was not placed."""
    beira, *others = analysis.mentions
    decided = replace(beira, decided_by=DecidedBy.USER)
    unplaced = replace(others[0], place=None, confidence=0.1)
    remarks = {"e1": Remark("Ask the port", ("port",), checked=True)}
    return replace(analysis, mentions=(decided, unplaced, *others[1:]), remarks=remarks)


def headings(analysis: Analysis) -> list[str]:
    return [part.text for part in report(analysis) if isinstance(part, Heading)]


def tables(analysis: Analysis) -> list[Table]:
    return [part for part in report(analysis) if isinstance(part, Table)]


def test_what_it_says_in_what_order(remarked: Analysis) -> None:
    assert headings(remarked)[1:] == [
        "What happened",
        "14 March 2024",
        "Without a date",
        "Places",
        "Every name and its place",
        "Names that were not placed",
        "Sources of the data",
    ]


def test_grounds_and_who_decided(remarked: Analysis) -> None:
    places, names, unplaced = tables(remarked)
    assert [row[0] for row in places.rows] == [
        "Beira",
        "Moscow",
        "</script><img src=x onerror=alert(2)>",
    ]
    name = dict(zip(names.columns, names.rows[0], strict=True))
    assert name["Decided by"] == "the reader"
    assert (name["Characters"], name["Confidence"]) == ("12–17", "90%")
    assert name["Sentence"].endswith("the agency said.")
    assert unplaced.rows[0][0] == "Suva"
    assert unplaced.rows[0][2] == "Fiji, Country"


def test_markdown_is_read_as_it_was_meant(remarked: Analysis) -> None:
    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    tokens = reader.parse(markdown(remarked))
    kinds = {token.type for token in tokens} | {
        inner.type for token in tokens for inner in token.children or []
    }
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "code_inline", "fence"}
    shown = "\n".join(
        inner.content for token in tokens for inner in token.children or [] if inner.type == "text"
    )
    assert "</script><img src=x onerror=alert(2)>" in shown
    assert "=cmd|' /C calc'!A0 storm kills 63" in shown
    assert "Note" in shown
    assert "GeoNames (geonames.org), CC BY 4.0" in shown
    assert len([token for token in tokens if token.type == "table_open"]) == 3


@pytest.mark.parametrize("title", ["1. Not a list", "- nor this", "# nor a title", "***", "a\n\nb"])
def test_a_title_is_no_markup(title: str) -> None:
    html = MarkdownIt("commonmark").render(markdown(Analysis(Article("", title))))
    assert html.startswith(f"<h1>{' '.join(title.split())}</h1>")


def test_the_word_document_can_be_read_and_has_the_map(remarked: Analysis, tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    export(remarked, open_gazetteer(), path)
    document = docx.Document(str(path))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert "What happened" in texts
    assert any(text.startswith("=cmd|' /C calc'!A0 storm kills 63 — ") for text in texts)
    assert len(document.tables) == 3
    assert len(document.inline_shapes) == 1
    assert document.core_properties.author == "mapapp"


def test_what_a_word_document_cannot_hold_is_replaced(analysis: Analysis) -> None:
    from PySide6.QtCore import QBuffer
    from PySide6.QtGui import QImage

    buffer = QBuffer()
    QImage(10, 10, QImage.Format.Format_RGB32).save(buffer, "PNG")
    strange = replace(analysis, article=replace(analysis.article, title="\x00\x1b \ud800"))
    data: Any = docx_report(strange, bytes(buffer.data().data()))
    assert docx.Document(io.BytesIO(data)).paragraphs
