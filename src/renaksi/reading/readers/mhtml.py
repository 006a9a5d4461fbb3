"""Web archives (.mht): the page inside is read as HTML."""

from __future__ import annotations

from email import message_from_bytes

from renaksi.domain.errors import RenaksiError
from renaksi.reading.grid import Document
from renaksi.reading.readers import html


def read(data: bytes, name: str) -> Document:
    """Read the first page of the archive that holds a table, else the first page."""
    pages = [
        page
        for part in message_from_bytes(data).walk()
        if part.get_content_type() == "text/html"
        and isinstance(page := part.get_payload(decode=True), bytes)
    ]
    if not pages:
        raise RenaksiError("file.unknown_format")
    return html.read(next((page for page in pages if b"<table" in page.lower()), pages[0]), name)
