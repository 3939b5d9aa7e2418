"""The site that is published from this repository, read with the standard library alone.

Independent of the proof that ends every build: other code, the same promises.
"""

from __future__ import annotations

import gzip
import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest

from building import PROJECT, build

pytestmark = pytest.mark.slow

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}

OPENINGS = {
    "atacms": ["Regarding Ukraine's missile strike", "According to The Washington Post's sources"],
    "aid-funding": [
        "On Tuesday, reports also emerged",
        "It's about, among other things",
        "The outgoing President Joe Biden",
        "We are firmly determined",
    ],
    "us-russia-channels": [
        "Regarding US-Russia relations",
        "Regarding the unfilled ambassador position",
        "Peskov also commented",
        "The official added",
    ],
    "landmines-convention": [
        '"President Joe Biden has authorized',
        "While Ukraine has welcomed",
        "Anti-personnel mines have long",
        "Peskov noted that Kyiv",
        "According to The Washington Post, the",
        "The mines must also",
        "Anti-personnel mines are generally",
        "Over 160 countries",
        "The organization The International",
        "The organization will work",
        "Russia is using anti-personnel",
        "According to The Washington Post's sources",
    ],
    "freeze-and-negotiations": ["The official emphasized"],
    "baltic-cables": ["Peskov denied Russian involvement"],
    "everything-else": [],
}


@dataclass
class Run:
    """An element that claims to show a source's words, and the text found in it."""

    source: str
    start: int
    end: int
    text: str = ""


@dataclass
class Reader(HTMLParser):
    """What a page holds: runs, anchors, links, and what a browser fetches for it."""

    runs: list[Run] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[Run | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids.add(given["id"])
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        self._note_what_is_fetched(tag, given)
        run = None
        if "data-source" in given and "data-span" in given:
            start, end = map(int, given["data-span"].split("-"))
            run = Run(given["data-source"], start, end)
            self.runs.append(run)
        if tag not in VOID:
            self.open.append(run)

    def _note_what_is_fetched(self, tag: str, given: dict[str, str]) -> None:
        if tag in {"script", "img", "iframe", "source", "audio", "video"} and "src" in given:
            self.fetched.append(given["src"])
        if tag == "link" and given.get("rel") not in {"canonical", "alternate", "next", "prev"}:
            self.fetched.append(given.get("href", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        for run in self.open:
            if run is not None:
                run.text += data


@dataclass
class Published:
    """The site: its pages by path, its dossier, and the articles it is made of."""

    folder: Path
    pages: dict[str, Reader]
    dossier: dict[str, Any]
    texts: dict[str, str]

    def sentences(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for source in self.dossier["sources"]:
            for sentence in source["sentences"]:
                yield source["id"], sentence


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Published:
    folder = tmp_path_factory.mktemp("published") / "site"
    done = build(PROJECT / "seeds", folder, "--strict")
    assert done.returncode == 0, done.stderr
    pages = {}
    for path in sorted(folder.rglob("*.html")):
        reader = Reader()
        reader.feed(path.read_text("utf-8"))
        pages[path.relative_to(folder).as_posix()] = reader
    dossier = json.loads((folder / "data/dossier.json").read_text("utf-8"))
    texts = {
        source["id"]: (PROJECT / "seeds" / source["file"]).read_bytes().decode("utf-8-sig")
        for source in dossier["sources"]
    }
    return Published(folder, pages, dossier, texts)


def test_every_verbatim_run_is_verbatim(site: Published) -> None:
    runs = [(page, run) for page, reader in site.pages.items() for run in reader.runs]
    assert len(runs) > 100
    wrong = [
        (page, run) for page, run in runs if run.text != site.texts[run.source][run.start : run.end]
    ]
    assert wrong == []


def test_all_of_every_article_lies_in_a_sentence_with_an_anchor_and_a_topic(
    site: Published,
) -> None:
    in_topics = {tuple(ref) for topic in site.dossier["topics"] for ref in topic["sentences"]}
    rest = dict(site.texts)
    for source, sentence in site.sentences():
        assert sentence["id"] in site.pages[f"sources/{source}/index.html"].ids
        assert (source, sentence["id"]) in in_topics
        start, end = sentence["start"], sentence["end"]
        rest[source] = rest[source][:start] + " " * (end - start) + rest[source][end:]
    assert "".join(rest.values()).split() == []


def test_every_internal_link_and_anchor_resolves(site: Published) -> None:
    broken = [
        (page, link)
        for page, reader in site.pages.items()
        if page != "404.html"
        for link in reader.links
        if not resolves(site, page, link)
    ]
    assert broken == []


def resolves(site: Published, page: str, link: str) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return parts.scheme in {"https", "http", "mailto"}
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
    target = page if not parts.path else path
    if target not in site.pages:
        return (site.folder / target).is_file()
    anchor = unquote(parts.fragment).partition(":~:")[0]
    return not anchor or anchor in site.pages[target].ids


def test_every_run_has_a_link_to_its_sentence_on_its_page(site: Published) -> None:
    spans = {
        (source, sentence["id"]): (sentence["start"], sentence["end"])
        for source, sentence in site.sentences()
    }
    unlinked = []
    for page, reader in site.pages.items():
        anchors = {urlsplit(link).fragment.partition(":~:")[0] for link in reader.links}
        here = {key: span for key, span in spans.items() if key[1] in anchors | reader.ids}
        for run in reader.runs:
            fits = (
                source == run.source and start <= run.start < end
                for (source, _), (start, end) in here.items()
            )
            if not any(fits):
                unlinked.append((page, run))
    assert unlinked == []


def test_nothing_is_fetched_from_anyone_else(site: Published) -> None:
    fetched = {url for reader in site.pages.values() for url in reader.fetched}
    assert [url for url in sorted(fetched) if urlsplit(url).netloc] == []
    styles = "".join(path.read_text("utf-8") for path in site.folder.rglob("*.css"))
    targets = re.findall(r"url\(\s*[\"']?((?:https?:)?//[^\"')]+)", styles)
    assert targets == []


def test_the_dossier_is_valid(site: Published) -> None:
    schema = json.loads((site.folder / "data/dossier.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(site.dossier, schema)


@pytest.mark.parametrize("slug", OPENINGS)
def test_each_topic_gathers_what_an_editor_would(slug: str, site: Published) -> None:
    (topic,) = [topic for topic in site.dossier["topics"] if topic["slug"] == slug]
    refs = {tuple(ref) for ref in topic["sentences"]}
    gathered = [
        site.texts[source][sentence["start"] : sentence["end"]]
        for source, sentence in site.sentences()
        if (source, sentence["id"]) in refs
    ]
    missing = [
        opening
        for opening in OPENINGS[slug]
        if not any(words.startswith(opening) for words in gathered)
    ]
    assert missing == []
    assert bool(gathered) == bool(OPENINGS[slug])


def test_no_contradiction_is_reported_between_these_two_and_the_page_says_so(
    site: Published,
) -> None:
    relations = {each["relation"] for each in site.dossier["comparisons"]}
    assert "contradiction" not in relations
    assert "difference" in relations
    page = (site.folder / "conflicts/index.html").read_text("utf-8")
    assert "No contradiction was found" in page


def test_every_kind_of_page_is_there(site: Published) -> None:
    folders = ["", "topics", "conflicts", "compare", "sources", "speakers", "glossary", "data"]
    folders += ["timeline", "quotations"]
    expected = [f"{folder}/index.html".lstrip("/") for folder in [*folders, "method"]]
    expected += [f"topics/{topic['slug']}/index.html" for topic in site.dossier["topics"]]
    expected += [f"speakers/{speaker['id']}/index.html" for speaker in site.dossier["speakers"]]
    assert [page for page in expected if page not in site.pages] == []


def test_every_page_names_the_contact_for_corrections_and_removal(site: Published) -> None:
    contact = re.search(r"CONTACT, \"([^\"]+)\"", (PROJECT / "mkdocs.yml").read_text())
    assert contact
    silent = [
        page
        for page, reader in site.pages.items()
        if not any(contact[1] in link for link in reader.links)
    ]
    assert silent == []


def test_a_topic_weighs_little_with_everything_that_it_fetches(site: Published) -> None:
    """Packed as a host sends it, with search's own files, which come when they are asked for."""
    searched = ["assets/javascripts/workers", "search/search_index.js"]
    found = [path for name in searched for path in _files(site.folder / name)]
    asked_for = sum(_packed(path) for path in found)
    weights = {
        page: _packed(site.folder / page)
        + sum(_packed(site.folder / _target(page, each)) for each in set(reader.fetched))
        + asked_for
        for page, reader in site.pages.items()
        if page.startswith("topics/")
    }
    assert weights
    assert [page for page, weight in weights.items() if weight > 250_000] == []


def _files(path: Path) -> list[Path]:
    return [path] if path.is_file() else sorted(path.rglob("*.js"))


def _target(page: str, link: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(link)))


def _packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes())) if path.is_file() else 0


def test_nothing_but_one_stylesheet_holds_up_the_first_paint(site: Published) -> None:
    """Every other request before the text would cost a phone a journey of its own."""
    page = (site.folder / "conflicts/index.html").read_text("utf-8")
    head = page[: page.index("</head>")]
    assert head.count('rel="stylesheet"') == 1
    assert "<script src" not in head


def test_a_shared_link_tells_title_and_description(site: Published) -> None:
    page = (site.folder / "topics/atacms/index.html").read_text("utf-8")
    assert '<meta property="og:title" content="ATACMS">' in page
    assert '<meta property="og:description" content="What each source says on ATACMS' in page
