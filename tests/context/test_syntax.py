"""Tags: which words of a sentence are verbs; sentences on any topic, with a star before each verb or participle."""

from __future__ import annotations

import pytest

from figures.atoms import atomizer
from figures.context.syntax import tag, with_verbs
from figures.lexicon import load
from figures.mentions import find

MARKED = """
Norway's exports of salmon *rose 5 percent.
The museum *exports 40 paintings to Norway.
Lynx *won four finals and the won *fell 2 percent.
The museum shop prices of 40 books *were *raised.
Average rates in Riga *stood at 4 percent.
The harbour *had rates of 12 and 20 crowns.
The mill *had record sales and *was part of a group that *earns $40 million.
The chef, *born in Riga, *holds 3 stars.
The bakery *opens in May and *employs 30 people.
A geyser *sprays a plume that *reaches 40 metres and *forms a cloud.
A ferry that *needs no crew *cost 4 million euros.
The poorest households actually *saw a decline of 3 percent.
The bottom 20 percent also *saw further losses of 3 percent.
They *visited 40 schools and *praised their pupils.
Campbell *visited Oslo with 30 students.
The start-up *employs 30 people.
Year-on-year growth *was 3 percent.
*Based in Riga, the choir *has 40 singers.
*Speaking to reporters, she *counted 40 ships.
Rents in that town *rose 3 percent.
The town *opposes a rent increase, which *was 3 percent.
Farmers *want a 20 percent rise or a 5 percent cut.
The top three teams *hold 40 medals.
In March it *houses 200 refugees.
The choir *plans to *record 12 songs.
It *sank to record lows, 40 percent below the peak.
Oil *accounts for 60 percent of exports.
The town *needs to *build 300 flats.
The dam *holds 30 billion litres.
Two acts *were *cut.
The garden display *remains one of 40 sights.
Users *reported login failures in 40 towns.
These *cost 40 crowns, those 30.
Many *work 40 hours.
Wool trading *was 5 percent down.
"""


@pytest.mark.parametrize("marked", MARKED.strip().splitlines())
def test_verbs(marked: str) -> None:
    sentence = marked.replace("*", "")
    atoms = atomizer(load()).atoms(sentence)
    mentions, _ = find(atoms, load())
    (tags,) = tag([(atoms, mentions)])
    tags = with_verbs(tags, atoms.codes, atoms.words)
    assert len(tags) == len(atoms.tokens)
    starred = "".join("*" * (tag in "VGE") + token for tag, token in zip(tags, atoms.tokens, strict=True))
    assert starred == marked


HEADLINES = """
Harbour Fees *Rise 5% in March
Storm *Kills 12 People in Norway
Lyra *Cuts 300 Jobs as Profit *Falls 20 Percent
City Council *Approves $3 Million Budget for Schools
"""


@pytest.mark.parametrize("marked", HEADLINES.strip().splitlines())
def test_verbs_in_headlines(marked: str) -> None:
    test_verbs(marked)
