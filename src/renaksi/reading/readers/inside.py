"""Which module reads which kind; this is what runs inside the child process."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from renaksi.reading.grid import Document
from renaksi.reading.readers.packing import pack
from renaksi.reading.sniff import Kind

_READERS = {
    Kind.TEXT: "delimited",
    Kind.MARKDOWN: "markdown",
    Kind.HTML: "html",
    Kind.MHTML: "mhtml",
    Kind.XLSX: "xlsx",
    Kind.XLS: "xls",
    Kind.XML_SPREADSHEET: "xml_spreadsheet",
    Kind.ODS: "ods",
    Kind.FLAT_ODS: "ods",
    Kind.DOCX: "docx",
    Kind.PDF: "pdf",
}


def read_with_library(data: bytes, kind: Kind, name: str) -> Document:
    """Read a file with the module for its kind."""
    module = import_module(f"renaksi.reading.readers.{_READERS[kind]}")
    document: Document = module.read(data, name)
    return document


def read_packed(data: bytes, kind: str, name: str) -> tuple[Any, ...]:
    """Read a file inside the child process and pack the document for the way back."""
    return pack(read_with_library(data, Kind(kind), name))
