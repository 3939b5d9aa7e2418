"""One article's own stages in a row: reading, names, speech. A pure function of its bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import Executor

from variorum.cache import AnalysisCache
from variorum.language import parse_article
from variorum.mentions import find_acronyms, find_names
from variorum.mentions.money import find_money
from variorum.mentions.quantities import find_quantities
from variorum.mentions.times import find_times
from variorum.reading import read_article
from variorum.records import Analysis
from variorum.speech import find_utterances

__all__ = ["analyse", "analyse_all"]

_CHUNK = 16
"""Articles sent to another process at a time: enough that sending costs less than the work."""


def analyse(data: bytes) -> Analysis:
    """All that can be known from one file alone.

    Raises UnicodeDecodeError where the bytes are not UTF-8.
    """
    article = read_article(data)
    names = find_names(article)
    parses = parse_article(article)
    return Analysis(
        article=article,
        names=names,
        acronyms=find_acronyms(article, names),
        utterances=find_utterances(article, names),
        parses=parses,
        quantities=find_quantities(article, parses),
        money=find_money(parses),
        times=find_times(article, parses),
    )


def analyse_all(
    contents: Sequence[bytes],
    cache: AnalysisCache | None = None,
    executor: Executor | None = None,
) -> list[Analysis]:
    """The analyses of articles, in their order, whichever process makes them.

    What the cache holds is taken from it; the rest is made by the executor, or here where there is
    none, and kept.
    """
    known = [cache.get(data) if cache else None for data in contents]
    missing = [data for data, analysis in zip(contents, known, strict=True) if analysis is None]
    made = list(_made(missing, executor))
    if cache:
        for data, analysis in zip(missing, made, strict=True):
            cache.put(data, analysis)
    fresh = iter(made)
    return [analysis or next(fresh) for analysis in known]


def _made(contents: Sequence[bytes], executor: Executor | None) -> Iterable[Analysis]:
    if executor is None:
        return map(analyse, contents)
    return executor.map(analyse, contents, chunksize=_CHUNK)
