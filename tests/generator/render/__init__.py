"""Write a made-up document in any format; seeded documents give the same bytes' content."""

from __future__ import annotations

from collections.abc import Callable

from tests.generator.page import Page
from tests.generator.render import delimited, markup, opendocument, pdf, spreadsheet, word

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
