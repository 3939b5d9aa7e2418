"""Whom the words for a speaker mean: names, pronouns, "the official", "the newspaper".

A name stands for its bearer; a pronoun or a noun with "the" for the last one it may mean, by sex,
kind and role. Where nobody fits, or the words name nobody ("two officials"), the speaker stays
open.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from variorum.keeping import kept
from variorum.mentions.naming.words import (
    EITHER_NAMES,
    FEMALE_NAMES,
    GIVEN_NAMES,
    ORGANISATION_HEADS,
)
from variorum.records import Name, NameKind, Span
from variorum.speech.roles import ROLE_NOUNS, SHORT_TITLES
from variorum.speech.words import WORDS

__all__ = ["Resolver"]

_DEFINITE = re.compile(r"(?:the|this|that)\s+((?:[\w'’-]+\s+){0,4}?)([\w-]+)$", re.IGNORECASE)
_ASIDE = re.compile(r",| who | which | that ")
_NOT_HEAD = re.compile(
    r"['’]|-| (?!(?:of|for|who|and|at|in|from|on|with|himself|herself|itself)\b)[a-z]"
)  # "Holm's son", "US officials"; but "Holm of Sund"
_POST = re.compile(r"(?! and | or | but )(?: [\w./&-]+)* ")
_GOVERNED = re.compile(
    r"\b(?:of|for|at|from|by|with|in|on|to|against|about|near|who|between|than|like)\b"
)
_ANY_BODY = frozenset(
    {"organization", "organisation", "group", "company", "firm", "body", "charity"}
)
_STATE = frozenset({"House", "Senate", "Congress", "Department", "Ministry", "Court", "Parliament"})
"""Heads of bodies that are no "group", "company" or "charity"."""
_HE, _SHE = frozenset({"he", "his", "him"}), frozenset({"she", "her"})
_FEMALE_ROLE = re.compile(
    r"\b(?:\w*woman|queen|princess|mother|grandmother|daughter|girlfriend|niece|wife|widow|actress|sister|aunt|lady|dame|baroness"
    r"|duchess|countess|mayoress|mrs|ms|miss)\b",
    re.IGNORECASE,
)
_MALE_ROLE = re.compile(
    r"\b(?:(?:spokes|chair|business|congress|alder|council|police)man|king|prince|father|son|husband"
    r"|widower|boyfriend|nephew|grandfather|grandson|actor|brother|uncle|lord|baron|duke|mr|sir|pope|imam)\b",
    re.IGNORECASE,
)
_HONORIFIC = re.compile(r"\b(?:(?P<female>Mrs|Ms|Miss)|Mr|Sir)\.? $")
_LEADING = re.compile(
    r"(?:(?:(?:Asked|Pressed) )?(?:[Oo]f|[Oo]n|[Aa]bout|[Rr]egarding)|As for|[A-Z][a-z]+ing)"
    r" [^,]{2,80}, "
)
"""What is said to lead up to "he said": "Of Holm, ", "Asked about Holm, ", "Praising Holm, "."""
_OPENS = re.compile(
    r"(?:Despite|In|On|At|After|Before|When|While|Although|Though|As|By|For|With|Under|During|Since"
    r"|If|Unlike|Like|From|Because|Until|Once|Without)\b"
)
_SUBORDINATE = re.compile(
    r"(?:But |And )?(?:Even |Just |Only )?(?:[Ww]hen|[Ww]hile|[Ii]f|[Aa]lthough|[Tt]hough|[Aa]fter"
    r"|[Bb]efore|[Aa]s|[Ss]ince|[Bb]ecause|[Oo]nce|[Uu]ntil|[Ww]here|[Aa]sked if|[Ww]hether) "
)
_OPENING = re.compile(r"(?:(?:But|And|So|Then|Yet) )?")
_NEXT_CLAUSE = re.compile(
    r"; | [–—-]+ |\b(?:but|though|although|while|because|after|when|before|since|where|until)\b"
)
_REACH = 2500
_NEAR = 600
"""Code points within which a pronoun may go on with a speaker without a name: two paragraphs."""
_ARTICLE = re.compile(r"(?:the )?$", re.IGNORECASE)
_UNNAMED = re.compile(
    r"(?:an?|another|one|his|her|their|(?:[A-Z][\w.’'-]*\s+){0,2}[A-Z][\w.-]*(?:['’]s?|s['’]))"
    r"\s+((?:[\w’'-]+\s+){0,4}?)([\w-]+)$",
    re.IGNORECASE,
)
_ONE_UNNAMED = (
    r"(?<!, )(?<!\()(?<!is )(?<!was )(?<!as )(?<!['’]s )\b(?:[Aa]n?|[Aa]nother|[Oo]ne)"
    r" (?:(?!(?:the|his|her|of|for|to|against|by|with|in|on|from|at|who|that|and)\b)"
    r"[\w’'-]+ ){{0,3}}?{}\b(?!,? [A-Z]| named| called)"
)
"""A noun that names nobody, in braces; not of "Ada Holm, a lawyer," or "Holm, who was a lawyer"."""
_FORMER = re.compile(r"\b(?:former|ex|then|onetime|late)\b")
_PAST = re.compile(r"(?:[Ff]ormer |[Ee]x-|[Tt]hen-)$")
_OF = re.compile(r",| (?:who|which|that|of|for|from|in|at|on|with|to|near) ")


@dataclass(eq=False)
class _Bearer:
    """What an article tells of one whom it names: most are never asked for more than their kind."""

    name: str
    kind: NameKind
    text: str = field(repr=False)
    mentions: list[Name] = field(default_factory=list)

    @kept
    def sex(self) -> str:
        """The sex that a title, a role or a given name tells, if any does."""
        persons = (name for name in self.mentions if name.kind is NameKind.PERSON)
        return next(filter(None, (_sex_of_name(self.text, name) for name in persons)), "")

    @kept
    def roles(self) -> tuple[str, ...]:
        """The words of the roles that stand beside the name, in lower case, "gov." spelt out."""
        spans = [name.role for name in self.mentions if name.role]
        roles = [self._with_former(span).lower() for span in spans]
        return (*roles, *filter(None, map(_spelt_out, roles)))

    def _with_former(self, role: Span) -> str:
        """The words of a role, with the "former" or "ex-" before its title."""
        past = _PAST.search(self.text, max(0, role[0] - 8), role[0])
        return self.text[past.start() if past else role[0] : role[1]]


def _spelt_out(role: str) -> str:
    return SHORT_TITLES.get(role.rsplit(" ", 1)[-1].rstrip("."), "")


class Resolver:
    """Resolves the words for speakers, from the head of the article to its end."""

    def __init__(
        self,
        text: str,
        names: Sequence[Name],
        quoted: Sequence[Span],
        outlets: frozenset[str],
        sentences: Sequence[int],
    ) -> None:
        """``sentences`` are the offsets at which they start, in order."""
        self._text = text
        self._sentences = sentences
        own = [name for name in names if not _within(quoted, name.span[0])] if quoted else names
        self._names = list(own)
        self._starts = [name.span[0] for name in self._names]
        self._bearers = self._known()
        self._last: list[tuple[int, str]] = []
        self._unnamed = (-1, 0, "")
        """Where the last speaker without a name stands, after how many with one, and the sex."""
        self._taken_up = False
        """Whether the words resolved last take up one without a name: "the man" after "a man"."""
        self._outlets = outlets

    @kept
    def _by_label(self) -> Mapping[str, str]:
        """The bearer of each name and surname, for labels in capitals."""
        labels: dict[str, str] = {}
        for name in self._bearers:
            if not name.isupper():
                labels.setdefault(name.casefold(), name)
                labels.setdefault(name.split()[-1].casefold(), name)
        return labels

    @kept
    def _full_forms(self) -> Mapping[str, str]:
        """The full name for each shorter form that stands in the text."""
        forms = ((self._text[name.span[0] : name.span[1]], name) for name in self._names)
        return {form: name.canonical for form, name in forms if name.canonical != form}

    def _known(self) -> dict[str, _Bearer]:
        bearers: dict[str, _Bearer] = {}
        for name in self._names:
            bearer = bearers.get(name.canonical)
            if bearer is None:
                bearer = bearers[name.canonical] = _Bearer(name.canonical, name.kind, self._text)
            bearer.mentions.append(name)
        return bearers

    def speaker(
        self, spans: Sequence[Span], at: int, sentence: Span, aside: bool = False
    ) -> str | None:
        """The fullest name of whom the words mean; None where they mean nobody known.

        ``at`` is where the statement stands, ``sentence`` its sentence; whoever speaks only
        ``aside``, inside another's words, is not the one that "he" means next.
        """
        if not spans:
            return None
        span = (spans[0][0], spans[-1][1])
        words = self._text[span[0] : span[1]].strip(" ,()")
        self._taken_up = False
        found = self._resolve(words, span, sentence)
        if aside:
            return found
        if found is not None:
            self._last.append((at, found))
        elif self._taken_up or _is_unnamed_person(words):
            self._unnamed = (span[0], len(self._last), _sex_of_noun(words))
        return found

    def _resolve(self, words: str, span: Span, sentence: Span) -> str | None:
        lower = words.lower()
        if lower in _HE or lower in _SHE:
            if self._text.endswith((" he or ", " she or "), 0, span[0]):
                return None
            return self._by_pronoun("m" if lower in _HE else "f", span[0], sentence)
        if lower in ("they", "it"):
            return self._body_for_pronoun(span[0], sentence)
        if words.isupper() and len(words) > 1:
            return self._labelled(words)
        named = self._named(span)
        if named is not None:
            return named
        if lower[:2] != "th":
            return None
        definite = _DEFINITE.match(_ASIDE.split(words, maxsplit=1)[0].strip())
        if definite:
            return self._by_role(definite.group(1).split(), definite.group(2).lower(), span[0])
        return None

    def _labelled(self, words: str) -> str | None:
        """Who is meant by a label in capitals: the bearer of that name or surname elsewhere.

        A body in capitals ("AFP") stands for itself, a part in a script ("MODERATOR") for nobody.
        """
        label = words.casefold()
        if label in self._by_label:
            return self._by_label[label]
        if label in WORDS["parts in a script"] or words not in self._bearers:
            return self._full_forms.get(words)
        return words

    def whole(self, span: Span) -> Span:
        """A span from the start of the name that it is the end of: "Piers" from that of "Bureau of
        Boats, Tides and Piers"."""
        before = bisect_left(self._starts, span[0]) - 1
        if before < 0 or self._names[before].span[1] != span[1]:
            return span
        return self._names[before].span

    def _named(self, span: Span) -> str | None:
        """The name that heads the words: "Ada Holm of Sund", not "Holm's son"."""
        first = bisect_left(self._starts, self.whole(span)[0])
        names = [n for n in self._names[first : first + 12] if n.span[0] < span[1]]
        for at, name in enumerate(names):
            if self._heads(name, span) and not self._stands_before(name, names[at + 1 :], span):
                return name.canonical
        return None

    def _stands_before(self, name: Name, names: Sequence[Name], span: Span) -> bool:
        """Whether a name belongs to the post of the person who is named after it: "Sund Police
        Department spokeswoman Ada Holm" is no Sund that speaks, as "Sund, Ada Holm" may be."""
        if name.kind is NameKind.PERSON:
            return False
        person = next((after for after in names if after.kind is NameKind.PERSON), None)
        if person is None or person.span[1] > span[1]:
            return False
        between = self._text[name.span[1] : person.span[0]]
        return _POST.fullmatch(between) is not None and not _GOVERNED.search(between)

    def _heads(self, name: Name, span: Span) -> bool:
        role = name.role
        if role and span[0] <= role[0] and role[1] + 1 == name.span[0]:  # "Secretary of the Port"
            before = self._text[span[0] : role[0]]
        else:
            before = self._text[span[0] : name.span[0]]
        after = self._text[name.span[1] : span[1]]
        if _NOT_HEAD.match(after):
            return False
        segment = before[max(before.rfind(","), before.rfind("(")) + 1 :]
        if _GOVERNED.search(segment):
            return False
        if "," in before and not segment.strip() and name.kind is not NameKind.PERSON:
            return name.kind is not NameKind.PLACE and _is_definite_body(before)
        return name.kind is not NameKind.OTHER or _ARTICLE.match(before) is not None

    def _by_pronoun(self, sex: str, at: int, sentence: Span) -> str | None:
        """The last person of that sex: of this sentence, then the last speaker, then before.

        Nobody is meant whose name follows in the sentence ("he said Holm was ill"), or stands in
        words before it that are about him: "Of Holm, he said ...".
        """
        here = self._persons(sentence[0], at, sex)
        if here and self._stand_ahead(sentence[0], at):
            apart, here = frozenset(here), []
        else:
            apart = frozenset()
        if self._means_unnamed(sex, at, sentence, here):
            return None
        if here:
            return here[0]
        ahead = self._names_ahead(sentence[0], at, sentence[1], sex)
        if ahead is not None:
            return ahead
        if _OPENING.fullmatch(self._text, sentence[0], at):
            apart |= frozenset(self._persons(at, self._clause_end(at, sentence[1]), sex))
        if self._last:
            place, name = self._last[-1]
            near = sentence[0] - place < _REACH and name not in apart
            if near and self._fits(name, sex) and not self._persons(place, sentence[0], sex, apart):
                return name
        for start, end in self._sentences_back(sentence[0]):
            found = self._persons(start, end, sex, apart)
            if found:
                speaker = self._speaker_within(start, end, sex, apart)
                return speaker or self._of_main_clause(start, end, sex, apart) or found[0]
        return self._last_speaker(sex, apart)

    def _names_ahead(self, start: int, at: int, end: int, sex: str) -> str | None:
        """Who is named after the comma of "When he left, Holm said ..."."""
        if not _SUBORDINATE.fullmatch(self._text, start, at):
            return None
        comma = self._text.find(", ", at, end)
        found = self._persons(comma, end, sex) if comma > 0 else []
        return found[0] if found else None

    def _clause_end(self, at: int, end: int) -> int:
        """Where the clause of a pronoun ends; in the next one its name may stand."""
        cut = _NEXT_CLAUSE.search(self._text, at, end)
        return cut.start() if cut else end

    def _stand_ahead(self, start: int, at: int) -> bool:
        """Whether what stands before a pronoun is one phrase that leads up to it."""
        ahead = self._text[start:at]
        return ahead.count(",") == 1 and _LEADING.fullmatch(ahead) is not None

    def _of_main_clause(self, start: int, end: int, sex: str, apart: Set[str]) -> str | None:
        """The first person after the comma of a sentence that opens with a clause of its own:
        "Despite the board's promises to Dahl, Holm left"."""
        comma = self._text.find(", ", start, end)
        if comma < 0 or not _OPENS.match(self._text, start):
            return None
        return next(iter(self._persons(comma, end, sex, apart)), None)

    def _means_unnamed(self, sex: str, at: int, sentence: Span, here: Sequence[str]) -> bool:
        """Whether a pronoun goes on with a speaker without a name: "A neighbour said the boat was
        old. He said ...", and not with one that the article named before."""
        place, named, its_sex = self._unnamed
        if named < len(self._last) or place < 0 or at - place > _NEAR:
            return False
        if its_sex not in ("", sex):
            return False
        within = place >= sentence[0]
        return within or not (here or self._names_a_person(place, sentence[0]))

    def _names_a_person(self, start: int, end: int) -> bool:
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return any(name.kind is NameKind.PERSON for name in self._names[first:last])

    def _speaker_within(self, start: int, end: int, sex: str, apart: Set[str]) -> str | None:
        for place, name in reversed(self._last[-4:]):
            if start <= place < end and name not in apart and self._fits(name, sex):
                return name
        return None

    def _last_speaker(self, sex: str, apart: Set[str]) -> str | None:
        for _, name in reversed(self._last[-6:]):
            if name not in apart and self._fits(name, sex):
                return name
        return None

    def _sentences_back(self, end: int) -> list[Span]:
        """The eight sentences before ``end``, nearest first, as far as a pronoun reaches."""
        floor = max(0, end - _REACH)
        last = bisect_left(self._sentences, end)
        marks = [*(max(at, floor) for at in self._sentences[max(0, last - 8) : last]), end]
        return [(a, b) for a, b in itertools.pairwise(marks) if a < b][::-1]

    def _persons(self, start: int, end: int, sex: str, apart: Set[str] = frozenset()) -> list[str]:
        """The people of that sex whose names stand there, save some, in the order of the text."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [
            name.canonical
            for name in self._names[first:last]
            if name.kind is NameKind.PERSON
            and name.canonical not in apart
            and self._fits(name.canonical, sex)
            and not self._text.startswith(("'s", "’s"), name.span[1])
        ]

    def _fits(self, name: str, sex: str) -> bool:
        bearer = self._bearers.get(name)
        return bearer is not None and bearer.kind is NameKind.PERSON and bearer.sex in ("", sex)

    def _body_for_pronoun(self, at: int, sentence: Span) -> str | None:
        first, last = bisect_left(self._starts, sentence[0]), bisect_left(self._starts, at)
        for name in self._names[first:last]:
            if name.kind is NameKind.ORGANISATION and not self._hears(name):
                return name.canonical
        if self._last:
            name_ = self._last[-1][1]
            if self._bearers[name_].kind is NameKind.ORGANISATION:
                return name_
        return None

    def _hears(self, name: Name) -> bool:
        """Whether a body is one to whom somebody speaks: "her family told Orrin Radio they ..."."""
        return name.canonical in self._outlets or self._text.endswith(
            (" told ", " tells ", " told the "), 0, name.span[0]
        )

    def _by_role(self, modifiers: list[str], noun: str, at: int) -> str | None:
        """Whom "the mayor", "the newspaper", "the organization" means, nearest first."""
        if noun in ROLE_NOUNS["outlet"]:
            found = self._nearest(at, lambda b: b.name in self._outlets)
            if found or noun not in ROLE_NOUNS["body"]:
                return found
        if noun in ROLE_NOUNS["body"]:
            named = self._nearest(at, lambda b: _is_body(b) and noun in b.name.lower())
            return named or self._nearest_body(at, noun)
        if noun in ROLE_NOUNS["person"]:
            return self._person_by_role(modifiers, noun, at)
        return None

    def _nearest_body(self, at: int, noun: str) -> str | None:
        """The body that spoke last, save where its own name tells that it is another sort of thing:
        "the department" is not the Ferrow Senate, though it may be "FDA"."""
        for _, name in reversed(self._last[-3:]):
            bearer = self._bearers[name]
            told = not (_STATE if noun in _ANY_BODY else ORGANISATION_HEADS).isdisjoint(
                name.split()
            )
            if bearer.kind is NameKind.ORGANISATION and name not in self._outlets and not told:
                return name
        if noun in _ANY_BODY:
            return self._nearest(
                at, lambda b: b.kind is NameKind.ORGANISATION and b.name not in self._outlets
            )
        return None

    def _person_by_role(self, modifiers: Sequence[str], noun: str, at: int) -> str | None:
        """Whom "the mayor" means: who has that role, or for a noun that fits anybody who spoke
        last; nobody where the noun takes up one without a name, "a man" before "the man"."""
        sex = _sex_of_noun(noun)
        word = re.compile(rf"\b{re.escape(noun)}\b")
        past = "former" in modifiers
        holder = self._nearest(
            at,
            lambda b: (
                b.kind is NameKind.PERSON
                and any(
                    word.search(role) is not None and (past or not _FORMER.search(role))
                    for role in b.roles
                    if noun in role
                )
            ),
        )
        self._taken_up = self._takes_up_one_unnamed(noun, at, holder)
        if self._taken_up:
            return None
        if holder:
            return holder
        if noun in WORDS["any person"] and not any(word[0].isupper() for word in modifiers):
            for _, name in reversed(self._last[-2:]):
                bearer = self._bearers[name]
                if bearer.kind is NameKind.PERSON and (not sex or bearer.sex in ("", sex)):
                    return name
        return None

    def _takes_up_one_unnamed(self, noun: str, at: int, holder: str | None) -> bool:
        """Whether "a man" or "a spokesman for Holm" stands before "the man": after the name of whom
        that role is known, and not more than two paragraphs back."""
        floor = max(0, at - _NEAR)
        if holder:
            own = [n.span[1] for n in self._bearers[holder].mentions if n.span[0] < at]
            floor = max(floor, own[-1])
        if self._text.find(noun, floor, at) < 0:
            return False
        unnamed = _ONE_UNNAMED.format(re.escape(noun))
        return re.search(unnamed, self._text[floor:at]) is not None

    def _nearest(self, at: int, fits: object) -> str | None:
        assert callable(fits)
        last = bisect_left(self._starts, at)
        for name in reversed(self._names[max(0, last - 60) : last]):
            if fits(self._bearers[name.canonical]):
                return name.canonical
        return None


def _sex_of_name(text: str, name: Name) -> str:
    """The sex that a name tells where it stands in a text: "m" for "Mr Holm"."""
    role = text[name.role[0] : name.role[1]] if name.role else ""
    titled = _HONORIFIC.search(text[max(0, name.span[0] - 6) : name.span[0]])
    if (role and _FEMALE_ROLE.search(role)) or (titled and titled["female"]):
        return "f"
    if titled or (role and _MALE_ROLE.search(role)):
        return "m"
    given = name.canonical.split()[0]
    if given in EITHER_NAMES or given not in GIVEN_NAMES or " " not in name.canonical:
        return ""
    return "f" if given in FEMALE_NAMES else "m"


def _is_unnamed_person(words: str) -> bool:
    """Whether words for a speaker stand for one person: "a neighbour of the man", "her brother"."""
    found = _UNNAMED.match(_OF.split(words, maxsplit=1)[0].strip())
    return found is not None and found.group(2).lower() in ROLE_NOUNS["person"]


def _sex_of_noun(words: str) -> str:
    """The sex that the noun of a person tells, if any: "m" for "her brother"."""
    noun = _OF.split(words, maxsplit=1)[0].split()[-1:]
    if not noun:
        return ""
    return "f" if _FEMALE_ROLE.fullmatch(noun[0]) else "m" if _MALE_ROLE.fullmatch(noun[0]) else ""


def _is_definite_body(words: str) -> bool:
    """Whether words before a comma are a body that is named after it: "the engineers' union,"."""
    definite = _DEFINITE.fullmatch(words.strip(" ,"))
    return definite is not None and definite.group(2).lower() in ROLE_NOUNS["body"]


def _is_body(bearer: _Bearer) -> bool:
    return bearer.kind is not NameKind.PERSON


def _within(spans: Sequence[Span], position: int) -> bool:
    """Whether a position lies inside one of the spans, which stand in order."""
    at = bisect_left(spans, (position, position))
    return at > 0 and spans[at - 1][1] > position
