"""One article's own stages in a row: reading, names, speech. A pure function of its bytes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future

from variorum.cache import AnalysisCache
from variorum.collecting import without_collection
from variorum.language import parse_article
from variorum.mentions import find_acronyms, find_names
from variorum.mentions.money import find_money
from variorum.mentions.quantities import find_quantities
from variorum.mentions.signs import signs_of
from variorum.mentions.times import find_times
from variorum.progress import Progress
from variorum.reading import read_article
from variorum.records import Analysis
from variorum.speech import find_utterances

__all__ = ["analyse", "analyse_all", "missing_from"]

_CHUNK = 32
"""Articles sent to another process at a time: enough that sending costs less than the work."""
_WINDOW = 128
"""Chunks under way at a time: more than a cluster works on, and not a hundred thousand articles."""
_TOGETHER = 128
"""Articles read together in this process at most, so many as a build that is broken off may lose:
some tenths of a second."""


def analyse(data: bytes) -> Analysis:
    """All that can be known from one file alone.

    Raises UnicodeDecodeError where the bytes are not UTF-8.
    """
    return _analyse_together([data])[0]


def _analyse_together(contents: Sequence[bytes]) -> list[Analysis]:
    """The analyses of some articles, each by itself, made stage by stage.

    The code and the tables of all stages do not fit into the nearest memory of a processor; those
    of one do, so that it takes a sixth less time where it goes on from article to article.
    """
    articles = [read_article(data) for data in contents]
    names = list(map(find_names, articles))
    parses = list(map(parse_article, articles))
    signs = list(map(signs_of, parses))
    acronyms = list(map(find_acronyms, articles, names))
    utterances = list(map(find_utterances, articles, names, parses))
    quantities = list(map(find_quantities, articles, parses, signs))
    money = list(map(find_money, parses, signs))
    times = list(map(find_times, articles, parses, signs))
    columns = (articles, names, acronyms, utterances, parses, quantities, money, times)
    return list(map(Analysis, *columns))


@without_collection()
def analyse_all(
    contents: Sequence[bytes],
    cache: AnalysisCache | None = None,
    executor: Executor | None = None,
    progress: Progress | None = None,
) -> list[Analysis]:
    """The analyses of articles, in their order, whichever process makes them.

    What the cache holds is taken from it; the rest is made by the executor, or here where there is
    none, and kept as it comes, so that a build that was broken off goes on where it was.
    """
    known = [cache.get(data) if cache else None for data in contents]
    missing = [data for data, analysis in zip(contents, known, strict=True) if analysis is None]
    made: list[Analysis] = []
    fresh = _made(missing, executor)
    for analysis in (progress or Progress()).over(fresh, len(missing), "reading articles"):
        if cache:
            cache.put(missing[len(made)], analysis)
        made.append(analysis)
    rest = iter(made)
    return [analysis or next(rest) for analysis in known]


def missing_from(contents: Iterable[bytes], cache: AnalysisCache) -> int:
    """How many of the articles have no analysis in the cache."""
    return sum(not cache.has(data) for data in contents)


def _made(contents: Sequence[bytes], executor: Executor | None) -> Iterator[Analysis]:
    if executor is None:
        for start in range(0, len(contents), _TOGETHER):
            yield from _analyse_together(contents[start : start + _TOGETHER])
        return
    waiting: deque[Future[list[Analysis]]] = deque()
    for start in range(0, len(contents), _CHUNK):
        waiting.append(executor.submit(_analyse_some, contents[start : start + _CHUNK]))
        if len(waiting) > _WINDOW:
            yield from waiting.popleft().result()
    for future in waiting:
        yield from future.result()


@without_collection()
def _analyse_some(contents: Sequence[bytes]) -> list[Analysis]:
    return _analyse_together(contents)
