"""Dumps compiled into many small tries answer as one would; hostile lines do no harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapapp.errors import CancelledError, GazetteerError
from mapapp.gazetteer import Gazetteer, open_gazetteer
from mapapp.gazetteer.dump import Dump, Watch, compile_dump
from mapapp.gazetteer.names_file import names_file
from mapapp.resources import resource
from tests.downloads.dumps import IDLIB, files, place_line

SPARE = (13_500_001, "Name", "", 35.0, 36.0, "P", "PPL", "SY", "12", "", 5)


@pytest.fixture
def dump(tmp_path: Path) -> Dump:
    for name, content in files().items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return Dump(
        (tmp_path / "allCountries.zip",),
        tmp_path / "admin1CodesASCII.txt",
        tmp_path / "admin2Codes.txt",
        (tmp_path / "alternateNamesV2.zip",),
    )


def compiled(dump: Dump, base: Path, output: Path) -> Gazetteer:
    compile_dump(dump, base, output)
    return open_gazetteer(output)


def of_lines(lines: str, tmp_path: Path, base: Path) -> Gazetteer:
    for name, text in {"places": lines, "first": "", "second": ""}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    paths = [tmp_path / f"{name}.txt" for name in ("places", "first", "second")]
    return compiled(Dump((paths[0],), *paths[1:]), base, tmp_path / "compiled")


@pytest.fixture
def sharded(
    dump: Dump, small_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Gazetteer:
    monkeypatch.setattr("mapapp.gazetteer.dump.compilation._SHARD_BYTES", 100)
    gazetteer = compiled(dump, small_folder, tmp_path / "sharded")
    assert (tmp_path / "sharded" / names_file(12, 13)).exists()
    return gazetteer


def test_many_tries_answer_as_one(
    sharded: Gazetteer, dump: Dump, small_folder: Path, tmp_path: Path
) -> None:
    whole = compiled(dump, small_folder, tmp_path / "whole")
    keys = whole.every_key()
    assert sharded.every_key() == keys
    for key in keys:
        assert sharded.lookup_folded(key) == whole.lookup_folded(key)
        for phrase in (key, f"{key} said", key[:-1], key[:1]):
            assert sharded.prefixes(phrase) == whole.prefixes(phrase)
        for letters in (1, 2, 4):
            beginning = key[:letters]
            assert sorted(sharded.starting(beginning)) == sorted(whole.starting(beginning))
    for index in range(whole.record_count):
        assert sharded.place(index) == whole.place(index)


@pytest.mark.parametrize("name", ["", "x", "nowhere", "\U0001f600", "تجربة"])
def test_what_is_nobodys_name_is_not_found(sharded: Gazetteer, name: str) -> None:
    assert sharded.lookup(name) == ()
    assert sharded.prefixes(name) == []


def test_a_name_of_one_letter_is_found_in_its_own_trie(
    small_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mapapp.gazetteer.dump.compilation._SHARD_BYTES", 1)
    rows = ((SPARE[0] + n, name, *SPARE[2:]) for n, name in enumerate(("Y", "Ys", "Ys Two")))
    gazetteer = of_lines("".join(map(place_line, rows)), tmp_path, small_folder)
    assert gazetteer.prefixes("ys two three") == ["y", "ys", "ys two"]
    assert gazetteer.prefixes("y") == ["y"]


def test_a_shard_that_is_missing_is_said_so(sharded: Gazetteer, tmp_path: Path) -> None:
    (tmp_path / "sharded" / names_file(3, 13)).unlink()
    with pytest.raises(GazetteerError, match=r"names-003\.marisa is missing"):
        open_gazetteer(tmp_path / "sharded")


def test_without_a_file_of_names_those_listed_are_taken(
    dump: Dump, small_folder: Path, tmp_path: Path
) -> None:
    plain = Dump(dump.places, dump.first_divisions, dump.second_divisions)
    gazetteer = compiled(plain, small_folder, tmp_path / "plain")
    found = [gazetteer.place_id(entry.record) for entry in gazetteer.lookup("Tajriba")]
    assert found == ["geonames:13000001"]
    assert gazetteer.lookup("Qt") == ()


@pytest.mark.parametrize(
    "change",
    [
        {0: "0"},
        {0: "-5"},
        {0: "99999999999"},
        {0: "x"},
        {1: " "},
        {3: "95"},
        {3: "nan"},
        {4: "181"},
        {4: "inf"},
        {10: "many"},
    ],
)
def test_a_line_that_cannot_be_is_left_out(
    change: dict[int, str], small_folder: Path, tmp_path: Path
) -> None:
    row = list(SPARE)
    for field, value in change.items():
        row[field] = value
    gazetteer = of_lines(place_line(tuple(row)), tmp_path, small_folder)
    assert gazetteer.record_count == open_gazetteer(small_folder).record_count


@pytest.mark.parametrize(
    "change", [{7: "Syria"}, {7: "sy"}, {7: "ÄÖ"}, {10: "-3"}, {10: ""}, {8: "zz"}, {1: "N" * 999}]
)
def test_an_odd_field_does_no_harm(
    change: dict[int, str], small_folder: Path, tmp_path: Path
) -> None:
    row = list(SPARE)
    for field, value in change.items():
        row[field] = value
    place = of_lines(place_line(tuple(row)), tmp_path, small_folder).by_id("geonames:13500001")
    assert place is not None
    assert place.population >= 0
    assert place.country in {"SY", ""}


@pytest.mark.parametrize(
    "change",
    [
        lambda line: f"\ufeff{line}",
        lambda line: line.replace("\t\t", "\t\\N\t"),
        lambda line: line.replace("\n", "\r\n"),
        lambda line: line.replace("\n", "\ta field of the future\n"),
        lambda line: line.replace("Name", 'The "Name" of\u2028it', 1),
        lambda line: line + line.replace("13500001", "x") + "\n",
    ],
    ids=["byte order mark", "database", "carriage return", "twenty fields", "quotes", "bad lines"],
)
def test_files_as_they_come(change, small_folder: Path, tmp_path: Path) -> None:
    gazetteer = of_lines(change(place_line(SPARE)), tmp_path, small_folder)
    place = gazetteer.by_id("geonames:13500001")
    assert place is not None
    assert place.population >= 0
    assert "Name" in place.name


def test_the_same_place_twice_is_there_once(small_folder: Path, tmp_path: Path) -> None:
    gazetteer = of_lines(place_line(SPARE) * 2, tmp_path, small_folder)
    assert len(gazetteer.lookup("Name")) == 1


def test_same_dumps_same_bytes(dump: Dump, small_folder: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        compile_dump(dump, small_folder, tmp_path / name)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_what_is_stopped_closes_its_files(dump: Dump, small_folder: Path, tmp_path: Path) -> None:
    with pytest.raises(CancelledError):
        compile_dump(dump, small_folder, tmp_path / "new", Watch.of(None, lambda: True))


def test_the_real_built_in_gazetteer_stays_whole(dump: Dump, tmp_path: Path) -> None:
    built_in = open_gazetteer()
    gazetteer = compiled(dump, resource("gazetteer"), tmp_path / "real")
    for name in ("Paris", "Ankara", "Turkey", "Georgia", "Springfield", "Black Sea", "Turks", "CA"):
        before = [(built_in.place_id(e.record), e.name_kind) for e in built_in.lookup(name)]
        after = [(gazetteer.place_id(e.record), e.name_kind) for e in gazetteer.lookup(name)]
        assert after == before
    idlib = gazetteer.by_id(f"geonames:{IDLIB}")
    assert idlib is not None
    assert (idlib.name, idlib.country_name, idlib.population) == ("Idlib", "Syria", 777_777)
    assert gazetteer.by_id("geonames:13000001").admin1 == idlib.admin1
    assert gazetteer.record_count > built_in.record_count
