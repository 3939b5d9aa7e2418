"""Names of people, bodies and places in short invented articles."""

from __future__ import annotations

import pytest

from variorum.mentions import find_acronyms, find_names
from variorum.reading import read_article


def named(text: str) -> list[tuple[str, str, str]]:
    article = read_article(text.encode())
    return [(article.words(n.span), n.kind.value, n.canonical) for n in find_names(article)]


def roles(text: str) -> list[tuple[str, str]]:
    article = read_article(text.encode())
    return [(article.words(n.span), article.words(n.role)) for n in find_names(article) if n.role]


def test_surname_stands_for_the_full_name() -> None:
    text = "Ferry captain Ada Holm left the pier. Yesterday Holm said the sea was calm."
    assert named(text) == [
        ("Ada Holm", "person", "Ada Holm"),
        ("Holm", "person", "Ada Holm"),
    ]


def test_a_nickname_between_marks_is_part_of_the_name() -> None:
    text = 'Davin "Big Al" Holt left the pier, and Cashel (Cash) Dahl. Holt was late.'
    assert named(text) == [
        ('Davin "Big Al" Holt', "person", 'Davin "Big Al" Holt'),
        ("Cashel (Cash) Dahl", "person", "Cashel (Cash) Dahl"),
        ("Holt", "person", 'Davin "Big Al" Holt'),
    ]


def test_words_between_marks_that_are_no_nickname() -> None:
    text = 'On the "Early Boat" Friday, NRK "Late Boat" crews met in Sund (Ferrow) Harbour.'
    assert "Early Boat" in [name for name, _, _ in named(text)]


def test_a_title_of_several_people_is_no_part_of_the_first_name() -> None:
    text = "Officers Shann Dahl and Per Holm of the Orrin Rangers left. Dahl was hurt."
    assert [name for name, _, _ in named(text)] == [
        "Shann Dahl",
        "Per Holm",
        "Orrin Rangers",
        "Dahl",
    ]


def test_two_holders_of_a_surname_stay_two() -> None:
    text = "Ada Holm met Peter Holm. Peter Holm said no. Holm left. Ada Holm stayed."
    assert [full for _, _, full in named(text)] == [
        "Ada Holm",
        "Peter Holm",
        "Peter Holm",
        "Peter Holm",
        "Ada Holm",
    ]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Bill Dahl", "William Dahl"),
        ("W. Dahl", "William Dahl"),
        ("William Dahl", "William J. Dahl"),
    ],
)
def test_nicknames_initials_and_middle_names(short: str, full: str) -> None:
    text = f"Mayor {full} spoke. Then {short} left."
    assert {canonical for _, _, canonical in named(text)} == {full}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The vote was led by harbour master Ada Holm.", [("Ada Holm", "harbour master")]),
        ("They met Sandvik spokesman Per Dahl.", [("Per Dahl", "Sandvik spokesman")]),
        ("It was Norwegian Prime Minister Ada Holm.", [("Ada Holm", "Norwegian Prime Minister")]),
        (
            "No, says Ada Holm, spokesperson for the council.",
            [("Ada Holm", "spokesperson for the council")],
        ),
        ("They asked Mr. Dahl and Dr Lund.", []),
    ],
)
def test_roles_as_the_text_gives_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On Monday the Ministry of Fisheries and Trade met Ada Holm of Sandvik.",
            [
                ("Ministry of Fisheries and Trade", "organisation"),
                ("Ada Holm", "person"),
                ("Sandvik", "other"),
            ],
        ),
        ("The boats left Norway for Lake Sund.", [("Norway", "place"), ("Lake Sund", "other")]),
        ("It was read in The Sandvik Herald.", [("The Sandvik Herald", "organisation")]),
        ("The Norwegian boats waited near Sandvik.", [("Sandvik", "place")]),
        ("Yesterday it rained. Nobody came. Boats waited.", []),
    ],
)
def test_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(name, kind) for name, kind, _ in named(text)] == expected


def test_short_form_and_long_form_are_one_body() -> None:
    text = "The Harbour Workers' Union (HWU) met. Later the HWU left."
    assert named(text) == [
        ("Harbour Workers' Union", "organisation", "Harbour Workers' Union"),
        ("HWU", "organisation", "Harbour Workers' Union"),
        ("HWU", "organisation", "Harbour Workers' Union"),
    ]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        (
            "The Sund Ferry Owners' Association (SFOA) met.",
            "SFOA",
            "Sund Ferry Owners' Association",
        ),
        (
            "SFOA (Sund Ferry Owners Association) met.",
            "SFOA",
            "Sund Ferry Owners Association",
        ),
        ("The SFA, the Sandvik Ferry Association, met.", "SFA", "Sandvik Ferry Association"),
        ("The Sandvik Ferry Association, or SFA, met.", "SFA", "Sandvik Ferry Association"),
        ("Three members of the SFA met.", "SFA", None),
        ("The old pier and the bridge (SFA) closed.", "SFA", None),
        ("They left the Office of Port Repair (OPR).", "OPR", "Office of Port Repair"),
    ],
)
def test_expansions(text: str, short: str, long: str | None) -> None:
    article = read_article(text.encode())
    found = find_acronyms(article, find_names(article))
    assert [(a.short, article.words(a.expansion) if a.expansion else None) for a in found] == [
        (short, long)
    ]


@pytest.mark.parametrize(
    "hostile",
    ["A" * 200_000, "A. " * 60_000, "Aa-" * 60_000, "(AB) " * 40_000],
)
def test_hostile_input_ends(hostile: str) -> None:
    article = read_article(hostile.encode())
    find_acronyms(article, find_names(article))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It hit Nils al-Dahl, 34, there.", [("Nils al-Dahl", "person")]),
        ("The ferry left the Gulf of Sandvik.", [("Gulf of Sandvik", "place")]),
        ("Few in Sandvik want an anti-Dahl march.", [("Sandvik", "place")]),
    ],
)
def test_small_first_parts_and_nouns_of_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(form, kind) for form, kind, _ in named(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The head of the strong millers' union, Nilas Orvikas, said no.",
            [("Nilas Orvikas", "head of the strong millers' union")],
        ),
        (
            "It met the director of operations at the Orrin Ferry Agency, Nilas Orvikas.",
            [("Nilas Orvikas", "director of operations at the Orrin Ferry Agency")],
        ),
        ("The mayor of the old port, Sund, was met there.", []),
        ("The leader of a group, Orrin Rowan, was met.", []),
        ("The head of the union, Orrin Ferry Union, was met.", []),
    ],
)
def test_the_head_of_a_body_is_a_person(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected


BODY = (
    "\n\nThe harbour board met on Friday, and Per Dahl spoke of the ferry. "
    "The mayor, Ada Holm, was late, and the House Liberals were not there.\n"
)


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("Ada Holm Defends Per Dahl Before the Board", ["Ada Holm", "Per Dahl"]),
        ("Ada Holm Per Dahl Ferry Meeting Ends Late", ["Ada Holm", "Per Dahl"]),
        ("Mayor Ada Holm Announces Late Ferry Meeting", ["Ada Holm"]),
        ("Holm Apologizes to House Liberals Over Ferry", ["Holm", "House Liberals"]),
        ("Orrin Wray Warns Ferry Board Over Late Boats", ["Orrin Wray"]),
    ],
)
def test_names_in_headlines_in_title_case(headline: str, names: list[str]) -> None:
    article = read_article((headline + BODY).encode())
    found = [name.span for name in find_names(article) if name.span[1] <= len(headline)]
    assert [article.words(span) for span in found] == names


def test_capitals_of_other_headlines_mean_names() -> None:
    text = "Board will not wait for the Late Boats club of Ada Holm" + BODY
    assert [form for form, _, _ in named(text)][:2] == ["Late Boats", "Ada Holm"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Sandvik Police Department said no.", ["Sandvik Police Department"]),
        ("Late on Friday Sandvik Police said no.", ["Sandvik Police"]),
        ("The Vale County Sheriff's Office said no.", ["Vale County Sheriff's Office"]),
        ("The Vale State’s Attorney’s Office said no.", ["Vale State’s Attorney’s Office"]),
        ("Police said no.", []),
        ("Neighbors said no. The ferry sank.", []),
        ("Holm said no. The ferry sank.", ["Holm"]),
    ],
)
def test_offices_are_named_whole(text: str, expected: list[str]) -> None:
    assert [form for form, _, _ in named(text)] == expected


@pytest.mark.parametrize("street", ["Alvin Street", "Alvin St.", "Ada Rd", "Ada Ave"])
def test_a_street_cut_short_is_a_place(street: str) -> None:
    text = f"It burned at 21 {street} on Monday."
    assert [(form, kind) for form, kind, _ in named(text)] == [(street, "place")]


def test_the_role_of_an_officer_has_its_body() -> None:
    text = "Police Chief Ada Holm met Sandvik Police Lieutenant Per Dahl."
    assert roles(text) == [
        ("Ada Holm", "Police Chief"),
        ("Per Dahl", "Sandvik Police Lieutenant"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Pentagon says no. The men went back to the Pentagon, late.",
        "The Vale County Sherrif's Office said no.",
        "Office says no.",
    ],
)
def test_bodies_are_no_people_though_they_speak(text: str) -> None:
    assert "person" not in [kind for _, kind, _ in named(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Vale County Sheriff's Office said no. It was the Office that was late.",
            [("Office", "Vale County Sheriff's Office")],
        ),
        ("The Sund Port Office met the Vale Port Office. It was the Office that was late.", []),
        ("It was the Senate that was late, and not the Department.", [("Senate", "Senate")]),
    ],
)
def test_a_lone_noun_of_a_body(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(form, full) for form, _, full in named(text) if " " not in form] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tavrin Head was nine.", [("Tavrin Head", "other")]),
        ("Her cousin, Tavrin Orvek King, left.", [("Tavrin Orvek King", "person")]),
        ("Tavrin Head Jr. was nine.", [("Tavrin Head Jr.", "person")]),
        ("The Orrin Judge was ill.", []),
        ("They met Orrin's Judge.", [("Orrin", "other")]),
        ("The Prime Minister and Chief Judge met.", []),
        ("They asked County Judge.", []),
        ("Ferrow Mayor Ada Holm Jr. spoke.", [("Ada Holm Jr.", "person")]),
    ],
)
def test_a_noun_of_office_may_be_a_surname(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(name, kind) for name, kind, _ in named(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crews found 32-year-old Tavin Orvek.", [("Tavin Orvek", "person")]),
        ("Crews found the 32-year-old Tavin Orvek.", [("Tavin Orvek", "other")]),
        ("Tavin Orvek (20) fled.", [("Tavin Orvek", "person")]),
        ("Tavin Orvek, age 20, fled.", [("Tavin Orvek", "person")]),
        ("They met Tavin Orvek, a 20-year-old sailor.", [("Tavin Orvek", "person")]),
        ("Crews found Tavin Hill, 20.", [("Tavin Hill", "person")]),
        ("They met 34-year-old Tavin Hill.", [("Tavin Hill", "person")]),
        ("In Orrin Hill, a 20-year-old man fell.", [("Orrin Hill", "place")]),
        ("Tavin Orvek's mother wept.", [("Tavin Orvek", "person")]),
        ("Tavin Orvek's motor failed.", [("Tavin Orvek", "other")]),
        ("A 16-year-old Orrin Vale boy left.", [("Orrin Vale", "other")]),
    ],
)
def test_an_age_or_kin_beside_a_name_tell_a_person(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(name, kind) for name, kind, _ in named(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She is at St. Wulfric's Hospital.", ["St. Wulfric's Hospital"]),
        ("She is at Ferrow Children’s Hospital.", ["Ferrow Children’s Hospital"]),
        ("They met Ferrow's Hospital of the Sea.", ["Ferrow", "Hospital of the Sea"]),
        ("They saw St. Wulfric's pastor.", ["St. Wulfric"]),
    ],
)
def test_houses_of_saints_and_of_children_are_named_whole(text: str, expected: list[str]) -> None:
    assert [name for name, _, _ in named(text)] == expected


def test_a_lone_word_that_english_does_not_know_is_a_name_wherever_it_stands() -> None:
    assert [name for name, _, _ in named("Tavrin, 9, was hurt. Crews came.")] == ["Tavrin"]
    assert named("Bodycams failed. Rewiring helped.") == []


@pytest.mark.parametrize("more", ["", " It was so." * 2000])
def test_a_word_that_stands_in_small_letters_elsewhere_opens_no_name(more: str) -> None:
    alone = "Saltbox Ada Holm left. The saltbox burned."
    within = "Saltbox Ada Holm left. The saltboxes and an old-saltbox burned."
    assert [name for name, _, _ in named(alone + more)] == ["Ada Holm"]
    assert [name for name, _, _ in named(within + more)] == ["Saltbox Ada Holm"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mayor Berg left. His daughter, Ada Berg, came. Mr. Berg waved.",
            [("Berg", "Berg"), ("Ada Berg", "Ada Berg"), ("Berg", "Berg")],
        ),
        (
            "Mayor Berg left. Ada Berg, the mayor of Sund, waved.",
            [("Berg", "Ada Berg"), ("Ada Berg", "Ada Berg"), ("Sund", "Sund")],
        ),
        (
            "Ada Berg left. Mayor Erik Berg came. Berg waved. Mayor Berg slept.",
            [
                ("Ada Berg", "Ada Berg"),
                ("Erik Berg", "Erik Berg"),
                ("Berg", "Erik Berg"),
                ("Berg", "Erik Berg"),
            ],
        ),
        (
            "Mayor Erik Berg left. Ada Berg came. Berg waved. Mayor Berg slept.",
            [
                ("Erik Berg", "Erik Berg"),
                ("Ada Berg", "Ada Berg"),
                ("Berg", "Ada Berg"),
                ("Berg", "Erik Berg"),
            ],
        ),
    ],
)
def test_an_office_before_a_surname_is_its_holders(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(form, full) for form, _, full in named(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Speaker of the House Ada Holm left.", [("Ada Holm", "Speaker of the House")]),
        (
            "The Director of Harbour Works Ada Holm left.",
            [("Ada Holm", "Director of Harbour Works")],
        ),
        ("It was Republican Ada Holm who left.", [("Ada Holm", "Republican")]),
        ("It was the Republican Senate that left.", []),
        ("The crew, Ada Holm and Erik Dahl, have met the mayor.", []),
        ("Ada Holm, then the mayor of Sund, left.", [("Ada Holm", "then the mayor of Sund")]),
    ],
)
def test_where_a_role_ends_and_a_name_begins(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Bureau of Boats, Tides and Piers shut.", ["Bureau of Boats, Tides and Piers"]),
        ("The Ministry of Fish, Boats, and Tides shut.", ["Ministry of Fish, Boats, and Tides"]),
        (
            "The Ministry of Fish, Ada Holm and Sund Council met.",
            ["Ministry of Fish", "Ada Holm", "Sund Council"],
        ),
        ("The Ministry of Fish, Boats and all shut.", ["Ministry of Fish", "Boats"]),
    ],
)
def test_a_body_that_lists_what_it_is_for_is_one_name(text: str, expected: list[str]) -> None:
    assert [form for form, _, _ in named(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was Sen. Ada Peters of Vale who left.", ["Ada Peters", "Vale"]),
        ("It was the Association of Pilots of Sund.", ["Association of Pilots", "Sund"]),
        ("It was Ada Holm, D-N.Y., who left.", ["Ada Holm"]),
        ("It was Ada Holm (R-Vale) who left.", ["Ada Holm"]),
        ("It was Erik Dahl Jr. Sund Police said so.", ["Erik Dahl Jr.", "Sund Police"]),
        ("They asked the FBI & CIA.", ["FBI", "CIA"]),
        ("It was the Vale Democrat who left.", []),
        (
            "It was House Speaker Ada Holm and Senate Leader Erik Dahl.",
            ["Ada Holm", "Erik Dahl"],
        ),
        ("They asked Holm & Dahl.", ["Holm & Dahl"]),
        ("It was the No. 3 boat of Sund.", ["Sund"]),
    ],
)
def test_what_belongs_to_no_name(text: str, expected: list[str]) -> None:
    assert [form for form, _, _ in named(text)] == expected
