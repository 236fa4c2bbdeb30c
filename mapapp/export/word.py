"""The report as a Word document (Office Open XML), with the map in it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from mapapp.export.report import Heading, Map, Paragraph, Part, Quote, Table, report
from mapapp.export.xml_text import clean
from mapapp.model import Analysis

if TYPE_CHECKING:
    from docx.document import Document

_SMALL = 8.5
"""Points, in tables: seven columns on a page."""
_MARGIN_CM = 2.0


def docx_report(analysis: Analysis, picture: bytes) -> bytes:
    """Return the report; `picture` is the map as PNG."""
    # python-docx takes a tenth of a second to import.
    import docx
    from docx.shared import Cm

    document = docx.Document()
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(_MARGIN_CM)
    article = analysis.article
    document.core_properties.title = clean(article.title)[:255]
    document.core_properties.author = "mapapp"
    for part in report(analysis):
        _add(document, part, picture)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def _add(document: Document, part: Part, picture: bytes) -> None:
    match part:
        case Heading():
            document.add_heading(clean(part.text), part.level - 1)
        case Paragraph():
            _add_paragraph(document, part)
        case Quote():
            document.add_paragraph(_line(part.text), style="Quote")
            document.add_paragraph(part.source, style="Caption")
        case Table():
            _add_table(document, part)
        case Map():
            from docx.shared import Cm

            document.add_picture(io.BytesIO(picture), width=Cm(21 - 2 * _MARGIN_CM))


def _add_paragraph(document: Document, part: Paragraph) -> None:
    paragraph = document.add_paragraph()
    if part.strong:
        paragraph.add_run(_line(part.strong)).bold = True
        paragraph.add_run(" — " if part.text else "")
    paragraph.add_run(_line(part.text))


def _add_table(document: Document, part: Table) -> None:
    from docx.shared import Pt

    table = document.add_table(rows=0, cols=len(part.columns), style="Light Grid Accent 1")
    for row in (part.columns, *part.rows):
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            run = cell.paragraphs[0].add_run(_line(text))
            run.font.size = Pt(_SMALL)
    document.add_paragraph()


def _line(text: str) -> str:
    return clean(" ".join(text.split()))
