"""Reads: what a page reads of the lookup, noted while it is written.

A page is made of what its writer is given and of what that reads of the lookup, and of nothing
else. So where all of this is as it was, writing it again would read the same and give the same
bytes, and the page still stands. What was read is noted where it is read, by the lookup itself:
there is no list of it that anybody could forget to keep.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache, wraps
from typing import Any, Generic, TypeVar, cast, overload

from variorum.records import Comparison, Dossier, Quotation, Source, Term

__all__ = [
    "Ask",
    "Noting",
    "Reads",
    "answers",
    "fact",
    "kept_alike",
    "noted",
    "once",
    "same",
    "told",
]

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
R = TypeVar("R")


class _Mark(Enum):
    """What is no key and no value of a fact."""

    WHOLE = 1
    MISSING = 2


WHOLE = _Mark.WHOLE
"""Stands for a key where all of a fact was read."""

Ask = tuple[Any, Any]
"""What was read: a fact's name, or the function that tells it, and the key that it was asked for;
pickled, either is known by its name again.
"""


class Reads:
    """Notes what is read, while somebody wants to know."""

    __slots__ = ("_open",)

    def __init__(self) -> None:
        self._open: set[Ask] | None = None

    def note(self, fact: object, key: object = WHOLE) -> None:
        """Note that a fact was asked for a key."""
        if self._open is not None:
            self._open.add((fact, key))

    def note_all(self, asks: Set[Ask]) -> None:
        """Note what something was worked out from, where it is known already."""
        if self._open is not None:
            self._open |= asks

    @contextmanager
    def noting(self) -> Iterator[set[Ask]]:
        """What is read meanwhile."""
        outer, self._open = self._open, set()
        try:
            yield self._open
        finally:
            self._open = outer

    @contextmanager
    def silent(self) -> Iterator[None]:
        """What is read meanwhile is nobody's: it serves a fact that is noted as a whole."""
        outer, self._open = self._open, None
        try:
            yield
        finally:
            self._open = outer


class Noting:
    """What has facts that are noted when they are read; without ``notes`` nobody notes them."""

    def __init__(self, notes: Reads | None = None) -> None:
        self.notes = notes
        self.held: dict[Any, Any] = {}
        """What was worked out so far, by the fact's name or by function and key."""
        self.shared: dict[Any, tuple[Any, frozenset[Ask]]] = {}
        """What was worked out for several pages, with what was read for it."""

    def raw(self, name: str) -> Any:
        """A fact, without a note that it was read."""
        if name not in self.held:
            if self.notes is None:
                return getattr(self, name)
            with self.notes.silent():
                getattr(self, name)
        return self.held[name]


class fact(Generic[V]):  # noqa: N801  # used as a decorator, as cached_property is
    """A property that is worked out once; of a mapping, each key that is read is noted."""

    def __init__(self, work_out: Callable[[Any], V]) -> None:
        self._work_out = work_out
        self.__doc__ = work_out.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, owner: None, type_: type) -> fact[V]: ...
    @overload
    def __get__(self, owner: Noting, type_: type) -> V: ...
    def __get__(self, owner: Noting | None, type_: type) -> fact[V] | V:
        if owner is None:
            return self
        notes, name = owner.notes, self._name
        if notes is None:
            value = vars(owner)[name] = self._work_out(owner)  # found there from now on
            return value
        if name not in owner.held:
            with notes.silent():
                owner.held[name] = self._work_out(owner)
        value = owner.held[name]
        if isinstance(value, Mapping):
            noted = vars(owner)[name] = cast(V, _Noted(value, name, notes))
            return noted
        notes.note(name)
        return value


class _Noted(Mapping[K, V]):
    """A mapping that notes what is read of it."""

    __slots__ = ("_held", "_name", "_note")

    def __init__(self, held: Mapping[K, V], name: str, reads: Reads) -> None:
        self._held = held
        self._name = name
        self._note = reads.note

    def __getitem__(self, key: K) -> V:
        self._note(self._name, key)
        return self._held[key]

    def get(self, key: K, default: Any = None) -> Any:
        self._note(self._name, key)
        return self._held.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._note(self._name, key)
        return key in self._held

    def __iter__(self) -> Iterator[K]:
        self._note(self._name)
        return iter(self._held)

    def __len__(self) -> int:
        self._note(self._name)
        return len(self._held)


def noted(mapping: Mapping[Any, Any], name: str, owner: Noting) -> Mapping[Any, Any]:
    """A mapping under a name by which it is asked again; what is read of it is noted."""
    owner.held[name] = mapping
    return mapping if owner.notes is None else _Noted(mapping, name, owner.notes)


L = TypeVar("L", bound=Noting)


def told(work_out: Callable[[L, K], V]) -> Callable[[L, K], V]:
    """A function of the lookup and a key whose answer is worked out once.

    What it reads is not noted, its answer is: what changes without changing that does not count.
    """

    @wraps(work_out)
    def tell(lookup: L, key: K) -> V:
        place = (tell, key)
        if lookup.notes is None:
            if place not in lookup.held:
                lookup.held[place] = work_out(lookup, key)
        else:
            if place not in lookup.held:
                with lookup.notes.silent():
                    lookup.held[place] = work_out(lookup, key)
            lookup.notes.note(tell, key)
        return cast(V, lookup.held[place])

    return tell


def once(lookup: Noting, place: Hashable, work_out: Callable[[], V]) -> V:
    """What several pages show and one works out; each is noted with all that it was made from."""
    if place not in lookup.shared:
        if lookup.notes is None:
            lookup.shared[place] = (work_out(), _NONE)
        else:
            with lookup.notes.noting() as asks:
                value = work_out()
            lookup.shared[place] = (value, frozenset(asks))
    value, noted = lookup.shared[place]
    if lookup.notes is not None:
        lookup.notes.note_all(noted)
    return cast(V, value)


_NONE: frozenset[Ask] = frozenset()


def answers(lookup: Noting, of: Any, keys: Sequence[object]) -> Iterator[object]:
    """What the lookup answers now to what was asked of one fact, in the order of the keys."""
    if callable(of):
        return (_told(lookup, of, key) for key in keys)
    held = lookup.raw(of)
    return (held if key is WHOLE else held.get(key, _Mark.MISSING) for key in keys)


def _told(lookup: Noting, of: Callable[[Any, Any], object], key: object) -> object:
    try:
        return of(lookup, key)
    except LookupError:  # what it told of is gone
        return _Mark.MISSING


def same(one: object, other: object) -> bool:
    """Whether two answers are the same, in order and all.

    Records of the dossier must be one object: of those that are equal, the last one's are kept.
    """
    if one is other:
        return True
    kind = type(one)
    if kind is not type(other) or kind in _KEPT:
        return False
    if kind is tuple or kind is list:
        mine, yours = cast("tuple[object, ...]", one), cast("tuple[object, ...]", other)
        return len(mine) == len(yours) and all(map(same, mine, yours))
    if isinstance(one, dict):
        return same(list(one.items()), list(cast("dict[object, object]", other).items()))
    if is_dataclass(kind):
        held = _fields(kind)
        return same(held(one), held(other))
    return one == other


@cache
def _fields(kind: type) -> Callable[[object], tuple[object, ...]]:
    """What reads the fields of a record, as a tuple."""
    names = [each.name for each in fields(kind)]
    return lambda record: tuple([getattr(record, name) for name in names])


_KEPT = (Source, Quotation, Comparison, Term)


def kept_alike(dossier: Dossier, last: Dossier) -> Dossier:
    """The dossier with those records of the last that are equal to its own in their place."""
    return replace(
        dossier,
        sources=_alike(dossier.sources, last.sources, "id"),
        quotations=_alike(dossier.quotations, last.quotations, "id"),
        speakers=_alike(dossier.speakers, last.speakers, "id"),
        topics=_alike(dossier.topics, last.topics, "slug"),
        terms=_alike(dossier.terms, last.terms, "id"),
        comparisons=_alike(dossier.comparisons, last.comparisons, "id"),
    )


def _alike(records: Sequence[R], last: Sequence[R], key: str) -> tuple[R, ...]:
    known = {getattr(record, key): record for record in last}
    found = ((known.get(getattr(record, key)), record) for record in records)
    return tuple(record if old is None or old != record else old for old, record in found)
