"""Numbers: figures and number words with their hedges, as intervals.

"About 44", "more than 200", "twenty-six", "1.5 million", "between 30 and 40", "dozens", "half".
"""

from __future__ import annotations

import math
import re
from itertools import compress, count
from pathlib import Path

from variorum.records import Hedge, Number, Parse
from variorum.swift import changer, maker
from variorum.tables import Table
from variorum.wordlists import read_groups, read_table

__all__ = [
    "ABOUT_SHARE",
    "bounded",
    "hedged",
    "is_share",
    "is_weight",
    "may_open_a_number",
    "read_numbers",
    "step_of",
    "value_of_word",
]

_LANGUAGE = Path(__file__).parent.parent / "language" / "lexicon"
_HERE = Path(__file__).parent / "lexicon"
_WORDS = {w: float(v[0]) for w, v in read_table(_LANGUAGE / "number_words.txt").items()}
_VAGUE = {w: (float(v[0]), float(v[1])) for w, v in read_table(_HERE / "vague_numbers.txt").items()}
_HEDGES = {tuple(words.split()): key for words, key in read_groups(_HERE / "hedges.txt").items()}
_HEDGE_ENDS = frozenset(words[-1] for words in _HEDGES)
_LONGEST_HEDGE = max(map(len, _HEDGES))
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
_FIGURE = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?$|\d+$")

ABOUT_SHARE = 0.1
"""How far off "about" may be, as a share of the number."""


def read_numbers(parse: Parse) -> list[Number]:
    """The numbers of a sentence in order, ranges joined and hedges applied."""
    numbers: list[Number] = []
    ended = 0
    for place in compress(count(), map(_MAY_OPEN.__getitem__, parse.texts)):
        found = _number_at(parse, place) if place >= ended else None
        if found is not None:
            found = _ranged(parse, found)
            numbers.append(hedged(parse, found))
            ended = found.last
    return numbers


def value_of_word(word: str) -> float | None:
    """The number that one word or figure stands for ("1,600", "twenty-six"), None where none."""
    return _VALUES[word]


def _value(word: str) -> float | None:
    lower = word.casefold()
    if _FIGURE.match(lower):
        return float(lower.replace(",", ""))
    parts = lower.split("-")
    values = [_WORDS.get(part) for part in parts]
    if not values or any(value is None for value in values) or len(parts) > 2:
        return None
    known = [value for value in values if value is not None]
    if len(known) == 2 and not (20 <= known[0] <= 90 and known[1] < 10):
        return None
    return sum(known)


_VALUES = Table(_value)


def may_open_a_number(word: str) -> bool:
    """Whether a number may begin with a word: a figure, a number word, "a" (half), "dozens"."""
    return _MAY_OPEN[word]


def _may_open(word: str) -> bool:
    lower = word.casefold()
    if lower in ("a", "half") or lower in _VAGUE or lower in _TENS:
        return True
    return lower.rpartition("-")[2] in _FRACTIONS or value_of_word(lower) is not None


_MAY_OPEN = Table(_may_open)


def _number_at(parse: Parse, place: int) -> Number | None:
    word = parse.lowered[place]
    if word == "a" and not _is_a_part(parse, place + 1):
        return None
    share = _share(parse, place) if _may_be_a_share(parse, place) else None
    if share is not None:
        return share
    if word == "half":
        return _half(parse, place)
    many = _tens_of(parse, place) if word in _TENS else None
    if many is not None:
        return many
    if word in _VAGUE:
        return _vague_at(parse, place)
    value = value_of_word(word)
    if value is None:
        return None
    dozens = _counted_dozens(parse, place, value)
    if dozens is not None:
        return dozens
    end = place + 1
    step = _STEPS[word]
    scaled, end = _scaled(parse, value, end)
    step = step * scaled / value if value else step
    part, end = _written_fraction(parse, place, end)
    if part is not None:
        scaled = part if end - place == _BARE else scaled + part
        step = 0.25
    if end < len(parse.tags) and parse.lowered[end] == "and" and _is_and_a_half(parse, end):
        scaled, end, step = scaled + 0.5, end + 3, 0.5
    return _number(place, end, place, scaled, scaled, scaled, Hedge.EXACT, step)


_number, _changed = maker(Number), changer(Number)


def _may_be_a_share(parse: Parse, place: int) -> bool:
    """Whether a word or the one behind it is of those by which a share is told."""
    word = parse.lowered[place]
    if word == "half" or "-" in word:
        return True
    if place + 1 >= len(parse.texts):
        return False
    return parse.lowered[place + 1] in _FRACTIONS or parse.texts[place + 1] in ("in", "out")


def _is_a_part(parse: Parse, place: int) -> bool:
    return place < len(parse.tags) and parse.lowered[place] in _FRACTIONS


def _is_and_a_half(parse: Parse, place: int) -> bool:
    return parse.lowered[place : place + 3] == ("and", "a", "half")


def _written_fraction(parse: Parse, place: int, end: int) -> tuple[float | None, int]:
    """ "2 1/2", "2½", "3/4": the fraction at the end of a number or in its place, if any."""
    if end < len(parse.tags) and parse.texts[end] in _SIGNS:
        return _SIGNS[parse.texts[end]], end + 1
    for first in (place, end):
        if first + 1 >= len(parse.tags) or parse.texts[first + 1] != "/":
            continue
        words = parse.texts[first : first + _BARE]
        if len(words) == _BARE and (words[0], words[2]) in _WRITTEN:
            return int(words[0]) / int(words[2]), first + _BARE
    return None, end


_BARE = 3
"""Tokens of a fraction with a stroke."""
_WRITTEN = frozenset({("1", "2"), ("1", "3"), ("2", "3"), ("1", "4"), ("3", "4"), ("1", "8")})
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


def _half(parse: Parse, place: int) -> Number | None:
    """ "half an hour", "half a million"; where a measure or a scale follows."""
    words = parse.lowered[place + 1 : place + 3]
    if len(words) < 2 or words[0] not in ("a", "an"):
        return None
    if words[1] in _SCALES or words[1] == "dozen":
        value = 0.5 * _SCALES.get(words[1], 12.0)
        slack = ABOUT_SHARE * value
        return Number(place, place + 3, place, value, value - slack, value + slack, Hedge.ABOUT)
    return Number(place, place + 2, place, 0.5, 0.5, 0.5, Hedge.EXACT, 0.1)


def _share(parse: Parse, place: int) -> Number | None:
    """ "half of its sales", "three-quarters of", "two thirds of", as shares in percent.

    Without a whole behind them they are something else: "the third man", "in three quarters".
    """
    some = _some_in_all(parse, place)
    if some is not None:
        return some
    count, part, end = _fraction(parse, place)
    if part not in _FRACTIONS or not count:
        return None
    whole = parse.lowered[end] if end < len(parse.tags) else ""
    if whole != "of" and not (part == "half" and whole in ("its", "their", "his", "her", "the")):
        return None
    value = 100 * count / _FRACTIONS[part]
    if value > 100:  # "in nine quarters of play"
        return None
    return Number(place, end, place, value, value - 3, value + 3, Hedge.ABOUT, 1.0)


def _some_in_all(parse: Parse, place: int) -> Number | None:
    """ "One in five", "one in every 500 users", "three out of four": a share in words."""
    if place + 2 >= len(parse.tags) or parse.texts[place + 1] not in ("in", "out"):
        return None
    words = parse.lowered[place : place + 4]
    some = value_of_word(words[0])
    if some is None:
        return None
    if words[1:3] == ("out", "of") or words[1:3] == ("in", "every"):
        at = place + 3
    elif words[1] == "in" and some == 1:
        at = place + 2
    else:
        return None
    whole = value_of_word(parse.texts[at]) if at < len(parse.tags) else None
    if whole is None or not some < whole or _is_year(parse.texts[at]):
        return None
    value = 100 * some / whole
    return Number(place, at + 1, place, value, 0.9 * value, 1.1 * value, Hedge.ABOUT, 0.1 * value)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word[:2] in ("18", "19", "20")


def _fraction(parse: Parse, place: int) -> tuple[float, str, int]:
    """How many of which part may stand here, and where that ends."""
    first = parse.lowered[place]
    if first == "half":
        return 1.0, first, place + 1
    if "-" in first:
        many, _, part = first.rpartition("-")
        return _WORDS.get(many, 0.0), part, place + 1
    part = parse.lowered[place + 1] if place + 1 < len(parse.tags) else ""
    return (1.0 if first == "a" else _WORDS.get(first, 0.0)), part, place + 2


_FRACTIONS = {
    "half": 2.0,
    "third": 3.0,
    "thirds": 3.0,
    "quarter": 4.0,
    "quarters": 4.0,
    "fifth": 5.0,
    "fifths": 5.0,
    "tenth": 10.0,
}


def is_share(parse: Parse, number: Number) -> bool:
    """Whether a number is a share in words: "half of", "three-quarters of"."""
    if number.last - number.core >= 3:
        words = parse.lowered[number.first : number.last]
        if "in" in words or "out" in words:
            return True
    last = parse.lowered[number.last - 1]
    return last.rpartition("-")[2] in _FRACTIONS and number.value >= 10


def is_weight(parse: Parse, number: Number) -> bool:
    """Whether a number of pounds is a weight: "weighs 60 pounds", "60 pounds of crab"."""
    after = parse.lowered[number.last : number.last + 2]
    if after[:1] not in (("pound",), ("pounds",)):
        return False
    before = parse.lemmas[max(0, number.first - _NEAR_WEIGHT) : number.first]
    return after[1:] == ("of",) or not _WEIGHTS.isdisjoint(before)


_NEAR_WEIGHT = 8
_WEIGHTS = frozenset({"weigh", "weight", "foot", "inch", "heavy", "tall"})


def step_of(word: str, value: float) -> float:
    """The size of the last digit that is no closing zero; two digits always count."""
    if "." in word:
        return float(10 ** -len(word.split(".")[1]))
    digits = f"{value:.0f}"
    zeros = min(len(digits) - len(digits.rstrip("0")), len(digits) - 2)
    return float(10 ** max(0, zeros))


_STEPS: Table[str, float] = Table(lambda word: step_of(word, value_of_word(word) or 0.0))
"""The sizes of the last digits of numbers as written."""


def _scaled(parse: Parse, value: float, end: int) -> tuple[float, int]:
    """Multiply by the scale words that follow: "two hundred", "1.5 million", "85m"."""
    while end < len(parse.tags):
        word = parse.lowered[end]
        touching = parse.starts[end] == parse.ends[end - 1]
        if word in _SCALES:
            value *= _SCALES[word]
        elif word.split("-")[0] in _SCALES:
            value *= _SCALES[word.split("-")[0]]
        elif touching and word in _SHORT_SCALES and parse.tags[end] != "CD":
            value *= _SHORT_SCALES[word]
        else:
            break
        end += 1
    return value, end


def _vague_at(parse: Parse, place: int) -> Number | None:
    """ "dozens", "a dozen", "several"; "two dozen" and "tens of thousands" count by them."""
    word = parse.lowered[place]
    low, high = _VAGUE[word]
    first = place
    before = parse.lowered[place - 1] if place else ""
    if word in ("few", "couple", "dozen", "handful", "pair"):
        if before not in ("a", "past", "last"):
            return None
        first = place - 1
    end = place + 1
    return Number(first, end, place, low, low, high, Hedge.VAGUE)


def _tens_of(parse: Parse, place: int) -> Number | None:
    """ "tens of thousands", "hundreds of millions"."""
    words = parse.lowered[place : place + 3]
    if len(words) < 3 or words[0] not in _TENS or words[1] != "of" or words[2] not in _PLURALS:
        return None
    low = _TENS[words[0]] * _PLURALS[words[2]]
    return Number(place, place + 3, place, 2 * low, 2 * low, 20 * low, Hedge.VAGUE)


_TENS = {"tens": 10.0, "scores": 20.0, "hundreds": 100.0}
_PLURALS = {"thousands": 1e3, "millions": 1e6, "billions": 1e9}


def _counted_dozens(parse: Parse, place: int, count: float) -> Number | None:
    """ "two dozen boats"."""
    if place + 1 >= len(parse.tags) or parse.lowered[place + 1] != "dozen":
        return None
    value = 12 * count
    return Number(place, place + 2, place, value, value - 3, value + 3, Hedge.ABOUT)


def _ranged(parse: Parse, first: Number) -> Number:
    """Join "30 to 40", "between 30 and 40", "30-40" into one number."""
    at = first.last
    if at + 1 >= len(parse.tags):
        return first
    joint = parse.lowered[at]
    between = first.first > 0 and parse.lowered[first.first - 1] == "between"
    if joint not in ("to", "-", "–", "or") and not (joint == "and" and between):
        return first
    start = at + 2 if parse.tags[at + 1] == "$" else at + 1
    second = _number_at(parse, start) if start < len(parse.tags) else None
    if second is None or second.hedge is not Hedge.EXACT:
        return first
    low = first.value if first.value * 1000 > second.value else first.value * _scale(second)
    before = parse.lowered[first.first - 1] if first.first else ""
    widest = _SPREAD if before in ("between", "from") else _WIDEST
    if not low < second.value <= low * widest or (joint == "or" and second.value - low > 1):
        return first
    begin = first.first - 1 if between else first.first
    return Number(begin, second.last, first.core, low, low, second.value, Hedge.EXACT)


_WIDEST, _SPREAD = 10, 100
"""How many times the lower end the upper may be; "ranging from 7 to 75 years" tells of a spread."""


def _scale(number: Number) -> float:
    """The scale that "12 to 13 billion" gives its first number too."""
    return max((s for s in _SCALES.values() if number.value >= s), default=1.0)


def hedged(parse: Parse, number: Number) -> Number:
    """The number with what the words before and behind it leave open."""
    hedge, first = _hedge_before(parse, number.first)
    if hedge is None:
        return _hedge_after(parse, number)
    if number.hedge is Hedge.VAGUE:
        return _changed(number, first=first)
    number = _changed(number, first=first)
    if hedge in _SIDES:
        return _beside(number, *_SIDES[hedge])
    return bounded(number, Hedge(hedge))


_SIDES = {"nearly": (1.0, 0.0), "just over": (0.0, 1.0)}


def _beside(number: Number, below: float, above: float) -> Number:
    """ "Nearly 50" is a little less and never more; "just over 50" a little more."""
    slack = 0.6 * _slack(number)
    low, high = number.value - below * slack, number.value + above * slack
    return _changed(number, low=low, high=high, hedge=Hedge.ABOUT)


def _hedge_before(parse: Parse, place: int) -> tuple[str | None, int]:
    at = place
    if at and parse.tags[at - 1] == "$":
        at -= 1
    if not at or parse.lowered[at - 1] not in _HEDGE_ENDS:
        return None, place
    for length in range(_LONGEST_HEDGE, 0, -1):
        start = at - length
        if start < 0:
            continue
        words = parse.lowered[start:at]
        if words in _HEDGES:
            return _HEDGES[words], start
    return None, place


def _hedge_after(parse: Parse, number: Number) -> Number:
    """ "50 or more", "50 or so", "50 plus"."""
    if number.last >= len(parse.tags) or parse.lowered[number.last] not in _OPEN_A_HEDGE:
        return number
    words = parse.lowered[number.last : number.last + 2]
    if words in (("or", "more"), ("and", "over"), ("and", "above")):
        return bounded(_changed(number, last=number.last + 2), Hedge.AT_LEAST)
    if words == ("or", "so"):
        return bounded(_changed(number, last=number.last + 2), Hedge.ABOUT)
    if words[:1] in (("plus",), ("+",)):
        return bounded(_changed(number, last=number.last + 1), Hedge.AT_LEAST)
    return number


_OPEN_A_HEDGE = frozenset({"or", "and", "plus", "+"})
"""What every hedge behind a number begins with."""


def bounded(number: Number, hedge: Hedge) -> Number:
    """The number with the interval that its hedge leaves open.

    "More than 50" is not said of a thousand: what is above is bounded at half as much again, the
    way a reader takes it (Cummins et al. 2012, on the implicatures of numeral bounds).
    """
    value, high = number.value, number.high
    if hedge is Hedge.ABOUT:
        slack = _slack(number)
        return _changed(number, low=value - slack, high=high + slack, hedge=hedge)
    if hedge is Hedge.AT_LEAST:
        return _changed(number, high=math.inf, hedge=hedge)
    if hedge is Hedge.ABOVE:
        return _changed(number, low=value, high=max(1.5 * high, high + 10), hedge=hedge)
    if hedge in (Hedge.AT_MOST, Hedge.BELOW):
        return _changed(number, low=0.0, hedge=hedge)
    return number


def _slack(number: Number) -> float:
    """How far "about" lets a number be off: "about 58.57" is meant closer than "about 60"."""
    if number.value >= 1000 * number.step:
        return 5 * number.step
    return max(ABOUT_SHARE * number.value, 0.5 if number.value < 5 else 0)
