"""The names of a folder by their written form, with what stands beside them in each source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

import simplemma

from variorum.collation.folder import Folder, Line, concept_of
from variorum.collation.names.bearers import ages_beside
from variorum.collation.stretches import inside
from variorum.keeping import kept, kept_with
from variorum.records import Name, NameKind, Span
from variorum.tables import Table

__all__ = [
    "Mention",
    "Mentions",
    "Written",
    "ages_of",
    "is_english",
    "mentions_of",
    "named_lines",
    "of_kin",
]

_PERSON = NameKind.PERSON
_SIGNS = ("#", "@")
_NO_ROLE: frozenset[str] = frozenset()


class _Mention(NamedTuple):
    """The fields of a mention: ``again`` holds those of its form further on in its source."""

    line: Line
    span: Span
    form: str
    name: Name
    again: tuple[Mention, ...] = ()


class Mention(_Mention):
    """A name or term where a source first writes it so, with what stands around it."""

    @property
    def is_person(self) -> bool:
        """Whether a person bears it."""
        return self.name.kind is _PERSON

    @property
    def often(self) -> int:
        """How many times its source writes the form."""
        return 1 + len(self.again)

    @kept
    def role(self) -> frozenset[str]:
        """The words of the role that stands beside it."""
        if self.name.role is None:
            return _NO_ROLE
        words = self.line.source.text[slice(*self.name.role)].casefold().split()
        return frozenset([word for word in words if word.isalpha()])

    @kept
    def ages(self) -> frozenset[int]:
        """The ages that its source gives right beside the form, wherever it writes it."""
        spans = [self.span, *[mention.span for mention in self.again]]
        return ages_beside(self.line.source.text, spans)

    @kept
    def facts(self) -> frozenset[str]:
        """The concepts of the sentences that hold the form in its source, and the words of its
        roles; found for few, since few forms are like another."""
        line = self.line
        name = map(concept_of, line.parse.lemmas[inside(line.parse, self.span)])
        own = line.known.difference(name)
        if self.name.role is not None:
            own |= self.role
        return own.union(*[mention.facts for mention in self.again]) if self.again else own


class Written(tuple[Mention, ...]):
    """The first mention of one form in each source that writes it, in the order of the sources."""

    @kept
    def ids(self) -> frozenset[str]:
        """The ids of those sources."""
        return frozenset([mention.line.source.id for mention in self])

    @kept
    def by_source(self) -> Mapping[str, Sequence[Mention]]:
        """Its mention in each source, by the id of that."""
        return _by_source(self)

    @kept
    def ages(self) -> frozenset[int]:
        """The ages that any of them gives right beside it."""
        return ages_of(self)

    @kept
    def facts(self) -> frozenset[str]:
        """What any of them says beside the form."""
        if len(self) == 1:
            return self[0].facts
        return frozenset().union(*[mention.facts for mention in self])


Mentions = Mapping[str, Written]
"""For each written form of a name its first mention in each source."""


@kept_with
def named_lines(folder: Folder) -> list[tuple[Line, list[Name]]]:
    """The lines that hold names, in order, each with these."""
    names = folder.names
    held = [(line, names.get((line.source.id, line.sentence.id))) for line in folder.lines]
    return [(line, own) for line, own in held if own]


@kept_with
def mentions_of(folder: Folder) -> dict[str, Written]:
    """For each written form of a name, its first mention in each source, with the facts of all."""
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for line, names in named_lines(folder):
        text = line.source.text
        for name in names:
            mention = _mention(line, text, name)
            # In "#OrrinFair" and "@AdaHolm" the spaces are left out for the sign before it.
            if mention.form and text[mention.span[0] - 1 : mention.span[0]] not in _SIGNS:
                found[mention.form].append(mention)
    return {form: Written(_firsts(own)) for form, own in sorted(found.items())}


def _firsts(mentions: list[Mention]) -> Iterable[Mention]:
    """The first mention of a form in each source, with what stands beside all of them there."""
    if len(mentions) == 1:
        return mentions
    sources = groupby(mentions, key=lambda mention: mention.line.source.id)
    return [_first_of(*own) for _, own in sources]


def _first_of(first: Mention, *others: Mention) -> Mention:
    return Mention(*first[:-1], again=others) if others else first


def _mention(line: Line, text: str, name: Name) -> Mention:
    """A name without its leading article."""
    start, end = span = name.span
    form = text[start:end]
    if form[:4].casefold() == "the ":
        form, span = form[4:], (start + 4, end)
    return Mention(line, span, form, name)


def of_kin(
    folder: Folder, ones: Sequence[Mention], others: Sequence[Mention]
) -> Iterator[tuple[Mention, Mention]]:
    """The pairs of mentions that stand in kin sources, however many other sources there are."""
    by_source = others.by_source if isinstance(others, Written) else _by_source(others)
    for one in ones:
        kin = folder.related.get(one.line.source.id)
        if kin is None or kin.isdisjoint(by_source):
            continue
        for id_ in sorted(kin & by_source.keys()):
            for other in by_source[id_]:
                yield one, other


def _by_source(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[mention.line.source.id].append(mention)
    return found


def ages_of(mentions: Sequence[Mention]) -> frozenset[int]:
    """The ages that sources give right beside a name."""
    return frozenset().union(*[mention.ages for mention in mentions])


def is_english(word: str) -> bool:
    """Whether English knows a word, in lower case, as more than a name."""
    return _IS_ENGLISH[word]


_IS_ENGLISH: Table[str, bool] = Table(lambda word: simplemma.is_known(word, "en"))
