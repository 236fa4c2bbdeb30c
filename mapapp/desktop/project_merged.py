"""What several articles say of one event, in its detail: how many, and where they disagree."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mapapp.desktop.phrases import tr
from mapapp.desktop.project_tabs import ALL

if TYPE_CHECKING:
    from mapapp.desktop.detail import Detail
    from mapapp.desktop.project_articles import ProjectArticles
    from mapapp.desktop.reading import Reading
    from mapapp.desktop.selection import Selection
    from mapapp.merging import MergedEvent, MergedView, Saying

_MOST_REPORTS = 12


class MergedDetail:
    """Adds to the details of events while all articles are shown together."""

    def __init__(self, articles: ProjectArticles) -> None:
        self._articles = articles
        self.view: MergedView | None = None
        """What was merged into the articles that are shown together."""

    def add_to_detail(self, _reading: Reading, selection: Selection, detail: Detail) -> None:
        """Say who reports an event, side by side where they differ, and lead to each report."""
        if self._articles.number != ALL or self.view is None:
            return
        event = next((one for one in self.view.events if one.id == selection.event), None)
        if event is None:
            return
        if event.disagreements:
            detail.words(tr("The articles disagree:"))
            detail.facts([
                (_label(one.what), "; ".join(map(self._said, one.sayings)), "")
                for one in event.disagreements
            ])  # fmt: skip
        for number in self._numbers(event):
            words = tr("Open “{title}”").format(title=self._name(number, titled=True))
            detail.link(words, partial(self._articles.choose, number))

    def _numbers(self, event: MergedEvent) -> list[int]:
        return [report.article for report in event.reports[:_MOST_REPORTS]]

    def _said(self, saying: Saying) -> str:
        names = dict.fromkeys(self._name(number) for number in saying.articles)
        return f"{saying.words} ({', '.join(names)})"

    def _name(self, number: int, *, titled: bool = False) -> str:
        """Return who published an article, else its title."""
        entry = next((one for one in self._articles.entries if one.number == number), None)
        if entry is None:
            return tr("Article")
        names = (entry.title, entry.source) if titled else (entry.source, entry.title)
        return next((name for name in names if name), tr("Article"))


def _label(what: str) -> str:
    labels = {
        "dead": tr("Dead"),
        "injured": tr("Injured"),
        "when": tr("When"),
        "where": tr("Where"),
        "status": tr("Status"),
    }
    return labels[what]
