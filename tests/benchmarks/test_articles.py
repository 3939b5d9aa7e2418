"""The benchmark's articles: as many as asked for, always the same, and worth comparing."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from benchmarks.articles import article_texts, kinds, write_project_files
from variorum.editor import read_editor
from variorum.seeds import read_seeds


def test_more_articles_leave_the_first_as_they_were() -> None:
    few, many = list(article_texts(20)), list(article_texts(60))
    assert len(few) == 20
    assert many[:19] == few[:19]
    assert len({text for _, text in many}) == 60


def test_articles_on_one_event_agree_in_the_place_and_not_in_every_figure() -> None:
    events: defaultdict[str, list[str]] = defaultdict(list)
    for name, text in article_texts(60):
        events[name.partition("_")[2].rpartition("-")[0]].append(text.replace("\n", " "))
    assert len(events) > 8
    ferries = [texts for name, texts in events.items() if name.startswith("ferry")]
    figures = {
        word for texts in ferries for text in texts for word in text.split() if word.isdigit()
    }
    assert len(figures) > 5


def test_a_project_of_them_can_be_read(tmp_path: Path) -> None:
    write_project_files(tmp_path, 12)
    seeds = read_seeds(tmp_path / "seeds")
    assert len(seeds.files) == 12
    topics = {topic.slug for topic in read_editor(tmp_path / "docs", seeds).topics}
    assert topics == set(kinds())
