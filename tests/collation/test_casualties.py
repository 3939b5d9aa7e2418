"""What befell one person, whom each report calls otherwise: where that one was hit, to which
hospital taken, and where that one died."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]

ONE = "A 16-year-old boy was shot Sunday night on Holm Street in Varde, police said. "
OTHER = "Police in Varde are looking for whoever shot a teen on Holm Street late Sunday. "
AFTER = " Sgt. Nils Orvik said two suspects fled in a car. A man was hurt on the block in May."


def places(rows: Rows, one: str, other: str) -> list[list[str]]:
    """The values of the rows of place between two articles of one shooting."""
    found = rows(a=ONE + one + AFTER, b=OTHER + other)
    return [[value for _, value, _ in values] for _, type_, values in found if type_ == "place"]


@pytest.mark.parametrize(
    "stay",
    [
        "Medics took him to {}.",
        "The teen was rushed to {}, where he is being treated.",
        "The victim was airlifted to {} with a wound to the leg.",
        "The 16-year-old walked into {}.",
        "The boy, who was taken to {}, is expected to live.",
        "He was admitted to {}.",
        "He is recovering at {}.",
        "The boy's mother drove him to {}.",
    ],
)
def test_one_person_in_two_hospitals(rows: Rows, stay: str) -> None:
    other = "The boy was taken to Lorne Medical Center."
    assert places(rows, stay.format("Orrin General Hospital"), other) == [
        ["Orrin General Hospital", "Lorne Medical Center"]
    ]
    assert not places(rows, stay.format("Lorne Regional Hospital"), other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He was taken to St. Holm's Hospital.", "He was taken to Holm Hospital."),
        ("He was taken to OGH Medical Center.", "He was taken to Orrin General Hospital."),
        ("He was taken to the Children's Hospital.", "He was taken to Orrin Hospital."),
        ("He was taken to a Varde hospital.", "He was taken to Orrin Hospital."),
        (  # moved from the one to the other
            "He was taken to Lorne Hospital, then to Orrin Hospital.",
            "He was taken to Lorne Hospital.",
        ),
        (  # somebody else
            "The suspect was taken to Lorne Hospital.",
            "An officer was taken to Orrin Hospital.",
        ),
        (  # either of two
            "A second victim was hit in the leg. He was taken to Lorne Hospital.",
            "He was taken to Orrin Hospital.",
        ),
        (  # the older of two is not the boy
            "A second victim, a man of 30, was hit. The older victim was taken to Lorne Hospital.",
            "The 16-year-old was taken to Orrin Hospital.",
        ),
    ],
)
def test_hospitals_that_may_be_one_or_of_two_people(rows: Rows, one: str, other: str) -> None:
    assert not places(rows, one, other)


@pytest.mark.parametrize(
    "scene",
    [
        "He died at the scene.",
        "The boy was pronounced dead on the scene by paramedics.",
        "The victim was killed instantly.",
        "Paramedics pronounced him dead at the scene.",
        "The 16-year-old died on the spot.",
    ],
)
@pytest.mark.parametrize(
    "hospital",
    [
        "He died Monday at Orrin Hospital, police said.",
        "The teen was rushed to a hospital, where he was pronounced dead.",
        "The boy died during surgery.",
        "The boy was taken to a hospital and died there.",
        "He died after being taken to a hospital.",
        "Doctors at Orrin Hospital pronounced him dead.",
    ],
)
def test_a_death_at_the_scene_and_in_a_hospital(rows: Rows, scene: str, hospital: str) -> None:
    assert len(places(rows, scene, hospital)) == 1
    assert len(places(rows, hospital, scene)) == 1
    assert not places(rows, scene, "He died at the scene, Orvik said.")
    assert not places(rows, hospital, "He died in the hospital.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The boy died at the scene.", "The gunman died at a hospital. The boy is alive."),
        ("The boy died at the scene.", "Two teens were killed. One died at a hospital."),
        ("He was left to die in the street.", "He died at a hospital."),
        ("He died at the scene.", "He could have died in the hospital."),
        ("He died at the scene.", "He died before he could be taken to a hospital."),
    ],
)
def test_deaths_that_may_be_of_two_people_or_are_none(rows: Rows, one: str, other: str) -> None:
    assert not places(rows, one, other)


def test_a_death_on_the_way_is_none_in_a_hospital(rows: Rows) -> None:
    assert places(rows, "He died on the way to a hospital.", "He died at Orrin Hospital.") == [
        ["died on the way to a hospital", "died at Orrin Hospital"]
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The boy was hit in the eye.", "The teen was shot in the back of the head.", 1),
        ("The boy was hit in the face.", "The teen was shot in the head.", 0),
        ("The boy was hit in the head.", "The teen was shot in the back of the head.", 0),
        (
            "Dag Holm, 20, is charged with shooting Nils Tarn in the leg. Tarn is 16.",
            "The 16-year-old was hit in the arm.",
            1,
        ),
        (
            "The boy was hit in the arm.",
            "The man fired at the boy, striking him in the leg.",
            1,
        ),
        (
            "The boy, wounded with a shot to the leg, is 16.",
            "The 16-year-old was found with the wounds on his back.",
            1,
        ),
        ("The victim had been shot in the leg.", "The boy was hit in the arm.", 1),
        ("The boy was treated for a leg wound.", "The teen was shot in the arm.", 1),
        ("A shot grazed the boy's leg.", "The bullet entered his chest.", 1),
        ("A shot grazed the boy's leg.", "It stopped without entering his chest.", 0),
        (  # of another shooting
            "The boy was hit in the leg.",
            "In 1985, a boy was killed there. He was shot in the back.",
            0,
        ),
        (  # either of two whose ages are told
            "A 27-year-old man was shot. A man, 41, was shot. The victim was hit in the leg.",
            "The boy was hit in the arm.",
            0,
        ),
    ],
)
def test_wounds_in_usual_wordings(rows: Rows, one: str, other: str, expected: int) -> None:
    assert len(places(rows, one, other)) == expected


def test_the_dead_of_an_age_and_the_dead_of_a_name_are_one(rows: Rows) -> None:
    named = (
        "Two boys were shot. A 16-year-old boy died. Nils Tarn was killed. Tarn was hit in the leg."
    )
    aged = "A 16-year-old was shot in the arm, and another boy in the hand."
    assert len(places(rows, named, aged)) == 1
    assert not places(rows, named, aged.replace("16", "19"))


def test_an_apposition_tells_who_it_is(rows: Rows) -> None:
    one = "The victim, a 16-year-old girl, was taken to Lorne Hospital. Two others were hurt."
    other = "The 16-year-old was taken to Orrin Hospital. A second girl was hurt."
    assert places(rows, one, other) == [["Lorne Hospital", "Orrin Hospital"]]


@pytest.mark.parametrize(
    "other",
    [
        "A man with a chest wound was flown to Varde.",
        "Officers found a man shot in the chest. In 2009, three people were shot there.",
        "The man was hit in the chest. In 2011, a clerk of 52 was shot, and a boy, 9, was hit.",
    ],
)
def test_others_hurt_at_another_time_are_none_of_the_event(rows: Rows, other: str) -> None:
    ((one, two),) = places(rows, "A man was shot in the leg.", other)
    assert one == "in the leg"
    assert "chest" in two


@pytest.mark.parametrize(
    "other",
    [
        "A man with a leg wound was flown to Varde.",
        "A woman with a chest wound was flown to Varde.",
        "A man was hit in the chest. On Sunday, three people were shot there.",
        "A man was flown to Varde with a friend. A dog had a chest wound.",
    ],
)
def test_wounds_of_others_or_in_one_place(rows: Rows, other: str) -> None:
    assert not places(rows, "A man was shot in the leg.", other)
