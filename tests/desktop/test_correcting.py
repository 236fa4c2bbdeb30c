"""Corrections of places, made with real clicks and keys, undone and done again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from qtpy.QtCore import Qt

from mapapp.desktop.loader import Request
from mapapp.desktop.phrases import coordinates
from mapapp.desktop.reading import read
from mapapp.desktop.selection import Selection
from mapapp.model import DecidedBy
from tests.desktop.article import BEIRA, DONDO, SPRINGFIELDS, TEXT, analysis, map_json
from tests.desktop.handmade import HandMade
from tests.desktop.wording import labels

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support raise", "This plugin does not support grabbing the keyboard"
)


def press(window: Any, qtbot: Any, key: Any, *modifiers: Any) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    keys = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        keys |= modifier
    qtbot.keyClick(window, key, keys)


CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def link(window: Any, words: str, kind: str = "") -> Any:
    from mapapp.desktop.links import Link

    view = window.workspace.side.lists[kind or window.workspace.side.kind]
    found = [one for one in view.findChildren(Link) if words in one.words and one.isVisible()]
    assert found, f"no link “{words}” among {[one.words for one in view.findChildren(Link)]}"
    return found[0]


def click(window: Any, qtbot: Any, words: str, kind: str = "") -> None:
    qtbot.mouseClick(link(window, words, kind), Qt.MouseButton.LeftButton)


def springfield(window: Any) -> Any:
    return window.reading.analysis.mentions[-1]


@pytest.fixture
def reviewing(window: Any) -> Any:
    """A window with the name selected that could mean two places."""
    window.selection.select(Selection(mention=6))
    assert window.workspace.side.kind == "review"
    return window


def test_a_candidate_is_chosen_with_one_click_everywhere(reviewing: Any, qtbot: Any) -> None:
    tabs = reviewing.workspace.side.tabs
    assert [tabs.tabText(n) for n in (1, 2)] == ["Places 4", "Review 1"]
    click(reviewing, qtbot, "This one")
    made = springfield(reviewing)
    assert (made.place, made.decided_by) == (SPRINGFIELDS[0], DecidedBy.USER)
    assert [tabs.tabText(n) for n in (1, 2)] == ["Places 5", "Review 0"]
    assert reviewing.status.sums.text() == "3 events · 5 places"
    assert reviewing.workspace.side.kind == "places"
    assert reviewing.selection.current == Selection(None, SPRINGFIELDS[0].id, 6)
    assert "you chose it" in labels(reviewing.workspace.side.lists["places"])
    assert any(m.place == SPRINGFIELDS[0].id for m in reviewing.workspace.article.text.marks.items)
    qtbot.waitUntil(lambda: SPRINGFIELDS[0].id.encode() in reviewing.reading.map_json)


def test_undo_and_redo_by_keys_give_back_exactly_what_was(reviewing: Any, qtbot: Any) -> None:
    before = reviewing.reading.analysis
    click(reviewing, qtbot, "This one")
    after = reviewing.reading.analysis
    press(reviewing, qtbot, Qt.Key.Key_Z, CTRL)
    assert reviewing.reading.analysis == before
    assert reviewing.workspace.side.tabs.tabText(2) == "Review 1"
    press(reviewing, qtbot, Qt.Key.Key_Y, CTRL)
    assert reviewing.reading.analysis == after
    press(reviewing, qtbot, Qt.Key.Key_Z, CTRL)
    press(reviewing, qtbot, Qt.Key.Key_Z, CTRL, SHIFT)
    assert reviewing.reading.analysis == after


def test_the_edit_menu_names_what_would_be_undone(reviewing: Any, qtbot: Any) -> None:
    undo, redo = reviewing.commands._menus["edit"].actions()[:2]
    assert (undo.text(), undo.isEnabled(), redo.isEnabled()) == ("Undo", False, False)
    click(reviewing, qtbot, "This one")
    assert undo.text() == "Undo: “Springfield” is Springfield, Illinois, United States"
    undo.trigger()
    assert (undo.text(), undo.isEnabled()) == ("Undo", False)
    assert redo.text().startswith("Redo: “Springfield” is")


def test_the_detail_of_a_place_offers_the_other_candidates(reviewing: Any, qtbot: Any) -> None:
    click(reviewing, qtbot, "This one")
    click(reviewing, qtbot, "Springfield, Massachusetts")
    assert springfield(reviewing).place == SPRINGFIELDS[1]
    assert len(reviewing.correcting.edits) == 1
    reviewing.correcting.stack.undo()
    assert springfield(reviewing).place == SPRINGFIELDS[0]


def test_what_is_not_a_place_is_gone_from_text_and_lists(window: Any, qtbot: Any) -> None:
    window.selection.select(Selection(place=BEIRA.id, mention=0))
    press(window, qtbot, Qt.Key.Key_Delete, CTRL)
    assert window.reading.analysis.mentions[0].start > TEXT.index("Beira")
    assert len(window.workspace.article.text.marks.items) == 6


def test_selected_words_are_marked_as_a_place(window: Any, qtbot: Any) -> None:
    start = TEXT.index("church")
    window.workspace.article.show_passage(start, start + 6)
    qtbot.waitUntil(lambda: window.workspace.article.selected_span() == (start, start + 6))
    press(window, qtbot, Qt.Key.Key_M, CTRL)
    marked = next(m for m in window.reading.analysis.mentions if m.start == start)
    assert (marked.text, marked.decided_by) == ("church", DecidedBy.USER)


def chooser(window: Any, qtbot: Any) -> Any:
    """Open the dialog by its key."""
    from mapapp.desktop.place_chooser import PlaceChooser

    press(window, qtbot, Qt.Key.Key_F2)
    found = next(one for one in window.findChildren(PlaceChooser) if one.isVisible())
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


@pytest.mark.parametrize(
    ("typed", "found"),
    [("Springfield, Missouri", "Springfield"), ("-19.5, 34.25", "19.50° S, 34.25° E")],
)
def test_a_place_is_looked_up_or_given_by_its_coordinates(
    reviewing: Any, qtbot: Any, typed: str, found: str
) -> None:
    dialog = chooser(reviewing, qtbot)
    assert len(dialog.list.rows) == 2
    qtbot.keyClicks(dialog.field, typed)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    place = springfield(reviewing).place
    assert place is not None
    assert found in (place.name, coordinates(place))
    assert place.admin1 == "Missouri" or place.country == "MZ"


def test_a_name_is_put_at_a_point_of_the_map(reviewing: Any) -> None:
    (put,) = reviewing.extending.commands_at(-19.5, 34.25)
    assert put.words == "Put “Springfield” here"
    put.act()
    place = springfield(reviewing).place
    assert (place.lat, place.lon, place.country) == (-19.5, 34.25, "MZ")


def test_the_chooser_is_worked_by_keyboard_alone(reviewing: Any, qtbot: Any) -> None:
    dialog = chooser(reviewing, qtbot)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    assert dialog.list.hasFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert springfield(reviewing).place == SPRINGFIELDS[1]


def test_a_role_is_changed_from_the_context_menu(window: Any) -> None:
    from mapapp.model import Role

    commands = window.context_menu.commands_for(Selection(place=BEIRA.id, mention=2))
    (change,) = (one for one in commands if "government" in one.words)
    change.act()
    assert window.reading.analysis.mentions[2].role is Role.INSTITUTION


def test_two_places_are_made_one(window: Any, qtbot: Any) -> None:
    from mapapp.desktop.place_chooser import PlaceChooser

    window.selection.select(Selection(place=DONDO.id, mention=5))
    commands = window.context_menu.commands_for(window.selection.current)
    next(one.act for one in commands if one.words == "The same place as…")()
    (chooser,) = window.findChildren(PlaceChooser)
    assert "Dondo" not in [row.title.split(",")[0] for row in chooser.list.rows]
    row = next(n for n, one in enumerate(chooser.list.rows) if one.title.startswith("Beira"))
    at = chooser.list.visualRect(chooser.list.model().index(row, 0)).center()
    qtbot.mouseClick(chooser.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.reading.event_of["e3"].where[0].place == BEIRA
    assert window.workspace.side.tabs.tabText(1) == "Places 3"
    assert window.selection.current.place == BEIRA.id


@pytest.fixture
def offering(window: Any, qtbot: Any) -> Any:
    """A window in which one of three mentions of a town was changed."""
    window.selection.select(Selection(place=BEIRA.id, mention=2))
    mention = window.reading.analysis.mentions[2]
    window.correcting.places.choose(mention, SPRINGFIELDS[0])
    return window


def test_a_correction_is_offered_to_its_namesakes_as_one_step(offering: Any, qtbot: Any) -> None:
    bar = offering.correcting.offering.bar
    assert bar.isVisible()
    assert bar.others.text() == "Also change the 2 other mentions of Beira"
    qtbot.mouseClick(bar.others, Qt.MouseButton.LeftButton)
    placed = [m.place for m in offering.reading.analysis.mentions[:3]]
    assert placed == [SPRINGFIELDS[0]] * 3
    assert not bar.others.isVisible()
    offering.correcting.stack.undo()
    placed = [m.place for m in offering.reading.analysis.mentions[:3]]
    assert placed == [BEIRA, BEIRA, SPRINGFIELDS[0]]


def test_the_namesakes_are_changed_by_key(offering: Any, qtbot: Any) -> None:
    press(offering, qtbot, Qt.Key.Key_F2, SHIFT)
    assert len(offering.correcting.edits) == 3


def test_an_offer_goes_when_its_correction_is_undone(offering: Any) -> None:
    offering.correcting.stack.undo()
    assert not offering.correcting.offering.bar.isVisible()


def test_a_closed_article_leaves_nothing_to_undo(offering: Any, qtbot: Any) -> None:
    offering.close_article()
    assert not offering.correcting.offering.bar.isVisible()
    assert not offering.correcting.stack.canUndo()
    press(offering, qtbot, Qt.Key.Key_Z, CTRL)
    assert offering.reading is None


def test_an_offer_goes_with_its_article(offering: Any, qtbot: Any) -> None:
    with qtbot.waitSignal(offering.loader.analysed):
        offering.opening.again()
    assert not offering.correcting.offering.bar.isVisible()
    press(offering, qtbot, Qt.Key.Key_F2, SHIFT)
    assert len(offering.correcting.edits) == 1


def test_another_article_begins_without_corrections(
    reviewing: Any, qtbot: Any, opened: Callable[..., Any]
) -> None:
    click(reviewing, qtbot, "This one")
    with qtbot.waitSignal(reviewing.loader.analysed):
        reviewing.opening.open_text("Another story\n\nIt rained in Beira on Sunday, they said.")
    assert reviewing.correcting.edits == ()
    assert not reviewing.correcting.stack.canUndo()


def test_analysing_again_keeps_the_corrections(reviewing: Any, qtbot: Any) -> None:
    click(reviewing, qtbot, "This one")
    with qtbot.waitSignal(reviewing.correcting.misfitted):
        reviewing.opening.again()
    assert springfield(reviewing).place == SPRINGFIELDS[0]
    assert reviewing.correcting.stack.canUndo()


def test_a_correction_made_before_the_events_are_found_stays(
    opened: Callable[..., Any], article: Any, qtbot: Any
) -> None:
    made = analysis(article)
    places = replace(read(replace(made, events=(), main_event=None)), whole=False)
    window = opened(HandMade(lambda *_: places, lambda _: read(made, 4.2, map_json(made))))
    window.loader.analysed.connect(
        lambda reading: window.correcting.places.choose(
            reading.analysis.mentions[6], SPRINGFIELDS[1]
        )
    )
    with qtbot.waitSignal(window.loader.followed, timeout=5000):
        window.loader.open(Request(lambda: article))
    qtbot.waitUntil(lambda: springfield(window).place == SPRINGFIELDS[1], timeout=5000)
    assert len(window.reading.events) == 3
    assert window.correcting.unfit == ()
    window.correcting.stack.undo()
    assert window.reading.analysis == made


def test_the_chooser_completes_what_is_typed(reviewing: Any, qtbot: Any) -> None:
    dialog = chooser(reviewing, qtbot)
    qtbot.keyClicks(dialog.field, "Tripo")
    qtbot.waitUntil(lambda: any(place.name == "Tripoli" for place in dialog.places))
    assert len(dialog.list.rows) == len({place.id for place in dialog.places})
    qtbot.keyClicks(dialog.field, "li, leb")
    qtbot.waitUntil(lambda: [place.country for place in dialog.places] == ["LB"])
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    place = springfield(reviewing).place
    assert (place.name, place.country) == ("Tripoli", "LB")


def test_enter_chooses_no_completion_that_was_not_seen(reviewing: Any, qtbot: Any) -> None:
    dialog = chooser(reviewing, qtbot)
    qtbot.keyClicks(dialog.field, "Ouagadougo")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "No place" not in dialog.told.text()
    qtbot.waitUntil(lambda: bool(dialog.places))
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert springfield(reviewing).place.name == "Ouagadougou"


def test_what_begins_no_name_is_said(reviewing: Any, qtbot: Any) -> None:
    dialog = chooser(reviewing, qtbot)
    qtbot.keyClicks(dialog.field, "Qqqxzv")
    qtbot.waitUntil(lambda: "No place of that name" in dialog.told.text())
    dialog.reject()
