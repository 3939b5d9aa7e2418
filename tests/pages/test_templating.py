"""Templates: whatever they print is escaped once, and nothing undefined or unknown is printed."""

from __future__ import annotations

import pytest
from invented import lookup
from jinja2 import UndefinedError
from markupsafe import Markup

from variorum.pages.desk import Desk
from variorum.pages.templating import _environment, count, sentence, write
from variorum.site import Site


def printed(template: str, **values: object) -> str:
    return _environment().from_string(template).render(values)


TEXT, ESCAPED = "<a & 'b'{c}>", "&lt;a &amp; &#39;b&#39;&#123;c&#125;&gt;"


@pytest.mark.parametrize(
    ("template", "html"),
    [
        ("{{ x }}", ESCAPED),
        ("{{ 'p' ~ x|length }}", "p12"),
        ('<p title="{{ x }}">', f'<p title="{ESCAPED}">'),
        ("{{ safe }}", "<b>"),
        ("{{ 7 }}", "7"),
        ("{% autoescape false %}{{ safe }}{{ 7 }}{% endautoescape %}", "<b>7"),
        ("{% autoescape on %}{{ x }}{% endautoescape %}", ESCAPED),
        ("{% macro m(v) %}<i>{{ v }}</i>{% endmacro %}{{ m('<') }}", "<i>&lt;</i>"),
        ("  {% if x %}\n  y\n  {% endif %}\n", "  y\n"),
    ],
)
def test_what_a_template_prints_is_escaped_once(template: str, html: str) -> None:
    values = {"x": TEXT, "safe": Markup("<b>"), "on": True}
    assert printed(template, **values) == html


@pytest.mark.parametrize(
    "template", ["{{ nowhere }}", "{{ x.nowhere }}", "{% if nowhere %}{% endif %}"]
)
def test_a_name_that_nobody_gave_ends_the_page(template: str) -> None:
    with pytest.raises(UndefinedError, match="nowhere"):
        printed(template, x="a")


def test_nothing_is_printed_for_what_is_unknown() -> None:
    with pytest.raises(ValueError, match="printed None"):
        printed("{{ x }}", x=None)


@pytest.mark.parametrize(
    ("call", "text"),
    [
        ("0|count('source')", "0 sources"),
        ("1|count('source')", "1 source"),
        ("2|count('source')", "2 sources"),
        ("1|count('story', 'stories')", "1 story"),
        ("1200|count('story', 'stories')", "1,200 stories"),
        ("'it sank'|sentence", "It sank."),
        ("'Did it sink?'|sentence", "Did it sink?"),
        ("''|sentence", "."),
    ],
)
def test_filters(call: str, text: str) -> None:
    assert printed("{{ " + call + " }}") == text


def test_a_number_stands_with_its_noun() -> None:
    assert (count(1, "source"), count(2, "story", "stories")) == ("1 source", "2 stories")


@pytest.mark.parametrize("end", [".", "!", "?", "”"])
def test_a_sentence_has_one_end(end: str) -> None:
    assert sentence(f"it sank{end}") == f"It sank{end}"


def test_a_page_is_its_template_and_the_previews_of_what_it_cites() -> None:
    desk = Desk("about/", lookup(), Site("Ferries", contact="<a>"))
    bare = write("about.html", desk, dossier=desk.lookup.dossier, date=None, address="x")
    desk.sentence_link("herald", 0)
    page = write("about.html", desk, dossier=desk.lookup.dossier, date=None, address="x")
    assert '<a href="x">&lt;a&gt;</a>' in bare
    assert page == bare + (desk.previews() or "")
    assert '<script type="application/json" id="v-previews">{"herald":' in page
    assert isinstance(page, Markup)
