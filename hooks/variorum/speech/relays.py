"""Relays: through whom words came, outermost first.

"..., they told the news agency Sundfoto"; "the Herald reported, citing two officials"; "sources
cited by the Herald"; "the Herald's sources"; and speech inside speech.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from variorum.records import Name, Span
from variorum.speech.drafts import Draft
from variorum.speech.roles import OUTLET_NOUNS

__all__ = ["add_relays"]

_CITED_BY = re.compile(r" (?:cited|quoted|interviewed|named) (?:by|in) ")
_OWN_SOURCES = re.compile(r"['’]s? (?:own |unnamed |anonymous )?(?:sources|source|informants)$")
_SOURCES = ("sources", "source", "informants")
"""What all of them end in."""
_OUTLET_NOUN = re.compile(r"\b(?:" + "|".join(sorted(OUTLET_NOUNS)) + r")\b", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\b(?:officials?|sources?|people|persons?|diplomats?|aides?|witnesses|lawmakers|spokes\w+|officers?"
    r"|executives|insiders|documents?|reports?|police|authorities|ministry|agency|statement)\b"
)
_REPORTS = frozenset({"report", "say", "write", "according", "add", "tell", "claim", "announce"})


def add_relays(
    text: str, drafts: list[Draft], names: Sequence[Name], outlets: frozenset[str]
) -> list[Draft]:
    """The drafts with their relays; what only names a source ("citing officials") is taken up."""
    for draft in drafts:
        if draft.source:
            _cited_by(text, draft)
            _own_sources(text, draft)
        if draft.told is not None:
            _told(text, draft, draft.told, names, outlets)
    cites = any(draft.verb in _CITING for draft in drafts)
    kept = _citing(text, drafts) if cites else drafts
    _nested(text, kept)
    return kept


_CITING = ("cite", "quote")


def _cited_by(text: str, draft: Draft) -> None:
    """ "Sources cited by the news agency": the agency hands on what the sources say."""
    for number, (start, end) in enumerate(draft.source):
        words = text[start:end]
        if "ed by " not in words and "ed in " not in words:
            continue
        found = _CITED_BY.search(text, start, end)
        if found:
            draft.source[number] = (start, found.start())
            draft.via.append((found.end(), end))


def _own_sources(text: str, draft: Draft) -> None:
    for start, end in draft.source:
        is_one = text.endswith(_SOURCES, start, end)
        found = _OWN_SOURCES.search(text, start, end) if is_one else None
        if found:
            draft.via.append((start, found.start()))


def _told(
    text: str, draft: Draft, told: Span, names: Sequence[Name], outlets: frozenset[str]
) -> None:
    """The outlet that was told: a relay, unlike "told reporters"."""
    is_outlet = any(name.canonical in outlets for name in _names_in(names, told))
    if is_outlet or _OUTLET_NOUN.search(text, *told):
        draft.via.append(told)


def _names_in(names: Sequence[Name], span: Span) -> list[Name]:
    starts = bisect_left(names, span[0], key=lambda name: name.span[0])
    ends = bisect_left(names, span[1], key=lambda name: name.span[0])
    return list(names[starts:ends])


def _citing(text: str, drafts: list[Draft]) -> list[Draft]:
    """ "The Herald reported, citing two officials": they speak, the Herald hands it on."""
    kept: list[Draft] = []
    for draft in drafts:
        main = _reported_by_same(kept, draft) if draft.verb in _CITING else None
        if main is None or not _PEOPLE.search(text, *draft.content[0]):
            kept.append(draft)
            continue
        sources = _without_relative(text, draft.content[0])
        for later in kept:
            if later is main or (later.frame == "floating" and later.source == main.source):
                later.via.extend(later.source)
                later.source = [sources]
    return kept


def _reported_by_same(kept: Sequence[Draft], draft: Draft) -> Draft | None:
    for main in reversed(kept[-3:]):
        if main.unit == draft.unit and main.source == draft.source and main.verb in _REPORTS:
            return main
    return None


def _without_relative(text: str, span: Span) -> Span:
    found = re.search(r",? (?:who|which|that)\b.*", text[span[0] : span[1]])
    return (span[0], span[0] + found.start()) if found else span


def _nested(text: str, drafts: list[Draft]) -> None:
    """What is said inside another's words, or by those whom another cites, comes through him."""
    if len({draft.unit for draft in drafts}) == len(drafts):
        return  # no two of one sentence
    for number, inner in enumerate(drafts):
        for outer in drafts[max(0, number - 6) : number + 4]:
            if outer is inner or outer.unit != inner.unit or not outer.source:
                continue
            if _holds(outer, inner) or _cites(outer, inner):
                source = [_without_relative(text, span) for span in outer.source]
                inner.via = _joined([*outer.via, *source], inner)
                inner.nested = True
                break


def _holds(outer: Draft, inner: Draft) -> bool:
    """Whether a cue stands inside another's content."""
    cue = inner.cue[0]
    return any(start <= cue[0] and cue[1] <= end for start, end in outer.content)


def _cites(outer: Draft, inner: Draft) -> bool:
    """Whether the speakers of one are the sources that the other hands on: "officials who"."""
    if not outer.via or not inner.source or outer.source == inner.source:
        return False
    start, end = inner.source[0]
    return any(start <= first < end for first, _ in outer.source)


def _joined(via: list[Span], inner: Draft) -> list[Span]:
    own = [span for span in via if not any(s <= span[0] < e for s, e in inner.source)]
    return [*own, *(span for span in inner.via if span not in own)]
