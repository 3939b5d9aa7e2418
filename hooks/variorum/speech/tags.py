"""Tags: the words after a quotation that say who spoke."""

from __future__ import annotations

import re

from variorum.speech.verbs import FORMS
from variorum.speech.words import WORDS

__all__ = ["is_tag"]

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]")
_REACH = 90
"""Characters in which a tag's verb stands."""
_TAG_WORDS = 8


def is_tag(rest: str) -> bool:
    """Whether the words after a quotation say who spoke: "Ada Holm asked.", "asked Ada Holm"."""
    words = _WORD.findall(rest[:_REACH])[: _TAG_WORDS + 1]
    for number, word in enumerate(words[:_TAG_WORDS]):
        if not word[0].isalpha():
            return False
        form = FORMS.get(word)
        if form and any("q" in verb.takes for verb in form.verbs):
            following = words[number + 1] if number + 1 < len(words) else "."
            return number == 0 or not following[0].isalpha() or following in WORDS["after a tag"]
    return False
