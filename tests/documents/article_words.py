"""The article that the files of every format hold, and the text that reading any of them gives."""

from __future__ import annotations

TITLE = "Harbour trade grows by a fifth"
DATE = "2024-05-03"
LEAD = (
    "Exports through the harbour rose 19.8 percent to $2.61 billion in 2023, the port authority said on Monday, "
    "while the number of ships that called at the northern pier fell to 5,012 from 5,340 a year earlier."
)
AREA = ("About 10", "6", " crates of grain stood on 5 km", "2", " of open storage when the year ended.")
HEADING = "Trade by cargo"
ITEMS = ("Grain: 40 tons a day", "Steel: 12 tons a day")
TABLE = (("Cargo", "2022", "2023"), ("Grain", "30 tons", "40 tons"), ("Steel", "11 tons", "12 tons"))
LAST = "The authority expects trade of $3.1 billion next year, with 60 more ships and a second grain terminal."

TEXT = "\n\n".join(
    [
        TITLE,
        "Updated 3 May 2024",
        LEAD,
        "About 10⁶ crates of grain stood on 5 km² of open storage when the year ended.",
        HEADING,
        *(f"• {item}" for item in ITEMS),
        "Cargo: Grain; 2022: 30 tons; 2023: 40 tons",
        "Cargo: Steel; 2022: 11 tons; 2023: 12 tons",
        LAST,
    ]
)


def html_body() -> str:
    rows = "".join(
        "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in row) + "</tr>"
        for tag, row in zip(("th", "td", "td"), TABLE, strict=True)
    )
    return (
        f"<h1>{TITLE}</h1>\n<p>Updated 3 May 2024</p><p>{LEAD}</p>"
        f"<p>{AREA[0]}<sup>{AREA[1]}</sup>{AREA[2]}<sup>{AREA[3]}</sup>{AREA[4]}</p><h2>{HEADING}</h2>"
        f"<ul>{''.join(f'<li>{item}</li>' for item in ITEMS)}</ul><table>{rows}</table><p>{LAST}</p>"
    )
