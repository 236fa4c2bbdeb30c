"""Draw headlines at random for a reader to judge: python benchmarks/headlines.py FILE.jsonl ...

Each line of a FILE is an article with "id" and "text". Prints the seed, and for each event drawn
its article's id and place in it, its headline and the sentence that it rests on.
"""

from __future__ import annotations

import argparse
import json
import random
from datetime import date
from pathlib import Path
from typing import NamedTuple

from mapapp.model import Article
from mapapp.pipeline import Engine
from mapapp.syntax import OWN


class Drawn(NamedTuple):
    """A headline and the sentence it is of; `event` is its id within the article."""

    article: str
    event: str
    headline: str
    sentence: str


def drawn(paths: list[Path], count: int, seed: int, parser: str) -> list[Drawn]:
    """Return one event each of `count` articles drawn at random."""
    articles = [json.loads(line) for p in paths for line in p.open(encoding="utf-8")]
    chance = random.Random(seed)
    chance.shuffle(articles)
    engine, found = Engine.open(parser=parser), list[Drawn]()
    for article in articles:
        if len(found) == count:
            break
        text = article["text"]
        published = date.fromisoformat(article["date"][:10]) if article.get("date") else None
        events = engine.analyse(Article(text, published=published)).events
        if events:
            event = chance.choice(events)
            start, end = event.spans[0]
            found.append(Drawn(article["id"], event.id, event.headline, text[start:end]))
    return found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("files", type=Path, nargs="+")
    options.add_argument("--count", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--parser", default=OWN, help="own, none or an installed one")
    chosen = options.parse_args()
    print("seed", chosen.seed)
    for number, one in enumerate(drawn(chosen.files, chosen.count, chosen.seed, chosen.parser), 1):
        sentence = " ".join(one.sentence.split())
        print(f"\n{number} {one.article} {one.event}\n  {one.headline}\n  | {sentence}")


if __name__ == "__main__":
    main()
