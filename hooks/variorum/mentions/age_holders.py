"""The holders of ages: the person named beside an age, "Holm, 44", "44-year-old Anna Holm"."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from variorum.records import Parse, Token
from variorum.wordlists import read_words

__all__ = ["SINCE", "name_end", "person_beside"]

_LEXICON = Path(__file__).parent / "lexicon"
_TITLES = read_words(_LEXICON / "titles.txt")
SINCE = frozenset({"then", "now", "just", "only", "aged", "age", "both", "each"})
"""Words between a mark and an age: "Holm, then 17,", "Holm and Dahl, both 17"."""
_SUFFIXES = frozenset({"jr.", "sr.", "jr", "sr", "ii", "iii", "iv"})
_QUOTES = frozenset({'"', "“", "”", "'", "‘", "’", "(", ")", "''", "``"})
_NICKNAME = 4
"""Words of a nickname in quotes within a name at most."""
_REPORTING = frozenset({"say", "tell", "report", "add", "note", "write", "recall", "testify"})
_ATTRIBUTED = 5
"""Words that may stand between an age and the name of who has it: "44-year-old harbour pilot"."""


def person_beside(parse: Parse, first: int, last: int) -> tuple[str, ...]:
    """The last name of the person whose age stands at the tokens ``first`` to ``last``, and the
    first name and those between where they are there: "Holm, 44", "44-year-old Anna Holm", "the
    44-year-old driver, Anna Holm", "Anna Holm was 44". Stems; empty where nobody is named.

    Of two names beside it, as in "Bo Dahl, 33-year-old Anna Holm", the one behind has the age.
    """
    tokens = parse.tokens
    mark = first - 2 if first and tokens[first - 1].lower in SINCE else first - 1
    in_list = tokens[last - 1].text.endswith("old") and _opens_a_name(tokens, last)
    if mark >= 1 and not in_list and tokens[mark].text in (",", "("):
        end = name_end(tokens, mark - 1)
        if tokens[end].tag == "NNP":
            return _name_back(tokens, _before_home(tokens, end))
    at = _name_ahead(tokens, last)
    if at is None:
        return _subject_name(parse, first)
    return _name_back(tokens, at)


def _opens_a_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a person's name of two words stands at a place: no "Varde harbour master"."""
    named = [t.tag for t in tokens[at : at + 3]]
    return named[:2] == ["NNP", "NNP"] and named[2:] not in (["NN"], ["NNS"])


def name_end(tokens: Sequence[Token], at: int) -> int:
    """The place of the last word of a name that ends at a place, before what stands behind it:
    "Dag Holm Jr.", "Dag Holm, Sr."."""
    end = at - 1 if tokens[at].text == "." and at else at
    if tokens[end].lower not in _SUFFIXES or end < 2:
        return at
    end -= 1
    return end - 1 if tokens[end].text == "," else end


def _name_ahead(tokens: Sequence[Token], at: int) -> int | None:
    """The place of the last word of the name that an age leads to; None where it leads to none.

    The name of a place before a noun is no person's: "an 11-year-old Varde boy"; nor is that of
    who reports: "he was a 14-year-old, Holm said".
    """
    skipped = 0
    while at < len(tokens) and skipped < _ATTRIBUTED:
        if tokens[at].tag == "NNP":
            end = _end_of_name(tokens, at)
            after = tokens[end + 1] if end + 1 < len(tokens) else None
            if after is not None and after.lemma in _REPORTING and tokens[at - 1].text == ",":
                return None
            if after is None or after.tag not in ("NN", "NNS") or after.text in _ALIASES:
                return end
            skipped, at = skipped + 1, end + 1
        if tokens[at].tag not in ("NN", "JJ", ","):
            return None
        skipped, at = skipped + 1, at + 1
    return None


_ALIASES = frozenset({"aka", "alias", "nicknamed"})


def _end_of_name(tokens: Sequence[Token], at: int) -> int:
    """The place of the last word of a name that opens at a place: "Dag “Skip” Holm"."""
    while at + 1 < len(tokens):
        if tokens[at + 1].tag == "NNP":
            at += 1
            continue
        behind = _over_nickname(tokens, at + 1, 1)
        if behind is None or behind >= len(tokens) or tokens[behind].tag != "NNP":
            break
        at = behind
    return at


def _over_nickname(tokens: Sequence[Token], at: int, step: int) -> int | None:
    """The place beyond the quotes or brackets that open at a place, in the direction of ``step``;
    None where none open there or the words in them are no nickname."""
    if not 0 <= at < len(tokens) or tokens[at].text not in _QUOTES:
        return None
    for far in range(2, _NICKNAME + 2):
        end = at + far * step
        if 0 <= end < len(tokens) and tokens[end].text in _QUOTES:
            return end + step
    return None


def _before_home(tokens: Sequence[Token], at: int) -> int:
    """The place where a person's name ends, whose home may stand before the age: "Anna Holm of
    Varde, 44", "Anna Holm, of Varde, 44"."""
    first = at
    while first and tokens[first - 1].tag == "NNP":
        first -= 1
    if first < 2 or tokens[first - 1].text not in ("of", "from"):
        return at
    before = first - 3 if tokens[first - 2].text == "," and first > 2 else first - 2
    return before if tokens[before].tag == "NNP" else at


def _subject_name(parse: Parse, place: int) -> tuple[str, ...]:
    """ "Anna Holm was 44", "Holm is 44 years old", "Holm died at the age of 44"."""
    for clause in parse.clauses:
        reach = 4 if parse.lemmas[place - 2] == "age" else 2  # "died at the age of 44"
        near = clause.last <= place <= clause.last + reach
        if near and clause.lemma in ("be", "turn", "die") and clause.subject is not None:
            head = parse.tokens[clause.subject.head]
            if head.tag == "NNP":
                return _name_back(parse.tokens, clause.subject.head)
    return ()


def _name_back(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """(last name, first name, those between) of the run of name words that ends here, without
    titles, suffixes and nicknames."""
    names: list[Token] = []
    while at >= 0:
        if tokens[at].tag == "NNP":
            names.append(tokens[at])
            at -= 1
            continue
        before = _over_nickname(tokens, at, -1) if names else None
        if before is None or before < 0 or tokens[before].tag != "NNP":
            break
        at = before
    kept = [t for t in names if t.lower not in _SUFFIXES | _TITLES]
    if not kept:
        return ()
    if len(kept) == 1:
        return (kept[0].stem,)
    between = (t.stem for t in reversed(kept[1:-1]) if len(t.text.rstrip(".")) > 1)
    return (kept[0].stem, kept[-1].stem, *between)
