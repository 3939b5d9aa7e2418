"""The dossier as JSON: its contract, its schema, and the same bytes every time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker, ValidationError

from variorum.exports import Lines, data_files
from variorum.exports.dossier_json import as_file, as_json
from variorum.records import Dossier
from variorum.site import Site


def parsed(dossier: Dossier, site: Site) -> tuple[Any, Draft202012Validator]:
    files = data_files(dossier, site)
    schema = json.loads(files["data/dossier.schema.json"])
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    return json.loads(files["data/dossier.json"]), validator


def test_a_dossier_is_valid_and_holds_what_the_contract_names(
    dossier: Dossier, published: Site
) -> None:
    data, validator = parsed(dossier, published)
    validator.validate(data)
    assert list(data) == [
        "format", "sources", "quotations", "speakers", "topics", "terms", "comparisons",
        "only_in_one",
    ]  # fmt: skip
    assert data["format"] == "variorum-dossier/1"
    assert data["quotations"][0] == {
        "id": "q-00000001",
        "source": "one",
        "kind": "direct",
        "content": [[73, 90]],
        "cue": [[101, 105]],
        "speaker_span": [[96, 100]],
        "speaker": "ada-holm",
        "via": [],
    }
    assert data["sources"][0]["publisher"] is None


def test_hostile_text_comes_back_as_it_was(
    hostile: Dossier, published: Site, hostile_words: str
) -> None:
    data, validator = parsed(hostile, published)
    validator.validate(data)
    assert data["sources"][0]["title"] == hostile_words
    assert data["sources"][0]["file"] == hostile_words
    assert data["comparisons"][0]["origin"] == hostile_words


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["verdict"], "one is right"),
        (["sources", 0, "trust"], 0.5),
        (["sources", 0, "sha256"], "11dadab"),
        (["sources", 0, "sentences", 0, "kind"], "title"),
        (["quotations", 0, "content"], []),
        (["quotations", 0, "content", 0], [4]),
        (["quotations", 0, "content", 0], [4, 5, 6]),
        (["comparisons", 0, "relation"], "lie"),
        (["comparisons", 0, "certainty", "exists"], 1.5),
        (["comparisons", 0, "readings", 0, "start"], -1),
        (["only_in_one", 0], ["one"]),
    ],
)
def test_the_schema_is_strict(
    dossier: Dossier, published: Site, path: list[str | int], value: object
) -> None:
    data, validator = parsed(dossier, published)
    broken = deepcopy(data)
    place = broken
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(ValidationError):
        validator.validate(broken)


def test_every_name_of_the_contract_is_asked_for(dossier: Dossier, published: Site) -> None:
    data, validator = parsed(dossier, published)
    del data["sources"][0]["publisher"]
    with pytest.raises(ValidationError):
        validator.validate(data)


PRINT_DIGEST = """
import hashlib, sys
sys.path[:0] = [{hooks!r}, {tests!r}]
from exports import samples
from variorum.exports import data_files
files = data_files(samples.make_dossier(), samples.PUBLISHED)
print(hashlib.sha256(repr(list(files.items())).encode()).hexdigest())
"""


def test_the_bytes_depend_on_no_hash_seed_time_zone_or_locale() -> None:
    tests = Path(__file__).parents[1]
    script = PRINT_DIGEST.format(hooks=str(tests.parent / "hooks"), tests=str(tests))
    settings = [
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8"},
    ]
    digests = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, **setting},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for setting in settings
    }
    assert len(digests) == 1


def test_the_text_of_a_source_is_its_file_byte_for_byte(dossier: Dossier, published: Site) -> None:
    from exports.samples import ONE

    assert data_files(dossier, published)["data/sources/one.txt"] == ONE.encode()


def test_a_byte_order_mark_is_given_back() -> None:
    from dataclasses import replace

    from exports.samples import make_source
    from variorum.exports.source_text import as_filed
    from variorum.reading import read_article

    data = b"\xef\xbb\xbfThe ferry sank.\r\n"
    source = make_source("one", "x")
    source = replace(source, analysis=replace(source.analysis, article=read_article(data)))
    assert as_filed(source) == data


def test_a_topic_has_its_part_of_the_dossier(dossier: Dossier, published: Site) -> None:
    files = data_files(dossier, published)
    _, validator = parsed(dossier, published)
    part = json.loads(files["data/topics/ferry.json"])
    validator.validate(part)
    assert [topic["slug"] for topic in part["topics"]] == ["ferry"]
    assert [len(source["sentences"]) for source in part["sources"]] == [2, 1]
    assert [said["id"] for said in part["quotations"]] == ["q-00000001", "q-00000002"]
    assert [compared["id"] for compared in part["comparisons"]] == ["c-00000001"]
    rest = json.loads(files["data/topics/everything-else.json"])
    validator.validate(rest)
    assert (rest["quotations"], rest["speakers"], rest["comparisons"]) == ([], [], [])
    assert rest["only_in_one"] == [list(ref) for ref in dossier.only_in_one]


def test_a_record_is_written_once_and_as_it_is_written_anew(dossier: Dossier) -> None:
    lines = Lines()
    first = as_file(dossier, lines)
    assert json.loads(first) == as_json(dossier)
    later = Lines(lines.settle())
    retold = replace(dossier, quotations=dossier.quotations[1:])
    assert as_file(retold, later) == as_file(retold, Lines())
    changed = replace(dossier.speakers[0], name="Somebody else")
    renamed = replace(dossier, speakers=(changed, *dossier.speakers[1:]))
    assert as_file(renamed, Lines(later.settle())) == as_file(renamed, Lines())
