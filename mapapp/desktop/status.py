"""The status bar: what was found, how long it took, and what is going on."""

from __future__ import annotations

from qtpy.QtCore import Qt
from qtpy.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from mapapp.desktop.phrases import grouped, totals, tr
from mapapp.desktop.reading import Reading


class Status(QStatusBar):
    """Sums at the left, the source of the places at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.sums, self.time = QLabel(), QLabel()
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(120)
        self.progress.setAccessibleName(tr("Analysing"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setProperty("link", True)
        for label in (self.sums, self.time):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for widget in (self.sums, self.time, self.progress, self.cancel):
            self.addWidget(widget)
        self.places = QLabel()
        self.places.setTextFormat(Qt.TextFormat.PlainText)
        self.addPermanentWidget(self.places)
        self._gazetteer, self._network = "", False
        self.name_gazetteer("built-in")
        self.rest()

    def work(self, words: str) -> None:
        """Show that something is going on."""
        self.sums.setText(words)
        self.note("")
        self.progress.show()
        self.cancel.show()

    def rest(self) -> None:
        """Show that nothing is going on."""
        self.progress.hide()
        self.cancel.hide()

    def note(self, words: str, whole: str = "") -> None:
        """Say something in passing beside the sums; `whole` is for the tooltip."""
        self.time.setText(words)
        self.time.setToolTip(whole.replace("<", "&lt;"))

    def name_gazetteer(self, name: str) -> None:
        """Name the gazetteer that articles are read with."""
        words = {"built-in": tr("built-in gazetteer"), "geonames": tr("GeoNames gazetteer")}
        self._gazetteer = words.get(name) or tr("gazetteer “{name}”").format(name=name)
        self._name_source()

    def tell_network(self, *, allowed: bool) -> None:
        """Tell whether the map may use the network."""
        self._network = allowed
        self._name_source()

    def _name_source(self) -> None:
        words = tr("Map may use the network · {gazetteer}")
        if not self._network:
            words = tr("Offline · {gazetteer}")
        self.places.setText(words.format(gazetteer=self._gazetteer))

    def show_reading(self, reading: Reading) -> None:
        """Show the sums of a reading, and whether its events are still to follow."""
        if not reading.whole:
            self.work(totals(reading))
            self.note(tr("Reading what happened …"))
            return
        self.rest()
        self.sums.setText(totals(reading))
        self.note(tr("Analysed in {time}").format(time=_time(reading.milliseconds)))

    def show_part(self, shown: Reading, whole: Reading) -> None:
        """Show how much of a reading passes the filter."""
        if shown is whole:
            self.show_reading(whole)
            return
        self.sums.setText(totals(shown))
        words = tr("Filtered: {shown} of {all} events")
        counts = {"shown": grouped(len(shown.events)), "all": grouped(len(whole.events))}
        self.note(words.format(**counts))


def _time(milliseconds: float) -> str:
    if milliseconds >= 1000:
        return f"{milliseconds / 1000:.1f} s"
    return f"{max(1, round(milliseconds))} ms"
