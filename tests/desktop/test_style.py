"""Colours can be told apart, in both themes, as the window puts them together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qtpy.QtGui import QColor, QIcon, QImage

from building.contrast import TEXT, contrast, pairs
from building.contrast import mixed as contrast_mixed
from mapapp.desktop.highlights import ground, ink
from mapapp.desktop.marks import Mark
from mapapp.desktop.style import mixed
from mapapp.model import Role
from mapapp.resources import resource
from mapapp.theme import THEMES, Theme

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def test_the_measure_is_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@themes
def test_every_colour_stands_out_from_its_ground(theme: Theme) -> None:
    assert [pair.name for pair in pairs(theme) if pair.contrast < pair.least] == []


def test_the_two_ways_to_mix_agree() -> None:
    assert contrast_mixed("#123456", "#FEDCBA", 0.3) == mixed("#123456", "#FEDCBA", 0.3)


@themes
@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("strong", [False, True], ids=["still", "selected"])
def test_places_in_the_text_stand_out(theme: Theme, role: Role, strong: bool) -> None:
    mark = Mark(0, 1, 0, "p", role)
    under = ground(mark, theme, strong=strong) or theme.pane
    assert contrast(ink(role, theme), under) >= TEXT


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


def test_the_window_follows_the_system_while_it_runs(window: Any, monkeypatch: Any) -> None:
    from qtpy.QtGui import QGuiApplication

    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "colorSchemeChanged"):
        pytest.skip("Qt 5 does not tell when the system changes")
    look = window.appearance
    look.choose("system")
    for dark in (True, False):
        monkeypatch.setattr(look, "_system_is_dark", lambda dark=dark: dark)
        hints.colorSchemeChanged.emit(hints.colorScheme())
        assert look.theme.name == ("dark" if dark else "light")
        assert window.grab().toImage().pixelColor(4, 4) == QColor(look.theme.ground)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
@pytest.mark.parametrize(
    "file", sorted(Path("resources/icons").glob("*.svg")), ids=lambda f: f.stem
)
def test_icons_are_crisp_and_tinted_on_every_screen(qapp: Any, file: Path, ratio: float) -> None:
    from mapapp.desktop.icons import picture

    if "#000000" not in file.read_text():
        return  # has its own colours
    drawn = picture(file.stem, "#1F6F8B", 16, ratio)
    assert (drawn.width(), drawn.devicePixelRatio()) == (round(16 * ratio), ratio)
    image = drawn.toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    inked = [pixel for pixel in pixels if pixel.alpha() > 200]
    assert inked
    assert all(abs(pixel.red() - 0x1F) < 12 and abs(pixel.blue() - 0x8B) < 12 for pixel in inked)
