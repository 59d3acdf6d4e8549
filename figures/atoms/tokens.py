"""Tokens: how a sentence is cut into the pieces that tile it, and which marks there are."""

from __future__ import annotations

import re

_SIGN = r"(?:(?<=[A-Z])|(?<=[acnu][adsz]d)|(?<=[hs][kg]d))\$"  # US$, A$, and cad$ in texts without capitals
TOKEN = re.compile(
    rf"[A-Za-zÀ-ÖØ-öø-ɏ\u03a9\u2126]++(?:\s++|(?:(?=['’.$])(?:['’][A-Za-z]+|\.(?:[A-Za-z]\.)+|{_SIGN}))?+\s*+)"
    r"|[,;:()]\s*+"
    r"|\d{1,3}(?:[\u00a0\u2009\u202f\u00ad]\d{3})+(?![\d/:,'’])(?:\.\d+)?\s*"
    r"|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+,\d\d?(?![\d,])\s*"
    r"|(?:\.(?<![\w.]\.))?\d+(?:[,.:/]\d+|['’]\d{3}(?!\d))*(?:(?:st|nd|rd|th|s)\b)?\s*"
    r"|[^\W\d_]+\s*|--+\s*|''\s*|\S\s*|\s+"
)
MARKS = {
    "-": "dash", "–": "dash", "—": "semicolon", "‑": "dash", "‒": "dash", "−": "dash", ",": "comma", ".": "stop",
    "/": "slash", "⁄": "slash", "(": "open", "[": "open", ")": "close", "]": "close", '"': "quote", "“": "quote",
    "”": "quote",
    ":": "colon", ";": "semicolon", "+": "plus", "~": "sign", "≈": "sign", "<": "sign", ">": "sign", "≥": "sign",
    "≤": "sign", "×": "cross", "'": "prime", "’": "prime", "‘": "quote", "^": "caret", "?": "mark", "!": "mark",
    "…": "mark", "±": "sign",
}  # fmt: skip
VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺"
