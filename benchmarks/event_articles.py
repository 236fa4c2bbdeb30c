"""How well an article's main event is placed and dated, and how many articles a second are read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from time import process_time
from typing import Any

from benchmarks.columns import Figure, Figures
from mapapp.events import find_events
from mapapp.geoparsing import geoparse
from mapapp.model import Article, Context, Interval, Mention
from mapapp.pipeline import Engine
from mapapp.syntax import Parser

Record = dict[str, Any]


def measure_lead(
    records: list[Record], engine: Engine, show: bool, parser: Parser | None
) -> Figures:
    """Return how often an annotated where and when is the main event's, and the speed."""
    where: dict[str, list[bool]] = defaultdict(list)
    when: dict[str, list[bool]] = defaultdict(list)
    dated = [r for r in records if str(r["published"]) != "None"]
    started, words = process_time(), 0
    for record in dated:
        published = date.fromisoformat(record["published"][:10])
        text = f"{record['title']}\n\n{record['text']}"
        words += len(text.split())
        article = Article(text, record["title"], published)
        mentions = geoparse(article, engine.gazetteer, Context()).mentions
        found = find_events(article, mentions, engine.gazetteer, parser)
        main = next((e for e in found.events if e.id == found.main_event), None)
        places = [w["text"].casefold() for w in record["fivew"]["where"]]
        days = {w["parsed"] for w in record["fivew"]["when"] if w.get("parsed")}
        if places:
            ids = {w.place.id for w in main.where} if main else set()
            placed = [m for m in mentions if m.place]
            ours = [m for m in placed if {p.id for p in (m.place, m.narrowed) if p} & ids]
            where["where"].append(names_any(ours, places))
            titled = [m for m in placed if m.start < len(record["title"])]
            where["where, first place of the title"].append(names_any(titled[:1], places))
            where["where, first place"].append(names_any(placed[:1], places))
        if days:
            interval = main.when if main else None
            when["when, first day"].append(bool(interval and str(interval.start) in days))
            when["when, within 3 days"].append(within(interval, days))
            when["when, day of publication"].append(published.isoformat() in days)
        if show and main:
            print("  ", main.headline, "|", places, [w.place.name for w in main.where], days,
                  main.when and main.when.start)  # fmt: skip
    seconds = process_time() - started
    answers = {**where, **when}
    return {
        **{name: Figure(sum(right) / max(1, len(right)), 2) for name, right in answers.items()},
        "articles a second": Figure(
            len(dated) / seconds, 1, f"of {words / len(dated):.0f} words, by processor time"
        ),
    }


def names_any(mentions: Iterable[Mention], places: list[str]) -> bool:
    """Say whether one of the mentions is named in an annotated place."""
    return any(m.text.casefold() in place for m in mentions for place in places)


def within(interval: Interval | None, days: set[str]) -> bool:
    """Say whether an interval of at most three days holds one of the days."""
    if interval is None or interval.start is None or interval.end is None:
        return False
    length = (interval.end - interval.start).days
    spanned = {str(interval.start + timedelta(n)) for n in range(length + 1)}
    return length < 3 and bool(spanned & days)
