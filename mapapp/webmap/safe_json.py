"""JSON that can stand inside an HTML script element, and in a Jinja template, and stay data."""

from __future__ import annotations

import json
from typing import Any

_ESCAPES = str.maketrans(
    {
        "<": "\\u003c",
        ">": "\\u003e",
        "&": "\\u0026",
        "\u2028": "\\u2028",
        "\u2029": "\\u2029",
    }
)


def script_json(value: Any) -> str:
    """Return `value` as JSON without any character that HTML could take for markup."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    escaped = text.translate(_ESCAPES)
    return escaped.encode("utf-8", errors="replace").decode("utf-8")
