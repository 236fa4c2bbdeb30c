"""Paints what lies under and around the words of the article: places, the selection, the hover."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from unicodedata import bidirectional

from qtpy.QtCore import QPointF, QRectF, Qt
from qtpy.QtGui import QColor, QPainter, QPen, QTextBlock, QTextLine

from mapapp.desktop.marks import Mark, Marks
from mapapp.desktop.style import mixed
from mapapp.model import Role
from mapapp.theme import Theme

_STRONGER = 0.05
"""How much of its ink a selected place's ground takes: its words stay easy to read."""
_PAD = 2.0
_RADIUS = 3.0
_RIGHT_TO_LEFT = frozenset({"R", "AL", "RLE", "RLO", "RLI"})
"""Unicode's classes of the letters and marks that make a line run from the right."""
_BAR_WIDTH, _BAR_DISTANCE = 3.0, 9.0


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What is selected and hovered, in document positions, and by place."""

    spans: tuple[tuple[int, int], ...] = ()
    light_spans: tuple[tuple[int, int], ...] = ()
    place: str | None = None
    mention: int | None = None
    light_place: str | None = None
    light_mention: int | None = None


def ink(role: Role, theme: Theme, *, unplaced: bool = False) -> str:
    """Return the colour of a place's words."""
    if unplaced:
        return theme.ink
    return {
        Role.LITERAL: theme.literal,
        Role.INSTITUTION: theme.institution,
        Role.DEMONYM: theme.ink,
    }[role]


def paint_block(
    painter: QPainter,
    block: QTextBlock,
    origin: QPointF,
    marks: Marks,
    emphasis: Emphasis,
    theme: Theme,
) -> None:
    """Paint everything that lies under the words of one block, whose top left is `origin`."""
    start, end = block.position(), block.position() + block.length()
    for spans, colour in (
        (emphasis.light_spans, mixed(theme.pane, theme.selection, 0.5)),
        (emphasis.spans, theme.selection),
    ):
        for span in _within(spans, start, end):
            _paint_span(painter, block, origin, span, colour)
    for span in _within(emphasis.spans, start, end):
        _paint_bar(painter, block, origin, span, theme)
    for mark in marks.between(start, end):
        _paint_mark(painter, block, origin, mark, emphasis, theme)


def _within(spans: tuple[tuple[int, int], ...], start: int, end: int) -> list[tuple[int, int]]:
    return [(max(a, start), min(b, end)) for a, b in spans if a < end and b > start]


def _rects(block: QTextBlock, origin: QPointF, span: tuple[int, int]) -> Iterator[QRectF]:
    """Yield the rectangle of a span on each line of its block."""
    layout = block.layout()
    first, last = span[0] - block.position(), span[1] - block.position()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        left, right = line.textStart(), line.textStart() + line.textLength()
        if right <= first or left >= last:
            continue
        height = line.ascent() + line.descent()
        words = block.text()[left:right]
        for a, b in _stretches(line, max(first, left), min(last, right), words):
            yield QRectF(origin.x() + a, origin.y() + line.y(), b - a, height)


def _stretches(line: QTextLine, first: int, last: int, words: str) -> list[tuple[float, float]]:
    """Return from where to where the letters of a span stand on a line, left to right."""
    if not any(bidirectional(letter) in _RIGHT_TO_LEFT for letter in words):
        return [(_x(line, first), _x(line, last))]
    # Text of both directions is not shown in its own order: run by run, then joined.
    runs = (run.boundingRect() for run in line.glyphRuns(first, last - first))
    joined: list[tuple[float, float]] = []
    for a, b in sorted((run.left(), run.right()) for run in runs):
        if joined and a <= joined[-1][1] + _PAD:
            joined[-1] = (joined[-1][0], max(b, joined[-1][1]))
        else:
            joined.append((a, b))
    return joined


def _x(line: QTextLine, position: int) -> float:
    x: Any = line.cursorToX(position)
    return float(x[0] if isinstance(x, tuple) else x)


def _paint_span(
    painter: QPainter, block: QTextBlock, origin: QPointF, span: tuple[int, int], colour: str
) -> None:
    for rect in _rects(block, origin, span):
        painter.fillRect(rect.adjusted(-_PAD, -1, _PAD, 1), QColor(colour))


def _paint_bar(
    painter: QPainter, block: QTextBlock, origin: QPointF, span: tuple[int, int], theme: Theme
) -> None:
    rects = list(_rects(block, origin, span))
    if rects:
        top, bottom = rects[0].top() - 1, rects[-1].bottom() + 1
        left = origin.x() - _BAR_DISTANCE
        if block.textDirection() == Qt.LayoutDirection.RightToLeft:  # the bar is where lines begin
            left = origin.x() + block.layout().boundingRect().width() + _BAR_DISTANCE - _BAR_WIDTH
        painter.fillRect(QRectF(left, top, _BAR_WIDTH, bottom - top), QColor(theme.selection_bar))


def _paint_mark(
    painter: QPainter,
    block: QTextBlock,
    origin: QPointF,
    mark: Mark,
    emphasis: Emphasis,
    theme: Theme,
) -> None:
    chosen = mark.mention == emphasis.mention
    same = mark.place is not None and mark.place == emphasis.place
    light = mark.mention == emphasis.light_mention or (
        mark.place is not None and mark.place == emphasis.light_place
    )
    for rect in _rects(block, origin, (mark.start, mark.end)):
        box = rect.adjusted(-_PAD, -0.5, _PAD, 0.5)
        strong = chosen or same or light
        under = ground(mark, theme, strong=strong)
        if under:
            edge = QColor(ink(mark.role, theme, unplaced=mark.unplaced))
            painter.setPen(QPen(edge, 1.2) if strong else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(QColor(under))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if chosen:
            painter.setPen(QPen(QColor(theme.selection_bar), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), _RADIUS, _RADIUS)
        _paint_underline(painter, box, mark, theme)


def ground(mark: Mark, theme: Theme, *, strong: bool) -> str:
    """Return the colour under a place's words, "" for none; `strong` when it is selected."""
    grounds = {
        Role.LITERAL: theme.literal_ground,
        Role.INSTITUTION: theme.institution_ground,
        Role.DEMONYM: "",
    }
    plain = "" if mark.unplaced else grounds[mark.role]
    if not strong:
        return plain
    colour = theme.demonym if mark.unplaced else ink(mark.role, theme)
    return mixed(plain or theme.pane, colour, _STRONGER)


def _paint_underline(painter: QPainter, box: QRectF, mark: Mark, theme: Theme) -> None:
    """Draw the line that tells the role; a name without a place has an empty box instead."""
    if mark.unplaced:
        painter.setPen(QPen(QColor(theme.demonym), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        return
    colour = ink(mark.role, theme)
    pen = QPen(QColor(colour), 1.6)
    if mark.role is Role.DEMONYM:
        pen = QPen(QColor(theme.demonym), 1.2)
        pen.setDashPattern([1, 1.6])
    elif mark.role is Role.INSTITUTION:
        pen.setDashPattern([2.6, 1.8])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(box.left() + 1, box.bottom()), QPointF(box.right() - 1, box.bottom()))
