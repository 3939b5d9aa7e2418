"""Which forms of names may be spellings of one: they meet in buckets made of the form itself, so
that no pair of sources is ever tried."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from variorum.collation.names.forms import bones, joined, letter_keys, name_words, skeletons

__all__ = ["candidates", "joining_keys", "order_keys", "person_keys", "saint_keys", "spelling_keys"]

_CROWDED = 40
"""Forms in one bucket beyond which it is a common word's, not a name's."""


def candidates(
    forms: Iterable[str],
    keys: Callable[[str], Iterable[str]],
    near: Callable[[Sequence[str]], Iterable[tuple[str, str]]] | None = None,
) -> Iterator[tuple[str, str]]:
    """Pairs of forms that share a key, each pair once, in order; of the pairs of forms with one key
    those alone that ``near`` gives, where it is given."""
    buckets: defaultdict[str, list[str]] = defaultdict(list)
    for form in forms:
        for key in set(keys(form)):
            buckets[key].append(form)
    met: set[tuple[str, str]] = set()
    # Of most names the last word is the second, and two keys bring the same forms together.
    for bucket in {tuple(own) for own in buckets.values() if 1 < len(own) <= _CROWDED}:
        met.update(near(bucket) if near else combinations(bucket, 2))
    yield from sorted(met)


def joining_keys(form: str) -> Iterator[str]:
    yield joined(form)


def saint_keys(form: str) -> Iterator[str]:
    """All words of a saint's house, a possessive left out."""
    if form.startswith(_SAINTS):
        words = name_words(form)
        if len(words) >= _OF_A_HOUSE:
            yield " ".join(words[1:])


_SAINTS = ("St. ", "St ", "Saint ")
_OF_A_HOUSE = 3


def person_keys(form: str) -> Iterator[str]:
    """Every word of a full name, and the consonants of its first word or its last beside the
    initial of the other: two spellings share all words but one, or sound somewhat alike."""
    words = name_words(form)
    if len(words) > 1:
        yield from (f"{place} {word}" for place, word in enumerate(words))
        first, last = words[0], words[-1]
        yield f"last {last}"
        yield f"{bones(first)} {last[0]}."
        yield f"{first[0]}. {bones(last)}"


def order_keys(form: str) -> Iterator[str]:
    yield " ".join(sorted(name_words(form)))


def spelling_keys(form: str) -> Sequence[str]:
    if len(form.split()) != 1:
        return ()
    return (*skeletons(form), *[f"letters {key}" for key in letter_keys(form)])
