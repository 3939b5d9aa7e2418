"""Checked quotations: what they become, and what ends the build."""

from __future__ import annotations

import pytest
from newsroom import make_source

from variorum.editor.citations import (
    Citation,
    CitationExtension,
    check_citations,
    find_citations,
    render,
)
from variorum.editor.frontmatter import EditorPage
from variorum.faults import InputError
from variorum.records import About, EditorCitation, Passage, Source


def href(source: str, sentence: str) -> str:
    return f"../sources/{source}/#{sentence}"


def shown(markdown: str, *sources: Source) -> str:
    return render(markdown, CitationExtension(sources, href))


def test_a_citation_becomes_a_link_around_the_verbatim_words(herald: Source) -> None:
    assert shown('It says ["sank within an hour"](source:herald-4471).', herald) == (
        f'<p>It says <a class="v-cite" href="../sources/herald-4471/#{herald.sentences[0].id}">“'
        '<span class="v-run" data-source="herald-4471" data-span="10-29" lang="en" dir="auto">'
        'sank within an hour</span>” <span class="v-siglum">hera</span></a>.</p>'
    )


def test_the_language_of_the_source_goes_with_its_words() -> None:
    source = make_source("varde", "Færgen sank.", about=About(language="da"))
    assert 'data-span="0-11" lang="da" dir="auto"' in shown('["Færgen sank"](source:varde)', source)


def test_words_of_a_source_are_never_markup_nor_touched_by_markdown() -> None:
    text = r"He wrote <b>*R&D* costs \$5</b> on {{ a_wall_and[1] }} left."
    source = make_source("herald", text)
    words = r"<b>*R&D* costs \$5</b> on {{ a_wall_and[1] }} left"
    safe = r"&lt;b&gt;*R&amp;D* costs \$5&lt;/b&gt; on &#123;&#123; a_wall_and[1] &#125;&#125; left"
    html = shown(f'["{words}"](source:herald)', source)
    assert f'data-span="9-59" dir="auto">{safe}</span>' in html


@pytest.mark.parametrize(
    "markdown",
    [
        '["sank within"](source:herald-4471)',
        "[“sank within”](source:HERALD-44)",
        "[„sank within“](source:hera)",
        "[«sank within»](source:hera)",
        '["sank\nwithin"](source:hera)',
    ],
)
def test_a_source_goes_by_id_siglum_or_prefix_and_any_marks_will_do(
    markdown: str, herald: Source
) -> None:
    assert 'data-span="10-21" lang="en" dir="auto">sank within</span>' in shown(markdown, herald)


def test_words_that_hold_quotation_marks_and_brackets_are_kept_whole(herald: Source) -> None:
    html = shown('["The town’s “old lady” was"](source:hera) and ["hour"](source:hera)', herald)
    assert ">The town’s “old lady” was</span>" in html
    assert ">hour</span>" in html


def test_the_words_shown_are_the_sources_own_white_space_included(herald: Source) -> None:
    html = shown('["were saved. The town’s"](source:hera)', herald)
    assert ">were saved.&#10;The town’s</span>" in html


def test_whole_words_come_before_parts_of_words() -> None:
    source = make_source("herald", "The MAP agency and the AP agency met.")
    assert 'data-span="23-25"' in shown('["AP"](source:herald)', source)


def test_a_source_that_is_not_here_is_shown_as_such(herald: Source) -> None:
    assert shown('["It <b>sank"](source:times)', herald) == (
        '<p><span class="v-cite v-cite--absent">“It &lt;b&gt;sank” <span class="v-cite__why">'
        "(not checked: source times is not in this collection)</span></span></p>"
    )


@pytest.mark.parametrize(
    "markdown",
    [
        '`["no"](source:hera)`',
        '```\n["no"](source:hera)\n```',
        '    ["no"](source:hera)',
        '- a\n\n    ~~~\n    ["no"](source:hera)\n    ~~~',
    ],
)
def test_in_code_nothing_is_cited(markdown: str, herald: Source) -> None:
    assert find_citations(markdown) == ()
    assert "v-cite" not in shown(markdown, herald)


@pytest.mark.parametrize("markdown", ["[bare](source:hera)", '["a"](other:hera)', '"](source:a)'])
def test_other_links_are_none_of_ours(markdown: str) -> None:
    assert find_citations(markdown) == ()


def test_citations_are_found_with_their_lines() -> None:
    markdown = """One ["a b"](source:hera).

- two
- [“c
  d”](source:post)
- ["e"](source:BBC News)

["a b"](source:hera)"""
    assert find_citations(markdown) == (
        Citation("a b", "hera", 1),
        Citation("c\n  d", "post", 4),
        Citation("e", "BBC News", 6),
        Citation("a b", "hera", 8),
    )


def check(prose: str, *sources: Source) -> list[str]:
    with pytest.raises(InputError) as caught:
        check_citations([EditorPage("docs/about.md", {}, prose, 4)], sources)
    return str(caught.value).split("\n")


def test_words_not_in_the_source_end_the_build_with_the_closest_passage(herald: Source) -> None:
    assert check('A.\n\n["sank in an hour"](source:hera) ["qq"](source:hera)', herald) == [
        "docs/about.md:6: “sank in an hour” is not in source hera; the closest passage there is "
        "“sank within an hour”",
        "docs/about.md:6: “qq” is not in source hera; nothing there is like it: check the words "
        "and the source",
    ]


def test_words_of_another_source_are_told_to_be(herald: Source, post: Source) -> None:
    assert check('["within two hours"](source:herald-4)', herald, post) == [
        "docs/about.md:4: “within two hours” is not in source hera; it is in source Post"
    ]


def test_a_name_that_fits_two_sources_is_a_fault(herald: Source, post: Source) -> None:
    assert check('["sank"](source:herald)', herald, post) == [
        'docs/about.md:4: "herald" may be herald-4471, herald-post; write more of the id'
    ]


def test_a_siglum_in_full_comes_before_the_beginning_of_an_id(herald: Source, post: Source) -> None:
    prose = '["sank within two"](source:post)'
    checked = check_citations([EditorPage("docs/about.md", {}, prose)], [herald, post])
    assert checked.citations == (
        EditorCitation(
            "docs/about.md",
            ("herald-post", post.sentences[0].id),
            Passage("herald-post", 10, 25),
        ),
    )


def test_a_source_that_is_not_here_is_a_warning(herald: Source) -> None:
    page = EditorPage("docs/about.md", {}, '["sank"](source:times) ["sank"](source:her)')
    assert check_citations([page], [herald]).warnings == (
        'docs/about.md:1: no source "times" in this folder; its words are shown as not checked',
        'docs/about.md:1: no source "her" in this folder; its words are shown as not checked',
    )


def test_rendering_words_that_are_not_there_raises(herald: Source) -> None:
    with pytest.raises(InputError, match="“floated” is not in source hera"):
        shown('["floated"](source:hera)', herald)


@pytest.mark.parametrize(
    ("hostile", "found"),
    [('["', 0), ("[“", 0), ('"](source:', 0), ('["a"](source:', 0), ('["a"](source:x)', 1)],
)
def test_no_prose_breaks_the_search_for_citations(hostile: str, found: int) -> None:
    assert len(find_citations(hostile * 500)) == 500 * found
