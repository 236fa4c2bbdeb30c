"""Lets the window speak the reader's language: Qt's own words and mapapp's."""

from __future__ import annotations

from qtpy.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from mapapp.desktop.settings import Settings
from mapapp.resources import resource
from mapapp.translation import LANGUAGES


def language_of(settings: Settings) -> str:
    """Return the code of the language to speak: the chosen one, else the system's, else "en"."""
    chosen = str(settings.value("language"))
    return chosen if chosen in LANGUAGES else system_language()


def system_language() -> str:
    """Return the first of the system's languages that mapapp speaks, else "en"."""
    wanted = (name.replace("_", "-").split("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in LANGUAGES), "en")


def speak(language: str) -> None:
    """Speak a language from now on; what is on screen already stays as it is.

    Raises `MapAppError` when the installation is incomplete.
    """
    application = QCoreApplication.instance()
    if application is None:
        return
    for translator in application.findChildren(_Translator):
        application.removeTranslator(translator)
        translator.deleteLater()
    if language == "en":
        return
    own = _Translator(application)
    if own.load(str(resource(f"translations/{language}.qm"))):
        application.installTranslator(own)
    of_qt = _Translator(application)
    if of_qt.load(f"qtbase_{language}", _folder_of_qt()):
        application.installTranslator(of_qt)


class _Translator(QTranslator):
    """One that this module installed."""


def _folder_of_qt() -> str:
    place = QLibraryInfo.LibraryPath.TranslationsPath
    return str(QLibraryInfo.path(place))  # in PyQt5 QtPy gives it this name
