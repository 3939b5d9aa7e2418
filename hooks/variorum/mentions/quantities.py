"""Quantities: numbers with their unit or counted noun, and what is said of it.

A number is linked to the predicate of its own clause, never to the next noun alone: "More than 50
crews from two towns fought the fire" counts crews that fight.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from variorum.language.lemmas import lemma_of
from variorum.mentions.links import clause_context, is_content, links_of, phrase_at
from variorum.mentions.numbers import is_share, is_weight, read_numbers, value_of_word
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
from variorum.wordlists import read_table, read_words

__all__ = ["find_quantities"]

_UNITS = {
    name: (
        QuantityKind(kind) if kind in QuantityKind.__members__.values() else QuantityKind.OTHER,
        kind,
        float(size),
    )
    for name, (kind, size) in read_table(Path(__file__).parent / "lexicon" / "units.txt").items()
}
_DIRECTION = re.compile(
    r"(?:(?:north|south)(?:[- ]?(?:north)?[- ]?(?:east|west))?|east|west)(?:ern|wards?)?$"
)
_COMPOUND = re.compile(r"(.+?)-([A-Za-z]+)(?:-old)?$")
_MEASURES = frozenset(
    {"depth", "height", "length", "width", "distance", "weight", "speed", "radius"}
)
_ADDING = frozenset({"other", "another", "additional", "further", "more", "extra"})
_PHONE = re.compile(r"(?<![\w.,])\(?(?:\+\d{1,3} ?)?\d{3,5}\)?[ -]\d{3,4}[ -]?\d{3,4}(?![\w,])")
_CLOCK_WORDS = frozenset({"a.m.", "p.m.", "am", "pm", "gmt", "o'clock", "o’clock", "utc"})


def find_quantities(article: Article, parses: Sequence[Parse]) -> tuple[Quantity, ...]:
    """The quantities of an article in the order of the text; money and times are not among them."""
    found: list[Quantity] = []
    for parse in parses:
        taken = [*_phones(article, parse), *_decades(article, parse)]
        found += taken
        for number in read_numbers(parse.tokens):
            start = parse.tokens[number.core].start
            if any(t.span[0] <= start < t.span[1] for t in taken):
                continue
            quantity = _quantity(parse, number)
            if quantity is not None:
                found.append(quantity)
        found += _compounds(parse)
        found += _singles(parse)
    return tuple(sorted(found, key=lambda quantity: quantity.span))


def _phones(article: Article, parse: Parse) -> Iterator[Quantity]:
    if not parse.tokens:
        return
    start, end = parse.tokens[0].start, parse.tokens[-1].end
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
            context=clause_context(parse, at),
        )


def _quantity(parse: Parse, number: Number) -> Quantity | None:
    tokens = parse.tokens
    if _is_date_or_clock(tokens, number) or _is_money(tokens, number):
        return None
    if is_share(tokens, number):
        return _share_of(parse, number, number.last)
    unit_at = _unit_place(tokens, number)
    if unit_at is not None:
        return _measure(parse, number, unit_at)
    if number.value == _HALF or _is_of_name(tokens, number):
        return None
    if _is_magnitude(tokens, number):
        return _magnitude(parse, number)
    age = _age_after_name(parse, number)
    if age is not None:
        return age
    return _count(parse, number)


_HALF = 0.5


def _is_of_name(tokens: Sequence[Token], number: Number) -> bool:
    """ "two MK 7 engines": a number after capitals belongs to the name of a model."""
    before = tokens[number.core - 1] if number.core else None
    if before is None or number.first != number.core or "-" in before.text:
        return False
    letters = before.text.isalpha() and before.text.isupper() and len(before.text) <= _LETTERS
    return letters and before.tag.startswith("NN") and tokens[number.core].text.isdigit()


_LETTERS = 3


def _is_money(tokens: Sequence[Token], number: Number) -> bool:
    before = tokens[number.core - 1] if number.core else None
    after = tokens[number.last].lemma if number.last < len(tokens) else ""
    paid = after in _CURRENCY_WORDS and not is_weight(tokens, number)
    return paid or (before is not None and before.tag == "$")


_CURRENCY_WORDS = frozenset({"euro", "dollar", "pound", "rupee", "yen", "yuan", "cent", "rupiah"})


_MONTHS = read_words(Path(__file__).parent / "lexicon" / "months.txt")


def _is_date_or_clock(tokens: Sequence[Token], number: Number) -> bool:
    text = tokens[number.core].text
    before = tokens[number.core - 1].text.casefold() if number.core else ""
    after = tokens[number.last].text.casefold() if number.last < len(tokens) else ""
    capital = number.core and tokens[number.core - 1].text[0].isupper()
    if (before in _MONTHS and capital) or (
        after in _MONTHS and tokens[number.last].text[0].isupper()
    ):
        return True
    if after in _CLOCK_WORDS or ":" in text or "/" in (before, after):
        return True
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", text):
        return not _counts_plural(tokens, number)
    return before in ("no.", "number", "interstate", "route", "highway", "flight", "chapter", "/")


def _counts_plural(tokens: Sequence[Token], number: Number) -> bool:
    following = tokens[number.last : number.last + 2]
    return bool(following) and following[0].tag in ("NNS",) and number.hedge is not Hedge.EXACT


def _unit_place(tokens: Sequence[Token], number: Number) -> int | None:
    """The place of the unit after a number; an adjective may stand between ("20 square miles")."""
    at = number.last
    if at >= len(tokens):
        return None
    word = _unit_name(tokens[at].text)
    if [t.text.casefold() for t in tokens[at : at + 2]] == ["per", "cent"]:
        return at + 1
    if word in _UNITS and (len(word) > 1 or word == "%"):
        return at
    return None


def _unit_name(word: str) -> str:
    lower = word.casefold()
    if lower in _UNITS:
        return lower
    singular = lemma_of(lower, "NNS")
    return singular if singular in _UNITS else lower


def _measure(parse: Parse, number: Number, unit_at: int) -> Quantity | None:
    tokens = parse.tokens
    unit = _unit_name(tokens[unit_at].text)
    unit = "percent" if unit == "cent" else unit
    kind, family, size = _UNITS[unit]
    last = unit_at + 1
    words = [t.text.casefold() for t in tokens[last : last + 3]]
    if kind is QuantityKind.DURATION and words[:1] == ["old"]:
        return _age(parse, number, last + 1)
    if kind is QuantityKind.SHARE:
        return _share_of(parse, number, last)
    phrase = phrase_at(parse, number.core) or phrase_at(parse, unit_at)
    direction = _direction(tokens, last)
    noun, holders = _measured(parse, number, last, phrase)
    return _made(
        parse, number, last, kind, size, family, noun, phrase, holders=holders, direction=direction
    )


def _share_of(parse: Parse, number: Number, last: int) -> Quantity:
    """A share with its whole ("7 percent of the market") and whose it is ("Holm's 7 percent")."""
    tokens = parse.tokens
    phrase = phrase_at(parse, number.core)
    noun = tokens[phrase.head].lemma if phrase and phrase.head >= last else ""
    noun = "" if noun in ("share", "stake", "part") else noun
    if last < len(tokens) and tokens[last].text.casefold() in ("of", "in", "on", "from"):
        inner = phrase_at(parse, last + 1)
        noun = tokens[inner.head].lemma if inner else noun
    names = _names_in(tokens, phrase.first, number.first) if phrase else ()
    names = names or _names_in(tokens, *_segment(tokens, number))
    return _made(
        parse,
        number,
        last,
        QuantityKind.SHARE,
        1.0,
        "percent",
        noun,
        phrase,
        holders=names or _subject_names(parse, phrase),
    )


def _segment(tokens: Sequence[Token], number: Number) -> tuple[int, int]:
    """The stretch between commas round a number: "down 80 percent in Ribe, 65 in Varde"."""
    first, last = number.first, number.last
    while first > 0 and tokens[first - 1].text not in _SEGMENT_MARKS:
        first -= 1
    while last < len(tokens) and tokens[last].text not in _SEGMENT_MARKS:
        last += 1
    return first, last


_SEGMENT_MARKS = frozenset({",", ";", ":", "(", ")", "and", "while", "but"})


def _subject_names(parse: Parse, phrase: Phrase | None) -> tuple[str, ...]:
    """The names in the subject of the clause that a phrase is the object of."""
    for clause in parse.clauses:
        if phrase is not None and clause.object == phrase and clause.subject is not None:
            return _names_in(parse.tokens, clause.subject.first, clause.subject.last)
    return ()


def _direction(tokens: Sequence[Token], at: int) -> str | None:
    """ "12 miles north of", "12 miles (19 km) to the north-east of"."""
    for token in tokens[at : at + 8]:
        if _DIRECTION.match(token.text.casefold()):
            return token.text.casefold().replace("-", "").removesuffix("ern").removesuffix("ward")
        if token.tag[:2] == "VB" or token.text in ",;":
            return None
    return None


def _measured(
    parse: Parse, number: Number, last: int, phrase: Phrase | None
) -> tuple[str, tuple[str, ...]]:
    """What has the measure ("a depth of 2 miles", "2 miles deep") and what it belongs to."""
    tokens = parse.tokens
    before = tokens[max(0, number.first - 3) : number.first]
    named = [t.lemma for t in before if t.lemma in _MEASURES]
    after = tokens[last].text.casefold() if last < len(tokens) else ""
    if after in _DIMENSIONS:
        named.append(_DIMENSIONS[after])
    if after in ("below", "beneath", "underground") or " ".join(
        t.text.casefold() for t in tokens[last : last + 2]
    ) in ("under the", "beneath the"):
        named.append("depth")
    if named:
        return named[-1], ()
    reference = _reference(tokens, last)
    if reference:
        return "distance", reference
    if after == "of" and last + 1 < len(tokens):
        inner = phrase_at(parse, last + 1)
        if inner is not None:
            return tokens[inner.head].lemma, _names_in(tokens, inner.first, inner.last)
    if phrase is not None and phrase.head >= last:
        return tokens[phrase.head].lemma, ()
    return "", ()


_DIMENSIONS = {
    "deep": "depth",
    "tall": "height",
    "high": "height",
    "long": "length",
    "wide": "width",
}


def _reference(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """The stems of the place that a distance is measured from: "20 miles north of St. Mary"."""
    window = tokens[at : at + 14]
    for offset, token in enumerate(window):
        word = token.text.casefold()
        if word in ("of", "from", "off", "outside") and offset + 1 < len(window):
            names: list[str] = []
            for follower in window[offset + 1 :]:
                if follower.tag.startswith("NNP"):
                    names.append(follower.stem)
                elif names or follower.text in ",.;" or follower.tag[:2] == "VB":
                    break
            return tuple(names)
        if token.tag[:2] == "VB" or token.text in ";,":
            return ()
    return ()


def _names_in(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    return tuple(t.stem for t in tokens[first:last] if t.tag.startswith("NNP"))


def _is_magnitude(tokens: Sequence[Token], number: Number) -> bool:
    value = number.value
    if not 1 <= value < 10 or "." not in tokens[number.core].text:
        return False
    around = tokens[max(0, number.first - 3) : number.last + 4]
    words = {t.lemma for t in around}
    return bool(words & {"magnitude", "measure", "richter", "mag", "scale"} or words & _QUAKES)


_QUAKES = frozenset({"quake", "earthquake", "temblor", "tremor", "aftershock"})


def _magnitude(parse: Parse, number: Number) -> Quantity:
    phrase = phrase_at(parse, number.core)
    return _made(
        parse, number, number.last, QuantityKind.MAGNITUDE, 1.0, "magnitude", "magnitude", phrase
    )


def _age_after_name(parse: Parse, number: Number) -> Quantity | None:
    """ "Anna Holm, 44, was"; "Anna Holm (44)"; "aged 44"; "was 44 when"."""
    tokens = parse.tokens
    at = number.core
    if not (at and 1 <= number.value <= 115 and number.value == int(number.value)):
        return None
    before = tokens[at - 1].text.casefold()
    if before in ("aged", "age"):
        return _age(parse, number, number.last)
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
    return _age(parse, number, number.last)


def _is_place_and_number(tokens: Sequence[Token], at: int) -> bool:
    """ "Nov. 20, 2016, 44" or a list of numbers is no age."""
    name = [t for t in tokens[max(0, at - 4) : at - 1] if t.tag == "NNP"]
    return any(t.text.casefold() in _MONTHS for t in name)


def _age(parse: Parse, number: Number, last: int) -> Quantity:
    tokens = parse.tokens
    holders = _person_beside(parse, number.first, last)
    phrase = phrase_at(parse, number.core)
    noun = tokens[phrase.head].lemma if phrase and phrase.head >= last else ""
    return _made(parse, number, last, QuantityKind.AGE, 1.0, "year", noun, phrase, holders=holders)


def _person_beside(parse: Parse, first: int, last: int) -> tuple[str, ...]:
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


def _count(parse: Parse, number: Number) -> Quantity | None:
    tokens = parse.tokens
    phrase = phrase_at(parse, number.core)
    if phrase is None:
        return None
    part = _is_part(tokens, number, phrase) or _beside_a_part(tokens)
    counted = phrase_at(parse, number.last - 1) or phrase
    head = counted.head
    end = counted.last
    of = end < len(tokens) and tokens[end].text.casefold() == "of"
    inner = phrase_at(parse, end + 1) if of else None
    if head < number.last and inner is not None:
        if _is_definite(tokens, inner) and number.hedge is not Hedge.VAGUE:
            part = True
        head, end = inner.head, inner.last
    if head < number.last or not _is_counted(tokens, number, head):
        head = _plural_after(tokens, number)
        end = max(end, head + 1)
    noun = _common(tokens[head]) if head >= number.last else _other_after(tokens, number)
    if _is_population(tokens, phrase.first) and noun in _INHABITANTS:
        noun = "population"
    last = max(number.last, min(head + 1, end)) if head >= number.last else number.last
    modifiers = tuple(
        t.stem for t in tokens[number.last : head] if is_content(t) and t.lemma not in _ADDING
    )
    return _made(
        parse,
        number,
        last,
        QuantityKind.COUNT,
        1.0,
        "",
        noun,
        phrase,
        modifiers=modifiers,
        part=part,
        holders=_holders(parse, phrase, end),
    )


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
        elif found >= number.last and tokens[at].tag[:2] == "VB":
            break
        at += 1
    return found


def _common(token: Token) -> str:
    """The lemma of a noun, of a plural also where it has a capital."""
    return lemma_of(token.text.casefold(), "NNS") if token.tag == "NNP" else token.lemma


_RUN = 6
_DESCRIBING = frozenset({"JJ", "RB", "VBN", "VBD", "VBG", "NN", "NNS", "NNP", "NNPS"})


def _is_plural(token: Token) -> bool:
    """A plural noun, also one with a capital: "12 Lifeboats"."""
    if token.tag in ("NNS", "NNPS") or token.lemma in _SAME_PLURAL:
        return True
    lower = token.text.casefold()
    return token.tag == "NNP" and lower.endswith("s") and lemma_of(lower, "NNS") != lower


_SAME_PLURAL = frozenset({"people", "police", "staff", "aircraft", "personnel", "crew"})


def _is_definite(tokens: Sequence[Token], phrase: Phrase) -> bool:
    return tokens[phrase.first].lemma in ("the", "those", "these", "them", "his", "her", "their")


def _is_part(tokens: Sequence[Token], number: Number, phrase: Phrase) -> bool:
    """ "another three", "two more": an addition; "two of them", "one of two": a part."""
    before = tokens[number.first - 1].text.casefold() if number.first else ""
    after = tokens[number.last].text.casefold() if number.last < len(tokens) else ""
    if before in ("another", "other", "additional") or after in ("more", "additional"):
        return True
    # "with 51 wins coming by knockout" counts some of the wins.
    following = tokens[phrase.last].tag if phrase.last < len(tokens) else ""
    return before == "with" and following == "VBG"


def _beside_a_part(tokens: Sequence[Token]) -> bool:
    """ "caught 3 of his 11 fish and sold two boats' worth": a sentence that counts parts."""
    return any(
        tokens[at].tag == "CD"
        and tokens[at + 1].lemma == "of"
        and tokens[at + 2].tag == "PRP$"
        and tokens[at + 3].tag == "CD"
        for at in range(len(tokens) - 3)
    )


def _holders(parse: Parse, phrase: Phrase, end: int) -> tuple[str, ...]:
    """Names that the counted thing belongs to: "the city of X's 40 schools", "population of X"."""
    tokens = parse.tokens
    if _is_population(tokens, phrase.first):
        return _apposed_name(parse, phrase.first - 1)
    own = _names_in(tokens, phrase.first, phrase.last)
    if end < len(tokens) and tokens[end].text.casefold() in ("of", "in", "at", "from"):
        inner = phrase_at(parse, end + 1)
        if inner is not None:
            own += _names_in(tokens, inner.first, inner.last)
    before = phrase.first - 1
    if before >= 1 and tokens[before].text.casefold() in ("of", "to", "by"):
        own += _apposed_name(parse, before)
    return own


def _is_population(tokens: Sequence[Token], first: int) -> bool:
    """ "a town of 8,000 people", "home to 8,000 people", "population of 8,000"."""
    at = first - 1
    while at > 0 and tokens[at].text.casefold() in _HEDGING:
        at -= 1
    if at > 0 and tokens[at].text.casefold() in ("of", "to", "by", ":"):
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


def _made(
    parse: Parse,
    number: Number,
    last: int,
    kind: QuantityKind,
    size: float,
    unit: str,
    noun: str,
    phrase: Phrase | None,
    *,
    modifiers: tuple[str, ...] = (),
    holders: tuple[str, ...] = (),
    direction: str | None = None,
    part: bool = False,
) -> Quantity:
    tokens = parse.tokens
    first = number.first
    return Quantity(
        span=(tokens[first].start, tokens[last - 1].end),
        place=parse.place,
        kind=kind,
        value=number.value * size,
        low=number.low * size,
        high=number.high * size,
        hedge=number.hedge,
        step=number.step * size,
        unit=unit,
        noun=noun,
        modifiers=modifiers,
        links=links_of(parse, phrase) if phrase else (),
        holders=holders,
        direction=direction,
        part=part,
        context=clause_context(parse, number.core),
    )


def _compounds(parse: Parse) -> Iterator[Quantity]:
    """ "a 10-year-old girl", "the 6.1-magnitude quake", "a two-storey house"."""
    for place, token in enumerate(parse.tokens):
        if "-" not in token.text:
            continue
        found = _COMPOUND.match(token.text)
        value = value_of_word(found.group(1)) if found else None
        if found is None or value is None:
            continue
        quantity = _compound(parse, place, found.group(2).casefold(), value)
        if quantity is not None:
            yield quantity


def _compound(parse: Parse, place: int, word: str, value: float) -> Quantity | None:
    tokens = parse.tokens
    number = Number(place, place + 1, place, value, value, value, Hedge.EXACT)
    phrase = phrase_at(parse, place)
    head = tokens[phrase.head].lemma if phrase and phrase.head > place else ""
    if word == "year" and tokens[place].text.casefold().endswith("-old"):
        holders = _person_beside(parse, place, place + 1)
        return _made(
            parse, number, place + 1, QuantityKind.AGE, 1.0, "year", head, phrase, holders=holders
        )
    if word == "magnitude":
        return _magnitude(parse, number)
    unit = _unit_name(word)
    if unit in _UNITS:
        kind, family, size = _UNITS[unit]
        return _made(parse, number, place + 1, kind, size, family, head, phrase)
    return None


_PERSONS = frozenset(
    {
        "man",
        "woman",
        "girl",
        "boy",
        "child",
        "person",
        "civilian",
        "officer",
        "student",
        "worker",
        "teenager",
        "soldier",
        "baby",
        "toddler",
        "bystander",
        "passenger",
        "pedestrian",
        "driver",
        "pilot",
        "resident",
        "guard",
        "firefighter",
    }
)


_DECADE = re.compile(
    r"\bin (?:his|her|their) (?P<part>early |mid-?|late )?(?P<decade>[1-9]0|teens)['’]?s?\b"
    r"|\bin (?:his|her|their) (?P<part2>early |mid-?|late )?(?P<word>twent|thirt|fort|fift|sixt"
    r"|sevent|eight)ies\b",
    re.IGNORECASE,
)
_DECADES = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80}
_PARTS = {"": (0, 9), "early": (0, 4), "mid": (3, 7), "late": (6, 9)}


def _decades(article: Article, parse: Parse) -> Iterator[Quantity]:
    """ "a woman in her 20s", "men in their late fifties": an age within bounds."""
    if not parse.tokens:
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


def _singles(parse: Parse) -> Iterator[Quantity]:
    """ "A girl was killed", "it sank a barge", "and injured another": one, where a person is part
    of a clause or a thing is what it acts on."""
    tokens = parse.tokens
    for phrase in parse.phrases:
        noun = _single(tokens, phrase)
        if noun is None:
            continue
        links: tuple[Link, ...] = links_of(parse, phrase)
        if not any(noun in _PERSONS or _is_acted_on(link) for link in links):
            continue
        number = Number(phrase.first, phrase.first + 1, phrase.first, 1.0, 1.0, 1.0, Hedge.EXACT)
        yield _made(
            parse,
            number,
            phrase.head + 1,
            QuantityKind.COUNT,
            1.0,
            "",
            noun,
            phrase,
            modifiers=tuple(
                t.stem for t in tokens[phrase.first + 1 : phrase.head] if is_content(t)
            ),
        )


def _single(tokens: Sequence[Token], phrase: Phrase) -> str | None:
    """The noun of a phrase that names one of its kind, empty where it is left out ("a third"),
    None where the phrase names no single thing."""
    opens = tokens[phrase.first].text.casefold()
    head = tokens[phrase.head]
    if opens == "another" and phrase.head == phrase.first:
        return ""
    if opens not in ("a", "an", "another") or phrase.head == phrase.first:
        return None
    if head.lemma in _ORDINALS and phrase.head == phrase.first + 1:
        return ""
    return head.lemma if head.tag == "NN" and _unit_name(head.lemma) not in _UNITS else None


_ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh"})


def _is_acted_on(link: Link) -> bool:
    return link.role in ("object", "state") or (link.role == "subject" and link.passive)
