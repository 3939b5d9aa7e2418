"""Spellings of one name, and names that are not one."""

from __future__ import annotations

from collections.abc import Callable

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]


def test_two_spellings_of_a_first_name_beside_one_surname_are_a_variant(rows: Rows) -> None:
    assert rows(
        a="Police in Ferrow held Davin Holt, 20, at a house near Lake Orrin on Friday.",
        b="The second sailor, Tavin Holt of Ferrow, was held near Lake Orrin in May.",
    ) == [("variant", "name", [("a", "Davin Holt", 0), ("b", "Tavin Holt", 1)])]


def test_a_village_spelt_two_ways_beside_the_same_facts_is_a_variant(rows: Rows) -> None:
    assert rows(
        a="The flood in Ferrow County broke the walls of houses in Quarrabeth, near Lake Orrin.",
        b="In Ferrow County the flood damaged houses at Querrabeth, a hamlet on Lake Orrin.",
    ) == [("variant", "name", [("a", "Quarrabeth", 0), ("b", "Querrabeth", 1)])]


def test_a_shop_written_in_one_word_and_in_two_is_a_variant(rows: Rows) -> None:
    assert rows(
        a="She was seen at Millbrook Bakery in Ferrow by Anna Lorne.",
        b="Anna Lorne met her in Ferrow, at Mill Brook Bakery.",
    ) == [("variant", "name", [("a", "Millbrook Bakery", 0), ("b", "Mill Brook Bakery", 1)])]


def test_an_acronym_in_capitals_and_as_a_name_is_a_variant(rows: Rows) -> None:
    assert rows(
        a="In Ferrow the crew of the Orrin used the old NAVREX system to call Anna Lorne.",
        b="Anna Lorne said in Ferrow that the old Navrex system failed on the Orrin.",
    ) == [("variant", "name", [("a", "NAVREX", 0), ("b", "Navrex", 1)])]


def test_a_term_of_the_matter_with_and_without_hyphen_is_a_variant(rows: Rows) -> None:
    assert rows(
        a="Anna Lorne sold anti-theft locks in Ferrow. The anti-theft locks came from Orrin.",
        b="The antitheft locks of Anna Lorne are banned in Ferrow. Orrin makes antitheft locks.",
    ) == [("variant", "name", [("a", "anti-theft", 0), ("b", "antitheft", 1)])]


def test_a_pet_form_is_no_variant(rows: Rows) -> None:
    assert not rows(
        a="Harbour master Joseph Orvik of Ferrow closed the Lorne ferry.",
        b="Harbour master Joe Orvik of Ferrow closed the Lorne ferry.",
    )


def test_an_initial_or_middle_name_is_no_variant(rows: Rows) -> None:
    assert not rows(
        a="Harbour master Nils T. Orvik of Ferrow closed the Lorne ferry.",
        b="Harbour master Nils Orvik of Ferrow closed the Lorne ferry.",
        c="Harbour master Nils Torben Orvik of Ferrow closed the Lorne ferry.",
    )


def test_two_bearers_whom_one_source_tells_apart_are_no_variant(rows: Rows) -> None:
    assert not rows(
        a="The brothers Davin Holt and Tavin Holt of Ferrow sold the Lorne ferry to Anna Orvik.",
        b="Anna Orvik of Ferrow bought the Lorne ferry from Davin Holt.",
    )


def test_two_holders_of_one_role_are_no_variant(rows: Rows) -> None:
    assert not rows(
        a="Harbour master Nils Orvik of Ferrow closed the Lorne ferry near Quay Road.",
        b="Harbour master Pia Dahl of Ferrow closed the Lorne ferry near Quay Road.",
    )


def test_accents_and_a_people_named_after_its_town_are_no_variant(rows: Rows) -> None:
    assert not rows(
        a="The Ferrovian mayor, Zoë Lorne, opened the Orrin bridge in Ferrovia.",
        b="In Ferrovia the mayor, Zoe Lorne, opened the Orrin bridge.",
    )


def test_a_hyphen_for_a_space_is_no_variant(rows: Rows) -> None:
    assert not rows(
        a="Anna Lorne of Ferrow told the Orrin Herald-Courier that the ferry was sold.",
        b="Anna Lorne of Ferrow told the Orrin Herald Courier that the ferry was sold.",
    )


def test_a_last_name_written_joined_and_apart_is_a_variant(rows: Rows) -> None:
    assert rows(
        a="The mayor of Ferrow, Nils Irvanholt, closed the Lorne bridge.",
        b="The Lorne bridge is shut, said Ferrow's mayor, Nils irvan-Holt.",
    ) == [("variant", "name", [("a", "Nils Irvanholt", 0), ("b", "Nils irvan-Holt", 1)])]


def test_a_name_with_and_without_a_middle_name_may_be_spelt_two_ways(rows: Rows) -> None:
    assert rows(
        a="Police in Ferrow held Latoria Sharon Holt, 36, near Lake Orrin on Friday.",
        b="Latorina Holt of Ferrow was held near Lake Orrin on Friday.",
    ) == [("variant", "name", [("a", "Latoria Sharon Holt", 0), ("b", "Latorina Holt", 1)])]


def test_a_storm_called_by_a_given_name_and_one_with_an_s_more_is_a_variant(rows: Rows) -> None:
    assert rows(
        a="Hurricane Stephen destroyed the clinic in Ferrow, said Anna Lorne.",
        b="Anna Lorne rebuilt the Ferrow clinic after Hurricane Stephens.",
    ) == [("variant", "name", [("a", "Hurricane Stephen", 0), ("b", "Hurricane Stephens", 1)])]


def test_vowels_alone_make_a_long_word_no_other_name(rows: Rows) -> None:
    assert rows(
        a="The Torvils of Ferrow offered the pitcher Nils Orvik seven years and $160.",
        b="Nils Orvik, a pitcher, was offered seven years by the Torvoles in Ferrow.",
    ) == [("variant", "name", [("a", "Torvils", 0), ("b", "Torvoles", 1)])]


def test_one_part_of_a_name_beside_the_same_facts_is_a_difference(rows: Rows) -> None:
    assert rows(
        a='"Harbour Light" will be filmed in Lorne with Robert Ferrow and Anna Orvik as leads.',
        b='Robert Ferrow and Anna Dahl have the leads in "Harbour Light", filmed in Lorne.',
    ) == [("difference", "name", [("a", "Anna Orvik", 0), ("b", "Anna Dahl", 1)])]


def test_one_part_of_a_name_beside_other_facts_is_no_difference(rows: Rows) -> None:
    assert not rows(
        a='"Harbour Light" will be filmed in Lorne with Robert Ferrow and Anna Orvik as leads.',
        b="The mayor of Lorne, Anna Dahl, wants no ferry there. A film is not planned.",
    )


def test_british_and_american_spellings_are_no_variant(rows: Rows) -> None:
    assert not rows(
        a="The ferry left the Recognised Transit Corridor near Ferrow with the Orrin.",
        b="Near Ferrow the Orrin met the ferry in the Recognized Transit Corridor.",
    )


def test_a_team_is_no_spelling_of_its_town(rows: Rows) -> None:
    assert not rows(
        a="The Port Ferrow Ferrows offered the pitcher Nils Orvik eight years.",
        b="Port Ferrow offered the pitcher Nils Orvik eight years.",
    )


SLIP = "The {} froze near Ferrow, Anna Lorne said."


def test_a_slip_is_a_variant_though_its_source_writes_the_name_too(rows: Rows) -> None:
    (row,) = rows(
        a="Ice in the Gulf of Odrin. " + SLIP.format("Gulf of Adrin"),
        b=SLIP.format("Gulf of Adrin"),
        c=SLIP.format("Gulf of Adrin"),
    )
    assert row[:2] == ("variant", "name")
    assert [(source, words) for source, words, group in row[2] if not group] == [
        ("a", "Gulf of Odrin")
    ]


def test_two_words_of_english_are_no_slip(rows: Rows) -> None:
    assert not rows(
        a="The Orrin Court is shut. " + SLIP.format("Orrin County"),
        b=SLIP.format("Orrin County"),
        c=SLIP.format("Orrin County"),
    )


def test_a_letter_lost_in_a_word_of_few_consonants_is_a_variant(rows: Rows) -> None:
    (row,) = rows(
        a="Anna Lorne rowed for the magazine Tarvik and for the Lorne ferry in Ferrow.",
        b="Anna Lorne wrote for the magazine Tavik on the Lorne ferry in Ferrow.",
    )
    assert row == ("variant", "name", [("a", "Tarvik", 0), ("b", "Tavik", 1)])


def test_a_product_named_in_two_orders_and_a_firm_of_two_legal_forms_are_variants(
    rows: Rows,
) -> None:
    found = rows(
        a="Lorne Ferries Co. sold the Orrin Swift Pump in Ferrow, the harbour master said.",
        b="Lorne Ferries Corp. sold the Swift Orrin Pump in Ferrow, the harbour master said.",
    )
    assert [[value for _, value, _ in row[2]] for row in found] == [
        ["Lorne Ferries Co.", "Lorne Ferries Corp."],
        ["Orrin Swift Pump", "Swift Orrin Pump"],
    ]


def test_transcriptions_far_apart_are_a_variant_where_the_sentences_say_one_thing(
    rows: Rows,
) -> None:
    (row,) = rows(
        a="The flood broke the walls of houses in the villages of Kavouri and Varde, the governor "
        "of Ferrow told Anna Lorne.",
        b="In the villages of Varde and Koori houses were broken by the flood, the governor of "
        "Ferrow told Anna Lorne.",
    )
    assert row == ("variant", "name", [("a", "Kavouri", 0), ("b", "Koori", 1)])


def test_transcriptions_far_apart_are_none_where_the_sentences_say_two_things(rows: Rows) -> None:
    assert not rows(
        a="The flood broke the walls of houses in the village of Kavouri, near Lake Orrin.",
        b="In Koori the governor of Ferrow met Anna Lorne on Friday.",
    )


def test_two_given_names_of_a_man_and_a_woman_have_two_bearers(rows: Rows) -> None:
    assert not rows(
        a="The crash at Ferrow quay hurt Mario Holt, 50, who drove the bus of Orrin.",
        b="In the crash of the Orrin bus at Ferrow quay Maria Holt, 48, was hurt.",
    )


def test_a_man_and_a_woman_in_one_role_are_one_bearer_named_in_two_ways(rows: Rows) -> None:
    assert rows(
        a="The crash at Ferrow quay hurt the driver of the Orrin bus, Mario Holt, 50.",
        b="At Ferrow quay the Orrin bus crashed; Maria Holt, 50, its driver, was hurt.",
    ) == [("variant", "name", [("a", "Mario Holt", 0), ("b", "Maria Holt", 1)])]


def test_two_acronyms_that_differ_in_a_letter_name_two_firms(rows: Rows) -> None:
    assert not rows(
        a="Pia Dahl told KTV News in Ferrow that the Orrin ferry sank at the quay.",
        b="The Orrin ferry sank at the quay in Ferrow, Pia Dahl told NTV News.",
    )


def test_an_apostrophe_left_out_is_no_variant(rows: Rows) -> None:
    assert not rows(
        a="The Ferrow Sheriff's Office closed the Orrin quay, said Pia Dahl.",
        b="The Orrin quay was closed by the Ferrow Sheriffs Office, Pia Dahl said.",
    )


def test_an_address_after_an_at_sign_is_no_spelling_of_a_name(rows: Rows) -> None:
    assert not rows(
        a="Mayor Pia Dahl closed the Orrin quay in Ferrow.",
        b='"Well done, @PiaDahl," wrote Nils Lorne when the Orrin quay in Ferrow was closed.',
    )


def test_a_letter_doubled_in_a_name_that_english_does_not_know_is_a_variant(rows: Rows) -> None:
    assert rows(
        a="A ferry sank off Belvair, where crews from Orrin quay saved Pia Dahl.",
        b="Pia Dahl was saved by crews from Orrin quay when a ferry sank off Bellvair.",
    ) == [("variant", "name", [("a", "Belvair", 0), ("b", "Bellvair", 1)])]


_STEERED = "steered the ferry Lorne onto Orrin reef in the fog, the coast guard of Ferrow said."


def test_who_is_named_by_a_source_beside_another_is_no_second_name_of_that_one(rows: Rows) -> None:
    assert not rows(
        a=f"Helga Brekk {_STEERED} Her sister Tove slept.",
        b=f"Tove Brekk {_STEERED}",
    )


def test_two_roles_or_two_ages_tell_two_bearers_of_one_part_of_a_name(rows: Rows) -> None:
    assert rows(a=f"Helga Brekk {_STEERED}", b=f"Tove Brekk {_STEERED}")
    assert not rows(a=f"Helga Brekk, 31, {_STEERED}", b=f"Tove Brekk, 40, {_STEERED}")
    assert not rows(a=f"Captain Helga Brekk {_STEERED}", b=f"Deputy Tove Brekk {_STEERED}")


def test_two_nouns_for_the_kind_of_one_house_are_a_variant(rows: Rows) -> None:
    assert rows(
        a="A ferryman was hurt in a brawl at the Gannet Lounge in Ferrow, said Pia Dahl of Orrin.",
        b="Pia Dahl of Orrin saw the brawl in Ferrow. The Gannet Tavern is closed, the mayor said.",
    ) == [("variant", "name", [("a", "Gannet Lounge", 0), ("b", "Gannet Tavern", 1)])]


def test_a_source_that_names_two_of_a_kind_may_speak_of_either(rows: Rows) -> None:
    assert not rows(
        a="A ferryman was hurt in a brawl at the Gannet Lounge in Ferrow, said Pia Dahl of Orrin.",
        b="Pia Dahl of Orrin saw the brawl. The Gannet Tavern and the Holm Bar are closed.",
    )


def test_both_names_of_one_officer_may_be_spelt_otherwise(rows: Rows) -> None:
    assert rows(
        a="Captain Aden Brekke of Orrin closed the quay in Ferrow, Pia Dahl said.",
        b="In Ferrow the quay is closed by Captain Adan Breke, said Pia Dahl of Orrin.",
    ) == [("variant", "name", [("a", "Aden Brekke", 0), ("b", "Adan Breke", 1)])]


def test_both_names_spelt_otherwise_in_two_roles_have_two_bearers(rows: Rows) -> None:
    assert not rows(
        a="Captain Aden Brekke of Orrin closed the quay.",
        b="A thief, Adan Breke, was held in Orrin.",
    )


def test_one_given_name_and_one_age_are_one_bearer_of_two_surnames(rows: Rows) -> None:
    assert rows(
        a="Nils Dahl and his wife, Pia Vestby, 43, kept the Orrin mill. Dahl was born in Ferrow.",
        b="At the Orrin mill near Ferrow the guard found Pia Marie Dahl, 43, and the dog.",
        c="In Ferrow they knew Pia Vestby, 43, and the Orrin mill.",
    ) == [
        (
            "difference",
            "name",
            [("a", "Pia Vestby", 0), ("b", "Pia Marie Dahl", 1), ("c", "Pia Vestby", 0)],
        )
    ]


def test_initials_with_and_without_stops_are_one_given_name(rows: Rows) -> None:
    assert rows(
        a="The shots in Ferrow wounded the boy and his teenage brother, CJ Holm, near Lake Orrin.",
        b="His brother, C.J. Dahl-Holm, was wounded by the shots at Lake Orrin in Ferrow.",
    ) == [("difference", "name", [("a", "CJ Holm", 0), ("b", "C.J. Dahl-Holm", 1)])]


def test_a_house_that_sounds_the_same_is_spelt_in_two_ways(rows: Rows) -> None:
    assert rows(
        a="The sailor from Lake Orrin is in Ferrow Lohman Hospital.",
        b="She was flown to Ferrow Lohmann Hospital on Sunday after the storm on Lake Orrin.",
    ) == [
        (
            "variant",
            "name",
            [("a", "Ferrow Lohman Hospital", 0), ("b", "Ferrow Lohmann Hospital", 1)],
        )
    ]


def test_surnames_that_are_alike_need_less_beside_them(rows: Rows) -> None:
    assert rows(
        a="Anna Talleda of Ferrow heard the siren at 6:12 a.m. near Lake Orrin.",
        b='"It began at 6:12 this morning," said Anna Taredo of Ferrow by Lake Orrin.',
    ) == [("difference", "name", [("a", "Anna Talleda", 0), ("b", "Anna Taredo", 1)])]


def test_two_ways_to_part_a_surname_are_no_two_surnames(rows: Rows) -> None:
    assert rows(
        a="Anna Holm, 49, was held at Lake Orrin in Ferrow with her son.",
        b="Anna Holm-Dahl, 49, was held in Ferrow near Lake Orrin.",
        c="Anna Holm Dahl, 49, was held in Ferrow near Lake Orrin.",
    ) == [
        (
            "difference",
            "name",
            [("a", "Anna Holm", 0), ("b", "Anna Holm-Dahl", 1), ("c", "Anna Holm Dahl", 1)],
        )
    ]


def test_two_middle_initials_of_one_man_are_a_variant(rows: Rows) -> None:
    assert rows(
        a="Police in Ferrow held Nils T. Orvik, 34, at a house near Lake Orrin.",
        b="Nils L. Orvik, 34, of Ferrow was charged with a theft at Lake Orrin.",
    ) == [("variant", "name", [("a", "Nils T. Orvik", 0), ("b", "Nils L. Orvik", 1)])]


def test_a_house_of_a_saint_with_and_without_the_possessive_is_a_variant(rows: Rows) -> None:
    assert rows(
        a="The sailor from Lake Orrin was taken to St. Wulfric's Hospital in Ferrow.",
        b="The sailor is in St. Wulfric Hospital in Ferrow, far from Lake Orrin.",
    ) == [
        ("variant", "name", [("a", "St. Wulfric's Hospital", 0), ("b", "St. Wulfric Hospital", 1)])
    ]


def test_a_word_by_itself_may_stand_for_a_house(rows: Rows) -> None:
    assert rows(
        a="Nils Holt of Lake Orrin died at Orveck around 10 p.m.",
        b="Nils Holt was taken from Lake Orrin to Pia Dahl Orvek Hospital, where he died.",
    ) == [("variant", "name", [("a", "Orveck", 0), ("b", "Pia Dahl Orvek Hospital", 1)])]


def test_a_first_name_by_itself_is_spelt_otherwise_where_the_ages_agree(rows: Rows) -> None:
    assert rows(
        a="Maegen, 9, fell from the Lorne ferry near Ferrow. Maegen lived at Quayside.",
        b="Megan Holm, 9, of Quayside fell from the Lorne ferry near Ferrow.",
    ) == [("variant", "name", [("a", "Maegen", 0), ("b", "Megan Holm", 1)])]
    assert not rows(
        a="Maegen, 9, fell from the Lorne ferry near Ferrow. Maegen lived at Quayside.",
        b="Megan Holm, 39, of Quayside fell from the Lorne ferry near Ferrow.",
    )


def test_flats_of_two_names_are_one_house_where_no_source_names_two(rows: Rows) -> None:
    assert rows(
        a="The shots fell at the Orrin Park Apartments in Ferrow near Lake Lorne.",
        b="Two men were shot at the Orrin Place Apartments in Ferrow by Lake Lorne.",
    ) == [
        (
            "variant",
            "name",
            [("a", "Orrin Park Apartments", 0), ("b", "Orrin Place Apartments", 1)],
        )
    ]


def test_two_of_a_list_are_no_two_names_of_one(rows: Rows) -> None:
    assert not rows(
        a="The fares were set in Ferrow by Ada Dahl, Davin Lund and the harbour pilot, Per Holm.",
        b="The fares in Ferrow were set by the harbour's Ada Dahl and by Per Sund and Davin Lund.",
    )


def test_an_acronym_is_nobody_s_given_name(rows: Rows) -> None:
    assert not rows(
        a="Anna Lorne said that EYV Holm, which owns the Orrin mill in Ferrow, will sell it.",
        b="EYV Dahl, who owns the Orrin mill in Ferrow, will sell it, said Anna Lorne.",
    )


def test_given_names_that_are_alike_need_less_beside_them(rows: Rows) -> None:
    assert rows(
        a="The lost child is Elari Felde. The mill of Ferrow stands by Lake Orrin.",
        b="The child, Ms. Elyira Felde, swam well. Ferrow has a mill on Lake Orrin.",
    ) == [("difference", "name", [("a", "Elari Felde", 0), ("b", "Elyira Felde", 1)])]


def test_first_names_by_themselves_that_english_does_not_know(rows: Rows) -> None:
    assert rows(
        a="Her son, Kevontae, fell from the Lorne ferry at Quayside near Ferrow.",
        b="The boy, Kevonte, 9, fell from the Lorne ferry at Quayside near Ferrow.",
    ) == [("variant", "name", [("a", "Kevontae", 0), ("b", "Kevonte", 1)])]


def test_a_town_that_sounds_the_same_is_spelt_in_two_ways(rows: Rows) -> None:
    assert rows(
        a="She lived in Tarrentville. The Lorne ferry of Anna Quist lay at Quayside near Ferrow.",
        b="It was built in Tarentville. At Quayside near Ferrow lay Anna Quist's Lorne ferry.",
    ) == [("variant", "name", [("a", "Tarrentville", 0), ("b", "Tarentville", 1)])]


def test_the_hyphen_of_a_shop_is_left_to_each_desk(rows: Rows) -> None:
    assert not rows(
        a="It happened at the Orrin Hills Dry-Mart in Ferrow, said Anna Lorne.",
        b="The Orrin Hills Drymart in Ferrow was shut, said Anna Lorne.",
    )


def test_a_given_name_with_a_letter_left_out_is_a_variant(rows: Rows) -> None:
    assert rows(
        a="Her brother, Elijah, fell from the Lorne ferry near Ferrow.",
        b="Eljah Rusk of Quayside fell from the Lorne ferry near Ferrow.",
    ) == [("variant", "name", [("a", "Elijah", 0), ("b", "Eljah Rusk", 1)])]


def test_two_words_of_english_may_be_one_in_a_long_name(rows: Rows) -> None:
    assert rows(
        a="The sailor of the Lorne ferry is in Silver Harbour Regional Medical Centre.",
        b="From the Lorne ferry the sailor came to Sliver Harbour Regional Medical Centre.",
    ) == [
        (
            "variant",
            "name",
            [
                ("a", "Silver Harbour Regional Medical Centre", 0),
                ("b", "Sliver Harbour Regional Medical Centre", 1),
            ],
        )
    ]
    assert not rows(
        a="The sailor of the Lorne ferry is in Silver Harbour.",
        b="From the Lorne ferry the sailor came to Sliver Harbour.",
    )
