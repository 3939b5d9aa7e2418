"""Executors: who reads the articles. This process, several on this machine, or a Dask cluster.

Which of them it is changes the time that a build takes and not one byte of what it makes.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from variorum.cache import engine_key
from variorum.faults import Fault, InputError

__all__ = ["SETTING", "executor"]

SETTING = "extra.executor"

_PAYS_FROM = 400
"""Articles. Starting processes costs about as much as reading two hundred articles."""

_EACH = 100
"""Articles that a process should have to do, and the most processes that are started."""
_MOST = 16

_CONNECT = "10s"
_SCHEMES = ("tcp://", "tls://", "ucx://", "ws://", "wss://")


@contextmanager
def executor(chosen: str, articles: int) -> Iterator[Executor | None]:
    """What to read so many articles with; None is this process.

    ``chosen`` is "auto", "serial", "processes" or the address of a Dask scheduler
    ("tcp://10.0.0.5:8786"). Raises InputError where it is none of these, and where the cluster
    cannot be reached or has other code than this.
    """
    workers = _workers(articles)
    if chosen.startswith(_SCHEMES):
        with _cluster(chosen) as executor:
            yield executor
    elif chosen == "processes" or (chosen == "auto" and articles >= _PAYS_FROM and workers > 1):
        # A server has threads, and a process with threads must not be forked.
        context = multiprocessing.get_context("spawn")
        with _importable(), ProcessPoolExecutor(workers, mp_context=context) as pool:
            yield pool
    elif chosen in ("auto", "serial"):
        yield None
    else:
        remedy = 'write "auto", "serial", "processes" or the address of a Dask scheduler'
        raise InputError([Fault(f"mkdocs.yml: {SETTING}", f"unknown: {chosen!r}", remedy)])


@contextmanager
def _importable() -> Iterator[None]:
    """This package where new processes look for it: MkDocs takes the hooks' folder out again."""
    folder = str(Path(__file__).parent.parent)
    sys.path.append(folder)
    try:
        yield
    finally:
        sys.path.remove(folder)


def _workers(articles: int) -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    cores = len(affinity(0)) if affinity else os.cpu_count() or 1
    return max(1, min(cores, _MOST, articles // _EACH))


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    try:
        distributed = import_module("distributed")
    except ImportError:
        remedy = "install requirements-dask.txt"
        raise _fault(f"{address} needs Dask, which is not installed", remedy) from None
    try:
        client = distributed.Client(address, timeout=_CONNECT, set_as_default=False)
    except (OSError, TimeoutError) as error:
        reason = str(error).partition("\n")[0]
        raise _fault(f"no cluster answers at {address} ({reason})", "start it first") from None
    with client:
        _check_engine(client, address)
        yield client.get_executor()


def _check_engine(client: Any, address: str) -> None:
    """Every worker must have this very engine, or one article would be read in two ways."""
    try:
        keys = client.run(engine_key)
    except ImportError:
        raise _fault(f"the workers of {address} lack this project's code", _START) from None
    if not keys:
        raise _fault(f"the cluster at {address} has no workers", _START)
    if set(keys.values()) != {engine_key()}:
        raise _fault(f"the workers of {address} have another state of the code", _START)


_START = "start them from this checkout, with hooks/ in PYTHONPATH"


def _fault(what: str, remedy: str) -> InputError:
    return InputError([Fault(f"mkdocs.yml: {SETTING}", what, remedy)])
