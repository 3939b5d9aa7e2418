"""Noun phrases: a determiner, what describes the noun, and the noun that is the head."""

from __future__ import annotations

import re

from variorum.language.marks import (
    ADVERBS,
    ALONE,
    HEDGES,
    INSIDE,
    JOINTS,
    MAY_BE_JOINED,
    MAY_HEDGE,
    MOST,
    NEAR_DAYS,
    NOUNS,
    OF_DAYS,
    PARTICIPLES,
    PARTS,
    PLACING,
    WEEKDAYS,
    area,
)
from variorum.language.tokens import Tagged, tagged
from variorum.records import Phrase
from variorum.tables import Table

__all__ = ["noun_phrases"]

_GOES_ON = INSIDE - {"DT", "PDT", "PRP$", "CD", "VBN", "VBG"}
"""Tags that carry a phrase on whatever stands beside them, save those of a time."""
_MAY_OPEN = (INSIDE - {"POS"}) | ALONE
_CLOSES = NOUNS | {"CD"}
_MODIFIED = NOUNS | {"JJ"}
_OPEN_A_TIME = frozenset({"last", "next"} | NEAR_DAYS)
_OF_A_TIME = _OPEN_A_TIME | WEEKDAYS
_GOVERNS = frozenset({"IN", "TO"})
_COUNTS = frozenset({"CD", "$"})

_INSIDE = area("joined", "nominal", "participle")
_JOINT = rf"(?<=[{area('joined')}])[{area('joint', 'than', 'to')}](?=[{_INSIDE}])"
_RUN = re.compile(
    rf"[{area('adverb', 'preposition', 'than', 'to')}]{{0,6}}"
    rf"(?:[{area('alone')}]|[{_INSIDE}](?:[{_INSIDE}]|{_JOINT})*)"
    rf"[{area('time', 'verb of time')}]?"
)
"""Words of which phrases are made, with those before that may govern them ("to only about 40
people") and the one behind that may be part of a time ("last spring")."""


def noun_phrases(t: Tagged) -> tuple[Phrase, ...]:
    """The noun phrases of a sentence, in order; they do not overlap."""
    phrases: list[Phrase] = []
    for run in _RUN.finditer(t.marks):
        phrases += _AT[run.start(), run.group()]
    return tuple(phrases)


def _phrases_at(run: tuple[int, str]) -> tuple[Phrase, ...]:
    """The phrases of a run of marks that begins at a place of its sentence."""
    start, marks = run
    return tuple(
        [
            Phrase(
                start + first,
                start + last,
                start + head,
                None if governor is None else start + governor,
            )
            for first, last, head, governor in _SHAPES[marks]
        ]
    )


_AT = Table(_phrases_at)
"""Sentences open alike, so that two runs of three have been met at their place."""


def _shapes(run: str) -> tuple[tuple[int, int, int, int | None], ...]:
    """The phrases of a run of marks, by the places in it of what a ``Phrase`` has."""
    t = tagged(run)
    shapes: list[tuple[int, int, int, int | None]] = []
    floor = 0
    for place, tag in enumerate(t.tags):
        if tag not in _MAY_OPEN or place < floor:
            continue
        end = _end_of_phrase(t, place)
        if end is None:
            continue
        shapes.append((place, end, _head(t, place, end), _preposition(t, place)))
        floor = end
    return tuple(shapes)


_SHAPES = Table(_shapes)


def _end_of_phrase(t: Tagged, place: int) -> int | None:
    """Where a phrase that opens here ends, None where none opens."""
    tags, lemmas = t.tags, t.lemmas
    if tags[place] in ALONE:
        return place + 1
    if tags[place] in PARTICIPLES and not _modifies(t, place):
        return None
    length = len(tags)
    end = place + 1
    while end < length and (
        (tags[end] in _GOES_ON and lemmas[end] not in _OF_A_TIME)
        or (
            (tags[end] in INSIDE or (lemmas[end] in JOINTS and tags[end - 1] in MAY_BE_JOINED))
            and _belongs(t, place, end)
        )
    ):
        end += 1
    for last in range(end, place, -1):
        if tags[last - 1] in _CLOSES:
            return last
    return _bare(t, place, end)


def _belongs(t: Tagged, start: int, place: int) -> bool:
    """Whether a token carries on the phrase that opened before: "one of" and "2 a.m. Monday" do
    not."""
    tag, lemma = t.tags[place], t.lemmas[place]
    before, lemma_before = t.tags[place - 1], t.lemmas[place - 1]
    if lemma in WEEKDAYS and tag == "NNP":
        return before == "DT" or lemma_before in OF_DAYS
    if lemma in _OPEN_A_TIME:
        return lemma not in NEAR_DAYS and not _opens_a_time(t, place)
    if tag not in INSIDE:
        return _comma_of_adjectives(t, place) or _than(t, place)
    if tag == "CD" and (_opens_a_count(t, place) or _follows_a_place(t, start, place)):
        return False
    if tag in ("DT", "PRP$", "PDT"):
        return before in ("PDT", "DT") and lemma_before in ("all", "both")
    if tag in PARTICIPLES:
        return before not in NOUNS and _modifies(t, place)
    return True


def _opens_a_time(t: Tagged, place: int) -> bool:
    """ "The council last night closed the ford": a time behind a noun is a phrase of its own; not
    in "its last night"."""
    after = t.lemmas[place + 1] if place + 1 < len(t.tags) else ""
    return t.tags[place - 1] in NOUNS and (after in PARTS or after in WEEKDAYS)


def _opens_a_count(t: Tagged, place: int) -> bool:
    """Whether a number behind a noun begins a phrase of its own: "in the night 46 people left";
    not "Route 9", nor "Volta 2 engines" with a figure behind a name."""
    before = t.tags[place - 1]
    after = t.tags[place + 1] if place + 1 < len(t.tags) else ""
    plain = before in ("NN", "NNS") or (before == "NNP" and not t.words[place][:1].isdigit())
    return plain and after in ("NNS", "JJ", "VBN")


def _follows_a_place(t: Tagged, start: int, place: int) -> bool:
    """ "In Varde 52 people left": a number with its plural behind the name of a place."""
    after = t.tags[place + 1] if place + 1 < len(t.tags) else ""
    governor = t.lemmas[start - 1] if start else ""
    return after == "NNS" and governor in PLACING and t.tags[place - 1] == "NNP"


def _than(t: Tagged, place: int) -> bool:
    """ "more than 50 firefighters", "at least three": the hedge stands inside the phrase."""
    lemma, before = t.lemmas[place], t.tags[place - 1]
    return (
        lemma in ("than", "to", "or", "and")
        and place + 1 < len(t.tags)
        and t.tags[place + 1] in _COUNTS
        and (before == "CD" or (before == "JJR" and lemma == "than"))
    )


def _comma_of_adjectives(t: Tagged, place: int) -> bool:
    return (
        t.words[place] == ","
        and place < len(t.tags) - 1
        and t.tags[place - 1] == "JJ"
        and t.tags[place + 1] == "JJ"
    )


def _modifies(t: Tagged, place: int) -> bool:
    """A participle before its noun: "the burning store", "three wounded men", "an estimated 90"."""
    following = t.tags[place + 1] if place + 1 < len(t.tags) else ""
    before = t.tags[place - 1] if place else ""
    if following == "CD":
        return t.lemmas[place - 1] in ("a", "an") if place else False
    return following in _MODIFIED and before in ("DT", "PRP$", "POS", "JJ", "CD", "PDT")


def _bare(t: Tagged, place: int, end: int) -> int | None:
    """ "the injured", "all", "those": a determiner stands for its noun."""
    if t.tags[place] == "DT" and t.lemmas[place] not in ("the", "a", "an", "no"):
        return place + 1
    if t.tags[place] == "DT" and end > place + 1:
        return end
    return None


def _head(t: Tagged, place: int, end: int) -> int:
    """The last noun, or the last word where there is none."""
    for at in range(end - 1, place - 1, -1):
        if t.tags[at] in NOUNS:
            return at
    return end - 1


def _preposition(t: Tagged, place: int) -> int | None:
    """The token governing a phrase that opens here; hedges may stand between."""
    before = place - 1
    while before >= 0 and place - before < 5:
        tag = t.tags[before]
        if tag in ADVERBS or (t.words[before] in MAY_HEDGE and _is_hedge(t, before, place)):
            before -= 1
            continue
        if tag not in _GOVERNS or (t.lemmas[before] == "as" and _joins(t, before)):
            return None
        return before
    return None


def _joins(t: Tagged, place: int) -> bool:
    """ "hundreds of homes, as well as seven bridges": an "as" that is a conjunction."""
    return list(t.lemmas[max(0, place - 2) : place]) == ["as", "well"]


def _is_hedge(t: Tagged, before: int, place: int) -> bool:
    """ "at least three", "about 50": the word belongs to the number that opens the phrase."""
    word = t.words[before]
    if word == "at":
        return t.lemmas[before + 1] in MOST
    return before + 1 == place and t.tags[place] in _COUNTS and word in HEDGES
