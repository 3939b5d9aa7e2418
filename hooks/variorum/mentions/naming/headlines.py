"""Names in headlines whose every word has a capital: "Mayor Ada Holm Defends Per Dahl".

Capitals tell nothing there, but the article below does: "Holm" and "Dahl" have theirs inside its
sentences, and never in one name; "defends" is a verb, and "ferry" stands there in small letters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from simplemma import is_known

from variorum.language.casing import is_title_case
from variorum.language.tags import WORDS
from variorum.language.tokens import words_of
from variorum.mentions.naming.capitals import Run, Word
from variorum.mentions.naming.words import DEMONYMS, PLACES, is_title
from variorum.records import Article, Sentence, SentenceKind, Span

__all__ = ["parted_in_headlines"]


def parted_in_headlines(
    article: Article, runs: Sequence[Run], lowercase: Container[str]
) -> list[Run]:
    """The runs of capitalised words, those of headlines in title case parted by the article.

    ``lowercase`` are the words that the article has without a capital.
    """
    headlines = [s.span for s in article.sentences if _is_in_title_case(article, s)]
    if not headlines:
        return list(runs)
    inside = [_is_inside(run, headlines) for run in runs]
    names_of = _names_of_words(
        [run for run, is_head in zip(runs, inside, strict=True) if not is_head]
    )
    parted: list[Run] = []
    for run, is_head in zip(runs, inside, strict=True):
        if is_head:
            parted.extend(_parts(run, names_of, lowercase))
        else:
            parted.append(run)
    return parted


def _is_in_title_case(article: Article, sentence: Sentence) -> bool:
    if sentence.kind not in _HEADS:
        return False
    return is_title_case([word.text for word in words_of(article.words(sentence.span))])


_HEADS = (SentenceKind.HEADLINE, SentenceKind.CROSSHEAD)


def _is_inside(run: Run, headlines: Sequence[Span]) -> bool:
    return any(start <= run[0].start < end for start, end in headlines)


def _names_of_words(runs: Sequence[Run]) -> dict[str, set[int]]:
    """For each word that has its capital inside a sentence, the runs that have it."""
    names: dict[str, set[int]] = defaultdict(set)
    for number, run in enumerate(runs):
        for word in run:
            names[word.text].add(number)
    sure = {word.text for run in runs for word in run if not word.initial}
    return {word: names[word] for word in names.keys() & sure}


def _parts(run: Run, names_of: dict[str, set[int]], lowercase: Container[str]) -> Iterator[Run]:
    """The names in a run of a headline."""
    part: list[Word] = []
    for word in run:
        is_named = word.text in names_of or is_title(word.text)
        is_named = is_named or not _is_common(word.text, lowercase)
        if part and (not is_named or _are_of_two_names(part[-1], word, names_of)):
            yield from _name_in(part, names_of)
            part = []
        if is_named:
            part.append(word)
    yield from _name_in(part, names_of)


def _name_in(part: Sequence[Word], names_of: dict[str, set[int]]) -> Iterator[Run]:
    """A part as a name, save for a lone word of English that is no name below: "Boats"."""
    lone = len(part) == 1 and part[0].text not in names_of and part[0].text not in PLACES
    is_word = lone and not part[0].text.isupper() and is_known(part[0].text.lower(), "en")
    if part and not is_word:
        yield tuple(part)


def _are_of_two_names(one: Word, other: Word, names_of: dict[str, set[int]]) -> bool:
    """Whether the article has both words in names, and in no name both: "Holm Dahl".

    A title stays with its holder, and the people of a body with it: "House Liberals".
    """
    first, second = names_of.get(one.text), names_of.get(other.text)
    if first is None or second is None or is_title(one.text) or other.text in DEMONYMS:
        return False
    return first.isdisjoint(second)


def _is_common(word: str, lowercase: Container[str]) -> bool:
    """Whether a word is known as no name: by its small letter elsewhere, or as a verb."""
    lower = word.lower()
    use = WORDS[lower].inside
    return lower in lowercase or use.tag[0] == "V" or (use.is_open and use.tag in ("NN", "NNS"))
