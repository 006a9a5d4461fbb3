"""The empty official form as a workbook: drop-down lists, prompts, a sheet of instructions.

It looks like the printed form, so that a filled one is read back like any plan; what is to be
filled in stands on light yellow.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from renaksi.documents.action_plan.layout import (
    TICK,
    LaidColumn,
    header_cells,
    month_columns,
)
from renaksi.documents.action_plan.xlsx import PAPER_CODES
from renaksi.domain.draft import Form
from renaksi.domain.ranks import RANKS
from renaksi.domain.statement_columns import ColumnKind, columns_of_form
from renaksi.messages.documents import TEMPLATE_WORDS, template_word

Workbook: TypeAlias = Any
Worksheet: TypeAlias = Any

FONT = "Arial"
TITLES = {
    Form.ACTION_PLAN: "RENCANA AKSI KINERJA SASARAN",
    Form.AGREEMENT: "PERJANJIAN KINERJA",
    Form.CASCADE: "MATRIKS CASCADING KINERJA",
    Form.INDICATOR_LIST: "INDIKATOR KINERJA UTAMA",
    Form.MEASUREMENT: "PENGUKURAN KINERJA TRIWULAN",
    Form.EVALUATION: "EVALUASI HASIL RENCANA KERJA",
    Form.WORK_PLAN: "RENCANA KERJA",
    Form.BUDGET_LIST: "DAFTAR PROGRAM, KEGIATAN, DAN ANGGARAN",
}
UNITS = (
    "%",
    "orang",
    "peserta",
    "dokumen",
    "laporan",
    "kegiatan",
    "kali",
    "bulan",
    "paket",
    "unit",
    "buah",
    "lembaga",
    "kelompok",
    "organisasi",
    "kasus",
    "rekomendasi",
    "nilai",
    "indeks",
    "poin",
    "predikat",
)
YEARS = range(2024, 2036)
ROWS = 60
PROMPT_LIMIT = 255  # Excel's own
WIDTHS = {
    ColumnKind.NUMBER: 5,
    ColumnKind.SHORT: 11,
    ColumnKind.QUANTITY: 11,
    ColumnKind.MONEY: 17,
    ColumnKind.STEPS: 38,
    ColumnKind.TEXT: 24,
}
MONTH_WIDTH = 4.5
PLAN_COLUMNS, JOINED_SIGNATURE = 20, 13  # the months are narrow: sign under more of them
_DATE = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
_STEPS = ("step_1", "step_2", "step_3", "step_4", "step_5")


def render_template(form: Form, lang: str) -> bytes:
    """Write the empty form; see :func:`renaksi.documents.write_template`."""
    import xlsxwriter  # type: ignore[import-untyped]

    buffer = io.BytesIO()
    settings = {
        "in_memory": True,
        "default_format_properties": {"font_name": FONT, "font_size": 10},
    }
    book = xlsxwriter.Workbook(buffer, settings)
    book.set_properties({"title": TITLES.get(form, TITLES[Form.ACTION_PLAN]), "created": _DATE})
    known = form if form in TITLES else Form.ACTION_PLAN
    tables = [
        [LaidColumn(column.header, column.kind, key=column.key) for column in columns]
        for columns in columns_of_form(known)
    ]
    if known is Form.ACTION_PLAN:
        tables[0] += month_columns()
    _Template(book, lang).write(known, tables)
    book.close()
    return buffer.getvalue()


@dataclass(slots=True)
class _Template:
    """Writes the sheets of one empty form."""

    book: Workbook
    lang: str

    def write(self, form: Form, tables: Sequence[Sequence[LaidColumn]]) -> None:
        sheet = self.book.add_worksheet(_sheet_name(form))
        last = max(map(len, tables)) - 1
        self._set_widths(sheet, max(tables, key=len))
        row = self._write_titles(sheet, TITLES[form], last)
        top = row
        for columns in tables:
            row = self._write_table(sheet, columns, row) + 1
        row = self._write_signature(sheet, row, last)
        depth = max(len(column.header) for column in tables[0])
        self._set_print(sheet, (top, top + depth - 1), row, last)
        sheet.freeze_panes(top + depth, 1)
        self._write_lists()
        self._write_instructions([column for columns in tables for column in columns])
        sheet.activate()

    def _set_widths(self, sheet: Worksheet, columns: Sequence[LaidColumn]) -> None:
        for index, column in enumerate(columns):
            width = MONTH_WIDTH if column.is_month else WIDTHS[column.kind]
            sheet.set_column(index, index, width)

    def _write_titles(self, sheet: Worksheet, title: str, last: int) -> int:
        bold: dict[str, Any] = {"bold": True, "font_size": 12, "align": "center"}
        _across(sheet, 0, 0, last, title, self._format(**bold))
        inner = (last // 3, max(last - last // 3, last // 3))
        years = [f"TAHUN {year}" for year in YEARS]
        for row, name in enumerate(("agency", "government", "year"), start=1):
            _across(sheet, row, *inner, "", self._format(is_input=True, bottom=4, **bold))
            source = years if name == "year" else None
            self._prompt(sheet, (row, inner[0], row, inner[0]), name, source)
        return 5

    def _write_table(self, sheet: Worksheet, columns: Sequence[LaidColumn], top: int) -> int:
        depth = max(len(column.header) for column in columns)
        head = self._format(
            bold=True,
            border=1,
            align="center",
            valign="vcenter",
            text_wrap=True,
            bg_color="#E8E8E8",
        )
        for cell in header_cells(columns):
            row, at = top + cell.row, cell.column
            last = (row + cell.row_span - 1, at + cell.column_span - 1)
            if (row, at) != last:
                sheet.merge_range(row, at, *last, "", head)
            sheet.write_string(row, at, cell.text, head)
        for index in range(depth):
            sheet.set_row(top + index, 30 if depth == 1 else 18)
        first, end = top + depth, top + depth + ROWS - 1
        for at, column in enumerate(columns):
            style = self._body_format(column)
            for row in range(first, end + 1):
                sheet.write_blank(row, at, None, style)
            self._prompt_column(sheet, (first, at, end, at), column)
        return end + 1

    def _body_format(self, column: LaidColumn) -> Any:
        align = "left" if column.kind in (ColumnKind.TEXT, ColumnKind.STEPS) else "center"
        number = "#,##0" if column.kind is ColumnKind.MONEY else "General"
        return self._format(
            is_input=True, border=1, valign="top", text_wrap=True, align=align, num_format=number
        )

    def _prompt_column(
        self, sheet: Worksheet, place: tuple[int, int, int, int], column: LaidColumn
    ) -> None:
        if column.is_month:
            self._prompt(sheet, place, "months", [TICK])
        elif column.key == "unit":
            self._prompt(sheet, place, "unit", f"={self._list('B', len(UNITS))}", is_free=True)
        elif column.kind is ColumnKind.MONEY:
            options = {"validate": "decimal", "criteria": ">=", "value": 0}
            message = template_word("money_error", self.lang)
            sheet.data_validation(
                *place, options | self._words(_word_of(column)) | {"error_message": message}
            )
        else:
            self._prompt(sheet, place, _word_of(column))

    def _prompt(
        self,
        sheet: Worksheet,
        place: tuple[int, int, int, int],
        name: str,
        source: Sequence[str] | str | None = None,
        *,
        is_free: bool = False,
    ) -> None:
        """Show a sentence when the cell is chosen, and a list where there is one."""
        options: dict[str, Any] = {"validate": "any"}
        if source is not None:
            options = {"validate": "list", "source": source}
            if is_free:
                options["show_error"] = False
        sheet.data_validation(*place, options | self._words(name))

    def _words(self, name: str) -> dict[str, str]:
        return {"input_message": template_word(name, self.lang)[:PROMPT_LIMIT]}

    def _write_signature(self, sheet: Worksheet, row: int, last: int) -> int:
        first = max(0, last - (JOINED_SIGNATURE if last > PLAN_COLUMNS else 4))
        plain: dict[str, Any] = {"align": "center", "is_input": True}
        ranks = f"={self._list('C', len(RANKS))}"
        for name, source in (
            ("place_date", None),
            ("position", None),
            (None, None),
            (None, None),
            (None, None),
            ("name", None),
            ("rank", ranks),
            ("nip", None),
        ):
            if name is not None:
                style = plain | ({"bold": True, "underline": 1} if name == "name" else {})
                _across(
                    sheet, row, first, last, "", self._format(**style, bottom=4, num_format="@")
                )
                self._prompt(sheet, (row, first, row, first), name, source, is_free=True)
            row += 1
        return row

    def _set_print(self, sheet: Worksheet, header: tuple[int, int], end: int, last: int) -> None:
        sheet.set_landscape()
        sheet.set_paper(PAPER_CODES["A3" if last > PLAN_COLUMNS else "F4"])
        sheet.set_margins(left=0.32, right=0.32, top=0.4, bottom=0.5)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(*header)
        sheet.print_area(0, 0, end, last)
        sheet.set_footer("&R&8Halaman &P dari &N")

    def _list(self, column: str, count: int) -> str:
        return f"{template_word('lists', self.lang)}!${column}$3:${column}${count + 2}"

    def _write_lists(self) -> None:
        sheet = self.book.add_worksheet(template_word("lists", self.lang))
        sheet.set_column(1, 2, 26)
        bold, plain = self._format(bold=True), self._format()
        lists = (("units", UNITS), ("ranks", tuple(rank.name for rank in reversed(RANKS))))
        for at, (name, entries) in enumerate(lists, start=1):
            sheet.write_string(1, at, template_word(name, self.lang), bold)
            for row, entry in enumerate(entries, start=2):
                sheet.write_string(row, at, entry, plain)

    def _write_instructions(self, columns: Sequence[LaidColumn]) -> None:
        sheet = self.book.add_worksheet(template_word("instructions", self.lang))
        sheet.set_column(0, 0, 110)
        wrapped = self._format(text_wrap=True, valign="top", font_size=11)
        sheet.write_string(
            0, 0, template_word("how", self.lang), self._format(bold=True, font_size=13)
        )
        names = {column.header[0]: _word_of(column) for column in columns}
        lines = [template_word(step, self.lang) for step in _STEPS]
        lines += [
            "",
            *(f"{header}: {template_word(name, self.lang)}" for header, name in names.items()),
        ]
        for row, line in enumerate(lines, start=2):
            sheet.write_string(row, 0, line, wrapped)

    def _format(self, *, is_input: bool = False, **style: Any) -> Any:
        base: dict[str, Any] = {"font_name": FONT, "font_size": 9}
        if is_input:
            base |= {"bg_color": "#FFFBE6"}
        return self.book.add_format(base | style)


def _word_of(column: LaidColumn) -> str:
    """Return the text that explains a column."""
    if column.is_month:
        return "months"
    if column.key in TEMPLATE_WORDS:
        return column.key
    if column.key.startswith("realized_money"):
        return "any_money"
    if column.key.startswith("realized"):
        return "any_realized"
    return "any_indicator" if "indicator" in column.key else "any_target"


def _sheet_name(form: Form) -> str:
    return TITLES[form].title().replace(",", "")[:31]


def _across(sheet: Worksheet, row: int, first: int, last: int, text: str, style: Any) -> None:
    if first != last:
        sheet.merge_range(row, first, row, last, "", style)
    if text:
        sheet.write_string(row, first, text, style)
    else:
        sheet.write_blank(row, first, None, style)
