"""The report as Markdown (CommonMark, with GitHub's tables)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mapapp.export.report import Heading, Map, Paragraph, Part, Quote, Table, report
from mapapp.model import Analysis

_SPECIAL = re.compile(r"[\\`*_\[\]<>#|~&$]|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)]")
"""What could be taken for markup: text of the article is text, whatever is in it."""


def markdown(analysis: Analysis) -> str:
    """Return the report as Markdown."""
    return "\n\n".join(text for part in report(analysis) for text in _written(part)) + "\n"


def _written(part: Part) -> Iterator[str]:
    match part:
        case Heading():
            yield f"{'#' * part.level} {_plain(part.text)}"
        case Paragraph():
            strong = f"**{_plain(part.strong)}**" if part.strong.strip() else ""
            yield " — ".join(words for words in (strong, _plain(part.text)) if words)
        case Quote():
            yield f"> {_plain(part.text)}\n>\n> *{_plain(part.source)}*"
        case Table():
            yield "\n".join((_row(part.columns), _row(("---",) * len(part.columns), raw=True),
                             *map(_row, part.rows)))  # fmt: skip
        case Map():
            return


def _row(cells: tuple[str, ...], *, raw: bool = False) -> str:
    return "| " + " | ".join(cell if raw else _plain(cell) for cell in cells) + " |"


def _plain(text: str) -> str:
    """Return text on one line, with nothing in it that Markdown would take for markup."""
    line = " ".join(text.replace("\0", " ").split())
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", line)
