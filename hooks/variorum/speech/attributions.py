"""Attributions in one sentence: a cue, who it is said of, and the words it brings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import itemgetter

from variorum.records import Parse, Span
from variorum.speech.according import according_to
from variorum.speech.clauses import Cue, Use
from variorum.speech.contents import (
    Content,
    addressee_end,
    clause_end,
    content_after,
    content_before,
    object_end,
    text_span,
)
from variorum.speech.cues import find_cues, stops_before
from variorum.speech.drafts import Draft
from variorum.speech.inversion import inverted_subject
from variorum.speech.nouns import NOUNS, noun_attributions
from variorum.speech.overlaps import give_way, keep_apart
from variorum.speech.tokens import Tokens
from variorum.speech.units import Unit
from variorum.speech.unworded import led_up_to, signed
from variorum.speech.verbs import FORMS
from variorum.tables import Table

__all__ = ["attributions", "may_attribute"]

_LONGEST = 400
"""Tokens beyond which a run of words is no sentence: to weigh each verb against the others would
take time that grows with their square. A quotation is one token however long it is."""


_NOBODY = frozenset({"no", "nobody", "none", "neither"})
"""What a subject that says nothing begins with: "no one", "neither side"."""
_NOTHING = frozenset({"nothing", "little", "something", "anything"})
_AMOUNTS = frozenset({"million", "billion", "trillion"})
_LETTERS = re.compile(r"[a-z]+")
_BRINGING = frozenset({*FORMS, *NOUNS, "according"})
_MAY_BRING: Table[str, bool] = Table(
    lambda word: not _BRINGING.isdisjoint(_LETTERS.findall(word.lower()))
)
"""Whether what stands between spaces ("said,") may hold a word that brings what somebody says."""


def may_attribute(unit: Unit, parses: Sequence[Parse]) -> bool:
    """Whether a unit has a quotation, or a word that brings what somebody says.

    The words of a sentence are known from its parse, if any; else its text is searched.
    """
    if unit.quotes:
        return True
    parse = parses[unit.sentence] if parses and unit.sentence is not None else None
    if parse is None or not parse.lowered:
        return unit.holds_any(_MAY_BRING)
    return not _BRINGING.isdisjoint(parse.lowered)


def attributions(unit: Unit) -> list[Draft]:
    """The attributions of a sentence, in the order of their cues."""
    t = unit.tokens
    if len(t.letters) > _LONGEST:
        return []
    found: list[tuple[int, Draft]] = []
    cues = find_cues(t)
    used = 0
    for number, cue in enumerate(cues):
        later = cues[number + 1 :]
        stops = stops_before(t, later) if later else []
        draft, reach = _attribution(t, cue, stops, used)
        if draft is not None:
            found.append((cue.group.first, draft))
            if draft.frame in ("left", "inverted", "q", "as"):
                used = max(used, reach)
    if "according" in t.words:
        found.extend(according_to(t))
    if not NOUNS.isdisjoint(t.words):
        begun = {span[0] for _, draft in found for span in draft.content}
        nouns = noun_attributions(t, frozenset([cue.group.last for cue in cues]))
        found.extend([pair for pair in nouns if pair[1].content[0][0] not in begun])
    if not found:
        return led_up_to(t) or signed(t)
    found.sort(key=_PLACE)
    drafts = [draft for _, draft in found]
    if len(drafts) > 1:
        keep_apart(t, drafts)
        give_way(t, drafts)
    return drafts


_PLACE = itemgetter(0)


def _attribution(t: Tokens, cue: Cue, stops: list[int], used: int) -> tuple[Draft | None, int]:
    group = cue.group
    if (cue.subject and _is_nobody(t, *cue.subject)) or _is_idiom(t, cue):
        return None, used
    stops = _within_relative(t, cue, stops)
    if group.use in (Use.PASSIVE, Use.PARTICIPLE):
        return _passive(t, cue, stops)
    if _stands_in_as(t, cue) and not _has_its_own(t, cue, stops):
        return _as_clause(t, cue, used)
    relative = _relative(t, cue, stops)
    if relative is not None:
        return relative, used
    inverted = inverted_subject(t, cue)
    if inverted is not None:
        return _with_inverted(t, cue, inverted, stops, used)
    if cue.verb.lemma == "ask" and cue.subject is None:  # "Holm, asked if it was safe, said so"
        return _passive(t, cue, stops)
    left = _left(t, cue, used)
    right = content_after(t, cue.verb, cue.after, stops)
    if right is not None and not _cuts(t, cue, left, right):
        source = _source(t, cue)
        cue_spans = [text_span(t, group.first, right.cue_last)]
        content = [*_what(t, cue), text_span(t, right.first, right.last)]
        draft = Draft(content, cue_spans, source, cue.verb.lemma, right.frame)
        draft.told = _told(t, cue, right.first)
        return draft, right.last + 1
    if left is not None and _may_follow(t, cue, left):
        return _with_left(t, cue, left, cue.after, stops)
    return None, used


def _is_nobody(t: Tokens, first: int, last: int) -> bool:
    """Whether a subject is none that speaks: "Nobody asked", "the $3 million promised to Holm",
    "has been reported to have promised"."""
    if t.words[first] in _NOBODY or t.words[last] in _AMOUNTS or t.words[last][0] in "$£€":
        return True
    return first == last and t.letters[first] == "E" and t.words[first] in FORMS


def _is_idiom(t: Tokens, cue: Cue) -> bool:
    """Whether a verb says nothing there: "that is not to say", "there is little to suggest",
    "the big ports (read: Sund)", "was taken ashore and pronounced dead"."""
    first, last = cue.group.first, cue.group.last
    if cue.verb.lemma == "read":
        return first > 0 and t.letters[first - 1] == "("
    if cue.verb.lemma in ("declare", "pronounce"):
        return t.words[cue.after : cue.after + 1] == ["dead"]
    if cue.group.use != Use.INFINITIVE or first == 0:
        return False
    if t.letters[first] == "U":
        return t.words[first - 1] in _NOTHING
    return cue.verb.lemma == "say" and t.letters[first] == "A" and t.words[last - 2] == "not"


def _within_relative(t: Tokens, cue: Cue, stops: list[int]) -> list[int]:
    """The stops, with the end of a clause with "who": "Holm, who kept the books, says ..."."""
    if cue.subject is None or t.words[cue.subject[1]] != "who":
        return stops
    comma = t.letters.find(",", cue.after)
    if not 0 < comma < len(t.letters) - 1 or t.words[comma + 1] not in FORMS:
        return stops
    return sorted({*stops, comma})


def _stands_in_as(t: Tokens, cue: Cue) -> bool:
    """Whether a cue stands in "as Holm said"."""
    if cue.shared or cue.subject is None or not cue.subject[0]:
        return False
    return t.words[cue.subject[0] - 1] == "as"


def _has_its_own(t: Tokens, cue: Cue, stops: list[int]) -> bool:
    """Whether a cue in an "as" that gives a cause brings words of its own: "The fare rose, as
    officials said it had to"."""
    assert cue.subject is not None
    if cue.subject[0] < 2 or t.words[cue.subject[0]] in ("a", "an"):  # "charged as an adult"
        return False
    if not {"c", "t"} & set(cue.verb.takes) or t.letters[cue.after : cue.after + 1] not in (
        "P",
        "K",
    ):
        return False
    own = content_after(t, cue.verb, cue.after, stops)
    return own is not None and own.frame in ("c0", "that")


def _may_follow(t: Tokens, cue: Cue, left: Content) -> bool:
    """Whether words may be said by whom they precede: "The pier is shut, Holm said on Monday"."""
    if "q" not in cue.verb.takes or cue.group.use != Use.FINITE:
        return False
    if "Q" in t.letters[left.first : left.last + 1]:
        return True
    if "c" not in cue.verb.takes:
        return "q" in t.letters[left.first : left.last + 1]
    after = t.letters[cue.after] if cue.after < len(t.letters) else "."
    if after == "," or "a" in cue.verb.takes:
        return True
    return not _is_open(t, left) and after in ".;:-ITRSUGQq)"


def _what(t: Tokens, cue: Cue) -> list[Span]:
    """The "what" of 'what Holm called "a crisis"', which is part of the content."""
    before = cue.subject[0] - 1 if cue.subject else -1
    if before < 0 or t.words[before] != "what" or "o" not in cue.verb.takes:
        return []
    return [text_span(t, before, before)]


def _relative(t: Tokens, cue: Cue, stops: list[int]) -> Draft | None:
    """ "A delay which officials say will cost millions": "which" and the rest are the content."""
    if cue.subject is None or not cue.subject[0] or "c" not in cue.verb.takes:
        return None
    pronoun = cue.subject[0] - 1
    if t.words[pronoun] not in ("which", "that", "who") or cue.after >= len(t.letters):
        return None
    if t.letters[cue.after] not in "VAME":
        return None
    content = [
        text_span(t, pronoun, pronoun),
        text_span(t, cue.after, object_end(t, cue.after, stops)),
    ]
    cue_span = text_span(t, cue.group.first, cue.after - 1)
    return Draft(content, [cue_span], _source(t, cue), cue.verb.lemma, "relative")


def _cuts(t: Tokens, cue: Cue, left: Content | None, right: Content) -> bool:
    """Whether a cue stands inside its content, so that what is left of it belongs to that too."""
    if left is None or "q" not in cue.verb.takes or cue.group.use != Use.FINITE:
        return False
    if cue.subject and t.letters[left.last] == "Q" and left.last == cue.subject[0] - 1:
        titled = left.first < left.last and _is_open(t, left)  # 'Sunday on "Ferry Talk," Holm said'
        return right.frame != "that" and not (titled and right.frame == "c0")
    if right.frame == "o":
        return not _is_open(t, left)
    return (
        right.frame == "q"
        and t.letters[cue.after] == ","
        and t.letters[left.first] not in "IRTSGEUW"
    )


def _source(t: Tokens, cue: Cue) -> list[Span]:
    return [text_span(t, *cue.subject)] if cue.subject else []


def _left(t: Tokens, cue: Cue, used: int) -> Content | None:
    """The content before the subject: "The pier is closed, Holm said"."""
    if cue.subject is None or cue.shared:
        return None
    return content_before(t, cue.subject[0], used)


def _with_left(
    t: Tokens, cue: Cue, left: Content, after: int, stops: list[int]
) -> tuple[Draft, int]:
    content = [text_span(t, left.first, left.last)]
    reach = after
    bare = set(t.letters[left.first : left.last + 1]) <= set("CR")
    more = _resumed(t, cue, after, left, stops)
    if more is not None:
        content = [*content[bare:], text_span(t, more.first, more.last)]
        reach = more.last + 1
    last = min(after, len(t.letters)) - 1
    last = cue.after - 1 if cue.after <= after else last
    draft = Draft(
        content, [text_span(t, cue.group.first, last)], _source(t, cue), cue.verb.lemma, "left"
    )
    draft.told = _told(t, cue, len(t.letters))
    return draft, reach


def _told(t: Tokens, cue: Cue, before: int) -> Span | None:
    """The person told: "tell the news agency that ..."."""
    end = addressee_end(t, cue.after) if "a" in cue.verb.takes else None
    return text_span(t, cue.after, end - 1) if end is not None and end <= before else None


def _resumed(t: Tokens, cue: Cue, after: int, left: Content, stops: list[int]) -> Content | None:
    """The rest of a content that the cue cut in two: "Voters, Holm said, will decide"."""
    again = _quoted_again(t, left, after)
    if again is not None:
        return again
    at = after
    while at < len(t.letters) and t.letters[at] not in ",;:.-QqC":
        at += 1
    if (
        at >= len(t.letters)
        or t.letters[at] not in ",:Qq"
        or any(after <= stop <= at for stop in stops)
    ):
        return None
    if t.letters[at] in "Qq" and at > after and not t.words[at - 1].endswith("."):
        return None  # 'said on "Morning Ferry"', but 'said in Sund, N.Y. "We ..."'
    if t.letters[at] in "Qq" and cue.verb.lemma == "tell":
        return None  # 'told "Morning Ferry."'
    first = at if t.letters[at] in "Qq" else at + 1
    if first >= len(t.letters):
        return None
    letter = t.letters[first]
    if "W" in t.letters[cue.after : after]:
        return None
    whole = Content(first, clause_end(t, first, stops), after - 1, "c")
    if letter in "QqK":
        return whole
    if "Q" in t.letters[left.first : left.last + 1] or letter in "G.'TOIR":
        return None
    if _is_open(t, left):
        return whole
    if letter in "SW":
        return None
    follows = t.letters[first + 1] if first + 1 < len(t.letters) else ""
    joined = letter == "C" and follows in ("V", "A", "M")
    return whole if at == after and (joined or letter in "VAMU") else None


def _quoted_again(t: Tokens, left: Content, after: int) -> Content | None:
    """A quotation that goes on in lower case: '"The pier," Holm said in Sund, "is shut."'"""
    later = t.letters.find("Q", after)
    if later <= after or t.letters[left.last] != "Q" or t.capitals[later]:
        return None
    first = later - 1 if t.letters[later - 1] == "C" else later
    if t.letters[first - 1] != "," or t.letters[first - 2] == "G":
        return None
    return Content(first, later, after - 1, "q")


def _is_open(t: Tokens, left: Content) -> bool:
    """Whether words before a speaker are no sentence yet: "Voters, Holm said, will decide"."""
    letters = t.letters[left.first : left.last + 1]
    if letters[0] in "ISRWCTG":
        return True
    return not set(letters) & set("VAMZ") and "E" not in letters[1:]


def _with_inverted(
    t: Tokens, cue: Cue, subject: tuple[int, int], stops: list[int], used: int
) -> tuple[Draft | None, int]:
    left = content_before(t, cue.group.first, used)
    if left is None:
        return None, used
    moved = Cue(cue.group, cue.verb, cue.after, subject, False)
    draft, reach = _with_left(t, moved, left, subject[1] + 1, stops)
    draft.cue = [text_span(t, cue.group.first, cue.after - 1)]
    draft.frame = "inverted"
    return draft, max(reach, subject[1] + 1)


def _as_clause(t: Tokens, cue: Cue, used: int) -> tuple[Draft | None, int]:
    """ "As the Herald reported, ..." and "..., as Holm said on Monday"."""
    assert cue.subject is not None
    begin = cue.subject[0] - 1
    cue_spans = [text_span(t, cue.group.first, cue.after - 1)]
    if "q" not in cue.verb.takes:
        return None, used
    if begin == 0:
        at = cue.after
        while at < len(t.letters) and t.letters[at] != ",":
            at += 1
        if at + 1 >= len(t.letters):
            return None, used
        content = [text_span(t, at + 1, clause_end(t, at + 1, []))]
        return Draft(content, cue_spans, _source(t, cue), cue.verb.lemma, "as"), used
    left = content_before(t, begin, used)
    if left is None or t.letters[begin - 1] != ",":
        return None, used
    comma = t.letters.find(",", cue.after)
    if _is_open(t, left) and 0 < comma < len(t.letters) - 2:
        left = Content(comma + 1, clause_end(t, comma + 1, []), cue.after - 1, "as")
    content = [text_span(t, left.first, left.last)]
    return Draft(content, cue_spans, _source(t, cue), cue.verb.lemma, "as"), cue.after


def _passive(t: Tokens, cue: Cue, stops: list[int]) -> tuple[Draft | None, int]:
    """ "Asked whether he would go, ..." and "was asked about": nobody need be named as asking."""
    if cue.verb.lemma != "ask":
        return None, 0
    right = content_after(t, cue.verb, cue.after, stops)
    if right is None:
        return None, 0
    last = right.last
    if cue.group.first == 0 or t.letters[cue.group.first - 1] in "SW,":
        comma = t.letters.find(",", right.first)
        last = min(last, comma - 1 if comma > 0 else last)
    content = [text_span(t, right.first, last)]
    draft = Draft(content, [text_span(t, cue.group.first, right.cue_last)], [], "ask", "passive")
    return draft, last + 1
