"""Speakers: one who speaks in several sources, under several spellings, is one speaker.

People meet under the sound of their surname and are one where their given names agree (spelling,
initial, nickname) and their roles do not tell them apart; a surname alone joins the one holder of
it, or nobody. Organisations and places meet under their names and short forms.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from variorum.mentions.naming.bearers import full_given, may_be_one, parts_of
from variorum.mentions.naming.spelling import fold, same_spelling, skeleton
from variorum.reading.identity import short_hash
from variorum.records import NameKind, Passage, Quotation, Source, Speaker
from variorum.tables import Table

__all__ = ["link_speakers"]

_RESERVED = frozenset({"index", "readme"})
_SLUG_LENGTH = 60
_CROWDED = 50
"""Holders of like surnames with one initial that are looked at for one bearer, at most."""
_FIRST_SOUNDS = str.maketrans({"c": "k", "q": "k", "z": "s", "w": "v", "j": "i", "y": "i"})
"""First letters by which one given name is spelt in two ways: "Carl" and "Karl"."""
_BEARER = re.compile(r"(?<=[a-z]{3})(?:man|woman|person|-elect)$")  # "spokeswoman", "chairman"


@dataclass(slots=True)
class _Bearer:
    """All that one source says of one name: its fullest form there and every other."""

    source: str
    name: str
    kind: NameKind
    forms: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    roles: list[Passage] = field(default_factory=list)
    role_heads: set[str] = field(default_factory=set)
    speaks: bool = False


def link_speakers(sources: Sequence[Source]) -> tuple[tuple[Quotation, ...], tuple[Speaker, ...]]:
    """Give every utterance its id and its speaker across sources.

    Quotations stand in the order of sources and text; a quotation's id hashes its source's id and
    its spans, so no other source can change it. Speakers stand in the order of their names.
    """
    bearers = [bearer for source in sources for bearer in _bearers(source)]
    groups = [group for group in _grouped(bearers) if any(b.speaks for b in group)]
    ids = _ids(groups)
    numbered = list(zip(groups, ids, strict=True))
    of_bearer = {(b.source, b.name): id_ for group, id_ in numbered for b in group}
    quotations = tuple(_quotations(sources, of_bearer))
    speakers = [_speaker(group, id_) for group, id_ in numbered]
    return quotations, tuple(sorted(speakers, key=lambda s: (fold(s.name), s.id)))


def _quotations(
    sources: Sequence[Source], of_bearer: dict[tuple[str, str], str]
) -> Iterator[Quotation]:
    for source in sources:
        taken: defaultdict[str, int] = defaultdict(int)
        for said in source.analysis.utterances:
            id_ = "q-" + short_hash(source.id, repr(said.content), repr(said.cue))
            taken[id_] += 1
            yield Quotation(
                id=id_ if taken[id_] == 1 else f"{id_}-{taken[id_]}",
                source=source.id,
                kind=said.kind,
                content=said.content,
                cue=said.cue,
                speaker_span=said.speaker_span,
                speaker=of_bearer[source.id, said.speaker] if said.speaker else None,
                via=said.via,
            )


def _bearers(source: Source) -> list[_Bearer]:
    """The bearers of names in one source, in the order of first mention."""
    found: dict[str, _Bearer] = {}
    text = source.text
    for name in source.analysis.names:
        bearer = found.get(name.canonical)
        if bearer is None:
            bearer = found[name.canonical] = _Bearer(source.id, name.canonical, name.kind)
        bearer.forms[_spaced(text[name.span[0] : name.span[1]])] += 1
        if name.role:
            bearer.roles.append(Passage(source.id, *name.role))
            bearer.role_heads.add(_HEADS[text[name.role[0] : name.role[1]]])
    for said in source.analysis.utterances:
        if said.speaker:
            if said.speaker not in found:
                found[said.speaker] = _Bearer(source.id, said.speaker, NameKind.OTHER)
            found[said.speaker].speaks = True
    for bearer in found.values():
        bearer.forms[bearer.name] += 0
    return list(found.values())


def _spaced(form: str) -> str:
    return " ".join(form.split())


def _head(role: str) -> str:
    """The word that tells a role: of "former deputy mayor of Sund" the last before "of"."""
    head = re.split(r",| (?:of|for|at|in) ", role, maxsplit=1)[0].split()[-1].lower()
    return _BEARER.sub("", head)


_HEADS: Table[str, str] = Table(_head)


def _grouped(bearers: Sequence[_Bearer]) -> list[list[_Bearer]]:
    """The bearers of each name over all sources, in the order of first mention."""
    known = {_KEYS[b.name] for b in bearers if b.kind is NameKind.PERSON and " " in b.name}
    people: list[_Bearer] = []
    others: list[_Bearer] = []
    for bearer in bearers:
        (people if _is_person(bearer, known) else others).append(bearer)
    order = {id(bearer): number for number, bearer in enumerate(bearers)}
    groups = [*_people(people), *_bodies(others)]
    return sorted(groups, key=lambda group: order[id(group[0])])


def _is_person(bearer: _Bearer, known: set[str]) -> bool:
    """Whether a name is a person's, by its own source or, where that does not tell, by another.

    "According to Ada Holm" tells nothing; "harbour master Ada Holm" tells that she is a person.
    """
    untold = bearer.kind is NameKind.OTHER and _KEYS[bearer.name] in known
    return untold or bearer.kind is NameKind.PERSON


def _people(bearers: Sequence[_Bearer]) -> Iterable[list[_Bearer]]:
    by_surname: dict[str, list[_Bearer]] = defaultdict(list)
    for bearer in bearers:
        by_surname[skeleton(parts_of(bearer.name)[1])].append(bearer)
    for held in by_surname.values():
        yield from _holders(held)


def _holders(held: Sequence[_Bearer]) -> list[list[_Bearer]]:
    """The holders of surnames that sound alike, each with all his bearers.

    Full given names come first, so that "J. Holm" can join the one J among them, or nobody.
    """
    buckets: dict[str, list[list[_Bearer]]] = defaultdict(list)
    named = [bearer for bearer in held if parts_of(bearer.name)[0]]
    for bearer in sorted(named, key=_has_only_initial):
        given = full_given(parts_of(bearer.name)[0][0])
        bucket = buckets[fold(given)[:1].translate(_FIRST_SOUNDS)]
        fitting = [group for group in bucket[-_CROWDED:] if _one_person(group, bearer)]
        if len(fitting) == 1 or (fitting and not _has_only_initial(bearer)):
            fitting[0].append(bearer)
        else:
            bucket.append([bearer])
    holders = [group for bucket in buckets.values() for group in bucket]
    return [*holders, *_bare_surnames(held, holders)]


def _has_only_initial(bearer: _Bearer) -> bool:
    return len(parts_of(bearer.name)[0][0]) == 1


def _one_person(group: Sequence[_Bearer], bearer: _Bearer) -> bool:
    """Whether a bearer is the person of a group, by the group's first bearer and its roles.

    A given name or a surname may be spelt otherwise where no role speaks against it; both only
    where one role is theirs ("spokesman Dmitri Orlow", "spokesperson Dmitrij Orlov").
    """
    known, new = parts_of(group[0].name), parts_of(bearer.name)
    if not same_spelling(known[1], new[1]):
        return False
    same_surname = fold(known[1]) == fold(new[1])
    same_given = may_be_one(known[0], new[0])
    if same_surname and same_given:
        return True
    if not same_given and not same_spelling(known[0][0], new[0][0]):
        return False
    shared = set().union(*(b.role_heads for b in group)) & bearer.role_heads
    return bool(shared) or ((same_surname or same_given) and _roles_agree(group, bearer))


def _bare_surnames(held: Sequence[_Bearer], holders: list[list[_Bearer]]) -> list[list[_Bearer]]:
    """Surnames without a given name: joined to their one holder, else to one another."""
    alone: dict[str, list[_Bearer]] = {}
    for bearer in held:
        given, surname = parts_of(bearer.name)
        if given:
            continue
        fitting = [g for g in holders if fold(parts_of(g[0].name)[1]) == fold(surname)]
        if len(fitting) == 1 and _roles_agree(fitting[0], bearer):
            fitting[0].append(bearer)
        else:
            alone.setdefault(fold(surname), []).append(bearer)
    return list(alone.values())


def _roles_agree(group: Sequence[_Bearer], bearer: _Bearer) -> bool:
    roles = set().union(*(b.role_heads for b in group))
    return not roles or not bearer.role_heads or bool(roles & bearer.role_heads)


def _bodies(bearers: Sequence[_Bearer]) -> Iterable[list[_Bearer]]:
    """Organisations, places and the rest by name; a short form joins the one long form it has."""
    long_forms: dict[str, set[str]] = defaultdict(set)
    for bearer in bearers:
        for form in bearer.forms:
            if _KEYS[form] != _KEYS[bearer.name]:
                long_forms[_KEYS[form]].add(_KEYS[bearer.name])
    groups: dict[str, list[_Bearer]] = {}
    for bearer in bearers:
        key = _KEYS[bearer.name]
        longer = long_forms.get(key, set())
        groups.setdefault(next(iter(longer)) if len(longer) == 1 else key, []).append(bearer)
    return groups.values()


def _key_of(name: str) -> str:
    return fold(" ".join(name.removeprefix("The ").split()))


_KEYS: Table[str, str] = Table(_key_of)
"""Names without their article, in plain letters."""


def _speaker(group: Sequence[_Bearer], id_: str) -> Speaker:
    forms: defaultdict[str, int] = defaultdict(int)
    for bearer in group:
        for form, times in bearer.forms.items():
            forms[form] += times
    ranked = sorted(forms, key=lambda form: (-len(form.split()), -forms[form], -len(form), form))
    name = _fullest(group)
    kinds = Counter(bearer.kind for bearer in group if bearer.kind is not NameKind.OTHER)
    return Speaker(
        id=id_,
        name=name,
        forms=(name, *(form for form in ranked if form != name)),
        kind=max(kinds, key=lambda kind: (kinds[kind], kind.value)) if kinds else NameKind.OTHER,
        roles=tuple(role for bearer in group for role in bearer.roles),
    )


def _fullest(group: Sequence[_Bearer]) -> str:
    """The name of most words, then of most sources, then the first met."""
    uses = Counter(bearer.name for bearer in group)
    return max(uses, key=lambda name: (len(name.split()), uses[name]))


def _ids(groups: Sequence[Sequence[_Bearer]]) -> list[str]:
    """A slug for each group; where two share one, all but the first also bear a hash."""
    taken: set[str] = set()
    ids: list[str] = []
    for group in groups:
        slug = _slug(group[0])
        if slug in taken or slug in _RESERVED or not slug:
            slug = f"{slug or 'speaker'}-{short_hash(group[0].kind.value, group[0].name)}"
        while slug in taken:
            slug += "-" + short_hash(slug, group[0].source)
        taken.add(slug)
        ids.append(slug)
    return ids


def _slug(bearer: _Bearer) -> str:
    """The first given name and the surname, so that a middle name met later moves no id."""
    words = bearer.name.split()
    if bearer.kind is NameKind.PERSON:
        given, surname = parts_of(bearer.name)
        words = [given[0], surname] if given else [surname]
    folded = (re.sub(r"[^a-z0-9]+", "-", _plain(word)).strip("-") for word in words)
    return "-".join(word for word in folded if word)[:_SLUG_LENGTH].strip("-")


def _plain(word: str) -> str:
    """A word in ASCII letters as far as it has them, hyphens kept."""
    return "-".join(fold(part) for part in re.split(r"[-./&]", word))
