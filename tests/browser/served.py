"""A folder served over HTTP with the headers that its own ``_headers`` file names."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

__all__ = ["served"]


class _Handler(SimpleHTTPRequestHandler):
    headers_to_send: tuple[tuple[str, str], ...] = ()

    def end_headers(self) -> None:
        for name, value in self.headers_to_send:
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site on a free port of this machine; yields its address, ending in "/"."""
    lines = (site / "_headers").read_text("utf-8").splitlines()[1:]
    named = tuple(tuple(line.strip().split(": ", 1)) for line in lines)
    handler = type("Handler", (_Handler,), {"headers_to_send": named})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
