"""The page *About*: what is known of this copy of the site, and what is not."""

from __future__ import annotations

from variorum.pages import about
from variorum.pages.lookup import Lookup
from variorum.records import Dossier
from variorum.site import Site


def shown(site: Site) -> str:
    return str(about.render(Lookup(Dossier((), (), (), (), (), (), ())), site).body)


def test_commit_date_and_contact_are_told() -> None:
    site = Site("S", contact="desk@varde.example", revision="4f2a", date="2024-01-31T09:30:00Z")
    html = shown(site)
    assert "<dd>commit <code>4f2a</code></dd>" in html
    assert "<dd>31 January 2024, 09:30 UTC</dd>" in html
    assert '<a href="mailto:desk@varde.example">desk@varde.example</a>' in html


def test_what_is_not_known_is_said_so() -> None:
    html = shown(Site("S"))
    assert "no known commit" in html
    assert "no address is set" in html


def test_a_web_address_is_linked_as_it_is() -> None:
    assert '<a href="https://varde.example/desk">' in shown(
        Site("S", contact="https://varde.example/desk")
    )
