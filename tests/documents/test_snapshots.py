"""What the documents print, kept as text that can be read in review.

Run with ``RENAKSI_UPDATE_SNAPSHOTS=1`` to write them anew.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pdfplumber
import pytest

from renaksi.documents import render_plan
from renaksi.domain.draft import PlanDraft
from tests.documents.plans import (
    MAYOR,
    OPTIONS,
    make_detailed_plan,
    make_plan,
    make_shared_plan,
)

FOLDER = Path(__file__).with_name("__snapshots__")
PLANS = {
    "shared": make_shared_plan(),
    "details": make_detailed_plan(),
    "two-parties": make_plan(second_party=MAYOR, notes=("Catatan: angka sementara",)),
}


def line_of(cells: list[str]) -> str:
    return " | ".join(cell.replace("\n", " ⏎ ") for cell in cells).rstrip(" |")


def xlsx_text(data: bytes) -> list[str]:
    lines = []
    for sheet in openpyxl.load_workbook(io.BytesIO(data)):
        lines.append(f"== {sheet.title}")
        lines += [
            line_of(["" if cell is None else str(cell) for cell in row])
            for row in sheet.iter_rows(values_only=True)
        ]
    return lines


def docx_text(data: bytes) -> list[str]:
    document = docx.Document(io.BytesIO(data))
    lines = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        lines.append("== tabel")
        lines += [line_of([cell.text for cell in row.cells]) for row in table.rows]
    return lines


def pdf_text(data: bytes) -> list[str]:
    lines = []
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            lines.append(f"== halaman {page.page_number}")
            for table in page.extract_tables():
                lines += [line_of([cell or "" for cell in row]) for row in table]
    return lines


def csv_text(data: bytes) -> list[str]:
    return data.decode("utf-8-sig").split("\r\n")


TEXTS: dict[str, Callable[[bytes], list[str]]] = {
    "xlsx": xlsx_text,
    "docx": docx_text,
    "pdf": pdf_text,
    "csv": csv_text,
}


@pytest.mark.parametrize("kind", ["xlsx", "docx", "pdf", "csv"])
@pytest.mark.parametrize("name", PLANS)
def test_the_printed_text_is_as_agreed(name: str, kind: str) -> None:
    draft: PlanDraft = PLANS[name]
    data = render_plan(draft, kind, OPTIONS).data  # type: ignore[arg-type]
    lines = [line.replace("\u2060", "").rstrip() for line in TEXTS[kind](data)]
    text = "\n".join(lines).strip("\n") + "\n"
    path = FOLDER / f"{name}.{kind}.txt"
    if os.environ.get("RENAKSI_UPDATE_SNAPSHOTS"):
        path.write_text(text, encoding="utf-8")

    assert text == path.read_text(encoding="utf-8")
