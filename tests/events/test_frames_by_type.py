"""Frames for the sub-categories of each type: what is done, and to what, tells it."""

from __future__ import annotations

import pytest

from mapapp.model import EventType

from .conftest import Tell


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("AGREE", "The two parties forged a compromise in Geneva."),
        ("AGREE", "Egypt signalled its willingness to share the canal."),
        ("CONSULT", "The minister wrapped up an official visit to Peru."),
        ("CONSULT", "The premier exchanged views with his guest in Lima."),
        ("SUPPORT", "The bishop issued an apology to the families in Cusco."),
        ("SUPPORT", "Peru reiterated its solidarity with Egypt."),
        ("COOPERATE", "Egypt allowed the fleet the use of its airspace."),
        ("COOPERATE", "Peru ordered four patrol boats from Egypt."),
        ("AID", "Villagers near Benghazi took in 200 refugees."),
        ("AID", "Medics set up a field hospital in Beira."),
        ("CONCEDE", "The king granted an amnesty to deserters in Libya."),
        ("CONCEDE", "Dockers in Beira called off their strike."),
        ("RETREAT", "The army halted its offensive near Benghazi."),
        ("RETREAT", "The militia renounced its armed struggle in Libya."),
        ("DEMAND", "Fishermen in Lima made a plea for cheaper diesel."),
        ("DEMAND", "Tenants in Osaka collected 9,000 signatures."),
        ("DISAPPROVE", "The minister branded the raid in Benghazi an aggression."),
        ("DISAPPROVE", "Egypt delivered a formal protest to Libya."),
        ("REJECT", "Libya tore up the fishing pact."),
        ("REJECT", "The senate in Lima scuppered the pension bill."),
        ("THREATEN", "The general issued a threat to the miners in Cusco."),
        ("PROTEST", "Thousands of demonstrators gathered in Lima."),
        ("PROTEST", "Students scuffled with riot police in Osaka."),
        ("PROTEST", "Two nuns chained themselves to a gate in Cusco."),
        ("CRIME", "A treasurer diverted public money in Lima."),
        ("CRIME", "Robbers held the jeweller at gunpoint in Osaka."),
        ("SANCTION", "Peru threw out three diplomats of Libya."),
        ("SANCTION", "Peru cut off military aid to Libya."),
        ("MOBILIZE", "Soldiers set up roadblocks around Tripoli."),
        ("MOBILIZE", "Egypt decreed a general mobilisation."),
        ("COERCE", "The junta shut down the internet in Libya."),
        ("COERCE", "Hackers crippled the computer systems of the port of Lima."),
        ("COERCE", "Police held the poet without charge in Tripoli."),
        ("COERCE", "Peru deported ninety migrants."),
        ("ASSAULT", "Rebels seized the town of Beira."),
        ("ASSAULT", "Fighting erupted near Benghazi."),
        ("ASSAULT", "Attackers slit the throat of a guard in Tripoli."),
        ("INVESTIGATE", "Detectives in Osaka took fingerprints from the crew."),
        ("INVESTIGATE", "Egypt set up a commission of inquiry."),
        ("DISASTER", "Torrential rain swept away two bridges near Cusco."),
        ("DISASTER", "A bushfire scorched the hills above Lima."),
        ("ACCIDENT", "A minibus slammed into a barrier near Osaka."),
        ("ACCIDENT", "Ammonia leaked from a cold store in Lima."),
        ("ELECTION", "Clerks in Beira recounted the ballots."),
        ("HEALTH", "Three nurses in Beira tested positive."),
        ("SPORT", "Egypt reached the quarter-finals in Lima."),
        ("CULTURE", "Parishioners in Cusco celebrated the jubilee of the chapel."),
        ("BUSINESS", "The mill in Osaka shed 200 jobs."),
        ("BUSINESS", "The economy of Peru shrank by 2 percent."),
    ],
)
def test_a_frame_tells_the_type(tell: Tell, text: str, kind: str) -> None:
    assert EventType(kind) in {event.type for event in tell(text).events}


@pytest.mark.parametrize(
    "text",
    [
        "The museum usually fakes nothing and holds on to its records.",
        "Rivers often overflow their banks here.",
        "The river often swells in spring and carries away sand.",
    ],
)
def test_a_frame_in_a_habit_is_no_event(tell: Tell, text: str) -> None:
    assert not tell(text).events


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("COERCE", "Libya barred foreign journalists."),
        ("ACCIDENT", "A coach skidded into a river near Cusco."),
        ("ASSAULT", "A gang lobbed petrol bombs at a house in Lima."),
        ("ASSAULT", "Two attackers slit the throat of a guard in Tripoli."),
    ],
)
def test_verbs_that_double_their_last_letter_are_known(tell: Tell, text: str, kind: str) -> None:
    assert EventType(kind) in {event.type for event in tell(text).events}
