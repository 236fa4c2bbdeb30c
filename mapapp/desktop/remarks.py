"""What the reader should know of a reading before using it. No Qt."""

from __future__ import annotations

from mapapp.desktop.phrases import tr
from mapapp.desktop.reading import Reading
from mapapp.language import is_foreign, notice_of


def remark_on(reading: Reading) -> str:
    """Return what is to be said above the panes; mostly nothing."""
    remarks = [reading.notice, reading.events_notice, _on_language(reading.article.language)]
    if not reading.places and not reading.review:
        remarks.append(tr("No places were found in this article."))
    return " ".join(filter(None, remarks))


def _on_language(language: str | None) -> str:
    return tr(notice_of(language)) if language and is_foreign(language) else ""
