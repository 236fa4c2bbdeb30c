"""Which parser reads: mapapp's own, an installed one of spaCy's, or none."""

from __future__ import annotations

from mapapp.errors import UsageError
from mapapp.syntax.parses import Parser

OWN, NONE = "own", "none"
_INSTALLED = tuple(f"en_core_web_{size}" for size in ("sm", "md", "lg", "trf"))
CHOICES = (OWN, NONE, *_INSTALLED)
"""The names of all parsers: mapapp's own, none, and spaCy's, where the user installed them."""


def open_parser(choice: str = OWN) -> Parser | None:
    """Load the parser of that name: `own`, `en_core_web_sm` (or md, lg, trf); None for `none`.

    Raises `UsageError` for another name, and `MapAppError` when the parser is not installed,
    damaged, or made for another version of spaCy.
    """
    if choice == NONE:
        return None
    if choice == OWN:
        from mapapp.syntax.spacy_parser import own_parser

        return own_parser()
    if choice not in _INSTALLED:
        raise UsageError(
            f"“{choice}” is no parser: name own, none or en_core_web_sm (md, lg, trf)."
        )
    from mapapp.syntax.spacy_parser import installed_parser

    return installed_parser(choice)
