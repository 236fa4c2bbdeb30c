"""The parts that details are made of: labelled facts, quotes, links, reasons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from qtpy.QtCore import Qt
from qtpy.QtGui import QFont
from qtpy.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mapapp.desktop.fonts import sans, serif
from mapapp.desktop.links import Link, Toggle
from mapapp.desktop.phrases import full_name, tr
from mapapp.desktop.reasons import grounds_of
from mapapp.model import Mention, Place
from mapapp.theme import Theme

if TYPE_CHECKING:
    from mapapp.desktop.extending import Extending
    from mapapp.desktop.selection import Selection

LABEL_WIDTH = 50
"""Width in pixels of the column of labels, so that values stand in line."""
_LONGEST = 1500


def plain_label(text: str, font: QFont, *, soft: bool = False) -> QLabel:
    """Return a wrapping label that shows `text` letter by letter, never as markup."""
    label = QLabel(text[:_LONGEST])
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(font)
    label.setProperty("soft", soft)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setCursor(Qt.CursorShape.ArrowCursor)
    return label


@dataclass(frozen=True, slots=True)
class Making:
    """What every detail is made with: its look, what its links select, what others add to it."""

    theme: Theme
    scale: float
    choose: Callable[[Selection], object]
    extending: Extending


class Detail(QFrame):
    """A column of facts under a row. Subclasses fill it."""

    def __init__(self, making: Making) -> None:
        super().__init__()
        self.setProperty("detail", True)
        self.making, self.theme = making, making.theme
        scale = making.scale
        self.body = sans(12.5 * scale)
        self.small = sans(11 * scale)
        self.strong = sans(12.5 * scale, QFont.Weight.DemiBold)
        self.quoted = serif(13 * scale, italic=True)
        self.explained: Mention | None = None
        """The mention whose place the reader is told the reasons for."""
        self.column = QVBoxLayout(self)
        self.column.setSpacing(8)

    def facts(self, rows: list[tuple[str, str, str]]) -> None:
        """Add facts (label, value, softer remark); those without a value are left out."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(5)
        grid.setColumnMinimumWidth(0, round(LABEL_WIDTH * self.making.scale))
        grid.setColumnStretch(1, 1)
        shown = (row for row in rows if row[1])
        for number, (label, value, remark) in enumerate(shown):
            grid.addWidget(self._fact_label(label), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._fact_value(label, value, remark), number, 1)
        self.column.addLayout(grid)

    def _fact_label(self, label: str) -> QLabel:
        made = plain_label(label, self.body, soft=True)
        made.setWordWrap(False)
        return made

    def _fact_value(self, label: str, value: str, remark: str) -> QLabel:
        made = plain_label(value, self.body)
        if remark:
            made.setTextFormat(Qt.TextFormat.RichText)
            made.setText(self._with_remark(value, remark))
        made.setAccessibleName(f"{label}: {value} {remark}".strip())
        return made

    def _with_remark(self, value: str, remark: str) -> str:
        size = f"{self.small.pointSizeF():.2f}pt"
        return (
            f"{escape(value[:_LONGEST])} <span style='font-size:{size};color:{self.theme.soft}'>"
            f"{escape(remark[:_LONGEST])}</span>"
        )

    def quote(self, text: str) -> None:
        """Add words of the article, set apart."""
        frame = QFrame()
        frame.setProperty("quote", True)
        frame.setProperty("chosen", True)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(12, 1, 0, 1)
        inner.addWidget(plain_label(" ".join(text.split()), self.quoted))
        self.column.addSpacing(2)
        self.column.addWidget(frame)

    def link(self, text: str, action: Callable[[], object]) -> Link:
        """Add a button that looks like a link."""
        link = Link(text, self.body, action)
        self.column.addWidget(link)
        return link

    def links(self, pairs: list[tuple[str, Callable[[], object]]]) -> list[Link]:
        """Add links side by side."""
        row = QHBoxLayout()
        row.setSpacing(12)
        made = [Link(words, self.body, action) for words, action in pairs]
        for link in made:
            row.addWidget(link)
        self.column.addLayout(row)
        return made

    def words(self, text: str, *, soft: bool = False) -> QLabel:
        """Add a line of running words."""
        label = plain_label(text, self.body, soft=soft)
        self.column.addWidget(label)
        return label

    def reasons(self, mention: Mention, *, opened: bool) -> None:
        """Add "Why here?" with the reasons of a mention's place and the places that lost."""
        if mention.place is None or not mention.candidates:
            return
        self.explained = mention
        folded = QWidget()
        inner = QVBoxLayout(folded)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        why = plain_label(_why(mention, mention.place), self.body)
        inner.addWidget(why)
        toggle = Toggle(tr("Why here?"), self.strong, lambda: _toggle(toggle, folded))
        toggle.show_state(opened=opened)
        self.column.addWidget(toggle)
        self.column.addWidget(folded)
        folded.setHidden(not opened)


def _toggle(link: Toggle, folded: QWidget) -> None:
    opening = folded.isHidden()
    folded.setVisible(opening)
    link.show_state(opened=opening)


def _why(mention: Mention, place: Place) -> str:
    """Return the grounds of a choice as a sentence: "Idlib, Syria: the best-known place ..."."""
    chosen = next((c for c in mention.candidates if c.place.id == place.id), None)
    reasons = grounds_of(chosen) if chosen else ""
    return f"{full_name(place)}: {reasons}." if reasons else f"{full_name(place)}."
