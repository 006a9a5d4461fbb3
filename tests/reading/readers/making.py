"""Small files of every kind, made by the libraries that write them."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import docx
import fontpkg_arimo  # type: ignore[import-untyped]
import openpyxl
import typst
from docx.document import Document as WordDocument
from openpyxl.worksheet.worksheet import Worksheet

from renaksi.reading.grid import Cell, Document, Grid, GridKind


def xlsx(fill: Callable[[Worksheet], None]) -> bytes:
    """Make a workbook with one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    fill(sheet)
    return saved(book)


def small_workbook() -> bytes:
    """Make a workbook with one filled cell."""

    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "NO"

    return xlsx(fill)


def saved(document: Any) -> bytes:
    """Save what has a ``save`` method."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def word(fill: Callable[[WordDocument], None]) -> bytes:
    """Make a Word document."""
    document = docx.Document()
    fill(document)
    return saved(document)


def with_parts(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Put other content into parts of a zipped document."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            if name not in parts:
                target.writestr(name, source.read(name))
        for name, content in parts.items():
            target.writestr(name, content)
    return stream.getvalue()


def part_of(data: bytes, name: str) -> bytes:
    """Return a part of a zipped document."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def by_office(data: bytes, name: str, ending: str, folder: Path) -> bytes:
    """Convert a file with LibreOffice."""
    source = folder / name
    source.write_bytes(data)
    program = shutil.which("soffice")
    assert program is not None
    profile = (folder / "profile").as_uri()
    options = [f"-env:UserInstallation={profile}", "--headless", "--convert-to", ending]
    command = [program, *options, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    return source.with_suffix(f".{ending.partition(':')[0]}").read_bytes()


def compiled(source: str, standards: Sequence[str] = ()) -> bytes:
    """Make a PDF with typst."""
    fonts = [str(Path(str(fontpkg_arimo.__file__)).parent)]
    compile_pdf: Callable[..., bytes] = typst.compile  # its overloads confuse mypy
    return compile_pdf(source.encode(), font_paths=fonts, pdf_standards=list(standards))


def only_table(document: Document) -> Grid:
    """Return the one grid that is no running text."""
    (grid,) = [grid for grid in document.grids if grid.kind is not GridKind.TEXT]
    return grid


def texts(grid: Grid) -> dict[str, str]:
    """Return the texts of a grid by the names of their cells."""
    return {
        str(grid.place(key).first): cell.text
        for key, cell in sorted(grid.cells.items())
        if cell.text
    }


def lines(document: Document) -> list[str]:
    """Return the lines of running text."""
    return [
        cell.text
        for grid in document.grids
        if grid.kind is GridKind.TEXT
        for _, cell in sorted(grid.cells.items())
    ]


def cell(grid: Grid, name: str) -> Cell:
    """Return a cell by its name."""
    return next(cell for key, cell in grid.cells.items() if grid.place(key).first == name)


def codes(document: Document) -> list[str]:
    """Return the codes of the document's findings."""
    return [finding.code for finding in document.findings]
