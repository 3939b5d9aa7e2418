"""Articles, file names and front matter that try to be more than text, named for what they attempt."""

from __future__ import annotations

import json

__all__ = ["FILE_NAMES", "PAGES", "TEXTS"]

_ALARM = "window.breached=1"

TEXTS: dict[str, str] = {
    "script": f"The mayor said <script>{_ALARM}</script> on Monday. “<b>No</b>,” she said.",
    "closing": f"He said: “</p></blockquote></article></script><script>{_ALARM}</script>.” It ended.",
    "attribute": f'Ann "Nan" Holm" onmouseover="{_ALARM}" x=\' said 5" was "enough" in <Varde\'s> hall.',
    "image": f"<img src=x onerror={_ALARM}> said Ada Holm of <svg onload={_ALARM}> on Tuesday.",
    "uri": f"Read [this](javascript:{_ALARM}) or <a href='javascript:{_ALARM}'>that</a>, said Ada Holm.",
    "markdown": "# Not a heading\n* not *a* list\n> not a quote\n\n    not code\n``` \nnot a fence\n```\n",
    "pymdownx": '--8<-- "mkdocs.yml"\n!!! danger "no"\n    no\n=== "tab"\n    no\n++ctrl++ :smile: ~~no~~ ==no==',
    "footnotes": "A note[^1] of Ada Holm.\n[^1]: not a note.\n*[HTML]: not an abbreviation. [x]: http://example.org",
    "jinja": "The price is {{ config.site_name }} and {% include 'main.html' %} {# gone #}, said Ada Holm.",
    "entities": "He wrote &lt;b&gt; &amp;amp; &#60;script&#62; and &nbsp; &copy; in the file, said Ada Holm.",
    "front-matter": "---\ntitle: taken\ntemplate: main.html\n---\nThe mayor, Ada Holm, spoke.",
    "citation": '["The mayor spoke"](source:script) said Ada Holm, and [[x]] and ["no"](source:none).',
    "json": '</script><!--<script> "]} , \u2028 \u2029 \\u003c/script> said Ada Holm on Monday.',
    "comment": "<!-- the rest is gone --><![CDATA[ x ]]> <?php x ?> said Ada Holm --> on Monday.",
    "style": "<style>*{display:none}</style> Ada Holm said that nothing was lost on Monday.",
    "bidi": "Ada Holm said \u202ethis is reversed\u202c and \u2066isolated\u2069 and zero\u200b\u200d\ufeffwidth.",
    "newlines": "One.\rTwo.\r\nThree.\x0bFour.\x0cFive.\x1cSix.\x1dSeven.\x1eEight.\x85Nine.\u2028Ten.\u2029End.",
    "controls": "Bell \x07, escape \x1b[31m, delete \x7f, start \x02 and end \x03 of text, said Ada Holm "
    + "to the whole of the waiting press in the hall on Monday. " * 8,
    "c1": "Windows \x80 \x91quotes\x92 \x9f as Latin-1, said Ada Holm, and \ufffe \uffff too.",
    "private": "Private \ue000 and astral 𝔸𝔹 and combining e\u0301\u0301\u0301 marks, said Ada Holm.",
    "formula": "=HYPERLINK(1) was the cell, said Ada Holm.\n+1 on Monday.\n-1 on Tuesday.\n@SUM(1)\n\tTab.",
    "path": "../../etc/passwd and C:\\Windows\\x and file:///etc/passwd, said Ada Holm.",
    "emptyish": "a",
    "quotes": "“" * 2001 + " said Ada Holm.",
    "straight-quotes": '"' * 2001 + " said Ada Holm.",
    "brackets": "(" * 1500 + "x" + "[" * 1500 + " said Ada Holm.",
    "names": "A. " * 3000 + "Holm said no.",
    "capitals": "Holm Berg " * 3000 + "said no.",
    "commas": "Ada, " * 4000 + "said no.",
    "digits": "1," * 5000 + "000 people, said Ada Holm. " + "9" * 5000 + " more.",
    "hyphens": "a-" * 5000 + "b said Ada Holm.",
    "said": "said " * 5000,
    "quoted-words": '"a," said Ada Holm. ' * 300,
    "long-line": "The mayor spoke of the bridge and its cost of 5 million kroner again. " * 15000,
}
"""By name; the name is also the file's, and so the source's id."""

FILE_NAMES: tuple[str, ...] = (
    "with space.txt",
    "quote'and\"quote.txt",
    "<b>bold<.txt",
    "amp&er;sand.txt",
    "{{ braces }}.txt",
    "per%20cent.txt",
    "hash#and?query.txt",
    "semi;colon.txt",
    ".hidden.txt",
    "...txt",
    ".txt",
    "index.txt",
    "INDEX.txt",
    "readme.txt",
    "404.txt",
    "sources.txt",
    "søster.txt",
    "-dash.txt",
    "new\nline.txt",
    "back\\slash.txt",
    "ünïcödé 漢字.txt",
)

_ODD = (
    f"</title></script><script>{_ALARM}</script><img src=x onerror={_ALARM}> "
    '" onmouseover="x {{ 7*7 }} {% x %} --8<-- "'
)
_YAML = json.dumps(_ODD)  # is YAML too

PAGES: dict[str, str] = {
    "topics/said.md": f"---\ntitle: {_YAML}\nsubtitle: {_YAML}\ndescription: {_YAML}\n"
    "terms: [said]\n---\n",
    "sources/script.md": f"---\ntitle: {_YAML}\npublisher: {_YAML}\nauthor: {_YAML}\n"
    f"label: {_YAML}\npublished: 2031-05-04\n"
    f"url: 'https://example.org/\"onmouseover=\"{_ALARM}'\n---\n",
    "sources/gone.md": f"---\nremoved: {_YAML}\n---\n",
    "conflicts.md": f"""---
notes:
  odd:
    question: {_YAML}
    note: {_YAML}
    relation: difference
    type: framing
    readings:
      - {{source: script, quote: "The mayor said"}}
      - {{source: front-matter, quote: "The mayor, Ada Holm, spoke."}}
---
""",
}
"""Pages of an editor below ``docs`` by their path."""
