"""What keeps the window or its map from being shown: a sentence each, with the remedy."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from qtpy.QtGui import QColor, QImage

from mapapp.desktop import blank_map, earlyinit, obstacles
from mapapp.desktop.config import config_folder, is_switched_on
from mapapp.desktop.settings import Settings
from mapapp.errors import MapAppError

ROOT = Path(__file__).resolve().parents[2]


def start(**environment: str) -> subprocess.CompletedProcess[str]:
    """Start the program without arguments; on Linux only."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    return subprocess.run(
        [sys.executable, "-m", "mapapp"],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=ROOT,
        env=kept | environment,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="about X11")
def test_a_display_that_does_not_answer() -> None:
    done = start(DISPLAY=":97", QT_QPA_PLATFORM="xcb")
    assert done.returncode == 1
    assert done.stderr.startswith("mapapp: The display :97 cannot be reached")
    assert "--picture" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="about Linux' libraries")
def test_a_missing_library_is_named_with_its_package(tmp_path: Path) -> None:
    binding = {"pyside6": "PySide6", "pyqt5": "PyQt5"}[os.environ["QT_API"]]
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\n"
        "class Lacking:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == '{binding}.QtGui':\n"
        "            raise ImportError('libEGL.so.1: cannot open shared object file: no')\n"
        "sys.meta_path.insert(0, Lacking())\n"
    )
    done = start(DISPLAY=":97", PYTHONPATH=str(tmp_path))
    assert done.returncode == 1
    assert "library libEGL.so.1" in done.stderr
    assert "apt-get install libegl1" in done.stderr
    assert "Traceback" not in done.stderr


def test_libraries_of_the_platform_plugin_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(obstacles, "_loads", lambda name: name != "libxcb-cursor.so.0")
    words = obstacles._explained(['Could not load the Qt platform plugin "xcb"'])
    assert "libxcb-cursor.so.0" in words
    assert "apt-get install libxcb-cursor0" in words
    monkeypatch.setattr(obstacles, "_loads", lambda _: True)
    assert "no Qt platform" in obstacles._explained(["no Qt platform plugin"])


def test_no_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(obstacles, "_user_namespaces_work", lambda: False)
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
    with pytest.raises(MapAppError, match="QTWEBENGINE_DISABLE_SANDBOX=1 mapapp"):
        obstacles.check_sandbox()
    monkeypatch.setenv("QTWEBENGINE_DISABLE_SANDBOX", "1")
    obstacles.check_sandbox()


@pytest.mark.skipif(sys.platform != "linux", reason="about Linux' namespaces")
def test_the_sandbox_is_tried_in_another_process() -> None:
    assert obstacles._user_namespaces_work() in (True, False)


def test_the_settings_folder_is_the_one_that_qt_names() -> None:
    from qtpy.QtCore import QStandardPaths

    place = QStandardPaths.StandardLocation.GenericConfigLocation
    assert Path(QStandardPaths.writableLocation(place)) / "mapapp" == config_folder()


def test_a_machine_without_its_graphics_card_is_remembered(
    qapp: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not is_switched_on(earlyinit.SOFTWARE_DRAWING)
    settings = Settings()
    settings.choose(earlyinit.SOFTWARE_DRAWING, True)
    settings._store.sync()
    assert is_switched_on(earlyinit.SOFTWARE_DRAWING)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("QTWEBENGINE_CHROMIUM_FLAGS", "--log-level=3")
    monkeypatch.delenv("QT_QUICK_BACKEND", raising=False)
    assert not earlyinit.draws_without_gpu()
    earlyinit.prepare()
    assert earlyinit.draws_without_gpu()
    assert os.environ["QT_QUICK_BACKEND"] == "software"


def image(*colours: str) -> QImage:
    made = QImage(400, 300, QImage.Format.Format_RGB32)
    for number, colour in enumerate(colours):
        for y in range(number * 40, 300):
            for x in range(400):
                made.setPixelColor(x, y, QColor(colour))
    return made


def test_a_blank_map_has_one_colour() -> None:
    assert blank_map.is_blank(image("white"))
    assert not blank_map.is_blank(image("white", "black"))
    assert not blank_map.is_blank(QImage())


@pytest.fixture
def watched(
    mapside: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Any, Settings, list[Any]]:
    """A watch over a map, on a machine with a graphics card; what it does goes into a list."""
    done: list[Any] = []
    monkeypatch.setenv("QTWEBENGINE_CHROMIUM_FLAGS", "")
    monkeypatch.setattr(blank_map, "_LOOKS_AFTER_MS", (10, 10))
    monkeypatch.setattr(blank_map.QProcess, "startDetached", lambda *words: done.append(words) or 1)
    monkeypatch.setattr(blank_map.QCoreApplication, "quit", lambda: done.append("quit"))
    return mapside.view, Settings(tmp_path / "window.ini"), done


def test_a_drawn_map_is_left_alone(watched: Any, qtbot: Any) -> None:
    view, settings, done = watched
    watch = blank_map.BlankMap(view, settings, "article.txt")
    view.drawn.emit()
    qtbot.wait(100)
    assert done == []
    assert not settings.value(earlyinit.SOFTWARE_DRAWING)
    watch.deleteLater()


def test_a_blank_map_starts_the_program_again_once(
    watched: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, settings, done = watched
    monkeypatch.setattr(blank_map, "is_blank", lambda _: True)
    watch = blank_map.BlankMap(view, settings, "article.txt")
    view.drawn.emit()
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == [(sys.executable, ["-m", "mapapp", "article.txt"]), "quit"]
    assert settings.value(earlyinit.SOFTWARE_DRAWING)
    monkeypatch.setenv("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu")
    again = blank_map.BlankMap(view, settings, "article.txt")
    with qtbot.waitSignal(again.found) as told:
        view.drawn.emit()
    assert "driver" in told.args[0]
    assert len(done) == 2
    watch.deleteLater()
    again.deleteLater()


def test_pasted_text_is_not_lost_over_it(
    watched: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, settings, done = watched
    monkeypatch.setattr(blank_map, "is_blank", lambda _: True)
    watch = blank_map.BlankMap(view, settings)
    with qtbot.waitSignal(watch.found) as told:
        view.drawn.emit()
    assert "Start mapapp again" in told.args[0]
    assert done == []
    watch.deleteLater()
