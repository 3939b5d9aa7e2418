"""Topics: which sentences a term places, and which carry on from those."""

from __future__ import annotations

import pytest

from variorum.reading import read_article
from variorum.records import About, Analysis, Source, Topic, TopicFile
from variorum.topics import EVERYTHING_ELSE, assign_topics
from work import calls


def source(text: str, id_: str = "herald") -> Source:
    analysis = Analysis(read_article(text.encode()), (), (), ())
    return Source(id_, id_, f"{id_}.txt", About(), analysis)


def topic(*terms: str, exclude: tuple[str, ...] = (), slug: str = "a") -> TopicFile:
    return TopicFile(slug, slug.upper(), terms, exclude)


def words_in(article: Source, topic_: Topic) -> list[str]:
    place = {sentence.id: sentence for sentence in article.sentences}
    return [article.article.words(place[id_].span) for _, id_ in topic_.sentences]


def placed(text: str, *files: TopicFile) -> list[list[str]]:
    """The sentences of each topic, *Everything else* last."""
    article = source(text)
    return [words_in(article, each) for each in assign_topics([article], files)]


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("ferry", "FERRIES"),
        ("ferries", "ferry’s"),
        ("by-election", "Byelections"),
        ("by-election", "by elections"),
        ("byelection", "by-elections"),
        ("byelection", "by‑election"),
        ("freeze", "freezing"),
        ("planning", "plans"),
        ("sink", "sank"),
        ("Robofer", "robofers"),
        ("harbour dues", "harbour-dues"),
        ("ro-ro", "ro-ro-ships"),
        ("vote of the council", "votes of the council"),
        ("U.S.", "US"),
        ("US", "the U.S. Navy"),
        ("café", "cafe\u0301s"),
        ("会議", "市の会議で"),
    ],
)
def test_case_hyphen_plural_and_inflection_do_not_matter(term: str, words: str) -> None:
    assert placed(f"About {words} here.", topic(term))[0] == [f"About {words} here."]


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("ferry", "ferryman"),
        ("AP", "MAP of apples"),
        ("authorization", "authorities"),
        ("plan", "plane"),
        ("evening", "even"),
        ("university", "universe"),
        ("US", "told us"),
        ("WHO", "who"),
        ("harbour dues", "harbour and dues"),
        ("by-election", "by an election"),
    ],
)
def test_other_words_are_no_match(term: str, words: str) -> None:
    assert placed(f"About {words} here.", topic(term)) == [[], [f"About {words} here."]]


def test_a_sentence_may_be_in_several_topics_and_what_none_claims_is_in_the_last() -> None:
    text = "The ferry hit the bridge.\nThe bridge held.\nIt rained."
    assert placed(text, topic("ferry"), topic("bridge")) == [
        ["The ferry hit the bridge."],
        ["The ferry hit the bridge.", "The bridge held."],
        ["It rained."],
    ]


def test_an_excluded_phrase_keeps_a_sentence_out() -> None:
    text = "The bank lent money. It lent more on the river bank.\nThe bank closed."
    assert placed(text, topic("bank", exclude=("river bank",)))[0] == [
        "The bank lent money.",
        "The bank closed.",
    ]


@pytest.mark.parametrize(
    "second",
    [
        "They will be raised again.",
        "Its owner is glad.",
        "“This” is what the owner fears.",
        "The company means to appeal.",
        "The new measure takes effect in May.",
        "The harbour has no say.",
        "But nobody is glad.",
    ],
)
def test_a_sentence_that_points_back_in_its_paragraph_carries_on(second: str) -> None:
    first = "Ferry fares rose in every harbour."
    (topic_, rest) = assign_topics([source(f"{first} {second}")], [topic("fare")])
    assert len(topic_.sentences) == 2
    assert topic_.continued == topic_.sentences[1:]
    assert rest.sentences == ()


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        ("Fares rose.\nThey will rise again.", False),
        ("Fares rose.\nIt is the third time.", True),
        ("Fares rose.\nIt’s about money.", True),
        ("Fares rose.\nMoney\nIt is the third time.", True),
        ("Fares rose.\n“We need the money,” she said.", True),
        ("Fares rose.\n“We need the money,” Ada Holm said.", False),
        ("Fares rose.\nShe confirmed that the bridge is shut.", False),
        ("Fares rose.\nIt rained.", False),
        ("Fares rose. Holm was there.", False),
        ("Fares rose. The Varde Herald was there.", False),
    ],
)
def test_over_a_paragraphs_end_only_the_strongest_signs_count(text: str, carried: bool) -> None:
    (topic_, _) = assign_topics([source(text)], [topic("fare")])
    assert bool(topic_.continued) is carried


def test_what_carries_on_is_carried_on_from() -> None:
    text = "Fares rose. They rose twice. This hurts the town.\nIt rained."
    assert placed(text, topic("fare"))[1] == ["It rained."]


def test_a_head_belongs_where_its_words_put_it_else_with_what_follows() -> None:
    text = (
        "Ferry hits bridge\nVARDE (AP) — A ferry ran aground.\nNew fares\nThe bridge held.\n"
        "Quiet night\nThe bridge is shut.\n"
    )
    assert placed(text, topic("ferry"), topic("bridge"), topic("fare")) == [
        ["Ferry hits bridge", "VARDE (AP) —", "A ferry ran aground."],
        ["Ferry hits bridge", "The bridge held.", "Quiet night", "The bridge is shut."],
        ["New fares"],
        [],
    ]


def test_matched_passages_are_the_longest_and_do_not_overlap() -> None:
    article = source("The harbour dues of the harbour rose.")
    (topic_, _) = assign_topics([article], [topic("harbour", "harbour dues", "dues of")])
    assert [article.article.words(passage.span) for passage in topic_.matched] == [
        "harbour dues",
        "harbour",
    ]


def test_topics_keep_the_order_of_their_files_and_sentences_that_of_the_sources() -> None:
    files = [topic("ferry", slug="z"), topic("bridge", slug="b")]
    first, second = source("A bridge. A ferry.", "x"), source("A ferry.", "a")
    topics = assign_topics([first, second], files)
    assert [each.slug for each in topics] == ["z", "b", EVERYTHING_ELSE]
    assert [ref[0] for ref in topics[0].sentences] == ["x", "a"]


@pytest.mark.parametrize("text", ["a-" * 99_999, "harbour " * 50_000, "'s" * 99_999])
def test_work_grows_with_the_text_alone(text: str) -> None:
    files = [topic(*(f"harbour {word} {n}" for word in "ab"), slug=str(n)) for n in range(500)]
    part, whole = source(text[: len(text) // 4]), source(text)
    assign_topics([part], files)
    fewer, more = (calls(lambda read=read: assign_topics([read], files)) for read in (part, whole))
    assert more < 5 * fewer
