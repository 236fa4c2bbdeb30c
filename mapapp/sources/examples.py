"""The example articles that come with mapapp."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from mapapp.resources import resource


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
    index = resource("examples/examples.json").resolve()
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


def example_at(path: Path) -> Example | None:
    """Return the example whose file `path` is, None for any other file."""
    if path.resolve().parent.name != "examples":
        return None
    return next((one for one in example_articles() if one.path == path.resolve()), None)
