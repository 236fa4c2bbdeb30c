"""Grounds for a place in itself and in the words around its name, whatever else is chosen."""

from __future__ import annotations

from mapapp.gazetteer import NameKind
from mapapp.geoparsing.cases import Case, Term
from mapapp.geoparsing.phrases import in_series, with_article
from mapapp.geoparsing.scene import Name, is_inside, region_of
from mapapp.geoparsing.senses import Sense
from mapapp.model import Kind

CONTAINMENT = 5.0
CONTENT = 3.0
WANTED_KIND = 4.0
CHIEF_TOWN = 3.0
GOVERNMENT = 1.0
ARTICLE = 2.0
DATELINE_CAPITAL = 1.5
UNIVERSITY = 3.0
HOME_REGION = 4.0
HOME_COUNTRY = 1.0
IDIOM = 2.0
COUNTY = 2.0
SPELLING = 1.0
MEMORY = 100.0
DIVISIONS = frozenset({Kind.ADMIN1, Kind.ADMIN2})
_WITH_ARTICLE = frozenset({Kind.RIVER, Kind.WATER, Kind.MOUNTAIN, Kind.DESERT})
_NAMES = {
    NameKind.DEMONYM: "“{shown}” means of or from {place}",
    NameKind.ADJECTIVE: "“{shown}” means of or from {place}",
    NameKind.ABBREVIATION: "“{shown}” is short for {place}",
    NameKind.POSTAL: "“{shown}” is short for {place}",
    NameKind.ALTERNATE: "“{shown}” is another name of {place}",
    NameKind.HISTORIC: "“{shown}” is an old name of {place}",
    NameKind.SEAT: "“{shown}” stands for the government in {place}",
}
_WELL_KNOWN = 5.0
_SORTS = {kind: kind.value for kind in Kind} | {
    Kind.ADMIN1: "state or province",
    Kind.ADMIN2: "county or district",
    Kind.WATER: "sea or bay",
}
_ORDERS = ((1_000_000, "a city of over a million people"), (100_000, "a large city"))


def _prominence(case: Case) -> float:
    """How well known the place is: its people, its rank."""
    return case.sense.prior


def _prominence_words(case: Case) -> str:
    senses, sense = case.name.senses, case.sense
    other_name = _NAMES.get(sense.name_kind)
    if other_name:
        place = case.scene.senses.place(sense.record)
        return other_name.format(shown=case.name.shown, place=with_article(place.name))
    if len(senses) == 1:
        return "the only place of that name known here"
    if sense.record == senses[0].record:
        return "the best-known place of that name"
    for people, words in _ORDERS:
        if sense.kind is Kind.CITY and sense.population >= people:
            return words
    if sense.kind is not Kind.CITY:
        return f"{'a well-known' if sense.prior >= _WELL_KNOWN else 'a'} {_SORTS[sense.kind]}"
    return "a lesser-known place of that name"


def _containment(case: Case) -> float:
    """Count that the text itself says what the place lies in: "Paris, Texas"."""
    return CONTAINMENT if case.name.containers and _area_of(case) else 0.0


def _containment_words(case: Case) -> str:
    area = _area_of(case)
    return f"the text names it together with {area.shown}" if area else ""


def _area_of(case: Case) -> Name | None:
    for container in case.name.containers:
        areas = (container.choice,) if container.choice else container.senses[:3]
        if any(is_inside(case.sense, area) for area in areas):
            return container
    return None


def _contents(case: Case) -> float:
    """Count that the text names a place in the area: "Tbilisi, Georgia"."""
    if not case.name.contents:
        return 0.0
    return max(_fit(part, case.sense) for part in case.name.contents)


def _contents_words(case: Case) -> str:
    part = max(case.name.contents, key=lambda part: _fit(part, case.sense))
    return f"{part.shown}, named together with it, lies there"


def _fit(part: Name, area: Sense) -> float:
    inside = [sense.prior for sense in part.senses if is_inside(sense, area)]
    if not inside:
        return 0.0
    return max(0.5, CONTENT - 0.8 * (part.senses[0].prior - max(inside)))


def _wanted_kind(case: Case) -> float:
    """Count that the text says the kind of place: "Idlib province", "the city of Idlib"."""
    if case.sense.kind in case.name.wanted_kinds:
        return WANTED_KIND
    return CHIEF_TOWN if _stands_for_division(case) else 0.0


def _stands_for_division(case: Case) -> bool:
    """Tell whether a town's own division is meant, which mostly bears its name, but is not held."""
    name, country = case.name, case.sense.country
    if case.sense.kind is not Kind.CITY or not name.wanted_kinds & DIVISIONS:
        return False
    return not any(s.kind in DIVISIONS and s.country == country for s in name.senses)


def _wanted_kind_words(case: Case) -> str:
    if case.sense.kind not in case.name.wanted_kinds:
        return f"the {case.name.wanted_word} of its name is not in the gazetteer: its town instead"
    return f"the text calls it a {case.name.wanted_word}"


def _government(case: Case) -> float:
    """Count that the name acts as a government does: "Washington rejected the plan"."""
    governs = case.sense.capital == 1 or case.sense.kind is Kind.COUNTRY
    return GOVERNMENT if case.name.acts and governs else 0.0


def _government_words(_case: Case) -> str:
    return "the text speaks of it as of a government"


def _dateline(case: Case) -> float:
    """Count that reports are filed from capitals: "WASHINGTON (AP)"."""
    filed = case.name.in_dateline and not case.name.containers
    return DATELINE_CAPITAL if filed and case.sense.capital == 1 else 0.0


def _dateline_words(_case: Case) -> str:
    return "the report is filed from there, as from many capitals"


def _university(case: Case) -> float:
    """Count that universities known by a town's name alone are those of the well-known town."""
    known = case.name.senses[0]
    is_known = case.sense.record == known.record and known.kind is Kind.CITY
    return UNIVERSITY if case.name.has_university and is_known else 0.0


def _university_words(case: Case) -> str:
    return f"the University of {case.name.shown} is that of the best-known {case.name.shown}"


def _article(case: Case) -> float:
    """Count "the" before the name: rivers, seas and ranges have it, towns do not."""
    if case.sense.kind in _WITH_ARTICLE:
        return ARTICLE * (case.name.has_article + 0.5 * case.name.article_alone)
    is_town = case.sense.kind is Kind.CITY and case.sense.name_kind is not NameKind.SEAT
    return -ARTICLE if case.name.article_alone and is_town else 0.0


def _article_words(case: Case) -> str:
    return f"“the {case.name.shown}” is said of rivers, seas and ranges, not of towns"


def _home(case: Case) -> float:
    """Count that the source usually writes about this region, or this country."""
    if case.scene.home is None or not case.sense.country:
        return 0.0
    home, sense = case.scene.home.sense, case.sense
    if home.kind is not Kind.COUNTRY and region_of(sense) == region_of(home) >= 0:
        return HOME_REGION
    return HOME_COUNTRY if sense.country == home.country else 0.0


def _home_words(case: Case) -> str:
    home = case.scene.home
    if home is None:
        return ""
    named = with_article(case.scene.senses.place(home.sense.record).name)
    region = home.region
    return f"{region.articles} of {region.of} other articles of its source name places in {named}"


def _idiom(case: Case) -> float:
    """Count that the article speaks of local affairs as this country's news does."""
    idiom = case.scene.idioms.get(case.sense.country)
    if idiom is None or case.sense.kind is Kind.COUNTRY:
        return 0.0
    return IDIOM * idiom.strength


def _idiom_words(case: Case) -> str:
    said = in_series([f"“{word}”" for word in case.scene.idioms[case.sense.country].words[:2]], 2)
    country = with_article(case.scene.senses.gazetteer.country_name(case.sense.country))
    return f"{said} are what local news in {country} speaks of"


def _county(case: Case) -> float:
    """Count that the article names a county and a town that may lie in it."""
    counties, sense = case.scene.counties, case.sense
    if sense.kind is Kind.CITY:
        return COUNTY if sense.admin2 in counties else 0.0
    towns = [name for name in counties.get(sense.record, ()) if name is not case.name]
    return COUNTY * len(towns) / (len(towns) + 0.5)


def _county_words(case: Case) -> str:
    sense, scene = case.sense, case.scene
    if sense.kind is Kind.CITY:
        return f"it lies in {scene.senses.place(sense.admin2).name}, also named here"
    towns = [name.shown for name in scene.counties[sense.record] if name is not case.name]
    return f"{in_series(towns, 2)}, also named here, may lie in it"


def _memory(case: Case) -> float:
    """Count that the user chose it for the name before: more than all else together."""
    return MEMORY if case.name.remembered is case.sense else 0.0


def _memory_words(_case: Case) -> str:
    return "you chose it before"


def _spelling(case: Case) -> float:
    """Count that the name is spelt just as the place's own, where spellings differ: "St. Louis"."""
    shown = case.name.shown
    if shown.isascii() and shown.replace(" ", "").isalpha():
        return 0.0
    own = case.scene.senses.gazetteer.name(case.sense.record)
    return SPELLING if own == shown or own.startswith(f"{shown} ") else 0.0


def _spelling_words(case: Case) -> str:
    return f"it is spelt “{case.name.shown}” there, too"


CONTAINMENT_TERM = Term("containment", _containment, _containment_words)
"""The one term of these that hangs on what is chosen for another name, the container's."""
FIXED_TERMS = (
    Term("memory", _memory, _memory_words),
    Term("prominence", _prominence, _prominence_words),
    Term("contents", _contents, _contents_words),
    Term("kind", _wanted_kind, _wanted_kind_words),
    Term("government", _government, _government_words),
    Term("dateline", _dateline, _dateline_words),
    Term("university", _university, _university_words),
    Term("article", _article, _article_words),
    Term("home", _home, _home_words),
    Term("county", _county, _county_words),
    Term("written", _spelling, _spelling_words),
    Term("idiom", _idiom, _idiom_words),
)
OWN_TERMS = (CONTAINMENT_TERM, *FIXED_TERMS)
