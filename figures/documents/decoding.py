"""Bytes to text: the characters that were written, and nothing else changed."""

from __future__ import annotations

import codecs
import re

from figures.errors import FiguresError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
# Signs that stand in Western text but never inside a word: there they are letters of another encoding ("z³oty").
_WESTERN = re.compile(r"[€…†‡‰‹›‘’“”•–—˜™ŠŒŽšœžŸ\xa0-\xff]")
_NOT_WESTERN = re.compile(r"[\x80-\x9f‚ƒ„ˆ]|(?<=[^\W\d_])[¡-©«-´¶¸-¿](?=[^\W\d_])|[ðþýÐÞÝ÷×](?=[^\W\d_])")
_SPAN = 200_000  # bytes that are enough to tell an encoding


def decode(data: bytes, declared: str = "") -> str:
    r"""The text of a file: UTF-8 or what its byte order mark says, else the ``declared`` encoding, else the likeliest.

    Nothing but the byte order mark is removed; line ends stay as they are.  Binary data raises FiguresError.

    >>> decode(b"\xef\xbb\xbf5 \xc2\xb0C"), decode("£5".encode("cp1252")), decode("5 °C".encode("utf-16"))
    ('5 °C', '£5', '5 °C')
    """
    name = encoding_of(data, declared)
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return data.decode(name, errors="replace")  # a damaged byte in a long text shows as U+FFFD


def encoding_of(data: bytes, declared: str = "") -> str:
    """Name of the encoding that a text, or the beginning of one, is written in; FiguresError for binary data.

    >>> encoding_of(b"plain"), encoding_of("Цена выросла на пять процентов".encode("cp1251"))
    ('utf-8', 'cp1251')
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    head = data[:_SPAN]
    if b"\0" in head and (wide := _wide(head)):
        return wide
    _refuse_binary(data)
    if _valid_utf8(data):
        return "utf-8"
    if declared and (known := _known(declared)) and _decodes(data, known):
        return known
    if _mostly_utf8(head):
        return "utf-8"
    return "cp1252" if _western(head) else _likeliest(head)


def _refuse_binary(data: bytes) -> None:
    if (place := data.find(b"\0")) >= 0:
        raise FiguresError(f"holds a NUL byte at byte {place}, so it is no text: binary or damaged")
    controls = len(_CONTROL.findall(data[:_SPAN]))
    if controls > len(data[:_SPAN]) // 20:
        raise FiguresError("is binary data, not text")


def _valid_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(data) - 3 and error.reason == "unexpected end of data"
    return True


def _mostly_utf8(head: bytes) -> bool:
    """Whether a text is UTF-8 but for some damaged bytes: 50 good characters for each bad one."""
    text = head.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    return sum(character > "\x7f" for character in text) - bad >= 50 * bad


def _wide(head: bytes) -> str:
    """UTF-16 without a byte order mark: every other byte of Western text is zero."""
    if _CONTROL.search(head) or b"\0\0" in head:
        return ""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > 0.4 * len(head) / 2 and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * len(head) / 2 and odd == 0 else ""


def _known(declared: str) -> str:
    """The codec of a declared encoding; browsers read Latin-1 and ASCII as Windows-1252, and so must we."""
    try:
        name = codecs.lookup(declared.strip("\"' \t")).name
    except (LookupError, ValueError):
        return ""
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _decodes(data: bytes, name: str) -> bool:
    try:
        return isinstance(data.decode(name), str)
    except (UnicodeDecodeError, LookupError):
        return False


def _western(head: bytes) -> bool:
    """Whether the few bytes beyond ASCII make sense as Windows-1252.

    Asked first because statistics fail where it matters most: one pound sign in a short text is read as Japanese.
    """
    text = head.decode("cp1252", errors="replace")
    beyond = [character for character in text if character > "\x7f"]
    letters = sum(map(str.isalpha, beyond))
    fits = all(map(_WESTERN.match, beyond)) and not _NOT_WESTERN.search(text)
    return fits and (letters <= 0.06 * len(text) or letters < 4)


def _likeliest(head: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(head).best()
    return best.encoding if best else "cp1252"
