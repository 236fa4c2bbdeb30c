"""How an article will be set: heading, paragraphs, offsets. Made off the UI thread; no Qt."""

from __future__ import annotations

from dataclasses import dataclass

from mapapp.desktop.offsets import TextMap, utf16_length
from mapapp.model import Article
from mapapp.sources import shortened, title_span

_LONGEST_HEADING = 300


@dataclass(frozen=True, slots=True)
class ArticlePlan:
    """An article with its heading and the map of its offsets.

    `heading_in_text` tells that the heading is the text's own first paragraph.
    """

    article: Article
    heading: str
    heading_in_text: bool
    text_map: TextMap


def plan(article: Article) -> ArticlePlan:
    """Find the heading of `article` and translate its offsets."""
    own = _heading_of_text(article)
    if own:
        return ArticlePlan(article, own, True, TextMap(article.text, 0, gap=1))
    heading = shortened(" ".join(article.title.split())) if not title_span(article) else ""
    first = (utf16_length(heading) + 1 if heading else 0) + 1
    return ArticlePlan(article, heading, False, TextMap(article.text, first))


def _heading_of_text(article: Article) -> str:
    """Return the text's first paragraph when it is the title and nothing else."""
    span = title_span(article)
    if not span or span[1] > 4 * _LONGEST_HEADING:
        return ""
    paragraphs = TextMap(article.text[: span[1]]).paragraphs
    first = next(iter(TextMap(article.text[: 8 * _LONGEST_HEADING]).paragraphs), None)
    alone = (
        len(paragraphs) == 1 and first is not None and not article.text[span[1] : first.end].strip()
    )
    return first.text if alone and first and len(first.text) <= _LONGEST_HEADING else ""
