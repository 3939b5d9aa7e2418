"""A surname or first name by itself, and the full name of which a word is spelt otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from variorum.collation.folder import Folder
from variorum.collation.joining import Claim
from variorum.collation.names.candidates import candidates, spelling_keys
from variorum.collation.names.forms import name_words
from variorum.collation.names.given import are_homophones
from variorum.collation.names.mentioned import Mention, Mentions, is_english, of_kin
from variorum.collation.names.spelling import are_one_in_usage, are_respellings
from variorum.collation.names.spelt import spelt_otherwise
from variorum.mentions.naming.words import GIVEN_NAMES

__all__ = ["lone_spellings"]


def lone_spellings(folder: Folder, names: Mentions) -> Iterator[Claim]:
    """A surname or first name by itself, and a full name of which a word is spelt otherwise: "Orvek
    fled", "Nils Orvik fled". What anybody bears as part of a full name is no misspelling."""
    full: defaultdict[str, list[Mention]] = defaultdict(list)
    for form, mentions in names.items():
        words = name_words(form)
        if len(words) > 1 and all(mention.is_person for mention in mentions):
            for word in dict.fromkeys((words[0], words[-1])):
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
        if part not in lone and _are_one_part(word, part):
            ones = names[lone[word]]
            others = _of_others(ones, full[part])
            if _say_something_alike(folder, ones, others):
                yield from spelt_otherwise(ones, others, 0.7, partial(_in_full, word, part, others))


def _in_full(word: str, part: str, others: Sequence[Mention], form: str) -> str:
    """What counts as one spelling with a form: a word by itself stands for the full name."""
    words = name_words(form)
    if words == (word,):
        words = tuple(word if each == part else each for each in name_words(others[0].form))
    return " ".join(words)


def _are_one_part(word: str, part: str) -> bool:
    """Whether a word is a part of a name spelt otherwise; of a known given name only one that
    sounds the same: "Vincenzo" is no "Vincent"."""
    if part.capitalize() in GIVEN_NAMES or word.capitalize() in GIVEN_NAMES:
        return are_homophones(word, part)
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
