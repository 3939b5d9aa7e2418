"""The subject of a cue by the grammar of its sentence, where the words before it are none.

"Those charges did not sway members, who say ...": what stands before the cue opens with a verb, as
nobody does who speaks; the clause of the cue has the subject, "members".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from variorum.records import Clause, Parse, Span
from variorum.speech.drafts import Draft

__all__ = ["set_right"]

_VERBS = frozenset({"VB", "VBP", "VBZ", "MD"})
_OPENS_OBJECT = frozenset({"DT", "PRP$", "CD", "IN", "TO", "RP"})
_RELATIVES = frozenset({"WP", "WDT"})
_LINKS = frozenset({"IN", "TO", "RP", "RB"})
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
        if parse and place is not None and _is_verb(parse, place, draft.source[0][1]):
            draft.source = _subject(parse, draft.cue, place, draft.source[0])


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
