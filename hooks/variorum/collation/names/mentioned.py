"""The names of a folder by their written form, with what stands beside them in each source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import simplemma

from variorum.collation.folder import Folder, Line, concept_of
from variorum.collation.names.bearers import ages_beside
from variorum.collation.stretches import inside
from variorum.keeping import kept
from variorum.records import Name, NameKind, Span

__all__ = ["Mention", "Mentions", "ages_of", "is_english", "mentions_of", "of_kin"]

_PERSON = NameKind.PERSON
_SIGNS = ("#", "@")
_NO_ROLE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Mention:
    """A name or term where a source first writes it so, with what stands around it."""

    line: Line
    span: Span
    form: str
    role: frozenset[str]
    is_person: bool
    again: tuple[Mention, ...] = ()
    """Where its source writes the form again."""

    @property
    def often(self) -> int:
        """How many times its source writes the form."""
        return 1 + len(self.again)

    @kept
    def ages(self) -> frozenset[int]:
        """The ages that its source gives right beside the form, wherever it writes it."""
        spans = [self.span, *[mention.span for mention in self.again]]
        return ages_beside(self.line.source.text, spans)

    @kept
    def facts(self) -> frozenset[str]:
        """The concepts of the sentences that hold the form in its source, and the words of its
        roles; found for few, since few forms are like another."""
        name = map(concept_of, self.line.parse.lemmas[inside(self.line.parse, self.span)])
        own = self.line.known.difference(name) | self.role
        return own.union(*[mention.facts for mention in self.again])


Mentions = Mapping[str, Sequence[Mention]]
"""For each written form of a name its first mention in each source."""


def mentions_of(folder: Folder) -> dict[str, list[Mention]]:
    """For each written form of a name, its first mention in each source, with the facts of all."""
    found: defaultdict[str, defaultdict[str, list[Mention]]] = defaultdict(
        lambda: defaultdict(list)
    )
    by_source = folder.names
    for line in folder.lines:
        for name in by_source.get((line.source.id, line.sentence.id), ()):
            mention = _mention(line, name)
            # In "#OrrinFair" and "@AdaHolm" the spaces are left out for the sign before it.
            if (
                mention.form
                and line.source.text[mention.span[0] - 1 : mention.span[0]] not in _SIGNS
            ):
                found[mention.form][line.source.id].append(mention)
    return {form: list(map(_first_of, by.values())) for form, by in sorted(found.items())}


def _first_of(mentions: Sequence[Mention]) -> Mention:
    """The first mention of a form in one source, with what stands beside all of them."""
    first, *others = mentions
    return replace(first, again=tuple(others)) if others else first


def _mention(line: Line, name: Name) -> Mention:
    """A name without its leading article."""
    text = line.source.text
    start, end = span = name.span
    form = text[start:end]
    if form[:4].casefold() == "the ":
        form, span = form[4:], (start + 4, end)
    role = _NO_ROLE
    if name.role:
        words = text[slice(*name.role)].casefold().split()
        role = frozenset([word for word in words if word.isalpha()])
    return Mention(line, span, form, role, name.kind is _PERSON)


def of_kin(
    folder: Folder, ones: Sequence[Mention], others: Sequence[Mention]
) -> Iterator[tuple[Mention, Mention]]:
    """The pairs of mentions that stand in kin sources, however many other sources there are."""
    by_source: defaultdict[str, list[Mention]] = defaultdict(list)
    for other in others:
        by_source[other.line.source.id].append(other)
    for one in ones:
        kin = folder.related.get(one.line.source.id)
        for id_ in sorted(kin & by_source.keys()) if kin else ():
            for other in by_source[id_]:
                yield one, other


def ages_of(mentions: Sequence[Mention]) -> frozenset[int]:
    """The ages that sources give right beside a name."""
    return frozenset().union(*[mention.ages for mention in mentions])


def is_english(word: str) -> bool:
    """Whether English knows a word, in lower case, as more than a name."""
    return simplemma.is_known(word, "en")
