"""The errors that a reader meets, in the interface's language."""

from __future__ import annotations

from mapapp.desktop.patterns import Patterns
from mapapp.translation import later

TROUBLES = Patterns(
    later("There is no file {path}. Was it moved or deleted?"),
    later("{path} is a folder. Choose a file in it."),
    later("mapapp is not allowed to read {path}. Check the file's permissions."),
    later("{path} could not be read: {reason}."),
    later("{name} is empty. Choose a file that holds an article."),
    later("{name} is not text. Choose a file of plain text or HTML."),
    later(
        "{name} is {kind}. mapapp reads plain text and HTML: save the article in one of these, or "
        "copy its text and paste it."
    ),
    later("No article text was found in {name}. Copy the article in the browser and paste it."),
    later("There is no text in what was pasted. Copy an article first."),
    later(
        "{name} is too large for one article: mapapp reads up to {limit}. Cut it into parts, or "
        "give many articles at once with “mapapp analyse --jsonl”."
    ),
    later("The analysis of this article stopped before its end."),
    later("The parser {name} is not installed. {advice}"),
    later("There is no folder {path}. Create it, or choose another."),
    later("mapapp is not allowed to write {path}. Choose another folder."),
    later("The disk is full: {name} was not written. Free some space and try again."),
    later("{name} could not be written: {reason}."),
)
"""Longer patterns come before those that would take in their words."""
