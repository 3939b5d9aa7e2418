"""Citations: checked quotations in an editor's prose.

``["the ferry sank within an hour"](source:44a8)`` becomes a link to that sentence. The words have
to stand in that source, or the build ends; a source that is not in this folder is a warning, and
is shown as such.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from variorum.editor.frontmatter import EditorPage
from variorum.editor.references import closest_passage, find_words, resolve, sentence_at
from variorum.faults import Fault, InputError, settle
from variorum.markup import escape
from variorum.records import EditorCitation, Passage, Source, Span
from variorum.unseen import reveal

__all__ = [
    "EXTENSIONS",
    "CheckedCitations",
    "Citation",
    "CitationExtension",
    "Href",
    "check_citations",
    "check_words",
    "find_citations",
    "render",
    "resolve_citations",
]

EXTENSIONS = (
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "tables",
    "pymdownx.details",
    "pymdownx.superfences",
)
"""The Markdown that an editor may write, as in ``mkdocs.yml``; they say what is code, and so no
citation."""

Href = Callable[[str, str], str]
"""The address, from the page being rendered, of a sentence: its source's id and its own."""

_TARGET = re.compile(r"\]\(source:([^()\n]{1,200})\)")
_OPENERS = ('["', "[“", "[„", "[«", "[”")
_CLOSERS = '"”“»'
_AFTER_CODE_BEFORE_ESCAPES = 185
"""Python-Markdown takes code spans at 190 and backslashes at 180."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A quotation as written: its words without the marks, the source's name as the editor has it.

    ``line`` counts from 1 in the text that was searched, None where the line cannot be told.
    """

    words: str
    reference: str
    line: int | None = None


Show = Callable[[Markdown, str, str, str], "Element | str"]
"""What stands for a citation, from its words, its reference and all of it as written."""


class _Processor(InlineProcessor):
    """Finds citations from their target backward, so that no opening bracket is tried twice."""

    def __init__(self, md: Markdown, show: Show) -> None:
        super().__init__(_TARGET.pattern, md)
        self._show = show

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        start = _opening(data, m.start())
        if start is None:
            return None, None, None
        words = self.unescape(data[start + 2 : m.start() - 1])
        return self._show(self.md, words, m[1], data[start : m.end()]), start, m.end()


def _opening(data: str, end: int) -> int | None:
    """Where the bracket opens that ends at ``end``, None where no quotation stands in it."""
    if end == 0 or data[end - 1] not in _CLOSERS:
        return None
    previous = data.rfind("](", 0, end)
    start = max(data.rfind(opener, previous + 1, end - 1) for opener in _OPENERS)
    return start if start >= 0 else None


class CitationExtension(Extension):
    """Python-Markdown extension that renders checked quotations.

    ``href`` gives a sentence's address from the page being rendered. Rendering raises InputError
    where the words are not in their source; ``check_citations`` finds that before anything is
    written.
    """

    def __init__(self, sources: Sequence[Source], href: Href) -> None:
        super().__init__()
        self._sources = sources
        self._href = href

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        processor = _Processor(md, self._show)
        md.inlinePatterns.register(processor, "citation", _AFTER_CODE_BEFORE_ESCAPES)

    def _show(self, md: Markdown, words: str, reference: str, _raw: str) -> Element | str:
        sources = resolve(reference, self._sources)
        if not sources:
            return md.htmlStash.store(_absent(words, reference))
        span = find_words(words, sources[0].text) if len(sources) == 1 else None
        if span is None:
            raise InputError(check_words(words, reference, self._sources, "a citation"))
        sentence = sentence_at(sources[0], span[0])
        link = Element("a", {"class": "v-cite", "href": self._href(sources[0].id, sentence.id)})
        # Stashed, so that nothing else in the chain may touch the source's characters.
        link.text = AtomicString(md.htmlStash.store(_words(sources[0], span)))
        return link


def _words(source: Source, span: Span) -> str:
    """The words of a span with their source's siglum; the marks stand outside the words."""
    language = f' lang="{escape(source.language)}"' if source.language else ""
    return (
        f'“<span class="v-run" data-source="{escape(source.id)}" data-span="{span[0]}-{span[1]}"'
        f'{language} dir="auto">{reveal(source.article.words(span))}</span>”'
        f' <span class="v-siglum">{escape(source.siglum)}</span>'
    )


def _absent(words: str, reference: str) -> str:
    return (
        f'<span class="v-cite v-cite--absent">“{escape(" ".join(words.split()))}” '
        f'<span class="v-cite__why">(not checked: source {escape(reference)} is not in this '
        "collection)</span></span>"
    )


def find_citations(markdown: str) -> tuple[Citation, ...]:
    """The citations of a page's prose in order; none is found in code.

    The page is parsed by Python-Markdown itself, so what is found is what will be rendered.
    """
    found: list[tuple[str, str, str]] = []

    def note(_md: Markdown, words: str, reference: str, raw: str) -> str:
        found.append((words, reference, raw))
        return ""

    md = Markdown(extensions=[*EXTENSIONS, _Finder(note)])
    md.convert(markdown)
    return tuple(sorted(_located(markdown, found), key=lambda each: each.line or 0))


class _Finder(Extension):
    """Tells of each citation instead of rendering it."""

    def __init__(self, note: Show) -> None:
        super().__init__()
        self._note = note

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        processor = _Processor(md, self._note)
        md.inlinePatterns.register(processor, "citation", _AFTER_CODE_BEFORE_ESCAPES)


def resolve_citations(markdown: str, sources: Sequence[Source], href: Href) -> str:
    """The same Markdown with every citation as the link that it stands for, in plain HTML.

    So a page reads the same where this extension is not known. What looks like a citation but
    stands in code is left as it is. Raises InputError as rendering does.
    """
    targets = list(_TARGET.finditer(markdown))
    live = _rendered_places(markdown, targets) if targets else {}
    pieces: list[str] = []
    position = 0
    for place, target in enumerate(targets):
        start = _opening(markdown, target.start())
        if place in live and start is not None and start >= position:
            pieces += [markdown[position:start], _in_html(live[place], target[1], sources, href)]
            position = target.end()
    return "".join(pieces) + markdown[position:]


def _rendered_places(markdown: str, targets: Sequence[re.Match[str]]) -> dict[int, str]:
    """The words of the citations that are rendered, by their number among all that look so.

    Each target is given its number before the page is parsed, so that it is known again after.
    """
    pieces: list[str] = []
    position = 0
    for place, target in enumerate(targets):
        pieces += [markdown[position : target.start(1)], f"{place} "]
        position = target.start(1)
    found: dict[int, str] = {}

    def note(_md: Markdown, words: str, reference: str, _raw: str) -> str:
        found[int(reference.partition(" ")[0])] = words
        return ""

    numbered = "".join(pieces) + markdown[position:]
    Markdown(extensions=[*EXTENSIONS, _Finder(note)]).convert(numbered)
    return found


def _in_html(words: str, reference: str, sources: Sequence[Source], href: Href) -> str:
    """A citation as inline HTML in which no character is Markdown."""
    candidates = resolve(reference, sources)
    if not candidates:
        return _without_markdown(_absent(words, reference))
    span = find_words(words, candidates[0].text) if len(candidates) == 1 else None
    if span is None:
        raise InputError(check_words(words, reference, sources, "a citation"))
    sentence = sentence_at(candidates[0], span[0])
    address = escape(href(candidates[0].id, sentence.id))
    shown = _without_markdown(_words(candidates[0], span))
    return f'<a class="v-cite" href="{address}">{shown}</a>'


_MARKS_IN_TEXT = re.compile(r"(?<=>)[^<>]+(?=<)")
_MARK = re.compile(r"&[^;]+;|[!-/:-@\[-`{-~]")


def _without_markdown(html: str) -> str:
    """HTML whose text holds no mark of Markdown, but the reference of each."""
    return _MARKS_IN_TEXT.sub(lambda text: _MARK.sub(_as_reference, text.group()), html)


def _as_reference(found: re.Match[str]) -> str:
    mark = found.group()
    return mark if len(mark) > 1 else f"&#{ord(mark)};"


def _located(markdown: str, found: Iterable[tuple[str, str, str]]) -> Iterable[Citation]:
    after: dict[str, int] = {}
    for words, reference, raw in found:
        place = markdown.find(raw, after.get(raw, 0))
        after[raw] = place + 1
        yield Citation(words, reference, markdown.count("\n", 0, place) + 1 if place >= 0 else None)


@dataclass(frozen=True, slots=True)
class CheckedCitations:
    """The citations that hold, and a warning for each of a source that is not in this folder."""

    citations: tuple[EditorCitation, ...]
    warnings: tuple[str, ...]


def check_citations(
    pages: Iterable[EditorPage], sources: Sequence[Source], faults: list[Fault] | None = None
) -> CheckedCitations:
    """Check every citation in the editor's prose.

    Raises InputError with all words that their source does not hold, and all names of sources
    that fit several; or puts that to ``faults`` where they are given.
    """
    good: list[EditorCitation] = []
    wrong: list[Fault] = []
    warnings: list[str] = []
    for page in pages:
        for citation in find_citations(page.prose) if _TARGET.search(page.prose) else ():
            where = _where(page, citation)
            checked = _checked(page.where, citation, sources)
            wrong += check_words(citation.words, citation.reference, sources, where)
            if checked:
                good.append(checked)
            elif not resolve(citation.reference, sources):
                warnings.append(f"{where}: {_not_here(citation.reference)}")
    settle(wrong, faults)
    return CheckedCitations(tuple(good), tuple(warnings))


def _checked(page: str, citation: Citation, sources: Sequence[Source]) -> EditorCitation | None:
    candidates = resolve(citation.reference, sources)
    span = find_words(citation.words, candidates[0].text) if len(candidates) == 1 else None
    if span is None:
        return None
    sentence = sentence_at(candidates[0], span[0])
    passage = Passage(candidates[0].id, *span)
    return EditorCitation(page, (candidates[0].id, sentence.id), passage)


def _where(page: EditorPage, citation: Citation) -> str:
    if citation.line is None:
        return page.where
    return f"{page.where}:{page.first_line + citation.line - 1}"


def _not_here(reference: str) -> str:
    return f'no source "{reference}" in this folder; its words are shown as not checked'


def check_words(words: str, reference: str, sources: Sequence[Source], where: str) -> list[Fault]:
    """What is wrong with words cited from a source; nothing where that source is not here."""
    candidates = resolve(reference, sources)
    if len(candidates) > 1:
        names = ", ".join(source.id for source in candidates[:4])
        return [Fault(where, f'"{reference}" may be {names}', "write more of the id")]
    if not candidates or find_words(words, candidates[0].text):
        return []
    what = f"“{' '.join(words.split())}” is not in source {candidates[0].siglum}"
    return [Fault(where, what, _remedy(words, candidates[0], sources))]


def _remedy(words: str, source: Source, sources: Sequence[Source]) -> str:
    elsewhere = [other.siglum for other in sources if find_words(words, other.text)]
    if elsewhere:
        return f"it is in source {elsewhere[0]}"
    closest = closest_passage(words, source.text)
    if closest:
        return f"the closest passage there is “{closest}”"
    return "nothing there is like it: check the words and the source"


def render(markdown: str, citations: CitationExtension) -> str:
    """An editor's prose as HTML, in the Markdown of the site's pages."""
    return Markdown(extensions=[*EXTENSIONS, citations], output_format="html").convert(markdown)
