from __future__ import annotations

from collections.abc import Callable

import pytest

from mapapp.gazetteer import Gazetteer, open_gazetteer
from mapapp.geoparsing import geoparse
from mapapp.model import Article, Context, Mention

Find = Callable[..., tuple[Mention, ...]]


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


@pytest.fixture(scope="session")
def find(gazetteer: Gazetteer) -> Find:
    """Geoparse a text and return its mentions."""

    def find(text: str, context: Context | None = None, source: str | None = None):
        return geoparse(Article(text, source=source), gazetteer, context or Context()).mentions

    return find


@pytest.fixture(scope="session")
def names(find: Find) -> Callable[[str], list[str]]:
    """Return the words of the mentions of a text."""

    def names(text: str) -> list[str]:
        return [mention.text for mention in find(text)]

    return names


@pytest.fixture(scope="session")
def where(find: Find) -> Callable[..., str]:
    """Say where the first mention of some words was placed: "Paris, Texas, US"."""

    def where(text: str, words: str, **options) -> str:
        mention = next(m for m in find(text, **options) if m.text == words)
        place = mention.place
        return ", ".join(filter(None, (place.name, place.admin1, place.country))) if place else ""

    return where
