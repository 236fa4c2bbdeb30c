"""A real HTTP server on this machine that offers dumps, and breaks off when told to."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple


class Request(NamedTuple):
    name: str
    offset: int
    agent: str
    status: int


class DumpServer:
    """Offers `files`. `cut` breaks the next answers of a file off after so many bytes."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files
        self.version = 1
        self.cut: dict[str, list[int]] = {}
        self.refuse: dict[str, list[int]] = {}
        self.requests: list[Request] = []
        self.moved: dict[str, str] = {}
        self.promised: dict[str, int] = {}
        """How many bytes more than there are the next answers of a file claim to have."""
        self.ranges = True
        self.tagged = True
        """Names versions by a tag; else by the time of their change alone."""
        self.signs_in = False
        """Answers everything with a page, as a network does that asks for a sign-in."""
        self.address = ""

    def names_asked(self) -> list[str]:
        return [request.name for request in self.requests]

    def tag(self, name: str) -> str:
        if self.tagged:
            return f'"{name}-{self.version}"'
        return f"Mon, {self.version:02} Jan 2024 00:00:00 GMT"

    @contextmanager
    def running(self) -> Iterator[DumpServer]:
        offer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                offer.answer(self)

            def log_message(self, *_: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        self.address = f"http://127.0.0.1:{server.server_port}/dump/"
        try:
            yield self
        finally:
            server.shutdown()
            thread.join()
            server.server_close()

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        name = handler.path.removeprefix("/dump/")
        if self.signs_in:
            handler.send_response(200)
            handler.send_header("Content-Type", "text/html; charset=utf-8")
            handler.end_headers()
            handler.wfile.write(b"<html>Sign in</html>")
            return
        if name in self.moved:
            handler.send_response(302)
            handler.send_header("Location", f"{self.address}{self.moved[name]}")
            handler.end_headers()
            return
        body = self.files.get(name)
        offset, status = self._asked(handler, name)
        if self.refuse.get(name):
            status = self.refuse[name].pop(0)
        elif body is None:
            status = 404
        elif offset >= len(body) and offset:
            status = 416
        agent = handler.headers.get("User-Agent", "")
        self.requests.append(Request(name, offset, agent, status))
        if body is None or status not in (200, 206):
            handler.send_response(status)
            handler.send_header("Content-Length", "0")
            handler.end_headers()
            return
        self._send(handler, name, body, offset, status)

    def _asked(self, handler: BaseHTTPRequestHandler, name: str) -> tuple[int, int]:
        asked_since = "If-None-Match" if self.tagged else "If-Modified-Since"
        if handler.headers.get(asked_since) == self.tag(name):
            return 0, 304
        asked = handler.headers.get("Range", "")
        same = handler.headers.get("If-Range") == self.tag(name)
        if asked and same and self.ranges:
            return int(asked.removeprefix("bytes=").rstrip("-")), 206
        return 0, 200

    def _send(
        self, handler: BaseHTTPRequestHandler, name: str, body: bytes, offset: int, status: int
    ) -> None:
        part = body[offset:]
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(part) + self.promised.get(name, 0)))
        handler.send_header("ETag" if self.tagged else "Last-Modified", self.tag(name))
        if status == 206:
            handler.send_header("Content-Range", f"bytes {offset}-{len(body) - 1}/{len(body)}")
        handler.end_headers()
        if self.cut.get(name):
            handler.wfile.write(part[: self.cut[name].pop(0)])
            handler.close_connection = True
            return
        handler.wfile.write(part)
