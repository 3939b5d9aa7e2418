"""Every page that is in no navigation shows the way back up, whatever kind it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from building import build


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two sources of which one has more to itself than the page of conflicts lists."""
    root = tmp_path_factory.mktemp("ways")
    (root / "seeds").mkdir()
    alone = "\n\n".join(
        f"A {name} of Lorne weighs {number} tonnes and was built in Varde."
        for number, name in enumerate(
            (
                first + last
                for first in "abcdefghi"
                for last in ("arg", "elm", "imp", "ond", "ump", "ust", "ench", "isk")
            ),
            start=20,
        )
    )
    said = 'The ferry Anna sank on Monday. "We are sorry," said Ida Brandt, the owner.'
    (root / "seeds" / "herald.txt").write_text(f"{said}\n\n{alone}\n")
    (root / "seeds" / "post.txt").write_text(f"{said}\n")
    done = build(root / "seeds", root / "site")
    assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.mark.parametrize(
    ("path", "up"),
    [
        ("sources/herald/", ["Home", "Sources"]),
        ("speakers/ida-brandt/", ["Home", "Speakers"]),
        ("topics/everything-else/", ["Home", "Topics"]),
        ("conflicts/only-in-one/", ["Home", "Where the sources differ"]),
    ],
)
def test_a_page_below_another_leads_back_to_it(site: Path, path: str, up: list[str]) -> None:
    tree = LexborHTMLParser((site / path / "index.html").read_text())
    assert [" ".join(a.text().split()) for a in tree.css(".md-path a")] == up
