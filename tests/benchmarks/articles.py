"""Varied articles of any number, the same for the same number: made of invented events.

An event has a kind, a place, people, figures and words of its own. Several articles tell of it,
each in its own order and words and not all of it; in some a figure, a day or a speaker is another,
so there is something to find between them. Templates are in ``templates.toml``.

A folder of many events is what the site is made for. One event of many articles is the worst that
the stages which join articles can be given: everything in it belongs together.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["article_texts", "kinds", "one_event_texts", "write_project_files"]

_PER_EVENT = (2, 20)
"""Articles that tell of one event: the fewest and the most."""
_GENERAL = (2, 15)
"""Sentences of an article that could stand in any other: the fewest and the most."""
_TOLD = 0.85
"""How often an article tells one of the facts of its event."""
_DISAGREES = 0.1
"""How often an article gives a fact in a way of its own."""
_PERSONS = ("mayor", "witness", "expert", "officer", "minister")
_PARTS = ("starts", "middles", "ends")
_YEARS = (1951, 2019)


_Facts = dict[str, str]
"""The names, figures and words that the templates have places for."""


@dataclass(frozen=True, slots=True)
class _Event:
    """What happened."""

    kind: str
    facts: _Facts
    others: tuple[_Facts, ...]
    """What articles that disagree have in the place of single facts, each with all its forms."""


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
        size = random.Random(f"size {number}").randint(*_PER_EVENT)
        for name, text in _told(number, min(size, count - made)):
            yield f"{made:06d}_{name}.txt", text
            made += 1
        number += 1


def one_event_texts(count: int) -> Iterator[tuple[str, str]]:
    """``count`` articles that all tell of one event, as (name of the file, text)."""
    for made, (name, text) in enumerate(_told(0, count)):
        yield f"{made:06d}_{name}.txt", text


def write_project_files(project: Path, count: int, one_event: bool = False) -> None:
    """Put the articles and a topic for each kind of event into a copy of the project."""
    seeds, topics = project / "seeds", project / "docs" / "topics"
    for folder in (seeds, topics):
        folder.mkdir(parents=True, exist_ok=True)
    for name, text in one_event_texts(count) if one_event else article_texts(count):
        (seeds / name).write_text(text, "utf-8")
    for kind, terms in kinds().items():
        front = f"---\ntitle: {kind.title()}\nterms: [{', '.join(terms)}]\n---\n"
        (topics / f"{kind}.md").write_text(front, "utf-8")


def _told(number: int, count: int) -> Iterator[tuple[str, str]]:
    """``count`` articles of the event of a number, as (name, text)."""
    event = _event(random.Random(f"event {number}"))
    for version in range(count):
        writer = random.Random(f"event {number} version {version}")
        yield f"{event.kind}-{number}-{version}", _article(event, writer)


def _event(chance: random.Random) -> _Event:
    kind = chance.choice(sorted(_templates()["kinds"]))
    place = _place(chance)
    facts = {"place": place, "body": f"the {place} {chance.choice(_names('bodies'))}"}
    for fact in (*_details(kind, chance), *_figures(chance)):
        facts |= fact
    for person in _PERSONS:
        facts |= _named(person, _person(chance))
    return _Event(kind, facts, _otherwise(kind, facts, chance))


def _details(kind: str, chance: random.Random) -> Iterator[_Facts]:
    """The days and words of an event, drawn by chance, each in all the forms of it."""
    for name in ("day", "month", "clock"):
        yield {name: chance.choice(_names(f"{name}s"))}
    yield {"since": str(chance.randint(*_YEARS)), "currency": chance.choice(_names("currencies"))}
    league = " ".join(chance.choice(_names(f"league_{part}")) for part in _PARTS)
    yield {"league": league, "league_short": "".join(word[0] for word in league.split())}
    yield {"street": _street(chance)}
    own = _templates()["kinds"][kind].get("choices", {})
    for name, words in (own | _templates()["words"]).items():
        word = chance.choice(words)
        yield {name: word, f"{name}_title": _capital(word), f"{name}_lower": word.lower()}


def _figures(chance: random.Random) -> Iterator[_Facts]:
    for name, bounds in _names("figures").items():
        yield {name: str(chance.randint(*bounds))}


def _otherwise(kind: str, facts: _Facts, chance: random.Random) -> tuple[_Facts, ...]:
    """Other facts: figures near the first ones, words of the same list, the wrong person."""
    figures = ({name: str(int(facts[name]) + chance.randint(1, 9))} for name in _names("figures"))
    return (*_details(kind, chance), *figures, _named("witness", facts["expert"]))


def _named(who: str, person: str) -> _Facts:
    return {who: person, f"{who}_short": person.split()[-1]}


def _article(event: _Event, writer: random.Random) -> str:
    facts = dict(event.facts)
    for other in event.others:
        if writer.random() < _DISAGREES:
            facts |= other
    kind = _templates()["kinds"][event.kind]
    lead, *rest = [writer.choice(versions) for versions in kind["core"]]
    rest += [writer.choice(versions) for versions in _templates()["common"]]
    told = [sentence.format_map(facts) for sentence in rest if writer.random() < _TOLD]
    head = [writer.choice(kind["headlines"])] if writer.random() < 0.5 else []
    opening = [_capital(sentence.format_map(facts)) for sentence in (*head, lead)]
    writer.shuffle(told)
    beside = _background(kind, facts, writer)
    return "\n".join([*opening, *_in_paragraphs(told + beside, writer)]) + "\n"


def _background(kind: dict[str, Any], facts: _Facts, writer: random.Random) -> list[str]:
    """Sentences beside the matter, some on the kind of event and most on anything."""
    general, of_kind = _templates()["background"], kind["background"]
    chosen = writer.sample(general, writer.randint(*_GENERAL))
    chosen += writer.sample(of_kind, writer.randint(0, len(of_kind)))
    writer.shuffle(chosen)
    return [sentence.format_map(facts | _drawn(writer)) for sentence in chosen]


def _drawn(writer: random.Random) -> _Facts:
    """Names, figures and words for one sentence beside the matter."""
    own = {
        "there": _place(writer),
        "someone": _person(writer),
        "someone_else": _person(writer),
        "n": str(writer.randint(11, 98)),
        "m": str(writer.randint(2, 9)),
        "year": str(writer.randint(*_YEARS)),
    }
    return own | {name: writer.choice(words) for name, words in _templates()["words"].items()}


def _names(part: str) -> Any:
    return _templates()["names"][part]


def _place(chance: random.Random) -> str:
    return "".join(chance.choice(_names(f"place_{part}")) for part in _PARTS)


def _street(chance: random.Random) -> str:
    return f"{chance.choice(_names('street_starts'))}{chance.choice(_names('street_ends'))}"


def _person(chance: random.Random) -> str:
    family = chance.choice(_names("family_starts")) + chance.choice(_names("family_ends"))
    return f"{chance.choice(_names('given'))} {family}"


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _in_paragraphs(sentences: list[str], writer: random.Random) -> Iterator[str]:
    position = 0
    while position < len(sentences):
        length = writer.randint(1, 3)
        yield " ".join(map(_capital, sentences[position : position + length]))
        position += length
