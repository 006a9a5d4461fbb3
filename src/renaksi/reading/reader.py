"""The reader: a document's grids become plan drafts with findings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from renaksi.domain.draft import Form, PlanDraft, Skipped, Source
from renaksi.domain.errors import RenaksiError
from renaksi.domain.findings import Finding, Severity
from renaksi.domain.nomenclature import Nomenclature
from renaksi.domain.review import review
from renaksi.domain.statement_totals import restates_total
from renaksi.domain.text import fold_case
from renaksi.domain.totals import count_totals, match_totals
from renaksi.reading.grid import Document, Grid, GridKind
from renaksi.reading.mapping import LayoutMapping, dump_mapping
from renaksi.reading.nomenclature import official_nomenclature
from renaksi.reading.readers import read_document
from renaksi.reading.readers.limits import ROW_LIMIT, first_grids, first_rows
from renaksi.reading.sections import Section, read_section

_MOST_SIGNS = 64 * 1024 * 1024  # in all cells together; a plan of 5,000 lines has one or two
_FOREIGN_ROWS = 4  # rows of sheets without a plan that take the time of one with


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the person who reads decides.

    Attributes:
        sheets: Only these sheets, by name or by position from 1; empty for all visible ones.
        form: The form, instead of the recognised one.
        mapping: A saved mapping of header and columns.
        is_reviewed: Whether the review's findings are wanted too.
        nomenclature: Names and codes to review against, instead of the official ones.
    """

    sheets: tuple[str, ...] = ()
    form: Form | None = None
    mapping: LayoutMapping | None = None
    is_reviewed: bool = True
    nomenclature: Nomenclature | None = None


def read_plans(data: bytes, name: str, options: ReadOptions = ReadOptions()) -> list[PlanDraft]:
    """Read every plan of a file.

    Args:
        data: The whole file.
        name: The file's name; used for naming only.
        options: See :class:`ReadOptions`.

    Returns:
        At least one draft; findings of reading and review stand in each.

    Raises:
        RenaksiError: The file cannot be read (``file.``), or holds no plan (``reading.``).
    """
    return plans_of(read_document(data, name), options)


def plans_of(document: Document, options: ReadOptions = ReadOptions()) -> list[PlanDraft]:
    """Read every plan of a document's grids; see :func:`read_plans`."""
    _check_amount(document)
    sections, skipped = _sections(document, options)
    plans = _plans(sections, skipped)
    if not plans:
        raise RenaksiError("reading.no_plan", {"file": document.name})
    skipped = [*document.skipped, *skipped]
    return [_draft(document, section, options, skipped) for section in plans]


def _check_amount(document: Document) -> None:
    """Refuse a file whose few texts are repeated until they fill the memory.

    A merged cell's text counts once for every row it covers, since every row says it.
    """
    signs = sum(
        len(cell.text) * cell.row_span for grid in document.grids for cell in grid.cells.values()
    )
    if signs > _MOST_SIGNS:
        raise RenaksiError("file.too_large", {"limit": _MOST_SIGNS // (1024 * 1024)})


def write_mapping(data: bytes, name: str, options: ReadOptions = ReadOptions()) -> str:
    """Start a mapping file from what is recognised in a file."""
    document = read_document(data, name)
    sections, skipped = _sections(document, options)
    plans = _plans(sections, skipped)
    if not plans:
        raise RenaksiError("reading.no_plan", {"file": document.name})
    section = plans[0]
    tables = [(part.band.last, part.band.columns) for part in section.layout.parts]
    return dump_mapping(options.form or section.form, section.sheets, tables)


def _sections(document: Document, options: ReadOptions) -> tuple[list[Section], list[Skipped]]:
    """Read each sheet on its own; anything else as one flow."""
    if not any(grid.kind is GridKind.SHEET for grid in document.grids):
        return [read_section(first_grids(document), options.mapping)], []
    left = ROW_LIMIT
    chosen = options.sheets or (options.mapping.sheets if options.mapping else ())
    sections: dict[str | None, Section] = {}
    skipped: list[Skipped] = []
    for grid in _chosen(document, chosen):
        if grid.is_hidden and not chosen:
            skipped.append(Skipped(str(grid.sheet), "hidden_sheet"))
        elif grid.sheet in sections:
            sections[grid.sheet].far.append(grid)  # cells far away from the sheet's table
        elif left < 1:
            skipped.append(Skipped(str(grid.sheet), "file.rest_not_read"))
        else:
            rows = first_rows(document, grid, left)
            section = sections[grid.sheet] = read_section([grid], options.mapping)
            left -= rows if section.is_plan else rows // _FOREIGN_ROWS
    return list(sections.values()), skipped


def _chosen(document: Document, names: Sequence[str]) -> list[Grid]:
    """Return the sheets that were asked for, by name or position."""
    if not names:
        return document.grids
    found: list[Grid] = []
    for name in names:
        match = [g for g in document.grids if fold_case(g.sheet or "") == fold_case(name)]
        if not match and re.fullmatch(r"[1-9][0-9]{0,5}", name):
            match = document.grids[int(name) - 1 : int(name)]
        if not match:
            sheets = ", ".join(str(grid.sheet) for grid in document.grids)
            raise RenaksiError("reading.no_such_sheet", {"sheet": name, "sheets": sheets})
        found.extend(match)
    return found


def _plans(sections: Sequence[Section], skipped: list[Skipped]) -> list[Section]:
    """Keep sections that hold a plan; give schedules of their own sheet to the plan before them."""
    plans = [section for section in sections if section.is_plan]
    plans = [section for section in plans if not section.is_schedule] or plans
    filled = [section for section in plans if section.records]
    kept = filled or plans[:1]
    chosen = set(kept)
    before = kept[0] if kept else None
    for section in sections:
        if section in chosen:
            before = section
            continue
        if (section.schedules or section.is_schedule) and before is not None:
            before.join(section)
            continue
        skipped.extend(
            Skipped(name, "no_rows" if section.is_plan else "no_plan") for name in section.sheets
        )
    return kept


def _draft(
    document: Document, section: Section, options: ReadOptions, skipped: Sequence[Skipped]
) -> PlanDraft:
    """Make the draft of one section, counted and reviewed."""
    read = section.assemble()
    form = options.form or (options.mapping.form if options.mapping else None) or section.form
    printed = match_totals(read.printed_totals, read.rows) if read.printed_totals else ()
    rows = tuple(read.rows)
    totals = count_totals(rows, printed)
    draft = PlanDraft(
        form=form,
        source=Source(document.name, section.sheets, section.pages, tuple(skipped)),
        rows=rows,
        title=section.titles.title,
        agency=section.titles.agency,
        government=section.titles.government,
        year=section.titles.year,
        period=section.titles.period,
        signatory=section.signatures.signatory,
        second_party=section.signatures.second_party,
        totals=totals,
        printed_totals=tuple(
            one for one in printed if not restates_total(one.text, one.amount, totals.budget)
        ),
        notes=tuple(read.notes),
        unplaced=tuple(read.unplaced),
        findings=(*document.findings, *read.findings),
    )
    if not draft.rows:
        finding = Finding("reading.no_rows", Severity.WARNING, params={"form": form.value})
        return replace(draft, findings=(*draft.findings, finding))
    if not options.is_reviewed:
        return draft
    names = official_nomenclature() if options.nomenclature is None else options.nomenclature
    return replace(draft, findings=(*draft.findings, *review(draft, names)))
