"""The comparers of wording, names, places and agents, over one reading of the folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from variorum.collation.agents import compare_agents
from variorum.collation.agreements import compare_agreements
from variorum.collation.callings import compare_callings
from variorum.collation.charges import compare_charges
from variorum.collation.corpus import Corpus
from variorum.collation.exclusives import compare_exclusives
from variorum.collation.folder import Folder, read_folder
from variorum.collation.framing import compare_framing
from variorum.collation.hedging import compare_hedging
from variorum.collation.homes import compare_homes
from variorum.collation.joining import Claim, join_claims
from variorum.collation.kinds import compare_kinds
from variorum.collation.locations import compare_locations
from variorum.collation.names import compare_names
from variorum.collation.persons import compare_kinship, compare_sexes
from variorum.collation.polarity import compare_polarity
from variorum.collation.posts import compare_posts
from variorum.collation.precision import compare_precision
from variorum.collation.quotations import compare_quotations
from variorum.collation.sites import compare_sites
from variorum.collation.stages import compare_stages
from variorum.collation.status import compare_status
from variorum.collation.streets import compare_streets
from variorum.collation.terms import compare_terms
from variorum.collation.voices import compare_voices
from variorum.records import Comparison

__all__ = ["compare_wordings"]

COMPARERS: tuple[Callable[[Folder], Iterator[Claim]], ...] = (
    compare_names,
    compare_terms,
    compare_kinds,
    compare_locations,
    compare_streets,
    compare_homes,
    compare_sites,
    compare_agents,
    compare_kinship,
    compare_sexes,
    compare_framing,
    compare_status,
    compare_stages,
    compare_charges,
    compare_posts,
    compare_polarity,
    compare_exclusives,
    compare_callings,
    compare_precision,
    compare_hedging,
)


def compare_wordings(corpus: Corpus) -> Sequence[Comparison]:
    """Rows of every type that is not about numbers."""
    folder = read_folder(corpus)
    claims = [claim for compare in COMPARERS for claim in compare(folder)]
    claims += (*compare_quotations(folder, corpus), *compare_voices(folder, corpus))
    return tuple(join_claims((*claims, *compare_agreements(folder, claims))))
