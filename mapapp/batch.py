"""Many articles at once: JSON Lines in, JSON Lines out, in order, as they come."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from mapapp.errors import ArticleError, MapAppError
from mapapp.model import Article, Context
from mapapp.pipeline import Engine
from mapapp.sources import article_from_text, as_date


@dataclass(frozen=True, slots=True)
class Outcome:
    """One line of output, and whether it is an error's."""

    line: str
    failed: bool


def analyse_lines(
    lines: Iterable[bytes],
    engine: Engine,
    *,
    places_only: bool,
    contexts: Iterator[Context] | None = None,
) -> Iterator[Outcome]:
    """Analyse one article a line: {"id", "text", "title"?, "published"?, "source"?, "url"?}.

    Yields {"id", ...Analysis} for each, or {"id", "error"} for one that cannot be analysed. Blank
    lines are passed over. `contexts` holds what is known beyond each article, in the same order.
    """
    for number, content in contents(lines):
        context = next(contexts) if contexts else Context()
        yield _analysed(content, number, engine, context, places_only)


def contents(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that hold something, stripped, with their numbers from 1."""
    for number, line in enumerate(lines, start=1):
        content = line.removeprefix(BOM_UTF8).strip()
        if content:
            yield number, content


def article_of_line(content: bytes, number: int) -> Article:
    """Return the article of a line. Raises `ArticleError` where there is none."""
    return _article(_values(content, number))


def _analysed(
    line: bytes, number: int, engine: Engine, context: Context, places_only: bool
) -> Outcome:
    identity: Any = None
    try:
        values = _values(line, number)
        identity = values.get("id")
        analysis = engine.analyse(_article(values), context, places_only=places_only)
        return Outcome(json_text({"id": identity, **analysis.to_dict()}), failed=False)
    except MapAppError as error:
        reason = str(error)
    except Exception as error:  # one article's failure must not lose the others
        reason = f"mapapp failed on this article: {type(error).__name__}: {error}"
    return Outcome(json_text({"id": identity, "error": reason}), failed=True)


def _values(line: bytes, number: int) -> dict[str, Any]:
    try:
        values = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"Line {number} is not JSON: {error}.") from None
    if not isinstance(values, dict):
        raise ArticleError(f'Line {number} is not an object with "id" and "text".')
    return values


def _article(values: dict[str, Any]) -> Article:
    for key in ("title", "published", "source", "url"):
        if not isinstance(values.get(key, ""), str | None):
            raise ArticleError(f'"{key}" is not a string.')
    text = values.get("text")
    if not isinstance(text, str):
        raise ArticleError('"text" is missing.' if text is None else '"text" is not a string.')
    if not text.strip():
        raise ArticleError('"text" is empty.')
    published = values.get("published")
    return article_from_text(
        text,
        title=values.get("title"),
        published=as_date(published) if published else None,
        source=values.get("source"),
        url=values.get("url"),
    )


def json_text(values: Any, indent: int | None = None) -> str:
    """Return JSON text that has a UTF-8 form: where a string holds half a character, escaped."""
    text = json.dumps(values, ensure_ascii=False, indent=indent)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(values, indent=indent)
    return text
