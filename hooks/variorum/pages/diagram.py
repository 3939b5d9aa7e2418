"""The diagram of origins: which named outlets, people and bodies the sources rest on.

Drawn as SVG when the site is made; the list beside it says the same with a link for each line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.origins import Origin
from variorum.pages.lookup import Lookup
from variorum.reads import told
from variorum.records import Passage

__all__ = ["Diagram", "Line", "Rest", "draw", "of_topic"]

_MOST_SOURCES = 16
_MOST_ORIGINS = 12
_ROW = 26
_WIDTH = 560
_LEFT, _RIGHT = 96, 300
_LONGEST_NAME = 34
_THICKEST = 5


@dataclass(frozen=True, slots=True)
class Line:
    """From a source to an origin: the curve's path, and how thick it is (1 to 5)."""

    path: str
    thickness: int
    shared: bool


@dataclass(frozen=True, slots=True)
class Rest:
    """What rests on one origin: the first passage of each source, with how many it has."""

    origin: Origin
    passages: tuple[tuple[Passage, int], ...]

    @property
    def shared(self) -> bool:
        """Whether several sources rest on it."""
        return len(self.passages) > 1


@dataclass(frozen=True, slots=True)
class Diagram:
    """Sigla on the left and origins on the right, as (text, y) each, and the lines between."""

    width: int
    height: int
    left: int
    right: int
    sources: tuple[tuple[str, float], ...]
    origins: tuple[tuple[str, float, bool], ...]
    lines: tuple[Line, ...]


@told
def of_topic(lookup: Lookup, slug: str) -> list[Rest]:
    """The named origins of a topic's passages, those of most sources first."""
    topic = {topic.slug: topic for topic in lookup.dossier.topics}[slug]
    return [_rest(origin) for origin in lookup.origins.of_sentences(topic.sentences)]


def _rest(origin: Origin) -> Rest:
    counts = Counter(passage.source for passage in origin.passages)
    first: dict[str, Passage] = {}
    for passage in origin.passages:
        first.setdefault(passage.source, passage)
    return Rest(origin, tuple((passage, counts[id_]) for id_, passage in first.items()))


def draw(lookup: Lookup, rests: Sequence[Rest]) -> Diagram | None:
    """The diagram of some origins; None where there is nothing to see, or too much of it."""
    shown = rests[:_MOST_ORIGINS]
    held = {passage.source for rest in shown for passage, _ in rest.passages}
    sources = sorted(held, key=lookup.order.__getitem__)
    if not 2 <= len(sources) <= _MOST_SOURCES:
        return None
    height = _ROW * max(len(sources), len(shown))
    left = dict(zip(sources, _spread(len(sources), height), strict=True))
    right = _spread(len(shown), height)
    return Diagram(
        width=_WIDTH,
        height=height,
        left=_LEFT,
        right=_RIGHT,
        sources=tuple((lookup.sigla[id_], left[id_]) for id_ in sources),
        origins=tuple(
            (_cut(rest.origin.name), y, rest.shared) for rest, y in zip(shown, right, strict=True)
        ),
        lines=tuple(
            Line(_curve(left[passage.source], y), min(number, _THICKEST), rest.shared)
            for rest, y in zip(shown, right, strict=True)
            for passage, number in rest.passages
        ),
    )


def _spread(number: int, height: int) -> list[float]:
    """The middles of so many rows over a height."""
    return [round((place + 0.5) * height / number, 1) for place in range(number)]


def _curve(from_: float, to: float) -> str:
    middle = (_LEFT + _RIGHT) / 2
    return f"M{_LEFT + 8} {from_}C{middle} {from_} {middle} {to} {_RIGHT - 10} {to}"


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"
