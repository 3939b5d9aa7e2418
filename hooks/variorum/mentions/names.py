"""The names of one article: people with their roles, organisations, places.

Names are found by their capitals and told apart by titles, given names, corporate words and the
words around them; there is no list of the world's names and no statistical model.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.mentions.acronyms import long_forms
from variorum.mentions.naming.bearers import canonical_forms, parts_of
from variorum.mentions.naming.capitals import Run
from variorum.mentions.naming.kinds import kind_of
from variorum.mentions.naming.roles import (
    is_office,
    role_after,
    role_ahead,
    role_before,
    split_title,
)
from variorum.mentions.naming.runs import find_runs, span_of
from variorum.mentions.naming.words import BODIES_ALONE, HONORIFICS, ORGANISATION_HEADS, OUTLETS
from variorum.records import Article, Name, NameKind, Span
from variorum.swift import maker, swift
from variorum.tables import Table

__all__ = ["find_names"]


@swift
@dataclass(frozen=True, slots=True)
class _Mention:
    span: Span
    form: str
    kind: NameKind
    strength: int
    role: Span | None


def find_names(article: Article) -> tuple[Name, ...]:
    """The named things of an article, in the order of the text, never overlapping."""
    starts = [sentence.start for sentence in article.sentences]
    mentions: list[_Mention] = []
    for run in find_runs(article):
        sentence = article.sentences[bisect_right(starts, run[0].start) - 1].span
        mentions.extend(_mentions(article.text, run, sentence))
    kinds = _kinds(mentions)
    named = [(mention.form, kinds[mention.form]) for mention in mentions]
    offices = [_office(article.text, mention.role) for mention in mentions]
    canonical = _whole(_bodies(canonical_forms(named, offices), long_forms(article)))
    borne = [(full, kind) for full, (_, kind) in zip(canonical, named, strict=True) if full]
    bearers = _kinds_of_bearers(borne)
    return tuple(
        [
            _name(m.span, bearers[full], full, m.role if _is_person(bearers[full]) else None)
            for m, full in zip(mentions, canonical, strict=True)
            if full
        ]
    )


_name = maker(Name)


def _office(text: str, role: Span | None) -> str:
    """The noun of a role, lower case: "mayor" of "the former mayor of Sund"; empty without one."""
    return _NOUN_OF_ROLE[text[role[0] : role[1]]] if role else ""


def _noun_of_role(role: str) -> str:
    head = _AFTER_THE_NOUN.split(role, maxsplit=1)[0].split()
    return head[-1].rstrip(".").lower() if head else ""


_AFTER_THE_NOUN = re.compile(r",| (?:of|for|at|in|to|with|from|and|who) ")
_NOUN_OF_ROLE: Table[str, str] = Table(_noun_of_role)


def _whole(forms: Sequence[str]) -> list[str]:
    """A lone noun of a body as the one longer name that ends in it, else as none: "the Office" is
    "the Vale County Sheriff's Office", and no name by itself, as "the Senate" is."""
    alone = {form for form in forms if form in ORGANISATION_HEADS and form not in BODIES_ALONE}
    if not alone:
        return list(forms)
    longer = {form for form in forms if " " in form and form.rsplit(" ", 1)[1] in alone}
    of_head: dict[str, list[str]] = {head: [] for head in alone}
    for form in sorted(longer):
        of_head[form.rsplit(" ", 1)[1]].append(form)
    whole = {head: found[0] if len(found) == 1 else "" for head, found in of_head.items()}
    return [whole.get(form, form) for form in forms]


def _is_person(kind: NameKind) -> bool:
    return kind is NameKind.PERSON


def _kinds_of_bearers(named: Iterable[tuple[str, NameKind]]) -> dict[str, NameKind]:
    """One kind for each bearer: a person's where any form is one, else the first known."""
    kinds: dict[str, NameKind] = {}
    for full, kind in named:
        known = kinds.get(full, NameKind.OTHER)
        if known is NameKind.OTHER or _is_person(kind):
            kinds[full] = kind
    return kinds


def _mentions(text: str, run: Run, sentence: Span) -> list[_Mention]:
    """The name in a run and, where a title names another thing ("Navy spokesman"), that too."""
    if is_office(text, run):
        return []
    title, name = split_title(run)
    role = (title[0].start, title[-1].end) if title else None
    if role and title[-1].text.rstrip(".").lower() in HONORIFICS:
        role = (title[0].start, title[-2].end) if len(title) > 1 else None
    elif not title:
        before = (text, name[0].start, sentence[0])
        role = role_before(*before) or role_ahead(*before)
    kind, strength = kind_of(text, name, titled=bool(title) or role is not None)
    if role is None and kind in (NameKind.PERSON, NameKind.OTHER):
        role = role_after(text, name[-1].end, sentence[1])
        if role:
            kind, strength = NameKind.PERSON, 3
    start, end = span_of(name)
    return [_mention((start, end), text[start:end], kind, strength, role)]


_mention = maker(_Mention)


def _kinds(mentions: Sequence[_Mention]) -> dict[str, NameKind]:
    """The kind of each form by its strongest evidence, the first of equals."""
    best: dict[str, tuple[int, NameKind]] = {}
    for mention in mentions:
        known = best.get(mention.form)
        if known is None or mention.strength > known[0]:
            best[mention.form] = (mention.strength, mention.kind)
    surnames = {parts_of(form)[1] for form, (_, kind) in best.items() if _is_person(kind)}
    return {form: _by_kin(form, kind, surnames) for form, (_, kind) in best.items()}


def _by_kin(form: str, kind: NameKind, surnames: set[str]) -> NameKind:
    """A name that tells nothing of itself is a person's where it ends in a person's surname."""
    if kind is not NameKind.OTHER:
        return kind
    given, surname = parts_of(form)
    return NameKind.PERSON if len(given) in (1, 2) and surname in surnames else kind


def _bodies(canonical: Sequence[str], expansions: dict[str, str]) -> list[str]:
    """The long form for a short one that the article expands, with one article or none.

    "The" is kept where it belongs to a newspaper's name; there it is given to every mention.
    """
    spelled = [expansions.get(form, form) for form in canonical]
    the = [form for form in spelled if form.startswith("The ")]
    papers = {form.removeprefix("The ") for form in the if _is_paper(form)}
    bare = [form.removeprefix("The ") for form in spelled]
    return [f"The {form}" if form in papers else form for form in bare] if papers else bare


def _is_paper(form: str) -> bool:
    return form.rsplit(" ", 1)[-1] in OUTLETS
