"""Acts: what a time dates, with the parties, the befallen and the names that tell it apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.collation.figures.acts import named_act, tells_act
from variorum.collation.figures.claims import Claim
from variorum.collation.lists import LEXICON
from variorum.keeping import kept_with
from variorum.language.lemmas import stem_of
from variorum.mentions.ages import PERSONS
from variorum.mentions.links import is_content_at, phrase_at
from variorum.records import Parse, Phrase, QuantityKind
from variorum.wordlists import read_words

__all__ = ["PRONOUN", "TIMES", "Act"]

TIMES = frozenset(
    map(stem_of, read_words(LEXICON / "calendar.txt") | read_words(LEXICON / "time_words.txt"))
)
"""Stems of words for times, which tell nothing of an act."""


@dataclass(frozen=True, slots=True)
class Act:
    """What a time dates: the stems of its parties, of the heads of those that it befalls (of what
    describes it, for a noun), and of its names."""

    parties: frozenset[str]
    objects: frozenset[str]
    names: frozenset[str]
    is_another: bool
    is_several: bool | None = None
    """Whether it befalls several persons, or one; None where that is not told."""

    @staticmethod
    def of(claim: Claim) -> Act:
        """What the time of a claim dates; worked out once, as each claim meets many."""
        return _act_of(claim)


@kept_with
def _act_of(claim: Claim) -> Act:
    links = claim.quantity.links
    nouns = [_act_of_noun(claim, link.lemma) for link in links if link.role == "state"]
    own = _act_of_verbs(claim, frozenset([k.lemma for k in links if k.role != "state"]))
    if not nouns:
        return own
    acts = [own, *nouns]
    return Act(
        frozenset().union(*[act.parties for act in acts]),
        frozenset().union(*[act.objects for act in acts]),
        frozenset().union(*[act.names for act in acts]),
        any(act.is_another for act in acts),
        next((act.is_several for act in acts if act.is_several is not None), None),
    )


def _act_of_verbs(claim: Claim, lemmas: frozenset[str]) -> Act:
    clauses = [clause for clause in claim.parse.clauses if clause.lemma in lemmas]
    subjects = [c.subject for c in clauses if c.subject is not None]
    objects = [c.object for c in clauses if c.object is not None]
    done_to = [c.object for c in clauses if c.object is not None and c.lemma != "be"]
    stands = [c.subject for c in clauses if c.passive or c.lemma == "be"]
    befallen = done_to + [subject for subject in stands if subject is not None]
    phrases = [_own(claim.parse, phrase) for phrase in (*subjects, *objects)]
    stems = claim.parse.stems
    return Act(
        parties=frozenset(_party(stems[at]) for own in phrases for at in own) - TIMES,
        objects=frozenset(_befallen(claim.parse, p.head) for p in befallen) - TIMES - {""},
        names=frozenset(stems[at] for own in phrases for at in _named(claim.parse, own)) - TIMES,
        is_another=any(_is_another(claim, phrase) for phrase in (*subjects, *objects)),
        is_several=_first_told(_is_several(claim, phrase) for phrase in befallen),
    )


def _first_told(answers: Iterable[bool | None]) -> bool | None:
    """The first answer of several: "Holm was one of the three men shot" tells it of the men."""
    return next((answer for answer in answers if answer is not None), None)


def _is_several(claim: Claim, phrase: Phrase) -> bool | None:
    """Whether a phrase speaks of several persons ("four suspects", "themselves") or of one
    ("himself"); a name of a body, a thing or "police" tells nothing."""
    tag, lemma = claim.parse.tags[phrase.head], claim.parse.lemmas[phrase.head].casefold()
    if tag == "PRP":
        return _OF_ONE.get(lemma)
    if lemma not in _PEOPLE and tag != "NNP":
        return None
    if tag == "NNS":
        return True
    one = tag == "NN" and claim.parse.lowered[phrase.first] in ("a", "an", "one")
    return False if one else None


_PEOPLE = PERSONS | read_words(LEXICON / "roles.txt") | {"suspect", "defendant"}
_OF_ONE = {
    **dict.fromkeys(("he", "she", "him", "her", "himself", "herself"), False),
    **dict.fromkeys(("they", "them", "themselves"), True),
}
"""Whether a pronoun speaks of several."""


def _introduces(claim: Claim, first: int, head: int) -> bool:
    """Whether a phrase tells anew of an act that its article has opened with, and so of another:
    "a shooting that occurred Monday", deep in a report of Friday's shooting; or anew of a person
    whose month alone is told: "In May, a boy of nine was shot"."""
    if claim.parse.texts[first] not in ("a", "an") or claim.parse.place < _OPENED:
        return False
    if _is_what_called(claim.parse, first):
        return False
    if claim.parse.lemmas[head] in PERSONS and _is_of_a_month(claim):
        return True
    act = named_act(claim.parse.stems[head])
    if not act:
        return False
    opening = claim.source.analysis.parses[:_OPENED]
    return any(tells_act(token, act) for parse in opening for token in parse.tokens)


def _is_what_called(parse: Parse, first: int) -> bool:
    """Whether a phrase tells what help was called to, which knew of nothing before: "responded to a
    shooting", "a report of a fire"."""
    before = parse.lowered[first - 1] if first else ""
    if before == "to":
        return True
    called = parse.lemmas[first - 2] if before == "of" and first > 1 else parse.lemmas[first - 1]
    return called in _CALLS


_CALLS = frozenset({"report", "call"})


def _is_of_a_month(claim: Claim) -> bool:
    q = claim.quantity
    return q.kind is QuantityKind.DAY and q.low < q.high


_OPENED = 3
"""Units of an article after which what it reports has been told."""


def _is_another(claim: Claim, phrase: Phrase) -> bool:
    """ "Another raid", "a second fire", "another that came"; not "last Friday", nor "killed the
    next day a guard"."""
    if _introduces(claim, phrase.first, phrase.head):
        return True
    parse = claim.parse
    return parse.stems[phrase.head] not in TIMES and any(
        parse.lemmas[at] in _ANOTHER and not _is_of_time(claim, at + 1)
        for at in range(phrase.first, phrase.last)
    )


def _is_of_time(claim: Claim, at: int) -> bool:
    return at < len(claim.parse.tags) and claim.parse.stems[at] in _SPANS


_SPANS = frozenset(map(stem_of, read_words(LEXICON / "time_words.txt"))) | {"weekend", "season"}


def _befallen(parse: Parse, at: int) -> str:
    """The stem of what an act befalls: empty for an act itself and the "place" that it takes."""
    if parse.tags[at] == "PRP":
        return PRONOUN
    stem = parse.stems[at]
    return "" if named_act(stem) or parse.lemmas[at] == "place" else stem


PRONOUN = "he"
"""What an act befalls where a pronoun has its place, so that it may be anything."""


def _party(stem: str) -> str:
    """The stem of a party, the act itself where that stands for one ("the blaze tore through")."""
    return named_act(stem) or stem


def _own(parse: Parse, phrase: Phrase) -> list[int]:
    """The content words of a phrase without those that possess it: "Holm's brother"."""
    owners = [at for at in range(phrase.first, phrase.last) if parse.tags[at] == "POS"]
    places = range(owners[-1] if owners else phrase.first, phrase.last)
    return [at for at in places if is_content_at(parse, at)]


def _act_of_noun(claim: Claim, lemma: str) -> Act:
    """The act that a noun names, with the words round the noun: "the fatal shooting of a baker"."""
    parse = claim.parse
    lemmas = (at for at, each in enumerate(parse.lemmas) if each.casefold() == lemma)
    at = next(lemmas, 0)
    beside = range(max(0, at - _BESIDE), min(at + _BESIDE + 1, len(parse.tags)))
    near = [place for place in beside if is_content_at(parse, place)]
    before = [n for n in range(max(0, at - 2), at) if parse.tags[n] in ("NN", "NNP", "JJ")]
    opening = parse.lemmas[max(0, at - _OPENING) : at]
    stems = frozenset(_party(parse.stems[n]) for n in near) - TIMES - {_party(parse.stems[at])}
    return Act(
        parties=stems,
        objects=frozenset(parse.stems[n] for n in before) - TIMES,
        names=frozenset(parse.stems[n] for n in near if _is_name(parse, n)) - TIMES,
        is_another=not _ANOTHER.isdisjoint(opening)
        or _introduces(claim, _opening_of(claim, at), at),
    )


def _opening_of(claim: Claim, at: int) -> int:
    phrase = phrase_at(claim.parse, at)
    return phrase.first if phrase is not None else at


_BESIDE = 8
_OPENING = 3
_ANOTHER = frozenset(
    {"last", "previous", "another", "other", "earlier", "next", "prior", "second", "third"}
    | {"separate", "similar", "subsequent", "latest", "later", "former"}
)


def _named(parse: Parse, own: Sequence[int]) -> list[int]:
    """The words of a phrase that is a name: not "the Orrin baker", who may be called Holm."""
    if not own or not _is_name(parse, own[-1]):
        return []
    return [at for at in own if _is_name(parse, at)]


def _is_name(parse: Parse, at: int) -> bool:
    return parse.tags[at].startswith("NNP")
