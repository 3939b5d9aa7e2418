"""Small dossiers made by hand, as fixtures."""

from __future__ import annotations

import pytest

from exports.samples import HOSTILE, ON_DISK, PUBLISHED, make_dossier, make_hostile
from variorum.records import About, Dossier, Publish
from variorum.site import Site


@pytest.fixture
def dossier() -> Dossier:
    return make_dossier()


@pytest.fixture
def in_excerpts() -> Dossier:
    """The same, of the second source only excerpts."""
    return make_dossier(two=About(publish=Publish.EXCERPTS))


@pytest.fixture
def hostile() -> Dossier:
    return make_hostile()


@pytest.fixture
def published() -> Site:
    return PUBLISHED


@pytest.fixture
def on_disk() -> Site:
    return ON_DISK


@pytest.fixture
def hostile_words() -> str:
    return HOSTILE
