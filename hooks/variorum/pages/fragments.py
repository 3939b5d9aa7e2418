"""Fragments: the small pieces of HTML that stand thousands of times on a site's pages.

They are written here and not as macros, since a macro costs ten times as much; everything that is
text goes through ``escape`` all the same. ``parts.html`` hands them to the templates.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from markupsafe import Markup

from variorum.markup import escape
from variorum.pages.voices import Voice
from variorum.records import Passage

if TYPE_CHECKING:
    from variorum.pages.desk import Desk

__all__ = ["cite", "passage", "voice_list", "words"]

_TO_SENTENCE = '<span class="v-sr">, the sentence in its source</span>'
_AND = ' <span aria-hidden="true">⇢</span><span class="v-sr">and</span> '


def cite(desk: Desk, source: str, offset: int) -> Markup:
    """The siglum as the link to the sentence at an offset."""
    href = escape(desk.sentence_link(source, offset))
    siglum = escape(desk.siglum(source))
    return Markup(
        f'<a class="v-cite" href="{href}"><span class="v-siglum" dir="auto">{siglum}</span>'
        f"{_TO_SENTENCE}</a>"
    )


def words(desk: Desk, source: str, start: int, end: int) -> Markup:
    """Words of a source in a line of text, themselves the link to their sentence."""
    href = escape(desk.sentence_link(source, start))
    return Markup(f'<a class="v-words" href="{href}">{desk.run(source, start, end)}</a>')


def _near(desk: Desk, near: Passage, at: int) -> Markup:
    """Words beside a sentence that is linked already; from another sentence, they are a link."""
    sentence_at = desk.lookup.sentence_at
    if sentence_at(near.source, near.start).id == sentence_at(near.source, at).id:
        return desk.run(near.source, near.start, near.end)
    return words(desk, near.source, near.start, near.end)


def _voice(desk: Desk, told: Voice, at: int) -> Markup:
    """One line on who says something, through whom and how; ``at`` is in the sentence shown."""
    relays = _AND.join(_near(desk, relay, at) for relay in told.relays)
    through = f' <span class="v-relays">through {relays}</span>' if relays else ""
    kind = f'<span class="v-kind" title="{escape(told.kind.meaning)}">{escape(told.kind.one)}'
    return Markup(f'<li class="v-voice">{_who(desk, told, at)}{through} {kind}</span></li>')


def _who(desk: Desk, told: Voice, at: int) -> str:
    standing = _near(desk, told.standing, at) if told.standing else None
    if told.speaker is None:
        open_ = f"{standing}, not further identified" if standing else _NOBODY
        return f'<span class="v-open">{open_}</span>'
    href = escape(desk.speaker_link(told.speaker.id))
    name = f'<a class="v-speaker" href="{href}" dir="auto">{escape(told.speaker.name)}</a>'
    here = f' <span class="v-standing">named here as {standing}</span>' if standing else ""
    return name + here


_NOBODY = "somebody whom the source does not name here"


def voice_list(desk: Desk, told: Iterable[Voice], at: int) -> Markup:
    """Who says what, a line each; the source's own voice where there is none."""
    lines = "".join(_voice(desk, each, at) for each in told)
    if not lines:
        own = '<span class="v-own-voice">in the source&#39;s own voice</span>'
        return Markup(f'<div class="v-voices">{own}</div>')
    label = '<span class="v-voices__label">Said by</span>'
    return Markup(f'<div class="v-voices">{label}<ul class="v-list">{lines}</ul></div>')


def passage(desk: Desk, source: str, start: int, end: int) -> Markup:
    """A block of a source's words with terms linked, its siglum, and who says what is in it."""
    told = voice_list(desk, desk.voices(source, start, end), start)
    return Markup(
        f'<figure class="v-quote">\n<blockquote><p>{desk.run(source, start, end, terms=True)}</p>'
        f"</blockquote>\n<figcaption>{cite(desk, source, start)} {told}</figcaption>\n</figure>"
    )
