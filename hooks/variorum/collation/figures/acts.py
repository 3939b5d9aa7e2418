"""Acts that a time dates, by one name whichever words tell them: "burned on Friday", "Friday's
blaze", "the fire ripped through the mill on Friday", "was set on fire on Friday".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from variorum.collation.figures.claims import Claim
from variorum.collation.figures.classes import predicate_class
from variorum.collation.lists import LEXICON
from variorum.language.lemmas import stem_of
from variorum.mentions.dating import happens
from variorum.records import Link, Token
from variorum.wordlists import read_table

__all__ = ["acts_of", "named_act", "tells_act"]

_EMPTY = frozenset({"be", "have", "do", "say", "get", "tell", "add", "accord", "make", "take"})


def _turned(path: Path) -> dict[str, tuple[str, ...]]:
    """Each word of a table with the keys that it stands under."""
    acts: defaultdict[str, set[str]] = defaultdict(set)
    for act, words in read_table(path).items():
        for word in words:
            acts[word].add(act)
    return {word: tuple(sorted(found)) for word, found in acts.items()}


_VERBS = _turned(LEXICON / "dated_acts.txt")
_NOUNS = _turned(LEXICON / "dated_nouns.txt")
_BY_STEM: Mapping[str, tuple[str, ...]] = {stem_of(noun): acts for noun, acts in _NOUNS.items()}


def named_act(stem: str) -> str:
    """The act that the stem of a noun names, marked as one; empty where it names none."""
    acts = _BY_STEM.get(stem, ())
    return f"~{acts[0]}" if acts else ""


def tells_act(token: Token, act: str) -> bool:
    """Whether a word is a verb or noun of an act that ``named_act`` gives."""
    acts = (*_VERBS.get(token.lemma, ()), *_BY_STEM.get(token.stem, ()))
    return act.removeprefix("~") in acts


def acts_of(claim: Claim, link: Link) -> dict[str, float]:
    """The acts that a predicate of a time tells, each with how sure it is that the time is theirs.

    A noun of what happens stands for its act where it is the subject of what it does or of its
    happening ("the fire ripped through the mill", "the vote took place", "was held"), not of what
    comes of it ("the raid was condemned"); and where a verb has it for its object ("held a vote").
    """
    if link.role == "state":
        return dict(_named(link.lemma, _NOUNS.get(link.lemma, ()), _UNLISTED))
    own = _BY_STEM.get(link.other, ()) if _is_time_of_subject(link) else ()
    found = dict.fromkeys(own, _SURE)
    if not (own and link.lemma in _HAPPENING["itself"]):
        found |= dict.fromkeys(_of_phrase(claim, link), _SURE)
        listed = _VERBS.get(link.lemma, ())
        found |= dict.fromkeys(listed, _SURE)
        if not listed and link.lemma not in _EMPTY:
            found.setdefault(predicate_class(link.lemma), _UNLISTED)
    for act, strength in _objects(claim, link):
        found.setdefault(act, strength)
    return found


def _of_phrase(claim: Claim, link: Link) -> Iterator[str]:
    """The acts of set phrases: "was found guilty", "took place", "went missing"."""
    phrases = _PHRASES.get(link.lemma)
    for clause in claim.parse.clauses if phrases else ():
        if clause.lemma == link.lemma:
            near = claim.parse.lemmas[clause.verb + 1 : clause.verb + 1 + _NEAR]
            for lemma in sorted(set(near)):
                yield from (phrases or {}).get(lemma, ())


_NEAR = 5
"""Tokens behind a verb among which the word that makes it a set phrase stands."""


def _phrases() -> dict[str, dict[str, tuple[str, ...]]]:
    """For each verb of a set phrase the words behind it, each with its acts."""
    found: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for phrase, acts in _turned(LEXICON / "act_phrases.txt").items():
        verb, _, word = phrase.partition(" ")
        found[verb][word] = acts
    return dict(found)


_PHRASES = _phrases()


def _is_time_of_subject(link: Link) -> bool:
    if link.passive:
        return link.lemma in _HAPPENING["passive"]
    return link.lemma not in _HAPPENING["after"]


_HAPPENING = read_table(LEXICON / "happening_verbs.txt")
_SURE = 1.5
_UNLISTED = 1.0
_OF_OBJECT = 1.25


def _named(noun: str, acts: Iterable[str], otherwise: float) -> Iterator[tuple[str, float]]:
    listed = [(act, _SURE) for act in acts]
    yield from listed or [(predicate_class(noun), otherwise)]


def _objects(claim: Claim, link: Link) -> Iterator[tuple[str, float]]:
    """The acts that nouns beside a verb name: "held a vote", "carried out the robbery"."""
    parse = claim.parse
    for clause in claim.parse.clauses:
        if clause.lemma != link.lemma or clause.object is None:
            continue
        noun = parse.lemmas[clause.object.head].casefold()
        for act in _NOUNS.get(noun, ()):
            yield act, _OF_OBJECT
        if noun not in _NOUNS and happens(noun):
            yield stem_of(noun), _UNLISTED
