"""Bytes to text, whatever encoding they are in."""

from __future__ import annotations

import codecs
import re

from mapapp.errors import ArticleError

# The UTF-32 marks come first: the little-endian one begins like that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word document or another packed file"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a rich text file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROLS = 0.005
"""Share of control characters above which a file is not text."""
_STRAY_CONTROLS = 3
"""So many are forgiven however short the text."""
_SAMPLE = 200_000
"""Bytes or characters that are looked at to tell what a file is."""

# Letters beyond ASCII by language: what tells the Latin code pages apart.
# Where shares are equal the earlier code page wins.
_ALPHABETS = {
    "cp1254": ("çğıiöşüâîû\u0307",),
    "cp1252": (
        "àâæçéèêëîïôœùûüÿ",  # French
        "äöüß",  # German
        "áéíóúñü",  # Spanish
        "ãõáàâçéêíóôúü",  # Portuguese
        "àèéìíòóùú",  # Italian
        "åäöæøé",  # Nordic
        "áéíóúýðþæö",  # Icelandic
    ),
    "cp1250": (
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "ąćęłńóśźż",  # Polish
        "áéíóöőúüű",  # Hungarian
        "ăâîşţ",  # Romanian
        "čćđšž",  # Croatian, Slovene
    ),
}
_OTHER_SCRIPTS = re.compile(
    "cp1251|koi8|iso8859_[5678]$|mac_(cyrillic|greek)|cp866|cp1253|cp1255|cp1256|cp874|tis_620"
    "|iso8859_11|cp932|shift_jis|euc_|iso2022|gb|hz|big5|cp949|cp950|johab"
)
_DENSE = 0.02
"""Share of bytes beyond ASCII below which a text is in the Latin script."""


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """Return `data` as text: by its byte order mark, as UTF-8, as `declared`, or by its looks.

    `name` is what messages call it. Raises `ArticleError` when the data is no text.
    """
    _refuse_formats(data, name)
    text = _decoded(data, declared)
    if text is None or _binary(text):
        raise ArticleError(f"{name} is not text. Choose a file of plain text or HTML.")
    return text


def _decoded(data: bytes, declared: str | None) -> str | None:
    marked = _marked(data)
    if marked is not None:
        return marked
    if b"\0" in data:
        return _wide(data)
    text = _utf8(data)
    if text is None and declared:
        text = _by_name(data, declared)
    return _guessed(data) if text is None else text


def _refuse_formats(data: bytes, name: str) -> None:
    for magic, what in _FORMATS:
        if data.startswith(magic):
            raise ArticleError(
                f"{name} is {what}. mapapp reads plain text and HTML: save the article in one of "
                "these, or copy its text and paste it."
            )


def _marked(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    return None


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _cut_utf8(data)


def _cut_utf8(data: bytes) -> str | None:
    """Accept UTF-8 with a few broken bytes: a download cut off, one pasted byte."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    letters = sum(1 for character in text[:_SAMPLE] if character > "\x7f")
    return text if letters > 20 * broken else None


def _wide(data: bytes) -> str | None:
    """Read UTF-16 and UTF-32 without a mark: their null bytes stand in fixed places."""
    order = ("be", "le") if data[0::2].count(0) > data[1::2].count(0) else ("le", "be")
    for encoding in (f"utf-{bits}-{end}" for bits in (32, 16) for end in order):
        text = _by_name(data, encoding)
        if text and not _CONTROLS.search(text) and _reads_well(text):
            return text
    return None


def _reads_well(text: str) -> bool:
    sample = text[:_SAMPLE]
    usual = sum(1 for character in sample if character.isspace() or character.isprintable())
    return usual > 0.98 * len(sample) and any(space in sample for space in " \n\u3000\u3002")


def _by_name(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _guessed(data: bytes) -> str:
    beyond = sum(1 for byte in data if byte > 0x7F)
    encoding = _script(data) if beyond > _DENSE * len(data) else None
    return _by_name(data, encoding or _latin(data)) or data.decode("latin-1")


def _script(data: bytes) -> str | None:
    """Return the encoding of a text in another script than Latin, else None."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best and _OTHER_SCRIPTS.match(best.encoding) else None


def _latin(data: bytes) -> str:
    """Return the Latin code page in which the letters are most of one language."""
    return max(_ALPHABETS, key=lambda encoding: _share(data[:_SAMPLE], encoding))


def _share(data: bytes, encoding: str) -> float:
    text = data.decode(encoding, errors="replace").lower()
    letters = [c for c in text if c > "\x7f" and (c.isalpha() or c == "\ufffd")]
    if not letters:
        return float(encoding == "cp1252")
    known = max(sum(c in alphabet for c in letters) for alphabet in _ALPHABETS[encoding])
    return known / len(letters)


def _binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) > max(_STRAY_CONTROLS, _MOST_CONTROLS * len(sample))
