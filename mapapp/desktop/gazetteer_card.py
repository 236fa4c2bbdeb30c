"""One gazetteer in the dialog's list: what it is, and what can be done with it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from qtpy.QtCore import Qt, Signal
from qtpy.QtGui import QFont
from qtpy.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mapapp.desktop.detail import plain_label
from mapapp.desktop.fonts import sans
from mapapp.desktop.gazetteer_work import Listing
from mapapp.desktop.phrases import META_SEPARATOR, counted, short_date, tr
from mapapp.model import Interval, Precision

if TYPE_CHECKING:
    from mapapp.gazetteer.installed import Installed

_BUILT_IN_SOURCE = "GeoNames, Natural Earth"


class GazetteerCard(QFrame):
    """Shows a gazetteer; its buttons ask for it to be used or removed."""

    wanted = Signal(str)
    unwanted = Signal(str)

    def __init__(self, shown: Installed, listing: Listing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = shown.name
        self.setProperty("card", True)
        self.use = QPushButton(tr("Use"))
        self.remove = QPushButton(tr("Remove"))
        title = gazetteer_title(shown.name)
        self.use.setAccessibleName(tr("Use {name}").format(name=title))
        self.remove.setAccessibleName(tr("Remove {name}").format(name=title))
        self.use.clicked.connect(lambda *_: self.wanted.emit(self.name))
        self.remove.clicked.connect(lambda *_: self._remove())
        used = listing.used == shown.name
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 14, 12)
        row.setSpacing(8)
        row.addLayout(self._words(shown, title), 1)
        if used:
            row.addWidget(_used_label())
        self.use.setVisible(False)
        for button, fits in (
            (self.use, not used and not shown.problem and not listing.forced_by),
            (self.remove, not is_built_in(shown)),
        ):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            button.setVisible(fits)
            button.setAutoDefault(False)

    def _words(self, shown: Installed, title: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(3)
        lines = [
            plain_label(title, sans(13.5, QFont.Weight.DemiBold)),
            plain_label(described(shown), sans(12), soft=True),
        ]
        if shown.problem:
            words = tr("Cannot be used: {problem}. Remove it, or get it again.")
            lines.append(plain_label(words.format(problem=shown.problem), sans(12)))
        for line in lines:
            column.addWidget(line)
        self.setAccessibleName(title)
        self.setAccessibleDescription(". ".join(line.text() for line in lines[1:]))
        return column

    def _remove(self) -> None:
        """Ask once more before anything is deleted."""
        if self.remove.property("asked"):
            self.unwanted.emit(self.name)
            return
        self.remove.setProperty("asked", True)
        self.remove.setText(tr("Really remove?"))


def _used_label() -> QWidget:
    label = plain_label(tr("In use"), sans(12), soft=True)
    label.setWordWrap(False)
    return label


def is_built_in(shown: Installed) -> bool:
    """Whether a gazetteer came with mapapp."""
    return shown.name == "built-in"


def gazetteer_title(name: str) -> str:
    """Return a gazetteer's name for the reader: "Built-in", "GeoNames", or its own."""
    return {"built-in": tr("Built-in"), "geonames": "GeoNames"}.get(name, name)


def described(shown: Installed) -> str:
    """Return "244,590 places · 32 MB · GeoNames, SY, TR · installed 23 Nov 2026"."""
    parts = []
    if not shown.problem:
        parts = [counted(shown.places, "place", "places"), megabytes(shown.size)]
    parts.append(_BUILT_IN_SOURCE if is_built_in(shown) else shown.source)
    if is_built_in(shown):
        parts.append(tr("came with mapapp"))
    elif shown.when:
        parts.append(tr("installed {day}").format(day=_day(shown.when)))
    return META_SEPARATOR.join(part for part in parts if part)


def _day(words: str) -> str:
    try:
        day = date.fromisoformat(words)
    except ValueError:
        return words
    return short_date(Interval(day, day, Precision.DAY, text=words))


def megabytes(size: int) -> str:
    """Return "32 MB", "1.2 GB", "400 kB"."""
    if size >= 1_000_000_000:
        return f"{size / 1e9:.1f} GB"
    return f"{size / 1e6:,.0f} MB" if size >= 1_000_000 else f"{size / 1e3:,.0f} kB"
