"""Names: one name written in two ways across sources, and one bearer under two names.

A name is joined otherwise ("Mill Brook", "Millbrook"), spelt otherwise ("Davin Holt", "Tavin
Holt"), or shares one part alone ("the harbour master, Nils Holt", "the harbour master, Per Holt").
The less of the letters agree, the more must agree of what stands beside them. Candidates meet in
buckets made of the form itself, so no pair of sources is ever tried.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations, product

import simplemma

from variorum.collation.folder import Folder, Line, concept_of
from variorum.collation.joining import Claim
from variorum.collation.lists import LEXICON
from variorum.collation.names.bearers import (
    ages_beside,
    are_of_two_ages,
    are_of_two_sexes,
    have_one_role,
    have_two_roles,
)
from variorum.collation.names.spelling import (
    are_homophones,
    are_in_two_orders,
    are_joinings,
    are_one_in_usage,
    are_one_person,
    are_respellings,
    are_respelt_in_both,
    are_transcriptions,
    bones,
    differ_in_kind,
    differ_in_legal_form,
    ends,
    has_one_surname_more,
    joined,
    kind_of,
    letter_keys,
    name_words,
    share_one_end,
    skeletons,
)
from variorum.collation.stretches import inside
from variorum.keeping import kept
from variorum.mentions.naming.words import GIVEN_NAMES, ORGANISATION_HEADS, PLACE_HEADS
from variorum.records import Certainty, ComparisonType, Name, NameKind, Relation, Span
from variorum.wordlists import read_words

__all__ = ["compare_names"]

_CROWDED = 40
"""Forms in one bucket beyond which it is a common word's, not a name's."""
_PERSON = NameKind.PERSON
_SHARED_FACTS = 2
_AMONG_STRANGERS = 3
"""Facts that mentions must share where their articles do not seem kin, more than among kin."""
_SAY_ONE_THING = 3
"""Concepts that sentences share, and their weight, that name one thing in two transcriptions."""
_LEAST_WEIGHT = 2.0
"""What sentences share, at least, that give one bearer two names with one part in common."""


@dataclass(frozen=True)
class Mention:
    """A name or term where a source first writes it so, with what stands around it."""

    line: Line
    span: Span
    form: str
    role: frozenset[str]
    is_person: bool
    again: tuple[Mention, ...] = ()
    """Where its source writes the form again."""

    @property
    def often(self) -> int:
        """How many times its source writes the form."""
        return 1 + len(self.again)

    @kept
    def facts(self) -> frozenset[str]:
        """The concepts of the sentences that hold the form in its source, and the words of its
        roles; found for few, since few forms are like another."""
        name = [concept_of(token.lemma) for token in inside(self.line.tokens, self.span)]
        own = self.line.known.difference(name) | self.role
        return own.union(*[mention.facts for mention in self.again])


class _Writers:
    """Which sources write each form: most forms that are like another are of other events."""

    def __init__(self, folder: Folder, names: Mapping[str, Sequence[Mention]]) -> None:
        self._related = folder.related
        self._ids = {form: {m.line.source.id for m in own} for form, own in names.items()}
        self._kin: dict[str, frozenset[str]] = {}

    def are_kin(self, one: str, other: str) -> bool:
        """Whether a source that writes one form is kin to one that writes the other."""
        if one not in self._kin:
            kin = [self._related[id_] for id_ in self._ids[one] if id_ in self._related]
            self._kin[one] = frozenset().union(*kin)
        return not self._kin[one].isdisjoint(self._ids[other])


def compare_names(folder: Folder) -> Iterator[Claim]:
    """Variant spellings of names and terms."""
    names = _mentions(folder)
    forms, bearing, writers = list(names), _bearing(names), _Writers(folder, names)
    named = _named_alone(names)
    for one, other in _candidates(forms, _joining_keys):
        if are_joinings(one, other) and not _differ_by_hyphen(one, other, names):
            yield from _claims(names[one], names[other], 0.9, _by_parts)
    for one, other in _candidates(forms, _person_keys):
        ones, others = names[one], names[other]
        if are_one_person(one, other):
            needed = _facts_of_a_name(one, other, ones + others)
            two = _are_two_words(one, other, ones + others) or _are_two(one, other, ones, others)
            if not two and _may_be_one(folder, ones, others, needed):
                yield from _claims(ones, others, 0.8)
        elif _has_one_surname_more(ones, others) and _may_be_one(folder, ones, others, 1):
            yield from _surnames(ones, others)
        elif (
            writers.are_kin(one, other)
            and share_one_end(one, other)
            and not bearing[ends(one)] & bearing[ends(other)]
            and not _names_both(one, ones, other, others, named)
            and _are_one_bearer(folder, ones, others)
        ):
            yield from _namesakes(ones, others)
        elif _are_of_one_bearer(folder, one, other, names):
            yield from _claims(ones, others, 0.7)
    for one, other in _candidates(forms, _order_keys):
        if are_in_two_orders(one, other) and _may_be_one(folder, names[one], names[other], 1):
            yield from _claims(names[one], names[other], 0.8)
    for one, other in _candidates(forms, _spelling_keys):
        if (
            are_respellings(one, other)
            and not _are_one_word(one, other)
            and not _is_misprint(one, other)
            and _may_be_one(folder, names[one], names[other], _facts_of_a_word(one, other))
        ):
            yield from _claims(names[one], names[other], 0.7)
    yield from _lone_spellings(folder, names)
    yield from _transcriptions(folder, names)


def _lone_spellings(folder: Folder, names: dict[str, list[Mention]]) -> Iterator[Claim]:
    """A surname or first name by itself, and a full name of which a word is spelt otherwise: "Orvek
    fled", "Nils Orvik fled". What anybody bears as part of a full name is no misspelling."""
    full: defaultdict[str, list[Mention]] = defaultdict(list)
    for form, mentions in names.items():
        words = name_words(form)
        if len(words) > 1 and all(mention.is_person for mention in mentions):
            for word in dict.fromkeys((words[0], words[-1])):
                full[word].extend(mentions)
    lone = {
        name_words(form)[0]: form
        for form in names
        if form.isalpha() and not form.isupper() and len(name_words(form)) == 1
    }
    odd = [word for word in lone if word not in full and not _is_english(word)]
    for one, other in _candidates([*odd, *full], _spelling_keys):
        if (one in full) == (other in full):
            continue
        word, part = (other, one) if one in full else (one, other)
        if part not in lone and _are_one_part(word, part):
            ones = names[lone[word]]
            others = _of_others(ones, full[part])
            if _say_something_alike(folder, ones, others):
                yield from _claims(ones, others, 0.7, partial(_in_full, word, part, others))


def _in_full(word: str, part: str, others: Sequence[Mention], form: str) -> str:
    """What counts as one spelling with a form: a word by itself stands for the full name."""
    words = name_words(form)
    if words == (word,):
        words = tuple(word if each == part else each for each in name_words(others[0].form))
    return " ".join(words)


def _are_one_part(word: str, part: str) -> bool:
    """Whether a word is a part of a name spelt otherwise; of a known given name only one that
    sounds the same: "Vincenzo" is no "Vincent"."""
    if part.capitalize() in GIVEN_NAMES or word.capitalize() in GIVEN_NAMES:
        return are_homophones(word, part)
    return are_respellings(word, part) and not are_one_in_usage(word, part)


def _of_others(ones: Sequence[Mention], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions by sources that do not write the other form."""
    writers = {mention.line.source.id for mention in ones}
    return [mention for mention in mentions if mention.line.source.id not in writers]


def _say_something_alike(
    folder: Folder, ones: Sequence[Mention], others: Sequence[Mention]
) -> bool:
    pairs = _of_kin(folder, ones, others)
    return any(not one.facts.isdisjoint(other.facts) for one, other in pairs)


def _differ_by_hyphen(one: str, other: str, names: dict[str, list[Mention]]) -> bool:
    """Whether no person bears two forms that a hyphen alone parts: "the Dry-Mart", "the Drymart".

    A firm's or a place's hyphen is left to each desk; a family's is a matter of fact.
    """
    mine, yours = (form.replace("-", "").casefold() for form in (one, other))
    return mine == yours and not any(m.is_person for m in (*names[one], *names[other]))


def _bearing(names: dict[str, list[Mention]]) -> defaultdict[tuple[str, str], set[str]]:
    """The ids of the sources that name a person, by first and last word, whatever the form."""
    bearing: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for form, mentions in names.items():
        if len(name_words(form)) > 1:
            bearing[ends(form)].update(mention.line.source.id for mention in mentions)
    return bearing


def _named_alone(names: dict[str, list[Mention]]) -> defaultdict[str, set[str]]:
    """The ids of the sources that name somebody or something by one word alone."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    for form, mentions in names.items():
        words = name_words(form)
        if len(words) == 1:
            named[words[0]].update(mention.line.source.id for mention in mentions)
    return named


def _names_both(
    one: str,
    ones: Sequence[Mention],
    other: str,
    others: Sequence[Mention],
    named: Mapping[str, set[str]],
) -> bool:
    """Whether a source that writes one of two names has what tells the other apart by itself, and
    so knows both bearers: "Ada and Pia Holm" beside "Ada Holm"."""
    mine, yours = {*name_words(one)}, {*name_words(other)}
    return any(
        m.line.source.id in named.get(word, ())
        for mentions, words in ((ones, yours - mine), (others, mine - yours))
        for m in mentions
        for word in words
    )


def _are_two(one: str, other: str, ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether two names spelt nearly alike have two bearers: two acronyms ("KTV News", "NTV News"),
    or persons whose given names English knows both, of two ages, or of two sexes and not in one
    role nor of one age ("Mario Holt", "Maria Holt")."""
    mine, yours = (set(form.split()) for form in (one, other))
    if all(any(w.isupper() and len(w) > 1 for w in own) for own in (mine - yours, yours - mine)):
        return not (one.isupper() or other.isupper())
    (given, *_), (its_given, *_) = name_words(one), name_words(other)
    if given == its_given or are_homophones(given, its_given):
        return False
    of_two_sexes = are_of_two_sexes(given, its_given)
    if not of_two_sexes and not {given.capitalize(), its_given.capitalize()} <= GIVEN_NAMES:
        return False
    ages, its_ages = _ages(ones), _ages(others)
    if are_of_two_ages(ages, its_ages):
        return True
    in_one_slot = bool(ages & its_ages) or any(
        have_one_role(m.role, n.role) for m in ones for n in others
    )
    return of_two_sexes and not in_one_slot


def _are_of_one_bearer(
    folder: Folder, one: str, other: str, names: Mapping[str, Sequence[Mention]]
) -> bool:
    """Whether names that differ in both words, in the form of a firm or in a noun for what bears
    them are given to one bearer."""
    ones, others = names[one], names[other]
    if are_respelt_in_both(one, other):
        return _are_alike_beside(folder, ones, others)
    if differ_in_kind(one, other):
        return _are_alone_of_their_kind(folder, one, other, names)
    return differ_in_legal_form(one, other) and _may_be_one(folder, ones, others, 1)


def _are_alone_of_their_kind(
    folder: Folder, one: str, other: str, names: Mapping[str, Sequence[Mention]]
) -> bool:
    """Whether kin sources have no other name of that kind, as a report on a fight in a bar names no
    other bar."""
    kind = kind_of(one)
    stems: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for form, mentions in names.items():
        if kind_of(form) == kind:
            for mention in mentions:
                stems[mention.line.source.id].add(name_words(form))
    alone = {id_ for id_, words in stems.items() if len(words) == 1}
    return any(
        {m.line.source.id, n.line.source.id} <= alone
        for m, n in _of_kin(folder, names[one], names[other])
    )


def _are_alike_beside(folder: Folder, ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether kin sources give two persons one role or one age, or say much else alike of them,
    and none writes both names."""
    if not all(mention.is_person for mention in (*ones, *others)):
        return False
    if {m.line.source.id for m in ones} & {m.line.source.id for m in others}:
        return False
    return any(
        have_one_role(one.role, other.role)
        or _ages([one]) & _ages([other])
        or len(one.facts & other.facts) >= _AMONG_STRANGERS
        for one, other in _of_kin(folder, ones, others)
    )


def _ages(mentions: Sequence[Mention]) -> frozenset[int]:
    """The ages that sources give right beside a name."""
    return frozenset().union(
        *[
            ages_beside(m.line.source.text, [m.span, *[each.span for each in m.again]])
            for m in mentions
        ]
    )


def _are_two_words(one: str, other: str, mentions: Sequence[Mention]) -> bool:
    """Whether names that nobody bears differ in two words of English: "Orrin Tribe", "Orrin
    Tribal"."""
    apart = sorted({*name_words(one)} ^ {*name_words(other)}, key=len)
    if any(mention.is_person for mention in mentions) or len(apart) != 2:
        return False
    given = any(word.capitalize() in GIVEN_NAMES for word in apart)
    return not given and all(map(_is_english, apart))


def _is_misprint(one: str, other: str) -> bool:
    """Whether one of two forms is an everyday word and the other none: "Council", "Concil"."""
    words = [form.casefold() for form in (one, other) if form.capitalize() not in GIVEN_NAMES]
    return len(words) > 1 and sum(map(_is_english, words)) == 1


def _are_one_word(one: str, other: str) -> bool:
    """Whether two forms are a word of English in two usages: "Harbour", "Harbor". Of a name that
    English does not know each spelling is its own: "Belvair", "Bellvair"."""
    return are_one_in_usage(one, other) and any(
        map(_is_english, (one.casefold(), other.casefold()))
    )


def _facts_of_a_word(one: str, other: str) -> int:
    """How much must stand beside two names of one word: less where both sound alike."""
    return 1 if are_homophones(one.casefold(), other.casefold()) else _SHARED_FACTS


def _is_english(word: str) -> bool:
    return simplemma.is_known(word, "en")


def _has_one_surname_more(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether two persons' names, whichever is the longer, differ in one surname alone."""
    short, long = ones[0], others[0]
    if (len(short.form), short.form) > (len(long.form), long.form):
        short, long = long, short
    if not has_one_surname_more(short.form, long.form):
        return False
    if not all(mention.is_person for mention in (*ones, *others)):
        return False
    return not any(_is_no_surname(long, w) for w in _simple_words(long) - _simple_words(short))


def _simple_words(mention: Mention) -> set[str]:
    return {part for word in name_words(mention.form) for part in word.split("-")}


def _is_no_surname(mention: Mention, word: str) -> bool:
    """Whether the last word of a name is no surname: "Ada Holm Street", "Ada Holm Jurors". One that
    English knows may be one where a comma ends it: "Ada Holm Price, 31,"."""
    if word.capitalize() in _NO_SURNAMES or word in _STREETS:
        return True
    following = mention.line.source.text[mention.span[1] : mention.span[1] + 1]
    return following != "," and word.capitalize() not in GIVEN_NAMES and _is_english(word)


def _transcriptions(folder: Folder, names: dict[str, list[Mention]]) -> Iterator[Claim]:
    """Names far apart in spelling, in sentences that say so much alike that they name one thing.

    "The walls of houses fell in Koori, the governor of Ferrow told ISNA" in both: the letters alone
    would not tell.
    """
    lone = _lone_words(folder)
    found: set[tuple[str, str]] = set()
    for pair in folder.pairs:
        if len(pair.shared) >= _SAY_ONE_THING:
            mine, yours = lone.get(pair.one.place), lone.get(pair.other.place)
            if mine is None or yours is None:
                continue
            far = {pair_ for pair_ in product(mine, yours) if _are_far_spellings(*pair_)}
            if far and folder.weight(pair) >= _SAY_ONE_THING:
                found |= {(min(forms), max(forms)) for forms in far}
    for first, second in sorted(found):
        ones, others = names[first], names[second]
        if not {m.line.source.id for m in ones} & {m.line.source.id for m in others}:
            yield from _claims(ones, others, 0.6)


def _are_far_spellings(one: str, other: str) -> bool:
    return are_transcriptions(one, other) and not are_respellings(one, other)


def _lone_words(folder: Folder) -> dict[int, list[str]]:
    """The names of one word in each sentence that has some, by its place."""
    found: dict[int, list[str]] = {}
    for line in folder.lines:
        names = folder.names.get((line.source.id, line.sentence.id))
        if not names:
            continue
        forms = [line.source.text[slice(*name.span)] for name in names]
        lone = sorted({form for form in forms if form.isalpha() and not form.isupper()})
        if lone:
            found[line.place] = lone
    return found


def _mentions(folder: Folder) -> dict[str, list[Mention]]:
    """For each written form of a name, its first mention in each source, with the facts of all."""
    found: defaultdict[str, defaultdict[str, list[Mention]]] = defaultdict(
        lambda: defaultdict(list)
    )
    by_source = folder.names
    for line in folder.lines:
        for name in by_source.get((line.source.id, line.sentence.id), ()):
            mention = _mention(line, name)
            # In "#OrrinFair" and "@AdaHolm" the spaces are left out for the sign before it.
            if (
                mention.form
                and line.source.text[mention.span[0] - 1 : mention.span[0]] not in _SIGNS
            ):
                found[mention.form][line.source.id].append(mention)
    return {form: list(map(_first_of, by.values())) for form, by in sorted(found.items())}


_SIGNS = ("#", "@")


def _first_of(mentions: Sequence[Mention]) -> Mention:
    """The first mention of a form in one source, with what stands beside all of them."""
    first, *others = mentions
    return replace(first, again=tuple(others)) if others else first


def _mention(line: Line, name: Name) -> Mention:
    """A name without its leading article."""
    text = line.source.text
    start, end = name.span
    if text[start : start + 4].casefold() == "the ":
        start += 4
    words = text[slice(*name.role)].casefold().split() if name.role else ()
    role = frozenset([word for word in words if word.isalpha()])
    return Mention(line, (start, end), text[start:end], role, name.kind is _PERSON)


def _candidates(
    forms: Sequence[str], keys: Callable[[str], Iterable[str]]
) -> Iterator[tuple[str, str]]:
    """Pairs of forms that share a key, each pair once, in order."""
    buckets: defaultdict[str, list[str]] = defaultdict(list)
    for form in forms:
        for key in set(keys(form)):
            buckets[key].append(form)
    met: set[tuple[str, str]] = set()
    for bucket in buckets.values():
        if 1 < len(bucket) <= _CROWDED:
            met.update(combinations(bucket, 2))
    yield from sorted(met)


def _joining_keys(form: str) -> Iterator[str]:
    yield joined(form)


def _person_keys(form: str) -> Iterator[str]:
    """Every word of a full name, and the consonants of its first word or its last beside the
    initial of the other: two spellings share all words but one, or sound somewhat alike."""
    words = name_words(form)
    if len(words) > 1:
        yield from (f"{place} {word}" for place, word in enumerate(words))
        first, last = words[0], words[-1]
        yield f"last {last}"
        yield f"{bones(first)} {last[0]}."
        yield f"{first[0]}. {bones(last)}"


def _order_keys(form: str) -> Iterator[str]:
    yield " ".join(sorted(name_words(form)))


def _spelling_keys(form: str) -> Iterator[str]:
    if len(form.split()) == 1:
        yield from skeletons(form)
        yield from (f"letters {key}" for key in letter_keys(form))


def _may_be_one(
    folder: Folder, ones: Sequence[Mention], others: Sequence[Mention], needed: int
) -> bool:
    """Whether two spellings have a bearer in common, by facts that stand beside both.

    A source that writes both forms tells two bearers apart, save where one form is a slip.
    """
    writers = {mention.line.source.id for mention in ones}
    if writers & {mention.line.source.id for mention in others}:
        return _is_slip(ones, others) or _is_slip(others, ones)
    if any(len(one.facts & other.facts) >= needed for one, other in _of_kin(folder, ones, others)):
        return True
    strangers = ((one, other) for one in ones for other in others)
    return any(len(one.facts & other.facts) >= _AMONG_STRANGERS for one, other in strangers)


def _is_slip(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether a form that stands once in all sources is a slip of the pen for one that several
    write, its own source among them. Persons may have a namesake ("Davin and Tavin Holt"), and two
    words that English knows are two ("Orrin County", "Orrin Court")."""
    alone = len(ones) == 1 and ones[0].often == 1 and len(others) > _SETTLED
    if not alone or any(m.is_person and len(m.form.split()) > 1 for m in (*ones, *others)):
        return False
    odd, kept = {*name_words(ones[0].form)}, {*name_words(others[0].form)}
    words = all(any(simplemma.is_known(w, "en") for w in own) for own in (odd - kept, kept - odd))
    return not words and not ones[0].form.startswith(others[0].form)


_SETTLED = 2
_NO_SURNAMES = PLACE_HEADS | ORGANISATION_HEADS
_STREETS = read_words(LEXICON / "street_words.txt")


def _facts_of_a_name(one: str, other: str, mentions: Sequence[Mention]) -> int:
    """How much must stand beside two full names that are spelt nearly alike: nothing, where a
    person bears them, unless both differ in given names that English knows ("Mark", "Mary") and
    that do not sound the same ("Emmet", "Emmett")."""
    apart = sorted({*name_words(one)} ^ {*name_words(other)})
    known = sum(word.capitalize() in GIVEN_NAMES for word in apart) > 1
    known = known and not any(are_homophones(*pair) for pair in combinations(apart, 2))
    return 1 if known or not any(mention.is_person for mention in mentions) else 0


def _are_one_bearer(folder: Folder, ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether two persons' names with one part in common are given to one person.

    Kin sources must say so much alike beside them that they speak of one, and none may write both:
    "Captain Nils Holt steered the ferry onto Orrin reef", "Captain Per Holt, who steered ...".
    """
    if not any(mention.is_person for mention in (*ones, *others)):
        return False
    if {m.line.source.id for m in ones} & {m.line.source.id for m in others}:
        return False
    if have_two_roles([m.role for m in ones], [m.role for m in others]):
        return False
    ages, its_ages = _ages(ones), _ages(others)
    if are_of_two_ages(ages, its_ages):
        return False
    more = _OF_ONE_AGE if ages & its_ages else 0.0
    return any(_say_one_thing(folder, *pair, more) for pair in _of_kin(folder, ones, others))


_OF_ONE_AGE = 1.0
"""What it tells of two names with one part in common that their bearers have one age."""


def _of_kin(
    folder: Folder, ones: Sequence[Mention], others: Sequence[Mention]
) -> Iterator[tuple[Mention, Mention]]:
    """The pairs of mentions that stand in kin sources, however many other sources there are."""
    by_source: defaultdict[str, list[Mention]] = defaultdict(list)
    for other in others:
        by_source[other.line.source.id].append(other)
    for one in ones:
        kin = folder.related.get(one.line.source.id)
        for id_ in sorted(kin & by_source.keys()) if kin else ():
            for other in by_source[id_]:
                yield one, other


def _say_one_thing(folder: Folder, one: Mention, other: Mention, more: float) -> bool:
    shared = one.facts & other.facts & one.line.shared(other.line)
    weight = folder.weight_of(shared, one.line, other.line)
    return weight + len(one.role & other.role) + more >= _LEAST_WEIGHT


def _value(form: str) -> str:
    """What forms that count as one spelling share: titles, initials and accents make no other,
    nor does the plural of a team ("a Gull", "the Gulls")."""
    words = name_words(form)
    return words[0].removesuffix("s") if len(words) == 1 else " ".join(words) or form


def _namesakes(ones: Sequence[Mention], others: Sequence[Mention]) -> Iterator[Claim]:
    reason = "one bearer of one part of a name, as far as what stands beside it tells"
    yield _of_one_bearer((*ones, *others), 0.6, lambda form: " ".join(ends(form)), reason)


def _surnames(ones: Sequence[Mention], others: Sequence[Mention]) -> Iterator[Claim]:
    reason = "one bearer, with a surname more in one source"
    yield _of_one_bearer((*ones, *others), 0.7, lambda form: " ".join(name_words(form)), reason)


def _of_one_bearer(
    mentions: Sequence[Mention], exists: float, value: Callable[[str], str], reason: str
) -> Claim:
    """That one person bears two names, which ``value`` tells apart."""
    return Claim(
        Relation.DIFFERENCE,
        ComparisonType.NAME,
        tuple(m.line.variant(m.span, value(m.form)) for m in mentions),
        Certainty(exists, 0.8),
        reason,
    )


def _by_parts(form: str) -> str:
    """What tells forms of the same letters apart: how they part them."""
    return " ".join(map(joined, form.replace("-", " ").split()))


def _claims(
    ones: Sequence[Mention],
    others: Sequence[Mention],
    exists: float,
    value: Callable[[str], str] = _value,
) -> Iterator[Claim]:
    mentions = [*ones, *others]
    variants = tuple(
        mention.line.variant(mention.span, value(mention.form)) for mention in mentions
    )
    yield Claim(
        Relation.VARIANT,
        ComparisonType.NAME,
        variants,
        Certainty(exists, 0.9),
        "one name in two spellings: the letters and what stands beside them agree",
        title=mentions[0].form,
    )
