"""The exported page by others: html-validate, and Chromium with its network off, clicked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mapapp.export import export
from mapapp.gazetteer import open_gazetteer
from mapapp.model import Analysis, Article
from tests.other_validators import html_faults
from tests.webmap.browser import Browser, remove
from tests.webmap.story import story


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "map.html"
    export(story(), open_gazetteer(), path)
    return path


class Watch:
    """Refuses every request but for files, and keeps what was asked for."""

    def __init__(self) -> None:
        from qtpy.QtWebEngineCore import QWebEngineUrlRequestInterceptor

        asked = self.asked = []

        class Interceptor(QWebEngineUrlRequestInterceptor):
            def interceptRequest(self, info: Any) -> None:  # noqa: N802 (Qt's name)
                asked.append(info.requestUrl().toString())
                if info.requestUrl().scheme() not in {"file", "data"}:
                    info.block(True)

        self.interceptor = Interceptor()


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def view(qapp: Any, watch: Watch) -> Iterator[Any]:
    from qtpy.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
    from qtpy.QtWebEngineWidgets import QWebEngineView

    profile = QWebEngineProfile(qapp)
    profile.setUrlRequestInterceptor(watch.interceptor)
    view = QWebEngineView()
    view.setPage(QWebEnginePage(profile, view))
    view.resize(1200, 760)
    view.show()
    yield view
    remove(view)
    profile.deleteLater()


class Reader(Browser):
    """Asks a page that was opened from a file."""

    def __init__(self, view: Any) -> None:
        self.view, self.page = view, view.page()


@pytest.mark.parametrize("which", ["story", "empty"])
def test_the_page_is_sound_html(page: Path, tmp_path: Path, which: str) -> None:
    path = tmp_path / "map.html"
    if which == "story":
        path.write_bytes(page.read_bytes())
    else:
        export(Analysis(Article("")), open_gazetteer(), path)
    assert html_faults(path) == []


def test_it_needs_no_network_and_answers_clicks(
    view: Any, watch: Watch, page: Path, qtbot: Any
) -> None:
    reader = Reader(view)
    reader.open(page.as_uri())
    reader.ask("document.querySelector('a[data-event=e1]').scrollIntoView(), 1")
    box = reader.ask(
        "(r => [r.x + 30, r.y + 12])"
        "(document.querySelector('a[data-event=e1]').getBoundingClientRect())"
    )
    from qtpy.QtCore import QPoint, Qt

    at = QPoint(round(box[0]), round(box[1]))
    qtbot.mouseClick(view.focusProxy(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: reader.texts(".card-title") == ["Beira"], timeout=8000)
    others = [url for url in watch.asked if not url.startswith(("file:", "data:"))]
    assert others == []
    assert [url for url in watch.asked if url.startswith("file:")] == [page.as_uri()]


def test_it_can_be_read_without_a_script(view: Any, page: Path, qtbot: Any) -> None:
    from qtpy.QtCore import QUrl
    from qtpy.QtWebEngineCore import QWebEngineSettings

    view.page().settings().setAttribute(QWebEngineSettings.WebAttribute.JavascriptEnabled, False)
    with qtbot.waitSignal(view.loadFinished, timeout=20_000):
        view.load(QUrl(page.as_uri()))
    texts: list[str] = []
    view.page().toPlainText(texts.append)
    qtbot.waitUntil(lambda: bool(texts), timeout=8000)
    assert "Headline of e1" in texts[0]
    assert "12 march 2024" in texts[0].casefold()  # the style puts days into capitals
    assert "Two people died in Beira" in texts[0]
    assert "GeoNames" in texts[0]
