"""Sources that are gone, or have another id now: what their old addresses can still tell."""

from __future__ import annotations

from variorum.dossier import compile_dossier
from variorum.editor import Editor
from variorum.reading import read_article
from variorum.records import FormerSource
from variorum.seeds import SeedFile, Seeds

FERRY = b"The ferry sank. Nobody was hurt."
QUAY = b"The quay is closed."


def former(editor: Editor | None = None, **removed: bytes) -> tuple[FormerSource, ...]:
    """Of a folder that holds the ferry's article alone, after others were removed."""
    files = (SeedFile("ferry", "ferry.txt", FERRY),)
    gone = tuple(SeedFile(id_, f"{id_}.txt", data) for id_, data in removed.items())
    return compile_dossier(Seeds(files, (), gone), editor).former


def anchors(data: bytes) -> tuple[str, ...]:
    return tuple(sentence.id for sentence in read_article(data).sentences)


def test_a_removed_article_keeps_its_anchors() -> None:
    assert former(quay=QUAY) == (FormerSource("quay", None, None, anchors(QUAY)),)


def test_an_article_of_the_same_bytes_under_another_id_has_moved() -> None:
    assert former(boat=FERRY) == (FormerSource("boat", "ferry", None, anchors(FERRY)),)


def test_the_editors_reason_is_told_with_the_anchors_of_the_history() -> None:
    editor = Editor(removed={"quay": "Withdrawn.", "pier": "A copy."})
    assert former(editor, quay=QUAY) == (
        FormerSource("pier", None, "A copy.", ()),
        FormerSource("quay", None, "Withdrawn.", anchors(QUAY)),
    )


def test_a_former_id_leads_to_the_source_whatever_became_of_its_text() -> None:
    old = b"The ferry sank. Two were hurt."
    (found,) = former(Editor(source_aliases={"boat": "ferry"}), boat=old)
    assert (found.now, set(found.anchors)) == ("ferry", {*anchors(old), *anchors(FERRY)})


def test_a_former_id_of_a_removed_source_tells_the_same_reason() -> None:
    editor = Editor(removed={"quay": "Withdrawn."}, source_aliases={"pier": "quay"})
    assert [(each.id, each.now, each.reason) for each in former(editor)] == [
        ("pier", None, "Withdrawn."),
        ("quay", None, "Withdrawn."),
    ]


def test_an_id_that_a_source_bears_again_is_not_former() -> None:
    assert former(Editor(source_aliases={"Ferry": "ferry"}), FERRY=QUAY) == ()


def test_an_article_that_cannot_be_read_any_more_has_no_anchors() -> None:
    assert former(quay=b"\xff") == (FormerSource("quay"),)
