"""Unseen characters: what turns the direction of a text, or takes no room in it, is named.

A name may read "Holm" and hold a zero width space, and an override may turn a sentence round. The
text of a run stays as it is, such characters included; each stands in an element of its own, which
a stylesheet fills with the character's number, and what is read out stands beside the run.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from markupsafe import Markup

from variorum.markup import escape

__all__ = ["has_unseen", "named", "reveal"]

# Unicode's properties Bidi_Control and Default_Ignorable_Code_Point, without the signs that choose
# a form of the character before them. The joiners are left alone after letters and pictures that
# they join (from U+0590 on, punctuation apart), and so are tags after a flag: they are seen there.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]"
    "|(?<![\u0590-\u1fff\u2100-\ufefe\U00010000-\U0010ffff])[\u200c\u200d]"
    "|(?<![\U0001f3f4\U000e0000-\U000e007f])[\U000e0000-\U000e007f]"
)
_MOST_NAMED = 4


@lru_cache(maxsize=4096)
def has_unseen(text: str) -> bool:
    """Whether anything in a text has to be named."""
    return _UNSEEN.search(text) is not None


def reveal(text: str) -> Markup:
    """Text as HTML, each character that cannot be seen in an element with its number and name."""
    pieces: list[str] = []
    position = 0
    for found in _UNSEEN.finditer(text):
        pieces += [escape(text[position : found.start()]), _shown(found.group())]
        position = found.end()
    return Markup("".join([*pieces, escape(text[position:])]))


def named(text: str) -> str:
    """The names of a text's unseen characters, each once: "zero width space"; empty if none."""
    names = list(dict.fromkeys(map(_name, _UNSEEN.findall(text))))
    return ", ".join(names[:_MOST_NAMED]) + (" and more" if len(names) > _MOST_NAMED else "")


def _shown(character: str) -> str:
    number = f"U+{ord(character):04X}"
    return (
        f'<span class="v-unseen" title="{escape(_name(character))}" data-unseen="{number}">'
        f"{character}</span>"
    )


def _name(character: str) -> str:
    return unicodedata.name(character, f"U+{ord(character):04X}").lower()
