"""The comparers of wording, names, places and agents, over one reading of the folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from variorum.collation.acts.agents import compare_agents
from variorum.collation.acts.charges import compare_charges
from variorum.collation.acts.circumstances import compare_circumstances
from variorum.collation.acts.deaths import compare_causes_of_death
from variorum.collation.acts.exclusives import compare_exclusives
from variorum.collation.acts.hands import compare_hands
from variorum.collation.acts.kinds import compare_kinds
from variorum.collation.acts.polarity import compare_polarity
from variorum.collation.acts.severity import compare_severity
from variorum.collation.acts.sorts import compare_sorts
from variorum.collation.acts.stages import compare_stages
from variorum.collation.acts.status import compare_status
from variorum.collation.acts.suspicions import compare_suspicions
from variorum.collation.corpus import Corpus
from variorum.collation.folder import Folder, read_folder
from variorum.collation.joining import Claim, join_claims
from variorum.collation.names.homes import compare_homes
from variorum.collation.names.persons import compare_kinship, compare_sexes
from variorum.collation.names.posts import compare_posts
from variorum.collation.names.roads import compare_roads
from variorum.collation.names.terms import compare_terms
from variorum.collation.names.variants import compare_names
from variorum.collation.places.deathplaces import compare_deathplaces
from variorum.collation.places.directions import compare_directions
from variorum.collation.places.finds import compare_finds
from variorum.collation.places.hospitals import compare_hospitals
from variorum.collation.places.locations import compare_locations
from variorum.collation.places.quarters import compare_quarters
from variorum.collation.places.sides import compare_sides
from variorum.collation.places.sites import compare_sites
from variorum.collation.places.streets import compare_streets
from variorum.collation.places.towns import compare_towns
from variorum.collation.places.wounds import compare_wounds
from variorum.collation.wordings.agreements import compare_agreements
from variorum.collation.wordings.callings import compare_callings
from variorum.collation.wordings.framing import compare_framing
from variorum.collation.wordings.hedging import compare_hedging
from variorum.collation.wordings.precision import compare_precision
from variorum.collation.wordings.quotations import compare_quotations
from variorum.collation.wordings.voices import compare_voices
from variorum.records import Comparison

__all__ = ["compare_statements"]

COMPARERS: tuple[Callable[[Folder], Iterator[Claim]], ...] = (
    compare_names,
    compare_roads,
    compare_terms,
    compare_kinds,
    compare_locations,
    compare_streets,
    compare_homes,
    compare_sites,
    compare_directions,
    compare_hospitals,
    compare_deathplaces,
    compare_finds,
    compare_quarters,
    compare_sides,
    compare_towns,
    compare_wounds,
    compare_agents,
    compare_hands,
    compare_kinship,
    compare_sexes,
    compare_framing,
    compare_status,
    compare_stages,
    compare_charges,
    compare_posts,
    compare_polarity,
    compare_suspicions,
    compare_causes_of_death,
    compare_exclusives,
    compare_sorts,
    compare_severity,
    compare_circumstances,
    compare_callings,
    compare_precision,
    compare_hedging,
)


def compare_statements(corpus: Corpus) -> Sequence[Comparison]:
    """Rows of every type that is not about numbers."""
    folder = read_folder(corpus)
    claims = [claim for compare in COMPARERS for claim in compare(folder)]
    claims += (*compare_quotations(folder, corpus), *compare_voices(folder, corpus))
    return tuple(join_claims((*claims, *compare_agreements(folder, claims))))
