"""Small dumps in GeoNames' format, of places that we made up in countries that are."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

IDLIB, DAMASCUS, TURKEY = 169389, 170654, 298795
"""GeoNames' numbers of places that are built in."""

PLACES = {
    "SY": (
        # id, name, other names, lat, lon, class, code, country, division 1, division 2, people
        (
            13000001,
            "Qaryat Tajriba",
            "Tajriba,Qt",
            35.91,
            36.62,
            "P",
            "PPL",
            "SY",
            "12",
            "12.1",
            40,
        ),
        (13000002, "Tell Tajriba", "", 35.80, 36.50, "T", "HLL", "SY", "12", "", 0),
        (13000003, "Nahr Tajriba", "", 35.70, 36.40, "H", "STM", "SY", "12", "", 0),
        (13000004, "Madrasat Tajriba", "", 35.60, 36.30, "S", "SCH", "SY", "12", "", 0),
        (13000005, "Nahiyat Tajriba", "", 35.85, 36.55, "A", "ADM2", "SY", "12", "12.1", 900),
        (13000006, "Damascus", "", 35.0, 38.0, "H", "STM", "SY", "08", "", 0),
        (13000007, "Qasr al Qadim", "", 35.1, 38.1, "P", "PPLH", "SY", "08", "", 0),
        (
            13000008,
            "Jabal Mashhur",
            "a,b,c,d,e,f,g,h,i,j,k",
            35.2,
            38.2,
            "T",
            "MT",
            "SY",
            "08",
            "",
            0,
        ),
        (13000009, "Muhafazat Idlib", "", 35.8, 36.7, "A", "ADM1", "SY", "12", "", 0),
        (IDLIB, "Idlib", "", 35.9306, 36.6339, "P", "PPLA", "SY", "12", "12.1", 777_777),
    ),
    "TR": (
        (13000101, "Deneme Köyü", "", 39.01, 32.01, "P", "PPL", "TR", "68", "", 0),
        (13000102, "Deneme Gölü", "", 39.02, 32.02, "H", "LK", "TR", "68", "", 0),
    ),
}
OTHER_NAMES = (
    # geonameid, language, name, preferred, short, colloquial, historic, from, to
    (13000001, "en", "Trial Village", "1", "", "", ""),
    (13000001, "ar", "قرية تجربة", "1", "", "", ""),
    (13000001, "fr", "Village d'Essai", "", "", "", ""),
    (13000001, "en", "Old Trial", "", "", "", "1"),
    (13000001, "en", "Ended Trial", "", "", "", "", "1920", "1958"),
    (13000001, "en", "Dated Trial", "1", "", "", "", "", "6 May 1991"),
    (13000001, "en", "Lasting Trial", "", "", "", "", "1958", ""),
    (13000001, "en", "Longer Trial", "", "", "", "", "1958-01-01", "9998-12-31"),
    (13000001, "en", "Trialtown", "", "", "1", ""),
    (13000001, "link", "https://example.org/wiki", "", "", "", ""),
    (13000001, "en", "Syria", "", "", "", ""),
    (13000001, "en", "Monday", "", "", "", ""),
    (IDLIB, "xx", "Idlibograd", "", "", "", ""),
    (13000101, "", "Deneme Village", "", "", "", ""),
    (77, "en", "Nobody's Name", "", "", "", ""),
)
FIRST = "SY.12\tIdlib\tIdlib\t13000009\nTR.68\tAnkara\tAnkara\t323784\n"
SECOND = "SY.12.12.1\tNahiyat Tajriba\tNahiyat Tajriba\t13000005\n"


def files(places: Mapping[str, tuple[tuple[object, ...], ...]] = PLACES) -> dict[str, bytes]:
    """Return the files of the dumps by name."""
    texts = {code: "".join(map(place_line, rows)) for code, rows in places.items()}
    return {
        **{f"{code}.zip": zipped(f"{code}.txt", text) for code, text in texts.items()},
        "allCountries.zip": zipped("allCountries.txt", "".join(texts.values())),
        "alternateNamesV2.zip": zipped("alternateNamesV2.txt", other_lines(OTHER_NAMES)),
        **{
            f"alternatenames/{code}.zip": zipped(f"{code}.txt", other_lines(names_of(rows)))
            for code, rows in places.items()
        },
        "admin1CodesASCII.txt": FIRST.encode(),
        "admin2Codes.txt": SECOND.encode(),
    }


def place_line(row: tuple[object, ...]) -> str:
    number, name, others, lat, lon, feature, code, country, first, second, people = row
    fields = (number, name, name, others, lat, lon, feature, code, country, "", first, second)
    return "\t".join(map(str, (*fields, "", "", people, "", 0, "Etc/UTC", "2024-01-01"))) + "\n"


def names_of(places: Iterable[tuple[object, ...]]) -> list[tuple[object, ...]]:
    numbers = {number for number, *_ in places}
    return [row for row in OTHER_NAMES if row[0] in numbers]


def other_lines(rows: Iterable[tuple[object, ...]]) -> str:
    return "".join(map(other_line, range(1, 99), rows))


def other_line(number: int, row: tuple[object, ...]) -> str:
    """Return a line; a row tells from when to when the name is used, or nothing of it."""
    return "\t".join(map(str, (number, *row, "", "")[:10])) + "\n"


def zipped(name: str, text: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", "Written for mapapp's tests.")
        archive.writestr(name, text)
    return file.getvalue()
