"""What the reader should know of a reading before using it. No Qt."""

from __future__ import annotations

from mapapp.desktop.phrases import tr
from mapapp.desktop.reading import Reading
from mapapp.language import NAMES, is_foreign


def remark_on(reading: Reading) -> str:
    """Return what is to be said above the panes; mostly nothing."""
    remarks = [reading.notice, reading.events_notice, _on_language(reading.article.language)]
    if not reading.places and not reading.review:
        remarks.append(tr("No places were found in this article."))
    return " ".join(filter(None, remarks))


def _on_language(language: str | None) -> str:
    """Say that only the places are mapped of an article that is not in English."""
    if not (language and is_foreign(language)):
        return ""
    name = tr(NAMES[language]) if language in NAMES else language
    words = tr(
        "The article is in {language}, not in English: its places are mapped, its events are not."
    )
    return words.format(language=name)
