"""Invitations: who may make them, what the guest gets, and that a link works once."""

from __future__ import annotations

import datetime
import threading

import pytest
from django.core import mail
from django.db import connections
from django.test import override_settings

from renaksi.apps.accounts.invitations import (
    LIFETIME,
    Guest,
    InvitationError,
    Invited,
    accept_as,
    accept_as_new,
    invite,
    send_again,
    visible_invitations,
    withdraw,
)
from renaksi.apps.accounts.models import Invitation, Person, Role, RoleName
from renaksi.apps.accounts.queries import standings_of
from renaksi.apps.audit.models import Entry
from renaksi.apps.organizations.models import Agency, Government
from renaksi.apps.policy import Actor, Denied
from renaksi.apps.tenancy.acting import acting_in
from tests.factories import (
    NOW,
    PASSWORD,
    actor_as,
    give_role,
    make_agency,
    make_government,
    make_person,
)

BASE = "https://renaksi.example"
DAY = datetime.timedelta(days=1)
WITH_MAIL = {
    "MAIL_IS_CONFIGURED": True,
    "EMAIL_BACKEND": "django.core.mail.backends.locmem.EmailBackend",
}
WITHOUT_MAIL = {"MAIL_IS_CONFIGURED": False}
FAILING_MAIL = {**WITH_MAIL, "EMAIL_BACKEND": "tests.apps.accounts.failing_mail.EmailBackend"}


def guest(
    email: str = "tamu@contoh.example",
    role: RoleName = RoleName.PLANNER,
    agency: Agency | None = None,
    nip: str = "",
) -> Guest:
    return Guest(email, "Tamu Contoh", role, nip=nip, agency=agency.pk if agency else None)


def secret_of(invited: Invited) -> str:
    return invited.link.rstrip("/").rpartition("/")[2]


def accept(invited: Invited, now: datetime.datetime = NOW) -> Person:
    return accept_as_new(
        secret=secret_of(invited), name="Tamu", password=PASSWORD, language="id", now=now
    )


@pytest.fixture
def home(db: None) -> Government:
    return make_government()


@pytest.fixture
def administrator(home: Government) -> Actor:
    return actor_as(RoleName.ADMINISTRATOR, home)


def test_a_new_person_gets_an_account_and_the_role(home: Government, administrator: Actor) -> None:
    agency = make_agency(home)
    person = accept(invite(actor=administrator, guest=guest(agency=agency), base=BASE, now=NOW))
    assert person.check_password(PASSWORD)
    (standing,) = standings_of(person.pk)
    assert [(one.role, one.agency) for one in standing.grants] == [(RoleName.PLANNER, agency.pk)]


def test_somebody_with_an_account_joins_with_it(home: Government, administrator: Actor) -> None:
    person = make_person(email="tamu@contoh.example")
    invited = invite(actor=administrator, guest=guest(), base=BASE, now=NOW)
    accept_as(secret=secret_of(invited), person=person, now=NOW)
    assert standings_of(person.pk)[0].government == home.pk
    assert Person.objects.filter(email="tamu@contoh.example").count() == 1


def test_everything_is_in_the_log(home: Government, administrator: Actor) -> None:
    accept(invite(actor=administrator, guest=guest(), base=BASE, now=NOW))
    with acting_in(home.pk):
        acts = list(Entry.objects.order_by("number").values_list("action", flat=True))
    assert acts == ["invitation.made", "person.created", "role.given", "invitation.accepted"]


def test_the_secret_of_the_link_is_not_stored(home: Government, administrator: Actor) -> None:
    invited = invite(actor=administrator, guest=guest(), base=BASE, now=NOW)
    with acting_in(home.pk):
        assert secret_of(invited) not in str(Invitation.objects.values().get())
    assert invited.link.startswith(f"{BASE}/")


def refused(invited: Invited, now: datetime.datetime = NOW) -> str:
    with pytest.raises(InvitationError) as refusal:
        accept(invited, now)
    return refusal.value.code


def test_a_link_works_once(administrator: Actor) -> None:
    invited = invite(actor=administrator, guest=guest(), base=BASE, now=NOW)
    accept(invited)
    assert refused(invited) == "invitation.used"


def test_a_link_ends_after_seven_days(administrator: Actor) -> None:
    invited = invite(actor=administrator, guest=guest(), base=BASE, now=NOW)
    assert refused(invited, NOW + LIFETIME) == "invitation.expired"


def test_a_withdrawn_link_is_void(administrator: Actor) -> None:
    invited = invite(actor=administrator, guest=guest(), base=BASE, now=NOW)
    withdraw(actor=administrator, invitation=invited.invitation, now=NOW)
    assert refused(invited) == "invitation.withdrawn"


def test_sent_again_the_old_link_is_void_and_the_new_one_lasts(administrator: Actor) -> None:
    old = invite(actor=administrator, guest=guest(), base=BASE, now=NOW)
    later = NOW + 6 * DAY
    new = send_again(actor=administrator, invitation=old.invitation, base=BASE, now=later)
    assert refused(old, later) == "invitation.unknown"
    assert accept(new, later + 6 * DAY)


def test_an_unknown_link_is_refused(db: None) -> None:
    with pytest.raises(InvitationError) as refusal:
        accept_as_new(secret="no", name="x", password=PASSWORD, language="id", now=NOW)  # noqa: S106
    assert refusal.value.code == "invitation.unknown"


def test_a_new_account_is_not_made_beside_an_old_one(administrator: Actor) -> None:
    invited = invite(
        actor=administrator, guest=guest(nip="19700315 199003 2 001"), base=BASE, now=NOW
    )
    make_person(nip="197003151990032001")
    assert refused(invited) == "invitation.account_exists"


def test_another_person_cannot_take_the_place_of_the_guest(administrator: Actor) -> None:
    make_person(email="tamu@contoh.example")
    invited = invite(actor=administrator, guest=guest(), base=BASE, now=NOW)
    with pytest.raises(InvitationError, match=r"invitation\.for_another"):
        accept_as(secret=secret_of(invited), person=make_person(), now=NOW)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        pytest.param({"email": "tamu"}, "invitation.email", id="address"),
        pytest.param({"nip": "123"}, "invitation.nip", id="nip"),
    ],
)
def test_wrong_data_is_refused(administrator: Actor, changes: dict[str, str], code: str) -> None:
    with pytest.raises(InvitationError) as refusal:
        invite(actor=administrator, guest=guest(**changes), base=BASE, now=NOW)  # type: ignore[arg-type]
    assert refusal.value.code == code


def test_nobody_is_invited_twice_or_into_a_role_they_hold(
    home: Government, administrator: Actor
) -> None:
    invite(actor=administrator, guest=guest(), base=BASE, now=NOW)
    with pytest.raises(InvitationError, match=r"invitation\.repeated"):
        invite(actor=administrator, guest=guest("TAMU@contoh.example"), base=BASE, now=NOW)
    give_role(make_person(email="lama@contoh.example"), home, RoleName.PLANNER)
    with pytest.raises(InvitationError, match=r"invitation\.has_role"):
        invite(actor=administrator, guest=guest("lama@contoh.example"), base=BASE, now=NOW)


def test_an_expired_invitation_does_not_stand_in_the_way(administrator: Actor) -> None:
    invite(actor=administrator, guest=guest(), base=BASE, now=NOW)
    assert invite(actor=administrator, guest=guest(), base=BASE, now=NOW + LIFETIME)


def test_an_agencys_administrator_invites_into_it_and_nowhere_else(home: Government) -> None:
    own, sister = make_agency(home), make_agency(home)
    actor = actor_as(RoleName.ADMINISTRATOR, home, own)
    assert invite(actor=actor, guest=guest(agency=own), base=BASE, now=NOW)
    for elsewhere in (sister, None):
        with pytest.raises(Denied):
            invite(actor=actor, guest=guest(agency=elsewhere), base=BASE, now=NOW)


@pytest.mark.parametrize("role", [one for one in RoleName if one is not RoleName.ADMINISTRATOR])
def test_no_other_role_invites(home: Government, role: RoleName) -> None:
    with pytest.raises(Denied):
        invite(actor=actor_as(role, home), guest=guest(), base=BASE, now=NOW)


def test_an_operator_invites_administrators_only(home: Government) -> None:
    operator = Actor(make_person(is_operator=True).pk, "Operator", None, is_operator=True)
    first = guest(role=RoleName.ADMINISTRATOR)
    assert invite(actor=operator, guest=first, base=BASE, now=NOW, government=home.pk)
    with pytest.raises(InvitationError, match=r"invitation\.where"):
        invite(actor=operator, guest=guest(), base=BASE, now=NOW, government=home.pk)


def test_an_administrator_of_another_government_cannot_touch_it(
    home: Government, administrator: Actor
) -> None:
    invited = invite(actor=administrator, guest=guest(), base=BASE, now=NOW)
    foreign = actor_as(RoleName.ADMINISTRATOR, make_government())
    with pytest.raises(InvitationError, match=r"invitation\.where"):
        withdraw(actor=foreign, invitation=invited.invitation, now=NOW)
    with pytest.raises(InvitationError, match=r"invitation\.where"):
        invite(actor=foreign, guest=guest(), base=BASE, now=NOW, government=home.pk)


def test_the_list_shows_what_the_actor_manages(home: Government, administrator: Actor) -> None:
    own, sister = make_agency(home), make_agency(home)
    for number, agency in enumerate((own, sister, None)):
        one = guest(f"tamu{number}@contoh.example", agency=agency)
        invite(actor=administrator, guest=one, base=BASE, now=NOW)
    with acting_in(home.pk):
        assert visible_invitations(administrator).count() == 3
        of_agency = visible_invitations(actor_as(RoleName.ADMINISTRATOR, home, own))
        assert [one.agency_id for one in of_agency] == [own.pk]
        assert not visible_invitations(actor_as(RoleName.READER, home)).exists()


def made_in_public() -> tuple[Government, Invited]:
    home = make_government()
    actor = actor_as(RoleName.ADMINISTRATOR, home)
    return home, invite(actor=actor, guest=guest(), base=BASE, now=NOW)


@override_settings(**WITH_MAIL)
def test_the_letter_holds_the_link(committed: None) -> None:
    home, invited = made_in_public()
    (letter,) = mail.outbox
    assert letter.to == ["tamu@contoh.example"]
    assert invited.link in letter.body
    with acting_in(home.pk):
        assert Invitation.objects.get().mailed_at == NOW


@override_settings(**FAILING_MAIL)
def test_a_failing_mail_server_does_not_lose_the_invitation(committed: None) -> None:
    home, invited = made_in_public()
    with acting_in(home.pk):
        assert Invitation.objects.get().mail_failed_at == NOW
    assert accept(invited)


@override_settings(**WITHOUT_MAIL)
def test_without_mail_nothing_is_sent(committed: None) -> None:
    home, _ = made_in_public()
    with acting_in(home.pk):
        invitation = Invitation.objects.get()
    assert (invitation.mailed_at, invitation.mail_failed_at) == (None, None)


def test_of_two_at_once_one_gets_in(committed: None) -> None:
    home, invited = made_in_public()
    outcomes: list[str] = []

    def take() -> None:
        try:
            accept(invited)
            outcomes.append("in")
        except InvitationError as refusal:
            outcomes.append(refusal.code)
        connections.close_all()

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["in", *["invitation.used"] * 3]
    with acting_in(home.pk):
        assert Role.objects.filter(name=RoleName.PLANNER).count() == 1
