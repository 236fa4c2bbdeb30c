"""The terms of a place's score. Each gives a number for a place, and says the same in words."""

from __future__ import annotations

from mapapp.geoparsing.cases import Case
from mapapp.geoparsing.own_terms import OWN_TERMS
from mapapp.geoparsing.shared_terms import SHARED_TERMS
from mapapp.model import Reason

TERMS = OWN_TERMS + SHARED_TERMS


def reasons(case: Case) -> tuple[Reason, ...]:
    """Return a reason for every term that counts, the weightiest first."""
    values = [(term.value(case), term) for term in TERMS]
    found = [
        Reason(term.name, round(value, 3), term.words(case)) for value, term in values if value
    ]
    return tuple(sorted(found, key=lambda reason: -abs(reason.value)))
