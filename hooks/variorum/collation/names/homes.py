"""Homes: where sources say that one person is from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.names.forms import name_words
from variorum.collation.places.geography import Gazetteer, gazetteer_of, named_place
from variorum.collation.stretches import place_from
from variorum.records import Certainty, ComparisonType, Name, NameKind, Relation, Span

__all__ = ["compare_homes"]

_BETWEEN = frozenset({",", "CD", "DT", "JJ", "NN", "NNS", "WP", "(", ")"})
_ORIGINS = frozenset({"native", "immigrant", "refugee", "transfer", "graduate", "student"})
"""Nouns after which "from" names where one came from, not where one lives."""
_LIVING = frozenset({"live", "reside"})
_DWELLERS = frozenset({"resident", "man", "woman", "boy", "girl", "teen", "teenager"})
"""Nouns before which a place is where somebody lives: "Ferrow resident Pia Dahl"."""
_REACH = 8
"""Tokens between a person's name and "from": an age, a trade."""


@dataclass(frozen=True, slots=True)
class Home:
    """A person's home in its sentence: ``span`` holds the preposition and the place."""

    line: Line
    person: tuple[str, ...]
    place: str
    span: Span


def compare_homes(folder: Folder) -> Iterator[Claim]:
    """Persons whom kin sources give homes that cannot be one place."""
    homes: defaultdict[str, list[Home]] = defaultdict(list)
    names = folder.names
    living = folder.words.of(("of", "from")) | folder.lemmas.of(_LIVING | _DWELLERS)
    for line in folder.lines_at(living):
        for name in names.get((line.source.id, line.sentence.id), ()):
            home = _home(line, name)
            if home is not None:
                homes[home.person[-1]].append(home)
    if not homes:
        return
    gazetteer = gazetteer_of(folder)
    for surname in sorted(homes):
        yield from _compared(folder, gazetteer, homes[surname])


def _home(line: Line, name: Name) -> Home | None:
    """The place after "of", "from" or "lives in" that a person's name carries with it."""
    person = name_words(name.canonical)
    starts = line.parse.starts
    behind = place_from(starts, name.span[1])
    after = behind if behind < len(starts) else None
    if not person or not (name.kind is NameKind.PERSON or _is_aged(line, person, after)):
        return None
    at = None if after is None else _preposition(line, after)
    if at is not None:
        return _home_at(line, person, at)
    before = place_from(starts, name.span[0])
    dweller = before - 1 - (before > 1 and line.parse.texts[before - 1] == ",")
    return _home_of(line, person, dweller) or (
        None if after is None else _home_of(line, person, _dweller_after(line, after))
    )


def _is_aged(line: Line, person: tuple[str, ...], after: int | None) -> bool:
    """Whether an age makes a name that of a person: "Pia Dahl, 34", "Pia Dahl, a 34-year-old"."""
    if after is None or len(person) < _LEAST_WORDS:
        return False
    return any(
        text.isdigit() or text.endswith("-year-old")
        for text in line.parse.texts[after : after + _AGE_WITHIN]
        if text[0].isdigit()
    )


_LEAST_WORDS = 2
_AGE_WITHIN = 3
"""Tokens behind a name among which an age stands: a mark, an article, the age."""


def _home_of(line: Line, person: tuple[str, ...], at: int) -> Home | None:
    """The place before a noun for who lives there: "Ferrow resident", "a Ferrow man"."""
    if at < 1 or line.parse.lemmas[at] not in _DWELLERS or line.tags[at] != "NN":
        return None
    first = at
    while first and line.tags[first - 1] == "NNP":
        first -= 1
    if first == at:
        return None
    return Home(line, person, line.words(first, at), line.span(first, at + 1))


def _dweller_after(line: Line, after: int) -> int:
    """Where the noun of an apposition stands: ", 34, a Ferrow resident"; 0 where none does."""
    for at in range(after, min(after + _REACH, len(line.tags))):
        if line.parse.lemmas[at] in _DWELLERS:
            return at if line.parse.texts[after] == "," else 0
        is_age = line.parse.texts[at].endswith("-year-old")
        if line.tags[at] not in (",", "CD", "DT", "NNP") and not is_age:
            return 0
    return 0


def _preposition(line: Line, after: int) -> int | None:
    """The token after a name that brings its bearer's home: "from", "of", "in" after "lives", "of"
    after "a resident"."""
    lives = False
    for at in range(after, min(after + _REACH, len(line.tags) - 1)):
        text, lemma = line.parse.texts[at], line.parse.lemmas[at]
        if lives and text in ("in", "at"):
            return at
        lives = lives or lemma in _LIVING
        resident = line.parse.lemmas[at - 1] in _RESIDENTS
        if text == "from" or (text == "of" and (resident or _is_age_alone(line, after, at))):
            return at
        is_from = lemma == "be" and line.tags[at - 1] == "WP"  # "who is from"
        if not (lives or is_from) and (line.tags[at] not in _BETWEEN or lemma in _ORIGINS):
            return None
    return None


_RESIDENTS = frozenset({"resident", "inhabitant"})


def _is_age_alone(line: Line, first: int, last: int) -> bool:
    """Whether nothing but an age stands between: "Pia Dahl, 34, of Ferrow"."""
    words = zip(line.tags[first:last], line.parse.texts[first:last], strict=True)
    return all(tag in (",", "CD", "(", ")") or text.endswith("-year-old") for tag, text in words)


def _home_at(line: Line, person: tuple[str, ...], at: int) -> Home | None:
    at = _past_the_street(line, at)
    end = named_place(line, at + 1)
    if end == at + 1 or (end < len(line.tags) and line.tags[end] in _CARRYING_ON):
        return None
    return Home(line, person, line.words(at + 1, end), line.span(at, end))


def _past_the_street(line: Line, at: int) -> int:
    """Where the town stands behind a street that a person lives in: "of the 700 block of Lorne
    Street in Ferrow", "of 12 Lorne Street in Ferrow"."""
    near = line.parse.texts[at + 1 : at + 1 + _STREET_WITHIN]
    if "in" not in near or not any(map(str.isdigit, near[:2])):
        return at
    return at + 1 + near.index("in")


_STREET_WITHIN = 10


_CARRYING_ON = frozenset({"POS", "NN", "NNS", "CD"})
"""What makes a name the opening of a longer one: "of Ferrow police", "of Orrin's council"."""


def _compared(folder: Folder, gazetteer: Gazetteer, homes: list[Home]) -> Iterator[Claim]:
    for one, other in folder.kin_pairs(homes):
        if _is_one_person(one.person, other.person) and gazetteer.are_two(one.place, other.place):
            yield from _claims(folder, one, other, homes)


def _is_one_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return one[-1] == other[-1] and (len(one) == 1 or len(other) == 1 or one[0] == other[0])


def _claims(folder: Folder, one: Home, other: Home, homes: list[Home]) -> Iterator[Claim]:
    """The two readings, and those of every other source that gives one of the two places."""
    said = [h for h in homes if h.place in (one.place, other.place)]
    yield Claim(
        Relation.CONTRADICTION,
        ComparisonType.PLACE,
        tuple(home.line.variant(home.span, home.place.casefold()) for home in said),
        Certainty(0.8, 0.9),
        "two homes of one person, neither of which names a part of the other",
    )
