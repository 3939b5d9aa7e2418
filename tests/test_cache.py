"""The cache gives back what was kept, and never stands in the way."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from types import ModuleType

import pytest

from variorum.analysis import analyse, analyse_all
from variorum.cache import AnalysisCache, engine_key, keep, kept

ARTICLES = [b"The ferry sank.", b"Nobody was hurt.", b"It rained all day."]


@pytest.fixture
def cache(tmp_path: Path) -> AnalysisCache:
    return AnalysisCache(tmp_path / "engine")


def test_what_was_kept_is_given_back(cache: AnalysisCache) -> None:
    analysis = analyse(ARTICLES[0])
    assert cache.get(ARTICLES[0]) is None
    cache.put(ARTICLES[0], analysis)
    assert cache.get(ARTICLES[0]) == analysis
    assert cache.get(ARTICLES[1]) is None


@pytest.mark.parametrize("torn", [b"", b"\x80", b"not a pickle", b"\x80\x05K\x01."])
def test_a_torn_entry_is_made_again(cache: AnalysisCache, torn: bytes) -> None:
    cache.put(ARTICLES[0], analyse(ARTICLES[0]))
    (entry,) = (path for path in cache.folder.rglob("*") if path.is_file())
    entry.write_bytes(torn)
    assert analyse_all(ARTICLES, cache) == [analyse(article) for article in ARTICLES]
    assert cache.get(ARTICLES[0]) == analyse(ARTICLES[0])


def test_an_entry_of_code_that_is_gone_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = ModuleType("former")
    exec("class Ferry: ...", module.__dict__)
    monkeypatch.setitem(sys.modules, "former", module)
    keep(tmp_path / "entry", module.Ferry())
    assert kept(tmp_path / "entry", object) is not None
    monkeypatch.delitem(sys.modules, "former")
    assert kept(tmp_path / "entry", object) is None


def test_many_articles_are_handed_out_and_taken_back_in_turn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("variorum.analysis._CHUNK", 1)
    monkeypatch.setattr("variorum.analysis._WINDOW", 2)
    many = [b"%d ferries sank." % number for number in range(9)]
    with ThreadPoolExecutor(3) as pool:
        assert analyse_all(many, None, pool) == [analyse(article) for article in many]


def test_many_articles_are_read_some_at_a_time_each_by_itself(
    cache: AnalysisCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("variorum.analysis._TOGETHER", 4)
    many = [b"%d ferries sank. Ada Holm (AH) saw it." % number for number in range(9)]
    taken = analyse_all(many, cache)
    assert taken == [analyse(article) for article in many]
    assert [cache.get(article) for article in many] == taken


def test_a_folder_that_cannot_be_made_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = AnalysisCache(tmp_path / "file" / "engine")
    assert analyse_all(ARTICLES, cache) == [analyse(article) for article in ARTICLES]


def test_the_order_is_that_of_the_articles_whoever_makes_them(cache: AnalysisCache) -> None:
    cache.put(ARTICLES[1], analyse(ARTICLES[1]))
    alone = [analyse(article) for article in ARTICLES]
    with ProcessPoolExecutor(2) as pool:
        assert analyse_all(ARTICLES, cache, pool) == alone


def test_only_the_newest_engines_are_kept(tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"engine{number}").mkdir()
        os.utime(tmp_path / f"engine{number}", (number, number))
    AnalysisCache(tmp_path / "engine0").forget_old_engines()
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"engine0", "engine3", "engine4", "engine5"}


def test_the_key_of_the_engine_is_stable_within_one_state() -> None:
    assert engine_key() == engine_key()
    assert len(engine_key()) == 16
