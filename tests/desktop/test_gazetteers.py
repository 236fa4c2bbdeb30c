"""The dialog of gazetteers as its reader uses it, with a real server on this machine."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mapapp.model import Article
from tests.downloads.dumps import files
from tests.downloads.server import DumpServer
from tests.downloads.small import write_small

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Rebels shelled the village of Trial Village in Syria on Monday, residents said."
ONLY_THERE = "geonames:13000001"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small(tmp_path_factory.mktemp("built-in"))


@pytest.fixture(autouse=True)
def own_data(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let a small gazetteer be the built-in one, and nothing else be installed."""
    from mapapp.pipeline import default_engine

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.delenv("MAPAPP_GAZETTEER", raising=False)
    for module in ("gazetteer.installed", "gazetteer.store"):
        monkeypatch.setattr(f"mapapp.{module}.resource", lambda _: small)
    default_engine.cache_clear()
    yield
    default_engine.cache_clear()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[DumpServer]:
    with DumpServer(files()).running() as running:
        monkeypatch.setenv("MAPAPP_GEONAMES", running.address)
        yield running


@pytest.fixture
def dialog(opened: Callable[..., Any], server: DumpServer, small: Path, qtbot: Any) -> Any:
    """The dialog of a window that shows an article, read with the built-in gazetteer."""
    return open_dialog(opened, small, qtbot)


def open_dialog(opened: Any, small: Path, qtbot: Any, manner: str = "quick") -> Any:
    from mapapp.desktop.analysing import analyse_whole
    from mapapp.desktop.gazetteer_work import GazetteerWork
    from mapapp.desktop.loader import Request

    window = opened(lambda article, _: analyse_whole(article))
    with qtbot.waitSignal(window.loader.analysed, timeout=20_000):
        window.loader.open(Request(lambda: Article(TEXT)))
    command = (sys.executable, "-m", "tests.desktop.small_fetching", str(small), manner)
    gazetteers = window.commands.gazetteers
    gazetteers.work = GazetteerWork(command)
    with qtbot.waitSignal(gazetteers.work.ended, timeout=10_000):
        entry(window, "Gazetteers…").trigger()
    qtbot.waitUntil(lambda: bool(gazetteers.dialog.cards))
    return gazetteers.dialog


def entry(window: Any, words: str) -> Any:
    return next(action for action in window.actions() if action.text() == words)


def click(qtbot: Any, button: Any) -> None:
    from qtpy.QtCore import Qt

    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def places(window: Any) -> set[str]:
    return {mention.place.id for mention in window.reading.analysis.mentions if mention.place}


def check_country(qtbot: Any, choice: Any, name: str) -> None:
    """Find a country by its name and check it with the keyboard."""
    from qtpy.QtCore import Qt

    choice.search.clear()
    qtbot.keyClicks(choice.search, name)
    rows = [choice.list.item(row) for row in range(choice.list.count())]
    shown = [item for item in rows if not item.isHidden()]
    assert [item.text() for item in shown] == [name]
    choice.list.setCurrentItem(shown[0])
    qtbot.keyClick(choice.list, Qt.Key.Key_Space)
    assert shown[0].checkState() == Qt.CheckState.Checked


def install(qtbot: Any, dialog: Any, name: str = "Syria") -> None:
    click(qtbot, dialog.more)
    check_country(qtbot, dialog.choice, name)
    with qtbot.waitSignal(dialog.work.ended, timeout=30_000):
        click(qtbot, dialog.choice.download)
    qtbot.waitUntil(dialog.more.isVisible)


def test_more_places_are_fetched_used_and_removed(
    dialog: Any, server: DumpServer, qtbot: Any
) -> None:
    window = dialog.parent()
    assert list(dialog.cards) == ["built-in"]
    assert ONLY_THERE not in places(window)
    click(qtbot, dialog.more)
    assert server.address in dialog.choice.facts.text()
    assert server.requests == []
    click(qtbot, dialog.choice.cancel)

    with qtbot.waitSignal(window.loader.analysed, timeout=30_000):
        install(qtbot, dialog)
    assert "SY.zip" in server.names_asked()
    assert "TR.zip" not in server.names_asked()
    assert ONLY_THERE in places(window)
    assert list(dialog.cards) == ["built-in", "geonames"]
    assert "GeoNames, SY" in dialog.cards["geonames"].accessibleDescription()
    assert not dialog.cards["geonames"].use.isVisible()
    qtbot.waitUntil(lambda: window.status.places.text() == "Offline · GeoNames gazetteer")

    with qtbot.waitSignal(window.loader.analysed, timeout=10_000):
        click(qtbot, dialog.cards["built-in"].use)
    assert ONLY_THERE not in places(window)
    qtbot.waitUntil(lambda: window.status.places.text() == "Offline · built-in gazetteer")
    qtbot.waitUntil(lambda: dialog.cards["geonames"].use.isVisible())

    with qtbot.waitSignal(window.loader.analysed, timeout=10_000):
        click(qtbot, dialog.cards["geonames"].use)
    assert ONLY_THERE in places(window)
    qtbot.waitUntil(lambda: dialog.cards["built-in"].use.isVisible())

    card = dialog.cards["geonames"]
    click(qtbot, card.remove)
    assert card.remove.text() == "Really remove?"
    with qtbot.waitSignal(window.loader.analysed, timeout=10_000):
        click(qtbot, card.remove)
    qtbot.waitUntil(lambda: list(dialog.cards) == ["built-in"])
    assert ONLY_THERE not in places(window)
    assert not dialog.problem.isVisible()


def test_a_broken_connection_is_said_once_and_the_next_try_works(
    dialog: Any, server: DumpServer, qtbot: Any
) -> None:
    server.cut["SY.zip"] = [0] * 20
    install(qtbot, dialog)
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "SY.zip cannot be fetched: the connection broke off" in dialog.problem.label.text()
    assert not dialog.parent().banner.isVisible()
    assert list(dialog.cards) == ["built-in"]
    server.cut.clear()
    click(qtbot, dialog.more)
    assert not dialog.problem.isVisible()
    assert dialog.choice.codes == ("SY",)
    with qtbot.waitSignal(dialog.parent().loader.analysed, timeout=30_000):
        click(qtbot, dialog.choice.download)
    qtbot.waitUntil(lambda: "geonames" in dialog.cards)


def test_no_server_is_said(dialog: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAPAPP_GEONAMES", "http://127.0.0.1:9/dump/")
    install(qtbot, dialog)
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "the server cannot be reached" in dialog.problem.label.text()


def test_installing_can_be_cancelled(
    opened: Callable[..., Any], server: DumpServer, small: Path, qtbot: Any, tmp_path: Path
) -> None:
    dialog = open_dialog(opened, small, qtbot, "pause")
    click(qtbot, dialog.more)
    check_country(qtbot, dialog.choice, "Syria")
    click(qtbot, dialog.choice.download)
    with qtbot.waitSignal(dialog.work.progressed, timeout=10_000):
        pass
    qtbot.waitUntil(lambda: "…" in dialog.step.text())
    with qtbot.waitSignal(dialog.work.ended, timeout=10_000):
        click(qtbot, dialog.cancel)
    qtbot.waitUntil(dialog.more.isVisible)
    assert not dialog.problem.isVisible()
    assert list(dialog.cards) == ["built-in"]
    assert not list((tmp_path / "data" / "mapapp" / "gazetteers").glob("*.json"))


def test_a_damaged_gazetteer_is_named_and_cannot_be_used(dialog: Any, qtbot: Any) -> None:
    window = dialog.parent()
    with qtbot.waitSignal(window.loader.analysed, timeout=30_000):
        install(qtbot, dialog)
    from mapapp.gazetteer.installed import folder_of

    folder = folder_of("geonames")
    assert folder
    (folder / "names.marisa").unlink()
    with qtbot.waitSignal(dialog.work.listed):
        dialog.open_again()
    card = dialog.cards["geonames"]
    assert "Cannot be used" in card.accessibleDescription()
    assert not card.use.isVisible()
    assert "The built-in one is used instead" in dialog.remark.text()


def test_a_choice_by_the_environment_is_told(
    opened: Callable[..., Any], small: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAPAPP_GAZETTEER", "built-in")
    dialog = open_dialog(opened, small, qtbot)
    assert "MAPAPP_GAZETTEER chooses “built-in”" in dialog.remark.text()


def test_all_countries_need_no_list(dialog: Any, qtbot: Any) -> None:
    click(qtbot, dialog.more)
    choice = dialog.choice
    assert not choice.download.isEnabled()
    click(qtbot, choice.all)
    assert choice.download.isEnabled()
    assert not choice.list.isEnabled()
    assert "600 MB" in choice.facts.text()
    asked: list[Any] = []
    choice.confirmed.disconnect()
    choice.confirmed.connect(lambda *given: asked.append(given))
    click(qtbot, choice.use_it)
    click(qtbot, choice.download)
    assert asked == [((), False)]


def test_nothing_of_it_runs_on_the_ui_thread(dialog: Any, qtbot: Any) -> None:
    threads: list[threading.Thread] = []

    def act() -> bool:
        threads.append(threading.current_thread())
        return False

    with qtbot.waitSignal(dialog.work.ended):
        dialog.work._start(act)
    assert threads
    assert threads[0] is not threading.main_thread()


def test_a_fault_of_our_own_is_said(dialog: Any, qtbot: Any, capsys: Any) -> None:
    def broken() -> bool:
        raise ZeroDivisionError

    with qtbot.waitSignal(dialog.work.failed):
        dialog.work._start(broken)
    assert "fault" in dialog.problem.label.text()
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_every_control_has_a_name(dialog: Any) -> None:
    from qtpy.QtWidgets import QAbstractButton, QLineEdit, QListWidget, QProgressBar

    for kind in (QAbstractButton, QLineEdit, QListWidget, QProgressBar):
        for widget in dialog.findChildren(kind):
            if widget.objectName().startswith("qt_") or widget.parent() is dialog.choice.search:
                continue
            words = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or words
