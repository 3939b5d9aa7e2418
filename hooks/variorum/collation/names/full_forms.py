"""Full names that may have one bearer, told by a few numbers of each: a common word brings hundreds
of pairs of names together, of which nearly all are of strangers and far apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from itertools import combinations
from typing import NamedTuple

from variorum.collation.folder import Folder
from variorum.collation.names.forms import name_words
from variorum.collation.names.full_names import may_be_alike
from variorum.collation.names.given import sound_of
from variorum.collation.names.kinds import LEGAL_FORMS
from variorum.collation.names.mentioned import Mentions
from variorum.tables import Table

__all__ = ["near_forms"]

_MOST_APART = 4
"""Letters that one of two names alone has where two edits part them, at most."""
_BITS = 61
_MARKS = frozenset("-'’")
_PLAIN = 2
"""Words of a person's name without another in the middle."""


class _FullForm(NamedTuple):
    """A full name: ``ids`` are the sources that write it and ``kin`` those of one event with any of
    these, ``letters`` those it has, as bits; ``sound`` is how its words sound.

    ``is_plain`` tells two words that letters and sound alone make another's.
    """

    form: str
    ids: Set[str]
    kin: Set[str]
    letters: int
    sound: tuple[str, ...]
    is_plain: bool


def near_forms(folder: Folder, names: Mentions) -> Callable[[Sequence[str]], list[tuple[str, str]]]:
    """A function that gives those pairs of some full names, in order, that kin sources write or
    that may be spellings of one: of most pairs the letters tell that they are none."""
    full: Table[str, _FullForm] = Table(lambda form: _full_form(folder, form, names[form].ids))

    def near(forms: Sequence[str]) -> list[tuple[str, str]]:
        return [
            (one.form, other.form)
            for one, other in combinations([full[form] for form in forms], 2)
            if (
                (one.letters ^ other.letters).bit_count() <= _MOST_APART
                or not one.kin.isdisjoint(other.ids)
                or not (one.is_plain and other.is_plain)
                or one.sound == other.sound
            )
            and (not one.kin.isdisjoint(other.ids) or may_be_alike(one.form, other.form))
        ]

    return near


def _full_form(folder: Folder, form: str, ids: Set[str]) -> _FullForm:
    words = name_words(form)
    sound = tuple(map(sound_of, words))
    letters = _letters("".join(words))
    return _FullForm(form, ids, _kin(folder, ids), letters, sound, _is_plain(form, words))


def _letters(words: str) -> int:
    """The letters of some words, each a bit, and another bit for each that they have again."""
    once = again = 0
    for letter in words:
        bit = 1 << ord(letter) % _BITS
        again |= once & bit
        once |= bit
    return once | again << _BITS


def _kin(folder: Folder, ids: Set[str]) -> Set[str]:
    """The sources of one event with any of some."""
    kin = [folder.related[id_] for id_ in ids if id_ in folder.related]
    return kin[0] if len(kin) == 1 else frozenset().union(*kin)


def _is_plain(form: str, words: Sequence[str]) -> bool:
    """Whether a name has two words, and no hyphen, apostrophe or legal form."""
    if len(words) != _PLAIN or not LEGAL_FORMS.keys().isdisjoint(words):
        return False
    return _MARKS.isdisjoint(form)
