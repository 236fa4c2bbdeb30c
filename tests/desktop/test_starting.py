"""What is imported until the window is first painted: no more than the first screen needs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mapapp.sources import example_articles

ROOT = Path(__file__).resolve().parents[2]
_START = """
import json, sys
from pathlib import Path
from mapapp.desktop import earlyinit
from mapapp.desktop.analysing import Analyser
from mapapp.desktop.apart import Worker

articles = sys.argv[2:]
analyser = Analyser(Worker(articles[0]) if articles else None)
earlyinit.prepare(offscreen=True)
from mapapp.desktop.options import Options
from mapapp.desktop.settings import Settings
from mapapp.desktop.startup import Session

session = Session(articles, Options(theme="light"), Settings(Path(sys.argv[1])), analyser)

def tell():
    print(json.dumps(sorted(sys.modules)), flush=True)
    session.application.quit()

session.window.first_painted.connect(tell)
session.run()
analyser.close()
"""
_ROOMS = {
    "cartography",  # the tiles of the map's ground
    "desktop",
    "editing",  # on its way out: a correction comes later
    "errors",
    "filtering",
    "language",
    "model",
    "project",  # the ending of its files
    "resources",
    "reviewing",
    "shown",
    "sources",  # reads the article
    "symbols",
    "syntax",  # the names of the parsers, not spaCy
    "theme",
    "topojson",
    "antimeridian",
    "translation",
    "webmap",  # serves the map's page
    "wording",
}
_LIBRARIES = {"PySide6", "PyQt5", "qtpy", "shiboken6", "shibokensupport", "packaging", "sip"}
_LATER = {
    "mapapp.desktop.analyst",
    "mapapp.desktop.corrections_dialog",
    "mapapp.desktop.gazetteers",
    "mapapp.desktop.gazetteer_work",
    "mapapp.desktop.picture",
    "mapapp.desktop.preferences",
}
"""Dialogs and the like, which nobody asked for yet."""


@pytest.fixture(params=["an article", "nothing"])
def imported(request: pytest.FixtureRequest, tmp_path: Path) -> set[str]:
    """Start the program on an article or on nothing; return what was imported until painted."""
    articles = [str(example_articles()[0].path)] if request.param == "an article" else []
    done = subprocess.run(
        [sys.executable, "-c", _START, str(tmp_path / "window.ini"), *articles],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    return set(json.loads(done.stdout))


def test_nothing_is_imported_that_the_first_screen_does_not_need(imported: set[str]) -> None:
    ours = {name.split(".")[1] for name in imported if name.startswith("mapapp.")}
    assert ours - _ROOMS == set()
    top = {name.partition(".")[0] for name in imported}
    added = {name for name in top if name not in sys.stdlib_module_names and name[0] != "_"}
    assert added - _LIBRARIES - {"mapapp", "sitecustomize", "signature_bootstrap"} == set()
    assert imported & _LATER == set()
