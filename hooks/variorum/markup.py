"""The one place where text becomes HTML.

Whatever stands in a source, a file name or front matter goes through ``escape`` on its way into a
page; Jinja is set up with it, so a template cannot forget. Text is data: it never becomes markup,
and comes back from the browser's parser character by character as it was.
"""

from __future__ import annotations

import html
import json
import re
from typing import Any

from markupsafe import Markup

__all__ = ["escape", "escape_content", "finalize", "json_for_html", "plain_title"]

_SPECIAL = re.compile("[&<>\"'\x00-\x1f\x7f{}]")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"}
_IN_SCRIPT = re.compile("[<>&\u2028\u2029]")
_TITLE_MARKS = str.maketrans({"<": "‹", ">": "›", "{": "(", "}": ")"})


def escape(text: str) -> Markup:
    """Text as HTML, for element content and double-quoted attributes alike.

    Control characters and line breaks are written as numeric references, since a parser would
    otherwise change them (a bare CR becomes LF) and a blank line would end an HTML block in
    Markdown; braces too, so that no template engine that meets the page later finds an expression
    in it.
    """
    return _markup(_SPECIAL.sub(_reference, text))


def escape_content(text: str) -> str:
    """Text as HTML for the content of elements alone, and short: what the search index holds."""
    return html.escape(text, quote=False)


def _markup(safe: str) -> Markup:
    """As Markup(safe), which a site asks for a million times, without its questions."""
    return str.__new__(Markup, safe)


def _reference(found: re.Match[str]) -> str:
    character = found.group()
    return _NAMED.get(character) or f"&#{ord(character)};"


def finalize(value: Any) -> str:
    """What Jinja does with every expression: a plain string is escaped, markup passes, None is a
    bug.
    """
    if type(value) is Markup:
        return value
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return escape(value)
    if value is None:
        raise ValueError("a template printed None; say what is unknown in words")
    return str(value.__html__()) if hasattr(value, "__html__") else escape(str(value))


def json_for_html(value: Any) -> Markup:
    """JSON that may stand in a script element: no character of it can end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return Markup(_IN_SCRIPT.sub(lambda found: f"\\u{ord(found.group()):04x}", text))


def plain_title(text: str) -> str:
    """A page's title that stays plain text wherever a theme prints it without escaping it.

    Themes strip tags from titles and decode what is left, so angle brackets are replaced outright.
    """
    one_line = " ".join(text.split())
    visible = "".join(c for c in one_line if c.isprintable())
    return str(Markup.escape(visible.translate(_TITLE_MARKS)))
