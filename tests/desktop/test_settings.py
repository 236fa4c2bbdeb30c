"""What is remembered between runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qtpy.QtCore import QByteArray

from mapapp.desktop.settings import Settings


def test_settings_outlive_the_program(qapp: Any, tmp_path: Path) -> None:
    first = Settings(tmp_path / "window.ini")
    first.choose("theme", "dark")
    first.choose("text_scale", 1.2)
    for number in range(10):
        first.add_recent(f"/articles/{number}.txt")
    first.add_recent("/articles/5.txt")
    first.keep("geometry", QByteArray(b"abc"))
    first._store.sync()
    again = Settings(tmp_path / "window.ini")
    assert (again.theme, again.text_scale) == ("dark", 1.2)
    assert again.recent[:2] == ["/articles/5.txt", "/articles/9.txt"]
    assert len(again.recent) == 8
    assert again.kept("geometry") == QByteArray(b"abc")


@pytest.mark.parametrize("damaged", ["[General]\ntheme=pink\ntext_scale=huge\n", "\x00\x01"])
def test_damaged_settings_are_the_standard_ones(qapp: Any, tmp_path: Path, damaged: str) -> None:
    path = tmp_path / "window.ini"
    path.write_text(damaged)
    settings = Settings(path)
    assert (settings.theme, settings.text_scale, settings.recent) == ("system", 1.0, [])
    assert settings.kept("geometry") is None


def test_the_last_article_is_opened_again_when_that_is_wanted(
    opened: Any, qtbot: Any, tmp_path: Path
) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Floods reached Beira on Monday.")
    window = opened()
    window.settings.add_recent(str(story))
    window.restore()
    assert not window.loader.busy
    window.settings.choose("reopen", True)
    with qtbot.waitSignal(window.loader.analysed, timeout=5000):
        window.restore()
    assert window.opening.article.text.startswith("Floods")
