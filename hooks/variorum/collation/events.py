"""Events: groups of articles that hold together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

__all__ = ["grouped"]

_NONE: frozenset[str] = frozenset()


def grouped(ids: Iterable[str], related: Mapping[str, frozenset[str]]) -> list[list[str]]:
    """Ids in groups that related pairs hold together, directly or through another; each once."""
    unmet = set(ids)
    ordered = sorted(unmet)
    groups: list[list[str]] = []
    for first in ordered:
        if first not in unmet:
            continue
        unmet.discard(first)
        group = [first]
        for id_ in group:  # which grows meanwhile
            if not unmet:
                break
            kin = related.get(id_, _NONE)
            if not kin.isdisjoint(unmet):
                found = kin & unmet
                unmet -= found
                group += found
        if len(group) > 1:
            groups.append(ordered if len(group) == len(ordered) else sorted(group))
    return groups
