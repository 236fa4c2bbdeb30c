"""The fixed words of the page: each is declared for translators, and changes with the language."""

from __future__ import annotations

import re
from typing import Any

from mapapp.webmap import map_data
from mapapp.webmap.assets import STATIC
from mapapp.webmap.words import FIXED, WORDS
from tests.webmap.browser import Browser
from tests.webmap.story import SquareOutlines, story

DATA = map_data(story(), SquareOutlines())
_SAID = re.compile(r'(?:\bsay\(|countWords\([^"\n]*?)"([^"]+)"(?:, "([^"]+)")?')
_LITERAL = re.compile(r'"((?:[^"\\\n])*)"')


def test_every_word_that_the_page_says_is_declared() -> None:
    scripts = {path: path.read_text(encoding="utf-8") for path in STATIC.glob("*.js")}
    said = {
        word
        for script in scripts.values()
        for found in _SAID.finditer(script)
        for word in found.groups()
        if word
    }
    assert said <= set(FIXED)
    literals = {word for script in scripts.values() for word in _LITERAL.findall(script)}
    assert set(FIXED) <= literals, "a declared word that no script says"


def test_words_are_declared_once_and_in_order() -> None:
    assert list(FIXED) == sorted(set(FIXED))
    assert len(set(WORDS)) == len(WORDS)


def test_the_page_speaks_the_language_that_it_is_given(browser: Browser, qtbot: Any) -> None:
    browser.open()
    browser.show(DATA, qtbot)
    table = {"Timeline": "Zaman çizelgesi", "{n} events": "{n} olay", "mentioned": "anılan"}
    browser.ask(f"mapapp.words({table!r}, 'tr'), 1")
    assert browser.texts(".time-title") == ["Zaman çizelgesi"]
    assert browser.texts(".time-words")[0].endswith("6 olay")
    assert "anılan" in browser.texts(".legend-row")
    assert browser.ask("document.documentElement.lang") == "tr"
    browser.ask("mapapp.words({}, 'en'), 1")
    assert browser.texts(".time-title") == ["Timeline"]
