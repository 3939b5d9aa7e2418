"""The editor's folder: what is read from it, and every fault told at once."""

from __future__ import annotations

import pytest
from newsroom import Write, make_seeds

from variorum.editor import read_editor
from variorum.editor.notes import Note, QuotedReading
from variorum.faults import InputError
from variorum.records import About, ComparisonType, Publish, Relation, TopicFile


def faults_of(docs: Write, ids: tuple[str, ...] = (), **pages: str) -> list[str]:
    with pytest.raises(InputError) as caught:
        read_editor(docs(**pages), make_seeds(*ids))
    return str(caught.value).split("\n")


def page(front_matter: str, prose: str = "") -> str:
    return f"---\n{front_matter}\n---\n{prose}"


def test_topics_come_by_order_then_file_name(docs: Write) -> None:
    folder = docs(
        topics__index="Topics.",
        topics__ferry=page("title: The ferry\nterms: [ferry, 'ro-ro']\nexclude: [car ferry]"),
        topics__bridge=page("title: Bridge\nterms:\n- bridge\nrelated: [ferry]\naliases: [span]"),
        topics__zoo=page("title: Zoo\nterms: [zoo]\norder: 1"),
        **{"topics__everything-else": page("title: The rest")},
    )
    assert read_editor(folder, make_seeds()).topics == (
        TopicFile("zoo", "Zoo", ("zoo",)),
        TopicFile("bridge", "Bridge", ("bridge",), (), ("ferry",), ("span",)),
        TopicFile("ferry", "The ferry", ("ferry", "ro-ro"), ("car ferry",)),
    )


def test_what_an_editor_says_of_a_source(docs: Write) -> None:
    about = (
        "title: Ferry sinks\npublisher: The Varde Herald\nauthor: Ada Holm\n"
        "published: 2024-01-31\nurl: https://herald.example/1\nlanguage: en-GB\n"
        "label: Herald\npublish: excerpts\nhide: [toc]"
    )
    editor = read_editor(docs(sources__herald=page(about)), make_seeds("herald", "post"))
    assert editor.abouts == {
        "herald": About(
            title="Ferry sinks",
            publisher="The Varde Herald",
            author="Ada Holm",
            published="2024-01-31",
            url="https://herald.example/1",
            language="en-GB",
            label="Herald",
            publish=Publish.EXCERPTS,
        )
    }
    assert editor.warnings == ()


def test_a_page_about_a_source_that_is_not_here_is_a_warning(docs: Write) -> None:
    folder = docs(sources__harald=page("title: A"), sources__zzz=page("title: B"))
    assert read_editor(folder, make_seeds("herald")).warnings == (
        'docs/sources/harald.md: no source "harald" in this folder of seeds; '
        'did you mean "herald"?',
        'docs/sources/zzz.md: no source "zzz" in this folder of seeds; name it after '
        "a source that is, or remove it",
    )


def test_notes_of_both_kinds(docs: Write) -> None:
    text = page(
        "notes:\n"
        "  c-1a2b3c4d:\n    question: How long?\n    note: Seen twice.\n"
        "  c-5e6f7a8b:\n    lookalike: two ferries\n"
        "  hours:\n    question: When?\n    relation: difference\n    type: date\n"
        "    readings:\n"
        "    - {source: herald, quote: within an hour}\n"
        "    - {source: post, quote: within two hours, group: 3}\n"
    )
    assert read_editor(docs(conflicts=text), make_seeds()).notes == {
        "c-1a2b3c4d": Note(question="How long?", note="Seen twice."),
        "c-5e6f7a8b": Note(lookalike="two ferries"),
        "hours": Note(
            question="When?",
            relation=Relation.DIFFERENCE,
            type=ComparisonType.DATE,
            readings=(
                QuotedReading("herald", "within an hour"),
                QuotedReading("post", "within two hours", 3),
            ),
        ),
    }


def test_definitions_come_from_the_glossary_page(docs: Write) -> None:
    folder = docs(glossary="---\ntitle: Words\n---\nHello.\n\nro-ro\n: A ship with ramps.\n")
    assert read_editor(folder, make_seeds()).definitions == {"ro-ro": "A ship with ramps."}


def test_pages_hold_every_file_but_hidden_ones(docs: Write) -> None:
    folder = docs(index="Hello.", about="---\ntitle: About\n---\nUs.", **{".draft": "term: x"})
    pages = read_editor(folder, make_seeds()).pages
    assert [(each.where, each.prose) for each in pages] == [
        ("docs/about.md", "Us."),
        ("docs/index.md", "Hello."),
    ]


@pytest.mark.parametrize(
    ("front_matter", "message"),
    [
        ("title: A\nterm: [a]\nterms: [a]", 'unknown key "term"; did you mean "terms"?'),
        (
            "title: A\nterms: [a]\ncolour: red",
            'unknown key "colour"; the keys here are aliases, description, exclude, hide, icon, '
            "order, related, search, status, subtitle, tags, terms, title",
        ),
        (
            "title: A\nterms: [a]\ntemplate: x.html",
            'unknown key "template"; the templates are the site\'s; remove it',
        ),
        ("terms: [a]", 'no "title"; add a line "title: …"'),
        ("title: A", 'no "terms"; add a line "terms: …"'),
        ("title: A\nterms: []", '"terms" is an empty list; put one in at least'),
        (
            "title: A\nterms: ferry",
            '"terms" is text, not a list; write [one, two], or one to a line after a hyphen',
        ),
        (
            "title: 1961\nterms: [a]",
            '"title" is a number (1961), not text; put it in quotation marks',
        ),
        (
            "title: A\nterms: [a, yes]",
            '"terms.2" is true (true or false), not text; put it in quotation marks',
        ),
        (
            "title: A\nterms: [a, ~]",
            '"terms.2" is empty, not text; put it in quotation marks',
        ),
        ("title: ' '\nterms: [a]", '"title" is empty; fill it in, or remove the key'),
        (
            "title: A\nterms: [a]\nicon: ../../x",
            '"icon" is "../../x"; write an icon of the theme, such as material/ferry',
        ),
        (
            "title: A\nterms: ['--']",
            '"terms.1" holds "--", in which there is no word; write the words to look for',
        ),
        (
            "title: A\nterms: [a]\norder: first",
            '"order" is text, not a whole number; write digits only',
        ),
        (
            "title: A\nterms: [a]\nsearch: {exclud: true}",
            'unknown key "exclud" in "search"; did you mean "exclude"?',
        ),
        (
            "title: A\nterms: [a]\nhide: [footr]",
            '"hide.1" is "footr"; write one of: navigation, toc, path, footer, tags, feedback',
        ),
        (
            "title: A\nterms: [a]\nrelated: [bridg]",
            '"related" names no topic "bridg"; did you mean "bridge"?',
        ),
        (
            "title: A\nterms: [a]\naliases: [bridge]",
            'the alias "bridge" is the address of a page that stands; remove it',
        ),
        (
            "title: A\nterms: [a]\naliases: [ferry]",
            'the alias "ferry" is the address of a page that stands; remove it',
        ),
        (
            "title: A\nterms: [a]\naliases: [../x]",
            '"aliases.1" holds "../x"; write letters and digits, joined by hyphens',
        ),
    ],
)
def test_what_may_be_wrong_with_a_topic(docs: Write, front_matter: str, message: str) -> None:
    bridge = page("title: Bridge\nterms: [bridge]")
    found = faults_of(docs, topics__ferry=page(front_matter), topics__bridge=bridge)
    assert found == [f"docs/topics/ferry.md: {message}"]


def test_a_topic_whose_name_will_not_do_for_an_address(docs: Write) -> None:
    found = faults_of(docs, **{"topics__The old Ferry": page("title: A\nterms: [a]")})
    assert found == [
        "docs/topics/The old Ferry.md: a topic's file name is its address, and may hold letters, "
        "digits and hyphens only; name it the-old-ferry.md"
    ]


def test_a_topic_with_a_fault_is_still_one_to_relate_to(docs: Write) -> None:
    found = faults_of(
        docs,
        topics__bridge=page("title: A\nterms: [a]\nrelated: [ferry]"),
        topics__ferry="---\n",
    )
    assert found == [
        "docs/topics/ferry.md:1: the front matter has no end; put a line of --- after it"
    ]


def test_an_old_address_belongs_to_one_topic(docs: Write) -> None:
    found = faults_of(
        docs,
        topics__bridge=page("title: A\nterms: [a]\naliases: [span]"),
        topics__ferry=page("title: A\nterms: [a]\naliases: [Span]"),
    )
    assert found == [
        'docs/topics/ferry.md: the alias "Span" is one of topic "bridge" too; '
        "keep it on one of them"
    ]


@pytest.mark.parametrize(
    ("front_matter", "message"),
    [
        (
            "url: javascript:alert(1)",
            '"url" is "javascript:alert(1)"; write an address that begins with https:// or http://',
        ),
        (
            "url: 'https://'",
            '"url" is "https://"; write an address that begins with https:// or http://',
        ),
        (
            "url: 'https://[2001/ferry'",
            '"url" is "https://[2001/ferry"; write an address that begins with https:// or http://',
        ),
        (
            "published: 31 January",
            '"published" is "31 January"; write the date as 2024-01-31, or 2024-01-31T09:30+01:00',
        ),
        (
            "published: 2024-02-30",
            '"published" is "2024-02-30"; write the date as 2024-01-31, or 2024-01-31T09:30+01:00',
        ),
        ("publish: |\n  all\n  of", '"publish" is "all of "; write one of: whole, excerpts'),
        ("publish: all", '"publish" is "all"; write one of: whole, excerpts'),
        (
            "language: English",
            '"language" is "English"; write a language tag such as en, sv or pt-BR',
        ),
        ("publsher: A", 'unknown key "publsher"; did you mean "publisher"?'),
        ("author:", None),
    ],
)
def test_what_may_be_wrong_with_a_source(
    docs: Write, front_matter: str, message: str | None
) -> None:
    if message is None:
        assert read_editor(
            docs(sources__herald=page(front_matter)), make_seeds("herald")
        ).abouts == {"herald": About()}
        return
    found = faults_of(docs, ("herald",), sources__herald=page(front_matter))
    assert found == [f"docs/sources/herald.md: {message}"]


def test_labels_that_make_two_sources_look_alike_are_faults(docs: Write) -> None:
    found = faults_of(
        docs,
        ("herald", "post-1", "post-2"),
        sources__herald=page("label: POST-1"),
    )
    assert found == [
        'docs/sources/herald.md: the label "post-1" would stand for herald and post-1; '
        "choose another"
    ]


@pytest.mark.parametrize(
    ("note", "message"),
    [
        ("{}", '"notes.c-1" says nothing; give it a "question", a "lookalike" or a "note"'),
        ("{questoin: A}", 'unknown key "questoin" in "notes.c-1"; did you mean "question"?'),
        (
            "{question: A, type: date}",
            '"notes.c-1" has a relation or type without readings of its own; remove them, or add '
            "readings",
        ),
        (
            "{question: A, readings: [{source: a, quote: b}, {source: c, quote: d}]}",
            '"notes.c-1" has readings, but not all of a question, a relation and a type; a row of '
            "your own needs all three",
        ),
        (
            "{question: A, relation: difference, type: date, readings: [{source: a, quote: b}]}",
            '"notes.c-1" has one reading only; add what the other source says',
        ),
        (
            "{question: A, relation: difference, type: date, lookalike: two ferries, "
            "readings: [{source: a, quote: b}, {source: c, quote: d}]}",
            '"notes.c-1" is set aside, yet its relation is difference; write "relation: '
            'lookalike", or remove the reason',
        ),
        (
            "{question: A, relation: diference, type: date, readings: [{source: a, qoute: b}]}",
            '"notes.c-1.relation" is "diference"; write one of: contradiction, difference, '
            "variant, agreement, lookalike",
        ),
        (
            "nothing",
            '"notes.c-1" is text, not keys with values; write "key: value" on lines of '
            "their own, indented",
        ),
    ],
)
def test_what_may_be_wrong_with_a_note(docs: Write, note: str, message: str) -> None:
    found = faults_of(docs, conflicts=page(f"notes:\n  c-1: {note}"))
    assert f"docs/conflicts.md: {message}" in found


def test_a_mistyped_key_in_a_reading_is_named_with_its_place(docs: Write) -> None:
    note = "{question: A, relation: difference, type: date, readings: [{source: a, qoute: b}]}"
    found = faults_of(docs, conflicts=page(f"notes:\n  c-1: {note}"))
    assert (
        'docs/conflicts.md: unknown key "qoute" in "notes.c-1.readings.1"; did you mean "quote"?'
        in found
    )


def test_all_faults_of_all_pages_come_at_once(docs: Write) -> None:
    found = faults_of(
        docs,
        index=page("titel: A"),
        about="---\na: [\n---\n",
        topics__ferry=page("terms: [a]"),
        topics__bridge=page("title: B\nterms: [b]\ntitle: C"),
    )
    assert [line.split(": ")[0] for line in found] == [
        "docs/about.md:3",
        "docs/index.md",
        "docs/topics/bridge.md:4",
        "docs/topics/ferry.md",
    ]


def test_an_editor_tells_why_a_source_is_gone_and_what_it_was_called_before(docs: Write) -> None:
    folder = docs(
        sources__herald=page("aliases: [daily-herald, '1961']"),
        sources__post=page("removed: The publisher\n  withdrew it."),
    )
    editor = read_editor(folder, make_seeds("herald"))
    assert editor.removed == {"post": "The publisher withdrew it."}
    assert editor.source_aliases == {"daily-herald": "herald", "1961": "herald"}
    assert editor.warnings == ()


@pytest.mark.parametrize(
    ("front_matter", "fault"),
    [
        (
            "removed: Gone.",
            '"removed" is set, yet the article is in the folder of seeds; take out the one or the '
            "other",
        ),
        ("aliases: [Post]", 'the alias "Post" is the id of a page that stands; remove it'),
        ("aliases: [index]", 'the alias "index" is the id of a page that stands; remove it'),
        ("aliases: [a/b]", '"aliases.1" holds "a/b"; write a source\'s id, as its address has it'),
        ("aliases: [..]", '"aliases.1" holds ".."; write a source\'s id, as its address has it'),
    ],
)
def test_a_former_id_that_cannot_be_one_is_a_fault(
    front_matter: str, fault: str, docs: Write
) -> None:
    told = faults_of(docs, ("herald", "post"), sources__herald=page(front_matter))
    assert told == [f"docs/sources/herald.md: {fault}"]


def test_a_former_id_belongs_to_one_source(docs: Write) -> None:
    pages = {f"sources__{id_}": page("aliases: [times]") for id_ in ("herald", "post")}
    assert faults_of(docs, ("herald", "post"), **pages) == [
        'docs/sources/post.md: the alias "times" is one of source "herald" too; keep it on one of '
        "them"
    ]
