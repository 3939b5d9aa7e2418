"""Ages: of named people, of people under a noun, in years, months and decades of life."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from variorum.mentions.age_holders import SINCE, name_end, named_before, person_beside
from variorum.mentions.links import links_of, links_of_included, phrase_at
from variorum.mentions.making import made
from variorum.records import Article, Hedge, Number, Parse, Quantity, QuantityKind
from variorum.wordlists import read_words

__all__ = ["AGED", "PERSONS", "age_at", "age_of", "age_of_hyphened", "decades"]

_LEXICON = Path(__file__).parent / "lexicon"
_MONTHS = read_words(_LEXICON / "months.txt")


def age_at(parse: Parse, number: Number) -> Quantity | None:
    """ "Anna Holm, 44, was"; "a man, 44,"; "aged 44"; "died at 44"; "was 44 when"."""
    at = number.core
    if not (at and 0 < number.value <= _OLDEST and number.value == int(number.value)):
        return None
    if _is_said_of_age(parse, number) or _is_of_subject(parse, number):
        return age_of(parse, number, number.last)
    if not parse.texts[at].isdigit() or at < 2 or number.high != number.low:
        return None
    after = parse.texts[number.last] if number.last < len(parse.tags) else ""
    head = at - 1
    if parse.lowered[head] in SINCE:  # "Holm, then 17, was", "Holm and Dahl, both 17,"
        head -= 1
    if head < 1 or parse.texts[head] not in (",", "(") or after not in _AFTER_AGE:
        return None
    return _age_after(parse, number, name_end(parse, head - 1), after)


_OLDEST = 115
_AFTER_AGE = frozenset({"", ",", ")", "(", ";", ".", ":", "--", "—", "and", "of", "from"})


def _age_after(parse: Parse, number: Number, head: int, after: str) -> Quantity | None:
    """ "Anna Holm, 44, left", "a man, 44, was": the age of whom the token at ``head`` names."""
    if parse.tags[head] == "NNP":
        if _is_place_and_number(parse, number.core):
            return None
        return age_of(parse, number, number.last)
    is_person = parse.lemmas[head] in AGED and parse.tags[head] in ("NN", "JJ")
    if not is_person or after in ("and", "of", "from"):
        return None
    age = age_of(parse, number, number.last)
    phrase = phrase_at(parse, head)
    links = links_of(parse, phrase) if phrase else ()
    return replace(age, noun=parse.lemmas[head], links=links or age.links)


def _is_said_of_age(parse: Parse, number: Number) -> bool:
    """ "Aged 44", "ages 13, 17 and 19", "at the age of 44", "the ages of 18 and 23", "as young
    as 12", "died at 67"."""
    at = _opening_of_list(parse, number.first)
    before = parse.lowered[max(0, at - 3) : at]
    if not before:
        return False
    if before[-1] in ("aged", "age", "ages") or before[-2:] in (("age", "of"), ("ages", "of")):
        return True
    if at < number.first:
        return False
    if before in (("as", "young", "as"), ("as", "old", "as")):
        return True
    after = parse.texts[number.last] if number.last < len(parse.tags) else "."
    return before[-1] == "at" and parse.lemmas[at - 2] == "die" and after in _ENDS_DYING


def _opening_of_list(parse: Parse, at: int) -> int:
    """Where the list of numbers begins that a number stands in: "ages 13, 14 and 15"."""
    while at > 1 and parse.texts[at - 1] in _LISTING and parse.tags[at - 2] == "CD":
        at -= 2
    return at


_LISTING = frozenset({",", "and", "to", "through", "or", "-", "–"})
_ENDS_DYING = frozenset({".", ",", ";", "after", "on", "last", "and", "of", "from", "in"})


def _is_of_subject(parse: Parse, number: Number) -> bool:
    """ "Anna Holm is 34.", "who was 34 when", "he turned 18 in May": who is said to be a number
    is as many years old."""
    after = parse.texts[number.last] if number.last < len(parse.tags) else "."
    if after not in _ENDS_CLAUSE:
        return False
    if parse.lemmas[number.first - 1] not in ("be", "turn", "'s", "’s"):
        return False
    for clause in parse.clauses:
        if clause.first < number.first <= clause.last + 1 and clause.subject is not None:
            lemma = parse.lemmas[clause.subject.head]
            if number.value < _GROWN:
                return after in _ENDS_OF_FEW and (lemma in _WHO or lemma in _YOUNG)
            return parse.tags[clause.subject.head] == "NNP" or lemma in _WHO or lemma in AGED
    return False


_GROWN = 10
_ENDS_OF_FEW = frozenset({".", ",", "when", "at"})
_YOUNG = read_words(_LEXICON / "young_persons.txt")
"""Nouns of which "is 7" tells the age: not "the team was 7"."""
_ENDS_CLAUSE = frozenset({".", ",", ";", "when", "and", "on", "last", "at", "but", "with"})
_WHO = frozenset({"he", "she", "who"})
PERSONS = read_words(_LEXICON / "persons.txt")
"""Nouns for one person."""
AGED = PERSONS | read_words(_LEXICON / "aged_persons.txt")
"""Nouns for one person, behind which an age may stand."""


def _is_place_and_number(parse: Parse, at: int) -> bool:
    """ "Nov. 20, 2016, 44" or a list of numbers is no age."""
    near = range(max(0, at - 4), at - 1)
    return any(parse.tags[each] == "NNP" and parse.lowered[each] in _MONTHS for each in near)


def age_of_hyphened(parse: Parse, number: Number) -> Quantity | None:
    """ "An 11 year-old girl", "an 11 - year-old girl": the hyphen stands by the unit alone."""
    behind = parse.lowered[number.last : number.last + 2]
    if not behind or behind[0] not in _OPENS_AN_AGE:
        return None
    last = number.last + 1
    if behind[:1] in (("-",), ("–",)):
        behind, last = behind[1:], last + 1
    if behind[:1] not in _UNITS_OF_AGE or number.value > _OLDEST:
        return None
    return age_of(parse, number, last)


_UNITS_OF_AGE = (("year-old",), ("years-old",), ("yr-old",))
_OPENS_AN_AGE = frozenset({"-", "–", "year-old", "years-old", "yr-old"})


def age_of(parse: Parse, number: Number, last: int) -> Quantity:
    """A number of years as the age of whom it stands beside."""
    holders = person_beside(parse, number.first, last)
    phrase = phrase_at(parse, number.core)
    is_headed = phrase is not None and phrase.head >= last and parse.tags[phrase.head] != "CD"
    noun = parse.lemmas[phrase.head] if phrase is not None and is_headed else ""
    return made(
        parse,
        number,
        last,
        QuantityKind.AGE,
        1.0,
        "year",
        noun,
        phrase,
        links=links_of_included(parse, phrase) if phrase is not None else (),
        holders=holders,
        part=_is_of_then(parse, number),
    )


def _is_of_then(parse: Parse, number: Number) -> bool:
    """ "Holm, then 17, was", "At the age of 17, Holm went": how old somebody was another time."""
    before = parse.lowered[max(number.first - _OPENING, 0) : number.first]
    return before[-1:] == ("then",) or (number.first < _OPENING and before[:1] == ("at",))


_OPENING = 5
"""Tokens of a sentence that opens with an age of another time."""


_DECADE = re.compile(
    r"\bin (?:his|her|their) (?:(?P<from>early|mid)-?(?: to |-to-|/))?(?P<part>early |mid-?|late )?"
    r"(?:(?P<decade>[1-9]0|teens)['’]?s?|(?P<word>twent|thirt|fort|fift|sixt|sevent|eight)ies)\b",
    re.IGNORECASE,
)
_DECADES = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80}
_POSSESSIVES = frozenset({"his", "her", "their"})
_PARTS = {"": (0, 9), "early": (0, 4), "mid": (3, 7), "late": (6, 9)}


def decades(article: Article, parse: Parse) -> Iterator[Quantity]:
    """ "a woman in her 20s", "men in their late fifties": an age within bounds."""
    if _POSSESSIVES.isdisjoint(parse.lemmas):
        return
    for found in _DECADE.finditer(article.text, parse.starts[0], parse.ends[-1]):
        word = (found["word"] or "").casefold()
        decade = found["decade"] or ""
        base = _DECADES.get(word) or (10 if decade.casefold() == "teens" else int(decade or 0))
        low, high = _PARTS[(found["part"] or "").strip(" -").casefold()]
        if found["from"]:  # "in her mid- to late 50s"
            low = _PARTS[found["from"].casefold()][0]
        at = bisect_right(parse.ends, found.start())
        phrase = phrase_at(parse, at - 1) if at else None
        last = phrase_at(parse, at + 2)
        yield Quantity(
            span=found.span(),
            place=parse.place,
            kind=QuantityKind.AGE,
            value=float(base + low),
            low=float(base + low),
            high=float(base + high),
            hedge=Hedge.VAGUE,
            unit="year",
            noun=parse.lemmas[phrase.head] if phrase else "",
            links=tuple(link for p in (phrase, last) if p for link in links_of(parse, p)),
            holders=named_before(parse, at),
            at=at,
        )
