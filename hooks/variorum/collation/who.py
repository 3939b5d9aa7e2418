"""Whom a phrase speaks of, by all that tells one person of an event from another.

By name, age, sex, and whether it is a child or an adult, an officer, an attacker. Two mentions
clash where they cannot be of one person ("the girl" and "the officer"; "Holm, 23," and "a man,
40"), and are of one where they share a name or an age and do not clash.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce

from variorum.collation.folder import Folder, Line
from variorum.collation.lists import LEXICON
from variorum.collation.names.bearers import is_womans
from variorum.collation.names.forms import name_words
from variorum.language import stem_of
from variorum.records import Name, NameKind, Phrase, QuantityKind, Span, Token
from variorum.wordlists import read_table

__all__ = ["NOBODY", "Who", "are_one_person", "clash", "traits_of", "who_before", "who_of"]

_NONE: frozenset[str] = frozenset()


def _told() -> dict[str, frozenset[str]]:
    """What each noun or pronoun tells of whom it stands for."""
    told: dict[str, frozenset[str]] = {}
    for trait, nouns in read_table(LEXICON / "people.txt").items():
        for noun in nouns:
            told[noun] = told.get(noun, _NONE) | {trait}
    return told


_TOLD = _told()
_EXCLUDE = (
    frozenset({"male", "female"}),
    frozenset({"child", "adult"}),
    frozenset({"child", "officer"}),
    frozenset({"officer", "attacker"}),
)
_PRONOUNS = frozenset({"he", "she", "him", "her", "his"})
_PLURALS = frozenset({"they", "them", "both", "all", "these", "those"})
_SEX = {True: frozenset({"female"}), False: frozenset({"male"}), None: _NONE}
"""What a given name tells, by whether it is a woman's."""
_POSSESSIVES = ("'s", "’s", "' ", "’ ")
_ADULT = 18
_UNSURE = 1
"""Years about ``_ADULT`` in which papers write "a teen" and "a man" of one person, and by which
two reports of one age may differ."""
_AFTER = 8
"""Code points behind a phrase within which its age stands: "Pia Dahl, 16,"."""


@dataclass(frozen=True, slots=True)
class Who:
    """What a mention tells of a person: the stems of a name, ages, and what its nouns tell.

    ``several`` where it speaks of more than one; all empty where the text does not tell.
    """

    names: frozenset[str] = _NONE
    ages: frozenset[int] = frozenset()
    traits: frozenset[str] = _NONE
    several: bool = False

    def __or__(self, other: Who) -> Who:
        """All that two mentions of one person tell."""
        return Who(
            self.names | other.names,
            self.ages | other.ages,
            self.traits | other.traits,
            self.several or other.several,
        )


NOBODY = Who()


def traits_of(word: str) -> frozenset[str]:
    """What a noun or pronoun tells: "boy" a male and a child."""
    return _TOLD.get(word.casefold(), _NONE)


def who_of(folder: Folder, line: Line, phrase: Phrase | None) -> Who:
    """Whom a phrase speaks of; a pronoun the last person named before it."""
    if phrase is None:
        return NOBODY
    head = line.tokens[phrase.head]
    if head.lower in _PRONOUNS:
        return Who(traits=traits_of(head.text)) | who_before(folder, line, head.start)
    start, end = line.span(phrase.first, phrase.last)
    tokens = line.tokens[phrase.first : phrase.last]
    inside = _people(folder, line, (start, end))
    is_kin = bool(traits_of(head.lemma))  # "Holm's wife" is not Holm, as "Holm's body" is
    people = [name for name in inside if not (is_kin and _is_owner(line, name, end))]
    is_plural = head.tag in ("NNS", "CD") or (head.tag == "NNPS" and not people)
    is_plural = is_plural or head.lower in _PLURALS
    several = is_plural or any(t.lower == "and" for t in tokens)
    own = Who(
        ages=_ages_in(line, (start, end + _AFTER)),
        traits=frozenset().union(
            *(traits_of(t.lemma) for t in tokens if t.tag[:2] == "NN" or t is head or _is_sex(t))
        ),
        several=several,
    )
    if not people and head.tag == "NNP":  # a name of which the text does not tell whose it is
        words = frozenset(t.stem for t in tokens if t.tag == "NNP")
        return own | Who(words)
    return reduce(Who.__or__, (_named(line, name) for name in people), own)


def _is_sex(token: Token) -> bool:
    """Whether a word before the noun tells a sex: "the female guard"."""
    return token.lower in ("male", "female")


def who_before(folder: Folder, line: Line, offset: int) -> Who:
    """The last person named before an offset, in this sentence or the one before it."""
    people = [n for n in _people(folder, line, line.sentence.span) if n.span[1] <= offset]
    if not people and line.place:
        before = folder.lines[line.place - 1]
        if before.source.id == line.source.id:
            people = _people(folder, before, before.sentence.span)
    return _named(line, people[-1]) if people else NOBODY


def _people(folder: Folder, line: Line, span: Span) -> list[Name]:
    names = folder.names.get((line.source.id, line.sentence.id), [])
    people = [name for name in names if name.kind is NameKind.PERSON]
    return [name for name in people if span[0] <= name.span[0] and name.span[1] <= span[1]]


def _is_owner(line: Line, name: Name, end: int) -> bool:
    """Whether a name stands for whose the one spoken of is: "Holm" of "Holm's wife"."""
    return name.span[1] < end and line.source.text.startswith(_POSSESSIVES, name.span[1])


def _named(line: Line, name: Name) -> Who:
    """A person named, with the ages that the article gives under that name."""
    spelt = name_words(name.canonical)
    words = frozenset(map(stem_of, spelt))
    ages = (q for q in line.source.analysis.quantities if q.kind is QuantityKind.AGE)
    own = frozenset(int(q.value) for q in ages if words & frozenset(q.holders))
    return Who(words, own, _SEX[is_womans(spelt[0])] if len(spelt) > 1 else _NONE)


def _ages_in(line: Line, span: Span) -> frozenset[int]:
    ages = (q for q in line.source.analysis.quantities if q.kind is QuantityKind.AGE)
    return frozenset(int(q.value) for q in ages if span[0] <= q.span[0] and q.span[1] <= span[1])


def clash(one: Who, other: Who) -> bool:
    """Whether two mentions cannot be of one person."""
    if one.several != other.several:
        return True
    if one.names and other.names and not one.names & other.names:
        return True
    if one.ages and other.ages and not _share_age(one, other):
        return True
    traits = _with_age(one) | _with_age(other)
    return any(pair <= traits for pair in _EXCLUDE)


def _share_age(one: Who, other: Who) -> bool:
    return any(abs(mine - yours) <= _UNSURE for mine in one.ages for yours in other.ages)


def _with_age(who: Who) -> frozenset[str]:
    """The traits of a person; an age tells better than a noun who is a child."""
    if not who.ages:
        return who.traits
    told = who.traits - {"child", "adult"}
    if max(who.ages) < _ADULT - _UNSURE:
        return told | {"child"}
    return told | {"adult"} if min(who.ages) > _ADULT + _UNSURE else told


def are_one_person(one: Who, other: Who) -> bool:
    """Whether two mentions share a name or an age, and do not clash."""
    shared = one.names & other.names or _share_age(one, other)
    return bool(shared) and not clash(one, other)
