"""One speaker over several invented articles."""

from __future__ import annotations

import pytest

from variorum.analysis import analyse
from variorum.records import About, NameKind, Source, Speaker
from variorum.speakers import link_speakers


def sources_of(*texts: str) -> list[Source]:
    return [
        Source(f"s{number}", f"s{number}", f"s{number}.txt", About(), analyse(text.encode()))
        for number, text in enumerate(texts)
    ]


def speakers_of(*texts: str) -> tuple[Speaker, ...]:
    return link_speakers(sources_of(*texts))[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("spokesman Dmitri Orlov", "spokesperson Dmitrij Orlov"),
        ("mayor Ada Holm", "mayor Ada Holm"),
        ("mayor William Dahl", "mayor Bill Dahl"),
        ("mayor William Dahl", "mayor William J. Dahl"),
        ("skipper Jon Lunde", "Jon Lunde"),
        ("baker Zoë Müller", "baker Zoe Muller"),
    ],
)
def test_spellings_of_one_person_are_one_speaker(one: str, other: str) -> None:
    found = speakers_of(f"The pier is safe, said {one}.", f"The pier is closed, said {other}.")
    assert len(found) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mayor Ada Holm", "mayor Per Holm"),
        ("mayor Dmitri Orlov", "baker Dmitrij Orlov"),
        ("skipper Erik Hansen", "farmer Eric Hanson"),
        ("mayor Karl Dahl", "mayor Carl Doyle"),
    ],
)
def test_two_people_stay_two(one: str, other: str) -> None:
    found = speakers_of(f"The pier is safe, said {one}.", f"The pier is closed, said {other}.")
    assert len(found) == 2


def test_a_surname_alone_joins_its_one_holder() -> None:
    found = speakers_of("The pier is safe, said mayor Ada Holm.", "Mayor Holm said it was safe.")
    assert [(s.id, s.name, s.forms) for s in found] == [
        ("ada-holm", "Ada Holm", ("Ada Holm", "Holm"))
    ]


def test_a_surname_of_two_holders_joins_neither() -> None:
    found = speakers_of(
        "The pier is safe, said Ada Holm.",
        "The pier is safe, said Per Holm.",
        "Mr Holm said it was safe.",
    )
    assert [s.id for s in found] == ["ada-holm", "holm", "per-holm"]


def test_a_body_and_its_spokesman_are_two_speakers() -> None:
    found = speakers_of(
        "The Harbour Workers' Union (HWU) said it would strike.",
        "The strike is off, said Per Dahl, spokesman for the Harbour Workers' Union. "
        "HWU said it was glad.",
    )
    assert [s.id for s in found] == ["harbour-workers-union", "per-dahl"]


def test_roles_are_given_in_the_words_of_each_source() -> None:
    sources = sources_of("No, said mayor Ada Holm.", "Ada Holm, the mayor of Sund, said no.")
    _, (holm,) = link_speakers(sources)
    texts = {source.id: source.text for source in sources}
    assert [texts[r.source][r.start : r.end] for r in holm.roles] == [
        "mayor",
        "the mayor of Sund",
    ]


def test_ids_stay_when_sources_are_added() -> None:
    texts = ["No, said mayor Ada Holm.", "Yes, said Per Dahl."]
    before = [s.id for s in speakers_of(*texts)]
    after = [s.id for s in speakers_of(*texts, "Maybe, said mayor Ada Maria Holm.")]
    assert after == before


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Åse Ødegård", "ase-odegard"),
        ("Ana O'Neil", "ana-oneil"),
        ("Jean-Luc Petit", "jean-luc-petit"),
    ],
)
def test_ids_are_safe_in_paths(name: str, expected: str) -> None:
    found = speakers_of(f"The pier is safe, said mayor {name}.")
    assert [s.id for s in found] == [expected]


def test_a_name_like_a_page_gets_a_hash() -> None:
    (found,) = speakers_of("Mr Index said the pier was safe.")
    assert found.id.startswith("index-")


def test_quotation_ids_do_not_depend_on_other_sources() -> None:
    one = "The pier is safe, said Ada Holm. It is closed, said Per Dahl."
    first, _ = link_speakers(sources_of(one))
    both, _ = link_speakers(sources_of(one, "It is open, said Jon Lunde."))
    assert [q.id for q in both[: len(first)]] == [q.id for q in first]


def test_a_name_that_tells_nothing_of_itself_is_the_person_of_another_source() -> None:
    (speaker,) = speakers_of(
        "The pier is shut, said skipper Nils Orvik.",
        "According to Nils Orvik, the pier is shut.",
    )
    assert speaker.kind is NameKind.PERSON


def test_first_names_that_begin_with_one_sound_are_spellings_of_one() -> None:
    assert len(speakers_of("It is shut, said Carl Orvik.", "It is shut, said Karl Orvik.")) == 1
    assert len(speakers_of("It is shut, said Carl Orvik.", "It is shut, said Earl Orvik.")) == 2


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sund Police Department Capt. Ada Holm", "ada-holm"),
        ("Sund Police Department spokeswoman Ada Holm", "ada-holm"),
        ("State Police Superintendent Col. Ada Holm", "ada-holm"),
        ("Sund and Ada Holm", "sund"),
        ("Sund, which Ada Holm leads,", "sund"),
    ],
)
def test_the_body_that_a_post_names_does_not_speak(words: str, expected: str) -> None:
    (quotation,), _ = link_speakers(sources_of(f'"The pier is shut," {words} said.'))
    assert quotation.speaker == expected
