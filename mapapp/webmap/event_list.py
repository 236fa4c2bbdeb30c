"""The events of an analysis written out in HTML, readable without the map and without a script."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from mapapp.model import Analysis, Event, Kind, Role, Status
from mapapp.symbols import BOX, OUTLINES
from mapapp.theme import EVENT_GROUPS, event_shape
from mapapp.wording import long_date, short_date

_LONGEST_QUOTE = 400
_LONGEST_TITLE = 200
_STATUS = {
    Status.ONGOING: "Going on",
    Status.PLANNED: "Planned",
    Status.DENIED: "Denied",
    Status.CONDITIONAL: "Conditional",
    Status.CALLED_FOR: "Called for",
}


def page_head(analysis: Analysis) -> str:
    """Return the heading of the page: title, source, date, how much there is."""
    article = analysis.article
    named = {m.place.id for m in analysis.mentions if m.place and m.role is not Role.DEMONYM}
    published = article.published
    facts = [
        article.source or "",
        f"{published.day} {published:%B %Y}" if published else "",
        _count(len(named), "place"),
        _count(len(analysis.events), "event"),
    ]
    line = " · ".join(escape(fact) for fact in facts if fact)
    title = escape(_shortened(article.title, _LONGEST_TITLE) or "Untitled article")
    return f'<header class="page-head"><h1>{title}</h1><p>{line}</p></header>'


def event_list(analysis: Analysis, credit: str) -> str:
    """Return every event, newest first, and the places that were only named."""
    events = sorted(analysis.events, key=_newest_first)
    parts = ['<main class="page-list">']
    for heading, group in groupby(events, _heading):
        items = "".join(_item(event, analysis) for event in group)
        parts.append(f"<section><h2>{escape(heading)}</h2><ol>{items}</ol></section>")
    parts += _named(analysis)
    parts.append(f'<p class="page-foot">{escape(credit)}</p></main>')
    return "".join(parts)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _newest_first(event: Event) -> tuple[int, str, int]:
    day = event.when and (event.when.end or event.when.start)
    return -day.toordinal() if day else 0, _heading(event), event.spans[0][0]


def _heading(event: Event) -> str:
    return long_date(event.when) or "Without a date"


def _item(event: Event, analysis: Analysis) -> str:
    where = ", ".join(one.place.name for one in event.sites)
    said = f"according to {event.attribution}" if event.attribution else ""
    facts = (short_date(event.when), where, _STATUS.get(event.status, ""), said)
    line = escape(" · ".join(fact for fact in facts if fact))
    key = escape(event.id)
    return (
        f'<li id="event-{key}"><a class="event" href="#event-{key}" data-event="{key}" '
        f'data-type="{event.type.value}">'
        f"{_symbol(event)}<span><strong>{escape(event.headline)}</strong><small>{line}</small>"
        f"<q>{escape(_sentence(event, analysis))}</q></span></a></li>"
    )


def _sentence(event: Event, analysis: Analysis) -> str:
    start, end = event.spans[0]
    return _shortened(analysis.article.text[start:end], _LONGEST_QUOTE)


def _shortened(text: str, longest: int) -> str:
    words = " ".join(text.split())
    return words if len(words) <= longest else words[:longest].rstrip() + " …"


def _symbol(event: Event) -> str:
    group, outline = EVENT_GROUPS[event.type].value, OUTLINES[event_shape(event.type)]
    return (
        f'<svg class="symbol group-{group}" viewBox="0 0 {BOX} {BOX}" width="12" height="12" '
        f'role="img" aria-label="{event.type.value.replace("_", " ").capitalize()}">'
        f'<path fill-rule="evenodd" d="{outline}"/></svg>'
    )


def _named(analysis: Analysis) -> Iterator[str]:
    happened = {where.place.id for event in analysis.events for where in event.sites}
    names = {
        mention.place.name: mention.place.kind
        for mention in analysis.mentions
        if mention.place and mention.role is not Role.DEMONYM and mention.place.id not in happened
    }
    if names:
        words = ", ".join(
            f"<b>{escape(name)}</b>" if kind is not Kind.COUNTRY else escape(name)
            for name, kind in names.items()
        )
        yield f'<section><h2>Also named</h2><p class="named">{words}</p></section>'
