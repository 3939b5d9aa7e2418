"""Ages: of named people, of people under a noun, in years, months and decades of life."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from variorum.mentions.links import clause_context, links_of, phrase_at
from variorum.mentions.making import made
from variorum.records import Article, Hedge, Number, Parse, Quantity, QuantityKind, Token
from variorum.wordlists import read_words

__all__ = ["age_at", "age_of", "decades", "person_beside"]

_MONTHS = read_words(Path(__file__).parent / "lexicon" / "months.txt")


def age_at(parse: Parse, number: Number) -> Quantity | None:
    """ "Anna Holm, 44, was"; "Anna Holm (44)"; "aged 44"; "was 44 when"."""
    tokens = parse.tokens
    at = number.core
    if not (at and 1 <= number.value <= 115 and number.value == int(number.value)):
        return None
    before = tokens[at - 1].text.casefold()
    if before in ("aged", "age"):
        return age_of(parse, number, number.last)
    after = tokens[number.last].text if number.last < len(tokens) else ""
    if (
        not tokens[at].text.isdigit()
        or at < 2
        or before not in (",", "(")
        or after not in (",", ")", ";", ".", "and", "of", "from")
    ):
        return None
    if tokens[at - 2].tag != "NNP" or _is_place_and_number(tokens, at):
        return None
    return age_of(parse, number, number.last)


def _is_place_and_number(tokens: Sequence[Token], at: int) -> bool:
    """ "Nov. 20, 2016, 44" or a list of numbers is no age."""
    name = [t for t in tokens[max(0, at - 4) : at - 1] if t.tag == "NNP"]
    return any(t.text.casefold() in _MONTHS for t in name)


def age_of(parse: Parse, number: Number, last: int) -> Quantity:
    """A number of years as the age of whom it stands beside."""
    tokens = parse.tokens
    holders = person_beside(parse, number.first, last)
    phrase = phrase_at(parse, number.core)
    noun = tokens[phrase.head].lemma if phrase and phrase.head >= last else ""
    return made(parse, number, last, QuantityKind.AGE, 1.0, "year", noun, phrase, holders=holders)


def person_beside(parse: Parse, first: int, last: int) -> tuple[str, ...]:
    """The last name of the person whose age stands here: "Holm, 44", "44-year-old Anna Holm",
    "the 44-year-old driver, Anna Holm"."""
    tokens = parse.tokens
    if first >= 2 and tokens[first - 1].text in (",", "(") and tokens[first - 2].tag == "NNP":
        return _name_back(tokens, first - 2)
    at = last
    skipped = 0
    while at < len(tokens) and skipped < 5 and tokens[at].tag != "NNP":
        if tokens[at].tag not in ("NN", "JJ", ",", "IN") or tokens[at].tag == "IN":
            return _subject_name(parse, first)
        at += 1
        skipped += 1
    if at >= len(tokens) or tokens[at].tag != "NNP":
        return _subject_name(parse, first)
    while at + 1 < len(tokens) and tokens[at + 1].tag == "NNP":
        at += 1
    return _name_back(tokens, at)


def _subject_name(parse: Parse, place: int) -> tuple[str, ...]:
    """ "Anna Holm was 44", "Holm is 44 years old"."""
    for clause in parse.clauses:
        near = clause.last <= place <= clause.last + 2
        if near and clause.lemma == "be" and clause.subject is not None:
            head = parse.tokens[clause.subject.head]
            if head.tag == "NNP":
                return _name_back(parse.tokens, clause.subject.head)
    return ()


_SUFFIXES = frozenset({"jr.", "sr.", "jr", "sr", "ii", "iii", "iv"})


def _name_back(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """(last name, first name) of the run of name words that ends here."""
    names: list[Token] = []
    while at >= 0 and tokens[at].tag == "NNP":
        names.append(tokens[at])
        at -= 1
    kept = [t for t in names if t.text.casefold() not in _SUFFIXES]
    if not kept:
        return ()
    return (kept[0].stem, kept[-1].stem) if len(kept) > 1 else (kept[0].stem,)


_DECADE = re.compile(
    r"\bin (?:his|her|their) (?P<part>early |mid-?|late )?(?P<decade>[1-9]0|teens)['’]?s?\b"
    r"|\bin (?:his|her|their) (?P<part2>early |mid-?|late )?(?P<word>twent|thirt|fort|fift|sixt"
    r"|sevent|eight)ies\b",
    re.IGNORECASE,
)
_DECADES = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80}
_POSSESSIVES = frozenset({"his", "her", "their"})
_PARTS = {"": (0, 9), "early": (0, 4), "mid": (3, 7), "late": (6, 9)}


def decades(article: Article, parse: Parse) -> Iterator[Quantity]:
    """ "a woman in her 20s", "men in their late fifties": an age within bounds."""
    if not any(token.lemma in _POSSESSIVES for token in parse.tokens):
        return
    for found in _DECADE.finditer(article.text, parse.tokens[0].start, parse.tokens[-1].end):
        word = (found["word"] or "").casefold()
        decade = found["decade"] or ""
        base = _DECADES.get(word) or (10 if decade.casefold() == "teens" else int(decade or 0))
        part = (found["part"] or found["part2"] or "").strip(" -").casefold()
        low, high = _PARTS[part]
        at = next(i for i, t in enumerate(parse.tokens) if t.end > found.start())
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
            noun=parse.tokens[phrase.head].lemma if phrase else "",
            links=tuple(link for p in (phrase, last) if p for link in links_of(parse, p)),
            context=clause_context(parse, at),
        )
