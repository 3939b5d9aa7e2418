"""Common nouns that deserve an entry: compounds that sources share and speak of in general.

"Double-ended ferries are cheap to run" speaks of all such ferries. A compound of which one source
does so, and which several use, is one that a reader may want explained.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from variorum.glossary.compounds import with_a_hyphen
from variorum.glossary.entries import Entry
from variorum.records import Parse, Passage, Phrase, SentenceKind, Source, Token
from variorum.tables import Table
from variorum.topics.keys import key_of

__all__ = ["common_entries"]

_BE = frozenset({"are", "have"})
_FEWEST_MENTIONS = 3
_FEWEST_SOURCES = 2

CommonKey = tuple[str, str]


@dataclass(slots=True)
class _Common:
    """A compound with its mentions, and the sentences that speak of it in general.

    Its first word has two parts itself: "anti-theft locks", not "state officials".
    """

    mentions: list[Passage] = field(default_factory=list)
    general: list[Passage] = field(default_factory=list)
    is_hyphenated: bool = False


def common_entries(sources: Sequence[Source]) -> list[Entry]:
    """The compounds of common nouns that deserve an entry."""
    texts = {source.id: source.text for source in sources}
    entries = []
    for _, common in sorted(_commons_of(sources).items()):
        surfaces = Counter(texts[m.source][m.start : m.end] for m in common.mentions)
        lower = [form for form in surfaces if form[0].islower()] or list(surfaces)
        entries.append(
            Entry(
                name=min(lower, key=lambda form: (-surfaces[form], form)),
                forms=set(surfaces),
                mentions=set(common.mentions),
                definitions=set(common.general),
                is_name=False,
            )
        )
    return entries


def _commons_of(sources: Sequence[Source]) -> dict[CommonKey, _Common]:
    """The compounds that several sources use, and of which one speaks in general."""
    found: defaultdict[CommonKey, _Common] = defaultdict(_Common)
    compounding = _hyphenated(sources)
    if not compounding:
        return {}
    known: Table[str, bool] = Table(lambda text: _is_long(text) and _key(text) in compounding)
    for source in sources:
        for parse in source.analysis.parses:
            texts = parse.texts
            if True not in map(known.__getitem__, texts):
                continue
            for phrase in parse.phrases:
                if True in map(known.__getitem__, texts[phrase.first : phrase.head]):
                    _note(found, compounding, source, parse, phrase)
    return {key: common for key, common in found.items() if _counts(common)}


def _counts(common: _Common) -> bool:
    users = {mention.source for mention in common.mentions}
    many = len(common.mentions) >= _FEWEST_MENTIONS and len(users) >= _FEWEST_SOURCES
    return many and bool(common.general) and common.is_hyphenated


def _hyphenated(sources: Sequence[Source]) -> frozenset[str]:
    """The keys of the words that any source writes with a hyphen: nothing else can be an entry."""
    return frozenset(
        _key(text)
        for source in sources
        for parse in with_a_hyphen(source)
        for text, tag in zip(parse.texts, parse.tags, strict=True)
        if "-" in text and tag[:2] in ("NN", "JJ") and _is_long(text)
    )


def _key(text: str) -> str:
    return key_of(text.replace("-", ""))


def _note(
    found: dict[CommonKey, _Common],
    compounding: frozenset[str],
    source: Source,
    parse: Parse,
    phrase: Phrase,
) -> None:
    tokens = parse.tokens
    for first in _modifiers(tokens, phrase):
        if _key(tokens[first].text) not in compounding:
            continue
        key = (_key(tokens[first].text), key_of(tokens[phrase.head].text))
        span = (tokens[first].start, tokens[phrase.head].end)
        found[key].mentions.append(Passage(source.id, *span))
        found[key].is_hyphenated |= "-" in tokens[first].text
        sentence = source.sentences[parse.place]
        if sentence.kind is SentenceKind.SENTENCE and _is_general(parse, phrase, first):
            found[key].general.append(Passage(source.id, sentence.start, sentence.end))


def _modifiers(tokens: Sequence[Token], phrase: Phrase) -> Iterator[int]:
    """A word of two parts, one or two words before the noun: "anti-theft (bicycle) locks"."""
    head = tokens[phrase.head]
    if head.tag not in ("NN", "NNS", "NNPS") or phrase.last != phrase.head + 1:
        return
    for first in range(max(phrase.first, phrase.head - 2), phrase.head):
        if _is_compounding(tokens[first]):
            yield first


def _is_compounding(token: Token) -> bool:
    return token.tag[:2] in ("NN", "JJ") and _is_long(token.text)


def _is_long(text: str) -> bool:
    return text[0].isalpha() and len(text) > 3


def _is_general(parse: Parse, phrase: Phrase, first: int) -> bool:
    """Whether a sentence opens with the bare plural and says what these are."""
    if first != phrase.first or phrase.first != 0 or parse.tags[phrase.head] not in ("NNS", "NNPS"):
        return False
    return phrase.last < len(parse.tags) and parse.texts[phrase.last].lower() in _BE
