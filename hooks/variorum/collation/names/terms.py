"""Terms: one word written with and without its hyphen, or as capitals and as a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import simplemma

from variorum.collation.folder import Folder, Line
from variorum.collation.joining import Claim
from variorum.mentions.naming.words import COMPOUND_PREFIXES
from variorum.records import Certainty, ComparisonType, Relation, Span

__all__ = ["compare_terms"]

_LEAST_LETTERS = 4
_LONGEST_ACRONYM = 8
"""Letters of an acronym at most, as in "Interpol"; a longer name in capitals is shouted."""
_LEAST_USE = 2
"""Mentions for each source that uses the word: what is hardly used is no term of the matter."""


@dataclass(frozen=True, slots=True)
class Use:
    """A word where a source uses it, in the form in which it is written there."""

    line: Line
    span: Span
    form: str


def compare_terms(folder: Folder) -> Iterator[Claim]:
    """Words that kin sources write joined and with a hyphen, or as an acronym and as a name."""
    uses = _uses(folder)
    for key in sorted(uses):
        for kept in (_in_capitals(uses[key]), _by_hyphen(key, uses[key])):
            claim = _claim(folder, kept)
            if claim is not None:
                yield claim


def _uses(folder: Folder) -> dict[str, list[Use]]:
    """The uses of each word that may be written in more than one way, by its joined letters."""
    wanted = {
        key
        for text in frozenset().union(*[line.parse.texts for line in folder.lines])
        if "-" in text or (text.isupper() and len(text) >= _LEAST_LETTERS)
        for key in _keys(text)
        if len(key) >= _LEAST_LETTERS
    }
    found: defaultdict[str, list[Use]] = defaultdict(list)
    for line in folder.lines_at(folder.words.of(wanted) | folder.words.of_those("-")):
        for at, lower in enumerate(line.parse.lowered):
            if lower in wanted or "-" in lower:
                for use in _word_and_parts(line, at):
                    key = use.form.replace("-", "").casefold()
                    if key in wanted:
                        found[key].append(use)
    return found


def _keys(word: str) -> list[str]:
    """The joined letters of a word, and each of its parts between hyphens."""
    lower = word.casefold()
    return [lower.replace("-", ""), *lower.split("-")]


def _word_and_parts(line: Line, at: int) -> Iterator[Use]:
    text, span = line.parse.texts[at], line.span(at, at + 1)
    if not text[0].isalpha():
        return
    yield Use(line, span, _form(line, at, text))
    if "-" not in text:
        return
    start, _ = span
    for part in text.split("-"):
        if part.isalpha() and part[0].isupper():
            yield Use(line, (start, start + len(part)), part)
        start += len(part) + 1


def _form(line: Line, at: int, text: str) -> str:
    """The word as written; a capital that may be due to its place or to a title is not kept."""
    if text.isupper() and len(text) > 1 and not _is_shouted(line, at):
        return text
    return text.casefold() if at == 0 or "-" in text or text.isupper() else text


def _is_shouted(line: Line, at: int) -> bool:
    """Whether capitals may be a dateline's or an opening's: no word in small letters is beside."""
    beside = [line.parse.texts[near] for near in (at - 1, at + 1) if 0 <= near < len(line.tags)]
    return not any(word.islower() and word.isalpha() for word in beside)


def _in_capitals(uses: list[Use]) -> list[Use]:
    """The uses of an acronym, where it stands in capitals here and as a name there.

    A word that any source writes in lower case, or English knows, is shouted, not an acronym; and
    where one source alone writes otherwise than several, that is its desk's style for all names.
    """
    if any(use.form.islower() or len(use.form) > _LONGEST_ACRONYM for use in uses):
        return []
    if any(simplemma.is_known(use.form.casefold(), "en") for use in uses[:1]):
        return []
    whole = [use for use in uses if "-" not in use.form]
    kept = [use for use in whole if use.form.isupper() or use.form[1:].islower()]
    written = Counter(form for form, _ in {(use.form, use.line.source.id) for use in kept})
    return kept if min(written.values(), default=0) == max(written.values(), default=0) else []


def _by_hyphen(key: str, uses: list[Use]) -> list[Use]:
    """The uses of a term that is written joined here and hyphenated there: "antitheft".

    A compound of two everyday words ("a cease-fire") and what dictionaries know in both ways
    ("coworker") are written as each desk likes.
    """
    if all(map(_is_everyday, {use.form for use in uses if "-" in use.form})):
        return []
    kept = [use for use in uses if use.form == key or ("-" in use.form and use.form.islower())]
    users = {use.line.source.id for use in kept}
    return kept if len(kept) >= _LEAST_USE * len(users) else []


def _is_everyday(form: str) -> bool:
    """Whether a hyphenated word is one of the dictionary's, or made of two that stand alone."""
    first, *others = form.casefold().split("-")
    apart = first not in COMPOUND_PREFIXES and all(simplemma.is_known(w, "en") for w in others)
    return simplemma.is_known(form.casefold(), "en") or (apart and simplemma.is_known(first, "en"))


def _claim(folder: Folder, uses: list[Use]) -> Claim | None:
    first: dict[tuple[str, str], Use] = {}
    for use in uses:
        first.setdefault((use.line.source.id, use.form), use)
    if len({use.form for use in uses}) < 2:
        return None
    kept = [use for use in first.values() if _has_other_form(folder, use, first.values())]
    if not kept:
        return None
    return Claim(
        Relation.VARIANT,
        ComparisonType.NAME,
        tuple(use.line.variant(use.span, use.form) for use in kept),
        Certainty(0.9, 0.9),
        "one word, with and without its hyphen or its capitals",
        title=max(sorted(first), key=lambda at: sum(u.form == at[1] for u in uses))[1],
    )


def _has_other_form(folder: Folder, use: Use, others: Iterable[Use]) -> bool:
    """Whether a kin source writes the word in the other way."""
    return any(
        use.form != other.form and folder.are_kin(use.line.source, other.line.source)
        for other in others
    )
