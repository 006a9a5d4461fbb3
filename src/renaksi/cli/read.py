"""``renaksi read``: the plan as a table, as the contract's JSON, or as flat CSV."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from renaksi.cli.batch import Outcome
from renaksi.cli.ending import finish
from renaksi.cli.inputs import Input, find_inputs
from renaksi.cli.loading import load_plans, read_options, reading_name, summaries
from renaksi.cli.outputs import write_file
from renaksi.cli.printable import json_text
from renaksi.cli.problems import WrongUsageError
from renaksi.cli.screen import Screen, machine_output, standard_screen
from renaksi.cli.session import JsonPrinter, Printer, SpacedPrinter, run_session
from renaksi.domain.draft import PlanDraft
from renaksi.messages.interface import text

if TYPE_CHECKING:
    from renaksi.reading.reader import ReadOptions


@dataclass(frozen=True, slots=True)
class ReadWork:
    """What is done to each document; plain data, so that other processes can do it."""

    format: str
    lang: str
    screen: Screen
    options: ReadOptions | None = None
    write_map: str | None = None

    def __call__(self, source: Input) -> Outcome:
        """Read one document."""
        drafts = load_plans(source, self.options)
        name = source.display_name(self.lang)
        parts = tuple(self._part(draft, name) for draft in drafts)
        notes = (self._write_map(source),) if self.write_map else ()
        return Outcome(source.name, 0, parts=parts, notes=notes, plans=summaries(drafts))

    def _part(self, draft: PlanDraft, name: str) -> str:
        if self.format == "json":
            from renaksi.documents.contract import contract_of

            return json_text(contract_of(draft, self.lang))
        if self.format == "csv":
            from renaksi.cli.flat import csv_lines

            return csv_lines(draft, name)
        from renaksi.cli.plan_view import plan_lines

        return self.screen.draw(*plan_lines(draft, name, self.screen.width, self.lang))

    def _write_map(self, source: Input) -> str:
        from renaksi.reading.reader import ReadOptions, write_mapping

        assert self.write_map is not None  # noqa: S101 (asked by the caller)
        mapping = write_mapping(source.load(), reading_name(source), self.options or ReadOptions())
        write_file(Path(self.write_map), mapping.encode("utf-8"))
        return text("written.file", self.lang, file=self.write_map)


class CsvPrinter(Printer):
    """The names of the columns once, then the rows of all documents."""

    def begin(self) -> None:
        """Write the names of the columns."""
        from renaksi.cli.flat import csv_header

        sys.stdout.write(csv_header())


def run_read(
    *,
    files: Sequence[str],
    format: str,  # noqa: A002 (the option's name)
    sheet: Sequence[str],
    form: str | None,
    map: str | None,  # noqa: A002 (the option's name)
    write_map: str | None,
    lang: str,
) -> int:
    """Run the command; the parameters are its options.

    Raises:
        WrongUsageError: The options do not go together.
        LocatedError: The mapping cannot be used.
    """
    inputs = find_inputs(files)
    options = read_options(sheet, form, map)
    if write_map is not None:
        _check_write_map(write_map, inputs)
    screen = machine_output() if format != "table" else standard_screen()
    work = ReadWork(format, lang, screen, options, write_map)
    printer: Printer = SpacedPrinter()
    if format == "json":
        printer = JsonPrinter(inputs)
    elif format == "csv":
        printer = CsvPrinter()
    status, outcomes = run_session(inputs, work, printer, lang)
    finish(outcomes, lang, is_for_people=format == "table")
    return status


def _check_write_map(write_map: str, inputs: Sequence[Input]) -> None:
    if len(inputs) != 1:
        raise WrongUsageError("usage.one_input", option="--write-map")
    if Path(write_map).exists():
        raise WrongUsageError("usage.map_exists", file=write_map)
