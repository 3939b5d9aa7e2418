"""Labels: what the engine's kinds are called on a page that somebody reads.

Each has a word, a sign that stands before it (so that nothing is told by colour alone) and, where
a reader may ask, a sentence of explanation.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from variorum.records import Certainty, ComparisonType, Nature, QuotationKind, Relation

__all__ = [
    "CERTAINTY_MEANING",
    "KINDS",
    "NATURES",
    "RELATIONS",
    "TYPES",
    "Label",
    "certainty_words",
    "grade",
    "in_words",
    "listed",
]


@dataclass(frozen=True, slots=True)
class Label:
    """A word for one thing and for many, its sign, and what it means in a sentence."""

    one: str
    many: str
    sign: str
    meaning: str

    def of(self, number: int) -> str:
        """The word for so many things."""
        return self.one if number == 1 else self.many


RELATIONS: Mapping[Relation, Label] = {
    Relation.CONTRADICTION: Label(
        "contradiction",
        "contradictions",
        "✕",
        "The readings cannot both be true of the same thing.",
    ),
    Relation.DIFFERENCE: Label(
        "difference",
        "differences",
        "≠",
        "Both readings may be true, and the difference is still worth knowing.",
    ),
    Relation.VARIANT: Label(
        "spelling", "spellings", "≈", "The same thing, written in another way."
    ),
    Relation.AGREEMENT: Label("agreement", "agreements", "=", "The sources give the same."),
    Relation.LOOKALIKE: Label(
        "look-alike",
        "look-alikes",
        "⊘",
        "Looks like a difference and is none, for the reason given.",
    ),
}

TYPES: Mapping[ComparisonType, Label] = {
    ComparisonType.QUANTITY: Label(
        "number", "numbers", "#", "How many, how much, how large, how old or how long."
    ),
    ComparisonType.MONEY: Label("amount", "amounts", "$", "An amount of money."),
    ComparisonType.DATE: Label("time", "times", "◷", "When it happened."),
    ComparisonType.PLACE: Label("place", "places", "⊙", "Where, how far, or in which direction."),
    ComparisonType.NAME: Label("name", "names", "Aa", "How a name is written."),
    ComparisonType.ATTRIBUTION: Label(
        "who", "who", "⇢", "Who did it, said it or decided it, or whose information it is."
    ),
    ComparisonType.POLARITY: Label("yes or no", "yes or no", "±", "Whether it is so, or how sure."),
    ComparisonType.QUOTATION: Label(
        "quoted words", "quoted words", "“”", "One speaker's statement, given in other words."
    ),
    ComparisonType.PRECISION: Label(
        "how exact", "how exact", "◎", "One source names what the other leaves general."
    ),
    ComparisonType.FRAMING: Label(
        "how it is put",
        "how it is put",
        "▤",
        "A pledge, a condition, a denial or a report of one matter.",
    ),
    ComparisonType.STATUS: Label(
        "stage", "stages", "▷", "Allowed, planned or done: stages of one action."
    ),
}

NATURES: Mapping[Nature, Label] = {
    Nature.EVOLVING: Label(
        "evolving", "evolving", "↗", "Later articles give later figures of a matter in motion."
    ),
    Nature.ATTRIBUTED: Label(
        "from named sides", "from named sides", "⇢", "Each reading is somebody's whom it names."
    ),
    Nature.MISPRINT: Label(
        "probable misprint", "probable misprints", "✎", "Figures that may be each other's misprint."
    ),
}

KINDS: Mapping[QuotationKind, Label] = {
    QuotationKind.DIRECT: Label(
        "direct", "direct", "“”", "The source sets these words in quotation marks."
    ),
    QuotationKind.MIXED: Label(
        "partly quoted",
        "partly quoted",
        "“",
        "The source reports this and sets part of it in quotation marks.",
    ),
    QuotationKind.INDIRECT: Label(
        "reported", "reported", "›", "The source reports this in its own words."
    ),
    QuotationKind.UNMARKED: Label(
        "direct, without quotation marks",
        "direct, without quotation marks",
        "–",
        "The source gives this as speech, without quotation marks.",
    ),
}

_GRADES = ((0.85, "high"), (0.6, "medium"), (0.0, "low"))
_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve"
_SMALL = tuple(_NUMBERS.split())


def grade(value: float) -> str:
    """A certainty from 0 to 1 as "high", "medium" or "low"."""
    return next(word for least, word in _GRADES if value >= least)


def certainty_words(certainty: Certainty) -> str:
    """Both certainties as words: "certainty: high", "certainty: high, of its kind: medium"."""
    exists, kind = grade(certainty.exists), grade(certainty.type)
    return f"certainty: {exists}" + ("" if kind == exists else f", of its kind: {kind}")


CERTAINTY_MEANING = (
    "How sure the program is that the sources speak of one thing here and stand to each other as "
    "said; of its kind: that it is this kind of difference."
)


def in_words(number: int) -> str:
    """A count as running text has it: "no", "two", "twelve", "13", "1,204"."""
    return _SMALL[number] if number < len(_SMALL) else f"{number:,}"


def listed(items: list[str]) -> str:
    """Items as a sentence lists them: "a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return ", ".join(items[:-1]) + " and " + items[-1]
