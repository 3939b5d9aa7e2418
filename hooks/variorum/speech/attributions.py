"""Attributions in one sentence: a cue, who it is said of, and the words it brings."""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.records import Span
from variorum.speech.clauses import (
    Group,
    Use,
    main_subject,
    subject_ahead,
    subject_before,
    verb_group,
)
from variorum.speech.contents import (
    Content,
    addressee_end,
    clause_end,
    content_after,
    content_before,
    object_end,
    text_span,
)
from variorum.speech.drafts import Draft
from variorum.speech.nouns import noun_attributions
from variorum.speech.tokens import Tokens
from variorum.speech.units import Unit
from variorum.speech.verbs import FORMS, Verb
from variorum.speech.words import WORDS

__all__ = ["attributions", "lead_up"]


_LONGEST = 400
"""Tokens beyond which a run of words is no sentence: to weigh each verb against the others would
take time that grows with their square. A quotation is one token however long it is."""
_SIGNATURE = re.compile(r"Q-{1,2}(X[XIDN#',()]{0,20}[XN)]|X)[.,]*$")


@dataclass(frozen=True, slots=True)
class _Cue:
    group: Group
    verb: Verb
    after: int
    subject: tuple[int, int] | None
    shared: bool
    """Whether the subject is that of an earlier verb ("and added")."""


def attributions(unit: Unit) -> list[Draft]:
    """The attributions of a sentence, in the order of their cues."""
    t = unit.tokens
    if len(t) > _LONGEST:
        return []
    found: list[tuple[int, Draft]] = []
    cues = _cues(t)
    used = 0
    for number, cue in enumerate(cues):
        stops = _stops(t, cues[number + 1 :])
        draft, reach = _attribution(t, cue, stops, used)
        if draft is not None:
            found.append((cue.group.first, draft))
            if draft.frame in ("left", "inverted", "q", "as"):
                used = max(used, reach)
    found.extend(_according_to(t))
    begun = {span[0] for _, draft in found for span in draft.content}
    nouns = noun_attributions(t, frozenset(cue.group.last for cue in cues))
    found.extend(pair for pair in nouns if pair[1].content[0][0] not in begun)
    found.sort(key=lambda pair: pair[0])
    drafts = [draft for _, draft in found]
    _apart(t, drafts)
    _give_way(t, drafts)
    return drafts or _led_up_to(t) or _signed(t)


def _give_way(t: Tokens, drafts: list[Draft]) -> None:
    """A quotation with a speaker of its own ends the words before it.

    'He said it would be long: "We waited," Holm said' has two contents, not one in the other.
    """
    for own in drafts:
        if own.frame not in ("left", "inverted"):
            continue
        begin, end = own.content[0]
        opening = next((i for i, k in enumerate(t.tokens) if k.start == begin), None)
        cut = _last_before(t, opening) if opening and t.letters[opening] == "Q" else None
        for other in drafts:
            if other is not own:
                other.content = [_shortened(span, begin, end, cut) for span in other.content]


def _last_before(t: Tokens, opening: int) -> int:
    """Where the words before a quotation end, without the marks that lead up to it."""
    last = opening - 1
    while last > 0 and t.letters[last] in ",:;-C":
        last -= 1
    return t.tokens[last].end


def _shortened(span: Span, begin: int, end: int, cut: int | None) -> Span:
    """A content cut where another's quotation begins, or where a content that holds it ends."""
    if cut is not None and span[0] < begin < span[1] and span[0] < cut:
        return (span[0], cut)
    return (span[0], end) if begin <= span[0] < end < span[1] else span


def _led_up_to(t: Tokens) -> list[Draft]:
    """A quotation after a colon without a verb of speech: 'Holm had one message: "Go home."'"""
    colon = t.letters.find(":Q")
    if colon < 1:
        return []
    cue, source = lead_up(t)
    content = [text_span(t, colon + 1, colon + 1)]
    return [Draft(content, [cue], source, ":", "led up")] if source else []


def _signed(t: Tokens) -> list[Draft]:
    """A quotation with its speaker after a dash: '"We waited." — Ada Holm, baker'."""
    found = _SIGNATURE.match(t.letters)
    if not found or not t.tokens[found.start(1)].capital:
        return []
    content = [text_span(t, 0, found.start(0))]
    cue = text_span(t, 1, found.start(1) - 1)
    return [Draft(content, [cue], [text_span(t, found.start(1), found.end(1) - 1)], "-", "left")]


def lead_up(t: Tokens) -> tuple[Span, list[Span]]:
    """The words from the first verb to the first colon as a cue, and that verb's subject."""
    colon = t.letters.find(":")
    verb = next((i for i in range(colon) if t.letters[i] in "VAM" or _is_past(t, i)), None)
    if verb is None:
        return text_span(t, colon, colon), []
    subject = subject_before(t, verb)
    return text_span(t, verb, colon), [text_span(t, *subject)] if subject else []


def _is_past(t: Tokens, i: int) -> bool:
    return t.letters[i] == "E" and i > 0 and t.letters[i - 1] in "XPN),R"


def _apart(t: Tokens, drafts: list[Draft]) -> None:
    """ "According to the Herald, the union wants ...": the Herald is no part of who wants."""
    for draft in drafts:
        if draft.frame != "according":
            continue
        start, end = draft.source[0]
        for other in drafts:
            if other is not draft and other.source and other.source[0][0] == start:
                first = next((k.start for k in t.tokens if k.start > end + 1), end)
                other.source = [(first, max(first, other.source[-1][1]))]


def _cues(t: Tokens) -> list[_Cue]:
    """Every verb of speech that is used as a verb, with its subject."""
    cues: list[_Cue] = []
    last: tuple[int, int] | None = None
    for i, token in enumerate(t.tokens):
        if token.word not in FORMS:
            continue
        group = verb_group(t, i)
        if group is None:
            continue
        verb, after = _verb_of(t, group)
        if verb is None:
            continue
        subject, shared = _subject(t, group, last)
        cues.append(_Cue(group, verb, after, subject, shared))
        if subject is not None and group.use == Use.FINITE:
            last = subject
    return cues


def _verb_of(t: Tokens, group: Group) -> tuple[Verb | None, int]:
    """The verb a form stands for: with its particle where that follows."""
    after = group.last + 1
    following = t.tokens[after].word if after < len(t) else ""
    for verb in group.form.verbs:
        if verb.particle and verb.particle == following:
            return verb, after + 1
    for verb in group.form.verbs:
        if not verb.particle:
            return verb, after
    return None, after


def _subject(
    t: Tokens, group: Group, last: tuple[int, int] | None
) -> tuple[tuple[int, int] | None, bool]:
    """The subject of a group and whether it is shared with an earlier verb."""
    before = t.letters[group.first - 1] if group.first else ""
    if group.use == Use.GERUND:
        if before in ("N",) and t.tokens[group.first - 1].word in WORDS["speaking nouns"]:
            return subject_before(t, group.first), False
        beside = _with_phrase(t, group.first)
        if beside is not None:
            return beside, False
        return last or main_subject(t, group.first) or subject_ahead(t, group.last), True
    if group.use == Use.INFINITIVE and t.letters[group.first] == "U":
        return last or main_subject(t, group.first), True
    if before == "C":
        return last or main_subject(t, group.first), True
    subject = subject_before(t, group.first)
    if subject is None and before == "," and last is not None:
        return None, False
    return subject, False


def _with_phrase(t: Tokens, first: int) -> tuple[int, int] | None:
    """The noun phrase in "with the union calling it a mistake"."""
    if first < 2 or t.letters[first - 1] not in "NXO":
        return None
    for at in range(first - 1, max(-1, first - 12), -1):
        if t.tokens[at].word == "with":
            return (at + 1, first - 1)
        if t.letters[at] not in "NXDI#'ERO":
            return None
    return None


def _stops(t: Tokens, later: list[_Cue]) -> list[int]:
    """The tokens where the words of an earlier cue end, because a later cue's clause begins."""
    stops: list[int] = []
    for cue in later:
        if cue.verb.lemma in WORDS["thought"]:
            continue
        begin = cue.group.first if cue.shared or cue.subject is None else cue.subject[0]
        if begin == 0:
            continue
        before = t.letters[begin - 1]
        comma = begin > 1 and t.letters[begin - 2] == ","
        if cue.group.use == Use.GERUND:
            if before == "," or t.tokens[begin - 1].word in ("while", "before", "after", "when"):
                stops.append(begin - 1)
            elif before in ("Q", "q"):
                stops.append(begin)
            elif before == "C":
                stops.append(begin - 2 if comma else begin - 1)
        elif cue.group.use == Use.FINITE and _parts(t, cue, begin, comma):
            stops.append(begin - 2 if comma else begin - 1)
    return stops


def _parts(t: Tokens, cue: _Cue, begin: int, comma: bool) -> bool:
    """Whether a finite cue ends the words before it: "and added", ", but Berg said", "while"."""
    before = t.letters[begin - 1]
    if cue.shared:
        return before == "C"
    if before == "S" and t.tokens[begin - 1].word in ("while", "as", "though", "although"):
        return True
    return comma and before in ("C", "S")


def _attribution(t: Tokens, cue: _Cue, stops: list[int], used: int) -> tuple[Draft | None, int]:
    group = cue.group
    if group.use in (Use.PASSIVE, Use.PARTICIPLE):
        return _passive(t, cue, stops)
    left = _left(t, cue, used)
    right = content_after(t, cue.verb, cue.after, stops)
    if _stands_in_as(t, cue):
        return _as_clause(t, cue, used)
    relative = _relative(t, cue, stops)
    if relative is not None:
        return relative, used
    inverted = _inverted(t, cue)
    if inverted is not None:
        return _with_inverted(t, cue, inverted, stops, used)
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


def _stands_in_as(t: Tokens, cue: _Cue) -> bool:
    """Whether a cue stands in "as Holm said"."""
    if cue.shared or cue.subject is None or not cue.subject[0]:
        return False
    return t.tokens[cue.subject[0] - 1].word == "as"


def _may_follow(t: Tokens, cue: _Cue, left: Content) -> bool:
    """Whether words may be said by whom they precede: "The pier is shut, Holm said on Monday"."""
    if not cue.verb.takes("q") or cue.group.use != Use.FINITE:
        return False
    if "Q" in t.letters[left.first : left.last + 1]:
        return True
    if not cue.verb.takes("c"):
        return "q" in t.letters[left.first : left.last + 1]
    after = t.letters[cue.after] if cue.after < len(t) else "."
    if after == "," or cue.verb.takes("a"):
        return True
    return not _is_open(t, left) and after in ".;:-ITRSUGQq)"


def _what(t: Tokens, cue: _Cue) -> list[Span]:
    """The "what" of 'what Holm called "a crisis"', which is part of the content."""
    before = cue.subject[0] - 1 if cue.subject else -1
    if before < 0 or t.tokens[before].word != "what" or not cue.verb.takes("o"):
        return []
    return [text_span(t, before, before)]


def _relative(t: Tokens, cue: _Cue, stops: list[int]) -> Draft | None:
    """ "A delay which officials say will cost millions": "which" and the rest are the content."""
    if cue.subject is None or not cue.subject[0] or not cue.verb.takes("c"):
        return None
    pronoun = cue.subject[0] - 1
    if t.tokens[pronoun].word not in ("which", "that", "who") or cue.after >= len(t):
        return None
    if t.letters[cue.after] not in "VAME":
        return None
    content = [
        text_span(t, pronoun, pronoun),
        text_span(t, cue.after, object_end(t, cue.after, stops)),
    ]
    cue_span = text_span(t, cue.group.first, cue.after - 1)
    return Draft(content, [cue_span], _source(t, cue), cue.verb.lemma, "relative")


def _cuts(t: Tokens, cue: _Cue, left: Content | None, right: Content) -> bool:
    """Whether a cue stands inside its content, so that what is left of it belongs to that too."""
    if left is None or not cue.verb.takes("q") or cue.group.use != Use.FINITE:
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


def _source(t: Tokens, cue: _Cue) -> list[Span]:
    return [text_span(t, *cue.subject)] if cue.subject else []


def _left(t: Tokens, cue: _Cue, used: int) -> Content | None:
    """The content before the subject: "The pier is closed, Holm said"."""
    if cue.subject is None or cue.shared:
        return None
    return content_before(t, cue.subject[0], used)


def _with_left(
    t: Tokens, cue: _Cue, left: Content, after: int, stops: list[int]
) -> tuple[Draft, int]:
    content = [text_span(t, left.first, left.last)]
    reach = after
    bare = set(t.letters[left.first : left.last + 1]) <= set("CR")
    more = _resumed(t, cue, after, left, stops)
    if more is not None:
        content = [*content[bare:], text_span(t, more.first, more.last)]
        reach = more.last + 1
    last = min(after, len(t)) - 1
    last = cue.after - 1 if cue.after <= after else last
    draft = Draft(
        content, [text_span(t, cue.group.first, last)], _source(t, cue), cue.verb.lemma, "left"
    )
    draft.told = _told(t, cue, len(t))
    return draft, reach


def _told(t: Tokens, cue: _Cue, before: int) -> Span | None:
    """The person told: "tell the news agency that ..."."""
    end = addressee_end(t, cue.after) if cue.verb.takes("a") else None
    return text_span(t, cue.after, end - 1) if end is not None and end <= before else None


def _resumed(t: Tokens, cue: _Cue, after: int, left: Content, stops: list[int]) -> Content | None:
    """The rest of a content that the cue cut in two: "Voters, Holm said, will decide"."""
    at = after
    while at < len(t) and t.letters[at] not in ",;:.-QqC":
        at += 1
    if at >= len(t) or t.letters[at] not in ",:Qq" or any(after <= stop <= at for stop in stops):
        return None
    if t.letters[at] in "Qq" and at > after and not t.tokens[at - 1].word.endswith("."):
        return None  # 'said on "Morning Ferry"', but 'said in Sund, N.Y. "We ..."'
    first = at if t.letters[at] in "Qq" else at + 1
    later = t.letters.find(",Q", at) + 1
    if later and not t.tokens[later].capital and t.letters[left.last] == "Q":
        return Content(later, later, after - 1, "q")
    if first >= len(t):
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
    follows = t.letters[first + 1] if first + 1 < len(t) else ""
    joined = letter == "C" and follows in ("V", "A", "M")
    return whole if at == after and (joined or letter in "VAMU") else None


def _is_open(t: Tokens, left: Content) -> bool:
    """Whether words before a speaker are no sentence yet: "Voters, Holm said, will decide"."""
    letters = t.letters[left.first : left.last + 1]
    if letters[0] in "ISRWCTG":
        return True
    return not set(letters) & set("VAMZ") and "E" not in letters[1:]


def _inverted(t: Tokens, cue: _Cue) -> tuple[int, int] | None:
    """The subject after the verb: '"No," said Ada Holm, the mayor.'"""
    group = cue.group
    if group.use != Use.FINITE or not cue.verb.takes("q") or group.first != group.last:
        return None
    before = t.letters[group.first - 1] if group.first else ""
    if before not in (",", "Q", "q", "-"):
        return None
    if cue.subject is not None and before == ",":
        return None
    first = cue.after
    if first >= len(t) or t.letters[first] not in "XDNP#GE":
        return None
    quoted = t.letters[group.first - 1] in "Qq"
    if not quoted and "Q" not in t.letters[: group.first] and not _states(t, cue):
        return None
    last = _phrase_end(t, first)
    return (first, last)


def _states(t: Tokens, cue: _Cue) -> bool:
    """Whether words without marks before a verb are a sentence, as its subject follows.

    "The pier is shut, said Holm"; but not "the deal, announced Friday" or "regular, pledged votes".
    """
    before = t.letters[: cue.group.first]
    return cue.verb.takes("c") and bool(set(before) & set("VAMZ") or "E" in before[1:])


def _phrase_end(t: Tokens, first: int) -> int:
    """The last token of a subject after its verb, with appositions and "who" clauses."""
    at = first
    last = first
    while at < len(t):
        letter = t.letters[at]
        if letter in "NXD#'qEPTB()Z&W" or (letter in "VAMUKGOJI" and "W" in t.letters[first:at]):
            last = at
        elif not _goes_on(t, at):
            break
        at += 1
    return last


def _goes_on(t: Tokens, at: int) -> bool:
    """Whether a subject after its verb goes on past a link or comma: "of", ", the mayor"."""
    letter = t.letters[at]
    before = t.letters[at - 1]
    after = t.letters[at + 1] if at + 1 < len(t) else ""
    if letter == "I":
        if t.tokens[at].word in ("in", "on", "at"):
            return after not in ("T", "D")
        return t.tokens[at].word in ("of", "for", "from", "with")
    if letter == "U":  # "a source close to the union", not "Holm to reporters"
        return before == "N" and after in ("D", "N", "X")
    if letter == ",":
        return after in ("D", "N", "W", "#", "X", "E")
    return letter in ("C", "R")


def _with_inverted(
    t: Tokens, cue: _Cue, subject: tuple[int, int], stops: list[int], used: int
) -> tuple[Draft | None, int]:
    left = content_before(t, cue.group.first, used)
    if left is None:
        return None, used
    moved = _Cue(cue.group, cue.verb, cue.after, subject, False)
    draft, reach = _with_left(t, moved, left, subject[1] + 1, stops)
    draft.cue = [text_span(t, cue.group.first, cue.after - 1)]
    draft.frame = "inverted"
    return draft, max(reach, subject[1] + 1)


def _as_clause(t: Tokens, cue: _Cue, used: int) -> tuple[Draft | None, int]:
    """ "As the Herald reported, ..." and "..., as Holm said on Monday"."""
    assert cue.subject is not None
    begin = cue.subject[0] - 1
    cue_spans = [text_span(t, cue.group.first, cue.after - 1)]
    if not cue.verb.takes("q"):
        return None, used
    if begin == 0:
        at = cue.after
        while at < len(t) and t.letters[at] != ",":
            at += 1
        if at + 1 >= len(t):
            return None, used
        content = [text_span(t, at + 1, clause_end(t, at + 1, []))]
        return Draft(content, cue_spans, _source(t, cue), cue.verb.lemma, "as"), used
    left = content_before(t, begin, used)
    if left is None or t.letters[begin - 1] != ",":
        return None, used
    comma = t.letters.find(",", cue.after)
    if _is_open(t, left) and 0 < comma < len(t) - 2:
        left = Content(comma + 1, clause_end(t, comma + 1, []), cue.after - 1, "as")
    content = [text_span(t, left.first, left.last)]
    return Draft(content, cue_spans, _source(t, cue), cue.verb.lemma, "as"), cue.after


def _passive(t: Tokens, cue: _Cue, stops: list[int]) -> tuple[Draft | None, int]:
    """ "Asked whether he would go, ..." and "was asked about": nobody need be named as asking."""
    if cue.verb.lemma != "ask":
        return None, 0
    right = content_after(t, cue.verb, cue.after, stops)
    if right is None:
        return None, 0
    last = right.last
    if cue.group.first == 0 or t.letters[cue.group.first - 1] in "SW":
        comma = t.letters.find(",", right.first)
        last = min(last, comma - 1 if comma > 0 else last)
    content = [text_span(t, right.first, last)]
    draft = Draft(content, [text_span(t, cue.group.first, right.cue_last)], [], "ask", "passive")
    return draft, last + 1


def _according_to(t: Tokens) -> list[tuple[int, Draft]]:
    found: list[tuple[int, Draft]] = []
    for i, token in enumerate(t.tokens[:-2]):
        if token.word == "according" and t.tokens[i + 1].word == "to":
            draft = _according(t, i)
            if draft is not None:
                found.append((i, draft))
    return found


def _according(t: Tokens, i: int) -> Draft | None:
    """ "According to Holm, ..." and "..., according to Holm"."""
    first = i + 2
    cue = [text_span(t, i, i + 1)]
    if i == 0 or t.letters[i - 1] == "(" or (t.letters[i - 1] in "CS" and i < 3):
        last = _source_end(t, first)
        comma = last + 1
        if comma >= len(t) or t.letters[comma] != "," or comma + 1 >= len(t):
            return None
        content = [text_span(t, comma + 1, clause_end(t, comma + 1, []))]
        return Draft(content, cue, [text_span(t, first, last)], "according", "according")
    last = _source_end(t, first)
    left = content_before(t, i, 0) or content_before_open(t, i)
    if left is None:
        return None
    content = [text_span(t, left.first, left.last)]
    resume = last + 2
    cut = resume < len(t) and t.letters[last + 1] == t.letters[i - 1] == ","
    if cut and t.letters[resume] in "VAMQUED":
        content.append(text_span(t, resume, clause_end(t, resume, [])))
    return Draft(content, cue, [text_span(t, first, last)], "according", "according")


def content_before_open(t: Tokens, i: int) -> Content | None:
    """The words before "according to" without a comma."""
    if i < 2:
        return None
    return Content(_clause_start(t, i), i - 1, i, "left")


def _clause_start(t: Tokens, before: int) -> int:
    return 1 if t.letters[0] == "C" else 0


def _source_end(t: Tokens, first: int) -> int:
    """The last token of the source after "according to"."""
    at = first
    while at < len(t):
        letter = t.letters[at]
        if letter in ".;:-)":
            break
        if letter == "," and not (
            (at + 1 < len(t) and t.letters[at + 1] in "W") or _closing_aside(t, at)
        ):
            break
        if letter in "VAM" and "W" not in t.letters[first:at] and "E" not in t.letters[first:at]:
            break
        at += 1
    return max(first, at - 1)


def _closing_aside(t: Tokens, comma: int) -> bool:
    """Whether a comma opens an apposition that a second comma closes: "Holm, the mayor, ...".

    In "the Herald's sources, the navy, the fleet, wants" the first comma ends the source: else the
    clause would begin with its verb.
    """
    if comma + 1 >= len(t) or t.letters[comma + 1] != "D":
        return False
    closing = t.letters.find(",", comma + 1)
    if not 0 < closing <= comma + 12 or set(t.letters[comma + 1 : closing]) & set("VAMP"):
        return False
    following = t.letters.find(",", closing + 1)
    if following < 0 or set(t.letters[closing:following]) & set("VAMPE"):
        return True
    return following + 1 < len(t) and t.letters[following + 1] not in "VAMZ"
