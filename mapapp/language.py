"""Telling the language of a text: events are read in English only.

A script of its own tells its language; languages in Latin letters are told apart by their small
words, which make up a third and more of any running text (as in TextCat-like "short word" tests;
G. Grefenstette, Comparing two language identification schemes, JADT 1995).
"""

from __future__ import annotations

import re
from collections import Counter

ENGLISH = "en"
NAMES = {
    "ar": "Arabic",
    "cs": "Czech",
    "da": "Danish or Norwegian",
    "de": "German",
    "el": "Greek",
    "es": "Spanish",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "id": "Indonesian or Malay",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sv": "Swedish",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}
"""Language code (ISO 639-1) → what a reader calls it."""
_SMALL_WORDS = {
    ENGLISH: "the of and to that was with for by from it his her has have were which are been this "
    "in on at is as but they who had he she will not its after their a an i you we do me or",
    "cs": "že se na je v ve s z ze do pro byl byla bylo jsou který která podle také jako",
    "da": "og det at på er som med af til har ikke den der blev fra efter også jeg været om",
    "de": "der die das und ist nicht ein eine den dem des mit von zu auf im für sich wurde nach "
    "bei auch als am sind hat",
    "es": "el la los las que en un una por con para del al se su es fue como más pero lo y de",
    "fi": "ja on ei se että oli hän joka mutta kun myös ovat mukaan sen tai olivat",
    "fr": "le la les des et un une du dans que qui pour sur au aux par est avec pas plus ont été "
    "ce cette son de",
    "hu": "az és hogy nem egy volt meg ezt már csak mint van után azt de",
    "id": "yang dan di dari untuk dengan pada ini itu tidak dalam akan oleh juga adalah ke telah",
    "it": "il la le gli che di un una per con del della nel dei sono non è stato si anche da ha",
    "nl": "de het een en van dat niet met voor zijn op te aan er door ook naar werd bij om uit",
    "pl": "i w na z do się że nie jest to od przez po dla oraz jak był była został są",
    "pt": "o os as que em um uma por com para do da dos das não se foi ao mais na no de e",
    "ro": "și în de la cu pe că nu un o din pentru este au fost care mai sunt după",
    "sv": "och det att på är som med av till har inte den för en ett var från efter också de om",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ise en ne değil dedi "
    "etti oldu göre",
}
_SCRIPTS = (
    ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7af"),
    ("zh", "\u4e00-\u9fff"),
    ("ar", "\u0600-\u06ff"),
    ("ru", "\u0400-\u04ff"),
    ("el", "\u0370-\u03ff"),
    ("he", "\u0590-\u05ff"),
    ("hi", "\u0900-\u097f"),
    ("th", "\u0e00-\u0e7f"),
)
_OF_SCRIPT = tuple((code, re.compile(f"[{letters}]")) for code, letters in _SCRIPTS)
_LETTERS_OF = (("ru", "uk", re.compile("[іїєґ]")), ("ar", "fa", re.compile("[پچژگ]")))
"""Two languages of one script, and the letters that only the second one writes."""
_RARE = 0.01
"""The share of letters that such a letter has to reach."""
_LANGUAGES_OF: dict[str, list[str]] = {}
for _code, _words in _SMALL_WORDS.items():
    for _word in _words.split():
        _LANGUAGES_OF.setdefault(_word, []).append(_code)

_READ = 8000
"""Characters that are looked at: more tell nothing new."""
_FEWEST_WORDS = 6
_SHARE = 0.12
"""The share of small words that a language has to reach; running text has 0.25 and more."""
_AHEAD = 1.5
"""How much more another language must have than English, which is read as before in doubt."""
_WORD = re.compile(r"[^\W\d_]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def language_of(text: str) -> str | None:
    """Return the language of `text` (ISO 639-1): "en", another of `NAMES`, or None in doubt."""
    start = text[:_READ]
    return (_by_script(start) if _NOT_ASCII.search(start) else None) or _by_small_words(start)


def is_foreign(language: str | None) -> bool:
    """Say whether events cannot be read: `language` is known and not English."""
    return language is not None and language.split("-")[0].casefold() != ENGLISH


def notice_of(language: str) -> str:
    """Return what to tell a reader whose article is in another language."""
    name = NAMES.get(language, f"another language ({language})")
    return f"The article is in {name}, not in English: its places are mapped, its events are not."


def _by_script(text: str) -> str | None:
    letters = sum(map(len, _WORD.findall(text)))
    counts = {code: len(pattern.findall(text)) for code, pattern in _OF_SCRIPT}
    if counts["ja"] * 5 > counts["zh"]:  # Japanese writes Chinese characters between its kana
        counts["ja"] += counts.pop("zh")
    code = max(counts, key=lambda c: counts[c])
    if counts[code] * 2 <= letters or counts[code] < _FEWEST_WORDS:
        return None
    for shared, other, own in _LETTERS_OF:
        if code == shared and len(own.findall(text)) > _RARE * letters:
            return other
    return code


def _by_small_words(text: str) -> str | None:
    words = _WORD.findall(text.casefold())
    if len(words) < _FEWEST_WORDS:
        return None
    found = Counter(code for word in words for code in _LANGUAGES_OF.get(word, ()))
    if not found:
        return None
    code, count = max(found.items(), key=lambda pair: pair[1])
    sure = count >= _SHARE * len(words) and count >= 2
    return code if sure and (code == ENGLISH or count > _AHEAD * found[ENGLISH]) else None
