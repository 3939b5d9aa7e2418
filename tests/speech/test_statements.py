"""Content, cue and speaker in the orders and forms that news gives them."""

from __future__ import annotations

import pytest

from variorum.analysis import analyse
from variorum.records import QuotationKind


def said(text: str) -> list[tuple[str, str, str]]:
    """(speaker's words, cue, content) of each statement, parts of one joined by " … "."""
    analysis = analyse(text.encode())
    article = analysis.article
    return [
        tuple(
            " … ".join(article.words(span) for span in spans)
            for spans in (u.speaker_span, u.cue, u.content)
        )  # type: ignore[misc]
        for u in analysis.utterances
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"The pier is shut," Ada Holm said.',
            ("Ada Holm", "said", '"The pier is shut,"'),
        ),
        (
            '"The pier is shut," said Ada Holm, the mayor.',
            ("Ada Holm, the mayor", "said", '"The pier is shut,"'),
        ),
        (
            'Ada Holm said: "The pier is shut."',
            ("Ada Holm", "said:", '"The pier is shut."'),
        ),
        (
            "Ada Holm said on Monday that the pier is shut.",
            ("Ada Holm", "said", "that the pier is shut"),
        ),
        (
            "Ada Holm said the pier is shut.",
            ("Ada Holm", "said", "the pier is shut"),
        ),
        (
            "The pier is shut, Ada Holm said on Monday.",
            ("Ada Holm", "said", "The pier is shut"),
        ),
        (
            "The pier, Ada Holm said, is shut.",
            ("Ada Holm", "said", "The pier … is shut"),
        ),
        (
            '"The pier," Ada Holm said, "is shut."',
            ("Ada Holm", "said", '"The pier," … "is shut."'),
        ),
        (
            "According to Ada Holm, the pier is shut.",
            ("Ada Holm", "According to", "the pier is shut"),
        ),
        (
            "The pier is shut, according to Ada Holm.",
            ("Ada Holm", "according to", "The pier is shut"),
        ),
        (
            "Holm, who replaced Berg in May, said the pier is shut.",
            ("Holm, who replaced Berg in May", "said", "the pier is shut"),
        ),
        (
            "As Ada Holm said on Monday, the pier is shut.",
            ("Ada Holm", "said", "the pier is shut"),
        ),
        (
            "Ada Holm told reporters that the pier is shut.",
            ("Ada Holm", "told", "that the pier is shut"),
        ),
        (
            "Ada Holm denied involvement in the sale.",
            ("Ada Holm", "denied", "involvement in the sale"),
        ),
        (
            "Ada Holm called for a new vote.",
            ("Ada Holm", "called for", "a new vote"),
        ),
        (
            "Ada Holm accused the council of waste.",
            ("Ada Holm", "accused", "the council of waste"),
        ),
        (
            "Ada Holm confirmed the existence of the letter.",
            ("Ada Holm", "confirmed", "the existence of the letter"),
        ),
        (
            "Ada Holm has repeatedly promised to rebuild the pier.",
            ("Ada Holm", "has repeatedly promised", "to rebuild the pier"),
        ),
        (
            "Ada Holm asked whether the pier is shut.",
            ("Ada Holm", "asked", "whether the pier is shut"),
        ),
        (
            "Ada Holm sees the vote as a test of the town.",
            ("Ada Holm", "sees", "the vote as a test of the town"),
        ),
        (
            "Her claim that the pier is shut is new.",
            ("Her", "claim", "that the pier is shut is new"),
        ),
        (
            "On Tuesday, reports also emerged of a new ferry.",
            ("reports", "also emerged", "a new ferry"),
        ),
        (
            "“We waited for hours.” — Ada Holm, baker",
            ("Ada Holm, baker", "—", "“We waited for hours.”"),
        ),
        (
            'The letter had one message: "Go home."',
            ("The letter", "had one message:", '"Go home."'),
        ),
    ],
)
def test_one_statement(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ada Holm said the pier is shut and added that it will reopen.",
            [
                ("Ada Holm", "said", "the pier is shut"),
                ("Ada Holm", "added", "that it will reopen"),
            ],
        ),
        (
            "Ada Holm said the pier is shut, but Per Dahl insisted it is open.",
            [
                ("Ada Holm", "said", "the pier is shut"),
                ("Per Dahl", "insisted", "it is open"),
            ],
        ),
        (
            'The council rejected it, with Ada Holm calling it "a folly."',
            [
                ("The council", "rejected", "it"),
                ("Ada Holm", "calling", 'it "a folly."'),
            ],
        ),
        (
            'Ada Holm criticized the plan, saying: "It is late."',
            [
                ("Ada Holm", "criticized", "the plan"),
                ("Ada Holm", "saying:", '"It is late."'),
            ],
        ),
    ],
)
def test_several_statements_in_a_sentence(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert said(text) == expected


def test_a_further_quotation_carries_on_the_last_words() -> None:
    text = '"The pier is shut," Ada Holm said. "It will reopen in June."'
    assert said(text) == [("Ada Holm", "said", '"The pier is shut," … "It will reopen in June."')]


def test_a_reason_after_a_quotation_and_an_aside_between_dashes_stay_open() -> None:
    text = (
        'Ada Holm noted what she called a "strange silence," because the wind had dropped. '
        "According to Per Dahl, the pier – which fell in a storm – is shut."
    )
    contents = [content for _, _, content in said(text)]
    assert not any("because" in content or "which fell" in content for content in contents)
    assert "the pier … is shut" in contents


@pytest.mark.parametrize(
    "text",
    [
        'The "Aurora" left the pier at noon.',
        "The old town's so-called harbour was quiet.",
        "The call for the ferry came late, and nobody reported to the desk.",
        'They read "The Lost Ferry" aloud to children.',
    ],
)
def test_titles_and_quoted_words_are_no_speech(text: str) -> None:
    assert [s for s in said(text) if s[1] != "read"] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('"The pier is shut," Ada Holm said.', QuotationKind.DIRECT),
        ('Ada Holm said the pier was "a ruin" by then.', QuotationKind.MIXED),
        ("Ada Holm said the pier was shut.", QuotationKind.INDIRECT),
        ("We waited for hours, says Ada Holm, spokesperson for the union.", QuotationKind.UNMARKED),
    ],
)
def test_kinds(text: str, kind: QuotationKind) -> None:
    assert [u.kind for u in analyse(text.encode()).utterances] == [kind]


def relays(text: str) -> list[tuple[str, list[str]]]:
    """(speaker's words, relays outermost first) of each statement."""
    analysis = analyse(text.encode())
    words = analysis.article.words
    return [
        (" ".join(map(words, u.speaker_span)), [words(span) for span in u.via])
        for u in analysis.utterances
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The pier is shut, according to sources cited by the news agency Sundfoto.",
            [("sources", ["the news agency Sundfoto"])],
        ),
        (
            "The union will go to court, Per Dahl tells the newspaper Sandviksposten.",
            [("Per Dahl", ["the newspaper Sandviksposten"])],
        ),
        (
            '"The pier is shut," The Sandvik Herald reported, citing two unnamed officials who '
            "also claimed Norway has pledged to rebuild it.",
            [
                ("two unnamed officials", ["The Sandvik Herald"]),
                ("two unnamed officials", ["The Sandvik Herald"]),
                ("Norway", ["The Sandvik Herald", "two unnamed officials"]),
            ],
        ),
        (
            "According to The Sandvik Herald's sources, the pier is shut.",
            [("The Sandvik Herald's sources", ["The Sandvik Herald"])],
        ),
        ("Ada Holm told reporters that the pier is shut.", [("Ada Holm", [])]),
    ],
)
def test_relays_stand_outermost_first(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert relays(text) == expected


@pytest.mark.parametrize(
    "hostile",
    [
        "said " * 40_000,
        "Holm said that " * 20_000,
        '"a" said ' * 20_000,
        "(" * 100_000,
        ", who said, " * 15_000,
        "according to " * 20_000,
        "Ada Holm: " * 10_000,
    ],
)
def test_hostile_input_ends(hostile: str) -> None:
    analyse(hostile.encode())
