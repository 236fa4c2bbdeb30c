"""The web page that shows the map, without any way out of it."""

from __future__ import annotations

from typing import Any

from qtpy import PYQT5
from qtpy.QtCore import QCoreApplication, QObject

from mapapp.desktop.earlyinit import SCHEME
from mapapp.desktop.scheme_handler import Gate, MapSchemeHandler

if PYQT5:
    from qtpy.QtWebEngineWidgets import QWebEnginePage, QWebEngineProfile, QWebEngineSettings
else:
    from qtpy.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineSettings


class MapProfile:
    """The web profile of the program: nothing kept on disk, one scheme, one gate."""

    def __init__(self, application: QCoreApplication) -> None:
        # Parented to the application: with the view as parent Qt warns, with none it crashes.
        self.profile = QWebEngineProfile(application)
        self.handler = MapSchemeHandler(application)
        self.gate = Gate(application)
        self.profile.installUrlSchemeHandler(SCHEME, self.handler)
        self.profile.setUrlRequestInterceptor(self.gate)
        self.profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        application.aboutToQuit.connect(self.handler.stop)


class MapPage(QWebEnginePage):
    """Stays on the map's scheme, opens no windows and no dialogs."""

    def __init__(self, profile: QWebEngineProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        self.messages: list[str] = []
        settings = self.settings()
        attribute = QWebEngineSettings.WebAttribute
        for name in (
            attribute.LocalContentCanAccessRemoteUrls,
            attribute.LocalContentCanAccessFileUrls,
            attribute.JavascriptCanOpenWindows,
            attribute.JavascriptCanAccessClipboard,
            attribute.PluginsEnabled,
            attribute.LocalStorageEnabled,
            attribute.HyperlinkAuditingEnabled,
            attribute.DnsPrefetchEnabled,
        ):
            settings.setAttribute(name, False)

    def acceptNavigationRequest(self, url: Any, _kind: Any, _main_frame: bool) -> bool:
        """Follow no link out of the map (Qt)."""
        return bool(url.scheme().encode() == SCHEME)

    def createWindow(self, _kind: Any) -> Any:
        """Open no second window (Qt)."""
        return None

    def javaScriptAlert(self, _origin: Any, _message: str) -> None:
        """Show no dialog that a page asks for (Qt)."""

    def javaScriptConfirm(self, _origin: Any, _message: str) -> bool:
        """Show no dialog that a page asks for (Qt)."""
        return False

    def javaScriptPrompt(self, _origin: Any, _message: str, _default: str) -> Any:
        """Show no dialog that a page asks for (Qt)."""
        return (False, "")

    def javaScriptConsoleMessage(self, _level: Any, message: str, line: int, source: str) -> None:
        """Keep what the page complains of, for tests (Qt)."""
        self.messages.append(f"{source}:{line}: {message}")
