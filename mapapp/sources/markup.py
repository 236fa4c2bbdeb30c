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
"""Less than this is a menu or a notice, not an article."""


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
    found = _extract(page, precise=False)
    if "<table" in page.lower():
        found = _better(found, _extract(page, precise=True))
    body = (found.text or "").strip() if found else ""
    if len(body) < _FEWEST_CHARACTERS:
        body = _all_text(page)
    if len(body) < _FEWEST_CHARACTERS:
        raise ArticleError(
            f"No article text was found in {name}. Copy the article in the browser and paste it."
        )
    return _assembled(body, found)


def _assembled(body: str, found: Any) -> Article:
    title = " ".join((found.title or "").split()) if found else ""
    if title and not body.startswith(title):
        body = f"{title}\n\n{body}"
    if not found:
        return Article(body)
    return Article(
        body, title, _date(found.date), source=found.sitename or None, url=found.url or None
    )


def _extract(page: str, precise: bool) -> Any:
    """Run trafilatura; None when it finds nothing. It never runs a page's scripts."""
    import trafilatura

    return trafilatura.bare_extraction(
        page,
        favor_precision=precise,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )


def _better(first: Any, second: Any) -> Any:
    """Return the extraction with more sentences for its size; menus and cells have none."""
    if not first or not second:
        return first or second
    prose, noise = _prose_and_noise(first.text or "")
    other_prose, other_noise = _prose_and_noise(second.text or "")
    return second if other_prose - other_noise > prose - noise else first


def _prose_and_noise(text: str) -> tuple[int, int]:
    prose = noise = 0
    for line in text.splitlines():
        if _SENTENCE_END.search(line.rstrip()) and len(line) > 40:
            prose += len(line)
        else:
            noise += len(line)
    return prose, noise


def _all_text(page: str) -> str:
    import trafilatura

    return str(trafilatura.baseline(page)[1]).strip()


def _date(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None
