"""The editor's own pages of this project: valid, and written in the Markdown that is checked."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

from variorum.dossier import compile_dossier
from variorum.editor import read_editor
from variorum.editor.citations import EXTENSIONS
from variorum.records import Dossier
from variorum.seeds import read_seeds
from variorum.topics import EVERYTHING_ELSE

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    seeds = read_seeds(ROOT / "seeds")
    return compile_dossier(seeds, read_editor(ROOT / "docs", seeds))


def test_citations_are_looked_for_in_the_markdown_that_the_site_is_written_in() -> None:
    chosen = yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    names = {next(iter(each)) if isinstance(each, dict) else each for each in chosen}
    assert names - {"toc"} == set(EXTENSIONS)


def test_the_pages_are_valid_and_every_citation_and_note_meets_something(dossier: Dossier) -> None:
    assert dossier.warnings == ()
    assert dossier.citations


def test_every_topic_finds_sentences_and_no_sentence_is_lost(dossier: Dossier) -> None:
    *topics, rest = dossier.topics
    assert all(topic.sentences for topic in topics)
    assert rest.slug == EVERYTHING_ELSE
    placed = {ref for topic in dossier.topics for ref in topic.sentences}
    assert placed == {(s.id, sentence.id) for s in dossier.sources for sentence in s.sentences}


def test_every_term_that_the_editor_defines_stands_in_a_source(dossier: Dossier) -> None:
    assert all(term.forms for term in dossier.terms if term.editor)
