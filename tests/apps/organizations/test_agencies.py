"""Agencies through time: names, codes and parents of a day; merged, split, closed, succeeded."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from pytest_django import DjangoAssertNumQueries

from renaksi.apps.accounts.models import RoleName
from renaksi.apps.audit.models import Change, Entry
from renaksi.apps.organizations.models import Agency, Appointment, Position, Unit
from renaksi.apps.organizations.queries import (
    agencies_as_of,
    head_of,
    holder_of,
    names_of,
    successors_of,
    units_as_of,
)
from renaksi.apps.organizations.services.agencies import (
    AgencyName,
    close_agency,
    merge_agencies,
    move_agency,
    open_agency,
    recode_agency,
    rename_agency,
    split_agency,
)
from renaksi.apps.organizations.services.units import close_unit, open_unit, rename_unit
from renaksi.apps.policy import Denied
from renaksi.domain.errors import RenaksiError
from tests.apps.organizations.cast import NEW_YEAR, Day, Scene
from tests.factories import NOW, OPENED, actor_as

BEFORE = NEW_YEAR - datetime.timedelta(days=1)
LATER = Day(2027, 1, 1)


def names_on(scene: Scene, day: Day) -> set[str]:
    return {one.name for one in agencies_as_of(scene.government.pk, day)}


def renamed(scene: Scene, agency: Agency, name: str, day: Day = NEW_YEAR) -> None:
    naming = AgencyName(name)
    rename_agency(actor=scene.administrator, agency=agency, naming=naming, valid_from=day, now=NOW)


def refused(code: str, act: Callable[[], object]) -> RenaksiError:
    with pytest.raises(RenaksiError) as caught:
        act()
    assert caught.value.code == code
    return caught.value


def test_a_name_holds_from_its_day_and_the_earlier_one_until_then(scene: Scene) -> None:
    renamed(scene, scene.agencies[0], "Badan Baru")
    assert "Badan Politik Contoh" in names_on(scene, BEFORE)
    assert "Badan Baru" in names_on(scene, NEW_YEAR)
    assert [one.name for one in names_of(scene.agencies[0].pk)] == [
        "Badan Baru",
        "Badan Politik Contoh",
    ]


def test_agencies_of_a_day_take_one_query(
    scene: Scene, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        assert len(agencies_as_of(scene.government.pk, NEW_YEAR)) == 3


def test_a_second_name_of_the_day_corrects_the_first(scene: Scene) -> None:
    renamed(scene, scene.agencies[0], "Badan Brau")
    renamed(scene, scene.agencies[0], "Badan Baru")
    assert len(names_of(scene.agencies[0].pk)) == 2
    assert "Badan Baru" in names_on(scene, LATER)


def test_a_code_and_a_parent_of_a_day(scene: Scene) -> None:
    first, second, _ = scene.agencies
    recode_agency(
        actor=scene.administrator, agency=first, code="8.01", valid_from=NEW_YEAR, now=NOW
    )
    move_agency(actor=scene.administrator, agency=first, parent=second, valid_from=LATER, now=NOW)
    by_day = {
        day: next(one for one in agencies_as_of(scene.government.pk, day) if one.id == first.pk)
        for day in (BEFORE, NEW_YEAR, LATER)
    }
    assert [one.code for one in by_day.values()] == ["", "8.01", "8.01"]
    assert [one.parent for one in by_day.values()] == [None, None, second.pk]


def test_a_change_is_in_the_log_with_what_it_was(scene: Scene) -> None:
    renamed(scene, scene.agencies[0], "Badan Baru")
    entry = Entry.objects.get(action="agency.named", object_id=str(scene.agencies[0].pk))
    change = Change.objects.get(number=entry.number, field="name")
    assert (change.before, change.after) == ("Badan Politik Contoh", "Badan Baru")


@pytest.mark.parametrize("day", [NEW_YEAR, OPENED], ids=["today", "long-ago"])
def test_a_name_that_another_agency_has_is_refused(scene: Scene, day: Day) -> None:
    refused("agency.name_taken", lambda: renamed(scene, scene.agencies[0], "DINAS contoh.", day))


def test_a_name_that_another_agency_will_have_is_refused(scene: Scene) -> None:
    renamed(scene, scene.agencies[1], "Badan Baru", LATER)
    error = refused(
        "agency.name_taken", lambda: renamed(scene, scene.agencies[0], "Badan Baru", NEW_YEAR)
    )
    assert error.params["day"] == LATER.isoformat()


def test_a_name_given_up_is_free_again(scene: Scene) -> None:
    renamed(scene, scene.agencies[1], "Dinas Lain")
    renamed(scene, scene.agencies[0], "Dinas Contoh", LATER)
    assert "Dinas Contoh" in names_on(scene, LATER)


def test_no_agency_stands_above_itself(scene: Scene) -> None:
    first, second, third = scene.agencies

    def below(agency: Agency, parent: Agency, day: Day) -> None:
        move_agency(
            actor=scene.administrator, agency=agency, parent=parent, valid_from=day, now=NOW
        )

    below(first, second, LATER)
    below(second, third, NEW_YEAR)
    refused("agency.below_itself", lambda: below(third, first, NEW_YEAR))
    refused("agency.below_itself", lambda: below(third, third, NEW_YEAR))


def test_merged_agencies_close_and_the_new_one_carries_on(scene: Scene) -> None:
    first, second, third = scene.agencies
    move_agency(actor=scene.administrator, agency=third, parent=first, valid_from=OPENED, now=NOW)
    new = merge_agencies(
        actor=scene.administrator,
        agencies=[first, second],
        into=AgencyName("Badan Gabungan"),
        on=NEW_YEAR,
        now=NOW,
        why="Perda contoh",
    )
    assert names_on(scene, BEFORE) == {"Badan Politik Contoh", "Dinas Contoh", "Kantor Contoh"}
    assert names_on(scene, NEW_YEAR) == {"Badan Gabungan", "Kantor Contoh"}
    assert successors_of(first.pk, BEFORE) == [first.pk]
    assert successors_of(first.pk, NEW_YEAR) == [new.pk]
    standing = {one.id: one for one in agencies_as_of(scene.government.pk, NEW_YEAR)}
    assert standing[third.pk].parent == new.pk


def test_an_agency_may_be_merged_into_one_of_them(scene: Scene) -> None:
    first, second, _ = scene.agencies
    merge_agencies(
        actor=scene.administrator, agencies=[first, second], into=second, on=NEW_YEAR, now=NOW
    )
    assert "Dinas Contoh" in names_on(scene, NEW_YEAR)
    assert successors_of(first.pk, NEW_YEAR) == [second.pk]


def test_one_agency_alone_is_no_merger(scene: Scene) -> None:
    first = scene.agencies[0]
    refused(
        "agency.merge_needs_two",
        lambda: merge_agencies(
            actor=scene.administrator, agencies=[first], into=first, on=NEW_YEAR, now=NOW
        ),
    )


def test_merging_again_is_refused(scene: Scene) -> None:
    first, second, _ = scene.agencies

    def merge(name: str) -> None:
        merge_agencies(
            actor=scene.administrator,
            agencies=[first, second],
            into=AgencyName(name),
            on=NEW_YEAR,
            now=NOW,
        )

    merge("Satu")
    refused("agency.closed", lambda: merge("Dua"))
    assert "Dua" not in names_on(scene, NEW_YEAR)


def test_the_chain_of_successors_is_followed(scene: Scene) -> None:
    first, second, third = scene.agencies
    merged = merge_agencies(
        actor=scene.administrator,
        agencies=[first, second],
        into=AgencyName("Gabungan"),
        on=NEW_YEAR,
        now=NOW,
    )
    parts = split_agency(
        actor=scene.administrator,
        agency=merged,
        into=[AgencyName("Bagian A"), AgencyName("Bagian B")],
        on=LATER,
        now=NOW,
    )
    assert successors_of(first.pk, LATER) == [part.pk for part in parts]
    assert successors_of(third.pk, LATER) == [third.pk]


def test_a_part_may_be_taken_off_an_agency_that_goes_on(scene: Scene) -> None:
    first = scene.agencies[0]
    (part,) = split_agency(
        actor=scene.administrator,
        agency=first,
        into=[AgencyName("Bagian A")],
        goes_on=True,
        on=NEW_YEAR,
        now=NOW,
    )
    assert successors_of(first.pk, NEW_YEAR) == [first.pk, part.pk]


def test_an_agency_with_others_below_it_does_not_close(scene: Scene) -> None:
    first, second, _ = scene.agencies
    move_agency(actor=scene.administrator, agency=second, parent=first, valid_from=OPENED, now=NOW)
    error = refused(
        "agency.has_children",
        lambda: close_agency(actor=scene.administrator, agency=first, on=NEW_YEAR, now=NOW),
    )
    assert error.params["children"] == "Dinas Contoh"


def test_what_is_inside_ends_with_the_agency(scene: Scene) -> None:
    first, second, _ = scene.agencies
    unit = open_unit(
        actor=scene.administrator, agency=first, name="Bidang", opened_on=OPENED, now=NOW
    )
    position = scene.position(is_head=True)
    scene.appointed(position, scene.official(), OPENED)
    assert head_of(first.pk, BEFORE) is not None
    close_agency(actor=scene.administrator, agency=first, on=NEW_YEAR, successors=[second], now=NOW)
    assert Unit.objects.get(pk=unit.pk).closed_on == NEW_YEAR
    assert Position.objects.get(pk=position.pk).closed_on == NEW_YEAR
    assert Appointment.objects.get(position=position).ends_on == NEW_YEAR
    assert holder_of(position.pk, BEFORE) is not None
    assert holder_of(position.pk, NEW_YEAR) is None
    assert units_as_of(scene.government.pk, NEW_YEAR) == []


def test_an_agency_cannot_close_before_it_opened(scene: Scene) -> None:
    refused(
        "agency.closes_too_early",
        lambda: close_agency(
            actor=scene.administrator, agency=scene.agencies[0], on=OPENED, now=NOW
        ),
    )


def test_a_unit_has_names_through_time(scene: Scene) -> None:
    first = scene.agencies[0]
    unit = open_unit(
        actor=scene.administrator, agency=first, name="Bidang A", opened_on=OPENED, now=NOW
    )
    child = open_unit(
        actor=scene.administrator,
        agency=first,
        name="Seksi",
        opened_on=OPENED,
        parent=unit,
        now=NOW,
    )
    rename_unit(
        actor=scene.administrator,
        unit=unit,
        name="Bidang B",
        parent=None,
        valid_from=NEW_YEAR,
        now=NOW,
    )
    before = [one.name for one in units_as_of(scene.government.pk, BEFORE, agency=first.pk)]
    after = [one.name for one in units_as_of(scene.government.pk, NEW_YEAR, agency=first.pk)]
    assert (before, after) == (["Bidang A", "Seksi"], ["Bidang B", "Seksi"])
    refused(
        "unit.below_itself",
        lambda: rename_unit(
            actor=scene.administrator,
            unit=unit,
            name="Bidang B",
            parent=child,
            valid_from=NEW_YEAR,
            now=NOW,
        ),
    )
    refused(
        "unit.has_children",
        lambda: close_unit(actor=scene.administrator, unit=unit, on=NEW_YEAR, now=NOW),
    )


@pytest.mark.parametrize("role", [role for role in RoleName if role != RoleName.ADMINISTRATOR])
def test_only_administrators_change_agencies(scene: Scene, role: RoleName) -> None:
    actor = actor_as(role, scene.government)
    with pytest.raises(Denied):
        open_agency(actor=actor, naming=AgencyName("Baru"), opened_on=OPENED, now=NOW)


def test_an_administrator_of_one_agency_changes_its_units_only(scene: Scene) -> None:
    own, sister, _ = scene.agencies
    actor = actor_as(RoleName.ADMINISTRATOR, scene.government, own)
    open_unit(actor=actor, agency=own, name="Bidang", opened_on=OPENED, now=NOW)
    with pytest.raises(Denied):
        open_unit(actor=actor, agency=sister, name="Bidang", opened_on=OPENED, now=NOW)
    with pytest.raises(Denied):
        rename_agency(actor=actor, agency=own, naming=AgencyName("X"), valid_from=NEW_YEAR, now=NOW)


def test_a_refused_change_leaves_nothing(scene: Scene) -> None:
    entries = Entry.objects.count()
    refused("agency.name_taken", lambda: renamed(scene, scene.agencies[0], "Dinas Contoh"))
    assert Entry.objects.count() == entries
    assert len(names_of(scene.agencies[0].pk)) == 1
