"""Several analyses as one, for the map, the lists and the exports that show an Analysis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from mapapp.merging.view import MergedEvent, MergedView, merged
from mapapp.model import Analysis, Article, Event, Mention, TimeExpression

_BETWEEN = "\n\n"


def joined(
    analyses: Mapping[int, Analysis], title: str = "", *, view: MergedView | None = None
) -> Analysis:
    """Return one analysis of all articles' texts, one after the other.

    The same event stands once, as its fullest report tells it, with the spans of every report; its
    attribution counts the sources where there are several, its id is the merged event's. `view` is
    what `merged` made of the analyses, where that is known already.
    """
    view = view or merged(analyses)
    starts = _starts(analyses)
    text = _BETWEEN.join(analysis.article.text for analysis in analyses.values())
    return Analysis(
        Article(text, title or _title(analyses)),
        tuple(
            _moved_mention(mention, starts[number])
            for number, analysis in analyses.items()
            for mention in analysis.mentions
        ),
        _events(view, starts),
        tuple(
            _moved_time(time, starts[number])
            for number, analysis in analyses.items()
            for time in analysis.dates
        ),
        _main_event(view, analyses),
        remarks={key: one for a in analyses.values() for key, one in a.remarks.items()},
    )


def _starts(analyses: Mapping[int, Analysis]) -> dict[int, int]:
    starts, at = {}, 0
    for number, analysis in analyses.items():
        starts[number] = at
        at += len(analysis.article.text) + len(_BETWEEN)
    return starts


def _title(analyses: Mapping[int, Analysis]) -> str:
    titles = [analysis.article.title for analysis in analyses.values() if analysis.article.title]
    return titles[0] if len(analyses) == 1 and titles else f"{len(analyses)} articles"


def _events(view: MergedView, starts: Mapping[int, int]) -> tuple[Event, ...]:
    events = [_moved_event(event, starts) for event in view.events]
    return tuple(sorted(events, key=lambda event: event.spans[0]))


def _moved_event(merged_event: MergedEvent, starts: Mapping[int, int]) -> Event:
    spans = [
        (start + starts[report.article], end + starts[report.article])
        for report in merged_event.reports
        for start, end in report.event.spans
    ]
    said = merged_event.event.attribution
    if merged_event.sources > 1:
        said = f"{merged_event.sources} sources"
    return replace(merged_event.event, id=merged_event.id, spans=tuple(spans), attribution=said)


def _moved_mention(mention: Mention, by: int) -> Mention:
    return replace(mention, start=mention.start + by, end=mention.end + by)


def _moved_time(time: TimeExpression, by: int) -> TimeExpression:
    return replace(time, start=time.start + by, end=time.end + by)


def _main_event(view: MergedView, analyses: Mapping[int, Analysis]) -> str | None:
    """Return the event that most articles have as their main one."""
    main = {(number, analysis.main_event) for number, analysis in analyses.items()}
    votes = {
        event.id: sum((report.article, report.event.id) in main for report in event.reports)
        for event in view.events
    }
    best = max(votes, key=votes.__getitem__, default=None)
    return best if best is not None and votes[best] else None
