"""What stands of the last site's pages is what would be written again, and nothing else."""

from __future__ import annotations

import pickle
import random
from dataclasses import dataclass
from pathlib import Path

import pytest

from variorum.dossier import compile_dossier
from variorum.editor import read_editor
from variorum.excerpts import publishable
from variorum.faults import Fault
from variorum.pages import Lookup, Page, Standing, drafts, render_pages, standing_of
from variorum.reads import fact, same
from variorum.records import Dossier
from variorum.seeds import read_seeds
from variorum.site import Site

SITE = Site("Bridges", url="https://example.org/")
KINDS = ("append", "insert", "drop", "add", "remove", "about", "topic", "term")
TOWNS = ("Varde", "Ribe", "Tønder", "Ostrand")
PEOPLE = ("Ada Holm", "Per Quist", "Una Dahl")
MATTERS = (
    "The bridge of {town} cost {n} million crowns, the Varde harbour board said on Monday.",
    "“We waited {n} years,” said {who}, who leads the Varde harbour board (VHB).",
    "At least {n} people stood on the quay of {town}.",
    "{who} told reporters that the VHB would pay for it.",
    "The ferry to {town} stops on 4 March.",
    "The museum of {town} is open on Sundays.",
)


def _sentence(chance: random.Random) -> str:
    who, town = chance.choice(PEOPLE), chance.choice(TOWNS)
    return chance.choice(MATTERS).format(town=town, who=who, n=chance.randint(2, 5))


@dataclass(frozen=True)
class Folder:
    """Articles and an editor's pages, changed as people change them."""

    root: Path

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def articles(self) -> list[Path]:
        return sorted((self.root / "seeds").glob("*.txt"))

    def add(self, name: str, chance: random.Random) -> None:
        self.write(f"seeds/{name}.txt", "\n".join(_sentence(chance) for _ in range(6)) + "\n")

    def edit(self, step: int, chance: random.Random) -> None:
        article = chance.choice(self.articles())
        lines = article.read_text("utf-8").splitlines()
        match chance.choice(
            ["append", "insert", "drop", "add", "remove", "about", "topic", "term"]
        ):
            case "append":
                article.write_text("\n".join([*lines, _sentence(chance)]) + "\n", "utf-8")
            case "insert":
                lines.insert(chance.randrange(len(lines)), _sentence(chance))
                article.write_text("\n".join(lines) + "\n", "utf-8")
            case "drop":
                article.write_text("\n".join(lines[1:] or [_sentence(chance)]) + "\n", "utf-8")
            case "add":
                self.add(f"{chance.choice('abc')}{step}", chance)
            case "remove" if len(self.articles()) > 4:
                article.unlink()
            case "about":
                fields = ["title: The Bridge", "publish: excerpts", "published: 2024-11-20"]
                self.write(
                    f"docs/sources/{article.stem}.md", f"---\n{chance.choice(fields)}\n---\n"
                )
            case "topic":
                words = chance.choice(["bridge", "bridge, ferry", "museum, quay"])
                self.write("docs/topics/bridge.md", f"---\ntitle: Bridge\nterms: [{words}]\n---\n")
            case _:
                self.write("docs/glossary.md", f"# Glossary\n\nVHB\n:   The {step}th board.\n")

    def dossier(self) -> Dossier:
        faults: list[Fault] = []
        seeds = read_seeds(self.root / "seeds", faults)
        editor = read_editor(self.root / "docs", seeds, faults)
        assert faults == []
        return publishable(compile_dossier(seeds, editor))


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path)
    chance = random.Random("folder")
    for number in range(9):
        made.add(f"report{number}", chance)
    made.write("docs/topics/bridge.md", "---\ntitle: Bridge\nterms: [bridge]\n---\n")
    return made


def _made(
    dossier: Dossier, site: Site, last: Standing | None, known: dict[str, Page]
) -> tuple[Standing, dict[str, Page], int]:
    """What the pages are made of, the pages, and how many of them stand."""
    standing = Standing(dossier, last)
    pages: dict[str, Page] = {}
    stood = 0
    for draft in drafts(standing.lookup, site):
        stands = standing.stands(draft)
        stood += stands
        pages[draft.path] = known[draft.path] if stands else standing.page(draft)
        assert pages[draft.path].path == draft.path
    return standing.settle(), pages, stood


@pytest.mark.parametrize("history", ["one", "two"])
def test_through_any_edits_the_pages_are_those_of_a_build_from_nothing(
    history: str, folder: Folder
) -> None:
    chance = random.Random(history)
    dossier = folder.dossier()
    standing, pages, stood = _made(dossier, SITE, None, {})
    assert stood == 0
    for step in range(16):
        folder.edit(step, chance)
        if step % 5 == 4:  # another process goes on from what is kept
            noted = pickle.loads(pickle.dumps(standing.noted))
            standing = standing_of(dossier, SITE, noted)
        dossier = folder.dossier()
        standing, pages, now = _made(dossier, SITE, standing, pages)
        stood += now
        assert pages == {page.path: page for page in render_pages(dossier, SITE)}, step
    assert stood > 150


def test_where_nothing_changed_every_page_stands(folder: Folder) -> None:
    """But for the list of pairs, which is given what cannot be compared."""
    standing, pages, _ = _made(folder.dossier(), SITE, None, {})
    _, again, stood = _made(folder.dossier(), SITE, standing, pages)
    assert stood >= len(pages) - 1
    assert again == pages


def test_another_record_of_the_site_is_another_site(folder: Folder) -> None:
    standing, pages, _ = _made(folder.dossier(), SITE, None, {})
    assert _made(folder.dossier(), Site("Ferries"), standing, pages)[2] == 0


def test_a_page_stands_though_an_article_changed_that_it_does_not_show(folder: Folder) -> None:
    standing, _, _ = _made(folder.dossier(), SITE, None, {})
    chance = random.Random("end")
    first = folder.articles()[0]
    first.write_text(first.read_text("utf-8") + _sentence(chance) + "\n", "utf-8")
    dossier = folder.dossier()
    standing = Standing(dossier, standing)
    stand = {draft.path for draft in drafts(standing.lookup, SITE) if standing.stands(draft)}
    assert "sources/report5/" in stand
    assert "sources/report0/" not in stand
    assert "sources/" not in stand


def test_all_that_a_lookup_shows_is_noted() -> None:
    """A plain attribute or a property that only remembers would be read behind everybody's back."""
    public = {name: each for name, each in vars(Lookup).items() if not name.startswith("_")}
    unnoted = {n for n, each in public.items() if not callable(each) and not isinstance(each, fact)}
    assert unnoted == {"dossier", "shown"}  # which hand out what is noted when it is read


def test_answers_are_the_same_in_order_and_kind() -> None:
    assert same((1, ["a"], {"b": 2}), (1, ["a"], {"b": 2}))
    assert not same({"a": 1, "b": 2}, {"b": 2, "a": 1})
    assert not same([1], (1,))
    assert not same(1, True)
    assert not same(Site("A", recorded={"a": "1"}), Site("A", recorded={"a": "2"}))
