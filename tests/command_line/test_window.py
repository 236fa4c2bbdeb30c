"""`mapapp ARTICLE --picture FILE`: the real window, painted to a file."""

from __future__ import annotations

import struct
from pathlib import Path

from command_process import Run

from mapapp.sources import example_articles


def png_size(path: Path) -> tuple[int, int]:
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def test_the_window_as_a_picture(run: Run, tmp_path: Path) -> None:
    article = example_articles()[0].path
    outcome = run(article, "--picture", "window.png", "--size", "900x600", "--theme", "dark")
    assert outcome.code == 0
    assert outcome.out == ""
    assert png_size(tmp_path / "window.png") == (900, 600)


def test_an_article_that_cannot_be_read(run: Run) -> None:
    outcome = run("gone.txt", "--picture", "window.png")
    assert (outcome.code, outcome.out) == (1, "")
    assert "There is no file" in outcome.err
    assert "gone.txt" in outcome.err
    assert "Traceback" not in outcome.err


def test_a_picture_that_cannot_be_written(run: Run) -> None:
    outcome = run(example_articles()[0].path, "--picture", "gone/window.png")
    assert outcome.code == 1
    assert "gone" in outcome.err
    assert "Traceback" not in outcome.err
