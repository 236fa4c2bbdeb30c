"""Everything in the window has a name and a role, can be reached by key, and can be read."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from qtpy.QtCore import QPoint, Qt
from qtpy.QtGui import QColor, QImage
from qtpy.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTextEdit,
    QWidget,
)

from building.contrast import contrast
from mapapp.desktop.selection import Selection
from tests.desktop.article import BEIRA, MAPUTO

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QTabBar,
    QTextEdit,
)
_READABLE = 4.0
"""Under 4.5: thin letters are painted paler than their colour, which `building.contrast` holds."""


def welcome(window: Any) -> QWidget:
    window.close_article()
    return window


def article(window: Any) -> QWidget:
    return window


def event(window: Any) -> QWidget:
    window.selection.select(Selection("e1", BEIRA.id))
    return window


def institution(window: Any) -> QWidget:
    window.selection.select(Selection("e2", MAPUTO.id))
    return window


def place(window: Any) -> QWidget:
    window.selection.select(Selection(place=BEIRA.id))
    return window


def review(window: Any) -> QWidget:
    window.selection.select(Selection(mention=6))
    return window


def message(window: Any) -> QWidget:
    window.banner.say("There is no file story.txt.")
    return window


def search(window: Any) -> QWidget:
    window.go_to_search()
    window.search.setText("beira")
    return window


def filtered(window: Any) -> QWidget:
    window.filter_bar.chips[1].click()
    return window


def filter_menu(window: Any) -> QWidget:
    window.filter_bar.fill_menu()
    return window.filter_bar.menu


def palette(window: Any) -> QWidget:
    window.commands.show_palette()
    return _dialog(window)


def shortcuts(window: Any) -> QWidget:
    window.commands.show_shortcuts()
    return _dialog(window)


def preferences(window: Any) -> QWidget:
    window.commands.show_preferences()
    return _dialog(window)


def details(window: Any) -> QWidget:
    window.opening.ask_details()
    return _dialog(window)


def help_notice(window: Any) -> QWidget:
    window.commands.show_help()
    return _dialog(window)


def about(window: Any) -> QWidget:
    window.commands.show_about()
    return _dialog(window)


def gazetteers(window: Any) -> QWidget:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # urllib3 may miss a part that only some proxies need
        import requests  # noqa: F401 - so that the dialog's thread does not
    window.commands.gazetteers.open_dialog()
    return _dialog(window)


def _dialog(window: Any) -> QWidget:
    (shown,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
    return shown


STATES: list[Callable[[Any], QWidget]] = [
    welcome,
    article,
    event,
    institution,
    place,
    review,
    message,
    search,
    filtered,
    filter_menu,
    palette,
    shortcuts,
    preferences,
    details,
    help_notice,
    about,
    gazetteers,
]
states = pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)


@pytest.fixture
def shown(window: Any, qtbot: Any, state: Callable[[Any], QWidget]) -> Iterator[QWidget]:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made = state(window)
    qtbot.wait(40)
    yield made
    if made is not window:
        made.close()


def controls(root: QWidget) -> list[Any]:
    found = [w for kind in CONTROLS for w in root.findChildren(kind)]
    own = [w for w in found if not w.objectName().startswith("qt_") and w.isVisible()]
    # The arrows of a bar of tabs, and the field and the list inside a box, are parts of it.
    return [
        w
        for w in own
        if not isinstance(w.parent(), QTabBar | QAbstractSpinBox | QComboBox)
        and not isinstance(w.window(), QMenu)
        and type(w).__name__ != "QComboBoxListView"
    ]


def name_of(widget: Any) -> str:
    return str(widget.accessibleName() or getattr(widget, "text", str)())


@states
def test_everything_is_named_reached_and_read(
    shown: QWidget, state: object, window: Any, qtbot: Any
) -> None:
    """In each state: names and roles, a way by Tab, words that can be read in both themes.

    One test for all three: to bring a window into its state takes most of the time.
    """
    _check_names_and_roles(shown)
    if not isinstance(shown, QMenu):  # which is walked through by arrow keys, as every menu
        _check_tab(shown, qtbot)
    for theme in ("light", "dark"):
        window.appearance.choose(theme)
        assert _pale_words(shown) == {}, theme


def _check_names_and_roles(shown: QWidget) -> None:
    assert [w for w in controls(shown) if not name_of(w).strip()] == []
    for menu in shown.findChildren(QMenu):
        assert all(a.text() for a in menu.actions() if not a.isSeparator())
    from qtpy import QtGui

    if not hasattr(QtGui, "QAccessible"):
        return  # this binding gives no way to ask for roles
    ask, roles = QtGui.QAccessible.queryAccessibleInterface, QtGui.QAccessible.Role
    for control in controls(shown):
        interface = ask(control)
        assert interface is not None, control
        assert interface.role() not in (roles.NoRole, roles.Client), control
        assert interface.text(QtGui.QAccessible.Text.Name).strip(), control


def _check_tab(shown: QWidget, qtbot: Any) -> None:
    wanted = {w for w in controls(shown) if w.isEnabled() and _in_sight(w)}
    wanted = {w for w in wanted if not _walked_by_another(w)}
    start = shown.focusWidget() or shown
    start.setFocus(Qt.FocusReason.TabFocusReason)
    reached: set[Any] = set()
    for _ in range(6 * len(wanted) + 40):
        now = QApplication.focusWidget()
        if now is None:
            break
        reached |= {now, now.parent()}
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    assert {name_of(w) for w in wanted - reached} == set()


def _in_sight(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def _walked_by_another(widget: Any) -> bool:
    """Whether a list is walked through by the arrow keys of the field above it."""
    inside = widget.window()
    return isinstance(widget, QAbstractItemView) and (
        type(inside).__name__ == "Palette" or widget.parent().objectName() == "results"
    )


def _pale_words(shown: QWidget) -> dict[str, float]:
    image = shown.grab().toImage()
    pale = {}
    for widget in shown.findChildren(QLabel) + shown.findChildren(QAbstractButton):
        words = widget.text().strip()
        if words and widget.isEnabled() and _is_whole(widget):
            ratio = _contrast_in(image, widget, shown)
            if ratio and ratio < _READABLE:
                pale[words[:40]] = round(ratio, 2)
    return pale


def _is_whole(widget: QWidget) -> bool:
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def _contrast_in(image: QImage, widget: QWidget, root: QWidget) -> float:
    """Return how far the strongest pixels of a widget stand out from its commonest colour."""
    box = widget.rect().translated(widget.mapTo(root, QPoint(0, 0))).intersected(image.rect())
    if box.width() < 6 or box.height() < 8:
        return 0.0
    step = max(1, box.width() // 400)
    seen = Counter(
        image.pixel(x, y)
        for x in range(box.left() + 3, box.right() - 3, step)
        for y in range(box.top() + 3, box.bottom() - 3)
    )
    names = [QColor(pixel).name() for pixel, _ in seen.most_common(400)]
    return max((contrast(name, names[0]) for name in names), default=0.0)


def test_the_list_of_places_holds_all_that_the_map_shows() -> None:
    """Who does not see the map has the same in the list."""
    from mapapp.desktop.list_pages import place_rows
    from mapapp.desktop.reading import read
    from mapapp.pipeline import default_engine
    from mapapp.sources import example_articles, read_example
    from mapapp.webmap import map_data

    engine = default_engine()
    for example in example_articles():
        analysis = engine.analyse(read_example(example.name))
        listed = {row.selection.place for row in place_rows(read(analysis)) if not row.heading}
        data = map_data(analysis, engine.gazetteer)
        drawn = {place["id"] for place in data["places"]} | {a["id"] for a in data["areas"]}
        # The circle of "near a town" belongs to the town, whose events say "near" in words.
        circles = {
            f"derived:{town}/{word}" for town in listed for word in ("near", "outside", "around")
        }
        assert drawn - circles <= listed


def test_rows_say_more_than_they_show_to_a_screen_reader(window: Any) -> None:
    events = window.workspace.side.lists["events"]
    spoken = events.model().data(events.model().index(2, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Storm destroys 300 houses, 17 Mar 2024 · Beira"
