"""What is read of a page by pieces is what a parser finds in the whole of it."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.finished import Found, found_in, found_in_whole

# The least of a page that has the theme's frame, with a place to put something into each part.
FRAME = (
    '<!doctype html>\n<html><head><title>Ferry</title><link rel="icon" href="../i.png">{}</head>\n'
    '<body id="page"><a href="#top">Skip</a><header class="md-header"><nav>{}\n'
    '<form class="md-header__option"><input id="dark"></form>{}</nav></header>\n'
    '<div class="md-container"><main><div><nav><a href="../topics/index.html">Top</a></nav>{}\n'
    '<div class="md-sidebar md-sidebar--secondary"></div><article id="top">{}\n'
    '<span data-source="ferry" data-span="0-15">The ferry <b>sank</b>.</span>{}</article>\n'
    "</div></main>\n"
    '<footer class="md-footer"><a href="../about/index.html">About</a>{}</footer></div>\n'
    '<script src="../site.js"></script></body></html>'
)
PLACES = FRAME.count("{}")


def pages_with(*inserted: str) -> bytes:
    return FRAME.format(*inserted).encode()


def read(page: bytes) -> tuple[Found, ...]:
    return found_in(page, hashlib.sha256(page).digest())


def all_of(found: tuple[Found, ...]) -> tuple[object, ...]:
    return (
        sorted(run for part in found for run in part.runs),
        {anchor for part in found for anchor in part.anchors},
        {link for part in found for link in part.links},
        sorted(each for part in found for each in part.loaded),
    )


PLAIN = ["", "words", '<p id="p">x</p>', '<a href="x.html" id="a">x</a>', "<p>x", "<img src=y.png>"]


@given(st.lists(st.sampled_from(PLAIN), min_size=PLACES, max_size=PLACES))
def test_a_page_in_the_themes_frame_is_read_by_pieces(inserted: list[str]) -> None:
    page = pages_with("", *inserted[1:])
    found = read(page)
    assert all_of(found) == all_of((found_in_whole(page),))
    if "<p>x" not in inserted[1:4]:
        assert len(found) == 3


@pytest.mark.parametrize("place", range(PLACES))
@pytest.mark.parametrize(
    "inserted",
    [
        *["<!--", "<![CDATA[", "<?", "</", "<i title='", '<i title="', "<i", "&", "&am", "</>"],
        *["<script>", "<style>", "<title>", "<textarea>", "<xmp>", "<iframe>", "<plaintext>"],
        *["<noscript>", "<template>", "<svg>", "<math>", "<select>", "<table>", "<table><tr>"],
        *["<svg><title>", "<svg><style>", "<svg><desc>", "<math><mi>", "<option>", "<frameset>"],
        *["<b>", '<a href="open.html">', "<b id=b><p>", "<nobr>", "<button>", "<form>", "<pre>"],
        *["<div><form></div>", "<table><form></table>", "<p data-source=ferry data-span=0-3>The"],
        *["<div data-source=ferry data-span=0-3>The", "<span data-source=ferry data-span=0-3>The"],
        *["</div>", "</nav>", "</header>", "</main>", "</body>", "</html>", "</form>", "</p>"],
        *['<body id="second">', '<html id="second">', '<head id="second">', '<tr id="row">'],
        *[
            '<form id="inner"><p>',
            "<li>",
            "<dd>",
            "<h1>",
            "\0",
            "\r\n",
            '<b data-variorum-cut="x">',
        ],
        *[
            "<form><b data-variorum-cut=x></b></form><!--",
            "<span data-source=ferry>a</div>b</span>",
        ],
    ],
)
def test_what_breaks_a_page_anywhere_is_found_in_pieces_as_in_the_whole(
    place: int, inserted: str
) -> None:
    page = pages_with(*["" if number != place else inserted for number in range(PLACES)])
    assert all_of(read(page)) == all_of((found_in_whole(page),))


BROKEN = [
    *[
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<style>",
        "</style>",
        "<svg>",
        "</svg>",
        "<b>",
        "</b>",
    ],
    *["<table>", "<tr id=r>", "<td>", "</table>", "<select>", "<option id=o>", "</select>", "<p>"],
    *[
        '<a href="a.html">',
        "</a>",
        "<form id=f>",
        "</form>",
        "<div>",
        "</div>",
        "</nav>",
        "</main>",
    ],
    *[
        "<template>",
        "</template>",
        "<title>",
        "</title>",
        "<textarea>",
        "</textarea>",
        '"',
        "'",
        ">",
    ],
    *[
        "<i title=",
        "<span data-source=ferry data-span=0-3>",
        "</span>",
        "The",
        '<p id="q">',
        "</p>",
    ],
    *["<img src=//x/y>", "<math>", "</math>", "<body id=b>", "<button>", "</button>", "</header>"],
]


@given(
    st.lists(
        st.lists(st.sampled_from(BROKEN), max_size=4).map("".join), min_size=PLACES, max_size=PLACES
    )
)
def test_however_a_page_is_broken_its_pieces_give_what_the_whole_gives(inserted: list[str]) -> None:
    page = pages_with(*inserted)
    assert all_of(read(page)) == all_of((found_in_whole(page),))


def test_a_mark_is_not_taken_for_another() -> None:
    """Words that swallow the first cut and end before the second, where the same are open."""
    page = pages_with("", "<title>", "", "", "</title>", "", "")
    assert all_of(read(page)) == all_of((found_in_whole(page),))


def test_a_page_without_the_frame_is_read_as_it_is() -> None:
    assert read(b'<p id="a">x</p>') == (Found((), ("a",), (), ()),)
