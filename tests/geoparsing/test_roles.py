from __future__ import annotations

import pytest

from mapapp.model import Role


def role(find, text: str, words: str) -> Role:
    return next(m.role for m in find(text) if m.text == words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Washington rejected the plan.", "Washington"),
        ("Moscow has repeatedly denied it.", "Moscow"),
        ("Ankara on Feb. 11 said that it would wait.", "Ankara"),
        ("The alliance stands by Ankara.", "Ankara"),
        ("Ties with Riyadh improved.", "Riyadh"),
        ("Relations between Cairo and Khartoum are tense.", "Khartoum"),
        ("Paris and Berlin agreed to talk.", "Paris"),
        ("The minister urged Tehran to stop.", "Tehran"),
        ("Beijing's refusal was no surprise.", "Beijing"),
        ("The attacks of the Damascus regime went on.", "Damascus"),
        ("The Moscow government fell.", "Moscow"),
        ("It was agreed in the Astana process and the Sochi deal.", "Astana"),
        ("It was agreed in the Astana process and the Sochi deal.", "Sochi"),
        ("The Geneva peace talks resumed.", "Geneva"),
        ("The Washington Post reported it.", "Washington"),
        ("The Georgia Public Service Commission met.", "Georgia"),
        ("The Bank of Ghana raised rates.", "Ghana"),
        ("The U.S. Embassy was closed.", "U.S."),
        ("Tokyo would ask Washington for fuel.", "Washington"),
        ("Accra owes the lenders $2 billion.", "Accra"),
        ("The grain deal, brokered by Ankara, collapsed.", "Ankara"),
        ("Brussels has promised Kyiv more money.", "Brussels"),
        ("Brussels has promised Kyiv more money.", "Kyiv"),
        ("Santiago and Lima signed a treaty.", "Santiago"),
        ("Santiago and Lima signed a treaty.", "Lima"),
        ("Diplomats hope for talks between Amman and Baghdad.", "Amman"),
        ("Observers from the African Union watched.", "African"),
        ("The match ended after Sevilla beat Barcelona 3-2.", "Barcelona"),
        ("Girona lost 2-1 after a late goal.", "Girona"),
        ("Girona, third, lost 2-1 after a late goal.", "Girona"),
        ("It was a fine match: Bayern Munich won.", "Bayern Munich"),
    ],
)
def test_institutions(find, text: str, words: str) -> None:
    assert role(find, text, words) is Role.INSTITUTION


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She arrived in Ankara on Monday.", "Ankara"),
        ("Talks were held at Geneva.", "Geneva"),
        ("Flights to Moscow resumed.", "Moscow"),
        ("Cairo's streets were empty.", "Cairo"),
        ("Berlin is calm.", "Berlin"),
        ("Turkey and Russia agreed on it.", "Turkey"),
        ("In Damascus, the regime held a parade.", "Damascus"),
        ("Idlib province was quiet.", "Idlib"),
        ("Police said they met fans in Barcelona after a goal made it 3-2.", "Barcelona"),
        ("The coach said the match in Girona ended 2-1.", "Girona"),
        ("The storm hit Valencia and Cadiz.", "Valencia"),
    ],
)
def test_literals(find, text: str, words: str) -> None:
    assert role(find, text, words) is Role.LITERAL


@pytest.mark.parametrize("words", ["Turkish", "Syrian", "Iranian", "Iraqis", "European"])
def test_demonyms(find, words: str) -> None:
    assert role(find, f"It concerns {words} farmers, they said.", words) is Role.DEMONYM
