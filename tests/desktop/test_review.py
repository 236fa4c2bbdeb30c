"""The review queue, worked with one key a name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from qtpy.QtCore import Qt

from mapapp.desktop.reading import read
from mapapp.desktop.selection import Selection
from mapapp.model import Candidate, DecidedBy, Mention, Role
from tests.desktop.article import DONDO, SPRINGFIELDS, TEXT, analysis, map_json
from tests.desktop.wording import labels


def doubtful(article: Any = None) -> Any:
    """The test's analysis with a doubtful place, and a name that no gazetteer has."""
    made = analysis(article)
    at = TEXT.index("church")
    unknown = Mention(at, at + 6, "church", Role.LITERAL)
    mentions = [*made.mentions[:5], made.mentions[5], made.mentions[6], unknown]
    mentions[5] = replace(mentions[5], confidence=0.4, candidates=(Candidate(DONDO, 1.0),))
    return replace(made, mentions=tuple(mentions))


@pytest.fixture
def queue(opened: Any, article: Any, qtbot: Any) -> Any:
    """A window with three names to review, its review list with the keyboard."""
    from mapapp.desktop.loader import Request

    made = doubtful(article)
    window = opened(lambda *_: read(made, 4.2, map_json(made)))
    with qtbot.waitSignal(window.loader.analysed, timeout=5000):
        window.loader.open(Request(lambda: article))
    window.workspace.side.enter("review")
    window.selection.select(Selection(mention=6))
    return window


def titles(window: Any) -> list[str]:
    return [row.title for row in window.workspace.side.lists["review"].rows]


def press(window: Any, qtbot: Any, key: Any) -> None:
    qtbot.keyClick(window.workspace.side.lists["review"], key)


def placed(window: Any, word: str) -> Any:
    return next(m for m in window.reading.analysis.mentions if m.text == word)


def test_the_queue_tells_why_each_name_is_in_it(queue: Any) -> None:
    assert titles(queue) == [
        "Names that could mean several places",
        "Springfield",
        "Placed, but doubtful",
        "Dondo",
        "Not in the gazetteer",
        "church",
    ]
    assert queue.correcting.reviewing.strip.sums.text() == "0 of 3 names settled"


def test_each_name_is_settled_with_one_key_and_the_next_comes(queue: Any, qtbot: Any) -> None:
    press(queue, qtbot, Qt.Key.Key_2)
    assert placed(queue, "Springfield").place == SPRINGFIELDS[1]
    assert queue.reading.mention(queue.selection.current.mention).text == "Dondo"
    assert "Is that right?" in labels(queue.workspace.side.lists["review"])
    press(queue, qtbot, Qt.Key.Key_Return)
    made = placed(queue, "Dondo")
    assert (made.place, made.decided_by) == (DONDO, DecidedBy.USER)
    assert queue.correcting.reviewing.strip.sums.text() == "2 of 3 names settled"
    press(queue, qtbot, Qt.Key.Key_N)
    assert all(m.text != "church" for m in queue.reading.analysis.mentions)
    assert titles(queue) == []
    assert queue.workspace.side.kind == "review"
    assert not queue.selection.current


def test_the_keyboard_begins_with_the_first_name(queue: Any, qtbot: Any) -> None:
    queue.selection.clear()
    queue.workspace.article.text.setFocus()
    queue.activateWindow()
    qtbot.waitUntil(queue.isActiveWindow)
    queue.go_to_list("review")
    qtbot.waitUntil(lambda: queue.selection.current == Selection(mention=6))


def test_enter_takes_the_first_candidate(queue: Any, qtbot: Any) -> None:
    press(queue, qtbot, Qt.Key.Key_Return)
    assert placed(queue, "Springfield").place == SPRINGFIELDS[0]


def test_a_skipped_name_comes_again_after_the_last(queue: Any, qtbot: Any) -> None:
    seen = []
    for _ in range(4):
        seen.append(queue.reading.mention(queue.selection.current.mention).text)
        press(queue, qtbot, Qt.Key.Key_S)
    assert seen == ["Springfield", "Dondo", "church", "Springfield"]
    assert queue.correcting.edits == ()


def test_a_name_left_open_goes_to_the_end(queue: Any, qtbot: Any) -> None:
    press(queue, qtbot, Qt.Key.Key_L)
    assert titles(queue)[-2:] == ["Left open by you", "Springfield"]


def test_a_number_without_a_candidate_does_nothing(queue: Any, qtbot: Any) -> None:
    press(queue, qtbot, Qt.Key.Key_9)
    assert queue.correcting.edits == ()


def test_settling_a_name_is_one_step_for_all_its_mentions(queue: Any, qtbot: Any) -> None:
    press(queue, qtbot, Qt.Key.Key_1)
    press(queue, qtbot, Qt.Key.Key_1)
    queue.correcting.stack.undo()
    queue.correcting.stack.undo()
    assert queue.reading.analysis == queue.correcting.base.analysis
    assert queue.correcting.reviewing.strip.sums.text() == "0 of 3 names settled"
