"""Brings the real window into a state and paints it: what `building.pictures` runs a picture."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from building.pictures import CYCLONE, FOLDER, PICTURES, STRIKE, Picture

PATIENCE_MS = 30_000
CALM_MS = 600


class Studio:
    """A window offscreen, with an article where one is asked for, that can be posed and painted."""

    def __init__(self, wanted: Picture, folder: Path) -> None:
        from mapapp.desktop.analysing import Analyser
        from mapapp.desktop.options import Options
        from mapapp.desktop.settings import Settings
        from mapapp.desktop.startup import Session

        settings = Settings(folder / "window.ini")
        settings.choose("language", wanted.language)
        options = Options(theme=wanted.theme, size=wanted.size)
        self.session = Session([], options, settings, Analyser())
        self.window: Any = self.session.window
        self.window.show()
        if wanted.article:
            self._open(wanted)
        self.wait()

    def _open(self, wanted: Picture) -> None:
        from mapapp.desktop.picture import find_selection

        loop = self._loop()
        self.window.loader.followed.connect(lambda *_: loop.quit())
        self.window.loader.analysed.connect(lambda made: made.whole and loop.quit())
        self.window.opening.open_file(wanted.article)
        loop.exec_()
        self.wait()
        if wanted.select:
            self.window.selection.select(find_selection(self.window.reading, wanted.select))

    def _loop(self, patience: int = PATIENCE_MS) -> Any:
        from qtpy.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(patience, loop.quit)
        return loop

    def wait(self, milliseconds: int = CALM_MS) -> None:
        """Let the window work for a while, and the tiles of the map be painted."""
        self._loop(milliseconds).exec_()
        while self.session.profile.handler.busy:
            self._loop(100).exec_()

    def paint(self, file: Path) -> None:
        """Paint the window with its dialogs and menus over it."""
        from qtpy.QtCore import QPoint
        from qtpy.QtGui import QColor, QPainter
        from qtpy.QtWidgets import QDialog, QMenu

        picture = self.window.grab()
        painter = QPainter(picture)
        middle = self.window.rect().center()
        for above in [*self.window.findChildren(QDialog), *self.window.findChildren(QMenu)]:
            if above.isVisible():
                painted = above.grab()
                at = above.property("posed") or middle - QPoint(*_half(painted))
                painter.fillRect(painted.rect().translated(at + QPoint(0, 3)), QColor(0, 0, 0, 60))
                painter.drawPixmap(at, painted)
        painter.end()
        picture.save(str(file), "PNG")


def _half(painted: Any) -> tuple[int, int]:
    return painted.width() // 2, painted.height() // 2


def nothing(_: Studio) -> None:
    """Leave the window as it is."""


def large_text(studio: Studio) -> None:
    """Set the text half as large again."""
    studio.window.appearance.zoom(5)


def moved_panes(studio: Studio) -> None:
    """Put the lists to the left and hide the article."""
    layout = studio.window.layout_of_panes
    layout.orders["lists map article"].trigger()
    layout.shown["article"].trigger()


def recent(studio: Studio) -> None:
    """Have opened two articles."""
    folder = Path.home() / "Articles"
    folder.mkdir()
    for article in (CYCLONE, STRIKE):
        studio.window.settings.add_recent(str(shutil.copy(article, folder)))
    studio.window.opening.recent_changed.emit()


def error(studio: Studio) -> None:
    """Try to open what is no article."""
    studio.window.opening.open_file("/nowhere/story.txt")


def review(studio: Studio) -> None:
    """Show the names to review."""
    studio.window.go_to_list("review")


def correct_place(studio: Studio) -> None:
    """Select a name that stands at the wrong place."""
    from mapapp.desktop.selection import Selection

    reading = studio.window.reading
    index = next(n for n, m in enumerate(reading.analysis.mentions) if m.text == "Tripoli")
    place = reading.analysis.mentions[index].place
    studio.window.selection.select(Selection(None, place.id, index))


def correct_offer(studio: Studio) -> None:
    """Choose another place for one mention of five."""
    correct_place(studio)
    mention = studio.window.reading.analysis.mentions[0]
    lebanese = next(c.place for c in mention.candidates if c.place.country == "LB")
    studio.window.correcting.places.choose(mention, lebanese)


def correct_search(studio: Studio) -> None:
    """Look for a place that no candidate is."""
    from mapapp.desktop.place_chooser import PlaceChooser

    correct_place(studio)
    studio.window.correcting.places.ask_place(studio.window.reading.analysis.mentions[0])
    (chooser,) = studio.window.findChildren(PlaceChooser)
    chooser.field.setText("Tripoli, Lebanon")


def correct_event(studio: Studio) -> None:
    """Edit an event."""
    from mapapp.desktop.selection import Selection

    event = studio.window.reading.events[0]
    studio.window.selection.select(Selection(event.id))
    studio.window.correcting.events.ask(event)


def correct_review(studio: Studio) -> None:
    """Begin to settle the names."""
    from mapapp.desktop.selection import Selection

    review(studio)
    studio.window.selection.select(Selection(mention=studio.window.reading.review[0]))


def correct_list(studio: Studio) -> None:
    """List what was corrected."""
    correct_offer(studio)
    studio.window.correcting.offering.bar.others.click()
    studio.window.correcting.events.delete(studio.window.reading.events[0])
    studio.window.correcting.show_corrections()


def correct_memory(studio: Studio) -> None:
    """List what is remembered."""
    correct_offer(studio)
    studio.window.correcting.offering.bar.keep.click()
    studio.window.correcting.show_memory()


def search(studio: Studio) -> None:
    """Search for a place."""
    studio.window.activateWindow()
    studio.window.go_to_search()
    studio.window.search.setText("idlib")


def filter_menu(studio: Studio) -> None:
    """Open the menu of filters on its first part."""
    from qtpy.QtCore import QPoint

    bar = studio.window.filter_bar
    bar.fill_menu()
    part = bar.menu.actions()[0].menu()
    at = bar.button.mapTo(studio.window, QPoint(0, bar.button.height()))
    for menu, place in ((bar.menu, at), (part, at + QPoint(bar.menu.sizeHint().width(), 0))):
        menu.popup(studio.window.mapToGlobal(place))
        menu.setProperty("posed", place)
        menu.show()


def filtered(studio: Studio) -> None:
    """Show only one type of event."""
    studio.window.filter_bar.chips[1].click()


def candidates(studio: Studio) -> None:
    """Show on the map what a name could have meant."""
    from mapapp.desktop.links import Link
    from mapapp.desktop.rivals import rivals_of
    from mapapp.desktop.selection import Selection

    reading = studio.window.reading
    rich = max(
        (m for m in reading.analysis.mentions if m.place and reading.events_at.get(m.place.id)),
        key=lambda mention: len(rivals_of(mention)),
    )
    studio.window.selection.select(Selection(place=rich.place.id))
    studio.wait()
    links = studio.window.workspace.side.findChildren(Link)
    next(link for link in links if link.isVisible() and "candidate" in link.words).click()
    studio.wait(2000)


def context_menu(studio: Studio) -> None:
    """Open the menu of a word of the article."""
    from qtpy.QtWidgets import QApplication

    text = studio.window.workspace.article.text
    mark = text.marks.items[8]
    inside = text.rect_of(mark).bottomRight().toPoint()
    text.menu_asked.emit(mark.start, text.viewport().mapToGlobal(inside))
    menu = QApplication.activePopupWidget()
    if menu:
        menu.setProperty("posed", text.viewport().mapTo(studio.window, inside))


def palette(studio: Studio) -> None:
    """Find a command."""
    studio.window.commands.show_palette()


def shortcuts(studio: Studio) -> None:
    """List the keys."""
    studio.window.commands.show_shortcuts()


def preferences(studio: Studio) -> None:
    """Open the settings."""
    studio.window.commands.show_preferences()


def details(studio: Studio) -> None:
    """Open the article's details."""
    studio.window.opening.ask_details()


def gazetteers(studio: Studio) -> None:
    """List the gazetteers."""
    studio.window.commands.gazetteers.open_dialog()
    studio.wait(1500)


def help_notice(studio: Studio) -> None:
    """Open the help."""
    studio.window.commands.show_help()


def about(studio: Studio) -> None:
    """Open the credits."""
    studio.window.commands.show_about()


def main(name: str) -> int:
    """Take the picture of that name."""
    from mapapp.desktop import earlyinit

    earlyinit.prepare(offscreen=True)
    from mapapp.desktop.quiet import hush  # imports Qt, whose binding is chosen by now

    hush()
    with tempfile.TemporaryDirectory() as folder:
        # Nothing of the user's is shown, and nothing is left for them.
        for kept in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[kept] = folder
        studio = Studio(PICTURES[name], Path(folder))
        globals()[PICTURES[name].pose](studio)
        studio.wait()
        studio.paint(FOLDER / f"{name}.png")
    sys.stdout.flush()
    os._exit(0)  # the window and its page need not be taken down


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
