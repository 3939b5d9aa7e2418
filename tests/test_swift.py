"""Records that are made swiftly are frozen dataclasses in all else."""

from __future__ import annotations

import pickle
from copy import copy, deepcopy
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from variorum.swift import changer, maker, open_twin, swift


@swift
@dataclass(frozen=True, slots=True)
class Berth:
    """Where a ferry lies."""

    quay: str
    number: int = 1
    ferries: tuple[str, ...] = ()

    @property
    def is_free(self) -> bool:
        return not self.ferries


def test_fields_are_set_by_place_and_by_name() -> None:
    assert Berth("East", 2, ("Margrete",)) == Berth(ferries=("Margrete",), number=2, quay="East")
    assert repr(Berth("East")) == "Berth(quay='East', number=1, ferries=())"
    assert Berth("East").is_free


def test_a_made_record_is_of_its_class_and_frozen() -> None:
    berth = Berth("East")
    assert type(berth) is Berth
    with pytest.raises(FrozenInstanceError):
        berth.quay = "West"  # type: ignore[misc]


def test_a_field_that_is_not_given_is_missed() -> None:
    with pytest.raises(TypeError, match=r"Berth.__init__\(\) missing 1 required .* 'quay'"):
        Berth()  # type: ignore[call-arg]


def test_a_record_is_hashed_copied_replaced_and_pickled_as_others_are() -> None:
    berth = Berth("East", ferries=("Margrete",))
    assert {berth: 1}[Berth("East", 1, ("Margrete",))] == 1
    assert copy(berth) == deepcopy(berth) == pickle.loads(pickle.dumps(berth)) == berth
    assert replace(berth, number=3) == Berth("East", 3, ("Margrete",))


def test_a_twin_becomes_a_record() -> None:
    berth = open_twin(Berth)()
    berth.quay, berth.number, berth.ferries = "East", 1, ()
    berth.__class__ = Berth
    assert berth == Berth("East")


def test_what_is_no_frozen_record_with_plain_fields_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Listed:
        ferries: list[str] = field(default_factory=list)

    @dataclass(frozen=True)
    class Open:
        quay: str

    for kind in (Listed, Open, int):
        with pytest.raises(TypeError):
            swift(kind)


def test_a_maker_makes_what_its_class_does() -> None:
    make = maker(Berth)
    assert make("East") == Berth("East")
    assert make("East", ferries=("Margrete",)) == Berth("East", 1, ("Margrete",))
    assert type(make("East")) is Berth
    with pytest.raises(FrozenInstanceError):
        make("East").quay = "West"  # type: ignore[misc]
    with pytest.raises(TypeError, match=r"missing 1 required .* 'quay'"):
        make()  # type: ignore[call-arg]


def test_a_changer_changes_what_it_is_given() -> None:
    change = changer(Berth)
    berth = Berth("East", 2, ("Margrete",))
    assert change(berth, number=3) == replace(berth, number=3)
    assert change(berth, quay="West", ferries=()) == Berth("West", 2)
    assert change(berth) == berth
    with pytest.raises(TypeError, match="unexpected keyword argument 'pier'"):
        change(berth, pier="East")
