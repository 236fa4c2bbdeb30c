"""Text and elements of XML 1.0, written as strings: quick for many thousands of placemarks."""

from __future__ import annotations

import re
from typing import Any
from xml.sax.saxutils import escape, quoteattr

_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold, not even as a reference (production 2, Char)."""


def clean(text: str) -> str:
    """Return `text` without the characters that XML cannot hold."""
    return _IMPOSSIBLE.sub("\ufffd", text)


def element(name: str, text: Any, /, **attributes: Any) -> str:
    """Return an element with text in it; nothing where there is no text."""
    if text is None or text == "":
        return ""
    return f"<{name}{_attributes(attributes)}>{escape(clean(str(text)))}</{name}>"


def start(name: str, /, **attributes: Any) -> str:
    """Return the start of an element."""
    return f"<{name}{_attributes(attributes)}>"


def _attributes(values: dict[str, Any]) -> str:
    return "".join(
        f" {name.replace('__', ':')}={quoteattr(clean(str(value)))}"
        for name, value in values.items()
        if value is not None and value != ""
    )
