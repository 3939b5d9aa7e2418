"""Jinja, set up once: autoescape by ``variorum.markup``, and nothing undefined passes."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

from variorum import markup
from variorum.pages.desk import Desk

__all__ = ["write"]


class _EscapedOnce(CodeGenerator):
    """Compiles templates so that an expression goes through ``markup.finalize`` and no further.

    Jinja would escape what comes from there once more, which changes nothing and is a fifth of the
    time that a site's pages take.
    """

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(finalize.src)

    def _output_child_post(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(")")


class _Environment(Environment):
    code_generator_class = _EscapedOnce


@cache
def _environment() -> Environment:
    environment = _Environment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")),
        autoescape=True,
        finalize=markup.finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["count"] = count
    environment.filters["sentence"] = sentence
    return environment


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 source", "2 sources"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def sentence(text: str) -> str:
    """Words as a sentence of their own, with a capital and a full stop."""
    return f"{text[:1].upper()}{text[1:]}" + ("" if text.endswith((".", "!", "?", "”")) else ".")


def write(template: str, desk: Desk, **values: Any) -> Markup:
    """A page's body from its template, with the data of its previews after it."""
    body = _environment().get_template(template).render(desk=desk, site=desk.site, **values)
    return Markup(body) + (desk.previews() or Markup(""))
