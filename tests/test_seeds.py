"""Seeds: which files are articles, what they are called, and every rule of bad input."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from variorum.faults import Fault, InputError
from variorum.reading.identity import short_hash
from variorum.seeds import SIZE_LIMIT, read_seeds, sigla, source_ids


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    return folder


def write(folder: Path, **articles: str | bytes) -> Path:
    for name, text in articles.items():
        data = text if isinstance(text, bytes) else text.encode()
        (folder / f"{name}.txt").write_bytes(data)
    return folder


def faults_of(folder: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        read_seeds(folder)
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("ferry.txt", "ferry"),
        ("001_ferry.txt", "ferry"),
        ("001_002_ferry.txt", "002_ferry"),
        ("001_2024.txt", "001_2024"),
        ("001-ferry.txt", "001-ferry"),
        ("report_12_a.txt", "report_12_a"),
        ("001_44a85f.txt", "44a85f"),
        ("The old ferry, sunk.txt", "The-old-ferry--sunk"),
        ("a.b_c-d.txt", "a.b_c-d"),
        (".hidden.txt", ".hidden"),
        ("Fa\u0308hre.txt", "F\u00e4hre"),
        ("渡船.txt", "渡船"),
        ("ferry.txt.txt", "ferry.txt"),
    ],
)
def test_an_id_is_the_name_without_ending_and_number(name: str, id_: str) -> None:
    assert source_ids([name]) == {name: id_}


@pytest.mark.parametrize(
    ("names", "plain"),
    [
        (["Ferry.txt", "ferry.txt"], "ferry.txt"),
        (["3_Ferry.txt", "2_ferry.txt"], "2_ferry.txt"),
        (["a b.txt", "a-b.txt", "a+b.txt"], "a-b.txt"),
        (["FERRY.txt", "Ferry.txt"], None),
        (["a b.txt", "a+b.txt"], None),
        (["Straße.txt", "strasse.txt"], "strasse.txt"),
    ],
)
def test_ids_that_would_be_one_are_told_apart_by_a_hash(
    names: list[str], plain: str | None
) -> None:
    """All but the name that is its own id in small letters, which so depends on no other."""
    ids = source_ids(names)
    hashed = {name: id_.rpartition("-")[2] == short_hash(name) for name, id_ in ids.items()}
    assert hashed == {name: name != plain for name in names}
    assert len({id_.casefold() for id_ in ids.values()}) == len(names)


@pytest.mark.parametrize(
    ("first", "plain"),
    [
        ({"Ferry.txt": 1, "ferry.txt": 2}, "Ferry.txt"),
        ({"Ferry.txt": 1}, "Ferry.txt"),
        ({"7_Ferry.txt": 1, "ferry.txt": 2, "Ferry.txt": 3}, "Ferry.txt"),
        ({"Ferry.txt": 1, "ferry.txt": 1}, "ferry.txt"),
        ({"FERRY.txt": 1, "Ferry.txt": 2, "ferry.txt": 3}, None),
    ],
)
def test_the_source_that_was_there_first_keeps_its_id(
    first: dict[str, int], plain: str | None
) -> None:
    ids = source_ids(["Ferry.txt", "ferry.txt"], first)
    assert [name for name, id_ in ids.items() if f"{id_}.txt" == name] == [plain] * bool(plain)


@pytest.mark.parametrize("name", ["index.txt", "README.txt", "1_Index.txt", "...txt", ".txt"])
def test_ids_that_a_site_needs_itself_have_a_hash(name: str) -> None:
    assert source_ids([name])[name].endswith(short_hash(name))


def test_a_name_that_looks_like_the_id_of_another_has_an_id_of_its_own() -> None:
    index = f"index-{short_hash('index.txt')}"
    likeness = f"{index.replace('-', ' ').upper()}.txt"
    own = f"{index.upper()}-{short_hash(likeness)}"
    assert source_ids(["index.txt", likeness]) == {"index.txt": index, likeness: own}


def test_another_source_changes_no_id() -> None:
    one, two = source_ids(["1_ferry.txt"]), source_ids(["1_ferry.txt", "2_bridge.txt", "3.txt"])
    assert one.items() <= two.items()


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        (["44a85522", "242e66c1"], ["44a8", "242e"]),
        (["44a85522", "44a85600"], ["44a855", "44a856"]),
        (["ab", "abcdef"], ["ab", "abcd"]),
        (["ferry", "ferry-2"], ["ferry", "ferry-"]),
        (["Ferry-a", "ferry-b"], ["Ferry-a", "ferry-b"]),
    ],
)
def test_a_siglum_is_the_shortest_beginning_that_no_other_id_has(
    ids: list[str], expected: list[str]
) -> None:
    found = sigla(ids, {})
    assert [found[id_] for id_ in ids] == expected


def test_a_label_of_the_editors_takes_the_place_of_a_siglum() -> None:
    assert sigla(["44a85522", "242e66c1"], {"44a85522": "Herald"}) == {
        "44a85522": "Herald",
        "242e66c1": "242e",
    }


def test_articles_come_in_the_order_of_their_names_with_their_bytes(seeds: Path) -> None:
    write(seeds, **{"2_b": "Ferry.\r\n", "1_a": "\ufeffBridge.", ".c": "Quay."})
    files = read_seeds(seeds).files
    assert [(file.id, file.name, file.data) for file in files] == [
        (".c", ".c.txt", b"Quay."),
        ("a", "1_a.txt", "\ufeffBridge.".encode()),
        ("b", "2_b.txt", b"Ferry.\r\n"),
    ]


def test_what_is_no_article_is_left_alone_and_named(seeds: Path) -> None:
    write(seeds, a="Ferry.")
    (seeds / "b.html").write_text("x")
    (seeds / "C.TXT").write_text("x")
    (seeds / "new\nline").mkdir()
    assert read_seeds(seeds).warnings == (
        "seeds/C.TXT: left alone; only files named .txt are articles: "
        "end its name in small letters",
        "seeds/b.html: left alone; only files named .txt are articles: "
        "save its text as one, or put it elsewhere",
        "seeds/new\\nline: left alone; only files named .txt are articles: "
        "save its text as one, or put it elsewhere",
    )


def test_the_same_text_under_two_names_is_a_warning(seeds: Path) -> None:
    write(seeds, a="Ferry.", b="Bridge.", c="Ferry.")
    found = read_seeds(seeds)
    assert len(found.files) == 3
    assert found.warnings == (
        "seeds/a.txt and seeds/c.txt: the same text under 2 names; remove all but one",
    )


def test_no_folder(tmp_path: Path) -> None:
    assert faults_of(tmp_path / "none") == [
        f"{tmp_path / 'none'}: there is no such folder; make it, or point SEEDS_DIR at yours"
    ]


def test_no_article(seeds: Path) -> None:
    (seeds / "a.html").write_text("x")
    assert faults_of(seeds) == ["seeds/: no article in it; put one or more .txt files there"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"caf\xe9", "not UTF-8 at byte 3 (0xe9); save it as UTF-8 plain text"),
        ("Ferry.".encode("utf-16"), "not UTF-8 at byte 0 (0xff); save it as UTF-8 plain text"),
        (b"", "nothing in it but white space; put the article in, or remove it"),
        (
            b"\xef\xbb\xbf \n\t\r\n",
            "nothing in it but white space; put the article in, or remove it",
        ),
        (
            "\u200b\u2003\n".encode(),
            "nothing in it but white space; put the article in, or remove it",
        ),
        (b"Ferry\0.", "binary, not text; save it as UTF-8 plain text"),
        (b"Fe\x01\x02\x03rry", "binary, not text; save it as UTF-8 plain text"),
    ],
)
def test_what_is_no_text_is_a_fault(seeds: Path, data: bytes, message: str) -> None:
    assert faults_of(write(seeds, a=data)) == [f"seeds/a.txt: {message}"]


def test_a_text_as_large_as_may_be_is_an_article_and_a_larger_one_is_none(seeds: Path) -> None:
    assert len(read_seeds(write(seeds, a=b"a" * SIZE_LIMIT)).files) == 1
    assert faults_of(write(seeds, a=b"a" * (SIZE_LIMIT + 1))) == [
        "seeds/a.txt: larger than 4 MiB, the most an article may have; split it"
    ]


def test_a_folder_with_an_articles_name_is_a_fault(seeds: Path) -> None:
    (seeds / "a.txt").mkdir()
    assert faults_of(seeds) == [
        "seeds/a.txt: no file, though it bears an article's name; rename or remove it"
    ]


def test_links(seeds: Path, tmp_path: Path) -> None:
    write(seeds, a="Ferry.")
    (tmp_path / "out.txt").write_text("Out.")
    (seeds / "in.txt").symlink_to(seeds / "a.txt")
    assert [file.id for file in read_seeds(seeds).files] == ["a", "in"]
    (seeds / "b.txt").symlink_to(tmp_path / "out.txt")
    (seeds / "c.txt").symlink_to(seeds / "none")
    (seeds / "d.txt").symlink_to(seeds / "d.txt")
    assert faults_of(seeds) == [
        "seeds/b.txt: a link that leads out of the folder; put a copy of the file there",
        "seeds/c.txt: a link to nothing; remove it, or put the file there",
        "seeds/d.txt: a link that leads to itself; put the file there",
    ]


def test_a_folder_of_seeds_may_itself_be_a_link(seeds: Path, tmp_path: Path) -> None:
    write(seeds, a="Ferry.")
    (tmp_path / "other").symlink_to(seeds)
    assert [file.id for file in read_seeds(tmp_path / "other").files] == ["a"]


def test_a_pipe_with_an_articles_name_is_a_fault_and_is_not_waited_for(seeds: Path) -> None:
    os.mkfifo(seeds / "a.txt")
    assert faults_of(seeds) == [
        "seeds/a.txt: no file, though it bears an article's name; rename or remove it"
    ]


def test_a_name_that_is_not_utf8_is_a_fault(seeds: Path) -> None:
    Path(os.fsdecode(os.fsencode(seeds) + b"/caf\xe9.txt")).write_text("Ferry.")
    assert faults_of(seeds) == ["seeds/caf\\udce9.txt: a file name that is not UTF-8; rename it"]


def test_a_file_that_may_not_be_read_is_a_fault(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    write(seeds, a="Ferry.")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert faults_of(seeds) == [
        "seeds/a.txt: cannot be read (Permission denied); allow reading it, or remove it"
    ]


@pytest.mark.parametrize("names", [("1_ferry", "2_ferry"), ("ferry", "2_ferry")])
def test_two_names_that_differ_in_the_number_alone_are_a_fault(
    seeds: Path, names: tuple[str, str]
) -> None:
    one, other = sorted(names)
    assert faults_of(write(seeds, **dict.fromkeys(names, "Ferry."))) == [
        f"seeds/{one}.txt and seeds/{other}.txt: one name but for the number in front, so both "
        "would be one source; rename one of them"
    ]


def test_of_two_names_that_would_be_one_source_the_first_is_read(seeds: Path) -> None:
    faults: list[Fault] = []
    found = read_seeds(write(seeds, **{"1_ferry": "Ferry.", "2_ferry": "Bridge."}), faults)
    assert [file.name for file in found.files] == ["1_ferry.txt"]
    assert len(faults) == 1


def test_numbers_alone_are_two_sources(seeds: Path) -> None:
    files = read_seeds(write(seeds, **{"1_2024": "Ferry.", "2_2024": "Bridge."})).files
    assert [file.id for file in files] == ["1_2024", "2_2024"]


def test_all_faults_come_at_once(seeds: Path) -> None:
    write(seeds, a=b"\xff", b="", **{"1_c": "Ferry.", "2_c": "Ferry."})
    (seeds / "d.txt").mkdir()
    assert [fault.split(": ")[0] for fault in faults_of(seeds)] == [
        "seeds/a.txt",
        "seeds/b.txt",
        "seeds/d.txt",
        "seeds/1_c.txt and seeds/2_c.txt",
    ]
