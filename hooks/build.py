"""The rim: MkDocs' events on one side, ``variorum`` on the other, and nothing else.

Everything that a user can get wrong is read in ``on_config``, before MkDocs touches the site
folder, and the site itself is made beside the last good one and takes its place only when it has
been proven.
"""

from __future__ import annotations

import hashlib
import logging
import os
import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import CountHandler

import rim
from variorum import exports, headers, markup, proof
from variorum.analysis import analyse_all, missing_from
from variorum.cache import AnalysisCache, code_key
from variorum.dossier import compile_dossier, keep_dossier, kept_dossier
from variorum.editor import read_editor
from variorum.editor.citations import CitationExtension
from variorum.editor.definitions import split_glossary
from variorum.excerpts import publishable
from variorum.executors import executor
from variorum.faults import Fault, InputError
from variorum.history import first_recorded, with_history
from variorum.inputs import inputs_key
from variorum.ledger import Body, Found, LastSite, Ledger
from variorum.pages import Standing, addresses, drafts, places_of, standing_of
from variorum.progress import Progress
from variorum.records import Analysis, Dossier
from variorum.revision import revision_of
from variorum.seeds import read_seeds
from variorum.shelf import Shelf
from variorum.site import Site
from variorum.staging import Staging

log = get_plugin_logger("variorum")

_NAV_TOPICS = 30
"""Topics listed in the navigation; MkDocs' time for the navigation grows with its square."""

_SEARCHED_SOURCES = 100
"""With more sources than these, search finds their words on their own pages alone."""


@dataclass
class _Build:
    """What one build has made so far. MkDocs calls the events below in order; this links them."""

    dossier: Dossier
    key: str
    """What the dossier is kept under."""
    site: Site
    pages: dict[str, rim.Made] = field(default_factory=dict)
    """The machine's pages by the Markdown file that MkDocs knows them by."""
    shelf: Shelf = field(default_factory=Shelf)
    found: dict[str, Found] = field(default_factory=dict)
    """What the search index is to hold of them, by the hash of what it was found in."""
    staging: Staging | None = None
    last: LastSite = field(default_factory=lambda: LastSite(Path(), Ledger()))
    frames: rim.Frames | None = None
    data: dict[str, bytes] = field(default_factory=dict)
    """The hashes of the files of data by path."""
    inputs: str = ""
    """The hash of all that the machine's parts of pages and the data are made of."""
    standing: Standing | None = None
    """What the machine's pages are made of; None where all were taken as they are."""
    lines: exports.Lines = field(default_factory=exports.Lines)
    nav: Navigation | None = None
    current: str = ""
    progress: Progress = field(default_factory=Progress)
    framing: float = 0.0
    """When the framing of pages began, by the clock of the progress."""

    @property
    def many_sources(self) -> bool:
        """Whether search finds the words of sources on the sources' own pages alone.

        Of many, every word would stand in the reader's index three times.
        """
        return len(self.dossier.sources) > _SEARCHED_SOURCES


@dataclass(frozen=True, slots=True)
class _Last:
    """A site that was made: where it is, and what the next one may take from it."""

    folder: Path
    ledger: Ledger
    dossier: Dossier
    standing: Standing | None
    lines: exports.Lines


_state: _Build | None = None
_serving = False
_last: _Last | None = None
"""What this process has made last."""
_templates = rim.Compiled()


def current_build() -> _Build:
    """What the build that is under way has read and made."""
    assert _state is not None
    return _state


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Learn whether this is a server. A dirty build is as good as any: it too is made aside."""
    global _serving
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything that people wrote; the last good site still stands here."""
    global _state
    progress = Progress(log.info)
    started = progress.now()
    try:
        key, dossier = _read(config, progress)
    except InputError as error:
        raise PluginError(_told_together(error)) from None
    for warning in dossier.warnings:
        log.warning(warning)
    site = _site(config)
    inputs = hashlib.sha256(repr((key, site)).encode("utf-8", "surrogatepass")).hexdigest()
    lines = exports.Lines(_last.lines if _last else None)
    _state = _Build(dossier, key, site, inputs=inputs, lines=lines, progress=progress)
    _list_topics(config, dossier)
    config.markdown_extensions.append(CitationExtension(dossier.sources, _citation_href))  # type: ignore[arg-type]
    log.info("%s", _said(dossier, progress.now() - started))
    return config


def _read(config: MkDocsConfig, progress: Progress) -> tuple[str, Dossier]:
    """The key of all that was read, and the dossier.

    Raises InputError with every fault of articles, pages, citations and notes.
    """
    faults: list[Fault] = []
    folder = _seeds_folder(config)
    seeds = with_history(read_seeds(folder, faults), folder)
    editor = read_editor(Path(config.docs_dir), seeds, faults)
    key = "" if faults else inputs_key(seeds, Path(config.docs_dir))
    known = kept_dossier(key) if key else None
    if known is not None:
        return key, known
    cache = AnalysisCache.of_user()
    chosen = str(config.extra.get("executor") or "auto")
    analyser = partial(_analyses, chosen=chosen, cache=cache, progress=progress)
    try:
        dossier = compile_dossier(seeds, editor, analyser, progress)
    except InputError as error:
        faults += error.faults
    if faults:
        raise InputError(faults)
    cache.forget_old_engines()
    if not _serving or _last is None:  # a server's next build is of other inputs
        keep_dossier(key, dossier)
    return key, dossier


def _analyses(
    contents: Sequence[bytes], chosen: str, cache: AnalysisCache, progress: Progress
) -> list[Analysis]:
    """The analyses of articles, made by whom the settings choose where they are not known yet."""
    with executor(chosen, missing_from(contents, cache)) as reader:
        return analyse_all(contents, cache, reader, progress)


def _told_together(error: InputError) -> str:
    return "\n".join(str(fault) for fault in error.faults)


def _seeds_folder(config: MkDocsConfig) -> Path:
    chosen = config.extra.get("seeds_dir") or "seeds"
    if not isinstance(chosen, str):
        raise PluginError("mkdocs.yml: extra.seeds_dir is no path; write the name of a folder")
    return Path(config.config_file_path).parent / chosen


def _site(config: MkDocsConfig) -> Site:
    url = config.site_url or None
    revision = revision_of(Path(config.config_file_path).parent)
    # MkDocs dates the pages and packs the sitemap with this; without it, with the clock.
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(revision.epoch))
    return Site(
        name=config.site_name,
        url=url if url is None or url.endswith("/") else url + "/",
        description=config.site_description,
        contact=config.extra.get("contact") or None,
        revision=revision.commit,
        date=revision.date,
        recorded=first_recorded(
            Path(config.config_file_path).parent, str(config.extra.get("history") or "")
        ),
    )


def _said(dossier: Dossier, seconds: float) -> str:
    sentences = sum(len(source.sentences) for source in dossier.sources)
    return (
        f"{len(dossier.sources):,} sources, {sentences:,} sentences (each in a topic), "
        f"{len(dossier.quotations):,} quotations and {len(dossier.comparisons):,} comparisons "
        f"read in {seconds:.2f} s"
    )


def _list_topics(config: MkDocsConfig, dossier: Dossier) -> None:
    """Put the topics under their index in the navigation, unless they are too many for it."""
    if len(dossier.topics) > _NAV_TOPICS:
        return
    paths = [f"{addresses.topic_path(topic.slug)}" for topic in dossier.topics]
    for item in config.nav or []:
        if isinstance(item, dict) and item.get("Topics") == "topics/index.md":
            listed = [_source_file(config, path) for path in paths]
            item["Topics"] = ["topics/index.md", *listed]


def _source_file(config: MkDocsConfig, path: str) -> str:
    """The Markdown file of the page at a path: the editor's where there is one."""
    editors = path.rstrip("/") + ".md"
    return editors if (Path(config.docs_dir) / editors).is_file() else path + "index.md"


def _citation_href(source: str, anchor: str) -> str:
    """A link that MkDocs checks: from the page that is being rendered to a sentence."""
    assert _state is not None
    target = addresses.source_path(source) + "index.md"
    if _state.pages.get(f"sources/{source}.md"):
        target = f"sources/{source}.md"
    return posixpath.relpath(target, posixpath.dirname(_state.current) or ".") + f"#{anchor}"


def on_pre_build(config: MkDocsConfig) -> None:
    """Turn MkDocs to a folder beside the site, so that it never cleans the last good one."""
    assert _state is not None
    try:
        _state.staging = Staging.beside(Path(config.site_dir))
    except InputError as error:
        raise PluginError(_told_together(error)) from None
    config.site_dir = str(_state.staging.folder)
    _state.last = LastSite(_state.staging.target, _last_ledger(_state.staging.target))


def _last_ledger(site: Path) -> Ledger:
    """What is known of the site that stands in a folder now."""
    if _last is not None and _last.folder == site:
        return _last.ledger
    return Ledger.of(site)


def _last_standing() -> Standing | None:
    """What the pages of that site were made of, as far as it is known."""
    assert _state is not None
    ledger = _state.last.ledger
    here = _last if _last is not None and _last.ledger is ledger else None
    if here is not None and here.standing is not None:
        return here.standing
    if ledger.site is None or ledger.code != code_key():
        return None
    dossier = here.dossier if here else kept_dossier(ledger.dossier)
    if dossier is None:
        return None
    return standing_of(publishable(dossier), ledger.site, ledger.noted)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages and data, and give every page a folder of its own."""
    assert _state is not None
    known = _state.last.bodies(_state.inputs)
    if known is None:
        _state.standing = Standing(publishable(_state.dossier), _last_standing())
    sizes: dict[str, int] = {}
    with _state.progress.stage("making data"):
        for path, content in _all_data():
            sizes[path] = len(content)
            files.append(_data_file(path, content, config))
    _state.lines.settle()
    with _state.progress.stage("making pages"):
        for made in _taken(known) if known is not None else _made(sizes):
            editors = made.page.editor
            if editors and files.get_file_from_path(editors):
                _state.pages[editors] = made
            else:
                _state.pages[made.page.generated_source] = made
                files.append(File.generated(config, made.page.generated_source, content=""))
    for file in files.documentation_pages():
        _give_folder(file)
    return files


def _made(sizes: Mapping[str, int]) -> Iterator[rim.Made]:
    assert _state is not None
    standing = _state.standing
    assert standing is not None
    bodies = {body.page.path: body for body in _state.last.ledger.bodies}
    pages = drafts(standing.lookup, _state.site, sizes)
    for draft in _state.progress.over(pages, None, "making pages"):
        body = bodies.get(draft.path)
        if body is not None and standing.stands(draft):
            yield rim.Made.of_last(body, _state.last, draft.page)
        else:
            yield rim.Made.put(standing.page(draft), _state.shelf)
    standing.settle()


def _taken(bodies: Iterable[Body]) -> Iterator[rim.Made]:
    assert _state is not None
    return (rim.Made.of_last(body, _state.last) for body in bodies)


def _all_data() -> Iterator[tuple[str, bytes]]:
    assert _state is not None
    standing = _state.standing
    if standing is None:
        return _state.last.all_data()
    places = places_of(standing.lookup)
    return exports.each_file(standing.dossier, _state.site, places, _state.lines)


def _data_file(path: str, content: bytes, config: MkDocsConfig) -> File:
    """A file of data, written at once where there is a folder for it, so that none waits."""
    assert _state is not None
    _state.data[path] = hashlib.sha256(content).digest()
    if _state.staging is None:
        return File.generated(config, path, content=content)
    target = Path(config.site_dir) / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return File.generated(config, path, abs_src_path=str(target))


def _give_folder(file: File) -> None:
    """``topics/x.md`` at ``topics/x/index.html``, whatever MkDocs' own setting for URLs."""
    stem, _ = posixpath.splitext(file.src_uri)
    if posixpath.basename(stem).lower() not in ("index", "readme"):
        file.dest_uri = f"{stem}/index.html"
        file.__dict__.pop("url", None)
        file.__dict__.pop("abs_dest_path", None)


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Spare MkDocs the Markdown of pages that have none; the navigation keeps its own titles."""
    assert _state is not None
    listed = {page.file.src_uri for page in nav.pages}
    for path, made in _state.pages.items():
        file = files.get_file_from_path(path)
        if file is not None and file.generated_by is not None and path not in listed:
            rim.MachinePage(file, config, made.anchors)
    _state.nav = nav
    return nav


def on_page_markdown(markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Note which page citations are relative to, and make what a theme prints unescaped safe."""
    assert _state is not None
    _state.current = page.file.src_uri
    made = _state.pages.get(page.file.src_uri)
    title = page.meta.get("title") or (made.page.title if made else None)
    if title:
        page.meta["title"] = markup.plain_title(str(title))
    description = page.meta.get("description") or (made.page.description if made else None)
    for key, text in (("description", description), *((k, page.meta.get(k)) for k in _PRINTED)):
        if text:
            page.meta[key] = str(markup.escape(str(text)))
    _check_icon(page, config)
    if page.file.src_uri == "glossary.md":
        markdown, _ = split_glossary(markdown)  # the machine shows the editor's list with its own
    return markdown


_PRINTED = ("subtitle", "author", "status")
"""Keys of front matter that the theme prints as they are, beside title and description."""


def _check_icon(page: MkDocsPage, config: MkDocsConfig) -> None:
    """Leave out an icon that the theme would look for in vain, and end in a traceback."""
    icon = page.meta.get("icon")
    places = (Path(folder) / ".icons" / f"{icon}.svg" for folder in config.theme.dirs)
    if icon and not any(place.is_file() for place in places):
        del page.meta["icon"]
        told = 'docs/%s: the theme has no icon "%s"; write one of its own, such as material/ferry'
        log.warning(told, page.file.src_uri, icon)


def on_page_content(html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """The editor's prose first, the machine's part after it."""
    assert _state is not None
    made = _state.pages.get(page.file.src_uri)
    if made is None:
        return html
    page.toc = TableOfContents([*page.toc, *rim.toc(made.page)])
    if not isinstance(page, rim.MachinePage):
        page.present_anchor_ids = (page.present_anchor_ids or set()) | made.anchors()
    heading = "" if "<h1" in html else f"<h1>{markup.escape(made.page.title)}</h1>\n"
    subtitle = page.meta.get("subtitle")
    if subtitle:
        heading += f'<p class="v-subtitle">{subtitle}</p>\n'  # escaped when it was read
    _note_for_search(page, f"{heading}{html}\n", made)
    return f"{heading}{html}\n{rim.HOLE}"


def _note_for_search(page: MkDocsPage, html: str, made: rim.Made) -> None:
    """Keep what is searched for on a page, so that the theme's plugin need not read it again."""
    assert _state is not None
    chosen = page.meta.get("search") or {}
    if made.page.searchable and not chosen.get("exclude"):
        with_sources = made.page.path.startswith(addresses.SOURCES) or not _state.many_sources
        key = rim.search_key(page, html, made, with_sources)
        known = _state.last.ledger.found.get(key)
        _state.found[key] = known or tuple(rim.search_entries(page, html + made.body, with_sources))
    page.meta["search"] = {**chosen, "exclude": True}


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Hand over what is searched for; the theme's plugin adds the pages that are not ours."""
    assert _state is not None
    index = rim.search_index(config)
    if index is not None:
        index.entries.extend(entry for found in _state.found.values() for entry in found)
    env.bytecode_cache = _templates
    assert _state.nav is not None
    _state.frames = rim.Frames(rim.frame_key(config, _state.nav), _state.last)
    _state.frames.watch(env, _state.pages)
    _state.framing = _state.progress.now()
    return env


def on_post_page(output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Put the machine's part into the frame that the theme has made for it."""
    assert _state is not None
    assert _state.frames is not None
    done = len(_state.frames.outputs)
    _state.progress.tell("framing pages", done + 1, len(_state.pages), _state.framing)
    return _state.frames.finish(output, page, _state.pages.get(page.file.src_uri))


@event_priority(-1000)
def on_post_build(*, config: MkDocsConfig) -> None:
    """Prove the finished site and put it in the place of the last one."""
    assert _state is not None
    assert _state.staging is not None
    site = Path(config.site_dir)
    for path, text in headers.header_files(headers.policy(headers.inline_scripts(site))).items():
        (site / path).write_text(text, "utf-8")
    progress = _state.progress
    progress.took("framing pages", progress.now() - _state.framing)
    last = _state.last.ledger
    known = last.proven if last.code == code_key() else {}
    with progress.stage("proving pages"):
        proven = proof.prove(site, _state.dossier, known, progress)
    if proven.faults:
        raise PluginError(_told_together(InputError(proven.faults)))
    log.info("proven; %s", progress.summary())
    config.site_dir = str(_state.staging.target)
    if config.strict and _warned():
        _state.staging.discard()  # MkDocs ends a strict build with warnings after this event
    else:
        _state.staging.commit()
        _remember(_state.staging.target, proven.pages)
    _state.staging = None


def _remember(site: Path, proven: Mapping[str, proof.Proven]) -> None:
    """Keep what the next build may take from this site; a server keeps it in memory alone."""
    global _last
    assert _state is not None
    assert _state.frames is not None
    outputs = _state.frames.outputs
    files = {source: f"{made.page.path}index.html" for source, made in _state.pages.items()}
    bodies = tuple(
        Body(made.page, made.digest, files[source])
        for source, made in _state.pages.items()
        if files[source] in outputs
    )
    whole = len(bodies) == len(_state.pages)
    last, standing = _state.last.ledger, _state.standing
    lines = _state.lines
    if standing is None and _last is not None and _last.ledger is last:  # all was taken from it
        standing, lines = _last.standing, _last.lines
    ledger = Ledger(
        inputs=_state.inputs if whole else "",
        bodies=bodies,
        data=_state.data,
        found=_state.found,
        outputs=outputs,
        proven=proven,
        code=code_key(),
        dossier=_state.key,
        site=_state.site,
        noted=standing.noted if standing else last.noted,
    )
    _last = _Last(site, ledger, _state.dossier, standing, lines)
    if not _serving:
        ledger.save(site)


def _warned() -> bool:
    handlers = logging.getLogger("mkdocs").handlers
    return any(isinstance(each, CountHandler) and each.get_counts() for each in handlers)


def on_build_error(*, error: Exception) -> None:
    """Leave the last good site as it stands."""
    if _state is not None and _state.staging is not None:
        _state.staging.discard()
        _state.staging = None


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Watch the folder of seeds, wherever it is, and outlive what goes wrong in it."""
    folder = _seeds_folder(config)
    if folder.is_dir():
        server.watch(str(folder))
    server.builder = _surviving(server.builder)
    where = f"{config.dev_addr[0]}:{config.dev_addr[1]}"
    server.server_bind = _telling(server.server_bind, where)  # type: ignore[method-assign]
    return server


def _telling(bind: Callable[[], None], where: str) -> Callable[[], None]:
    """The taking of an address, with a plain word where another program has it already."""

    def bind_or_tell() -> None:
        try:
            bind()
        except OSError as error:
            told = f"cannot be served at ({error.strerror}); stop what is there, or name another"
            log.error("%s: %s: make serve ADDRESS=127.0.0.1:8001", where, told)
            raise SystemExit(1) from None

    return bind_or_tell


def _surviving(build: Callable[[], None]) -> Callable[[], None]:
    """The build without its errors: told, and over.

    After an error MkDocs answers no request until the next good build. Here the last good site
    still stands and can be read meanwhile.
    """

    def build_or_tell() -> None:
        try:
            build()
        except Exception as error:
            unforeseen = not isinstance(error, SystemExit)  # an input's fault is in the log already
            log.error("the last good site is still served; mend and save", exc_info=unforeseen)

    return build_or_tell
