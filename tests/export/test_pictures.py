"""Pictures have the size and the colours asked for, whatever they are written in."""

from __future__ import annotations

from pathlib import Path

import pytest
from qtpy.QtGui import QImage

from mapapp.errors import UsageError
from mapapp.export import export
from mapapp.gazetteer import open_gazetteer
from mapapp.model import Analysis


def test_a_picture_of_any_size_and_resolution(analysis: Analysis, tmp_path: Path) -> None:
    path = tmp_path / "map.png"
    export(analysis, open_gazetteer(), path, theme="dark", size=(300, 200), scale=1.5)
    image = QImage(str(path))
    assert (image.width(), image.height()) == (450, 300)
    assert image.pixelColor(5, 5).lightness() < 60


def test_shapes_of_any_size(analysis: Analysis, tmp_path: Path) -> None:
    path = tmp_path / "map.svg"
    export(analysis, open_gazetteer(), path, size=(300, 200))
    assert 'viewBox="0 0 300 200"' in path.read_text(encoding="utf-8")
    page = tmp_path / "map.pdf"
    export(analysis, open_gazetteer(), page, size=(960, 480))
    assert page.read_bytes().startswith(b"%PDF-")
    assert b"/MediaBox [0 0 720" in page.read_bytes().replace(b".000000", b"")


def test_a_size_that_cannot_be_leaves_no_file(analysis: Analysis, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be made"):
        export(analysis, open_gazetteer(), tmp_path / "map.svg", size=(1, 90_000))
    assert list(tmp_path.iterdir()) == []
