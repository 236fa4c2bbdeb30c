"""`mapapp geocode`: the places that a name can mean, best first, with the reasons."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from mapapp.commands.article import open_engine
from mapapp.errors import MapAppError, UsageError
from mapapp.model import Candidate


def run(arguments: list[str]) -> int:
    """Run `mapapp geocode` and return the exit code. Raises `MapAppError` for an unknown name."""
    options = _parser().parse_args(arguments)
    name = " ".join(options.name)
    if not name.strip():
        raise UsageError("Name a place, like “Idlib” or “Paris, Texas”.")
    from mapapp.geocoding.candidates import find_candidates

    countries = [code for value in options.country for code in value.split(",")]
    found = find_candidates(open_engine().gazetteer, name, options.limit, countries)
    if options.json:
        from mapapp.batch import json_text

        values = {"name": name, "candidates": [_values(candidate) for candidate in found]}
        sys.stdout.write(json_text(values, indent=2) + "\n")
    elif found:
        sys.stdout.write("\n".join(_lines(number, one) for number, one in enumerate(found, 1)))
    if not found:
        raise MapAppError(f"No place called “{name}” is known. Check the spelling.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "mapapp geocode", description="List the places that a name can mean, with the reasons."
    )
    parser.add_argument("name", nargs="+", metavar="NAME", help="like Idlib or “Paris, Texas”")
    parser.add_argument("--limit", type=_positive, default=10, metavar="N", help="at most so many")
    parser.add_argument(
        "--country", action="append", default=[], metavar="CC", help="only there, like US,CA"
    )
    parser.add_argument("--json", action="store_true", help="as JSON")
    return parser


def _positive(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"“{value}” is not a number from 1 up.")
    return int(value)


def _lines(number: int, candidate: Candidate) -> str:
    from mapapp.wording import caption

    place = candidate.place
    reasons = "; ".join(reason.words for reason in candidate.reasons)
    return (
        f"{number}. {place.name}  {caption(place)}\n"
        f"   {place.lat:.4f}, {place.lon:.4f}  {place.id}  score {candidate.score:.2f}\n"
        f"   {reasons}\n"
    )


def _values(candidate: Candidate) -> dict[str, Any]:
    from mapapp.model import place_to_dict

    return {
        "place": place_to_dict(candidate.place),
        "score": candidate.score,
        "reasons": [reason.words for reason in candidate.reasons],
    }
