"""A window with its map drawn, and fingers for it: real clicks on what the page shows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from mapapp.model import Article
from tests.desktop.article import PUBLISHED, TEXT, reading
from tests.desktop.handmade import HandMade

_PATIENCE_MS = 20_000


class MapSide:
    """A shown window whose markers are on screen."""

    def __init__(self, folder: Path, analyser: Any = None) -> None:
        from qtpy.QtCore import QEventLoop, QTimer

        from mapapp.desktop.loader import Request
        from mapapp.desktop.options import Options
        from mapapp.desktop.settings import Settings
        from mapapp.desktop.startup import Session

        settings = Settings(folder / "window.ini")
        self.session = Session(
            [],
            Options(theme="light", size=(1400, 900)),
            settings,
            analyser or HandMade(lambda article, _: reading(article)),
        )
        self.window, self.view = self.session.window, self.session.view
        self.profile = self.session.profile
        self.window.show()
        loop = QEventLoop()
        self.drawn: list[bool] = []
        self.view.drawn.connect(lambda: (self.drawn.append(True), loop.quit()))
        article = Article(TEXT, TEXT.split("\r")[0], PUBLISHED, source="A test")
        self.window.loader.open(Request(lambda: article))
        QTimer.singleShot(_PATIENCE_MS, loop.quit)
        loop.exec_()
        assert self.drawn, "the map's markers were not drawn in time"

    def ask(self, script: str) -> Any:
        """Run a script in the page and return its value."""
        from qtpy.QtCore import QEventLoop, QTimer

        loop, answers = QEventLoop(), []

        def take(value: Any) -> None:
            answers.append(value)
            loop.quit()

        self.view.map_page.runJavaScript(f"JSON.stringify({script})", take)
        QTimer.singleShot(_PATIENCE_MS, loop.quit)
        if not answers:
            loop.exec_()
        assert answers, "the page did not answer"
        return json.loads(answers[0]) if answers[0] else None

    def centre_of(self, selector: str) -> tuple[int, int] | None:
        """Return where the middle of an element is on the page, None when it is not there."""
        quoted = json.dumps(selector)
        found = self.ask(
            f"(() => {{ const e = document.querySelector({quoted}); if (!e) return null;"
            "const r = e.getBoundingClientRect();"
            "return [r.left + r.width / 2, r.top + r.height / 2]; })()"
        )
        return (round(found[0]), round(found[1])) if found else None

    def click(self, qtbot: Any, selector: str) -> None:
        """Click an element with the mouse, where it stands still on the page."""
        from qtpy.QtCore import QPoint, Qt
        from qtpy.QtTest import QTest

        places: list[tuple[int, int] | None] = [None]

        def still() -> bool:
            places.append(self.centre_of(selector))
            return places[-1] is not None and places[-1] == places[-2]

        qtbot.waitUntil(still, timeout=8000)
        x, y = places[-1] or (0, 0)
        target = self.view.focusProxy() or self.view
        QTest.mouseMove(target, QPoint(x, y))
        QTest.mouseClick(
            target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, y)
        )
