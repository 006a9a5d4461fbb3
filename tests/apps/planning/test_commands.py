"""Commands: one way to change a plan; conflicts show both values, undoing is the inverse."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError

from renaksi.apps.audit.models import Change, Entry
from renaksi.apps.organizations.models import Official
from renaksi.apps.planning import services
from renaksi.apps.planning.cells import CELLS, PersonInCharge, Value
from renaksi.apps.planning.commands import Edit, EditsRefused, apply_edits, undo
from renaksi.apps.planning.loading import LoadedRow, load_rows
from renaksi.apps.planning.models import Command, Version
from renaksi.apps.planning.queries import load_draft
from renaksi.apps.policy import Actor, Denied
from renaksi.apps.tenancy.acting import acting_in
from renaksi.domain.draft import Level, PlanDraft, PlanRow
from renaksi.domain.quantities import parse_quantity
from renaksi.domain.quantity import Quantity
from tests.apps.planning.cast import Cast, refused
from tests.apps.planning.plans import seed_draft
from tests.documents.plans import make_plan, make_row
from tests.factories import NOW


@dataclass
class Sheet:
    """The example plan as a draft, and quick ways to edit and look at it."""

    cast: Cast
    version: UUID

    def rows(self) -> list[LoadedRow]:
        with acting_in(self.cast.government.id):
            return load_rows(self.version)

    def draft(self) -> PlanDraft:
        with acting_in(self.cast.government.id):
            return load_draft(self.version)

    def row(self, position: int) -> PlanRow:
        return self.rows()[position - 1].row

    def target(self, kind: str, field: str, position: int = 1) -> UUID:
        row = self.rows()[position - 1]
        found = {
            "node": row.node if field == "budget" else row.nodes["objective"],
            "indicator": row.indicators["indicator"],
            "line": row.line,
            "step": row.steps[0] if row.steps else None,
        }[kind]
        return UUID(found)

    def edit(self, kind: str, field: str, value: Value, base: int = 0, position: int = 1) -> Edit:
        return Edit(kind, self.target(kind, field, position), field, value, base)

    def apply(self, *edits: Edit, by: Actor | None = None, batch: str = "") -> Any:
        actor, key = by or self.cast.planner, batch or uuid4().hex
        return apply_edits(actor=actor, version=self.version, edits=edits, batch=key, now=NOW)

    def undo(self, by: Actor | None = None, **given: Any) -> Any:
        actor = by or self.cast.planner
        return undo(actor=actor, version=self.version, batch=uuid4().hex, now=NOW, **given)


@pytest.fixture
def sheet(cast: Cast) -> Sheet:
    return Sheet(cast, cast.bring_in().pk)


TEN = parse_quantity("10 dokumen")
VALUES: dict[tuple[str, str], Value] = {
    ("node", "wording"): "Terwujudnya kerukunan",
    ("node", "budget"): Decimal("110000000.50"),
    ("indicator", "wording"): "Persentase kerukunan",
    ("indicator", "unit"): "persen",
    ("line", "target"): TEN,
    ("line", "target_q1"): TEN,
    ("line", "target_q2"): TEN,
    ("line", "target_q3"): TEN,
    ("line", "target_q4"): TEN,
    ("line", "activity_target"): TEN,
    ("line", "person_in_charge"): PersonInCharge("ANI LESTARI, S.Sos."),
    ("step", "text"): "Menyusun jadwal",
}


def test_every_cell_has_a_value_in_these_tests() -> None:
    assert VALUES.keys() == CELLS.keys()


@pytest.mark.parametrize(("kind", "field"), CELLS)
def test_a_command_changes_its_cell_and_undoing_gives_everything_back(
    kind: str, field: str, sheet: Sheet
) -> None:
    value = VALUES[kind, field]
    done = sheet.apply(sheet.edit(kind, field, value))
    assert done.change_number == 1
    row = sheet.row(1)
    quarters = {f"target_q{number}": row.quarter_targets[number - 1] for number in (1, 2, 3, 4)}
    now = {
        ("node", "wording"): row.objective,
        ("node", "budget"): row.budget,
        ("indicator", "wording"): row.indicator,
        ("indicator", "unit"): row.unit,
        ("line", "target"): row.target,
        **{("line", name): quantity for name, quantity in quarters.items()},
        ("line", "activity_target"): row.activity_target,
        ("line", "person_in_charge"): PersonInCharge(row.person_in_charge),
        ("step", "text"): row.steps[0] if row.steps else None,
    }[kind, field]
    assert now == value
    assert sheet.undo().change_number == 2
    assert sheet.draft() == seed_draft()


@pytest.mark.parametrize(("kind", "field"), [("line", "target_q2"), ("line", "activity_target")])
def test_a_target_can_be_emptied_and_comes_back(kind: str, field: str, sheet: Sheet) -> None:
    sheet.apply(sheet.edit(kind, field, None))
    row = sheet.row(1)
    assert row.quarter_targets[1] is None or row.activity_target is None
    sheet.undo()
    assert sheet.draft() == seed_draft()


def test_one_budget_is_changed_once_wherever_it_is_printed(sheet: Sheet) -> None:
    """Objectives 1 and 2 of the example rest on the same sub-activity."""
    sheet.apply(sheet.edit("node", "budget", Decimal(1)))
    assert (sheet.row(1).budget, sheet.row(2).budget) == (Decimal(1), Decimal(1))


def test_a_node_without_money_gets_some(cast: Cast) -> None:
    draft = make_plan([make_row(1, budget=None), make_row(2, budget=None)])
    sheet = Sheet(cast, cast.bring_in(draft).pk)
    sheet.apply(sheet.edit("node", "budget", Decimal(7)))
    assert [row.row.budget for row in sheet.rows()] == [Decimal(7), None]
    sheet.undo()
    assert sheet.draft() == draft


def test_different_words_and_amounts_of_one_thing_become_one_and_come_back(cast: Cast) -> None:
    code = "1.02.02.2.01.0001"
    draft = make_plan(
        [
            make_row(1, code=code, unit="orang"),
            make_row(
                2,
                code=code,
                unit=None,
                budget=Decimal(3),
                objective="MENINGKATNYA KUNJUNGAN BALITA",
                objective_indicator="persentase kunjungan balita",
            ),
        ]
    )
    sheet = Sheet(cast, cast.bring_in(draft).pk)
    before = sheet.draft()
    sheet.apply(
        sheet.edit("node", "wording", "Balita sehat"),
        sheet.edit("indicator", "wording", "Persentase balita sehat"),
        sheet.edit("indicator", "unit", "persen"),
        sheet.edit("node", "budget", Decimal(9)),
    )
    for row in (sheet.row(1), sheet.row(2)):
        assert row.objective == "Balita sehat"
        assert row.indicator == row.objective_indicator == "Persentase balita sehat"
        assert (row.unit, row.budget) == ("persen", Decimal(9))
    sheet.undo()
    assert sheet.draft() == before


def test_somebody_elses_change_is_a_conflict_that_shows_both_values(sheet: Sheet) -> None:
    sheet.apply(sheet.edit("line", "target_q1", parse_quantity("20%")), by=sheet.cast.colleague)
    with pytest.raises(EditsRefused) as refusal:
        sheet.apply(sheet.edit("line", "target_q1", parse_quantity("30%"), base=0))
    one = refusal.value.refusals[0]
    assert (one.code, one.params["current"], one.params["wanted"]) == (
        "plan.conflict",
        "20%",
        "30%",
    )
    assert one.params["person"] == sheet.cast.colleague.name
    sheet.apply(sheet.edit("line", "target_q1", parse_quantity("30%"), base=1))
    assert sheet.row(1).quarter_targets[0] == parse_quantity("30%")


def test_the_same_value_from_two_people_is_no_conflict(sheet: Sheet) -> None:
    sheet.apply(sheet.edit("indicator", "unit", "persen"), by=sheet.cast.colleague)
    assert sheet.apply(sheet.edit("indicator", "unit", "persen")).change_number == 1


def test_ones_own_earlier_change_is_no_conflict(sheet: Sheet) -> None:
    for unit in ("persen", "%", "persen"):
        sheet.apply(sheet.edit("indicator", "unit", unit, base=0))
    assert sheet.row(1).unit == "persen"


def test_another_cell_of_the_same_row_is_no_conflict(sheet: Sheet) -> None:
    sheet.apply(sheet.edit("line", "target_q1", TEN), by=sheet.cast.colleague)
    sheet.apply(sheet.edit("line", "target_q2", TEN, base=0))


def test_a_block_is_applied_whole_or_not_at_all_with_every_reason(sheet: Sheet) -> None:
    sheet.apply(sheet.edit("line", "target_q3", TEN), by=sheet.cast.colleague)
    block = (
        sheet.edit("line", "target_q1", TEN),
        sheet.edit("node", "wording", "  "),
        sheet.edit("line", "target_q3", parse_quantity("5%")),
        Edit("line", uuid4(), "target_q1", TEN, 1),
        sheet.edit("node", "budget", Decimal(-1)),
        sheet.edit("node", "budget", "banyak"),
        Edit("line", sheet.target("line", "target"), "colour", "merah", 1),
    )
    before = sheet.draft()
    with pytest.raises(EditsRefused) as refusal:
        sheet.apply(*block)
    assert [(one.position, one.code) for one in refusal.value.refusals] == [
        (2, "plan.empty_text"),
        (3, "plan.conflict"),
        (4, "plan.no_such_cell"),
        (5, "plan.negative_money"),
        (6, "plan.wrong_value"),
        (7, "plan.no_such_cell"),
    ]
    assert sheet.draft() == before


def test_the_same_batch_again_changes_nothing_more(sheet: Sheet) -> None:
    edit = sheet.edit("indicator", "unit", "persen")
    first = sheet.apply(edit, batch="kiriman-1")
    again = sheet.apply(edit, batch="kiriman-1")
    assert (again.is_repeated, again.change_number) == (True, first.change_number)
    with refused("plan.no_batch"):
        apply_edits(
            actor=sheet.cast.planner, version=sheet.version, edits=[edit], batch="", now=NOW
        )


def test_a_batch_key_is_its_senders_own(sheet: Sheet) -> None:
    sheet.apply(sheet.edit("indicator", "unit", "persen"), batch="satu")
    sheet.apply(sheet.edit("node", "wording", "Lain"), batch="satu", by=sheet.cast.colleague)
    assert sheet.row(1).objective == "Lain"


def test_each_person_undoes_their_own_changes_from_the_last(sheet: Sheet) -> None:
    sheet.apply(sheet.edit("line", "target_q1", TEN))
    sheet.apply(sheet.edit("line", "target_q2", TEN), by=sheet.cast.colleague)
    sheet.apply(sheet.edit("line", "target_q3", TEN), sheet.edit("line", "target_q4", TEN))
    sheet.undo()
    assert sheet.row(1).quarter_targets[1:] == (TEN, *seed_draft().rows[0].quarter_targets[2:])
    sheet.undo()
    with refused("plan.nothing_to_undo"):
        sheet.undo()
    sheet.undo(by=sheet.cast.colleague)
    assert sheet.draft() == seed_draft()


def test_undoing_an_undo_does_it_again(sheet: Sheet) -> None:
    sheet.apply(sheet.edit("indicator", "unit", "persen"))
    undone = sheet.undo()
    sheet.undo(undoing=undone.commands[0].batch)
    assert sheet.row(1).unit == "persen"


def test_an_undo_is_refused_where_somebody_changed_the_cell_since(sheet: Sheet) -> None:
    sheet.apply(sheet.edit("indicator", "unit", "persen"))
    sheet.apply(sheet.edit("indicator", "unit", "orang", base=1), by=sheet.cast.colleague)
    with pytest.raises(EditsRefused) as refusal:
        sheet.undo()
    params = refusal.value.refusals[0].params
    assert params["current"] == "orang"
    assert sheet.row(1).unit == "orang"


def test_an_official_is_linked_and_must_exist(sheet: Sheet) -> None:
    with acting_in(sheet.cast.government.id):
        official = Official.objects.create(government=sheet.cast.government, name="ANI LESTARI")
    sheet.apply(sheet.edit("line", "person_in_charge", PersonInCharge("ANI", official.pk)))
    with pytest.raises(EditsRefused, match="no_such_official"):
        sheet.apply(sheet.edit("line", "person_in_charge", PersonInCharge("BUDI", uuid4())))
    assert sheet.row(1).person_in_charge == "ANI"


def test_only_a_draft_is_edited_and_only_by_its_planners(sheet: Sheet) -> None:
    edit = sheet.edit("indicator", "unit", "persen")
    with pytest.raises(Denied):
        sheet.apply(edit, by=sheet.cast.head)
    for actor in (sheet.cast.neighbour, sheet.cast.stranger):
        with refused("plan.not_found"):
            sheet.apply(edit, by=actor)
    services.propose_version(actor=sheet.cast.planner, version=sheet.version, now=NOW)
    with refused("plan.wrong_state"):
        sheet.apply(edit)
    with refused("plan.wrong_state"):
        sheet.undo()


def test_a_thing_of_another_version_is_no_cell_of_this_one(sheet: Sheet) -> None:
    other = Sheet(sheet.cast, sheet.cast.bring_in(dataclasses.replace(seed_draft(), year=2022)).pk)
    with pytest.raises(EditsRefused, match="no_such_cell"):
        sheet.apply(other.edit("line", "target_q1", TEN))


def test_every_change_stands_in_the_log_with_both_values(sheet: Sheet) -> None:
    sheet.apply(sheet.edit("line", "target_q1", TEN))
    with acting_in(sheet.cast.government.id):
        entry = Entry.objects.get(action="plan.edited")
        kept = Change.objects.get(number=entry.number)
        assert entry.object_id == str(sheet.target("line", "target_q1"))
        before = seed_draft().rows[0].quarter_targets[0]
        assert (kept.field, kept.before, kept.after) == (
            "target_q1",
            before.raw if isinstance(before, Quantity) else None,
            "10 dokumen",
        )
        assert Entry.objects.filter(action="plan.changed").count() == 1


def test_findings_and_totals_are_made_again_when_asked(sheet: Sheet) -> None:
    sheet.apply(sheet.edit("node", "budget", Decimal(1)))
    services.review_again(actor=sheet.cast.planner, version=sheet.version, now=NOW)
    draft, seed = sheet.draft(), seed_draft()
    assert seed.totals.budget is not None
    assert draft.totals.budget == seed.totals.budget - Decimal(109_000_000) + 1
    reading = [one for one in draft.findings if one.code.startswith("reading.")]
    assert reading == [one for one in seed.findings if one.code.startswith("reading.")]
    sheet.undo()
    services.review_again(actor=sheet.cast.planner, version=sheet.version, now=NOW)
    assert sheet.draft() == seed


def test_commands_freeze_with_their_version(sheet: Sheet) -> None:
    sheet.apply(sheet.edit("indicator", "unit", "persen"))
    services.propose_version(actor=sheet.cast.planner, version=sheet.version, now=NOW)
    services.set_version(actor=sheet.cast.head, version=sheet.version, now=NOW)
    with pytest.raises(DatabaseError, match="frozen"), acting_in(sheet.cast.government.id):
        Command.objects.all().delete()
    with acting_in(sheet.cast.government.id):
        assert Version.objects.get().reviewed_at_change == 1


def test_the_levels_of_the_example_are_as_these_tests_think() -> None:
    assert {row.level for row in seed_draft().rows} == {Level.SUB_ACTIVITY}
