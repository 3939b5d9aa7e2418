"""Varied articles of any number, the same for the same number: made of invented events.

An event has a kind, a place, people and figures. Several articles tell of it, each in its own order
and words, in some of them with a figure of its own; so there is something to find between them.
Templates are in ``templates.toml``.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["article_texts", "kinds", "write_project_files"]

_PER_EVENT = (2, 7)
"""Articles that tell of one event: the fewest and the most."""
_BACKGROUND = (4, 40)
"""Sentences of an article that are beside the matter: the fewest and the most."""
_DISAGREES = 0.15
"""How often an article gives a figure of its own."""


@dataclass(frozen=True, slots=True)
class _Event:
    """What happened, as the names and figures that the templates have places for."""

    kind: str
    facts: dict[str, str]
    others: dict[str, str]
    """Other figures for some of the facts, for articles that disagree."""


@cache
def _templates() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("templates.toml").read_text("utf-8"))


def kinds() -> dict[str, list[str]]:
    """The kinds of events, each with the words that its topic is found by."""
    return {name: kind["terms"] for name, kind in _templates()["kinds"].items()}


def article_texts(count: int) -> Iterator[tuple[str, str]]:
    """``count`` articles as (name of the file, text); the first are the same whatever the count."""
    made = 0
    number = 0
    while made < count:
        chance = random.Random(f"event {number}")
        event = _event(chance)
        for version in range(min(chance.randint(*_PER_EVENT), count - made)):
            writer = random.Random(f"event {number} version {version}")
            yield f"{made:06d}_{event.kind}-{number}-{version}.txt", _article(event, writer)
            made += 1
        number += 1


def write_project_files(project: Path, count: int) -> None:
    """Put the articles and a topic for each kind of event into a copy of the project."""
    seeds, topics = project / "seeds", project / "docs" / "topics"
    for folder in (seeds, topics):
        folder.mkdir(parents=True, exist_ok=True)
    for name, text in article_texts(count):
        (seeds / name).write_text(text, "utf-8")
    for kind, terms in kinds().items():
        front = f"---\ntitle: {kind.title()}\nterms: [{', '.join(terms)}]\n---\n"
        (topics / f"{kind}.md").write_text(front, "utf-8")


def _event(chance: random.Random) -> _Event:
    names = _templates()["names"]
    kind = chance.choice(sorted(_templates()["kinds"]))
    place = _place(chance)
    facts = {"place": place, "day": chance.choice(names["days"])}
    for who in ("mayor", "witness", "expert"):
        person = _person(chance)
        facts |= {who: person, f"{who}_short": person.split()[-1]}
    facts["body"] = f"the {place} {chance.choice(names['bodies'])}"
    figures = {name: chance.randint(*bounds) for name, bounds in names["figures"].items()}
    others = {name: str(figure + chance.randint(1, 9)) for name, figure in figures.items()}
    return _Event(kind, facts | {name: str(n) for name, n in figures.items()}, others)


def _article(event: _Event, writer: random.Random) -> str:
    facts = dict(event.facts)
    for name, other in event.others.items():
        if writer.random() < _DISAGREES:
            facts[name] = other
    kind = _templates()["kinds"][event.kind]
    said = [writer.choice(versions) for versions in kind["core"]]
    more = [_background(writer, facts) for _ in range(writer.randint(*_BACKGROUND))]
    head = [writer.choice(kind["headlines"])] if writer.random() < 0.5 else []
    lead, rest = said[0], said[1:]
    writer.shuffle(rest)
    own = [sentence.format_map(facts) for sentence in rest]
    opening = [sentence.format_map(facts) for sentence in (*head, lead)]
    return "\n".join([*opening, *_in_paragraphs(own + more, writer)]) + "\n"


def _background(writer: random.Random, facts: dict[str, str]) -> str:
    """A sentence beside the matter, half of them with names and figures of their own."""
    own = {
        "there": _place(writer),
        "someone": _person(writer),
        "someone_else": _person(writer),
        "n": str(writer.randint(11, 98)),
        "m": str(writer.randint(2, 9)),
    }
    return str(writer.choice(_templates()["background"])).format_map(facts | own)


def _place(chance: random.Random) -> str:
    names = _templates()["names"]
    return str(chance.choice(names["place_starts"]) + chance.choice(names["place_ends"]))


def _person(chance: random.Random) -> str:
    names = _templates()["names"]
    return f"{chance.choice(names['given'])} {chance.choice(names['family'])}"


def _in_paragraphs(sentences: list[str], writer: random.Random) -> Iterator[str]:
    position = 0
    while position < len(sentences):
        length = writer.randint(1, 3)
        yield " ".join(sentences[position : position + length])
        position += length
