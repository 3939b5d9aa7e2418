"""Dating: what an expression of time dates, the verb of its clause or a noun of what happens.

"The May 3 fire", "Friday's crash" and "a vote on Friday" date the noun; "sank on Friday" dates the
verb. Between a participle and the verb of the sentence an expression may date either ("a crew
guarding the pier on Friday saved"), so that both are given, the likelier first.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from variorum.mentions.links import oblique_of
from variorum.records import Clause, Link, Parse
from variorum.wordlists import read_words

__all__ = ["PARTS_OF_DAY", "WEEKDAYS", "happens", "links_of_time"]

_EVENTS = read_words(Path(__file__).parent / "lexicon" / "event_nouns.txt")
_ENDINGS = ("tion", "sion", "ment", "ing", "cide")
_LEAST_BEFORE_ENDING = 3
PARTS_OF_DAY = frozenset({"night", "morning", "afternoon", "evening", "noon", "lunchtime"})
_OPENING = frozenset({"DT", "PRP$", "POS"})
_DESCRIBING = frozenset({"JJ", "NN", "NNS", "NNP", "NNPS", "VBG", "VBN", "CD", "HYPH", ","})
_MOST_WORDS = 5
_MOST_LINKS = 3
_SAYING = frozenset({"say", "tell", "report", "add", "announce", "accord", "confirm"})


def links_of_time(parse: Parse, first: int, last: int) -> tuple[Link, ...]:
    """The predicates that the expression of time at tokens ``first`` to ``last`` (exclusive) may
    date, likeliest first; a noun of what happens as a state."""
    last = _with_other_times(parse, last)
    noun = _noun_after(parse, first, last)
    if noun is not None:
        return (_of_noun(parse, noun),)
    before = _noun_before(parse, first)
    verbs = [oblique_of(parse, clause) for clause in _clauses(parse, first, last)]
    nouns = [_of_noun(parse, before)] if before is not None else []
    if nouns and verbs[:1] and verbs[0].lemma in _LIGHT:
        return tuple([*nouns, *verbs][:_MOST_LINKS])
    return tuple([*verbs[:1], *nouns, *verbs[1:]][:_MOST_LINKS])


_LIGHT = frozenset({"be", "have"})
"""Verbs that say little of what happens: "the raids on May 3 were short", "has a conviction from
1992"."""


def _with_other_times(parse: Parse, last: int) -> int:
    """The end of a row of times: "late in the evening Sunday", "Friday, May 3,"."""
    while last < len(parse.tags) and parse.lemmas[last] in WEEKDAYS:
        last += 1
    return last


WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


def _of_noun(parse: Parse, at: int) -> Link:
    return Link(parse.lemmas[at].casefold(), "state")


def _noun_after(parse: Parse, first: int, last: int) -> int | None:
    """The event that a time stands before in its phrase: "the May 3 harbour fire"."""
    at = last
    while at < len(parse.tags) and parse.lemmas[at] in PARTS_OF_DAY:
        at += 1
    owned = at < len(parse.tags) and parse.tags[at] == "POS"
    if not owned and not (first and parse.tags[first - 1] in _OPENING):
        return None
    at += owned
    if at < len(parse.tags) and parse.texts[at] == ",":  # "the May 3, 2011, fire"
        at += 1
    found = None
    for place in range(at, min(at + _MOST_WORDS, len(parse.tags))):
        if parse.tags[place] not in _DESCRIBING or parse.texts[place] == ",":
            break
        if happens(parse.lemmas[place].casefold()) or happens(parse.lowered[place]):
            found = place
    return found


def _noun_before(parse: Parse, first: int) -> int | None:
    """The event that a time ends the phrase of: "the fire on May 3", "the robbery of a baker, 34,
    in Lorne Friday"."""
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        tag = parse.tags[at]
        if tag.startswith("NN") and happens(parse.lemmas[at].casefold()):
            return None if parse.tags[at + 1] in ("NN", "NNS") else _end_of(parse, at)
        ends = tag[:2] in _ENDS_A_PHRASE and tag != "PRP$"  # "of his brother"
        if ends or (parse.texts[at] == "," and not _is_age(parse, at)):
            return None
    return None


def _end_of(parse: Parse, event: int) -> int:
    """The noun for one end of an event, where a time dates that: "the start of the raids on May 3",
    "the anniversary of the fire on Friday"; else the event."""
    for at in range(event - 1, max(0, event - _MOST_WORDS), -1):
        if parse.lowered[at] == "of":
            return at - 1 if parse.lemmas[at - 1] in _ENDS_OF_EVENTS else event
        if parse.tags[at] not in _DESCRIBING | _OPENING:
            break
    return event


_ENDS_OF_EVENTS = frozenset(
    {"start", "beginning", "outset", "outbreak", "onset", "end", "conclusion", "anniversary"}
    | {"aftermath", "resumption", "middle", "height", "eve", "wake"}
    | {"scene", "site"}
)
_REACH = 12
_ENDS_A_PHRASE = frozenset({"VB", "MD", "WD", "WP", "CC", ":", ".", "PR"})


def _is_age(parse: Parse, comma: int) -> bool:
    """Whether a comma stands beside a number alone: "a baker, 34, of Lorne"."""
    tags = parse.tags
    return "CD" in (*tags[comma - 1 : comma], *tags[comma + 1 : comma + 2])


def happens(lemma: str) -> bool:
    """Whether a noun is of something that happens."""
    if lemma in _EVENTS:
        return True
    return lemma.endswith(_ENDINGS) and any(
        lemma.endswith(ending) and len(lemma) - len(ending) >= _LEAST_BEFORE_ENDING
        for ending in _ENDINGS
    )


def _clauses(parse: Parse, first: int, last: int) -> Iterator[Clause]:
    """The clauses that a time may stand in: the last before it, what that hangs on, the next."""
    before = [
        clause
        for clause in parse.clauses
        if clause.first <= first
        and not (_is_since(parse, clause, first) or _is_lasting(parse, clause))
    ]
    if not before:
        full = (c for c in parse.clauses if not (_hangs(parse, c) or _is_subordinate(parse, c)))
        main = next(full, parse.clauses[0] if parse.clauses else None)
        yield from () if main is None else (main,)
        return
    follows = next((c for c in parse.clauses if c.first >= last), None)
    if (
        follows is not None
        and follows.first == last
        and _tells(parse, follows, first)
        and not (_is_perfect(parse, follows) and _hangs(parse, before[-1]))
    ):
        yield follows
        if not _hangs(parse, before[-1]) or _is_parted(parse, before[-1], first):
            return
    for clause in reversed(before):
        yield clause
        if not _hangs(parse, clause) or _is_saying(parse, clause) or _is_governed(parse, clause):
            return
        if clause.last >= first - 1 and not _is_of_those(parse, clause):
            return  # "the rules made in May", "a baker who died in 1962"


def _is_of_those(parse: Parse, clause: Clause) -> bool:
    """Whether a participle tells what those did meanwhile who have it behind them: "fired at those
    waiting on Friday"; not "went missing on Friday"."""
    before = parse.tags[clause.first - 1][:2] if clause.first else ""
    return parse.tags[clause.first] == "VBG" and before in ("DT", "PR")


def _is_saying(parse: Parse, clause: Clause) -> bool:
    """Whether a verb is one of saying; not "got a call to report to the mill"."""
    return clause.lemma in _SAYING and parse.tags[clause.first] != "VB"


def _is_subordinate(parse: Parse, clause: Clause) -> bool:
    """Whether a conjunction opens a clause: "Later that day, as he tried to flee, he fell"."""
    opens = clause.subject.first if clause.subject is not None else clause.first
    opens = min(opens, clause.first)
    return opens > 0 and parse.lowered[opens - 1] in _SUBORDINATING


_SUBORDINATING = frozenset(
    {"as", "when", "while", "after", "before", "because", "if", "although", "though", "since"}
    | {"until", "once", "where", "whereas", "unless", "whenever"}
)


def _is_since(parse: Parse, clause: Clause, first: int) -> bool:
    """Whether a participle only opens a time: "sold beginning May 3"."""
    return parse.lowered[clause.verb] in _SINCE and clause.last >= first - 1


_SINCE = frozenset({"beginning", "starting", "ending", "following"})


def _is_lasting(parse: Parse, clause: Clause) -> bool:
    """Whether a participle says of a thing what holds of it at any time: "called to a bar located
    at 12 Mill Road about 6 a.m.", "was cleaning an illegally owned pistol about 4 p.m."."""
    at = clause.verb
    if clause.first != at or parse.tags[at] != "VBN":
        return False
    if clause.lemma in _STANDING:
        return True
    opens = at - 1
    while opens > 0 and parse.tags[opens] == "RB":
        opens -= 1
    behind = parse.tags[at + 1][:2] if at + 1 < len(parse.tags) else ""
    return behind in ("NN", "JJ") and opens >= 0 and parse.tags[opens] in ("DT", "PRP$")


_STANDING = frozenset({"locate", "situate"})


def _is_perfect(parse: Parse, clause: Clause) -> bool:
    """Whether a verb is in the present perfect, which no time of the past dates: "the man killed on
    Sunday has been named"."""
    return clause.verb > clause.first and parse.lowered[clause.first] in _PERFECT


_PERFECT = frozenset({"has", "have"})


def _is_parted(parse: Parse, clause: Clause, first: int) -> bool:
    return any(text == "," for text in parse.texts[clause.last : first])


def _is_governed(parse: Parse, clause: Clause) -> bool:
    """Whether a preposition governs a participle, so that it has its own time: "tried for robbing a
    bank in May"."""
    return clause.first > 0 and parse.tags[clause.first - 1] == "IN"


def _tells(parse: Parse, clause: Clause, first: int) -> bool:
    """Whether a verb right after a time may be what it dates: not "Friday, said Holm", though "the
    council Friday announced" is."""
    opens = parse.tags[first - 1] if first else ""
    said = clause.lemma in _SAYING and opens not in _NAMES_DOER
    return _is_finite(parse, clause) and not said


_NAMES_DOER = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})


def _is_finite(parse: Parse, clause: Clause) -> bool:
    return parse.tags[clause.first] in ("VBD", "VBZ", "VBP", "MD")


def _hangs(parse: Parse, clause: Clause) -> bool:
    """Whether a clause only describes something of another: a participle, an infinitive, "that"."""
    if clause.relative or not _is_finite(parse, clause):
        return True
    before = parse.tags[clause.first - 1] if clause.first else ""
    return before in ("WDT", "WP", "TO")
