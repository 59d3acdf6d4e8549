"""Atoms: the tokens of a sentence, each with its kind written as one character.

A sentence becomes a list of tokens that tile it, and a string with one character a token.  Patterns are then regular
expressions over that short string, so a unit name is a dictionary key and never another ``|`` in a regex.
"""

from __future__ import annotations

from figures.atoms.atomizer import Atomizer, Atoms, atomizer

__all__ = ["Atomizer", "Atoms", "atomizer"]
