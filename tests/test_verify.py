"""A published copy can be checked against its articles from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

import verify
from building import build


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of one article."""
    seeds = tmp_path_factory.mktemp("ferry") / "seeds"
    seeds.mkdir()
    (seeds / "ferry.txt").write_text("The ferry sank. Nobody was hurt.")
    return seeds


@pytest.fixture(scope="module")
def site(seeds: Path) -> Path:
    """The site of that folder."""
    site = seeds.parent / "site"
    assert build(seeds, site).returncode == 0
    return site


@pytest.mark.slow
def test_a_built_site_is_proven_and_a_changed_one_is_not(
    seeds: Path, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify.main([str(site), "--seeds", str(seeds)]) == 0
    page = site / "sources" / "ferry" / "index.html"
    good = page.read_text("utf-8")
    page.write_text(good.replace("The ferry sank.", "The ferry swam."), "utf-8")
    assert verify.main([str(site), "--seeds", str(seeds)]) == 1
    page.write_text(good, "utf-8")
    assert "sources/ferry/index.html: the run ferry 0-15 is not" in capsys.readouterr().out


FIRST = 'id="s-'
"""How the anchor of the first sentence begins, after the header and the table of contents."""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Nobody was hurt.", "Nobody was.", "the run ferry 16-32 is not what the source says"),
        ("Nobody was hurt.", "Nobody <!--was--> hurt.", "the run ferry 16-32 is not"),
        ("Nobody was hurt.", "“Nobody was hurt.”", "the run ferry 16-32 is not"),
        ('data-span="16-32"', 'data-span="16-33"', "the run ferry 16-33 is not"),
        ('data-span="16-32"', 'data-span="all"', "a run of no known source and span"),
        ('data-source="ferry" data-span="16-32"', "data-source", "a run of no known source"),
        ('data-source="ferry"', 'data-source="boat"', "a run of no known source and span"),
        (FIRST, 'data-id="s-', "is not on its page"),
        (FIRST, 'data-x="y"id="x-', "is not on its page"),
        ("<article", "<!-- <article", "is not on its page"),
        ("<article", "<script> <article", "is not on its page"),
        ("<article", "<textarea> <article", "is not on its page"),
        ("<article", "<template> <article", "is not on its page"),
        ('href="../../topics/index.html"', 'href="../../topic/index.html"', "leads nowhere"),
        ('href="../../about/index.html"', 'href="../about/index.html"', "leads nowhere"),
        ("</article>", "<a href=#nowhere>x</a></article>", "the link #nowhere leads to no place"),
        ("</footer>", "<a HREF='gone.html'>x</a></footer>", "the link gone.html leads nowhere"),
        ("</head>", "<link rel=stylesheet href=//x.example/y></head>", "loads //x.example/y from"),
        ("</header>", "<img src=https://x.example/y.png></header>", "loads https://x.example/y"),
        ("</article>", "<iframe src=http://x.example/></iframe></article>", "loads http://x."),
        ("</body>", "<script src=//x.example/y.js></script></body>", "loads //x.example/y.js"),
    ],
)
def test_a_page_that_is_broken_in_any_one_way_is_told(
    seeds: Path, site: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, told: str
) -> None:
    page = site / "sources" / "ferry" / "index.html"
    good = page.read_text("utf-8")
    assert old in good
    try:
        page.write_text(good.replace(old, new), "utf-8")
        assert verify.main([str(site), "--seeds", str(seeds)]) == 1
    finally:
        page.write_text(good, "utf-8")
    lines = capsys.readouterr().out.splitlines()
    assert [
        line for line in lines if line.startswith("sources/ferry/index.html: ") and told in line
    ]


def test_a_folder_without_a_site_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify.main([str(tmp_path)]) == 1
    assert "no site there" in capsys.readouterr().out


def test_a_fault_of_the_articles_is_told_in_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "index.html").write_text("<h1>Ferry</h1>")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "ferry.txt").write_bytes(b"\xff")
    assert verify.main([str(tmp_path), "--seeds", str(tmp_path / "seeds")]) == 1
    told = "seeds/ferry.txt: not UTF-8 at byte 0 (0xff); save it as UTF-8 plain text\n"
    assert capsys.readouterr().out == told
