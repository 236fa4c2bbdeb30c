"""The dialog's page that asks which countries' places to fetch, and says what that means."""

from __future__ import annotations

from qtpy.QtCore import Qt, Signal
from qtpy.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from mapapp.desktop.detail import plain_label
from mapapp.desktop.fonts import sans
from mapapp.desktop.gazetteer_work import Listing
from mapapp.desktop.phrases import tr

_CODE = Qt.ItemDataRole.UserRole
_MOST_NAMED = 4


class GazetteerChoice(QWidget):
    """All countries, or some of a list; nothing leaves before *Download* is pressed."""

    back = Signal()
    confirmed = Signal(object, bool)
    """The codes of the countries, none for all; whether to use them at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.some = QRadioButton(tr("Some countries"))
        self.all = QRadioButton(tr("All countries"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find a country"))
        self.search.setAccessibleName(tr("Find a country"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Countries"))
        self.list.setUniformItemSizes(True)
        self.chosen = plain_label("", sans(12), soft=True)
        self.facts = plain_label("", sans(12))
        self.use_it = QCheckBox(tr("Read articles with them as soon as they are here"))
        self.use_it.setChecked(True)
        self.download = QPushButton(tr("Download"))
        self.download.setProperty("primary", True)
        self.cancel = QPushButton(tr("Back"))
        self._address, self._replaces = "", ""
        self._lay_out()
        self._connect()
        self.some.setChecked(True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        for widget in (self.some, self.search, self.list, self.chosen, self.all):
            column.addWidget(widget)
        column.setStretchFactor(self.list, 1)
        column.addSpacing(4)
        column.addWidget(self.facts)
        column.addWidget(self.use_it)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.cancel, self.download):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column.addSpacing(4)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.list.itemChanged.connect(lambda *_: self._tell())
        self.list.itemActivated.connect(_toggle)
        self.all.toggled.connect(lambda *_: self._tell())
        self.cancel.clicked.connect(lambda *_: self.back.emit())
        self.download.clicked.connect(lambda *_: self._confirm())

    def show_listing(self, listing: Listing) -> None:
        """Offer the countries of a listing; what was checked stays checked."""
        self._address = listing.address
        installed = (found for found in listing.gazetteers if found.name == "geonames")
        self._replaces = next((found.source for found in installed), "")
        if not self.list.count():
            self.list.blockSignals(True)
            for name, code in listing.countries:
                item = QListWidgetItem(name, self.list)
                item.setData(_CODE, code)
                item.setCheckState(Qt.CheckState.Unchecked)
            self.list.blockSignals(False)
        self._tell()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the countries that are checked."""
        return tuple(str(item.data(_CODE)) for item in self._checked())

    def _checked(self) -> list[QListWidgetItem]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item for item in items if item and item.checkState() == Qt.CheckState.Checked]

    def _filter(self, words: str) -> None:
        wanted = words.strip().casefold()
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item:
                item.setHidden(wanted not in item.text().casefold())

    def _tell(self) -> None:
        """Say what is chosen, how much it is, and where it comes from."""
        some = self.some.isChecked()
        for widget in (self.search, self.list, self.chosen):
            widget.setEnabled(some)
        names = [item.text() for item in self._checked()]
        self.chosen.setText(_named(names))
        size = (
            tr("A few MB for most countries, up to 100 MB for each of the largest.")
            if some
            else tr("About 600 MB, and some 4 GB of the disk while they are put in order.")
        )
        lines = [size, tr("This uses the network. Download fetches from {address}.")]
        if self._replaces:
            lines.append(tr("They replace what is installed now ({source})."))
        words = " ".join(lines)
        self.facts.setText(words.format(address=self._address, source=self._replaces))
        self.download.setEnabled(bool(names) or not some)

    def _confirm(self) -> None:
        codes = self.codes if self.some.isChecked() else ()
        self.confirmed.emit(codes, self.use_it.isChecked())


def _toggle(item: QListWidgetItem) -> None:
    checked = item.checkState() == Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)


def _named(names: list[str]) -> str:
    if not names:
        return tr("No country is chosen yet.")
    shown = ", ".join(names[:_MOST_NAMED])
    more = len(names) - _MOST_NAMED
    words = shown if more <= 0 else tr("{names} and {number} more").format(names=shown, number=more)
    return tr("Chosen: {names}").format(names=words)
