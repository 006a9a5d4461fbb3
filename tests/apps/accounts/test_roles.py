"""Roles given and ended, people who leave, governments made by the operator."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytest_django import DjangoAssertNumQueries

from renaksi.apps.accounts.directory import members_of
from renaksi.apps.accounts.models import Person, Role, RoleName
from renaksi.apps.accounts.queries import actor_of, standings_of
from renaksi.apps.accounts.roles import end_role, give_role, leave_government, set_account_active
from renaksi.apps.audit.models import PLATFORM, Entry
from renaksi.apps.organizations.models import Government, GovernmentKind, TimeZone
from renaksi.apps.organizations.queries import governments
from renaksi.apps.organizations.services.governments import (
    GovernmentDetails,
    change_government,
    create_government,
)
from renaksi.apps.policy import Actor, Denied
from renaksi.apps.tenancy.acting import acting_in
from renaksi.domain.errors import RenaksiError
from tests.apps.organizations.cast import Scene, make_scene
from tests.factories import NOW, actor_as, make_government, make_person
from tests.factories import give_role as given


@pytest.fixture
def scene(db: None) -> Iterator[Scene]:
    made = make_scene()
    with acting_in(made.government.pk):
        yield made


def operator() -> Actor:
    return actor_of(make_person("Operator Contoh", is_operator=True), None)


DETAILS = GovernmentDetails("18.72", "Pemerintah Kota Baru", GovernmentKind.CITY, TimeZone.WIB)


def test_a_role_is_given_once_and_ended(scene: Scene) -> None:
    person = make_person("Planner")
    roles = [
        give_role(
            actor=scene.administrator,
            person=person,
            name=RoleName.PLANNER,
            agency=scene.agencies[0],
            now=NOW,
        )
        for _ in range(2)
    ]
    assert roles[0].pk == roles[1].pk
    assert standings_of(person.pk)[0].grants[0].agency == scene.agencies[0].pk
    end_role(actor=scene.administrator, role=roles[0], now=NOW)
    assert standings_of(person.pk) == []
    assert [e.action for e in Entry.objects.order_by("number")] == ["role.given", "role.ended"]


def test_the_last_administrator_stays(scene: Scene) -> None:
    role = Role.objects.get()
    with pytest.raises(RenaksiError, match=r"role\.last_administrator"):
        end_role(actor=scene.administrator, role=role, now=NOW)
    with pytest.raises(RenaksiError, match=r"role\.last_administrator"):
        leave_government(actor=scene.administrator, person=role.person, now=NOW)
    given(make_person("Second"), scene.government, RoleName.ADMINISTRATOR)
    end_role(actor=scene.administrator, role=role, now=NOW)


def test_an_administrator_of_one_agency_or_without_an_account_is_not_the_one_that_stays(
    scene: Scene,
) -> None:
    role = Role.objects.get()
    given(make_person("Own"), scene.government, RoleName.ADMINISTRATOR, scene.agencies[0])
    given(make_person("Gone", is_active=False), scene.government, RoleName.ADMINISTRATOR)
    with pytest.raises(RenaksiError, match=r"role\.last_administrator"):
        end_role(actor=scene.administrator, role=role, now=NOW)


def test_one_who_leaves_the_only_government_has_no_account_any_more(scene: Scene) -> None:
    person = make_person("Planner")
    given(person, scene.government, RoleName.PLANNER)
    given(person, scene.government, RoleName.READER, scene.agencies[0])
    leave_government(actor=scene.administrator, person=person, now=NOW)
    assert standings_of(person.pk) == []
    assert not Person.objects.get(pk=person.pk).is_active


def test_one_who_serves_elsewhere_keeps_the_account(db: None) -> None:
    other = make_government("Lain")
    scene = make_scene()
    person = make_person("Planner")
    given(person, other, RoleName.PLANNER)
    given(person, scene.government, RoleName.PLANNER)
    leave_government(actor=scene.administrator, person=person, now=NOW)
    assert Person.objects.get(pk=person.pk).is_active
    assert [one.government for one in standings_of(person.pk)] == [other.pk]


def test_who_manages_people_of_one_agency(scene: Scene) -> None:
    own, sister, _ = scene.agencies
    actor = actor_as(RoleName.ADMINISTRATOR, scene.government, own)
    person = make_person("Planner")
    give_role(actor=actor, person=person, name=RoleName.PLANNER, agency=own, now=NOW)
    for agency in (sister, None):
        with pytest.raises(Denied):
            give_role(actor=actor, person=person, name=RoleName.PLANNER, agency=agency, now=NOW)
    with pytest.raises(Denied):
        leave_government(actor=actor, person=person, now=NOW)


@pytest.mark.parametrize("role", [role for role in RoleName if role != RoleName.ADMINISTRATOR])
def test_others_give_no_roles(scene: Scene, role: RoleName) -> None:
    actor = actor_as(role, scene.government)
    with pytest.raises(Denied):
        give_role(actor=actor, person=make_person(), name=RoleName.READER, now=NOW)


def test_the_people_of_a_government_take_one_query(
    scene: Scene, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(5):
        given(make_person(f"Orang {number}"), scene.government, RoleName.READER)
    with django_assert_num_queries(1):
        members = members_of(scene.government.pk)
    assert [len(member.roles) for member in members] == [1] * 6


def test_the_operator_makes_a_government_with_its_administrator(db: None) -> None:
    administrator = make_person("Pengelola Baru")
    government = create_government(
        actor=operator(), details=DETAILS, administrator=administrator, now=NOW
    )
    (standing,) = standings_of(administrator.pk)
    assert (standing.government, standing.grants[0].role) == (government.pk, "administrator")
    for chain in (government.pk, PLATFORM):
        with acting_in(chain):
            assert Entry.objects.filter(action="government.made").count() == 1
    (line,) = governments()
    assert (line.code, line.name, line.administrators, line.agencies) == (
        "18.72",
        "Pemerintah Kota Baru",
        1,
        0,
    )


def test_a_code_belongs_to_one_government(db: None) -> None:
    def make() -> None:
        create_government(actor=operator(), details=DETAILS, administrator=make_person(), now=NOW)

    make()
    with pytest.raises(RenaksiError, match=r"government\.code_taken"):
        make()
    assert len(governments()) == 1


def test_only_the_operator_makes_governments_and_closes_accounts(scene: Scene) -> None:
    with pytest.raises(Denied):
        create_government(
            actor=scene.administrator, details=DETAILS, administrator=make_person(), now=NOW
        )
    with pytest.raises(Denied):
        set_account_active(
            actor=scene.administrator, person=make_person(), is_active=False, now=NOW
        )


def test_the_operator_closes_an_account_but_not_their_own(db: None) -> None:
    actor, person = operator(), make_person()
    set_account_active(actor=actor, person=person, is_active=False, now=NOW)
    assert not Person.objects.get(pk=person.pk).is_active
    own = Person.objects.get(name=actor.name)
    with pytest.raises(RenaksiError, match=r"account\.own"):
        set_account_active(actor=actor, person=own, is_active=False, now=NOW)


def test_an_administrator_changes_the_name_and_not_the_code(scene: Scene) -> None:
    change_government(actor=scene.administrator, details=DETAILS, now=NOW)
    kept = Government.objects.get()
    assert (kept.name, kept.code) == ("Pemerintah Kota Baru", scene.government.code)
