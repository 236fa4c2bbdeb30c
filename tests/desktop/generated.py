"""News articles by the thousand, each another one: for what must hold over many of them."""

from __future__ import annotations

import random
from pathlib import Path

_PLACES = (  # noqa: SIM905 - a list of 66 strings reads worse
    "Ankara Idlib Damascus Beira Maputo Lima Quito Nairobi Mombasa Accra Lagos Kano Tunis Cairo "
    "Aswan Amman Basra Mosul Tehran Shiraz Kabul Herat Lahore Karachi Mumbai Chennai Dhaka Yangon "
    "Hanoi Manila Cebu Jakarta Osaka Sapporo Busan Harbin Wuhan Perth Auckland Suva Oslo Bergen "
    "Tampere Riga Minsk Kyiv Odesa Tbilisi Baku Athens Sofia Zagreb Turin Naples Porto Seville "
    "Lyon Ghent Leeds Cork Boston Denver Dallas Toronto Calgary Monterrey Havana Bogota Caracas"
).split()
_TOLD = (
    "Rebels shelled {a} on {day}, killing {n} people, officials said.",
    "Floods hit {a} on {day} and destroyed {n} houses near {b}.",
    "The foreign minister flew from {a} to {b} on {day} for talks.",
    "Thousands protested in {a} on {day} against a new tax.",
    "Police in {a} arrested {n} suspects on {day}.",
    "The two sides signed an agreement in {b} on {day} after talks in {a}.",
    "An earthquake shook {a} on {day}; {n} people were injured in {b}.",
    "Workers at the port of {a} went on strike on {day}, the union said in {b}.",
    "Soldiers reached {a} on {day} and will leave {b} next week.",
    "The opposition in {a} demanded elections, and the government in {b} rejected that on {day}.",
)
_BESIDE = (
    "Residents said that nothing like it had been seen for years, and that help was slow to come.",
    "The reasons are not yet known, and a commission of five is to report before the summer.",
    "Shops stayed closed for most of the week, and schools opened only for the younger classes.",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def generated_article(number: int, paragraphs: int = 8) -> str:
    """Return the article of that number: always the same one, of some 50 words a paragraph."""
    chance = random.Random(number)
    day, month = chance.randrange(1, 28), chance.choice(("March", "May", "July"))
    title = f"Report {number} from {chance.choice(_PLACES)}"
    told = [_paragraph(chance) for _ in range(paragraphs)]
    told[0] = f"{chance.choice(_PLACES).upper()}, {month} {day}, 2021 — {told[0]}"
    return "\n\n".join([title, *told]) + "\n"


def _paragraph(chance: random.Random) -> str:
    sentences = []
    for form in chance.sample(_TOLD, 3):
        a, b = chance.sample(_PLACES, 2)
        day, n = chance.choice(_DAYS), chance.randrange(2, 90)
        sentences.append(form.format(a=a, b=b, day=day, n=n))
    return " ".join([*sentences, chance.choice(_BESIDE)])


def write_articles(folder: Path, count: int) -> list[Path]:
    """Write so many articles, a file each, and return the files in order."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{number:05}.txt" for number in range(count)]
    for number, file in enumerate(files):
        file.write_text(generated_article(number), encoding="utf-8")
    return files
