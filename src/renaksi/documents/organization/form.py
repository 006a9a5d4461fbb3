"""The form for agencies or officials as a workbook, with lists, an example and instructions."""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from renaksi.documents.signs import SignCheck
from renaksi.domain.organization_form import COLUMNS, FormColumn, OrganizationForm
from renaksi.domain.ranks import RANKS
from renaksi.messages.organization_form import (
    CHOICES,
    EXAMPLES,
    INSTRUCTIONS,
    header,
    hint,
    sheet_name,
)

Workbook: TypeAlias = Any
Worksheet: TypeAlias = Any

FONT = "Arial"
ROWS = 5000
HEADER_ROW = 0
_PROMPT_TITLE_LIMIT, _PROMPT_LIMIT = 32, 255  # Excel's own
_DATE = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
_FREE = {"rank", "agency", "parent"}  # other values than those of the list may be typed


def render_form(
    form: OrganizationForm,
    lang: str = "id",
    *,
    agencies: Sequence[str] = (),
    rows: Sequence[Sequence[str]] = (),
) -> bytes:
    """Write the form.

    Args:
        form: Which one.
        lang: Language of headers and instructions, ``id`` or ``en``.
        agencies: Names for the drop-down lists of agencies.
        rows: What to fill in already, in the order of the columns.
    """
    import xlsxwriter  # type: ignore[import-untyped]

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": sheet_name(form.value, lang), "created": _DATE})
    lists: dict[str, Sequence[str]] = {
        "agency": agencies,
        "parent": agencies,
        "rank": [f"{rank.name} ({rank.grade})" for rank in reversed(RANKS)],
        **{key: texts[lang if lang in texts else "id"] for key, texts in CHOICES.items()},
    }
    _Form(book, form, lang, lists).write(rows)
    book.close()
    return buffer.getvalue()


@dataclass(slots=True)
class _Form:
    """Writes the sheets of one form."""

    book: Workbook
    form: OrganizationForm
    lang: str
    lists: Mapping[str, Sequence[str]]

    def write(self, rows: Sequence[Sequence[str]]) -> None:
        columns = COLUMNS[self.form]
        used = [column for column in columns if self.lists.get(column.key)]
        sheet = self.book.add_worksheet(sheet_name(self.form.value, self.lang))
        self._write_table(sheet, columns, rows)
        for at, column in enumerate(columns):
            self._validate(sheet, at, column, used)
        example = self.book.add_worksheet(sheet_name("example", self.lang))
        self._write_table(example, columns, EXAMPLES[self.form.value])
        self._write_instructions(columns)
        self._write_lists(used)
        sheet.activate()

    def _write_table(
        self, sheet: Worksheet, columns: Sequence[FormColumn], rows: Sequence[Sequence[str]]
    ) -> None:
        head = self._format(bold=True, border=1, bg_color="#E8E8E8", text_wrap=True)
        text = self._format(num_format="@")
        clean = SignCheck().clean
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width, text)
            star = " *" if column.is_required else ""
            sheet.write_string(HEADER_ROW, at, header(column.key, self.lang) + star, head)
        for number, row in enumerate(rows, start=HEADER_ROW + 1):
            for at, value in enumerate(row):
                if value:
                    sheet.write_string(number, at, clean(value), text)
        sheet.set_row(HEADER_ROW, 32)
        sheet.freeze_panes(HEADER_ROW + 1, 0)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(HEADER_ROW)

    def _validate(
        self, sheet: Worksheet, at: int, column: FormColumn, used: Sequence[FormColumn]
    ) -> None:
        options: dict[str, Any] = {"validate": "any"}
        if column in used:
            count = len(self.lists[column.key])
            letter = chr(ord("A") + used.index(column))
            name = sheet_name("lists", self.lang)
            options = {"validate": "list", "source": f"='{name}'!${letter}$2:${letter}${count + 1}"}
            options["show_error"] = column.key not in _FREE
        title = header(column.key, self.lang)[:_PROMPT_TITLE_LIMIT]
        words = hint(self.form.value, column.key, self.lang)[:_PROMPT_LIMIT]
        options |= {"input_title": title, "input_message": words}
        sheet.data_validation(HEADER_ROW + 1, at, HEADER_ROW + ROWS, at, options)

    def _write_instructions(self, columns: Sequence[FormColumn]) -> None:
        sheet = self.book.add_worksheet(sheet_name("instructions", self.lang))
        sheet.set_column(0, 0, 28)
        sheet.set_column(1, 1, 90)
        bold = self._format(bold=True, font_size=12)
        wrapped = self._format(text_wrap=True, valign="top")
        lines = INSTRUCTIONS[self.lang if self.lang in INSTRUCTIONS else "id"]
        for row, line in enumerate(lines):
            is_title = row in (0, len(lines) - 1)
            sheet.merge_range(row, 0, row, 1, line, bold if is_title else wrapped)
            if not is_title:
                sheet.set_row(row, 32)
        for row, column in enumerate(columns, start=len(lines)):
            star = " *" if column.is_required else ""
            sheet.write_string(row, 0, header(column.key, self.lang) + star, wrapped)
            sheet.write_string(row, 1, hint(self.form.value, column.key, self.lang), wrapped)

    def _write_lists(self, used: Sequence[FormColumn]) -> None:
        sheet = self.book.add_worksheet(sheet_name("lists", self.lang))
        bold, text = self._format(bold=True), self._format(num_format="@")
        clean = SignCheck().clean
        for at, column in enumerate(used):
            sheet.set_column(at, at, column.width)
            sheet.write_string(0, at, header(column.key, self.lang), bold)
            for row, entry in enumerate(self.lists[column.key], start=1):
                sheet.write_string(row, at, clean(entry), text)

    def _format(self, **style: Any) -> Any:
        return self.book.add_format({"font_name": FONT, "font_size": 10, "valign": "top"} | style)
