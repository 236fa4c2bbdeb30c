"""Where an event happened: a place of its own sentence, else of the passage around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from mapapp.events.nesting import Site, listed, without_containers
from mapapp.events.prepositions import preposition_before
from mapapp.events.vocabulary import vocabulary
from mapapp.model import INSTITUTION_RELATION, EventPlace, EventType, Kind, Mention, Place, Role

_IN = vocabulary("in at near outside inside around across throughout within on off over")
_NEAR = vocabulary("near outside around off")
_NOT_AT = vocabulary("by for against with about like than between of regarding toward")
_TO = vocabulary("to into toward towards")
_SPOKEN = frozenset(
    (
        EventType.DISAPPROVE,
        EventType.DEMAND,
        EventType.REJECT,
        EventType.THREATEN,
        EventType.SUPPORT,
    )
)
"""Types that are words: what they are spoken of is not where they are spoken."""
_AGREED = frozenset(
    (EventType.AGREE, EventType.SANCTION, EventType.CONCEDE, EventType.AID, EventType.COOPERATE)
)
"""Types between governments: without a place of their own they are put nowhere."""
_LEAVING = frozenset((EventType.RETREAT, EventType.OTHER, EventType.AID, EventType.CONSULT))
_PLAYED = frozenset((EventType.SPORT,))
"""Types whose names are those of clubs and teams."""
_BODILY = frozenset(
    (
        EventType.ASSAULT,
        EventType.DISASTER,
        EventType.ACCIDENT,
        EventType.HEALTH,
        EventType.CRIME,
        EventType.PROTEST,
        EventType.OTHER,
    )
)
_REACHED = vocabulary("visit tour reach enter leave return")
_ACCORDS = re.compile(
    r"\s+(?:peace\s+|nuclear\s+|trade\s+)?(?:deal|process|agreements?|accords?|treaty|pact|talks|summit"
    r"|declaration|protocol|memorandum|convention|format|conference|conventions)\b",
    re.IGNORECASE,
)
_GOVERNMENT = re.compile(
    r"\s+(?:regime|government|authorities|administration|leadership|junta)\b|['’]s\b", re.IGNORECASE
)
_CONTAINER = re.compile(
    r"(?:['’]s)?\s+(?:[\w-]+\s+){0,3}?(?:city|town|village|district|province|suburb|region|port|state"
    r"|neighbou?rhood|island|area|county|governorate|capital|municipality|enclave|camp)"
    r"(?:\s+of|,)?\s+[^\W\da-z‘’]"
)
"""After a name that only says what the next one lies in: "the West Bank city of Nablus"."""


class Telling(NamedTuple):
    """Where in the text an event is told.

    Its type, its trigger's lemma and span, the stretches of its clause and of its subject, and
    where the other verbs of the sentence begin. `before` are the stretches of what the same doer
    did first, `cause` that of the calamity that a harm came of.
    """

    type: EventType
    lemma: str
    trigger: tuple[int, int]
    clause: tuple[int, int]
    subject: tuple[int, int] | None
    verbs: tuple[int, ...]
    before: tuple[tuple[int, int], ...] = ()
    cause: tuple[int, int] | None = None


_ENOUGH = 0.6


def event_sites(text: str, telling: Telling, mentions: Sequence[Mention]) -> list[Site]:
    """Return the mentions of one sentence that the event of `telling` happened at."""
    literal = [m for m in mentions if m.role is Role.LITERAL or _is_held_in(text, m)]
    sites = _told_of(telling, [_site(text, telling, mention) for mention in literal])
    sites = _own(telling, sites)
    weighed = listed(text, without_containers(text, sites))
    sites = [s for s in weighed if s.score >= _ENOUGH]
    best = max((site.score for site in sites), default=0.0)
    if best < _SURE and telling.cause is not None:
        return _at_cause(text, telling, telling.cause, mentions) or sites
    kept = [s for s in sites if s.score >= best - 0.3]
    return _with_origins(text, weighed, kept)


_SURE = 1.4
"""Less than this has no preposition, or lies in another's clause."""


def _at_cause(
    text: str, telling: Telling, cause: tuple[int, int], mentions: Sequence[Mention]
) -> list[Site]:
    """Return where a calamity was: those whom it killed were there."""
    inside = [m for m in mentions if cause[0] <= m.start < cause[1]]
    verb = (cause[0], cause[0] + 1)
    alone = Telling(EventType.DISASTER, telling.lemma, verb, cause, None, ())
    return [s for s in event_sites(text, alone, inside) if s.score >= _SURE]


def _with_origins(text: str, weighed: list[Site], kept: list[Site]) -> list[Site]:
    """Keep Goma beside Bukavu of "marched from Goma to Bukavu"."""
    ends = [s.mention.start for s in kept if s.relation == "to"]
    origins = [
        s
        for s in weighed
        if s.relation == "from"
        and s not in kept
        and any(_WAY.fullmatch(text, s.mention.end, end) for end in ends)
    ]
    return origins + kept


_WAY = re.compile(r"(?:,?\s(?:and\s)?[A-Z][\w-]+){0,4}\s+(?:in)?to\s+(?:[\w-]+\s+){0,4}")


_HELD = re.compile(
    r"\s+(?:Grand Prix|Open|[Gg]eneral [Ee]lections?|[Pp]residential [Ee]lections?|[Ee]lections?"
    r")\b(?!\s[A-Z])"
)


def _is_held_in(text: str, mention: Mention) -> bool:
    """Say whether a people's name tells where: "the Brazilian Grand Prix"."""
    return mention.role is Role.DEMONYM and _HELD.match(text, mention.end) is not None


def _told_of(telling: Telling, sites: list[Site]) -> list[Site]:
    """Weigh "Fires near Ballarat" less where "destroyed homes in Pomonal" follows."""
    subject, (_, last) = telling.subject, telling.clause
    if subject is None or telling.type not in _BODILY:
        return sites
    done = any(
        s.relation == "in"
        and telling.trigger[1] <= s.mention.start < last
        and s.score >= _ENOUGH + 1
        for s in sites
    )
    return [
        s._replace(score=s.score - 1.0)
        if done and subject[0] <= s.mention.start < subject[1]
        else s
        for s in sites
    ]


def _own(telling: Telling, sites: list[Site]) -> list[Site]:
    """Weigh Ronda less in "searched a villa in Ronda and arrested him in Madrid"."""
    last = telling.clause[1]
    here = any(
        telling.trigger[1] <= s.mention.start < last and s.score >= _ENOUGH + 1 for s in sites
    )
    return [
        s._replace(score=s.score - 1.0)
        if here and any(first <= s.mention.start < end for first, end in telling.before)
        else s
        for s in sites
    ]


def _site(text: str, telling: Telling, mention: Mention) -> Site:
    before = preposition_before(text, mention.start)
    relation, score = _by_preposition(text, before, telling, mention)
    first, last = telling.clause
    score += 0.6 * (first <= mention.start < last)
    low, high = sorted((mention.start, telling.trigger[0]))
    between = [verb for verb in telling.verbs if low < verb < high]
    score -= 0.3 * len(between)
    score -= 1.5 * (_CONTAINER.match(text, mention.end) is not None)
    inside = telling.subject and telling.subject[0] <= mention.start < telling.subject[1]
    if telling.type in _SPOKEN and (inside or mention.start > telling.trigger[1] + 2):
        score -= 2.0
    if between and not (_leads_on(text, telling) and mention.start < telling.trigger[0]):
        score -= 1.2 if telling.type in _SPOKEN | _AGREED else 0.3
    topic = 2.4 if telling.type is EventType.CONSULT else 1.2
    score -= topic * (_TOPIC.search(text, telling.trigger[1], max(0, mention.start)) is not None)
    score -= 0.9 * (_ELSEWHEN.search(text, telling.trigger[1], max(0, mention.start)) is not None)
    score -= min((high - low) / 250, 0.8)
    if mention.place is not None and mention.place.kind is Kind.COUNTRY:
        score -= 0.5
    return Site(mention, relation, score)


def _by_preposition(
    text: str, before: str, telling: Telling, mention: Mention
) -> tuple[str, float]:
    if before in _NEAR:
        return "near", 2.0
    if before in _IN or (before == "to" and _VISIT.search(text[: mention.start][-40:])):
        return "in", 2.0
    if telling.type in _SPOKEN:
        return "in", 0.0
    if (
        before == "from"
        and telling.subject
        and telling.subject[0] <= mention.start < telling.subject[1]
    ):
        return "from", -1.0
    if before in _TO:
        return "to", -0.5 if telling.type in _PLAYED else 1.1
    if before == "from":
        return "from", 0.5 if telling.type in _LEAVING else -0.3
    if before in _NOT_AT:
        return "in", 0.2
    return "in", _bare(text, telling, mention)


def _bare(text: str, telling: Telling, mention: Mention) -> float:
    """Weigh a place without a preposition: an actor, what was struck, or "the Nairobi bombing"."""
    first, last = telling.trigger
    if _describes(text, mention) or _ACTS.match(text, mention.end):
        return -0.7
    between = text[last : mention.start] if mention.start >= last else None
    if between is not None and len(between.split()) <= 3 and _PLAIN.fullmatch(between):
        recipient = telling.type in _AGREED and not between.strip()
        if recipient or telling.type in _SPOKEN | _PLAYED:
            return -0.7
        return 0.0 if telling.type is EventType.CONSULT and telling.lemma not in _REACHED else 2.0
    if _leads_on(text, telling) and _is_object(text, telling.verbs, mention):
        return 2.0
    if 0 < first - mention.end <= 25 and _PLAIN.fullmatch(text[mention.end : first]):
        noun = telling.subject is None or not telling.subject[0] <= mention.start
        return 2.3 if noun and telling.type not in _SPOKEN | _PLAYED else -1.0
    if telling.type is EventType.SPORT:
        return -0.7
    if telling.subject and telling.subject[0] <= mention.start < telling.subject[1]:
        return -0.5
    return 0.6


def _leads_on(text: str, telling: Telling) -> bool:
    """Say whether an event goes on with the one before: "stormed the village, killing two"."""
    first, last = telling.trigger
    return (
        text.endswith("ing", first, last)
        and _COMMA.search(text, max(0, first - 20), first) is not None
    )


_COMMA = re.compile(r",\s+(?:and\s+|\w+ly\s+)?$")


def _is_object(text: str, verbs: Sequence[int], mention: Mention) -> bool:
    """Say whether a place is what another verb is done to: "attacked Damongo town"."""
    return any(
        0 < mention.start - v <= 60 and _OBJECT.fullmatch(text, v, mention.start) for v in verbs
    )


_OBJECT = re.compile(r"\w+\s+(?:the\s+)?(?:[a-z-]+\s+){0,4}")


def _describes(text: str, mention: Mention) -> bool:
    """Say whether a country only describes the next word: "a U.S. military vehicle"."""
    if mention.place is None or mention.place.kind is not Kind.COUNTRY:
        return False
    return _DESCRIBED.match(text, mention.end) is not None


_DESCRIBED = re.compile(
    r"-\w|\s+(?!(?:and|or|in|on|at|by|for|with|from|to|as|after|before|of|is|was|has|when|while|who|that|which|amid|during|early|late|last|this|yesterday|today)\b)[a-z]+\s+\w"
)
_PLAIN = re.compile(r"[\s\w'’“”\"#-]*")
_ACTS = re.compile(
    r"\s+(?:will|would|has|had|have|is|are|was|were|said|says|should|must|may|can|could|to|not"
    r"|\w+ed)\b"
)
_TOPIC = re.compile(r"\b(?:about|regarding|concerning|over)\b(?!\s+\d)")
_ELSEWHEN = re.compile(
    r"\b(?:after|following|before|despite|since)\s+(?:(?:a|an|the|his|their)\s)?[a-z]"
)
_VISIT = re.compile(
    r"\b(?:visits?|trips?|tour|arrival|mission|journey|returned?)\s+to\s", re.IGNORECASE
)


def places_of(sites: Sequence[Site]) -> tuple[EventPlace, ...]:
    """Return the sites as places, each once, those that the evidence left open not at all."""
    found: dict[str, EventPlace] = {}
    for site in sites:
        if (place := _place_of(site.mention)) is not None:
            found.setdefault(place.id, EventPlace(place, site.relation))
    return tuple(found.values())


def _place_of(mention: Mention) -> Place | None:
    """Return where a mention puts an event: of "near Idlib" Idlib, the relation says the rest."""
    place, narrowed = mention.place, mention.narrowed
    if place and narrowed and (place.lat, place.lon) == (narrowed.lat, narrowed.lon):
        return place
    return narrowed


def institution_places(
    text: str, mentions: Sequence[Mention], kind: EventType
) -> tuple[EventPlace, ...]:
    """Return the governments named after places that words were spoken of ("the Damascus regime").

    An agreement or process named after a place is no government, and puts nothing there.
    """
    if kind not in _SPOKEN:
        return ()
    for mention in mentions:
        if mention.role is not Role.INSTITUTION or mention.place is None:
            continue
        if mention.place.kind is not Kind.CITY or _ACCORDS.match(text, mention.end):
            continue
        if _ACCORDS.search(mention.text) is None and _GOVERNMENT.match(text, mention.end):
            return (EventPlace(mention.place, INSTITUTION_RELATION),)
    return ()


def takes_setting(kind: EventType) -> bool:
    """Say whether such an event, told without a place, happened where the passage is."""
    return kind not in _SPOKEN | _AGREED


def takes_focus(kind: EventType) -> bool:
    """Say whether such an event, told without a place, happened where the article is about."""
    return kind in _BODILY
