"""Claims: one source's quantity with its sentence and what sets the sentence apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from variorum.collation.corpus import Corpus
from variorum.collation.figures.intervals import Value
from variorum.collation.figures.set_phrases import told_by_phrases
from variorum.collation.figures.tolling import Tolls
from variorum.collation.figures.wholes import WEEKDAYS, Whole, fates
from variorum.collation.figures.windows import windows_of
from variorum.collation.lists import LEXICON
from variorum.collation.stretches import inside, place_from, places_before
from variorum.keeping import kept, kept_with
from variorum.language.lemmas import stem_of
from variorum.mentions.ages import PERSONS
from variorum.mentions.links import clause_context, phrase_at
from variorum.mentions.naming.words import DEMONYMS
from variorum.records import Link, Parse, Phrase, Quantity, QuantityKind, Sentence, Source, Token
from variorum.wordlists import read_groups, read_table, read_words

__all__ = ["COUNTED", "Claim", "claims_of", "noun_class", "predicate_class"]

# By a name of their own, since Python 3.11 is slow to find the members of an enum.
_COUNT = QuantityKind.COUNT
_DURATION = QuantityKind.DURATION
_SHARE = QuantityKind.SHARE

COUNTED = frozenset({QuantityKind.COUNT, QuantityKind.AGE})
_PREDICATES = read_groups(LEXICON / "predicates.txt")
_NOUNS = read_groups(LEXICON / "nouns.txt")
_PARENTS = read_groups(LEXICON / "parents.txt")


@dataclass(frozen=True)
class Claim:
    """A quantity as one source states it.

    ``background`` is what sets it apart from the event ("2004", "last year"); claims with unlike
    backgrounds speak of different things.
    """

    source: Source
    sentence: Sentence
    parse: Parse
    quantity: Quantity
    background: frozenset[str]
    whole: Whole
    """Its article as a whole, one for all the claims of a source."""
    summed: bool = False
    """Whether it is one of several that a sum of theirs stands for: "six women and two men"."""
    tolls: Tolls | None = None
    """How many its article has dead and hurt, of a count of these; else None."""
    parts: frozenset[str] = frozenset()
    """The parts that whose age it is alone of its article has: "dead", "accused"."""

    @kept
    def noun(self) -> str:
        """The class of what is counted; a noun of a fate ("two deaths") counts persons, save one
        that somebody has ("an injury to his arm").
        """
        noun = self.quantity.noun
        if noun == "body" and "dead" in self.predicates:
            return "person"
        is_of_people = noun in _FATES and not self.is_single
        return "person" if is_of_people else noun_class(noun)

    @kept
    def counts_persons(self) -> bool:
        """Whether a role or origin is counted ("suspects", "passengers"), as good as people.

        "Men", "women" and "children" are mostly a part of the people that an event befell.
        """
        return self.quantity.noun in _ROLES or self.is_of_a_people

    @property
    def counts_people(self) -> bool:
        """Whether people are counted, by whatever noun or none."""
        bare = self.noun in ("", "person") or self.counts_persons
        return bare or self.quantity.noun in PERSONS or self.noun in PERSONS

    @property
    def is_of_a_people(self) -> bool:
        """Whether those of a nation, faith or party are counted: "three Danes"."""
        return self.quantity.noun in _PEOPLES

    @property
    def topical(self) -> bool:
        """Whether it counts what its article is about: "cables" in a report on cut cables."""
        return stem_of(self.quantity.noun) in self.whole.topics

    @kept
    def parent(self) -> str:
        """The word for the parent whose children are counted: "a mother of six", "the father of
        two young children"; else empty."""
        parse = self.parse
        named = self.quantity.noun and self.noun != "child"
        at = 0 if named else place_from(parse.starts, self.quantity.span[0])
        if not 2 <= at < len(parse.tags) or parse.lemmas[at - 1] != "of":
            return ""
        return _PARENTS.get(parse.lemmas[at - 2], "")

    @kept
    def is_part(self) -> bool:
        """Whether it counts some of those counted elsewhere.

        What is added to others of whom another thing was said is no part: "four died and another
        three were hurt"; nor what is added in another place than theirs.
        """
        if not self.quantity.part or not self._is_added:
            return self.quantity.part
        if (self._is_more and not self._before_it) or self._is_the_rest:
            return True
        own = _acts_of(self.quantity)
        before = self._counted_at(self.quantity.place - 1)
        if not own or any(own & _acts_of(q) for q in self._before_it):
            return True
        return not self._own_names and any(own & _acts_of(q) for q in before)

    @property
    def _is_added(self) -> bool:
        """ "another three", "a further three", "three more"."""
        start, end = self.quantity.span
        starts, ends, lemmas = self.parse.starts, self.parse.ends, self.parse.lemmas
        first, last = place_from(starts, start), place_from(starts, end)
        before = places_before(ends, start)
        within = min(last, places_before(ends, end))
        beside = lemmas[max(before - 1, 0) : before] + lemmas[first:within]
        beside += lemmas[last : last + 1]
        return not _ADDING.isdisjoint(beside)

    @kept
    def is_beside_a_name(self) -> bool:
        """Whether those are counted who were there with whoever is named: "Holm and two other
        boys"."""
        if not self.quantity.noun or "other" not in self.words.split():
            return False
        parse = self.parse
        at = place_from(parse.starts, self.quantity.span[0])
        joined = at > 1 and parse.lemmas[at - 1] in ("and", "with")
        return joined and parse.tags[at - 2].startswith("NNP")

    @property
    def _is_the_rest(self) -> bool:
        """ "The other three", "the additional two suspects": who is left of a known whole."""
        parse = self.parse
        at = place_from(parse.starts, self.quantity.span[0])
        while (
            at
            and parse.lemmas[at] != "the"
            and (parse.lemmas[at] in _ADDING or parse.tags[at] == "CD")
        ):
            at -= 1
        return parse.lemmas[at] == "the" if at < len(parse.tags) else False

    @property
    def _own_names(self) -> frozenset[str]:
        """The stems of the names of its sentence that the one before has not."""
        before = self.source.analysis.parses[max(0, self.parse.place - 1)]
        return self.names.difference(before.stems)

    @property
    def _is_more(self) -> bool:
        """ "Three more": more of what was counted before, wherever that stands."""
        behind = self._behind(1)
        next_to = behind[0].lemma if behind else ""
        return next_to in ("more", "extra") or "more" in self.words.split()[1:]

    @property
    def _before_it(self) -> list[Quantity]:
        """The counts before it in its sentence."""
        own = self.quantity
        return [q for q in self._counted_at(own.place) if q.span < own.span]

    def _counted_at(self, place: int) -> list[Quantity]:
        known = self.whole.quantities.get(place, ())
        return [q for q in known if q.kind is _COUNT]

    @kept
    def is_single(self) -> bool:
        """Whether an article alone tells that it is one: "a steward was killed", who may be one of
        those that another report counts."""
        first = self.words.split()[0].casefold()
        return first in ("a", "an") or (first == "another" and self.quantity.noun in _ROLES)

    @kept
    def enumerates(self) -> bool:
        """Whether one person stands for the whole count: "killed a girl and hurt dozens"."""
        if not self.is_single or self.quantity.noun not in PERSONS:
            return False
        own = fates(self.quantity)
        beside = self.whole.quantities.get(self.quantity.place, ())
        return bool(own) and any(other.value > 1 and fates(other) - own for other in beside)

    @kept
    def is_age_of_the_dead(self) -> bool:
        """Whether its article gives the age of one dead person, and this is it."""
        return self.whole.aged.is_of_the_one_dead(self.quantity)

    @kept
    def predicates(self) -> frozenset[str]:
        """The classes of what is said of it, and of its own noun ("deaths", "a 7-year sentence").

        What a thing does to another is marked apart ("shoot<") from what befalls it.
        """
        noun = self.quantity.noun
        is_count = self.quantity.kind is _COUNT
        acts = _FATES if is_count else _PREDICATES
        is_act = noun in acts and noun in _PREDICATES and noun != "fire"  # "a 500-acre fire"
        own = {_PREDICATES[noun]} if is_act else set()
        links = {said for link in self._sure_links for said in _said(link, is_count)}
        described = {_PARTICIPLES[m] for m in self.quantity.modifiers if m in _PARTICIPLES}
        found = own | links | described | self._taken_to_hospital | self._paraphrased
        if found & _HURTING and self._is_fatal:
            found |= {"dead"}
        if is_count:
            found |= told_by_phrases(self.parse, self.quantity) | self._is_there
            if found & _BEFALLING:  # "killed nine who had joined the march" counts no marchers
                found -= _DOINGS
            if (
                noun_class(noun) == "gunman" and not self.is_single
            ):  # who fired, whatever else they did
                found |= {"gunfire"}
            if self._is_grave:
                found |= {"grave"}
                if self._is_among_the_hurt:
                    return frozenset(found - {"hurt"})
        return frozenset(found | {"harmed"} if found & _HARMED else found)

    @property
    def _is_fatal(self) -> bool:
        """Whether what befell whom it is of was fatal: "was fatally shot", "two mortally hurt"."""
        if _FATALLY.isdisjoint(self.parse.lowered):
            return False
        own = {link.lemma for link in self.quantity.links if _befalls(link)}
        verbs = [clause.verb for clause in self.parse.clauses if clause.lemma in own]
        return any(
            not _FATALLY.isdisjoint(self.parse.lowered[max(at - 1, 0) : at + 2]) for at in verbs
        )

    @property
    def _sure_links(self) -> tuple[Link, ...]:
        """The links without those of what is only possible, where others are more than that: "two
        men who may face trial were arrested"."""
        return tuple(k for k in self.quantity.links if k.negated or k.modal not in _POSSIBLE)

    @property
    def _is_among_the_hurt(self) -> bool:
        """Whether its article counts more hurt than these: "ten were hurt, two of them badly"."""
        own = self.quantity.value
        known = (q for there in self.whole.quantities.values() for q in there)
        return any(q.value > own and "hurt" in fates(q) for q in known)

    @kept
    def _is_grave(self) -> bool:
        """Whether the worst hurt are counted: "two critically", "seriously injured three", "four
        of whom remain in a critical condition"."""
        start, end = self.quantity.span
        parse = self.parse
        hurting = any(_PREDICATES.get(link.lemma) == "hurt" for link in self.quantity.links)
        if hurting:
            last = places_before(parse.ends, start)
            before = parse.tokens[max(last - _BESIDE, 0) : last]
            if any(t.lemma in _GRAVE for t in _back_to_a_mark(before)):
                return True
        first = place_from(parse.starts, start)
        behind = slice(first, first + _NEAR_GRAVE)
        if _GRAVE.isdisjoint(parse.lemmas[behind]):  # as mostly, and told at once
            return False
        return any(t.lemma in _GRAVE for t in _up_to_a_count(parse.tokens[behind], end))

    @property
    def is_spell(self) -> bool:
        """Whether it says how long something has gone on or is past, which grows from report to
        report: "after five days of strikes", "two days ago"; not "an hour of talks", which is over
        when it is told."""
        q = self.quantity
        if q.kind is not _DURATION:
            return False
        after = self._behind(1)
        if after and after[0].lemma == "ago":  # which tells when, and is a time
            return True
        if q.value < _DAY or "hour" in self.words:
            return False
        return bool(after) and after[0].lemma == "of"

    @kept
    def kinds(self) -> tuple[str, ...]:
        """The stems of the kind counted, without what befell it ("40 damaged boats")."""
        return tuple(sorted(m for m in self.quantity.modifiers if m not in _PARTICIPLES))

    @property
    def _paraphrased(self) -> frozenset[str]:
        """What set phrases say of people: "lost their lives", "a toll of nine", "treated for
        cuts", "14 bodies were found", "bullets struck four"."""
        q = self.quantity
        if not q.links:
            return frozenset()
        lemmas = {link.lemma for link in q.links}
        others = {link.other for link in q.links}
        before = self._before
        lives = q.noun in _LIVES or (before[1:] == ("of",) and before[0] in _LIVES)
        lost = any(link.lemma == "lose" and link.other in _LIVES for link in q.links)
        if lost or "toll" in others or (lives and lemmas & _TAKES):
            return frozenset({"dead"})
        if q.noun == "body" and lemmas & _FINDS:
            return frozenset({"dead"})
        if any(link.lemma in _HITS and link.other in _BULLETS for link in q.links):
            return frozenset({"shot"})
        return frozenset({"hurt"} if "treat" in lemmas and self.context & _INJURIES else ())

    @property
    def _is_there(self) -> frozenset[str]:
        """Where who is counted was, by the class and the stem of the place: "four children were in
        the house", "there were 200 people at the party", "found two girls in the car"."""
        if not any(_places(link) for link in self.quantity.links):
            return frozenset()
        if self.is_single or _ADDING & set(self.words.split()):  # who may be of others
            return frozenset()
        behind = [t for t in self._behind(_REACH_OF_PLACE) if t.lemma not in _PASSED]
        words = [t.lemma for t in behind[:2]]
        if words[:1] in (["inside"], ["home"], ["outside"]):
            return frozenset({"there"})
        if not words or words[0] not in _WHERE:
            return frozenset()
        phrase = self._phrase_behind(behind[0].end)
        if phrase is None or self.parse.tags[phrase.head] not in ("NN", "NNS", "NNP"):
            return frozenset()
        head = self.parse.tokens[phrase.head]
        opens = self.parse.tags[phrase.first] in ("DT", "PRP$", "NNP")
        return frozenset({"there"}) if opens and head.lemma not in _NO_PLACES else frozenset()

    def _phrase_behind(self, offset: int) -> Phrase | None:
        return phrase_at(self.parse, place_from(self.parse.starts, offset))

    @property
    def _before(self) -> tuple[str, ...]:
        """The lemmas of the two tokens before it."""
        last = places_before(self.parse.ends, self.quantity.span[0])
        return self.parse.lemmas[max(last - 2, 0) : last]

    def _behind(self, number: int) -> Sequence[Token]:
        """The next tokens behind it, so many at most."""
        first = place_from(self.parse.starts, self.quantity.span[1])
        return self.parse.tokens[first : first + number]

    @property
    def _taken_to_hospital(self) -> frozenset[str]:
        """ "Three women were taken to the medical centre" tells what "hospitalised" does."""
        if not any(link.lemma in _CONVEYS for link in self.quantity.links):
            return frozenset()
        return frozenset({"hospital"} if self.context & _HOSPITALS else ())

    @kept
    def acts(self) -> frozenset[str]:
        """The classes of what is done in a measure, whatever part it plays there: "deliberated 30
        hours" and "deliberated for 30 hours", "a five-year sentence" and "sentenced to five
        years"."""
        noun = self.quantity.noun
        own = predicate_class(noun) if noun and noun != "fire" else ""
        said = {predicate.rstrip("<~") for predicate in self.predicates}
        if own != stem_of(noun):
            said.add(own)
        return frozenset(_CHANGES.get(act, act) for act in said - {"", "harmed"})

    @kept
    def said(self) -> frozenset[str]:
        """What is said of a number; of a measure, whatever part it plays there."""
        return self.predicates if self.quantity.kind in COUNTED else self.acts

    @kept
    def days(self) -> frozenset[str]:
        """The weekdays that its sentence names."""
        return frozenset([lemma for lemma in self.parse.lemmas if lemma in WEEKDAYS])

    @kept
    def dated(self) -> bool:
        """Whether its sentence names a day of a month."""
        place, times = self.quantity.place, self.source.analysis.times
        return any(time.place == place and time.kind is QuantityKind.DAY for time in times)

    @kept
    def first_name(self) -> str:
        """The stem of the first name of the person it is about, found elsewhere in the article
        where only one person there has the last name; empty where it stays unknown."""
        holders = self.quantity.holders
        if len(holders) > 1:
            return holders[1]
        firsts = self.whole.first_names.get(holders[0], frozenset())
        return next(iter(firsts)) if len(firsts) == 1 else ""

    @kept
    def agents(self) -> frozenset[str]:
        """The stems of the names that stand as the other argument of its predicates."""
        others = {link.other for link in self.quantity.links}
        if others <= {""}:
            return frozenset()
        return frozenset(
            [
                stem
                for stem, tag in zip(self.parse.stems, self.parse.tags, strict=True)
                if stem in others and tag in _OF_NAMES
            ]
        )

    @kept
    def context(self) -> frozenset[str]:
        """The stems of the content words and names of its clause."""
        return clause_context(self.parse, self.quantity.at)

    @kept
    def shared_stems(self) -> frozenset[str]:
        """The stems of its context without those of the value and of what is said of it."""
        q = self.quantity
        own = set(self.parse.stems[inside(self.parse, q.span)])
        own.update([stem_of(link.lemma) for link in q.links])
        own.add(stem_of(q.noun))
        return self.context - own - _FATAL

    @kept
    def windows(self) -> frozenset[str]:
        """The stretch of a game, season or career that it belongs to, where one is named."""
        return windows_of(self.source.text, self.parse, self.quantity)

    @kept
    def names(self) -> frozenset[str]:
        """The stems of the names in its context, without those of the value ("90 degrees
        Fahrenheit") and of who says it."""
        start, end = self.quantity.span
        parse, context = self.parse, self.context
        named = [
            stem
            for stem, tag, lemma, at in zip(
                parse.stems, parse.tags, parse.lemmas, parse.starts, strict=True
            )
            if tag in _OF_NAMES and stem in context and not start <= at < end
            if lemma not in _CALENDAR
        ]
        return frozenset(named) - _speaking(self.parse) if named else frozenset()

    @kept
    def article_days(self) -> frozenset[str]:
        """The weekdays that its sentence names, else those of its article's opening."""
        return self.days or self.whole.days

    @kept
    def uncertain(self) -> bool:
        """Whether it is only possible or attempted: "may have killed two", "tried to kill two"."""
        links = self.quantity.links
        possible = [link for link in links if link.modal in _POSSIBLE and not link.negated]
        if not possible:
            return False
        if any(link.lemma in _EMPTY for link in possible):  # "there may have been two killed"
            return True
        return not any(k.lemma not in _EMPTY for k in self._sure_links)

    @property
    def words(self) -> str:
        """The value as the source has it."""
        return self.source.article.words(self.quantity.span)

    @kept
    def value(self) -> Value:
        q = self.quantity
        if self._is_loss:
            return Value(-q.value, -q.high, -q.low, q.hedge, q.step, q.kind, q.unit)
        return Value(q.value, q.low, q.high, q.hedge, q.step, q.kind, q.unit)

    def also_gives(self, other: Claim) -> bool:
        """Whether its source has the very value of another claim of one unit."""
        theirs = other.quantity
        return (theirs.kind, theirs.unit, theirs.value) in self.whole.given

    @property
    def _is_loss(self) -> bool:
        """Whether a share or a number of points is what something fell by: "down 4%"."""
        if self.quantity.kind is not _SHARE and self.quantity.noun != "point":
            return False
        if {predicate.rstrip("<~") for predicate in self.predicates} & {"fall"}:
            return True
        at = place_from(self.parse.starts, self.quantity.span[0])
        return at > 0 and self.parse.lemmas[at - 1] == "down"


_CHANGES = {"rise": "change", "fall": "change"}
_LIGHT = frozenset({"be", "have", "do", "say", "get", "accord", "report", "tell", "add", "include"})
_EMPTY = read_words(LEXICON / "said_of_numbers.txt")
_FATES_BY_SIDE = read_table(LEXICON / "fates.txt")
_DOINGS, _BEFALLING = (frozenset(_FATES_BY_SIDE[side]) for side in ("does", "befalls"))
_GRAVE = read_words(LEXICON / "grave.txt")
_ADDING = frozenset({"another", "other", "additional", "further", "more", "extra"})
_BESIDE = 3
_NEAR_GRAVE = 9
"""Tokens from a count on among which stands what tells that the worst hurt are counted."""
_REACH_OF_PLACE = 7
_WHERE = frozenset({"in", "at", "aboard", "on", "inside", "within"})
_PASSED = frozenset({"be", "also", "still", "have", "already", "all"})
_NO_PLACES = read_words(LEXICON / "no_places.txt")
_ROLES = read_words(LEXICON / "roles.txt")
_PEOPLES = frozenset(word.casefold() for word in DEMONYMS)
_FATES = frozenset({"death", "fatality", "injury", "casualty", "dead", "killing", "arrest"})
_INTRANSITIVE = frozenset({"die", "perish", "drown", "disappear", "vanish"})
_CALENDAR = read_words(LEXICON / "calendar.txt")
_OF_NAMES = frozenset({"NNP", "NNPS"})
_FATAL = frozenset(
    stem_of(word) for word, class_ in _PREDICATES.items() if class_ in ("dead", "hurt", "missing")
) | {"peopl", "person"}
_PARTICIPLES = {
    stem_of(word): class_
    for word, class_ in _PREDICATES.items()
    if class_ in ("dead", "hurt", "missing", "damage", "destroy", "arrest")
}
_FATALLY = frozenset({"fatally", "mortally"})
_HURTING = frozenset({"hurt", "shot", "hit", "stab"})
_HARMED = frozenset({"hurt", "shot", "hospital"})
"""Of the same people one report has that they were shot, the next that they were treated."""
_DAY = 86400.0
_LIVES = frozenset({"life", "live"})
_TAKES = frozenset({"lose", "take", "claim", "cost"})
_HITS = frozenset({"hit", "strike", "graze", "wound", "injure", "pierce"})
_BULLETS = frozenset(
    map(stem_of, ("bullet", "bullets", "gunfire", "gunshot", "shot", "gunman", "gunmen", "shooter"))
)
_FINDS = frozenset({"find", "recover", "discover", "retrieve", "pull"})
_INJURIES = frozenset(map(stem_of, ("injury", "wound", "burn", "cut")))
_CONVEYS = frozenset({"take", "transport", "rush", "airlift", "fly", "bring", "admit", "carry"})
_HOSPITALS = frozenset({stem_of("hospital"), stem_of("medical"), stem_of("clinic")})
_BY_STEM = {stem_of(word): word for word in sorted(_PREDICATES, reverse=True)}


def _acts_of(quantity: Quantity) -> set[str]:
    """The classes of what is said of a count, those of the hurt as one."""
    told = {predicate_class(k.lemma) for k in quantity.links if k.lemma not in _EMPTY}
    return told | ({"harmed"} if told & _HARMED else set())


def _back_to_a_mark(tokens: Sequence[Token]) -> Sequence[Token]:
    marks = [place for place, token in enumerate(tokens) if token.tag in (",", ":", "CC", "CD")]
    return tokens[marks[-1] + 1 :] if marks else tokens


def _up_to_a_count(tokens: Sequence[Token], end: int) -> Sequence[Token]:
    """The tokens up to the next mark, "and" or number behind the end of a count."""
    for place, token in enumerate(tokens):
        if token.start >= end and token.tag in (",", ":", ".", "CC", "CD"):
            return tokens[:place]
    return tokens


def _said(link: Link, of_a_count: bool) -> Iterator[str]:
    """The classes of one link, with what it does marked apart from what befalls it."""
    if link.negated:
        return
    other = _BY_STEM.get(link.other)
    if link.lemma in _SUFFERING and other:
        yield _PREDICATES[other]
    if link.lemma in (_EMPTY if of_a_count else _LIGHT):
        return
    said = predicate_class(link.lemma)
    if said in _DOINGS and _does(link):
        yield said
        return
    acts = link.lemma in _ACTING and not link.passive  # "two men fired", "held in the killing of"
    itself = link.other in _REFLEXIVE  # "a boy, 8, shot himself"
    befalls = link.role in ("object", "state") or link.passive or not (link.other or acts)
    if link.role == "oblique":
        yield said + "~"
    elif befalls or itself or link.lemma in _INTRANSITIVE:
        yield said
    else:
        yield said + "<"


def _befalls(link: Link) -> bool:
    """Whether what a verb tells befalls whom a link is of."""
    return not link.negated and (link.role == "object" or (link.role == "subject" and link.passive))


def _places(link: Link) -> bool:
    """Whether a link only says that who is counted was somewhere: "were", "there were", "found"."""
    if link.negated or link.modal:
        return False
    if link.lemma == "be":
        return link.role == "subject" or link.other == "there"
    return link.lemma == "find" and (link.role == "object" or link.passive)


def _does(link: Link) -> bool:
    """Whether a link makes who is counted the doer: "90 joined the march", "was joined by 90"."""
    return (link.role == "subject") != link.passive and link.role != "object"


def _speaking(parse: Parse) -> set[str]:
    """The stems of the phrases that report: "the council said", "according to Holm"."""
    said = [c.subject for c in parse.clauses if c.lemma in _REPORTING and c.subject]
    said += [p for c in parse.clauses if c.lemma == "accord" for p in c.obliques[:1]]
    return {stem for phrase in said for stem in parse.stems[phrase.first : phrase.last]}


_ACTING = frozenset({"fire", "kill", "murder", "slay"})
"""Verbs of which the subject does, object or none, and nothing befalls it."""
_REPORTING = frozenset({"say", "tell", "report", "add", "announce", "confirm", "estimate"})
_REFLEXIVE = frozenset(map(stem_of, ("himself", "herself", "itself", "themselves", "self")))
_SUFFERING = frozenset({"suffer", "sustain", "receive", "get"})


_POSSIBLE = frozenset({"may", "might", "could", "would", "should", "attempt"})


def noun_class(noun: str) -> str:
    """The class under which a noun is counted: itself unless it has exchangeable names."""
    return _NOUNS.get(noun, noun)


def predicate_class(lemma: str) -> str:
    """The class of a predicate: its stem unless news has several words for it.

    By the stem an act and its noun are one: "deliberated for 30 hours", "30 hours of deliberation".
    """
    return _PREDICATES.get(lemma) or stem_of(lemma)


@kept_with
def _wholes(corpus: Corpus) -> list[Whole]:
    """The sources of a corpus as wholes, for the claims of every type."""
    return [Whole(source) for source in corpus.sources]


def claims_of(corpus: Corpus, mentions: Callable[[Source], Sequence[Quantity]]) -> Iterator[Claim]:
    """The claims of all sources about some of their mentions, in the order of sources and text."""
    for source, whole in zip(corpus.sources, _wholes(corpus), strict=True):
        backgrounds = corpus.backgrounds[source.id]
        for quantity in mentions(source):
            parse = source.analysis.parses[quantity.place]
            yield Claim(
                source,
                source.sentences[quantity.place],
                parse,
                quantity,
                backgrounds.of(parse, quantity.span[0]),
                whole,
            )
