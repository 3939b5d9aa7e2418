"""No character of an article or a file's name becomes anything but text, on any page."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from hostile.articles import FILE_NAMES, TEXTS

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


def test_time_grows_with_the_text_and_no_faster(tmp_path: Path) -> None:
    """Twice the text may take up to four times as long before this calls it quadratic or worse.

    Both sizes are timed in one run, so that a slow machine slows both.
    """
    from variorum.analysis import analyse

    for name in ("quotes", "brackets", "names", "capitals", "commas", "digits", "hyphens", "said"):
        unit = TEXTS[name].encode()
        took = []
        for times in (4, 16):
            started = time.process_time()
            analyse(unit * times)
            took.append(time.process_time() - started)
        assert took[1] < 10 * max(took[0], 0.01), f"{name}: {took}"


def test_time_to_collate_grows_with_the_quotations_and_no_faster(tmp_path: Path) -> None:
    """As above, of the comparison of one source's many quotations."""
    from variorum.dossier import compile_dossier
    from variorum.seeds import read_seeds

    took = []
    for times in (2, 8):
        folder = tmp_path / str(times)
        folder.mkdir()
        (folder / "ferry.txt").write_text(TEXTS["quoted-words"] * times, encoding="utf-8")
        started = time.process_time()
        compile_dossier(read_seeds(folder))
        took.append(time.process_time() - started)
    assert took[1] < 8 * max(took[0], 0.01), took
