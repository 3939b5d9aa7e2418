"""Of a source that is published in excerpts, nothing but cited sentences leaves the house."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from exports.samples import TWO, find, make_dossier, passage
from variorum.excerpts import HIDDEN, Visible, cited_sentences, publishable, visible_spans
from variorum.exports import CitationFormat, Referrer, cite, data_files
from variorum.exports.shown import Shown
from variorum.records import About, Dossier, Passage, Publish, Term, TermForm
from variorum.site import Site

HELD_BACK = "Nobody spoke of the bridge at all."


def test_a_source_published_whole_is_visible_whole(dossier: Dossier) -> None:
    assert Visible(visible_spans(dossier)).spans(dossier.sources[1].id) == ((0, len(TWO)),)
    assert publishable(dossier) is dossier


def test_sentences_that_are_read_or_quoted_are_visible_neighbours_in_one_piece(
    in_excerpts: Dossier,
) -> None:
    source = in_excerpts.sources[1]
    (span,) = Visible(visible_spans(in_excerpts)).spans(source.id)
    assert source.text[slice(*span)] == TWO.splitlines()[0]
    cited = {id_ for source_id, id_ in cited_sentences(in_excerpts) if source_id == source.id}
    assert cited == {source.sentences[0].id, source.sentences[1].id}


def test_sentences_apart_are_visible_apart(in_excerpts: Dossier) -> None:
    source = in_excerpts.sources[1]
    first, _, third = source.sentences
    apart = replace(
        in_excerpts,
        comparisons=(),
        quotations=(
            replace(in_excerpts.quotations[1], content=((0, 9), (third.start, third.end))),
        ),
    )
    assert Visible(visible_spans(apart)).spans(source.id) == (first.span, third.span)


def test_the_rest_is_masked_and_offsets_stay(in_excerpts: Dossier) -> None:
    masked = publishable(in_excerpts).sources[1].text
    assert len(masked) == len(TWO)
    assert masked.startswith("The ferry to Varde is to cost 45 crowns. Holm told reporters")
    assert set(masked[TWO.index(HELD_BACK) :]) == {HIDDEN}


@pytest.mark.parametrize("words", ["Nobody", "spoke of", "bridge", "at all"])
def test_no_file_holds_a_word_of_the_rest(
    in_excerpts: Dossier, published: Site, words: str
) -> None:
    files = data_files(in_excerpts, published)
    assert "data/sources/two.txt" not in files
    assert "data/sources/one.txt" in files
    assert [path for path, data in files.items() if words.encode() in data] == []
    assert not any(HIDDEN.encode() in data for data in files.values())


def test_sentences_of_the_rest_keep_their_offsets(in_excerpts: Dossier, published: Site) -> None:
    data = json.loads(data_files(in_excerpts, published)["data/dossier.json"])
    last = data["sources"][1]["sentences"][-1]
    assert TWO[last["start"] : last["end"]] == HELD_BACK


def with_hidden_names(dossier: Dossier) -> Dossier:
    """The speaker's full name and a term stand in the held-back sentence alone."""
    two = dossier.sources[1]
    start, end = find(two, "the bridge")
    term = replace(
        dossier.terms[0],
        id="the-bridge",
        name="the bridge",
        forms=(TermForm("the bridge", (Passage("two", start, end),)),),
        definitions=(),
        editor=None,
    )
    nobody = replace(
        dossier.speakers[0], id="nobody-holm", name="Nobody Holm", forms=("Nobody Holm", "Holm")
    )
    said = replace(dossier.quotations[1], speaker="nobody-holm")
    return replace(dossier, terms=(term,), speakers=(nobody,), quotations=(said,))


def test_forms_that_stand_only_in_the_rest_are_left_out(in_excerpts: Dossier) -> None:
    shown = publishable(with_hidden_names(in_excerpts))
    assert shown.terms == ()
    (speaker,) = shown.speakers
    assert (speaker.name, speaker.forms) == ("Holm", ("Holm",))
    assert "nobody" not in speaker.id
    assert shown.quotations[0].speaker == speaker.id


def test_a_term_is_called_by_a_form_that_may_be_shown(in_excerpts: Dossier) -> None:
    two = in_excerpts.sources[1]
    forms = [TermForm(form, (passage(two, form),)) for form in ("the bridge", "the board")]
    term = replace(in_excerpts.terms[0], id="the-bridge", name="the bridge", forms=tuple(forms))
    dossier = replace(in_excerpts, terms=(replace(term, definitions=(), editor=None),))
    (shown,) = publishable(dossier).terms
    assert shown == Term("term-173c65d9", "the board", (forms[1],), ())


def test_a_speaker_none_of_whose_names_may_be_shown_is_left_open(in_excerpts: Dossier) -> None:
    dossier = with_hidden_names(in_excerpts)
    hidden = replace(dossier.speakers[0], forms=("Nobody Holm",))
    shown = publishable(replace(dossier, speakers=(hidden,)))
    assert shown.speakers == ()
    assert shown.quotations[0].speaker is None


def test_an_origin_named_only_in_the_rest_is_left_out(in_excerpts: Dossier) -> None:
    named = replace(in_excerpts.comparisons[0], origin="Nobody")
    shown = publishable(replace(in_excerpts, comparisons=(named,)))
    assert shown.comparisons[0].origin is None
    known = replace(in_excerpts.comparisons[0], origin="Ada Holm")
    shown = publishable(replace(in_excerpts, comparisons=(known,)))
    assert shown.comparisons[0].origin == "Ada Holm"


def test_a_citation_does_not_name_a_source_by_words_held_back(published: Site) -> None:
    dossier = make_dossier(one=About(publish=Publish.EXCERPTS))
    shown = publishable(dossier)
    item = Referrer(Shown(shown), published).source(shown.sources[0])
    assert cite(item, CitationFormat.TEXT).startswith("[Untitled text, file one.txt].")
