"""Placing: on which page a comparison or a passage stands, where one page would grow too heavy.

The page of conflicts stays one page while it is light. Beyond that it shows the first of each kind,
and every kind has pages of its own below it (``conflicts/differences/``, ``…/2/``). A topic's
passages go on at ``topics/<slug>/2/``. The entries of a heavy glossary stand below it, at
``glossary/1/``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum import addresses
from variorum.pages.paging import chunks, path_of, steady
from variorum.pages.sorting import Sorted, sort_out
from variorum.records import Comparison, Sentence, SentenceRef, Term, Topic

__all__ = [
    "KINDS",
    "ComparisonPage",
    "Conflicts",
    "Kind",
    "place_comparisons",
    "place_passages",
    "place_terms",
    "weight",
]

_PAGE = 900_000
"""Weight of one page of comparisons, in bytes as estimated by ``weight``."""

_TASTE = 120_000
"""Weight of each kind on the first page, where each kind has pages of its own."""

_ROW = 4_000
_READING = 1_800

_PASSAGES = 300_000
"""Weight of the passages on one page of a topic, in code points, each counted twice."""

_PASSAGE = 1_100

_GLOSSARY = 900_000
"""Weight of one page of terms, in bytes as estimated by ``_term_weight``; previews are in it."""

_TERM = 1_200
_MENTIONS = 1_200


@dataclass(frozen=True, slots=True)
class Kind:
    """One list of the page of conflicts: its anchor and path, its title and what it holds."""

    slug: str
    title: str
    told: str


KINDS: tuple[Kind, ...] = (
    Kind("contradictions", "Contradictions", "These readings cannot both be true of one thing."),
    Kind("differences", "Differences", "Both may be true, and a reader would still want to know."),
    Kind(
        "possibly-different",
        "Possibly different",
        "The program is not sure that these speak of the same thing, or that they differ.",
    ),
    Kind("variants", "Written in more than one way", "The same thing, spelled or named otherwise."),
    Kind(
        "agreements",
        "Where the sources agree",
        "The sources give the same. Where they name one origin, it is one origin and not several.",
    ),
    Kind(
        "lookalikes",
        "Looks alike, and is not",
        "These look like differences and are none, for the reason given.",
    ),
)


@dataclass(frozen=True, slots=True)
class ComparisonPage:
    """One page of one kind: its path, its place among the pages of that kind, what it holds."""

    path: str
    kind: Kind
    number: int
    of: int
    comparisons: tuple[Comparison, ...]


@dataclass(frozen=True, slots=True)
class Conflicts:
    """The comparisons on their pages.

    ``first`` is what the page of conflicts itself shows of each kind; ``pages`` are those below it,
    none where the first shows everything. ``paths`` has the page of every comparison by its id.
    """

    held: Sorted
    first: Mapping[str, tuple[Comparison, ...]]
    pages: tuple[ComparisonPage, ...]
    paths: Mapping[str, str]

    def of(self, kind: Kind) -> tuple[Comparison, ...]:
        """Every comparison of a kind."""
        return _kinds(self.held)[kind.slug]


def place_comparisons(comparisons: Sequence[Comparison]) -> Conflicts:
    """Each comparison on its page."""
    held = sort_out(comparisons)
    kinds = _kinds(held)
    if sum(map(weight, comparisons)) <= _PAGE:
        paths = {comparison.id: addresses.CONFLICTS for comparison in comparisons}
        return Conflicts(held, kinds, (), paths)
    pages = tuple(page for kind in KINDS for page in _pages(kind, kinds[kind.slug]))
    return Conflicts(
        held=held,
        first={slug: tuple(next(chunks(rows, _TASTE, weight))) for slug, rows in kinds.items()},
        pages=pages,
        paths={each.id: page.path for page in pages for each in page.comparisons},
    )


def _pages(kind: Kind, comparisons: Sequence[Comparison]) -> list[ComparisonPage]:
    if not comparisons:
        return []
    lists = list(chunks(comparisons, _PAGE, weight))
    base = f"{addresses.CONFLICTS}{kind.slug}/"
    return [
        ComparisonPage(path_of(base, number), kind, number, len(lists), tuple(rows))
        for number, rows in enumerate(lists, start=1)
    ]


def _kinds(held: Sorted) -> dict[str, tuple[Comparison, ...]]:
    lists = (
        held.contradictions,
        held.differences,
        held.possible,
        held.variants,
        held.agreements,
        held.lookalikes,
    )
    return {kind.slug: rows for kind, rows in zip(KINDS, lists, strict=True)}


def weight(comparison: Comparison) -> int:
    """What a comparison's card weighs on a page, in bytes, as a rough guess."""
    return _ROW + _READING * len(comparison.readings)


def place_passages(
    topic: Topic, sentences: Mapping[SentenceRef, Sentence]
) -> list[list[SentenceRef]]:
    """A topic's sentences page by page, in their order; one empty page where it has none."""

    def weight(ref: SentenceRef) -> int:
        return 2 * (sentences[ref].end - sentences[ref].start) + _PASSAGE

    return list(steady(topic.sentences, _PASSAGES, weight, "#".join))


def place_terms(terms: Sequence[Term]) -> dict[str, list[Term]]:
    """The entries of the glossary by the path of their page.

    A glossary that is too heavy for one page has its entries below it (``glossary/1/``), and is a
    list of them itself.
    """
    lists = list(chunks(terms, _GLOSSARY, _term_weight))
    if len(lists) == 1:
        return {addresses.GLOSSARY: lists[0]}
    return {f"{addresses.GLOSSARY}{number}/": held for number, held in enumerate(lists, start=1)}


def _term_weight(term: Term) -> int:
    return _TERM + _MENTIONS * sum(min(len(form.mentions), 8) for form in term.forms)
