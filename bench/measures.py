"""What is measured: every function returns lines of comparison."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.clock import cost, median, medians, run
from bench.office import Office
from bench.plans import EXAMPLE, example_as_workbook, large_workbook, many_plans

RENAKSI = Path(sys.executable).with_name("renaksi")
ONE_PROCESS = (
    "import renaksi.cli.batch as batch; batch._cores = lambda: 1\n"
    "from renaksi.cli.main import main\n"
    "from renaksi.reading.sandbox import shared_worker\n"
    "with shared_worker(): main()"  # one child for all documents, as each of the batch has
)
MIB_300 = 300.0


@dataclass(frozen=True)
class Line:
    """One comparison.

    Attributes:
        what: What is compared.
        ours, theirs: Their figures, with unit.
        ratio: The figure that the promise is about.
        promise: What was promised, in words.
        is_kept: Whether it holds in this run.
    """

    what: str
    ours: str
    theirs: str
    ratio: str
    promise: str
    is_kept: bool


def skipped(what: str, reason: str) -> Line:
    return Line(what, "-", "-", "-", f"skipped: {reason}", is_kept=True)


def _times(what: str, ours: float, theirs: float, least: float) -> Line:
    ratio = theirs / ours
    shown = f"{ours * 1000:.0f} ms", f"{theirs * 1000:.0f} ms", f"{ratio:.2f} times faster"
    return Line(what, *shown, f"at least {least}", ratio >= least)


def reading(folder: Path, office: Office | None) -> Iterator[Line]:
    """The example, read and reviewed by a whole process, against LibreOffice to CSV."""
    what = "example read and reviewed, whole process; LibreOffice to CSV"
    if office is None:
        yield skipped(what, "no soffice on this machine")
        return
    workbook = example_as_workbook(folder / "example.xlsx")
    office.convert(workbook, "csv")
    ours, same, theirs = medians(
        lambda: run([RENAKSI, "review", EXAMPLE], may_fail=True),
        lambda: run([RENAKSI, "review", workbook], may_fail=True),
        lambda: office.convert(workbook, "csv"),
    )
    yield _times(what, ours, theirs, 4)
    yield _times(f"{what} (both from the workbook)", same, theirs, 4)


def printing(folder: Path, office: Office | None) -> Iterator[Line]:
    """The example as PDF in a running process, against bare Typst and against LibreOffice."""
    from renaksi.documents import write_plan
    from renaksi.reading.reader import read_plans

    draft = read_plans(EXAMPLE.read_bytes(), EXAMPLE.name)[0]
    bare = _bare_typst(draft)
    write_plan(draft, "pdf")
    ours, theirs = medians(lambda: write_plan(draft, "pdf"), bare, runs=15)
    shown = f"{ours * 1000:.1f} ms", f"{theirs * 1000:.1f} ms", f"{ours / theirs:.2f} times bare"
    yield Line("PDF in a running process; bare Typst", *shown, "at most 1.3", ours / theirs <= 1.3)
    what = "PDF in a running process; LibreOffice from the same DOCX"
    if office is None:
        yield skipped(what, "no soffice on this machine")
        return
    document = folder / "example.docx"
    document.write_bytes(write_plan(draft, "docx"))
    office.convert(document, "pdf")
    ours, theirs = medians(
        lambda: write_plan(draft, "pdf"), lambda: office.convert(document, "pdf")
    )
    yield _times(what, ours, theirs, 10)


def _bare_typst(draft: Any) -> Any:
    """Return a call of Typst alone on the very content that our writer gives it."""
    import typst

    from renaksi.documents import write_plan
    from renaksi.documents.action_plan import pdf

    kept: list[str] = []
    original = pdf._compile

    def keep(content: str) -> bytes:
        kept.append(content)
        return original(content)

    pdf._compile = keep
    try:
        write_plan(draft, "pdf")
    finally:
        pdf._compile = original
    fonts, template = pdf._fonts(), pdf._template()
    return lambda: typst.compile(
        template,
        format="pdf",
        font_paths=fonts,
        sys_inputs={"plan": kept[0]},
        pdf_standards=[*pdf.STANDARDS],
    )


def large(folder: Path) -> Iterator[Line]:
    """A workbook of 5,000 rows, read and reviewed by a whole process."""
    path = large_workbook(folder / "large.xlsx")
    command: list[str | Path] = [RENAKSI, "review", "--format", "json", path]
    seconds = median(lambda: cost(command, is_watched=False))
    peak = cost(command).peak_mib
    memory = f"{peak:.0f} MiB" if peak else "not measured here"
    is_kept = seconds <= 3 and (peak is None or peak <= MIB_300)
    what = "5,000-row workbook read and reviewed, whole process"
    yield Line(what, f"{seconds:.2f} s", memory, "-", "3 s and 300 MiB", is_kept)


def batch(folder: Path) -> Iterator[Line]:
    """200 plans by a batch of processes, against one process; memory of 200 against 50."""
    many, few = many_plans(folder / "many", 200), many_plans(folder / "few", 50)
    command: list[str | Path] = ["read", "--format", "json"]
    ours, theirs = medians(
        lambda: cost([RENAKSI, *command, many], is_watched=False),
        lambda: cost([sys.executable, "-c", ONE_PROCESS, *command, many], is_watched=False),
        runs=3,
    )
    ratio = theirs / ours
    shown = f"{ours:.2f} s", f"{theirs:.2f} s", f"{ratio:.2f} times faster"
    yield Line("200 plans as a batch; one process", *shown, "at least 1.6", ratio >= 1.6)
    large_peak = cost([RENAKSI, *command, many]).peak_mib
    small_peak = cost([RENAKSI, *command, few]).peak_mib
    if large_peak and small_peak:
        growth = large_peak / small_peak
        peaks = f"{large_peak:.0f} MiB", f"{small_peak:.0f} MiB", f"{growth:.2f}"
        yield Line("peak memory of 200 plans; of 50", *peaks, "flat (at most 1.2)", growth <= 1.2)


def starting() -> Iterator[Line]:
    """How long the command line takes to say what it can do."""
    ours, theirs = medians(
        lambda: run([RENAKSI, "--help"]), lambda: run([sys.executable, "-c", "pass"]), runs=15
    )
    shown = f"{ours * 1000:.0f} ms", f"{theirs * 1000:.0f} ms", f"{ours / theirs:.1f} times"
    promise = "within twice, plus 100 ms"
    yield Line("renaksi --help; python -c pass", *shown, promise, ours <= 2 * theirs + 0.1)
