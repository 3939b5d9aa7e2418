"""Persons' names that share a part: one bearer under two names, or two of one family."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from variorum.collation.folder import Folder
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.names.forms import ends, name_words
from variorum.collation.names.full_names import has_one_surname_more, share_one_end
from variorum.collation.names.mentioned import Mention, Mentions, is_english, mentions_of
from variorum.keeping import kept_with
from variorum.mentions.naming.words import GIVEN_NAMES, ORGANISATION_HEADS, PLACE_HEADS
from variorum.records import Certainty, ComparisonType, Relation
from variorum.tables import Table
from variorum.wordlists import read_words

__all__ = ["Namers", "has_surname_more", "namers_of", "namesakes", "surnames_more"]

_NO_SURNAMES = PLACE_HEADS | ORGANISATION_HEADS
_STREETS = read_words(LEXICON / "street_words.txt")


class Namers:
    """Which sources write each form, name somebody of its first and last words, or name somebody by
    one word: most forms that are like another are of other events."""

    def __init__(self, folder: Folder, names: Mentions) -> None:
        self._related = folder.related
        self._names = names
        self._kin: Table[str, frozenset[str]] = Table(self._kin_of)
        self._by_ends: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._by_word: defaultdict[str, set[str]] = defaultdict(set)
        for form, own in names.items():
            words = name_words(form)
            if len(words) > 1:
                self._by_ends[words[0], words[-1]] |= own.ids
            elif words:
                self._by_word[words[0]] |= own.ids
        self._by_end: defaultdict[str, set[str]] = defaultdict(set)
        for (first, last), ids in self._by_ends.items():
            self._by_end[first] |= ids
            self._by_end[last] |= ids

    def may_be_namesakes(self, one: str, other: str) -> bool:
        """Whether two forms of kin sources share one end, and no source that writes one has its
        bearer beside that of the other."""
        return (
            share_one_end(one, other)
            and self._by_ends[ends(one)].isdisjoint(self._by_ends[ends(other)])
            and not self._names_both(one, other)
        )

    def are_kin(self, one: str, other: str) -> bool:
        """Whether a source that writes one form is kin to one that writes the other."""
        return not self._kin[one].isdisjoint(self._names[other].ids)

    def _kin_of(self, form: str) -> frozenset[str]:
        """The kin of the sources that write a form."""
        kin = [self._related[id_] for id_ in self._names[form].ids if id_ in self._related]
        return frozenset().union(*kin)

    def _names_both(self, one: str, other: str) -> bool:
        """Whether a source that writes one of two names has what tells the other apart by itself,
        and so knows both bearers: "Ada and Pia Holm" beside "Ada Holm". A surname by itself may be
        that of another whom the source names in full: "Nils Dahl" beside "Ada Dahl"."""
        mine, yours = {*name_words(one)}, {*name_words(other)}
        return any(
            self._names[form].ids
            & self._by_word.get(word, _NOBODY) - self._by_end.get(word, _NOBODY)
            for form, words in ((one, yours - mine), (other, mine - yours))
            for word in words
        )


@kept_with
def namers_of(folder: Folder) -> Namers:
    """Who writes the names of a folder."""
    return Namers(folder, mentions_of(folder))


_NOBODY: frozenset[str] = frozenset()


def has_surname_more(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether two persons' names, whichever is the longer, differ in one surname alone."""
    short, long = ones[0], others[0]
    if _are_as_long(short.form, long.form):
        return False
    if (len(short.form), short.form) > (len(long.form), long.form):
        short, long = long, short
    if not has_one_surname_more(short.form, long.form):
        return False
    if not all(mention.is_person for mention in (*ones, *others)):
        return False
    return not any(_is_no_surname(long, w) for w in _simple_words(long) - _simple_words(short))


def _are_as_long(one: str, other: str) -> bool:
    """Whether two names have as many words, none a surname of two, as most pairs have."""
    a, b = name_words(one), name_words(other)
    return len(a) == len(b) and "-" not in a[-1] and "-" not in b[-1]


def _simple_words(mention: Mention) -> set[str]:
    return {part for word in name_words(mention.form) for part in word.split("-")}


def _is_no_surname(mention: Mention, word: str) -> bool:
    """Whether the last word of a name is no surname: "Ada Holm Street", "Ada Holm Jurors". One that
    English knows may be one where a comma ends it: "Ada Holm Price, 31,"."""
    if word.capitalize() in _NO_SURNAMES or word in _STREETS:
        return True
    following = mention.line.source.text[mention.span[1] : mention.span[1] + 1]
    return following != "," and word.capitalize() not in GIVEN_NAMES and is_english(word)


def namesakes(ones: Sequence[Mention], others: Sequence[Mention]) -> Iterator[Claim]:
    """That two names with one part in common are one person's."""
    reason = "one bearer of one part of a name, as far as what stands beside it tells"
    yield _of_one_bearer((*ones, *others), 0.6, lambda form: " ".join(ends(form)), reason)


def surnames_more(ones: Sequence[Mention], others: Sequence[Mention]) -> Iterator[Claim]:
    """That two names, of which one has a surname more, are one person's."""
    reason = "one bearer, with a surname more in one source"
    yield _of_one_bearer((*ones, *others), 0.7, _apart, reason)


def _apart(form: str) -> str:
    """A name whose surnames a hyphen joins or not: "Ada Holm-Dahl", "Ada Holm Dahl"."""
    return " ".join(name_words(form)).replace("-", " ")


def _of_one_bearer(
    mentions: Sequence[Mention], exists: float, value: Callable[[str], str], reason: str
) -> Claim:
    """That one person bears two names, which ``value`` tells apart."""
    return Claim(
        Relation.DIFFERENCE,
        ComparisonType.NAME,
        tuple(m.line.variant(m.span, value(m.form)) for m in mentions),
        Certainty(exists, 0.8),
        reason,
    )
