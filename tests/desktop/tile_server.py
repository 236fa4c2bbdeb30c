"""A tile server on this machine, for the tests."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class TileServer:
    """Answers with one picture; keeps what was asked for and by whom."""

    def __init__(self, picture: bytes) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.control = "max-age=600"
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.asked.append((self.path, dict(self.headers)))
                known = self.headers.get("If-None-Match") == '"one"'
                self.send_response(304 if known else 200)
                self.send_header("ETag", '"one"')
                self.send_header("Cache-Control", server.control)
                self.send_header("Content-Length", "0" if known else str(len(picture)))
                self.end_headers()
                if not known:
                    self.wfile.write(picture)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}/{{z}}/{{x}}/{{y}}.png"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Answer no more."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
