"""The right pane: tabs of events, places and names to review."""

from __future__ import annotations

from qtpy.QtCore import Qt, Signal
from qtpy.QtWidgets import QFrame, QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from mapapp.desktop.detail import Making
from mapapp.desktop.extending import Extending
from mapapp.desktop.fonts import sans
from mapapp.desktop.list_pages import ROWS, detail_of
from mapapp.desktop.phrases import grouped, tr
from mapapp.desktop.reading import Reading, read
from mapapp.desktop.row_list import RowList
from mapapp.desktop.selection import NOTHING, Selection, SharedSelection
from mapapp.model import Analysis, Article
from mapapp.theme import LIGHT, Theme

KINDS = ("events", "places", "review")
_TAB_PIXELS = 13


class SidePane(QFrame):
    """Lists what was found and takes part in the shared selection."""

    menu_asked = Signal(object, object)
    """The Selection of the row that a context menu is asked for, and where on the screen."""
    drag_asked = Signal(object)
    """The Selection of the row that is pulled away."""

    def __init__(
        self, shared: SharedSelection, extending: Extending, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("pane", True)
        self._shared, self._extending = shared, extending
        self._reading = read(Analysis(Article("")))
        self._theme, self._scale = LIGHT, 1.0
        self._names = {"events": tr("Events"), "places": tr("Places"), "review": tr("Review")}
        self._nothing = {
            "events": tr(
                "No events were found in this article. mapapp reads reports of what happened; "
                "the places that are named are under “Places”."
            ),
            "places": tr(
                "No places were found in this article. A larger list of places may know them: "
                "choose “Gazetteers…” in the menu “Places”."
            ),
            "review": tr("Nothing to review: every name has its place."),
        }
        self.tabs = QTabBar()
        self.lists = {kind: RowList(self._names[kind]) for kind in KINDS}
        self._empty = {kind: QLabel(self._nothing[kind]) for kind in KINDS}
        self._stack = QStackedWidget()
        self._build()
        shared.changed.connect(self._follow)
        shared.hovered.connect(self._follow_hover)

    def _build(self) -> None:
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(tr("Lists"))
        self.tabs.setFont(sans(_TAB_PIXELS))
        for kind in KINDS:
            number = self.tabs.addTab(self._names[kind])
            self.tabs.setTabToolTip(number, f"{self._names[kind]} (Ctrl+{number + 1})")
            self._stack.addWidget(self._page(kind))
            self.lists[kind].chose.connect(self._shared.select)
            self.lists[kind].hover_changed.connect(self._shared.show_hover)
            self.lists[kind].menu_asked.connect(self.menu_asked)
            self.lists[kind].drag_asked.connect(self.drag_asked)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        line = QFrame()
        line.setProperty("line", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.tabs, line):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)

    def _page(self, kind: str) -> QWidget:
        page = QStackedWidget()
        page.setProperty("pane", True)
        label = self._empty[kind]
        label.setProperty("soft", True)
        label.setWordWrap(True)
        label.setContentsMargins(18, 20, 18, 0)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        page.addWidget(self.lists[kind])
        page.addWidget(label)
        return page

    @property
    def kind(self) -> str:
        """Which list is in front."""
        return KINDS[self.tabs.currentIndex()]

    def put_above(self, kind: str, widget: QWidget) -> None:
        """Put a widget above a list; it goes with the list when that is empty."""
        page, view = self._stack.widget(KINDS.index(kind)), self.lists[kind]
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(widget)
        column.addWidget(view, 1)
        view.show()
        if isinstance(page, QStackedWidget):
            page.insertWidget(0, both)
            page.setCurrentIndex(0)

    def bring(self, kind: str) -> None:
        """Bring a list to the front; a kind there is none of changes nothing."""
        if kind in KINDS:
            self.tabs.setCurrentIndex(KINDS.index(kind))

    def enter(self, kind: str) -> None:
        """Bring a list to the front and give it the keyboard."""
        self.bring(kind)
        self.lists[kind].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_reading(self, reading: Reading, *, again: bool = False) -> None:
        """List what was found; when `again` in the same article, tab and scrolling stay."""
        scrolled = {kind: view.verticalScrollBar().value() for kind, view in self.lists.items()}
        self._reading = reading
        self._fill()
        if not again:
            self._bring_fitting(self._shared.current)
        self._open_all(self._shared.current)
        if again:
            for kind, view in self.lists.items():
                view.scroll_to(scrolled[kind])

    def _fill(self) -> None:
        for number, kind in enumerate(KINDS):
            made = self._reading.rows.get(kind)
            rows = ROWS[kind](self._reading) if made is None else made
            self.lists[kind].show_rows(rows)
            count = sum(1 for row in rows if not row.heading)
            awaited = kind == "events" and not self._reading.whole
            self._empty[kind].setText(
                tr("Reading what happened …") if awaited else self._nothing[kind]
            )
            words = self._names[kind] if awaited else f"{self._names[kind]} {grouped(count)}"
            self.tabs.setTabText(number, words)
            page = self._stack.widget(number)
            if isinstance(page, QStackedWidget):
                page.setCurrentIndex(0 if count else 1)

    def expect(self) -> None:
        """Empty the lists while an article is being analysed."""
        self._reading = read(Analysis(Article("")))
        for number, kind in enumerate(KINDS):
            self.lists[kind].show_rows(())
            self.tabs.setTabText(number, self._names[kind])
            page = self._stack.widget(number)
            if isinstance(page, QStackedWidget):
                page.setCurrentIndex(0)

    def set_look(self, theme: Theme, scale: float) -> None:
        """Show in another theme or text size."""
        self._theme, self._scale = theme, scale
        self.tabs.setFont(sans(_TAB_PIXELS * scale))
        for view in self.lists.values():
            view.set_theme(theme, scale)
        self._follow(self._shared.current)

    def _follow(self, selection: Selection) -> None:
        self._bring_fitting(selection)
        self._open_all(selection)

    def _open_all(self, selection: Selection) -> None:
        for kind, view in self.lists.items():
            self._open(kind, view, selection)

    def _bring_fitting(self, selection: Selection) -> None:
        """Bring the list forward that can tell most of what was selected."""
        mention = self._reading.mention(selection.mention)
        if selection.event:
            if self.kind == "review":
                self.bring("events")
        elif mention and (mention.place is None or self._reviewed(selection)):
            self.bring("review")
        elif selection.place:
            self.bring("places")

    def _reviewed(self, selection: Selection) -> bool:
        """Tell whether a doubtful name was chosen in the list of names to review."""
        return self.kind == "review" and selection.mention in self._reading.review_of

    def _open(self, kind: str, view: RowList, selection: Selection) -> None:
        number = self._row(kind, view, selection)
        detail = None
        if number >= 0:
            making = Making(self._theme, self._scale, self._shared.select, self._extending)
            detail = detail_of(self._reading, selection, kind, making)
        view.mark(self._marks(kind, view, selection))
        if detail is None:
            view.close_detail()
        else:
            view.open_detail(number, detail)

    def _row(self, kind: str, view: RowList, selection: Selection) -> int:
        if kind == "events" and selection.event:
            return view.number_of(event=selection.event)
        if kind == "places" and selection.place:
            return view.number_of(place=selection.place)
        if kind == "review" and selection.mention is not None:
            one = self._reading.review_of.get(selection.mention)
            return view.number_of(mention=one.indexes[0]) if one else -1
        return -1

    def _marks(self, kind: str, view: RowList, selection: Selection) -> frozenset[int]:
        if kind != "events" or not selection.place:
            return frozenset()
        here = {event.id for event in self._reading.events_at.get(selection.place, ())}
        return frozenset(n for n, row in enumerate(view.rows) if row.selection.event in here)

    def _follow_hover(self, selection: Selection) -> None:
        self.lists["places"].hover(self._hovered("places", place=selection.place))
        if selection.event or selection == NOTHING:
            self.lists["events"].hover(self._hovered("events", event=selection.event))
        self.lists["review"].hover(self._hovered("review", mention=selection.mention))

    def _hovered(self, kind: str, **wanted: object) -> int:
        if next(iter(wanted.values())) is None:
            return -1
        return self.lists[kind].number_of(**wanted)
