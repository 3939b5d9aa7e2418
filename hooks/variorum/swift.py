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

__all__ = ["open_twin", "swift"]

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
    named |= {f"_usual_{each.name}": each.default for each in made}
    exec(_source_of_init(made), named)  # the names are those of the class, as in dataclasses
    init = named["__init__"]
    init.__qualname__ = f"{record.__qualname__}.__init__"
    init.__module__ = record.__module__
    record.__init__ = init  # type: ignore[method-assign]
    return record


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


def _source_of_init(made: tuple[Field[Any], ...]) -> str:
    """The source of an ``__init__`` that opens the record, sets its fields and closes it."""
    given = [
        each.name if each.default is MISSING else f"{each.name}=_usual_{each.name}" for each in made
    ]
    lines = ["_become(self, _Open)", *(f"self.{each.name} = {each.name}" for each in made)]
    body = "\n    ".join([*lines, "self.__class__ = _Record"])
    return f"def __init__(self, {', '.join(given)}):\n    {body}\n"
