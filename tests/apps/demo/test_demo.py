"""The demonstration: loaded once, marked as an example, its people plainly fictitious."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings

from renaksi.apps.accounts.models import Person, RoleName
from renaksi.apps.accounts.queries import actor_of, standings_of
from renaksi.apps.demo import load
from renaksi.apps.demo.loading import EXAMPLE, example_document
from renaksi.apps.demo.people import ACCOUNTS, METRO, REGENCY
from renaksi.apps.demo.plans import HEALTH, invented_plan
from renaksi.apps.organizations.models import Agency, Government
from renaksi.apps.organizations.queries import governments
from renaksi.apps.planning.models import Plan, State, Version
from renaksi.apps.planning.queries import load_draft, visible_plans
from renaksi.apps.tenancy.acting import acting_in
from renaksi.domain.errors import RenaksiError
from renaksi.domain.findings import Severity
from renaksi.reading.reader import read_plans
from tests.factories import NOW, make_government

ROOT = Path(__file__).parents[3]


@pytest.fixture
def folder(db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(settings, "DATA", tmp_path / "data")
    return tmp_path / "data"


def loaded(capsys: pytest.CaptureFixture[str]) -> str:
    load(NOW)
    return capsys.readouterr().out


def test_the_example_document_of_the_package_is_the_one_of_the_project() -> None:
    assert example_document() == (ROOT / "examples" / EXAMPLE).read_bytes()


def test_the_example_plan_is_a_draft_of_its_agency(folder: Path) -> None:
    load(NOW)
    wanted = read_plans(example_document(), EXAMPLE)[0]
    metro = next(one for one in governments() if one.code == METRO)
    with acting_in(metro.id):
        version = Version.objects.get(plan__first_year=2021)
        assert load_draft(version.pk) == wanted
        assert version.state == State.DRAFT
        states = set(Version.objects.values_list("state", flat=True))
        assert states == {State.DRAFT, State.PROPOSED, State.SET}
        assert Agency.objects.count() > Plan.objects.values("agency").distinct().count()


def test_everything_is_marked_as_an_example(folder: Path) -> None:
    load(NOW)
    assert {one.code: one.is_example for one in governments()} == {METRO: True, REGENCY: True}
    people = Person.objects.all()
    assert len(people) == len(ACCOUNTS)
    assert all(one.is_example and one.name.endswith(" Contoh") for one in people)
    assert all(one.email.endswith("@contoh.example") for one in people)


def test_invented_plans_say_so_and_hold_no_error() -> None:
    draft = invented_plan(HEALTH, "Dinas Kesehatan", "Pemerintah Kota Metro", 2026)
    assert "CONTOH" in (draft.title or "")
    assert [one for one in draft.findings if one.severity is Severity.ERROR] == []
    assert all("Contoh" in (row.person_in_charge or "") for row in draft.rows)


def test_every_role_has_an_account_that_can_sign_in(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = loaded(capsys)
    password = (folder / "demonstration-password").read_text().strip()
    assert password in said
    assert (folder / "demonstration-password").stat().st_mode & 0o077 == 0
    assert all(account.email in said for account in ACCOUNTS)
    roles = {part.role for account in ACCOUNTS for part in account.parts}
    assert roles == set(RoleName)
    assert Person.objects.get(email="perencana@contoh.example").check_password(password)


def test_a_planner_sees_the_own_agencys_plan_and_a_neighbour_does_not(folder: Path) -> None:
    load(NOW)
    seen = {}
    for address in ("perencana", "perencana.dinkes", "perencana.kabupaten"):
        person = Person.objects.get(email=f"{address}@contoh.example")
        standing = standings_of(person.pk)[0]
        with acting_in(standing.government):
            plans = visible_plans(actor_of(person, standing))
            seen[address] = sorted(plans.values_list("first_year", flat=True))
    assert seen == {
        "perencana": [2021],
        "perencana.dinkes": [NOW.year],
        "perencana.kabupaten": [NOW.year],
    }


def test_one_person_serves_two_agencies_and_two_governments(folder: Path) -> None:
    load(NOW)
    person = Person.objects.get(email="dua.instansi@contoh.example")
    assert sorted(len(one.grants) for one in standings_of(person.pk)) == [1, 2]


def test_loading_again_changes_nothing_and_says_the_accounts_again(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = loaded(capsys)
    assert loaded(capsys) == first
    assert len(governments()) == 2
    assert Person.objects.count() == len(ACCOUNTS)


def test_a_lost_password_is_replaced(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    load(NOW)
    (folder / "demonstration-password").unlink()
    capsys.readouterr()
    said = loaded(capsys)
    password = (folder / "demonstration-password").read_text().strip()
    assert password in said
    assert Person.objects.get(email="kepala@contoh.example").check_password(password)


def test_nothing_is_loaded_beside_a_government_that_is_no_example(folder: Path) -> None:
    real = make_government("Pemerintah Kota Sungguhan")
    with acting_in(real.id):
        Government.objects.update(is_example=False)
    with pytest.raises(RenaksiError, match=r"^demo\.not_empty$"):
        load(NOW)
    assert not Person.objects.exists()
