"""The page of terms: what the sources call things, and where one of them says what these are."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from variorum import addresses
from variorum.editor import citations
from variorum.pages.desk import Desk
from variorum.pages.draft import Draft
from variorum.pages.lookup import Lookup, alphabetical
from variorum.pages.page import Heading, Page
from variorum.pages.templating import write
from variorum.records import Comparison, Passage, Term, TermForm, Topic
from variorum.site import Site

__all__ = ["drafts"]

_MOST_SOURCES = 8
"""Sources shown beside each form of a term; the rest are counted."""

_MOST_COMPARISONS = 6
_EDITOR = "glossary.md"
_MARKDOWN_LINK = re.compile(r'href="(?![a-z]+:|/|#)([^"#]+)\.md(?:#([^"]*))?"')


@dataclass(frozen=True, slots=True)
class _InSource:
    """A form of a term in one source: where it first stands, and how often it does."""

    first: Passage
    mentions: int


@dataclass(frozen=True, slots=True)
class _Form:
    """A way in which a term is written, source by source, the first few of them in full."""

    shown: tuple[_InSource, ...]
    more: int


@dataclass(frozen=True, slots=True)
class _Entry:
    """A term as its entry tells it."""

    term: Term
    mentions: int
    forms: tuple[_Form, ...]
    first_uses: tuple[Passage, ...]
    editor: Markup | None
    topics: tuple[Topic, ...]
    comparisons: tuple[Comparison, ...]


@dataclass(frozen=True, slots=True)
class _Letter:
    """The entries under one letter."""

    letter: str
    anchor: str
    entries: tuple[_Entry, ...]


def drafts(lookup: Lookup, site: Site) -> Iterator[Draft]:
    """The glossary; where it is too heavy for one page, a list that leads to the pages below it."""
    if addresses.GLOSSARY in lookup.glossary:
        yield Draft(addresses.GLOSSARY, _entries, (addresses.GLOSSARY,), lookup, site)
        return
    yield Draft(addresses.GLOSSARY, _list, (), lookup, site)
    for path in lookup.glossary:
        yield Draft(path, _entries, (path,), lookup, site)


def _list(lookup: Lookup, site: Site) -> Page:
    by_letter = [
        (letter, _anchor(letter), list(terms))
        for letter, terms in groupby(
            (term for terms in lookup.glossary.values() for term in terms), key=_letter
        )
    ]
    body = write(
        "terms.html",
        Desk(addresses.GLOSSARY, lookup, site),
        by_letter=by_letter,
        number=len(lookup.dossier.terms),
    )
    return _page(addresses.GLOSSARY, "Glossary", body, _headings(by_letter))


def _headings(by_letter: Iterable[tuple[str, str, object]]) -> tuple[Heading, ...]:
    return tuple(Heading(2, anchor, letter) for letter, anchor, _ in by_letter)


def _entries(path: str, lookup: Lookup, site: Site) -> Page:
    desk = Desk(path, lookup, site)
    letters = [
        _Letter(letter, _anchor(letter), tuple(_entry(term, desk) for term in terms))
        for letter, terms in groupby(lookup.glossary[path], key=_letter)
    ]
    body = write(
        "glossary.html",
        desk,
        letters=letters,
        number=len(lookup.glossary[path]),
        is_part=path != addresses.GLOSSARY,
        most=_MOST_COMPARISONS,
        has_terms_id="terms" in lookup.term_paths,
    )
    title = "Glossary"
    if path != addresses.GLOSSARY and letters:
        title = f"Glossary: {letters[0].letter} to {letters[-1].letter}"
    headings = _headings((each.letter, each.anchor, None) for each in letters)
    return _page(path, title, body, headings)


def _page(path: str, title: str, body: Markup, headings: tuple[Heading, ...]) -> Page:
    return Page(
        path=path,
        title=title,
        body=body,
        headings=headings,
        editor=_EDITOR if path == addresses.GLOSSARY else None,
        description="What the sources call things, and how they explain them.",
    )


def _letter(term: Term) -> str:
    """The letter that a term stands under; figures and signs stand together."""
    first = alphabetical(term.name)[0][:1].upper()
    return first if first.isalpha() else "0–9"


def _anchor(letter: str) -> str:
    """An anchor that no term's id can be, since those are in lower case."""
    return f"LETTER-{letter if letter.isalpha() else 'NONE'}"


def _entry(term: Term, desk: Desk) -> _Entry:
    lookup = desk.lookup
    mentions = [mention for form in term.forms for mention in form.mentions]
    refs = [(m.source, lookup.sentence_at(m.source, m.start).id) for m in mentions]
    topics = {t.slug: t for ref in refs for t in lookup.topics_by_sentence.get(ref, ())}
    return _Entry(
        term=term,
        mentions=len(mentions),
        forms=tuple(_form(form) for form in term.forms if form.mentions),
        first_uses=tuple(_first_uses(mentions)),
        editor=_prose(term.editor, desk) if term.editor else None,
        topics=tuple(topics.values()),
        comparisons=tuple(_comparisons(mentions, lookup)),
    )


def _form(form: TermForm) -> _Form:
    by_source: defaultdict[str, list[Passage]] = defaultdict(list)
    for mention in form.mentions:
        by_source[mention.source].append(mention)
    held = [_InSource(mentions[0], len(mentions)) for mentions in by_source.values()]
    return _Form(tuple(held[:_MOST_SOURCES]), max(0, len(held) - _MOST_SOURCES))


def _first_uses(mentions: Iterable[Passage]) -> list[Passage]:
    """The earliest mention in each source, in the order in which sources come up."""
    first: dict[str, Passage] = {}
    for mention in mentions:
        known = first.get(mention.source)
        if known is None or mention.start < known.start:
            first[mention.source] = mention
    return list(first.values())


def _comparisons(mentions: Iterable[Passage], lookup: Lookup) -> Iterator[Comparison]:
    """The comparisons with a reading that holds a mention, each once."""
    seen: set[str] = set()
    for mention in mentions:
        sentence = lookup.sentence_at(mention.source, mention.start)
        for comparison in lookup.comparisons_by_sentence.get((mention.source, sentence.id), ()):
            if comparison.id not in seen and lookup.reads(comparison, mention):
                seen.add(comparison.id)
                yield comparison


def _prose(markdown: str, desk: Desk) -> Markup:
    """An editor's definition as HTML; a link to one of the editor's files leads to its page."""
    extension = citations.CitationExtension(desk.lookup.dossier.sources, desk.source_link)

    def page(found: re.Match[str]) -> str:
        stem = posixpath.normpath(found[1])
        name = posixpath.basename(stem)
        path = posixpath.dirname(stem) if name in ("index", "README") else stem
        return f'href="{desk.link(f"{path}/" if path else addresses.HOME, found[2] or None)}"'

    return Markup(_MARKDOWN_LINK.sub(page, citations.render(markdown, extension)))
