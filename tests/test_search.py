"""What search finds on a page: its sections, as paragraphs of plain text."""

from __future__ import annotations

from variorum.search import Section, sections

PAGE = """<h1>Ferry</h1>
<p>Stops in <b>March</b>.</p><ul><li>one<li>two</ul>
<h2 id="fares">Fares<a class="headerlink" href="#fares">¶</a></h2>
<dl><dt>Adults</dt><dd>4 crowns</dd></dl>
<div data-search-exclude><h3 id="x">Notes</h3><p>left out</p></div>
<p>“Too <i>dear</i>,” she said.<span class="v-sr">, the sentence in its source</span></p>
<script type="application/json">{"a": 1}</script>"""


def test_a_page_is_divided_at_its_headings() -> None:
    assert sections(PAGE) == [
        Section("", "", "<p>Stops in March.</p><p>one</p><p>two</p>"),
        Section("fares", "Fares", "<p>Adults 4 crowns</p><p>“Too dear,” she said.</p>"),
    ]


def test_words_of_sources_are_left_out_where_they_are_found_elsewhere() -> None:
    html = '<p>Said: <span data-source="ferry" data-span="0-3">The <a href="#x">f</a></span>.</p>'
    assert sections(html, with_sources=False) == [Section("", "", "<p>Said: .</p>")]
    assert sections(html) == [Section("", "", "<p>Said: The f.</p>")]


def test_text_stays_text() -> None:
    html = "<h2 id=a>&lt;b&gt; &amp;</h2><p>&lt;img src=x&gt; \ufdd0\ufdd1\ufdd2 &#1;</p>"
    assert sections(html) == [
        Section("a", "&lt;b&gt; &amp;", "<p>&lt;img src=x&gt; \x01</p>"),
    ]


def test_a_page_without_text_has_nothing_to_find() -> None:
    assert sections("") == []
    assert sections("<h1>Only a title</h1>") == []
