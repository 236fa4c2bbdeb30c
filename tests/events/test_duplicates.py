from __future__ import annotations

from datetime import date

from mapapp.model import Bound

from .conftest import Tell


def test_one_event_told_twice_is_one_with_two_spans(tell: Tell) -> None:
    text = (
        "Army kills 51 rebels in Benghazi\n\nLibyan forces killed 51 rebels in Benghazi on "
        "Tuesday, the ministry said."
    )
    (event,) = tell(text).events
    assert len(event.spans) == 2
    assert event.when is not None
    assert event.attribution == "the ministry"


def test_events_elsewhere_or_of_other_numbers_stay_apart(tell: Tell) -> None:
    text = (
        "Rebels killed 51 soldiers in Benghazi on Tuesday. Rebels killed 51 soldiers in Tripoli on "
        "Tuesday. Rebels killed 9 soldiers in Benghazi on Tuesday."
    )
    assert len(tell(text).events) == 3


def test_storms_of_other_names_are_two(tell: Tell) -> None:
    text = (
        "Cyclone Ana killed at least 63 people in Beira. In March 2019, Cyclone Idai killed more "
        "than 600 people in Beira."
    )
    first, second = tell(text, published=None).events
    assert first.when is None
    assert second.when is not None


def test_a_title_is_no_event_of_its_own_when_the_body_tells_it(tell: Tell) -> None:
    text = "Fighting strains ties\n\nRebels attacked soldiers in Benghazi on Monday."
    (event,) = tell(text).events
    assert event.headline == "Rebels attacked soldiers in Benghazi"


def test_a_title_that_nothing_else_tells_is_an_event(tell: Tell) -> None:
    (event,) = tell("Rebels attack Benghazi\n\nThe town is old.").events
    assert event.headline == "Rebels attack Benghazi"


def test_what_only_completes_an_event_is_part_of_it(tell: Tell) -> None:
    text = (
        "A storm killed at least 63 people in Beira on Thursday. Another 140 people were injured."
    )
    (event,) = tell(text).events
    assert event.dead is not None
    assert event.dead.min == 63
    assert event.injured is not None
    assert event.injured.min == 140


def test_arriving_and_talking_are_two_things(tell: Tell) -> None:
    text = "The envoy Ana Ruiz arrived in Geneva on Monday. Ana Ruiz held talks in Geneva."
    assert len(tell(text).events) == 2


def test_what_someone_also_did_is_another_event(tell: Tell) -> None:
    text = (
        "The envoy, Ana Ruiz, held talks in Lima on Monday.\n\nRuiz also held talks with "
        "Congress speaker Omar Vega in Lima.\n\nOmar Vega and Ana Ruiz met in Lima over the border."
    )
    talks, meeting = tell(text).events
    assert (len(talks.spans), len(meeting.spans)) == (1, 2)
    assert "Vega" in meeting.headline


def test_two_speakers_of_one_event_are_both_named(tell: Tell) -> None:
    text = (
        "Rebels killed 51 soldiers in Benghazi on Tuesday, the ministry said.\n\n"
        "Rebels killed 51 soldiers in Benghazi on Tuesday, a doctor said."
    )
    (event,) = tell(text).events
    assert event.attribution == "the ministry; a doctor"


def test_the_body_says_better_than_the_title_who_did_it_and_when(tell: Tell) -> None:
    text = (
        "Kenya seizes 40 boats\n\nNairobi on May 11 said that Kenyan coastguards seized 40 boats "
        "in Mombasa.\n"
    )
    (event,) = tell(text).events
    assert event.headline == "Kenyan coastguards seized 40 boats in Mombasa"
    assert [a.text for a in event.source] == ["Kenyan coastguards"]
    assert event.when is not None
    assert (event.when.start, event.when.bound) == (date(2024, 5, 11), Bound.EXACT)


def test_a_large_number_of_the_same_verb_is_one_happening(tell: Tell) -> None:
    text = (
        "Libyan forces neutralized 51 rebels in Benghazi on Monday.\n\n"
        "According to the ministry, 51 men were neutralized.\n"
    )
    (event,) = tell(text).events
    assert len(event.spans) == 2


def test_an_arrival_and_the_talks_in_one_sentence_are_two(tell: Tell) -> None:
    text = (
        "The Danish envoy, Peter Holm Larsen, landed in Lima on Monday and held talks with "
        "Peruvian officials about copper."
    )
    assert len(tell(text).events) == 2
