"""Where a source is at home, learnt from its other articles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mapapp.gazetteer import Gazetteer
from mapapp.geoparsing.home_regions import SourceAreas, area_weights, home_region, homes_from
from mapapp.model import Analysis, Article, Context, HomeRegion

OHIO = (
    "The council of Dublin met on Monday to talk about the road to Columbus.",
    "A fire in Hilliard, Ohio, was put out. Crews came from Dublin and Worthington.",
    "Franklin County opened a park near Dublin.",
    "Students from Westerville and Columbus won a prize in Dublin.",
    "Police in Dublin said that a car was stolen in Grove City, Ohio.",
)
WORLD = (
    "Ministers met in Paris. France wants a treaty.",
    "A flood hit Jakarta, Indonesia.",
    "Protesters marched in Santiago, Chile.",
    "Talks opened in Nairobi, Kenya.",
    "A strike closed the port of Durban, South Africa.",
    "The court in Ankara, Turkey, freed a reporter.",
)
JAPAN = (
    "The governor of Osaka spoke of the harvest.",
    "Snow fell on Sapporo and Hokkaido.",
    "A train from Tokyo was late in Nagoya, Japan.",
    "Farmers in Kagoshima, Japan, sold more tea.",
    "A museum opened in Hiroshima.",
)

Home = Callable[..., HomeRegion | None]


@pytest.fixture
def home(find, gazetteer: Gazetteer) -> Home:
    return lambda texts: home_region(map(find, texts), gazetteer)


def name_of(region: HomeRegion, gazetteer: Gazetteer) -> str:
    place = gazetteer.by_id(region.place_id)
    assert place is not None
    return place.name


def test_a_local_source_is_at_home_in_its_region(home: Home, gazetteer: Gazetteer) -> None:
    region = home(OHIO)
    assert region is not None
    assert name_of(region, gazetteer) == "Ohio"
    assert 3 <= region.articles <= region.of == 5


def test_a_national_source_is_at_home_in_its_country(home: Home, gazetteer: Gazetteer) -> None:
    region = home(JAPAN)
    assert region is not None
    assert name_of(region, gazetteer) == "Japan"


@pytest.mark.parametrize("texts", [WORLD, OHIO[:2], (), ("Nothing is named here.",) * 5])
def test_no_home_without_enough_that_agrees(home: Home, texts: tuple[str, ...]) -> None:
    assert home(texts) is None


def test_the_order_of_the_articles_does_not_matter(home: Home) -> None:
    assert home(OHIO) == home(tuple(reversed(OHIO)))


def test_a_single_long_list_makes_no_home(home: Home) -> None:
    towns = "They drove to Dallas, Austin, Houston, Waco, El Paso, Lubbock and Plano, Texas."
    assert home((towns, *WORLD)) is None


def test_an_article_never_supports_itself(find, gazetteer: Gazetteer) -> None:
    areas = SourceAreas()
    weights = [area_weights(find(text), gazetteer) for text in OHIO[:4]]
    for one in weights[:3]:
        areas.add(one)
    assert areas.home(gazetteer) is not None
    assert areas.home_without(weights[0], gazetteer) is None
    areas.add(weights[3])
    others = home_region(map(find, OHIO[1:4]), gazetteer)
    assert areas.home_without(weights[0], gazetteer) == others


def test_leaving_one_out_leaves_the_sums_as_they_were(find, gazetteer: Gazetteer) -> None:
    areas = SourceAreas()
    weights = [area_weights(find(text), gazetteer) for text in OHIO]
    for one in weights:
        areas.add(one)
    before = areas.home(gazetteer)
    for one in weights:
        areas.home_without(one, gazetteer)
    assert areas.home(gazetteer) == before


def test_the_home_decides_and_is_the_reason(find, gazetteer: Gazetteer) -> None:
    text = "A baker of Dublin won a prize."
    region = home_region(map(find, OHIO), gazetteer)
    assert region is not None
    context = Context(home_regions={"The Villager": region})
    (at_home,) = find(text, context=context, source="The Villager")
    assert (at_home.place.name, at_home.place.admin1) == ("Dublin", "Ohio")
    words = [reason.words for reason in at_home.candidates[0].reasons]
    assert f"{region.articles} of 5 other articles of its source name places in Ohio" in words
    for source in ("Another Paper", None):
        (elsewhere,) = find(text, context=context, source=source)
        assert elsewhere.place.country == "IE"
        terms = [reason.term for found in elsewhere.candidates for reason in found.reasons]
        assert "home" not in terms


def test_a_home_that_the_gazetteer_does_not_hold_says_nothing(find) -> None:
    context = Context(home_regions={"S": HomeRegion("geonames:0", 5, 5)})
    text = "A baker of Dublin won a prize."
    assert find(text, context=context, source="S") == find(text)


def test_the_open_articles_teach_where_their_source_is_at_home(find, where, gazetteer) -> None:
    rest = OHIO[1:]
    open_ones = [Analysis(Article(one, source="Gazette"), find(one)) for one in rest]
    open_ones += [Analysis(Article(one, source="World"), find(one)) for one in WORLD]
    homes = homes_from("Gazette", open_ones, gazetteer)
    assert gazetteer.by_id(homes["Gazette"].place_id).name == "Ohio"
    assert homes_from("", open_ones, gazetteer) == {}
    assert homes_from("Herald", open_ones, gazetteer) == {}
    alone = "The council of Dublin met on Monday."
    context = Context(home_regions=homes)
    assert where(alone, "Dublin") == "Dublin, Leinster, IE"
    assert where(alone, "Dublin", context=context, source="Gazette") == "Dublin, Ohio, US"


def test_the_same_article_open_twice_counts_once(find, gazetteer: Gazetteer) -> None:
    one = Analysis(Article(OHIO[1], source="Gazette"), find(OHIO[1]))
    assert homes_from("Gazette", [one] * 5, gazetteer) == {}
