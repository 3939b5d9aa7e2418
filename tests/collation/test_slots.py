"""What a figure must share with another to be compared with it, and how well two of them align."""

from __future__ import annotations

import pytest
from tests.collation.conftest import corpus_of

from variorum.collation.figures import date_terms, dates, money
from variorum.collation.figures.alignment import against, alignment, reach_of, uniqueness
from variorum.collation.figures.claims import Claim, claims_of
from variorum.collation.figures.dated_acts import Act
from variorum.collation.figures.quantity_slots import slots_of
from variorum.collation.figures.vetoes import apart


def claims(**texts: str) -> list[Claim]:
    return list(claims_of(corpus_of(texts), lambda source: source.analysis.quantities))


def fit(one: Claim, other: Claim) -> float:
    """How well two claims of one slot align, with what tells against them."""
    return alignment(one, other) - against(one, other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three people were killed.", {"Three people": {"count person dead": 2.0}}),
        (
            "Nine sailors drowned off Varde.",
            {
                "Nine sailors": {
                    "count person dead": 1.0,
                    "count sailor / dead": 1.5,
                    "count sailor": 1.0,
                }
            },
        ),
        (
            "Two deckhands were taken to a hospital.",
            {
                "Two deckhands": {
                    "count deckhand / harmed": 2.0,
                    "count deckhand / hospital": 1.5,
                    "count deckhand": 1.0,
                }
            },
        ),
        (
            "Thirty people were treated for burns.",
            {"Thirty people": {"count person harmed": 1.0, "count person hurt": 2.0}},
        ),
        (
            "At least 14 people lost their lives.",
            {"At least 14 people": {"count person dead": 2.0}},
        ),
        (
            "It claimed the lives of 14 passengers.",
            {
                "14 passengers": {
                    "count person dead": 1.0,
                    "count passenger / claim~": 1.5,
                    "count passenger / dead": 1.5,
                    "count passenger": 1.0,
                }
            },
        ),
        (
            "Call the mill at 123-456-7890.",
            {
                "123-456-7890": {
                    f"phone {left}": 3.0
                    for left in (
                        *("1234567890", "234567890", "134567890", "124567890", "123567890"),
                        *("123467890", "123457890", "123456890", "123456790", "123456780"),
                        "123456789",
                    )
                }
            },
        ),
        ("Divers recovered 14 bodies.", {"14 bodies": {"count person dead": 2.0}}),
        ("The death toll rose to 14.", {"14": {"count person dead": 2.0}}),
        ("There were two deaths.", {"two deaths": {"count person dead": 2.0}}),
        ("Police arrested 46 people.", {"46 people": {"count person arrest": 1.0}}),
        (
            "The gale left 35 damaged huts.",
            {
                "35 damaged huts": {
                    "count hut / damage": 1.5,
                    "count hut / leav": 1.5,
                    "count hut / harm": 1.0,
                    "count hut": 1.0,
                }
            },
        ),
        (
            "The gale damaged 56 stone huts.",
            {
                "56 stone huts": {
                    "count hut / damage": 1.0,
                    "count hut stone / damage": 1.5,
                    "count hut stone / harm": 1.0,
                    "count hut stone": 1.0,
                }
            },
        ),
        (
            "The crew seized 6 rifles.",
            {"6 rifles": {"count rifle / seize": 1.5, "count rifle": 1.0}},
        ),
        (
            "Holm was stabbed seven times.",
            {"seven times": {"times struck holm": 3.0, "times struck": 1.0}},
        ),
        (
            "Varde, a town of 8,000 people, has one harbour.",
            {"8,000 people": {"population vard": 3.0}, "one harbour": {"count harbour": 1.0}},
        ),
        (
            "Anna Holm is a mother of six.",
            {"a mother": {}, "six": {"count children mother": 2.0}},
        ),
        ("Captain Anna Holm, 44, left.", {"44": {"age holm": 3.0, "age named anna holm": 3.0}}),
        (
            "A man, 34, was killed.",
            {
                "A man": {"count man / dead": 1.5, "count man": 1.0},
                "34": {"age dead": 3.0},
            },
        ),
        (
            "A woman in her 20s died on deck.",
            {
                "A woman": {"count woman / dead": 1.5, "count woman": 1.0},
                "in her 20s": {"age dead": 3.0},
            },
        ),
        (
            "The blast killed a girl and injured 12 others.",
            {
                "a girl": {"count person dead": 2.0, "count girl / dead": 1.5, "count girl": 1.0},
                "12 others": {"count person harmed": 1.0, "count person hurt": 2.0},
            },
        ),
        ("The index fell 120 points.", {"120 points": {"measure point index (change)": 1.5}}),
        (
            "Shares of Holm Lines fell 3.9 percent.",
            {
                "3.9 percent": {
                    "share holm": 1.0,
                    "share line": 1.0,
                    "measure percent share (change)": 1.5,
                }
            },
        ),
        ("Turnout was 61 percent.", {"61 percent": {"measure percent of turnout": 2.5}}),
        (
            "Two thirds of the crew left.",
            {"Two thirds": {"share of crew": 0.5, "measure percent crew (leav)": 2.0}},
        ),
        (
            "The council voted 5 to 4 to close the quay.",
            {"5 to 4": {"vote council": 2.0, "vote by vote": 1.5}},
        ),
        ("Varde beat Ribe 45-36 on Sunday.", {"45-36": {"result ribe vard": 2.5}}),
        ("Varde (9-5) won.", {"9-5": {"record vard": 3.0}}),
        (
            "Holm Bank is the country's fourth-largest bank.",
            {"fourth-largest bank": {"rank largest bank holm": 2.5}},
        ),
        (
            "It was the third straight win for Varde.",
            {"third straight win": {"rank series win": 1.5}},
        ),
        ("It lies 20 miles north of Ribe.", {"20 miles": {"distance ribe": 2.0}}),
        ("It sank at a depth of 1.2 miles.", {"1.2 miles": {"depth": 2.5}}),
        (
            "The hull is 44 metres long.",
            {
                "44 metres": {
                    "measure length hull length": 1.5,
                    "measure length of hull length": 2.5,
                }
            },
        ),
        (
            "The ferry was going 30 mph when it struck the rocks.",
            {
                "30 mph": {
                    "measure speed ferri": 2.0,
                    "measure speed (go)": 2.0,
                    "measure speed ferri (go)": 2.0,
                }
            },
        ),
        ("Winds of 75 mph hit the ferry.", {"75 mph": {"measure speed wind": 2.0}}),
        (
            "The gunman fired a .38-caliber revolver.",
            {
                ".38-caliber": {
                    "measure calibre gun": 2.5,
                    "measure calibre gunman": 2.5,
                    "measure calibre (shot)": 2.5,
                    "measure calibre gun gunman": 2.0,
                    "measure calibre gun (shot)": 2.0,
                    "measure calibre gunman (shot)": 2.0,
                    "measure calibre of gun gunman": 2.5,
                }
            },
        ),
        (
            "The temperature in the hold was 20 degrees Celsius.",
            {
                "20 degrees Celsius": {
                    "measure temperature temperatur": 2.0,
                    "measure temperature of temperatur": 2.5,
                }
            },
        ),
        (
            "The jury deliberated 30 hours.",
            {
                "30 hours": {
                    "measure duration (deliberate)": 1.0,
                    "measure duration juri (deliberate)": 1.5,
                }
            },
        ),
        (
            "Holm was sentenced to eight years.",
            {
                "eight years": {
                    "measure duration (sentence)": 1.0,
                    "punishment given": 1.0,
                    "punishment given holm": 2.0,
                }
            },
        ),
        (
            "The suspect weighs 130 pounds.",
            {
                "130 pounds": {
                    "measure mass suspect": 2.0,
                    "measure mass (weigh)": 2.0,
                    "measure mass suspect (weigh)": 2.0,
                    "measure mass of suspect": 2.5,
                }
            },
        ),
        ("The captain may have killed five people.", {"five people": {}}),
        ("Five days of strikes shut the port.", {"Five days": {}}),
        (
            "Two of the three people killed came from Ribe.",
            {"Two of the three people": {}, "three people": {}},
        ),
        ("The laptop has 8 GB of memory.", {"8 GB": {}}),
        (
            "Two women were rescued.",
            {
                "Two women": {
                    "count person rescue": 1.0,
                    "count woman / rescue": 1.5,
                    "count woman": 1.0,
                }
            },
        ),
        ("No one was hurt.", {}),
        (
            "Two mates suffered injuries.",
            {
                "Two mates": {
                    "count mate / harmed": 2.0,
                    "count mate / hurt": 1.5,
                    "count mate / suffer<": 1.5,
                    "count mate": 1.0,
                }
            },
        ),
        (
            "A mate had an injury to her arm.",
            {
                "an injury": {
                    "count injury / harmed": 2.0,
                    "count injury / hurt": 1.5,
                    "count injury": 1.0,
                }
            },
        ),
        (
            "Ribe voted 61 to 40 against the pier.",
            {"61 to 40": {"vote ribe": 2.0, "vote by vote": 1.5}},
        ),
        ("It was the fourth time that Varde won.", {"fourth time": {"rank time time": 1.5}}),
        (
            "The gunman fired two shots.",
            {
                "two shots": {
                    "shots fired": 1.5,
                    "count shot / harmed": 2.0,
                    "count shot / shot": 1.5,
                    "count shot": 1.0,
                }
            },
        ),
        (
            "A man was killed and 60 were hurt.",
            {
                "A man": {"count person dead": 2.0, "count man / dead": 1.5, "count man": 1.0},
                "60": {"count person harmed": 1.0, "count person hurt": 2.0},
            },
        ),
        (
            "Two sailors are missing.",
            {
                "Two sailors": {
                    "count person missing": 1.0,
                    "count sailor / miss": 1.5,
                    "count sailor / missing": 1.5,
                    "count sailor": 1.0,
                }
            },
        ),
        (
            "The fall of 3.9 percent was small.",
            {"3.9 percent": {"share of fall": 0.5, "measure percent fall (change)": 2.0}},
        ),
        ("Trading was down 4 percent.", {"4 percent": {"measure percent of trade": 2.5}}),
        (
            "Some 46 passengers were hurt.",
            {
                "Some 46 passengers": {
                    "count person harmed": 1.0,
                    "count person hurt": 1.0,
                    "count passenger / harmed": 2.0,
                    "count passenger / hurt": 1.5,
                    "count passenger": 1.0,
                }
            },
        ),
        (
            "The gale left 300 families homeless.",
            {
                "300 families": {
                    "count family / displace": 1.5,
                    "count family / leav": 1.5,
                    "count family": 1.0,
                }
            },
        ),
        (
            "Anna Holm, 34, and Per Lund, 40, were hurt.",
            {
                "34": {"age holm": 3.0, "age named anna holm": 3.0},
                "40": {"age lund": 3.0},
            },
        ),
        ("Divers found two bodies.", {"two bodies": {"count person dead": 2.0}}),
        (
            "The half-marathon drew 400 runners.",
            {
                "400 runners": {
                    "count person attend": 1.0,
                    "count runner / attend": 1.5,
                    "count runner": 1.0,
                }
            },
        ),
        ("The pier is 90 feet above the quay.", {"90 feet": {"measure length of pier": 2.5}}),
        (
            "Three huts and a mill burned.",
            {"Three huts": {"count hut / destroy": 1.5, "count hut / harm": 1.0, "count hut": 1.0}},
        ),
        (
            "A third of the boats of Varde sank.",
            {
                "A third": {
                    "share vard": 1.0,
                    "share of boat": 0.5,
                    "measure percent boat (sink)": 2.0,
                }
            },
        ),
        (
            "The mill has a capacity of 40 tonnes.",
            {
                "a capacity": {"count capacity": 1.0},
                "40 tonnes": {
                    "measure mass capac": 2.0,
                    "measure mass mill": 2.0,
                    "measure mass capac mill": 2.0,
                    "measure mass of capac mill": 2.5,
                },
            },
        ),
    ],
)
def test_the_slots_of_a_figure_and_what_sharing_one_tells(
    text: str, expected: dict[str, dict[str, float]]
) -> None:
    found = {
        c.words: {" ".join(slot): worth for slot, worth in slots_of(c)} for c in claims(a=text)
    }
    assert found == expected


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [
        ("Holm saved a goal.", "Holm saved four goals.", -0.5),
        ("Holm saved a goal.", "Holm saved three goals.", 2.0),
        ("The gale hurt a baker.", "The gale hurt six bakers.", 1.5),
        (
            "Anna Holm rowed for 30 hours.",
            "The crew rowed with Anna Holm for 12 hours.",
            1.5,
        ),
        ("Three people were killed.", "Five people died.", 1.0),
        ("Three people were killed.", "Five people were rescued.", -1.0),
        ("Captain Anna Holm, 44, left.", "The 45-year-old captain, Anna Holm, was held.", 1.5),
        ("Captain Anna Holm, 44, left.", "Per Lund, 45, left.", -1.5),
        ("The ferry Solvei carried 44 passengers.", "The ferry Solvei carried 63 passengers.", 2.5),
        (
            "The ferry carried 44 passengers from Varde.",
            "The ferry carried 63 passengers from Ribe.",
            -1.5,
        ),
        ("The ferry carried 44 passengers.", "The barge Aurora carried 900 passengers.", -2.0),
        ("Anna Holm helped two women ashore.", "Per Lund helped five women ashore.", -0.5),
        ("Holm scored 12 goals this season.", "Holm scored 14 goals in her career.", -2.0),
        ("Holm scored 12 goals this season.", "Holm scored 14 goals this season.", 2.5),
        ("Holm scored 12 goals.", "Holm scored 14 goals this season.", 1.0),
        ("A man was killed.", "Seven men were killed.", 1.0),
        ("The jury deliberated 30 hours.", "The jury deliberated for about 12 hours.", 1.5),
        ("The jury sat 30 hours in Varde.", "The mate rowed for 12 hours.", -1.0),
        ("Anna Holm rowed for 30 hours.", "Anna Holm rowed for 12 hours.", 2.5),
        ("Anna Holm rowed for 30 hours.", "The crew rowed for 12 hours.", 0.0),
        ("It burned a three-storey hotel.", "It burned the five-storey school.", -1.5),
        ("The hull is 44 metres long.", "The mast is 60 metres tall.", -2.0),
        ("The hull is 44 metres long.", "The hull is 600 metres long.", -0.5),
        ("Turnout in Varde was 61 percent.", "Turnout in Ribe was 55 percent.", -4.0),
        (
            "In 1987 a fire in Varde killed six people.",
            "In 1987 a fire in Ribe killed nine people.",
            -3.0,
        ),
        ("The gunman fired a .38-caliber revolver.", "Police found a 9mm pistol.", -3.5),
        (
            "Winds of 75 mph hit the ferry on Monday.",
            "Winds of 95 mph sank a barge on Tuesday.",
            0.0,
        ),
        ("The lake rose 2 metres on Monday.", "The lake rose 5 metres on Tuesday.", 1.5),
        ("The lake rose 2 metres on Monday.", "The lake rose 5 metres on Monday.", 2.0),
        ("The gale damaged 35 huts.", "The gale damaged 56 huts.", 1.5),
        ("The gale damaged 35 huts. It burned 56 huts.", "The gale damaged 56 huts.", 1.5),
        ("It was 2 degrees Celsius in Varde.", "It was 30 degrees Celsius in Varde.", -0.5),
    ],
)
def test_what_two_figures_of_one_slot_share_beside_it(one: str, other: str, score: float) -> None:
    mine, *_ = claims(a=one)
    yours, *_ = claims(b=other)
    assert fit(mine, yours) == score
    assert against(mine, yours) >= 0.0


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The lake rose 2 metres on Monday.", "The lake rose 5 metres on Tuesday.", True),
        ("The lake rose 2 metres on Monday.", "The lake rose 5 metres on Monday.", False),
        ("The lake rose 2 metres.", "The lake rose 5 metres on Monday.", False),
        ("Winds of 75 mph hit Varde on Monday.", "Winds of 95 mph hit Varde on Tuesday.", False),
        (
            "The bell weighs 6 tonnes. The old one weighs 9 tonnes.",
            "The bell weighs 9 tonnes.",
            True,
        ),
        ("The bell weighs 9 tonnes.", "The bell weighs 6 tonnes, the old one 9 tonnes.", True),
        ("The gale damaged 35 huts. It burned 56 huts.", "The gale damaged 56 huts.", False),
        (
            "A quake of magnitude 4.6 struck on Monday.",
            "A quake of magnitude 5.1 struck on Tuesday.",
            True,
        ),
    ],
)
def test_figures_of_other_days_or_that_one_source_has_both_are_of_two_things(
    one: str, other: str, expected: bool
) -> None:
    assert apart(claims(a=one)[0], claims(b=other)[0]) is expected


@pytest.mark.parametrize(
    ("one", "other", "worth"),
    [
        ("Police arrested 46 people.", "Police arrested 61 people.", 1.0),
        ("Police arrested 46 people.", "The gale hurt 61 people.", 0.0),
        ("Police arrested 4 people.", "Police arrested 48 people.", 1.0),
        ("Police arrested 4 people.", "Police arrested 49 people.", 0.0),
        ("The mill burned 3 hours.", "The mill burned 5 hours.", 0.0),
        ("In 1987 police arrested 46 people.", "In 1987 police arrested 61 people.", 0.0),
    ],
)
def test_the_only_count_of_each_source_is_likely_one(one: str, other: str, worth: float) -> None:
    assert uniqueness(claims(a=one)[0], claims(b=other)[0]) == worth


@pytest.mark.parametrize(
    ("text", "windows"),
    [
        ("Holm scored 12 goals this season.", {"season"}),
        ("Holm scored 2 goals in the first half.", {"first half"}),
        ("Holm scored 2 goals in the opening quarter.", {"first quarter"}),
        ("In the 2nd inning Holm made 3 runs.", {"second inning"}),
        ("Holm has 300 goals in her career.", {"career"}),
        ("In overtime Holm scored 2 goals.", {"overtime"}),
        (
            "In the season that ended with a storm over the whole of Varde Holm scored 12 goals.",
            set(),
        ),
        (
            "Holm scored 12 goals, more than all of the others in the crew of Varde, this season.",
            set(),
        ),
        ("Holm rowed the 3rd leg in 4 minutes.", {"third leg"}),
    ],
)
def test_the_stretch_of_a_game_that_a_figure_belongs_to(text: str, windows: set[str]) -> None:
    assert claims(a=text)[0].windows == windows


def sums(**texts: str) -> list[Claim]:
    return list(claims_of(corpus_of(texts), lambda source: source.analysis.money))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bail was set at $1 million.", {"money USD bail": 2.5}),
        (
            "The ferry was bought for $13 million.",
            {"money USD acquire": 2.0, "money USD of ferry": 1.0},
        ),
        (
            "Jewels worth 85 million euros were stolen.",
            {"money EUR steal": 2.0, "money EUR of jewel": 1.0},
        ),
        ("A £2m takeover was agreed.", {"money GBP acquire": 2.0, "money GBP of takeover": 1.0}),
        ("The fire caused $100,000 in damage.", {"money USD damage": 2.0}),
        ("The mill paid a fine of $300.", {"money USD fine": 2.5, "money USD of mill": 1.0}),
        ("The ticket costs $90.", {"money USD price": 2.0, "money USD of ticket": 1.0}),
        ("He has $90.", {}),
        ("Profit rose to $4 million.", {"money USD profit": 2.0}),
    ],
)
def test_the_slots_of_a_sum(text: str, expected: dict[str, float]) -> None:
    (claim,) = sums(a=text)
    assert {" ".join(slot): worth for slot, worth in money._slots(claim)} == expected


@pytest.mark.parametrize(
    ("one", "other", "score", "expected"),
    [
        (
            "The ferry was bought for $13 million by Holm.",
            "Holm bought the ferry for $12 million.",
            2.0,
            False,
        ),
        (
            "The ferry was bought for $13 million.",
            "The ferry was bought for $2 million.",
            -0.5,
            False,
        ),
        (
            "The ferry was bought for $13 million.",
            "The ferry was sold for $12 million.",
            0.5,
            False,
        ),
        (
            "The ferry made $13 million this season.",
            "The ferry made $12 million in its career.",
            -2.5,
            False,
        ),
        (
            "The ferry was bought for $13 million.",
            "The ferry was not bought for $12 million.",
            1.0,
            True,
        ),
        (
            "The ferry was bought for $13 million.",
            "The ferry was bought for $12 million, or for $13 million.",
            1.5,
            True,
        ),
        (
            "The ferry was bought for about $13 million.",
            "The ferry was bought for $12 million or $13 million.",
            1.5,
            False,
        ),
        ("The ferry was bought for $8.", "The ferry was bought for $2.", 1.5, False),
        (
            "The old ferry of the Varde line was bought from Ribe by the mayor for $8.",
            "For $7 the mayor bought the old ferry from Ribe by way of the Varde line.",
            3.0,
            False,
        ),
    ],
)
def test_what_two_sums_share_and_whether_they_pay_for_two_things(
    one: str, other: str, score: float, expected: bool
) -> None:
    mine, yours = sums(a=one)[0], sums(b=other)[0]
    assert money._score(mine, yours) == money._score(yours, mine) == score
    assert money._apart(mine, yours) is money._apart(yours, mine) is expected


def times(**texts: str) -> list[Claim]:
    return list(claims_of(corpus_of(texts), lambda source: source.analysis.times))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Solvei sank off Ferrow with its crew on May 3.",
            {"May 3": {"day onset": 1.5, "day sink": 1.5}},
        ),
        ("Nils Orvik was married two weeks ago.", {"two weeks ago": {"ago marry": 1.5}}),
        ("A raid was foiled on Thursday.", {"Thursday": {"weekday foil": 1.5}}),
        ("The May 3 robbery of a baker shook Orrin.", {"May 3": {"day rob": 1.5}}),
        ("A fire broke out at 8.49pm.", {"8.49pm": {"clock fire": 1.5, "clock onset": 1.5}}),
        ("The council did not meet on Thursday.", {"Thursday": {}}),
        (
            "He said on Monday that the mill burned on Sunday.",
            {"Monday": {}, "Sunday": {"weekday destroy": 1.5, "weekday fire": 1.5}},
        ),
        (
            "The fire that hit the mill broke out on Friday.",
            {"Friday": {"weekday fire": 1.5, "weekday onset": 1.5}},
        ),
        ("It was on Monday.", {"Monday": {}}),
        ("The sale was announced on May 13.", {"May 13": {"day announce": 1.5}}),
    ],
)
def test_the_acts_that_a_time_may_date(text: str, expected: dict[str, dict[str, float]]) -> None:
    found = {
        c.words: {" ".join(slot): worth for slot, worth in dates._slots(c)} for c in times(a=text)
    }
    assert found == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The Solvei sank off Ferrow with its crew on May 3.",
            Act(frozenset({"solvei"}), frozenset(), frozenset({"solvei"}), False),
        ),
        (
            "Nils Orvik founded the museum in 1990.",
            Act(
                frozenset({"museum", "nil", "orvik"}),
                frozenset({"museum"}),
                frozenset({"nil", "orvik"}),
                False,
            ),
        ),
        (
            "Nils Orvik was married two weeks ago.",
            Act(
                frozenset({"nil", "orvik"}),
                frozenset({"orvik"}),
                frozenset({"nil", "orvik"}),
                False,
            ),
        ),
        (
            "The fatal May 3 robbery of a baker near the quay shook Orrin.",
            Act(
                frozenset({"fatal", "orrin", "~rob"}),
                frozenset({"orrin"}),
                frozenset({"orrin"}),
                False,
            ),
        ),
        (
            "Anna Holm's brother sold the old mill on May 3.",
            Act(frozenset({"brother", "mill", "old"}), frozenset({"mill"}), frozenset(), False),
        ),
        (
            "The Orrin baker, Per Holm, was robbed on May 3.",
            Act(frozenset({"baker", "orrin"}), frozenset({"baker"}), frozenset(), False),
        ),
        (
            "The next trial of Per Holm began on May 3.",
            Act(frozenset({"~try"}), frozenset(), frozenset(), True),
        ),
        (
            "The previous May 3 robbery of a baker was worse.",
            Act(frozenset({"previous", "~rob"}), frozenset(), frozenset(), True),
        ),
        (
            "The baker left the mill last week, on May 3.",
            Act(frozenset({"baker", "mill"}), frozenset({"mill"}), frozenset(), False),
        ),
        (
            "The other Varde baker and his crew sold Holm Mill on Monday.",
            Act(
                frozenset({"baker", "holm", "mill", "other", "vard"}),
                frozenset({"mill"}),
                frozenset({"holm", "mill"}),
                True,
            ),
        ),
        (
            "The May 3 robbery in the dark hut beyond the quay was the work of a Ribe crew.",
            Act(frozenset({"dark", "hut", "quay"}), frozenset(), frozenset(), False),
        ),
    ],
)
def test_the_act_of_a_time_has_parties_the_befallen_and_names(text: str, act: Act) -> None:
    assert Act.of(times(a=text)[-1]) == act


@pytest.mark.parametrize(
    ("one", "other", "score", "expected"),
    [
        ("A fire broke out at 8.49pm.", "A fire broke out at 9.15pm.", 1.5, False),
        (
            "A fire broke out at 8.49pm on Monday.",
            "A fire broke out at 9.15pm on Monday.",
            2.0,
            False,
        ),
        (
            "A fire broke out at 8.49pm on Monday.",
            "A fire broke out at 9.15pm on Tuesday.",
            1.5,
            True,
        ),
        ("A fire broke out at 8.49pm.", "A fire broke out at 10.49pm.", 1.5, False),
        ("A fire broke out at 8.49pm.", "A fire broke out at 10.50pm.", 1.5, True),
        ("A fire broke out at 8.49pm.", "A fire broke out at 8.49am.", 1.5, False),
        ("A fire broke out at 11.30pm.", "A fire broke out at 12.30am.", 1.5, False),
        ("A fire broke out at 20:49 GMT.", "A fire broke out at 21:49 CET.", 1.5, True),
        ("Nils Orvik wed two weeks ago.", "Nils Orvik wed four weeks ago.", 3.0, False),
        ("Nils Orvik sold the mill in 1990.", "Nils Orvik sold the mill in 1998.", 2.5, False),
        ("Nils Orvik sold the mill in 1990.", "Nils Orvik sold the quay in 1998.", 2.0, True),
        ("Nils Orvik sold in 1990.", "Nils Orvik sold in 1998.", 2.0, False),
        ("Nils Orvik sold the mill on May 3.", "Per Lund sold the mill on May 5.", 1.5, True),
        ("A mate spoke on May 3.", "A cook spoke on May 5.", 0.0, True),
        (
            "The crew sold the old Varde mill near Ribe to Anna Holm on May 3.",
            "On May 5 the crew sold the old Varde mill near Ribe to Anna Holm.",
            3.0,
            False,
        ),
    ],
)
def test_what_two_times_share_and_whether_they_date_two_acts(
    one: str, other: str, score: float, expected: bool
) -> None:
    mine, yours = times(a=one)[0], times(b=other)[0]
    assert date_terms.score(mine, yours) == date_terms.score(yours, mine) == score
    assert date_terms.apart(mine, yours) is date_terms.apart(yours, mine) is expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The gale hurt 30 people, Ada Holm said.", set()),
        ("According to the Varde council, the gale hurt 30 people in Ribe.", {"ribe"}),
        ("The Varde council said the gale hurt 30 people in Ribe.", {"ribe"}),
        ("It was 90 degrees Fahrenheit in Varde on Monday.", {"vard"}),
    ],
)
def test_the_names_beside_a_figure_are_not_of_those_who_report_it(
    text: str, names: set[str]
) -> None:
    assert claims(a=text)[0].names == names


def test_no_claim_aligns_better_with_one_of_several_than_all_of_them_let_it() -> None:
    told = claims(
        a="The ferry fire in Varde killed three sailors. Pia Dahl, 31, was shot six times.",
        b="Fire on a ferry off Varde killed 90 sailors. Dahl, 31, of Ribe was hit seven times.",
        c="Four people died on the ferry at Lorne. A woman, 30, was killed. Sixty boats burned.",
        d="In Varde 2 boats burned for two hours, Per Holm said. Police fired five shots at Dahl.",
    )
    reach = reach_of(told)
    assert all(reach(one) >= max(fit(one, other) for other in told) for one in told)


def test_how_near_a_claim_can_come_to_others_is_told_by_all_that_they_say() -> None:
    three, ninety = claims(
        a="A fire on the ferry Alma killed three sailors.",
        b="A blaze on the ferry Alma killed 90 sailors.",
    )
    assert reach_of([three])(three) == fit(three, three) == 3.0
    assert reach_of([ninety])(three) == fit(three, ninety) == -0.5
