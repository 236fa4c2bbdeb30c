"""The article in an HTML page: its main text, title, date and source, by trafilatura."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from mapapp.errors import ArticleError
from mapapp.model import Article

_START = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_ANY_TAG = re.compile(r"<[a-z!/][^>]*>", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*$")
# What browsers read these labels as (WHATWG Encoding Standard, "Names and labels").
_AS_BROWSERS = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "latin5": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
}
_FEWEST_CHARACTERS = 25
"""Where trafilatura finds less than this, it took a caption or a notice for the article."""
_TABLE_TAG = re.compile(r"<(/?)(?:table|tbody|thead|tfoot|tr|td|th)\b[^>]*>", re.IGNORECASE)
_BLOCKS = ("p", "div", "br", "li", "td", "th", "h1", "h2", "h3", "h4", "blockquote", "section")
_NOT_TEXT = ("script", "style", "noscript", "template", "head", "nav", "footer")


def looks_like_html(text: str, named_so: bool = False) -> bool:
    """Tell whether `text` is an HTML page; `named_so` when its file is called one."""
    return bool(_START.match(text[:5000]) or (named_so and _ANY_TAG.search(text)))


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that an HTML page's first kilobytes declare, as browsers read it."""
    match = _CHARSET.search(data[:4096])
    if not match:
        return None
    label = match[1].decode("ascii").lower()
    return _AS_BROWSERS.get(label, label)


def article_of_html(page: str, name: str) -> Article:
    """Return the article of an HTML page; its title is the first line of its text.

    Raises `ArticleError` when there is no article text in it.
    """
    page = _XML_DECLARATION.sub("", page)
    found = _extract(page)
    if "<table" in page.lower():
        found = _best(found, *_without_layout_tables(page))
    body = _paragraphs(found.text or "") if found else ""
    if len(body) < _FEWEST_CHARACTERS:
        body = _all_text(page)
    if not any(character.isalnum() for character in body):
        raise ArticleError(
            f"No article text was found in {name}. Copy the article in the browser and paste it."
        )
    return _assembled(body, found)


def _assembled(body: str, found: Any) -> Article:
    if not found:
        return Article(body)
    title = " ".join((found.title or "").split())
    if title and body.split("\n", 1)[0].casefold() != title.casefold():
        body = f"{title}\n\n{body}"
    return Article(
        body, title, _date(found.date), source=found.sitename or None, url=found.url or None
    )


def _paragraphs(text: str) -> str:
    return "\n\n".join(line.strip() for line in text.splitlines() if line.strip())


def _extract(page: str, precise: bool = False) -> Any:
    """Run trafilatura; None when it finds nothing. It never runs a page's scripts."""
    import trafilatura

    return trafilatura.bare_extraction(
        page,
        favor_precision=precise,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )


def _without_layout_tables(page: str) -> tuple[Any, Any]:
    """Read a page whose tables may only place things: strictly, and with its cells as blocks."""
    return _extract(page, precise=True), _extract(_TABLE_TAG.sub(r"<\1div>", page), precise=True)


def _best(*extractions: Any) -> Any:
    """Return the extraction with most sentences and least else; menus and cells have none."""
    found = [extraction for extraction in extractions if extraction]
    return max(found, key=lambda one: _prose_without_noise(one.text or ""), default=None)


def _prose_without_noise(text: str) -> int:
    worth = 0
    for line in map(str.strip, text.splitlines()):
        is_prose = len(line) > 40 and _SENTENCE_END.search(line) and "|" not in line
        worth += len(line) if is_prose else -len(line)
    return worth


def _all_text(page: str) -> str:
    from lxml import etree, html

    try:
        tree = html.fromstring(page)
    except (etree.LxmlError, ValueError):
        return ""
    for element in list(tree.iter(*_NOT_TEXT)):
        element.drop_tree()
    for element in tree.iter(*_BLOCKS):
        element.tail = f"\n{element.tail or ''}"
    return _paragraphs(tree.text_content())


def _date(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None
