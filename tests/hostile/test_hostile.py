"""No character of an article or a file's name becomes anything but text, on any page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from hostile.articles import FILE_NAMES, TEXTS
from variorum.analysis import analyse
from variorum.dossier import compile_dossier
from variorum.seeds import SeedFile, Seeds
from work import calls

pytestmark = pytest.mark.slow

_ALLOWED_TAGS = {"script", "style", "svg", "path", "img", "iframe", "form", "input", "link", "meta"}


def _pages(site: Path) -> Iterator[tuple[str, LexborHTMLParser]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), LexborHTMLParser(path.read_bytes())


def test_every_file_is_a_source_with_a_page(site: Path) -> None:
    dossier = json.loads((site / "data" / "dossier.json").read_text("utf-8"))
    assert len(dossier["sources"]) == len(TEXTS) + len(FILE_NAMES)
    ids = [source["id"] for source in dossier["sources"]]
    assert len({id_.casefold() for id_ in ids}) == len(ids)
    for id_ in ids:
        assert (site / "sources" / id_ / "index.html").is_file()


def test_no_element_comes_from_an_article(site: Path) -> None:
    for name, page in _pages(site):
        for run in page.css("[data-source]"):
            tags = {node.tag for node in run.css("*")} - {run.tag}
            assert tags <= {"a", "mark", "span", "b", "i"}, name
        assert not page.css("[onerror], [onload], [onmouseover]"), name
        assert not [a for a in page.css("a[href]") if "javascript:" in (a.attributes["href"] or "")]


def test_scripts_are_the_themes_or_data(site: Path) -> None:
    for name, page in _pages(site):
        for script in page.css("script"):
            assert "breached" not in script.text() or script.attributes.get("type") in (
                "application/json",
                "application/ld+json",
            ), name


def test_titles_hold_no_markup(site: Path) -> None:
    for name, page in _pages(site):
        assert len(page.css("head title")) == 1, name
        assert not page.css("title *"), name


GROWN = ("quotes", "brackets", "names", "capitals", "commas", "digits", "hyphens", "said")


@pytest.mark.parametrize("name", GROWN)
def test_work_grows_with_the_text_and_no_faster(name: str) -> None:
    """Four times the text may take five times the work before this calls it quadratic or worse."""
    unit = TEXTS[name].encode()
    analyse(unit)
    fewer, more = (calls(lambda n=n: analyse(unit * n)) for n in (2, 8))
    assert more < 5 * fewer


def test_work_to_collate_grows_with_the_quotations_and_no_faster() -> None:
    """As above, of the comparison of one source's many quotations."""

    def compiled(times: int) -> None:
        data = (TEXTS["quoted-words"] * times).encode()
        compile_dossier(Seeds((SeedFile("ferry", "ferry.txt", data),), ()))

    compiled(1)
    fewer, more = (calls(lambda n=n: compiled(n)) for n in (1, 4))
    assert more < 5 * fewer


@pytest.mark.parametrize("name", GROWN)
def test_a_line_of_any_length_is_read_to_the_end(name: str) -> None:
    """What a regular expression does inside one call is not counted above; were it quadratic, this
    would not end within the limit that holds for every test.
    """
    text = TEXTS[name]
    article = analyse((text * (250_000 // len(text))).encode()).article
    assert article.sentences[-1].end == len(article.text.rstrip())
