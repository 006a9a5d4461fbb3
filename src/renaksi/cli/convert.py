"""``renaksi convert``: the plan as a clean file in the official layout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from renaksi.cli.batch import Outcome
from renaksi.cli.ending import finish
from renaksi.cli.figures import counts_text, severity_counts
from renaksi.cli.inputs import Input, find_inputs
from renaksi.cli.loading import load_plans, read_options, summaries
from renaksi.cli.outputs import (
    STANDARD_OUTPUT,
    check_output,
    result_path,
    write_file,
    write_standard,
)
from renaksi.cli.session import Printer, run_session
from renaksi.documents import WriteOptions, render_plan
from renaksi.documents.options import Kind, PaperName
from renaksi.domain.draft import PlanDraft
from renaksi.messages import message
from renaksi.messages.interface import counted, text

if TYPE_CHECKING:
    from renaksi.reading.reader import ReadOptions

_MARK: Final = "-renaksi"


@dataclass(frozen=True, slots=True)
class ConvertWork:
    """What is done to each document; plain data, so that other processes can do it."""

    kind: Kind
    options: WriteOptions
    output: str | None
    reading: ReadOptions | None = None

    def __call__(self, source: Input) -> Outcome:
        """Convert one document, one file per plan in it."""
        drafts = load_plans(source, self.reading)
        is_alone = len(drafts) == 1
        notes = [
            note
            for number, draft in enumerate(drafts, start=1)
            for note in self._write(source, draft, None if is_alone else number)
        ]
        return Outcome(source.name, 0, notes=tuple(notes), plans=summaries(drafts))

    def _write(self, source: Input, draft: PlanDraft, number: int | None) -> Iterator[str]:
        written = render_plan(draft, self.kind, self.options)
        if self.output == STANDARD_OUTPUT:
            write_standard(written.data)
        else:
            path = result_path(source, self.output, f"{_MARK}.{self.kind}", number)
            write_file(path, written.data)
            yield self._note(path, draft)
        for finding in written.findings:  # a sign without a glyph, for one
            yield "  " + " ".join(message(finding.code, finding.params, self.options.lang))

    def _note(self, path: Path, draft: PlanDraft) -> str:
        lang = self.options.lang
        rows = counted("count.rows", len(draft.rows), lang)
        findings = counts_text(severity_counts(draft), lang)
        if not findings:
            return text("written.plan", lang, file=path, rows=rows)
        return text("written.plan_findings", lang, file=path, rows=rows, findings=findings)


def run_convert(
    *,
    files: Sequence[str],
    to: str,
    output: str | None,
    paper: str,
    sheet: Sequence[str],
    form: str | None,
    map: str | None,  # noqa: A002 (the option's name)
    lang: str,
) -> int:
    """Run the command; the parameters are its options.

    Raises:
        WrongUsageError: The options do not go together.
        LocatedError: The mapping cannot be used.
    """
    inputs = find_inputs(files, skip_stem_suffix=_MARK)
    check_output(output, inputs)
    options = WriteOptions(paper=cast(PaperName, paper), lang=lang)
    work = ConvertWork(cast(Kind, to), options, output, read_options(sheet, form, map))
    status, outcomes = run_session(inputs, work, Printer(), lang)
    finish(outcomes, lang, is_for_people=False)
    return status
