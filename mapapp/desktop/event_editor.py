"""The dialog in which the reader says what an event is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from qtpy.QtCore import QSize, Qt, Signal
from qtpy.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mapapp.desktop.dialogs import without_icons
from mapapp.desktop.phrases import status_word, tr, type_words
from mapapp.desktop.where_picker import WherePicker
from mapapp.editing import DateError, read_when, when_text
from mapapp.model import Actor, Event, EventType, Place, Status
from mapapp.theme import LIGHT, Theme

_WIDTH = 520
_SEPARATOR = "; "


class EventEditor(QDialog):
    """Fields for all that is told of an event; `told` gives the event as the reader left it."""

    told = Signal(object)

    def __init__(
        self,
        event: Event,
        places: Iterable[Place],
        parent: QWidget | None = None,
        theme: Theme = LIGHT,
    ) -> None:
        """Show `event`; `places` are those of the article, from which its own are chosen."""
        super().__init__(parent)
        self._event, self._theme = event, theme
        self.setWindowTitle(tr("Event"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(_WIDTH)
        self.headline = QLineEdit(event.headline)
        self.type = _choice([(one, type_words(one)) for one in EventType], event.type)
        self.status = _choice([(one, status_word(one)) for one in Status], event.status)
        self.source = QLineEdit(_actors_text(event.source))
        self.target = QLineEdit(_actors_text(event.target))
        self.when = QLineEdit(when_text(event.when))
        self.when.setPlaceholderText(tr("2020-02-11, 2018-09, since 2011, 2019 to 2020"))
        self.where = WherePicker(event.where, places)
        self.more = QPushButton(tr("Another place…"))
        self.more.setProperty("link", True)
        self.more.clicked.connect(self._ask_place)
        self.problem = QLabel(tr("This is not a date. Write it as 2020-02-12."))
        self.problem.hide()
        self._build()

    def _build(self) -> None:
        form = QFormLayout()
        form.setSpacing(9)
        for words, field in (
            (tr("What"), self.headline),
            (tr("Type"), self.type),
            (tr("Status"), self.status),
            (tr("Who"), self.source),
            (tr("To whom"), self.target),
            (tr("When"), self.when),
            (tr("Where"), self.where),
        ):
            field.setAccessibleName(words)
            form.addRow(words, field)
        form.addRow("", self.more)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        without_icons(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(buttons)

    def _ask_place(self) -> None:
        from mapapp.desktop.place_chooser import PlaceChooser

        chooser = PlaceChooser("", parent=self, theme=self._theme)
        chooser.chose.connect(lambda place: self.where.add_place(place, chosen=True))
        chooser.open()

    @property
    def event_told(self) -> Event:
        """The event as the fields tell it. Raises `DateError` when the date is none."""
        before, typed = self._event, self.when.text()
        same = typed == when_text(before.when)
        return replace(
            before,
            headline=" ".join(self.headline.text().split()) or before.headline,
            type=EventType(self.type.currentData()),
            status=Status(self.status.currentData()),
            source=_actors(self.source.text(), before.source),
            target=_actors(self.target.text(), before.target),
            when=before.when if same else read_when(typed),
            where=self.where.chosen(),
        )

    def accept(self) -> None:
        """Tell the event and close, unless the date is none (Qt)."""
        try:
            event = self.event_told
        except DateError:
            self.problem.show()
            self.when.setFocus()
            return
        super().accept()
        self.told.emit(event)

    def sizeHint(self) -> QSize:
        """Return a size in which every field has room (Qt)."""
        return super().sizeHint().expandedTo(QSize(_WIDTH, 0))


def _choice(options: list[tuple[Any, str]], now: Any) -> QComboBox:
    box = QComboBox()
    for value, words in options:
        box.addItem(words, value)
    box.setCurrentIndex([value for value, _ in options].index(now))
    return box


def _actors_text(actors: tuple[Actor, ...]) -> str:
    return _SEPARATOR.join(actor.text for actor in actors)


def _actors(text: str, before: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return the actors of the words, those known before with their countries."""
    known = {actor.text: actor for actor in before}
    names = (" ".join(part.split()) for part in text.split(";"))
    return tuple(known.get(name, Actor(name)) for name in names if name)
