"""Verbatim runs: the only way in which words of a source reach a page.

A run is an element whose text content is exactly ``text[start:end]`` of its source, and that says
so in ``data-source`` and ``data-span``. Inside it, stretches may be links or marks; the text stays
the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from variorum.markup import escape
from variorum.records import Source, Span

__all__ = ["Mark", "run"]


@dataclass(frozen=True, slots=True)
class Mark:
    """An element round a stretch of a run: a link to a glossary term, a shared or an own word."""

    span: Span
    tag: str
    attributes: tuple[tuple[str, str], ...] = ()

    def opening(self) -> str:
        attributes = "".join(f' {name}="{escape(value)}"' for name, value in self.attributes)
        return f"<{self.tag}{attributes}>"


def run(
    source: Source,
    span: Span,
    marks: Iterable[Mark] = (),
    css: str = "v-run",
    language: bool = True,
) -> Markup:
    """The words of a span, with the marks that lie inside it; marks must not overlap."""
    start, end = span
    inside = [mark for mark in marks if start <= mark.span[0] and mark.span[1] <= end]
    lang = source.about.language if language else None
    opening = (
        f'<span class="{css}" data-source="{escape(source.id)}" data-span="{start}-{end}"'
        + (f' lang="{escape(lang)}"' if lang else "")
        + ' dir="auto">'
    )
    return Markup(opening + _marked(source.text, span, inside) + "</span>")


def _marked(text: str, span: Span, marks: Sequence[Mark]) -> str:
    pieces: list[str] = []
    position = span[0]
    for mark in sorted(marks, key=lambda each: each.span):
        start, end = mark.span
        if start < position:
            continue
        pieces += [escape(text[position:start]), mark.opening(), escape(text[start:end])]
        pieces.append(f"</{mark.tag}>")
        position = end
    pieces.append(escape(text[position : span[1]]))
    return "".join(pieces)
