"""Small articles from all over, with their real places: what a reader would say happened where."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import pytest

from mapapp.events import FoundEvents
from mapapp.model import Bound, Event, EventType, Status


class Written(NamedTuple):
    """An article and its day."""

    text: str
    published: date


class Told(NamedTuple):
    """What one event of an article must be."""

    words: str
    kind: EventType
    place: str | None
    start: date | None


FLOOD = Written(
    """Floods kill at least 12 in central Mozambique

Floods killed at least 12 people in Beira on Saturday after the Pungwe river burst its banks, the \
disaster agency said. Hundreds of families fled their homes.

President Filipe Nyusi will visit Quelimane on Thursday. South Africa sent food and tents to Beira.
""",
    date(2021, 2, 15),
)
ELECTION = Written(
    """Chile elects a new president

Chileans voted on Sunday. Gabriel Boric won the election in Chile with 56 percent of the vote. \
Thousands of supporters marched in Santiago that night. His rival, José Antonio Kast, conceded \
defeat in Valparaíso. In 2019, police and protesters clashed in Concepción.
""",
    date(2021, 12, 21),
)
PLANT = Written(
    """Carmaker opens battery plant in Nagoya

A carmaker opened a battery plant in Nagoya on Tuesday, its first in Japan. The company will hire \
800 workers. In March 2023 it closed a factory in Sheffield, England. The union in Sheffield \
criticised the decision.
""",
    date(2024, 5, 15),
)
FOOTBALL = Written(
    """Late goal wins the cup in Dakar

The home side won the cup final in Dakar on Friday night. Awa Sarr scored twice. Before the match \
a bus overturned near Thiès and three supporters were injured, police said.
""",
    date(2024, 5, 18),
)
OUTBREAK = Written(
    """Health officials in Manila reported an outbreak of measles on Monday. Nurses \
vaccinated 2,000 children in Quezon City last week. The government denied that the vaccine had \
run out. Doctors in Cebu fear that the disease might spread.
""",
    date(2024, 5, 15),
)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (FLOOD, Told("12 people", EventType.DISASTER, "Beira", date(2021, 2, 13))),
        (FLOOD, Told("fled", EventType.OTHER, "Beira", None)),
        (FLOOD, Told("will visit", EventType.CONSULT, "Quelimane", date(2021, 2, 18))),
        (FLOOD, Told("sent food", EventType.AID, "Beira", None)),
        (ELECTION, Told("voted", EventType.ELECTION, None, date(2021, 12, 19))),
        (ELECTION, Told("won the", EventType.ELECTION, "Chile", None)),
        (ELECTION, Told("marched", EventType.PROTEST, "Santiago", None)),
        (ELECTION, Told("clashed", EventType.ASSAULT, "Concepción", date(2019, 1, 1))),
        (PLANT, Told("opened", EventType.BUSINESS, "Nagoya", date(2024, 5, 14))),
        (PLANT, Told("closed", EventType.BUSINESS, "Sheffield", date(2023, 3, 1))),
        (PLANT, Told("criticised", EventType.DISAPPROVE, None, None)),
        (FOOTBALL, Told("won the cup", EventType.SPORT, "Dakar", date(2024, 5, 17))),
        (FOOTBALL, Told("overturned", EventType.ACCIDENT, "Thiès", None)),
        (OUTBREAK, Told("reported", EventType.HEALTH, "Manila", date(2024, 5, 13))),
        (OUTBREAK, Told("vaccinated", EventType.HEALTH, "Quezon City", date(2024, 5, 6))),
    ],
)  # fmt: skip
def test_articles(read: Callable[[str, date], FoundEvents], article: Written, told: Told) -> None:
    found = _resting_on(read(*article), article.text, told.words)
    events = [event for event in found if event.type is told.kind]
    assert events
    (event, *_) = events
    names = {where.place.name for where in event.where}
    assert told.place is None or told.place in names
    assert told.start is None or (event.when is not None and event.when.start == told.start)


def _resting_on(found: FoundEvents, text: str, words: str) -> list[Event]:
    return [e for e in found.events if any(words in text[start:end] for start, end in e.spans)]


def test_the_main_event_is_what_the_article_is_about(
    read: Callable[[str, date], FoundEvents],
) -> None:
    found = read(*FLOOD)
    main = next(event for event in found.events if event.id == found.main_event)
    assert main.type is EventType.DISASTER
    assert main.dead is not None
    assert (main.dead.min, main.dead.max) == (12, None)


def test_each_clause_has_its_own_date(read: Callable[[str, date], FoundEvents]) -> None:
    text = "The president will visit Lima on Tuesday and is to meet miners in Cusco on March 21.\n"
    events = read(text, date(2024, 3, 17)).events
    assert [e.when.start for e in events if e.when] == [date(2024, 3, 19), date(2024, 3, 21)]


def test_what_follows_on_an_arrival_was_about_that_day(
    read: Callable[[str, date], FoundEvents],
) -> None:
    text = "Ana Ruiz arrived in Lima on May 3.\n\nAna Ruiz held talks in Lima with miners.\n"
    _, talks = read(text, date(2024, 5, 15)).events
    assert talks.when is not None
    assert talks.when.start == date(2024, 5, 3)
    assert talks.when.bound is Bound.ABOUT


def test_what_is_denied_or_feared_did_not_happen(
    read: Callable[[str, date], FoundEvents],
) -> None:
    found = read(*OUTBREAK)
    (spread,) = _resting_on(found, OUTBREAK.text, "might spread")
    assert spread.status is Status.CONDITIONAL


@pytest.mark.parametrize("article", [FLOOD, ELECTION, PLANT, FOOTBALL, OUTBREAK])
def test_headlines_stay_short_and_whole(
    read: Callable[[str, date], FoundEvents], article: Written
) -> None:
    for event in read(*article).events:
        assert 3 < len(event.headline) <= 140
        assert event.headline[0] == event.headline[0].upper()
        assert not event.headline.endswith((" of", " in", " and", ","))
