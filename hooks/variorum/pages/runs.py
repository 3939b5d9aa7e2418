"""Verbatim runs: the only way in which words of a source reach a page.

A run is an element whose text content is exactly ``text[start:end]`` of its source, and that says
so in ``data-source`` and ``data-span``. Inside it, stretches may be links or marks, and characters
that cannot be seen have elements to show them by; the text stays the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from variorum.markup import escape
from variorum.records import Source, Span
from variorum.unseen import has_unseen, named, reveal

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
    """The words of a span with the marks that lie inside it; what cannot be seen is told beside."""
    start, end = span
    inside = [mark for mark in marks if start <= mark.span[0] and mark.span[1] <= end]
    lang = source.language if language else None
    opening = (
        f'<span class="{css}" data-source="{escape(source.id)}" data-span="{start}-{end}"'
        + (f' lang="{escape(lang)}"' if lang else "")
        + ' dir="auto">'
    )
    if not has_unseen(source.text):
        return Markup(opening + _marked(source.text, span, inside, escape) + "</span>")
    told = named(source.text[start:end])
    beside = (
        f'<span class="v-sr">, with characters that cannot be seen: {told}</span>' if told else ""
    )
    return Markup(f"{opening}{_marked(source.text, span, inside, reveal)}</span>{beside}")


def _marked(text: str, span: Span, marks: Sequence[Mark], html: Callable[[str], Markup]) -> str:
    """The marks as elements, one inside another where they nest.

    Of two that cross, the one that begins first stays; no element may cross another in HTML.
    """
    pieces: list[str] = []
    position = span[0]
    open_marks: list[Mark] = []

    def close_until(offset: int) -> None:
        nonlocal position
        while open_marks and open_marks[-1].span[1] <= offset:
            ending = open_marks.pop()
            pieces.append(f"{html(text[position : ending.span[1]])}</{ending.tag}>")
            position = ending.span[1]

    for mark in sorted(marks, key=lambda each: (each.span[0], -each.span[1])):
        start, end = mark.span
        close_until(start)
        if open_marks and end > open_marks[-1].span[1]:
            continue
        pieces.append(f"{html(text[position:start])}{mark.opening()}")
        position = start
        open_marks.append(mark)
    close_until(span[1])
    pieces.append(html(text[position : span[1]]))
    return "".join(pieces)
