"""Quantities: numbers with their unit or counted noun, and what is said of it.

A number is linked to the predicate of its own clause, never to the next noun alone: "More than 50
crews from two towns fought the fire" counts crews that fight.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

from variorum.language.lemmas import lemma_of, stem_of
from variorum.mentions.ages import PERSONS, age_at, age_of_hyphened, decades
from variorum.mentions.calibres import calibre, is_dotted_gun
from variorum.mentions.compounds import compounds
from variorum.mentions.identifiers import is_identifier
from variorum.mentions.life_terms import life_terms
from variorum.mentions.links import is_content_at, links_of, phrase_at, verb_before
from variorum.mentions.magnitudes import is_magnitude, magnitude
from variorum.mentions.making import made, names_in
from variorum.mentions.measures import measure, single_measures, unit_place
from variorum.mentions.numbers import is_share, is_weight, read_numbers
from variorum.mentions.ranks import ORDINALS, ranks
from variorum.mentions.results import results
from variorum.mentions.shares import share_of
from variorum.mentions.signs import (
    ARTICLE,
    DIGIT,
    HOW_OFTEN,
    HYPHEN,
    LIFE,
    NUMBER,
    ORDINAL,
    OWNER,
)
from variorum.mentions.tallies import (
    BODIES,
    COLLECTIVES,
    container_links,
    deed_links,
    manning,
    tallied,
)
from variorum.mentions.temperatures import degrees, is_of_scale
from variorum.mentions.units import UNITS, unit_name
from variorum.records import (
    Article,
    Hedge,
    Link,
    Number,
    Parse,
    Phrase,
    Quantity,
    QuantityKind,
)
from variorum.swift import changer, maker
from variorum.wordlists import read_words

__all__ = ["find_quantities"]

_ADDING = frozenset({"other", "another", "additional", "further", "more", "extra"})
_PHONE = re.compile(r"(?<![\w.,])\(?(?:\+\d{1,3} ?)?\d{3,5}\)?[ -]\d{3,4}[ -]?\d{3,4}(?![\w,])")
_PHONE_CORE = re.compile(r"\d{3}\)?[ -]\d{3}")
_CLOCK_WORDS = frozenset({"a.m.", "p.m.", "am", "pm", "gmt", "o'clock", "o’clock", "utc"})


def find_quantities(
    article: Article, parses: Sequence[Parse], signs: Sequence[int]
) -> tuple[Quantity, ...]:
    """The quantities of an article in the order of the text; money and times are not among them.

    ``signs`` are those of each sentence.
    """
    found: list[Quantity] = []
    for parse, sign in zip(parses, signs, strict=True):
        if not sign & _ANY:
            continue
        taken = [*_phones(article, parse)] if sign & DIGIT else []
        taken += decades(article, parse) if sign & OWNER else ()
        taken += compounds(parse) if sign & HYPHEN else ()
        taken += results(article, parse) if sign & DIGIT else ()
        found += taken
        if sign & NUMBER:
            places = [place for q in taken for place in _places(parse, q)] if taken else []
            found += _numbered(parse, places)
        if sign & ARTICLE:
            found += _singles(parse)
        found += ranks(parse) if sign & ORDINAL else ()
        found += single_measures(parse) if sign & ARTICLE else ()
        found += life_terms(parse) if sign & LIFE else ()
        found += _frequencies(parse) if sign & HOW_OFTEN else ()
    found.sort(key=_SPAN)
    return tuple(found)


_number, _changed = maker(Number), changer(Quantity)
_SPAN = attrgetter("span")


_ANY = NUMBER | DIGIT | HYPHEN | ARTICLE | ORDINAL | OWNER | LIFE | HOW_OFTEN


def _places(parse: Parse, quantity: Quantity) -> range:
    """The places of the tokens of a quantity."""
    first = bisect_left(parse.starts, quantity.span[0])
    return range(first, bisect_left(parse.starts, quantity.span[1]))


def _numbered(parse: Parse, taken: Sequence[int]) -> Iterator[Quantity]:
    """The quantities of the numbers that no other has taken: "6 feet 2 inches" is one height."""
    end = 0
    for number in read_numbers(parse):
        if number.core in taken or parse.starts[number.core] < end:
            continue
        quantity = _quantity(parse, number)
        if quantity is not None:
            yield quantity
            end = quantity.span[1] if quantity.kind is not QuantityKind.COUNT else 0


def _phones(article: Article, parse: Parse) -> Iterator[Quantity]:
    if not parse.tags:
        return
    start, end = parse.starts[0], parse.ends[-1]
    if not _PHONE_CORE.search(article.text, start, end):
        return
    for found in _PHONE.finditer(article.text, start, end):
        digits = float(re.sub(r"\D", "", found.group()))
        at = bisect_right(parse.ends, found.start())
        yield Quantity(
            span=found.span(),
            place=parse.place,
            kind=QuantityKind.PHONE,
            value=digits,
            low=digits,
            high=digits,
            hedge=Hedge.EXACT,
            unit="",
            noun="phone",
            at=at,
        )


def _quantity(parse: Parse, number: Number) -> Quantity | None:
    if _is_date_or_clock(parse, number) or _is_money(parse, number):
        return None
    if is_share(parse, number):
        return share_of(parse, number, number.last)
    unit_at = unit_place(parse, number)
    if unit_at is not None:
        return measure(parse, number, unit_at)
    hyphened = age_of_hyphened(parse, number)
    if hyphened is not None:
        return hyphened
    if is_dotted_gun(parse, number):
        return calibre(parse, number, number.last - 1)
    if is_of_scale(parse, number):
        return degrees(parse, number, number.last)
    age = age_at(parse, number)
    if age is not None:
        return age
    if number.value == _HALF or is_identifier(parse, number) or _is_nobody(parse, number):
        return None
    if _is_in_a_name(parse, number):
        return None
    if is_magnitude(parse, number):
        return magnitude(parse, number)
    return None if _is_glued(parse, number) else _count(parse, number)


_HALF = 0.5


def _is_in_a_name(parse: Parse, number: Number) -> bool:
    """ "At 85 Saint Olaf Street", "Region One Hospital": a number before a name and behind a
    preposition or another name."""
    if not number.core or number.core + 1 != number.last or number.last >= len(parse.tags):
        return False
    if parse.tags[number.last] != "NNP" or parse.texts[number.last].isupper():
        return False
    before = parse.tags[number.core - 1]
    return before == "NNP" or (before == "IN" and _is_named_on(parse, number.last))


def _is_named_on(parse: Parse, at: int) -> bool:
    """Whether a name of two words or more stands at a place: no plural of what is counted does."""
    while at < len(parse.tags) and parse.tags[at] == "NNP":
        if _is_plural(parse, at):
            return False
        at += 1
    return at < len(parse.tags) and parse.tags[at] not in ("NN", "NNS")


def _is_glued(parse: Parse, number: Number) -> bool:
    """Whether letters touch the figure, as in addresses and the names of people on the web:
    "harbour5.com", "@varde11news"."""
    at, last, texts = number.core, number.last, parse.texts
    if not texts[at][0].isdigit():
        return False
    if at and parse.ends[at - 1] == parse.starts[at] and texts[at - 1][-1].isalpha():
        return True
    touched = last < len(texts) and parse.starts[last] == parse.ends[at]
    return touched and texts[last][0].isalpha()


def _is_nobody(parse: Parse, number: Number) -> bool:
    """ "No one was hurt" counts nobody, and "each one" and "one another" no one in particular; "in
    which one man died" counts one."""
    if parse.lowered[number.core] != "one":
        return False
    before = parse.lowered[number.core - 1] if number.core else ""
    if before in ("which", "this", "that"):
        return parse.tags[number.last : number.last + 1] != ("NN",)
    is_another = parse.lowered[number.last : number.last + 1] == ("another",)
    return before in ("no", "any", "every", "each") or is_another


def _is_money(parse: Parse, number: Number) -> bool:
    after = parse.lemmas[number.last] if number.last < len(parse.tags) else ""
    paid = after in _CURRENCY_WORDS and not is_weight(parse, number)
    return paid or (number.core > 0 and parse.tags[number.core - 1] == "$")


_CURRENCY_WORDS = frozenset({"euro", "dollar", "pound", "rupee", "yen", "yuan", "cent", "rupiah"})


_MONTHS = read_words(Path(__file__).parent / "lexicon" / "months.txt")


def _is_date_or_clock(parse: Parse, number: Number) -> bool:
    text = parse.texts[number.core]
    before = parse.lowered[number.core - 1] if number.core else ""
    after = parse.lowered[number.last] if number.last < len(parse.tags) else ""
    capital = number.core and parse.texts[number.core - 1][0].isupper()
    if (before in _MONTHS and capital) or (
        after in _MONTHS and parse.texts[number.last][0].isupper()
    ):
        return True
    if after in _CLOCK_WORDS or ":" in text or "/" in (before, after):
        return True
    if after == "," and _is_year(parse, number.last + 1):  # "Monday.May 14, 2011"
        return True
    if _BARE_YEAR.fullmatch(text):
        return not _counts_plural(parse, number)
    return before in ("no.", "number", "interstate", "route", "highway", "flight", "chapter", "/")


_BARE_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_YEAR_AND_CLOCK = re.compile(r"(?:1[5-9]|20)\d\d(?:\.\d{1,2}:\d\d)?")
"""A year, also one that a clock time has run into: "May 14, 2011.3:20 pm"."""


def _is_year(parse: Parse, place: int) -> bool:
    """Whether a bare year stands at a place."""
    if place >= len(parse.tags) or not _YEAR_AND_CLOCK.fullmatch(parse.texts[place]):
        return False
    if place + 1 >= len(parse.tags) or parse.lowered[place + 1] in _CLOCK_WORDS:
        return True
    return not parse.tags[place + 1].startswith("NN")


def _counts_plural(parse: Parse, number: Number) -> bool:
    is_plural = parse.tags[number.last : number.last + 1] == ("NNS",)
    return is_plural and number.hedge is not Hedge.EXACT


def _count(parse: Parse, number: Number) -> Quantity | None:
    phrase = phrase_at(parse, number.core)
    if phrase is None:
        return None
    part = _is_part(parse, number, phrase) or _beside_a_part(parse)
    counted = phrase_at(parse, number.last - 1) or phrase
    head = counted.head
    end = counted.last
    of = end < len(parse.tags) and parse.lowered[end] == "of"
    inner = phrase_at(parse, end + 1) if of else None
    if head < number.last and inner is not None:
        if number.value == 1 and _is_of_the_most(parse, inner):
            return None
        if _is_of_some(parse, number, inner):
            part = True
        head, end = inner.head, inner.last
    if head < number.last or not _is_counted(parse, number, head):
        head = _plural_after(parse, number)
        end = max(end, head + 1)
    noun = _common(parse, head) if head >= number.last else _other_after(parse, number)
    if not noun and _is_bracketed(parse, number):
        return None
    if _is_population(parse, phrase.first) and noun in _INHABITANTS:
        noun = "population"
    last = max(number.last, min(head + 1, end)) if head >= number.last else number.last
    if not noun and (shared := _shared_head(parse, number, counted)) is not None:
        noun, head, last = parse.lemmas[shared], counted.last, counted.last
    unit, last = _rate(parse, last) if noun else ("", last)
    modifiers = tuple(
        parse.stems[at]
        for at in range(number.last, head)
        if is_content_at(parse, at) and parse.lemmas[at] not in _ADDING
    )
    found = made(
        parse,
        number,
        last,
        QuantityKind.COUNT,
        1.0,
        unit,
        noun,
        phrase,
        modifiers=modifiers,
        part=part,
        holders=_holders(parse, phrase, end),
    )
    return _with_far_links(parse, found, phrase, inner)


def _with_far_links(
    parse: Parse, found: Quantity, phrase: Phrase, inner: Phrase | None
) -> Quantity:
    """A count with what is said of it elsewhere than in its own phrase's clause: of the noun behind
    "of" ("dozens of boats that sank"), of a collective ("a crowd of 300 gathered"), of what a tally
    counts ("the number of dead rose to 12"), and how often a thing is done ("stabbed her 9 times").
    """
    told = tallied(parse, phrase) if not found.noun else None
    if told is not None:
        return _changed(found, noun=told[0], links=told[1])
    found = _of_a_body(parse, found, phrase)
    further = _of_inner(parse, inner) + container_links(parse, phrase) + deed_links(parse, phrase)
    if found.noun == "time" and not found.links:
        link = verb_before(parse, phrase.first)
        further += (replace(link, role="object"),) if link else ()
    if not further:
        return found
    known = set(found.links)
    return _changed(found, links=(*found.links, *(k for k in further if k not in known)))


def _of_a_body(parse: Parse, found: Quantity, phrase: Phrase) -> Quantity:
    """ "A crew of 26", "26 crew members": both count crew."""
    if not found.noun:
        noun = manning(parse, phrase)
        return _changed(found, noun=noun) if noun else found
    body = _BODIES.get(found.modifiers[-1]) if found.modifiers else None
    if found.noun == "member" and body:
        return _changed(found, noun=body, modifiers=found.modifiers[:-1])
    return found


_BODIES = {stem_of(body): body for body in sorted(BODIES)}


def _of_inner(parse: Parse, inner: Phrase | None) -> tuple[Link, ...]:
    if inner is None:
        return ()
    return tuple(link for link in links_of(parse, inner) if link.role == "subject")


def _shared_head(parse: Parse, number: Number, counted: Phrase) -> int | None:
    """ "12 fishing and 9 pleasure boats": the plural that the
    second of two numbers shares with the first."""
    at = counted.last
    if at == number.last or at + 1 >= len(parse.tags) or parse.tags[at] != "CC":
        return None
    other = phrase_at(parse, at + 1)
    opens = other is not None and parse.tags[other.first] == "CD"
    if other is None or not opens or not _is_plural(parse, other.head):
        return None
    return other.head


def _other_after(parse: Parse, number: Number) -> str:
    """ "261 other suffered cuts": the noun is left out."""
    after = parse.lemmas[number.last] if number.last < len(parse.tags) else ""
    return "other" if after in ("other", "others") else ""


def _is_counted(parse: Parse, number: Number, head: int) -> bool:
    """ "44 passengers" counts; "44 Ada Street" and "the 2 Hotel" do not."""
    if head < number.last:
        return True
    if _is_plural(parse, head):
        return True
    return number.value == 1 and parse.tags[head] in ("NN", "JJ")


def _plural_after(parse: Parse, number: Number) -> int:
    """The last plural of the run of nouns and what describes them behind a number, else its own
    last token: "40 badly damaged fishing boats", where the phrase broke off at "badly"."""
    at, found = number.last, number.last - 1
    while at < len(parse.tags) and at - number.last < _RUN and parse.tags[at] in _DESCRIBING:
        if _is_plural(parse, at):
            found = at
        elif parse.tags[at][:2] == "VB" and (found >= number.last or _has(parse, at)):
            break
        at += 1
    return found


def _has(parse: Parse, at: int) -> bool:
    """Whether a past tense takes an object for its subject: "six received cuts"."""
    return parse.tags[at] == "VBD" and parse.lemmas[at] in _HAVING


_HAVING = frozenset(
    {"receive", "suffer", "sustain", "have", "get", "face", "say", "need", "leave", "fire", "hear"}
    | {"see", "tell", "take", "bring", "win", "hold", "give", "make", "open"}
)


def _common(parse: Parse, at: int) -> str:
    """The lemma of a noun, of a plural also where it has a capital."""
    if parse.tags[at] not in ("NNP", "NNPS"):
        return parse.lemmas[at]
    lower = parse.lowered[at]
    lemma = lemma_of(lower, "NNS")
    return lower[:-1] if lemma == lower and lower.endswith("s") and len(lower) > _SHORT else lemma


_SHORT = 4
"""Letters of a word whose closing "s" may be its own: "Swiss"; longer ones are plurals: "Danes"."""
_RUN = 6
_DESCRIBING = frozenset({"JJ", "RB", "VBN", "VBD", "VBG", "NN", "NNS", "NNP", "NNPS"})


def _is_plural(parse: Parse, at: int) -> bool:
    """A plural noun, also one with a capital: "12 Lifeboats"."""
    tag, lower = parse.tags[at], parse.lowered[at]
    if tag in ("NNS", "NNPS") or parse.lemmas[at] in _SAME_PLURAL:
        return True
    return tag == "NNP" and lower.endswith("s") and lemma_of(lower, "NNS") != lower


_SAME_PLURAL = read_words(Path(__file__).parent / "lexicon" / "same_plurals.txt")


def _is_of_some(parse: Parse, number: Number, inner: Phrase) -> bool:
    """ "Three of the boats", "one of four boats", "all three of those that sank" count some;
    "all four of the boats" and "dozens of the boats" do not."""
    whole = parse.lemmas[number.first] in ("all", "both") and parse.tags[inner.head] == "NNS"
    if number.hedge is Hedge.VAGUE or whole:
        return False
    return _is_definite(parse, inner) or parse.tags[inner.first] == "CD"


def _is_definite(parse: Parse, phrase: Phrase) -> bool:
    return parse.lemmas[phrase.first] in ("the", "those", "these", "them", "his", "her", "their")


def _is_bracketed(parse: Parse, number: Number) -> bool:
    """Whether a bare number stands in brackets, as a date or a mark does: "(11-26) VARDE"."""
    if number.first == 0 or number.last >= len(parse.tags):
        return False
    return (parse.texts[number.first - 1], parse.texts[number.last]) == ("(", ")")


def _is_of_the_most(parse: Parse, phrase: Phrase) -> bool:
    """ "One of the worst storms", "one of the most serious wounds": what a thing is like, and no
    number; "one of the oldest guards" is one."""
    if parse.lemmas[phrase.head] in PERSONS:
        return False
    before = slice(phrase.first, phrase.head)
    return "JJS" in parse.tags[before] or "most" in parse.lemmas[before]


def _is_part(parse: Parse, number: Number, phrase: Phrase) -> bool:
    """ "another three", "two more": an addition; "two of them", "one of two", "the first two
    shots": a part."""
    before = parse.lowered[number.first - 1] if number.first else ""
    after = parse.lowered[number.last] if number.last < len(parse.tags) else ""
    if before in _STRETCHES or before in ("another", "other", "additional", "further"):
        return True
    if after in ("more", "additional", "further"):
        return True
    # "with 51 wins coming by knockout" counts some of the wins.
    following = parse.tags[phrase.last] if phrase.last < len(parse.tags) else ""
    return before == "with" and following == "VBG"


_STRETCHES = frozenset({"first", "last", "next", "final", "latest", "remaining"})


def _beside_a_part(parse: Parse) -> bool:
    """ "caught 3 of his 11 fish and sold two boats' worth": a sentence that counts parts."""
    if "PRP$" not in parse.tags:
        return False
    owners = [at for at, tag in enumerate(parse.tags) if tag == "PRP$"]
    return any(
        at > 1
        and parse.tags[at - 2] == "CD"
        and parse.lemmas[at - 1] == "of"
        and at + 1 < len(parse.tags)
        and parse.tags[at + 1] == "CD"
        for at in owners
    )


def _holders(parse: Parse, phrase: Phrase, end: int) -> tuple[str, ...]:
    """Names that the counted thing belongs to: "the city of X's 40 schools", "population of X"."""
    if _is_population(parse, phrase.first):
        return _apposed_name(parse, phrase.first - 1)
    own = names_in(parse, phrase.first, phrase.last)
    if end < len(parse.tags) and parse.lowered[end] in ("of", "in", "at", "from"):
        inner = phrase_at(parse, end + 1)
        if inner is not None:
            own += names_in(parse, inner.first, inner.last)
    before = phrase.first - 1
    if before >= 1 and parse.lowered[before] in ("of", "to", "by"):
        own += _apposed_name(parse, before)
    return own


def _is_population(parse: Parse, first: int) -> bool:
    """ "a town of 8,000 people", "home to 8,000 people", "population of 8,000"."""
    at = first - 1
    while at > 0 and parse.lowered[at] in _HEDGING:
        at -= 1
    if at > 0 and parse.lowered[at] in ("of", "to", "by", ":"):
        at -= 1
    return at >= 0 and parse.lemmas[at] in _SETTLEMENTS


_HEDGING = frozenset({"about", "around", "over", "some", "nearly", "than", "more", "at", "least"})
_INHABITANTS = frozenset({"", "people", "inhabitant", "resident", "person", "soul", "population"})
_SETTLEMENTS = frozenset({"city", "town", "village", "home", "population", "seat", "community"})


def _apposed_name(parse: Parse, before: int) -> tuple[str, ...]:
    """ "Varde, a town of 8,000 people": the name in front of the town."""
    at = before - 1
    limit = max(-1, before - 20)
    while at > limit and parse.tags[at] != "NNP":
        at -= 1
    if at <= limit:
        return ()
    return (parse.stems[at],)


def _frequencies(parse: Parse) -> Iterator[Quantity]:
    """ "He was arrested twice", "shot once in the head"; neither "once a port" nor "twice as"."""
    for place, lemma in enumerate(parse.lemmas):
        count = _TIMES.get(lemma)
        link = verb_before(parse, place) if count and place else None
        if link is None or count is None or not _tells_how_often(parse, place, count):
            continue
        unit, last = _rate(parse, place + 1)
        number = Number(place, place + 1, place, count, count, count, Hedge.EXACT)
        found = made(parse, number, last, QuantityKind.COUNT, 1.0, unit, "time", None)
        yield _changed(found, links=(replace(link, role="object"),))


def _tells_how_often(parse: Parse, place: int, count: float) -> bool:
    after = parse.lowered[place + 1] if place + 1 < len(parse.tags) else "."
    if count > 1:
        return after not in ("as", "the", "that", "-")
    is_past = parse.tags[place - 1] in ("VBN", "VBD")
    acts = is_past and parse.lemmas[place - 1] not in ("be", "have", "do")
    return acts and after in ("in", ".", ",", "by", "and", "at", "with")


_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}


def _rate(parse: Parse, last: int) -> tuple[str, int]:
    """ "300 flights a day", "twice per week": by what time a count is given, and where it ends."""
    words = parse.lowered[last : last + 2]
    if len(words) < 2 or words[0] not in ("a", "an", "per", "each", "every"):
        return "", last
    return ("/" + words[1], last + 2) if words[1] in _PERIODS else ("", last)


_PERIODS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year"})


def _singles(parse: Parse) -> Iterator[Quantity]:
    """ "A girl was killed", "it sank a barge", "and injured another": one, where a person is part
    of a clause or a thing is what it acts on."""
    for phrase in [p for p in parse.phrases if parse.lowered[p.first] in _ONE]:
        noun = _single(parse, phrase)
        if noun is None:
            continue
        links: tuple[Link, ...] = links_of(parse, phrase)
        if not links or (noun not in PERSONS and not any(map(_is_acted_on, links))):
            continue
        if _is_added(parse, phrase):
            continue
        number = _number(phrase.first, phrase.first + 1, phrase.first, 1.0, 1.0, 1.0, Hedge.EXACT)
        yield made(
            parse,
            number,
            phrase.head + 1,
            QuantityKind.COUNT,
            1.0,
            "",
            noun,
            phrase,
            links=links,
            modifiers=tuple(
                [
                    parse.stems[at]
                    for at in range(phrase.first + 1, phrase.head)
                    if is_content_at(parse, at)
                ]
            ),
        )


_ONE = frozenset({"a", "an", "another"})


def _is_added(parse: Parse, phrase: Phrase) -> bool:
    """ "A guard was also killed", "a fourth guard was killed": one more, beside those of whom the
    article has told."""
    after = parse.lowered[phrase.first + 1 : phrase.first + 2]
    if after and ORDINALS.get(after[0], 1.0) > 1:
        return phrase.head > phrase.first + 1
    return "also" in parse.lemmas[phrase.last : phrase.last + _NEAR]


_NEAR = 3
"""Tokens behind a phrase among which stands what says that it comes on top."""


def _single(parse: Parse, phrase: Phrase) -> str | None:
    """The noun of a phrase with "a" that names one of its kind, empty where it is left out ("a
    third"), None where the phrase names no single thing."""
    if phrase.head == phrase.first:
        return "" if parse.lowered[phrase.first] == "another" else None
    noun = parse.lemmas[phrase.head]
    if noun in _ORDINALS and phrase.head == phrase.first + 1:
        return ""
    if noun in COLLECTIVES and parse.lemmas[phrase.last : phrase.last + 1] == ("of",):
        return None  # "a crew of 26"
    return noun if parse.tags[phrase.head] == "NN" and unit_name(noun) not in UNITS else None


_ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh"})


def _is_acted_on(link: Link) -> bool:
    return link.role in ("object", "state") or (link.role == "subject" and link.passive)
