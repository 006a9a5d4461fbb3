"""Comments are written in a child process; where it comes to grief, the list is left."""

from __future__ import annotations

import io

import openpyxl
import pytest

from renaksi.cli import review
from renaksi.cli.review import annotated
from renaksi.messages.interface import text
from tests.documents.plans import make_plan


def abort(_packed: bytes) -> None:
    raise MemoryError


def sheets(data: bytes) -> list[str]:
    return openpyxl.load_workbook(io.BytesIO(data)).sheetnames


def test_a_document_is_annotated_in_a_child_process() -> None:
    data, notes = annotated(b"teks", [make_plan()], "id")

    assert sheets(data) == ["Rencana Aksi", "Jadwal", "Temuan"]
    assert not notes


def test_what_is_too_much_for_it_gives_the_list_of_findings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(review, "_TASK", f"{__name__}:abort")
    data, notes = annotated(b"teks", [make_plan()], "en")

    assert sheets(data) == ["Findings"]
    assert notes == (text("written.list_only", "en"),)
