"""Mentions: the spans of a sentence that state a figure."""

from __future__ import annotations

from figures.mentions.finding import Decoy, Mention, find
from figures.mentions.own import Finder

__all__ = ["Decoy", "Finder", "Mention", "find"]
