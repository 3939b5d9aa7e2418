"""What is worked out of a record once, when it is first asked for, and kept with the record.

``functools.cached_property`` takes a lock each time that it works something out, which none of the
small answers here needs: they are pure, and no two threads share a record.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

__all__ = ["changed", "kept", "kept_with"]

_R = TypeVar("_R")
_V = TypeVar("_V")


class kept(Generic[_R, _V]):  # noqa: N801  # used as a decorator, as cached_property is
    """A property that a record without slots works out once: from then on it is an attribute."""

    def __init__(self, make: Callable[[_R], _V]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, record: None, owner: type[_R]) -> kept[_R, _V]: ...

    @overload
    def __get__(self, record: _R, owner: type[_R]) -> _V: ...

    def __get__(self, record: _R | None, owner: type[_R]) -> kept[_R, _V] | _V:
        if record is None:
            return self
        value = record.__dict__[self._name] = self._make(record)
        return value


def kept_with(function: Callable[[_R], _V]) -> Callable[[_R], _V]:
    """A function of one record without slots, that works out its answer for each record once."""
    name = f"{function.__module__}.{function.__qualname__}"

    def answer(record: _R) -> _V:
        known: dict[str, Any] = record.__dict__
        if name not in known:
            known[name] = function(record)
        value: _V = known[name]
        return value

    answer.__doc__ = function.__doc__
    return answer


def changed(record: _R, **changes: object) -> _R:
    """A copy of a record with other values of some fields, and with all the answers kept so far.

    Only for fields on which none of these rests: ``dataclasses.replace`` lets a record forget.
    """
    other: _R = object.__new__(type(record))
    other.__dict__.update(record.__dict__, **changes)
    return other
