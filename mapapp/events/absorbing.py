"""When a clause is no happening of its own, but fills in the one before it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mapapp.events.standing import Standing
from mapapp.events.trees import Tree
from mapapp.events.vocabulary import vocabulary
from mapapp.model import EventType

if TYPE_CHECKING:
    from mapapp.events.reports import Report

_MATRIX = frozenset(
    {
        EventType.DEMAND,
        EventType.REJECT,
        EventType.THREATEN,
        EventType.DISAPPROVE,
        EventType.AGREE,
        EventType.INVESTIGATE,
    }
)
"""Types whose verbs take a whole clause: what that clause reports did not itself happen."""
PHYSICAL = frozenset(
    {
        EventType.ASSAULT,
        EventType.COERCE,
        EventType.CRIME,
        EventType.DISASTER,
        EventType.ACCIDENT,
        EventType.HEALTH,
        EventType.OTHER,
    }
)
_CONSEQUENCES = vocabulary(
    """
    kill injure wound hurt destroy damage displace die flood devastate strike hit tear leave
    sink burn collapse
    """
)
_APART = vocabulary("; but while after")


def is_absorbed(report: Report, governing: Report) -> bool:
    """Say whether `report` only fills in the one before it.

    What somebody denies stays a happening of its own: one that is denied.
    """
    clause = report.clause
    assert clause is not None  # noqa: S101 - only clause reports are asked
    if governing.trigger.lemma == "deny" and governing.type is EventType.REJECT:
        return clause.verb.standing is Standing.GERUND
    if clause.verb.standing in (Standing.INFINITIVE, Standing.GERUND):
        return True
    if clause.verb.standing is Standing.REDUCED:
        return report.type not in PHYSICAL or report.type is governing.type
    shared = governing.clause is not None and clause.subject == governing.clause.subject
    if shared and report.trigger.lemma in _CONSEQUENCES and governing.type in PHYSICAL:
        return True
    if governing.type not in _MATRIX or governing.clause is None or shared:
        return False
    own, other = clause.verb.position, governing.clause.verb.position
    between = report.parsed.tokens[other:own]
    if any(t.lower in _APART for t in between):
        return False
    if report.parsed.tree is not None:
        return _is_under(report.parsed.tree, own, other)
    return not any(t.text == "," and two.lower == "and" for t, two in pairwise(between))


def _is_under(tree: Tree, own: int, other: int) -> bool:
    """Say whether a verb hangs on another as what is said, not as a second clause beside it."""
    top = own
    while tree.nodes[own].head != own and own != other:
        top, own = own, tree.nodes[own].head
    return own == other and not tree.nodes[top].dep.startswith(("conj", "parataxis"))
