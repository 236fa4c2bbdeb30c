"""A correction offered to the other articles of the project, made there and undone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qtpy.QtCore import Qt

from mapapp.model import Article
from tests.desktop.article import SPRINGFIELDS
from tests.desktop.test_projects import correct, projects, read_another, settled


def test_the_namesakes_in_other_articles_are_changed_and_changed_back(
    window: Any, article: Article, qtbot: Any
) -> None:
    read_another(window, qtbot, replace(article, source="Another"))
    mention = window.reading.analysis.mentions[6]
    with qtbot.waitSignal(projects(window).articles.written, timeout=8000):
        window.correcting.places.choose(mention, SPRINGFIELDS[1])
    bar = window.correcting.offering.bar
    qtbot.waitUntil(bar.elsewhere.isVisible, timeout=8000)
    assert bar.elsewhere.text() == "Also change it in 1 other article (1 time)"
    qtbot.mouseClick(bar.elsewhere, Qt.MouseButton.LeftButton)
    settled(window, qtbot)
    entries = projects(window).articles.entries
    assert [entry.edits for entry in entries] == [1, 1]
    window.correcting.stack.undo()
    settled(window, qtbot)
    qtbot.waitUntil(lambda: [e.edits for e in projects(window).articles.entries] == [0, 1])
    window.correcting.stack.redo()
    settled(window, qtbot)
    projects(window).articles.choose(entries[0].number)
    settled(window, qtbot)
    qtbot.waitUntil(lambda: window.reading.analysis.mentions[6].place == SPRINGFIELDS[1])


def test_one_article_alone_has_no_others(window: Any, qtbot: Any) -> None:
    correct(window, qtbot)
    window.correcting.places.remove(window.reading.analysis.mentions[5])
    settled(window, qtbot)
    assert not window.correcting.offering.bar.elsewhere.isVisible()
