"""Write a made-up document in any format; seeded documents give the same bytes' content."""

from __future__ import annotations

from collections.abc import Callable

from tests.generator.page import Page
from tests.generator.render import (
    delimited,
    markup,
    office,
    opendocument,
    pdf,
    spreadsheet,
    word,
)

Renderer = Callable[[Page], bytes]

RENDERERS: dict[str, tuple[str, Renderer]] = {
    "xlsx": (".xlsx", spreadsheet.render),
    "ods": (".ods", opendocument.render),
    "csv": (".csv", lambda page: delimited.render(page, ",")),
    "csv;": (".csv", lambda page: delimited.render(page, ";")),
    "tsv": (".tsv", lambda page: delimited.render(page, "\t")),
    "text": (".txt", lambda page: delimited.render(page, "\t", quoted=False)),
    "markdown": (".md", markup.render_markdown),
    "html": (".html", markup.render_html),
    "docx": (".docx", word.render),
    "pdf": (".pdf", lambda page: pdf.render(page, rules="all")),
    "pdf-lines": (".pdf", lambda page: pdf.render(page, rules="horizontal")),
    "pdf-unruled": (".pdf", lambda page: pdf.render(page, rules="none")),
}

# Made by LibreOffice, one second each: only where they are asked for by name.
OFFICE_RENDERERS: dict[str, tuple[str, Renderer]] = {
    "xls": (".xls", lambda page: office.convert(spreadsheet.render(page), "xlsx", "xls")),
    "doc": (".doc", lambda page: office.convert(word.render(page), "docx", "doc")),
    "rtf": (".rtf", lambda page: office.convert(word.render(page), "docx", "rtf")),
    "pdf-word": (".pdf", lambda page: office.convert(word.render(page), "docx", "pdf")),
    "pdf-excel": (
        ".pdf",
        lambda page: office.convert(spreadsheet.render(page, printable=True), "xlsx", "pdf"),
    ),
    "ods-office": (".ods", lambda page: office.convert(spreadsheet.render(page), "xlsx", "ods")),
    "xlsx-office": (".xlsx", lambda page: office.convert(spreadsheet.render(page), "xlsx", "xlsx")),
}
