"""The dialog of gazetteers: which there are, which is in use; installs larger ones."""

from __future__ import annotations

import sys
from collections.abc import Callable

from qtpy.QtCore import QProcess, QProcessEnvironment, Qt
from qtpy.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mapapp.desktop.phrases import tr
from mapapp.errors import MapAppError
from mapapp.gazetteer.installed import Installed, in_use, list_installed, remove, use

_WIDTH = 520
_NAME = Qt.ItemDataRole.UserRole
_INSTALL = ("-m", "mapapp", "gazetteer", "install", "geonames")


class GazetteersDialog(QDialog):
    """Lists the gazetteers; uses, removes and installs them.

    Compiling keeps a processor busy for minutes, so installing runs in a process of its own, which
    may be ended at any time: what is installed stays as it is until the new one is whole.
    """

    def __init__(self, parent: QWidget | None = None, command: tuple[str, ...] = _INSTALL) -> None:
        """Show the gazetteers. `command` is what Python is to run to install."""
        super().__init__(parent)
        self.setWindowTitle(tr("Gazetteers"))
        self.setMinimumWidth(_WIDTH)
        self._command = command
        self._process: QProcess | None = None
        self._said = ""
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Gazetteers"))
        self.list.currentItemChanged.connect(self._offer)
        self.use_button = _button(tr("Use"), self._use)
        self.remove_button = _button(tr("Remove"), self._remove)
        self.countries = QLineEdit()
        self.countries.setAccessibleName(tr("Countries"))
        self.countries.setPlaceholderText(tr("Countries, as SY, TR; none: all"))
        self.install_button = _button(tr("Install from GeoNames"), self.install)
        self.stop_button = _button(tr("Stop"), self.stop)
        self.bar = QProgressBar()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self._lay_out()
        self.show_installed()
        self._offer()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.list)
        column.addLayout(_row(self.use_button, self.remove_button))
        column.addLayout(_row(self.countries, self.install_button, self.stop_button))
        column.addWidget(self.bar)
        column.addWidget(self.words)
        self.words.setText(
            tr("Installing fetches GeoNames' files (geonames.org, CC BY 4.0) from the internet.")
        )
        self.bar.hide()

    # --- those that are there

    def show_installed(self) -> None:
        """Fill the list."""
        chosen = in_use()
        self.list.clear()
        for found in list_installed():
            item = QListWidgetItem(_described(found, found.name == chosen))
            item.setData(_NAME, found.name)
            self.list.addItem(item)
            if found.name == chosen:
                self.list.setCurrentItem(item)

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_NAME)) if item else ""

    def _offer(self, *_: object) -> None:
        """Let be pressed what can be done."""
        busy, name = self._process is not None, self._chosen()
        self.use_button.setEnabled(bool(name) and name != in_use())
        self.remove_button.setEnabled(bool(name) and self.list.currentRow() > 0 and not busy)
        self.install_button.setEnabled(not busy)
        self.countries.setEnabled(not busy)
        self.stop_button.setEnabled(busy)

    def _use(self) -> None:
        name = self._chosen()
        if self._try(use, name):
            self.words.setText(tr("Articles are read with it from now on."))

    def _remove(self) -> None:
        self._try(remove, self._chosen())

    def _try(self, act: Callable[[str], None], name: str) -> bool:
        from mapapp.pipeline import default_engine

        try:
            act(name)
        except MapAppError as error:
            self.words.setText(str(error))
            return False
        default_engine.cache_clear()
        self.show_installed()
        self._offer()
        return True

    # --- installing

    def install(self) -> None:
        """Install in a process of its own."""
        countries = self.countries.text().replace(" ", "")
        arguments = [*self._command, *(["--countries", countries] if countries else [])]
        process = self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUNBUFFERED", "1")
        process.setProcessEnvironment(environment)
        process.readyReadStandardError.connect(self._hear)
        process.finished.connect(self._finish)
        self._said = ""
        self.bar.setRange(0, 0)
        self.bar.show()
        process.start(sys.executable, arguments)
        self._offer()

    def stop(self) -> None:
        """End the installation; nothing is changed, and what was fetched is kept."""
        if self._process:
            self._said = tr("Stopped. Nothing was changed.")
            self._process.kill()

    def _hear(self) -> None:
        if not self._process:
            return
        heard = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        for line in filter(None, heard.splitlines()):
            stage, _, share = line.partition(" …")
            percent = share.strip(" %")
            self.bar.setRange(0, 100 if percent.isdecimal() else 0)
            if percent.isdecimal():
                self.bar.setValue(int(percent))
            self._said = line.removeprefix("mapapp: ")
            self.words.setText(stage.removeprefix("mapapp: "))

    def _finish(self, code: int, _status: object = None) -> None:
        self._hear()
        stopped = self._said == tr("Stopped. Nothing was changed.")
        self._process = None
        self.bar.hide()
        self.show_installed()
        self._offer()
        done = code == 0 and not stopped
        self.words.setText(tr("Installed. Choose it and press Use.") if done else self._said)

    def done(self, result: int) -> None:
        """End the installation with the dialog (Qt)."""
        self.stop()
        if self._process:
            self._process.waitForFinished()
        super().done(result)


def _described(found: Installed, chosen: bool) -> str:
    mark = tr(" · in use") if chosen else ""
    if found.problem:
        return f"{found.name} · {found.problem}{mark}"
    facts = tr("{places} places · {size} MB").format(
        places=f"{found.places:,}", size=f"{found.size / 1e6:,.0f}"
    )
    source = f" · {found.source}" if found.when else ""
    return f"{found.name} · {facts}{source}{mark}"


def _button(words: str, act: Callable[[], None]) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    button.clicked.connect(act)
    return button


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    return row
