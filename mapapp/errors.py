"""Every error mapapp raises on purpose, in one tree rooted in `MapAppError`.

A message names what is wrong and what to do about it, in words for the person at the window.
"""


class MapAppError(Exception):
    """Something mapapp could not do; the message is fit to show to the user."""


class ArticleError(MapAppError):
    """An article could not be read: missing, unreadable, empty, binary, too large."""


class GazetteerError(MapAppError):
    """The gazetteer is missing, damaged or of another version."""


class ExportError(MapAppError):
    """A map or table could not be written."""


class ProjectError(MapAppError):
    """A project could not be opened, saved, or is no longer what it was."""


class LayerError(MapAppError):
    """A layer of someone else's places could not be read."""


class UsageError(MapAppError):
    """A command or call was given arguments that do not fit."""


class DownloadError(MapAppError):
    """Something could not be fetched or installed: no network, no room, damaged, refused."""


class CancelledError(MapAppError):
    """A long work was stopped because the user asked for it."""
