"""The frozen records that flow through the stages, in the order in which they are made.

Offsets are code points into the text of one article (decoded as UTF-8, a byte-order mark dropped,
newlines untouched), end exclusive, so that ``text[start:end]`` is verbatim.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from variorum.keeping import kept
from variorum.swift import maker, swift

Span = tuple[int, int]
"""A stretch of one article's text: (start, end), code points, end exclusive."""


class SentenceKind(StrEnum):
    """What a unit of text is in its article."""

    SENTENCE = "sentence"
    HEADLINE = "headline"
    CROSSHEAD = "crosshead"
    DATELINE = "dateline"


@swift
@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, headline, crosshead or dateline of an article.

    ``id`` is also the anchor on the source's page; ``paragraph`` counts from 1.
    """

    id: str
    kind: SentenceKind
    paragraph: int
    start: int
    end: int

    @property
    def span(self) -> Span:
        return (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Article:
    """What reading makes of one file's bytes, knowing nothing else: a pure function of them."""

    text: str
    sha256: str
    size: int
    """Bytes in the file."""
    sentences: tuple[Sentence, ...]
    language: str | None = None
    """The language that the words themselves tell, None where they do not."""
    notices: frozenset[str] = frozenset()
    """The ids of the sentences that are the publisher's notices and no part of its report."""

    def words(self, span: Span) -> str:
        """The verbatim text of a span."""
        return self.text[span[0] : span[1]]


@swift
@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark of one article.

    ``lower`` is the text in lower case; ``tag`` a Penn Treebank part of speech; ``lemma`` the
    dictionary form in lower case ("struck" -> "strike"); ``stem`` what inflection and derivation
    leave of that ("explosions" -> "explos", "stole" -> "steal").
    """

    text: str
    start: int
    end: int
    tag: str
    lemma: str
    stem: str
    lower: str


@swift
@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: the tokens ``first`` to ``last`` (exclusive) of its sentence, and its head.

    ``preposition`` is the token that governs it ("off" in "off the coast"), None for a phrase that
    stands bare, as subjects and objects do.
    """

    first: int
    last: int
    head: int
    preposition: int | None = None


@swift
@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with what stands round it; all numbers are token places in the sentence.

    ``first`` and ``last`` (exclusive) bound the verb group ("had not been found"), ``verb`` is its
    main verb and ``lemma`` that verb's dictionary form. ``subject`` and ``object`` are the phrases
    as written: the subject of a passive is what was acted on. ``obliques`` are the prepositional
    phrases that follow, up to the next verb. ``modal`` is the lemma of "may", "will" and their
    like, or "attempt" for what is only tried or planned. ``relative`` tells a clause that hangs on
    a noun ("a ferry that sank").
    """

    first: int
    last: int
    verb: int
    lemma: str
    passive: bool = False
    negated: bool = False
    modal: str | None = None
    subject: Phrase | None = None
    object: Phrase | None = None
    obliques: tuple[Phrase, ...] = ()
    relative: bool = False


class _WithRoom:
    """Gives a record with slots room for what it keeps."""


@swift
@dataclass(frozen=True, slots=True)
class Parse(_WithRoom):
    """What grammar makes of one sentence; ``place`` is its place in ``Article.sentences``.

    Its tokens are columns, equally long: ``texts``, ``lowered``, ``tags``, ``lemmas``, ``stems``,
    ``starts`` and ``ends`` hold what ``Token`` says of each; ``matter`` its stem where it carries
    matter of its own, as nouns, verbs, adjectives and names do, and else an empty string.
    """

    place: int
    texts: tuple[str, ...]
    lowered: tuple[str, ...]
    tags: tuple[str, ...]
    lemmas: tuple[str, ...]
    stems: tuple[str, ...]
    matter: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    phrases: tuple[Phrase, ...]
    clauses: tuple[Clause, ...]

    @kept
    def tokens(self) -> tuple[Token, ...]:
        """The tokens as records, made when they are first asked for: of most sentences a column or
        two are enough."""
        columns = (self.texts, self.starts, self.ends, self.tags, self.lemmas, self.stems)
        return tuple(map(_token, *columns, self.lowered))


_token = maker(Token)


class Hedge(StrEnum):
    """What the words beside a number do to it."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    ABOVE = "above"
    AT_MOST = "at most"
    BELOW = "below"
    VAGUE = "vague"


class QuantityKind(StrEnum):
    """What a number measures; COUNT where it counts a noun."""

    COUNT = "count"
    SHARE = "share"
    AGE = "age"
    MAGNITUDE = "magnitude"
    LENGTH = "length"
    MASS = "mass"
    DURATION = "duration"
    AREA = "area"
    VOLUME = "volume"
    SPEED = "speed"
    RANK = "rank"
    RESULT = "result"
    PHONE = "phone"
    MONEY = "money"
    CLOCK = "clock"
    DAY = "day"
    YEAR = "year"
    WEEKDAY = "weekday"
    AGO = "ago"
    OTHER = "other"


@swift
@dataclass(frozen=True, slots=True)
class Number:
    """A number as written: tokens ``first`` to ``last`` (exclusive) of its sentence.

    ``value`` is the number itself, ``low`` and ``high`` bound what it leaves open (infinite where
    it bounds one side only); ``core`` is the place of the number's own first token, after hedges.
    """

    first: int
    last: int
    core: int
    value: float
    low: float
    high: float
    hedge: Hedge
    step: float = 1.0
    """The size of the last digit spelt out: 0.1 for "1.2", 100 for "800"."""


@swift
@dataclass(frozen=True, slots=True)
class Link:
    """How a mention hangs on a predicate: its lemma, and the part that the mention plays.

    ``role`` is "subject" (of a passive: what was acted on), "object", "oblique" or "state" (an
    adjective or noun that says it: "three dead", "a death toll of three"). ``other`` is the head
    of the other main argument, lower case, or empty.
    """

    lemma: str
    role: str
    passive: bool = False
    negated: bool = False
    modal: str | None = None
    other: str = ""


@swift
@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts or measures and what is said of that.

    ``span`` is the value for a reader ("about 44 passengers"), ``place`` its sentence's place.
    ``value``, ``low`` and ``high`` are in the kind's base unit (metres, seconds, percent). ``noun``
    is the lemma of what is counted, or of what has the measure ("depth"); ``modifiers`` the stems
    before that noun. ``holders`` are the stems of the names that the quantity belongs to or is
    measured from. ``part`` tells a subset ("two of the bridges", "another three").
    """

    span: Span
    place: int
    kind: QuantityKind
    value: float
    low: float
    high: float
    hedge: Hedge
    unit: str
    noun: str
    modifiers: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    holders: tuple[str, ...] = ()
    part: bool = False
    at: int = 0
    """The token of its sentence by which its clause is known."""
    step: float = 1.0
    """The size of the last digit spelt out, in the base unit."""


class QuotationKind(StrEnum):
    """How a source gives somebody's words."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    UNMARKED = "unmarked"


@swift
@dataclass(frozen=True, slots=True)
class Utterance:
    """One attributed statement as found in one article.

    ``speaker`` is the fullest form of the speaker's name in this article ("Maria Olsen" for "she"),
    None when unresolved; ``speaker_span`` then still holds the words that stand there ("she").
    ``via`` holds the spans of the relays, outermost first.
    """

    kind: QuotationKind
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    speaker_span: tuple[Span, ...]
    speaker: str | None
    via: tuple[Span, ...] = ()


class NameKind(StrEnum):
    """What bears a name; OTHER where the text does not tell."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@swift
@dataclass(frozen=True, slots=True)
class Name:
    """A mention of a named thing.

    ``span`` covers the name alone; ``role`` the words of a title or role that stand beside it in
    the text ("harbour master"), if any. ``canonical`` is the fullest form of the same name in this
    article, equal for every mention of one bearer.
    """

    span: Span
    kind: NameKind
    canonical: str
    role: Span | None = None


@swift
@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form with the place where the article expands it, if it does.

    ``span`` covers the short form where it is mentioned; ``expansion`` the words it stands for
    ("the Harbour Workers' Union"), None where this article never gives them.
    """

    span: Span
    short: str
    expansion: Span | None


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that is known from one article alone; cached by the hash of its bytes."""

    article: Article
    names: tuple[Name, ...]
    acronyms: tuple[Acronym, ...]
    utterances: tuple[Utterance, ...]
    parses: tuple[Parse, ...] = ()
    """One for each sentence of the article, in the same order."""
    quantities: tuple[Quantity, ...] = ()
    money: tuple[Quantity, ...] = ()
    """Amounts: ``unit`` is the ISO 4217 code, with "/share" or the like for a price by the unit."""
    times: tuple[Quantity, ...] = ()
    """Clock times in minutes after midnight (``unit`` the zone or empty), days of a month as month
    * 100 + day, years, weekdays from 0 for Monday."""


class Publish(StrEnum):
    """How much of a source's text the site may show."""

    WHOLE = "whole"
    EXCERPTS = "excerpts"


@dataclass(frozen=True, slots=True)
class About:
    """What the editor says of a source; None is what nobody has said."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    """ISO 8601 date, or date and time."""
    url: str | None = None
    language: str | None = None
    label: str | None = None
    publish: Publish = Publish.WHOLE


@dataclass(frozen=True, slots=True)
class Source:
    """One article of the folder, with its identity among the others."""

    id: str
    siglum: str
    file: str
    about: About
    analysis: Analysis

    @property
    def article(self) -> Article:
        return self.analysis.article

    @property
    def text(self) -> str:
        return self.analysis.article.text

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return self.analysis.article.sentences

    @property
    def language(self) -> str | None:
        """The language that the editor declared, or that the text's own words tell."""
        return self.about.language or self.analysis.article.language


SentenceRef = tuple[str, str]
"""(source id, sentence id)."""


@swift
@dataclass(frozen=True, slots=True)
class Passage:
    """A span of one source: the unit of citation."""

    source: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        return (self.start, self.end)


@swift
@dataclass(frozen=True, slots=True)
class Quotation:
    """An utterance with its identity, its source and the id of its speaker across sources."""

    id: str
    source: str
    kind: QuotationKind
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    speaker_span: tuple[Span, ...]
    speaker: str | None
    via: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """One who speaks in any of the sources; ``forms`` are the spellings found, fullest first.

    ``roles`` are the passages in which a source gives a title or role.
    """

    id: str
    name: str
    forms: tuple[str, ...]
    kind: NameKind
    roles: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicFile:
    """A topic as its editor wrote it in ``docs/topics/<slug>.md``."""

    slug: str
    title: str
    terms: tuple[str, ...]
    exclude: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic with the sentences that belong to it, in the order of sources and text.

    ``matched`` holds the passages of the terms found, for marking; ``continued`` the sentences that
    belong only because they carry on from one that does. ``aliases`` are the slugs that the topic,
    or one that it took in, once had.
    """

    slug: str
    title: str
    sentences: tuple[SentenceRef, ...]
    related: tuple[str, ...] = ()
    matched: tuple[Passage, ...] = ()
    continued: tuple[SentenceRef, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermForm:
    """One written form of a term, with every place where it stands."""

    form: str
    mentions: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry: what the sources write, and where one of them says what it is.

    ``editor`` is the editor's own definition as HTML-free Markdown, None where there is none.
    ``kind`` is a plain word for what it is ("organisation"), None where the text does not tell.
    ``is_expanded`` says of an acronym whether any source gives the words that it stands for.
    """

    id: str
    name: str
    forms: tuple[TermForm, ...]
    definitions: tuple[Passage, ...]
    editor: str | None = None
    kind: str | None = None
    is_acronym: bool = False
    is_expanded: bool = False


class Relation(StrEnum):
    """How the readings of one slot stand to each other."""

    CONTRADICTION = "contradiction"
    DIFFERENCE = "difference"
    VARIANT = "variant"
    AGREEMENT = "agreement"
    LOOKALIKE = "lookalike"


class ComparisonType(StrEnum):
    """In what the readings differ."""

    QUANTITY = "quantity"
    MONEY = "money"
    DATE = "date"
    PLACE = "place"
    NAME = "name"
    ATTRIBUTION = "attribution"
    POLARITY = "polarity"
    QUOTATION = "quotation"
    PRECISION = "precision"
    FRAMING = "framing"
    STATUS = "status"


class Nature(StrEnum):
    """Why readings may differ without anyone being wrong, or with a slip of the pen."""

    EVOLVING = "evolving"
    ATTRIBUTED = "attributed"
    MISPRINT = "probable misprint"


@swift
@dataclass(frozen=True, slots=True)
class Reading:
    """What one source gives for a slot: the span of its value, inside one sentence.

    Readings with one ``group`` give the same value; a row needs two groups unless it agrees.
    """

    source: str
    sentence: str
    start: int
    end: int
    group: int

    @property
    def span(self) -> Span:
        return (self.start, self.end)


@swift
@dataclass(frozen=True, slots=True)
class Certainty:
    """How sure it is that a difference exists, and that it is of its type: both 0 to 1."""

    exists: float
    type: float


@swift
@dataclass(frozen=True, slots=True)
class Comparison:
    """The readings of one slot across sources, aligned and compared.

    ``title`` is made of the sources' shared words (or the editor's question); ``reason`` says in
    plain words why a look-alike is none, or on what the readings were aligned. ``origin`` is the
    named origin that every reading rests on, where there is one. ``note`` is the editor's remark.
    """

    id: str
    relation: Relation
    type: ComparisonType
    title: str
    readings: tuple[Reading, ...]
    certainty: Certainty
    nature: Nature | None = None
    origin: str | None = None
    reason: str | None = None
    topics: tuple[str, ...] = ()
    by_editor: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class EditorCitation:
    """A checked quotation in an editor's prose: ``page`` is the file, ``docs/topics/ferry.md``."""

    page: str
    sentence: SentenceRef
    passage: Passage


@dataclass(frozen=True, slots=True)
class FormerSource:
    """A source that is in the folder no more, at least not under this id.

    ``now`` is the id that its article has now, None where it was removed; ``reason`` the editor's
    words on why; ``anchors`` the ids of its sentences, as far as they are known.
    """

    id: str
    now: str | None = None
    reason: str | None = None
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that the site shows."""

    sources: tuple[Source, ...]
    quotations: tuple[Quotation, ...]
    speakers: tuple[Speaker, ...]
    topics: tuple[Topic, ...]
    terms: tuple[Term, ...]
    comparisons: tuple[Comparison, ...]
    only_in_one: tuple[SentenceRef, ...]
    warnings: tuple[str, ...] = field(default=())
    citations: tuple[EditorCitation, ...] = ()
    former: tuple[FormerSource, ...] = ()
