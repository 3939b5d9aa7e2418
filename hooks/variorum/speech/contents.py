"""Where the words that a cue brings begin and end."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.records import Span
from variorum.speech.tokens import Tokens
from variorum.speech.verbs import Verb
from variorum.speech.words import WORDS
from variorum.swift import maker, swift

__all__ = [
    "Content",
    "addressee_end",
    "clause_end",
    "content_after",
    "content_before",
    "object_end",
    "text_span",
]


@swift
@dataclass(frozen=True, slots=True)
class Content:
    """Tokens ``first`` to ``last`` of a content; ``cue_last`` the last token of its cue."""

    first: int
    last: int
    cue_last: int
    frame: str


_content = maker(Content)


def text_span(t: Tokens, first: int, last: int) -> Span:
    """The text span of tokens ``first`` to ``last``."""
    return t.ends[first] - t.lengths[first], t.ends[max(first, last)]


def content_after(t: Tokens, verb: Verb, after: int, stops: list[int]) -> Content | None:
    """The content to the right of a cue that ends before token ``after``."""
    n = len(t.letters)
    if after >= n:
        return None
    direct = _complement(t, verb, after, after - 1, stops)
    if direct is not None and direct.frame not in ("c0", "o"):
        return direct
    told = None
    if "a" in verb.takes:
        told = _after_addressee(t, verb, after, stops)
        if told is not None:
            return told
    moved = _skip_adjuncts(t, after)
    if moved > after and not _is_of_the_occasion(t, moved):
        later = _complement(t, verb, moved, after - 1, stops)
        if later is not None and (later.frame != "o" or direct is None):
            return later
    return direct


def _complement(t: Tokens, verb: Verb, k: int, cue_last: int, stops: list[int]) -> Content | None:
    """The content that begins at token ``k``, by what the verb takes."""
    n = len(t.letters)
    if k >= n:
        return None
    letter = t.letters[k]
    word = t.words[k]
    if letter == ":" and k + 1 < n:
        return (
            _content(k + 1, clause_end(t, k + 1, stops), k, "colon")
            if "q" in verb.takes or "c" in verb.takes
            else None
        )
    if letter == "," and k + 1 < n:
        return _after_comma(t, verb, k, cue_last, stops)
    if letter in "Qq":
        if verb.lemma == "call" and not _is_what(t, cue_last):  # "a show called 'Ferries'"
            return None
        if verb.lemma == "tell" and k == cue_last + 1:  # 'told "Morning Ferry" on Monday'
            return None
        if "q" in verb.takes or "o" in verb.takes or "c" in verb.takes:
            return _content(k, _quote_end(t, k, stops), cue_last, "q")
        return None
    if letter == "K" and ("c" in verb.takes or "t" in verb.takes):
        return _content(k, clause_end(t, k, stops), cue_last, "that")
    if word in ("if", "whether", "what", "how", "why", "who", "when", "where", "which"):
        if "w" in verb.takes:
            return _content(k, clause_end(t, k, stops), cue_last, "w")
        if word != "what" or "o" not in verb.takes:
            return None
    if word == "what" and "o" in verb.takes:
        return _content(k, object_end(t, k, stops), cue_last, "o")
    if "s" in verb.takes:
        return _seen_as(t, k, cue_last, stops)
    if word == "to" and ("c" in verb.takes or "t" in verb.takes):
        told = addressee_end(t, k + 1)
        if told is not None and t.letters[told : told + 1] == "K":  # "admitted to police that"
            return _content(told, clause_end(t, told, stops), cue_last, "that")
    if word in verb.prepositions and k + 1 < n and t.letters[k + 1] not in ",.T":
        if _is_pronoun_alone(t, k + 1):  # "was asked about it"
            return None
        return _content(k + 1, object_end(t, k + 1, stops), k, "p")
    if letter == "U" or (word in ("not", "never") and t.letters[k + 1 : k + 2] == "U"):
        return _content(k, object_end(t, k, stops), cue_last, "i") if "i" in verb.takes else None
    if _is_pronoun_alone(t, k):  # "defends himself", "has not confirmed anything"
        return None
    if letter == "G" and ("g" in verb.takes or "o" in verb.takes):
        return _content(k, object_end(t, k, stops), cue_last, "g")
    if "c" in verb.takes and letter in "PDXN#OSGTRE" and _has_finite(t, k, stops):
        return _content(k, clause_end(t, k, stops), cue_last, "c0")
    if "o" in verb.takes and letter in "DXNO#EqPGB" and not _is_an_act(t, verb, k):
        return _content(k, object_end(t, k, stops), cue_last, "o")
    return None


def _is_of_the_occasion(t: Tokens, k: int) -> bool:
    """Whether "that" after an occasion goes on with it: "said in an interview that aired Monday",
    not "said in an interview that rising fares hurt"."""
    if t.letters[k : k + 1] != "K" or t.letters[k - 1] not in "NX":
        return False
    verb, after = t.letters[k + 1 : k + 2], t.letters[k + 2 : k + 3]
    return verb in ("V", "A", "M") or (verb == "E" and after not in ("N", "X", "E"))


def _is_pronoun_alone(t: Tokens, k: int) -> bool:
    """Whether nothing but a pronoun follows, which tells nothing of what is said."""
    after = t.letters[k + 1 : k + 2]
    if t.letters[k] == "O":
        return after in ("", ".", ",", ";")
    return t.words[k] in _IT and after in ("", ".", ";")


_IT = frozenset({"it", "you", "anything", "something", "nothing", "everything"})


def _is_an_act(t: Tokens, verb: Verb, k: int) -> bool:
    """Whether a verb of speech with an object is an act: "called 911", "charged him with theft"."""
    if verb.lemma == "charge":  # but "charged the board of lying" are words
        return not any(
            t.words[at] == "of" and t.letters[at + 1] == "G" for at in range(k, len(t.letters) - 1)
        )
    if verb.lemma == "confirm":
        return _is_appointed(t, k)
    return _is_by_telephone(t, verb, k)


def _is_appointed(t: Tokens, k: int) -> bool:
    """Whether a person is confirmed in an office: "to confirm Judge Ada Holm as mayor"."""
    end = k
    while t.letters[end : end + 1] == "X":
        end += 1
    alone = t.letters[end : end + 1] in ("", ".", ",", "U", "S") or t.words[end] in ("as", "on")
    return end > k and alone


def _is_by_telephone(t: Tokens, verb: Verb, k: int) -> bool:
    """Whether "call" rings somebody up: "called 911", "called her mother", "call us on 555-0100".

    What is called something has two phrases: "called the plan a mistake".
    """
    if verb.lemma != "call":
        return False
    if t.letters[k] == "#" and "-" in t.words[k]:  # "called 9-1-1"
        return True
    if t.letters[k] in ("O", "P") and t.words[k + 1 : k + 2] in (["last"], ["this"], ["earlier"]):
        return True  # "called him last summer"
    at = next((at for at in range(k + 1, len(t.letters)) if t.words[at] in ("at", "on")), None)
    if at is not None and t.letters[at + 1 : at + 2] == "#":
        return True
    ends = t.letters[k + 1 : k + 2] in ("", ".", ",", "I", "C", "S", "U", "T")
    if t.words[k] in WORDS["called up"]:
        return ends
    after = t.letters[k + 2 : k + 3]
    return t.words[k] in _OWN and t.letters[k + 1 : k + 2] == "N" and after in ("", ".", ",", "C")


_OWN = frozenset({"his", "her", "their", "my", "our"})


def _is_what(t: Tokens, cue_last: int) -> bool:
    """Whether a cue stands in "what Holm called" or after a pronoun."""
    return any(word in ("what", "which") for word in t.words[max(0, cue_last - 8) : cue_last])


def _seen_as(t: Tokens, k: int, cue_last: int, stops: list[int]) -> Content | None:
    """ "Sees the vote as a test": without "as" the verb says nothing of a view."""
    end = clause_end(t, k, stops)
    if t.letters[k] in "DXNOP'E" and any(t.words[at] == "as" for at in range(k + 1, end)):
        return _content(k, end, cue_last, "as")
    return None


def _after_comma(
    t: Tokens, verb: Verb, comma: int, cue_last: int, stops: list[int]
) -> Content | None:
    """Direct speech after a comma, also beyond an aside: "said, in a letter, that ..."."""
    k = comma + 1
    if t.letters[k] in "Qq" and "q" in verb.takes:
        return _content(k, _quote_end(t, k, stops), cue_last, "q")
    if t.letters[k] not in "IGRET":
        return None
    closing = t.letters.find(",", k)
    if 0 < closing <= k + 14 and closing + 1 < len(t.letters):
        beyond = t.letters[closing + 1]
        if beyond == "K" and ("c" in verb.takes or "t" in verb.takes):
            return _content(closing + 1, clause_end(t, closing + 1, stops), cue_last, "that")
        if beyond in "Qq" and "q" in verb.takes:
            return _content(closing + 1, _quote_end(t, closing + 1, stops), cue_last, "q")
    return None


def _after_addressee(t: Tokens, verb: Verb, k: int, stops: list[int]) -> Content | None:
    """The content after the person told: "told reporters on Monday that ..."."""
    end = addressee_end(t, k)
    if end is None:
        return None
    at = _skip_adjuncts(t, end)
    for start in (end, at) if at != end else (end,):
        if start >= len(t.letters):
            continue
        found = _complement(t, verb, start, k - 1, stops)
        if found is not None and found.frame not in ("o",):
            return found
    return None


def addressee_end(t: Tokens, k: int) -> int | None:
    """The token after a noun phrase; a new "the" or pronoun begins the clause."""
    n = len(t.letters)
    if k >= n or t.letters[k] not in "DXNO#PZBqE":
        return None
    if t.letters[k] in "OP":
        return k + 1
    at = k + 1
    while at < n:
        letter = t.letters[at]
        if (
            letter in "NX'#ZBq&("
            or (letter == ")" and "(" in t.letters[k:at])
            or (letter == "D" and t.letters[at - 1] in "'DI")
            or (letter == "E" and t.letters[at - 1] in "D'")
            or (
                letter == "C"
                and at + 1 < n
                and t.letters[at + 1] in "NX"
                and t.letters[at - 1] in "NX"
            )
        ):
            at += 1
        elif (
            t.words[at] in ("of", "in", "at", "from", "for", "on")
            and at + 1 < n
            and t.letters[at + 1] in "XD'Nq"
        ):
            at += 1
            if at < n and t.letters[at] == "D":
                at += 1
        else:
            break
    return at


def _skip_adjuncts(t: Tokens, k: int) -> int:
    """Step right over "on Monday", "in a statement", "last week" to where content may begin."""
    n = len(t.letters)
    at = k
    while at < n:
        letter = t.letters[at]
        word = t.words[at]
        if letter == "T" or (
            letter == "R"
            and word not in ("not", "only", "even", "almost", "nearly", "about", "there")
        ):
            at += 1
        elif (word in WORDS["time heads"] and at + 1 < n and t.letters[at + 1] == "T") or (
            letter == "I" and at + 1 < n and t.letters[at + 1] == "T"
        ):
            at += 2
        elif (
            (letter == "I" and word in WORDS["adjunct prepositions"])
            or letter == "U"
            or word == "after"
        ):
            beyond = _phrase_beyond(t, at + 1)
            if beyond is None:
                break
            at = beyond
        else:
            break
    return at


def _phrase_beyond(t: Tokens, k: int) -> int | None:
    """The token after a noun phrase, where a content may begin there; else None."""
    end = addressee_end(t, k)
    if end is None or end >= len(t.letters):
        return None
    letter = t.letters[end]
    if letter in "KQqPTIU:" or (
        letter == "," and end + 1 < len(t.letters) and t.letters[end + 1] in "QqK"
    ):
        return end
    if letter in "DX" and t.words[end - 1] in WORDS["occasions"]:
        return end
    return None


def _has_finite(t: Tokens, k: int, stops: list[int]) -> bool:
    """Whether a finite verb stands in the clause that begins at ``k``."""
    end = min([s for s in stops if s > k], default=len(t.letters))
    beyond = k + 1
    for at in range(k + 1, end):
        if at < beyond:
            continue
        letter = t.letters[at]
        if letter in "VAMZ" or (letter == "B" and t.letters[at - 1] in "PW"):
            return True
        if letter == "E" and t.letters[at - 1] in "NXPR)q":
            return True
        if letter in ";:":
            return False
        if letter in "WK" and at > k + 1:
            beyond = _after_which(t, at)
            if not beyond:
                return False
    return False


def _after_which(t: Tokens, at: int) -> int:
    """The token after the commas round a clause: of "the fares, which rose twice, were too high"
    that of "were"; 0 where there is none."""
    return t.letters.find(",", at) + 1 if t.letters[at - 1] == "," else 0


def clause_end(t: Tokens, k: int, stops: list[int]) -> int:
    """The last token of a clause: before the next cue's clause, or the end of the sentence."""
    end = len(t.letters) - 1
    for stop in stops:
        if stop > k:
            end = min(end, stop - 1)
            break
    subordinate = _is_subordinate(t, k)
    for at in range(k + 1, end + 1):
        letter = t.letters[at]
        if (
            subordinate
            and letter == ","
            and at + 1 < len(t.letters)
            and t.letters[at + 1] in "PDXNq#"
        ):
            end = at - 1
            break
        if t.letters[at] == "G" and t.letters[at - 1] == "Q":
            end = at - 1
            break
        if t.words[at] == "because" and at > k + 2 and t.letters[at - 1] in ",Q":
            end = at - 1
            break
        if letter == ";" or (letter == "," and _starts_attribution(t, at + 1)):
            end = at - 1
            break
    return _trim(t, k, end)


def _is_subordinate(t: Tokens, k: int) -> bool:
    """Whether a content stands in a clause that opens the sentence: "When Holm said it was ..."."""
    at = max(t.letters.rfind(",", 0, k), t.letters.rfind("C", 0, k)) + 1
    for number in range(at, k):
        if t.words[number] in WORDS["subordinators"]:
            return True
        if t.letters[number] in "VAM":
            break
    by = t.letters[at] == "I" and t.letters[at + 1 : at + 2] == "G"  # "By declaring a delay, Holm"
    return by or t.letters[at] == "G" or t.words[at] == "having"


def _starts_attribution(t: Tokens, at: int) -> bool:
    return at < len(t.letters) and t.words[at] == "according"


def _quote_end(t: Tokens, k: int, stops: list[int]) -> int:
    """The end of a content that opens with a quotation: it alone where it ends its clause.

    A few quoted words may go on unquoted ('a "crisis" in the town'); a quoted sentence does not.
    """
    if k + 1 >= len(t.letters):
        return k
    letter = t.letters[k + 1]
    if t.letters[k] == "q" and letter in "WUSIR":
        return object_end(t, k, stops)
    if letter in ".,;:-WUSIRG":
        return k
    if letter in "Qq":
        return k + 1
    if (
        letter == "C"
        and k + 2 < len(t.letters)
        and t.letters[k] == "Q"
        and t.letters[k + 2] in "VEAM"
    ):
        return k
    return clause_end(t, k, stops)


def object_end(t: Tokens, k: int, stops: list[int]) -> int:
    """The last token of an object: before a comma that ends it, or a clause of time or reason."""
    end = clause_end(t, k, stops)
    for at in range(k + 1, end + 1):
        letter = t.letters[at]
        word = t.words[at]
        if letter == "," and at + 1 <= end and (t.letters[at + 1] in "GWSCIVAMPERK"):
            return _trim(t, k, at - 1)
        if letter == "S" and word in (
            "while",
            "because",
            "after",
            "before",
            "when",
            "since",
            "until",
            "though",
            "although",
            "if",
            "unless",
        ):
            if _goes_on_in_time(t, at):
                continue
            return _trim(t, k, at - 1)
        if letter == "C" and at + 1 <= end and t.letters[at + 1] in "VAM":
            return _trim(t, k, at - 1)
        if word in ("in", "during", "on") and at + 1 <= end and _is_occasion(t, at + 1):
            return _trim(t, k, at - 1)
        parted = t.letters[at - 1] != "I" and t.words[at - 1] not in ("early", "late", "mid")
        if letter == "T" and t.capitals[at] and at == end and parted:
            return _trim(t, k, at - 1)
    return end


def _goes_on_in_time(t: Tokens, at: int) -> bool:
    """Whether "after" or "before" belongs to what stands before it: "shortly before 2 p.m.", "in
    the days after the storm"."""
    if t.words[at] not in ("after", "before"):
        return False
    return t.words[at - 1] in _PARTS_OF_TIME or (t.letters[at - 1] == "R" and at > 1)


_PARTS_OF_TIME = frozenset(
    {"moments", "seconds", "minutes", "hours", "days", "weeks", "months", "years"}
)


def _is_occasion(t: Tokens, at: int) -> bool:
    return not WORDS["occasions"].isdisjoint(t.words[at : at + 4])


def _trim(t: Tokens, k: int, end: int) -> int:
    """Drop marks at the end that belong to the sentence."""
    while end > k and t.letters[end] in ".,;:-C(":
        end -= 1
    return max(k, end)


def content_before(t: Tokens, end: int, used: int) -> Content | None:
    """The content that ends right before token ``end``: after a comma or a quotation."""
    last = end - 1
    if last < used or last < 0:
        return None
    letter = t.letters[last]
    if letter in ",-":
        last -= 1
    elif letter not in "Qq":
        return None
    if last < used:
        return None
    first = used
    if letter == "Q" and t.letters[last] == "Q" and last > used and t.letters[last - 1] in ":-":
        first = last
    while first < last and t.letters[first] in ",C-.)":
        first += 1
    return _content(first, last, end, "left")
