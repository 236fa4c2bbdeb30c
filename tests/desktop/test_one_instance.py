"""A second start hands its files to the window that is open."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mapapp.desktop.file_line import FileLine
from mapapp.desktop.handing_over import address, hand_over
from mapapp.desktop.one_instance import OneInstance

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


@pytest.fixture
def listening(window: Any) -> Iterator[Any]:
    first = OneInstance(window, FileLine(window))
    assert first.listen()
    yield window
    first.close()


def handed(files: list[str], qtbot: Any) -> bool:
    """Hand files over from another thread, as another process would."""
    answers: list[bool] = []
    thread = threading.Thread(target=lambda: answers.append(hand_over(files)))
    thread.start()
    qtbot.waitUntil(lambda: bool(answers), timeout=8000)
    thread.join()
    return answers[0]


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    path = tmp_path / "rain.txt"
    path.write_text("Rain fell in Beira on Monday.", encoding="utf-8")
    return path


def test_without_a_window_there_is_nobody_to_take_them() -> None:
    assert not hand_over(["a.txt"])


def test_the_open_window_takes_the_files(listening: Any, article_file: Path, qtbot: Any) -> None:
    other = article_file.with_name("sun.txt")
    other.write_text("The sun shone on Dondo.", encoding="utf-8")
    asked: list[str] = []
    listening.loader.started.connect(lambda request: asked.append(request.path))
    assert handed([str(article_file), str(other)], qtbot)
    qtbot.waitUntil(lambda: asked == [str(article_file), str(other)], timeout=8000)
    qtbot.waitUntil(lambda: not listening.loader.busy, timeout=8000)


def test_without_files_it_comes_to_the_front(listening: Any, qtbot: Any) -> None:
    listening.showMinimized()
    assert handed([], qtbot)
    qtbot.waitUntil(lambda: not listening.isMinimized(), timeout=5000)


def test_what_a_dead_window_left_behind_is_cleared(window: Any, qtbot: Any) -> None:
    place = Path(address())
    place.parent.mkdir(parents=True, exist_ok=True)
    code = "import socket, sys; s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1])"
    subprocess.run([sys.executable, "-c", code, str(place)], check=True, timeout=60)
    assert place.exists()
    assert not hand_over(["a.txt"])
    first = OneInstance(window, FileLine(window))
    assert first.listen()
    assert handed([], qtbot)
    first.close()


@pytest.mark.parametrize("message", [b"[]\n", b'{"files": 5}\n', b"\xff\n", b'{"files": [1]}\n'])
def test_what_makes_no_sense_opens_nothing(listening: Any, message: bytes, qtbot: Any) -> None:
    from mapapp.desktop import handing_over

    asked: list[Any] = []
    listening.loader.started.connect(asked.append)
    answers: list[bytes] = []
    thread = threading.Thread(target=lambda: answers.append(handing_over._told(message)))
    thread.start()
    qtbot.waitUntil(lambda: bool(answers), timeout=8000)
    assert asked == []


def test_a_second_start_ends_at_once(listening: Any, article_file: Path, qtbot: Any) -> None:
    from mapapp.desktop import run

    codes: list[int] = []
    thread = threading.Thread(target=lambda: codes.append(run([str(article_file)])))
    with qtbot.waitSignal(listening.loader.analysed, timeout=8000):
        thread.start()
    qtbot.waitUntil(lambda: bool(codes), timeout=8000)
    assert codes == [0]
