"""What is worked out of a record once, and kept with it."""

from __future__ import annotations

from dataclasses import dataclass, field

from variorum.keeping import changed, kept, kept_with


@dataclass(frozen=True)
class Heap:
    """Stones, with a note of each time that they were counted."""

    stones: tuple[int, ...]
    counted: list[str] = field(default_factory=list)

    @kept
    def weight(self) -> int:
        """What all the stones weigh."""
        self.counted.append("weight")
        return sum(self.stones)


@kept_with
def heaviest(heap: Heap) -> int:
    """The heaviest stone."""
    heap.counted.append("heaviest")
    return max(heap.stones)


def test_a_kept_property_is_worked_out_once() -> None:
    heap = Heap((3, 4))
    assert (heap.weight, heap.weight, heap.counted) == (7, 7, ["weight"])
    assert Heap.weight.__doc__ == "What all the stones weigh."


def test_a_function_keeps_its_answer_with_each_record() -> None:
    one, other = Heap((3, 4)), Heap((9,))
    assert [heaviest(one), heaviest(other), heaviest(one)] == [4, 9, 4]
    assert (one.counted, other.counted) == (["heaviest"], ["heaviest"])
    assert heaviest.__doc__ == "The heaviest stone."


def test_a_changed_record_remembers_what_is_kept() -> None:
    heap = Heap((3, 4))
    assert heap.weight == 7
    other = changed(heap, counted=["copied"])
    assert (other.weight, other.counted, heap.counted) == (7, ["copied"], ["weight"])
