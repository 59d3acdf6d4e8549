"""Writes ``words.txt`` and ``lemmas.txt`` anew from lemminflect's word list: ``python -m figures.lexicon.wordlist``.

lemminflect (MIT) carries the inflections of the NIH SPECIALIST lexicon.  It is needed here only, never to run
``figures``.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from figures.lexicon.nouns import by_rule

LETTERS = {"noun": "N", "verb": "V", "aux": "V", "adj": "A", "adv": "R"}
PLAIN = re.compile("[a-z]+")

# Where the usual lemma is not the noun that a reader would count in.
DECIDED = {"barracks": "barracks", "leaves": "leaf", "media": "media", "people": "person", "premises": "premises"}

# Forms that the list has as verbs only, or verbs and adjectives, and that are nouns as well.
NOUNS_TOO = """
act acts bar bars complete dam dams drapes edit edits gravels greases harms heats hijack hijacks live log logs mails
merits oils open own pan pans paroles ref refs reset resets restart restarts retreat retreats rev revs rewrite
rewrites rubs sands secure silvers slow soils spawn splint splints steels stud studs tan temp template temps tenures
thanks tin tins top tops transports vet vets wholesale
"""
ADJECTIVES = "preferred subordinated"  # participles that are hardly ever verbs


def entries() -> Iterator[tuple[str, str, list[str]]]:
    """Every (form, class, lemmas) of lemminflect whose form is written in plain lower-case letters."""
    packed = files("lemminflect").joinpath("resources/lemma_lu.csv.gz").read_bytes()
    for line in gzip.decompress(packed).decode().splitlines():
        form, kind, lemmas = line.split(",")
        if PLAIN.fullmatch(form):
            yield form, kind, lemmas.split("/")


def words() -> str:
    """The text of ``words.txt``: a line for each signature, its forms in alphabetical order."""
    classes: defaultdict[str, set[str]] = defaultdict(set)
    for form, kind, _ in entries():
        classes[form].add(LETTERS[kind])
    for form in NOUNS_TOO.split():
        classes[form].add("N")
    classes.update({form: {"A"} for form in ADJECTIVES.split()})
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for form, letters in sorted(classes.items()):
        lines["".join(letter for letter in "NVAR" if letter in letters)].append(form)
    del lines["N"]
    return "".join(f"{signature}\t{' '.join(forms)}\n" for signature, forms in sorted(lines.items()))


def lemmas() -> str:
    """The text of ``lemmas.txt``: "plural singular" for the nouns whose singular the spelling rules get wrong."""
    chosen = {form: _singular(form, options) for form, kind, options in entries() if kind == "noun"} | DECIDED
    return "".join(f"{plural} {one}\n" for plural, one in sorted(chosen.items()) if one != by_rule(plural))


def _singular(form: str, options: list[str]) -> str:
    plain = [option for option in options if PLAIN.fullmatch(option)]  # lemminflect puts the usual one first
    return plain[0] if plain else by_rule(form)


def main() -> None:
    """Write both files beside this module."""
    for name, text in (("words.txt", words()), ("lemmas.txt", lemmas())):
        Path(__file__).with_name(name).write_text(text, encoding="ascii")


if __name__ == "__main__":
    main()
