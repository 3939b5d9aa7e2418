"""`make topic`, `make source` and `make note`: files that are right as they come."""

from __future__ import annotations

from pathlib import Path

import pytest

from scaffold import Project, main, slug_of, with_note
from variorum.editor import read_editor
from variorum.faults import InputError
from variorum.seeds import read_seeds

FIRST = "The harbour board said that the ferry carried Anna Petersson and 14 others.\n"
SECOND = "Anna Peterson was on the ferry, the harbour board said. The ferry was full.\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    for folder in ("docs/topics", "seeds"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "docs/conflicts.md").write_text("---\ntitle: Differences\n---\n\nProse.\n")
    (tmp_path / "seeds/001_post.txt").write_text(FIRST)
    (tmp_path / "seeds/002_herald.txt").write_text(SECOND)
    return Project(tmp_path / "docs", tmp_path / "seeds")


def test_a_topic_is_valid_and_says_what_it_finds(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["topic", "Harbour  Board"], project) == 0
    (topic,) = read_editor(project.docs, read_seeds(project.seeds)).topics
    assert (topic.slug, topic.title, topic.terms) == (
        "harbour-board",
        "Harbour Board",
        ("harbour board",),
    )
    said = capsys.readouterr().out
    assert said.startswith("docs/topics/harbour-board.md: written. ")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Ferry fares", "ferry-fares"),
        ("  Søren's: “boats” & bills ", "søren-s-boats-bills"),
        ("../../etc", "etc"),
        ("---", ""),
    ],
)
def test_the_address_of_a_topic(title: str, slug: str) -> None:
    assert slug_of(title) == slug


def test_a_title_that_yaml_would_misread_is_quoted(project: Project) -> None:
    title = "Board: 'no' # yes"
    assert main(["topic", title], project) == 0
    (topic,) = read_editor(project.docs, read_seeds(project.seeds)).topics
    assert topic.title == title


@pytest.mark.parametrize(
    "named", ["seeds/001_post.txt", "001_post.txt", "001_post", "post", "post.txt"]
)
def test_a_source_is_found_by_file_or_id(named: str, project: Project) -> None:
    assert main(["source", named], project) == 0
    editor = read_editor(project.docs, read_seeds(project.seeds))
    assert list(editor.abouts) == ["post"]
    assert editor.warnings == ()


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["topic", "?!"], '"?!": no letter or digit in it; name what it is about\n'),
        (["topic", "Everything else"], '"Everything else": is a page of the site\'s own; '),
        (["source", "nowhere.txt"], "nowhere.txt: no such article in "),
        (["note", "c-00000000"], "c-00000000: no comparison has this id; "),
    ],
)
def test_what_cannot_be_started_is_told_in_one_line(
    arguments: list[str], reason: str, project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments, project) == 1
    told = capsys.readouterr().err
    assert told.startswith(reason)
    assert told.count("\n") == 1


@pytest.mark.parametrize("again", [["topic", "Fares"], ["source", "post"]])
def test_a_file_that_is_there_is_never_written_over(
    again: list[str], project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    main(again, project)
    before = {path: path.read_bytes() for path in project.docs.rglob("*.md")}
    capsys.readouterr()
    assert main(again, project) == 1
    assert "is there already; change that one" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in project.docs.rglob("*.md")} == before


def test_a_note_on_every_comparison_keeps_the_page_and_the_other_notes(project: Project) -> None:
    ids = [comparison.id for comparison in project.dossier().comparisons]
    assert ids, "the two articles write one name in two ways"
    for id_ in ids:
        assert main(["note", id_], project) == 0
    editor = read_editor(project.docs, read_seeds(project.seeds))
    assert sorted(editor.notes) == sorted(ids)
    assert (project.docs / "conflicts.md").read_text().endswith("---\n\nProse.\n")
    assert main(["note", ids[0]], project) == 1


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("title: D\n", "title: D\nnotes:\n  c-1:\n    question: Q\n"),
        ("notes:\ntitle: D\n", "notes:\n  c-1:\n    question: Q\ntitle: D\n"),
        ("notes: {}\n", "notes:\n  c-1:\n    question: Q\n"),
        (
            "notes:\n    c-0:\n        note: N\n",
            "notes:\n    c-1:\n      question: Q\n    c-0:\n        note: N\n",
        ),
        (
            "notes:   # ours\n  # the first\n  c-0: {note: N}\n",
            "notes:\n  c-1:\n    question: Q\n  # the first\n  c-0: {note: N}\n",
        ),
    ],
)
def test_a_note_is_put_first_in_whatever_stands_there(front: str, expected: str) -> None:
    assert with_note(f"---\n{front}---\n\nProse.\n", "c-1", ["question: Q"]) == (
        f"---\n{expected}---\n\nProse.\n"
    )


def test_notes_in_a_form_that_text_cannot_be_added_to_are_left_alone() -> None:
    with pytest.raises(InputError, match="add the note by hand"):
        with_note("---\nnotes: {c-0: {note: N}}\n---\n", "c-1", ["question: Q"])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"Just words.\n", b"---\nnotes:\n  %s:\n"),
        (
            b"\xef\xbb\xbf---\r\ntitle: Differences\r\n---\r\nProse.\r\n",
            b"---\r\ntitle: Differences\r\nnotes:\r\n  %s:\r\n",
        ),
    ],
)
def test_a_note_goes_into_a_page_without_front_matter_and_one_of_windows(
    before: bytes, after: bytes, project: Project
) -> None:
    page = project.docs / "conflicts.md"
    page.write_bytes(before)
    id_ = project.dossier().comparisons[0].id
    assert main(["note", id_], project) == 0
    assert page.read_bytes().startswith(after % id_.encode())
    assert list(read_editor(project.docs, project.articles()).notes) == [id_]
