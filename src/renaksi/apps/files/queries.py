"""Stored files that a person may see, and their bytes."""

from __future__ import annotations

from typing import BinaryIO

from django.db.models import QuerySet

from renaksi.apps.files.models import StoredFile
from renaksi.apps.files.storage import store
from renaksi.apps.policy import Action, Actor, agencies_where, require
from renaksi.reading.sniff import Kind

# What browsers are told; what could run in a page is never named as such.
CONTENT_TYPES = {
    Kind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Kind.XLS: "application/vnd.ms-excel",
    Kind.ODS: "application/vnd.oasis.opendocument.spreadsheet",
    Kind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Kind.DOC: "application/msword",
    Kind.ODT: "application/vnd.oasis.opendocument.text",
    Kind.PDF: "application/pdf",
}
_BYTES = "application/octet-stream"


def visible_files(actor: Actor) -> QuerySet[StoredFile]:
    """Return the files of the agencies whose plans the actor sees."""
    agencies = agencies_where(actor, Action.SEE_PLAN)
    files = StoredFile.objects.order_by("-created_at", "id")
    if agencies is None:
        return files
    return files.filter(agency__in=agencies)


def open_file(actor: Actor, file: StoredFile) -> BinaryIO:
    """Return a file's bytes, to be closed by the caller.

    Raises:
        Denied: The actor may not see it.
        RenaksiError: The store has lost it or cannot be reached.
    """
    require(actor, Action.SEE_PLAN, agency=file.agency_id)
    return store().open(file.government_id, file.sha256)


def content_type(file: StoredFile) -> str:
    """Return the type to serve a file under."""
    return CONTENT_TYPES.get(Kind(file.kind), _BYTES)
