"""Names: one name written in two ways across sources, and one bearer under two names.

A name is joined otherwise ("Mill Brook", "Millbrook"), spelt otherwise ("Davin Holt", "Tavin
Holt"), or shares one part alone ("the harbour master, Nils Holt", "the harbour master, Per Holt").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from variorum.collation.folder import Folder
from variorum.collation.joining import Claim
from variorum.collation.names.candidates import (
    candidates,
    joining_keys,
    order_keys,
    person_keys,
    saint_keys,
    spelling_keys,
)
from variorum.collation.names.forms import all_words, joined, name_words, with_possessive
from variorum.collation.names.full_forms import near_forms
from variorum.collation.names.full_names import (
    are_in_two_orders,
    are_one_person,
    are_respelt_in_both,
    differ_in_middle,
)
from variorum.collation.names.given import are_homophones
from variorum.collation.names.kinds import differ_in_kind, differ_in_legal_form, differ_in_one_word
from variorum.collation.names.lone_words import lone_spellings
from variorum.collation.names.mentioned import Mention, Mentions, is_english, mentions_of
from variorum.collation.names.namesakes import (
    has_surname_more,
    namers_of,
    namesakes,
    surnames_more,
)
from variorum.collation.names.one_bearer import (
    ENOUGH_WORDS,
    SHARED_FACTS,
    are_alike_beside,
    are_alone_of_their_kind,
    are_one_bearer,
    are_two,
    may_be_one,
)
from variorum.collation.names.spelling import are_joinings, are_one_in_usage, are_respellings
from variorum.collation.names.spelt import spelt_otherwise
from variorum.collation.names.transcriptions import transcriptions
from variorum.mentions.naming.words import GIVEN_NAMES

__all__ = ["compare_names"]


def compare_names(folder: Folder) -> Iterator[Claim]:
    """Variant spellings of names and terms."""
    names = mentions_of(folder)
    for compare in (
        _parted_otherwise,
        _saints,
        _full_names,
        _in_two_orders,
        _single_words,
        lone_spellings,
        transcriptions,
    ):
        yield from compare(folder, names)


def _parted_otherwise(_: Folder, names: Mentions) -> Iterator[Claim]:
    for one, other in candidates(names, joining_keys):
        if are_joinings(one, other) and not _differ_by_hyphen(one, other, names):
            yield from spelt_otherwise(names[one], names[other], 0.9, _by_parts)


def _saints(folder: Folder, names: Mentions) -> Iterator[Claim]:
    """Houses of a saint with and without the possessive: "St. Orrin Hospital", "St. Orrin's
    Hospital". Of other houses it is left to each desk ("Orrin Children Hospital")."""
    for one, other in candidates(names, saint_keys):
        mine, yours = with_possessive(one), with_possessive(other)
        if mine != yours and may_be_one(folder, names[one], names[other], 0):
            yield from spelt_otherwise(names[one], names[other], 0.7, with_possessive)


def _full_names(folder: Folder, names: Mentions) -> Iterator[Claim]:
    """Names of several words that are spelt nearly alike, or share a word."""
    known = namers_of(folder)
    for one, other in candidates(names, person_keys, near_forms(folder, names)):
        ones, others = names[one], names[other]
        kin = known.are_kin(one, other)
        if are_one_person(one, other):
            needed = _facts_of_a_name(one, other, (*ones, *others))
            two = _are_two_words(one, other, (*ones, *others)) or are_two(one, other, ones, others)
            two = two or _differ_by_hyphen(one, other, names)
            if not two and may_be_one(folder, ones, others, needed):
                yield from spelt_otherwise(ones, others, 0.8)
        elif has_surname_more(ones, others) and may_be_one(folder, ones, others, 1):
            yield from surnames_more(ones, others)
        elif kin and known.may_be_namesakes(one, other) and are_one_bearer(folder, ones, others):
            yield from namesakes(ones, others)
        elif _have_two_middles(folder, one, other, names):
            yield from spelt_otherwise(ones, others, 0.7, _with_initials)
        elif (kin and _are_of_one_bearer(folder, one, other, names)) or (
            differ_in_legal_form(one, other) and may_be_one(folder, ones, others, 1)
        ):
            yield from spelt_otherwise(ones, others, 0.7)


def _in_two_orders(folder: Folder, names: Mentions) -> Iterator[Claim]:
    for one, other in candidates(names, order_keys):
        if are_in_two_orders(one, other) and may_be_one(folder, names[one], names[other], 1):
            yield from spelt_otherwise(names[one], names[other], 0.8)


def _single_words(folder: Folder, names: Mentions) -> Iterator[Claim]:
    for one, other in candidates(names, spelling_keys):
        if (
            are_respellings(one, other)
            and not _are_one_word(one, other)
            and not _is_misprint(one, other)
            and may_be_one(
                folder,
                names[one],
                names[other],
                _facts_of_a_word(one, other, (*names[one], *names[other])),
            )
        ):
            yield from spelt_otherwise(names[one], names[other], 0.7)


def _differ_by_hyphen(one: str, other: str, names: Mentions) -> bool:
    """Whether no person bears two forms that a hyphen alone parts: "the Dry-Mart", "the Drymart".

    A firm's or a place's hyphen is left to each desk; a family's is a matter of fact.
    """
    mine, yours = (form.replace("-", "").casefold() for form in (one, other))
    return mine == yours and not any(m.is_person for m in (*names[one], *names[other]))


def _by_parts(form: str) -> str:
    """What tells forms of the same letters apart: how they part them."""
    return " ".join(map(joined, form.replace("-", " ").split()))


def _have_two_middles(folder: Folder, one: str, other: str, names: Mentions) -> bool:
    """Whether one person is given two middle names."""
    if not differ_in_middle(one, other):
        return False
    ones, others = names[one], names[other]
    return all(m.is_person for m in (*ones, *others)) and may_be_one(folder, ones, others, 1)


def _with_initials(form: str) -> str:
    return " ".join(all_words(form))


def _are_of_one_bearer(folder: Folder, one: str, other: str, names: Mentions) -> bool:
    """Whether names that differ in both words or in a noun for what bears them are given to one
    bearer by kin sources; names of which both words sound the same need nothing beside them: "Nya
    Tarvik", "Nia Tarvick"."""
    if are_respelt_in_both(one, other):
        if _sound_the_same(one, other) and may_be_one(folder, names[one], names[other], 0):
            return True
        return are_alike_beside(folder, names[one], names[other])
    alone = differ_in_kind(one, other) or differ_in_one_word(one, other)
    return alone and are_alone_of_their_kind(folder, one, other, names)


def _sound_the_same(one: str, other: str) -> bool:
    mine, yours = name_words(one), name_words(other)
    return are_homophones(mine[0], yours[0]) and are_homophones(mine[-1], yours[-1])


def _are_two_words(one: str, other: str, mentions: Sequence[Mention]) -> bool:
    """Whether names that nobody bears differ in two words of English: "Orrin Tribe", "Orrin
    Tribal"; but not in a plural."""
    mine, yours = {*name_words(one)}, {*name_words(other)}
    apart = sorted(mine ^ yours, key=len)
    if any(mention.is_person for mention in mentions) or len(apart) != 2:
        return False
    if len(mine & yours) >= ENOUGH_WORDS:  # "Orrin" and "Orris Regional Medical Center"
        return False
    if apart[1] == apart[0] + "s":
        return False
    given = any(word.capitalize() in GIVEN_NAMES for word in apart)
    return not given and all(map(is_english, apart))


def _is_misprint(one: str, other: str) -> bool:
    """Whether one of two forms is an everyday word and the other none: "Council", "Concil"."""
    words = [form.casefold() for form in (one, other) if form.capitalize() not in GIVEN_NAMES]
    return len(words) > 1 and sum(map(is_english, words)) == 1


def _are_one_word(one: str, other: str) -> bool:
    """Whether two forms are a word of English in two usages: "Harbour", "Harbor". Of a name that
    English does not know each spelling is its own: "Belvair", "Bellvair"."""
    return are_one_in_usage(one, other) and any(map(is_english, (one.casefold(), other.casefold())))


def _facts_of_a_word(one: str, other: str, mentions: Sequence[Mention]) -> int:
    """How much must stand beside two names of one word: less where both sound alike; and of words
    that English does not know, less where persons bear them ("Kevontae", "Kevonte"), and nothing
    where these sound alike ("Tarrentville", "Tarentville")."""
    words = one.casefold(), other.casefold()
    alike = are_homophones(*words)
    if any(form.capitalize() in GIVEN_NAMES or is_english(form) for form in words):
        return SHARED_FACTS - alike
    return 0 if alike else SHARED_FACTS - any(mention.is_person for mention in mentions)


def _facts_of_a_name(one: str, other: str, mentions: Sequence[Mention]) -> int:
    """How much must stand beside two full names that are spelt nearly alike: nothing, where they
    sound the same ("Emmet", "Emmett"), or where a person bears them, unless both differ in given
    names that English knows ("Mark", "Mary")."""
    apart = sorted({*name_words(one)} ^ {*name_words(other)})
    if any(are_homophones(*pair) for pair in combinations(apart, 2)):
        return 0
    known = sum(word.capitalize() in GIVEN_NAMES for word in apart) > 1
    return 1 if known or not any(mention.is_person for mention in mentions) else 0
