"""Colours can be told apart, in both themes, as the window puts them together."""

from __future__ import annotations

from typing import Any

import pytest
from qtpy.QtGui import QColor, QIcon, QImage

from mapapp.desktop.highlights import ground, ink
from mapapp.desktop.marks import Mark
from mapapp.desktop.style import mixed
from mapapp.model import Role
from mapapp.resources import resource
from mapapp.theme import THEMES, EventGroup, Theme

TEXT, SYMBOL = 4.5, 3.0
themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def luminance(name: str) -> float:
    """Return WCAG's relative luminance of a colour."""
    channels = QColor(name).getRgbF()[:3]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_is_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@themes
def test_words_stand_out(theme: Theme) -> None:
    pairs = [
        (theme.ink, theme.pane),
        (theme.ink, theme.ground),
        (theme.ink, theme.selection),
        (theme.soft, theme.pane),
        (theme.soft, theme.ground),
        (theme.soft, theme.selection),
        (theme.soft, mixed(theme.pane, theme.ground, 0.75)),
        (theme.accent, theme.pane),
        (theme.accent, theme.ground),
        (theme.accent, theme.selection),
        (theme.on_accent, theme.accent),
    ]
    assert [pair for pair in pairs if contrast(*pair) < TEXT] == []


@themes
@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("strong", [False, True], ids=["still", "selected"])
def test_places_in_the_text_stand_out(theme: Theme, role: Role, strong: bool) -> None:
    mark = Mark(0, 1, 0, "p", role)
    under = ground(mark, theme, strong=strong) or theme.pane
    assert contrast(ink(role, theme), under) >= TEXT


@themes
@pytest.mark.parametrize("group", EventGroup)
def test_symbols_stand_out(theme: Theme, group: EventGroup) -> None:
    colour = getattr(theme, group.value)
    assert contrast(colour, theme.pane) >= SYMBOL
    assert contrast(colour, theme.selection) >= SYMBOL


@themes
def test_focus_stands_out(theme: Theme) -> None:
    for under in (theme.pane, theme.ground, theme.selection):
        assert contrast(theme.accent, under) >= SYMBOL


def test_the_icon_can_be_painted(qapp: Any) -> None:
    image = QIcon(str(resource("icons/mapapp.svg"))).pixmap(64, 64).toImage()
    assert image.pixelColor(10, 12) == QColor("#1F6F8B")


def test_focus_can_be_seen(window: Any, qtbot: Any) -> None:
    from qtpy.QtCore import Qt

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    side = window.workspace.side
    controls = [
        window.toolbar.open_button,
        window.toolbar.paste_button,
        side.tabs,
        side.lists["events"],
    ]
    window.workspace.article.text.setFocus()
    for control in controls:
        before: QImage = control.grab().toImage()
        control.setFocus(Qt.FocusReason.TabFocusReason)
        assert control.grab().toImage() != before, control.accessibleName()
