"""Plans to measure with: the example as a workbook, a very large one, and a folder of many."""

from __future__ import annotations

import io
import random
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]
from tests.generator import make_case
from tests.generator.vocabulary import affairs

ROOT = Path(__file__).parents[1]
EXAMPLE = next((ROOT / "examples").glob("*.txt"))
HEADER = (
    *("NO", "TUJUAN", "INDIKATOR TUJUAN", "SASARAN", "INDIKATOR KINERJA SASARAN", "PROGRAM"),
    *("INDIKATOR PROGRAM", "KEGIATAN", "INDIKATOR KEGIATAN", "SUB KEGIATAN"),
    *("INDIKATOR SUB KEGIATAN", "SATUAN", "TR 1", "TR 2", "TR 3", "TR 4", "RENCANA AKSI"),
    *("ANGGARAN", "PENANGGUNG JAWAB"),
)


def example_as_workbook(path: Path) -> Path:
    """Write the example's lines into the cells of a workbook, as a person would paste them."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for at, line in enumerate(EXAMPLE.read_text(encoding="utf-8").splitlines()):
            for column, text in enumerate(line.split("\t")):
                if text:
                    sheet.write_string(at, column, text)
    return path


def large_workbook(path: Path, rows: int = 5_000) -> Path:
    """Write an action plan of many rows; every sub-activity has a name of its own."""
    rng = random.Random(5)  # noqa: S311 - repeatable chance
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Renaksi")
        sheet.write(0, 0, "RENCANA AKSI DINAS PENDIDIKAN KOTA METRO TAHUN 2024")
        sheet.write_row(2, 0, HEADER)
        for number in range(1, rows + 1):
            sheet.write_row(number + 2, 0, _large_row(rng, number))
    path.write_bytes(stream.getvalue())
    return path


def _large_row(rng: random.Random, number: int) -> list[str | int]:
    affair = affairs()[number // 40 % (len(affairs()) - 1)]
    objective = affair.objectives[number // 10 % len(affair.objectives)]
    program = affair.programs[number // 10 % len(affair.programs)]
    activity = program.below[number % len(program.below)]
    sub = activity.below[number % len(activity.below)]
    place = f"Kelurahan {rng.choice(('Hadimulyo', 'Yosodadi', 'Iringmulyo'))} {number}"
    steps = [f"{at}. {step}" for at, step in enumerate(rng.sample(affair.steps, 2), 1)]
    return [
        *(number, affair.goals[0].text, affair.goals[0].indicator),
        *(objective.text, objective.indicator, program.text, program.indicator),
        *(activity.text, activity.indicator, f"{sub.text} {place}", f"{sub.indicator} {place}"),
        sub.unit,
        *(rng.randint(1, 40) for _ in range(4)),
        "\n".join(steps),
        *(rng.randint(5, 900) * 1_000_000, f"Seksi {number % 9 + 1}"),
    ]


def many_plans(folder: Path, count: int) -> Path:
    """Write a folder of made-up plans in the formats that agencies send most."""
    folder.mkdir()
    for number in range(count):
        case = make_case(40_000 + number, formats=("xlsx", "docx", "pdf", "csv", "html", "ods"))
        (folder / f"{number:04}{Path(case.name).suffix}").write_bytes(case.data)
    return folder
