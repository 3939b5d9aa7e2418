"""Every attributed statement of an article, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from variorum.records import Article, Name, Parse, QuotationKind, Span, Utterance
from variorum.speech.attributions import attributions, may_attribute
from variorum.speech.drafts import Draft
from variorum.speech.outlets import outlets_in
from variorum.speech.relays import add_relays
from variorum.speech.resolution import Resolver
from variorum.speech.subjects import set_right
from variorum.speech.transcripts import script_line
from variorum.speech.units import Unit, read_units
from variorum.speech.unworded import lead_up
from variorum.speech.words import WORDS
from variorum.swift import maker

__all__ = ["find_utterances"]

_ASIDE = re.compile(r" [–—] (?:which|who|where|when)\b[^–—\n\"“”]{3,200} [–—] ")
_TITLE = re.compile(
    r"[\"“'‘](?!I )[A-Z][\w’'-]*,?"
    r"(?: (?:[A-Z0-9][\w’'-]*,?|(?:a|an|the|of|in|on|to|for|and|at|by|is))){2,11}[\"”'’]"
)
"""A crosshead between marks: "The Pier Is Shut"."""
_JOINT = re.compile(r"(?:,|,? (?:who|which|that))\Z")
_FIRST_PERSON = re.compile(r"\b(?:I|we|We|my|My|our|Our|us|me|I['’]m|I['’]ve)\b")


def find_utterances(
    article: Article, names: tuple[Name, ...], parses: Sequence[Parse] = ()
) -> tuple[Utterance, ...]:
    """Every attributed statement of an article, in the order of the text.

    ``parses`` are those of its sentences; without them a subject is told by its words alone.
    """
    units = read_units(article)
    outlets = outlets_in(article.text, names)
    found = _drafts(article.text, units, parses)
    set_right(found, parses)
    drafts = add_relays(article.text, found, names, outlets)
    quoted = [(quote.start, quote.end) for unit in units for quote in unit.quotes]
    resolver = Resolver(article.text, names, quoted, outlets, [unit.start for unit in units])
    return tuple([_utterance(article.text, draft, units, quoted, resolver) for draft in drafts])


def _drafts(text: str, units: Sequence[Unit], parses: Sequence[Parse]) -> list[Draft]:
    drafts: list[Draft] = []
    held: list[int] = []
    for number, unit in enumerate(units):
        script = script_line(text, unit) if unit.opens else None
        fresh = [script] if script else attributions(unit) if may_attribute(unit, parses) else []
        if not fresh and _opens_what_goes_on(unit, bool(held)):
            held.append(number)
            continue
        if held and not _lead_into(units, held, unit, fresh):
            for before in held:
                _carry_on(text, units, before, drafts)
        held = []
        if not fresh:
            _carry_on(text, units, number, drafts)
        for draft in fresh:
            draft.unit = number
        drafts += fresh
    for before in held:
        _carry_on(text, units, before, drafts)
    return drafts


def _opens_what_goes_on(unit: Unit, is_held: bool) -> bool:
    """Whether a sentence is a quotation that later ones carry on, and who speaks may be told there.

    So '"We waited.' where 'Then we left," said Ada Holm' follows.
    """
    if not unit.quotes or not unit.quotes[-1].open_ended or not _is_all_quotation(unit):
        return False
    return is_held or not unit.quotes[0].reopens


def _lead_into(units: Sequence[Unit], held: Sequence[int], unit: Unit, fresh: list[Draft]) -> bool:
    """Give the sentences that open a quotation to the attribution that has its end, if any."""
    if not unit.quotes or not unit.quotes[0].reopens:
        return False
    for draft in fresh:
        if draft.content[0][0] == unit.quotes[0].start:
            draft.content[:0] = [_all_quoted(units[number]) for number in held]
            return True
    return False


def _is_all_quotation(unit: Unit) -> bool:
    return unit.tokens.letters.strip(".,").strip("Qq") == ""


def _all_quoted(unit: Unit) -> Span:
    return (unit.quotes[0].start, unit.quotes[-1].end)


def _carry_on(text: str, units: Sequence[Unit], number: int, drafts: list[Draft]) -> None:
    """A sentence that is all quotation, or a further one of a script, carries on the last words."""
    unit = units[number]
    led = _led_by(units, number, drafts) if unit.quotes else None
    if led is not None:
        drafts.append(led)
    if led is not None or not drafts:
        return
    if drafts[-1].frame == "script":
        _carry_on_script(units, unit, drafts[-1])
        return
    if not unit.quotes or not _is_all_quotation(unit):
        return
    if unit.opens and _TITLE.fullmatch(text, unit.start, unit.end):
        return
    last = _to_continue(drafts, units)
    before = units[max(last.unit, last.reach)]
    span = _all_quoted(unit)
    if before.paragraph < unit.paragraph - 1:
        return
    if before.paragraph == unit.paragraph or before.quotes or unit.quotes[0].reopens:
        last.content.append(span)
        last.reach = number
    else:
        floating = Draft([span], list(last.cue), list(last.source), last.verb, "floating", number)
        drafts.append(floating)


def _carry_on_script(units: Sequence[Unit], unit: Unit, line: Draft) -> None:
    if units[max(line.unit, line.reach)].paragraph == unit.paragraph:
        line.content[-1] = (line.content[-1][0], unit.end)


def _led_by(units: Sequence[Unit], number: int, drafts: Sequence[Draft]) -> Draft | None:
    """A paragraph of quotation after one that ends in a colon: "The letter is short:"."""
    unit, before = units[number], units[number - 1] if number else None
    if before is None or not before.tokens.letters.endswith(":"):
        return None
    if not _is_all_quotation(unit) or (drafts and drafts[-1].unit == number - 1):
        return None
    cue, source = lead_up(before.tokens)
    content = [_all_quoted(unit)]
    return Draft(content, [cue], source, ":", "led up", number)


def _to_continue(drafts: Sequence[Draft], units: Sequence[Unit]) -> Draft:
    """The attribution that a further quotation carries on: the last of the sentence that quotes."""
    same = [draft for draft in drafts[-6:] if draft.unit == drafts[-1].unit]
    for draft in same:
        if draft.frame in ("left", "inverted", "q", "colon") and units[draft.unit].quotes:
            return draft
    spoken = [draft for draft in same if draft.verb not in WORDS["thought"]]
    return spoken[0] if spoken else same[-1]


def _utterance(
    text: str, draft: Draft, units: Sequence[Unit], quoted: Sequence[Span], resolver: Resolver
) -> Utterance:
    unit = units[draft.unit]
    sentence = (unit.start, unit.end)
    speaker = resolver.speaker(draft.source, draft.start, sentence, draft.nested)
    return _said(
        kind=_kind(text, draft, quoted),
        content=tuple(sorted(_around_asides(text, draft.content))),
        cue=tuple(draft.cue),
        speaker_span=tuple([_without_joint(text, resolver.whole(s)) for s in draft.source]),
        speaker=speaker,
        via=tuple(
            [
                span
                for span in draft.via
                if speaker is None or resolver.speaker([span], span[0], sentence, True) != speaker
            ]
        ),
    )


_said = maker(Utterance)


def _without_joint(text: str, span: Span) -> Span:
    """A span without the comma or the relative pronoun that joins it to its clause.

    "two officials who also said" are "two officials"; "who" by itself stays.
    """
    if not text.endswith(_JOINTS, *span):
        return span
    joint = _JOINT.search(text, *span)
    return (span[0], joint.start()) if joint and joint.start() > span[0] else span


_JOINTS = (",", " who", " which", " that")
"""What all of them end in."""


def _around_asides(text: str, content: Sequence[Span]) -> list[Span]:
    """Content cut round an aside between dashes with "which": that may be the writer's own."""
    out: list[Span] = []
    for start, end in content:
        if text.find("–", start, end) < 0 and text.find("—", start, end) < 0:
            out.append((start, end))
            continue
        for aside in _ASIDE.finditer(text, start, end):
            out.append((start, aside.start()))
            start = aside.end()
        out.append((start, end))
    return [span for span in out if span[0] < span[1]]


def _kind(text: str, draft: Draft, quoted: Sequence[Span]) -> QuotationKind:
    """Direct where all stands in marks, mixed where some does; unmarked in the first person."""
    if draft.frame == "script":
        return QuotationKind.UNMARKED
    shares = [_quoted_share(span, quoted) if quoted else 0 for span in draft.content]
    if min(shares) > 0.9:
        return QuotationKind.DIRECT
    if max(shares) > 0:
        return QuotationKind.MIXED
    if draft.frame == "inverted" and any(_FIRST_PERSON.search(text, *s) for s in draft.content):
        return QuotationKind.UNMARKED
    return QuotationKind.INDIRECT


def _quoted_share(span: Span, quoted: Sequence[Span]) -> float:
    """How much of a span stands in quotation marks, 0 to 1."""
    first = max(0, bisect_right(quoted, span) - 1)
    inside = 0
    for start, end in quoted[first:]:
        if start >= span[1]:
            break
        inside += max(0, min(end, span[1]) - max(start, span[0]))
    return inside / max(1, span[1] - span[0])
