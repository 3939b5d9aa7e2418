"""One stylesheet and one script: joined in order, without what the site's settings leave off."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import Files, get_files

import bundle
from building import PROJECT, build


def test_comments_and_indents_go_and_the_rest_stays() -> None:
    styles = ['/* Why. */\n.a {\n  content: "· " / "";\n}\n', ".b { color: red }\n"]
    assert bundle.joined_styles(styles) == '.a {\ncontent: "· " / "";\n}\n.b { color: red }\n'


@pytest.mark.parametrize(
    ("styles", "left"),
    [
        (".x{a:b}.y{c:d}", ".y{c:d}"),
        (".y{c:d}.x .z{a:b}", ".y{c:d}"),
        (".x,.y{a:b}", ".x,.y{a:b}"),
        ("@media print{.x{a:b}.y{c:d}}", "@media print{.y{c:d}}"),
        (".y{b:url('data:image/svg+xml;x')}", ".y{b:url('data:image/svg+xml;x')}"),
    ],
)
def test_a_rule_goes_where_all_of_its_selectors_are_unused(styles: str, left: str) -> None:
    assert bundle.without_unused(styles, r"\.x\b") == left


def _project(folder: Path, settings: str) -> tuple[Files, object]:
    (folder / "docs" / "css").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Quay\n")
    (folder / "docs" / "css" / "a.css").write_text(".a { b: c }\n")
    (folder / "docs" / "one.js").write_text("one();\n")
    (folder / "docs" / "two.js").write_text("two();\n")
    (folder / "mkdocs.yml").write_text(f"site_name: Quay\n{settings}")
    config = load_config(str(folder / "mkdocs.yml"))
    config.plugins._current_plugin = "bundle"  # as while MkDocs runs a hook
    return get_files(config), config


def test_scripts_that_wait_become_one_and_others_stay(tmp_path: Path) -> None:
    files, config = _project(
        tmp_path,
        "extra_javascript:\n- path: one.js\n  defer: true\n- path: two.js\n  defer: true\n"
        "- https://example.org/three.js\n- one.js\n",
    )
    bundle.on_files(files, config)  # type: ignore[arg-type]
    assert [str(each) for each in config.extra_javascript] == [  # type: ignore[attr-defined]
        "https://example.org/three.js",
        "one.js",
        "assets/js/site.js",
    ]
    made = files.get_file_from_path("assets/js/site.js")
    assert made is not None
    assert made.content_string == "one();\n\ntwo();\n"


def test_a_stylesheet_from_elsewhere_leaves_all_as_they_are(tmp_path: Path) -> None:
    files, config = _project(tmp_path, "extra_css: [css/a.css, https://example.org/b.css]\n")
    bundle.on_files(files, config)  # type: ignore[arg-type]
    assert config.extra_css == ["css/a.css", "https://example.org/b.css"]  # type: ignore[attr-defined]


def test_what_a_setting_turns_on_is_used(tmp_path: Path) -> None:
    _, off = _project(tmp_path / "off", "")
    _, on = _project(
        tmp_path / "on", "markdown_extensions: [pymdownx.tabbed]\nrepo_url: https://x.example\n"
    )
    assert r"\.tabbed-" in bundle.unused_selectors(off)  # type: ignore[arg-type]
    assert r"\.tabbed-" not in bundle.unused_selectors(on)  # type: ignore[arg-type]
    assert "md-source" not in bundle.unused_selectors(on)  # type: ignore[arg-type]


@pytest.mark.slow
def test_a_page_names_one_stylesheet_with_the_themes_and_the_sites_rules(tmp_path: Path) -> None:
    assert build(PROJECT / "seeds", tmp_path / "site").returncode == 0
    page = (tmp_path / "site" / "conflicts" / "index.html").read_text("utf-8")
    assert page.count('rel="stylesheet"') == 1
    styles = (tmp_path / "site" / bundle.STYLES).read_text("utf-8")
    for rule in (".md-header{", "[data-md-color-scheme=slate]{", ".v-row {", "@media print"):
        assert rule in styles
    assert ".tabbed-" not in styles
