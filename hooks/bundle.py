"""One stylesheet and one script where the theme and ``docs/assets`` have many files.

A browser waits for every stylesheet before it paints, and on a phone each one after the first costs
a connection of its own. The files stay apart for those who work on them; here they become
``assets/css/site.css`` and ``assets/js/site.js``, in the order of ``mkdocs.yml``, and the pages
name those instead (see ``overrides/main.html``). The theme's styles for what is off in
``mkdocs.yml`` are left out, so that the site's own weigh nothing on top.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

STYLES = "assets/css/site.css"
SCRIPTS = "assets/js/site.js"

_UNUSED = Path(__file__).with_name("unused_styles.toml")
_THEME_STYLES = re.compile(r"assets/stylesheets/(?:main|palette)\.\w+\.min\.css")
_RULE = re.compile(r"(?<=[{};])([^{};]+)\{[^{}]*\}")
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_INDENT = re.compile(r"\n\s*")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Join the files, where the site has any, and have the pages name what they became."""
    own = [_text(path, files) for path in config.extra_css]
    if own and None not in own:
        unused = unused_selectors(config)
        theme = [without_unused(_text(path, files) or "", unused) for path in _of_theme(files)]
        content = "\n".join([*theme, joined_styles(filter(None, own))])
        files.append(File.generated(config, STYLES, content=content))
        config.extra_css = [STYLES]
    scripts = [each for each in config.extra_javascript if _is_ours(each, files)]
    if scripts:
        texts = [_text(str(each), files) or "" for each in scripts]
        files.append(File.generated(config, SCRIPTS, content="\n".join(texts)))
        others = [each for each in config.extra_javascript if each not in scripts]
        config.extra_javascript = [*others, _deferred(SCRIPTS)]
    return files


def joined_styles(texts: Iterable[str]) -> str:
    """Stylesheets one after another, without comments and indents."""
    return "".join(_INDENT.sub("\n", _COMMENT.sub("", text)) for text in texts)


@cache
def without_unused(styles: str, unused: str) -> str:
    """The theme's stylesheet without the rules all of whose selectors match ``unused``."""
    pattern = re.compile(unused)

    def kept(rule: re.Match[str]) -> str:
        selectors = rule[1].split(",")
        return "" if all(pattern.search(each) for each in selectors) else rule[0]

    # A rule is told by what stands before it, so the first needs something there.
    return _RULE.sub(kept, ";" + styles)[1:]


def unused_selectors(config: MkDocsConfig) -> str:
    """A pattern for the selectors of what this site's settings leave off."""
    patterns = [
        pattern
        for kind, held in tomllib.loads(_UNUSED.read_text("utf-8")).items()
        for name, pattern in held.items()
        if not _is_on(kind, name, config)
    ]
    return "|".join([*patterns, *_unused_colours(config), *_unused_directions(config)])


def _is_on(kind: str, name: str, config: MkDocsConfig) -> bool:
    on: dict[str, Any] = {
        "extension": config.markdown_extensions,
        "plugin": config.plugins,
        "feature": config.theme.get("features") or [],
        "extra": config.extra,
    }
    return bool(config.get(name)) if kind == "setting" else name in on[kind]


def _unused_colours(config: MkDocsConfig) -> Iterator[str]:
    """The named colours that no palette of the site names."""
    palettes = config.theme.get("palette") or []
    for kind in ("primary", "accent"):
        named = "|".join(re.escape(str(each.get(kind))) for each in palettes) or "none"
        yield rf"data-md-color-{kind}=\"?(?!(?:{named})\b)"


def _unused_directions(config: MkDocsConfig) -> Iterator[str]:
    if config.theme.get("direction") != "rtl":
        yield r"\[dir=rtl\]"


def _of_theme(files: Files) -> list[str]:
    """The theme's own stylesheets, in the order in which its pages name them."""
    held = [file.src_uri for file in files if _THEME_STYLES.fullmatch(file.src_uri)]
    return sorted(held)  # main before palette


def _text(path: str, files: Files) -> str | None:
    """What a file of the site holds; None for an address elsewhere."""
    file = files.get_file_from_path(path)
    if file is None or file.abs_src_path is None:
        return None
    return Path(file.abs_src_path).read_text("utf-8")


def _is_ours(script: object, files: Files) -> bool:
    """Whether a script is a plain file that runs when the page has been read."""
    plain = isinstance(script, ExtraScriptValue) and script.defer and not script.type
    return plain and _text(str(script), files) is not None


def _deferred(path: str) -> ExtraScriptValue:
    script = ExtraScriptValue(path)
    script.defer = True
    return script
