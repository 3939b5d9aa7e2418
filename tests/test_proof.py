"""The proof finds every broken promise in a finished site."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum import proof
from variorum.dossier import compile_dossier
from variorum.records import Dossier
from variorum.seeds import SeedFile, Seeds

TEXT = "The ferry sank. Nobody was hurt."


@pytest.fixture
def dossier() -> Dossier:
    return compile_dossier(Seeds((SeedFile("ferry", "ferry.txt", TEXT.encode()),), ()))


@pytest.fixture
def site(tmp_path: Path, dossier: Dossier) -> Path:
    (tmp_path / "sources" / "ferry").mkdir(parents=True)
    first, second = dossier.sources[0].sentences
    page = (
        f'<p id="{first.id}"><i data-source="ferry" data-span="0-15">The ferry <b>sank</b>.</i>'
        f'<p id="{second.id}"><span data-source="ferry" data-span="16-32">Nobody was hurt.</span>'
    )
    (tmp_path / "sources" / "ferry" / "index.html").write_text(page)
    (tmp_path / "index.html").write_text(
        f'<a href="sources/ferry/index.html#{first.id}">x</a> <a href="https://example.org/">y</a>'
    )
    return tmp_path


def told(site: Path, dossier: Dossier) -> list[str]:
    return [str(fault) for fault in proof.check(site, dossier)]


def test_a_true_site_is_proven(site: Path, dossier: Dossier) -> None:
    assert told(site, dossier) == []


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ('<i data-source="ferry" data-span="0-15">The ferry sank!</i>', "not what the source says"),
        (
            '<i data-source="ferry" data-span="0-15">“The ferry sank.”</i>',
            "not what the source says",
        ),
        ('<i data-source="boat" data-span="0-1">T</i>', "no known source"),
        ('<i data-source="ferry" data-span="0">T</i>', "no known source"),
        ('<a href="sources/boat/index.html">x</a>', "leads nowhere"),
        ('<a href="sources/ferry/index.html#s-00000000">x</a>', "leads to no place"),
        ('<a href="#nowhere">x</a>', "leads to no place"),
        ('<script src="https://cdn.example.org/x.js"></script>', "loads https://cdn"),
        ('<link rel="stylesheet" href="//fonts.example.org/x.css">', "loads //fonts"),
        ('<img src="http://example.org/pixel.gif">', "loads http://"),
        ('<video src="https://example.org/v.mp4"></video>', "loads https://"),
        ('<img srcset="a.png 1x, https://example.org/b.png 2x">', "loads https://example.org/b"),
        ('<video poster="//example.org/p.png"></video>', "loads //example.org/p.png"),
        ('<object data="https://example.org/o.svg"></object>', "loads https://example.org/o"),
        ('<svg><image href="https://example.org/i.png"/></svg>', "loads https://example.org/i"),
        ('<svg><use xlink:href="https://example.org/u.svg#a"/></svg>', "loads https://"),
        ('<p style="background: url(https://example.org/s.png)">x</p>', "loads https://"),
        ("<style>@import 'https://example.org/s.css';</style>", "loads https://example.org/s.css"),
        ("<a href=sources/boat/index.html>x</a>", "leads nowhere"),
    ],
)
def test_each_broken_promise_is_told(site: Path, dossier: Dossier, html: str, fault: str) -> None:
    (site / "extra.html").write_text(html)
    faults = told(site, dossier)
    assert len(faults) == 1
    assert faults[0].startswith("extra.html: ")
    assert fault in faults[0]


def test_a_sentence_missing_from_its_page_is_told(site: Path, dossier: Dossier) -> None:
    (site / "sources" / "ferry" / "index.html").write_text("<p>")
    faults = told(site, dossier)
    assert sum("is not on its page" in fault for fault in faults) == 2


def test_at_most_twenty_faults_are_told(site: Path, dossier: Dossier) -> None:
    (site / "extra.html").write_text("".join(f'<a href="gone-{i}.html">x</a>' for i in range(50)))
    assert len(proof.check(site, dossier)) == 20


@pytest.mark.parametrize(
    "link",
    ["../index.html", "../", "..", "./page.html", "/index.html", "?x=1#here", "#:~:text=sank", "#"],
)
def test_every_way_to_write_a_link_that_leads_somewhere_is_good(
    site: Path, dossier: Dossier, link: str
) -> None:
    (site / "deep").mkdir()
    (site / "deep" / "page.html").write_text(f'<p id="here"><a href="{link}">x</a>')
    assert told(site, dossier) == []


def test_the_page_for_unknown_addresses_may_link_from_the_root(
    site: Path, dossier: Dossier
) -> None:
    (site / "404.html").write_text('<a href="/anywhere/">x</a>')
    assert told(site, dossier) == []


def test_a_link_to_an_image_elsewhere_is_none_that_is_loaded(site: Path, dossier: Dossier) -> None:
    (site / "extra.html").write_text('<link rel="canonical" href="https://example.org/">')
    assert told(site, dossier) == []


def test_a_style_sheet_that_loads_from_elsewhere_is_told(site: Path, dossier: Dossier) -> None:
    (site / "own.css").write_text("a { background: url('paper.png') } b { color: red }")
    (site / "used.html").write_text('<p style="background: url(paper.png)">See url(x) below.')
    assert told(site, dossier) == []
    (site / "own.css").write_text('@import url("https://example.org/font.css");')
    assert told(site, dossier) == [
        "own.css: loads https://example.org/font.css from elsewhere; keep a copy under docs/assets"
    ]


def test_an_address_that_is_none_leads_out_of_the_site(site: Path, dossier: Dossier) -> None:
    (site / "extra.html").write_text('<a href="http://[oslo">x</a>')
    assert told(site, dossier) == []
    (site / "extra.html").write_text('<img src="http://[oslo">')
    assert told(site, dossier) == [
        "extra.html: loads http://[oslo from elsewhere; keep a copy under docs/assets"
    ]


def test_the_anchors_of_our_own_pages_are_found() -> None:
    assert proof.anchors('<p id="a">x</p> <i\nid="b">y</i> <u data-id="c">') == {"a", "b"}


def test_what_was_proven_before_is_proven_again_when_something_it_rests_on_has_changed(
    site: Path, dossier: Dossier
) -> None:
    known = proof.prove(site, dossier).pages
    assert proof.prove(site, dossier, known).faults == ()
    page = site / "sources" / "ferry" / "index.html"
    good = page.read_text()
    page.write_text(good.replace("Nobody", "Somebody"))
    assert len(proof.prove(site, dossier, known).faults) == 1
    page.write_text(good.replace("<p id=", "<p data-id=", 1))
    faults = [str(fault) for fault in proof.prove(site, dossier, known).faults]
    assert [fault.partition(": ")[0] for fault in faults] == [
        "sources/ferry/index.html",
        "index.html",
    ]


PIECES = ("..", ".", "", "a", "b.html", "a b", "%2e%2e", "é", "x.y.z", "http:", "?q", ";p")


@given(
    st.lists(st.sampled_from(("a", "b", "c d")), max_size=3).map("/".join),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map("/".join),
)
def test_the_short_way_to_a_links_file_leads_where_the_long_one_does(
    folder: str, path: str
) -> None:
    name = f"{folder}/page.html".lstrip("/")
    if path[:1] not in ("", "?"):
        assert proof._leads_to(path, name) == proof._target(folder, path)
