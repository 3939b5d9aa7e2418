"""Whether the capitals of a line mean names."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["is_title_case"]

_SHARE = 0.6


def is_title_case(words: Sequence[str]) -> bool:
    """Whether most of the longer words have a capital: "Town Votes to Close the Old Mill"."""
    longer = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return sum(word[0].isupper() for word in longer) > _SHARE * len(longer)
