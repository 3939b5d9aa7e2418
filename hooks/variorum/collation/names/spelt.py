"""The claim that one name is written in two ways."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from variorum.collation.joining import Claim
from variorum.collation.names.forms import name_words
from variorum.collation.names.mentioned import Mention
from variorum.records import Certainty, ComparisonType, Relation

__all__ = ["spelt_otherwise"]


def _value(form: str) -> str:
    """What forms that count as one spelling share: titles, initials and accents make no other,
    nor does the plural of a team ("a Gull", "the Gulls")."""
    words = name_words(form)
    return words[0].removesuffix("s") if len(words) == 1 else " ".join(words) or form


def spelt_otherwise(
    ones: Sequence[Mention],
    others: Sequence[Mention],
    exists: float,
    value: Callable[[str], str] = _value,
) -> Iterator[Claim]:
    mentions = [*ones, *others]
    variants = tuple(
        mention.line.variant(mention.span, value(mention.form)) for mention in mentions
    )
    yield Claim(
        Relation.VARIANT,
        ComparisonType.NAME,
        variants,
        Certainty(exists, 0.9),
        "one name in two spellings: the letters and what stands beside them agree",
        title=mentions[0].form,
    )
