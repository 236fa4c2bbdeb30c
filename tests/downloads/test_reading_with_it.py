"""Articles are read with the gazetteer in use, and it is said where that cannot be."""

from __future__ import annotations

import json

import pytest

from mapapp.downloads import install, use
from mapapp.model import Article
from mapapp.pipeline import Engine
from tests.downloads.conftest import Start
from tests.downloads.server import DumpServer

TEXT = "Rebels shelled the village of Trial Village in Syria on Monday, residents said."


@pytest.mark.usefixtures("small", "server")
def test_an_article_is_read_with_the_gazetteer_in_use() -> None:
    def places() -> set[str]:
        mentions = Engine.open().analyse(Article(TEXT)).mentions
        return {mention.place.id for mention in mentions if mention.place}

    assert places() == {"geonames:163843"}
    install()
    use("geonames")
    assert places() == {"geonames:163843", "geonames:13000001"}


@pytest.mark.usefixtures("small")
def test_the_commands_say_what_is_wrong_and_go_on(server: DumpServer, start: Start) -> None:
    found = install()
    use("geonames")
    process = start("geocode", "Trial Village", "--json")
    out, err = process.communicate()
    assert json.loads(out)["candidates"][0]["place"]["id"] == "geonames:13000001"
    assert err == ""
    (found.folder / "names.marisa").unlink()
    process = start("geocode", "Idlib")
    out, err = process.communicate()
    assert (process.returncode, out[:8]) == (0, "1. Idlib")
    assert "“geonames” cannot be used" in err
    assert "The built-in one is used instead" in err
