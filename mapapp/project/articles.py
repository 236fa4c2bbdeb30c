"""The articles of a project: as given, as analysed, with their edits, and as layers of features."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from mapapp.editing import Edit, EditError, apply, from_plain, to_plain
from mapapp.geopackage.features import LAYERS, Features
from mapapp.geopackage.layers import Layer, storable
from mapapp.model import Analysis, Article
from mapapp.project.codec import pack, pack_article, unpack, unpack_article
from mapapp.project.failures import DamagedProjectError
from mapapp.project.schema import ARTICLES


@dataclass(frozen=True, slots=True)
class Entry:
    """One article in a project's list. `number` is its key, for good; counts are as shown."""

    number: int
    title: str
    published: date | None
    source: str | None
    mentions: int
    events: int
    edits: int


@dataclass(frozen=True, slots=True)
class Stored:
    """All that is kept of an article: as it was given, as the program analysed it, the edits."""

    given: Article
    analysis: Analysis
    edits: tuple[Edit, ...] = ()

    @property
    def shown(self) -> Analysis:
        """The analysis with the edits in it."""
        return apply(self.analysis, self.edits).analysis


def entries(connection: sqlite3.Connection) -> list[Entry]:
    """Return the articles in their order."""
    rows = connection.execute(
        "SELECT fid, title, published, source, mentions, events, edits FROM articles "
        "ORDER BY position, fid"
    )
    return [
        Entry(number, title or "", _date(published), source, *counts)
        for number, title, published, source, *counts in rows
    ]


def read(connection: sqlite3.Connection, number: int) -> Stored:
    """Return an article. Raises `DamagedProjectError` when it is not there or cannot be read."""
    row = connection.execute(
        "SELECT given, analysis FROM mapapp_given JOIN mapapp_analyses USING (article) "
        "WHERE article = ?",
        (number,),
    ).fetchone()
    if row is None:
        raise DamagedProjectError(f"This project has no article {number}.")
    with _reading(number):
        given = unpack_article(row[0])
        return Stored(given, unpack(row[1], given.text), _edits(connection, number))


def add(connection: sqlite3.Connection, stored: Stored, shown: Analysis) -> int:
    """Add an article at the end and return its number."""
    (last,) = connection.execute("SELECT coalesce(max(position), 0) FROM articles").fetchone()
    values = {"position": last + 1, **_facts(shown, len(stored.edits))}
    number = connection.execute(ARTICLES.insertion, ARTICLES.row(values)).lastrowid or 0
    connection.execute(
        "INSERT INTO mapapp_given VALUES (?, ?)", (number, pack_article(stored.given))
    )
    packed = pack(stored.analysis, stored.given.text)
    connection.execute("INSERT INTO mapapp_analyses VALUES (?, ?)", (number, packed))
    write_edits(connection, number, stored.edits)
    Features(shown, number).insert(connection)
    return number


def replace_analysis(connection: sqlite3.Connection, number: int, stored: Stored) -> None:
    """Put another analysis of an article in place of the one that is there."""
    connection.execute(
        "UPDATE mapapp_given SET given = ? WHERE article = ?", (pack_article(stored.given), number)
    )
    packed = pack(stored.analysis, stored.given.text)
    connection.execute(
        "UPDATE mapapp_analyses SET analysis = ? WHERE article = ?", (packed, number)
    )


def write_edits(connection: sqlite3.Connection, number: int, edits: Sequence[Edit]) -> None:
    """Keep exactly these edits of an article, in this order; rows that stay are not written."""
    wanted = [json.dumps(to_plain(edit)) for edit in edits]
    there = [
        edit
        for (edit,) in connection.execute(
            "SELECT edit FROM mapapp_edits WHERE article = ? ORDER BY position", (number,)
        )
    ]
    same = 0
    while same < min(len(wanted), len(there)) and wanted[same] == there[same]:
        same += 1
    connection.execute(
        "DELETE FROM mapapp_edits WHERE article = ? AND position >= ?", (number, same)
    )
    rows = [(number, position, wanted[position]) for position in range(same, len(wanted))]
    connection.executemany("INSERT INTO mapapp_edits VALUES (?, ?, ?)", rows)


def show(connection: sqlite3.Connection, number: int, shown: Analysis, edits: int) -> None:
    """Bring an article's row and its features up to date; features that stay keep their keys."""
    facts = _facts(shown, edits)
    columns = ", ".join(f'"{name}" = ?' for name in facts)
    connection.execute(
        f"UPDATE articles SET {columns} WHERE fid = ?",  # noqa: S608 (names of our own)
        (*map(storable, facts.values()), number),
    )
    features = Features(shown, number)
    rows = (features.places(), features.mentions(), features.events())
    for layer, wanted in zip(LAYERS, rows, strict=True):
        _exchange(connection, layer, number, wanted)


def remove(connection: sqlite3.Connection, number: int) -> None:
    """Take an article out of the project."""
    for layer in LAYERS:
        connection.execute(f"DELETE FROM {layer.name} WHERE article = ?", (number,))  # noqa: S608
    for table in ("mapapp_edits", "mapapp_analyses", "mapapp_given"):
        connection.execute(f"DELETE FROM {table} WHERE article = ?", (number,))  # noqa: S608
    connection.execute("DELETE FROM articles WHERE fid = ?", (number,))


def reorder(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Put the articles into this order."""
    rows = [(position, number) for position, number in enumerate(numbers, 1)]
    connection.executemany("UPDATE articles SET position = ? WHERE fid = ?", rows)


def _exchange(
    connection: sqlite3.Connection, layer: Layer, number: int, rows: Iterable[tuple[Any, ...]]
) -> None:
    wanted = Counter(rows)
    columns = ", ".join(f'"{name}"' for name, _ in layer.columns)
    there = connection.execute(
        f"SELECT fid, {columns}, geom FROM {layer.name} WHERE article = ?",  # noqa: S608
        (number,),
    ).fetchall()
    gone = []
    for fid, *cells in there:
        if wanted[tuple(cells)] > 0:
            wanted[tuple(cells)] -= 1
        else:
            gone.append((fid,))
    connection.executemany(f"DELETE FROM {layer.name} WHERE fid = ?", gone)  # noqa: S608
    layer.insert(connection, wanted.elements())


def _edits(connection: sqlite3.Connection, number: int) -> tuple[Edit, ...]:
    rows = connection.execute(
        "SELECT edit FROM mapapp_edits WHERE article = ? ORDER BY position", (number,)
    )
    return tuple(from_plain(json.loads(edit)) for (edit,) in rows)


def _facts(shown: Analysis, edits: int) -> dict[str, Any]:
    article = shown.article
    return {
        "title": article.title,
        "published": article.published and article.published.isoformat(),
        "source": article.source,
        "url": article.url,
        "language": article.language,
        "dateline": article.dateline,
        "mentions": len(shown.mentions),
        "events": len(shown.events),
        "edits": edits,
    }


def _date(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None  # another program wrote it


@contextmanager
def _reading(number: int) -> Iterator[None]:
    try:
        yield
    except (KeyError, TypeError, ValueError, zlib.error, EditError) as error:
        raise DamagedProjectError(
            f"Article {number} of this project is damaged ({error}). The others can be opened."
        ) from error
