"""The picture mode: the real program, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from qtpy.QtGui import QColor, QImage

from mapapp.theme import THEMES

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "resources" / "examples" / "envoy-in-ankara.txt"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mapapp", *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=ROOT,
        env=os.environ | {"QT_API": os.environ["QT_API"]},
        check=False,
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_picture_of_the_window(tmp_path: Path, theme: str) -> None:
    file = tmp_path / "window.png"
    done = run(
        str(EXAMPLE),
        "--picture",
        str(file),
        "--theme",
        theme,
        "--size",
        "1000x650",
        "--select",
        "Idlib",
    )
    assert (done.returncode, done.stderr) == (0, "")
    image = QImage(str(file))
    assert (image.width(), image.height()) == (1000, 650)
    assert image.pixelColor(500, 645) == QColor(THEMES[theme].ground)
    colours = {image.pixelColor(x, y).name() for x in range(0, 1000, 5) for y in range(0, 650, 5)}
    assert THEMES[theme].sea.lower() in colours
    assert THEMES[theme].selection.lower() in colours


def test_a_missing_article_is_told_and_fails(tmp_path: Path) -> None:
    done = run(str(tmp_path / "none.txt"), "--picture", str(tmp_path / "window.png"))
    assert done.returncode == 1
    assert "none.txt" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_picture_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    done = run("--picture", str(tmp_path / "no" / "such" / "window.png"))
    assert done.returncode == 1
    assert "could not be written" in done.stderr
