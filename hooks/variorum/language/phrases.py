"""Noun phrases: a determiner, what describes the noun, and the noun that is the head."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records import Phrase, Token

__all__ = ["noun_phrases"]

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_INSIDE = frozenset(
    {"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "$", "POS", "VBN", "VBG", "RBS"} | _NOUNS
)
_OPENERS = _INSIDE - {"POS"}
_GOES_ON = _INSIDE - {"DT", "PDT", "PRP$", "CD", "VBN", "VBG", "NNP"}
"""Tags that carry a phrase on whatever stands beside them."""
_MAY_OPEN = _OPENERS | {"PRP", "EX"}
_MODIFIED = _NOUNS | {"JJ"}
_WEEKDAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_OF_DAYS = frozenset({"last", "next", "early", "late", "previous", "following", "past", "same"})
"""Adjectives of days: "early Monday", but not "found him guilty Monday"."""
_NEAR_DAYS = frozenset({"today", "yesterday", "tomorrow", "tonight"})
_GOVERNS = frozenset({"IN", "TO"})


def noun_phrases(tokens: Sequence[Token]) -> tuple[Phrase, ...]:
    """The noun phrases of a sentence, in order; they do not overlap."""
    phrases: list[Phrase] = []
    place = 0
    while place < len(tokens):
        end = _end_of_phrase(tokens, place) if tokens[place].tag in _MAY_OPEN else None
        if end is None:
            place += 1
            continue
        head = _head(tokens, place, end)
        phrases.append(Phrase(place, end, head, _preposition(tokens, place)))
        place = end
    return tuple(phrases)


def _end_of_phrase(tokens: Sequence[Token], place: int) -> int | None:
    """Where a phrase that opens here ends, None where none opens."""
    tag = tokens[place].tag
    if tag in ("PRP", "EX"):
        return place + 1
    if tag not in _OPENERS or (tag in ("VBN", "VBG") and not _modifies(tokens, place)):
        return None
    end, last = place, None
    while end < len(tokens) and (tokens[end].tag in _GOES_ON or _belongs(tokens, place, end)):
        if tokens[end].tag in _NOUNS or tokens[end].tag == "CD":
            last = end + 1
        end += 1
    return last or _bare(tokens, place, end)


def _belongs(tokens: Sequence[Token], start: int, place: int) -> bool:
    """Whether a token carries the phrase on: "one of" and "2 a.m. Monday" do not."""
    tag = tokens[place].tag
    if tokens[place].lemma in _WEEKDAYS and place > start and tag == "NNP":
        return tokens[place - 1].tag == "DT" or tokens[place - 1].lemma in _OF_DAYS
    if tokens[place].lemma in _NEAR_DAYS and place > start:
        return False
    if tag not in _INSIDE:
        return _comma_of_adjectives(tokens, place) or _than(tokens, start, place)
    if place == start:
        return True
    if tag == "CD" and (_opens_a_count(tokens, place) or _follows_a_place(tokens, start, place)):
        return False
    if tag in ("DT", "PRP$", "PDT"):
        return tokens[place - 1].tag in ("PDT", "DT") and tokens[place - 1].lemma in ("all", "both")
    if tag in ("VBN", "VBG"):
        return _modifies(tokens, place) and tokens[place - 1].tag not in _NOUNS
    return True


def _opens_a_count(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number behind a noun begins a phrase of its own: "in the night 46 people left";
    not "Route 9", nor "Volta 2 engines" with a figure behind a name."""
    before = tokens[place - 1].tag
    after = tokens[place + 1].tag if place + 1 < len(tokens) else ""
    plain = before in ("NN", "NNS") or (before == "NNP" and not tokens[place].text[0].isdigit())
    return plain and after in ("NNS", "JJ", "VBN")


def _follows_a_place(tokens: Sequence[Token], start: int, place: int) -> bool:
    """ "In Varde 52 people left": a number with its plural behind the name of a place."""
    after = tokens[place + 1].tag if place + 1 < len(tokens) else ""
    governor = tokens[start - 1].lemma if start else ""
    return after == "NNS" and governor in ("in", "at", "near") and tokens[place - 1].tag == "NNP"


def _than(tokens: Sequence[Token], start: int, place: int) -> bool:
    """ "more than 50 firefighters", "at least three": the hedge stands inside the phrase."""
    return (
        tokens[place].lemma in ("than", "to", "or", "and")
        and place > start
        and place + 1 < len(tokens)
        and tokens[place + 1].tag in ("CD", "$")
        and tokens[place - 1].tag in ("JJR", "CD")
        and (tokens[place].lemma == "than" or tokens[place - 1].tag == "CD")
    )


def _comma_of_adjectives(tokens: Sequence[Token], place: int) -> bool:
    return (
        tokens[place].text == ","
        and 0 < place < len(tokens) - 1
        and tokens[place - 1].tag == "JJ"
        and tokens[place + 1].tag == "JJ"
    )


def _modifies(tokens: Sequence[Token], place: int) -> bool:
    """A participle before its noun: "the burning store", "three wounded men", "an estimated 90"."""
    following = tokens[place + 1].tag if place + 1 < len(tokens) else ""
    before = tokens[place - 1].tag if place else ""
    if following == "CD":
        return tokens[place - 1].lemma in ("a", "an") if place else False
    return following in _MODIFIED and before in ("DT", "PRP$", "POS", "JJ", "CD", "PDT")


def _bare(tokens: Sequence[Token], place: int, end: int) -> int | None:
    """ "the injured", "all", "those": a determiner stands for its noun."""
    if tokens[place].tag == "DT" and tokens[place].lemma not in ("the", "a", "an", "no"):
        return place + 1
    if tokens[place].tag == "DT" and end > place + 1:
        return end
    return None


def _head(tokens: Sequence[Token], place: int, end: int) -> int:
    """The last noun, or the last word where there is none."""
    for at in range(end - 1, place - 1, -1):
        if tokens[at].tag in _NOUNS:
            return at
    return end - 1


def _preposition(tokens: Sequence[Token], place: int) -> int | None:
    """The token governing a phrase that opens here; hedges may stand between."""
    before = place - 1
    while before >= 0 and place - before < 5:
        if _is_hedge(tokens, before, place) or tokens[before].tag in ("RB", "RP"):
            before -= 1
            continue
        if tokens[before].tag not in _GOVERNS or _joins(tokens, before):
            return None
        return before
    return None


def _joins(tokens: Sequence[Token], place: int) -> bool:
    """ "hundreds of homes, as well as seven bridges": a conjunction, not a preposition."""
    return place > 1 and [t.lemma for t in tokens[place - 2 : place + 1]] == ["as", "well", "as"]


def _is_hedge(tokens: Sequence[Token], before: int, place: int) -> bool:
    """ "at least three", "about 50": the word belongs to the number that opens the phrase."""
    word = tokens[before].text.casefold()
    following = tokens[before + 1]
    if word == "at":
        return following.lemma in ("least", "most")
    if word not in _HEDGES:
        return False
    return before + 1 == place and tokens[place].tag in ("CD", "$")


_HEDGES = frozenset({"about", "around", "over", "under", "nearly", "almost", "approximately"})
