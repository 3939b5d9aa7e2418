"""Events: groups of articles that hold together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

__all__ = ["grouped"]

_NONE: frozenset[str] = frozenset()


def grouped(ids: Iterable[str], related: Mapping[str, frozenset[str]]) -> list[list[str]]:
    """Ids in groups that related pairs hold together, directly or through another; each once."""
    unmet = set(ids)
    groups: list[list[str]] = []
    for first in sorted(unmet):
        kin = related.get(first, _NONE)
        if first not in unmet or kin.isdisjoint(unmet):  # as most: of other events
            continue
        group, fresh = {first}, {first}
        while fresh:
            unmet -= fresh
            fresh = set().union(*(related.get(id_, _NONE) for id_ in fresh)) & unmet
            group |= fresh
        if len(group) > 1:
            groups.append(sorted(group))
    return groups
