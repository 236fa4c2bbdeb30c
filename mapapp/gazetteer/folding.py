"""Folds a name to the key it is looked up by."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        "ı": "i",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "ħ": "h",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ŋ": "n",
        "ə": "a",
        "ĸ": "k",
        "ŧ": "t",
        "&": " and ",
    }
    # Apostrophes, and the letters that transliterations write like apostrophes.
    | dict.fromkeys("'’‘‛`´ʹʺʻʼʽʾʿˈˊˋ′ˌ\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
)
_MARK = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]+")
"""Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic; no Indic vowel signs."""
_INITIAL_POINT = re.compile(r"(?<![^\W\d_])([^\W\d_])\.")
_BREAK = re.compile("[^\\w\u0900-\u109f\u1780-\u17ff]+|_+")
"""What parts words; the ranges keep the vowel signs of Indic and South-East Asian scripts."""
_WHOLE_WORDS = {"st": "saint", "ste": "sainte"}
_PLAIN = re.compile(r"[a-z]+(?: [a-z]+)*").fullmatch
"""Most names: nothing in them is to be folded but whole words."""


def fold(name: str) -> str:
    """Return the canonical key of `name`: words of plain letters and digits, one space between.

    Case, accents, Turkish dots and apostrophes go; hyphens, slashes and other punctuation part
    words; "U.S." becomes "us", "St." "saint"; a leading "the" goes. Folding word by word and
    joining with a space gives the same key, but for the leading "the".
    """
    lowered = name.lower()
    is_plain = _PLAIN(lowered) is not None
    if is_plain and " " not in lowered:
        return _WHOLE_WORDS.get(lowered, lowered)
    found = lowered.split(" ") if is_plain else _words(lowered)
    words = [_WHOLE_WORDS.get(word, word) for word in found]
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join(words)


def _words(lowered: str) -> list[str]:
    if not lowered.isascii():
        decomposed = unicodedata.normalize("NFKD", lowered).casefold()
        lowered = _MARK.sub("", decomposed)
    plain = _INITIAL_POINT.sub(r"\1", lowered.translate(_LETTERS))
    return _BREAK.sub(" ", plain).split()
