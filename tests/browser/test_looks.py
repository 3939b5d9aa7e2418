"""What a reader sees where a page is narrow or a value is missing: no words touch or break."""

from __future__ import annotations

import pytest
from readers import Reader, Site

_GAP = """() => [...document.querySelectorAll('.v-brief')].map(card =>
  card.querySelector('.v-groups').getBoundingClientRect().top
  - card.querySelector('.v-badges').getBoundingClientRect().bottom)"""
_DOTS = """() => [...document.querySelectorAll('.v-statement__by > .v-cite + span')].map(each =>
  getComputedStyle(each, '::before').content)"""
_LINES = """() => [...document.querySelectorAll('.v-speakers th[scope=row] a')].map(link => {
  const words = document.createRange(), rows = new Set(), found = [];
  const text = link.firstChild;
  for (const word of link.textContent.matchAll(/\\S+/g)) {
    words.setStart(text, word.index);
    words.setEnd(text, word.index + word[0].length);
    found.push(words.getClientRects().length);
  }
  return Math.max(...found);
})"""


def test_a_card_on_the_home_page_leaves_room_above_its_words(site: Site, reader: Reader) -> None:
    gaps = reader(site.on_disk + "index.html").evaluate(_GAP)
    assert gaps
    assert min(gaps) > 4


@pytest.mark.parametrize("path", ["quotations/index.html", "speakers/index.html"])
def test_no_dot_stands_right_after_the_siglum(path: str, seeds_site: Site, reader: Reader) -> None:
    dots = reader(seeds_site.on_disk + path).evaluate(_DOTS)
    assert dots
    assert set(dots) == {"none"}


def test_no_word_of_a_speakers_name_is_broken_on_a_phone(seeds_site: Site, reader: Reader) -> None:
    page = reader(seeds_site.on_disk + "speakers/index.html", width=390)
    lines = page.evaluate(_LINES)
    assert len(lines) == 9
    assert set(lines) == {1}
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("path", ["conflicts/index.html", "quotations/index.html"])
def test_a_long_name_in_a_list_does_not_widen_the_smallest_screen(
    path: str, seeds_site: Site, reader: Reader
) -> None:
    page = reader(seeds_site.on_disk + path, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
