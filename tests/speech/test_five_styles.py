# ruff: noqa: E501 (an article has a line for a paragraph)
"""Whom statements are said by, in five styles of article written for this test.

Each statement is known by words of its content; None means that the article names nobody.
"""

from __future__ import annotations

import pytest

from variorum.analysis import analyse

AGENCY = """\
SANDVIK (Sundfoto) — The ferry Aurora ran aground off Lake Sund early on Friday, injuring at least 12 people, officials said.

"We heard a bang and then the lights went out," said passenger Jon Lunde, 34, who was on deck at the time.

Harbour master Ada Holm told reporters the ship had left its lane in thick fog. She said an inquiry would begin on Monday.

"The captain did all that he could," Holm added. "We owe the crew our thanks."

The Sandvik Ferry Company (SFC), which owns the Aurora, denied any fault. The company said in a statement that its ships were inspected every year.

But Per Dahl, a spokesman for the Seamen's Union, accused the company of cutting its crews. He said the union had warned of an accident for years.

"They did not listen," Dahl said.

The transport ministry declined to comment on the union's claims. Transport Minister Karin Berg will visit the site on Saturday, the ministry said.

SFC confirmed that two of its officers had been suspended.
"""

BROADSHEET = """\
It was the third time in a decade that the council had voted to close the old swimming pool, and the third time that Maria Stokke had sat in the front row to watch it do so.

"I learned to swim here, and so did my mother," Ms Stokke, a retired nurse, said afterwards. "You cannot put a price on that."

The mayor, Anders Lund, can. In his budget, published last week, Mr Lund argued that the pool cost the town more than its library. Closing it, he said, would save two million crowns a year.

His opponents see it otherwise. Erik Moen, who led the council until 2019, called the plan "an act of vandalism". The former leader pointed out that the repairs had been paid for already.

According to The Sandvik Herald, a private buyer has offered to run the pool. The newspaper reported on Tuesday that the offer came from Nordbad, a chain of spas. Nordbad confirmed the offer but would not say how much it was worth.

"We believe in this town," said Lise Falk, the chain's director. She added that the pool could open again by spring.

Mr Lund was not convinced. "A promise is not a plan," he said.

Asked whether he would meet Ms Falk, the mayor said his door was always open.
"""

TRANSLATED = """\
The bridge over the Nor river will be closed until autumn, says project manager Olav Vik to the news agency Sundfoto.

According to Vik, cracks have been found in two of the pillars. The cracks must also be measured again next week, according to the project manager.

We are deeply sorry for all who must drive around, says Inger Strand, press officer at the Road Administration.

She believes that the traffic will be normal within three weeks.

The local newspaper Nordposten writes that the cracks were known already in March. The administration knew about the problem, writes the newspaper.

It is not correct that we have hidden anything, says Strand.

The municipality's mayor Kari Bakke is critical. She demands that the state pay for the detour.

The organization Safe Roads also criticizes what it calls an irresponsible delay. The organization will report the case to the police, it tells Nordposten.
"""

TRANSCRIPT = """\
Town hall debate on the harbour tunnel

MODERATOR: Good evening. Ms Holm, why should the town build a tunnel?

HOLM: Because the ferry cannot carry the traffic we will have in ten years.

MODERATOR: Mr Dahl?

DAHL: We have heard that for thirty years. The ferry carries it very well.

HOLM: My opponent has not taken the ferry since August.

DAHL: I took it this morning, and I had a seat.
"""

INTERVIEW = """\
The woman behind the seed library

Eva Solberg has collected seeds for forty years. We met her in her greenhouse in Sund.

How did it begin?

"With a bean," Solberg says and laughs. "My grandmother gave me one in a matchbox."

She says she planted it the same day.

What do you tell people who think it is a hobby?

"I tell them to look at the price of seed," she says. "Then we talk."

Her husband, Tor Solberg, built the shelves. "She said she needed ten," he recalls. "She meant a hundred."

The botanist Nina Hauge, who works at the University of Sund, says the collection is unique. "There is nothing like it in the north," Hauge says.

Solberg herself is modest. "It is only beans," she says.
"""

SAID = [
    ("agency", AGENCY, "ran aground off Lake Sund", None),
    ("agency", AGENCY, "We heard a bang", "Jon Lunde"),
    ("agency", AGENCY, "the ship had left its lane", "Ada Holm"),
    ("agency", AGENCY, "an inquiry would begin", "Ada Holm"),
    ("agency", AGENCY, "The captain did all", "Ada Holm"),
    ("agency", AGENCY, "any fault", "Sandvik Ferry Company"),
    ("agency", AGENCY, "its ships were inspected", "Sandvik Ferry Company"),
    ("agency", AGENCY, "of cutting its crews", "Per Dahl"),
    ("agency", AGENCY, "the union had warned", "Per Dahl"),
    ("agency", AGENCY, "They did not listen", "Per Dahl"),
    ("agency", AGENCY, "will visit the site", None),
    ("agency", AGENCY, "two of its officers", "Sandvik Ferry Company"),
    ("broadsheet", BROADSHEET, "I learned to swim", "Maria Stokke"),
    ("broadsheet", BROADSHEET, "the pool cost the town", "Anders Lund"),
    ("broadsheet", BROADSHEET, "would save two million", "Anders Lund"),
    ("broadsheet", BROADSHEET, "an act of vandalism", "Erik Moen"),
    ("broadsheet", BROADSHEET, "the repairs had been paid", "Erik Moen"),
    ("broadsheet", BROADSHEET, "a private buyer has offered", "The Sandvik Herald"),
    ("broadsheet", BROADSHEET, "the offer came from", "The Sandvik Herald"),
    ("broadsheet", BROADSHEET, "the offer but", "Nordbad"),
    ("broadsheet", BROADSHEET, "how much it was worth", "Nordbad"),
    ("broadsheet", BROADSHEET, "We believe in this town", "Lise Falk"),
    ("broadsheet", BROADSHEET, "the pool could open again", "Lise Falk"),
    ("broadsheet", BROADSHEET, "A promise is not a plan", "Anders Lund"),
    ("broadsheet", BROADSHEET, "his door was always open", "Anders Lund"),
    ("translated", TRANSLATED, "will be closed until autumn", "Olav Vik"),
    ("translated", TRANSLATED, "cracks have been found", "Olav Vik"),
    ("translated", TRANSLATED, "must also be measured", "Olav Vik"),
    ("translated", TRANSLATED, "We are deeply sorry", "Inger Strand"),
    ("translated", TRANSLATED, "the traffic will be normal", "Inger Strand"),
    ("translated", TRANSLATED, "the cracks were known", "Nordposten"),
    ("translated", TRANSLATED, "The administration knew", "Nordposten"),
    ("translated", TRANSLATED, "It is not correct", "Inger Strand"),
    ("translated", TRANSLATED, "the state pay for", "Kari Bakke"),
    ("translated", TRANSLATED, "an irresponsible delay", "Safe Roads"),
    ("translated", TRANSLATED, "will report the case", "Safe Roads"),
    ("transcript", TRANSCRIPT, "why should the town", None),
    ("transcript", TRANSCRIPT, "Because the ferry cannot", "Holm"),
    ("transcript", TRANSCRIPT, "We have heard that", "Dahl"),
    ("transcript", TRANSCRIPT, "My opponent has not", "Holm"),
    ("transcript", TRANSCRIPT, "I took it this morning", "Dahl"),
    ("interview", INTERVIEW, "With a bean", "Eva Solberg"),
    ("interview", INTERVIEW, "she planted it the same day", "Eva Solberg"),
    ("interview", INTERVIEW, "I tell them to look", "Eva Solberg"),
    ("interview", INTERVIEW, "She said she needed ten", "Tor Solberg"),
    ("interview", INTERVIEW, "the collection is unique", "Nina Hauge"),
    ("interview", INTERVIEW, "There is nothing like it", "Nina Hauge"),
    ("interview", INTERVIEW, "It is only beans", "Eva Solberg"),
]


def speaker_of(text: str, words: str) -> str | None:
    """Who says the shortest statement that holds some words."""
    at = text.index(words)
    spans = [
        (end - start, said)
        for said in analyse(text.encode()).utterances
        for start, end in said.content
        if start <= at < end
    ]
    assert spans, f"nobody is found to say {words!r}"
    return min(spans, key=lambda pair: pair[0])[1].speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [(text, words, speaker) for _, text, words, speaker in SAID],
    ids=[f"{style}: {words}" for style, _, words, _ in SAID],
)
def test_who_says_it(text: str, words: str, speaker: str | None) -> None:
    assert speaker_of(text, words) == speaker
