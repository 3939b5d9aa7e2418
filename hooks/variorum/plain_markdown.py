"""Pages as Markdown that any site generator builds: front matter, the editor's prose, the machine's
part as one block of HTML.

A block of HTML ends at a blank line in CommonMark, so it holds none. What the editor wrote stays
Markdown; nothing that a source wrote is left where Markdown would read it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

__all__ = ["as_markdown", "html_block"]

_PREFORMATTED = re.compile(r"<pre\b.*?</pre>", re.DOTALL)
_FOOTNOTE = re.compile(r"^\[\^[^\]\n]{1,200}\]:", re.MULTILINE)
_FOOTNOTES_GO_HERE = "///Footnotes Go Here///"
"""Where Python-Markdown puts footnotes, which else would follow the machine's part."""


def as_markdown(meta: Mapping[str, Any], prose: str, heading: str = "", body: str = "") -> str:
    """A Markdown file; ``heading`` and ``body`` are HTML before and after the prose."""
    front = yaml.safe_dump(dict(meta), allow_unicode=True, width=10_000)
    notes = _FOOTNOTES_GO_HERE if body and _FOOTNOTE.search(prose) else ""
    parts = [html_block(heading), prose.strip("\r\n"), notes, html_block(body)]
    return f"---\n{front}---\n\n" + "\n\n".join(part for part in parts if part.strip()) + "\n"


def html_block(html: str) -> str:
    """The HTML as one block of Markdown: no blank line; line breaks in ``pre`` as references."""
    kept = _PREFORMATTED.sub(lambda found: found.group().replace("\n", "&#10;"), html)
    return "\n".join(line for line in kept.splitlines() if line.strip())
