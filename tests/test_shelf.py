"""What is put on the shelf is given back as it was."""

from __future__ import annotations

from variorum.shelf import Shelf


def test_what_was_put_aside_is_given_back_in_any_order() -> None:
    shelf = Shelf()
    places = [shelf.put(data) for data in (b"one", b"", "två".encode())]
    assert [shelf.get(place) for place in reversed(places)] == ["två".encode(), b"", b"one"]


def test_a_cleared_shelf_begins_anew() -> None:
    shelf = Shelf()
    shelf.put(b"old and long")
    shelf.clear()
    assert shelf.get(shelf.put(b"new")) == b"new"
