"""Moments: at what hour the event of an article happened, help was called to it, and it came.

Each report tells these in words of its own: "the shooting took place about 2 a.m.", "gunfire
erupted around 2:30 a.m.", "two men were shot", "it happened"; "officers were called", "a call came
in"; "police found". An article is of one event, so that all these are of one act; who gives it two
hours tells of two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from variorum.collation.figures.claims import Claim
from variorum.collation.figures.dated_acts import Act
from variorum.collation.figures.day_parts import days_of, is_part_of_day
from variorum.collation.figures.intervals import compatible
from variorum.collation.figures.settled import Keyed
from variorum.collation.lists import LEXICON
from variorum.collation.places.scene import (
    is_deed,
    is_event,
    tells_alarm,
    tells_arrival,
    tells_deed,
)
from variorum.collation.stretches import place_from
from variorum.keeping import kept_with
from variorum.mentions.dating import PARTS_OF_DAY, WEEKDAYS
from variorum.records import Hedge, Link, QuantityKind
from variorum.wordlists import read_words

__all__ = ["are_in_turn", "moment_of", "moments_of"]

_AT_LEAST = Hedge.AT_LEAST
_CLOCK = QuantityKind.CLOCK
_DAY = 24 * 60
_STRENGTH = 2.0
"""What it is worth that two hours are of the event of their articles, which is one."""


_ORDER = ("deed", "alarm", "arrival")


def moments_of(claims: Iterable[Claim]) -> Iterator[Keyed]:
    """Clock times under what they are the moment of, those of sources that give it one alone; the
    first of its moments that a source gives stands besides for when the event was."""
    given: defaultdict[str, defaultdict[str, list[Claim]]]
    given = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        known = claim.quantity.hedge is not _AT_LEAST and not claim.quantity.unit.endswith("?")
        moment = moment_of(claim) if known else ""
        if moment and not (claim.background or Act.of(claim).is_another):
            given[claim.source.id][moment].append(claim)
    for told in given.values():
        first = _first_told(told)
        for moment, all_told in told.items():
            opening, *others = _hours(all_told) or all_told
            if all(compatible(opening.value, other.value) for other in others):
                for claim in (opening, *others):
                    yield from _keyed(claim, f"the {moment}")
                    if moment == first and not is_part_of_day(claim):
                        yield from _keyed(claim, "the event")


def _first_told(told: Mapping[str, Sequence[Claim]]) -> str:
    """The first moment of which an hour is told; empty where none is."""
    return next((moment for moment in _ORDER if _hours(told.get(moment, ()))), "")


def _hours(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if not is_part_of_day(claim)]


def _keyed(claim: Claim, moment: str) -> Iterator[Keyed]:
    """An hour under its moment, and on each day that is told with it; a part of a day there alone,
    since without its day it is none: "Sunday evening"."""
    if not is_part_of_day(claim):
        yield Keyed(("clock", moment), _STRENGTH, claim)
    for day in sorted(days_of(claim)):
        yield Keyed(("clock", moment, day), _STRENGTH, claim)


def are_in_turn(one: Claim, other: Claim) -> bool:
    """Whether two hours are of a deed and of the help that was called to it or came soon after, or
    to another deed."""
    mine, yours = moment_of(one), moment_of(other)
    if mine == yours:
        return False
    if _ORDER.index(mine) > _ORDER.index(yours):
        one, other, mine, yours = other, one, yours, mine
    later = (other.quantity.value - one.quantity.value + _DAY / 2) % _DAY - _DAY / 2
    least, most = _LATER[yours]
    return not (least <= later <= most or -_BEFORE <= later < 0)


_LATER = {"alarm": (15, 40), "arrival": (35, 60)}
"""Minutes after a deed up to which help is called and comes, so that nobody wonders at it; and
those beyond which it is called to another deed."""
_BEFORE = 30
"""Minutes before a deed at which a report has the call for help by mistake."""


@kept_with
def moment_of(claim: Claim) -> str:
    """ "deed", "alarm" or "arrival", where the nearest predicate of a time tells of that, or what
    it hangs on; else empty."""
    links = claim.quantity.links
    if not links:
        return ""
    if _comes_before_deed(claim):
        return "deed"
    if links[0].role == "state":
        return "deed" if is_event(links[0].lemma) else ""
    for link in links:
        moment = _told_by(claim, link) if link.role != "state" else ""
        if moment or not _hangs(claim, link):
            break
    return moment or ("deed" if _follows_noun(links) else "")


def _told_by(claim: Claim, link: Link) -> str:
    """The moment of which the verb of a link tells; empty where it tells of none."""
    parse, clauses = claim.parse, claim.parse.clauses
    if link.negated or (link.modal is not None and link.modal != "attempt"):
        return ""
    own = [at for at, clause in enumerate(clauses) if clause.lemma == link.lemma]
    if link.lemma == "say" and claim.quantity.kind is _CLOCK:
        own = [at + 1 for at in own[:1] if at + 1 < len(clauses)]
    if any(tells_alarm(parse, clauses[at]) or _is_of_a_call(claim, at) for at in own):
        return "alarm"
    if any(tells_deed(parse, clauses[at]) or _leads_to_deed(claim, at) for at in own):
        return "deed"
    return "arrival" if any(tells_arrival(parse, clauses[at]) for at in own) else ""


def _hangs(claim: Claim, link: Link) -> bool:
    """Whether the verb of a link only tells more of another: "got a call to report to the mill at
    7 a.m.", "opened fire at those standing outside at 10:45 p.m."."""
    own = [clause for clause in claim.parse.clauses if clause.lemma == link.lemma]
    return link.role == "state" or any(claim.parse.tags[c.first] in _HANGING for c in own)


_HANGING = frozenset({"VB", "VBG", "VBN"})


def _comes_before_deed(claim: Claim) -> bool:
    """Whether "when" stands right behind a time, and then a deed: "was cleaning his gun about 4
    p.m. Monday when it went off", "were at the bar about 2 a.m. when a man they knew shot them"."""
    parse = claim.parse
    at = place_from(parse.starts, claim.quantity.span[1])
    while at < len(parse.lowered) and parse.lowered[at] in _BESIDE_TIMES:
        at += 1
    if at == len(parse.lowered) or parse.lowered[at] != "when":
        return False
    behind = [clause for clause in parse.clauses if clause.first > at][:_LONGEST_WAY]
    return any(tells_deed(parse, clause) for clause in behind)


_BESIDE_TIMES = WEEKDAYS | PARTS_OF_DAY | {",", "on", "last", "early", "late"}


def _is_of_a_call(claim: Claim, at: int) -> bool:
    """Whether a participle tells what a call was of: "got several calls of shots fired about 2"."""
    parse, clauses = claim.parse, claim.parse.clauses
    if not at or parse.lowered[clauses[at].verb] != "fired":
        return False
    before = clauses[at - 1]
    return before.last < clauses[at].first and tells_alarm(parse, before)


def _follows_noun(links: Sequence[Link]) -> bool:
    """Whether a time ends the phrase of a deed's noun, and hangs on a verb of what came of it: "was
    charged in the shooting of a baker about 2 a.m."."""
    nouns = any(link.role == "state" and is_deed(link.lemma) for link in links)
    return nouns and any(link.lemma in _AFTER_DEEDS for link in links)


def _leads_to_deed(claim: Claim, at: int) -> bool:
    """Whether what a clause tells went on or was done as the deed came: "they were at the bar about
    2 a.m. when somebody opened fire", "he walked in about 2 a.m. and shot them"."""
    parse = claim.parse
    for one, other in pairwise(parse.clauses[at : at + _LONGEST_WAY]):
        between = {text.casefold() for text in parse.texts[one.last : other.first]}
        if between.isdisjoint(_LEADING) or not between.isdisjoint(_REPORTING):
            return False
        if tells_deed(parse, other):
            return True
    return False


_LEADING = frozenset({"when", "and"})
_REPORTING = frozenset({"that", "who", "which"})
"""What parts two clauses of which the second is not what came next: "told the court on Friday that
the man who came and shot her"."""
_LONGEST_WAY = 3
"""Clauses up to that of the deed: "he came, pulled a gun and fired"."""
_AFTER_DEEDS = read_words(LEXICON / "after_deeds.txt")
