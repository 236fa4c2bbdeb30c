"""A window that is killed in the middle of corrections loses two seconds of work at most."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = int(os.environ.get("MAPAPP_WINDOW_KILLS", "8"))
"""How many windows die; 50 have at times. Writers die in tests/project."""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks the windows")
@pytest.mark.skipif(os.environ["QT_API"] != "pyside6", reason="the file does not know the binding")
def test_a_killed_window_loses_two_seconds_at_most_and_never_the_file(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "tests.desktop.crashing_window",
        str(tmp_path),
        str(KILLS),
        "7",
    ]
    outcome = subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=290,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert outcome.returncode == 0, outcome.stderr[-3000:]
    found = json.loads(outcome.stdout)
    assert found["kills"] == KILLS
    assert found["edits"] > KILLS
    assert found["seconds_lost"] < 2
