"""Says the reasons for a place in the interface's language; they are made in English, as data."""

from __future__ import annotations

from mapapp.desktop.patterns import Patterns
from mapapp.model import Candidate
from mapapp.translation import later

REASONS = Patterns(
    later("the only place of that name known here"),
    later("the best-known place of that name"),
    later("a lesser-known place of that name"),
    later("a city of over a million people"),
    later("a large city"),
    later("“{name}” means of or from {place}"),
    later("“{name}” is short for {place}"),
    later("“{name}” is another name of {place}"),
    later("“{name}” is an old name of {place}"),
    later("“{name}” stands for the government in {place}"),
    later("the text names it together with {place}"),
    later("{place}, named together with it, lies there"),
    later("the text calls it a {kind}"),
    later("the text speaks of it as of a government"),
    later("the report is filed from there, as from many capitals"),
    later("the University of {name} is that of the best-known {place}"),
    later("“the {name}” is said of rivers, seas and ranges, not of towns"),
    later("{some} of {all} other articles of its source name places in {place}"),
    later("{words} are what local news in {place} speaks of"),
    later("it lies in {place}, also named here"),
    later("{places}, also named here, may lie in it"),
    later("you chose it before"),
    later("the article names {place}, too"),
    later("{places}, also named here, is in {area}"),
    later("{places}, also named here, are in {area}"),
    later("it lies at {place}, also named here"),
    later("it lies {km} km from {place}, also named here"),
    later("all that it is listed with lies in {place}"),
    later("{place} is larger, but less here speaks for it"),
    later("{place} is better known, but less here speaks for it"),
    later("{place} is larger, but nothing else here is in it"),
    later("{place} is better known, but nothing else here is in it"),
    later("{place} is larger, but nothing else here is near it"),
    later("{place} is better known, but nothing else here is near it"),
    later("{place} is larger, but nothing else here is in {area}"),
    later("{place} is better known, but nothing else here is in {area}"),
    later("the next candidate, {place}, lies {km} km away"),
    later("the text says “{place}”"),
    later("a guess: “{name}” is spelt much like {place}, {km} km from {other}"),
    later("a well-known {kind}"),
    later("a {kind}"),
)
"""Every reason as English has it; longer patterns come before those that would take them too."""


def reason_words(words: str) -> str:
    """Return a reason in the interface's language."""
    return REASONS.say(words)


def grounds_of(candidate: Candidate) -> str:
    """Return what speaks for a candidate, in one line."""
    return "; ".join(reason_words(reason.words) for reason in candidate.reasons)
