"""Glossary: what the sources call things, and where one of them says what these are."""

from __future__ import annotations

from variorum.glossary.terms import collect_terms

__all__ = ["collect_terms"]
