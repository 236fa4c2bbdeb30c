"""The map's data as the page reads them: whole, or in pages where there are many places."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

PAGED = ("places", "timeline")
"""The lists that are cut into pages."""
PAGE = 4000
"""Rows a page: the page's script reads one in about ten milliseconds."""


def page_json(data: dict[str, Any]) -> bytes:
    """Return the values of `map_data` as the map page asks for them.

    Few are one line of JSON. Many are several, each with a part of the long lists: the page reads
    a line at a time and answers the reader in between.
    """
    if all(len(data.get(name, ())) <= PAGE for name in PAGED):
        return _line(data)
    return b"\n".join(_line(part) for part in _pages(data))


def _pages(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield {**data, **{name: [] for name in PAGED}}
    for name in PAGED:
        rows = data.get(name, [])
        for start in range(0, len(rows), PAGE):
            yield {name: rows[start : start + PAGE]}


def _line(values: dict[str, Any]) -> bytes:
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", errors="replace")
