"""``data/datapackage.json``: the tables described as a Frictionless Tabular Data Package.

Method: https://specs.frictionlessdata.io/tabular-data-package/ and Table Schema, version 1.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from typing import Any

from variorum.exports.encode import Written, json_file
from variorum.exports.tables import Table
from variorum.site import Site

__all__ = ["PATH", "data_package"]

PATH = "data/datapackage.json"


def data_package(tables: Sequence[Table], files: Mapping[str, Written], site: Site) -> bytes:
    """The description of the tables, of which ``files`` tells by their paths."""
    described: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "variorum",
        "title": site.name,
        "description": "What each source says, word for word, and where the sources differ.",
        "homepage": site.url,
        "version": site.revision,
        "created": site.date,
    }
    known = {key: value for key, value in described.items() if value is not None}
    return json_file(known | {"resources": [_resource(t, files[t.path]) for t in tables]})


def _resource(table: Table, data: Written) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "path": posixpath.relpath(f"/{table.path}", "/data"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": data.size,
        "hash": f"sha256:{data.sha256}",
        "dialect": {
            "delimiter": ",",
            "quoteChar": '"',
            "doubleQuote": True,
            "lineTerminator": "\n",
            "header": True,
        },
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [
            {
                "name": field.name,
                "type": field.type,
                "description": field.description,
                **({"constraints": {"required": True}} if field.name in table.key else {}),
            }
            for field in table.fields
        ],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.references:
        schema["foreignKeys"] = [
            {"fields": [field], "reference": {"resource": resource, "fields": [column]}}
            for field, resource, column in table.references
        ]
    return schema
