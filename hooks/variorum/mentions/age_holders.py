"""The holders of ages: the person named beside an age, "Holm, 44", "44-year-old Anna Holm"."""

from __future__ import annotations

from pathlib import Path

from variorum.records import Parse
from variorum.wordlists import read_words

__all__ = ["SINCE", "name_end", "named_before", "person_beside"]

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
    mark = first - 2 if first and parse.lowered[first - 1] in SINCE else first - 1
    in_list = parse.texts[last - 1].endswith("old") and _opens_a_name(parse, last)
    if mark >= 1 and not in_list and parse.texts[mark] in (",", "("):
        end = name_end(parse, mark - 1)
        if parse.tags[end] == "NNP" and _is_where(parse, end):  # "died in Varde, aged 44"
            return _subject_name(parse, first)
        if parse.tags[end] == "NNP":
            return _name_back(parse, _before_home(parse, end))
    at = _name_ahead(parse, last)
    if at is None:
        return _subject_name(parse, first)
    return _name_back(parse, at)


def named_before(parse: Parse, place: int) -> tuple[str, ...]:
    """Whose decade of life stands at a place: "Anna Holm, believed to be in her 50s", "Anna Holm
    was in her 50s". Stems, as ``person_beside`` gives them."""
    at = place
    while at and parse.lemmas[at - 1] in _BELIEVED:
        at -= 1
    if at > 1 and parse.texts[at - 1] in (",", "(") and parse.tags[at - 2] == "NNP":
        return _name_back(parse, at - 2)
    return _subject_name(parse, place)


_BELIEVED = frozenset({"be", "to", "believe", "think", "say", "who", "both", "describe", "as"})
"""Words between a name's mark and an age that is not sure."""


def _opens_a_name(parse: Parse, at: int) -> bool:
    """Whether a person's name of two words stands at a place: no "Varde harbour master"."""
    named = parse.tags[at : at + 3]
    return named[:2] == ("NNP", "NNP") and named[2:] not in (("NN",), ("NNS",))


def name_end(parse: Parse, at: int) -> int:
    """The place of the last word of a name that ends at a place, before what stands behind it:
    "Dag Holm Jr.", "Dag Holm, Sr."."""
    end = at - 1 if parse.texts[at] == "." and at else at
    if parse.lowered[end] not in _SUFFIXES or end < 2:
        return at
    end -= 1
    return end - 1 if parse.texts[end] == "," else end


def _name_ahead(parse: Parse, at: int) -> int | None:
    """The place of the last word of the name that an age leads to; None where it leads to none.

    The name of a place before a noun is no person's: "an 11-year-old Varde boy"; nor is that of
    who reports: "he was a 14-year-old, Holm said".
    """
    skipped = 0
    while at < len(parse.tags) and skipped < _ATTRIBUTED:
        if parse.tags[at] == "NNP":
            end = _end_of_name(parse, at)
            after = end + 1
            if after >= len(parse.tags):
                return end
            if parse.lemmas[after] in _REPORTING and parse.texts[at - 1] == ",":
                return None
            if parse.tags[after] not in ("NN", "NNS") or parse.texts[after] in _ALIASES:
                return end
            skipped, at = skipped + 1, end + 1
        if parse.tags[at] not in ("NN", "JJ", ","):
            return None
        skipped, at = skipped + 1, at + 1
    return None


_ALIASES = frozenset({"aka", "alias", "nicknamed"})


def _end_of_name(parse: Parse, at: int) -> int:
    """The place of the last word of a name that opens at a place: "Dag “Skip” Holm"."""
    while at + 1 < len(parse.tags):
        if parse.tags[at + 1] == "NNP":
            at += 1
            continue
        behind = _over_nickname(parse, at + 1, 1)
        if behind is None or behind >= len(parse.tags) or parse.tags[behind] != "NNP":
            break
        at = behind
    return at


def _over_nickname(parse: Parse, at: int, step: int) -> int | None:
    """The place beyond the quotes or brackets that open at a place, in the direction of ``step``;
    None where none open there or the words in them are no nickname."""
    if not 0 <= at < len(parse.tags) or parse.texts[at] not in _QUOTES:
        return None
    for far in range(2, _NICKNAME + 2):
        end = at + far * step
        if 0 <= end < len(parse.tags) and parse.texts[end] in _QUOTES:
            return end + step
    return None


def _is_where(parse: Parse, at: int) -> bool:
    """Whether the name that ends at a place is of where something happened: "at home in Varde"."""
    while at and parse.tags[at] == "NNP":
        at -= 1
    return parse.lowered[at] in ("in", "at", "near")


def _before_home(parse: Parse, at: int) -> int:
    """The place where a person's name ends, whose home may stand before the age: "Anna Holm of
    Varde, 44", "Anna Holm, of Varde, 44"."""
    first = at
    while first and parse.tags[first - 1] == "NNP":
        first -= 1
    if first < 2 or parse.texts[first - 1] not in ("of", "from"):
        return at
    before = first - 3 if parse.texts[first - 2] == "," and first > 2 else first - 2
    return before if parse.tags[before] == "NNP" else at


def _subject_name(parse: Parse, place: int) -> tuple[str, ...]:
    """ "Anna Holm was 44", "Holm is 44 years old", "Holm died at the age of 44"."""
    is_age = "age" in parse.lemmas[max(place - 2, 0) : place]  # "died in Varde at the age of 44"
    reach = _AGED_AT if is_age or parse.lemmas[place - 1] == "aged" else 2
    before = [c for c in parse.clauses if c.verb < place and c.lemma != "age"]
    for clause in before:
        died = clause.lemma == "die" and clause is before[-1]
        near = clause.last <= place <= clause.last + (reach if died else 2)
        if not near or clause.lemma not in ("be", "turn", "die") or clause.subject is None:
            continue
        if parse.tags[clause.subject.head] == "NNP":
            return _name_back(parse, clause.subject.head)
    return ()


_AGED_AT = 14
"""Tokens between a verb of dying and the age at which somebody did."""


def _name_back(parse: Parse, at: int) -> tuple[str, ...]:
    """(last name, first name, those between) of the run of name words that ends here, without
    titles, suffixes and nicknames."""
    names: list[int] = []
    while at >= 0:
        if parse.tags[at] == "NNP":
            names.append(at)
            at -= 1
            continue
        before = _over_nickname(parse, at, -1) if names else None
        if before is None or before < 0 or parse.tags[before] != "NNP":
            break
        at = before
    kept = [at for at in names if parse.lowered[at] not in _NO_NAMES]
    if not kept:
        return ()
    if len(kept) == 1:
        return (parse.stems[kept[0]],)
    longer = [at for at in reversed(kept[1:-1]) if len(parse.texts[at].rstrip(".")) > 1]
    return tuple([parse.stems[at] for at in (kept[0], kept[-1], *longer)])


_NO_NAMES = _SUFFIXES | _TITLES
