"""What bears a name: the signs of a person, an organisation or a place."""

from __future__ import annotations

import re

from variorum.mentions.naming.capitals import Run
from variorum.mentions.naming.words import (
    GIVEN_NAMES,
    NICKNAME,
    ORGANISATION_HEADS,
    OUTLETS,
    PLACE_HEADS,
    PLACES,
)
from variorum.records import NameKind
from variorum.tables import Table

_INITIAL = re.compile(r"(?:[A-Z]\.){1,3}$")
_SPEAKS_AFTER = re.compile(
    r",? (?:also )?(?:said|says|told|tells|added|adds|wrote|writes|asked|explained|argued|insisted"
    r"|recalled|replied|admitted|testified|tweeted)\b"
)
_SPEAKS_BEFORE = re.compile(
    r"\b(?:said|says|added|adds|wrote|writes|asked|explained|recalled|replied|admitted) $"
)
_IN_A_PLACE = re.compile(
    r"\b(?:in|near|at|from|(?<!ccording )to|around|across|outside|north of|south of|east of|west of"
    r"|toward|towards) $"
)
_A_PERSON_WHO = re.compile(
    r", (?:who\b|\d{1,3},|aged? \d)|['’]s (?:mother|father|parents|brother|sister|wife|husband"
    r"|widow|son|daughter|cousin|uncle|aunt|girlfriend|boyfriend|fianc)"
)
_AN_AGE = re.compile(r", (?:\d{1,3}[,;.](?!\d)|aged? \d|an? \d{1,2}[- ]year[- ]old)| \(\d{1,2}\)")
_ANYWHERE = re.compile(r"(?i)\b(?:in|near|at|on|from|of|around|across|outside|to|since|by) $")
_LONGEST_PERSON = 4
"""Words of a person's name, and one more."""
_OPENS_A_PERSON = (", ", " (", "'s", "’s")
"""What every match of it begins with."""
_OF_AN_AGE = re.compile(
    r"(?<!\b[Aa] )(?<!\b[Aa]n )(?<!\b[Tt]he )(?<!other )\b\d{1,2}-(?:year|month)-old $"
)
"""An age right before a name, without the article of "a 16-year-old Orrin boy"."""
_SONS = frozenset({"Jr", "Jr.", "Sr", "Sr."})
_NAMED_AS_BODY = re.compile(
    r"\b(?:organi[sz]ation|agency|company|firm|group|charity|newspaper|paper|broadcaster|union|party"
    r"|network|website|magazine|outlet|NGO|bank|operator|contractor)(?:,| called| named)? $"
)
_LAST_WORD = (
    (
        _BODY := 1,
        re.compile(
            r"(?:organi[sz]ation|agency|company|firm|group|charity|newspaper|paper|broadcaster|union"
            r"|party|network|website|magazine|outlet|NGO|bank|operator|contractor),? $"
            r"|(?:called|named) $|^\n"
        ),
    ),
    (
        _PREPOSITION := 2,
        re.compile(r"(?:in|near|at|from|to|around|across|outside|of|towards?) $|^\n"),
    ),
    (_AGE := 8, re.compile(r"-old $")),
    (
        _VERB := 4,
        re.compile(
            r"(?:said|says|added|adds|wrote|writes|asked|explained|recalled|replied|admitted) $|^\n"
        ),
    ),
)
"""What the last word before a name must be for the patterns that look back from it; one that ends
its line may follow a space."""
_HINTS: Table[str, int] = Table(
    lambda last: sum(hint for hint, words in _LAST_WORD if words.search(last))
)
_ARTICLE = (" the ", " The ", "\nThe ")
_STOPS = frozenset(".,;:)")
_SHORT_FORM = re.compile(r" \([A-Z][A-Za-z.&]{1,9}\)")


def kind_of(text: str, run: Run, titled: bool) -> tuple[NameKind, int]:
    """The kind of a name with the strength of the evidence, 0 (none) to 3 (its own words)."""
    words = [word.text for word in run]
    name = " ".join(words)
    before = text[max(0, run[0].start - 24) : run[0].start]
    after = text[run[-1].end : run[-1].end + 24]
    if name.removeprefix("The ") in PLACES:
        return NameKind.PLACE, 3
    if titled:
        return NameKind.PERSON, 3
    if len(run) > 1 and NICKNAME.match(text, run[0].end, run[-1].start):
        return NameKind.PERSON, 3
    hints = _HINTS[before[before.rfind(" ", 0, -1) + 1 :]]
    if _is_body(words, before if hints & _BODY else "", after):
        return NameKind.ORGANISATION, 3
    if words[-1] in PLACE_HEADS and _has_an_age(words, before, after, hints):
        return NameKind.PERSON, 3
    if len(words) > 1 and (words[-1] in PLACE_HEADS or _opens_a_place(text, run)):
        return NameKind.PLACE, 3
    if len(words) > 1 and (words[0] in GIVEN_NAMES or _INITIAL.match(words[0])):
        return NameKind.PERSON, 3
    if len(words) > 1 and words[-1] in _SONS:
        return NameKind.PERSON, 3
    if len(words) in (2, 3) and any(_INITIAL.match(word) for word in words[:-1]):
        return NameKind.PERSON, 3
    return _by_company(words, before, after, hints)


def _opens_a_place(text: str, run: Run) -> bool:
    """Whether a noun of place goes on with "of": "the Gulf of Orrin"."""
    return run[0].text in PLACE_HEADS and text[run[0].end : run[1].start] in (" of ", " of the ")


def _is_body(words: list[str], before: str, after: str) -> bool:
    if len(words) > 1 and not ORGANISATION_HEADS.isdisjoint(words):
        return True
    if words[-1] in OUTLETS and (len(words) > 1 or words[-1].isupper()):
        return True
    if before and _NAMED_AS_BODY.search(before):
        return True
    return len(words) > 1 and after[:2] == " (" and bool(_SHORT_FORM.match(after))


def _has_an_age(words: list[str], before: str, after: str, hints: int) -> bool:
    """Whether an age stands beside a full name: "34-year-old Ada Hill", "Ada Hill, 34;", "Ada Hill,
    a 34-year-old"; but not "in Orrin Hill, a 34-year-old man"."""
    if not 1 < len(words) < _LONGEST_PERSON:
        return False
    if hints & _AGE and _OF_AN_AGE.search(before):
        return True
    told = after[:2] in _OPENS_A_PERSON and _AN_AGE.match(after)
    return bool(told) and not _ANYWHERE.search(before)


def _by_company(words: list[str], before: str, after: str, hints: int) -> tuple[NameKind, int]:
    """The kind by the words around the name, which are weaker signs than its own."""
    if len(words) == 1 and words[0] in ORGANISATION_HEADS:
        return NameKind.ORGANISATION, 1  # "Office said"
    if len(words) < _LONGEST_PERSON and after[:2] in _OPENS_A_PERSON and _A_PERSON_WHO.match(after):
        return NameKind.PERSON, 2
    if _has_an_age(words, before, after, hints):
        return NameKind.PERSON, 2
    if len(words) == 1 and before.endswith(_ARTICLE) and after[:1] in _STOPS:
        return NameKind.OTHER, 2  # "back to the Pentagon."
    told = hints & _VERB and _SPEAKS_BEFORE.search(before)
    speaks = bool(_SPEAKS_AFTER.match(after) or told)
    if speaks and (words[-1].isupper() or before.endswith(("the ", "The "))):
        return NameKind.ORGANISATION, 1
    if speaks:
        return NameKind.PERSON, 2 if len(words) in (2, 3) else 1
    if len(words) < 3 and hints & _PREPOSITION and _IN_A_PLACE.search(before):
        return NameKind.PLACE, 1
    return NameKind.OTHER, 0
