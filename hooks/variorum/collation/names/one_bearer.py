"""Whether two names have one bearer, by what their sources say beside them.

The less of the letters agree, the more must agree of what stands beside them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import simplemma
from rapidfuzz.distance import OSA

from variorum.collation.folder import Folder
from variorum.collation.names.bearers import (
    are_of_two_ages,
    are_of_two_sexes,
    have_one_role,
    have_two_roles,
)
from variorum.collation.names.forms import ends, name_words
from variorum.collation.names.given import are_homophones, is_given
from variorum.collation.names.kinds import kind_of
from variorum.collation.names.mentioned import Mention, Mentions, Written, ages_of, of_kin
from variorum.mentions.naming.words import GIVEN_NAMES
from variorum.records import NameKind

__all__ = [
    "ENOUGH_WORDS",
    "SHARED_FACTS",
    "are_alike_beside",
    "are_alone_of_their_kind",
    "are_one_bearer",
    "are_two",
    "may_be_one",
]

ENOUGH_WORDS = 3
"""Words in common that make a long name one in which another word is a slip."""
SHARED_FACTS = 2
"""Facts that two names spelt alike must share beside them, to be one bearer's."""
_AMONG_STRANGERS = 3
"""Facts that mentions must share where their articles do not seem kin, more than among kin."""
_LEAST_WEIGHT = 2.0
"""What sentences share, at least, that give one bearer two names with one part in common."""
_OF_ONE_AGE = 1.0
"""What it tells of two names with one part in common that their bearers have one age."""
_ACRONYM = 3
"""Capitals that make an acronym, not initials, at least."""
_A_LIST = 2
"""Other persons in both sentences who make two names those of two of a list: "Per Holm, Ada Dahl
and Nils Lund", "Ada Dahl, Nils Lund and Per Sund"."""
_ALIKE = 1.0
"""What it tells of them that their other parts are somewhat alike."""
_SETTLED = 3
"""Sources that must write a form, at least, before another is a slip for it."""
_WRITERS = 2
"""Sources that must write a person's full name, at least, before another is a slip for it."""


def may_be_one(folder: Folder, ones: Written, others: Written, needed: int) -> bool:
    """Whether two spellings have a bearer in common, by facts that stand beside both.

    A source that writes both forms tells two bearers apart, save where one form is a slip.
    """
    if not ones.ids.isdisjoint(others.ids):
        return _is_slip(ones, others) or _is_slip(others, ones)
    if any(len(one.facts & other.facts) >= needed for one, other in of_kin(folder, ones, others)):
        return True
    if not _may_share_facts(ones, others):
        return False
    strangers = ((one, other) for one in ones for other in others)
    return any(len(one.facts & other.facts) >= _AMONG_STRANGERS for one, other in strangers)


def _may_share_facts(ones: Written, others: Written) -> bool:
    """Whether mentions of two forms may share facts enough though their articles do not seem kin:
    most share none, so that it is told first."""
    return len(ones.facts & others.facts) >= _AMONG_STRANGERS


def _is_slip(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether a form that stands once in all sources is a slip of the pen for one that several
    write, its own source among them. Two words that English knows are two ("Orrin County", "Orrin
    Court"), save in a long name."""
    if len(ones) > 1 or ones[0].often > 1 or ones[0].form.startswith(others[0].form):
        return False
    if any(map(_is_a_full_name, (*ones, *others))):
        return _is_slip_of_a_person(ones[0], others)
    odd, kept = {*name_words(ones[0].form)}, {*name_words(others[0].form)}
    is_long = len(odd & kept) >= ENOUGH_WORDS
    if len(others) < _SETTLED - is_long:
        return False
    return is_long or not all(
        any(simplemma.is_known(w, "en") for w in own) for own in (odd - kept, kept - odd)
    )


def _is_a_full_name(mention: Mention) -> bool:
    """Whether a form of several words is a person's, or opens with a given name: "Ada Orvik"."""
    words = mention.form.split()
    return len(words) > 1 and (mention.is_person or words[0] in GIVEN_NAMES)


def _is_slip_of_a_person(odd: Mention, kept: Sequence[Mention]) -> bool:
    """Whether a person's full name stands once, one letter from a name that two sources write: "Ada
    Orvik" in a report on Ada Orvek. Two whom one sentence names are two ("Davin and Tavin Holt"),
    and so are two of one surname whose given names English knows or who have two ages."""
    mine, yours = name_words(odd.form), name_words(kept[0].form)
    apart = [pair for pair in zip(mine, yours, strict=False) if pair[0] != pair[1]]
    if len(kept) < _WRITERS or len(apart) != 1 or OSA.distance(*apart[0]) > 1:
        return False
    if {word.capitalize() for word in apart[0]} <= GIVEN_NAMES or not "".join(apart[0]).isalpha():
        return False
    own = [m for m in kept if m.line.source is odd.line.source]
    lines = [m.line for first in own for m in (first, *first.again)]
    return odd.line not in lines and not are_of_two_ages(ages_of([odd]), ages_of(kept))


def are_two(one: str, other: str, ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether two names spelt nearly alike have two bearers: two acronyms ("KTV News", "NTV News"),
    or persons whose given names English knows both, of two ages, or of two sexes and not in one
    role nor of one age ("Mario Holt", "Maria Holt")."""
    mine, yours = (set(form.split()) for form in (one, other))
    if all(any(w.isupper() and len(w) > 1 for w in own) for own in (mine - yours, yours - mine)):
        return not (one.isupper() or other.isupper())
    (given, *_), (its_given, *_) = name_words(one), name_words(other)
    if given == its_given or are_homophones(given, its_given):
        return False
    of_two_sexes = are_of_two_sexes(given, its_given)
    if not of_two_sexes and not {given.capitalize(), its_given.capitalize()} <= GIVEN_NAMES:
        return False
    ages, its_ages = ages_of(ones), ages_of(others)
    if are_of_two_ages(ages, its_ages):
        return True
    in_one_slot = bool(ages & its_ages) or any(
        have_one_role(m.role, n.role) for m in ones for n in others
    )
    return of_two_sexes and not in_one_slot


def are_alike_beside(folder: Folder, ones: Written, others: Written) -> bool:
    """Whether kin sources give two persons one role or one age, or say much else alike of them,
    and none writes both names."""
    if not all(mention.is_person for mention in (*ones, *others)):
        return False
    if not ones.ids.isdisjoint(others.ids):
        return False
    return any(
        have_one_role(one.role, other.role)
        or ages_of([one]) & ages_of([other])
        or len(one.facts & other.facts) >= _AMONG_STRANGERS
        for one, other in of_kin(folder, ones, others)
    )


def are_alone_of_their_kind(folder: Folder, one: str, other: str, names: Mentions) -> bool:
    """Whether kin sources have no other name of that kind, as a report on a fight in a bar names no
    other bar."""
    kind = kind_of(one)
    stems: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for form, mentions in names.items():
        if kind_of(form) == kind:
            for mention in mentions:
                stems[mention.line.source.id].add(name_words(form))
    alone = {id_ for id_, words in stems.items() if len(words) == 1}
    return any(
        {m.line.source.id, n.line.source.id} <= alone
        for m, n in of_kin(folder, names[one], names[other])
    )


def are_one_bearer(folder: Folder, ones: Written, others: Written) -> bool:
    """Whether two persons' names with one part in common are given to one person.

    Kin sources must say so much alike beside them that they speak of one, and none may write both:
    "Captain Nils Holt steered the ferry onto Orrin reef", "Captain Per Holt, who steered ...". One
    given name and one age are enough: "Pia Holt, 43," and "his wife, Pia Dahl, 43,".
    """
    ages, its_ages = ones.ages, others.ages
    if _are_told_apart(ones, others) or are_of_two_ages(ages, its_ages):
        return False
    given, surnames = zip(ends(ones[0].form), ends(others[0].form), strict=True)
    of_one_age = bool(ages & its_ages)
    if of_one_age and given[0] == given[1]:
        return any(True for _ in of_kin(folder, ones, others))
    more = _OF_ONE_AGE * of_one_age + _ALIKE * (_are_alike(*given) or _are_alike(*surnames))
    return any(_say_one_thing(folder, *pair, more) for pair in of_kin(folder, ones, others))


def _are_told_apart(ones: Written, others: Written) -> bool:
    """Whether nobody bears two names, a source writes both, or their bearers have two roles."""
    if not any(mention.is_person for mention in (*ones, *others)):
        return True
    words = (*ones[0].form.split(), *others[0].form.split())
    if any(word.isupper() and len(word) >= _ACRONYM for word in words):  # "NTV News"
        return True
    if not ones.ids.isdisjoint(others.ids):
        return True
    return have_two_roles([m.role for m in ones], [m.role for m in others])


def _are_alike(one: str, other: str) -> bool:
    """Whether two parts of names have half of their letters in common and open alike: "Taredo",
    "Talleda"."""
    half = max(len(one), len(other)) / 2
    return one != other and one[0] == other[0] and OSA.distance(one, other) <= half


def _say_one_thing(folder: Folder, one: Mention, other: Mention, more: float) -> bool:
    shared = one.line.shared(other.line)
    more += len(one.role & other.role)
    if len(shared) + more < _LEAST_WEIGHT:  # since none weighs more than 1
        return False
    if len(_beside(folder, one) & _beside(folder, other)) >= _A_LIST:
        return False
    weight = folder.weight_of(one.facts & other.facts & shared, one.line, other.line)
    return weight + more >= _LEAST_WEIGHT


def _beside(folder: Folder, mention: Mention) -> set[str]:
    """The surnames of the other persons whom its sentence names in full."""
    line = mention.line
    names = folder.names.get((line.source.id, line.sentence.id), ())
    people = [n for n in names if n.kind in _PEOPLE and n.span != mention.span]
    words = [name_words(n.canonical) for n in people]
    return {full[-1] for full in words if len(full) > 1 and is_given(full[0])}


_PEOPLE = (NameKind.PERSON, NameKind.OTHER)
"""The kinds of names of people, and of those that tell nothing of themselves."""
