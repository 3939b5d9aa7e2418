"""The verbs of speech: their forms and what each of them takes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from variorum.wordlists import read_pairs

__all__ = ["FORMS", "Form", "Verb"]

_LEXICON = Path(__file__).parent / "lexicon"
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of speech with what it takes; see the head of ``lexicon/verbs.txt`` for the letters.

    ``particle`` is the second word of "point out"; ``prepositions`` lead to the content.
    """

    lemma: str
    particle: str
    takes: frozenset[str]
    prepositions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Form:
    """A written form: b base, s third person, d past, n participle, g -ing; and its verbs.

    ``letter`` is its class among the tokens: V for a sure finite verb, else as its ending looks.
    """

    kinds: frozenset[str]
    verbs: tuple[Verb, ...]
    letter: str


def _read_verbs() -> list[Verb]:
    verbs: list[Verb] = []
    for line in (_LEXICON / "verbs.txt").read_text(encoding="utf-8").splitlines():
        if line[:1] == "#" or not line.strip():
            continue
        name, _, frames = line.partition(":")
        base, _, particle = name.strip().partition(" ")
        marks = frames.split()
        verbs.append(
            Verb(
                base,
                particle,
                frozenset(mark for mark in marks if len(mark) == 1),
                frozenset(mark for mark in marks if len(mark) > 1),
            )
        )
    return verbs


def _inflected(base: str, irregular: dict[str, str]) -> dict[str, str]:
    """The forms of a verb by their kind."""
    if base in irregular:
        third, past, participle, gerund = irregular[base].split("/")
        return {"b": base, "s": third, "d": past, "n": participle, "g": gerund}
    stem = base[:-1] if base.endswith("e") else base
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    return {"b": base, "s": third, "d": stem + "ed", "n": stem + "ed", "g": stem + "ing"}


def _forms() -> dict[str, Form]:
    irregular = read_pairs(_LEXICON / "irregular.txt")
    kinds: dict[str, set[str]] = {}
    verbs: dict[str, list[Verb]] = {}
    for verb in _read_verbs():
        for kind, form in _inflected(verb.lemma, irregular).items():
            kinds.setdefault(form, set()).add(kind)
            bearers = verbs.setdefault(form, [])
            if verb not in bearers:
                bearers.append(verb)
    return {
        form: Form(frozenset(kinds[form]), tuple(verbs[form]), _letter(form, kinds[form]))
        for form in kinds
    }


def _letter(form: str, kinds: set[str]) -> str:
    if "g" in kinds:
        return "G"
    if "d" in kinds and form.endswith("ed"):
        return "E"
    if "d" in kinds:
        return "V"
    return "Z" if "s" in kinds else "B"


FORMS = _forms()
