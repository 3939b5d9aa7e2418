"""One article's own stages in a row: reading, names, speech. A pure function of its bytes."""

from __future__ import annotations

from variorum.language import parse_article
from variorum.mentions import find_acronyms, find_names
from variorum.reading import read_article
from variorum.records import Analysis
from variorum.speech import find_utterances

__all__ = ["analyse"]


def analyse(data: bytes) -> Analysis:
    """All that can be known from one file alone.

    Raises UnicodeDecodeError where the bytes are not UTF-8.
    """
    article = read_article(data)
    names = find_names(article)
    return Analysis(
        article=article,
        names=names,
        acronyms=find_acronyms(article, names),
        utterances=find_utterances(article, names),
        parses=parse_article(article),
    )
