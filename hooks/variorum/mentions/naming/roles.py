"""Titles and roles beside a name: "harbour master Ada Holm", "Per Dahl, the mayor of Sund"."""

from __future__ import annotations

import re

from simplemma import is_known

from variorum.mentions.naming.capitals import Run
from variorum.mentions.naming.words import (
    DEMONYMS,
    GENERATIONS,
    GIVEN_NAMES,
    HONORIFICS,
    NOT_IN_TITLES,
    NOT_NAMES,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    PLACES,
    PLURAL_TITLES,
    SURNAMES_OF_OFFICE,
    is_modifier,
    is_title,
)
from variorum.records import Span
from variorum.tables import Table

_WORD_BEFORE = re.compile(r"([^\W\d_][\w.’'-]*) $")
_APPOSITION = re.compile(
    r",? ?\(?((?:(?:the|a|an|its|his|her|their|who is|who was) )?[^,;:()“”\"—–\n]{3,90})"
)
_AHEAD = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y) "
    r"((?:[\w’'-]+ ){0,4}[\w-]+), $"
)
_HEAD_OF = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur) ((?:[\w’'-]+ ){0,3}?([\w-]+)"
    r" (?:of|for|at|with) (?!an? )(?:[\w’'&.-]+ ){0,8}[\w’'&.-]+), $"
)
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){1,3}")
"""Two words at least: "the mayor of the port, Sund," names the port."""
_LINK = re.compile(r" (?:of|for|at|in|with|to|from|and|who|on) ")
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "your", "my"})
_BEFORE_ROLES = frozenset({"who", "then", "once", "formerly", "now", "himself", "herself", "also"})
_OF_A_PARTY = frozenset({"Republican", "Democrat"})
_LAST_WORD = re.compile(r"(\S+) $")
_LONGEST_WORD = 24
_LONG_REACH = 110
_REACH = 60
_MODIFIERS = 5


def is_office(text: str, run: Run) -> bool:
    """Whether a run names an office and nobody in it: "Prime Minister", but not "Larry King"."""
    if len(run) > 1 and run[-1].text in _OF_A_PARTY and run[0].text not in GIVEN_NAMES:
        return True  # "the Vale Democrat", who is somebody named elsewhere
    if not is_title(run[-1].text) or run[0].text in GIVEN_NAMES:
        return False
    return not _is_surname(text, run)


def _is_surname(text: str, run: Run) -> bool:
    """Whether a noun of office is the surname of somebody whose other names English does not know:
    "Davin Head was nine". The holder of an office has an article: "the Orrin judge was ill"."""
    if len(run) == 1 or run[-1].text.casefold() not in SURNAMES_OF_OFFICE:
        return False
    before = _LAST_WORD.search(text, max(0, run[0].start - _LONGEST_WORD), run[0].start)
    if before and (before[1].casefold() in _ARTICLES or before[1].endswith(("’s", "'s"))):
        return False
    return all(_may_be_given(word.text) for word in run[:-1])


def _may_be_given(word: str) -> bool:
    if word in GIVEN_NAMES:
        return True
    is_of_place = word in PLACES or word in PLACE_HEADS or word in ORGANISATION_HEADS
    return not (is_of_place or is_modifier(word) or is_known(word.casefold(), "en"))


def split_title(run: Run) -> tuple[Run, Run]:
    """The words of a title at the head of a run, and the name after it.

    "Former Deputy Governor Ada Holm" gives both; a run that is all title keeps it as its name
    ("Secretary of State"), as does the name of an organisation ("Justice Ministry").
    """
    last_title = -1
    for number, word in enumerate(run[:-1]):
        if is_title(word.text) or (number == 0 and _heads_several(word.text)):
            last_title = number
    if last_title < 0:
        return _split_party(run)
    rest = run[last_title + 1 :]
    if run[last_title + 1].start - run[last_title].end > 1:
        given = _given_after_of(run, last_title)
        if given:
            return run[:given], run[given:]
    if any(word.text in ORGANISATION_HEADS for word in rest):
        return (), run
    if len(rest) == 1 and rest[0].text.rstrip(".").lower() in GENERATIONS:
        return (), run  # "Davin Head Jr."
    if len(run) - last_title - 1 > 4 or run[last_title + 1].start - run[last_title].end > 1:
        return _split_after_of(run, last_title)
    return run[: last_title + 1], run[last_title + 1 :]


def _split_party(run: Run) -> tuple[Run, Run]:
    """ "Republican Ada Holm", "Norwegian Ada Holm": what somebody is stands before the name."""
    words = [word.text for word in run[:2]]
    if len(run) < 3 or words[0] not in DEMONYMS or words[1] not in GIVEN_NAMES:
        return (), run
    apart = words[0] in GIVEN_NAMES or run[1].start - run[0].end > 1
    return ((), run) if apart or run[2].text in ORGANISATION_HEADS else (run[:1], run[1:])


def _given_after_of(run: Run, title: int) -> int:
    """Where the person begins in "Speaker of the House Ada Holm", "Director of Harbour Works Ada
    Holm": at a given name that follows the rest at once and is not the last word; 0 where none
    does."""
    for number in range(title + 2, min(title + 5, len(run) - 1)):
        word = run[number]
        if word.start - run[number - 1].end > 1:
            return 0
        if word.text in GIVEN_NAMES:
            return number
    rest = run[title + 2 :]
    of_body = run[title + 1].text in ORGANISATION_HEADS and len(rest) in (2, 3)
    if of_body and not any(word.text in ORGANISATION_HEADS for word in rest):
        return title + 2  # "Speaker of the House Orrin Vale"
    return 0


def _heads_several(word: str) -> bool:
    """Whether a word is a title of several people: "Officers Per Dahl and Ada Holm"."""
    return word.rstrip(".").lower() in PLURAL_TITLES


def _split_after_of(run: Run, title: int) -> tuple[Run, Run]:
    """ "Secretary of State Ada Holm": one word after "of" belongs to the title."""
    if len(run) - title - 2 in (1, 2, 3) and run[title + 2].start - run[title + 1].end == 1:
        return run[: title + 2], run[title + 2 :]
    return (), run


def role_before(text: str, start: int, floor: int) -> Span | None:
    """The words of a role that stand right before ``start``, not before ``floor``.

    The nearest word must be a noun of office; to its left modifiers belong to it, and one more
    noun that is no function word ("harbour", "Sandvik").
    """
    begin = start
    taken: list[str] = []
    floor = max(floor, start - _REACH)
    if not _MAY_CLOSE_A_ROLE[
        text[max(floor, text.rfind(" ", floor, max(floor, start - 2)) + 1) : start]
    ]:
        return None
    while len(taken) <= _MODIFIERS:
        space = text[floor:begin].rstrip("\n")[-1:] == " "
        near = max(floor, text.rfind(" ", floor, max(floor, begin - 2)) + 1)
        found = _WORD_BEFORE.search(text, near, begin) if space else None
        if not found:
            break
        word = found.group(1)
        if not _belongs(word, taken):
            break
        taken.append(word)
        begin = found.start(1)
    if not taken:
        return None
    return (begin, start - 1)


def _may_close_a_role(piece: str) -> bool:
    """Whether what stands between the last space but one and a name ("mayor ") ends in a noun of
    office."""
    found = _WORD_BEFORE.search(piece)
    return found is not None and _belongs(found.group(1), [])


_MAY_CLOSE_A_ROLE: Table[str, bool] = Table(_may_close_a_role)


def _belongs(word: str, taken: list[str]) -> bool:
    if word.lower() in NOT_IN_TITLES:
        return False
    if not taken:
        return is_title(word) and word.rstrip(".").lower() not in HONORIFICS
    if is_title(word) or is_modifier(word) or word in ORGANISATION_HEADS:
        return True
    if word.endswith(("ed", "ing", "ly")) or word in NOT_NAMES:
        return False
    return word[0].isupper() or len(taken) == 1


def role_ahead(text: str, start: int, floor: int) -> Span | None:
    """The role that a name explains: "the mayor, Ada Holm,", "her husband, Per Dahl,", "the head
    of the millers' union, Ada Holm"."""
    if ", " not in text[max(floor, start - 3) : start]:
        return None
    found = _AHEAD.search(text, max(floor, start - _REACH), start)
    if found and is_title(found.group(1).split()[-1]):
        return found.span(1)
    long = _HEAD_OF.search(text, max(floor, start - _LONG_REACH), start)
    name = _FULL_NAME.match(text, start)
    if not long or not name or not ORGANISATION_HEADS.isdisjoint(name.group().split()):
        return None
    return long.span(1) if is_title(long.group(2)) else None


def role_after(text: str, end: int, ceiling: int) -> Span | None:
    """The apposition after a name that gives a role: ", spokesperson for the council,"."""
    if text[end : end + 2] not in (", ", " ("):
        return None
    found = _APPOSITION.match(text, end, min(ceiling, end + 120))
    if not found:
        return None
    words = found.group(1).rstrip(" .")
    head = _LINK.split(words, maxsplit=1)[0].split()
    if not head or not is_title(head[-1]) or len(head) > 8:
        return None
    if any(word.lower() in ("said", "says", "was", "is", "has", "had") for word in head):
        return None
    if any(word.lower() in _ARTICLES for word in head[1:]) and head[0].lower() not in _BEFORE_ROLES:
        return None  # "have criticized the mayor", "becoming a top deputy"
    return (found.start(1), found.start(1) + len(words))
