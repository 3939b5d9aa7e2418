"""The names of each sentence."""

from __future__ import annotations

from collections import defaultdict

from variorum.collation.folder import Folder
from variorum.records import Name

__all__ = ["names_by_place"]


def names_by_place(folder: Folder) -> dict[tuple[str, str], list[Name]]:
    """The names of each sentence, in order, by the ids of source and sentence."""
    found: defaultdict[tuple[str, str], list[Name]] = defaultdict(list)
    for source in folder.sources:
        names = iter(sorted(source.analysis.names, key=lambda name: name.span))
        name = next(names, None)
        for sentence in source.sentences:
            while name is not None and name.span[0] < sentence.end:
                if name.span[0] >= sentence.start and name.span[1] <= sentence.end:
                    found[source.id, sentence.id].append(name)
                name = next(names, None)
    return found
