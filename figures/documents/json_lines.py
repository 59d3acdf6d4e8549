"""JSON Lines and JSON: one object a text.  JSON Lines are read line by line, whatever the size of the file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from figures.documents.decoding import decode
from figures.documents.document import Document
from figures.documents.limits import size
from figures.documents.options import Failure, Options
from figures.documents.rows import find_columns, row_document
from figures.documents.sources import Source
from figures.errors import FiguresError


def read_json_lines(source: Source, options: Options) -> Iterator[Document | Failure]:
    """A document for each line; a line that cannot be read is a failure and the others are read."""
    for number, line in _lines(source, options):
        place = f"{source.id}#{number}"
        if isinstance(line, Failure):
            yield line
        elif line.strip():
            try:
                yield _document(json.loads(decode(line)), place, options)
            except (ValueError, RecursionError) as error:
                yield Failure(place, f"is no JSON object ({error})")
            except FiguresError as error:
                yield Failure(place, str(error))


def read_json(source: Source, options: Options) -> Iterator[Document | Failure]:
    """A document for each object of a list, for the object itself, or for each line."""
    text = decode(source.bytes(options.limits))
    try:
        found = json.loads(text)
    except ValueError as error:
        if "Extra data" not in str(error):
            raise FiguresError(f"is no JSON ({error})") from None
        yield from read_json_lines(source, options)
        return
    if isinstance(found, dict):
        lists = [value for value in found.values() if isinstance(value, list) and value and isinstance(value[0], dict)]
        found = lists[0] if len(lists) == 1 and not _has_text(found, options) else [found]
    if not isinstance(found, list):
        raise FiguresError("holds no JSON object with a text")
    for number, thing in enumerate(found, start=1):
        place = f"{source.id}#{number}" if len(found) > 1 else source.id
        try:
            yield _document(thing, place, options)
        except FiguresError as error:
            yield Failure(place, str(error))


def _document(thing: Any, place: str, options: Options) -> Document | Failure:
    if not isinstance(thing, dict):
        return Failure(place, "is no JSON object with a text")
    return row_document(thing, find_columns(thing, options), place, options)


def _has_text(thing: dict[str, Any], options: Options) -> bool:
    try:
        return isinstance(thing.get(find_columns(thing, options)["text"]), str)
    except FiguresError:
        return False


def _lines(source: Source, options: Options) -> Iterator[tuple[int, bytes | Failure]]:
    """Numbered lines; one that is too long is passed over without being held in memory."""
    most = 4 * options.limits.characters
    number = 0
    with source.open() as file:
        while line := file.readline(most):
            number += 1
            if len(line) < most or line.endswith(b"\n"):
                yield number, line
                continue
            while line and not line.endswith(b"\n"):
                line = file.readline(1 << 20)
            yield number, Failure(f"{source.id}#{number}", f"is longer than {size(most)}, the limit for one document")
