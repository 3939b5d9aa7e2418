"""Forms: which keys each kind of page may have, and what may stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from difflib import get_close_matches
from typing import Annotated, Any, Literal, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import ErrorDetails, PydanticCustomError

from variorum.faults import Fault
from variorum.records import ComparisonType, Publish, Relation

__all__ = [
    "ConflictsForm",
    "Form",
    "NoteForm",
    "PageForm",
    "SourceForm",
    "TopicForm",
    "check_form",
    "did_you_mean",
    "is_slug",
]

_SLUG = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_ICON = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*")
_SOURCE_ID = re.compile(r"[\w.-]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")
_WORD = re.compile(r"[^\W_]")


def _wrong(what: str, remedy: str) -> PydanticCustomError:
    """A value of the right type that still will not do; ``what`` follows the key's name."""
    return PydanticCustomError("wrong", "{what}", {"what": what, "remedy": remedy})


def _one_line(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        raise _wrong("is empty", "fill it in, or remove the key")
    return words


def _term(text: str) -> str:
    if not _WORD.search(text):
        raise _wrong(f'holds "{text}", in which there is no word', "write the words to look for")
    return _one_line(text)


def is_slug(text: str) -> bool:
    """Whether a text may stand in an address: letters and digits, hyphens between them."""
    return _SLUG.fullmatch(text) is not None


def _slug(text: str) -> str:
    if not is_slug(text):
        raise _wrong(f'holds "{text}"', "write letters and digits, joined by hyphens")
    return text


def _icon(text: str) -> str:
    if not _ICON.fullmatch(text):
        raise _wrong(f'is "{text}"', "write an icon of the theme, such as material/ferry")
    return text


def _source_id(text: str) -> str:
    if not _SOURCE_ID.fullmatch(text) or not text.strip("."):
        raise _wrong(f'holds "{text}"', "write a source's id, as its address has it")
    return text


def _web_address(text: str) -> str:
    try:
        parts = urlsplit(text)
        good = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        good = False
    if not good or len(text.split()) != 1:
        raise _wrong(f'is "{text}"', "write an address that begins with https:// or http://")
    return text


def _iso_date(text: str) -> str:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        good = False
    else:
        good = re.match(r"\d{4}-\d\d-\d\d", text) is not None
    if not good:
        raise _wrong(f'is "{text}"', "write the date as 2024-01-31, or 2024-01-31T09:30+01:00")
    return text


def _language(text: str) -> str:
    if not _LANGUAGE.fullmatch(text):
        raise _wrong(f'is "{text}"', "write a language tag such as en, sv or pt-BR")
    return text


Line = Annotated[str, AfterValidator(_one_line)]
TermWords = Annotated[str, AfterValidator(_term)]
Slug = Annotated[str, AfterValidator(_slug)]


class Form(BaseModel):
    """No key that is not named here, and no value of another type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _without_empty_keys(cls, meta: Any) -> Any:
        """A key with nothing after its colon is as good as none."""
        if not isinstance(meta, dict):
            return meta
        return {str(key): value for key, value in meta.items() if value is not None}


class SearchForm(Form):
    """How the site's search treats a page."""

    exclude: bool = False
    boost: float | int | None = None


class PageForm(Form):
    """The keys that any page may have: those of the theme, but for ``template``."""

    title: Line | None = None
    description: Line | None = None
    subtitle: Line | None = None
    icon: Annotated[str, AfterValidator(_icon)] | None = None
    status: Slug | None = None
    hide: list[Literal["navigation", "toc", "path", "footer", "tags", "feedback"]] = []
    tags: list[Line] = []
    search: SearchForm | None = None


class TopicForm(PageForm):
    """``docs/topics/<slug>.md``."""

    title: Line
    terms: Annotated[list[TermWords], Field(min_length=1)]
    exclude: list[TermWords] = []
    related: list[Slug] = []
    aliases: list[Slug] = []
    order: int | None = None


class SourceForm(PageForm):
    """``docs/sources/<id>.md``."""

    publisher: Line | None = None
    author: Line | None = None
    published: Annotated[str, AfterValidator(_iso_date)] | None = None
    url: Annotated[str, AfterValidator(_web_address)] | None = None
    language: Annotated[str, AfterValidator(_language)] | None = None
    label: Line | None = None
    publish: Annotated[Publish, Field(strict=False)] = Publish.WHOLE
    removed: Line | None = None
    aliases: list[Annotated[str, AfterValidator(_source_id)]] = []


class ReadingForm(Form):
    """One reading of an editor's own row."""

    source: Line
    quote: Annotated[str, Field(min_length=1)]
    group: int | None = None


class NoteForm(Form):
    """A note on a comparison of the machine's, or a row of the editor's own."""

    question: Line | None = None
    lookalike: Line | None = None
    note: Line | None = None
    relation: Annotated[Relation, Field(strict=False)] | None = None
    type: Annotated[ComparisonType, Field(strict=False)] | None = None
    readings: list[ReadingForm] = []

    @model_validator(mode="after")
    def _is_one_or_the_other(self) -> NoteForm:
        if self.readings:
            self._is_a_whole_row()
        elif self.relation or self.type:
            what = "has a relation or type without readings of its own"
            raise _wrong(what, "remove them, or add readings")
        elif not (self.question or self.lookalike or self.note):
            raise _wrong("says nothing", 'give it a "question", a "lookalike" or a "note"')
        return self

    def _is_a_whole_row(self) -> None:
        if not (self.question and self.relation and self.type):
            what = "has readings, but not all of a question, a relation and a type"
            raise _wrong(what, "a row of your own needs all three")
        if len(self.readings) < 2:
            raise _wrong("has one reading only", "add what the other source says")
        if self.lookalike and self.relation is not Relation.LOOKALIKE:
            what = f"is set aside, yet its relation is {self.relation}"
            raise _wrong(what, 'write "relation: lookalike", or remove the reason')


class ConflictsForm(PageForm):
    """``docs/conflicts.md``."""

    notes: dict[str, NoteForm] = {}


AnyForm = TypeVar("AnyForm", bound=Form)


def check_form(
    form: type[AnyForm], meta: Mapping[str, Any], where: str
) -> tuple[AnyForm | None, list[Fault]]:
    """The page's keys in the form's shape, or all that is wrong with them."""
    try:
        return form.model_validate(dict(meta)), []
    except ValidationError as error:
        return None, [_on_one_line(_fault(form, each, where)) for each in error.errors()]


def did_you_mean(word: str, candidates: Iterator[str] | list[str]) -> str | None:
    """The candidate most like a mistyped word, None where none is like it."""
    by_fold = {candidate.casefold(): candidate for candidate in candidates}
    close = get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    return by_fold[close[0]] if close else None


def _on_one_line(fault: Fault) -> Fault:
    """What an editor wrote over several lines, told on one."""
    return Fault(fault.where, " ".join(fault.what.split()), " ".join(fault.remedy.split()))


def _fault(form: type[Form], details: ErrorDetails, where: str) -> Fault:
    """One finding of pydantic's as one line of ours."""
    path = ".".join(str(part + 1) if isinstance(part, int) else part for part in details["loc"])
    kind = details["type"]
    if kind == "extra_forbidden":
        return _unknown_key(form, path, where)
    if kind == "missing":
        return Fault(where, f'no "{path}"', f'add a line "{details["loc"][-1]}: …"')
    context = details.get("ctx", {})
    if kind == "wrong":
        return Fault(where, f'"{path}" {context["what"]}', str(context["remedy"]))
    if kind in ("enum", "literal_error"):
        given = f'"{path}" is "{details["input"]}"'
        return Fault(where, given, f"write one of: {_plain(str(context['expected']))}")
    if kind == "too_short":
        return Fault(where, f'"{path}" is an empty list', "put one in at least")
    wanted, remedy = _WANTED.get(kind, ("what may stand there", "see the page on methods"))
    return Fault(where, f'"{path}" is {_type_name(details["input"])}, not {wanted}', remedy)


_WANTED = {
    "string_type": ("text", "put it in quotation marks"),
    "list_type": ("a list", "write [one, two], or one to a line after a hyphen"),
    "dict_type": ("keys with values", 'write "key: value" on lines of their own, indented'),
    "model_type": ("keys with values", 'write "key: value" on lines of their own, indented'),
    "int_type": ("a whole number", "write digits only"),
    "int_from_float": ("a whole number", "write digits only"),
    "bool_type": ("true or false", "write true or false"),
    "string_too_short": ("text of any length", "fill it in"),
}


def _unknown_key(form: type[Form], path: str, where: str) -> Fault:
    *parents, key = path.split(".")
    what = f'unknown key "{key}"' + (f' in "{".".join(parents)}"' if parents else "")
    if key == "template":
        return Fault(where, what, "the templates are the site's; remove it")
    known = sorted(_form_at(form, parents).model_fields)
    close = did_you_mean(key, known)
    remedy = f'did you mean "{close}"?' if close else f"the keys here are {', '.join(known)}"
    return Fault(where, what, remedy)


def _form_at(form: type[Form], parents: list[str]) -> type[Form]:
    """The form of a nested mapping, by the keys that lead to it."""
    if not parents:
        return form
    if parents[0] == "search":
        return SearchForm
    return ReadingForm if "readings" in parents[2:] else NoteForm


def _plain(expected: str) -> str:
    return expected.replace("'", "").replace(" or ", ", ")


def _type_name(value: object) -> str:
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return f"{str(value).lower()} (true or false)"
    if isinstance(value, int | float):
        return f"a number ({value})"
    if isinstance(value, str):
        return "text" if value else "empty"
    return "a list" if isinstance(value, list) else "keys with values"
