"""Look for an article that breaks the engine or takes it too long: ``make fuzz SECONDS=60``.

Articles are grown from words of news and from what is known to hurt parsers, cut, joined and
repeated at random. What breaks is cut down as far as it still breaks and kept in ``findings/``,
where ``test_findings.py`` tries it again for ever. Each run says the number that it started from;
the same number makes the same articles.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

FINDINGS = Path(__file__).parent / "findings"
ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

from variorum.dossier import as_json, compile_dossier  # noqa: E402
from variorum.faults import InputError  # noqa: E402
from variorum.seeds import read_seeds  # noqa: E402

_NEWS = """
    said says told according to the mayor Ada Holm Mr. Berg he she they who which that The a of in
    on at by for with and but not no denied accused about least more than two 44 1,600 $5 million
    1.2 miles 6.1-magnitude 12 percent 80% half dozens 20s Monday Tuesday 3 May 2008 2:25 p.m.
    Varde Ribe West County Ports (MP) U.S. Post citing officials because while if on condition
"""
WORDS = _NEWS.split()
BARBS = [
    *"\"'“”‘’«»„‚()[]{}<>&;:,.!?-–—…*_`~#|\\/%$€£°+=^@",
    *["\n", "\r\n", "\u2028", "\x85", "\t", "\x0b", "\x1f", "\x7f", "\u00a0", "\u200b", "\u202e"],
    *[
        "\ufeff",
        "\ufffd",
        "é",
        "e\u0301",
        "ﬁ",
        "İ",
        "ß",
        "中",
        "١",
        "²",
        "½",
        "𝟗",
        "😀",
        "\U0010ffff",
    ],
    *['"We', 'boat," said', "1/0", "0-0", "1,0,0", "99999999999999999999", "3.4.5", "--8<--", "{{"],
]
SLOWEST = 100e-6
"""Seconds of the processor's time for a byte, beyond the first second: some twenty times what an
article of news takes on a laptop, and far below what anything quadratic takes at 60,000."""


def main() -> int:
    """Try articles until the time is up; 1 where one of them broke something."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--start", type=int, default=None, help="the number to start from")
    options = parser.parse_args()
    start = random.SystemRandom().randrange(10**9) if options.start is None else options.start
    print(f"from number {start}, for {options.seconds:.0f} s")
    found, tried = 0, 0
    end = time.monotonic() + options.seconds
    for folder in articles(random.Random(start)):
        if time.monotonic() > end:
            break
        tried += 1
        reason = trouble(folder)
        if reason:
            found += 1
            print(f"{keep(folder)}: {reason}", flush=True)
            print(f"cut down: {keep(smallest(folder, reason))}", flush=True)
    print(f"{tried} folders tried, {found} broke something")
    return min(found, 1)


def articles(chance: random.Random) -> Iterator[list[bytes]]:
    """Folders of one to four articles without end, the later ones made of the earlier."""
    pool = [" ".join(chance.choices(WORDS, k=60)) for _ in range(8)]
    while True:
        folder = [_article(chance, pool) for _ in range(chance.randint(1, 4))]
        pool[chance.randrange(len(pool))] = chance.choice(folder)[:2_000]
        yield [text.encode("utf-8", "replace") for text in folder]


def _article(chance: random.Random, pool: Sequence[str]) -> str:
    text = chance.choice(pool)
    changes: list[Callable[[random.Random, str], str]] = [_cut, _repeat, _words, _barbs, _turn]
    for _ in range(chance.randint(1, 8)):
        text = chance.choice(changes)(chance, text)
    return text[:60_000] or "."


def _cut(chance: random.Random, text: str) -> str:
    one, other = sorted(chance.choices(range(len(text) + 1), k=2))
    return text[:one] + text[other:]


def _repeat(chance: random.Random, text: str) -> str:
    one = chance.randrange(len(text) + 1)
    piece = text[one : one + chance.randint(1, 40)]
    return text[:one] + piece * chance.choice([2, 10, 300]) + text[one:]


def _words(chance: random.Random, text: str) -> str:
    return _put(chance, text, " " + " ".join(chance.choices(WORDS, k=chance.randint(1, 12))) + " ")


def _barbs(chance: random.Random, text: str) -> str:
    return _put(chance, text, "".join(chance.choices(BARBS, k=chance.randint(1, 12))))


def _put(chance: random.Random, text: str, piece: str) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + piece + text[place:]


def _turn(chance: random.Random, text: str) -> str:
    return chance.choice([str.upper, str.lower, str.title, str.swapcase])(text)


def trouble(folder: Sequence[bytes], timed: bool = True) -> str | None:
    """What goes wrong with a folder of articles, or None.

    That it takes too long is told only where it is timed: a test is not, since its machine may be
    busy with something else.
    """
    with TemporaryDirectory() as place:
        for number, data in enumerate(folder):
            (Path(place) / f"{number}-a.txt").write_bytes(data)
        started = time.process_time()
        try:
            problem = _broken_promise(Path(place))
        except InputError:
            return None
        except Exception as error:
            return f"{type(error).__name__}: {error}"[:200]
        took = time.process_time() - started
    allowed = 1 + SLOWEST * sum(map(len, folder))
    slow = timed and took > allowed
    return problem or (f"took {took:.1f} s, not {allowed:.1f}" if slow else None)


def _broken_promise(place: Path) -> str | None:
    dossier = compile_dossier(read_seeds(place))
    as_json(dossier)
    sentences = {(source.id, s.id): s for source in dossier.sources for s in source.sentences}
    claimed = {ref for topic in dossier.topics for ref in topic.sentences}
    if claimed != set(sentences):
        return "a sentence in no topic"
    for comparison in dossier.comparisons:
        for reading in comparison.readings:
            sentence = sentences[reading.source, reading.sentence]
            if not sentence.start <= reading.start < reading.end <= sentence.end:
                return "a reading outside its sentence"
    return None


def smallest(folder: list[bytes], reason: str) -> list[bytes]:
    """The folder with all taken out that is not needed for the same kind of trouble."""
    kind = reason.partition(":")[0].partition(" ")[0]
    for size in (4096, 256, 32, 4, 1):
        for number in range(len(folder)):
            at = 0
            while at < len(folder[number]):
                less = folder[number][:at] + folder[number][at + size :]
                tried = [*folder[:number], less, *folder[number + 1 :]]
                if (trouble(tried) or "").startswith(kind):
                    folder = tried
                else:
                    at += size
    return [data for data in folder if data.strip()]


def keep(folder: Sequence[bytes]) -> Path:
    """Write the articles of a finding into a folder named by their hash."""
    target = FINDINGS / hashlib.sha256(b"\0".join(folder)).hexdigest()[:12]
    target.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(folder):
        (target / f"{number}-a.txt").write_bytes(data)
    return target


if __name__ == "__main__":
    sys.exit(main())
