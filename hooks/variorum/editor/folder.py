"""The editor's folder: every Markdown file of ``docs/`` read and checked, all faults at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from variorum.editor.definitions import parse_definitions
from variorum.editor.forms import (
    ConflictsForm,
    NoteForm,
    PageForm,
    SourceForm,
    TopicForm,
    check_form,
    did_you_mean,
    is_slug,
)
from variorum.editor.frontmatter import EditorPage, read_page
from variorum.editor.notes import Note, QuotedReading
from variorum.faults import Fault, InputError, settle
from variorum.records import About, TopicFile
from variorum.seeds import Seeds, sigla
from variorum.topics import EVERYTHING_ELSE

__all__ = ["Editor", "read_editor"]

_INDEXES = ("index", "readme")


@dataclass(frozen=True, slots=True)
class Editor:
    """All that the editor has written for the machine.

    ``abouts`` is keyed by source id, ``definitions`` by the term as written, ``notes`` by
    comparison id. ``removed`` gives the reason by the id of a source that was taken out,
    ``source_aliases`` a source's id by each that it had before. ``pages`` are all Markdown files
    with their prose.
    """

    topics: tuple[TopicFile, ...] = ()
    abouts: Mapping[str, About] = field(default_factory=dict)
    definitions: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    pages: tuple[EditorPage, ...] = ()
    removed: Mapping[str, str] = field(default_factory=dict)
    source_aliases: Mapping[str, str] = field(default_factory=dict)


def read_editor(docs: Path, seeds: Seeds, faults: list[Fault] | None = None) -> Editor:
    """Read all that the editor wrote below ``docs``, to be shown beside these seeds.

    Topics stand in the order of their ``order``, then of their file names. Raises InputError with
    every fault of every page, or puts them to ``faults`` where they are given.
    """
    wrong: list[Fault] = []
    pages = tuple(_pages(docs, wrong))
    topics = _topics(pages, _slugs(docs), wrong)
    ids = [file.id for file in seeds.files]
    forms = _source_forms(pages, wrong)
    abouts, warnings = _abouts(forms, ids, wrong)
    removed, aliases = _former(forms, ids, wrong)
    notes = _notes(pages, wrong)
    for page in pages:
        if _kind(page) is PageForm:
            wrong += check_form(PageForm, page.meta, page.where)[1]
    settle(sorted(wrong, key=lambda fault: fault.where), faults)
    definitions = _definitions(pages)
    return Editor(topics, abouts, definitions, notes, warnings, pages, removed, aliases)


def _pages(docs: Path, faults: list[Fault]) -> Iterator[EditorPage]:
    """Every Markdown file in the order of their paths; what cannot be read is a fault."""
    for path in sorted(docs.rglob("*.md"), key=lambda path: path.relative_to(docs).parts):
        parts = path.relative_to(docs).parts
        if any(part.startswith(".") for part in parts) or not path.is_file():
            continue
        try:
            yield read_page(path, "/".join((docs.name, *parts)))
        except InputError as error:
            faults += error.faults


def _kind(page: EditorPage) -> type[PageForm]:
    """The form that a page's front matter has to fit, by where the page stands."""
    folders, stem = _folders(page), _stem(page)
    if folders == ["topics"] and stem.casefold() not in (*_INDEXES, EVERYTHING_ELSE):
        return TopicForm
    if folders == ["sources"] and stem.casefold() not in _INDEXES:
        return SourceForm
    return ConflictsForm if (folders, stem) == ([], "conflicts") else PageForm


def _folders(page: EditorPage) -> list[str]:
    return page.where.split("/")[1:-1]


def _stem(page: EditorPage) -> str:
    return page.where.rpartition("/")[2].removesuffix(".md")


def _slugs(docs: Path) -> list[str]:
    """The slugs of all topics, those of pages with faults included."""
    pages = (EditorPage(f"docs/topics/{path.name}") for path in docs.glob("topics/*.md"))
    return sorted(_stem(page) for page in pages if _kind(page) is TopicForm)


def _topics(
    pages: Iterable[EditorPage], slugs: list[str], faults: list[Fault]
) -> tuple[TopicFile, ...]:
    found: list[tuple[int | None, TopicFile]] = []
    names: dict[str, str] = {slug.casefold(): slug for slug in slugs}
    for page in pages:
        if _kind(page) is not TopicForm:
            continue
        form, wrong = check_form(TopicForm, page.meta, page.where)
        faults += [*_name_faults(page), *wrong]
        if form:
            faults += _related_faults(page, form, slugs)
            faults += _alias_faults(page, form, names)
            found.append((form.order, _topic(_stem(page), form)))
    # Topics with a number first, by it; the others in the order of their files' names.
    found.sort(key=lambda each: (each[0] is None, each[0] or 0, each[1].slug))
    return tuple(topic for _, topic in found)


def _topic(slug: str, form: TopicForm) -> TopicFile:
    return TopicFile(
        slug=slug,
        title=form.title,
        terms=tuple(form.terms),
        exclude=tuple(form.exclude),
        related=tuple(form.related),
        aliases=tuple(form.aliases),
    )


def _name_faults(page: EditorPage) -> list[Fault]:
    if is_slug(_stem(page)):
        return []
    better = "-".join("".join(c if c.isalnum() else " " for c in _stem(page).lower()).split())
    what = "a topic's file name is its address, and may hold letters, digits and hyphens only"
    return [Fault(page.where, what, f"name it {better or 'topic'}.md")]


def _related_faults(page: EditorPage, form: TopicForm, slugs: list[str]) -> list[Fault]:
    return [
        Fault(page.where, f'"related" names no topic "{slug}"', _topic_remedy(slug, slugs))
        for slug in form.related
        if slug not in slugs
    ]


def _topic_remedy(slug: str, slugs: list[str]) -> str:
    close = did_you_mean(slug, slugs)
    return f'did you mean "{close}"?' if close else f"the topics are {', '.join(slugs)}"


def _alias_faults(page: EditorPage, form: TopicForm, names: dict[str, str]) -> list[Fault]:
    """Old addresses that another topic has, or had; ``names`` gathers who has which."""
    faults = []
    for alias in form.aliases:
        taken = names.setdefault(alias.casefold(), _stem(page))
        if alias.casefold() in (taken.casefold(), EVERYTHING_ELSE, *_INDEXES):
            what = f'the alias "{alias}" is the address of a page that stands'
            faults.append(Fault(page.where, what, "remove it"))
        elif taken != _stem(page):
            what = f'the alias "{alias}" is one of topic "{taken}" too'
            faults.append(Fault(page.where, what, "keep it on one of them"))
    return faults


_SourceForms = list[tuple[EditorPage, SourceForm | None]]


def _source_forms(pages: Iterable[EditorPage], faults: list[Fault]) -> _SourceForms:
    """Every page on a source with its keys, None where something is wrong with them."""
    forms: _SourceForms = []
    for page in pages:
        if _kind(page) is SourceForm:
            form, wrong = check_form(SourceForm, page.meta, page.where)
            faults += wrong
            forms.append((page, form))
    return forms


def _abouts(
    forms: _SourceForms, ids: Sequence[str], faults: list[Fault]
) -> tuple[dict[str, About], tuple[str, ...]]:
    abouts: dict[str, About] = {}
    warnings: list[str] = []
    labels: dict[str, str] = {}
    for page, form in forms:
        if _stem(page) not in ids:
            warnings += [] if form and form.removed else [_no_source(page, ids)]
        elif form:
            abouts[_stem(page)] = _about(form)
            labels |= {_stem(page): form.label} if form.label else {}
    faults += _label_faults(ids, labels)
    return abouts, tuple(warnings)


def _former(
    forms: _SourceForms, ids: Sequence[str], faults: list[Fault]
) -> tuple[dict[str, str], dict[str, str]]:
    """The reasons of removed sources by their ids, and new ids by old ones."""
    removed: dict[str, str] = {}
    aliases: dict[str, str] = {}
    names = {id_.casefold(): id_ for id_ in ids}
    for page, form in forms:
        id_ = _stem(page)
        if form and form.removed and id_ in ids:
            what = '"removed" is set, yet the article is in the folder of seeds'
            faults.append(Fault(page.where, what, "take out the one or the other"))
        elif form and form.removed:
            removed[id_] = form.removed
        for alias in form.aliases if form else ():
            taken = names.setdefault(alias.casefold(), id_)
            faults += _source_alias_faults(page, alias, taken, ids)
            aliases[alias] = id_
    return removed, aliases


def _source_alias_faults(
    page: EditorPage, alias: str, taken: str, ids: Sequence[str]
) -> list[Fault]:
    """An old id that another source has, or had."""
    if alias.casefold() in {id_.casefold() for id_ in (*ids, *_INDEXES)}:
        return [
            Fault(page.where, f'the alias "{alias}" is the id of a page that stands', "remove it")
        ]
    if taken != _stem(page):
        what = f'the alias "{alias}" is one of source "{taken}" too'
        return [Fault(page.where, what, "keep it on one of them")]
    return []


def _about(form: SourceForm) -> About:
    return About(
        title=form.title,
        publisher=form.publisher,
        author=form.author,
        published=form.published,
        url=form.url,
        language=form.language,
        label=form.label,
        publish=form.publish,
    )


def _no_source(page: EditorPage, ids: Sequence[str]) -> str:
    close = did_you_mean(_stem(page), list(ids))
    hint = (
        f'; did you mean "{close}"?' if close else "; name it after a source that is, or remove it"
    )
    return f'{page.where}: no source "{_stem(page)}" in this folder of seeds{hint}'


def _label_faults(ids: Sequence[str], labels: dict[str, str]) -> list[Fault]:
    """Labels that would make two sources look the same."""
    bearers: defaultdict[str, list[str]] = defaultdict(list)
    for id_, siglum in sigla(ids, labels).items():
        bearers[siglum.casefold()].append(id_)
    return [
        Fault(
            " and ".join(f"docs/sources/{id_}.md" for id_ in sorted(group) if id_ in labels),
            f'the label "{siglum}" would stand for {" and ".join(sorted(group))}',
            "choose another",
        )
        for siglum, group in bearers.items()
        if len(group) > 1 and any(id_ in labels for id_ in group)
    ]


def _notes(pages: Iterable[EditorPage], faults: list[Fault]) -> dict[str, Note]:
    for page in pages:
        if _kind(page) is ConflictsForm:
            form, wrong = check_form(ConflictsForm, page.meta, page.where)
            faults += wrong
            return {key: _note(note) for key, note in form.notes.items()} if form else {}
    return {}


def _note(form: NoteForm) -> Note:
    return Note(
        question=form.question,
        lookalike=form.lookalike,
        relation=form.relation,
        type=form.type,
        readings=tuple(QuotedReading(r.source, r.quote, r.group) for r in form.readings),
        note=form.note,
    )


def _definitions(pages: Iterable[EditorPage]) -> dict[str, str]:
    for page in pages:
        if not _folders(page) and _stem(page) == "glossary":
            return parse_definitions(page.prose)
    return {}
