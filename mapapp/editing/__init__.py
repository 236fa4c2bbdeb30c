"""The user's corrections: named values, and the analysis that they make of the one found.

An analysis is never overwritten: `apply(analysis, edits)` is what is shown. Undoing an edit is
leaving it out.
"""

from mapapp.editing.anchors import Anchor, anchor, locate
from mapapp.editing.applying import Applied, Misfit, apply, edited_article
from mapapp.editing.citing import citation
from mapapp.editing.collecting import Edits, added, retracted, same_name, spread
from mapapp.editing.dates import DateError, read_when, when_text
from mapapp.editing.edits import (
    ArticleEdit,
    ChangeRole,
    ChoosePlace,
    Edit,
    EditError,
    MarkPlace,
    MentionEdit,
    MergePlaces,
    NotAPlace,
    RemarkPlace,
    SetPublished,
    SetSource,
    SetText,
    SetTitle,
)
from mapapp.editing.event_edits import (
    ADDED,
    AddEvent,
    DeleteEvent,
    EventAnchor,
    EventEdit,
    MergeEvents,
    RemarkEvent,
    SetActors,
    SetHeadline,
    SetStatus,
    SetType,
    SetWhen,
    SetWhere,
    SplitEvent,
    event_anchor,
)
from mapapp.editing.memory import (
    Memory,
    memory_from_json,
    memory_to_json,
    remembered,
    to_remember,
)
from mapapp.editing.plain import from_plain, plain_value, read_value, to_plain

__all__ = [
    "ADDED",
    "AddEvent",
    "Anchor",
    "Applied",
    "ArticleEdit",
    "ChangeRole",
    "ChoosePlace",
    "DateError",
    "DeleteEvent",
    "Edit",
    "EditError",
    "Edits",
    "EventAnchor",
    "EventEdit",
    "MarkPlace",
    "Memory",
    "MentionEdit",
    "MergeEvents",
    "MergePlaces",
    "Misfit",
    "NotAPlace",
    "RemarkEvent",
    "RemarkPlace",
    "SetActors",
    "SetHeadline",
    "SetPublished",
    "SetSource",
    "SetStatus",
    "SetText",
    "SetTitle",
    "SetType",
    "SetWhen",
    "SetWhere",
    "SplitEvent",
    "added",
    "anchor",
    "apply",
    "citation",
    "edited_article",
    "event_anchor",
    "from_plain",
    "locate",
    "memory_from_json",
    "memory_to_json",
    "plain_value",
    "read_value",
    "read_when",
    "remembered",
    "retracted",
    "same_name",
    "spread",
    "to_plain",
    "to_remember",
    "when_text",
]
