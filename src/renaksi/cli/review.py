"""``renaksi review``: what needs mending, as a table, as JSON, or as comments in the Excel file."""

from __future__ import annotations

import contextlib
import dataclasses
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from renaksi.cli.batch import Outcome
from renaksi.cli.deadline import deadline
from renaksi.cli.ending import finish
from renaksi.cli.figures import severity_counts
from renaksi.cli.inputs import Input, find_inputs, read_settings
from renaksi.cli.loading import load_plans, read_options, summaries
from renaksi.cli.main import say
from renaksi.cli.outputs import (
    STANDARD_OUTPUT,
    check_output,
    result_path,
    write_file,
    write_standard,
)
from renaksi.cli.printable import json_text
from renaksi.cli.problems import LocatedError
from renaksi.cli.screen import Screen, machine_output, standard_screen
from renaksi.cli.session import JsonPrinter, Printer, SpacedPrinter, run_session
from renaksi.domain.draft import PlanDraft
from renaksi.domain.errors import RenaksiError
from renaksi.messages.interface import text

if TYPE_CHECKING:
    from renaksi.reading.reader import ReadOptions

FINDINGS: Final = 1
_TASK: Final = "renaksi.documents.annotation:annotate_packed"
_ENDING: Final = "-temuan.xlsx"
_PLAIN_WIDTH: Final = 100  # characters of a line in a text file


@dataclass(frozen=True, slots=True)
class ReviewWork:
    """What is done to each document; plain data, so that other processes can do it."""

    format: str
    lang: str
    screen: Screen
    output: str | None = None
    options: ReadOptions | None = None

    def __call__(self, source: Input) -> Outcome:
        """Review one document."""
        with deadline():
            return self._review(source)

    def _review(self, source: Input) -> Outcome:
        if self.format == "xlsx":
            source = dataclasses.replace(source, data=source.load())  # it is annotated too
        drafts = load_plans(source, self.options)
        name = source.display_name(self.lang)
        parts: tuple[str, ...] = ()
        notes: tuple[str, ...] = ()
        if self.format == "xlsx":
            notes = self._annotate(source, drafts)
        else:
            parts = tuple(self._part(draft, name) for draft in drafts)
        status = max((_status(draft) for draft in drafts), default=0)
        return Outcome(source.name, status, parts=parts, notes=notes, plans=summaries(drafts))

    def _part(self, draft: PlanDraft, name: str) -> str:
        if self.format == "json":
            return json_text(review_json(draft, self.lang))
        from renaksi.cli.findings_view import finding_lines

        return self.screen.draw(*finding_lines(draft, name, self.screen.width, self.lang))

    def _annotate(self, source: Input, drafts: Sequence[PlanDraft]) -> tuple[str, ...]:
        data, notes = annotated(source.load(), drafts, self.lang)
        if self.output == STANDARD_OUTPUT:
            write_standard(data)
            return notes
        path = result_path(source, self.output, _ENDING, None)
        write_file(path, data)
        return (text("written.file", self.lang, file=path), *notes)


def annotated(data: bytes, drafts: Sequence[PlanDraft], lang: str) -> tuple[bytes, tuple[str, ...]]:
    """Annotate a document in a child process; what is too much for it gives the list only."""
    from renaksi.documents.annotation import list_findings, pack
    from renaksi.reading.sandbox import run

    try:
        return run(_TASK, pack(data, drafts, lang)), ()
    except RenaksiError:
        return list_findings(drafts, lang), (text("written.list_only", lang),)


def review_json(draft: PlanDraft, lang: str) -> dict[str, Any]:
    """Write a review for other programs: whose plan, how many findings, and the findings."""
    from renaksi.documents.contract import contract_of

    plan = contract_of(draft, lang)
    heads = ("form", "title", "agency", "government", "year")
    return {
        "file": draft.source.file,
        **{name: plan[name] for name in heads},
        "rows": len(draft.rows),
        "counts": severity_counts(draft),
        "findings": plan["findings"],
    }


class ReviewJsonPrinter(JsonPrinter):
    """JSON in which a document that could not be read has its place too, with the reason."""

    def outcome(self, outcome: Outcome) -> None:
        """Write the objects of one document."""
        if outcome.problem_parts:
            code, *sentences = outcome.problem_parts
            error = {"code": code, "message": sentences[0], "remedy": " ".join(sentences[1:])}
            unread = {"file": outcome.name, "error": error}
            outcome = dataclasses.replace(outcome, parts=(json_text(unread),))
        super().outcome(outcome)


def run_review(
    *,
    files: Sequence[str],
    format: str,  # noqa: A002 (the option's name)
    output: str | None,
    nomenclature: str | None,
    sheet: Sequence[str],
    form: str | None,
    map: str | None,  # noqa: A002 (the option's name)
    lang: str,
) -> int:
    """Run the command; the parameters are its options.

    Raises:
        WrongUsageError: The options do not go together.
        LocatedError: The nomenclature or the mapping cannot be used.
        InterfaceError: The result cannot be written.
    """
    inputs = find_inputs(files, skip_stem_suffix=Path(_ENDING).stem if format == "xlsx" else None)
    check_output(output, inputs, is_gathered=format != "xlsx")
    options = _options(nomenclature, read_options(sheet, form, map))
    screen = machine_output() if format != "table" else standard_screen()
    if format == "xlsx" or output in (None, STANDARD_OUTPUT):
        return _review(inputs, ReviewWork(format, lang, screen, output, options))
    screen = Screen(_PLAIN_WIDTH, is_coloured=False)
    paper = io.StringIO()
    with contextlib.redirect_stdout(paper):
        status = _review(inputs, ReviewWork(format, lang, screen, None, options))
    write_file(Path(str(output)), paper.getvalue().encode("utf-8", "backslashreplace"))
    say(text("written.file", lang, file=output))
    return status


def _review(inputs: Sequence[Input], work: ReviewWork) -> int:
    printer: Printer = SpacedPrinter()
    if work.format == "json":
        printer = ReviewJsonPrinter(inputs)
    status, outcomes = run_session(inputs, work, printer, work.lang)
    finish(outcomes, work.lang, is_for_people=work.format == "table")
    return status


def _options(file: str | None, options: ReadOptions | None) -> ReadOptions | None:
    """Add the person's own nomenclature, where one is given, to what else was decided."""
    if not file:
        return options
    from renaksi.reading.nomenclature import load_nomenclature
    from renaksi.reading.reader import ReadOptions

    try:
        nomenclature = load_nomenclature(read_settings(file))
        return dataclasses.replace(options or ReadOptions(), nomenclature=nomenclature)
    except (OSError, UnicodeError, RenaksiError) as fault:
        raise LocatedError(file, fault) from fault


def _status(draft: PlanDraft) -> int:
    counts = severity_counts(draft)
    return FINDINGS if counts["error"] or counts["warning"] else 0
