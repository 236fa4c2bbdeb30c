"""The example articles that come with mapapp."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from mapapp.errors import ArticleError
from mapapp.model import Article
from mapapp.resources import resource
from mapapp.sources.reading import read_article


@dataclass(frozen=True, slots=True)
class Example:
    """An article written for mapapp; `name` is its file's name without the ending."""

    name: str
    path: Path
    title: str
    published: date
    source: str
    description: str


@cache
def example_articles() -> tuple[Example, ...]:
    """Return the examples, the one to show first at the front."""
    index = resource("examples/examples.json")
    return tuple(
        Example(
            name=Path(entry["file"]).stem,
            path=index.parent / entry["file"],
            title=entry["title"],
            published=date.fromisoformat(entry["published"]),
            source=entry["source"],
            description=entry["description"],
        )
        for entry in json.loads(index.read_text(encoding="utf-8"))
    )


def read_example(name: str) -> Article:
    """Return the example `name`. Raises `ArticleError` when there is none of that name."""
    for example in example_articles():
        if example.name == name:
            return read_article(
                example.path,
                title=example.title,
                published=example.published,
                source=example.source,
            )
    names = ", ".join(example.name for example in example_articles())
    raise ArticleError(f"There is no example “{name}”. There are: {names}.")
