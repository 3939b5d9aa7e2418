"""JSON-LD in the vocabulary of schema.org: sources, glossary and the data themselves.

Method: https://schema.org/NewsArticle, /DefinedTermSet and /Dataset. Unknown fields are left out,
never guessed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from variorum import addresses
from variorum.exports.catalogue import Download
from variorum.exports.encode import Written, json_file
from variorum.exports.links import Links
from variorum.exports.shown import Shown
from variorum.records import Passage, Source, Term
from variorum.site import Site

__all__ = ["data_set", "glossary", "source_file", "source_path", "sources"]

_CONTEXT = "https://schema.org"
SOURCES_PATH = "data/sources.jsonld"
GLOSSARY_PATH = "data/glossary.jsonld"
DATA_SET_PATH = "data/dataset.jsonld"


def source_path(id_: str) -> str:
    """The path in the site of one source's description."""
    return f"data/sources/{id_}.jsonld"


def source_file(source: Source, shown: Shown, site: Site) -> bytes:
    """One source, as the file at ``source_path`` describes it."""
    links = shown.links(site, source_path(source.id))
    return json_file({"@context": _CONTEXT} | _source(source, shown, links))


def sources(shown: Shown, site: Site) -> bytes:
    """All sources as one graph."""
    links = shown.links(site, SOURCES_PATH)
    graph = [_source(source, shown, links) for source in shown.dossier.sources]
    return json_file({"@context": _CONTEXT, "@graph": graph})


def glossary(shown: Shown, site: Site) -> bytes:
    """The glossary as a set of defined terms."""
    links = shown.links(site, GLOSSARY_PATH)
    set_id = links.to(addresses.GLOSSARY, "terms")
    return json_file(
        {
            "@context": _CONTEXT,
            "@type": "DefinedTermSet",
            "@id": set_id,
            "name": f"{site.name}: glossary",
            "url": links.to(addresses.GLOSSARY),
            "hasDefinedTerm": [_term(t, set_id, shown, links) for t in shown.dossier.terms],
        }
    )


def data_set(downloads: Sequence[Download], files: Mapping[str, Written], site: Site) -> bytes:
    """The data as a set with each of its files."""
    links = Links(site, DATA_SET_PATH)
    return json_file(
        _known(
            {
                "@context": _CONTEXT,
                "@type": "Dataset",
                "@id": links.to(addresses.DATA, "set"),
                "name": f"{site.name}: what the sources say and where they differ",
                "description": "Every sentence, quotation, term and comparison of the site, with "
                "the verbatim words and their exact offsets in each source.",
                "url": links.to(addresses.DATA),
                "isAccessibleForFree": True,
                "version": site.revision,
                "dateModified": site.date,
            }
        )
        | {"distribution": [_download(d, files[d.path], links) for d in downloads]}
    )


def _source(source: Source, shown: Shown, links: Links) -> dict[str, Any]:
    """The page that shows a source, and the article as its main entity."""
    page = links.to_source(source.id)
    name = source.about.title or f"Source {source.id} (untitled)"
    return {
        "@type": "WebPage",
        "@id": page,
        "name": name,
        "sdPublisher": {"@type": "Organization", "name": links.site.name},
        "mainEntity": _article(source, shown, links),
    }


def _article(source: Source, shown: Shown, links: Links) -> dict[str, Any]:
    about = source.about
    known = _known(
        {
            "headline": about.title,
            "url": about.url,
            "inLanguage": source.language,
            "datePublished": about.published,
            "author": _named("Person", about.author),
            "publisher": _named("Organization", about.publisher),
        }
    )
    identifiers = [("file", source.file), ("sha256", source.article.sha256)]
    return {
        "@type": "NewsArticle",
        "@id": links.to_source(source.id, "text"),
        **known,
        "identifier": [
            {"@type": "PropertyValue", "propertyID": name, "value": value}
            for name, value in identifiers
        ],
        **({"encoding": _text_file(source, links)} if shown.is_whole(source.id) else {}),
    }


def _text_file(source: Source, links: Links) -> dict[str, str]:
    return {
        "@type": "MediaObject",
        "encodingFormat": "text/plain",
        "contentUrl": links.to_source_text(source.id),
        "contentSize": f"{source.article.size} B",
        "sha256": source.article.sha256,
    }


def _named(type_: str, name: str | None) -> dict[str, str] | None:
    return {"@type": type_, "name": name} if name else None


def _term(term: Term, set_id: str, shown: Shown, links: Links) -> dict[str, Any]:
    others = [form.form for form in term.forms if form.form != term.name]
    said = [words for each in term.definitions if (words := _said(each, shown)) is not None]
    editor = [f"The editor of this site: {term.editor}"] if term.editor else []
    return _known(
        {
            "@type": "DefinedTerm",
            "@id": links.to_term(term.id),
            "name": term.name,
            "alternateName": others,
            "description": " ".join([*said, *editor]),
            "inDefinedTermSet": set_id,
            "url": links.to_term(term.id),
        }
    )


def _said(passage: Passage, shown: Shown) -> str | None:
    words = shown.words(passage.source, passage.span)
    return None if words is None else f"In source {passage.source}: “{words}”."


def _download(download: Download, data: Written, links: Links) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "name": download.title,
        "description": download.description,
        "encodingFormat": download.media_type,
        "contentUrl": links.to(download.path),
        "contentSize": f"{data.size} B",
        "sha256": data.sha256,
    }


def _known(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value}
