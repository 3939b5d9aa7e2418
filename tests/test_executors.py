"""Who reads the articles changes no byte: this process, several, or a Dask cluster."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from building import PROJECT
from cli.driver import COUNCIL, FERRY, Project, clear_docs, copy_project
from variorum.analysis import analyse, analyse_all, missing_from
from variorum.cache import AnalysisCache, engine_key
from variorum.executors import executor
from variorum.faults import InputError

ARTICLES = [f"The ferry to Ostrand was {number} hours late.".encode() for number in range(40)]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """A Dask cluster of two processes on this machine, with this project's code."""
    reason = "Dask is not installed; pip install -r requirements-dask.txt"
    distributed = pytest.importorskip("distributed", reason=reason)
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = str(PROJECT / "hooks")
    try:
        with distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
        ) as running:
            yield running
    finally:
        os.environ.pop("PYTHONPATH")
        if before is not None:
            os.environ["PYTHONPATH"] = before


def test_few_articles_are_read_here() -> None:
    with executor("auto", 10) as chosen:
        assert chosen is None


def test_processes_read_the_same(tmp_path: Path) -> None:
    cache = AnalysisCache(tmp_path / "engine")
    cache.put(ARTICLES[7], analyse(ARTICLES[7]))
    assert missing_from(ARTICLES, cache) == 39
    with executor("processes", 200) as chosen:
        assert analyse_all(ARTICLES, cache, chosen) == [analyse(data) for data in ARTICLES]
    assert missing_from(ARTICLES, cache) == 0


def test_a_cluster_reads_the_same(cluster: Any) -> None:
    with executor(cluster.scheduler_address, 10) as chosen:
        assert chosen is not None
        assert analyse_all(ARTICLES, None, chosen) == [analyse(data) for data in ARTICLES]


@pytest.mark.slow
def test_the_site_is_the_same_whoever_reads(cluster: Any, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    clear_docs(project)
    project.write("seeds/001_ferry.txt", FERRY)
    project.write("seeds/002_council.txt", COUNCIL)
    sites = {
        chosen: _built(project, tmp_path / f"cache{number}", chosen)
        for number, chosen in enumerate(["serial", "processes", cluster.scheduler_address])
    }
    assert sites["processes"] == sites["serial"]
    assert sites[cluster.scheduler_address] == sites["serial"]


def _built(project: Project, cache: Path, chosen: str) -> dict[str, str]:
    # The cluster's way to the code must not help the processes.
    outcome = project.build(VARIORUM_CACHE=str(cache), VARIORUM_EXECUTOR=chosen, PYTHONPATH="")
    assert outcome.code == 0, outcome.said
    return project.fingerprint()


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ("many", "mkdocs.yml: extra.executor: unknown: 'many'; write \"auto\""),
        ("tcp://127.0.0.1:1", "no cluster answers at tcp://127.0.0.1:1"),
    ],
)
def test_what_cannot_be_used_is_told_in_one_line(
    chosen: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("distributed", reason="Dask is not installed")
    monkeypatch.setattr("variorum.executors._CONNECT", "1s")
    with pytest.raises(InputError) as caught, executor(chosen, 10):
        pass
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_cluster_with_another_state_of_the_code_is_refused(
    cluster: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("variorum.executors.engine_key", _another_key)
    with pytest.raises(InputError, match="another state"), executor(cluster.scheduler_address, 10):
        pass


class _Client:
    """What a cluster's client is asked for here, in place of one that is connected."""

    def __init__(self, answer: dict[str, str] | Exception) -> None:
        self._answer = answer

    def __enter__(self) -> None: ...

    def __exit__(self, *_: object) -> None: ...

    def run(self, _task: object) -> dict[str, str]:
        if isinstance(self._answer, Exception):
            raise self._answer
        return self._answer


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (
            ImportError("no module named variorum"),
            "the workers of tcp://x:1 lack this project's code",
        ),
        ({}, "the cluster at tcp://x:1 has no workers"),
        (
            {"tcp://x:2": engine_key(), "tcp://x:3": "0"},
            "the workers of tcp://x:1 have another state of the code",
        ),
    ],
)
def test_a_cluster_that_cannot_read_alike_is_refused(
    answer: dict[str, str] | Exception, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a cluster in name only, so that it is tried where Dask is not installed too."""
    dask = SimpleNamespace(Client=lambda *_, **__: _Client(answer))
    monkeypatch.setitem(sys.modules, "distributed", dask)
    with pytest.raises(InputError) as caught, executor("tcp://x:1", 10):
        pass
    remedy = "start them from this checkout, with hooks/ in PYTHONPATH"
    assert str(caught.value) == f"mkdocs.yml: extra.executor: {told}; {remedy}"


def test_a_cluster_without_dask_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(InputError) as caught, executor("tcp://x:1", 10):
        pass
    assert str(caught.value) == (
        "mkdocs.yml: extra.executor: tcp://x:1 needs Dask, which is not installed; "
        "install requirements-dask.txt"
    )


class _Keys:
    """A key that is one here and another wherever it is sent to."""

    def __init__(self) -> None:
        self._here = os.getpid()

    def __call__(self) -> str:
        return "here" if os.getpid() == self._here else "there"


_another_key = _Keys()
