"""The title of a text: its first line, when that reads like one."""

from __future__ import annotations

import re

from mapapp.model import Article

_LONGEST = 200
"""Characters; a longer first line is a paragraph."""
_FIRST_LINES = re.compile(
    r"\A[^\S\n]*(?:\r?\n[^\S\n]*)*(?:#{1,6}[ \t]+)?(?P<title>[^\r\n]*\S)[ \t]*\r?(?:\n|\r)"
    r"(?P<gap>[^\S\n]*\n)?\s*(?P<next>\S[^\r\n]*)"
)
_INITIALS_END = re.compile(r"\b(?:[A-Z]\.){2,}$")


def title_of(text: str) -> str:
    """Return the text's title, or "" when its first line is no title."""
    match = _FIRST_LINES.match(text[: 4 * _LONGEST])
    if not match:
        return ""
    title = match["title"]
    if len(title) > _LONGEST or not _reads_like_title(title):
        return ""
    if not match["gap"] and not _stands_above(title, match["next"]):
        return ""
    return title


def title_span(article: Article) -> tuple[int, int] | None:
    """Return where the text begins with the article's title, or None where it does not."""
    start = len(article.text) - len(article.text.lstrip("# \t\r\n"))
    if article.title and article.text.startswith(article.title, start):
        return start, start + len(article.title)
    return None


def shortened(title: str, most: int = 300) -> str:
    """Return `title` cut to `most` characters for display, at a word where there is one."""
    if len(title) <= most:
        return title
    cut = title[: most - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[most // 2 :] else cut).rstrip() + "…"


def _reads_like_title(line: str) -> bool:
    if not any(character.isalpha() for character in line) or line[0].islower():
        return False
    return line[-1] not in ".,;:" or bool(_INITIALS_END.search(line))


def _stands_above(title: str, following: str) -> bool:
    """Tell a title without a blank line after it from the first line of wrapped text."""
    return len(following) > 1.5 * len(title) and not following[0].islower()
