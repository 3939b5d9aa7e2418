"""A word by itself, and the full name of which it is a part, spelt otherwise.

A surname or a first name of a person, or the word that tells a house from others ("at Orveck", "at
Pia Orvek Hospital").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from rapidfuzz.distance import OSA

from variorum.collation.folder import Folder
from variorum.collation.joining import Claim
from variorum.collation.names.candidates import candidates, spelling_keys
from variorum.collation.names.forms import LEAST_LETTERS, name_words
from variorum.collation.names.full_names import are_near
from variorum.collation.names.given import are_homophones
from variorum.collation.names.mentioned import Mention, Mentions, ages_of, is_english, of_kin
from variorum.collation.names.spelling import are_one_in_usage, are_respellings
from variorum.collation.names.spelt import spelt_otherwise
from variorum.mentions.naming.words import GIVEN_NAMES

__all__ = ["lone_spellings"]


def lone_spellings(folder: Folder, names: Mentions) -> Iterator[Claim]:
    """A surname or first name by itself, and a full name of which a word is spelt otherwise: "Orvek
    fled", "Nils Orvik fled". What anybody bears as part of a full name is no misspelling."""
    full: defaultdict[str, list[Mention]] = defaultdict(list)
    for form, mentions in names.items():
        for word in _telling_words(form, all(mention.is_person for mention in mentions)):
            full[word].extend(mentions)
    lone = {
        name_words(form)[0]: form
        for form in names
        if form.isalpha() and not form.isupper() and len(name_words(form)) == 1
    }
    odd = [word for word in lone if word not in full and not is_english(word)]
    for one, other in candidates([*odd, *full], spelling_keys):
        if (one in full) == (other in full):
            continue
        word, part = (other, one) if one in full else (one, other)
        if part in lone or not (are_near(word, part) or are_respellings(word, part)):
            continue
        ones = names[lone[word]]
        others = _of_others(ones, full[part])
        if _are_one_part(word, part, ones, others) and _say_something_alike(folder, ones, others):
            yield from spelt_otherwise(ones, others, 0.7, partial(_in_full, word, part, others))


def _in_full(word: str, part: str, others: Sequence[Mention], form: str) -> str:
    """What counts as one spelling with a form: a word by itself stands for the full name."""
    words = name_words(form)
    if words == (word,):
        words = tuple(word if each == part else each for each in name_words(others[0].form))
    return " ".join(words)


def _telling_words(form: str, is_person: bool) -> Sequence[str]:
    """The words of a full name that stand for it: the first and the last of a person's, and of
    another's those that English does not know."""
    words = name_words(form)
    if len(words) < _FULL:
        return ()
    if is_person:
        return tuple(dict.fromkeys((words[0], words[-1])))
    odd = (w for w in words if len(w) >= LEAST_LETTERS and w.isalpha() and not is_english(w))
    return tuple(dict.fromkeys(w for w in odd if w.capitalize() not in GIVEN_NAMES))


_FULL = 2
"""Words of a full name at least."""


def _are_one_part(word: str, part: str, ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether a word is a part of a name spelt otherwise; of a known given name only one that
    sounds the same ("Vincenzo" is no "Vincent"), is no name but for a letter ("Eljah"), or whose
    bearer is of the same age."""
    known = sum(form.capitalize() in GIVEN_NAMES for form in (word, part))
    if known:
        slip = known == 1 and OSA.distance(word, part) == 1
        return slip or are_homophones(word, part) or bool(ages_of(ones) & ages_of(others))
    return are_respellings(word, part) and not are_one_in_usage(word, part)


def _of_others(ones: Sequence[Mention], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions by sources that do not write the other form."""
    writers = {mention.line.source.id for mention in ones}
    return [mention for mention in mentions if mention.line.source.id not in writers]


def _say_something_alike(
    folder: Folder, ones: Sequence[Mention], others: Sequence[Mention]
) -> bool:
    pairs = of_kin(folder, ones, others)
    return any(not one.facts.isdisjoint(other.facts) for one, other in pairs)
