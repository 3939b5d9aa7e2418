"""Named things: what the sources call by a name, with what they say of it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from variorum.glossary.bearers import Bearer, Key, bearers_of, key_of_name
from variorum.glossary.compounds import Compound, between_two, compounds_in
from variorum.glossary.entries import Entry
from variorum.glossary.passages import CLASS_NOUNS, Saying, sayings_of
from variorum.mentions.naming.words import DEMONYMS, PLACES
from variorum.records import Name, NameKind, Passage, Source, Span
from variorum.tables import Table

__all__ = ["named_entries"]

_LINKS = frozenset({"of", "on", "for", "to", "against", "and", "in", "the"})
_NO_TERMS = frozenset(key_of_name(word) for word in (*PLACES, *DEMONYMS))
_BRACKETED = re.compile(r" \([^()\n]{1,60}\)")


@dataclass(slots=True)
class _Said:
    """What the sources say of one bearer: the passages, the classes named in them, and mentions
    that are no names.
    """

    passages: set[Passage] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    mentions: set[Passage] = field(default_factory=set)

    def add(self, source: str, saying: Saying) -> None:
        self.passages.add(Passage(source, *saying.passage))
        if saying.noun:
            self.nouns.add(saying.noun)

    def add_compound(self, compound: Compound, explains: bool) -> None:
        self.mentions.add(compound.mention)
        if explains:
            self.passages.add(compound.passage)
            self.nouns.add(compound.noun)


def named_entries(sources: Sequence[Source]) -> list[Entry]:
    """The things named in the sources, with what the sources say of them."""
    sayings = [(source, saying) for source in sources for saying in sayings_of(source)]
    texts = {source.id: source.text for source in sources}
    bearers = bearers_of(
        sources, [(s.name.canonical, s.other.canonical) for _, s in sayings if s.other]
    )
    said: defaultdict[Bearer, _Said] = defaultdict(_Said)
    alone: dict[Bearer, bool] = {}
    for source, saying in sayings:
        bearer = bearers[key_of_name(saying.name.canonical)]
        if saying.modifies and bearer not in alone:
            alone[bearer] = _stands_alone(bearer, texts)
        if not (saying.modifies and alone[bearer]):
            said[bearer].add(source.id, saying)
    entries = [*_from_compounds(sources, bearers, said), *between_two(sources)]
    for source in sources:
        for bearer, mention in _called_by_class(source, bearers):
            said[bearer].mentions.add(mention)
    things = (bearer for bearer in dict.fromkeys(bearers.values()) if _is_thing(bearer))
    return entries + [_entry(bearer, said[bearer], texts) for bearer in things]


def _from_compounds(
    sources: Sequence[Source], bearers: Mapping[Key, Bearer], said: defaultdict[Bearer, _Said]
) -> list[Entry]:
    """Compounds of a known name go to what is said of it; any other is an entry of its own."""
    own: dict[Key, Entry] = {}
    for source in sources:
        for compound in compounds_in(source):
            key = key_of_name(compound.name)
            if key in bearers:
                said[bearers[key]].add_compound(compound, bearers[key].kind is NameKind.OTHER)
            elif key not in _NO_TERMS:
                entry = own.setdefault(key, Entry(compound.name, {compound.name}))
                entry.mentions.add(compound.mention)
                entry.definitions.add(compound.passage)
                entry.kind = compound.noun
    return list(own.values())


def _stands_alone(bearer: Bearer, texts: Mapping[str, str]) -> bool:
    """Whether a source writes "the" and the name with nothing after it: then a noun after it is
    something that belongs to the bearer, and not what the bearer is.
    """
    for source, spans in bearer.names.items():
        for start, end in spans:
            before = texts[source][max(0, start - 4) : start].lower()
            after = texts[source][end : end + 2]
            if before == "the " and not (after[:1] == " " and after[1:2].islower()):
                return True
    return False


def _is_thing(bearer: Bearer) -> bool:
    return bool(bearer.kinds) and bearer.kind is not NameKind.PERSON and not bearer.keys & _NO_TERMS


def _entry(bearer: Bearer, said: _Said, texts: Mapping[str, str]) -> Entry:
    named = [Passage(source, *span) for source, spans in bearer.names.items() for span in spans]
    surfaces = Counter(texts[each.source][each.start : each.end] for each in named)
    full = {form for form in surfaces if key_of_name(form) in bearer.keys}
    expansions = {
        Passage(source, *_expansion(texts[source], span))
        for source, spans in bearer.expansions.items()
        for span in spans
    }
    return Entry(
        name=_name(bearer, surfaces, full),
        forms=full or set(surfaces),
        mentions=said.mentions | set(named),
        definitions=said.passages | expansions,
        kind=_kind(bearer, said),
        is_acronym=bool(bearer.shorts),
        is_expanded=bool(expansions),
    )


def _name(bearer: Bearer, surfaces: Counter[str], full: set[str]) -> str:
    """A short form before the words it stands for, else the form most often written, in full."""
    candidates = bearer.shorts & surfaces.keys() or full or surfaces.keys()
    most = min(candidates, key=lambda form: (-surfaces[form], form))
    return max((form for form in candidates if form.endswith(most)), key=lambda f: (len(f), f))


def _kind(bearer: Bearer, said: _Said) -> str | None:
    if bearer.kind in (NameKind.ORGANISATION, NameKind.PLACE):
        return bearer.kind.value
    return min(said.nouns) if len(said.nouns) == 1 else None


def _expansion(text: str, span: Span) -> Span:
    """The words that a short form stands for, with their article and the short form after them."""
    start, end = span
    if text[max(0, start - 4) : start].lower() == "the ":
        start -= 4
    closing = _BRACKETED.match(text, end)
    return (start, closing.end() if closing else end)


def _called_by_class(
    source: Source, bearers: Mapping[Key, Bearer]
) -> Iterator[tuple[Bearer, Passage]]:
    """Where a source that has named "the Varde Convention on Ferries" writes "the convention".

    Only where nothing else that it names is of that class.
    """
    of_class: defaultdict[str, list[Name]] = defaultdict(list)
    text = source.text
    for name in source.analysis.names:
        start, end = name.span
        for noun in _CLASS_NOUNS_IN[text[start:end]]:
            of_class[noun].append(name)
    for noun, names in of_class.items():
        keys = {key_of_name(name.canonical) for name in names}
        if len(keys) > 1 or _class_in_name(source.article.words(names[0].span)) != noun:
            continue
        for found in re.finditer(rf"\bthe {noun}\b", source.text):
            if found.start() > names[0].span[1]:
                yield bearers[min(keys)], Passage(source.id, *found.span())


def _class_nouns_in(name: str) -> tuple[str, ...]:
    """The class nouns among the words of a name, each once."""
    return tuple(word for word in dict.fromkeys(name.lower().split()) if word in CLASS_NOUNS)


_CLASS_NOUNS_IN: Table[str, tuple[str, ...]] = Table(_class_nouns_in)


def _class_in_name(name: str) -> str | None:
    """The class noun that a name of three words or more has for its head."""
    words = name.split()
    head = next((n for n, word in enumerate(words) if word in _LINKS), len(words)) - 1
    noun = words[head].lower()
    return noun if len(words) > 2 and head > 0 and noun in CLASS_NOUNS else None
