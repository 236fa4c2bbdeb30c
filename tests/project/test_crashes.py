"""Killed at any moment, the file is whole and holds everything that was said to be in it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = int(os.environ.get("MAPAPP_KILLS", "30"))
"""How many writers die; 150 have at times. The window dies in tests/desktop."""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks the writers")
def test_a_killed_writer_loses_nothing_that_it_said_was_kept(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.project.crashing", str(tmp_path), str(KILLS), "20"]
    outcome = subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert outcome.returncode == 0, outcome.stderr
    found = json.loads(outcome.stdout)
    assert found["kills"] == KILLS
    assert found["lost"] == 0
    assert found["steps"] > KILLS
