"""Sites: two places of one kind at which one act or event is put.

Each place stands in a prepositional phrase of the act's own clause. Two units of government
("Orrin County", "Ferrow County") exclude each other, as do two kinds of one building ("a bus
station", "a train station") and two names of one ("Orrin Hospital", "Ferrow Hospital").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.collation.folder import Folder, Line, concept_of, is_telling
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.negation import is_imagined
from variorum.collation.places.geography import are_apart, is_broad, named_place
from variorum.collation.who import NOBODY, Who, clash, who_of
from variorum.records import Certainty, Clause, ComparisonType, Phrase, Relation, Span, Token
from variorum.wordlists import read_words

__all__ = ["compare_sites"]

_UNITS = read_words(LEXICON / "units_of_land.txt")
_BUILDINGS = read_words(LEXICON / "sites.txt")
_KINDS = _UNITS | _BUILDINGS
_BEING_SOMEWHERE = read_words(LEXICON / "being_somewhere.txt")
_DESCRIBING = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})
_LOCATIVE = frozenset({"in", "at", "near", "inside", "outside", "to", "into", "on"})
_VAGUE = frozenset({"local", "nearby", "same", "other", "area", "hard-hit", "main", "new", "old"})
_LEAST_WEIGHT = 1.5
_LEAST_FOR_UNITS = 0.8
"""Less is asked where the act is only that of being there, and a unit of government is named."""


@dataclass(frozen=True, slots=True)
class Site:
    """A place of a kind in its sentence.

    ``kind`` is the noun that it is named by ("county"), ``which`` the words that say which it is.
    """

    line: Line
    kind: str
    which: str
    named: bool
    span: Span
    act: str | None
    who: Who


def compare_sites(folder: Folder) -> Iterator[Claim]:
    """Places of one kind that kin sources give for one act, and that exclude each other."""
    slots: defaultdict[tuple[str, str | None], list[Site]] = defaultdict(list)
    for line in folder.lines_at(folder.lemmas.of(_KINDS)):
        if is_imagined(line):
            continue
        for phrase in line.parse.phrases:
            site = _site(folder, line, phrase)
            if site is not None:
                slots[site.kind, site.act].append(site)
    for key in sorted(slots, key=str):
        for one, other in folder.kin_pairs(slots[key]):
            if _exclude(one, other) and _is_one_slot(folder, one, other):
                yield _claim(one, other)


def _site(folder: Folder, line: Line, phrase: Phrase) -> Site | None:
    """The place of a kind that a phrase names or describes, with the act that is put there."""
    at = _noun(line, phrase)
    kind = line.parse.lemmas[at].casefold()
    if kind not in _KINDS or not _is_locative(line, phrase, kind):
        return None
    first, last = _which(line, phrase, at)
    words = line.tokens[first:last]
    named = all(token.tag.startswith("NNP") for token in words)
    if not words or (not named and (kind in _UNITS or not _is_a_kind(words))):
        return None
    if named and kind in _BUILDINGS and not line.parse.texts[at][0].isupper():
        return None  # "a Ferrow park" may be Orrin Park
    span = line.span(min(first, at), max(last, at + 1))
    clause = _clause(line, phrase)
    act = _act(clause) if clause is not None else None
    who = who_of(folder, line, _befallen(clause)) if clause is not None else NOBODY
    return Site(line, kind, line.words(first, last), named, span, act, who)


def _noun(line: Line, phrase: Phrase) -> int:
    """The head of a phrase, a day at its end left out: "the Orrin province Wednesday"."""
    at = phrase.head
    while at > phrase.first and not is_telling(line.parse.lowered[at]):
        at -= 1
    return at


def _is_locative(line: Line, phrase: Phrase, kind: str) -> bool:
    """Whether a phrase says where; a unit of government is also what is hit or shaken."""
    if phrase.preposition is None:
        return kind in _UNITS
    return line.parse.lemmas[phrase.preposition] in _LOCATIVE


def _which(line: Line, phrase: Phrase, at: int) -> tuple[int, int]:
    """The tokens that say which place it is: "bus" of "a bus station", "Orrin" of "Orrin County",
    also after "of" ("the province of Orrin")."""
    if at + 2 < len(line.tags) and line.parse.lemmas[at + 1] == "of":
        end = named_place(line, at + 2)
        if end > at + 2:
            return at + 2, end
    first = at
    while first > phrase.first and line.tags[first - 1] in _DESCRIBING:
        first -= 1
    return first, at


def _is_a_kind(words: Sequence[Token]) -> bool:
    """Whether nouns alone describe the place: "a bus station", not "a nearby station"."""
    return all(token.tag in ("NN", "NNS") and token.lemma not in _VAGUE for token in words)


def _clause(line: Line, phrase: Phrase) -> Clause | None:
    """The clause that the phrase stands in."""
    clauses = line.parse.clauses
    return next((c for c in clauses if phrase in (c.subject, c.object, *c.obliques)), None)


def _act(clause: Clause) -> str:
    """The verb of a clause: its concept, or that somebody or something is somewhere at all."""
    return "be" if clause.lemma in _BEING_SOMEWHERE else concept_of(clause.lemma)


def _befallen(clause: Clause) -> Phrase | None:
    """Whom an act befalls, or who does what befalls nobody: who "was taken" or "died"."""
    return clause.subject if clause.passive or clause.object is None else clause.object


def _exclude(one: Site, other: Site) -> bool:
    """Whether two sites of one kind are two: both named or both described, and apart."""
    if one.named != other.named or is_broad(one.which) != is_broad(other.which):
        return False
    return are_apart(one.which, other.which)


def _is_one_slot(folder: Folder, one: Site, other: Site) -> bool:
    if one.act is None or one.line.background != other.line.background:
        return False
    if clash(one.who, other.who):
        return False
    if one.kind in _BUILDINGS and (_moves_on(one, other) or one.who.several != other.who.several):
        return False
    least = _LEAST_FOR_UNITS if one.kind in _UNITS else _LEAST_WEIGHT
    return folder.tie(one.line, other.line) >= least


def _moves_on(one: Site, other: Site) -> bool:
    """Whether an article of the two names both buildings, as where somebody is taken to the one
    and then to the other ("to Orrin Hospital, then transferred to Ferrow Hospital")."""
    return one.named and (
        other.which in one.line.source.text or one.which in other.line.source.text
    )


def _claim(one: Site, other: Site) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.PLACE,
        tuple(site.line.variant(site.span, site.which.casefold()) for site in (one, other)),
        Certainty(0.6, 0.8),
        f"one act, put at two places called {one.kind}",
    )
