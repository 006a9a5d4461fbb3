"""Forms with one column per level of the cascade: action plan, cascade, indicator list."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.generator.forms.draft import LEVELS, Draft, Laid, shape_of, words
from tests.generator.forms.schedule import Schedule, plan_schedule
from tests.generator.noise import monthly_targets, other_years, page_marks
from tests.generator.notation import steps_in_a_cell
from tests.generator.page import Block, Cell, Text
from tests.generator.plans import Node
from tests.generator.table import Column, Line, Shape, Value, build, truth_rows

STEP_STYLES = ("1.", "1)", "(1)", "a.", "a)", "-", "•", "1. -", "inline 1.", "lines")


CONTEXTS = {"goal": ("Tujuan", "TUJUAN", "Tujuan Strategis"), "objective": ("Sasaran", "SASARAN")}


@dataclass
class Choice:
    """Which columns an action plan has and which level its targets measure."""

    levels: list[str]
    indicators: list[str]
    measured: str
    annual: bool
    quarters: bool
    activity_target: bool
    unit: bool
    steps: str
    extras: list[str] = field(default_factory=list)
    context: str = ""  # a level that a label above each table states instead of a column


def action_plan(draft: Draft) -> Laid:
    """Lay out a plan with one column per level, targets, steps, money and people."""
    rng = draft.rng
    measured = draft.choose("measured", "sub_activity", "objective")
    first = rng.randint(0, 1) if measured == "objective" else rng.randint(0, 3)
    levels = list(LEVELS[first:])
    if rng.random() < 0.15 and measured == "objective":
        levels = levels[:-1]
    several = draft.maybe("indicator_per_level", 0.6)
    indicators = [lv for lv in levels if lv == measured or (several and rng.random() < 0.8)]
    quarters = draft.maybe("quarters", 0.7)
    choice = Choice(
        levels,
        indicators,
        measured,
        annual=not quarters or rng.random() < 0.5,
        quarters=quarters,
        activity_target=measured == "objective" and rng.random() < 0.4,
        unit=draft.notation.units == "column",
        steps=draft.choose("steps", "none", "rows", *_step_styles(draft)),
        extras=[key for key in ("source", "location", "note") if rng.random() < 0.2],
    )
    if levels[0] in {"goal", "objective"} and levels[0] != measured and rng.random() < 0.15:
        choice.context = levels[0]
        choice.indicators = [lv for lv in indicators if lv != levels[0]]
    draft.choices["context"] = choice.context
    return _lay(draft, "action_plan", choice, _subs(draft, choice))


def _step_styles(draft: Draft) -> list[str]:
    plain = draft.format[:3] == "pdf" or draft.format in {"text", "markdown"}
    return [s for s in (*STEP_STYLES, "nested") if not (plain and s == "lines")]


def _subs(draft: Draft, choice: Choice) -> list[Node]:
    nodes = draft.plan.nodes(choice.levels[-1])
    if choice.measured != "objective":
        return nodes if draft.rng.random() < 0.5 else nodes[:8]
    seen: set[int] = set()
    kept: list[Node] = []
    for node in nodes:
        objective = node.above("objective")
        if id(objective) not in seen:
            seen.add(id(objective))
            kept.append(node)
    return kept


def cascade(draft: Draft) -> Laid:
    """Lay out a cascade: statements and indicators, perhaps with the year's target."""
    rng = draft.rng
    levels = list(LEVELS[rng.randint(0, 1) : rng.choice((4, 5, 5))])
    annual = draft.maybe("annual", 0.4)
    choice = Choice(
        levels,
        list(levels),
        levels[-1],
        annual=annual,
        quarters=False,
        activity_target=False,
        unit=annual and draft.notation.units == "column",
        steps="none",
    )
    return _lay(draft, "cascade", choice, draft.plan.nodes(levels[-1]), money=rng.random() < 0.3)


def _lay(draft: Draft, form: str, choice: Choice, nodes: list[Node], *, money: bool = True) -> Laid:
    schedule = plan_schedule(draft, nodes) if form == "action_plan" else Schedule("none")
    columns = _columns(draft, choice, money=money)
    if schedule.kind == "own_numbered" and columns[0].key != "number":
        columns.insert(0, draft.column("number", width=0.4))
    at = len(columns) if draft.rng.random() < 0.7 else _before_money(columns)
    columns[at:at] = schedule.columns
    lines = [_line(draft, choice, node, at, schedule) for at, node in enumerate(nodes, 1)]
    if choice.measured != "objective" or len(choice.indicators) == 1:
        other_years(draft, columns, lines)
    if schedule.kind == "none":
        monthly_targets(draft, columns, lines)
    shape = shape_of(draft, can_split=len(lines) > 3 and not choice.context)
    if choice.context:
        blocks = _under_labels(draft, choice, columns, lines, shape)
    else:
        _lose_columns(draft, columns, lines, shape)
        blocks = list(page_marks(draft, build(columns, lines, shape)))
    rows = truth_rows(columns, lines)
    return Laid(form, [*blocks, *schedule.blocks()], rows)


def _under_labels(
    draft: Draft, choice: Choice, columns: list[Column], lines: list[Line], shape: Shape
) -> list[Block]:
    """One table per parent, with the parent as a label above it."""
    name = draft.rng.choice(CONTEXTS[choice.context])
    blocks: list[Block] = []
    start = 0
    for at in range(1, len(lines) + 1):
        group = lines[start].values[choice.context].group
        if at < len(lines) and lines[at].values[choice.context].group == group:
            continue
        text = lines[start].values[choice.context].truth
        blocks.append(Text([f"{name} : {text}"]))
        blocks += build(columns, lines[start:at], shape)
        start = at
    return blocks


def _columns(draft: Draft, choice: Choice, *, money: bool) -> list[Column]:
    columns = [draft.column("number", width=0.4)] if draft.maybe("number", 0.85) else []
    single = len(choice.indicators) == 1
    coded = draft.maybe("code_column", 0.15)
    for level in choice.levels:
        if level == choice.context:
            continue
        if coded and level == choice.levels[-1] and level not in {"goal", "objective"}:
            columns.append(draft.column("code", width=1.0))
        columns.append(draft.column(level, width=1.6))
        if level in choice.indicators:
            key = "indicator" if single else f"{level}_indicator"
            columns.append(draft.column(key, width=1.6))
    if choice.unit or (choice.quarters and draft.rng.random() < 0.15):
        columns.append(draft.column("unit", width=0.7))
    columns += _target_columns(draft, choice)
    if choice.activity_target:
        columns.append(Column("activity_target", ("TARGET KEGIATAN",), "activity_target", 0.8))
    if choice.steps != "none":
        columns.append(draft.column("steps", width=2.5))
    tail = [draft.column("budget", width=1.1)] if money else []
    tail += [draft.column(key) for key in choice.extras]
    if draft.rng.random() < 0.8 and money:
        tail.append(draft.column("person_in_charge", width=1.1))
    if draft.rng.random() < 0.3:
        draft.rng.shuffle(tail)
    return columns + tail


def _before_money(columns: list[Column]) -> int:
    return next((at for at, column in enumerate(columns) if column.key == "budget"), len(columns))


def _target_columns(draft: Draft, choice: Choice) -> list[Column]:
    columns: list[Column] = []
    annual = draft.name("target")
    if choice.measured == "objective" and len(choice.indicators) > 1:
        # Without the name of its level, a target belongs to the indicator next to it.
        annual = draft.rng.choice(("TARGET KINERJA SASARAN", "Target Sasaran", "TARGET SASARAN"))
    if choice.annual:
        columns.append(Column("target", (annual,), "target", 0.8))
    if choice.quarters:
        names = draft.quarters()
        group = "TARGET KINERJA SASARAN" if choice.measured == "objective" else "TARGET TRIWULAN"
        if choice.annual and choice.measured != "objective":
            group = draft.rng.choice(("Target Triwulan", "TARGET PER TRIWULAN", "TARGET TRIWULAN"))
        columns += [
            Column(f"target_q{q}", (group, name), f"target_q{q}", 0.7)
            for q, name in enumerate(names, 1)
        ]
    return columns


def _line(draft: Draft, choice: Choice, node: Node, number: int, schedule: Schedule) -> Line:
    has_unit = choice.unit
    values: dict[str, Value] = {"number": Value(Cell(str(number)), number)}
    for level in choice.levels:
        above = node.above(level)
        if above is None:
            continue
        group = (level, id(above))
        values[level] = words(above.text, group)
        values[f"{level}_indicator"] = words(above.indicators[0].text, (*group, "indicator"))
    values["code"] = words(node.code)
    owner = node.above(choice.measured) or node
    measured = owner.indicators[0]
    own = owner is node
    values["indicator"] = words(measured.text, None if own else (choice.measured, id(owner), "i"))
    if has_unit:
        values["unit"] = draft.unit(measured)
    values["target"] = draft.amount(measured.target, has_unit=has_unit)
    for q, amount in enumerate(measured.quarters, 1):
        values[f"target_q{q}"] = draft.amount(amount, has_unit=has_unit)
    activity = node.above("activity")
    if activity is not None:
        values["activity_target"] = draft.amount(activity.indicators[0].target, has_unit=False)
    _add_steps(choice, node, values)
    values["budget"] = draft.money(node.budget)
    values["person_in_charge"] = words(node.person)
    values["source"] = words(draft.rng.choice(("APBD", "APBN", "DAK", "PAD")))
    values["location"] = words(draft.plan.government)
    values["note"] = words("")
    truth: dict[str, object] = {"level": choice.levels[-1], "indicator": measured.text}
    if choice.context:
        truth[choice.context] = values[choice.context].truth
    line = Line(values, truth)
    schedule.add(line, node, by_step=choice.steps == "rows")
    return line


def _add_steps(choice: Choice, node: Node, values: dict[str, Value]) -> None:
    if choice.steps == "none" or not node.steps:
        return
    steps = list(node.steps)
    if choice.steps == "nested":
        steps[-1] += " bersama: a) camat b) lurah c) tokoh masyarakat"
        text = "\n".join(f"{at}. {step}" for at, step in enumerate(steps, 1))
        text = text.replace(": a)", ":\na)").replace(" b)", "\nb)").replace(" c)", "\nc)")
        values["steps"] = Value(Cell(text), steps)
        return
    if choice.steps == "rows":
        lines = [Cell(f"{at}. {step}") for at, step in enumerate(node.steps, 1)]
        values["steps"] = Value(Cell(), list(node.steps), None, lines)
        return
    text = steps_in_a_cell(choice.steps, node.steps)
    values["steps"] = Value(Cell(text), list(node.steps))


def _lose_columns(draft: Draft, columns: list[Column], lines: list[Line], shape: Shape) -> None:
    """Let later pages lack columns that a merge or emptiness made superfluous, as exports do."""
    goals = {line.values["goal"].group for line in lines if "goal" in line.values}
    keys = [column.key for column in columns]
    if shape.pages == 1 or "goal" not in keys or len(goals) > 1:
        return
    if draft.format not in {"text", "csv", "tsv", "csv;", "docx", "html"}:
        return
    if draft.maybe("lost_columns", 0.5):
        shape.parents = "repeat" if shape.parents == "merge" else shape.parents
        shape.lost = ("goal",)
        if "unit" in keys and all(not _printed(line, "unit") for line in lines):
            shape.lost = ("goal", "unit")


def _printed(line: Line, key: str) -> bool:
    value = line.values.get(key)
    return value is not None and bool(value.cell.text)
