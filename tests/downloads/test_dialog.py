"""The window's dialog of gazetteers, over a real connection and a real process."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mapapp.downloads import in_use, install, list_installed
from tests.downloads.server import DumpServer


@pytest.fixture
def dialog(small: Path, server: DumpServer, qapp: Any, qtbot: Any) -> Any:
    from mapapp.desktop.gazetteers_dialog import GazetteersDialog

    own = ("-m", "tests.downloads.small_mapapp", str(small))
    made = GazetteersDialog(command=(*own, "--", "gazetteer", "install", "geonames"))
    qtbot.addWidget(made)
    made.show()
    return made


def lines(dialog: Any) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_installing_using_and_removing(dialog: Any, qtbot: Any) -> None:
    assert lines(dialog) == ["built-in · 6 places · 0 MB · in use"]
    assert not dialog.use_button.isEnabled()
    assert not dialog.remove_button.isEnabled()
    dialog.countries.setText("sy, tr")
    dialog.install_button.click()
    assert not dialog.install_button.isEnabled()
    qtbot.waitUntil(lambda: dialog.list.count() == 2, timeout=30_000)
    assert lines(dialog)[1] == "geonames · 15 places · 0 MB · GeoNames, SY, TR"
    dialog.list.setCurrentRow(1)
    dialog.use_button.click()
    assert in_use() == "geonames"
    assert lines(dialog)[1].endswith("in use")
    dialog.remove_button.click()
    assert (in_use(), len(list_installed())) == ("built-in", 1)


def test_what_goes_wrong_is_said(dialog: Any, qtbot: Any) -> None:
    dialog.countries.setText("XQ")
    dialog.install_button.click()
    qtbot.waitUntil(dialog.install_button.isEnabled, timeout=30_000)
    assert "“XQ” is no country's code" in dialog.words.text()


def test_stopping_leaves_what_is_there(small: Path, server: DumpServer, qtbot: Any) -> None:
    from mapapp.desktop.gazetteers_dialog import GazetteersDialog

    old = install(["TR"])
    own = ("-m", "tests.downloads.small_mapapp", str(small), "pause=Sorting the places", "--")
    dialog = GazetteersDialog(command=(*own, "gazetteer", "install", "geonames"))
    qtbot.addWidget(dialog)
    dialog.install_button.click()
    qtbot.waitUntil(lambda: dialog.words.text() == "Sorting the places", timeout=30_000)
    dialog.stop_button.click()
    qtbot.waitUntil(dialog.install_button.isEnabled, timeout=30_000)
    assert dialog.words.text() == "Stopped. Nothing was changed."
    assert list_installed()[1].places == old.places


def test_closing_ends_the_installation(dialog: Any, qtbot: Any) -> None:
    dialog.install_button.click()
    dialog.reject()
    assert dialog.install_button.isEnabled()
    assert [found.name for found in list_installed()] == ["built-in"]
