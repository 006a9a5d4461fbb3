"""The plan as an Excel workbook: print set-up, real numbers, formulas for totals.

The plan is the sheet "Rencana Aksi", the schedule the sheet "Jadwal". Text is always written as
text: Excel never takes it for a formula, whatever it begins with.
"""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeAlias

from renaksi.documents.action_plan import widths as measured
from renaksi.documents.action_plan.layout import (
    LaidCell,
    LaidColumn,
    LaidTable,
    header_cells,
    tables_of,
)
from renaksi.documents.action_plan.widths import Type
from renaksi.documents.options import PAPERS, WriteOptions, Written
from renaksi.documents.signs import SignCheck
from renaksi.domain.findings import Finding, Severity
from renaksi.domain.statement_columns import ColumnKind
from renaksi.domain.statement_signatures import SignatureBlock
from renaksi.domain.statements import ActionPlanStatement

Remarks: TypeAlias = Mapping[tuple[int, str], str]
"""Comments by position of the row in the draft and field; the field "" is the row's first cell."""

Workbook: TypeAlias = Any  # XlsxWriter ships no types
Worksheet: TypeAlias = Any

FONT, FONT_SIZE, PRINTED_SIZE = "Arial", 9.0, 7.4
PAPER_CODES = {"F4": 14, "A4": 9, "A3": 8}  # 14 is Folio, 8.5 x 13 inches: what Indonesia calls F4
MARGIN = 8.0  # mm
CELL_LIMIT = 32_767  # Excel's own
LINE_POINTS, TALLEST_ROW = 12.0, 409.0
MOST_LINES = 33  # that the tallest row shows
LARGEST_NUMBER = Decimal(10) ** 15  # beyond it Excel rounds
FORMULA_LIMIT, ARGUMENT_LIMIT = 8_000, 250
SIGNATURE_ROWS = 3
WIDEST_COLUMN = 400.0  # mm
_TEXT_COLUMN = LaidColumn(("",), ColumnKind.TEXT)

_SETTINGS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_format_properties": {"font_name": FONT, "font_size": 10},
}
_COMMENT = {"author": "Renaksi", "x_scale": 2.5, "y_scale": 1.6, "font_size": 9}
_WHOLE = re.compile(r"0|[1-9]\d{0,14}")
_PERCENT = re.compile(r"(0|[1-9]\d{0,12})%")
_FIT = {ColumnKind.NUMBER: "center", ColumnKind.QUANTITY: "center", ColumnKind.MONEY: "right"}


def render_xlsx(
    statement: ActionPlanStatement, options: WriteOptions, date: datetime.date
) -> Written:
    """Write a statement as an Excel workbook.

    Args:
        statement: What to print.
        options: Paper; A3 joins plan and schedule on one sheet.
        date: The day that the file gives as its own.
    """
    return render_workbook([(statement, {})], options, date)


def render_workbook(
    plans: Sequence[tuple[ActionPlanStatement, Remarks]],
    options: WriteOptions,
    date: datetime.date,
) -> Written:
    """Write several statements into one workbook.

    Args:
        plans: Each statement with the remarks to put on its cells as comments.
        options: Paper.
        date: The day that the file gives as its own.
    """
    import xlsxwriter  # type: ignore[import-untyped]

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, dict(_SETTINGS))
    signs = SignCheck()
    findings: list[Finding] = []
    for number, (statement, remarks) in enumerate(plans, start=1):
        ending = f" {number}" if len(plans) > 1 else ""
        writer = _Writer(book, options.paper, signs, remarks=remarks, ending=ending)
        _set_properties(book, statement, date, signs)
        writer.write(statement)
        findings += writer.findings
    book.close()
    return Written(buffer.getvalue(), (*findings, *signs.findings()))


def _set_properties(
    book: Workbook, statement: ActionPlanStatement, date: datetime.date, signs: SignCheck
) -> None:
    titles = [signs.clean(line)[:255] for line in statement.title_lines]
    book.set_properties(
        {
            "title": signs.clean(statement.subject)[:255],
            "author": titles[1] if len(titles) > 1 else "",
            "created": datetime.datetime(date.year, date.month, date.day, tzinfo=datetime.UTC),
        }
    )


@dataclass(slots=True)
class _Overflow:
    """Text that one cell cannot hold, to be printed under the table."""

    cell: str
    rest: str


@dataclass(slots=True)
class _Writer:
    """Writes the sheets of one workbook."""

    book: Workbook
    paper: str
    signs: SignCheck
    remarks: Remarks = field(default_factory=dict)
    ending: str = ""
    findings: list[Finding] = field(default_factory=list)
    _type: Type = field(default_factory=lambda: Type(FONT_SIZE))
    _formats: dict[tuple[tuple[str, Any], ...], Any] = field(default_factory=dict)
    _overflows: list[_Overflow] = field(default_factory=list)
    _money_cells: dict[int, tuple[int, int]] = field(default_factory=dict)

    # Sheets

    def write(self, statement: ActionPlanStatement) -> None:
        """Write the sheets of one plan."""
        tables = tables_of(statement, joined=self.paper == "A3")
        self.write_plan(statement, [table for table in tables if table.name != "Jadwal"])
        for table in tables:
            if table.name == "Jadwal":
                self.write_schedule(statement, table)

    def write_plan(self, statement: ActionPlanStatement, tables: Sequence[LaidTable]) -> None:
        sheet = self.book.add_worksheet(f"Rencana Aksi{self.ending}")
        widths = self._set_widths(sheet, tables)
        top = self._write_titles(sheet, statement.title_lines, len(widths))
        row = top
        for table in tables:
            if table is not tables[0]:
                row += 1
            row = self._write_table(sheet, table, row, widths)
        row = self._write_notes(sheet, statement.notes, row, widths)
        row = self._write_signatures(sheet, statement.signatures, row + 1, widths)
        depth = tables[0].header_depth
        self._set_print(sheet, statement, (top, top + depth - 1), row - 1, len(widths))
        sheet.freeze_panes(top + depth, 1)

    def write_schedule(self, statement: ActionPlanStatement, table: LaidTable) -> None:
        sheet = self.book.add_worksheet(f"{table.name}{self.ending}")
        widths = self._set_widths(sheet, [table])
        row = self._write_table(sheet, table, 0, widths)
        row = self._write_notes(sheet, (), row, widths)
        self._set_print(sheet, statement, (0, table.header_depth - 1), row - 1, len(widths))
        sheet.freeze_panes(table.header_depth, 2)

    def _set_widths(self, sheet: Worksheet, tables: Sequence[LaidTable]) -> list[float]:
        """Set the columns so that the sheet, fitted to the paper's width, prints large enough."""
        room = (PAPERS[self.paper].width - 2 * MARGIN) * FONT_SIZE / PRINTED_SIZE
        size = self._type = measured.fitting_type(tables, room, FONT_SIZE) or Type(FONT_SIZE)
        laid = [_roomy(table, measured.column_widths(table, room, size), size) for table in tables]
        count = max(map(len, laid))
        padded = [[*widths, *[0.0] * (count - len(widths))] for widths in laid]
        widths = [max(column) for column in zip(*padded, strict=True)]
        for index, width in enumerate(widths):
            sheet.set_column_pixels(index, index, round(width / 25.4 * 96))
        return widths

    def _set_print(
        self,
        sheet: Worksheet,
        statement: ActionPlanStatement,
        header: tuple[int, int],
        last: int,
        columns: int,
    ) -> None:
        sheet.set_landscape()
        sheet.set_paper(PAPER_CODES[self.paper])
        inches = MARGIN / 25.4
        sheet.set_margins(left=inches, right=inches, top=0.4, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(*header)
        sheet.print_area(0, 0, max(last, header[1]), columns - 1)
        subject = self.signs.clean(statement.subject)[:100].replace("&", "&&")
        sheet.set_footer(
            f"&L&8{subject}&R&8Halaman &P dari &N", {"margin": 0.25, "scale_with_doc": False}
        )
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        sheet.hide_gridlines(2)

    # Parts

    def _write_titles(self, sheet: Worksheet, lines: Sequence[str], columns: int) -> int:
        style = self._format(bold=True, font_size=12, align="center", valign="vcenter")
        for row, line in enumerate(lines):
            self._write_across(sheet, row, 0, columns - 1, line, style)
        return len(lines) + 1 if lines else 0

    def _write_table(
        self, sheet: Worksheet, table: LaidTable, top: int, widths: Sequence[float]
    ) -> int:
        header = self._format(
            bold=True,
            align="center",
            valign="vcenter",
            border=1,
            text_wrap=True,
            bg_color="#E8E8E8",
        )
        for cell in header_cells(table.columns):
            last = (top + cell.row + cell.row_span - 1, cell.column + cell.column_span - 1)
            self._merge(sheet, top + cell.row, cell.column, last, header)
            self._write_text(sheet, top + cell.row, cell.column, cell.text, header)
        for index, height in enumerate(measured.header_heights(table, widths, self._type)):
            sheet.set_row(top + index, _points(height))
        return self._write_body(sheet, table, top + table.header_depth, widths)

    def _write_body(
        self, sheet: Worksheet, table: LaidTable, row: int, widths: Sequence[float]
    ) -> int:
        heights = measured.row_heights(table, list(widths[: len(table.columns)]), self._type)
        keys = {column.key for column in table.columns}
        said: set[int] = set()
        for laid, height in zip(table.rows, heights, strict=True):
            sheet.set_row(row, min(_points(height), TALLEST_ROW))
            for at, cell in enumerate(laid.cells):
                if cell is not None:
                    self._write_cell(sheet, (row, at), cell, table.columns[at])
                    if table.columns[at].key == "budget" and laid.line:
                        self._money_cells.setdefault(laid.line, (row, at))
            if table.name != "Jadwal" and laid.line not in said:
                self._write_remarks(sheet, row, laid.line, table.columns, keys)
            said.add(laid.line)
            row += 1
        return row

    def _write_remarks(
        self,
        sheet: Worksheet,
        row: int,
        line: int,
        columns: Sequence[LaidColumn],
        keys: Collection[str],
    ) -> None:
        """Comment the cells of a line; what concerns no printed cell goes to its first one."""
        for at, column in enumerate(columns):
            texts = [self.remarks.get((line, column.key), "")]
            if at == 0:
                texts += [
                    text
                    for (of, key), text in self.remarks.items()
                    if of == line and key not in keys
                ]
            if remark := "\n\n".join(filter(None, texts)):
                sheet.write_comment(row, at, self.signs.clean(remark)[:CELL_LIMIT], _COMMENT)

    def _write_cell(
        self, sheet: Worksheet, place: tuple[int, int], cell: LaidCell, column: LaidColumn
    ) -> None:
        row, at = place
        align = "center" if column.is_month else _FIT.get(column.kind, "left")
        style = {"border": 1, "valign": "top", "text_wrap": True, "align": align}
        if cell.is_total:
            style |= {"bold": True, "align": "right"}
        number, number_format = _number_of(cell, column.kind)
        if number_format:
            style["num_format"] = number_format
        written = self._format(**style)
        self._merge(sheet, row, at, (row + cell.row_span - 1, at + cell.column_span - 1), written)
        if cell.counted and number is not None and (formula := self._sum_of(cell.counted)):
            sheet.write_formula(row, at, formula, written, number)
        elif number is not None:
            sheet.write_number(row, at, number, written)
        else:
            self._write_text(sheet, row, at, measured.money_text(cell), written)

    def _sum_of(self, rows: Sequence[int]) -> str | None:
        """Add up the cells of these rows; ``None`` where Excel could not hold the formula."""
        from xlsxwriter.utility import xl_range  # type: ignore[import-untyped]

        if any(row not in self._money_cells for row in rows):
            return None
        cells = [self._money_cells[row] for row in rows]
        parts = [xl_range(*first, *last) for first, last in _runs(cells)]
        while len(parts) > ARGUMENT_LIMIT:
            groups = range(0, len(parts), ARGUMENT_LIMIT)
            parts = [f"SUM({','.join(parts[start : start + ARGUMENT_LIMIT])})" for start in groups]
        formula = f"=SUM({','.join(parts)})"
        return formula if len(formula) <= FORMULA_LIMIT else None

    def _write_notes(
        self, sheet: Worksheet, notes: Sequence[str], row: int, widths: Sequence[float]
    ) -> int:
        style = self._format(valign="top", text_wrap=True)
        texts = [*notes, *self._continued()]
        if texts:
            row += 1
        for text in texts:
            self._write_across(sheet, row, 0, len(widths) - 1, text, style)
            cell = LaidCell(text)
            plain = measured.cell_height(cell, _TEXT_COLUMN, sum(widths), Type(FONT_SIZE))
            sheet.set_row(row, min(_points(plain), TALLEST_ROW))
            row += 1
        return row

    def _continued(self) -> list[str]:
        """Return what did not fit into its cell, in pieces that do, each naming the cell."""
        texts = []
        room = CELL_LIMIT - 100
        for overflow in self._overflows:
            for start in range(0, len(overflow.rest), room):
                piece = overflow.rest[start : start + room]
                texts.append(f"Lanjutan sel {overflow.cell}: {piece}")
        self._overflows.clear()
        return texts

    def _write_signatures(
        self, sheet: Worksheet, blocks: Sequence[SignatureBlock], row: int, widths: Sequence[float]
    ) -> int:
        if not blocks:
            return row
        bottom = row
        height = max(len(block.above) for block in blocks)
        for block, (first, last) in zip(
            blocks, _signature_columns(len(blocks), widths), strict=True
        ):
            bottom = max(
                bottom,
                self._write_signature(sheet, block, row + height - len(block.above), first, last),
            )
        return bottom

    def _write_signature(
        self, sheet: Worksheet, block: SignatureBlock, row: int, first: int, last: int
    ) -> int:
        plain = self._format(align="center", valign="vcenter", font_size=10)
        strong = self._format(
            align="center", valign="vcenter", font_size=10, bold=True, underline=1
        )
        for text in block.above:
            self._write_across(sheet, row, first, last, text, plain)
            row += 1
        row += SIGNATURE_ROWS
        names = [(block.name, strong)] if block.name else []
        for below, style in (*names, *((text, plain) for text in block.below)):
            self._write_across(sheet, row, first, last, below, style)
            row += 1
        return row

    # Cells

    def _write_across(
        self, sheet: Worksheet, row: int, first: int, last: int, text: str, style: Any
    ) -> None:
        self._merge(sheet, row, first, (row, last), style)
        self._write_text(sheet, row, first, text, style)

    def _merge(
        self, sheet: Worksheet, row: int, column: int, last: tuple[int, int], style: Any
    ) -> None:
        if (row, column) != last:
            sheet.merge_range(row, column, *last, "", style)

    def _write_text(self, sheet: Worksheet, row: int, column: int, text: str, style: Any) -> None:
        text = self.signs.clean(text)
        if not text:
            sheet.write_blank(row, column, None, style)
            return
        sheet.write_string(row, column, self._fitted(text, row, column), style)

    def _fitted(self, text: str, row: int, column: int) -> str:
        """Cut a text that Excel cannot hold where everyone sees it; the rest goes to the notes."""
        from xlsxwriter.utility import xl_rowcol_to_cell

        if len(text.encode("utf-16-le")) // 2 <= CELL_LIMIT:
            return text
        name = xl_rowcol_to_cell(row, column)
        mark = " … (lanjutan di catatan)"
        kept = (CELL_LIMIT - len(mark)) // 2 if not text.isascii() else CELL_LIMIT - len(mark)
        self._overflows.append(_Overflow(name, text[kept:]))
        params = {"cell": name, "length": len(text), "limit": CELL_LIMIT}
        self.findings.append(Finding("document.text_continued", Severity.WARNING, params=params))
        return text[:kept] + mark

    def _format(self, **style: Any) -> Any:
        key = tuple(sorted(style.items()))
        if key not in self._formats:
            base = {"font_name": FONT, "font_size": FONT_SIZE}
            self._formats[key] = self.book.add_format(base | style)
        return self._formats[key]


def _number_of(cell: LaidCell, kind: ColumnKind) -> tuple[float | int | None, str | None]:
    """Return the number that Excel shows exactly as the cell's text, and its format."""
    if cell.money is not None:
        if abs(cell.money) >= LARGEST_NUMBER:
            return None, None
        is_whole = cell.money == cell.money.to_integral_value()
        return (int(cell.money), "#,##0") if is_whole else (float(cell.money), "#,##0.00")
    if kind in (ColumnKind.NUMBER, ColumnKind.QUANTITY):
        if _WHOLE.fullmatch(cell.text):
            return int(cell.text), "0"
        if percent := _PERCENT.fullmatch(cell.text):
            return float(Decimal(percent[1]) / 100), "0%"
    return None, None


def _runs(
    cells: Sequence[tuple[int, int]],
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield the first and last cell of every run of neighbours in one column."""
    first = last = cells[0]
    for cell in cells[1:]:
        if cell == (last[0] + 1, last[1]):
            last = cell
        else:
            yield first, last
            first = last = cell
    yield first, last


def _points(height: float) -> float:
    """Turn a height measured for print (mm) into what Excel needs for as many lines."""
    em = Type(FONT_SIZE).em
    lines = (height - 2 * measured.CELL_MARGIN_Y + measured.LEADING * em) / (
        em * (1 + measured.LEADING)
    )
    return round(lines * LINE_POINTS + 3, 1)


def _roomy(table: LaidTable, widths: Sequence[float], size: Type) -> list[float]:
    """Widen columns whose cells would be higher than Excel's highest row."""
    tallest = measured.lines_height(MOST_LINES, size)
    roomy = list(widths)
    for row in table.rows:
        for index, cell in enumerate(row.cells):
            if cell is None or cell.column_span > 1 or cell.row_span > 1:
                continue
            column = table.columns[index]
            while roomy[index] < WIDEST_COLUMN and (
                measured.cell_height(cell, column, roomy[index], size) > tallest
            ):
                roomy[index] = min(roomy[index] * 1.25, WIDEST_COLUMN)
    return roomy


def _signature_columns(count: int, widths: Sequence[float]) -> list[tuple[int, int]]:
    """Choose the columns under which the parties sign: one at the right, two at both sides."""
    total = sum(widths)
    right = _columns_within(widths, total * 0.68, total)
    return [right] if count == 1 else [_columns_within(widths, 0, total * 0.32), right]


def _columns_within(widths: Sequence[float], start: float, stop: float) -> tuple[int, int]:
    """Return the first and last column whose middle lies between two distances, mm."""
    middles = [sum(widths[:index]) + width / 2 for index, width in enumerate(widths)]
    inside = [index for index, middle in enumerate(middles) if start <= middle <= stop]
    if not inside:
        nearest = 0 if start == 0 else len(widths) - 1
        return nearest, nearest
    return inside[0], inside[-1]
