"""SVG and PDF show the same map as the picture does, in lines and shapes, at any size."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from qtpy.QtCore import QPointF, QRectF, QSize
from qtpy.QtGui import QImage, QPainter, QPainterPath

from mapapp.cartography import pdf_picture, still_picture, svg_picture
from mapapp.cartography.clipping import lines_within
from mapapp.errors import UsageError
from mapapp.theme import DARK, LIGHT, Theme
from tests.cartography.pictures import differing_pixels, image_of
from tests.cartography.test_still import story

SIZE = 640, 440
SVG = {"s": "http://www.w3.org/2000/svg"}


def small(image: QImage) -> QImage:
    """Return a picture so small that the edges of letters do not count."""
    return image.scaled(160, 110).convertToFormat(QImage.Format.Format_ARGB32)


def drawn(svg: bytes) -> QImage:
    from qtpy.QtSvg import QSvgRenderer

    image = QImage(*SIZE, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(svg).render(painter, QRectF(0, 0, *SIZE))
    painter.end()
    return image


def printed(pdf: bytes, folder: Path) -> QImage:
    pytest.importorskip("PySide6.QtPdf")
    from PySide6.QtPdf import QPdfDocument

    path = folder / "map.pdf"
    path.write_bytes(pdf)
    document = QPdfDocument(None)
    document.load(str(path))
    assert document.pageCount() == 1
    size = document.pagePointSize(0)
    assert (size.width(), size.height()) == pytest.approx((SIZE[0] * 0.75, SIZE[1] * 0.75))
    page = document.render(0, QSize(*SIZE))
    image = QImage(*SIZE, QImage.Format.Format_ARGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.drawImage(0, 0, page)
    painter.end()
    return image


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_both_show_what_the_picture_shows(theme: Theme, tmp_path: Path) -> None:
    still = small(image_of(still_picture(story(), theme, *SIZE, "A title")))
    few = still.width() * still.height() // 100
    svg = drawn(svg_picture(story(), theme, *SIZE, "A title"))
    assert differing_pixels(still, small(svg), 40) < few
    pdf = printed(pdf_picture(story(), theme, *SIZE, "A title"), tmp_path)
    assert differing_pixels(still, small(pdf), 40) < few


def test_the_whole_world_with_tinted_countries(tmp_path: Path) -> None:
    box = [[[-60.0, -30.0], [60.0, -30.0], [60.0, 60.0], [-60.0, 60.0], [-60.0, -30.0]]]
    areas = [{"id": "X", "name": "X", "kind": "country", "role": "mentioned", "polygons": [box]}]
    world: dict[str, Any] = {"places": [], "areas": areas, "bounds": None}
    still = small(image_of(still_picture(world, LIGHT, *SIZE, "")))
    svg = drawn(svg_picture(world, LIGHT, *SIZE, ""))
    assert differing_pixels(still, small(svg), 40) < still.width() * still.height() // 100


def test_there_is_no_image_and_no_text_in_an_svg() -> None:
    tree = etree.fromstring(svg_picture(story(), LIGHT, *SIZE, 'A <b>"title"</b> & more'))
    assert tree.get("viewBox") == "0 0 640 440"
    assert not tree.xpath("//s:image | //s:text | //s:script", namespaces=SVG)
    assert tree.xpath("string(//s:title)", namespaces=SVG) == 'A <b>"title"</b> & more'
    assert "GeoNames" in tree.xpath("string(//s:desc)", namespaces=SVG)


def test_a_pdf_has_its_typefaces_and_no_image() -> None:
    pdf = pdf_picture(story(), LIGHT, *SIZE, "A title")
    assert b"/FontFile" in pdf
    assert not re.search(rb"/Subtype\s*/Image", pdf)


@pytest.mark.parametrize("make", [svg_picture, pdf_picture])
def test_a_size_that_cannot_be_is_refused(make: Any) -> None:
    with pytest.raises(UsageError, match="cannot be made"):
        make(story(), LIGHT, 10, 10, "")


def test_lines_end_at_the_edge_of_a_box() -> None:
    path = QPainterPath(QPointF(-10, 5))
    for x, y in ((20, 5), (20, 20), (5, 20), (5, -5)):
        path.lineTo(x, y)
    lines = lines_within(path, QRectF(0, 0, 10, 10))
    assert lines.boundingRect() == QRectF(0, 0, 10, 10)
    starts = [lines.elementAt(n) for n in range(lines.elementCount())]
    assert [(one.x, one.y) for one in starts] == [(0, 5), (10, 5), (5, 10), (5, 0)]
    assert lines_within(path, QRectF(50, 50, 5, 5)).isEmpty()
