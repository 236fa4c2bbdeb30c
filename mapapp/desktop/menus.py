"""The menu bar: every command of the window with its key."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from qtpy.QtCore import Qt
from qtpy.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from qtpy.QtWidgets import QMainWindow, QMenu, QWidget

from mapapp.desktop.phrases import tr

Act = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Command:
    """A line of a menu. One without `act` and `inner` lines is a separator."""

    words: str = ""
    keys: tuple[str, ...] = ()
    act: Act | None = None
    inner: tuple[Command, ...] = ()


SEPARATOR = Command()


def fill(
    menu: QMenu, window: QMainWindow, commands: list[Command], before: QAction | None = None
) -> list[QAction]:
    """Add commands to a menu, `before` one of its actions or at its end.

    Their keys work anywhere in the window.
    """
    made = []
    for command in commands:
        action = QAction(command.words, window)
        menu.insertAction(before, action)  # type: ignore[arg-type]  # None: at the end
        if command.act is None:
            action.setSeparator(True)
            continue
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.triggered.connect(_calls(command.act))
        window.addAction(action)
        made.append(action)
    return made


def toggle(
    menu: QMenu,
    window: QMainWindow,
    command: Command,
    act: Callable[[bool], object],
) -> QAction:
    """Add an action that is ticked or not; `act` is told which."""
    action = QAction(command.words, window)
    action.setCheckable(True)
    action.setShortcuts([QKeySequence(key) for key in command.keys])
    action.toggled.connect(act)
    menu.addAction(action)
    window.addAction(action)
    return action


def popup(commands: list[Command], parent: QWidget) -> QMenu:
    """Return a menu of commands to open at the pointer; it goes when it closes."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _fill_popup(menu, commands)
    return menu


def _fill_popup(menu: QMenu, commands: Iterable[Command]) -> None:
    for command in commands:
        words = command.words.replace("&", "&&")
        if command.inner:
            _fill_popup(menu.addMenu(words), command.inner)
        elif command.act is None:
            menu.addSeparator()
        else:
            menu.addAction(words).triggered.connect(_calls(command.act))


def choices(
    menu: QMenu,
    window: QMainWindow,
    options: list[tuple[str, str]],
    choose: Callable[[str], object],
) -> dict[str, QAction]:
    """Add actions of which one is ticked; returns them by their values."""
    group = QActionGroup(window)
    made: dict[str, QAction] = {}
    for value, words in options:
        action = QAction(words, window)
        action.setCheckable(True)
        action.triggered.connect(_calls(partial(choose, value)))
        group.addAction(action)
        menu.addAction(action)
        made[value] = action
    return made


def refill(menu: QMenu, entries: list[tuple[str, Act]], nothing: str) -> None:
    """Replace a submenu's entries, or say that there are none."""
    menu.clear()
    for words, act in entries:
        menu.addAction(words.replace("&", "&&")).triggered.connect(_calls(act))
    if not entries:
        menu.addAction(nothing).setEnabled(False)


def _calls(act: Act) -> Callable[..., None]:
    def call(*_: object) -> None:
        act()

    return call


def titles() -> dict[str, tuple[str, str]]:
    """Return the titles of the menus by their keys, each with the key that opens it."""
    return {
        "file": (tr("File"), "Alt+F"),
        "edit": (tr("Edit"), "Alt+E"),
        "view": (tr("View"), "Alt+V"),
        "places": (tr("Places"), "Alt+P"),
        "events": (tr("Events"), "Alt+N"),
        "help": (tr("Help"), "Alt+H"),
    }


def make_menus(window: QMainWindow) -> dict[str, QMenu]:
    """Add the menus to the menu bar of a window.

    Their keys are shortcuts of our own: Qt's mnemonics underline a letter of every title, always.
    """
    bar = window.menuBar()
    menus: dict[str, QMenu] = {}
    for key, (words, shortcut) in titles().items():
        menus[key] = bar.addMenu(words)
        opening = QShortcut(QKeySequence(shortcut), window)
        opening.activated.connect(partial(bar.setActiveAction, menus[key].menuAction()))
    return menus
