"""The article as text one can read, point at and select from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qtpy.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from qtpy.QtGui import QColor, QFontMetricsF, QPainter, QTextBlock, QTextCursor, QTextDocument
from qtpy.QtWidgets import QTextEdit, QToolTip, QWidget

from mapapp.desktop.article_document import MEASURE_PIXELS
from mapapp.desktop.fonts import sans
from mapapp.desktop.highlights import Emphasis, paint_block
from mapapp.desktop.marks import Mark, Marks
from mapapp.desktop.overlay_scroll import OverlayScroll
from mapapp.desktop.phrases import META_SEPARATOR, tr
from mapapp.theme import LIGHT, Theme

_MARGIN, _TOP = 26, 22
_CLICK_DISTANCE = 4
_CARET = 2


def _no_tip(_: Mark) -> str:
    return ""


class ArticleText(QTextEdit):
    """Shows a document with its marks; tells what is clicked and hovered by document position."""

    clicked_at = Signal(int)
    hovered_mark = Signal(object)
    menu_asked = Signal(int, object)
    """The document position that a context menu is asked for, and where on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self.meta = ""
        self.meta_block = -1
        self.scale = 1.0
        self.marks = Marks()
        self.tip_of: Callable[[Mark], str] = _no_tip
        """What the tooltip of a mark says."""
        self._emphasis = Emphasis()
        self._pressed = QPointF()
        self._marked: Mark | None = None
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setAccessibleName(tr("Article"))
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._show_caret(shown=False)
        self.scroll_bar = OverlayScroll(self)
        self.viewport().setMouseTracking(True)
        self.setMouseTracking(True)

    def show_document(self, document: QTextDocument) -> None:
        """Show another document from its top."""
        self.marks = Marks()
        self._emphasis = Emphasis()
        document.setParent(self)
        self.setDocument(document)
        self._show_caret(shown=False)  # Qt keeps its width with the document
        self._fit_margins()

    def emphasise(self, emphasis: Emphasis) -> None:
        """Show another selection and hover."""
        self._emphasis = emphasis
        self.viewport().update()

    @property
    def emphasis(self) -> Emphasis:
        """The selection and hover that are painted."""
        return self._emphasis

    def bring_into_view(self, start: int, end: int) -> None:
        """Scroll a stretch of the document into view, with room above it."""
        bar = self.verticalScrollBar()
        top, bottom = self._line_top(start), self._line_top(end) + 40
        room = self.viewport().height()
        if top >= bar.value() and bottom <= bar.value() + room:
            return
        bar.setValue(max(0, round(top - min(room / 3, max(24, room - (bottom - top))))))

    def pick(self, start: int, end: int) -> None:
        """Select the words of a stretch of the document."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _line_top(self, position: int) -> float:
        block = self.document().findBlock(position)
        if not block.isValid():
            return 0.0
        box = self.document().documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        return float(box.top() + (line.y() if line.isValid() else 0))

    def rect_of(self, mark: Mark) -> QRectF:
        """Return where the first letter of a mark stands in the viewport."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(mark.start)
        left = self.cursorRect(cursor)
        cursor.setPosition(min(mark.start + 1, mark.end))
        right = self.cursorRect(cursor)
        return QRectF(left.left(), left.top(), max(2, right.left() - left.left()), left.height())

    def resizeEvent(self, event: Any) -> None:
        """Keep the measure (Qt)."""
        self._fit_margins()
        super().resizeEvent(event)

    def _fit_margins(self) -> None:
        width = self.viewport().width()
        side = max(_MARGIN, (width - MEASURE_PIXELS * self.scale) / 2)
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        if form.leftMargin() != side:
            form.setLeftMargin(side)
            form.setRightMargin(side)
            form.setTopMargin(_TOP * self.scale)
            form.setBottomMargin(40)
            frame.setFrameFormat(form)

    def paintEvent(self, event: Any) -> None:
        """Paint grounds first, then the words (Qt)."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scrolled = self.verticalScrollBar().value()
        for block, box in self._visible_blocks(event.rect().bottom()):
            origin = QPointF(box.left(), box.top() - scrolled)
            if block.blockNumber() == self.meta_block:
                self._paint_meta(painter, box.translated(0, -scrolled))
            paint_block(painter, block, origin, self.marks, self._emphasis, self.theme)
        painter.end()
        super().paintEvent(event)

    def _visible_blocks(self, bottom: int) -> list[tuple[QTextBlock, QRectF]]:
        layout = self.document().documentLayout()
        scrolled = self.verticalScrollBar().value()
        block = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        block = block.previous() if block.previous().isValid() else block
        found = []
        while block.isValid():
            box = layout.blockBoundingRect(block)
            if box.top() - scrolled > bottom:
                break
            found.append((block, box))
            block = block.next()
        return found

    def _paint_meta(self, painter: QPainter, box: QRectF) -> None:
        font = sans(12 * self.scale)
        words = self._meta_that_fits(QFontMetricsF(font), box.width())
        painter.setFont(font)
        painter.setPen(QColor(self.theme.soft))
        start = Qt.AlignmentFlag.AlignRight if self._is_mirrored() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, int(start | Qt.AlignmentFlag.AlignVCenter), words)

    def _is_mirrored(self) -> bool:
        """Whether the article, by its first line, runs from right to left."""
        return bool(self.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft)

    def _meta_that_fits(self, metrics: QFontMetricsF, width: float) -> str:
        """Return the line under the title; in a narrow pane without its first parts."""
        parts = self.meta.split(META_SEPARATOR)
        while len(parts) > 1 and metrics.horizontalAdvance(META_SEPARATOR.join(parts)) > width:
            parts.pop(0)
        words = META_SEPARATOR.join(parts)
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)

    def mousePressEvent(self, event: Any) -> None:
        """Remember where a click began (Qt)."""
        self._show_caret(shown=False)
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: Any) -> None:
        """Tell of a click that selected no text (Qt)."""
        super().mouseReleaseEvent(event)
        moved = (event.position() - self._pressed).manhattanLength()
        still = moved < _CLICK_DISTANCE and not self.textCursor().hasSelection()
        if still and event.button() == Qt.MouseButton.LeftButton:
            position = self._position(event.position())
            if position >= 0:
                self.clicked_at.emit(position)

    def mouseMoveEvent(self, event: Any) -> None:
        """Tell which mark the pointer rests on (Qt)."""
        super().mouseMoveEvent(event)
        position = self._position(event.position())
        self._hover(self.marks.at(position) if position >= 0 else None)

    def leaveEvent(self, event: Any) -> None:
        """Hover nothing (Qt)."""
        super().leaveEvent(event)
        self._hover(None)

    def keyPressEvent(self, event: Any) -> None:
        """Let Return choose what stands at the text cursor (Qt)."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked_at.emit(self.textCursor().position())
            return
        # The caret shows once the keyboard moves it.
        self._show_caret(shown=True)
        super().keyPressEvent(event)

    def _show_caret(self, *, shown: bool) -> None:
        """Show the text cursor, or hide it: of no width it would still have Qt's flag in Arabic."""
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if shown:
            flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
        if flags != self.textInteractionFlags():
            self.setTextInteractionFlags(flags)
        self.setCursorWidth(_CARET if shown else 0)

    def viewportEvent(self, event: Any) -> bool:
        """Say what place the word under a resting pointer names (Qt)."""
        if event.type() == QEvent.Type.ToolTip:
            position = self._position(QPointF(event.pos()))
            mark = self.marks.at(position) if position >= 0 else None
            QToolTip.showText(event.globalPos(), self.tip_of(mark) if mark else "", self)
            return True
        return bool(super().viewportEvent(event))

    def contextMenuEvent(self, event: Any) -> None:
        """Ask for the menu of what is there: at the text cursor when a key asks for it (Qt)."""
        by_key = event.reason() == event.Reason.Keyboard
        cursor = self.textCursor()
        place = self.viewport().mapToGlobal(self.cursorRect(cursor).bottomLeft())
        position = cursor.position() if by_key else self._position(QPointF(event.pos()))
        self.menu_asked.emit(position, place if by_key else event.globalPos())

    def _hover(self, mark: Mark | None) -> None:
        if mark == self._marked:
            return
        self._marked = mark
        shape = Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        self.hovered_mark.emit(mark)

    def _position(self, point: QPointF) -> int:
        inside = point + QPointF(0, self.verticalScrollBar().value())
        layout = self.document().documentLayout()
        return int(layout.hitTest(inside, Qt.HitTestAccuracy.ExactHit))
