"""Parts of speech: the most frequent tag of each word, corrected by its neighbours.

The tags are those of the Penn Treebank. The lexicon is Brill's (1992, MIT licence), as TextBlob
carries it in its package; it is read from there without importing TextBlob, whose own imports take
longer than tagging a thousand articles. Words that the lexicon lacks are tagged by their form, and
a few contextual rules, in the manner of Brill's, settle what a noun, a base form, a past tense or
a participle is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from itertools import compress, count
from pathlib import Path
from sys import intern
from typing import NamedTuple

from variorum.language.lemmas import lemma_of, stem_of
from variorum.language.marks import mark_of
from variorum.language.matter import has_matter
from variorum.swift import maker, swift
from variorum.tables import Table
from variorum.wordlists import read_groups, read_table, read_words

__all__ = ["QUOTES", "WORDS", "Columns", "Word", "columns_of", "opening_places", "tag_words"]

_HERE = Path(__file__).parent / "lexicon"
_TRANSITIVE = read_words(_HERE / "transitive_verbs.txt")
_NUMBERS = frozenset(read_table(_HERE / "number_words.txt"))
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*$")
_NUMBER_COMPOUND = re.compile(r"\d.*-|(?:{})-".format("|".join(sorted(_NUMBERS))), re.IGNORECASE)
_HAVE = frozenset({"have", "has", "had", "having", "'ve", "’ve"})
_BE = frozenset(
    {"be", "is", "are", "was", "were", "been", "being", "am", "'re", "’re", "'m", "’m"}
    | {"get", "got", "gets", "getting"}
)
_CONTRACTED = ("n't", "n’t")
_NEGATED = {
    form: key.split()[1] for form, key in read_groups(_HERE / "negated_auxiliaries.txt").items()
}
_NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "WDT", "WP", ")"})
_SUBJECT = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "WDT", "WP", "CD", "EX"})
_OPENS_OBJECT = frozenset({"DT", "PRP$", "PRP", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "CD"})
# Words that the lexicon gives a tag which news text hardly ever means.
_FIXED = {
    "about": "IN",
    "dead": "JJ",
    "hurt": "VBD",
    "left": "VBD",
    "that": "IN",
    "'s": "POS",
    "’s": "POS",
    "n't": "RB",
    "not": "RB",
    "a": "DT",
    "an": "DT",
    "the": "DT",
    "both": "DT",
    "all": "DT",
    "who": "WP",
    "which": "WDT",
    "when": "WRB",
    "where": "WRB",
    "prior": "JJ",
    "bail": "NN",
    "magnitude": "NN",
    "quake": "NN",
    "temblor": "NN",
    "tremor": "NN",
    "according": "VBG",
    "including": "IN",
    "during": "IN",
    "following": "VBG",
    "more": "JJR",
    "than": "IN",
    "least": "JJS",
    "several": "JJ",
    "dozens": "NNS",
    "so": "RB",
    "percent": "NN",
    "down": "RP",
    "up": "RP",
    "out": "RP",
}


@cache
def _lexicon() -> dict[str, str]:
    spec = find_spec("textblob")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("textblob, whose lexicon of parts of speech is needed")
    path = Path(spec.submodule_search_locations[0]) / "en" / "en-lexicon.txt"
    entries: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, tag = line.partition(" ")
        if tag and not line.startswith(";;;"):
            entries[word] = tag
    return entries


def _usual_tag(word: str, opens: bool) -> str:
    """The tag of a word by itself; ``opens`` where it is capitalised by its place alone."""
    lower = word.casefold()
    if lower in _FIXED:
        return _FIXED[lower]
    if lower.endswith(_CONTRACTED):
        negated = _NEGATED.get(lower.replace("’", "'"))
        if negated:
            return negated
    if not word[0].isalnum():
        return _mark_tag(word)
    if _NUMBER.match(word) or lower in _NUMBERS:
        return "CD"
    if _NUMBER_COMPOUND.match(word):
        return (
            "JJ"
            if any(c.isalpha() for c in word.split("-")[-1]) and word[0].isdigit()
            else ("CD" if all(part in _NUMBERS for part in lower.split("-")) else "JJ")
        )
    lexicon = _lexicon()
    if word == "US":  # "the US decision": no pronoun is written in capitals
        return "NNP"
    if word[0].isupper() and not opens and not word.isupper():
        known = lexicon.get(word)
        if known and known not in ("NNP", "NNPS") and lexicon.get(lower) == known:
            return known if known[0] not in "NVJ" else "NNP"
        return known or "NNP"
    if opens:
        return lexicon.get(lower) or lexicon.get(word) or _tag_by_form(word, opens)
    return lexicon.get(word) or lexicon.get(lower) or _tag_by_form(word, opens)


def _mark_tag(word: str) -> str:
    if word in "$€£¥₤₹":
        return "$"
    if word == "%":
        return "NN"
    if word in ".!?…":
        return "."
    return word if word in ",:;()" else ("," if word in "—–-" else '"')


def _tag_by_form(word: str, opens: bool) -> str:
    lower = word.casefold()
    if word.isupper() and len(word) > 1 and not opens:
        return "NNP"
    if word[0].isupper() and not lower.endswith(("ed", "ing", "ly")):
        return "NNP"
    for ending, tag in _ENDINGS:
        if lower.endswith(ending):
            return tag
    return "NN"


_ENDINGS = (
    ("ly", "RB"),
    ("ing", "VBG"),
    ("ed", "VBN"),
    ("able", "JJ"),
    ("ible", "JJ"),
    ("ful", "JJ"),
    ("less", "JJ"),
    ("ous", "JJ"),
    ("ive", "JJ"),
    ("ical", "JJ"),
    ("est", "JJS"),
    ("ss", "NN"),
    ("us", "NN"),
    ("is", "NN"),
    ("s", "NNS"),
)


@dataclass(frozen=True, slots=True)
class Use:
    """The tag that a word has by itself, and whether its neighbours may change it.

    ``after`` are the tags of which one must stand before the word for that; none of most words: an
    adjective is no noun where no determiner stands before it. Where it is empty, any may.
    ``is_past`` where it is a past tense or a participle and nothing else.
    """

    tag: str
    is_open: bool
    after: frozenset[str]
    is_past: bool


Forms = tuple[str, str, str, str]
"""The lemma, the stem, the mark and the matter of a word with some tag."""


class Word(NamedTuple):
    """What is known of a written word wherever it stands: a row of ``Columns``.

    ``text`` is the word without the space that a converter put behind its apostrophe ("didn’ t");
    ``lower`` the same in lower case; ``length`` that of the word as written, in code points, and
    ``advance`` that with the white space before it; ``matter`` the stem of a word that carries
    matter of its own, else empty; ``forms`` its lemma, stem, mark and matter by its tag.
    """

    text: str
    lower: str
    length: int
    advance: int
    tag: str
    """The tag that it has by itself where a capital means a name; so are the next four: they stand
    here since they are what is asked of most words."""
    lemma: str
    stem: str
    mark: str
    matter: str
    is_open: bool
    """Whether its neighbours may ever change its tag."""
    inside: Use
    """Its use where a capital means a name."""
    opening: Use
    """Its use where a capital may be owed to its place alone."""
    forms: Table[str, Forms]

    @classmethod
    def of(cls, written: str) -> Word:
        text = written.replace(" ", "")
        inside, opening = _use(text, False), _use(text, True)
        return cls(
            intern(text),
            intern(text.casefold()),
            len(written),
            len(written),
            inside.tag,
            *_forms(text, inside.tag),
            inside.is_open or opening.is_open,
            inside,
            opening,
            Table(lambda tag: _forms(text, tag)),
        )


@swift
@dataclass(frozen=True, slots=True)
class Columns:
    """What ``Word`` says of each word of a sentence, in columns equally long."""

    texts: tuple[str, ...]
    lowered: tuple[str, ...]
    lengths: tuple[int, ...]
    advances: tuple[int, ...]
    tags: tuple[str, ...]
    lemmas: tuple[str, ...]
    stems: tuple[str, ...]
    marks: tuple[str, ...]
    matter: tuple[str, ...]
    are_open: tuple[bool, ...]
    inside: tuple[Use, ...]
    opening: tuple[Use, ...]
    forms: tuple[Table[str, Forms], ...]


def columns_of(words: Sequence[Word]) -> Columns:
    """The columns of some words, of one at least: turned as a whole, not asked for one by one."""
    return _columns(*zip(*words, strict=True))


_columns = maker(Columns)


def _use(word: str, opens: bool) -> Use:
    tag, lower = _usual_tag(word, opens), word.casefold()
    is_past = tag in ("VBD", "VBN") and lower not in _NOUN_OR_PARTICIPLE | _NOUN_OR_PAST
    return Use(tag, _may_change(lower, tag), _changing(lower, tag), is_past)


def _forms(word: str, tag: str) -> Forms:
    lemma = lemma_of(word, tag)
    stem = intern(stem_of(lemma))
    matter = stem if has_matter(word, tag, lemma) else ""
    return intern(lemma), stem, mark_of(tag, lemma, word.casefold()), matter


def _word(spaced: str) -> Word:
    """A word as written, with the white space before it."""
    written = spaced.lstrip()
    if len(written) == len(spaced):
        return Word.of(written)
    return WORDS[written]._replace(advance=len(spaced))


WORDS = Table(_word)
"""The words by how they are written, with or without white space before them."""
QUOTES = frozenset("\"“'‘")
"""Marks behind which a sentence opens."""


def opening_places(words: Sequence[str]) -> list[int]:
    """The places of the words that open a sentence: the first, and those behind a mark."""
    if QUOTES.isdisjoint(words):
        return [0] if words else []
    return [0, *(place + 1 for place, word in enumerate(words[:-1]) if word in QUOTES)]


def tag_words(words: Columns, opening: Sequence[int]) -> tuple[list[str], list[int]]:
    """The part of speech of each word of one sentence, and the places of those that may have
    another than ``Word.tag``.

    ``opening`` are the places of those whose capital may be owed to their place alone: all of a
    headline in title case, where capitals mean nothing.
    """
    lowered, tags = words.lowered, [*words.tags]
    opened = {place: words.opening[place] for place in opening}
    for place, use in opened.items():
        tags[place] = use.tag
    changed = [*opened]
    for place in compress(count(), words.are_open):
        use = opened.get(place) or words.inside[place]
        if not use.is_open:
            continue
        if use.is_past:
            tag = _past_or_participle(lowered, tags, place)
        elif not use.after or (place and tags[place - 1] in use.after):
            tag = _in_context(lowered, tags, place)
        else:
            continue
        if tag != tags[place]:
            tags[place] = tag
            changed.append(place)
    return tags, changed


def _may_change(word: str, tag: str) -> bool:
    """Whether any neighbours would have ``_in_context`` give a word another tag than its usual one:
    of most nouns none would."""
    if word in _POINTING:
        return True
    if tag in _SETTLED or (tag != "POS" and tag[0] not in "NVJ"):
        return False
    if tag not in ("NN", "NNS", "JJR", "JJS", "VBG"):
        return True
    if word in _NOUN_OR_PARTICIPLE or word in _NOUN_OR_PAST or word in _verbs():
        return True
    if tag == "NN":
        return word.endswith("ing") and lemma_of(word, "VBG") in _verbs()
    return tag == "NNS" and _base_of_verb_s(word) in _verbs()


def _changing(word: str, tag: str) -> frozenset[str]:
    """The tags before a word without which ``_in_context`` leaves it its usual one; empty where
    more than the tag before it counts."""
    if word in _POINTING or word in _NOUN_OR_PARTICIPLE or word in _NOUN_OR_PAST:
        return frozenset()
    if tag == "JJ" and word.endswith("ed"):
        return frozenset()
    after = _CHANGING.get(tag, frozenset())
    return after | _BEFORE_ING if tag == "NN" and word.endswith("ing") else after


_POINTING = frozenset({"that", "her"})
_SETTLED = frozenset(
    {"NNP", "NNPS", "IN", "DT", "PDT", "CC", "CD", "TO", "PRP", "PRP$", "MD", "EX", "RB", "RBR"}
    | {"RBS", "RP", "WDT", "WP", "WRB", ",", ".", ":", ";", "(", ")", '"', "$"}
)
"""Tags that no neighbour changes, those of most words."""


_BEFORE_ING = frozenset({"IN", "VBD", "VBZ", "VBP", "VBN"})
_MAKE_A_VERB = frozenset({"TO", "MD", "RB"})
"""With the adverb that may stand behind one of them: "will soon sail"."""
_MAKE_A_NOUN = frozenset({"DT", "PRP$", "POS", "JJ", "CD", "RB"})
_CHANGING = {
    "JJ": _MAKE_A_VERB | {"DT", "PRP$", "PRP"},
    "JJR": _MAKE_A_VERB,
    "JJS": _MAKE_A_VERB,
    "NN": _MAKE_A_VERB | {"NNS"},
    "NNS": _MAKE_A_VERB | {"NNP", "NN", "PRP", "WDT", "WP", "JJ"},
    "VB": _MAKE_A_NOUN | {"NNS", "PRP", "WDT", "WP", "NNPS"},
    "VBG": _MAKE_A_VERB,
    "VBP": _MAKE_A_NOUN | _MAKE_A_VERB,
    "VBZ": _MAKE_A_NOUN | _MAKE_A_VERB | {"NN", "VBD", "VBN", "VB", "VBG"},
}
"""For a usual tag those before it that ``_in_context`` asks for."""


def _in_context(words: Sequence[str], tags: Sequence[str], place: int) -> str:
    tag = tags[place]
    if tag == "POS":
        return _apostrophe_s(tags, place)
    if tag[0] not in "NVJ" and words[place] not in _POINTING:
        return tag
    before = place - 1
    if before >= 0 and tags[before] == "RB":
        before = _skip_adverbs(tags, place)
    previous, word = (tags[before], words[before]) if before >= 0 else ("", "")
    following = tags[place + 1] if place + 1 < len(tags) else "."
    if words[place] == "that":
        return _that(previous, following)
    if words[place] == "her":
        return "PRP$" if following[0] in "NJC" else "PRP"
    if tag == "JJ" and word in _HAVE and words[place].endswith("ed") and following in _OPENS_DEED:
        return "VBN"  # "the fire has charred 500 acres"
    if words[place] == "first" and previous == "PRP" and following in ("VBD", "VBN"):
        return "RB"  # "she first heard shots"
    if tag == "JJ" and previous in ("DT", "PRP$") and words[place + 1 : place + 2] in _WAS:
        return "NN"
    if words[place] in _NOUN_OR_PARTICIPLE and word in _BE and following[0] != "N":
        return "VBN"
    beside = words[place - 1] if place else ""
    if words[place] in _NOUN_OR_PARTICIPLE and _is_of_people(tags, word, words[place], place):
        return "VBD" if following in _OPENS_DEED and not _is_day(words, place + 1) else "VBN"
    if words[place] in _NOUN_OR_PAST and (beside == "then" or _acts(previous, word, following)):
        return "VBD"
    opens = following in _OPENS_DEED or "at" in words[place + 1 : place + 2]
    if words[place] in _NOUN_OR_PAST and previous in _LINKING and opens:
        return _of_one_subject(words, tags, place) or tag
    if tag in ("VBD", "VBN"):
        return _past_or_participle(words, tags, place)
    if previous == "TO" and before and words[before - 1] in _BEFORE_TO_A_NOUN:
        return tag
    if tag == "VBZ" and (previous == "TO" or word in _TAKING):
        return "NNS"  # "responded to calls", "received calls of a fire"
    if previous == "TO" or (previous == "MD" and tag != "NNP"):
        return "VB" if words[place] in _verbs() and tag != "NNP" else tag
    charged = place > 1 and words[place - 2] in _CHARGED
    if tag == "NN" and previous == "IN" and _is_deed(words[place], following, charged):
        return "VBG"
    if tag == "NN" and word in _BE and _is_under_way(words[place], following):
        return "VBG"
    if tag == "NN" and _is_verb_of_a_plural(words[place], previous, following):
        return "VBP"
    if words[place] in _NEVER_NOUNS:
        return tag
    if tag in ("VB", "VBP"):
        if previous == "CD" and _is_of_a_number(word, following):
            return "VBP"
        if previous in ("DT", "PRP$", "POS", "JJ", "CD"):
            return "NN"
        return "VBP" if previous in ("NNS", "PRP", "WDT", "WP", "NNPS") else tag
    if tag in ("VBZ", "NNS") and word.endswith("-year-old"):  # "the 24-year-old faces a charge"
        return "VBZ" if tag == "VBZ" or _is_verb_s(words[place], following) else tag
    if tag == "VBZ" and (
        previous in ("DT", "PRP$", "POS", "JJ", "CD") or _closes_a_count(words, tags, place)
    ):
        return "NNS"
    if (
        tag == "NNS"
        and previous in ("NNP", "NN", "PRP", "WDT", "WP")
        and (_is_verb_s(words[place], following) or _governs(words, place))
    ):
        return "VBZ"
    return tag


def _is_of_people(tags: Sequence[str], word: str, own: str, place: int) -> bool:
    """ "Nine people shot outside", "a man shot a girl", "three shot in the harbour": whether people
    stand before a word that may be a noun too; not "one shot", which may be fired."""
    if word in _PEOPLE:
        return True
    numbered = place > 0 and tags[place - 1] == "CD" and word not in ("one", "1")
    return numbered and own == "shot"


_PEOPLE = read_words(_HERE / "people.txt")
_OPENS_DEED = frozenset({"DT", "PRP$", "PRP", "CD", "NNP"})


def _is_day(words: Sequence[str], place: int) -> bool:
    return place < len(words) and words[place].rstrip(".") in _DAYS


_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january"}
    | {"february", "march", "april", "may", "june", "july", "august", "september", "october"}
    | {"november", "december", "jan", "feb", "aug", "sept", "oct", "nov", "dec"}
)


def _acts(previous: str, word: str, following: str) -> bool:
    """Whether a subject before it and an object behind make a verb of a noun: "they shot three
    crows", "who then cut the rope", "the strike cost 300 jobs"; not "the shot Holm took"."""
    if previous in ("NN", "NNS"):
        return following in ("CD", "$", "PRP$")
    subject = previous in ("NNP", "NNPS", "WP", "WDT") or word in _SUBJECT_PRONOUNS
    return subject and following in ("DT", "PRP$", "PRP", "CD", "NNP")


_TAKING = frozenset(
    {"receive", "receives", "received", "receiving", "get", "got", "getting", "field", "fielded"}
    | {"fielding", "answer", "answered", "answering", "make", "made", "making", "take", "took"}
)
"""Verbs behind which stands what is taken or made, and no other verb."""
_LINKING = frozenset({"CC", ","})


def _of_one_subject(words: Sequence[str], tags: Sequence[str], place: int) -> str:
    """The tag of a past tense that has its subject from the verb before it: "he walked up and shot
    her", "had pulled a gun and shot two guests"; empty where no verb before it is a past one."""
    if tuple(tags[max(0, place - 3) : place]) == (",", "CD", ","):
        return "VBD"  # "Dag Holm, 24, shot her"
    for at in range(place - 2, max(-1, place - _FAR_BACK), -1):
        if tags[at] in ("VBD", "VBN"):
            return "VBN" if at and words[at - 1] in _HAVE else "VBD"
        to_a_noun = tags[at] == "TO" and tags[at + 1] in _OPENS_DEED  # "walked up to a man"
        if tags[at] in _NO_PAST and not to_a_noun:
            return ""
    return ""


_FAR_BACK = 14
"""Words between two verbs of one subject: "drove up to the gate of the yard and shot two dogs"."""
_NO_PAST = frozenset({"VB", "VBZ", "VBP", "MD", "TO", "WDT", "WP", ":", "."})


_SUBJECT_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who"})
_NOUN_OR_PAST = frozenset(
    {"shot", "cut", "hit", "cast", "set", "put", "split", "bid", "burst", "spread", "cost", "bet"}
    | {"shed", "shut", "quit", "thrust", "upset", "broadcast", "drove", "saw", "felt", "rose"}
)
"""Past tenses that are nouns too."""


_BEFORE_TO_A_NOUN = frozenset(
    {"according", "contrary", "due", "owing", "prior", "thanks", "next", "close", "opposed"}
)
"""Words behind which "to" brings a noun: "according to police", "due to strikes"."""
_NEVER_NOUNS = frozenset({"is", "are", "am", "has", "have", "does"})
"""Verbs that are no noun even where one could stand: "four are well", "all have left"."""


def _is_of_a_number(word: str, following: str) -> bool:
    """ "Two remain in hospital", "three face trial": a number above one wants a plural, so that a
    base form behind it is a verb, save where a noun follows: "two work parties"."""
    return word not in ("one", "1") and following[0] != "N"


def _closes_a_count(words: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """ "Nine home runs": a number above one and a singular noun want a plural behind them."""
    if place < 2 or tags[place - 1] != "NN" or tags[place - 2] != "CD":
        return False
    return words[place - 2] not in ("one", "1")


def _is_under_way(word: str, following: str) -> bool:
    """Whether a noun in "-ing" behind "was" is a verb, as an object follows: "was cleaning his
    pistol"."""
    opens = following in ("DT", "PRP$", "PRP")
    return opens and word.endswith("ing") and lemma_of(word, "VBG") in _verbs()


def _is_deed(word: str, following: str, charged: bool) -> bool:
    """ "Accused of hurling 14 flares": a noun in "-ing" behind a preposition is a verb where an
    object follows, and behind a charge also where a name does ("accused of robbing Pia Dahl", not
    "head of marketing Pia Dahl"); "in building 12" gives a number."""
    if not word.endswith("ing") or word == "building":
        return False
    opens = following in ("DT", "PRP$", "PRP", "CD") or (charged and following == "NNP")
    return opens and lemma_of(word, "VBG") in _verbs()


_CHARGED = frozenset(
    {"accused", "suspected", "charged", "convicted", "guilty", "acquitted", "arrested", "jailed"}
    | {"sentenced", "wanted", "indicted", "cleared"}
)


def _is_verb_of_a_plural(word: str, previous: str, following: str) -> bool:
    """ "Nine men face charges", "they cost 40 crowns": a noun right behind a plural is a verb where
    an object follows, since plurals hardly ever stand before a noun that they describe."""
    opens = following in ("DT", "PRP$", "CD", "$", "NNS")
    return opens and previous == "NNS" and word in _verbs()


def _is_verb_s(word: str, following: str) -> bool:
    """Whether "hits" in "A quake hits the coast" is a verb: known as one, with an object after."""
    opens = following in ("DT", "PRP$", "CD", "NNP", "PRP", "$")
    return opens and _base_of_verb_s(word) in _verbs()


def _governs(words: Sequence[str], place: int) -> bool:
    """Whether the word behind one that may be a plural makes it a verb: "the mill plans to close",
    "the pier dates from 1908"."""
    return words[place + 1 : place + 2] in _GOVERNED.get(words[place], ())


_OF_INTENT = ("plans", "hopes", "aims", "needs", "vows", "wishes", "attempts")
_GOVERNED = dict.fromkeys(_OF_INTENT, (("to",),)) | {"dates": (("from",), ("back",))}


def _base_of_verb_s(word: str) -> str:
    """What is left of a verb without its ending, whether it is one or not: "hit" of "hits"."""
    return word[:-2] if word.endswith("es") and word[:-2] in _verbs() else word[:-1]


@cache
def _verbs() -> frozenset[str]:
    """Base forms that the lexicon knows as a verb in some form."""
    return frozenset(
        lemma_of(word, tag)
        for word, tag in _lexicon().items()
        if tag[:2] == "VB" and word.islower()
    )


def _skip_adverbs(tags: Sequence[str], place: int) -> int:
    before = place - 1
    while before >= 0 and tags[before] == "RB" and place - before < 4:
        before -= 1
    return before


def _apostrophe_s(tags: Sequence[str], place: int) -> str:
    """ "'s" is a verb after "it", "he", "there", else the possessive."""
    return "VBZ" if place and tags[place - 1] in ("PRP", "EX", "WP") else "POS"


def _that(previous: str, following: str) -> str:
    """ "that" is a relative after a noun and before a verb, else a conjunction or determiner."""
    if previous in ("NN", "NNS", "NNP", "NNPS") and following[:2] in ("VB", "MD", "RB"):
        return "WDT"
    return "DT" if following in ("NN", "JJ") and previous[:2] not in ("VB", "NN") else "IN"


def _past_or_participle(words: Sequence[str], tags: Sequence[str], place: int) -> str:
    """Past tense or participle: "was killed", "killed three", "three people killed in the fire"."""
    own = words[place]
    if own in ("was", "were") or own.endswith(_CONTRACTED):
        return "VBD"
    before = place - 1
    if before >= 0 and tags[before] == "RB":
        before = _skip_adverbs(tags, place)
    previous, word = (tags[before], words[before]) if before >= 0 else ("", "")
    if previous in ("TO", "MD") and own in _verbs():  # "the first storm to hit the coast"
        return "VB"
    if place + 1 < len(tags):
        following = tags[place + 1]
        if words[place + 1] == "that" and previous in _SUBJECT and word not in _BE:
            return "VBN" if word in _HAVE else "VBD"  # "the jury held that"
    else:
        following = "."
    if word in _AUXILIARIES or word.endswith(_CONTRACTED):
        return "VBN"
    if previous in _MODIFIED_BY_A_PARTICIPLE and following in _MODIFIED:
        counted = previous == "CD" and own in _BEFORE_NOUNS
        return "VBN" if counted or previous in _OPENS_A_NOUN or previous == "JJ" else "VBD"
    if previous in _OPENS_A_NOUN or (previous == "CC" and _has_auxiliary(tags, place)):
        return "VBN"
    if previous not in _BEFORE_A_PAST:
        return tags[place]
    if previous in ("IN", "") and following in _BEHIND_A_PARTICIPLE:
        return "VBN"
    if following not in _OPENS_OBJECT and lemma_of(own, "VBD") in _TRANSITIVE:
        return "VBN"
    return "VBD"


_AUXILIARIES = _HAVE | _BE
_OPENS_A_NOUN = frozenset({"DT", "PRP$", "POS"})
_MODIFIED_BY_A_PARTICIPLE = _OPENS_A_NOUN | {"JJ", "CD", "$"}
_MODIFIED = frozenset({"NN", "NNS", "NNP", "JJ"})
_BEFORE_A_PAST = _SUBJECT | {"CC", ",", ")", '"', "IN", "RB", ""}
_BEHIND_A_PARTICIPLE = frozenset({"IN", "TO", "NN", "NNS", "JJ"})
_WAS = (("was",), ("were",), ("is",), ("are",))
# Nouns that are also a participle: "was shot in the leg".
_NOUN_OR_PARTICIPLE = frozenset({"shot", "cut", "hit", "cast"})
# Participles that stand before a counted noun: "99 alleged members", "two armed men".
_BEFORE_NOUNS = frozenset(
    {"alleged", "suspected", "accused", "convicted", "armed", "masked", "wounded", "injured"}
    | {"trapped", "confirmed", "reported", "hooded", "hijacked", "stolen", "unarmed", "retired"}
)


def _has_auxiliary(tags: Sequence[str], place: int) -> bool:
    """A conjoined participle shares its auxiliary: "were shot and killed"."""
    return place > 1 and tags[place - 1] == "CC" and tags[place - 2] == "VBN"
