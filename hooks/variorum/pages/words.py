"""Plain words: what the site calls the machine's relations, types and kinds, and what each means.

Everything that a reader meets is named here and nowhere else, so that a badge, a filter and the
page on method never tell it differently. None of it favours one source over another.
"""

from __future__ import annotations

from dataclasses import dataclass

from variorum.records import (
    ComparisonType,
    NameKind,
    Nature,
    QuotationKind,
    Relation,
    SentenceKind,
)

__all__ = [
    "HEADING_KINDS",
    "KINDS",
    "NAME_KINDS",
    "NATURES",
    "RELATIONS",
    "TYPES",
    "Word",
    "certainty",
]


@dataclass(frozen=True, slots=True)
class Word:
    """A label with the mark that stands beside it (never instead of it) and its meaning."""

    icon: str
    label: str
    meaning: str


RELATIONS = {
    Relation.CONTRADICTION: Word(
        "✕", "Contradiction", "What the sources say cannot all be true of the same thing."
    ),
    Relation.DIFFERENCE: Word(
        "≠", "Difference", "The sources differ, and all of them may still be right."
    ),
    Relation.VARIANT: Word("Aa", "Variant", "The same thing, written in another way."),
    Relation.AGREEMENT: Word(
        "=",
        "Agreement",
        "The sources say the same of the same thing. They may have it from one origin.",
    ),
    Relation.LOOKALIKE: Word(
        "⊘", "Looks alike", "This looks like a conflict and is none, for the reason given."
    ),
}

TYPES = {
    ComparisonType.QUANTITY: Word("#", "Number", "A count, size, age, share or duration."),
    ComparisonType.MONEY: Word("¤", "Money", "An amount of money."),
    ComparisonType.DATE: Word("◷", "Time", "When something happened or will happen."),
    ComparisonType.PLACE: Word("⌖", "Place", "Where something is or happened, or which way."),
    ComparisonType.NAME: Word("Aa", "Name", "How a name is written, or which name is given."),
    ComparisonType.ATTRIBUTION: Word(
        "⇢", "Who", "Who did, said or decided it, or whose information it is."
    ),
    ComparisonType.POLARITY: Word("±", "Yes or no", "Whether it is so, or how certain it is."),
    ComparisonType.QUOTATION: Word(
        "“”", "Quotation", "The same statement of the same speaker in other words."
    ),
    ComparisonType.PRECISION: Word(
        "◎", "Precision", "One source names or counts what another leaves general."
    ),
    ComparisonType.FRAMING: Word(
        "▤", "Framing", "The same thing told as a pledge, a condition, a report or a denial."
    ),
    ComparisonType.STATUS: Word(
        "◇", "Stage", "Whether something is allowed, planned, under way or done."
    ),
}

NATURES = {
    Nature.EVOLVING: Word(
        "↗", "May have changed since", "The figure may have moved on between the articles."
    ),
    Nature.ATTRIBUTED: Word(
        "⇢", "Each on somebody's word", "Each source names somebody else who says it."
    ),
    Nature.MISPRINT: Word("⌨", "Probable misprint", "One reading may be a slip of the pen."),
}

KINDS = {
    QuotationKind.DIRECT: Word("“”", "in quotation marks", "All of it stands in quotation marks."),
    QuotationKind.MIXED: Word(
        "“…”", "partly in quotation marks", "Some of the words stand in quotation marks."
    ),
    QuotationKind.INDIRECT: Word(
        "⇢", "in the source's words", "What somebody says, told in the words of the source."
    ),
    QuotationKind.UNMARKED: Word(
        "–", "no quotation marks", "Direct speech that the source gives without quotation marks."
    ),
}

NAME_KINDS = {
    NameKind.PERSON: "person",
    NameKind.ORGANISATION: "organisation",
    NameKind.PLACE: "place",
    NameKind.OTHER: "not known",
}

HEADING_KINDS = {
    SentenceKind.HEADLINE: "headline in the file",
    SentenceKind.CROSSHEAD: "heading in the file",
    SentenceKind.DATELINE: "place or author line",
}


def certainty(value: float) -> str:
    """A certainty between 0 and 1 in a word."""
    if value >= 0.8:
        return "high"
    return "medium" if value >= 0.5 else "low"
