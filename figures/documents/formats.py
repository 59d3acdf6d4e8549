"""The formats that are read: ``READERS`` in order, and how the one for a file is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple

from figures.documents.decoding import encoding_of
from figures.documents.document import Document
from figures.documents.limits import Limits
from figures.documents.options import Failure, Options, Page
from figures.documents.sources import Source
from figures.errors import FiguresError

Read = Callable[[Source, Options], Iterator[Document | Failure | Source | Page]]


class Reader(NamedTuple):
    """A format: its name for people, its suffixes, the function of this package that reads it, loaded when needed.

    ``begins`` are bytes that only files of the format begin with, ``parts`` names in a ZIP archive that only they
    hold; formats without either are known by suffix.  ``guarded`` readers run in a process of their own; files of
    ``many`` documents can be worked on in pieces.
    """

    name: str
    suffixes: tuple[str, ...]
    function: str
    begins: tuple[bytes, ...] = ()
    parts: tuple[str, ...] = ()
    guarded: bool = False
    many: bool = False

    def read(self, source: Source, options: Options) -> Iterator[Document | Failure | Source | Page]:
        """What the file holds, by this reader."""
        module, _, name = self.function.partition(".")
        function: Read = getattr(import_module(f"figures.documents.{module}"), name)
        return function(source, options)


READERS: tuple[Reader, ...] = (
    Reader("PDF", (".pdf",), "pdf.read_pdf", begins=(b"%PDF-",), guarded=True),
    Reader("Word", (".docx", ".docm", ".dotx"), "docx.read_docx", parts=("word/document.xml",), guarded=True),
    Reader("Excel", (".xlsx", ".xlsm"), "excel.read_excel", parts=("xl/workbook.xml",), guarded=True),
    Reader("OpenDocument", (".odt", ".ott"), "odt.read_odt", parts=("content.xml",), guarded=True),
    Reader("e-book", (".epub",), "epub.read_epub", parts=("META-INF/container.xml",), guarded=True),
    Reader("ZIP", (".zip",), "archives.read_zip", begins=(b"PK\x03\x04", b"PK\x05\x06"), many=True),
    Reader("Rich Text", (".rtf",), "rtf.read_rtf", begins=(b"{\\rtf",), guarded=True),
    Reader("gzip", (".gz",), "archives.read_gzip", begins=(b"\x1f\x8b",), many=True),
    Reader("Parquet", (".parquet", ".pq"), "parquet.read_parquet", begins=(b"PAR1",), many=True),
    Reader("web archive", (".warc",), "warc.read_warc", begins=(b"WARC/1.", b"WARC/0."), many=True),
    Reader("mail", (".eml", ".mht", ".mhtml"), "mail.read_mail", guarded=True),
    Reader("web page", (".html", ".htm", ".xhtml", ".shtml"), "html.read_html", guarded=True),
    Reader("JSON Lines", (".jsonl", ".ndjson", ".jl"), "json_lines.read_json_lines", many=True),
    Reader("JSON", (".json",), "json_lines.read_json"),
    Reader("CSV", (".csv", ".tsv"), "delimited.read_delimited", many=True),
    Reader("Markdown", (".md", ".markdown"), "markdown.read_markdown", guarded=True),
    Reader("text", (".txt", ".text", ""), "plain.read_text"),
)
_BY_NAME = {reader.name: reader for reader in READERS}

_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "is an old Word, Excel or Outlook file or an encrypted one; save it as .docx, .xlsx or .eml"),
    (b"\x89PNG", "is a picture"),
    (b"\xff\xd8\xff", "is a picture"),
    (b"GIF8", "is a picture"),
    (b"7z\xbc\xaf", "is a 7-Zip archive; unpack it first"),
    (b"Rar!", "is a RAR archive; unpack it first"),
    (b"BZh", "is packed with bzip2; unpack it first"),
    (b"\xfd7zXZ", "is packed with xz; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "is packed with zstd; unpack it first"),
    (b"SQLite format 3", "is a database"),
    (b"\x7fELF", "is a program"),
)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_XML = re.compile(r"\s*<(?:\?xml|!DOCTYPE|!ENTITY|svg|rss|feed)\b", re.IGNORECASE)
_MAIL = re.compile(
    r"(?:[A-Za-z-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*)*(?:MIME-Version|Message-ID|Received|Return-Path):", re.I
)
_JSON_LINE = re.compile(r"\s*\{\s*\"")


def reader_of(source: Source, limits: Limits) -> Reader:
    """The reader for a file: by its content where that is a sure sign, else by its suffix, else as text.

    FiguresError for what is no document.
    """
    head = source.head()
    for reader in READERS:
        if reader.begins and head.startswith(reader.begins):
            return _packed(source, limits) if reader.name == "ZIP" else reader
    for begins, refusal in _REFUSED:
        if head.startswith(begins):
            raise FiguresError(refusal)
    if head[257:262] == b"ustar":
        raise FiguresError("is a tar archive; unpack it first")
    if b"%PDF-" in head[:1024]:
        return _BY_NAME["PDF"]
    named = next((reader for reader in READERS if source.suffix in reader.suffixes), None)
    return _textual(source, named, head)


def holds_many(source: Source) -> bool:
    """Whether a file is, by its suffix, one of many documents."""
    return any(reader.many for reader in READERS if source.suffix in reader.suffixes)


def _packed(source: Source, limits: Limits) -> Reader:
    """The reader for a ZIP archive: many formats are archives with certain files in them."""
    import zipfile

    from figures.documents.packages import seekable

    try:
        with seekable(source, limits) as file, zipfile.ZipFile(file) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError):
        names = set()
    named = next(
        (reader for reader in READERS if source.suffix in reader.suffixes and reader.parts and not names), None
    )
    return next((reader for reader in READERS if names.intersection(reader.parts)), named or _BY_NAME["ZIP"])


def _textual(source: Source, named: Reader | None, head: bytes) -> Reader:
    """The reader for a file that begins like none of the binary formats."""
    binary = named is not None and (named.begins or named.parts)
    if binary and not head:
        raise FiguresError("is empty")
    try:
        text = head.decode(encoding_of(head, source.charset), errors="replace")
    except FiguresError as error:
        if named is not None and binary:
            raise FiguresError(f"is no {named.name} file, though its name says so, and no text") from None
        if named is None or named.name == "text":
            raise FiguresError(str(error)) from None
        return named
    if named is None or binary or named.name == "text":
        if _HTML.match(text):
            return _BY_NAME["web page"]
        if _MAIL.match(text):
            return _BY_NAME["mail"]
        if _XML.match(text):
            raise FiguresError("is XML data, which is no format of documents that can be read")
        if (named is None or binary) and _JSON_LINE.match(text):
            return _BY_NAME["JSON Lines"]
        return _BY_NAME["text"]
    return named


def reason(error: Exception) -> str:
    """Why a file could not be read, in words for the person who named it."""
    import zlib

    if isinstance(error, FiguresError):
        return str(error)
    if isinstance(error, PermissionError):
        return "may not be read: permission denied"
    if isinstance(error, (EOFError, zlib.error)):
        return "is a broken or cut-off archive"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    if isinstance(error, MemoryError):
        return "needs more memory than one document may take"
    if isinstance(error, RecursionError):
        return "nests its parts too deeply"
    return f"is damaged or not understood ({type(error).__name__}: {error})"
