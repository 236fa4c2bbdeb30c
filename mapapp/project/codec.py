"""An Article and an Analysis as bytes: every field of every noun, squeezed; the text only once."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from datetime import date
from typing import Any

from mapapp.editing import plain_value, read_value
from mapapp.model import Analysis, Article, Event, Mention, Remark, TimeExpression
from mapapp.overlays import Overlay

_QUICK = 1
_PARTS: dict[str, Any] = {
    "article": Article,
    "mentions": tuple[Mention, ...],
    "events": tuple[Event, ...],
    "dates": tuple[TimeExpression, ...],
    "main_event": str | None,
    "reference_date": date | None,
}


def pack_article(article: Article) -> bytes:
    """Return an article as bytes, its text as well."""
    return _squeezed(plain_value(article))


def unpack_article(data: bytes) -> Article:
    """Return the article that `pack_article` made bytes of; raises as `unpack` does."""
    article: Article = read_value(Article, json.loads(zlib.decompress(data)))
    return article


def pack(analysis: Analysis, text: str) -> bytes:
    """Return an analysis as bytes, without its article's text where that is `text`."""
    if analysis.article.text == text:
        analysis = replace(analysis, article=replace(analysis.article, text=""))
    else:
        text = ""
    values = {name: plain_value(getattr(analysis, name)) for name in _PARTS}
    remarks = {key: plain_value(remark) for key, remark in analysis.remarks.items()}
    whole = {**values, "remarks": remarks, "given_text": bool(text)}
    return _squeezed(whole)


def unpack(data: bytes, text: str) -> Analysis:
    """Return the analysis that `pack` made bytes of.

    Raises KeyError, TypeError, ValueError or `zlib.error` where they are damaged.
    """
    whole = json.loads(zlib.decompress(data))
    values = {name: read_value(kind, whole[name]) for name, kind in _PARTS.items() if name in whole}
    remarks = {key: read_value(Remark, value) for key, value in whole["remarks"].items()}
    analysis = Analysis(**values, remarks=remarks)
    if whole["given_text"]:
        analysis = replace(analysis, article=replace(analysis.article, text=text))
    return analysis


def pack_overlay(overlay: Overlay) -> bytes:
    """Return a layer of someone else's places as bytes."""
    return _squeezed(plain_value(overlay))


def unpack_overlay(data: bytes) -> Overlay:
    """Return the layer that `pack_overlay` made bytes of; raises as `unpack` does."""
    overlay: Overlay = read_value(Overlay, json.loads(zlib.decompress(data)))
    return overlay


def _squeezed(values: Any) -> bytes:
    # In ASCII: an article may hold half a surrogate pair, which has no UTF-8.
    return zlib.compress(json.dumps(values).encode("ascii"), _QUICK)
