"""Headers that a published site should be served with: a strict Content-Security-Policy first.

The policy names the hash of every inline script that the theme writes, so that no other can run;
this project writes none. It stands in files that common hosts read (``_headers`` at Netlify and
Cloudflare Pages, ``.htaccess`` at Apache) and, for any other, as plain lines to copy. It is no meta
element in the pages, because there it would bind copies opened from disk as well.
Source: W3C Content Security Policy Level 3, section 2.3.1 (hash sources).
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

__all__ = ["header_files", "inline_scripts", "policy"]

_INLINE_SCRIPT = re.compile(rb"<script>(.*?)</script>", re.DOTALL)

_OTHERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def inline_scripts(site: Path) -> frozenset[bytes]:
    """Every inline script in the pages of a finished site."""
    return frozenset(
        script
        for page in site.rglob("*.html")
        for script in _INLINE_SCRIPT.findall(page.read_bytes())
    )


def policy(scripts: Iterable[bytes]) -> str:
    """The Content-Security-Policy under which these inline scripts run, and no others."""
    hashes = sorted(base64.b64encode(hashlib.sha256(s).digest()).decode() for s in scripts)
    allowed = " ".join(f"'sha256-{each}'" for each in hashes)
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' {allowed}".rstrip(),
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        ]
    )


def header_files(csp: str) -> dict[str, str]:
    """The files that set the headers, by their path in the site."""
    headers = {"Content-Security-Policy": csp, **_OTHERS}
    lines = [f"{name}: {value}" for name, value in headers.items()]
    apache = [f'  Header always set {name} "{value}"' for name, value in headers.items()]
    return {
        "_headers": "/*\n" + "".join(f"  {line}\n" for line in lines),
        ".htaccess": "\n".join(["<IfModule mod_headers.c>", *apache, "</IfModule>", ""]),
        "data/headers.txt": "\n".join([*lines, ""]),
    }
