"""Results: two numbers that are one value: scores of games, votes, and records of wins and losses.

"Varde beat Ribe 45-36", "voted 5 to 4", "by 52 votes to 48", "Varde (9-5)".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from variorum.mentions.links import verb_before
from variorum.mentions.units import UNITS, unit_name
from variorum.records import Article, Hedge, Parse, Quantity, QuantityKind
from variorum.wordlists import read_groups

__all__ = ["results"]

_PAIR = re.compile(
    r"(?<![\w.,:/$£€-])(?P<one>\d{1,3})(?:[-–]| to | votes to )(?P<other>\d{1,3})"
    r"(?![\w%/-]|[.,:]\d)"
)
_CLASSES = read_groups(Path(__file__).parent / "lexicon" / "results.txt")
_BEFORE, _AFTER = 8, 4
"""Tokens on either side among which the word for a result stands."""
_BASE = 1000
"""More than either number of a result: the larger counts thousands, the smaller ones."""


def results(article: Article, parse: Parse) -> Iterator[Quantity]:
    """The results of a sentence, by their class: "vote", "record", "final" or "lead"; the
    sentence has words.

    The larger number counts first, whoever is named first: "lost 36-45" is "won 45-36".
    """
    for found in _PAIR.finditer(article.text, parse.starts[0], parse.ends[-1]):
        first = bisect_right(parse.ends, found.start())
        last = bisect_left(parse.ends, found.end()) + 1
        class_ = _class_of(parse, first, last)
        if " to " in found.group() and class_ != "vote":
            continue
        if class_ is not None and not _counts(parse, last):
            pair = (int(found["one"]), int(found["other"]))
            yield _result(parse, found.span(), first, pair, class_)


def _class_of(parse: Parse, first: int, last: int) -> str | None:
    """What a pair of numbers is the result of, by the nearest word for one."""
    if _is_in_brackets(parse, first, last):
        return "record"
    behind = parse.lemmas[last : last + _AFTER]
    if behind and behind[0] in _CLASSES:  # "a 3-1 victory"
        return _CLASSES[behind[0]]
    near = (*reversed(parse.lemmas[max(0, first - _BEFORE) : first]), *behind)
    return next((_CLASSES[lemma] for lemma in near if lemma in _CLASSES), None)


def _is_in_brackets(parse: Parse, first: int, last: int) -> bool:
    """ "Varde (9-5)": a name and brackets round the pair alone."""
    if first < 2 or last >= len(parse.tags):
        return False
    marks = (parse.texts[first - 1], parse.texts[last])
    return marks == ("(", ")") and parse.tags[first - 2].startswith("NNP")


def _counts(parse: Parse, last: int) -> bool:
    """ "10-15 boats", "18-25 years": a range of what is counted or measured."""
    if last >= len(parse.tags) or parse.lemmas[last] in _CLASSES:
        return False
    return parse.tags[last] == "NNS" or unit_name(parse.texts[last]) in UNITS


def _result(
    parse: Parse, span: tuple[int, int], first: int, pair: tuple[int, int], class_: str
) -> Quantity:
    value = float(_BASE * max(pair) + min(pair))
    link = verb_before(parse, first)
    own = class_ == "record" and _is_whole_record(parse, first)
    brackets = parse.texts[first - 1] == "(" if first else False
    most = 1 if class_ == "record" else _NAMES
    near = _names_near(parse, first, most)
    if class_ == "final" and len(near) < 2:  # "won 3-1 over Varde", "the 3-1 win against Ribe"
        near = tuple(sorted({*near, *_names_behind(parse, first)}))
    names = _names_before(parse, first - 1) if brackets else near
    return Quantity(
        span=span,
        place=parse.place,
        kind=QuantityKind.RESULT,
        value=value,
        low=value,
        high=value,
        hedge=Hedge.EXACT,
        unit=class_,
        noun="",
        links=(replace(link, role="object"),) if link else (),
        holders=names,
        at=first,
        part=class_ == "record" and not own,
    )


def _is_whole_record(parse: Parse, first: int) -> bool:
    """ "Varde (9-5)", "Varde's record rose to 9-5"; not "9-1 in close games"."""
    before = parse.lemmas[max(0, first - 5) : first]
    after = parse.texts[first + 3] if first + 3 < len(parse.tags) else "."
    risen = before[-1:] == ("to",) and not _RECORDS.isdisjoint(before)
    return before[-1:] == ("(",) or (risen and after not in ("in", "on", "at", "against"))


_RECORDS = frozenset({"record", "improve"})


def _names_before(parse: Parse, at: int) -> tuple[str, ...]:
    return (parse.stems[at - 1],) if at and parse.tags[at - 1].startswith("NNP") else ()


def _names_near(parse: Parse, first: int, most: int) -> tuple[str, ...]:
    """The last word's stem of each name before the pair, nearest first, back to a mark."""
    names: list[str] = []
    for at in range(first - 1, max(-1, first - 20), -1):
        if parse.texts[at] in ";:" or len(names) == most:
            break
        following = parse.tags[at + 1] if at + 1 < len(parse.tags) else ""
        if parse.tags[at].startswith("NNP") and not following.startswith("NNP"):
            names.append(parse.stems[at])
    return tuple(sorted(set(names)))


def _names_behind(parse: Parse, first: int) -> tuple[str, ...]:
    """The last word's stem of the side that stands behind a result: "won 3-1 over Varde"."""
    for at in range(first, min(len(parse.tags), first + _REACH)):
        if parse.texts[at] in ";:." or parse.lemmas[at] in _WHEN:
            break
        if parse.lemmas[at] in _OPPOSING:
            is_named = any(tag.startswith("NNP") for tag in parse.tags[at + 1 : at + 5])
            return (_end_of_run(parse, at + 1),) if is_named else ()
    return ()


def _end_of_run(parse: Parse, at: int) -> str:
    """The stem of the last word of the first name from a place on."""
    while at < len(parse.tags) and not parse.tags[at].startswith("NNP"):
        at += 1
    while at + 1 < len(parse.tags) and parse.tags[at + 1].startswith("NNP"):
        at += 1
    return parse.stems[at]


_REACH = 8
_OPPOSING = frozenset({"over", "against", "to", "versus", "vs.", "v"})
_WHEN = frozenset({"on", "in", "at", "after", "when", "before"})
_NAMES = 4
