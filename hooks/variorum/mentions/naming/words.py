"""The word lists of naming, read once."""

from __future__ import annotations

import re
from pathlib import Path

from variorum.tables import Table
from variorum.wordlists import read_pairs, read_words

_LEXICON = Path(__file__).parent.parent / "lexicon"

ABBREVIATIONS = read_words(_LEXICON / "abbreviations.txt")
BODIES_ALONE = read_words(_LEXICON / "bodies_alone.txt")
COMPOUND_PREFIXES = read_words(_LEXICON / "compound_prefixes.txt")
DEMONYMS = read_words(_LEXICON / "demonyms.txt")
EITHER_NAMES = read_words(_LEXICON / "either_names.txt")
FEMALE_NAMES = read_words(_LEXICON / "female_names.txt")
GIVEN_NAMES = read_words(_LEXICON / "given_names.txt")
KIN = read_words(_LEXICON / "kin.txt")
NICKNAMES = read_pairs(_LEXICON / "nicknames.txt")
NOT_IN_TITLES = read_words(_LEXICON / "not_in_titles.txt")
NOT_NAMES = read_words(_LEXICON / "not_names.txt")
ORGANISATION_HEADS = read_words(_LEXICON / "organisation_heads.txt")
OUTLETS = read_words(_LEXICON / "outlets.txt")
PARTICLES = read_words(_LEXICON / "particles.txt")
PLACES = read_words(_LEXICON / "places.txt")
PLACE_HEADS = read_words(_LEXICON / "place_heads.txt")
SURNAMES_OF_OFFICE = read_words(_LEXICON / "surnames_of_office.txt")
TITLE_MODIFIERS = read_words(_LEXICON / "title_modifiers.txt")
PLURAL_TITLES = read_words(_LEXICON / "plural_titles.txt")
TITLES = read_words(_LEXICON / "titles.txt")

_NICKNAMED = (
    r"[\"“][^\s\"“”][^\"“”,.;:]{0,23}(?:[\"”]|’’)",
    r"'[^\s'][^',.;:]{0,23}'",
    r"‘[^\s‘’][^‘’,.;:]{0,23}’",
    r"\([^\s()][^(),.;:]{0,23}\)",
)
NICKNAME = re.compile(" (?:" + "|".join(_NICKNAMED) + ")(?= )")
"""A nickname between marks inside a name: ' "Big Al"' of 'Ada "Big Al" Holm'."""
OPEN_A_NICKNAME = (' "', " “", " '", " ‘", " (")
"""What every match of it begins with."""

GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What ends the name of a father or of a son."""
HONORIFICS = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame", "lord", "lady"}
)


def is_title(word: str) -> bool:
    """Whether a word, in any case and with or without a full stop, is a noun of office."""
    return _IS_TITLE[word]


_IS_TITLE: Table[str, bool] = Table(lambda word: word.rstrip(".").lower() in TITLES)


def without_nickname(name: str) -> str:
    """A name without a nickname between marks: "Ada Holm" for 'Ada "Big Al" Holm'."""
    return NICKNAME.sub("", name)


def is_modifier(word: str) -> bool:
    """Whether a word may stand inside a title: "deputy", "Norwegian", "co-"."""
    return word.lower() in TITLE_MODIFIERS or word in DEMONYMS


def is_outlet(name: str) -> bool:
    """Whether a name is that of a newspaper, agency or station: "The Sandvik Herald", "AP"."""
    return name in OUTLETS or name.removeprefix("The ").rsplit(" ", 1)[-1] in OUTLETS
