"""Tallies: numbers that tell what another noun counts: "the number of homes lost rose to 40"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from variorum.mentions.links import links_of, phrase_at
from variorum.records import Clause, Link, Parse, Phrase
from variorum.wordlists import read_groups, read_table, read_words

__all__ = ["BODIES", "COLLECTIVES", "DEEDS", "container_links", "deed_links", "manning", "tallied"]

_LEXICON = Path(__file__).parent / "lexicon"
_LISTS = read_table(_LEXICON / "tallies.txt")
_TALLIES, _VERBS = frozenset(_LISTS["noun"]), frozenset(_LISTS["verb"])
COLLECTIVES = read_words(_LEXICON / "collectives.txt")
BODIES = read_words(_LEXICON / "bodies.txt")
_TO = frozenset({"to", "at", "of", "past", "beyond", "above", "over"})
_STATES = frozenset(
    {"dead", "injured", "wounded", "missing", "killed", "hurt", "arrested", "detained", "homeless"}
    | {"displaced", "infected", "unemployed", "jobless", "sick", "stranded", "trapped", "rescued"}
)
_HOLDERS = frozenset({"people", "person", "those", "the", "persons"})


def tallied(parse: Parse, phrase: Phrase) -> tuple[str, tuple[Link, ...]] | None:
    """What a bare number counts where a tally takes it for its value, and what is said of that.

    "The death toll stood at 12" counts dead, "officials put the number of boats lost at 30" boats
    that were lost. None where the number is no tally's.
    """
    tally = _before_of(parse, phrase) or next(_tallies(parse, phrase), None)
    if tally is None:
        return None
    return _counted(parse, tally)


def _before_of(parse: Parse, phrase: Phrase) -> Phrase | None:
    """ "A death toll of 12": the tally right before the number."""
    before = _container(parse, phrase)
    named = before is not None and parse.lemmas[before.head] == "toll"
    return before if named else None


def _tallies(parse: Parse, phrase: Phrase) -> Iterator[Phrase]:
    for clause in parse.clauses:
        if clause.lemma not in _VERBS or not _gives(parse, clause, phrase):
            continue
        for argument in (clause.object, clause.subject):
            if argument is not None and parse.lemmas[argument.head] in _TALLIES:
                yield argument


def _gives(parse: Parse, clause: Clause, phrase: Phrase) -> bool:
    if clause.object is not None and clause.object.first == phrase.first:
        return True
    governor = parse.lemmas[phrase.preposition] if phrase.preposition is not None else ""
    return governor in _TO and any(p.first == phrase.first for p in clause.obliques)


def _counted(parse: Parse, tally: Phrase) -> tuple[str, tuple[Link, ...]] | None:
    if parse.lemmas[tally.head] == "toll":
        return "", (Link("dead", "state"),)
    at = tally.last
    if at >= len(parse.tags) or parse.lemmas[at] != "of":
        return None
    at += 1
    while at < len(parse.tags) and parse.lowered[at] in _HOLDERS:
        at += 1
    if at < len(parse.tags) and parse.lowered[at] in _STATES:
        return "", (Link(parse.lowered[at], "state"),)
    inner = phrase_at(parse, at) or phrase_at(parse, at - 1)
    if inner is None:
        return None
    is_described = parse.tags[inner.last : inner.last + 1] == ("VBN",)
    state = (Link(parse.lemmas[inner.last], "state"),) if is_described else ()
    return parse.lemmas[inner.head], state or _own(links_of(parse, inner))


def container_links(parse: Parse, phrase: Phrase) -> tuple[Link, ...]:
    """The links of the collective that holds what is counted: "a crowd of 300 gathered"."""
    before = _container(parse, phrase)
    if before is None or parse.lemmas[before.head] not in COLLECTIVES:
        return ()
    return links_of(parse, before)


def deed_links(parse: Parse, phrase: Phrase) -> tuple[Link, ...]:
    """What a noun before "of" says befell those counted: "the slaying of two men", "the fatal
    shooting of three people"; nothing where it was but attempted."""
    before = _container(parse, phrase)
    deed = DEEDS.get(parse.lemmas[before.head]) if before is not None else None
    if before is None or deed is None:
        return ()
    described = set(parse.lemmas[before.first : before.head])
    if not described.isdisjoint(_ATTEMPTED):
        return ()
    fatal = (Link("kill", "object"),) if not described.isdisjoint(_FATAL) else ()
    return (Link(deed, "object"), *fatal)


DEEDS = read_groups(_LEXICON / "deeds.txt")
"""Nouns for what befalls people, with the verb of each: "slaying", "kill"."""
_ATTEMPTED = frozenset({"attempt", "attempted", "alleged", "near", "possible", "planned"})
_FATAL = frozenset({"fatal", "deadly"})


def manning(parse: Parse, phrase: Phrase) -> str:
    """The body whose people a bare number counts ("a crew of 26"); empty where there is none."""
    before = _container(parse, phrase)
    noun = parse.lemmas[before.head] if before is not None else ""
    return noun if noun in BODIES else ""


def _container(parse: Parse, phrase: Phrase) -> Phrase | None:
    """The phrase before the "of" that governs a phrase."""
    place = phrase.preposition
    if place is None or parse.lemmas[place] != "of" or not place:
        return None
    before = phrase_at(parse, place - 1)
    return before if before is not None and before.last == place else None


def _own(links: Sequence[Link]) -> tuple[Link, ...]:
    """Links without those of a phrase behind "of", which are the tally's."""
    return tuple(link for link in links if link.role in ("subject", "state"))
