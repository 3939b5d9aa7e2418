"""Web annotations: every selector leads to the words."""

from __future__ import annotations

import json
from typing import Any

from variorum.exports import data_files
from variorum.records import Dossier
from variorum.site import Site


def items(dossier: Dossier, site: Site) -> list[dict[str, Any]]:
    collection = json.loads(data_files(dossier, site)["data/annotations.jsonld"])
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    found: list[dict[str, Any]] = collection["first"]["items"]
    assert collection["total"] == len(found)
    return found


def passages(annotation: dict[str, Any]) -> list[dict[str, Any]]:
    target = annotation["target"]
    return target["items"] if target["type"] == "Composite" else [target]


def test_a_quotation_is_found_by_its_words_and_by_its_place(
    dossier: Dossier, published: Site
) -> None:
    said = items(dossier, published)[0]
    assert said["id"] == "https://papers.example/site/data/annotations.jsonld#q-00000001"
    assert said["target"] == {
        "type": "SpecificResource",
        "source": {
            "id": "https://papers.example/site/data/sources/one.txt",
            "type": "Text",
            "format": "text/plain",
            "language": "en",
        },
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": "We had no choice,",
                "prefix": " will cost 40 crowns from May: “",
                "suffix": "” Ada Holm said on Monday.\nThe H",
            },
            {"type": "TextPositionSelector", "start": 73, "end": 90},
        ],
    }


def test_a_comparison_targets_its_readings_together(dossier: Dossier, published: Site) -> None:
    compared = items(dossier, published)[-1]
    assert compared["motivation"] == "linking"
    exact = [each["selector"][0]["exact"] for each in passages(compared)]
    assert exact == ["40", "45"]
    tags = [body["value"] for body in compared["body"] if body["purpose"] == "tagging"]
    assert tags == ["contradiction", "money", "ferry"]


def test_both_selectors_of_hostile_words_agree(hostile: Dossier, on_disk: Site) -> None:
    texts = {f"sources/{s.id}.txt": s.text for s in hostile.sources}
    found = [each for annotation in items(hostile, on_disk) for each in passages(annotation)]
    assert len(found) == 3
    for each in found:
        quote, position = each["selector"]
        text = texts[each["source"]["id"]]
        start, end = position["start"], position["end"]
        assert quote["exact"] == text[start:end]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])


def test_without_an_address_ids_are_relative_to_the_file(dossier: Dossier, on_disk: Site) -> None:
    assert items(dossier, on_disk)[0]["id"] == "annotations.jsonld#q-00000001"


def test_excerpts_are_named_by_digest_and_their_context_stays_in_them(
    in_excerpts: Dossier, published: Site
) -> None:
    (target,) = passages(items(in_excerpts, published)[1])
    assert target["source"]["id"].startswith("ni:///sha-256;")
    # "Nobody spoke of the bridge at all" follows in the source, but nothing cites it.
    assert target["selector"][0]["suffix"] == "."


def test_a_dossier_without_quotations_or_comparisons_is_an_empty_collection(
    dossier: Dossier, published: Site
) -> None:
    from dataclasses import replace

    empty = replace(dossier, quotations=(), comparisons=())
    collection = json.loads(data_files(empty, published)["data/annotations.jsonld"])
    assert collection["total"] == 0
    assert "first" not in collection
