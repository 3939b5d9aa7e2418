"""The subject of a cue by the grammar of its sentence, where the words before it are none.

"Those charges did not sway members, who say ...": what stands before the cue opens with a verb, as
nobody does who speaks; the clause of the cue has the subject, "members".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from variorum.records import Clause, Parse, Span
from variorum.speech.drafts import Draft
from variorum.speech.tokens import CLASSES

__all__ = ["set_right"]

_VERBS = frozenset({"VB", "VBP", "VBZ", "MD"})
_OPENS_OBJECT = frozenset({"DT", "PRP$", "CD", "IN", "TO", "RP"})
_RELATIVES = frozenset({"WP", "WDT"})
_LINKS = frozenset({"IN", "TO", "RP", "RB"})
_PREPOSITIONS = frozenset(
    {"of", "for", "at", "from", "by", "in", "on", "to", "against", "about", "over", "under", "into"}
)
_HEADS = ("NN", "VB")
_HEADS_OF_MORE = (*_HEADS, "DT", "CD")
"""What may stand before such a preposition: "some in the party", but not "some of the members"."""
_AFTER = frozenset({"c0", "o", "that", "q", "w", "p", "i", "g", "colon"})
"""The frames of words that follow their cue."""
_TIMES = frozenset(word for word, letter in CLASSES.items() if letter == "T")
_OF_TIMES = frozenset({"this", "last", "next", "the", "earlier", "late", "early", "on", "past"})
_INTRODUCED = ("according", "per")


def set_right(drafts: Iterable[Draft], parses: Sequence[Parse]) -> None:
    """Give the drafts whose source opens with a verb the subject of their cue, or no source."""
    read = [parse for parse in parses if parse.starts]
    starts = [parse.starts[0] for parse in read]
    for draft in drafts:
        if not draft.source or not draft.cue or draft.verb in _INTRODUCED:
            continue
        parse = read[max(0, bisect_right(starts, draft.source[0][0]) - 1)] if read else None
        place = _place_of(parse, draft.source[0]) if parse else None
        if parse is None or place is None:
            continue
        if _is_verb(parse, place, draft.source[0][1]):
            draft.source = _subject(parse, draft.cue, place, draft.source[0])
        elif _is_governed(parse, place, draft) or _tells_a_time(parse, place, draft.source[0][1]):
            draft.source = _before(parse, draft, place)


def _place_of(parse: Parse, source: Span) -> int | None:
    """The token that begins where a source does; None where the source has no words."""
    place = bisect_left(parse.starts, source[0])
    known = place < len(parse.starts) and parse.starts[place] == source[0] < source[1]
    return place if known else None


def _is_verb(parse: Parse, place: int, end: int) -> bool:
    """Whether a source opens with a verb; of past tenses only one with an object or nothing behind
    it: "signed a letter", not "elected members"."""
    if not parse.texts[place].islower():
        return False
    if parse.tags[place] != "VBD":
        return parse.tags[place] in _VERBS
    behind = place + 1
    if behind == len(parse.tags) or parse.starts[behind] >= end:
        return True
    return parse.tags[behind] in _OPENS_OBJECT


def _is_governed(parse: Parse, place: int, draft: Draft) -> bool:
    """Whether a source hangs on a preposition, as nobody does who speaks: "offense over fares,
    accuses", "a clerk running for the board mocks"; but "by Holm, who said"."""
    if place < 2 or parse.lowered[place - 1] not in _PREPOSITIONS:
        return False
    heads = _HEADS if parse.lowered[place - 1] == "of" else _HEADS_OF_MORE
    if parse.lowered[place] == "least" or not parse.tags[place - 2].startswith(heads):
        return False  # "at least one", "one of the members"
    last = _within(parse, place, draft.source[-1][1])[-1]
    said = min(start for start, _ in draft.cue)
    if parse.tags[last] in _RELATIVES or draft.source[0][0] > said or draft.frame not in _AFTER:
        return False
    verb = next((at for at in range(last + 1, len(parse.tags)) if parse.ends[at] > said), 0)
    return parse.tags[verb] in ("VBD", "VBZ", "VBP")


def _tells_a_time(parse: Parse, place: int, end: int) -> bool:
    """Whether a source is a day or a week: "the review, on May 25, found", "this week"."""
    words = [parse.lowered[at] for at in _within(parse, place, end) if parse.texts[at].isalpha()]
    return bool(words) and words[-1] in _TIMES and all(w in _TIMES | _OF_TIMES for w in words)


def _before(parse: Parse, draft: Draft, place: int) -> list[Span]:
    """The subject of the clause of the cue where it stands before a source, with the source where
    that hangs on it: "spokesmen for the board". Without one the source is none, or stays where
    commas part it, since who speaks may stand behind the first."""
    clause = next((each for each in parse.clauses if _is_cue(parse, each, draft.cue)), None)
    end = draft.source[0][1]
    if clause is None or clause.subject is None or clause.subject.last > place - 1:
        parted = any(parse.texts[at] == "," for at in _within(parse, place, end))
        return draft.source if parted or parse.lowered[place - 1] == "of" else []
    subject = clause.subject
    hangs = subject.last == place - 1
    return [(parse.starts[subject.first], end if hangs else parse.ends[subject.last - 1])]


def _within(parse: Parse, place: int, end: int) -> range:
    """The tokens from a place on that begin before an offset."""
    return range(place, bisect_left(parse.starts, end))


def _subject(parse: Parse, cue: Sequence[Span], place: int, source: Span) -> list[Span]:
    """The subject of the clause whose verb the cue has, where it stands before the verb.

    Inside the source it is what follows the verb there: of "signed a letter of protest, which says"
    the letter of protest. A relative clause that goes on to the cue belongs to it: "members who
    voted to end the strike said".
    """
    clause = next((each for each in parse.clauses if _is_cue(parse, each, cue)), None)
    if clause is None or clause.subject is None or clause.subject.last > clause.first:
        return []
    tags, subject = parse.tags, clause.subject
    if subject.first > place:
        noun = next((at for at in range(place + 1, subject.last) if tags[at] not in _LINKS), place)
        return [(parse.starts[noun], source[1])]
    goes_on = subject.last < place and tags[subject.last] in _RELATIVES
    end = source[1] if goes_on else parse.ends[subject.last - 1]
    return [(parse.starts[subject.first], end)]


def _is_cue(parse: Parse, clause: Clause, cue: Sequence[Span]) -> bool:
    start = parse.starts[clause.verb]
    return any(first <= start < end for first, end in cue)
