"""Which module reads which kind; this is what runs inside the child process."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from renaksi.reading.grid import Document
from renaksi.reading.readers.packing import pack
from renaksi.reading.sniff import Kind

SECOND_PDF = "pdf, second way"

_READERS = {
    Kind.TEXT.value: "delimited",
    Kind.MARKDOWN.value: "markdown",
    Kind.HTML.value: "html",
    Kind.MHTML.value: "mhtml",
    Kind.XLSX.value: "xlsx",
    Kind.XLS.value: "xls",
    Kind.XML_SPREADSHEET.value: "xml_spreadsheet",
    Kind.ODS.value: "ods",
    Kind.FLAT_ODS.value: "ods",
    Kind.DOCX.value: "docx",
    Kind.PDF.value: "pdf",
    SECOND_PDF: "pdf_by_miner",
}


def read_with_library(data: bytes, kind: str, name: str) -> Document:
    """Read a file with the module for its kind."""
    module = import_module(f"renaksi.reading.readers.{_READERS[kind]}")
    document: Document = module.read(data, name)
    return document


def read_packed(data: bytes, kind: str, name: str) -> tuple[Any, ...]:
    """Read a file inside the child process and pack the document for the way back."""
    return pack(read_with_library(data, kind, name))
