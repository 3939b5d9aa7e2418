"""Rarer forms of reported speech: what each gives, and what is none."""

from __future__ import annotations

import pytest

from variorum.analysis import analyse

Said = list[tuple[str, str, str]]


def said(text: str) -> Said:
    """(speaker's words, cue, content) of each statement, parts of one joined by " … "."""
    analysis = analyse(text.encode())
    return [
        (_words(text, u.speaker_span), _words(text, u.cue), _words(text, u.content))
        for u in analysis.utterances
    ]


def _words(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    return " … ".join(text[start:end] for start, end in spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The delay, which Holm says will cost the town dearly, began in May.",
            [("Holm", "says", "which … will cost the town dearly")],
        ),
        (
            "It was a delay which officials say will cost millions.",
            [("officials", "say", "which … will cost millions")],
        ),
    ],
)
def test_a_relative_pronoun_is_part_of_what_is_said(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The pier is shut, Holm said on "Morning Ferry".', [("Holm", "said", "The pier is shut")]),
        ("The pier is shut, Holm said,", [("Holm", "said", "The pier is shut")]),
        (
            'Voters are angry, Holm said in Sund, N.Y. "We will decide."',
            [("Holm", "said", 'Voters are angry … "We will decide."')],
        ),
        ('"Voters," Holm said, the mayor of Sund.', [("Holm", "said", '"Voters,"')]),
        (
            "Voters are angry, Holm said, while others laughed.",
            [("Holm", "said", "Voters are angry")],
        ),
        (
            'It is shut, Holm said, "and it stays shut."',
            [("Holm", "said", 'It is shut … "and it stays shut."')],
        ),
        (
            '"The pier," Holm said in Sund, "is shut for good."',
            [("Holm", "said", '"The pier," … "is shut for good."')],
        ),
        (
            '"The pier," Holm said, adding "is shut for good."',
            [("Holm", "said", '"The pier,"'), ("Holm", "adding", '"is shut for good."')],
        ),
    ],
)
def test_the_rest_of_what_a_cue_cuts_in_two(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "As the Herald reported, the pier is shut.",
            [("the Herald", "reported", "the pier is shut")],
        ),
        ("As the Herald reported.", []),
        ("The pier is shut, as Holm said on Monday.", [("Holm", "said", "The pier is shut")]),
        ("The pier is shut as Holm said on Monday.", []),
        ("The pier is shut, as Holm promised.", [("Holm", "promised", "The pier is shut")]),
    ],
)
def test_as_before_and_after_what_is_said(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Asked, Holm left.", []),
        ("Holm was asked.", []),
        ("Holm was asked about the pier.", [("", "was asked about", "the pier")]),
        ("Holm, when asked about the pier, left the hall.", [("", "asked about", "the pier")]),
    ],
)
def test_being_asked_needs_nobody_who_asks(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The so called pier is shut, Holm said.",
            [("Holm", "said", "The so called pier is shut")],
        ),
        ("Most claims yesterday that the pier is shut are false.", []),
        ("Varde claims yesterday the pier is shut.", [("Varde", "claims", "the pier is shut")]),
        ("Holm calls for a new pier.", [("Holm", "calls for", "a new pier")]),
        (
            "The council demands that the pier is shut.",
            [("The council", "demands", "that the pier is shut")],
        ),
        ("Sund reports: the pier is shut.", [("Sund", "reports:", "the pier is shut")]),
    ],
)
def test_verbs_that_are_nouns_too(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He now says that the pier is shut.", [("He", "says", "that the pier is shut")]),
        (
            "The union this past week said that the pier is shut.",
            [("The union", "said", "that the pier is shut")],
        ),
        (
            "The officials, who spoke on Monday, said the pier is shut.",
            [("The officials, who spoke on Monday", "said", "the pier is shut")],
        ),
        ("He, a baker, said the pier is shut.", [("He, a baker", "said", "the pier is shut")]),
        (
            "Ada Holm, 52, a baker, said the pier is shut.",
            [("Ada Holm, 52, a baker", "said", "the pier is shut")],
        ),
        ("In Sund, a town, Holm said the pier is shut.", [("Holm", "said", "the pier is shut")]),
        (
            "When Holm left, he smiled, saying the pier is shut.",
            [("he", "saying", "the pier is shut")],
        ),
    ],
)
def test_the_subject_beyond_adverbs_and_asides(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They saw a show called “Ferries”.", []),
        ("Holm wanted “a new pier”.", []),
        (
            "Holm said, in a letter to the council, that the pier is shut.",
            [("Holm", "said", "that the pier is shut")],
        ),
        (
            'Holm said, in a letter to the council, "the pier is shut."',
            [("Holm", "said", '"the pier is shut."')],
        ),
        ("Holm told a news conference the pier is shut.", [("Holm", "told", "the pier is shut")]),
        ('The sign is clear: "Keep out," Holm said.', [("Holm", "said", '"Keep out,"')]),
        ('The sign read - "Keep out," Holm said.', [("Holm", "said", '"Keep out,"')]),
    ],
)
def test_where_a_content_begins(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Holm said "the pier is shut" waving a map.', [("Holm", "said", '"the pier is shut"')]),
        ('Holm called it a "shame" when he left.', [("Holm", "called", 'it a "shame"')]),
        ("Holm called the plan “daft” and left.", [("Holm", "called", "the plan “daft”")]),
        (
            "Holm spoke of a “shame” which he would not forget.",
            [("Holm", "spoke of", "a “shame” which he would not forget")],
        ),
        ("Holm said “yes” “no”.", [("Holm", "said", "“yes” “no”")]),
        ("Holm said “The pier is shut” and left.", [("Holm", "said", "“The pier is shut”")]),
        ("Holm denied the claim Monday.", [("Holm", "denied", "the claim")]),
        (
            'Holm said "the pier is shut" adding that it stays shut.',
            [("Holm", "said", '"the pier is shut"'), ("Holm", "adding", "that it stays shut")],
        ),
        (
            "Holm left, saying the pier is shut, and adding that it stays shut.",
            [("Holm", "saying", "the pier is shut"), ("Holm", "adding", "that it stays shut")],
        ),
    ],
)
def test_where_a_content_ends(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"The pier is shut." Holm said so on Monday.', []),
        ('"The pier is shut." It was late.', []),
        ('"Is the pier shut?" It was late.', []),
        ('"Is the pier shut?" Holm asked.', [("Holm", "asked", '"Is the pier shut?"')]),
        ('"Is the pier shut?" asked Holm.', [("Holm", "asked", '"Is the pier shut?"')]),
        (
            '"Is the pier shut?" Old Ada Holm of Sund said that it was.',
            [("Old Ada Holm of Sund", "said", "that it was")],
        ),
        ("“The pier is shut! It stays shut.” The hall fell silent.", []),
    ],
)
def test_a_quoted_sentence_ends_or_goes_on(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to Ada Holm.", []),
        (
            "The pier is shut according to Ada Holm.",
            [("Ada Holm", "according to", "The pier is shut")],
        ),
        (
            "But the pier is shut according to Ada Holm.",
            [("Ada Holm", "according to", "the pier is shut")],
        ),
        (
            "The pier, according to Ada Holm, is shut.",
            [("Ada Holm", "according to", "The pier … is shut")],
        ),
        (
            "The pier is shut, according to what Holm says.",
            [("what Holm says", "according to", "The pier is shut")],
        ),
        ("Shut according to Holm.", []),
    ],
)
def test_according_to_in_every_place(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The letter is short:\n“The pier is shut.”",
            [("The letter", "is short:", "“The pier is shut.”")],
        ),
        (
            "Ada Holm wrote a letter:\n“The pier is shut.”",
            [("Ada Holm", "wrote a letter:", "“The pier is shut.”")],
        ),
        (
            "Holm said in the letter:\n“The pier is shut.”",
            [("Holm", "said in the letter:", "“The pier is shut.”")],
        ),
        (
            "“The pier is shut,” Holm said.\nIt was late.\nRain fell.\n“It stays shut.”",
            [("Holm", "said", "“The pier is shut,”")],
        ),
    ],
)
def test_a_colon_leads_up_to_the_next_paragraph(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The claim at court that the pier is shut was false.", []),
        ("Reports of a new pier are false.", []),
        ("Reports emerged of a new pier.", [("Reports", "emerged", "a new pier")]),
        (
            "A statement by Ada Holm that the pier is shut.",
            [("Ada Holm", "statement", "that the pier is shut")],
        ),
        ("A claim on Monday that the pier is shut.", [("", "claim", "that the pier is shut")]),
    ],
)
def test_nouns_of_speech(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ADA HOLM: The pier is shut.\nNILS BERG: Why?",
            [("ADA HOLM", ":", "The pier is shut."), ("NILS BERG", ":", "Why?")],
        ),
        ("A very long line of many words: The pier is shut.", []),
        ("Holm: The pier is shut.\nIt was late.", [("Holm", ":", "The pier is shut.")]),
    ],
)
def test_names_before_a_colon(text: str, expected: Said) -> None:
    assert said(text) == expected


def test_who_speaks_is_told_where_a_quotation_over_lines_ends() -> None:
    text = (
        'Pia Dahl said the pier was shut.\n"We waited.\nNobody came.\n'
        'Then we left," said Ada Holm, a baker.\n"It was late."'
    )
    assert said(text) == [
        ("Pia Dahl", "said", "the pier was shut"),
        (
            "Ada Holm, a baker",
            "said",
            '"We waited. … Nobody came. … Then we left," … "It was late."',
        ),
    ]


def test_a_quotation_over_lines_that_nobody_is_told_to_have_said_carries_on_the_last() -> None:
    text = 'Pia Dahl said, "The pier is shut."\n"We waited.\nThen we left."'
    assert said(text) == [
        ("Pia Dahl", "said", '"The pier is shut." … "We waited. … Then we left."')
    ]


def test_brackets_are_part_of_whom_words_are_according_to() -> None:
    text = "According to Ada Holm of the Ferry Bank (OSE: FB) in Sund, the pier is shut."
    assert said(text) == [
        ("Ada Holm of the Ferry Bank (OSE: FB) in Sund", "According to", "the pier is shut")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Holm mumbled, "We rowed all night."', [("Holm", "mumbled", '"We rowed all night."')]),
        ('"We rowed all night," hollered Holm.', [("Holm", "hollered", '"We rowed all night,"')]),
        ("The roar of the crowd was heard in Sund.", []),
        ("Holm bellowed all night.", []),
    ],
)
def test_a_verb_of_the_manner_of_speaking_has_words_between_marks(
    text: str, expected: Said
) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Three people remain in hospital, a spokesman said on Sunday.",
            [("a spokesman", "said", "Three people remain in hospital")],
        ),
        (
            "They live in fear of the river, a councillor said.",
            [("a councillor", "said", "They live in fear of the river")],
        ),
        (
            "People who live in Sund say the harbour is too small.",
            [("People who live in Sund", "say", "the harbour is too small")],
        ),
    ],
)
def test_a_plural_verb_without_an_ending_makes_a_clause(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "People drive too fast here, said a councillor.",
            [("a councillor", "said", "People drive too fast here")],
        ),
        (
            '"I saw it fall," said the groom, Jon Lunde, 31, who works as a nurse in Sund.',
            [
                (
                    "the groom, Jon Lunde, 31, who works as a nurse in Sund",
                    "said",
                    '"I saw it fall,"',
                )
            ],
        ),
        (
            "The lights went out in the harbour, where boats lay at anchor, said Ada Holm.",
            [
                (
                    "Ada Holm",
                    "said",
                    "The lights went out in the harbour, where boats lay at anchor",
                )
            ],
        ),
        (
            "A wall of the old hotel fell, said Ina Lunde, a nurse, adding that nobody was hurt.",
            [
                ("Ina Lunde, a nurse", "said", "A wall of the old hotel fell"),
                ("Ina Lunde, a nurse", "adding", "that nobody was hurt"),
            ],
        ),
    ],
)
def test_whoever_stands_behind_said_is_the_speaker_and_not_what_is_said(
    text: str, expected: Said
) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nobody asked the skippers.",
        "No one said that the pier was safe.",
        "Neither side would confirm the price.",
        "That's not to say the pier is safe.",
        "There is little to suggest that the pier was unsafe.",
        "The big ports (read: Sund and Nor) have cranes of their own.",
        "The sum is twice the $3 million promised by the town to the ferry company.",
        "None of the towns is reported to have promised more than two million.",
        "The ferry company has offered a two-year contract to the captain.",
        "The captain suffers from post-traumatic stress disorder.",
        "The captain posted bail and was released.",
        "The captain was taken ashore and pronounced dead at dawn.",
        "Anyone with information should call the harbour office on 555-0100.",
        "The skipper called 911 and ran to the quay.",
        "She had called her mother.",
        "The police charged the skipper with smuggling.",
        "Sund man charged after child finds gun",
        "The police arrested 30 alleged smugglers.",
        "The mayor's early-morning tweets shaming the council were taken down.",
    ],
)
def test_what_nobody_says_is_no_statement(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The engineers' union, Steelworks United (SU), said the pier was unsafe.",
            "Steelworks United",
        ),
        ("The ferry company, Nordbad, denied any fault.", "Nordbad"),
        ("The pier in the old town, Sandvik Harbour, said little to him.", None),
    ],
)
def test_a_body_that_is_named_after_its_noun_is_the_speaker(text: str, speaker: str | None) -> None:
    assert [u.speaker for u in analyse(text.encode()).utterances] == [speaker]


def test_a_clause_with_who_ends_before_the_verb_of_its_bearer() -> None:
    text = "Jon Lunde, the clerk who kept the books, says the town paid two million."
    assert said(text)[-1] == (
        "Jon Lunde, the clerk who kept the books",
        "says",
        "the town paid two million",
    )
    assert "says" not in " ".join(content for _, _, content in said(text))


def test_a_speaker_with_an_aside_follows_a_quotation_that_ends_in_a_full_stop() -> None:
    text = (
        "All were safe, officials said.\n\n"
        '"It was a mistake." Lunde, who had met the harbour master, said. "He will tell you."\n'
    )
    assert said(text)[1][0] == "Lunde, who had met the harbour master"


def test_whoever_is_asked_in_an_aside_answers_in_the_sentence() -> None:
    assert said("Ada Holm, asked if the pier was safe, said it was.") == [
        ("", "asked", "if the pier was safe"),
        ("Ada Holm, asked if the pier was safe", "said", "it was"),
    ]
    assert said('"Is the pier safe?" asked Ada Holm.')[0][0] == "Ada Holm"
    assert said("She called the plan a mistake.")[0][2] == "the plan a mistake"
    assert said("The union charged the board of lying.")[0][2] == "the board of lying"
