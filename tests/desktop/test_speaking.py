"""The window in other languages: Turkish, and one in which every translated word is marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qtpy.QtCore import QCoreApplication, QTranslator

from mapapp.desktop.selection import Selection
from tests.desktop.article import BEIRA, MAPUTO, reading

_OPEN, _CLOSE = "⟦", "⟧"
_QUOTED = re.compile(r"<[^>]*>|“[^”]*”")
_KEYS = re.compile(r"((Ctrl|Shift|Alt)\+)+(F\d+|Del|.)|\bF\d+\b|\bEsc\b")


class Marking(QTranslator):
    """Marks all that is translated."""

    def translate(self, context: str, text: str, *_: Any) -> str:
        keep = context == "QShortcut" or text == "1,000"
        return text if keep else f"{_OPEN}{text}{_CLOSE}"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def marking(qapp: Any) -> Iterator[None]:
    translator = Marking()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def turkish(qapp: Any, tmp_path: Path) -> Iterator[None]:
    from mapapp.desktop.settings import Settings
    from mapapp.desktop.speaking import speak

    settings = Settings(tmp_path / "window.ini")
    settings.choose("language", "tr")
    settings._store.sync()
    speak("tr")
    yield
    speak("en")


@pytest.fixture
def own_words() -> set[str]:
    """All that is said in the test's article, and names: never translated."""
    made = reading().analysis
    found = {made.article.title, "A test", "mapapp", "", "GeoNames", "Türkçe", "English"}
    found |= {part for mention in made.mentions for part in (mention.text,)}
    for event in made.events:
        found |= {event.headline, *(actor.text for actor in event.source)}
    for mention in made.mentions:
        for candidate in mention.candidates:
            place = candidate.place
            found |= {place.name, place.country_name, place.admin1 or ""}
            found |= {reason.words for reason in candidate.reasons}
    return {words for words in found if words}


def spoken(window: Any) -> Iterator[tuple[str, str]]:
    """Yield all that the window and its dialogs say, each with what says it."""
    from qtpy.QtGui import QAction
    from qtpy.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTabBar, QWidget

    for widget in [window, *window.findChildren(QWidget)]:
        name = f"{type(widget).__name__}"
        yield name, widget.accessibleName()
        yield name, widget.accessibleDescription()
        yield name, widget.toolTip()
        if isinstance(widget, QAbstractButton | QLabel):
            yield name, widget.text()
        if isinstance(widget, QLineEdit):
            yield name, widget.placeholderText()
        if isinstance(widget, QTabBar):
            for number in range(widget.count()):
                yield name, widget.tabText(number)
    for action in window.findChildren(QAction):
        yield "QAction", action.text()
    for kind, rows in window.workspace.side.lists.items():
        for row in rows.rows:
            yield kind, row.title
            yield kind, row.subtitle


def left_out(window: Any, own_words: set[str]) -> set[str]:
    """Return what has letters that are neither marked as translated nor of the article."""
    found = set()
    for where, words in spoken(window):
        rest = _QUOTED.sub("", words)
        while _OPEN in rest:
            start = rest.rindex(_OPEN)
            end = rest.find(_CLOSE, start)  # not there when the words are cut short
            rest = rest[:start] + (rest[end + 1 :] if end > 0 else "")
        for own in sorted(own_words, key=len, reverse=True):
            rest = rest.replace(own, "")
        if any(letter.isalpha() for letter in _KEYS.sub("", rest)):
            found.add(f"{where}: {words[:80]}")
    return found


def test_no_word_of_the_window_is_left_out(
    marking: None, opened: Any, article: Any, qtbot: Any, own_words: set[str]
) -> None:
    from mapapp.desktop.loader import Request

    window = opened()
    assert left_out(window, own_words | _examples()) == set()
    with qtbot.waitSignal(window.loader.analysed, timeout=5000):
        window.loader.open(Request(lambda: article))
    for chosen in (
        Selection("e1", BEIRA.id),
        Selection("e2", MAPUTO.id),
        Selection(place=BEIRA.id),
        Selection(mention=6),
    ):
        window.selection.select(chosen)
        own = own_words | _quotes(window)
        assert left_out(window, own | _examples()) == set()


def _quotes(window: Any) -> set[str]:
    from qtpy.QtWidgets import QFrame, QLabel

    quotes = [f for f in window.findChildren(QFrame) if f.property("quote")]
    return {label.text() for quote in quotes for label in quote.findChildren(QLabel)}


def _examples() -> set[str]:
    from mapapp.sources import example_articles

    return {one.title for one in example_articles()}


def test_no_word_of_the_dialogs_is_left_out(
    marking: None, window: Any, own_words: set[str]
) -> None:
    from mapapp.desktop.dialogs import DetailsDialog, about, help_notice
    from mapapp.desktop.palette import Palette
    from mapapp.desktop.preferences import Preferences
    from mapapp.desktop.shortcuts import ShortcutsDialog

    made = [
        DetailsDialog(window.reading.article, None, window),
        about(window),
        help_notice(window),
        Palette(window.menuBar(), window),
        Preferences(window.settings, lambda: None, window),
        ShortcutsDialog(window.menuBar(), window),
    ]
    keys = {"Return", "Home", "End", "Tab"}
    own = own_words | keys | {"Floods", "spaCy", "en_core_web"}
    assert left_out(window, own | _examples()) == set()
    for dialog in made:
        dialog.close()


def test_dates_kinds_and_sums_are_turkish(
    turkish: None, opened: Any, article: Any, qtbot: Any
) -> None:
    from mapapp.desktop.loader import Request

    window = opened()
    with qtbot.waitSignal(window.loader.analysed, timeout=5000):
        window.loader.open(Request(lambda: article))
    side = window.workspace.side
    assert [side.tabs.tabText(n) for n in range(3)] == ["Olaylar 3", "Yerler 4", "İncele 1"]
    assert side.lists["events"].rows[0].title == "Mart 2024"
    assert side.lists["events"].rows[1].subtitle == "18 Mar 2024 · Maputo (yönetim olarak)"
    assert window.status.sums.text() == "3 olay · 4 yer · 1 ad incelenecek"
    assert window.workspace.article.text.meta == "A test · 18 Mart 2024 · 4 yer, 3 olay"
    assert [action.text() for action in window.menuBar().actions()][:2] == ["Dosya", "Düzen"]


def test_numbers_are_written_as_turkish_writes_them(turkish: None) -> None:
    from mapapp.desktop.phrases import counted

    assert counted(1234567, "place", "places") == "1.234.567 yer"


def test_the_keys_are_the_same_in_every_language(turkish: None, opened: Any) -> None:
    from qtpy.QtGui import QAction

    from mapapp.desktop.speaking import speak

    def keys(window: Any) -> list[list[str]]:
        actions = window.findChildren(QAction)
        return [[key.toString() for key in action.shortcuts()] for action in actions]

    in_turkish = keys(opened())
    speak("en")
    from mapapp.desktop.settings import Settings

    Settings(opened().settings._store.fileName()).choose("language", "en")
    assert keys(opened()) == in_turkish


def test_the_buttons_of_qt_speak_turkish_too(turkish: None, opened: Any) -> None:
    from mapapp.desktop.dialogs import about
    from tests.desktop.wording import labels

    assert "Kapat" in labels(about(opened()))


def test_the_same_words_without_qt() -> None:
    from datetime import date

    from mapapp.model import Bound, Interval
    from mapapp.translation import speech
    from mapapp.wording import long_date, short_date

    say = speech("tr")
    since = Interval(date(2011, 3, 15), None, bound=Bound.SINCE)
    assert long_date(since, say) == "15 Mart 2011 ve sonrası"
    about = Interval(date(2020, 5, 11), date(2020, 5, 12), bound=Bound.ABOUT)
    assert short_date(about, say) == "yaklaşık 11–12 May 2020"
    assert speech("xx")("March") == "March"


@pytest.mark.parametrize(
    ("chosen", "language"), [("tr", "tr"), ("en", "en"), ("nonsense", "system")]
)
def test_the_language_is_the_chosen_one_or_the_systems(
    qapp: Any, tmp_path: Any, chosen: str, language: str
) -> None:
    from mapapp.desktop.settings import Settings
    from mapapp.desktop.speaking import language_of, system_language

    settings = Settings(tmp_path / "w.ini")
    settings.choose("language", chosen)
    assert language_of(settings) == (system_language() if language == "system" else language)
