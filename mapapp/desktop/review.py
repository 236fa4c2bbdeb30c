"""The review queue: names to settle one after the other, each with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qtpy.QtCore import QEvent, QObject, Qt, QTimer
from qtpy.QtWidgets import QFrame, QLabel, QProgressBar, QVBoxLayout

from mapapp.desktop.correcting_places import other_places
from mapapp.desktop.correcting_words import edit_words
from mapapp.desktop.fonts import sans
from mapapp.desktop.phrases import tr
from mapapp.desktop.selection import Selection
from mapapp.editing import Anchor, ChoosePlace, MentionEdit, NotAPlace, anchor
from mapapp.model import Mention, Place

if TYPE_CHECKING:
    from mapapp.desktop.correcting import Correcting
    from mapapp.desktop.main_window import MainWindow
    from mapapp.desktop.reading import Reading

_BY_KEY = (
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
)


class Strip(QFrame):
    """How many names are settled, and the keys that settle one."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pane", True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Names settled"))
        self.sums, self.keys = QLabel(), QLabel()
        self.keys.setText(
            tr("Enter accepts · 1–9 chooses · N not a place · L leaves open · S skips")
        )
        for label in (self.sums, self.keys):
            label.setProperty("soft", True)
            label.setWordWrap(True)
        self.keys.setFont(sans(11))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 4)
        column.setSpacing(5)
        for widget in (self.sums, self.progress, self.keys):
            column.addWidget(widget)

    def show_sums(self, settled: int, left: int) -> None:
        """Show how many names are settled and left."""
        self.sums.setText(
            tr("{settled} of {all} names settled").format(settled=settled, all=settled + left)
        )
        self.progress.setRange(0, max(1, settled + left))
        self.progress.setValue(settled)


class Reviewing(QObject):
    """Settles the names in the review list by keys and goes on to the next."""

    def __init__(self, window: MainWindow, correcting: Correcting) -> None:
        super().__init__(correcting)
        self._window, self._correcting = window, correcting
        self._next: int | None = None
        """The place in the queue to go on at, once a correction is shown."""
        self.strip = Strip()
        side = window.workspace.side
        side.put_above("review", self.strip)
        self._list = side.lists["review"]
        self._list.installEventFilter(self)
        correcting.edited.connect(self._go_on)
        window.selection.changed.connect(lambda *_: QTimer.singleShot(0, self._show_candidates))
        window.loader.analysed.connect(self._count)
        window.loader.followed.connect(self._count)

    def eventFilter(self, watched: Any, event: Any) -> bool:
        """Take the keys that settle a name; the keyboard coming in begins with the first (Qt)."""
        if event.type() == QEvent.Type.FocusIn and event.reason() in _BY_KEY:
            QTimer.singleShot(0, self._begin)
        if event.type() == QEvent.Type.KeyPress and self._press(event):
            return True
        return bool(super().eventFilter(watched, event))

    def _begin(self) -> None:
        if self._current() is None and self._window.workspace.side.kind == "review":
            self._select(0)

    def _show_candidates(self) -> None:
        """Show on the map what the chosen name could mean, while its detail is open."""
        mention = self._current()
        if mention and self._window.workspace.side.kind == "review":
            self._window.rivals.show(mention)

    def _press(self, event: Any) -> bool:
        mention = self._current()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if mention is None or not plain:
            return False
        key = int(event.key())
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            return self._choose_nth(mention, key - int(Qt.Key.Key_1))
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._accept(mention)
        acts = {
            int(Qt.Key.Key_N): self._not_a_place,
            int(Qt.Key.Key_L): self._leave_open,
            int(Qt.Key.Key_S): self._skip,
        }
        act = acts.get(key)
        if act:
            act(mention)
        return act is not None

    def _accept(self, mention: Mention) -> bool:
        """Take the place that a name has, or the first that it could have."""
        if mention.place:
            self._choose(mention.place)
            return True
        return self._choose_nth(mention, 0)

    def _choose_nth(self, mention: Mention, number: int) -> bool:
        others = other_places(mention)
        if number >= len(others):
            return False
        self._choose(others[number])
        return True

    def _choose(self, place: Place | None) -> None:
        self._settle([ChoosePlace(at, place) for at in self._anchors()])

    def _not_a_place(self, _mention: Mention) -> None:
        self._settle([NotAPlace(at) for at in self._anchors()])

    def _leave_open(self, _mention: Mention) -> None:
        self._choose(None)

    def _settle(self, edits: list[MentionEdit]) -> None:
        """Correct every mention of a name at once, then go on to the next name."""
        self._next = self._position()
        self._correcting.do(edits, edit_words(edits[0]))

    def _skip(self, _mention: Mention) -> None:
        self._select((self._position() or 0) + 1)

    # --- where one is

    @property
    def _reading(self) -> Reading | None:
        return self._window.travel.reading

    def _current(self) -> Mention | None:
        """Return the name that is chosen in the list."""
        index = self._window.selection.current.mention
        reading = self._reading
        return reading.mention(index) if reading and index in reading.review_of else None

    def _position(self) -> int | None:
        reading, index = self._reading, self._window.selection.current.mention
        one = reading.review_of.get(index) if reading and index is not None else None
        return reading.to_review.index(one) if reading and one else None

    def _anchors(self) -> list[Anchor]:
        reading = self._reading
        if reading is None:
            return []
        index = self._window.selection.current.mention or 0
        text, mentions = reading.article.text, reading.analysis.mentions
        same = (mentions[at] for at in reading.review_of[index].indexes)
        return [anchor(text, one.start, one.end) for one in same]

    def _go_on(self, *_: object) -> None:
        position, self._next = self._next, None
        if self._window.reading:
            self._count(self._window.reading)
        if position is not None:
            self._select(position)

    def _select(self, position: int) -> None:
        """Select a name of the queue, from its start again after its end."""
        reading = self._reading
        queue = reading.to_review if reading else ()
        if not queue:
            if self._window.selection.current.mention is not None:
                self._window.selection.clear()
            return
        one = queue[position % len(queue)]
        self._window.workspace.side.bring("review")
        self._window.selection.select(Selection(mention=one.indexes[0]))

    def _count(self, reading: Reading) -> None:
        mentions = reading.analysis.mentions
        left = {mentions[one.indexes[0]].text.casefold() for one in reading.to_review}
        made = {
            edit.at.text.casefold()
            for edit in self._correcting.edits
            if isinstance(edit, MentionEdit)
        }
        self.strip.show_sums(len(made - left), len(left))
