"""How a remembered correction is told. No Qt but for the translation."""

from __future__ import annotations

from mapapp.desktop.phrases import full_name, tr
from mapapp.model import Remembered


def meaning(one: Remembered) -> str:
    """Return what is remembered of a name."""
    return full_name(one.place) if one.place else tr("not a place")


def reach(one: Remembered) -> str:
    """Return the articles in which it holds."""
    if one.source:
        return tr("in articles of {source}").format(source=one.source)
    if one.country:
        return tr("in articles about {country}").format(country=_country(one))
    return tr("everywhere")


def _country(one: Remembered) -> str:
    """Return the name of the country in whose articles it holds, its code where it has none."""
    if one.place and one.place.country == one.country and one.place.country_name:
        return one.place.country_name
    from mapapp.pipeline import default_engine

    return default_engine().gazetteer.country_name(one.country) or one.country
