"""What all tests share: Qt offscreen, one application, the binding that QT_API names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from mapapp.desktop import earlyinit

earlyinit.prepare(offscreen=True)
# pytest-qt must speak of the same binding as the program.
os.environ["PYTEST_QT_API"] = os.environ["QT_API"]

# The tests are about the built-in gazetteer, whichever their reader has chosen.
os.environ["MAPAPP_GAZETTEER"] = "built-in"


@pytest.fixture(scope="session")
def qapp() -> Any:
    """Give the one application of the test run, made as the program makes it."""
    from mapapp.desktop.startup import make_application

    return make_application()


@pytest.fixture(autouse=True)
def own_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the tests away from the user's settings and data."""
    folder = tmp_path_factory.mktemp("settings")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "data"))
    return folder
