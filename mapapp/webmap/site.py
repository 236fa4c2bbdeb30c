"""Answers the page's requests for its own files. Knows no Qt: whoever shows the page asks here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from mapapp.resources import resource

SCHEME = "mapapp"
START = f"{SCHEME}://map/index.html"
"""The page's address."""

POLICY = "; ".join(
    (
        "default-src 'none'",
        f"script-src {SCHEME}:",
        f"style-src {SCHEME}: 'unsafe-inline'",
        f"img-src {SCHEME}: data:",
        f"font-src {SCHEME}:",
        f"connect-src {SCHEME}:",
        "base-uri 'none'",
        "form-action 'none'",
    )
)
"""The page's Content-Security-Policy; Leaflet sets inline styles, nothing runs inline."""

HEADERS: Mapping[str, str] = MappingProxyType(
    {"Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff"}
)
_MIMES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}


class Response(NamedTuple):
    """A file of the page: its type, its content, the headers to send with it."""

    mime: str
    body: bytes
    headers: Mapping[str, str] = HEADERS


class Site:
    """The page's own files, found once and read when asked for."""

    def __init__(self, web: Path | None = None, fonts: Path | None = None) -> None:
        self._web = (web or resource("web")).resolve()
        self._fonts = fonts.resolve() if fonts else None

    def respond(self, path: str) -> Response | None:
        """Return the file at an address or path of the site, None when there is none."""
        name = PurePosixPath(unquote(urlsplit(path).path).lstrip("/") or "index.html")
        mime = _MIMES.get(name.suffix)
        if mime is None or ".." in name.parts or "\0" in str(name):
            return None
        file = self._file(name)
        return Response(mime, file.read_bytes()) if file else None

    def _file(self, name: PurePosixPath) -> Path | None:
        root = self._web
        if name.parts[0] == "fonts":
            root, name = self._fonts_folder(), name.relative_to("fonts")
        file = (root / name).resolve()
        return file if file.is_relative_to(root) and file.is_file() else None

    def _fonts_folder(self) -> Path:
        if self._fonts is None:
            self._fonts = resource("fonts").resolve()
        return self._fonts
