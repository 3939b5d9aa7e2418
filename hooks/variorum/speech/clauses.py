"""The verb group of a cue and its subject, by the letters of the tokens."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.speech.tokens import Tokens
from variorum.speech.verbs import FORMS, Form, Verb
from variorum.speech.words import WORDS
from variorum.swift import maker, swift

__all__ = [
    "Cue",
    "Group",
    "Use",
    "is_finite",
    "main_subject",
    "phrase_start",
    "subject_ahead",
    "subject_before",
    "verb_group",
]

_ASIDE_STARTS = "DWXN#EGIRS'q"
_NOUN_PHRASE = "NXD#'qTBZ"


@swift
@dataclass(frozen=True, slots=True)
class Group:
    """A verb group: tokens ``first`` to ``last``, its head's form, and how the verb is used."""

    first: int
    last: int
    form: Form
    use: str
    negated: bool = False


@swift
@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of speech that is used as a verb; ``after`` is the token behind it."""

    group: Group
    verb: Verb
    after: int
    subject: tuple[int, int] | None
    shared: bool
    """Whether the subject is that of an earlier verb ("and added")."""


class Use:
    """How a verb stands in its clause."""

    FINITE = "finite"
    GERUND = "gerund"
    INFINITIVE = "infinitive"
    PASSIVE = "passive"
    PARTICIPLE = "participle"


def verb_group(t: Tokens, i: int) -> Group | None:
    """The verb group whose head is token ``i``; None where the word is no verb there."""
    form = FORMS[t.words[i]]
    if i and t.words[i - 1] in ("so", "so-"):  # "the so called reform"
        return None
    if t.capitals[i] and i and not _in_title_case(t, i):
        return None
    before = i - 1
    while before >= 0 and t.letters[before] == "R":
        before -= 1
    use = _use(t, i, before, form)
    if use is None:
        return None
    first = _group_start(t, i, before)
    return _group(first, i, form, use)


_group = maker(Group)


def _in_title_case(t: Tokens, i: int) -> bool:
    """Whether the words around a verb have capitals too, as in a headline: "Holm Says No"."""
    around = (*range(max(0, i - 2), i), *range(i + 1, min(i + 4, len(t.letters))))
    return "q" in FORMS[t.words[i]].verbs[0].takes and all(
        t.capitals[at] for at in around if t.words[at][0].isalpha()
    )


def _use(t: Tokens, i: int, before: int, form: Form) -> str | None:
    kinds = form.kinds
    letter = t.letters[before] if before >= 0 else ""
    word = t.words[before] if before >= 0 else ""
    after = t.letters[i + 1] if i + 1 < len(t.letters) else ""
    if "g" in kinds:
        if letter in ("D", "'"):
            return None
        return Use.FINITE if word in WORDS["be"] else Use.GERUND
    if letter == "U":
        return Use.INFINITIVE if "b" in kinds else None
    if "b" in kinds and (letter == "M" or (letter == "A" and word not in _BE_AND_HAVE)):
        return Use.FINITE
    if "d" in kinds:
        return _use_of_past(t, i, before, letter, word, after)
    if "n" in kinds:
        if word in WORDS["have"]:
            return Use.FINITE
        return Use.PASSIVE if word in WORDS["be"] else None
    if "s" in kinds:
        return _use_of_third(t, i, letter, after, form)
    return _use_of_base(t, before, letter, word, after, form)


_BE_AND_HAVE = WORDS["be"] | WORDS["have"]


def _use_of_past(t: Tokens, i: int, before: int, letter: str, word: str, after: str) -> str | None:
    if word in WORDS["have"]:
        return Use.FINITE
    if word in WORDS["be"] or (letter == "A" and word in ("'s", "’s")):
        return Use.PASSIVE
    following = t.words[i + 1] if i + 1 < len(t.letters) else ""
    if following == "by":
        return Use.PARTICIPLE
    if letter == "," and t.words[i] == "asked" and following in ("if", "whether", "about"):
        return Use.PASSIVE  # "Holm, asked if it was safe, said so"
    if letter in ("D", "I") or (letter == "#" and t.words[i] == "alleged"):
        return None  # "arrested 30 alleged smugglers"
    if letter in ("", "S") and t.letters[i] == "E":
        return Use.PARTICIPLE
    return Use.FINITE


def _use_of_third(t: Tokens, i: int, letter: str, after: str, form: Form) -> str | None:
    if letter in ("D", "'", "#", "U", "M", "A"):
        return None
    if form.verbs[0].lemma in WORDS["nouns too"]:
        if letter in ("P", "W"):
            return Use.FINITE
        if letter == "X" and after not in ("I", "N", ".", "A", "M", ""):
            return Use.FINITE
        if letter in ("X", "P", "W") and i + 1 < len(t.letters) and t.words[i + 1] in ("for", "on"):
            return Use.FINITE
        if letter == "N" and after in ("K", "Q", "q", "P", "D", "O"):
            return Use.FINITE
        return Use.FINITE if letter == "," and after in ("K", "Q", "q", "O") else None
    return Use.FINITE


def _use_of_base(
    t: Tokens, before: int, letter: str, word: str, after: str, form: Form
) -> str | None:
    if letter == "P" and word not in ("he", "she", "it"):
        return Use.FINITE
    if word in ("who", "that", "which"):
        return Use.FINITE
    noun_too = form.verbs[0].lemma in WORDS["nouns too"]
    if letter in ("N", "X", "Z") and word.endswith(("s", "people", "men", "women", "police")):
        return Use.FINITE if not noun_too or after in ("K", "Q", "q", "D", "P", "O") else None
    if noun_too or letter in ("D", "'", "I"):
        return None
    return Use.FINITE if letter in (",", "C", "N", "X", "#", ")", "Q") else None


def _group_start(t: Tokens, i: int, before: int) -> int:
    """The first token of the group: auxiliaries, adverbs, "wanted to" before the head."""
    first = i
    at = i - 1
    while at >= 0:
        letter = t.letters[at]
        since = t.words[at] == "since" and at > 0 and t.letters[at - 1] == "A"
        if since or letter in ("A", "M") or (letter == "R" and at > 0):
            first = at
        elif letter == "U" and at > 0 and t.words[at - 1] in WORDS["control"]:
            first = at - 1
            at -= 1
        elif letter == "U" or (
            t.words[at] in ("went", "goes", "going") and t.words[at + 1] == "on"
        ):
            first = at
        else:
            break
        at -= 1
    while first < i and t.letters[first] == "R" and t.words[first] in ("now", "then", "here"):
        first += 1
    return first


def subject_before(t: Tokens, first: int) -> tuple[int, int] | None:
    """The tokens (first, last) of the subject that stands before a verb group.

    An aside between subject and verb is part of it ("Holm, who replaced Berg, said"); words of
    time are not ("Holm on Friday said").
    """
    end = _before_adjuncts(t, first - 1)
    if end < 0:
        return None
    letter = t.letters[end]
    if letter in ("P", "W", "K"):
        return _pronoun(t, end)
    if letter in (",", ")", "-"):
        return _across_aside(t, end)
    if letter in _NOUN_PHRASE + "EGO":
        start = phrase_start(t, end)
        return (start, end) if start is not None else None
    return None


def _before_adjuncts(t: Tokens, end: int) -> int:
    """Step left over adverbs and words of time: "Holm on Friday", "the union this past week"."""
    while end >= 0:
        if t.letters[end] == "R":
            end -= 1
        elif t.letters[end] == "T":
            at = end - 1
            while at > 0 and t.words[at] in WORDS["before time"]:
                at -= 1
            if at < 0 or t.letters[at] not in "XNP,)E'":
                break
            end = at
        else:
            break
    return end


def _pronoun(t: Tokens, at: int) -> tuple[int, int] | None:
    word = t.words[at]
    if t.letters[at] == "P" or word not in ("who", "which", "that"):
        return (at, at) if word != "that" and t.letters[at] == "P" else None
    before = at - 1
    if before >= 0 and t.letters[before] in (",", "-"):
        before -= 1
    if before < 0 or t.letters[before] not in _NOUN_PHRASE:
        return (at, at) if word == "who" else None
    start = phrase_start(t, before)
    return (start if start is not None else at, at)


def phrase_start(t: Tokens, end: int) -> int | None:
    """The first token of the noun phrase that ends at ``end``, with "of" and like links."""
    at = end
    best = end
    while at >= 0:
        if _in_phrase(t, at, end):
            best = at
        elif t.words[at] == "including" and at > 1 and t.letters[at - 1] == ",":
            at -= 1
        elif not _links(t, at):
            relative = _relative_before(t, at) if t.letters[at] in "VAM" else None
            if relative is None:
                break
            at = relative
            continue
        at -= 1
    return None if t.letters[best] in "IC" else best


def _in_phrase(t: Tokens, at: int, end: int) -> bool:
    """Whether a token may be a word of a noun phrase."""
    letter = t.letters[at]
    before = t.letters[at - 1] if at else ""
    if letter in "NXD#'qBZTO&":
        return True
    if letter == "E":
        if at != end and t.words[at + 1] in ("a", "an", "the") and before in ("N", "X"):
            return False  # "Holm issued a statement"
        said = t.words[at] in FORMS and before in ("W", "P", "N", "X", "R", "A")
        return at == end or not (said and t.letters[at + 1] in "XDP")
    if letter == "R":
        return before in ("D", "#", "N", "X")
    return letter == "G" and (
        before in ("N", "X", "D", "I")
        or t.letters[max(0, at - 2) : at] == "DE"  # "the planned meeting"
    )


def _links(t: Tokens, at: int) -> bool:
    """Whether a token joins two parts of a noun phrase: "of", "and", "to"."""
    letter = t.letters[at]
    before = t.letters[at - 1] if at else ""
    if letter == "I":
        if before == "V" and _relative_before(t, at - 1) is not None:
            return True  # "two men who remain in custody"
        if t.words[at] == "of" and before in ("#", "D"):
            # "one of the members", "some of the members", but "all of this"
            return t.letters[at + 1] in "NX'#" or t.letters[at + 2 : at + 3] in tuple("NXE#GBR'")
        return before in ("N", "X", "'", "q", "T", "E", ")")
    if letter == "U":
        if before == "E":  # "the letter addressed to Holm"
            return at > 1 and t.letters[at - 2] == "N" and t.letters[at + 1] in "XD"
        return before == "N" or (before == "X" and t.letters[at + 1] == "X")
    if letter in "()":
        return at < len(t.letters) - 1 and abs(t.letters.find(")", at) - at) < 8
    return letter == "C" and t.words[at] in ("and", "or") and before in ("N", "X")


def _relative_before(t: Tokens, verb: int) -> int | None:
    """The token before "who" where the verb belongs to a relative clause: "officials who spoke"."""
    at = verb
    while at >= 0 and t.letters[at] in "VAMR":
        at -= 1
    if at < 1 or t.words[at] not in ("who", "that", "which"):
        return None
    return at - 1 if t.letters[at - 1] in "NX" or t.words[at - 1] == "those" else None


def _across_aside(t: Tokens, close: int) -> tuple[int, int] | None:
    """The subject before an aside that ends at ``close``."""
    opener = {",": ",", ")": "(", "-": "-"}[t.letters[close]]
    at = close - 1
    while at > 0:
        while at >= 0 and t.letters[at] != opener:
            if t.letters[at] in ";:" or close - at > 60:
                return None
            at -= 1
        if at <= 0:
            return _before_stray_comma(t, close)
        if not _is_aside(t, at + 1, close):
            return None
        before = _before_adjuncts(t, at - 1)
        if before < 0:
            return None
        if t.letters[before] in ("P",):
            return (before, close)
        if t.letters[before] == ",":
            at = before
            continue
        if t.letters[before] in ")" + _NOUN_PHRASE + "E":
            start = phrase_start(t, before)
            if start is None:
                return None
            if _is_appositive_itself(t, start) and t.letters[at] == ",":
                earlier = _across_aside_again(t, start - 1)
                if earlier is not None:
                    return (earlier, close)
            return (start, close)
        at -= 1
    return None


def _before_stray_comma(t: Tokens, close: int) -> tuple[int, int] | None:
    """The subject in "Sen. Jon Lunde (D-Sund), said", where nothing opens an aside."""
    if close < 1 or t.letters[close - 1] not in ")X":
        return None
    start = phrase_start(t, close - 1)
    return (start, close - 1) if start is not None else None


def _is_appositive_itself(t: Tokens, start: int) -> bool:
    return start > 1 and t.letters[start - 1] == ","


def _across_aside_again(t: Tokens, comma: int) -> int | None:
    """The start of a subject that has a further aside, "Ada Holm, 52, a baker, said"."""
    before = comma - 1
    if before < 0 or t.letters[before] not in "NX#)":
        return None
    start = phrase_start(t, before)
    if start is None:
        return None
    if (start > 0 and t.letters[start - 1] in "IS") or (start == 0 and t.letters[0] in "IRST"):
        return None
    return start


def _is_aside(t: Tokens, first: int, close: int) -> bool:
    return first < close and t.letters[first] in _ASIDE_STARTS


def main_subject(t: Tokens, before: int) -> tuple[int, int] | None:
    """The subject of the last main clause before token ``before``; else of any clause there.

    In "when Holm left, he smiled, saying ..." that is "he".
    """
    found: tuple[int, int] | None = None
    for i in range(before):
        if not is_finite(t, i):
            continue
        subject = subject_before(t, i)
        if subject is None:
            continue
        opens = subject[0] == 0 or t.letters[subject[0] - 1] in ",C;:-"
        if found is None or (opens and t.letters[subject[1]] not in "WK"):
            found = subject
    return found


def subject_ahead(t: Tokens, after: int) -> tuple[int, int] | None:
    """The subject of the main clause that follows: "Praising the crew, Holm said ..."."""
    comma = t.letters.find(",", after)
    for i in range(comma + 1 if comma > 0 else len(t.letters), len(t.letters)):
        if is_finite(t, i):
            subject = subject_before(t, i)
            return subject if subject is not None and subject[0] > comma else None
    return None


def is_finite(t: Tokens, i: int) -> bool:
    """Whether a token looks like a finite verb."""
    letter = t.letters[i]
    if letter == "E":
        return i > 0 and t.letters[i - 1] in "NXP),RT"
    return letter in "VAMZ" and t.words[i] not in ("having", "being", "doing", "be", "been")
