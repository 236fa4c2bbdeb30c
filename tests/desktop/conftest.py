"""Windows for the tests: real ones, on one application, with a map where a test asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mapapp.model import Article
from tests.desktop.article import PUBLISHED, TEXT, reading
from tests.desktop.handmade import HandMade
from tests.desktop.mapside import MapSide


@pytest.fixture
def opened(qapp: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Open windows that analyse by hand-made answers; closed and deleted afterwards."""
    from mapapp.desktop.options import Options
    from mapapp.desktop.selection import SharedSelection
    from mapapp.desktop.settings import Settings
    from mapapp.desktop.startup import dispose, dress, make_window

    windows: list[Any] = []

    def make(analyser: Any = None, theme: str = "light") -> Any:
        settings = Settings(tmp_path / "window.ini")
        answers = analyser or (lambda article, _: reading(article))
        if not hasattr(answers, "places"):
            answers = HandMade(answers)
        appearance = dress(settings, Options(theme=theme))
        window = make_window(settings, answers, appearance, SharedSelection())
        windows.append(window)
        window.show()
        window.correcting.equip()  # as it does by itself after its first painting
        return window

    yield make
    for window in windows:
        dispose(window)


@pytest.fixture
def article() -> Article:
    return Article(TEXT, TEXT.split("\r")[0], PUBLISHED, source="A test")


@pytest.fixture
def window(opened: Callable[..., Any], article: Article, qtbot: Any) -> Any:
    """A window with the test's article read."""
    from mapapp.desktop.loader import Request

    made = opened()
    with qtbot.waitSignal(made.loader.analysed, timeout=5000):
        made.loader.open(Request(lambda: article))
    return made


@pytest.fixture(scope="module")
def mapside(qapp: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MapSide]:
    """One window with a real map for the tests of a module."""
    side = MapSide(tmp_path_factory.mktemp("mapside"))
    yield side
    side.session.end()
