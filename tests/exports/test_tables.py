"""The tables: read back by a CSV reader, safe in a spreadsheet, true to their description."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from typing import Any

import pytest

from variorum.addresses import Places
from variorum.exports import data_files
from variorum.records import Dossier
from variorum.site import Site

NAMES = ["sources", "sentences", "topics", "quotations", "speakers", "conflicts", "glossary"]


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline=""), strict=True))


def table(dossier: Dossier, site: Site, name: str) -> list[dict[str, str]]:
    return rows(data_files(dossier, site)[f"data/{name}.csv"])


def test_a_comparison_has_a_row_for_each_reading(dossier: Dossier, published: Site) -> None:
    first, second = table(dossier, published, "conflicts")
    assert first["comparison"] == second["comparison"] == "c-00000001"
    assert (first["source"], first["start"], first["end"], first["words"], first["group"]) == (
        "one", "52", "54", "“40”", "0",
    )  # fmt: skip
    assert (second["source"], second["words"], second["group"]) == ("two", "“45”", "1")
    assert first["url"] == "https://papers.example/site/conflicts/#c-00000001"
    assert (first["relation"], first["type"], first["topics"]) == (
        "contradiction", "money", "ferry",
    )  # fmt: skip


def test_without_an_address_links_hold_in_the_folder(dossier: Dossier, on_disk: Site) -> None:
    said = table(dossier, on_disk, "quotations")[0]
    assert said["url"] == f"../sources/one/index.html#{said['sentence']}"


def test_links_lead_to_the_page_that_a_comparison_or_term_stands_on(
    dossier: Dossier, on_disk: Site
) -> None:
    places = Places({"c-00000001": "conflicts/differences/2/"}, {"harbour-board": "glossary/1/"})
    files = data_files(dossier, on_disk, places)
    compared, term = rows(files["data/conflicts.csv"])[0], rows(files["data/glossary.csv"])[0]
    assert compared["url"] == "../conflicts/differences/2/index.html#c-00000001"
    assert term["url"] == "../glossary/1/index.html#harbour-board"
    assert b"conflicts/differences/2/index.html#c-00000001" in files["feed.xml"]


def test_words_in_every_table_are_the_span_between_quotation_marks(
    dossier: Dossier, published: Site
) -> None:
    texts = {source.id: source.text for source in dossier.sources}
    for name in ("sentences", "quotations", "conflicts", "glossary"):
        for row in table(dossier, published, name):
            span = texts[row["source"]][int(row["start"]) : int(row["end"])]
            assert row["words"] == f"“{span}”"


def test_hostile_words_survive_a_csv_reader(
    hostile: Dossier, published: Site, hostile_words: str
) -> None:
    assert table(hostile, published, "quotations")[0]["words"] == f"“{hostile_words}”"
    assert len(table(hostile, published, "conflicts")) == 2


@pytest.mark.parametrize("name", NAMES)
def test_no_cell_opens_a_formula(hostile: Dossier, published: Site, name: str) -> None:
    cells = [cell for row in table(hostile, published, name) for cell in row.values()]
    assert cells
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@"))]
    assert not [cell for cell in cells if cell.startswith(("\t", "\r"))]


def test_the_data_package_describes_every_table_as_it_is(dossier: Dossier, published: Site) -> None:
    files = data_files(dossier, published)
    package = json.loads(files["data/datapackage.json"])
    assert package["profile"] == "tabular-data-package"
    assert [resource["name"] for resource in package["resources"]] == NAMES
    for resource in package["resources"]:
        data = files[f"data/{resource['path']}"]
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        header = next(csv.reader(io.StringIO(data.decode(), newline="")))
        assert header == [field["name"] for field in resource["schema"]["fields"]]


READS = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
}


def typed(row: dict[str, str], fields: list[dict[str, Any]]) -> None:
    for field in fields:
        value = row[field["name"]]
        assert value or not field.get("constraints", {}).get("required")
        if value:
            READS[field["type"]](value)


def test_every_row_keeps_to_types_keys_and_references(dossier: Dossier, published: Site) -> None:
    files = data_files(dossier, published)
    package = json.loads(files["data/datapackage.json"])
    read = {r["name"]: rows(files[f"data/{r['path']}"]) for r in package["resources"]}
    for resource in package["resources"]:
        schema, found = resource["schema"], read[resource["name"]]
        for row in found:
            typed(row, schema["fields"])
        key = schema.get("primaryKey")
        if key:
            assert len({tuple(row[each] for each in key) for row in found}) == len(found)
        for foreign in schema.get("foreignKeys", []):
            reference = foreign["reference"]
            known = {row[reference["fields"][0]] for row in read[reference["resource"]]}
            assert {row[foreign["fields"][0]] for row in found} - {""} <= known
    assert all(read[name] for name in NAMES)


def test_a_topic_that_nothing_matches_still_has_a_row(dossier: Dossier, published: Site) -> None:
    from dataclasses import replace

    empty = replace(dossier, topics=(replace(dossier.topics[0], sentences=()),))
    (row,) = table(empty, published, "topics")
    assert (row["topic"], row["source"]) == ("ferry", "")
