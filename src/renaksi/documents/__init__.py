"""Documents out: a plan draft becomes the bytes of a clean official file.

Nothing is loaded before it is needed: each writer brings a library of its own.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from renaksi.documents.options import MEDIA_TYPES, Kind, WriteOptions, Written
from renaksi.domain.draft import Form, PlanDraft

__all__ = [
    "KINDS",
    "MEDIA_TYPES",
    "Kind",
    "WriteOptions",
    "Written",
    "render_plan",
    "write_plan",
    "write_template",
]

KINDS: tuple[Kind, ...] = ("xlsx", "docx", "pdf", "csv", "json")
_NO_YEAR = 2000


def write_plan(draft: PlanDraft, kind: Kind, options: WriteOptions | None = None) -> bytes:
    """Write a draft as an official file; see :func:`render_plan` for its findings."""
    return render_plan(draft, kind, options).data


def render_plan(draft: PlanDraft, kind: Kind, options: WriteOptions | None = None) -> Written:
    """Write a draft as an official file.

    Args:
        draft: The plan; its totals are printed where they are filled in.
        kind: The file format.
        options: Paper, language and date.

    Returns:
        The bytes, and findings (``document.*``) on what could not be printed as it is.
    """
    chosen = options or WriteOptions()
    date = chosen.date or datetime.date(draft.year or _NO_YEAR, 1, 1)
    if kind == "json":
        from renaksi.documents.json_file import render_json

        return render_json(draft, chosen)
    from renaksi.domain.statements import statement_of

    statement = statement_of(draft)
    if kind == "xlsx":
        from renaksi.documents.action_plan.xlsx import render_xlsx

        return render_xlsx(statement, chosen, date)
    if kind == "docx":
        from renaksi.documents.action_plan.docx import render_docx

        return render_docx(statement, chosen, date)
    if kind == "pdf":
        from renaksi.documents.action_plan.pdf import render_pdf

        return render_pdf(statement, chosen, date)
    from renaksi.documents.action_plan.csv import render_csv

    return render_csv(statement)


def write_template(form: Form = Form.ACTION_PLAN, lang: str = "id") -> bytes:
    """Write the empty form as an Excel workbook, ready to fill in and to read back.

    Args:
        form: Which form.
        lang: Language of the instructions, ``id`` or ``en``; the form itself is Indonesian.
    """
    from renaksi.documents.template import render_template

    return render_template(form, lang)


def annotate(data: bytes, drafts: Sequence[PlanDraft], lang: str = "id") -> bytes:
    """Give a document back as a workbook with the findings as comments on its cells.

    Args:
        data: The document as it came.
        drafts: The plans read from it, with their findings.
        lang: Language of the comments, ``id`` or ``en``.

    Returns:
        The person's own workbook where the document is one (macros are kept), else a clean
        workbook of the plans; either with a sheet that lists all findings.
    """
    from renaksi.documents.annotation import annotate_document

    return annotate_document(data, drafts, lang)
