"""Quantities: numbers with their unit or counted noun, and what is said of it.

A number is linked to the predicate of its own clause, never to the next noun alone: "More than 50
crews from two towns fought the fire" counts crews that fight.
"""

from __future__ import annotations

import re
from bisect import bisect_left
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
from variorum.mentions.links import is_content, links_of, phrase_at, verb_before
from variorum.mentions.magnitudes import is_magnitude, magnitude
from variorum.mentions.making import made, names_in
from variorum.mentions.measures import measure, single_measures, unit_place
from variorum.mentions.numbers import is_share, is_weight, read_numbers
from variorum.mentions.ranks import ORDINALS, ranks
from variorum.mentions.results import JOINED, results
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
    Token,
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
    phones = DIGIT if _PHONE_CORE.search(article.text) else 0
    pairs = DIGIT if JOINED.search(article.text) else 0
    for parse, sign in zip(parses, signs, strict=True):
        if not sign & _ANY:
            continue
        taken = [*_phones(article, parse)] if sign & phones else []
        taken += decades(article, parse) if sign & OWNER else ()
        taken += compounds(parse) if sign & HYPHEN else ()
        taken += results(article, parse) if sign & pairs else ()
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
        at = next(i for i, t in enumerate(parse.tokens) if t.end > found.start())
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
    tokens = parse.tokens
    if _is_date_or_clock(tokens, number) or _is_money(tokens, number):
        return None
    if is_share(tokens, number):
        return share_of(parse, number, number.last)
    unit_at = unit_place(tokens, number)
    if unit_at is not None:
        return measure(parse, number, unit_at)
    hyphened = age_of_hyphened(parse, number)
    if hyphened is not None:
        return hyphened
    if is_dotted_gun(tokens, number):
        return calibre(parse, number, number.last - 1)
    if is_of_scale(tokens, number):
        return degrees(parse, number, number.last)
    age = age_at(parse, number)
    if age is not None:
        return age
    if number.value == _HALF or is_identifier(tokens, number) or _is_nobody(tokens, number):
        return None
    if _is_in_a_name(tokens, number):
        return None
    if is_magnitude(tokens, number):
        return magnitude(parse, number)
    return None if _is_glued(tokens, number) else _count(parse, number)


_HALF = 0.5


def _is_in_a_name(tokens: Sequence[Token], number: Number) -> bool:
    """ "At 85 Saint Olaf Street", "Region One Hospital": a number before a name and behind a
    preposition or another name."""
    if not number.core or number.core + 1 != number.last or number.last >= len(tokens):
        return False
    before, after = tokens[number.core - 1], tokens[number.last]
    if after.tag != "NNP" or after.text.isupper():
        return False
    return before.tag == "NNP" or (before.tag == "IN" and _is_named_on(tokens, number.last))


def _is_named_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name of two words or more stands at a place: no plural of what is counted does."""
    while at < len(tokens) and tokens[at].tag == "NNP":
        if _is_plural(tokens[at]):
            return False
        at += 1
    return at < len(tokens) and tokens[at].tag not in ("NN", "NNS")


def _is_glued(tokens: Sequence[Token], number: Number) -> bool:
    """Whether letters touch the figure, as in addresses and the names of people on the web:
    "harbour5.com", "@varde11news"."""
    own = tokens[number.core]
    before = tokens[number.core - 1] if number.core else None
    after = tokens[number.last] if number.last < len(tokens) else None
    touches = before is not None and before.end == own.start and before.text[-1].isalpha()
    touched = after is not None and after.start == own.end and after.text[0].isalpha()
    return own.text[0].isdigit() and (touches or touched)


def _is_nobody(tokens: Sequence[Token], number: Number) -> bool:
    """ "No one was hurt" counts nobody, and "each one" and "one another" no one in particular; "in
    which one man died" counts one."""
    if tokens[number.core].lower != "one":
        return False
    before = tokens[number.core - 1].lower if number.core else ""
    after = tokens[number.last] if number.last < len(tokens) else None
    if before in ("which", "this", "that"):
        return after is None or after.tag != "NN"
    is_another = after is not None and after.lower == "another"
    return before in ("no", "any", "every", "each") or is_another


def _is_money(tokens: Sequence[Token], number: Number) -> bool:
    before = tokens[number.core - 1] if number.core else None
    after = tokens[number.last].lemma if number.last < len(tokens) else ""
    paid = after in _CURRENCY_WORDS and not is_weight(tokens, number)
    return paid or (before is not None and before.tag == "$")


_CURRENCY_WORDS = frozenset({"euro", "dollar", "pound", "rupee", "yen", "yuan", "cent", "rupiah"})


_MONTHS = read_words(Path(__file__).parent / "lexicon" / "months.txt")


def _is_date_or_clock(tokens: Sequence[Token], number: Number) -> bool:
    text = tokens[number.core].text
    before = tokens[number.core - 1].lower if number.core else ""
    after = tokens[number.last].lower if number.last < len(tokens) else ""
    capital = number.core and tokens[number.core - 1].text[0].isupper()
    if (before in _MONTHS and capital) or (
        after in _MONTHS and tokens[number.last].text[0].isupper()
    ):
        return True
    if after in _CLOCK_WORDS or ":" in text or "/" in (before, after):
        return True
    if after == "," and _is_year(tokens, number.last + 1):  # "Monday.May 14, 2011"
        return True
    if _BARE_YEAR.fullmatch(text):
        return not _counts_plural(tokens, number)
    return before in ("no.", "number", "interstate", "route", "highway", "flight", "chapter", "/")


_BARE_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_YEAR_AND_CLOCK = re.compile(r"(?:1[5-9]|20)\d\d(?:\.\d{1,2}:\d\d)?")
"""A year, also one that a clock time has run into: "May 14, 2011.3:20 pm"."""


def _is_year(tokens: Sequence[Token], place: int) -> bool:
    """Whether a bare year stands at a place."""
    if place >= len(tokens) or not _YEAR_AND_CLOCK.fullmatch(tokens[place].text):
        return False
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    is_clock = behind is not None and behind.lower in _CLOCK_WORDS
    return behind is None or is_clock or not behind.tag.startswith("NN")


def _counts_plural(tokens: Sequence[Token], number: Number) -> bool:
    following = tokens[number.last : number.last + 2]
    return bool(following) and following[0].tag in ("NNS",) and number.hedge is not Hedge.EXACT


def _count(parse: Parse, number: Number) -> Quantity | None:
    tokens = parse.tokens
    phrase = phrase_at(parse, number.core)
    if phrase is None:
        return None
    part = _is_part(tokens, number, phrase) or _beside_a_part(parse)
    counted = phrase_at(parse, number.last - 1) or phrase
    head = counted.head
    end = counted.last
    of = end < len(tokens) and tokens[end].lower == "of"
    inner = phrase_at(parse, end + 1) if of else None
    if head < number.last and inner is not None:
        if number.value == 1 and _is_of_the_most(tokens, inner):
            return None
        if _is_of_some(tokens, number, inner):
            part = True
        head, end = inner.head, inner.last
    if head < number.last or not _is_counted(tokens, number, head):
        head = _plural_after(tokens, number)
        end = max(end, head + 1)
    noun = _common(tokens[head]) if head >= number.last else _other_after(tokens, number)
    if not noun and _is_bracketed(tokens, number):
        return None
    if _is_population(tokens, phrase.first) and noun in _INHABITANTS:
        noun = "population"
    last = max(number.last, min(head + 1, end)) if head >= number.last else number.last
    if not noun and (shared := _shared_head(parse, number, counted)) is not None:
        noun, head, last = tokens[shared].lemma, counted.last, counted.last
    unit, last = _rate(tokens, last) if noun else ("", last)
    modifiers = tuple(
        t.stem for t in tokens[number.last : head] if is_content(t) and t.lemma not in _ADDING
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
    tokens = parse.tokens
    at = counted.last
    if at == number.last or at + 1 >= len(tokens) or tokens[at].tag != "CC":
        return None
    other = phrase_at(parse, at + 1)
    opens = other is not None and tokens[other.first].tag == "CD"
    if other is None or not opens or not _is_plural(tokens[other.head]):
        return None
    return other.head


def _other_after(tokens: Sequence[Token], number: Number) -> str:
    """ "261 other suffered cuts": the noun is left out."""
    after = tokens[number.last].lemma if number.last < len(tokens) else ""
    return "other" if after in ("other", "others") else ""


def _is_counted(tokens: Sequence[Token], number: Number, head: int) -> bool:
    """ "44 passengers" counts; "44 Ada Street" and "the 2 Hotel" do not."""
    if head < number.last:
        return True
    if _is_plural(tokens[head]):
        return True
    return number.value == 1 and tokens[head].tag in ("NN", "JJ")


def _plural_after(tokens: Sequence[Token], number: Number) -> int:
    """The last plural of the run of nouns and what describes them behind a number, else its own
    last token: "40 badly damaged fishing boats", where the phrase broke off at "badly"."""
    at, found = number.last, number.last - 1
    while at < len(tokens) and at - number.last < _RUN and tokens[at].tag in _DESCRIBING:
        if _is_plural(tokens[at]):
            found = at
        elif tokens[at].tag[:2] == "VB" and (found >= number.last or _has(tokens[at])):
            break
        at += 1
    return found


def _has(token: Token) -> bool:
    """Whether a past tense takes an object for its subject: "six received cuts"."""
    return token.tag == "VBD" and token.lemma in _HAVING


_HAVING = frozenset(
    {"receive", "suffer", "sustain", "have", "get", "face", "say", "need", "leave", "fire", "hear"}
    | {"see", "tell", "take", "bring", "win", "hold", "give", "make", "open"}
)


def _common(token: Token) -> str:
    """The lemma of a noun, of a plural also where it has a capital."""
    if token.tag not in ("NNP", "NNPS"):
        return token.lemma
    lower = token.lower
    lemma = lemma_of(lower, "NNS")
    return lower[:-1] if lemma == lower and lower.endswith("s") and len(lower) > _SHORT else lemma


_SHORT = 4
"""Letters of a word whose closing "s" may be its own: "Swiss"; longer ones are plurals: "Danes"."""
_RUN = 6
_DESCRIBING = frozenset({"JJ", "RB", "VBN", "VBD", "VBG", "NN", "NNS", "NNP", "NNPS"})


def _is_plural(token: Token) -> bool:
    """A plural noun, also one with a capital: "12 Lifeboats"."""
    if token.tag in ("NNS", "NNPS") or token.lemma in _SAME_PLURAL:
        return True
    lower = token.lower
    return token.tag == "NNP" and lower.endswith("s") and lemma_of(lower, "NNS") != lower


_SAME_PLURAL = read_words(Path(__file__).parent / "lexicon" / "same_plurals.txt")


def _is_of_some(tokens: Sequence[Token], number: Number, inner: Phrase) -> bool:
    """ "Three of the boats", "one of four boats", "all three of those that sank" count some;
    "all four of the boats" and "dozens of the boats" do not."""
    whole = tokens[number.first].lemma in ("all", "both") and tokens[inner.head].tag == "NNS"
    if number.hedge is Hedge.VAGUE or whole:
        return False
    return _is_definite(tokens, inner) or tokens[inner.first].tag == "CD"


def _is_definite(tokens: Sequence[Token], phrase: Phrase) -> bool:
    return tokens[phrase.first].lemma in ("the", "those", "these", "them", "his", "her", "their")


def _is_bracketed(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a bare number stands in brackets, as a date or a mark does: "(11-26) VARDE"."""
    if number.first == 0 or number.last >= len(tokens):
        return False
    return (tokens[number.first - 1].text, tokens[number.last].text) == ("(", ")")


def _is_of_the_most(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """ "One of the worst storms", "one of the most serious wounds": what a thing is like, and no
    number; "one of the oldest guards" is one."""
    if tokens[phrase.head].lemma in PERSONS:
        return False
    return any(t.tag == "JJS" or t.lemma == "most" for t in tokens[phrase.first : phrase.head])


def _is_part(tokens: Sequence[Token], number: Number, phrase: Phrase) -> bool:
    """ "another three", "two more": an addition; "two of them", "one of two", "the first two
    shots": a part."""
    before = tokens[number.first - 1].lower if number.first else ""
    after = tokens[number.last].lower if number.last < len(tokens) else ""
    if before in _STRETCHES or before in ("another", "other", "additional", "further"):
        return True
    if after in ("more", "additional", "further"):
        return True
    # "with 51 wins coming by knockout" counts some of the wins.
    following = tokens[phrase.last].tag if phrase.last < len(tokens) else ""
    return before == "with" and following == "VBG"


_STRETCHES = frozenset({"first", "last", "next", "final", "latest", "remaining"})


def _beside_a_part(parse: Parse) -> bool:
    """ "caught 3 of his 11 fish and sold two boats' worth": a sentence that counts parts."""
    if "PRP$" not in parse.tags:
        return False
    tokens = parse.tokens
    owners = [at for at, tag in enumerate(parse.tags) if tag == "PRP$"]
    return any(
        at > 1
        and tokens[at - 2].tag == "CD"
        and tokens[at - 1].lemma == "of"
        and at + 1 < len(tokens)
        and tokens[at + 1].tag == "CD"
        for at in owners
    )


def _holders(parse: Parse, phrase: Phrase, end: int) -> tuple[str, ...]:
    """Names that the counted thing belongs to: "the city of X's 40 schools", "population of X"."""
    tokens = parse.tokens
    if _is_population(tokens, phrase.first):
        return _apposed_name(parse, phrase.first - 1)
    own = names_in(parse, phrase.first, phrase.last)
    if end < len(tokens) and tokens[end].lower in ("of", "in", "at", "from"):
        inner = phrase_at(parse, end + 1)
        if inner is not None:
            own += names_in(parse, inner.first, inner.last)
    before = phrase.first - 1
    if before >= 1 and tokens[before].lower in ("of", "to", "by"):
        own += _apposed_name(parse, before)
    return own


def _is_population(tokens: Sequence[Token], first: int) -> bool:
    """ "a town of 8,000 people", "home to 8,000 people", "population of 8,000"."""
    at = first - 1
    while at > 0 and tokens[at].lower in _HEDGING:
        at -= 1
    if at > 0 and tokens[at].lower in ("of", "to", "by", ":"):
        at -= 1
    return at >= 0 and tokens[at].lemma in _SETTLEMENTS


_HEDGING = frozenset({"about", "around", "over", "some", "nearly", "than", "more", "at", "least"})
_INHABITANTS = frozenset({"", "people", "inhabitant", "resident", "person", "soul", "population"})
_SETTLEMENTS = frozenset({"city", "town", "village", "home", "population", "seat", "community"})


def _apposed_name(parse: Parse, before: int) -> tuple[str, ...]:
    """ "Varde, a town of 8,000 people": the name in front of the town."""
    tokens = parse.tokens
    at = before - 1
    limit = max(-1, before - 20)
    while at > limit and tokens[at].tag != "NNP":
        at -= 1
    if at <= limit:
        return ()
    return (tokens[at].stem,)


def _frequencies(parse: Parse) -> Iterator[Quantity]:
    """ "He was arrested twice", "shot once in the head"; neither "once a port" nor "twice as"."""
    tokens = parse.tokens
    for place, token in enumerate(tokens):
        count = _TIMES.get(token.lemma)
        link = verb_before(parse, place) if count and place else None
        if link is None or count is None or not _tells_how_often(tokens, place, count):
            continue
        unit, last = _rate(tokens, place + 1)
        number = Number(place, place + 1, place, count, count, count, Hedge.EXACT)
        found = made(parse, number, last, QuantityKind.COUNT, 1.0, unit, "time", None)
        yield _changed(found, links=(replace(link, role="object"),))


def _tells_how_often(tokens: Sequence[Token], place: int, count: float) -> bool:
    after = tokens[place + 1].lower if place + 1 < len(tokens) else "."
    if count > 1:
        return after not in ("as", "the", "that", "-")
    before = tokens[place - 1]
    acts = before.tag in ("VBN", "VBD") and before.lemma not in ("be", "have", "do")
    return acts and after in ("in", ".", ",", "by", "and", "at", "with")


_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}


def _rate(tokens: Sequence[Token], last: int) -> tuple[str, int]:
    """ "300 flights a day", "twice per week": by what time a count is given, and where it ends."""
    words = [t.lower for t in tokens[last : last + 2]]
    if len(words) < 2 or words[0] not in ("a", "an", "per", "each", "every"):
        return "", last
    return ("/" + words[1], last + 2) if words[1] in _PERIODS else ("", last)


_PERIODS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year"})


def _singles(parse: Parse) -> Iterator[Quantity]:
    """ "A girl was killed", "it sank a barge", "and injured another": one, where a person is part
    of a clause or a thing is what it acts on."""
    tokens = parse.tokens
    for phrase in [p for p in parse.phrases if parse.lowered[p.first] in _ONE]:
        noun = _single(tokens, phrase)
        if noun is None:
            continue
        links: tuple[Link, ...] = links_of(parse, phrase)
        if not links or (noun not in PERSONS and not any(map(_is_acted_on, links))):
            continue
        if _is_added(tokens, phrase):
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
                [t.stem for t in tokens[phrase.first + 1 : phrase.head] if is_content(t)]
            ),
        )


_ONE = frozenset({"a", "an", "another"})


def _is_added(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """ "A guard was also killed", "a fourth guard was killed": one more, beside those of whom the
    article has told."""
    after = tokens[phrase.first + 1 : phrase.first + 2]
    if after and ORDINALS.get(after[0].lower, 1.0) > 1:
        return phrase.head > phrase.first + 1
    return "also" in [t.lemma for t in tokens[phrase.last : phrase.last + _NEAR]]


_NEAR = 3
"""Tokens behind a phrase among which stands what says that it comes on top."""


def _single(tokens: Sequence[Token], phrase: Phrase) -> str | None:
    """The noun of a phrase with "a" that names one of its kind, empty where it is left out ("a
    third"), None where the phrase names no single thing."""
    opens = tokens[phrase.first].lower
    head = tokens[phrase.head]
    if opens == "another" and phrase.head == phrase.first:
        return ""
    if phrase.head == phrase.first:
        return None
    if head.lemma in _ORDINALS and phrase.head == phrase.first + 1:
        return ""
    behind = tokens[phrase.last].lemma if phrase.last < len(tokens) else ""
    if head.lemma in COLLECTIVES and behind == "of":  # "a crew of 26"
        return None
    return head.lemma if head.tag == "NN" and unit_name(head.lemma) not in UNITS else None


_ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh"})


def _is_acted_on(link: Link) -> bool:
    return link.role in ("object", "state") or (link.role == "subject" and link.passive)
