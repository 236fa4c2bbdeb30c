"""Words that reach the window ready-made in English, known again by their patterns.

Reasons and errors are made where there is no interface, and hold names and numbers. Each is known
by a pattern with `{places}` for these, and said by the pattern's translation; what fits none stays
English.
"""

from __future__ import annotations

import re
from functools import cached_property

from mapapp.desktop.saying import tr


class Patterns:
    """English patterns; where one would take in another's words, the other stands before it."""

    def __init__(self, *patterns: str) -> None:
        self.patterns = patterns

    @cached_property
    def _known(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((pattern, _regex(pattern)) for pattern in self.patterns)

    def say(self, words: str) -> str:
        """Return the words in the interface's language."""
        for pattern, known in self._known:
            match = known.fullmatch(words)
            if match:
                return tr(pattern).format(**match.groupdict())
        return words


def _regex(pattern: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", pattern)
    escaped = [
        f"(?P<{part}>.+)" if number % 2 else re.escape(part) for number, part in enumerate(parts)
    ]
    return re.compile("".join(escaped), re.DOTALL)
