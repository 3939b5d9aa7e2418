"""Write the site's pages for other generators: ``python hooks/export.py OUT [--seeds DIR]``.

The folder OUT gets the whole docs tree, generated pages and data included, and a ``mkdocs.yml``
without hooks: any Markdown site generator builds the same pages from it, without this project.
"""

from __future__ import annotations

import argparse
import logging
import posixpath
import shutil
import sys
from pathlib import Path
from typing import Any

import yaml
from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.pages import Page as MkDocsPage

from rim import Made
from variorum import addresses, markup
from variorum.editor.citations import EXTENSIONS, resolve_citations
from variorum.exports.encode import utf8
from variorum.plain_markdown import as_markdown

_OVERRIDES = "overrides"
_SITEMAP = "sitemap.xml"
"""Left out of the templates: it names what only MkDocs knows, and every generator has its own."""
MARK = ".variorum-export"
_MARK_TEXT = "Written by hooks/export.py, which replaces what is in this folder.\n"
_OF_THIS_BUILD = ("hooks", "watch", "docs_dir", "site_dir")


class ExportError(Exception):
    """The export cannot be made; the message says why and what to do."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns its exit code."""
    chosen = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    try:
        written = export(chosen.out, chosen.config, chosen.seeds)
    except (ExportError, MkDocsException) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{written:,} files written to {chosen.out}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Write the docs tree, generated pages and data included, and a mkdocs.yml "
        "without hooks, for any Markdown site generator."
    )
    project = Path(__file__).resolve().parent.parent
    parser.add_argument("out", type=Path, help="a new or empty folder, or one of an earlier export")
    parser.add_argument("--seeds", type=Path, help="the folder of articles (mkdocs.yml names one)")
    parser.add_argument(
        "--config", type=Path, default=project / "mkdocs.yml", help="the site's own mkdocs.yml"
    )
    return parser


def export(out: Path, config_file: Path, seeds: Path | None = None) -> int:
    """Write the export and return how many files it has.

    Everything is read and checked before OUT is touched. Raises ExportError where OUT may not be
    written to, and MkDocs' own errors for what is wrong with the configuration or the input.
    """
    config = _load(config_file, seeds)
    _check_place(out, config)
    config.plugins.on_startup(command="build", dirty=False)
    config = config.plugins.on_config(config)
    files = config.plugins.on_files(get_files(config), config=config)
    set_exclusions(files, config)
    tree = {
        f"docs/{file.src_uri}": _content(file, files, config)
        for file in files
        if file.inclusion != InclusionLevel.EXCLUDED
    }
    tree |= _overrides(config_file, config)
    tree["mkdocs.yml"] = _configuration(config_file, config).encode()
    _write(out, tree)
    return len(tree)


def _load(config_file: Path, seeds: Path | None) -> MkDocsConfig:
    config = load_config(str(config_file))
    if seeds is not None:
        config.extra["seeds_dir"] = str(seeds.absolute())
    return config


def _check_place(out: Path, config: MkDocsConfig) -> None:
    """Nothing is ever written into the editor's folder, the sources' or one that is not ours."""
    seeds = Path(config.config_file_path).parent / str(config.extra.get("seeds_dir") or "seeds")
    for folder in (Path(config.docs_dir), seeds):
        if out.resolve().is_relative_to(folder.resolve()):
            raise ExportError(f"{out}: inside {folder.name}; name a folder elsewhere")
    if out.exists() and not out.is_dir():
        raise ExportError(f"{out}: is a file; name a folder")
    if out.exists() and any(out.iterdir()) and not (out / MARK).is_file():
        raise ExportError(f"{out}: not empty, and no earlier export; name a new or empty folder")


def _content(file: File, files: Files, config: MkDocsConfig) -> bytes:
    if not file.is_documentation_page():
        return file.content_bytes
    page = MkDocsPage(None, file, config)
    page.read_source(config)
    prose = config.plugins.on_page_markdown(
        page.markdown or "", page=page, config=config, files=files
    )
    path = posixpath.dirname(file.dest_uri)
    here = f"{path}/" if path else addresses.HOME
    return utf8(_page(dict(page.meta), prose, here, file.src_uri, _hook(config).current_build()))


def _hook(config: MkDocsConfig) -> Any:
    """This project's hook, as MkDocs has loaded it."""
    for each in config.plugins.values():
        if hasattr(each, "current_build"):
            return each
    raise ExportError(f"{config.config_file_path}: no hooks/build.py under hooks; put it there")


def _page(meta: dict[str, Any], prose: str, here: str, path: str, made: Any) -> str:
    def href(source: str, anchor: str) -> str:
        return addresses.link(here, addresses.source_path(source), anchor)

    plain = resolve_citations(prose, made.dossier.sources, href)
    ours: Made | None = made.pages.get(path)
    if ours is None:
        return as_markdown(meta, plain)
    if not ours.page.searchable:
        meta["search"] = {"exclude": True}
    heading = "" if _has_heading(plain) else f"<h1>{markup.escape(ours.page.title)}</h1>"
    return as_markdown(meta, plain, heading, f"<div>\n{ours.body}\n</div>")


def _has_heading(prose: str) -> bool:
    return "<h1" in Markdown(extensions=list(EXTENSIONS)).convert(prose) if prose else False


def _overrides(config_file: Path, config: MkDocsConfig) -> dict[str, bytes]:
    """The theme's templates that differ; they stand beside ``docs`` in the export too."""
    if config.theme.custom_dir is None:
        return {}
    folder = config_file.parent / config.theme.custom_dir
    return {
        f"{_OVERRIDES}/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != _SITEMAP
    }


class _Tagged(yaml.YAMLObject):
    """A value of ``mkdocs.yml`` with a tag that only MkDocs can read, kept as it is: ``!ENV``."""

    def __init__(self, node: yaml.Node) -> None:
        self.node = node


class _Loader(yaml.SafeLoader):
    """Reads ``mkdocs.yml`` without acting on its tags."""


class _Dumper(yaml.SafeDumper):
    """Writes it again."""


for _prefix in ("!", "tag:yaml.org,2002:python/"):
    _Loader.add_multi_constructor(_prefix, lambda _loader, _tag, node: _Tagged(node))
_Dumper.add_representer(_Tagged, lambda _dumper, value: value.node)


def _configuration(config_file: Path, config: MkDocsConfig) -> str:
    """The site's configuration without hooks, every page named in the navigation as it is now.

    Without the offline plugin too: it would move every page that is no ``index.md``.
    """
    settings: dict[str, Any] = yaml.load(config_file.read_text("utf-8"), _Loader)
    for key in _OF_THIS_BUILD:
        settings.pop(key, None)
    settings["nav"] = config.nav
    settings["use_directory_urls"] = True
    settings["plugins"] = [each for each in settings.get("plugins", []) if each != "offline"]
    settings.get("extra", {}).pop("seeds_dir", None)
    if config.theme.custom_dir is not None:
        settings["theme"]["custom_dir"] = _OVERRIDES
    text = yaml.dump(settings, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
    return f"# {_MARK_TEXT}{text}"


def _write(out: Path, tree: dict[str, bytes]) -> None:
    """Put the tree into OUT, in the place of an earlier one; other files there are left alone."""
    out.mkdir(parents=True, exist_ok=True)
    (out / MARK).write_text(_MARK_TEXT, "utf-8")
    for name in ("docs", _OVERRIDES):
        if (out / name).is_symlink():
            (out / name).unlink()
        shutil.rmtree(out / name, ignore_errors=True)
    for path, content in tree.items():
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


if __name__ == "__main__":
    sys.exit(main())
