"""Check a finished or published copy of the site against the articles: ``python hooks/verify.py
SITE``.

The same proof that ends every build: every run word for word, every sentence on its page, every
internal link and anchor, nothing loaded from elsewhere.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from variorum import proof
from variorum.dossier import compile_dossier
from variorum.editor import read_editor
from variorum.faults import InputError
from variorum.history import with_history
from variorum.records import Dossier
from variorum.seeds import read_seeds

_PROJECT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Verify; 0 where all holds, 1 where something does not or cannot be read."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("site", type=Path, help="the folder of the site")
    parser.add_argument("--seeds", type=Path, default=_PROJECT / "seeds", help="its articles")
    parser.add_argument("--docs", type=Path, default=_PROJECT / "docs", help="its editor's files")
    given = parser.parse_args(arguments)
    if not (given.site / "index.html").is_file():
        print(f"{given.site}: no site there; name the folder that holds its index.html")
        return 1
    try:
        dossier = _compile(given.seeds, given.docs)
    except InputError as error:
        print(error)
        return 1
    faults = proof.check(given.site, dossier)
    for fault in faults:
        print(fault)
    print(f"{given.site}: {'NOT proven' if faults else 'proven, nothing is wrong'}")
    return 1 if faults else 0


def _compile(seeds_folder: Path, docs: Path) -> Dossier:
    seeds = with_history(read_seeds(seeds_folder), seeds_folder)
    return compile_dossier(seeds, read_editor(docs, seeds))


if __name__ == "__main__":
    sys.exit(main())
