"""One speaker's statement in two wordings, and wordings that are one."""

from __future__ import annotations

from collections.abc import Callable

Rows = Callable[..., list[tuple[str, str, list[tuple[str, str, int]]]]]


def test_two_records_of_one_utterance_differ(rows: Rows) -> None:
    assert rows(
        a='"We rowed all night to reach the burning ferry before dawn," said Nils Orvik.',
        b='"We rowed the whole night to reach the burning ferry before dawn," said Nils Orvik.',
    ) == [
        (
            "difference",
            "quotation",
            [
                ("a", "We rowed all night to reach the burning ferry before dawn", 0),
                ("b", "We rowed the whole night to reach the burning ferry before dawn", 1),
            ],
        )
    ]


def test_two_renderings_of_one_speaker_differ(rows: Rows) -> None:
    (row,) = rows(
        a='"They are doing everything possible to prolong the strike at the mill," said '
        "harbour master Nils Orvik.",
        b="They are obsessed with prolonging the strike and do everything they can to starve the "
        "mill, says harbour master Nils Orvik.",
    )
    assert row == (
        "difference",
        "quotation",
        [
            ("a", "They are doing everything possible to prolong the strike at the mill", 0),
            (
                "b",
                "They are obsessed with prolonging the strike and do everything they can to "
                "starve the mill",
                1,
            ),
        ],
    )


def test_each_sentence_of_a_quotation_is_compared(rows: Rows) -> None:
    """A source keeps what one speaker says between two marks in one sentence of its own."""
    found = rows(
        a='"The crews had to wait at the ford all night. They rowed to the mill at dawn," said '
        "Nils Orvik.",
        b='"They all rowed to the mill at dawn," said Nils Orvik. "Crews had to stay at the ford '
        'all night."',
    )
    assert [[words for _, words, _ in row[2]] for row in found] == [
        [
            "The crews had to wait at the ford all night",
            "Crews had to stay at the ford all night",
        ],
        ["They rowed to the mill at dawn", "They all rowed to the mill at dawn"],
    ]


def test_a_statement_is_set_beside_the_closest_of_each_source(rows: Rows) -> None:
    row, *others = rows(
        a='"The council must pay the crews for the lost winter," said Nils Orvik. "The council '
        'must see that the crews lost boats and a winter at the ford."',
        b='"The council has to pay crews for a lost winter," said Nils Orvik.',
    )
    assert not others
    assert [words for _, words, _ in row[2]] == [
        "The council must pay the crews for the lost winter",
        "The council has to pay crews for a lost winter",
    ]


def test_a_statement_that_the_other_source_has_too_is_no_rendering(rows: Rows) -> None:
    held = (
        '"We hold that the council and the crews got letters on the lost boats," Nils Orvik said.'
    )
    kept = '"The council and the crews will answer the letters on the boats," Nils Orvik said.'
    assert not rows(a=f"{held} {kept}", b=kept)


def test_a_particle_is_nothing_that_two_statements_share(rows: Rows) -> None:
    assert not rows(
        a='"Crews were out there, we need them to step up," said Nils Orvik.',
        b='"Let the council look out and step up to the old plate of our town," said Nils Orvik.',
    )


def test_sources_that_agree_on_the_words_stand_together(rows: Rows) -> None:
    said = '"We rowed {} night to reach the burning ferry before dawn," said Nils Orvik.'
    (row,) = rows(a=said.format("all"), b=said.format("the whole"), c=said.format("all"))
    assert [group for _, _, group in row[2]] == [0, 1, 0]


def test_a_name_for_a_description_is_no_other_wording(rows: Rows) -> None:
    said = "At dawn {} was hiding behind the old mill near the northern quay"
    quoted, own = f'"{said}," Nils Orvik of Ribe said.', f"{said}. Nils Orvik of Ribe had seen it."
    assert not rows(a=quoted.format("the thief"), b=own.format("Holm"))
    assert rows(a=quoted.format("the thief"), b=own.format("the baker"))


def test_paragraphs_of_one_speech_each_open_a_mark(rows: Rows) -> None:
    speech = '"{} kept the old mill running.\n\n"{} rowed to the quay each dawn," said Pia Dahl.'
    (row,) = rows(
        a=speech.format("The crew alone", "She"),
        b=speech.format("The guests alone", "She"),
    )
    assert [words for _, words, _ in row[2]] == [
        "The crew alone kept the old mill running",
        "The guests alone kept the old mill running",
    ]


def test_a_cut_quotation_is_no_other_wording(rows: Rows) -> None:
    assert not rows(
        a='"We rowed all night to reach the burning ferry before dawn," said Nils Orvik.',
        b='Nils Orvik said they "rowed all night to reach the burning ferry".',
    )


def test_spelling_joining_and_marks_are_no_other_wording(rows: Rows) -> None:
    assert not rows(
        a='"Every one rowed to the harbour for the third time that night," said Nils Orvik.',
        b='"Everyone rowed - to the harbor - for the 3rd time that night," said Nils Orvik.',
    )


def test_two_statements_of_one_speaker_are_not_compared(rows: Rows) -> None:
    assert not rows(
        a='"We rowed all night to reach the burning ferry before dawn," said Nils Orvik.',
        b='"Nobody at the mill has been paid since the strike began," said Nils Orvik.',
    )


def test_a_source_that_has_both_has_two_statements(rows: Rows) -> None:
    one = '"It was good to row out there in the dark with friends," said Nils Orvik. '
    two = '"It was good to row back from there in the dark with friends," said Nils Orvik.'
    assert not rows(a=one + two, b=two)


def test_words_between_marks_are_compared_though_nobody_is_named(rows: Rows) -> None:
    (row,) = rows(
        a='"This is a sad day for the ferry workers of Orrin," a statement reads.',
        b="\"This is a sad hour for the ferry workers of Orrin, '' the company said.",
    )
    assert row[1:] == (
        "quotation",
        [
            ("a", "This is a sad day for the ferry workers of Orrin", 0),
            ("b", "This is a sad hour for the ferry workers of Orrin", 1),
        ],
    )


def test_a_quotation_runs_on_over_sentences_without_marks(rows: Rows) -> None:
    (row,) = rows(
        a='"It was dark out there.\nWe rowed all night to reach the burning ferry before dawn," '
        "said Nils Orvik.",
        b='"We rowed for hours to reach the burning ferry before dawn," said Nils Orvik.',
    )
    assert [value for _, value, _ in row[2]] == [
        "We rowed all night to reach the burning ferry before dawn",
        "We rowed for hours to reach the burning ferry before dawn",
    ]


def test_contractions_and_short_forms_are_no_other_wording(rows: Rows) -> None:
    assert not rows(
        a="\"We'll row with the HWU until the last ferry isn't burning,\" said Nils Orvik.",
        b='"We will row with the Harbour Workers Union until the last ferry is not burning," said '
        "Nils Orvik.",
    )


def test_brackets_titles_and_faces_of_clocks_are_no_other_wording(rows: Rows) -> None:
    assert not rows(
        a='"Dr. Dahl saw the burning ferry leave the quay at 6:41pm," said Nils Orvik.',
        b='"Doctor Dahl saw the burning ferry leave the (north) quay at 18:41," said Nils Orvik.',
    )


def test_the_gist_of_a_quotation_is_no_other_wording(rows: Rows) -> None:
    story = "The ferry Aurora burned off Orrin, and the Aurora's crew were saved near Orrin. "
    assert not rows(
        a=story + '"We rowed all night to reach the burning ferry before dawn," said Nils Orvik.',
        b=story + "They had rowed all night to reach the burning ferry before dawn, he said.",
    )


def test_words_without_marks_that_are_nearly_those_of_a_quotation_are_compared(
    rows: Rows,
) -> None:
    story = "The ferry Aurora burned off Orrin, and the Aurora's crew were saved near Orrin. "
    (row,) = rows(
        a=story + '"We rowed all night to reach the burning ferry before dawn," said Nils Orvik.',
        b=story + "We rowed all night to reach the sinking ferry before dawn.",
    )
    assert [value for _, value, _ in row[2]] == [
        "We rowed all night to reach the burning ferry before dawn",
        "We rowed all night to reach the sinking ferry before dawn",
    ]


def test_two_words_that_exist_are_no_spellings_of_one(rows: Rows) -> None:
    (row,) = rows(
        a='"They went sulking out of the burning ferry hall," said Nils Orvik.',
        b='"They went skulking out of the burning ferry hall," said Nils Orvik.',
    )
    assert [value for _, value, _ in row[2]] == [
        "They went sulking out of the burning ferry hall",
        "They went skulking out of the burning ferry hall",
    ]


def test_an_opinion_before_a_statement_is_part_of_it(rows: Rows) -> None:
    (row,) = rows(
        a='"I think we will row out to the burning ferry," said Nils Orvik.',
        b='"We will row out to the burning ferry," said Nils Orvik.',
    )
    assert [value for _, value, _ in row[2]] == [
        "I think we will row out to the burning ferry",
        "We will row out to the burning ferry",
    ]


def test_short_records_and_their_last_words_are_compared(rows: Rows) -> None:
    (row,) = rows(
        a='"We rowed past the burning ferry," said Nils Orvik.',
        b='"We rowed past the burning mill," said Nils Orvik.',
    )
    assert [value for _, value, _ in row[2]] == [
        "We rowed past the burning ferry",
        "We rowed past the burning mill",
    ]


def test_what_a_source_puts_in_brackets_is_nobodys_wording(rows: Rows) -> None:
    assert not rows(
        a='"[The harbour crew] rowed all night to reach the ferry before dawn," said Nils Orvik.',
        b='"They rowed all night to reach the ferry before dawn," said Nils Orvik.',
    )


def test_two_apostrophes_are_a_mark(rows: Rows) -> None:
    (row,) = rows(
        a="''This was a sad day for the ferry workers of Orrin,'' the company said.",
        b='"This was a sad hour for the ferry workers of Orrin," the company said.',
    )
    assert row[2][0] == ("a", "This was a sad day for the ferry workers of Orrin", 0)


def test_short_records_of_small_words_are_one_where_what_they_say_is_shared(rows: Rows) -> None:
    (row,) = rows(
        a='"If there were any more I could row for you, I would," said Nils Orvik.',
        b='"If I could row more for you, I would," said Nils Orvik.',
    )
    assert [value for _, value, _ in row[2]] == [
        "If there were any more I could row for you, I would",
        "If I could row more for you, I would",
    ]


def test_short_records_that_share_small_words_alone_are_two(rows: Rows) -> None:
    assert not rows(
        a='"We row for the children," said Nils Orvik.',
        b='"We row for the money," said Nils Orvik.',
    )


def test_one_speakers_words_in_one_order_are_renderings(rows: Rows) -> None:
    (row,) = rows(
        a='"Which is the winter they have to look forward to on the island," said Nils Orvik.',
        b='"Now they can look forward to a winter on the island," said Nils Orvik.',
    )
    assert row[1] == "quotation"


def test_one_speakers_words_in_another_order_are_two_statements(rows: Rows) -> None:
    known = "The crews are young. The harbour is old. No crews came to the harbour. "
    assert not rows(
        a=f'{known}"The crews of this harbour have no outlet for their anger," said Nils Orvik.',
        b=f'{known}"We saw an explosion of anger from crews in my harbour," said Nils Orvik.',
    )


def test_a_prediction_is_another_one_after_i_think(rows: Rows) -> None:
    (row,) = rows(
        a='"We will read the ruling, but I think we will row to the mill," said Nils Orvik.',
        b='"We will row to the mill," said Nils Orvik.',
    )
    assert [value for _, value, _ in row[2]] == [
        "We will read the ruling, but I think we will row to the mill",
        "We will row to the mill",
    ]


def test_an_opinion_is_no_other_one_after_i_think(rows: Rows) -> None:
    assert not rows(
        a='"I think that she was a remarkable pilot of this harbour," said Nils Orvik.',
        b='"She was a remarkable pilot of this harbour," said Nils Orvik.',
    )


def test_a_small_word_lost_in_copying_is_no_other_wording(rows: Rows) -> None:
    assert not rows(
        a='"What makes this so sad is the ferry was empty all night," said Nils Orvik.',
        b='"What makes this so sad the ferry was empty all night," said Nils Orvik.',
    )


def test_a_sentence_that_ends_a_word_later_is_another(rows: Rows) -> None:
    (row,) = rows(
        a='"The crews of this island have no boat for the winter, no harbour pilot."\nIt rained.',
        b='"The crews of this island have no boat for the winter, no harbour."\nIt rained.',
    )
    assert [value for _, value, _ in row[2]] == [
        "The crews of this island have no boat for the winter, no harbour pilot",
        "The crews of this island have no boat for the winter, no harbour",
    ]


def test_what_a_comma_ends_may_have_gone_on(rows: Rows) -> None:
    assert not rows(
        a='"The crews of this island have no boat for the winter, no pilot," he said.',
        b='"The crews of this island have no boat for the winter," he said.',
    )


def test_a_speaker_whose_name_is_spelt_two_ways_is_one(rows: Rows) -> None:
    found = rows(
        a='"Our harbour has reached the edge of the ice," said Carl Orvik.',
        b='"Our harbour is on the edge of the ice," said Karl Orvik.',
    )
    assert [row[1] for row in found] == ["name", "quotation"]


def test_words_in_gist_before_a_past_cue_are_no_rendering(rows: Rows) -> None:
    assert not rows(
        a="The growing rents of the mill are fuelling a call for smaller boats, Nils Orvik said.",
        b='"Rents are growing, with those of the mill higher each year, which is fuelling the call '
        'for boats with smaller crews," said Nils Orvik.',
    )


def test_a_gist_that_has_another_word_in_its_row_is_another_wording(rows: Rows) -> None:
    (row,) = rows(
        a='"We are seeing hired boats from Varde with varying degrees of rot," said Nils Orvik.',
        b="According to Nils Orvik, owners have begun to sell hired boats from Varde with various "
        "degrees of worm.",
    )
    assert row[1:] == (
        "quotation",
        [
            ("a", "We are seeing hired boats from Varde with varying degrees of rot", 0),
            (
                "b",
                "owners have begun to sell hired boats from Varde with various degrees of worm",
                1,
            ),
        ],
    )


def test_a_gist_that_leaves_out_or_joins_words_is_no_other_wording(rows: Rows) -> None:
    assert not rows(
        a='"The rents of hired boats in Varde have grown rapidly this year, which drives crews to '
        'the rescue-boats and the mill," said Nils Orvik.',
        b="Nils Orvik said that the rents of hired boats in Varde had grown, which drove crews to "
        "the rescue boats.",
    )


def test_one_gist_against_another_is_no_other_wording(rows: Rows) -> None:
    assert not rows(
        a="Nils Orvik said that hired boats from Varde came with various degrees of rot.",
        b="Nils Orvik said that hired boats from Varde came with various degrees of worm.",
    )


def test_a_phrase_cut_from_the_middle_is_no_other_wording(rows: Rows) -> None:
    assert not rows(
        a='"We rowed all night through the fog and ice to reach the ferry," said Nils Orvik.',
        b='"We rowed all night to reach the ferry," said Nils Orvik.',
    )


def test_a_word_left_out_in_the_middle_is_another_wording(rows: Rows) -> None:
    (row,) = rows(
        a='"We rowed all night to reach his own burning ferry," said Nils Orvik.',
        b='"We rowed all night to reach his own ferry," said Nils Orvik.',
    )
    assert row[1] == "quotation"


def test_words_between_single_marks_are_compared(rows: Rows) -> None:
    (row,) = rows(
        a="Nils Orvik said the crews were ‘rowing the whole night to reach the burning ferry’.",
        b='Nils Orvik said they were "rowing all night to reach the burning ferry" in Varde.',
    )
    assert row[2] == [
        ("a", "rowing the whole night to reach the burning ferry", 0),
        ("b", "rowing all night to reach the burning ferry", 1),
    ]


def test_a_turn_that_speakers_of_one_matter_share_is_not_one_utterance(rows: Rows) -> None:
    assert not rows(
        a='"Putting a toll on the old bridge undermines the ability of crews and pilots to protect '
        "our harbour's sandbanks,\" said Nils Orvik of the harbour board.",
        b='"Today the new council restored long lost tides and dredges to protect our '
        "harbour's sandbanks.\"",
    )
