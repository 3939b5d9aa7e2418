"""Sayings: the words of a speaker as one sentence of one source gives them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise

from variorum.collation.corpus import Corpus
from variorum.collation.folder import Line
from variorum.collation.lists import LEXICON
from variorum.collation.names.forms import letters_of
from variorum.collation.stretches import inside, place_from, places_before
from variorum.collation.wordings.marks import marked_runs
from variorum.keeping import kept
from variorum.records import Quotation, QuotationKind, Span
from variorum.tables import Table
from variorum.wordlists import read_table, read_words

__all__ = ["Saying", "is_written_short", "passages_of", "sayings_of", "words_of"]

_FUNCTION_WORDS = read_words(LEXICON / "function_words.txt")
_QUOTED = re.compile(r"[\"“]([^\"“”]{2,600})(?:[\"”]|$)")
_QUOTED_SINGLY = re.compile(r"(?<!\w)[‘'`](?=\S)([^‘`\"“”]{2,600}?)\s?['’](?!\w)")
_CONTRACTIONS = read_table(LEXICON / "contractions.txt")
_EMPTY = _FUNCTION_WORDS | _CONTRACTIONS.keys()
_PRONOUNS = frozenset({"PRP", "WP", "EX", "DT"})
_PRESENT = frozenset({"VBP", "VBZ"})
_TORN = frozenset({"s", "t", "m", "re", "ve", "ll", "d"})
"""What is left of "it's" where a source has torn it at its apostrophe: "it' s"."""
_LONGEST = 90
"""Words of a saying that are compared at most."""
_LEAST_WORDS = 4
_STOPS = frozenset({".", "!", "?"})
_BRACKETS = {"[": "]", "(": ")"}


@dataclass(frozen=True)
class Saying:
    """A stretch of one sentence that a source gives as somebody's words, or its own.

    ``places`` are the tokens of its words, ``words`` these in lower case; ``marked`` tells words
    between quotation marks, ``told`` those that the source itself puts together: its own, or the
    gist of somebody's.
    """

    line: Line
    speaker: str | None
    marked: bool
    places: tuple[int, ...]
    words: tuple[str, ...]
    told: bool = False

    @kept
    def letters(self) -> str:
        """The letters of its words in a row."""
        return letters_of(self.words)

    @kept
    def stems(self) -> frozenset[str]:
        """The stems of its words but those of grammar."""
        parse = self.line.parse
        said = zip(self.places, self.words, strict=True)
        return frozenset([parse.stems[at] for at, word in said if word not in _EMPTY])


def passages_of(lines: Iterable[Line]) -> list[Saying]:
    """The sentences of some lines as the source's own words, whoever said what stands in them.

    Words said by one who is named a paragraph before, or not at all, are among them.
    """
    found = [
        _saying(line, None, False, line.sentence.span, told=True)
        for line in lines
        if len(line.tags) <= _LONGEST
    ]
    return [saying for saying in found if saying is not None]


def words_of(line: Line) -> tuple[str, ...]:
    """The words of a passage without the passage; none where it would be none."""
    if len(line.tags) > _LONGEST:
        return ()
    if _is_plain(line):
        words = tuple(filter(_IS_WORD.__getitem__, line.parse.lowered))
    else:
        written = _written(line, _spoken(line, 0, len(line.tags)))
        words = tuple([word for own in written for word in own][:_LONGEST])
    return words if len(words) >= _LEAST_WORDS else ()


def sayings_of(lines: Mapping[str, Sequence[Line]], corpus: Corpus) -> list[Saying]:
    """Every saying of the lines of each source in their order, each stretch of text once.

    Words between marks are among them where nobody is named who said them; others are left out
    where they would be set beside none, since no second source quotes their speaker.
    """
    starts = {id_: [line.sentence.start for line in own] for id_, own in lines.items()}
    found: dict[tuple[str, Span], Saying] = {}
    marked: defaultdict[int, list[Span]] = defaultdict(list)
    runs = [run for own in lines.values() for run in marked_runs(own)]
    runs_in: defaultdict[int, list[Span]] = defaultdict(list)
    for line, run in runs:
        runs_in[line.place].append(run)
    several = _quoted_by_several(corpus.quotations)
    for quotation in corpus.quotations:
        own, opened = lines.get(quotation.source, []), starts.get(quotation.source, [])
        for saying in _sayings(quotation, own, opened, runs_in, quotation.speaker in several):
            found.setdefault((quotation.source, _span(saying)), saying)
            if saying.marked:
                marked[saying.line.place].append(_span(saying))
    for line, run in runs:
        if _meets(run, marked[line.place]):
            continue
        for part in _sentences(line, run):
            other = _saying(line, None, True, part)
            if other is not None:
                found.setdefault((line.source.id, _span(other)), other)
    return [found[key] for key in sorted(found)]


def _quoted_by_several(quotations: Iterable[Quotation]) -> set[str]:
    """The speakers whom several sources quote."""
    first: dict[str, str] = {}
    return {
        quotation.speaker
        for quotation in quotations
        if quotation.speaker is not None
        and first.setdefault(quotation.speaker, quotation.source) != quotation.source
    }


def _span(saying: Saying) -> Span:
    return saying.line.span(saying.places[0], saying.places[-1] + 1)


def _meets(run: Span, spans: list[Span]) -> bool:
    return any(first < run[1] and run[0] < last for first, last in spans)


def _sayings(
    quotation: Quotation,
    lines: Sequence[Line],
    starts: Sequence[int],
    runs_in: Mapping[int, Sequence[Span]],
    with_unmarked: bool,
) -> Iterator[Saying]:
    for content in quotation.content:
        at = max(bisect_right(starts, content[0]) - 1, 0)
        for line in islice(lines, at, None):
            if line.sentence.start >= content[1]:
                break
            span = (max(content[0], line.sentence.start), min(content[1], line.sentence.end))
            runs = runs_in.get(line.place, ())
            yield from _in_line(quotation, line, span, runs, with_unmarked)


def _in_line(
    quotation: Quotation,
    line: Line,
    span: Span,
    runs_in: Sequence[Span],
    with_unmarked: bool,
) -> Iterator[Saying]:
    """The quoted runs of a stretch, or all of it where it is given without marks as direct, or
    where what is not marked is asked for.

    Where a word or two of it alone stand between marks, it is a gist.
    """
    text = line.source.text
    is_marked = '"' in line.text or "“" in line.text
    runs = [found.span(1) for found in _QUOTED.finditer(text, *span)] if is_marked else []
    runs = runs or [run for run in runs_in if span[0] <= run[0] and run[1] <= span[1]]
    if not runs and quotation.kind is QuotationKind.MIXED:
        runs = [found.span(1) for found in _QUOTED_SINGLY.finditer(text, *span)]
    marked = bool(runs) or quotation.kind is QuotationKind.DIRECT
    if not (marked or with_unmarked):
        return
    told = not runs and not marked and not _is_direct(quotation, line, span)
    found = [
        _saying(line, quotation.speaker, marked, part, told)
        for run in runs or [span]
        for part in (_sentences(line, run) if marked else (run,))
    ]
    if with_unmarked and runs and not any(found):
        found = [_saying(line, quotation.speaker, False, span, told=True)]
    yield from (saying for saying in found if saying is not None)


def _sentences(line: Line, run: Span) -> Iterator[Span]:
    """The sentences of a run between marks that stands in one sentence of its source: "It was dark
    out there. We rowed all night," said Nils Orvik.

    One too short to be compared stays with that after it, or else with that before.
    """
    first = place_from(line.parse.starts, run[0])
    last = max(first, places_before(line.parse.ends, run[1]))
    stops = [at for at in range(first, last - 1) if line.parse.texts[at] in _STOPS]
    if not stops:
        yield run
        return
    opens = [first]
    for at in stops:
        if min(_words(line, opens[-1], at), _words(line, at, last)) >= _LEAST_WORDS:
            opens.append(at + 1)
    for at, after in pairwise((*opens, last)):
        yield line.span(at, after)


def _words(line: Line, first: int, last: int) -> int:
    return sum(text[0].isalnum() for text in line.parse.texts[first:last])


def _is_direct(quotation: Quotation, line: Line, span: Span) -> bool:
    """Whether words without marks are given as spoken: before their cue, both in the present tense.

    So in "The ferries are full, says Pia Dahl"; not in "The ferries are full, Pia Dahl said".
    """
    if quotation.kind is QuotationKind.UNMARKED:
        return True
    if span[0] > line.sentence.start + 1 or _PRESENT.isdisjoint(line.tags):
        return False
    tags = _tags(line, [span])
    now = not tags.isdisjoint(_PRESENT) and not _tags(line, quotation.cue).isdisjoint(_PRESENT)
    return now and "VBD" not in tags


def _tags(line: Line, spans: Sequence[Span]) -> set[str]:
    return {tag for span in spans for tag in line.tags[inside(line.parse, span)]}


def _saying(
    line: Line, speaker: str | None, marked: bool, span: Span, told: bool = False
) -> Saying | None:
    """A stretch of a sentence as a saying; None where it is short."""
    first = place_from(line.parse.starts, span[0])
    last = max(first, places_before(line.parse.ends, span[1]))
    if _is_plain(line):
        lowered = line.parse.lowered
        places = [at for at in range(first, last) if _IS_WORD[lowered[at]]]
        words = [lowered[at] for at in places]
    else:
        spoken = _spoken(line, first, last)
        written = _written(line, spoken)
        places = [at for at, own in zip(spoken, written, strict=True) for _ in own]
        words = [word for own in written for word in own]
    if len(words) < _LEAST_WORDS:
        return None
    kept = tuple(places[:_LONGEST]), tuple(words[:_LONGEST])
    return Saying(line, speaker, marked, *kept, told)


_IS_WORD: Table[str, bool] = Table(lambda text: text[0].isalnum())


def _written(line: Line, spoken: Sequence[int]) -> list[tuple[str, ...]]:
    """For each of some tokens its words as they are compared, of which some are written short."""
    texts = line.parse.texts
    alone = [_words_alone(texts[at]) for at in spoken]
    if None in alone:
        return [_words_in_place(line, at) for at in spoken]
    return [own or () for own in alone]


def _is_plain(line: Line) -> bool:
    """Whether a sentence has no word that is written short, and no brackets, as most have none."""
    return not any(map(_IS_ODD.__getitem__, line.parse.lowered))


_SHORT = frozenset(word for word in _CONTRACTIONS if "'" not in word) | _BRACKETS.keys()
"""Words that are written short without an apostrophe, and what opens brackets."""


def is_written_short(word: str) -> bool:
    """Whether a word, in lower case, may be compared as others than it is written as, or opens a
    bracket, of which the words are not compared."""
    return word in _SHORT or "'" in word or "’" in word


_IS_ODD: Table[str, bool] = Table(is_written_short)


def _spoken(line: Line, first: int, last: int) -> list[int]:
    """The tokens of a stretch but those that a source put in brackets: "[The crew] rowed"."""
    spoken: list[int] = []
    closing = ""
    for at in range(first, last):
        text = line.parse.texts[at]
        closing = _BRACKETS.get(text, closing)
        if not closing:
            spoken.append(at)
        elif text == closing:
            closing = ""
    return spoken


def _words_in_place(line: Line, at: int) -> tuple[str, ...]:
    """The words of a token as they are compared: "aren't" is two, a torn "t" none."""
    word = _plain(line.parse.texts[at])
    if word in _TORN and at and line.parse.texts[at - 1] in "'’":
        word, at = f"'{word}", at - 1
    if word in _CONTRACTIONS:
        after_pronoun = at > 0 and line.tags[at - 1] in _PRONOUNS
        return (word,) if after_pronoun or not word.startswith("'") else ()
    return _parts(word)


@lru_cache(65_536)
def _words_alone(text: str) -> tuple[str, ...] | None:
    """The words of a token that no neighbour changes; None where one may."""
    word = _plain(text)
    return None if word in _TORN or word in _CONTRACTIONS else _parts(word)


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'")


def _parts(word: str) -> tuple[str, ...]:
    if not word[0].isalnum():
        return ()
    return (word.removesuffix("n't"), "not") if word.endswith("n't") else (word,)
