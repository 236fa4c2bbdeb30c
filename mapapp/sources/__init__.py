"""Where an article comes from: a file of text or HTML, pasted text, the examples.

`Article.text` is the text exactly as given, its title line included; only a byte order mark is
dropped. Heavy readers (trafilatura, charset-normalizer) are imported when a file needs them.
"""

from mapapp.sources.examples import Example, example_articles
from mapapp.sources.files import MOST_BYTES, MOST_CHARACTERS
from mapapp.sources.reading import (
    article_from_bytes,
    article_from_text,
    as_date,
    read_article,
    read_example,
    with_facts,
)
from mapapp.sources.titles import shortened, title_span

__all__ = [
    "MOST_BYTES",
    "MOST_CHARACTERS",
    "Example",
    "article_from_bytes",
    "article_from_text",
    "as_date",
    "example_articles",
    "read_article",
    "read_example",
    "shortened",
    "title_span",
    "with_facts",
]
