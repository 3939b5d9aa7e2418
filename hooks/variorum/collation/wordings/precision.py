"""Precision: what one source names and another leaves general.

"The Orrin Treaty on Wrecks" and "a treaty on wrecks" stand in sentences that share what is rare
in both articles, and the second source never names a treaty.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.language import stem_of
from variorum.records import Certainty, ComparisonType, Phrase, Relation, Span, Token

__all__ = ["compare_precision"]

_OF_NAMES = frozenset({"NNP", "NNPS"})
_LEAST_WEIGHT = 2.5
_LINKS = frozenset({"of", "on", "for", "the", "and", "against"})
_LEAST_NEAR = 1.5
_COMPLEMENT = 4
_REACH = 7
"""Tokens round a name in which stands what tells what it is the name of."""


def compare_precision(folder: Folder) -> Iterator[Claim]:
    """Things that kin sources name here and leave general there."""
    named = _named_nouns(folder)
    nouns = frozenset().union(*named.values())
    holding = folder.lines_at(folder.lemmas.of(("a", "an")) & folder.lemmas.of(nouns))
    general = {line.place: found for line in holding if (found := _general_phrases(line, nouns))}
    for pair in folder.pairs_with(general):
        for naming, telling in ((pair.one, pair.other), (pair.other, pair.one)):
            phrases = general.get(telling.place)
            if phrases is None:
                continue
            wanting = [p for p in phrases if _is_named_in_one(named, naming, telling, p)]
            if wanting and folder.weight(pair) >= _LEAST_WEIGHT:
                yield from _compared(folder, naming, telling, wanting)


def _named_nouns(folder: Folder) -> dict[str, set[str]]:
    """The nouns, in lower case, that each source has inside a name."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in folder.lines:
        if not _OF_NAMES.isdisjoint(line.tags):
            words = zip(line.parse.lowered[1:], line.tags[1:], strict=True)
            found[line.source.id].update([word for word, tag in words if tag in _OF_NAMES])
    return found


def _general_phrases(line: Line, nouns: Set[str]) -> list[Phrase]:
    """The phrases of a sentence that speak of one thing by one of some nouns, without naming it: "a
    treaty"."""
    parse = line.parse
    return [
        phrase
        for phrase in line.parse.phrases
        if parse.lemmas[phrase.head] in nouns and _is_general(line, phrase)
    ]


def _is_named_in_one(
    named: dict[str, set[str]], naming: Line, general: Line, phrase: Phrase
) -> bool:
    """Whether the noun of a phrase stands in a name in one of two sources alone."""
    noun = general.parse.lemmas[phrase.head]
    return noun in named[naming.source.id] and noun not in named[general.source.id]


def _compared(
    folder: Folder, naming: Line, general: Line, phrases: Sequence[Phrase]
) -> Iterator[Claim]:
    for phrase in phrases:
        noun = general.parse.lemmas[phrase.head]
        places = [at for at, t in enumerate(naming.tokens) if _names(t, noun)]
        name = _name_round(naming, places[0]) if len(places) == 1 else None
        if name and _stand_alike(folder, naming, name, general, phrase):
            yield _claim(naming, name, general, phrase)


def _names(token: Token, noun: str) -> bool:
    """Whether a token is a noun as part of a name: "Treaty", not "the treaty" later on."""
    return token.tag.startswith("NNP") and token.lower == noun


def _stand_alike(
    folder: Folder, naming: Line, name: tuple[int, int], general: Line, phrase: Phrase
) -> bool:
    """Whether the same things stand near the name and near the general phrase."""
    complement = _complement(general, phrase)
    if complement and not complement & _inside(naming, *name):
        return False
    mine = _near(naming, *name) | _inside(naming, *name)
    yours = _near(general, phrase.first, phrase.last)
    shared = (mine & yours) - {stem_of(general.parse.lemmas[phrase.head])}
    return folder.weight_of(frozenset(shared), naming, general) >= _LEAST_NEAR


def _complement(line: Line, phrase: Phrase) -> set[str]:
    """What a general phrase is said to be about: "a treaty on goats", "a treaty banning wrecks"."""
    after = line.tokens[phrase.last] if phrase.last < len(line.tags) else None
    if after is None or not (after.lemma in _LINKS or after.tag in ("VBG", "VBN")):
        return set()
    return _inside(line, phrase.last, phrase.last + _COMPLEMENT)


def _near(line: Line, first: int, last: int) -> set[str]:
    around = {*range(first - _REACH, first), *range(last, last + _REACH)}
    return {concept for concept, at in line.concepts.items() if at in around}


def _inside(line: Line, first: int, last: int) -> set[str]:
    return {concept for concept, at in line.concepts.items() if first <= at < last}


def _is_general(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase speaks of one thing without naming it: "a treaty"."""
    return (
        line.parse.lemmas[phrase.first] in ("a", "an")
        and line.tags[phrase.head] == "NN"
        and not any(tag.startswith("NNP") for tag in line.tags[phrase.first : phrase.last])
    )


def _name_round(line: Line, at: int) -> tuple[int, int] | None:
    """The tokens of a name whose head is a noun: "the Orrin Treaty on the Ban of Wrecks".

    A noun with a name right after it is a title ("Judge Nils Orvik") and heads no name.
    """
    first, last = at, at + 1
    if not at or not line.parse.texts[at][0].isupper():
        return None
    if last < len(line.tags) and line.tags[last].startswith("NNP"):
        return None
    while first > 1 and line.tags[first - 1].startswith("NNP"):
        first -= 1
    while last < len(line.tags) and _carries_on(line, last):
        last += 1
    if last - first < 2:
        return None
    return (first - 1 if line.parse.lemmas[first - 1] == "the" else first), last


def _carries_on(line: Line, at: int) -> bool:
    """Whether a token belongs to the name before it: a capital, or a link with one after it."""
    if line.parse.texts[at][0].isupper():
        return True
    after = line.tokens[at + 1 : at + 3]
    return line.parse.lemmas[at] in _LINKS and any(t.text[0].isupper() for t in after)


def _with_what_follows(line: Line, phrase: Phrase) -> Span:
    """A general phrase with the participle after it and its object: "a treaty banning wrecks"."""
    last = phrase.last
    if last < len(line.tags) and line.tags[last] in ("VBG", "VBN"):
        ends = [other.last for other in line.parse.phrases if other.first == last + 1]
        last = max([last + 1, *ends])
    return line.span(phrase.first, last)


def _claim(naming: Line, name: tuple[int, int], general: Line, phrase: Phrase) -> Claim:
    return Claim(
        Relation.DIFFERENCE,
        ComparisonType.PRECISION,
        (
            naming.variant(naming.span(*name), "named"),
            general.variant(_with_what_follows(general, phrase), "general"),
        ),
        Certainty(0.7, 0.8),
        "one source names what another leaves general",
    )
