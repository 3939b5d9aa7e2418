"""Exports: the dossier in the formats of others."""

from __future__ import annotations

import json

from variorum.dossier import as_json
from variorum.records import Dossier
from variorum.site import Site

__all__ = ["data_files"]


def data_files(dossier: Dossier, site: Site) -> dict[str, bytes]:
    """Every data file of the site: its site-relative path and its bytes."""
    text = json.dumps(as_json(dossier), ensure_ascii=False, indent=1)
    return {"data/dossier.json": text.encode()}
