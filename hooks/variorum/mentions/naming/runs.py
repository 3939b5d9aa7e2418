"""Runs of capitalised words, the raw matter of names.

"the Ministry of Fisheries said Per Dahl of Sandvik": a run takes in "of" only after a word that
calls for it ("Ministry"), so that "Per Dahl" and "Sandvik" stay two names.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from simplemma import is_known

from variorum.language.lemmas import lemma_of
from variorum.mentions.naming.capitals import Run, Word
from variorum.mentions.naming.headlines import parted_in_headlines
from variorum.mentions.naming.words import (
    ABBREVIATIONS,
    COMPOUND_PREFIXES,
    DEMONYMS,
    GIVEN_NAMES,
    NICKNAME,
    NOT_IN_TITLES,
    NOT_NAMES,
    OPEN_A_NICKNAME,
    ORGANISATION_HEADS,
    PARTICLES,
    PLACE_HEADS,
    PLACES,
    is_title,
)
from variorum.records import Article, SentenceKind, Span
from variorum.swift import maker
from variorum.tables import Table

_CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-ɏΑ-ΩЀ-Я]"
_REST = r"[^\W_]*(?:[.’'&-][^\W_]+)*\.?"
_CAPITALISED = re.compile(_CAPITAL + r"(?<![\w’'-].)" + _REST)
"""The capital stands first, and what is before it after it, so that other letters are passed over
at once."""
_WITH_SMALL_PART = re.compile(
    r"(?<![\w’'-])(?:(?P<small>[a-zà-öø-ÿ]{2,5})-)?" + _CAPITAL + _REST,
)
_BEHIND_A_HYPHEN = re.compile("-" + _CAPITAL)
_AFTER_A_NAME = re.compile(r"(?<![\w’'-])" + _CAPITAL + r"[^\W_]+ $")
_LONGEST_NAME = 24
_POSSESSIVE = re.compile(r"['’]s?$")
_CONTRACTION = re.compile(r"['’](?:s|re|ve|ll|d|m|t)$")
_LINKS = frozenset({"of", "of the", "for", "for the", "and", "to", "on", "on the", "&"})
_TITLES_WITH_OF = frozenset(
    {"secretary", "attorney", "minister", "leader", "director", "chief", "speaker"}
)
_SPEAKS = re.compile(r" (?:also )?(?:said|says|told|tells|added|adds|wrote)\b")
_MAY_SPEAK = (" al", " sa", " to", " te", " ad", " wr")
"""What every match of it begins with."""
_LOWER_CASE = re.compile(r"[a-zß-öø-ÿ](?<![\w’'-].)[^\W_]+")
_QUOTES = "\"'“”‘’«»„‚"
_LONGEST_NICKNAME = 24
_ENDS = frozenset(".!?:;…•")


def find_runs(article: Article) -> tuple[Run, ...]:
    """The runs of capitalised words that may be names, in the order of the text."""
    text = article.text
    lowercase = _words_in_lower_case(text)
    runs: list[Run] = []
    joined = _with_lists(text, _joined(text, _words(article)))
    for run in parted_in_headlines(article, joined, lowercase):
        if len(run) == 1 and (run[0].text in _NEVER_ALONE or _is_party_and_state(text, run[0])):
            continue
        kept = _without_false_start(run, lowercase)
        if kept and text.find("-", kept[0].start, kept[-1].end) < 0:
            parts = [kept]
        else:
            parts = [*_split_at_countries(kept)] if kept else []
        runs += [part for part in parts if len(part) > 1 or not _is_bare(part)]
    sure = {word.text for run in runs for word in run if not word.initial}
    return tuple([run for run in runs if len(run) > 1 or not _is_chance(run, sure)])


def _is_party_and_state(text: str, word: Word) -> bool:
    """Whether a word tells whom a member stands for: "Ada Holm, D-Vale, said"."""
    if word.text[1:2] != "-" or not word.text[2:3].isupper():
        return False
    return text[max(0, word.start - 2) : word.start] in (", ", " (")


_NEVER_ALONE = NOT_NAMES | {"The"}


def _is_chance(run: Run, sure: set[str]) -> bool:
    """Whether the lone word of a run may owe its capital to its place: nowhere else does it have
    one, and English knows it as more than a name."""
    word = run[0]
    return (
        word.initial
        and word.text not in sure
        and word.text not in PLACES
        and not word.text.isupper()
        and (not word.speaks or _is_plural(word.text.lower()) or word.text in _SPEAK_TOGETHER)
        and _MAY_BE_A_WORD[word.text.lower()]
    )


_SPEAK_TOGETHER = frozenset({"Family", "Staff", "Management", "Police", "Security", "Counsel"})
"""Words for some who speak as one without an article: "Family said"."""


def _may_be_a_word(word: str) -> bool:
    """Whether a word, in lower case, may be one of English: it is known, or made of known parts or
    derived from what is known ("Counterprotesters", "Re-elected")."""
    if is_known(word, "en") or not word.isalpha() or len(word) < _LEAST_ALONE:
        return True
    return word.endswith(_DERIVED) or any(
        is_known(word[:at], "en") and is_known(word[at:], "en") for at in range(3, len(word) - 2)
    )


_MAY_BE_A_WORD: Table[str, bool] = Table(_may_be_a_word)
_LEAST_ALONE = 4
_DERIVED = ("s", "ed", "ing", "ly", "ness", "less", "ers")


def _is_plural(word: str) -> bool:
    """Whether a word is a plural of English, which needs no article: "Neighbours said"."""
    return is_known(word, "en") and lemma_of(word, "NNS") != word


def _words_in_lower_case(text: str) -> Container[str]:
    """The words that a text has in lower case: those of a long one are gathered, since it may ask
    for as many as it has, and those of others looked for when they are asked for."""
    return _WordsOf(text) if len(text) <= _LONG else frozenset(_LOWER_CASE.findall(text))


_LONG = 20_000


class _WordsOf:
    """The words that a text has in lower case, as a collection that knows only what is in it."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __contains__(self, word: object) -> bool:
        assert isinstance(word, str)
        at = self._text.find(word)
        while at >= 0:
            found = _LOWER_CASE.match(self._text, at)
            if found is not None and found.end() == at + len(word):
                return True
            at = self._text.find(word, at + 1)
        return False


def _words(article: Article) -> Iterator[Word]:
    """Every capitalised word, possessive endings cut off ("Holm's" is "Holm")."""
    text = article.text
    may_join = _BEHIND_A_HYPHEN.search(text) is not None
    for sentence in article.sentences:
        if sentence.kind is SentenceKind.DATELINE or sentence.id in article.notices:
            continue
        floor, ceiling = sentence.start, sentence.end
        compounds = may_join and _BEHIND_A_HYPHEN.search(text, floor, ceiling) is not None
        pattern = _WITH_SMALL_PART if compounds else _CAPITALISED
        for found in pattern.finditer(text, floor, ceiling):
            if compounds and found["small"] and not _is_second_name(text, found, floor):
                continue
            word = found.group()
            start, end = found.span()
            if word[-1] == "." or "'" in word or "’" in word:
                word = _trimmed(word, text, end)
            if word:
                is_inside = (
                    start > floor + 1 and text[start - 1] == " " and text[start - 2].isalnum()
                )
                initial = not is_inside and _opens(text, start, floor)
                speaks = initial and text.startswith(_MAY_SPEAK, end)
                speaks = speaks and _SPEAKS.match(text, end) is not None
                yield _word(word, start, start + len(word), initial, speaks)


_word = maker(Word)


def _is_second_name(text: str, found: re.Match[str], floor: int) -> bool:
    """Whether a compound with a small first part goes on with a name: "Nils al-Orvik", not
    "Ferrow anti-Orvik"."""
    if found["small"] in COMPOUND_PREFIXES:
        return False
    start = found.start()
    return bool(_AFTER_A_NAME.search(text, max(floor, start - _LONGEST_NAME), start))


def _trimmed(word: str, text: str, end: int) -> str:
    """The word without possessive ending or a full stop that only ends its sentence."""
    if word[-1] == "." and not _keeps_its_stop(word, text, end):
        word = word[:-1]
    if "'" not in word and "’" not in word:
        return word
    ending = _POSSESSIVE.search(word) or _CONTRACTION.search(word)
    return word[: ending.start()] if ending else word


def _keeps_its_stop(word: str, text: str, end: int) -> bool:
    bare = word[:-1]
    return (
        (len(bare) == 1 and text[end : end + 1] == " ")
        or "." in bare
        or bare.lower() in ABBREVIATIONS
    )


def _opens(text: str, start: int, sentence_start: int) -> bool:
    """Whether the word opens a sentence, also one inside quotation marks or after a colon."""
    before = text[max(sentence_start, start - 4) : start]
    if not before.strip(_QUOTES + "([ "):
        return start - sentence_start < 4
    if before[-1] in _QUOTES:
        return True
    before = before.rstrip(" " + _QUOTES)
    return before[-1:] in _ENDS


def _joined(text: str, words: Iterator[Word]) -> list[Run]:
    runs: list[Run] = []
    run: list[Word] = []
    called = 0
    for word in words:
        if run:
            if text.startswith(OPEN_A_NICKNAME, run[-1].end):
                called = max(called, _end_of_nickname(text, run[-1]))
            if word.end <= called:
                continue  # "Big Al" of 'Ada "Big Al" Holm'
            near = word.start - run[-1].end <= _LONGEST_LINK and _continues(text, run, word)
            if not near and word.start != called + 1:
                runs.append(tuple(run))
                run = []
        run.append(word)
    if run:
        runs.append(tuple(run))
    return runs


def _with_lists(text: str, runs: list[Run]) -> list[Run]:
    """The runs, with those of a body that names all it is for as one: "the Bureau of Boats, Tides
    and Harbours"."""
    if _OF_SEVERAL.isdisjoint([word.text for run in runs for word in run[:2]]):  # as of most
        return runs
    whole: list[Run] = []
    at = 0
    while at < len(runs):
        last = _end_of_list(text, runs, at) if _opens_a_list(text, runs[at]) else at
        whole.append(tuple([word for run in runs[at : last + 1] for word in run]))
        at = last + 1
    return whole


def _opens_a_list(text: str, run: Run) -> bool:
    head = run[0] if run[0].text != "The" or len(run) == 1 else run[1]
    return (
        head.text in _OF_SEVERAL
        and 0 < run[-1].end - head.end < 40
        and text.startswith(" of ", head.end)
        and text.startswith(", ", run[-1].end)
    )


def _end_of_list(text: str, runs: Sequence[Run], at: int) -> int:
    """The run that ends the list that a run opens; the run itself where it is none."""
    for number in range(at + 1, min(at + 6, len(runs))):
        between = text[runs[number - 1][-1].end : runs[number][0].start]
        if between not in (", ", " and ", ", and ") or not _may_be_listed(runs[number]):
            return at
        if between != ", ":
            return number if number > at + 1 else at
    return at


def _may_be_listed(run: Run) -> bool:
    """Whether a run is a thing that a body may be for: no body, place or person itself."""
    apart = ORGANISATION_HEADS | PLACES | PLACE_HEADS | GIVEN_NAMES
    return len(run) < 3 and all(
        word.text not in apart
        and not word.text.isupper()
        and not is_title(word.text)
        and is_known(word.text.lower(), "en")
        for word in run
    )


_OF_SEVERAL = frozenset(
    {
        "Bureau",
        "Ministry",
        "Department",
        "Office",
        "Agency",
        "Committee",
        "Institute",
        "Directorate",
    }
)
_LONGEST_LINK = 16
"""Code points between two words of one name."""


def _end_of_nickname(text: str, given: Word) -> int:
    """Where a nickname between marks ends that parts a given name from a surname, 0 for none.

    'Ada "Big Al" Holm' is one name; 'the "Early Show" Friday' and 'Orrin "Clean Port" Act' are not.
    """
    found = NICKNAME.match(text, given.end, given.end + _LONGEST_NICKNAME + 6)
    if found is None or (given.initial and given.text.casefold() in NOT_IN_TITLES):
        return 0
    after = _WITH_SMALL_PART.match(text, found.end() + 1)
    if after is None or not _may_be_part_of_a_person(after.group()):
        return 0
    return found.end() if _may_be_part_of_a_person(given.text) else 0


def _may_be_part_of_a_person(word: str) -> bool:
    """Whether a capitalised word is none that is known for something else."""
    known = NOT_NAMES | PLACES | ORGANISATION_HEADS | PLACE_HEADS | DEMONYMS
    return word.rstrip(".") not in known and not is_title(word) and not word[:2].isupper()


def _continues(text: str, run: list[Word], word: Word) -> bool:
    """Whether a word belongs to the run before it, by what stands between the two."""
    last = run[-1]
    between = text[last.end : word.start]
    if last.text.rstrip(".") in _SONS:
        return False  # "Erik Dahl Jr. Sund Police", as under a photograph
    if between == " ":
        return last.text == "The" or not (
            (word.text in _NO_PARTS_OF_NAMES) or (last.text in _NO_PARTS_OF_NAMES)
        )
    if between in ("' ", "’ ") and last.text.endswith("s"):
        return word.text in ORGANISATION_HEADS  # "Harbour Workers' Union"
    if between in ("'s ", "’s "):
        return _is_office_of(run, word.text) or _is_house_of(run, word.text)
    link = between.strip(" ")
    if between != f" {link} " or last.text in NOT_NAMES or word.text in NOT_NAMES:
        return False
    if link in PARTICLES:
        return True
    if link == "&" and len(word.text) > 2 and (last.text + word.text).isupper():
        return False  # "the FBI & CIA"
    return link in _LINKS and _calls_for(run, link)


_SONS = frozenset({"Jr", "Sr"})


def _is_office_of(run: list[Word], word: str) -> bool:
    """Whether a possessive is part of a name: "Sund Sheriff's Office", "Vale State's Attorney"."""
    holder = run[-1].text
    of_title = word in ORGANISATION_HEADS and is_title(holder)
    of_more = word == "Office" and len(run) > 1  # however its holder is spelt
    return of_title or of_more or (holder, word) == ("State", "Attorney")


def _is_house_of(run: list[Word], word: str) -> bool:
    """Whether a possessive names a house: "St. Orrin's Hospital", "Vale Children's Hospital"."""
    of_whom = run[-1].text in _HOUSED or (run[0].text in _SAINTS and len(run) > 1)
    return of_whom and (word in ORGANISATION_HEADS or word in PLACE_HEADS)


_HOUSED = frozenset({"Children", "Women", "Men", "People", "Veterans", "Seamen", "Farmers"})
_SAINTS = frozenset({"St.", "St", "Saint"})


_NO_PARTS_OF_NAMES = NOT_NAMES - ORGANISATION_HEADS
"""Words that only their place gives a capital; "Sund Police" is a name."""


def _calls_for(run: list[Word], link: str) -> bool:
    """Whether a run may go on with "of", "for", "and": "Ministry of Trade and Fisheries"."""
    last = run[-1].text
    heads = [word.text for word in run]
    if link == "&":
        return True
    if link in ("of", "of the"):
        if run[0].text in GIVEN_NAMES or is_title(run[0].text):
            return last in ORGANISATION_HEADS or last.lower() in _TITLES_WITH_OF
        return (
            last in ORGANISATION_HEADS
            or last in PLACE_HEADS
            or last.lower().rstrip("s") in _TITLES_WITH_OF
            or last.endswith(("ition", "ation", "ers", "ment"))
        )
    if link in ("for", "for the", "on", "on the", "to"):
        return last in ORGANISATION_HEADS or last.endswith(("ition", "ers", "ention"))
    if not GIVEN_NAMES.isdisjoint(heads[1:]):
        return False  # "House Speaker Ada Holm and Mayor Erik Dahl"
    return any(head in ORGANISATION_HEADS for head in heads[:-1]) and last not in PLACES


def _without_false_start(run: Run, lowercase: Container[str]) -> Run:
    """The run without words that are capitalised only by their place: "Yesterday Ada Holm"."""
    if not (_is_false_start(run, lowercase) or _is_false_end(run)):
        return run
    kept = list(run)
    while kept and _is_false_start(kept, lowercase):
        kept.pop(0)
    while kept and _is_false_end(kept):
        kept.pop()
    return tuple(kept)


def _is_false_end(run: Sequence[Word]) -> bool:
    """Whether a name cannot end so: "Holm I", a lone "Police"; but "Sund Police" can."""
    last = run[-1].text
    if last in NOT_NAMES:
        return len(run) == 1 or last not in ORGANISATION_HEADS
    return last in ("I", "I.")


def _is_bare(run: Run) -> bool:
    """Whether a run is a lone adjective of nation or a single letter."""
    return len(run) == 1 and (run[0].text in DEMONYMS or len(run[0].text) < 2)


def _is_false_start(run: Sequence[Word], lowercase: Container[str]) -> bool:
    first = run[0]
    if first.text == "The":
        return len(run) == 1 or first.initial
    if first.text in NOT_NAMES:
        return not _opens_a_title(run)
    if not first.initial:
        return False
    if first.text.lower() not in lowercase:
        return False
    alone = len(run) == 1 or run[1].start != first.end + 1
    return alone or not is_title(first.text)


def _opens_a_title(run: Sequence[Word]) -> bool:
    """ "Police Chief Ada Holm": a body that is no name by itself is one with its officer."""
    of_body = run[0].text in ORGANISATION_HEADS and len(run) > 2
    return of_body and run[1].start == run[0].end + 1 and is_title(run[1].text)


def _split_at_countries(run: Run) -> Iterator[Run]:
    """ "US-Russia" names two; every other run is one name."""
    for number, word in enumerate(run):
        left, dash, right = word.text.partition("-")
        if dash and left in PLACES and right[:1].isupper():
            cut = word.start + len(left)
            yield (*run[:number], Word(left, word.start, cut, word.initial))
            yield (Word(right, cut + 1, word.end, False), *run[number + 1 :])
            return
        if dash and (right.islower() or (word.text.isupper() is False and left in DEMONYMS)):
            yield from _around_compound(run, number, left)
            return
    yield run


def _around_compound(run: Run, number: int, left: str) -> Iterator[Run]:
    """ "Norway-based Holm Lines" is Norway, then Holm Lines; "Storm-hit" by itself is no name."""
    word = run[number]
    if number:
        yield run[:number]
    if left in PLACES or (left.isupper() and len(left) > 1):
        yield (Word(left, word.start, word.start + len(left), word.initial),)
    if run[number + 1 :]:
        yield run[number + 1 :]


def span_of(run: Run) -> Span:
    """From the first word's start to the last one's end."""
    return (run[0].start, run[-1].end)
