"""The inflected forms of English verbs and nouns."""

from __future__ import annotations

from functools import cache
from typing import Final

from mapapp.events.vocabulary import vocabulary

Forms = int
"""A set of `Form` bits: plain integers, as every word of an article is looked at."""


class Form:
    """What a word's form can be of its verb, one bit each."""

    BASE: Final = 1
    PRESENT: Final = 2
    PAST: Final = 4
    PARTICIPLE: Final = 8
    GERUND: Final = 16


_IRREGULAR = {
    row.split()[0]: (row.split()[1].split("/"), row.split()[2].split("/"))
    for row in """
        arise arose arisen|awake awoke awoken|be was/were been|bear bore borne|beat beat beaten
        become became become|begin began begun|bend bent bent|bind bound bound|blow blew blown
        break broke broken|bring brought brought|build built built|burn burned/burnt burned/burnt
        burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen
        come came come|cost cost cost|cut cut cut|deal dealt dealt|dig dug dug|do did done
        draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
        feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled
        fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven
        freeze froze frozen|get got got/gotten|give gave given|go went gone|grow grew grown
        have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt
        keep kept kept|know knew known|lay laid laid|lead led led|leave left left|let let let
        lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met
        overrun overran overrun|overthrow overthrew overthrown|pay paid paid|put put put
        quit quit quit|read read read|retake retook retaken|ride rode ridden|ring rang rung
        rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold
        send sent sent|set set set|shake shook shaken|shed shed shed|shoot shot shot
        show showed shown
        shut shut shut|sing sang sung|sink sank/sunk sunk|sit sat sat|slay slew slain
        sleep slept slept
        speak spoke spoken|spend spent spent|split split split|spread spread spread
        stand stood stood|steal stole stolen|strike struck struck/stricken|swear swore sworn
        sweep swept swept|swim swam swum|take took taken|teach taught taught|tear tore torn
        tell told told|think thought thought|throw threw thrown|undertake undertook undertaken
        understand understood understood|wear wore worn|win won won|withdraw withdrew withdrawn
        withhold withheld withheld|write wrote written|overtake overtook overtaken
        broadcast broadcast broadcast|bet bet bet|breed bred bred|lend lent lent|rid rid rid
        shrink shrank shrunk|slit slit slit|spit spat spat|sting stung stung
        stick stuck stuck|swell swelled swollen
        sue sued sued|agree agreed agreed|free freed freed|die died died|tie tied tied
        """.replace("\n", "|").split("|")
    if row.strip()
}
_DOUBLING = vocabulary(
    """
    stop ban rob stab rip plan drop drag tap trap plot gun shun slap dam pin whip rig trim
    scrap commit permit admit submit refer confer deter occur rebut outbid expel compel propel
    rebel control patrol cancel travel quarrel kidnap equip hug jog cap slam sap snub spur
    step strip wrap beg allot omit transfer incur recur regret clap chat cram dub fan hum jam
    log mob nab net nod pat pit rap rub ship skip slip snap sob spot star stem swap tip top
    tug ram bar bag grab clip club con dip drum flip flog gag gut lob mug nag man prop shred
    shrug skid slit spit wed airdrop annul extol signal level label barrel backpedal pummel
    forbid unban overrun pistol-whip machine-gun hit cut put let set get run win shut quit
    begin sit bet rid dig swim forget upset
    """
)


@cache
def irregular_forms() -> dict[str, Forms]:
    """Return the past forms of the irregular verbs, which are seldom anything but verbs."""
    found: dict[str, Forms] = {}
    for verb, (past, participle) in _IRREGULAR.items():
        for words, form in ((past, Form.PAST), (participle, Form.PARTICIPLE)):
            for written in words:
                if written != verb:
                    found[written] = found.get(written, 0) | form
    return found


@cache
def forms_of(verb: str) -> dict[str, Forms]:
    """Return every written form of `verb` (one word) with what it can be."""
    found: dict[str, Forms] = {}

    def add(written: str, form: Forms) -> None:
        found[written] = found.get(written, 0) | form

    add(verb, Form.BASE)
    add(_with_s(verb), Form.PRESENT)
    add(_with_ing(verb), Form.GERUND)
    past, participle = _IRREGULAR.get(verb, ([], []))
    regular = not past
    for written in past or _with_ed(verb):
        add(written, Form.PAST)
    for written in participle or (_with_ed(verb) if regular else []):
        add(written, Form.PARTICIPLE)
    return found


def plural(noun: str) -> str:
    """Return the plural of a noun or of a phrase's last word."""
    if noun.endswith(("s", "ing")) and noun.endswith("s"):
        return noun if noun.endswith(("ss", "ics", "ns", "ds", "es", "ts", "ks")) else noun + "es"
    return _with_s(noun)


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")) or word in ("go", "do", "veto", "embargo"):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return {"have": "has", "be": "is"}.get(word, word + "s")


def _with_ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) and verb != "be":
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def _with_ed(verb: str) -> list[str]:
    if verb.endswith("e"):
        return [verb + "d"]
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return [verb[:-1] + "ied"]
    if verb.endswith("l") and _doubled(verb) != verb:
        return [verb + "led", verb + "ed"]
    return [_doubled(verb) + "ed"]


def _doubled(verb: str) -> str:
    return verb + verb[-1] if verb in _DOUBLING else verb
