"""Whose a figure is and what is told of it: feats, punishments, set phrases, sums, dated acts."""

from __future__ import annotations

import pytest
from tests.collation.conftest import corpus_of

from variorum.collation.figures.acts import acts_of, named_act
from variorum.collation.figures.bearers import bearer_of
from variorum.collation.figures.claims import Claim, claims_of
from variorum.collation.figures.feats import feat_slots
from variorum.collation.figures.punishments import punishment_slots
from variorum.collation.figures.set_phrases import told_by_phrases
from variorum.collation.figures.sums import with_sums


def claims(text: str) -> list[Claim]:
    return list(claims_of(corpus_of({"a": text}), lambda source: source.analysis.quantities))


@pytest.mark.parametrize(
    ("text", "bearer", "slots"),
    [
        ("Holm scored 12 points.", "holm", {"feat point holm": 2.5}),
        ("She scored 12 points. It rained.", "", {}),
        ("Ada Holm sat. She scored 12 points.", "holm", {"feat point holm": 2.5}),
        (
            "Ada Holm sat. It rained. It froze. She scored 12 points.",
            "holm",
            {"feat point holm": 2.5},
        ),
        ("Ada Holm sat. It rained. It froze. It thawed. She scored 12 points.", "", {}),
        ("Ada Holm sat and she scored 12 points.", "holm", {"feat point holm": 2.5}),
        ("The mate scored 12 points.", "", {}),
        ("12 points from Anna Holm sank Varde.", "", {"feat point holm": 2.5}),
        ("Holm added 12.", "holm", {}),
        ("Holm scored 20 points and Lund added 12.", "lund", {"feat point lund": 2.5}),
        ("Holm scored seven straight points.", "holm", {}),
        ("Holm scored five of his 14 points.", "holm", {}),
        ("Holm blocked a shot.", "holm", {}),
        ("Holm scored 300 points.", "holm", {"feat point holm total": 2.5}),
        ("Holm scored 12 points in the first half.", "holm", {"feat point holm first half": 2.5}),
        ("Holm was given 12 points.", "holm", {}),
        ("Holm scored 12 points of late.", "holm", {}),
    ],
)
def test_whose_a_feat_is(text: str, bearer: str, slots: dict[str, float]) -> None:
    claim = claims(text)[-1]
    assert bearer_of(claim) == bearer
    assert {" ".join(slot): worth for slot, worth in feat_slots(claim)} == slots


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        (
            "Holm was sentenced to 12 years.",
            {"punishment given holm": 2.0, "punishment given": 1.0},
        ),
        (
            "Holm was sentenced to 12 years for murder.",
            {"punishment given holm": 2.0, "punishment given": 1.0},
        ),
        ("Holm got 12 years for murder.", {"punishment given holm": 2.0, "punishment given": 1.0}),
        (
            "Holm was given a 12-year term for murder.",
            {"punishment given holm": 2.0, "punishment given": 1.0},
        ),
        (
            "Holm is serving 12 years for murder.",
            {"punishment given holm": 2.0, "punishment given": 1.0},
        ),
        (
            "Holm faces up to 12 years in prison for murder.",
            {"punishment faced holm": 2.0, "punishment faced": 1.0},
        ),
        (
            "Holm may be sentenced to 12 years for murder.",
            {"punishment faced holm": 2.0, "punishment faced": 1.0},
        ),
        ("A 12-year sentence for murder was read.", {"punishment given": 1.0}),
        ("Holm was not sentenced to 12 years for murder.", {}),
        ("Holm was sentenced to three days for theft.", {}),
        (
            "Ada Holm wept. She was sentenced to 12 years for murder.",
            {"punishment given holm": 2.0, "punishment given": 1.0},
        ),
        ("Holm worked for 12 years.", {}),
        ("A 12-year term began.", {}),
    ],
)
def test_whose_a_punishment_is_and_whether_it_is_only_faced(
    text: str, slots: dict[str, float]
) -> None:
    claim = claims(text)[-1]
    assert {" ".join(slot): worth for slot, worth in punishment_slots(claim)} == slots


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Six people lost their lives.", {"dead"}),
        ("Six people were taken into custody.", {"arrest"}),
        ("Six people took to the streets.", {"protest"}),
        ("The mill laid off 30 workers.", {"dismiss"}),
        ("The mill cut 500 jobs.", {"dismiss"}),
        ("Five were in custody.", {"arrest"}),
        ("40 people were still on board.", {"carry"}),
        ("Six people lost their hats.", set()),
        ("Six people did not lose their lives.", set()),
        ("The gale claimed the lives of six people.", set()),
        ("Six people, who rowed, lost their hats, not their lives.", set()),
        ("Nine people are in a stable condition.", set()),
    ],
)
def test_what_set_phrases_tell_of_a_count(text: str, told: set[str]) -> None:
    claim, *_ = claims(text)
    assert told_by_phrases(claim.parse, claim.quantity) == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Six women and two men were hurt.",
            [
                ("Six women and two men", 8.0, False),
                ("Six women", 6.0, True),
                ("two men", 2.0, True),
            ],
        ),
        (
            "Six women, a girl and two men were hurt.",
            [
                ("Six women, a girl and two men", 9.0, False),
                ("Six women", 6.0, True),
                ("a girl", 1.0, True),
                ("two men", 2.0, True),
            ],
        ),
        (
            "Eight people, six women and two men, were hurt.",
            [("Eight people", 8.0, False), ("six women", 6.0, False), ("two men", 2.0, False)],
        ),
        (
            "Six women and two goats were hurt.",
            [("Six women", 6.0, False), ("two goats", 2.0, False)],
        ),
        (
            "Six women were hurt and two men were killed.",
            [("Six women", 6.0, False), ("two men", 2.0, False)],
        ),
        (
            "The hurt included six women and two men.",
            [("six women", 6.0, False), ("two men", 2.0, False)],
        ),
        (
            "About six women and two men were hurt.",
            [("About six women", 6.0, False), ("two men", 2.0, False)],
        ),
        ("Six women, two men were hurt.", [("Six women", 6.0, False), ("two men", 2.0, False)]),
    ],
)
def test_a_list_of_people_comes_to_a_sum(
    text: str, expected: list[tuple[str, float, bool]]
) -> None:
    found = with_sums(claims(text))
    assert [(c.words, c.quantity.value, c.summed) for c in found] == expected


def test_a_sum_is_an_exact_number_of_people() -> None:
    total, *_ = with_sums(claims("Six old women and two men of Varde were hurt."))
    quantity = total.quantity
    assert (quantity.value, quantity.low, quantity.high, quantity.step) == (8.0, 8.0, 8.0, 1.0)
    assert (quantity.noun, quantity.modifiers, quantity.holders) == ("people", (), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill burned on Friday.", {"burn": {"destroy": 1.5, "fire": 1.5}}),
        (
            "The fire ripped through the mill on Friday.",
            {"rip": {"fire": 1.5, "onset": 1.5, "rip": 1.0}},
        ),
        (
            "The mill was set on fire on Friday.",
            {"set": {"fire": 1.5, "set": 1.0}, "fire": {"fire": 1.5, "onset": 1.5}},
        ),
        (
            "The council held a vote on Friday.",
            {"hold": {"arrest": 1.5, "vote": 1.25}, "vote": {"vote": 1.5}},
        ),
        ("The vote took place on Friday.", {"take": {"vote": 1.5}}),
        ("The raid was condemned on Friday.", {"condemn": {"condemn": 1.0}}),
        ("Holm was found guilty on Friday.", {"find": {"convict": 1.5, "find": 1.5}}),
        ("Holm went missing on Friday.", {"miss": {"miss": 1.0}}),
        (
            "The crew carried out the robbery on Friday.",
            {"carry": {"carry": 1.0, "rob": 1.25}, "robbery": {"rob": 1.5}},
        ),
        ("The crew had a regatta on Friday.", {"have": {}}),
        ("It was on Friday.", {"be": {}}),
        ("The vote was held on Friday.", {"hold": {"vote": 1.5, "arrest": 1.5}}),
    ],
)
def test_the_acts_that_the_predicates_of_a_time_tell(
    text: str, expected: dict[str, dict[str, float]]
) -> None:
    (claim,) = claims_of(corpus_of({"a": text}), lambda source: source.analysis.times)
    assert {link.lemma: acts_of(claim, link) for link in claim.quantity.links} == expected


def test_a_noun_may_name_an_act() -> None:
    assert named_act("fire") == named_act("blaze") == "~fire"
    assert named_act("barge") == ""
