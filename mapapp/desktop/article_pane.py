"""The left pane: the article, its places marked, the selected event's sentence lit."""

from __future__ import annotations

from qtpy.QtCore import QPoint, Qt, QTimer, Signal
from qtpy.QtGui import QGuiApplication
from qtpy.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from mapapp.desktop.article_document import ArticleDocument, Setting
from mapapp.desktop.article_plan import ArticlePlan
from mapapp.desktop.article_text import ArticleText
from mapapp.desktop.highlights import Emphasis, ink
from mapapp.desktop.marks import Mark, marks_of
from mapapp.desktop.phrases import caption, meta_line, tr
from mapapp.desktop.reading import Reading
from mapapp.desktop.rows import tip
from mapapp.desktop.selection import NOTHING, Selection, SharedSelection
from mapapp.model import Role
from mapapp.theme import LIGHT, Theme

_NO_SPANS: tuple[tuple[int, int], ...] = ()


class ArticlePane(QFrame):
    """Shows an article and takes part in the shared selection."""

    menu_asked = Signal(object, object)
    """The Selection that a context menu is asked for, and where on the screen."""

    def __init__(self, shared: SharedSelection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", True)
        self._shared = shared
        self._theme: Theme = LIGHT
        self._scale = 1.0
        self._plan: ArticlePlan | None = None
        self._set: ArticleDocument | None = None
        self._reading: Reading | None = None
        self._coloured = 0
        self._wanted = (0, 0)
        self._wanted_offset, self._picked = 0, False
        self.text = ArticleText()
        self._scroll = QTimer(self)
        self._scroll.setSingleShot(True)
        self._scroll.timeout.connect(self._scroll_there)
        self.more = QPushButton(tr("Show more of the article"))
        self.more.clicked.connect(self.show_more)
        self.more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.text, 1)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        self.text.clicked_at.connect(self._choose_at)
        self.text.hovered_mark.connect(self._hover_mark)
        self.text.menu_asked.connect(self._ask_menu)
        self.text.tip_of = self._tip_of
        shared.changed.connect(self._follow)
        shared.hovered.connect(lambda _: self._emphasise())

    def show_article(self, plan: ArticlePlan) -> None:
        """Show an article, before anything is known of it."""
        self._plan, self._reading = plan, None
        self._typeset(plan)

    def show_reading(self, reading: Reading) -> None:
        """Mark the places of an article that is shown already."""
        self._reading = reading
        self.text.meta = meta_line(reading)
        self._mark()

    def set_look(self, theme: Theme, scale: float) -> None:
        """Show in another theme or text size."""
        self._theme, self._scale = theme, scale
        self.text.theme, self.text.scale = theme, scale
        if self._plan:
            at = self.text.verticalScrollBar().value()
            self._typeset(self._plan)
            self.text.verticalScrollBar().setValue(at)

    def _typeset(self, plan: ArticlePlan) -> None:
        self._set = ArticleDocument(plan, Setting(self._theme, self._scale))
        self._coloured = 0
        self.text.meta_block = self._set.meta_block
        self.text.meta = meta_line(self._reading) if self._reading else ""
        self.text.show_document(self._set.document)
        self.more.setVisible(not self._set.complete)
        if self._reading:
            self._mark()

    def show_more(self) -> None:
        """Show the next portion of a long article."""
        if self._set:
            self._set.extend()
            self.more.setVisible(not self._set.complete)
            self._colour()

    def _mark(self) -> None:
        if not (self._reading and self._set):
            return
        made = self._reading.marks or marks_of(self._reading.analysis.mentions, self._set.map)
        self.text.marks = made
        if self._coloured:  # by other marks, which a filter may have hidden
            self._set.colour([(0, self._coloured, self._theme.ink)])
            self._coloured = 0
        self._colour()
        self._emphasise()

    def _colour(self) -> None:
        """Colour the words of the marks that are set and not coloured yet."""
        if not self._set:
            return
        end = self._set.document.characterCount() - 1
        marks = self.text.marks.between(self._coloured, end)
        theme = self._theme
        self._set.colour([(m.start, m.end, ink(m.role, theme, unplaced=m.unplaced)) for m in marks])
        self._coloured = end

    def copy(self) -> None:
        """Copy the selected words."""
        text = self.text.textCursor().selectedText()
        if text:
            QGuiApplication.clipboard().setText(text.replace("\u2029", "\n"))

    def selected_span(self) -> tuple[int, int] | None:
        """Return the offsets of the selected words, without the space around them."""
        cursor = self.text.textCursor()
        if not (self._set and self._plan and cursor.hasSelection()):
            return None
        to_offset = self._set.map.to_offset
        start, end = to_offset(cursor.selectionStart()), to_offset(cursor.selectionEnd())
        words = self._plan.article.text[start:end]
        start += len(words) - len(words.lstrip())
        words = words.strip()
        return (start, start + len(words)) if words else None

    def _choose_at(self, position: int) -> None:
        if self._reading and self._set:
            self._shared.select(self._selection_at(position))

    def _tip_of(self, mark: Mark) -> str:
        """Return what a word stands for: "Idlib", and "City · Idlib Governorate, Syria"."""
        place = self._reading.place(mark.place) if self._reading else None
        if place is None:
            return tip(tr("Not placed"), tr("A name that could mean several places, or none known"))
        role = {Role.INSTITUTION: tr("as an institution"), Role.DEMONYM: tr("its people")}
        parts = (caption(place), role.get(mark.role, ""))
        return tip(place.name, " · ".join(part for part in parts if part))

    def _ask_menu(self, position: int, at: QPoint) -> None:
        self.menu_asked.emit(self._selection_at(position), at)

    def _selection_at(self, position: int) -> Selection:
        """Return what stands in the document at a position: a place, an event, or nothing."""
        if not (self._reading and self._set) or position < 0:
            return NOTHING
        offset = self._set.map.to_offset(position)
        mark = self.text.marks.at(position)
        if mark:
            return _selection_of(self._reading, mark, offset)
        event = self._reading.event_around(offset, None)
        place = event.where[0].place.id if event and event.where else None
        return Selection(event.id, place) if event else NOTHING

    def _hover_mark(self, mark: Mark | None) -> None:
        hovered = Selection(place=mark.place, mention=mark.mention) if mark else NOTHING
        self._shared.show_hover(hovered)

    def _follow(self, selection: Selection) -> None:
        self._emphasise()
        offset = self._offset_of(selection)
        if offset is None or not self._set:
            return
        to_position = self._set.map.to_position
        self._wanted = to_position(offset[0]), to_position(offset[1])
        self._wanted_offset, self._picked = offset[1], False
        self._scroll.start()

    def show_passage(self, start: int, end: int) -> None:
        """Scroll to a stretch of the text, given by its offsets, and select its words."""
        if self._set:
            to_position = self._set.map.to_position
            self._wanted = to_position(start), to_position(end)
            self._wanted_offset, self._picked = end, True
            self._scroll.start()

    def _scroll_there(self) -> None:
        """Scroll to what is wanted; a portion at a time when it is not set yet."""
        made = self._set
        if made and not made.complete and made.shown_until < self._wanted_offset:
            self.show_more()
            self._scroll.start()
        else:
            self.text.bring_into_view(*self._wanted)
            if self._picked:
                self._picked = False
                self.text.pick(*self._wanted)

    def _offset_of(self, selection: Selection) -> tuple[int, int] | None:
        if not self._reading:
            return None
        mention = self._reading.mention(selection.mention)
        if mention:
            return mention.start, mention.end
        event = self._reading.event_of.get(selection.event or "")
        if event and event.spans:
            return event.spans[0]
        named = self._reading.mentions_of.get(selection.place or "", ())
        first = self._reading.mention(named[0]) if named else None
        return (first.start, first.end) if first else None

    def _emphasise(self) -> None:
        chosen, light = self._shared.current, self._shared.hover
        self.text.emphasise(
            Emphasis(
                self._spans(chosen.event),
                self._spans(light.event),
                chosen.place if not chosen.event else None,
                chosen.mention,
                light.place,
                light.mention,
            )
        )

    def _spans(self, event_id: str | None) -> tuple[tuple[int, int], ...]:
        event = self._reading.event_of.get(event_id or "") if self._reading else None
        if not (event and self._set):
            return _NO_SPANS
        to_position = self._set.map.to_position
        return tuple((to_position(start), to_position(end)) for start, end in event.spans)


def _selection_of(reading: Reading, mark: Mark, offset: int) -> Selection:
    event = None
    if mark.place:
        around = reading.event_around(offset, mark.place)
        here = around and mark.place in {where.place.id for where in around.where}
        event = around.id if around and here else None
    return Selection(event, mark.place, mark.mention)
