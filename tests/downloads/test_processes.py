"""The command line in processes of its own: killed, without room, twice at once."""

from __future__ import annotations

import signal
import time
from pathlib import Path

import pytest

from mapapp.downloads import install
from mapapp.gazetteer import open_gazetteer
from tests.downloads.conftest import Start
from tests.downloads.server import DumpServer

INSTALL = ("gazetteer", "install", "geonames")


def wait_for(process, words: str) -> None:
    for line in process.stderr:
        if words in line:
            return
    raise AssertionError(f"“{words}” never came")


@pytest.mark.parametrize(
    "stage", ["Fetching alternateNamesV2.zip", "Sorting the places", "Indexing the names"]
)
def test_a_killed_installation_leaves_the_old_one(
    server: DumpServer, start: Start, small: Path, own_data: Path, stage: str
) -> None:
    old = install(["TR"])
    process = start(*INSTALL, own=(f"pause={stage}",))
    wait_for(process, stage)
    time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    leftover = set(own_data.iterdir())
    assert open_gazetteer(old.folder).lookup("Deneme Köyü")
    new = install()
    assert new.places > old.places
    assert {path.name for path in own_data.iterdir()} == {
        "geonames.json",
        "lock",
        new.folder.name,
    }
    assert leftover - set(own_data.iterdir())


def test_a_full_disk_leaves_the_old_one(
    server: DumpServer, start: Start, small: Path, own_data: Path
) -> None:
    old = install(["TR"])
    size = (old.folder / "places.bin").stat().st_size
    process = start(*INSTALL, own=(f"limit={size - 1000}",))
    out, err = process.communicate()
    assert (process.returncode, out) == (1, "")
    assert "The disk is full" in err
    assert "Traceback" not in err
    assert open_gazetteer(old.folder).record_count == old.places
    assert [path.name for path in own_data.glob("geonames-*")] == [old.folder.name]


def test_a_full_disk_while_fetching(server: DumpServer, start: Start, small: Path) -> None:
    process = start(*INSTALL, own=("limit=300",))
    assert "The disk is full" in process.communicate()[1]
    assert process.returncode == 1


def test_one_installation_at_a_time(server: DumpServer, start: Start) -> None:
    first = start(*INSTALL, own=("pause=Sorting the places",))
    wait_for(first, "Sorting the places")
    second = start(*INSTALL)
    assert "Another mapapp is installing" in second.communicate()[1]
    assert second.returncode == 1


def test_an_interrupted_installation_goes_away(
    server: DumpServer, start: Start, own_data: Path
) -> None:
    process = start(*INSTALL, own=("pause=Sorting the places",))
    wait_for(process, "Sorting the places")
    time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    process.communicate()
    assert process.returncode == 130
    assert list(own_data.glob("geonames*")) == []


def test_install_list_use_remove(server: DumpServer, start: Start) -> None:
    def run(*arguments: str) -> tuple[int, str, str]:
        process = start("gazetteer", *arguments)
        out, err = process.communicate()
        return process.returncode, out, err

    code, out, err = run("install", "geonames", "--countries", "SY,TR")
    assert (code, out.split()[:3]) == (0, ["geonames", "15", "places"])
    assert "Fetching SY.zip …" in err
    assert "mapapp gazetteer use geonames" in err
    assert run("use", "geonames")[:2] == (0, "geonames  in use\n")
    out = run("list")[1]
    assert "built-in  6 places" in out
    assert "geonames  15 places  0 MB  in use\n  GeoNames, SY, TR (geonames.org), CC BY 4.0" in out
    assert run("remove", "geonames")[:2] == (0, "geonames  removed; built-in  in use\n")
    assert "geonames  " not in run("list")[1]
    assert run("remove", "geonames")[0] == 1
    assert run("use", "nonsense!")[0] == 2
    assert run("install", "elsewhere")[0] == 2
