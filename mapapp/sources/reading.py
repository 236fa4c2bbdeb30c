"""Makes an Article of a file, of bytes or of pasted text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from mapapp.errors import ArticleError, UsageError
from mapapp.model import Article
from mapapp.sources.encodings import decode
from mapapp.sources.examples import example_articles, example_at
from mapapp.sources.files import check_length, check_size, read_bytes
from mapapp.sources.markup import article_of_html, declared_encoding, looks_like_html
from mapapp.sources.titles import title_of

_HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml"})


def read_article(
    path: str | Path,
    *,
    title: str | None = None,
    published: date | None = None,
    source: str | None = None,
    url: str | None = None,
) -> Article:
    """Read the text or HTML file at `path`; what is given beside it wins over what it says.

    Raises `ArticleError` when the file cannot be read or holds no article.
    """
    path = Path(path)
    article = article_from_bytes(read_bytes(path), path.name or str(path), path.suffix)
    if example := example_at(path):
        article = with_facts(article, published=example.published, source=example.source)
    return with_facts(article, title=title, published=published, source=source, url=url)


def read_example(name: str) -> Article:
    """Return the example `name`. Raises `ArticleError` when there is none of that name."""
    for example in example_articles():
        if example.name == name:
            return read_article(example.path)
    names = ", ".join(example.name for example in example_articles())
    raise ArticleError(f"There is no example “{name}”. There are: {names}.")


def article_from_bytes(data: bytes, name: str, ending: str = "") -> Article:
    """Make an Article of a file's content; `name` is what messages call it.

    Raises `ArticleError` when it is empty, too large, no text, or HTML without an article.
    """
    check_size(len(data), name)
    is_html = ending.lower() in _HTML_ENDINGS
    declared = declared_encoding(data)
    text = decode(data, name, declared)
    if not text.strip():
        raise ArticleError(f"{name} is empty. Choose a file that holds an article.")
    html = looks_like_html(text, is_html)
    article = article_of_html(text, name) if html else Article(text, title_of(text))
    check_length(article.text, name)
    return article


def article_from_text(
    text: str,
    *,
    title: str | None = None,
    published: date | None = None,
    source: str | None = None,
    url: str | None = None,
) -> Article:
    """Make an Article of pasted text, kept exactly as given.

    Raises `ArticleError` when it is empty or too large.
    """
    if not text.strip():
        raise ArticleError("There is no text in what was pasted. Copy an article first.")
    check_length(text, "The text")
    article = Article(text, title_of(text))
    return with_facts(article, title=title, published=published, source=source, url=url)


def with_facts(
    article: Article,
    *,
    title: str | None = None,
    published: date | None = None,
    source: str | None = None,
    url: str | None = None,
) -> Article:
    """Return `article` with the facts that are given."""
    return replace(
        article,
        title=title or article.title,
        published=published or article.published,
        source=source or article.source,
        url=url or article.url,
    )


def as_date(text: str) -> date:
    """Read an ISO date, or a date with a time after it.

    Raises `UsageError` for anything else.
    """
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        raise UsageError(f"“{text}” is not a date. Write it like 2020-02-12.") from None
