"""The benchmark's articles: as many as asked for, always the same, and worth comparing."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from benchmarks.articles import article_texts, kinds, one_event_texts, write_project_files
from variorum.analysis import analyse
from variorum.collation.kin import related_sources
from variorum.editor import read_editor
from variorum.records import About, Source
from variorum.seeds import read_seeds


def _by_event(count: int) -> dict[str, list[str]]:
    """The texts by the kind and number of their event."""
    events: defaultdict[str, list[str]] = defaultdict(list)
    for name, text in article_texts(count):
        events[name.partition("_")[2].rpartition("-")[0]].append(text.replace("\n", " "))
    return events


def test_more_articles_leave_the_first_as_they_were() -> None:
    few, many = list(article_texts(20)), list(article_texts(60))
    assert many[:20] == few
    assert len({text for _, text in many}) == 60


def test_events_are_many_and_told_by_two_to_twenty_articles() -> None:
    whole = list(_by_event(400).values())[:-1]  # the last may be cut short
    assert len(whole) > 30
    sizes = {len(texts) for texts in whole}
    assert min(sizes) >= 2
    assert max(sizes) <= 20
    assert len(sizes) > 8


def test_articles_on_one_event_share_its_place_and_not_every_figure() -> None:
    for texts in list(_by_event(100).values())[:-1]:
        words = [set(text.replace(",", " ").replace(".", " ").split()) for text in texts]
        capitals = [{word for word in held if word[0].isupper()} for held in words]
        assert set.intersection(*capitals)
        figures = [{word for word in held if word.isdigit()} for held in words]
        assert not all(held == figures[0] for held in figures)


def test_any_number_of_articles_can_tell_of_one_event() -> None:
    names = [name for name, _ in one_event_texts(50)]
    assert len({name.partition("_")[2].rpartition("-")[0] for name in names}) == 1
    assert len({text for _, text in one_event_texts(50)}) == 50


def test_the_engine_tells_most_events_apart() -> None:
    articles = dict(article_texts(80))
    kin = related_sources(
        [Source(name, name, name, About(), analyse(t.encode())) for name, t in articles.items()]
    )
    events = {name: name.partition("_")[2].rpartition("-")[0] for name in articles}
    related = [events[one] == events[other] for one in kin for other in kin[one]]
    assert sum(related) > 0.6 * len(related) > 200


def test_a_project_of_them_can_be_read(tmp_path: Path) -> None:
    write_project_files(tmp_path, 12)
    seeds = read_seeds(tmp_path / "seeds")
    assert len(seeds.files) == 12
    topics = {topic.slug for topic in read_editor(tmp_path / "docs", seeds).topics}
    assert topics == set(kinds())
