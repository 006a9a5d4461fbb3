"""Forms about objectives: agreement annex, indicator list, quarterly measurement."""

from __future__ import annotations

from tests.generator.forms.draft import Draft, Laid, shape_of, words
from tests.generator.noise import other_years, page_marks
from tests.generator.page import Block, Cell, Pairs, Text
from tests.generator.plans import Node, Plan
from tests.generator.table import Column, Line, Shape, Value, build, truth_rows

LETTER = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta "
    "berorientasi pada hasil, kami yang bertanda tangan di bawah ini:",
    "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran "
    "perjanjian ini. Keberhasilan dan kegagalan pencapaian target menjadi tanggung jawab kami.",
    "Pihak kedua akan melakukan supervisi yang diperlukan serta evaluasi terhadap capaian kinerja "
    "dari perjanjian ini.",
)


def agreement(draft: Draft) -> Laid:
    """Lay out an agreement's annex: objectives with targets, then programs with money."""
    columns, lines = _objective_table(draft, unit=draft.notation.units == "column")
    other_years(draft, columns, lines)
    shape = shape_of(draft, can_split=False)
    first = build(columns, lines, shape)
    level = draft.choose("second_table", "program", "program", "activity", "sub_activity")
    program_columns = _program_columns(draft, level)
    program_lines = _program_lines(draft, level)
    second = build(program_columns, program_lines, Shape(header_gaps=shape.header_gaps))
    rows = truth_rows(columns, lines) + truth_rows(program_columns, program_lines)
    blocks: list[Block] = []
    if draft.has_pages and draft.maybe("letter", 0.4):
        blocks += _letter(draft.plan)
    return Laid("agreement", [*blocks, *first, Text([""]), *second], rows)


def _letter(plan: Plan) -> list[Block]:
    head, superior = plan.head, plan.superior
    return [
        Text([LETTER[0]]),
        Pairs([["Nama", "Jabatan"], [f": {head.name}", f": {head.position}"]]),
        Text(["Selanjutnya disebut PIHAK PERTAMA"]),
        Pairs([["Nama", "Jabatan"], [f": {superior.name}", f": {superior.position}"]]),
        Text(["Selaku atasan pihak pertama, selanjutnya disebut PIHAK KEDUA"]),
        Text([LETTER[1]]),
        Text([LETTER[2]]),
    ]


def indicator_list(draft: Draft) -> Laid:
    """Lay out a list of main indicators with definition and source."""
    unit = draft.notation.units == "column"
    columns, lines = _objective_table(draft, unit=unit)
    other_years(draft, columns, lines)
    if draft.maybe("definition", 0.7):
        columns += [draft.column("definition", width=1.5), draft.column("data_source")]
    if draft.rng.random() < 0.5:
        columns.append(draft.column("person_in_charge"))
    shape = shape_of(draft, can_split=len(lines) > 3)
    tables = build(columns, lines, shape)
    return Laid("indicator_list", list(page_marks(draft, tables)), truth_rows(columns, lines))


def measurement(draft: Draft) -> Laid:
    """Lay out objectives with the year's target and targets and actuals by quarter."""
    columns, lines = _objective_table(draft, unit=draft.notation.units == "column")
    names = draft.quarters()
    style = draft.choose("quarters", "pairs", "groups", "realized", "triples")
    names_long = tuple(n if len(n) > 3 else f"Triwulan {n}" for n in names)
    targets = [
        Column(f"target_q{q}", ("Target", n), f"target_q{q}", 0.6) for q, n in enumerate(names, 1)
    ]
    actuals = [
        Column(f"value_q{q}", ("Realisasi", n), f"realized.q{q}.value", 0.6)
        for q, n in enumerate(names, 1)
    ]
    if style == "groups":
        for column in targets:
            column.header = ("Target Triwulan", column.header[1])
        columns += targets + actuals
    elif style == "realized":
        columns += actuals
    else:
        for q, (target, actual) in enumerate(zip(targets, actuals, strict=True)):
            target.header, actual.header = (names_long[q], "Target"), (names_long[q], "Realisasi")
            columns += [target, actual]
            if style == "triples":
                columns.append(Column(f"share_q{q + 1}", (names_long[q], "Capaian (%)"), None, 0.6))
    if draft.rng.random() < 0.5:
        columns.append(draft.column("note"))
    shape = shape_of(draft, can_split=len(lines) > 3)
    tables = build(columns, lines, shape)
    return Laid("measurement", list(page_marks(draft, tables)), truth_rows(columns, lines))


def _objective_table(draft: Draft, *, unit: bool) -> tuple[list[Column], list[Line]]:
    columns = [
        draft.column("number", width=0.4),
        draft.column("objective", width=2.0),
        draft.column("indicator", width=2.0),
    ]
    order = ["unit", "target"] if draft.rng.random() < 0.6 else ["target", "unit"]
    columns += [draft.column(key, width=0.8) for key in order if unit or key == "target"]
    lines: list[Line] = []
    for number, node in enumerate(draft.plan.nodes("objective"), 1):
        lines += _objective_lines(draft, node, number, unit=unit)
    return columns, lines


def _objective_lines(draft: Draft, node: Node, number: int, *, unit: bool) -> list[Line]:
    """One line per indicator; number and objective are printed for the first only."""
    indicators = list(node.indicators)
    if draft.rng.random() < 0.4:
        indicators.append(node.below[0].indicators[0])
    lines = []
    for at, indicator in enumerate(indicators):
        values = {"objective": words(node.text, ("objective", id(node)))}
        if at == 0:
            values["number"] = Value(Cell(str(number)), number, ("number", id(node)))
        else:
            values["number"] = Value(Cell(), None, ("number", id(node)))
        values["indicator"] = words(indicator.text)
        if unit:
            values["unit"] = draft.unit(indicator)
        values["target"] = draft.amount(indicator.target, has_unit=unit)
        for q in range(1, 5):
            values[f"target_q{q}"] = draft.amount(indicator.quarters[q - 1], has_unit=unit)
            values[f"value_q{q}"] = draft.amount(indicator.actuals[q - 1], has_unit=unit)
            shown = indicator.actuals[q - 1] is not None
            values[f"share_q{q}"] = Value(Cell("100" if shown else ""))
        values["definition"] = words("Jumlah yang tercapai dibagi jumlah seluruhnya dikali 100%")
        values["data_source"] = words("Laporan Kinerja")
        values["person_in_charge"] = words(node.person)
        lines.append(Line(values, {"level": "objective" if at == 0 else "indicator"}))
    return lines


def _program_columns(draft: Draft, level: str) -> list[Column]:
    columns = [draft.column("number", width=0.4), draft.column(level, width=3.0)]
    if draft.maybe("currency_column", 0.2):
        name = draft.name("budget")
        columns += [
            Column("currency", (name,), None, 0.3),
            Column("budget", (name,), "budget", 1.2, joined=True),
        ]
    else:
        columns.append(draft.column("budget", width=1.3))
    return [*columns, draft.column("note")]


def _program_lines(draft: Draft, level: str) -> list[Line]:
    lines: list[Line] = []
    programs = draft.plan.nodes(level)
    for number, node in enumerate(programs, 1):
        values = {
            "number": Value(Cell(str(number)), number),
            level: words(node.text),
            "currency": Value(Cell("Rp")),
            "budget": draft.money(node.budget),
            "note": words(draft.rng.choice(("APBD", "APBN", "DAK", "APBD (DAU)"))),
        }
        lines.append(Line(values, {"level": level}))
    if draft.maybe("total", 0.5):
        label = draft.rng.choice(("JUMLAH", "Total", "Jumlah Anggaran"))
        total = draft.money(sum(node.budget for node in programs))
        lines.append(Line({level: Value(Cell(label)), "budget": total}, {}, is_row=False))
    return lines
