"""The declared settings, and the page that is made of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qtpy.QtCore import Qt
from qtpy.QtWidgets import QCheckBox, QComboBox, QSpinBox

from mapapp.desktop.declared import BY_NAME, SETTINGS, Setting
from mapapp.desktop.settings import Settings
from mapapp.syntax.choosing import CHOICES


@pytest.fixture
def preferences(window: Any, qtbot: Any) -> Any:
    from mapapp.desktop.preferences import Preferences

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    (opened,) = window.findChildren(Preferences)
    qtbot.waitUntil(opened.isVisible)
    return opened


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_a_default_fits_its_own_declaration(setting: Setting) -> None:
    assert setting.fitting(setting.default) == setting.default
    assert setting.fitting(object()) == setting.default or not setting.choices
    assert setting.title


def test_the_network_is_off_until_it_is_allowed(qapp: Any, tmp_path: Path) -> None:
    assert Settings(tmp_path / "w.ini").value("network") is False


def test_every_parser_can_be_chosen() -> None:
    assert tuple(value for value, _ in BY_NAME["parser"].choices) == CHOICES


def test_each_change_is_told_once_and_kept(qapp: Any, tmp_path: Path) -> None:
    settings, told = Settings(tmp_path / "w.ini"), []
    settings.changed.connect(told.append)
    settings.choose("units", "miles")
    settings.choose("units", "miles")
    settings.choose("units", "leagues")
    assert told == ["units", "units"]
    assert settings.value("units") == "km"
    settings.choose("network", True)
    settings._store.sync()
    assert Settings(tmp_path / "w.ini").value("network") is True


def test_every_setting_has_a_control_with_its_name(preferences: Any) -> None:
    assert list(preferences.controls) == list(BY_NAME)
    for name, control in preferences.controls.items():
        assert control.accessibleName() == BY_NAME[name].title


def test_a_change_holds_at_once(window: Any, preferences: Any, qtbot: Any) -> None:
    theme: QComboBox = preferences.controls["theme"]
    qtbot.keyClicks(theme, "D")
    assert window.appearance.theme.name == "dark"
    assert window.commands.themes["dark"].isChecked()
    size: QSpinBox = preferences.controls["text_scale"]
    qtbot.keyClick(size, Qt.Key.Key_Up)
    assert window.settings.text_scale == pytest.approx(1.1)
    network: QCheckBox = preferences.controls["network"]
    qtbot.keyClick(network, Qt.Key.Key_Space)
    assert window.settings.value("network") is True
    assert window.status.places.text().startswith("Map may use the network")


def test_defaults_are_restored(window: Any, preferences: Any, qtbot: Any) -> None:
    window.settings.choose("units", "miles")
    window.settings.choose("text_scale", 1.5)
    qtbot.mouseClick(preferences.restore, Qt.MouseButton.LeftButton)
    assert window.settings.value("units") == "km"
    assert preferences.controls["units"].currentData() == "km"
    assert window.appearance.scale == 1.0


def test_a_file_is_chosen_by_its_path(window: Any, preferences: Any, qtbot: Any) -> None:
    field = preferences.controls["basemap_file"]
    qtbot.keyClicks(field.path, "/maps/city.mbtiles")
    qtbot.keyClick(field.path, Qt.Key.Key_Return)
    assert window.settings.value("basemap_file") == "/maps/city.mbtiles"
