"""The site as a whole: what pages and exports must know beside the dossier."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Site"]


@dataclass(frozen=True, slots=True)
class Site:
    """Facts about the published site; None is what is not set.

    ``url`` is the absolute address that it is published at, ending in "/"; ``contact`` an e-mail or
    web address for corrections and removal; ``revision`` the commit of the folder and ``date`` an
    ISO 8601 date and time, both from git or the environment, never from the clock. ``recorded``
    tells when each comparison, by its id, first stood in a committed dossier, in the form of
    ``date``.
    """

    name: str
    url: str | None = None
    description: str | None = None
    contact: str | None = None
    revision: str | None = None
    date: str | None = None
    recorded: Mapping[str, str] = field(default_factory=dict)
