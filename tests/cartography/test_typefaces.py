"""The shipped typefaces have every letter of European names: no fallback draws one."""

from __future__ import annotations

import pytest
from qtpy.QtGui import QTextLayout

from mapapp.cartography.lettering import LETTERINGS, Lettering
from mapapp.cartography.typefaces import outline, reading_font, register_typefaces
from mapapp.resources import resource

NAMES = ("Esenboğa", "İdlib", "Łódź", "Đà Nẵng", "Reykjavík", "Chișinău")
FACES = [
    *(Lettering("Inter", weight, 14) for weight in (400, 500, 600, 700)),
    *(Lettering("Noto Serif", weight, 14) for weight in (400, 600, 700)),
    Lettering("Noto Serif", 400, 14, italic=True),
]


@pytest.mark.parametrize("face", FACES, ids=lambda f: f"{f.family} {f.weight} {f.italic}")
@pytest.mark.parametrize("name", NAMES)
def test_names_are_drawn_in_the_family_asked_for(face: Lettering, name: str) -> None:
    register_typefaces()
    layout = QTextLayout(name, reading_font(face))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    assert {run.rawFont().familyName() for run in runs} == {face.family}
    assert all(index for run in runs for index in run.glyphIndexes())


def test_each_face_is_one_file_with_its_licence() -> None:
    assert set(register_typefaces()) == {"Inter", "Noto Serif"}
    fonts = resource("fonts")
    for name in ("Inter-Regular.ttf", "NotoSerif-Italic.ttf", "Inter-Regular.woff2"):
        assert (fonts / name).stat().st_size > 10_000
    assert "Open Font License" in (fonts / "Inter-LICENSE.txt").read_text(encoding="utf-8")


def test_outlines_stand_around_their_middle() -> None:
    register_typefaces()
    for lettering in LETTERINGS.values():
        box = outline("HHHH", lettering).boundingRect()
        assert abs(box.center().x()) < 1
        assert abs(box.center().y()) < 1
        assert box.height() == pytest.approx(lettering.size * 0.72, rel=0.05)
