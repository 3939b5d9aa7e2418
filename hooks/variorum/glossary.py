"""Glossary: what the sources call things, and where one of them says what these are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.records import Source, Term

__all__ = ["collect_terms"]


def collect_terms(sources: Sequence[Source], definitions: Mapping[str, str]) -> tuple[Term, ...]:
    """The terms of the sources with every form and mention, and the editor's definitions.

    ``definitions`` maps a term as the editor wrote it to the definition's Markdown.
    """
    return ()
