"""The headers name every inline script of the theme, and allow nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from building import PROJECT
from variorum import headers


def test_the_policy_names_the_hash_of_each_inline_script(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text("<script>one()</script><script src=x.js></script>")
    (tmp_path / "a" / "index.html").write_text("<script>two()</script><script>one()</script>")
    scripts = headers.inline_scripts(tmp_path)
    assert scripts == {b"one()", b"two()"}
    directives = dict(part.split(" ", 1) for part in headers.policy(scripts).split("; "))
    hashes = {
        f"'sha256-{base64.b64encode(hashlib.sha256(script).digest()).decode()}'"
        for script in scripts
    }
    assert set(directives["script-src"].split()) == {"'self'", *hashes}
    assert directives["default-src"] == "'none'"
    assert "unsafe" not in headers.policy(scripts)


def test_each_host_gets_the_headers_in_its_own_form() -> None:
    files = headers.header_files("default-src 'none'")
    assert "/*\n  Content-Security-Policy: default-src 'none'\n" in files["_headers"]
    assert "Header always set Content-Security-Policy \"default-src 'none'\"" in files[".htaccess"]
    assert files["data/headers.txt"].startswith("Content-Security-Policy: default-src 'none'\n")


def test_no_template_of_ours_writes_a_script_or_style_inline() -> None:
    """What the policy names hashes of is the theme's alone."""
    templates = [*PROJECT.glob("overrides/**/*.html"), *PROJECT.glob("hooks/variorum/**/*.html")]
    assert len(templates) > 20
    odd = re.compile(r"<script\b|<style\b|\sstyle=|\son[a-z]+=")
    assert [file.name for file in templates if odd.search(file.read_text())] == []
