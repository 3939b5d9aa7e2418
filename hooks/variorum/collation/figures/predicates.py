"""Predicates: what is said of a quantity, by classes of words that news exchanges.

Most of it hangs on the verbs that the quantity is an argument of, and the rest on these with a few
words round them; what these verbs cannot tell is not looked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from variorum.collation.figures.classes import (
    PARTICIPLES,
    PREDICATES,
    noun_class,
    predicate_class,
)
from variorum.collation.figures.set_phrases import told_by_phrases
from variorum.collation.figures.stated import Stated
from variorum.collation.figures.wholes import fates
from variorum.collation.lists import LEXICON
from variorum.collation.stretches import place_from, places_before
from variorum.language.lemmas import stem_of
from variorum.mentions.links import phrase_at
from variorum.records import Link, Parse, Quantity, QuantityKind
from variorum.tables import Table
from variorum.wordlists import read_table, read_words

__all__ = ["ADDING", "OF_FATES", "acts_of_a_count", "is_uncertain", "predicates_of"]

_COUNT = QuantityKind.COUNT  # since Python 3.11 is slow to find the members of an enum

OF_FATES = frozenset({"death", "fatality", "injury", "casualty", "dead", "killing", "arrest"})
"""Nouns of what befell people, which count these: "two deaths"."""
_LIGHT = frozenset({"be", "have", "do", "say", "get", "accord", "report", "tell", "add", "include"})
_EMPTY = read_words(LEXICON / "said_of_numbers.txt")
_FATES_BY_SIDE = read_table(LEXICON / "fates.txt")
_DOINGS, _BEFALLING = (frozenset(_FATES_BY_SIDE[side]) for side in ("does", "befalls"))
_HARMED = frozenset({"hurt", "shot", "hospital"})
"""Of the same people one report has that they were shot, the next that they were treated."""
_POSSIBLE = frozenset({"may", "might", "could", "would", "should", "attempt"})


def predicates_of(stated: Stated) -> frozenset[str]:
    """The classes of what is said of a quantity, and of its own noun ("deaths", "a 7-year
    sentence").

    What a thing does to another is marked apart ("shoot<") from what befalls it.
    """
    is_count = stated.quantity.kind is _COUNT
    verbs = {link.lemma for link in stated.quantity.links}
    found = _described(stated.quantity, is_count)
    if verbs:
        found |= _linked(stated.quantity, is_count)
        found |= _told_with_words(stated, verbs)
    if not found.isdisjoint(_HURTING) and _is_fatal(stated.parse, stated.quantity):
        found.add("dead")
    if is_count:
        found = _of_a_count(stated, found, verbs)
        if _is_grave(stated.parse, stated.quantity, verbs):
            found.add("grave")
            if _is_among_the_hurt(stated):
                return frozenset(found - {"hurt"})
    if not found.isdisjoint(_HARMED):
        found.add("harmed")
    return frozenset(found)


def is_uncertain(stated: Stated) -> bool:
    """Whether a quantity is only possible or attempted: "may have killed two", "tried to kill
    two"."""
    links = stated.quantity.links
    possible = [link for link in links if link.modal in _POSSIBLE and not link.negated]
    if not possible:
        return False
    if any(link.lemma in _EMPTY for link in possible):  # "there may have been two killed"
        return True
    return not any(k.lemma not in _EMPTY for k in links if k.negated or k.modal not in _POSSIBLE)


def acts_of_a_count(quantity: Quantity) -> set[str]:
    """The classes of what verbs say of a count, those of the hurt as one."""
    told = {predicate_class(k.lemma) for k in quantity.links if k.lemma not in _EMPTY}
    return told | ({"harmed"} if told & _HARMED else set())


def _described(quantity: Quantity, is_count: bool) -> set[str]:
    """What the noun itself tells, and what describes it: "two deaths", "four damaged boats"."""
    noun = quantity.noun
    found = {PARTICIPLES[m] for m in quantity.modifiers if m in PARTICIPLES}
    acts = OF_FATES if is_count else PREDICATES
    if noun in acts and noun in PREDICATES and noun != "fire":  # "a 500-acre fire"
        found.add(PREDICATES[noun])
    return found


def _linked(quantity: Quantity, is_count: bool) -> set[str]:
    """What the verbs tell that are sure; of what is only possible nothing, where others are more
    than that: "two men who may face trial were arrested"."""
    said = _SAID_OF_COUNTS if is_count else _SAID_OF_OTHERS
    found: set[str] = set()
    for link in quantity.links:
        if not link.negated and link.modal not in _POSSIBLE:
            found |= said[link.lemma, link.role, link.passive, link.other]
    return found


_Role = tuple[str, str, bool, str]
"""Of a link the lemma, the role, whether it is passive, and the other argument."""


def _said(role: _Role, light: Set[str]) -> Iterator[str]:
    """The classes of one link, with what it does marked apart from what befalls it."""
    lemma, part, passive, other = role
    if lemma in _SUFFERING and other in _BY_STEM:
        yield PREDICATES[_BY_STEM[other]]
    if lemma in light:
        return
    said = predicate_class(lemma)
    if said in _DOINGS and _does(part, passive):
        yield said
        return
    acts = lemma in _ACTING and not passive  # "two men fired", "held in the killing of"
    itself = other in _REFLEXIVE  # "a boy, 8, shot himself"
    befalls = part in ("object", "state") or passive or not (other or acts)
    if part == "oblique":
        yield said + "~"
    elif befalls or itself or lemma in _INTRANSITIVE:
        yield said
    else:
        yield said + "<"


def _does(part: str, passive: bool) -> bool:
    """Whether who is counted is the doer: "90 joined the march", "was joined by 90"."""
    return (part == "subject") != passive and part != "object"


_BY_STEM = {stem_of(word): word for word in sorted(PREDICATES, reverse=True)}
_SUFFERING = frozenset({"suffer", "sustain", "receive", "get"})
_ACTING = frozenset({"fire", "kill", "murder", "slay"})
"""Verbs of which the subject does, object or none, and nothing befalls it."""
_REFLEXIVE = frozenset(map(stem_of, ("himself", "herself", "itself", "themselves", "self")))
_INTRANSITIVE = frozenset({"die", "perish", "drown", "disappear", "vanish"})
_SAID_OF_COUNTS: Table[_Role, frozenset[str]] = Table(lambda role: frozenset(_said(role, _EMPTY)))
_SAID_OF_OTHERS: Table[_Role, frozenset[str]] = Table(lambda role: frozenset(_said(role, _LIGHT)))


def _told_with_words(stated: Stated, verbs: Set[str]) -> Set[str]:
    """What verbs say of people together with their arguments and the words of the clause."""
    if "toll" in [link.other for link in stated.quantity.links]:
        return _taken_to_hospital(stated, verbs) | _DEAD
    if _TELLING.isdisjoint(verbs):
        return _NOTHING
    return _taken_to_hospital(stated, verbs) | _paraphrased(stated, verbs)


def _taken_to_hospital(stated: Stated, verbs: Set[str]) -> frozenset[str]:
    """ "Three women were taken to the medical centre" tells what "hospitalised" does."""
    taken = not _CONVEYS.isdisjoint(verbs) and not _HOSPITALS.isdisjoint(stated.context)
    return _HOSPITAL if taken else _NOTHING


def _paraphrased(stated: Stated, verbs: Set[str]) -> frozenset[str]:
    """What set phrases say of people: "lost their lives", "treated for cuts", "14 bodies were
    found", "bullets struck four"."""
    q = stated.quantity
    if any(link.lemma == "lose" and link.other in _LIVES for link in q.links):
        return _DEAD
    if not _TAKES.isdisjoint(verbs) and _counts_lives(stated.parse, q):
        return _DEAD
    if q.noun == "body" and not _FINDS.isdisjoint(verbs):
        return _DEAD
    if any(link.lemma in _HITS and link.other in _BULLETS for link in q.links):
        return _SHOT
    return _HURT if "treat" in verbs and not _INJURIES.isdisjoint(stated.context) else _NOTHING


def _counts_lives(parse: Parse, quantity: Quantity) -> bool:
    """Whether lives are counted: "nine lives", "the lives of nine"."""
    if quantity.noun in _LIVES:
        return True
    last = places_before(parse.ends, quantity.span[0])
    before = parse.lemmas[max(last - 2, 0) : last]
    return before[1:] == ("of",) and before[0] in _LIVES


_NOTHING: frozenset[str] = frozenset()
_DEAD, _SHOT, _HURT, _HOSPITAL = (frozenset({c}) for c in ("dead", "shot", "hurt", "hospital"))
_LIVES = frozenset({"life", "live"})
_TAKES = frozenset({"lose", "take", "claim", "cost"})
_HITS = frozenset({"hit", "strike", "graze", "wound", "injure", "pierce"})
_BULLETS = frozenset(
    map(stem_of, ("bullet", "bullets", "gunfire", "gunshot", "shot", "gunman", "gunmen", "shooter"))
)
_FINDS = frozenset({"find", "recover", "discover", "retrieve", "pull"})
_INJURIES = frozenset(map(stem_of, ("injury", "wound", "burn", "cut")))
_CONVEYS = frozenset({"take", "transport", "rush", "airlift", "fly", "bring", "admit", "carry"})
_HOSPITALS = frozenset({stem_of("hospital"), stem_of("medical"), stem_of("clinic")})
_TELLING = _TAKES | _HITS | _FINDS | _CONVEYS | {"treat"}
"""The verbs that tell more with the words round them than by themselves."""


def _is_fatal(parse: Parse, quantity: Quantity) -> bool:
    """Whether what befell whom it is of was fatal: "was fatally shot", "two mortally hurt"."""
    if _FATALLY.isdisjoint(parse.lowered):
        return False
    own = {link.lemma for link in quantity.links if _befalls(link)}
    verbs = [clause.verb for clause in parse.clauses if clause.lemma in own]
    return any(not _FATALLY.isdisjoint(parse.lowered[max(at - 1, 0) : at + 2]) for at in verbs)


_FATALLY = frozenset({"fatally", "mortally"})
_HURTING = frozenset({"hurt", "shot", "hit", "stab"})


def _befalls(link: Link) -> bool:
    """Whether what a verb tells befalls whom a link is of."""
    return not link.negated and (link.role == "object" or (link.role == "subject" and link.passive))


def _of_a_count(stated: Stated, found: set[str], verbs: Set[str]) -> set[str]:
    """What is said of a count, with what phrases tell of it, of what it is and where it is."""
    found |= told_by_phrases(stated.parse, stated.quantity)
    if not _PLACING.isdisjoint(verbs) and _is_there(stated):
        found.add("there")
    if not found.isdisjoint(_BEFALLING):  # "killed nine who had joined the march": no marchers
        found -= _DOINGS
    is_gunman = noun_class(stated.quantity.noun) == "gunman"
    if is_gunman and not stated.is_single:  # who fired, whatever else they did
        found.add("gunfire")
    return found


def _is_there(stated: Stated) -> bool:
    """Whether it is told where who is counted was: "four children were in the house", "there were
    200 people at the party", "found two girls in the car"."""
    if not any(_places(link) for link in stated.quantity.links):
        return False
    if stated.is_single or not ADDING.isdisjoint(stated.words.split()):  # who may be of others
        return False
    parse = stated.parse
    first = place_from(parse.starts, stated.quantity.span[1])
    behind = range(first, min(first + _REACH_OF_PLACE, len(parse.lemmas)))
    at = next((place for place in behind if parse.lemmas[place] not in _PASSED), None)
    if at is None:
        return False
    word = parse.lemmas[at]
    return word in _AT_HAND or (word in _WHERE and _opens_a_place(parse, at))


def _opens_a_place(parse: Parse, at: int) -> bool:
    """Whether the phrase behind a preposition is of a place that is told."""
    phrase = phrase_at(parse, place_from(parse.starts, parse.ends[at]))
    if phrase is None or parse.tags[phrase.head] not in ("NN", "NNS", "NNP"):
        return False
    opens = parse.tags[phrase.first] in ("DT", "PRP$", "NNP")
    return opens and parse.lemmas[phrase.head] not in _NO_PLACES


def _places(link: Link) -> bool:
    """Whether a link only says that who is counted was somewhere: "were", "there were", "found"."""
    if link.negated or link.modal:
        return False
    if link.lemma == "be":
        return link.role == "subject" or link.other == "there"
    return link.lemma == "find" and (link.role == "object" or link.passive)


_PLACING = frozenset({"be", "find"})
ADDING = frozenset({"another", "other", "additional", "further", "more", "extra"})
"""Words that count some beside others."""
_REACH_OF_PLACE = 7
_AT_HAND = frozenset({"inside", "home", "outside"})
_WHERE = frozenset({"in", "at", "aboard", "on", "inside", "within"})
_PASSED = frozenset({"be", "also", "still", "have", "already", "all"})
_NO_PLACES = read_words(LEXICON / "no_places.txt")


def _is_grave(parse: Parse, quantity: Quantity, verbs: Set[str]) -> bool:
    """Whether the worst hurt are counted: "two critically", "seriously injured three", "four of
    whom remain in a critical condition"."""
    start, end = quantity.span
    if not _HURTS.isdisjoint(verbs):
        last = places_before(parse.ends, start)
        opening = _behind_a_mark(parse, max(last - _BESIDE, 0), last)
        if not _GRAVE.isdisjoint(parse.lemmas[opening:last]):
            return True
    first = place_from(parse.starts, start)
    if _GRAVE.isdisjoint(parse.lemmas[first : first + _NEAR_GRAVE]):  # as mostly
        return False
    return not _GRAVE.isdisjoint(parse.lemmas[first : _up_to_a_count(parse, first, end)])


_HURTS = frozenset([verb for verb, class_ in PREDICATES.items() if class_ == "hurt"])
_GRAVE = read_words(LEXICON / "grave.txt")
_BESIDE = 3
_NEAR_GRAVE = 9
"""Tokens from a count on among which stands what tells that the worst hurt are counted."""


def _behind_a_mark(parse: Parse, first: int, last: int) -> int:
    """The place behind the last mark, "and" or number of a stretch; the first where it has none."""
    marks = [at for at in range(first, last) if parse.tags[at] in (",", ":", "CC", "CD")]
    return marks[-1] + 1 if marks else first


def _up_to_a_count(parse: Parse, first: int, end: int) -> int:
    """The place of the next mark, "and" or number behind the end of a count, near it."""
    last = min(first + _NEAR_GRAVE, len(parse.tags))
    for at in range(first, last):
        if parse.starts[at] >= end and parse.tags[at] in (",", ":", ".", "CC", "CD"):
            return at
    return last


def _is_among_the_hurt(stated: Stated) -> bool:
    """Whether its article counts more hurt than these: "ten were hurt, two of them badly"."""
    own = stated.quantity.value
    known = (q for there in stated.whole.quantities.values() for q in there)
    return any(q.value > own and "hurt" in fates(q) for q in known)
