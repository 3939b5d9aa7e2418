"""Take the README's screenshots of a built site: ``python tools/screenshots.py SITE FOLDER``.

The pictures are those of a reader at a desk, in the light scheme, at the top of the page.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

WIDTH, HEIGHT = 1280, 1100
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def main() -> None:
    """Take every picture named below."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    pages = {
        "home": "",
        "topic": f"topics/{fullest_topic(options.site)}/",
        "conflicts": "conflicts/",
        "compare": "compare/",
    }
    options.folder.mkdir(parents=True, exist_ok=True)
    with served(options.site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=SWITCHES)
        for name, path in pages.items():
            picture = options.folder / f"{name}.png"
            take(browser, address + path, picture)
            print(f"{picture}: {path}, {picture.stat().st_size // 1024} KiB")
        browser.close()


def fullest_topic(site: Path) -> str:
    """The topic whose page has most to show."""
    pages = (site / "topics").glob("*/index.html")
    sizes = {page.parent.name: page.stat().st_size for page in pages}
    return max(sorted(sizes), key=lambda slug: sizes[slug])


def take(browser: Browser, address: str, picture: Path) -> None:
    """Photograph the first screen of a page."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT},
        color_scheme="light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    page.screenshot(path=picture)
    context.close()


def chromium() -> str:
    """The browser that $CHROMIUM names, else the system's."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not found:
        raise SystemExit("no Chromium: name one in CHROMIUM")
    return found


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of the site, while it is served on a free port of this machine."""
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves without a word about each request."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    main()
