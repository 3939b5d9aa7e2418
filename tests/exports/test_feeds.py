"""The feeds, read by a feed reader and by an XML parser."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from xml.etree import ElementTree

import feedparser

from variorum.exports import data_files
from variorum.records import Dossier
from variorum.site import Site


def test_a_reader_finds_the_comparisons_in_the_atom_feed(dossier: Dossier, published: Site) -> None:
    feed = feedparser.parse(data_files(dossier, published)["feed.xml"])
    assert not feed.bozo
    assert feed.version == "atom10"
    (entry,) = feed.entries
    assert entry.title == "ferry cost crowns"
    assert entry.link == "https://papers.example/site/conflicts/#c-00000001"
    assert entry.content[0].value == "one: “40”. two: “45”."
    assert [tag.term for tag in entry.tags] == ["contradiction", "money", "ferry"]
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", entry.id)


def test_a_json_feed_has_its_required_members(dossier: Dossier, published: Site) -> None:
    feed = json.loads(data_files(dossier, published)["feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "https://papers.example/site/feed.json"
    assert feed["items"] == [
        {
            "id": "urn:uuid:14b909ee-4218-5643-84eb-76124c8a9f23",
            "url": "https://papers.example/site/conflicts/#c-00000001",
            "title": "ferry cost crowns",
            "content_text": "one: “40”. two: “45”.",
            "tags": ["contradiction", "money", "ferry"],
        }
    ]


def test_dates_are_those_of_the_history_and_none_without(dossier: Dossier, published: Site) -> None:
    recorded = replace(published, recorded={"c-00000001": "2030-01-02T03:04:05Z"})
    files = data_files(dossier, recorded)
    assert json.loads(files["feed.json"])["items"][0]["date_published"] == "2030-01-02T03:04:05Z"
    (entry,) = feedparser.parse(files["feed.xml"]).entries
    assert (entry.published, entry.updated) == ("2030-01-02T03:04:05Z",) * 2
    (undated,) = feedparser.parse(data_files(dossier, published)["feed.xml"]).entries
    assert "published" not in undated
    assert undated.updated == published.date


def test_without_any_date_the_atom_feed_says_the_epoch(dossier: Dossier, on_disk: Site) -> None:
    feed = feedparser.parse(data_files(dossier, on_disk)["feed.xml"])
    assert feed.feed.updated == "1970-01-01T00:00:00Z"


def test_without_an_address_the_json_feed_gives_no_addresses(
    dossier: Dossier, on_disk: Site
) -> None:
    feed = json.loads(data_files(dossier, on_disk)["feed.json"])
    assert "feed_url" not in feed
    assert "url" not in feed["items"][0]


def test_hostile_titles_stay_text_in_both_feeds(
    hostile: Dossier, published: Site, hostile_words: str
) -> None:
    files = data_files(hostile, published)
    assert json.loads(files["feed.json"])["items"][0]["title"] == hostile_words
    root = ElementTree.fromstring(files["feed.xml"])
    title = root.find("{*}entry/{*}title")
    assert title is not None
    assert title.text == re.sub(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]", "\ufffd", hostile_words
    ).replace("\r", "\n")
    assert len(root.findall("{*}entry")) == 1
    assert {element.tag.partition("}")[2] for element in root.iter()} == {
        "feed", "id", "title", "updated", "author", "name", "link", "entry", "category", "content",
    }  # fmt: skip


def test_a_topic_has_a_feed_of_its_own(dossier: Dossier, published: Site) -> None:
    files = data_files(dossier, published)
    feed = feedparser.parse(files["data/topics/ferry.xml"])
    assert not feed.bozo
    assert feed.feed.title == "Harbour Papers: where the sources differ: Ferry fares"
    assert feed.feed.link == "https://papers.example/site/topics/ferry/"
    assert [entry.title for entry in feed.entries] == ["ferry cost crowns"]
    other = feedparser.parse(files["data/topics/everything-else.xml"])
    assert other.entries == []
    assert len({each.feed.id for each in (feed, other, feedparser.parse(files["feed.xml"]))}) == 3
