"""Terms: the finished entries, with every written form and each place where it stands."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from simplemma import is_known

from variorum.glossary.bearers import normal_form
from variorum.glossary.commons import common_entries
from variorum.glossary.entries import Entry, with_editors
from variorum.glossary.named import named_entries
from variorum.glossary.worth import deserving, may_deserve
from variorum.reading.identity import short_hash
from variorum.records import Passage, Source, Span, Term, TermForm
from variorum.topics.terms import TermIndex, keys_in, keys_of, without_hyphens

__all__ = ["collect_terms"]

_PARTING = re.compile(r"[,;:()\[\]\"“”]")
_MOST_WORDS = 12
"""Words of a name that is looked for elsewhere; a longer one is a list of names run together."""

_LONG_SHORT_FORM = 4
"""Letters from which a short form is known in other capitals: "Namo" for "NAMO", not "Ap"."""


def collect_terms(sources: Sequence[Source], definitions: Mapping[str, str]) -> tuple[Term, ...]:
    """The terms of the sources with every form and mention, and the editor's definitions.

    ``definitions`` maps a term as the editor wrote it to the definition's Markdown; terms with one
    text are one term. Terms stand in the order of their names.
    """
    entries = [*named_entries(sources), *common_entries(sources)]
    entries = with_editors(entries, definitions)
    entries = [entry for entry in entries if may_deserve(entry)]
    for entry, mention in _more_mentions(sources, entries):
        entry.mentions.add(mention)
    entries = deserving(entries, sources)
    entries.sort(key=lambda entry: (entry.name.casefold(), entry.name))
    slugs = Counter(_slug(entry.name) for entry in entries)
    order = {source.id: place for place, source in enumerate(sources)}
    texts = {source.id: source.text for source in sources}
    return tuple(_term(entry, slugs[_slug(entry.name)] == 1, order, texts) for entry in entries)


def _more_mentions(
    sources: Sequence[Source], entries: Sequence[Entry]
) -> Iterator[tuple[Entry, Passage]]:
    """The places where a form stands that naming did not see: in compounds, in other capitals."""
    index = TermIndex([(_searched(entry), ()) for entry in entries], _beginning(entries))
    normal = [{normal_form(form) for form in entry.forms} for entry in entries]
    for source in sources:
        article = source.article
        for sentence in article.sentences:
            found, _ = index.find(article, sentence)
            for number, hits in found.items():
                entry = entries[number]
                for hit in hits:
                    if _is_parted(entry, article.words(hit.span)):
                        continue
                    if not entry.is_name or _is_form(entry, normal[number], source, hit.span):
                        yield entry, Passage(source.id, *hit.span)


def _searched(entry: Entry) -> list[str]:
    return sorted(form for form in entry.forms if form.count(" ") < _MOST_WORDS)


def _beginning(entries: Sequence[Entry]) -> Callable[[str], bool]:
    """A test of whether a term that ``_is_form`` knows may begin in what stands between white
    space: no name does without a capital, and one of a single word that is no short form only
    beside a hyphen."""
    anywhere: set[str] = set()
    with_capital: set[str] = set()
    with_hyphen: set[str] = set()
    for entry in entries:
        for form in _searched(entry):
            for first, *others in filter(None, (keys_of(form), keys_of(without_hyphens(form)))):
                needs_hyphen = not others and not entry.is_acronym
                of_name = with_hyphen if needs_hyphen else with_capital
                (of_name if entry.is_name else anywhere).add(first)

    def may_begin(piece: str) -> bool:
        keys = keys_in(piece)
        if not anywhere.isdisjoint(keys):
            return True
        named = with_capital | with_hyphen if "-" in piece else with_capital
        return piece != piece.lower() and not named.isdisjoint(keys)

    return may_begin


def _is_parted(entry: Entry, words: str) -> bool:
    """Whether a mark stands in the words that no form has: "In Sund, police said" is no "Sund
    Police"."""
    return _PARTING.search(words) is not None and words not in entry.forms


def _is_form(entry: Entry, normal: set[str], source: Source, span: Span) -> bool:
    """Whether words that are spelt like a name are that name."""
    words = source.article.words(span)
    if not words[0].isupper() or normal_form(words) not in normal:
        return False
    if " " in words:
        return True
    if entry.is_acronym and len(words) >= _LONG_SHORT_FORM and not is_known(words.lower(), "en"):
        return True  # but "Armed" is no way to write "ARMED"
    beside = source.text[max(0, span[0] - 1) : span[0]] + source.text[span[1] : span[1] + 1]
    return words in entry.forms and "-" in beside


def _term(entry: Entry, unique: bool, order: Mapping[str, int], texts: Mapping[str, str]) -> Term:
    slug = _slug(entry.name)
    return Term(
        id=slug if unique else f"{slug}-{short_hash(entry.name)}",
        name=entry.name,
        forms=tuple(_forms(entry, order, texts)),
        definitions=_definitions(entry, order, texts),
        editor=entry.editor,
        kind=entry.kind,
        is_acronym=entry.is_acronym,
        is_expanded=entry.is_expanded,
    )


def _definitions(
    entry: Entry, order: Mapping[str, int], texts: Mapping[str, str]
) -> tuple[Passage, ...]:
    """What each source says, in order; one source's same words once."""
    kept: dict[tuple[str, str], Passage] = {}
    for passage in sorted(_outermost(entry.definitions), key=_place(order)):
        words = texts[passage.source][passage.start : passage.end]
        kept.setdefault((passage.source, words.casefold()), passage)
    return tuple(kept.values())


def _place(order: Mapping[str, int]) -> Callable[[Passage], tuple[int, int, int]]:
    """The key by which passages stand in the order of sources and text."""
    return lambda passage: (order[passage.source], passage.start, passage.end)


def _forms(entry: Entry, order: Mapping[str, int], texts: Mapping[str, str]) -> Iterator[TermForm]:
    """The written forms, the most frequent first, each with its mentions in order."""
    forms: defaultdict[str, list[Passage]] = defaultdict(list)
    for mention in sorted(_outermost(entry.mentions), key=_place(order)):
        forms[texts[mention.source][mention.start : mention.end]].append(mention)
    for form in sorted(forms, key=lambda form: (-len(forms[form]), form)):
        yield TermForm(form, tuple(forms[form]))


def _outermost(passages: set[Passage]) -> list[Passage]:
    """The passages that overlap none longer before them: "the Post" goes in "The Varde Post"."""
    kept: list[Passage] = []
    for passage in sorted(passages, key=lambda p: (p.source, p.start, -p.end)):
        if not kept or kept[-1].source != passage.source or passage.start >= kept[-1].end:
            kept.append(passage)
    return kept


def _slug(name: str) -> str:
    return "-".join("".join(c.lower() if c.isalnum() else " " for c in name).split())
