"""Glossary: which things get an entry, under which forms, explained by which words."""

from __future__ import annotations

from itertools import pairwise

import pytest

from variorum.analysis import analyse
from variorum.glossary import collect_terms
from variorum.records import About, Source, Term
from work import calls


def sources(*texts: str) -> list[Source]:
    ids = [f"paper-{number}" for number in range(len(texts))]
    return [
        Source(id_, id_, f"{id_}.txt", About(), analyse(text.encode()))
        for id_, text in zip(ids, texts, strict=True)
    ]


def terms(*texts: str, **definitions: str) -> dict[str, Term]:
    return {term.name: term for term in collect_terms(sources(*texts), definitions)}


def said(term: Term, *texts: str) -> list[str]:
    """The words of a term's definitions."""
    return [texts[int(d.source[-1])][d.start : d.end] for d in term.definitions]


def forms(term: Term) -> dict[str, int]:
    return {form.form: len(form.mentions) for form in term.forms}


def test_a_short_form_with_its_expansion_is_one_term_across_sources() -> None:
    texts = (
        "The Harbour Workers Union (HWU) went on strike. The HWU wants more pay.",
        "A strike by the HWU shut the port.",
    )
    term = terms(*texts)["HWU"]
    assert forms(term) == {"HWU": 3, "Harbour Workers Union": 1}
    assert said(term, *texts) == ["The Harbour Workers Union (HWU)"]
    assert (term.id, term.kind, term.is_acronym, term.is_expanded) == (
        "hwu",
        "organisation",
        True,
        True,
    )


def test_a_short_form_that_no_source_spells_out_says_so() -> None:
    term = terms("The NVX shut the port. Later the NVX opened it.")["NVX"]
    assert (term.is_acronym, term.is_expanded, term.definitions) == (True, False, ())


def test_other_capitals_of_a_short_form_are_forms_of_it() -> None:
    texts = (
        "Two VARDAX rockets were fired. Holm had seen a VARDAX rocket before.",
        "He bought Vardax-rockets.",
    )
    assert forms(terms(*texts)["VARDAX"]) == {"VARDAX": 2, "Vardax": 1}


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        (
            "The news agency Sydvest reported it.",
            "Sydvest",
            "The news agency Sydvest",
        ),
        (
            "They blew up the Nordlys gas pipeline at night.",
            "Nordlys",
            "the Nordlys gas pipeline",
        ),
        (
            "The old harbour power, the Borgen, is angry at the town.",
            "Borgen",
            "The old harbour power, the Borgen",
        ),
        (
            "On Monday Holm Shipping Company, a carrier that sails from Varde, went on strike.",
            "Holm Shipping Company",
            "Holm Shipping Company, a carrier that sails from Varde",
        ),
        (
            "Holm Shipping Company, a carrier that, in May, went on strike, is old.",
            "Holm Shipping Company",
            "Holm Shipping Company, a carrier",
        ),
        (
            "They discussed protecting critical infrastructure, including the Sandvik Bridge.",
            "Sandvik Bridge",
            "critical infrastructure, including the Sandvik Bridge",
        ),
        (
            "Holm confirmed that the Borgen-Town Hall hotline is still in use.",
            "Borgen-Town Hall hotline",
            "the Borgen-Town Hall hotline",
        ),
    ],
)
def test_what_a_source_says_a_thing_is(text: str, name: str, words: str) -> None:
    found = terms(text)
    assert said(found[name], text) == [words]


def test_two_names_in_apposition_are_one_term() -> None:
    text = (
        "On Monday the Varde Department of Ports, the Quayhouse, sees the strike as a threat. "
        "Holm works for the Quayhouse."
    )
    term = terms(text)["Quayhouse"]
    assert forms(term) == {"Quayhouse": 2, "Varde Department of Ports": 1}
    assert said(term, text) == ["the Varde Department of Ports, the Quayhouse"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm, a teacher, spoke. Ada Holm left.",
        "The mayor, Ada Holm, said so. Holm left.",
        "It rained in Norway. It snowed in Norway.",
        "In Varde, the mayor, Ada Holm, said so.",
        "He met the Army, the Navy and a friend.",
        "The Quayhouse pipeline burst. Holm works for the Quayhouse.",
        "FERRY SINKS OFF THE COAST IN A STORM\nA ferry sank.",
    ],
)
def test_people_places_lists_and_owners_are_explained_by_nothing(text: str) -> None:
    assert [term.name for term in terms(text).values() if term.definitions] == []


def test_a_body_named_once_and_not_explained_has_no_entry() -> None:
    assert terms("Holm wrote to the Varde Post. It rained.") == {}


def test_a_body_that_recurs_has_one() -> None:
    assert set(terms("Holm wrote to the Varde Post.", "The Varde Post printed it.")) == {
        "Varde Post"
    }


def test_a_long_name_goes_on_as_its_class() -> None:
    text = "They signed the Varde Convention on Ferries. Now the convention binds them."
    assert forms(terms(text)["Varde Convention on Ferries"]) == {
        "Varde Convention on Ferries": 1,
        "the convention": 1,
    }


def test_compounds_that_sources_share_and_speak_of_in_general() -> None:
    texts = (
        "Anti-theft locks are seen as a nuisance. The town bought anti-theft locks.",
        "The shop sells antitheft bicycle locks.",
    )
    term = terms(*texts)["anti-theft locks"]
    assert forms(term) == {
        "Anti-theft locks": 1,
        "anti-theft locks": 1,
        "antitheft bicycle locks": 1,
    }
    assert said(term, *texts) == ["Anti-theft locks are seen as a nuisance."]


def test_the_editors_definition_stands_apart_from_the_sources() -> None:
    text = "The Harbour Workers Union (HWU) went on strike."
    term = terms(text, HWU="A *union*.")["HWU"]
    assert term.editor == "A *union*."
    assert said(term, text) == ["The Harbour Workers Union (HWU)"]


def test_an_editors_own_term_is_found_in_every_inflection() -> None:
    found = terms(
        "It made two knots.\nKnots are slow.", Knot="A sea mile an hour.", Fathom="Six feet."
    )
    assert forms(found["Knot"]) == {"Knots": 1, "knots": 1}
    assert found["Fathom"].forms == ()


def test_terms_of_one_definition_are_one_term() -> None:
    found = terms("A knot and a sea knot.", **{"Knot": "A speed.", "Sea knot": "A speed."})
    assert {name: forms(term) for name, term in found.items()} == {
        "Knot": {"knot": 1, "sea knot": 1}
    }


def test_every_mention_is_its_forms_own_words_and_none_overlap() -> None:
    texts = ("The Harbour Workers Union (HWU) met the Varde Post. The Varde Post and HWU agreed.",)
    for term in terms(*texts).values():
        spans = sorted(m.span for form in term.forms for m in form.mentions)
        assert all(texts[0][m.start : m.end] == f.form for f in term.forms for m in f.mentions)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_ids_are_unique_and_do_not_depend_on_other_terms() -> None:
    one = terms("The H-W-U and the HWU.", **{"H-W": "One.", "H W": "Two."})
    assert len({term.id for term in one.values()}) == len(one)


@pytest.mark.parametrize(
    "text",
    [
        "the Varde Post, " * 4000,
        "Robofer-ships " * 40_000,
        "the agency (HWU) " * 4000,
        "the Varde-Holm ferry, including the Varde Bridge " * 2000,
    ],
)
def test_work_grows_with_the_text_alone(text: str) -> None:
    part, whole = sources(text[: len(text) // 4]), sources(text)
    collect_terms(part, {})
    fewer, more = (calls(lambda read=read: collect_terms(read, {})) for read in (part, whole))
    assert more < 5 * fewer


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        (
            "Varde Lines is a company that runs ferries. It is old.",
            "Varde Lines",
            "Varde Lines is a company that runs ferries",
        ),
        ("Varde Lines is a company", "Varde Lines", "Varde Lines is a company"),
        (
            "He said that the Varde Press is a news agency, and left.",
            "Varde Press",
            "Varde Press is a news agency",
        ),
        (
            "Unions and harbour boards, including the Varde Guild, met.",
            "Varde Guild",
            "Unions and harbour boards, including the Varde Guild",
        ),
    ],
)
def test_a_thing_is_explained_by_the_clause_or_list_that_names_it(
    text: str, name: str, words: str
) -> None:
    assert said(terms(text)[name], text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The Varde newspaper Herald site was shut.",
        "The Danish Varde pipeline was shut.",
        "It met, the Guild, is shut.",
        "The Army Board, the Navy Board, the Air Board, is old.",
        "Ada Holm, the Guild, is old.",
        "Varde Lines, a company, and the Varde Bridge, a bridge, the town, the port met.",
        f"Varde Lines, a company that sails {'far and ' * 30}wide",
        "Holm left, including the Varde Bridge.",
        "Island-hopping Margrete boats left.",
        "Varde Lines is old.",
    ],
)
def test_a_name_that_nothing_explains_has_no_entry(text: str) -> None:
    assert terms(text) == {}


def test_a_form_does_not_reach_over_a_comma() -> None:
    texts = (
        "The Sund Police opened the pier. The Sund Police said so.",
        "In Sund, police said no.",
    )
    assert forms(terms(*texts)["Sund Police"]) == {"Sund Police": 2}
