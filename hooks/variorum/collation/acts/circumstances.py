"""Circumstances: how an event came about, told or held possible in one source, denied in another.

"Police said that nothing points to the sinking being gang-related" and "the sinking was possibly
gang-related" are two states of one inquiry, as are "it was no accident" and "it was accidental".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.extents import extent, phrase_end
from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.negation import is_asked
from variorum.collation.places.scene import is_deed
from variorum.records import Certainty, ComparisonType, Relation, Token
from variorum.wordlists import read_groups, read_words

__all__ = ["compare_circumstances"]

_WORDS = read_groups(LEXICON / "circumstances.txt")
_LAST_WORDS = frozenset(word.rpartition("-")[2] for word in _WORDS) | _WORDS.keys()
_ENDINGS = ("related", "motivated")
"""What makes a circumstance of the word before it: "drug-related", "racially motivated"."""
_HEDGES = read_words(LEXICON / "hedges.txt")
_DOUBTS = read_words(LEXICON / "doubts.txt") | read_words(LEXICON / "inquiries.txt")
_DENYING = frozenset({"no", "not", "never", "without", "deny", "nothing", "n't", "n’t", "neither"})
_BELIEVING = frozenset({"believe", "think"})
_ASKING = frozenset({"whether", "if"})
_BEFORE = 10
"""Tokens before a word among which stands what denies it or holds it possible."""
_LEAST_WEIGHT = 0.5


@dataclass(frozen=True, slots=True)
class Circumstance:
    """A circumstance at the token ``at``; ``first`` is where what denies or doubts it stands.

    ``state`` is "told", "possible" or "denied".
    """

    line: Line
    at: int
    first: int
    state: str


def compare_circumstances(folder: Folder) -> Iterator[Claim]:
    """Circumstances that one kin source denies, and another tells or holds possible."""
    given: defaultdict[str, list[Circumstance]] = defaultdict(list)
    telling = folder.words.of(_LAST_WORDS | _BONDS) | folder.words.of_endings(_ENDINGS)
    for line in folder.lines_at(telling):
        if not (line.background or is_asked(line)):
            for name, circumstance in (*_circumstances(line), *_bonds(line)):
                given[name].append(circumstance)
    for name in sorted(given):
        states: defaultdict[str, set[str]] = defaultdict(set)
        for one in given[name]:
            states[one.line.source.id].add(one.state)
        steady = [c for c in given[name] if _stands(c.state, states[c.line.source.id])]
        for one, other in folder.kin_pairs(steady):
            apart = one.state != other.state and "denied" in (one.state, other.state)
            least = 0.0 if name == _TOGETHER else _LEAST_WEIGHT
            if apart and folder.tie(one.line, other.line) >= least:
                yield _claim(one, other)


def _stands(state: str, states: set[str]) -> bool:
    """Whether a state is its source's: what it tells or denies, but not both, or else holds
    possible; who denies a thing may well say that it was asked."""
    sure = states - {"possible"}
    return sure == {state} or not sure


def _circumstances(line: Line) -> Iterator[tuple[str, Circumstance]]:
    for at, token in enumerate(line.tokens):
        word = token.lower
        if token.tag.startswith("NNP") or not (word in _LAST_WORDS or word.endswith(_ENDINGS)):
            continue
        name = _name(line, at, word)
        if name:
            first, state = _state(line, at)
            yield name, Circumstance(line, at, first, state)


def _bonds(line: Line) -> Iterator[tuple[str, Circumstance]]:
    """Whether several events hang together: "the two shootings are related", "unrelated fires"."""
    for at, token in enumerate(line.tokens if line.lowered.isdisjoint(_AT_FIRST) else ()):
        if token.lower not in _BONDS or not _is_of_events(line, at):
            continue
        first, state = _state(line, at)
        if token.lower in _UNBOUND:
            first, state = at, "denied" if state == "told" else "possible"
        yield _TOGETHER, Circumstance(line, at, first, state)


def _is_of_events(line: Line, at: int) -> bool:
    """Whether it is said of events: not of a man "related to the victim", nor "gang related"."""
    after = line.tokens[at + 1 : at + 5]
    if at and line.tags[at - 1].startswith("NN"):
        return False
    if after and after[0].text in ("to", "with"):
        return any(_is_event(token) or token.text in ("other", "another") for token in after)
    if after and after[0].tag in ("NN", "NNS"):
        return _is_event(after[0]) and after[0].tag == "NNS"
    return any(_is_event(token) and token.tag == "NNS" for token in line.tokens[:at])


def _is_event(token: Token) -> bool:
    return is_deed(token.lemma) or token.lemma in _EVENTS


_TOGETHER = "events that hang together"
"""What the only events of an article are said to be, or not to be, in whatever words."""
_AT_FIRST = frozenset({"initially", "originally", "first"})
"""Words for what was held to be so before."""
_UNBOUND = frozenset({"unrelated", "unconnected"})
_BONDS = frozenset({"related", "connected", "linked"}) | _UNBOUND
_EVENTS = frozenset({"incident", "case", "event", "crime", "robbery", "burglary", "theft"})


def _name(line: Line, at: int, word: str) -> str | None:
    """What is said of an event by the word at a token, with the word before it or by itself."""
    before = line.parse.lowered[at - 1] if at else ""
    pair = word if "-" in word else f"{before}-{word}"
    if pair.endswith(tuple(f"-{ending}" for ending in _ENDINGS)):
        kind, tag = pair.rpartition("-")[0], line.tags[at - 1] if at else ""
        is_kind = "-" in word or tag.startswith("NN") or kind.endswith("ly")
        return f"{kind.removesuffix('ly')} related" if is_kind else None
    return _WORDS.get(pair) or _WORDS.get(word)


def _state(line: Line, at: int) -> tuple[int, str]:
    """Whether what is said is told, possible or denied, and the token at which that begins."""
    doubted: int | None = None
    for place in range(at - 1, max(at - 1 - _BEFORE, -1), -1):
        token = line.tokens[place]
        if token.text in (".", ";", '"', "”", "“"):
            break
        if token.lemma == "rule" and "out" in line.parse.texts[place + 1 : place + 3]:
            before = set(line.parse.lemmas[max(place - 3, 0) : place])
            return place, "denied" if before.isdisjoint(_DENYING) else "possible"
        if token.lemma == "not" and line.parse.lemmas[place - 1] == "or":
            continue  # "whether or not"
        if token.lemma in _ASKING:
            return place, "possible"  # "would not say whether it was an accident" denies nothing
        if token.lemma in _DENYING or token.lower.endswith(("n't", "n’t")):
            return place, "denied"
        is_doubt = token.lemma in _DOUBTS - _BELIEVING or token.lower in _HEDGES
        if doubted is None and (is_doubt or token.tag == "MD"):
            doubted = place
    return (at, "told") if doubted is None else (doubted, "possible")


def _claim(one: Circumstance, other: Circumstance) -> Claim:
    return Claim(
        Relation.CONTRADICTION,
        ComparisonType.POLARITY,
        tuple(
            c.line.variant(extent(c.line, c.first, phrase_end(c.line, c.at)), c.state)
            for c in (one, other)
        ),
        Certainty(0.7, 0.8),
        "how an event came about, which one source denies and another does not",
    )
