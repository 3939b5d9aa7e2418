"""The downloads that the site offers, as its page of data, its data set and llms.txt list them."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.exports.tables import Table

__all__ = ["Download", "downloads"]


@dataclass(frozen=True, slots=True)
class Download:
    """One file: its path in the site and what a reader should know of it."""

    path: str
    title: str
    media_type: str
    description: str
    example: str
    """How one reads it, as a line of code or a plain hint."""


def downloads(tables: tuple[Table, ...]) -> tuple[Download, ...]:
    """The files about the whole site, those for one source left out."""
    return (*_JSON, *(_of_table(table) for table in tables), *_OTHERS)


def _of_table(table: Table) -> Download:
    return Download(
        table.path,
        f"{table.title} (CSV)",
        "text/csv",
        table.description,
        f'pandas.read_csv("{table.path}")',
    )


_JSON = (
    Download(
        "data/dossier.json",
        "Dossier (JSON)",
        "application/json",
        "Everything that the site shows, in one file.",
        'json.load(open("data/dossier.json"))["comparisons"]',
    ),
    Download(
        "data/dossier.schema.json",
        "Schema of the dossier (JSON Schema 2020-12)",
        "application/schema+json",
        "What the dossier holds, and what each field means.",
        "check-jsonschema --schemafile data/dossier.schema.json data/dossier.json",
    ),
)

_OTHERS = (
    Download(
        "data/datapackage.json",
        "Data package (Frictionless)",
        "application/json",
        "The tables with the type and meaning of each column.",
        "frictionless validate data/datapackage.json",
    ),
    Download(
        "data/annotations.jsonld",
        "Annotations (W3C Web Annotation)",
        "application/ld+json",
        "Quotations and comparisons as annotations of the sources' words.",
        'json.load(open("data/annotations.jsonld"))["first"]["items"]',
    ),
    Download(
        "data/sources.jsonld",
        "Sources (JSON-LD, schema.org)",
        "application/ld+json",
        "What is known of each source; unknown fields are left out.",
        'json.load(open("data/sources.jsonld"))["@graph"]',
    ),
    Download(
        "data/glossary.jsonld",
        "Glossary (JSON-LD, schema.org)",
        "application/ld+json",
        "The terms of the sources as a set of defined terms.",
        'json.load(open("data/glossary.jsonld"))["hasDefinedTerm"]',
    ),
    Download(
        "data/sources.csl.json",
        "Sources (CSL-JSON)",
        "application/vnd.citationstyles.csl+json",
        "References for Zotero, Pandoc and other citation software.",
        "pandoc --citeproc --bibliography data/sources.csl.json",
    ),
    Download(
        "data/sources.bib",
        "Sources (BibTeX)",
        "application/x-bibtex",
        "References for LaTeX.",
        "\\addbibresource{sources.bib}",
    ),
    Download(
        "data/sources.ris",
        "Sources (RIS)",
        "application/x-research-info-systems",
        "References for EndNote, Mendeley and others.",
        "import it in the reference manager",
    ),
    Download(
        "feed.json",
        "Comparisons (JSON Feed)",
        "application/feed+json",
        "Every comparison with its readings, for feed readers.",
        "subscribe to it in a feed reader",
    ),
    Download(
        "feed.xml",
        "Comparisons (Atom)",
        "application/atom+xml",
        "Every comparison with its readings, for feed readers.",
        "subscribe to it in a feed reader",
    ),
)
