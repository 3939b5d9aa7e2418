"""Casts: who of the people of an article is meant by "he", "the boy", "the 16-year-old".

An article tells its people apart by age and sex, and then speaks of "the teen". Where only one of
those whose age it gives fits the noun, that one is meant: "Pia Dahl, 16, was shot ... The girl
died". "He" is whom the sentence has spoken of, or the sentence before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from itertools import combinations

from variorum.collation.folder import Folder, Line
from variorum.collation.who import NOBODY, Who, clash, traits_of, who_before, who_of
from variorum.keeping import kept_with
from variorum.records import NameKind, Phrase, Quantity, QuantityKind

__all__ = ["SOMEBODY", "follows_another_time", "owner_of", "whom"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_AGE = QuantityKind.AGE

_PRONOUNS = frozenset({"he", "she", "him", "her", "his", "who"})
_OBJECTS = frozenset({"him", "her"})
_PERSONS = frozenset(
    {"victim", "person", "patient", "passenger", "pedestrian", "patron", "customer", "resident"}
    | {"neighbor", "neighbour", "bystander", "motorist", "tourist", "visitor", "adult", "juvenile"}
    | {"inmate", "prisoner", "soldier", "player", "rider", "cyclist", "individual"}
)
"""Nouns for a person that tell neither age nor sex."""
SOMEBODY = frozenset({"person"})
"""What a noun tells that may stand for any of the hurt: "the victim"."""
_AGES = frozenset({"child", "adult"})
_KILLING = frozenset({"kill", "slay", "murder", "pronounce", "declare"})
_DYING = _KILLING | {"die", "succumb", "perish"}


def whom(folder: Folder, line: Line, phrase: Phrase | None) -> Who:
    """Whom a phrase speaks of, with all that its article tells of the one of its people who fits;
    NOBODY where the text does not tell."""
    if phrase is None:
        return NOBODY
    if line.parse.lowered[phrase.head] in _PRONOUNS:
        return _of_a_pronoun(folder, line, phrase)
    who = _told(folder, line, phrase)
    if who == NOBODY and line.parse.lemmas[phrase.head] in _PERSONS:
        return Who(traits=SOMEBODY)  # "the victim", whoever that is
    return _with_cast(folder, line, who)


def owner_of(line: Line, phrase: Phrase) -> Phrase | None:
    """Whose a thing is: "his" of "his leg", "the boy" of "the boy's leg"; None where nobody's."""
    for at in range(phrase.first, phrase.head):
        if line.tags[at] == "POS":
            return Phrase(phrase.first, at, at - 1)
        if line.tags[at] == "PRP$":
            return Phrase(at, at + 1, at)
    return None


def _told(folder: Folder, line: Line, phrase: Phrase) -> Who:
    """What a phrase tells, and the one in apposition to it: "the victim, a 16-year-old girl,"."""
    who = who_of(folder, line, phrase)
    end = phrase.last
    if who.several or who.ages or end >= len(line.tags) or line.parse.texts[end] != ",":
        return who
    after = next((p for p in line.parse.phrases if p.first == end + 1), None)
    if after is None or after.last >= len(line.tags) or line.parse.texts[after.last] != ",":
        return who
    beside = who_of(folder, line, after)
    return who if beside.several or clash(who, beside) else who | beside


def _of_a_pronoun(folder: Folder, line: Line, phrase: Phrase) -> Who:
    """ "The boy was taken to a hospital, where he died": whom a clause before is about."""
    head = line.tokens[phrase.head]
    own = Who(traits=traits_of(head.text))
    for there in _lines_back(folder, line):
        is_object = there is line and head.lower in _OBJECTS
        before = phrase.head if there is line else len(there.tags)
        for told in _nearest(there, before) if is_object else _foremost(there, before):
            who = _person(folder, there, told)
            if who is not None and not clash(own, who):
                return _with_cast(folder, there, own | who)
    who = who_before(folder, line, head.start)
    return own if clash(own, who) else _with_cast(folder, line, own | who)


def _foremost(line: Line, before: int) -> Iterator[Phrase]:
    """What the clauses of a sentence are about, up to a token: subjects and objects."""
    for clause in line.parse.clauses:
        for told in (clause.subject, clause.object):
            if told is not None and told.head < before:
                yield told


def _nearest(line: Line, before: int) -> Iterator[Phrase]:
    """The phrases before an object, the nearest first, but for the subject of its own verb: "Dahl
    fired at the man and hit him"."""
    own = [
        c.subject for c in line.parse.clauses if c.object is not None and c.object.head == before
    ]
    for told in reversed(line.parse.phrases):
        if told.head < before and told not in own:
            yield told


def follows_another_time(folder: Folder, line: Line) -> bool:
    """Whether the sentence before tells of another time, so that "he" is somebody of that: "In 1985
    a boy was killed. He was shot in the back"."""
    before = folder.lines[line.place - 1] if line.place else line
    return before.source is line.source and bool(before.background)


def _lines_back(folder: Folder, line: Line) -> list[Line]:
    before = folder.lines[line.place - 1] if line.place else line
    if before.source is not line.source or before is line or before.background:
        return [line]
    return [line, before]


def _person(folder: Folder, line: Line, phrase: Phrase) -> Who | None:
    """The one person whom a noun phrase speaks of; None where it speaks of no person, of several,
    or of an officer, who tells of others."""
    head = line.tokens[phrase.head]
    if head.lower in _PRONOUNS or _names_no_person(folder, line, phrase):
        return None
    who = _told(folder, line, phrase)
    is_person = bool(who.names or who.ages or who.traits) or head.lemma.casefold() in _PERSONS
    return who if is_person and not who.several and "officer" not in who.traits else None


def _names_no_person(folder: Folder, line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is the name of a hospital, a firm, a town."""
    start, end = line.span(phrase.first, phrase.last)
    names = folder.names.get((line.source.id, line.sentence.id), ())
    kinds = {name.kind for name in names if start <= name.span[0] and name.span[1] <= end}
    return bool(kinds) and NameKind.PERSON not in kinds


def _with_cast(folder: Folder, line: Line, who: Who) -> Who:
    """A person with what the article tells of the only one of its people who fits."""
    if who.several or who.ages or not (who.names or who.traits):
        return who
    people = _casts(folder).get(line.source.id, ())
    fitting = [one for one in people if _fits(who, one)]
    return who | fitting[0] if len(fitting) == 1 else who


def _fits(who: Who, one: Who) -> bool:
    """Whether a mention without age may be of one whose age is told: a boy is no man of 18."""
    if who.names:
        return bool(who.names & one.names)
    told = who.traits & _AGES
    return not clash(who, one) and not (told and one.traits & _AGES and told.isdisjoint(one.traits))


@kept_with
def _casts(folder: Folder) -> Mapping[str, Sequence[Who]]:
    """For each source the people whose ages it gives, each once; the one whom it tells to have
    died with all that it tells of that one."""
    dead: defaultdict[str, list[Who]] = defaultdict(list)
    for line in folder.lines_at(folder.lemmas.of(_DYING)):
        if not line.background:
            dead[line.source.id] += _dead(folder, line)
    return {
        source.id: _with_dead(_cast(source.analysis.quantities), dead[source.id])
        for source in folder.sources
    }


def _dead(folder: Folder, line: Line) -> Iterator[Who]:
    """Those whom a sentence tells to have died."""
    for clause in line.parse.clauses:
        if clause.lemma in _DYING and not (clause.negated or clause.modal):
            told = (
                clause.object if clause.lemma in _KILLING and not clause.passive else clause.subject
            )
            if told is not None and line.parse.lowered[told.head] not in _PRONOUNS:
                yield _told(folder, line, told)


def _with_dead(people: list[Who], dead: Sequence[Who]) -> list[Who]:
    """The people of an article of which one died: the dead boy of 15 and the dead man named are
    one, where all that is told of the dead may be of one."""
    one = reduce(Who.__or__, dead, NOBODY)
    if (
        not (one.names and one.ages)
        or one.several
        or any(clash(a, b) for a, b in combinations(dead, 2))
    ):
        return people
    return [one, *(who for who in people if not _are_one(one, who))]


def _cast(quantities: Sequence[Quantity]) -> list[Who]:
    """The people of an article: two of one age are one, unless they bear two names."""
    people: list[Who] = []
    for quantity in quantities:
        if quantity.kind is not _AGE:
            continue
        age = frozenset({int(quantity.value)})
        who = Who(frozenset(quantity.holders), age, traits_of(quantity.noun))
        at = next((n for n, one in enumerate(people) if _are_one(one, who)), None)
        if at is None:
            people.append(who)
        else:
            people[at] |= who
    return people


def _are_one(one: Who, other: Who) -> bool:
    return bool(one.ages & other.ages) and not clash(one, other)
