"""One act at two stages: done here, planned, negotiated or only possible there."""

from __future__ import annotations

from collections.abc import Callable

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]

_STORY = "The ferry Aurora sank off Orrin, and the Aurora's crew came ashore near Orrin. "


def test_an_act_that_was_to_come_and_one_that_is_done_differ(rows: Rows) -> None:
    assert rows(
        a=_STORY + "The council of Lorne was to close the old ford on Sunday.",
        b=_STORY + "The council of Lorne closed the old ford.",
    ) == [
        (
            "difference",
            "status",
            [("a", "was to close the old ford", 0), ("b", "closed the old ford", 1)],
        )
    ]


def test_verbs_that_news_uses_in_turn_tell_one_act(rows: Rows) -> None:
    (row,) = rows(
        a=_STORY + "The mayor announced his intention to appoint Pia Dahl harbour master of Lorne.",
        b=_STORY + "The mayor has named Pia Dahl harbour master of Lorne.",
    )
    assert [value for _, value, _ in row[2]] == [
        "intention to appoint Pia Dahl harbour master",
        "has named Pia Dahl harbour master",
    ]


def test_what_may_have_been_is_less_than_what_was(rows: Rows) -> None:
    assert rows(
        a=_STORY + "Half the boats of the Lorne regatta may have been exposed to the oil spill.",
        b=_STORY + "Half the boats of the Lorne regatta had been exposed to the oil spill.",
    ) == [
        (
            "difference",
            "polarity",
            [("a", "may have been exposed", 0), ("b", "had been exposed", 1)],
        )
    ]


def test_acts_on_two_things_are_not_compared(rows: Rows) -> None:
    assert not rows(
        a=_STORY + "The council of Lorne was to close the old ford.",
        b=_STORY + "The council of Lorne closed the new school.",
    )


def test_a_habit_is_no_plan(rows: Rows) -> None:
    assert not rows(
        a=_STORY + "As a boy the mayor of Lorne would row the old ferry.",
        b=_STORY + "The mayor of Lorne rowed the old ferry.",
    )


def test_what_was_tried_is_not_yet_done(rows: Rows) -> None:
    (row,) = rows(
        a=_STORY + "The crew tried to close the leaking hatch of the Lorne barge.",
        b=_STORY + "The crew closed the leaking hatch of the Lorne barge.",
    )
    assert row[2][0] == ("a", "tried to close the leaking hatch", 0)


def test_what_appears_so_is_less_than_what_is_so(rows: Rows) -> None:
    assert rows(
        a=_STORY + "The mayor of Lorne is determined to reopen the old ford.",
        b=_STORY + "The mayor of Lorne appears to be determined to reopen the old ford.",
    ) == [
        (
            "difference",
            "polarity",
            [("a", "is determined", 0), ("b", "appears to be determined", 1)],
        )
    ]


def test_what_may_be_is_less_than_what_is(rows: Rows) -> None:
    (row,) = rows(
        a=_STORY + "The leak fouls the old reservoir of Lorne.",
        b=_STORY + "The leak could foul the old reservoir of Lorne.",
    )
    assert [value for _, value, _ in row[2]] == [
        "fouls the old reservoir",
        "could foul the old reservoir",
    ]


def test_an_act_may_be_told_by_the_object_of_a_light_verb(rows: Rows) -> None:
    (row,) = rows(
        a=_STORY + "The captain from Lorne is set to face charges of drunken sailing.",
        b=_STORY + "The town filed charges of drunken sailing against the captain from Lorne.",
    )
    assert [value for _, value, _ in row[2]] == ["set to face charges", "filed charges"]


def test_an_adverb_may_hold_back(rows: Rows) -> None:
    assert rows(
        a=_STORY + "The fire in the net loft at Lorne was presumably set on Sunday night.",
        b=_STORY + "The fire in the net loft at Lorne was set on Sunday night.",
    )[0][:2] == ("difference", "polarity")


def test_two_who_do_one_thing_do_two(rows: Rows) -> None:
    assert not rows(
        a=_STORY + "The Ferrow council made an offer for the ford.",
        b=_STORY + "The miners of Quarrabeth will make an offer for the quarry.",
    )


def test_what_is_supposed_is_no_stage(rows: Rows) -> None:
    assert not rows(
        a=_STORY + "What if the council of Lorne were to close the old ford?",
        b=_STORY + "The council of Lorne closed the old ford.",
    )


def test_what_is_only_passed_on_and_what_is_made_possible_are_no_stages(rows: Rows) -> None:
    assert not rows(
        a="The new lock allows barges to pass the Orrin weir at Ferrow, Nils Orvik said.",
        b="The new lock could allow barges to pass the Orrin weir at Ferrow, Nils Orvik said.",
    )
    assert not rows(
        a="Divers recovered the bell of the Orrin ferry at Ferrow, Nils Orvik said.",
        b="Divers reportedly recovered the bell of the Orrin ferry at Ferrow, Nils Orvik said.",
    )
