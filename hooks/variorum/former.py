"""Former sources: articles that were in the folder once, so that their old addresses go on working.

The editor says so on the source's page (``removed``, or ``aliases`` for one that has another id
now), or the folder's own history does; then every sentence that had an anchor is known too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from variorum.reading import read_article
from variorum.records import FormerSource, Source
from variorum.seeds import SeedFile

__all__ = ["former_sources"]


def former_sources(
    sources: Sequence[Source],
    removed: Iterable[SeedFile],
    reasons: Mapping[str, str],
    aliases: Mapping[str, str],
) -> tuple[FormerSource, ...]:
    """Every former source whose id no source bears now, ignoring case, in the order of their ids.

    ``removed`` are articles from the folder's history, ``reasons`` the editor's by the id of a
    removed source, ``aliases`` the ids that sources have now by those that they had.
    """
    by_id = {source.id: source for source in sources}
    by_text = {source.article.sha256: source.id for source in reversed(sources)}
    files = {file.id: file for file in removed}
    taken = {id_.casefold() for id_ in by_id}
    return tuple(
        _former(id_, files.get(id_), reasons, aliases.get(id_), by_id, by_text)
        for id_ in sorted({*files, *reasons, *aliases})
        if id_.casefold() not in taken
    )


def _former(
    id_: str,
    file: SeedFile | None,
    reasons: Mapping[str, str],
    alias: str | None,
    by_id: Mapping[str, Source],
    by_text: Mapping[str, str],
) -> FormerSource:
    same = by_text.get(hashlib.sha256(file.data).hexdigest()) if file else None
    now = alias if alias in by_id else same
    anchors = dict.fromkeys(_anchors(file))
    if now:
        anchors |= dict.fromkeys(sentence.id for sentence in by_id[now].sentences)
    return FormerSource(id_, now, reasons.get(id_) or reasons.get(alias or ""), tuple(anchors))


def _anchors(file: SeedFile | None) -> Iterator[str]:
    """The anchors of an article's sentences; none of one that cannot be read any more."""
    try:
        yield from (sentence.id for sentence in read_article(file.data if file else b"").sentences)
    except UnicodeDecodeError:
        return
