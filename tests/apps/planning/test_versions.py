"""Versions: imported, proposed, set, revised, frozen by the database, seen by their own agency."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError, connections, transaction
from psycopg.sql import SQL, Identifier

from renaksi.apps.audit.models import Entry
from renaksi.apps.planning import services
from renaksi.apps.planning.models import (
    Indicator,
    Line,
    Node,
    NodeContent,
    Plan,
    Reason,
    State,
    StoredFinding,
    Version,
)
from renaksi.apps.planning.queries import load_draft, visible_plans
from renaksi.apps.policy import Denied
from renaksi.apps.tenancy.acting import acting_in
from renaksi.domain.draft import PlanDraft
from tests.apps.planning.cast import Cast, refused
from tests.apps.planning.plans import seed_draft
from tests.documents.plans import make_plan, make_row
from tests.factories import NOW


def test_an_imported_plan_is_a_draft_that_equals_what_was_read(cast: Cast) -> None:
    version = cast.bring_in(file_hash="a" * 64)
    with acting_in(cast.government.id):
        assert load_draft(version.pk) == seed_draft()
        kept = Version.objects.select_related("plan").get()
        assert (kept.state, kept.number, kept.source_hash) == (State.DRAFT, 1, "a" * 64)
        assert (kept.plan.first_year, kept.plan.last_year) == (2021, 2021)
        actions = list(Entry.objects.order_by("number").values_list("action", flat=True))
        assert actions == ["plan.created", "plan.imported"]


def test_a_plan_is_seen_by_its_own_agency_only(cast: Cast) -> None:
    cast.bring_in()
    with acting_in(cast.government.id):
        assert visible_plans(cast.planner).count() == 1
        assert visible_plans(cast.neighbour).count() == 0
        operator = dataclasses.replace(cast.planner, grants=(), is_operator=True)
        assert visible_plans(operator).count() == 0
    with acting_in(cast.stranger.government or cast.government.id):
        assert visible_plans(cast.stranger).count() == 0
        assert Plan.objects.count() == 0


def test_only_the_own_agency_may_be_imported_into(cast: Cast) -> None:
    for actor in (cast.neighbour, cast.head):
        with pytest.raises(Denied):
            services.import_plan(actor=actor, agency=cast.agency.pk, draft=seed_draft(), now=NOW)
    with acting_in(cast.government.id):
        assert not Plan.objects.exists()


def test_the_database_refuses_a_plan_of_another_governments_agency(committed_cast: Cast) -> None:
    cast = committed_cast
    with pytest.raises(DatabaseError, match="tenant_fk"):
        services.import_plan(
            actor=dataclasses.replace(cast.stranger, is_system=True),
            agency=cast.agency.pk,
            draft=seed_draft(),
            now=NOW,
        )


@pytest.mark.parametrize(
    ("code", "given"),
    [
        ("plan.no_rows", {"draft": make_plan(())}),
        ("plan.no_year", {"draft": make_plan(year=None)}),
        ("plan.no_year", {"draft": make_plan(year=20021)}),
        ("plan.unstorable", {"draft": make_plan(title="a\0b")}),
        ("plan.unstorable", {"draft": make_plan([make_row(goal="a\0b")])}),
        ("plan.unstorable", {"draft": make_plan([make_row(goal="a\ud800b")])}),
    ],
)
def test_what_cannot_be_stored_is_refused_whole(
    code: str, given: dict[str, Any], cast: Cast
) -> None:
    with refused(code):
        cast.bring_in(**given)
    with acting_in(cast.government.id):
        assert not Plan.objects.exists()
        assert not Entry.objects.exists()


def test_the_years_of_a_plan_for_several_years_come_from_its_period(cast: Cast) -> None:
    cast.bring_in(make_plan(year=None, period="Tahun 2021-2026"))
    with acting_in(cast.government.id):
        plan = Plan.objects.get()
        assert (plan.first_year, plan.last_year) == (2021, 2026)


def test_a_second_draft_is_refused_while_one_is_open(cast: Cast) -> None:
    version = cast.bring_in()
    with refused("plan.open_draft"):
        cast.bring_in()
    services.propose_version(actor=cast.planner, version=version.pk, now=NOW)
    with refused("plan.open_draft"):
        cast.bring_in()


def test_the_database_itself_keeps_one_open_draft(cast: Cast) -> None:
    version = cast.bring_in()
    with pytest.raises(DatabaseError, match="one_open_draft"), acting_in(cast.government.id):
        Version.objects.create(
            government=cast.government, plan=version.plan, number=2, created_at=NOW, source_file=""
        )


def test_the_planner_proposes_and_the_head_sets(cast: Cast) -> None:
    version = cast.bring_in().pk
    with refused("plan.wrong_state"):
        services.set_version(actor=cast.head, version=version, now=NOW)
    with pytest.raises(Denied):
        services.propose_version(actor=cast.head, version=version, now=NOW)
    services.propose_version(actor=cast.planner, version=version, now=NOW)
    services.return_version(actor=cast.head, version=version, now=NOW, why="Lengkapi satuan")
    services.propose_version(actor=cast.planner, version=version, now=NOW)
    with pytest.raises(Denied):
        services.set_version(actor=cast.planner, version=version, now=NOW)
    assert services.set_version(actor=cast.head, version=version, now=NOW).state == State.SET


def test_a_neighbour_does_not_even_learn_that_there_is_a_version(cast: Cast) -> None:
    version = cast.bring_in().pk
    for actor in (cast.neighbour, cast.stranger):
        with refused("plan.not_found"):
            services.discard_draft(actor=actor, version=version, now=NOW)


def content_tables() -> list[str]:
    models = apps.get_app_config("planning").get_models()
    return sorted(
        model._meta.db_table
        for model in models
        if any(field.column == "version_id" for field in model._meta.local_concrete_fields)
    )


def test_every_table_of_a_version_freezes(committed: None) -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text, count(*) FROM pg_trigger "
            "WHERE tgname LIKE 'freeze_%%' GROUP BY 1"
        )
        assert dict(cursor.fetchall()) == dict.fromkeys(content_tables(), 4)


FILLED = (
    *("planning_line", "planning_nodecontent", "planning_indicatorcontent", "planning_step"),
    *("planning_target", "planning_signatureblock", "planning_storedfinding"),
)


@pytest.mark.parametrize("role", ["default", "owner"])
@pytest.mark.parametrize("state", [State.SET, State.SUPERSEDED])
def test_a_set_version_is_frozen_for_every_role(
    role: str, state: State, committed_cast: Cast
) -> None:
    cast = committed_cast
    version = cast.bring_in_and_set()
    if state is State.SUPERSEDED:
        services.start_revision(
            actor=cast.planner, plan=version.plan_id, reason=Reason.STRATEGY, now=NOW
        )
        services.propose_version(actor=cast.planner, version=newest(cast), now=NOW)
        services.set_version(actor=cast.head, version=newest(cast), now=NOW)
    for table in FILLED:
        name = Identifier(table)
        for sql in (
            SQL("UPDATE {} SET government_id = government_id WHERE version_id = %s").format(name),
            SQL("DELETE FROM {} WHERE version_id = %s").format(name),
            SQL(
                "INSERT INTO {0} SELECT (jsonb_populate_record(old, jsonb_build_object("
                "'id', gen_random_uuid(), 'line_id', gen_random_uuid(), 'party', 3, "
                "'node_id', gen_random_uuid(), 'indicator_id', gen_random_uuid()))).* "
                "FROM {0} AS old WHERE version_id = %s"
            ).format(name),
        ):
            assert_frozen(role, cast, sql, version)
    for text in (
        "UPDATE planning_version SET title = 'x' WHERE id = %s",
        "UPDATE planning_version SET state = 'draft' WHERE id = %s",
        "DELETE FROM planning_version WHERE id = %s",
    ):
        assert_frozen(role, cast, SQL(text), version)


def assert_frozen(role: str, cast: Cast, statement: Any, version: Version) -> None:
    with pytest.raises(DatabaseError, match="frozen"):
        run_as(role, cast, statement, version)


def run_as(role: str, cast: Cast, statement: Any, version: Version) -> None:
    with transaction.atomic(using=role), connections[role].cursor() as cursor:
        cursor.execute("SELECT set_config('app.government', %s, true)", [str(cast.government.id)])
        cursor.execute(statement, [version.pk])
        assert cursor.rowcount, "nothing to freeze"


def newest(cast: Cast) -> Any:
    with acting_in(cast.government.id):
        return Version.objects.order_by("-number").values_list("pk", flat=True)[0]


def test_rows_cannot_be_moved_into_a_set_version(cast: Cast) -> None:
    frozen = cast.bring_in_and_set()
    draft = cast.bring_in(dataclasses.replace(seed_draft(), year=2022))
    with pytest.raises(DatabaseError, match="frozen"), acting_in(cast.government.id):
        StoredFinding.objects.filter(version=draft).update(version=frozen)


def test_a_version_begins_as_a_draft(cast: Cast) -> None:
    version = cast.bring_in()
    with pytest.raises(DatabaseError, match="begins as a draft"), acting_in(cast.government.id):
        Version.objects.create(
            government=cast.government,
            plan=version.plan,
            number=9,
            state=State.SET,
            created_at=NOW,
            source_file="",
        )


def test_a_revision_copies_the_set_version_line_for_line(cast: Cast) -> None:
    base = cast.bring_in_and_set()
    revision = services.start_revision(
        actor=cast.planner, plan=base.plan_id, reason=Reason.MUTATION, now=NOW
    )
    with acting_in(cast.government.id):
        assert load_draft(revision.pk) == load_draft(base.pk) == seed_draft()
        assert (revision.number, revision.reason, revision.base_id) == (2, "mutasi", base.pk)
        lines = Line.objects.filter(version=revision).order_by("rank")
        before = Line.objects.filter(version=base).order_by("rank")
        assert [line.base_id for line in lines] == [line.pk for line in before]
        assert [line.objective_id for line in lines] == [line.objective_id for line in before]
    services.propose_version(actor=cast.planner, version=revision.pk, now=NOW)
    services.set_version(actor=cast.head, version=revision.pk, now=NOW)
    with acting_in(cast.government.id):
        assert Version.objects.get(pk=base.pk).state == State.SUPERSEDED


def test_a_revision_needs_a_set_version_and_a_reason(cast: Cast) -> None:
    version = cast.bring_in()
    with refused("plan.open_draft"):
        services.start_revision(
            actor=cast.planner, plan=version.plan_id, reason=Reason.STRATEGY, now=NOW
        )
    services.discard_draft(actor=cast.planner, version=version.pk, now=NOW)
    with refused("plan.not_set"):
        services.start_revision(
            actor=cast.planner, plan=version.plan_id, reason=Reason.STRATEGY, now=NOW
        )
    cast.bring_in_and_set()
    with refused("plan.reason_needed"):
        cast.bring_in()
    assert cast.bring_in(reason=Reason.PRIORITY).reason == "prioritas"


def test_a_discarded_draft_leaves_nothing_but_identities(cast: Cast) -> None:
    version = cast.bring_in().pk
    services.discard_draft(actor=cast.planner, version=version, now=NOW)
    with acting_in(cast.government.id):
        for table in content_tables():
            model = next(m for m in apps.get_models() if m._meta.db_table == table)
            assert not model._default_manager.exists(), table
        assert Node.objects.exists()


def identities(version: Version) -> dict[str, Any]:
    return dict(NodeContent.objects.filter(version=version).values_list("wording", "node_id"))


def test_identities_live_across_years(cast: Cast) -> None:
    """The same words in the same place are the same thing next year, new words a new one."""
    first = cast.bring_in()
    rows = list(seed_draft().rows)
    rows[0] = dataclasses.replace(rows[0], objective="Sasaran yang baru sama sekali")
    second = cast.bring_in(dataclasses.replace(seed_draft(), rows=tuple(rows), year=2022))
    with acting_in(cast.government.id):
        before, after = identities(first), identities(second)
        assert {words for words in after if words not in before} == {
            "Sasaran yang baru sama sekali"
        }
        assert all(after[words] == before[words] for words in after if words in before)
        assert Indicator.objects.count() >= Node.objects.count() - 4


def test_a_code_tells_what_a_node_is_whatever_its_words(cast: Cast) -> None:
    def coded(words: str, code: str, year: int) -> PlanDraft:
        return make_plan([make_row(1, sub_activity=words, code=code)], year=year)

    first = cast.bring_in(coded("Pengelolaan Data", "1.02.02.2.01.0001", 2021))
    renamed = cast.bring_in(coded("Pengelolaan Data dan Informasi", "1.02.02.2.01.01", 2022))
    other = cast.bring_in(coded("Pengelolaan Data", "1.02.02.2.01.0002", 2023))
    with acting_in(cast.government.id):
        one = identities(first)["Pengelolaan Data"]
        assert identities(renamed)["Pengelolaan Data dan Informasi"] == one
        assert identities(other)["Pengelolaan Data"] != one


def test_agencies_do_not_share_identities(cast: Cast) -> None:
    cast.bring_in()
    sister = next(iter(cast.neighbour.grants)).agency
    services.import_plan(actor=cast.neighbour, agency=sister, draft=seed_draft(), now=NOW)
    with acting_in(cast.government.id):
        assert Node.objects.filter(agency=sister).count() == Node.objects.count() // 2
