"""Several articles as one: the same place once, the same event once, disagreements side by side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mapapp.merging import MergedView, joined, merged
from mapapp.model import (
    Actor,
    Analysis,
    Article,
    Count,
    Event,
    EventPlace,
    EventType,
    Interval,
    Kind,
    Mention,
    Place,
    Role,
    Status,
)

KASSALA = Place("geonames:372753", "Kassala", Kind.CITY, 15.45, 36.4, "SD", "Sudan")
GEDAREF = Place("geonames:377039", "Gedaref", Kind.CITY, 14.03, 35.38, "SD", "Sudan")
SUDAN = Place("geonames:366755", "Sudan", Kind.COUNTRY, 15, 30, "SD", "Sudan")


def on(day: int) -> Interval:
    return Interval(date(2023, 8, day), date(2023, 8, day))


def told(sentence: str, headline: str, source: str, **facts: object) -> Analysis:
    """Return an article of one sentence that tells one event in Kassala on the 8th."""
    text = f"{source}.\n{sentence}"
    known = {"type": EventType.DISASTER, "when": on(8), "where": (EventPlace(KASSALA),)} | facts
    event = Event("e1", headline, spans=((len(source) + 2, len(text)),), **known)  # type: ignore[arg-type]
    at = text.find("Kassala")
    mentions = (Mention(at, at + 7, "Kassala", Role.LITERAL, KASSALA, 0.9),) if at >= 0 else ()
    return Analysis(Article(text, headline, source=source), mentions, (event,), (), "e1")


def flood(dead: int, source: str, day: int = 8) -> Analysis:
    return told(
        f"A flash flood on the Gash river killed {dead} people in Kassala.",
        f"Flash flood kills {dead} people",
        source,
        dead=Count(dead, dead, str(dead)),
        when=on(day),
    )


OTHER_WORDS = told(
    "At least 50 residents of Kassala drowned when the Gash burst its banks in a flood.",
    "Flood drowns at least 50 residents",
    "The Third",
    dead=Count(50, None, "at least 50"),
)
TALKS = told(
    "Ministers met in Kassala to talk about the flood.",
    "Ministers met about the flood",
    "The Second",
    type=EventType.CONSULT,
)


def view(*analyses: Analysis) -> MergedView:
    return merged(dict(enumerate(analyses, 1)))


def test_the_same_event_once_with_its_sources_counted() -> None:
    found = view(flood(51, "The First"), flood(51, "The Second"), TALKS)
    flooded, met = found.events
    assert [report.article for report in flooded.reports] == [1, 2]
    assert (flooded.sources, met.sources) == (2, 1)
    assert flooded.disagreements == ()


def test_told_in_other_words_it_is_the_same() -> None:
    (flooded,) = view(flood(51, "The First"), OTHER_WORDS).events
    assert flooded.sources == 2
    assert flooded.disagreements == ()  # 51 are at least 50


def test_disagreements_stand_side_by_side() -> None:
    (flooded,) = view(
        flood(51, "The First"), flood(50, "The Second"), flood(51, "The Third")
    ).events
    (numbers,) = flooded.disagreements
    assert numbers.what == "dead"
    assert [(one.words, one.articles) for one in numbers.sayings] == [("51", (1, 3)), ("50", (2,))]


def test_a_day_apart_is_told() -> None:
    (flooded,) = view(flood(51, "The First"), flood(51, "The Second", day=9)).events
    (when,) = flooded.disagreements
    assert [one.words for one in when.sayings] == ["8 Aug 2023", "9 Aug 2023"]


@pytest.mark.parametrize(
    "other",
    [
        flood(51, "The Second", day=20),
        flood(5, "The Second"),
        TALKS,
        told(
            "Hail ruined the onion harvest near Kassala.",
            "Hail ruins the harvest",
            "The Second",
        ),
        told(
            "A flash flood on the Rahad river killed 51 people in Gedaref.",
            "Flash flood kills 51 people",
            "The Second",
            where=(EventPlace(GEDAREF), EventPlace(SUDAN, "around")),
        ),
        told(
            "A flash flood could kill people in Kassala, the agency warned.",
            "Flash flood could kill people",
            "The Second",
            status=Status.CONDITIONAL,
        ),
    ],
)
def test_another_event_stays_apart(other: Analysis) -> None:
    assert len(view(flood(51, "The First"), other).events) == 2


def test_two_events_of_one_article_stay_two() -> None:
    twice = flood(51, "The First")
    (event,) = twice.events
    twice = replace(twice, events=(event, replace(event, id="e2")))
    assert len(view(twice).events) == 2
    assert len(view(twice, flood(51, "The Second")).events) == 2


def test_copies_and_articles_of_one_paper_are_one_source() -> None:
    first = flood(51, "The First")
    copy = replace(first, article=replace(first.article, source="Wire"))
    later = flood(50, "The First")
    (flooded,) = view(flood(51, "The First"), copy, later).events
    assert (len(flooded.reports), flooded.sources) == (3, 1)


def test_the_fullest_report_leads() -> None:
    fuller = flood(51, "The Second")
    (event,) = fuller.events
    fuller = replace(fuller, events=(replace(event, source=(Actor("the Gash"),)),))
    (flooded,) = view(flood(51, "The First"), fuller).events
    assert flooded.reports[0].article == 2


def test_the_same_place_once_with_all_that_is_said_of_it() -> None:
    found = view(flood(51, "The First"), flood(50, "The Second"), TALKS)
    (kassala,) = found.places
    assert kassala.articles == (1, 2, 3)
    assert len(kassala.mentions) == 3
    assert len(kassala.events) == 2


def test_joined_it_is_one_analysis_whose_offsets_fit() -> None:
    one = joined({4: flood(51, "The First"), 9: flood(50, "The Second"), 11: TALKS})
    text = one.article.text
    assert [text[m.start : m.end] for m in one.mentions] == ["Kassala"] * 3
    flooded, met = one.events
    assert [text[start:end].split()[1] for start, end in flooded.spans] == ["flash", "flash"]
    assert text[slice(*met.spans[0])].startswith("Ministers met")
    assert (flooded.attribution, met.attribution) == ("2 sources", None)
    assert one.main_event == flooded.id
    assert len({event.id for event in one.events}) == 2
    assert one.article.title == "3 articles"


def test_nothing_merges_to_nothing() -> None:
    assert merged({}) == MergedView()
    assert joined({}).article.text == ""
