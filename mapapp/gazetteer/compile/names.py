"""Which of a source's names are names, and which are codes and machine transliterations."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from mapapp.gazetteer.compile.keys import key_of
from mapapp.gazetteer.entries import NameKind

_SHORT = 3
_CODE = 5
_SPELLED_SHORT = {"mount": "mt", "fort": "ft"}


def alternates(own: str, others: Iterable[str]) -> tuple[tuple[str, NameKind], ...]:
    """Return the usable ones of a place's untagged other names, without repetitions."""
    seen = {key_of(own)}
    kept = []
    for name in others:
        key = key_of(name)
        if key and key not in seen and is_name(name):
            seen.add(key)
            kept.append((name, NameKind.ALTERNATE))
    return tuple(kept)


def is_name(name: str) -> bool:
    """Tell whether an untagged alternate is a name that a text may use.

    Latin ones of up to three letters and codes in capitals ("LON", "USPAR") are not; nor are
    those without a capital, which transliterate other scripts by letter ("lun dun"); nor addresses.
    """
    letters = [letter for letter in name if letter.isalpha()]
    if not letters or any(mark in name for mark in "/,;:()[]@"):
        return False
    if not _is_cased(letters[0]):
        return len(letters) > 1
    if len(letters) <= _SHORT or name.islower():
        return False
    return not (name.isupper() and len(name) <= _CODE)


def short_spelling(key: str) -> str | None:
    """Return "mt vernon" for "mount vernon", "ft worth" for "fort worth", else None."""
    first, _, rest = key.partition(" ")
    short = _SPELLED_SHORT.get(first)
    return f"{short} {rest}" if short and rest else None


def _is_cased(letter: str) -> bool:
    return letter.isascii() or unicodedata.category(letter) in {"Lu", "Ll"}
