"""A web view for the tests: a page on the map's scheme, or a file, and questions to it."""

from __future__ import annotations

import json
from typing import Any

from mapapp.webmap import site

_PATIENCE_MS = 20_000
_DEFERRED_DELETE = 52
"""QEvent.DeferredDelete; the bindings differ in whether the enum is a number."""


def remove(view: Any) -> None:
    """Delete a view and its page now: a profile must outlive them."""
    from qtpy.QtCore import QCoreApplication

    view.close()
    view.deleteLater()
    QCoreApplication.sendPostedEvents(None, _DEFERRED_DELETE)


class Browser:
    """One shown view. Counts what the page asks for and keeps what it complains of."""

    def __init__(self, application: Any, size: tuple[int, int] = (640, 680)) -> None:
        from qtpy.QtWebEngineWidgets import QWebEngineView

        from mapapp.desktop.map_page import MapPage, MapProfile

        self.profile = MapProfile(application)
        self.view = QWebEngineView()
        self.page = MapPage(self.profile.profile, self.view)
        self.view.setPage(self.page)
        self.view.resize(*size)
        self.view.show()

    def close(self) -> None:
        """Take the view away."""
        self.profile.handler.stop()
        remove(self.view)

    def open(self, address: str = site.START) -> None:
        """Load a page and wait until it is there."""
        from qtpy.QtCore import QUrl

        self._wait(lambda done: self._load(QUrl(address), done))

    def show(self, data: dict[str, Any], qtbot: Any) -> None:
        """Give the map page its data and wait for the markers."""
        self.profile.handler.data = json.dumps(data).encode()
        self.ask("mapapp.load('data.json'), 1")
        expected = len({place["id"] for place in data["places"] if not place["area"]})
        qtbot.waitUntil(
            lambda: self.ask("document.querySelectorAll('.marker-box').length") >= expected,
            timeout=_PATIENCE_MS,
        )

    def ask(self, script: str) -> Any:
        """Run a script in the page and return its value."""
        answers: list[Any] = []
        self._wait(lambda done: self._run(script, answers, done))
        assert answers, "the page did not answer"
        return json.loads(answers[0]) if answers[0] else None

    def texts(self, selector: str) -> list[str]:
        """Return the texts of all elements of a CSS selector."""
        quoted = json.dumps(selector)
        found: list[str] = self.ask(
            f"Array.from(document.querySelectorAll({quoted})).map(e => e.textContent)"
        )
        return found

    def press(self, key: Any) -> None:
        """Press a key on the page."""
        from qtpy.QtTest import QTest

        QTest.keyClick(self.view.focusProxy() or self.view, key)

    def _load(self, url: Any, done: Any) -> None:
        self.page.loadFinished.connect(lambda _: done())
        self.page.load(url)

    def _run(self, script: str, answers: list[Any], done: Any) -> None:
        def take(value: Any) -> None:
            answers.append(value)
            done()

        self.page.runJavaScript(f"JSON.stringify(({script}))", take)

    def _wait(self, begin: Any) -> None:
        from qtpy.QtCore import QEventLoop, QTimer

        loop, finished = QEventLoop(), []

        def done() -> None:
            finished.append(True)
            loop.quit()

        timer = QTimer()
        timer.setSingleShot(True)
        timer.timeout.connect(loop.quit)
        timer.start(_PATIENCE_MS)
        begin(done)
        if not finished:
            loop.exec_()
        timer.stop()
        assert finished, "the page did not come"
