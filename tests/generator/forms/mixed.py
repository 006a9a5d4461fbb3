"""Forms whose programs, activities and sub-activities stand in one column, one line each."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.generator.forms.draft import Draft, Laid, shape_of, words
from tests.generator.noise import monthly_targets, other_years, page_marks
from tests.generator.notation import quantity
from tests.generator.page import Cell
from tests.generator.plans import Amount, Indicator, Node
from tests.generator.table import Column, Line, Value, build, truth_rows

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


@dataclass
class Mix:
    """Which columns a mixed form has, and how its lines are told apart."""

    codes: str  # column, split, none
    numbers: str  # none, by_level, running, nested
    indicator: bool = True
    unit: bool = True
    target: bool = True
    budget: bool = True
    person: bool = True
    quarters: str = ""  # "", target, realized, pairs, k_rp
    extras: tuple[str, ...] = ()
    affair_line: bool = False
    agency_line: bool = False
    details: bool = False
    second_indicators: bool = True
    objectives: bool = False
    objective_rows: bool = False
    total: bool = False
    subtotals: bool = False


def mixed_plan(draft: Draft) -> Laid:
    """Lay out an action plan with a mixed-level column."""
    mix = _usual(draft)
    mix.quarters = draft.choose("quarters", "", "", "target")
    kind = draft.choose("objectives", "none", "none", "none", "columns", "rows")
    mix.objectives = kind == "columns"
    mix.objective_rows = kind == "rows" and mix.indicator
    return _lay(draft, "action_plan", mix)


def work_plan(draft: Draft) -> Laid:
    """Lay out a work plan (Renja): targets, money, sources, and next year's estimate."""
    mix = _usual(draft)
    mix.unit = False
    mix.extras = ("location", "source", "next_target", "next_budget", "note")
    mix.affair_line = draft.maybe("affair_line", 0.6)
    mix.details = draft.maybe("details", 0.4)
    mix.person = False
    return _lay(draft, "work_plan", mix)


def budget_list(draft: Draft) -> Laid:
    """Lay out a bare list of codes, names and money."""
    mix = _usual(draft)
    mix.indicator = mix.unit = mix.target = mix.person = False
    mix.second_indicators = False
    if mix.codes == "none":
        mix.codes = "column"
    mix.affair_line = draft.maybe("affair_line", 0.5)
    return _lay(draft, "budget_list", mix)


def quarterly(draft: Draft) -> Laid:
    """Lay out a quarterly measurement of programs, activities and sub-activities."""
    mix = _usual(draft)
    mix.quarters = draft.choose("quarters", "realized", "k_rp", "pairs")
    mix.budget = draft.maybe("budget", 0.5)
    return _lay(draft, "measurement", mix)


def evaluation(draft: Draft) -> Laid:
    """Lay out an evaluation after form E.81: K and Rp under every group."""
    mix = _usual(draft)
    mix.quarters = "k_rp"
    mix.unit = draft.maybe("unit", 0.4)
    mix.extras = ("renstra", "before", "year_result", "share")
    mix.affair_line = draft.maybe("affair_line", 0.5)
    return _lay(draft, "evaluation", mix)


def _usual(draft: Draft) -> Mix:
    rng = draft.rng
    codes = draft.choose("codes", "column", "column", "split", "none")
    numbers = draft.choose("numbers", "none", "by_level", "running")
    if codes == "none":
        numbers = draft.choose("numbers", "nested", "letters", *_looks(draft))
    mix = Mix(codes, numbers)
    mix.unit = draft.notation.units == "column"
    mix.indicator = draft.maybe("indicator", 0.85)
    mix.second_indicators = mix.indicator and draft.maybe("second_indicators", 0.4)
    mix.agency_line = draft.maybe("agency_line", 0.25)
    mix.total = draft.maybe("total", 0.4)
    mix.subtotals = draft.maybe("subtotals", 0.15)
    mix.person = rng.random() < 0.6
    return mix


def _looks(draft: Draft) -> list[str]:
    """Levels told apart by capitals, boldness and indentation alone, where a format has them."""
    return ["looks"] if draft.format in {"xlsx", "csv", "tsv"} else []


def _lay(draft: Draft, form: str, mix: Mix) -> Laid:
    mix.total = mix.total and mix.budget
    mix.subtotals = mix.subtotals and mix.budget
    columns = _columns(draft, form, mix)
    lines = _lines(draft, mix)
    if form == "action_plan":
        other_years(draft, columns, lines)
        monthly_targets(draft, columns, lines)
    _blank_lines(draft, lines)
    shape = shape_of(draft, can_split=len(lines) > 6)
    if mix.agency_line and form != "evaluation":
        shape.agency_line = draft.plan.agency.upper()
    tables = build(columns, lines, shape)
    rows = truth_rows(columns, lines)
    total = sum(p.budget for p in draft.plan.nodes("program")) if mix.total else None
    return Laid(form, list(page_marks(draft, tables)), rows, total)


def _blank_lines(draft: Draft, lines: list[Line]) -> None:
    """Leave an empty row before every program, as people do to make a table easier to read."""
    if not draft.maybe("blank_lines", 0.12):
        return
    for at in range(len(lines) - 1, 0, -1):
        if lines[at].truth.get("level") == "program":
            lines.insert(at, Line({}, {}, is_row=False))


def _columns(draft: Draft, form: str, mix: Mix) -> list[Column]:
    columns: list[Column] = []
    if mix.numbers not in {"none", "looks"}:
        columns.append(draft.column("number", width=0.5))
    if mix.objectives or mix.objective_rows:
        columns += [draft.column("objective", width=1.5)]
    if mix.objective_rows:
        name = draft.name("objective_indicator")
        columns.append(Column("objective_indicator", (name,), "indicator", 1.5))
    if mix.codes == "split":
        name = draft.name("code")
        columns += [Column(f"code{i}", (name,), None, 0.4, joined=i > 1) for i in range(1, 6)]
    elif mix.codes == "column":
        columns.append(draft.column("code", width=1.2))
    columns.append(Column("mixed", (draft.name("mixed"),), None, 2.4))
    if mix.indicator:
        columns.append(Column("indicator", (draft.name("mixed_indicator"),), "indicator", 2.0))
    if form == "evaluation":
        columns += _evaluation_columns(draft, mix)
    else:
        columns += _plain_columns(draft, form, mix)
    if mix.person:
        columns.append(draft.column("person_in_charge", width=1.0))
    return columns


def _plain_columns(draft: Draft, form: str, mix: Mix) -> list[Column]:
    columns: list[Column] = []
    if "location" in mix.extras:
        columns.append(draft.column("location"))
    if mix.unit:
        as_target = mix.target and draft.rng.random() < 0.1
        name = "Target" if as_target else draft.name("unit")
        columns.append(Column("unit", (name,), "unit", 0.7))
    if mix.target:
        name = draft.name("target") if form != "work_plan" else "Target Capaian Kinerja"
        columns.append(Column("target", (name,), "target", 0.8))
    if mix.budget:
        columns.append(draft.column("budget", width=1.1))
    columns += _quarter_columns(draft, mix)
    columns += [draft.column(key) for key in mix.extras if key in {"source", "note"}]
    if "next_target" in mix.extras:
        group = f"Prakiraan Maju Rencana Tahun {draft.plan.year + 1}"
        columns += [
            Column("next_target", (group, "Target Capaian Kinerja"), None, 0.8),
            Column("next_budget", (group, "Kebutuhan Dana/Pagu Indikatif"), None, 1.1),
        ]
    return columns


def _quarter_columns(draft: Draft, mix: Mix) -> list[Column]:
    names = draft.quarters()
    columns: list[Column] = []
    for q, name in enumerate(names, 1):
        target = Column(f"target_q{q}", ("Target", name), f"target_q{q}", 0.6)
        value = Column(f"value_q{q}", ("Realisasi", name), f"realized.q{q}.value", 0.6)
        if mix.quarters == "target":
            target.header = ("Target Triwulan", name)
            columns.append(target)
        elif mix.quarters == "realized":
            value.header = (
                draft.choices.setdefault(
                    "realized",
                    draft.rng.choice(
                        ("Realisasi", "REALISASI", "Relisasi", "Realisasi Kinerja Pada Triwulan")
                    ),
                ),
                name,
            )
            columns.append(value)
        elif mix.quarters == "pairs":
            name = f"Triwulan {name}" if name in ROMAN else name
            target.header, value.header = (name, "Target"), (name, "Realisasi")
            columns += [target, value]
        elif mix.quarters == "k_rp":
            columns += _k_rp("Realisasi Kinerja Pada Triwulan", name, f"q{q}")
    return columns


def _k_rp(group: str, name: str, period: str) -> list[Column]:
    return [
        Column(f"value_{period}", (group, name, "K"), f"realized.{period}.value", 0.6),
        Column(f"money_{period}", (group, name, "Rp"), f"realized.{period}.money", 1.0),
    ]


def _evaluation_columns(draft: Draft, mix: Mix) -> list[Column]:
    year = draft.plan.year
    groups = (
        ("renstra", f"Target Renstra Perangkat Daerah pada Tahun {year + 2}"),
        ("before", f"Realisasi Capaian Kinerja Renstra s/d Tahun {year - 1}"),
    )
    unit = [draft.column("unit", width=0.6)] if mix.unit else []
    columns = list(unit)
    for key, name in groups:
        columns += [
            Column(f"{key}_k", (name, "K"), None, 0.6),
            Column(f"{key}_rp", (name, "Rp"), None, 1.0),
        ]
    name = f"Target Kinerja dan Anggaran Renja Tahun Berjalan (Tahun {year})"
    columns += [
        Column("target", (name, "K"), "target", 0.6),
        Column("budget", (name, "Rp"), "budget", 1.0),
    ]
    columns += _quarter_columns(draft, mix)
    name = f"Realisasi Capaian Kinerja dan Anggaran Renja Tahun {year}"
    columns += [Column("result_k", (name, "K"), "realized.year.value", 0.6)]
    columns += [Column("result_rp", (name, "Rp"), "realized.year.money", 1.0)]
    columns += [Column("share_k", ("Tingkat Capaian Kinerja (%)", "K"), None, 0.6)]
    columns += [Column("share_rp", ("Tingkat Capaian Kinerja (%)", "Rp"), None, 0.6)]
    return columns


def _lines(draft: Draft, mix: Mix) -> list[Line]:
    lines: list[Line] = []
    counters = {"program": 0, "activity": 0, "sub_activity": 0, "all": 0}
    nodes = list(draft.plan.nodes("program", "activity", "sub_activity"))
    if mix.affair_line:
        lines.append(_affair_line(draft, mix, nodes))
    objective: Node | None = None
    for node in nodes:
        above = node.above("objective")
        if mix.objective_rows and above is not objective and above is not None:
            objective = above
            lines.append(_objective_line(draft, mix, above))
        counters[node.level] += 1
        counters["all"] += 1
        if node.level == "program" and mix.numbers in {"nested", "letters"}:
            counters["activity"] = counters["sub_activity"] = 0
        if node.level == "activity" and mix.numbers in {"nested", "letters"}:
            counters["sub_activity"] = 0
        lines.append(_node_line(draft, mix, node, counters))
        if mix.second_indicators and node.level == "program" and draft.rng.random() < 0.7:
            lines.append(_second_indicator(draft, mix, node))
        if mix.details and node.level == "sub_activity" and draft.rng.random() < 0.5:
            lines += _details(draft, mix, node)
        if mix.subtotals and node.parent is not None and node is _last_of(node.above("program")):
            lines.append(_subtotal_line(draft, node.above("program") or node))
    if mix.total:
        lines.append(_total_line(draft, mix, nodes))
    return lines


def _last_of(program: Node | None) -> Node | None:
    return program.walk()[-1] if program else None


def _subtotal_line(draft: Draft, program: Node) -> Line:
    label = draft.rng.choice(("Jumlah", "Sub Total", "SUB JUMLAH", f"Jumlah {program.text}"))
    values = {"mixed": Value(Cell(label, bold=True)), "budget": draft.money(program.budget)}
    return Line(values, {}, is_row=False)


def _objective_line(draft: Draft, mix: Mix, objective: Node) -> Line:
    """A line that only states an objective with its indicator; programs below belong to it."""
    indicator = objective.indicators[0]
    values: dict[str, Value] = {}
    _measure(draft, mix, indicator, values)
    values = {k: v for k, v in values.items() if k in {"unit", "target"} or k[:8] == "target_q"}
    values["objective"] = words(objective.text)
    values["objective_indicator"] = words(indicator.text)
    return Line(values, {"level": "objective"})


def _affair_line(draft: Draft, mix: Mix, nodes: list[Node]) -> Line:
    affair = draft.plan.affair
    text = f"Urusan {affair.name}"
    total = sum(node.budget for node in nodes if node.level == "program")
    values = {"mixed": Value(Cell(text, bold=True)), "budget": draft.money(total)}
    truth: dict[str, object] = {"level": "urusan", "urusan": text}
    if mix.codes != "none":
        values |= _code_values(mix, affair.code)
        truth["code"] = affair.code
    return Line(values, truth)


def _node_line(draft: Draft, mix: Mix, node: Node, counters: dict[str, int]) -> Line:
    values = {"mixed": Value(_name_cell(mix, node))}
    values |= _code_values(mix, node.code) if mix.codes != "none" else {}
    truth = _statements(mix, node)
    if mix.codes != "none":
        truth["code"] = node.code
    number = _number(mix, node, counters)
    if number is not None:
        values["number"] = Value(Cell(str(number)), number)
    objective = node.above("objective")
    if mix.objectives and objective is not None:
        values["objective"] = words(objective.text, ("objective", id(objective)))
    _measure(draft, mix, node.indicators[0], values)
    values["budget"] = draft.money(node.budget)
    values["budget"].cell.formula = node.level != "sub_activity"
    values["next_budget"] = draft.money(node.budget + 10_000_000)
    if node.level == "program" and draft.rng.random() < 0.5:
        return Line(values, truth)
    values["person_in_charge"] = words(node.person)
    values["source"] = words("APBD")
    values["location"] = words(draft.plan.government)
    values["note"] = words(draft.rng.choice(("", "-", "Prioritas")))
    return Line(values, truth)


def _name_cell(mix: Mix, node: Node) -> Cell:
    """The name, with what tells its level where neither code nor number does."""
    bold = node.level != "sub_activity"
    if mix.numbers != "looks":
        return Cell(node.text, bold=bold)
    indent = {"program": 0, "activity": 2, "sub_activity": 4}[node.level]
    text = node.text.upper() if node.level == "program" else node.text
    return Cell(" " * indent + text, bold=bold)


def _statements(mix: Mix, node: Node) -> dict[str, object]:
    truth: dict[str, object] = {"level": node.level}
    for level in ("program", "activity", "sub_activity"):
        above = node.above(level)
        if above is not None:
            upper = mix.numbers == "looks" and level == "program"
            truth[level] = above.text.upper() if upper else above.text
    objective = node.above("objective")
    if mix.objective_rows and objective is not None:
        truth["objective"] = objective.text
    return truth


def _number(mix: Mix, node: Node, counters: dict[str, int]) -> int | str | None:
    match mix.numbers:
        case "by_level":
            return counters[node.level]
        case "running":
            return counters["all"]
        case "nested":
            parts = [str(counters[k]) for k in ("program", "activity", "sub_activity")]
            depth = {"program": 1, "activity": 2, "sub_activity": 3}[node.level]
            return ".".join(parts[:depth])
        case "letters":
            if node.level == "program":
                return ROMAN[(counters["program"] - 1) % 10]
            if node.level == "activity":
                return chr(64 + counters["activity"])
            return counters["sub_activity"]
    return None


def _code_values(mix: Mix, code: str) -> dict[str, Value]:
    if mix.codes == "column":
        return {"code": Value(Cell(code), code)}
    parts = code.split(".")
    pieces = [parts[0], *parts[1:3], ".".join(parts[3:5]), *parts[5:]]
    pieces = [p for p in pieces if p]
    return {f"code{i}": Value(Cell(piece)) for i, piece in enumerate(pieces, 1)}


def _measure(draft: Draft, mix: Mix, indicator: Indicator, values: dict[str, Value]) -> None:
    values["indicator"] = words(indicator.text)
    if mix.unit:
        values["unit"] = draft.unit(indicator)
    values["target"] = draft.amount(indicator.target, has_unit=mix.unit)
    for q in range(1, 5):
        values[f"target_q{q}"] = draft.amount(indicator.quarters[q - 1], has_unit=mix.unit)
        values[f"value_q{q}"] = draft.amount(indicator.actuals[q - 1], has_unit=mix.unit)
        spent = indicator.spending[q - 1]
        zero = spent == 0
        values[f"money_q{q}"] = Value(Cell("-")) if zero else draft.money(spent)
    for key in ("renstra", "before", "result", "share"):
        values[f"{key}_k"] = draft.amount(indicator.before, has_unit=mix.unit, rare=False)
    values["next_target"] = draft.amount(indicator.before, has_unit=mix.unit)
    spent = sum(part or 0 for part in indicator.spending)
    for key in ("renstra", "before", "result"):
        values[f"{key}_rp"] = draft.money(spent or 1_000_000)
    values["share_rp"] = _share()


def _share() -> Value:
    return Value(Cell("75,00", Decimal(75)), quantity(Decimal(75), None, "75,00"))


def _second_indicator(draft: Draft, mix: Mix, node: Node) -> Line:
    values: dict[str, Value] = {}
    wording = ("Persentase kepuasan penerima layanan program", "%")
    indicator = node.indicators[0]
    second = Indicator(
        wording[0],
        wording[1],
        Amount("percent", Decimal(draft.rng.randint(40, 99)), "%"),
        indicator.quarters if indicator.unit == "%" else [None] * 4,
        [None] * 4,
        [None] * 4,
        Amount("percent", Decimal(50), "%"),
    )
    _measure(draft, mix, second, values)
    if mix.objectives:
        objective = node.above("objective")
        values["objective"] = words(
            objective.text if objective else "", ("objective", id(objective))
        )
    for key in ("renstra_rp", "before_rp", "result_rp", "share_rp"):
        values.pop(key)
    return Line(values, {**_statements(mix, node), "level": "indicator"})


def _details(draft: Draft, mix: Mix, node: Node) -> list[Line]:
    lines = []
    for name in draft.rng.sample(
        ("Belanja alat tulis kantor", "Honorarium narasumber", "Sewa kendaraan", "Cetak spanduk"), 2
    ):
        part = node.budget // 200 * 100
        values = {"mixed": Value(Cell(name)), "budget": draft.money(part)}
        lines.append(Line(values, {**_statements(mix, node), "level": "detail", "detail": name}))
    return lines


def _total_line(draft: Draft, mix: Mix, nodes: list[Node]) -> Line:
    total = sum(node.budget for node in nodes if node.level == "program")
    label = draft.rng.choice(("JUMLAH", "TOTAL", "Jumlah Total", "Total Anggaran"))
    values = {"mixed": Value(Cell(label, bold=True)), "budget": draft.money(total)}
    return Line(values, {}, is_row=False)
