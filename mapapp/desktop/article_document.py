"""Sets an article in type: its title, room for the line under it, its paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

from qtpy.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from mapapp.desktop.article_plan import ArticlePlan
from mapapp.desktop.fonts import POINTS_PER_INCH, dots_per_inch, serif
from mapapp.desktop.offsets import Paragraph
from mapapp.theme import Theme

BODY_PIXELS = 15.5
TITLE_PIXELS = 24.0
MEASURE_PIXELS = 500
"""About 60 characters of the body's type."""
PORTION = 20_000
"""Characters of the article that are set at once: some 10 ms of work."""
_PROPORTIONAL = 1
"""QTextBlockFormat.ProportionalHeight; the bindings differ in whether the enum is a number."""
_BODY_LEADING, _TITLE_LEADING = 1.6, 1.22
"""Line heights in em."""
_META_HEIGHT = 20


@dataclass(frozen=True, slots=True)
class Setting:
    """How the article is set: colours and the text size as a factor."""

    theme: Theme
    scale: float


class ArticleDocument:
    """A QTextDocument that shows the first portions of an article, and its offsets."""

    def __init__(self, plan: ArticlePlan, setting: Setting) -> None:
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(serif(BODY_PIXELS * setting.scale))
        self._setting = setting
        self._heading = plan.heading
        self.has_title = bool(plan.heading)
        self.map = plan.text_map
        self._next = 1 if plan.heading_in_text else 0
        self.shown_until = 0
        self._set_head()
        self.extend()

    @property
    def complete(self) -> bool:
        """Whether the whole article is shown."""
        return self._next >= len(self.map.paragraphs)

    @property
    def meta_block(self) -> int:
        """The number of the empty block where the line under the title is painted."""
        return 1 if self.has_title else 0

    def extend(self, characters: int = PORTION) -> None:
        """Show about that many characters more."""
        first, count = self._next, 0
        while not self.complete and count < characters:
            count += len(self.map.paragraphs[self._next].text) + 1
            self._next += 1
        self._append(self.map.paragraphs[first : self._next])

    def _append(self, paragraphs: tuple[Paragraph, ...]) -> None:
        if not paragraphs:
            return
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        form, letters = self._body_block(), self._letters(self._body_font())
        for paragraph in paragraphs:
            cursor.insertBlock(form, letters)
            cursor.insertText(paragraph.text)
        cursor.endEditBlock()
        self.shown_until = paragraphs[-1].end

    def _set_head(self) -> None:
        cursor = QTextCursor(self.document)
        scale = self._setting.scale
        if self.has_title:
            form = QTextBlockFormat()
            font = serif(TITLE_PIXELS * scale, QFont.Weight.DemiBold)
            form.setLineHeight(_percent(_TITLE_LEADING, font), _PROPORTIONAL)
            cursor.setBlockFormat(form)
            cursor.insertText(self._heading, self._letters(font))
            cursor.insertBlock()
        form = QTextBlockFormat()
        form.setTopMargin(7 * scale)
        form.setBottomMargin(4 * scale)
        cursor.setBlockFormat(form)
        cursor.setBlockCharFormat(self._letters(serif(_META_HEIGHT * 0.7 * scale)))

    def _body_font(self) -> QFont:
        return serif(BODY_PIXELS * self._setting.scale)

    def _body_block(self) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setLineHeight(_percent(_BODY_LEADING, self._body_font()), _PROPORTIONAL)
        form.setTopMargin(12 * self._setting.scale)
        return form

    def _letters(self, font: QFont) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(font)
        form.setForeground(QColor(self._setting.theme.ink))
        return form

    def colour(self, spans: list[tuple[int, int, str]]) -> None:
        """Give the letters of document spans their colours."""
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        last = self.document.characterCount() - 1
        for start, end, colour in spans:
            if end > last:
                continue
            form = QTextCharFormat()
            form.setForeground(QColor(colour))
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(form)
        cursor.endEditBlock()


def _percent(leading: float, font: QFont) -> float:
    """Return a line height in em as a percentage of the font's own."""
    pixels = QFontMetricsF(font)
    em = font.pointSizeF() * dots_per_inch() / POINTS_PER_INCH
    return 100 * leading * em / pixels.lineSpacing()
