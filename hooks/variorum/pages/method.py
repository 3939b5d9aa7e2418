"""The machine's part of the page on method: its labels, and how often each is given here."""

from __future__ import annotations

from collections import Counter

from variorum import addresses
from variorum.pages.desk import Desk
from variorum.pages.labels import KINDS, NATURES, RELATIONS, TYPES
from variorum.pages.lookup import Lookup
from variorum.pages.page import Heading, Page
from variorum.pages.templating import write
from variorum.site import Site

__all__ = ["render"]


def render(lookup: Lookup, site: Site) -> Page:
    comparisons = lookup.dossier.comparisons
    related = Counter(comparison.relation for comparison in comparisons)
    typed = Counter((comparison.relation, comparison.type) for comparison in comparisons)
    natures = Counter(comparison.nature for comparison in comparisons)
    kinds = Counter(quotation.kind for quotation in lookup.dossier.quotations)
    body = write(
        "method.html",
        Desk(addresses.METHOD, lookup, site),
        relations=[(relation, label, related[relation]) for relation, label in RELATIONS.items()],
        types=[
            (label, [typed[relation, type_] for relation in RELATIONS])
            for type_, label in TYPES.items()
        ],
        natures=[(label, natures[nature]) for nature, label in NATURES.items()],
        kinds=[(label, kinds[kind]) for kind, label in KINDS.items()],
    )
    return Page(
        path=addresses.METHOD,
        title="How this is made",
        body=body,
        headings=(
            Heading(2, "relations", "Relations"),
            Heading(2, "types", "Types"),
            Heading(2, "kinds", "Kinds of quotation"),
        ),
        editor="method.md",
        description="How the pages are made, what the labels mean, and what they cannot tell.",
    )
