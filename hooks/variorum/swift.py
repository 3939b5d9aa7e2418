"""Records that are made swiftly: frozen once they are made, as other frozen records are.

A frozen dataclass sets each field with ``object.__setattr__``, which takes as long for one field as
plain assignment takes for ten, and an article makes a thousand records. A swift record is open
while it is made: it is of a twin, a subclass whose fields may be set, and becomes of its own class
with the last of them. Copying, pickling and ``dataclasses.replace`` know no difference.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any, TypeVar

__all__ = ["changer", "maker", "open_twin", "swift"]

_T = TypeVar("_T")

_become: Callable[[object, type], None] = object.__dict__["__class__"].__set__
"""Sets the class of an object whose own class forbids to set anything."""


def swift(record: type[_T]) -> type[_T]:
    """The class of a frozen dataclass with slots, with an ``__init__`` that is two to three times
    as fast.

    Raises TypeError where the class is none, or a field has a factory or is not set by __init__.
    """
    made = _fields(record)
    named: dict[str, Any] = {"_become": _become, "_Open": open_twin(record), "_Record": record}
    named |= _defaults(made)
    exec(_source_of_init(made), named)  # the names are those of the class, as in dataclasses
    init = named["__init__"]
    init.__qualname__ = f"{record.__qualname__}.__init__"
    init.__module__ = record.__module__
    record.__init__ = init  # type: ignore[method-assign]
    return record


def maker(record: type[_T]) -> type[_T]:
    """A function that makes records of a swift class of what that takes, in half of its time: to
    call a class costs more than to set its fields. It is for those of which an article has many,
    and typed as the class, so that what it is given is checked.
    """
    made = _fields(record)
    named: dict[str, Any] = {"_Open": open_twin(record), "_Record": record, **_defaults(made)}
    exec(_source_of_maker(made), named)
    make: type[_T] = named["make"]
    return make


def changer(record: type[_T]) -> Callable[..., _T]:
    """A function that gives a record of a swift class with some fields changed, as
    ``dataclasses.replace`` does, in a quarter of its time."""
    made = _fields(record)
    named: dict[str, Any] = {"_Open": open_twin(record), "_Record": record, "_same": object()}
    exec(_source_of_changer(made), named)
    change: Callable[..., _T] = named["change"]
    return change


def open_twin(record: type) -> type:
    """A subclass of a record's class whose fields may be set one by one; it is made without any.

    What is made of it becomes a record when ``__class__`` is set to the record's class. That is
    swift since one is the other's base; of two classes that only look alike, all slots would be
    compared.
    """
    free = {name: getattr(object, name) for name in ("__init__", "__setattr__", "__delattr__")}
    return type(f"Open{record.__name__}", (record,), {"__slots__": (), **free})


def _fields(record: type) -> tuple[Field[Any], ...]:
    if not is_dataclass(record) or "__slots__" not in record.__dict__:
        raise TypeError(f"{record.__qualname__} is no dataclass with slots")
    made = fields(record)
    if any(each.default_factory is not MISSING or not each.init for each in made):
        raise TypeError(f"{record.__qualname__} has a field that its caller does not give")
    return made


def _defaults(made: tuple[Field[Any], ...]) -> dict[str, Any]:
    return {f"_usual_{each.name}": each.default for each in made}


def _source_of_init(made: tuple[Field[Any], ...]) -> str:
    """The source of an ``__init__`` that opens the record, sets its fields and closes it."""
    lines = ["_become(self, _Open)", *_assignments(made, "self"), "self.__class__ = _Record"]
    return _function("__init__", ["self", *_given(made)], lines)


def _source_of_maker(made: tuple[Field[Any], ...]) -> str:
    """The source of a function that makes an open record, sets its fields and closes it."""
    lines = ["made = _Open()", *_assignments(made, "made"), "made.__class__ = _Record"]
    return _function("make", _given(made), [*lines, "return made"])


def _source_of_changer(made: tuple[Field[Any], ...]) -> str:
    """The source of a function that makes a copy of a record with the fields that are given."""
    given = [f"{each.name}=_same" for each in made]
    lines = [
        f"made.{each.name} = record.{each.name} if {each.name} is _same else {each.name}"
        for each in made
    ]
    lines = ["made = _Open()", *lines, "made.__class__ = _Record", "return made"]
    return _function("change", ["record", "/", "*", *given], lines)


def _function(name: str, given: list[str], lines: list[str]) -> str:
    body = "\n    ".join(lines)
    return f"def {name}({', '.join(given)}):\n    {body}\n"


def _given(made: tuple[Field[Any], ...]) -> list[str]:
    return [
        each.name if each.default is MISSING else f"{each.name}=_usual_{each.name}" for each in made
    ]


def _assignments(made: tuple[Field[Any], ...], record: str) -> list[str]:
    return [f"{record}.{each.name} = {each.name}" for each in made]
