"""The example articles are complete, readable and dated."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapapp.errors import ArticleError
from mapapp.sources import Example, example_articles, read_article, read_example, title_span


def test_every_example_file_is_listed_once() -> None:
    examples = example_articles()
    folder = examples[0].path.parent
    assert sorted(example.path.name for example in examples) == sorted(
        path.name for path in folder.glob("*.txt")
    )


@pytest.mark.parametrize("example", example_articles(), ids=lambda example: example.name)
def test_an_example_carries_its_facts(example: Example) -> None:
    article = read_example(example.name)
    assert article.title == example.title
    assert article.published == example.published
    assert article.source == example.source
    assert title_span(article) == (0, len(example.title))
    assert example.description


def test_an_example_opened_as_a_file_carries_its_facts_too(tmp_path: Path) -> None:
    example = example_articles()[0]
    assert read_article(example.path) == read_example(example.name)
    assert read_article(example.path, source="Me").source == "Me"
    copy = tmp_path / example.path.name
    copy.write_bytes(example.path.read_bytes())
    assert read_article(copy).published is None


def test_an_unknown_example_names_those_there_are() -> None:
    with pytest.raises(ArticleError, match="envoy-in-ankara"):
        read_example("nothing")
