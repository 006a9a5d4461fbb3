"""Officials and their appointments: names apart from titles, NIP, holders, departures."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import pytest

from renaksi.apps.accounts.models import RoleName
from renaksi.apps.audit.models import Entry
from renaksi.apps.audit.services import Log
from renaksi.apps.organizations import handover
from renaksi.apps.organizations.handover import Duty
from renaksi.apps.organizations.models import Appointment, AppointmentKind, Official
from renaksi.apps.organizations.queries import head_of, holder_of, holders_of
from renaksi.apps.organizations.services.appointments import (
    appoint,
    change_appointment,
    end_appointment,
)
from renaksi.apps.organizations.services.officials import (
    OfficialDetails,
    add_official,
    change_official,
    link_official,
    record_departure,
)
from renaksi.apps.policy import Denied
from renaksi.domain.errors import RenaksiError
from tests.apps.organizations.cast import NEW_YEAR, Day, Scene
from tests.factories import NOW, actor_as, make_person

LATER = Day(2026, 7, 1)
NIP = "197003151990032001"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        pytest.param(
            OfficialDetails("Dra. ROSITA, MM"), ("ROSITA", "Dra.", "MM"), id="titles-in-the-name"
        ),
        pytest.param(
            OfficialDetails("ROSITA", "Dra.", "S.Sos., M.M."),
            ("ROSITA", "Dra.", "S.Sos., M.M."),
            id="titles-apart",
        ),
        pytest.param(OfficialDetails("  I KETUT  GEDE "), ("I KETUT GEDE", "", ""), id="blanks"),
    ],
)
def test_name_and_titles_are_kept_apart(
    scene: Scene, given: OfficialDetails, kept: tuple[str, str, str]
) -> None:
    official = add_official(actor=scene.administrator, details=given, now=NOW)
    assert (official.name, official.title_before, official.title_after) == kept


def test_nip_and_rank_are_kept_the_official_way(scene: Scene) -> None:
    details = OfficialDetails("ROSITA", nip="NIP. 19700315 199003 2 001", rank="pembina tingkat 1")
    official = add_official(actor=scene.administrator, details=details, now=NOW)
    assert (official.nip, official.rank) == (NIP, "Pembina Tk. I (IV/b)")


@pytest.mark.parametrize(
    ("details", "code"),
    [
        pytest.param(
            OfficialDetails("ROSITA", nip="1970031519900"), "official.nip_length", id="nip"
        ),
        pytest.param(OfficialDetails(" - "), "official.name_missing", id="no-name"),
    ],
)
def test_what_cannot_be_kept_is_refused(scene: Scene, details: OfficialDetails, code: str) -> None:
    with pytest.raises(RenaksiError) as caught:
        add_official(actor=scene.administrator, details=details, now=NOW)
    assert caught.value.code == code


def test_a_nip_belongs_to_one_official_of_a_government(scene: Scene) -> None:
    scene.official("ROSITA", NIP)
    with pytest.raises(RenaksiError) as caught:
        scene.official("PARTITO", NIP)
    assert (caught.value.code, caught.value.params["other"]) == ("official.nip_taken", "ROSITA")


def test_a_correction_is_logged_and_the_same_again_is_not(scene: Scene) -> None:
    official = scene.official("ROSITA", NIP)
    details = OfficialDetails("ROSITA DEWI", nip=NIP)
    for _ in range(2):
        change_official(actor=scene.administrator, official=official, details=details, now=NOW)
    assert Entry.objects.filter(action="official.changed").count() == 1


def test_two_definitive_holders_do_not_overlap_and_both_are_shown(scene: Scene) -> None:
    position = scene.position()
    scene.appointed(position, scene.official("ROSITA"), NEW_YEAR, LATER)
    with pytest.raises(RenaksiError) as caught:
        scene.appointed(position, scene.official("PARTITO"), Day(2026, 6, 30))
    shown = caught.value.params
    assert caught.value.code == "appointment.overlap"
    assert (shown["official"], shown["other"], shown["other_until"]) == (
        "PARTITO",
        "ROSITA",
        LATER.isoformat(),
    )
    scene.appointed(position, Official.objects.get(name="PARTITO"), LATER)
    holder = holder_of(position.pk, LATER)
    assert holder is not None
    assert holder.official.name == "PARTITO"


@pytest.mark.parametrize("kind", [kind for kind in AppointmentKind if kind != "definitive"])
def test_one_who_acts_may_stand_beside_the_holder_and_acts_first(
    scene: Scene, kind: AppointmentKind
) -> None:
    position = scene.position(is_head=True)
    scene.appointed(position, scene.official("ROSITA"))
    scene.appointed(position, scene.official("PARTITO"), LATER, Day(2026, 7, 15), kind)
    held = holders_of([position.pk], LATER)[position.pk]
    assert held.definitive is not None
    assert held.acting is not None
    names = [
        head.official.name
        for day in (NEW_YEAR, LATER, Day(2026, 7, 15))
        if (head := head_of(scene.agencies[0].pk, day))
    ]
    assert names == ["ROSITA", "PARTITO", "ROSITA"]


def test_an_appointment_is_corrected_and_ended(scene: Scene) -> None:
    position = scene.position()
    scene.appointed(position, scene.official("ROSITA"))
    appointment = Appointment.objects.get()
    change_appointment(
        actor=scene.administrator,
        appointment=appointment,
        kind=AppointmentKind.ACTING,
        starts_on=Day(2026, 2, 1),
        ends_on=None,
        now=NOW,
    )
    end_appointment(actor=scene.administrator, appointment=appointment, on=LATER, now=NOW)
    kept = Appointment.objects.get()
    assert (kept.kind, kept.starts_on, kept.ends_on) == ("plt", Day(2026, 2, 1), LATER)
    with pytest.raises(RenaksiError, match=r"appointment\.has_ended"):
        end_appointment(actor=scene.administrator, appointment=appointment, on=LATER, now=NOW)


@pytest.fixture
def steps() -> Iterator[dict[UUID, int]]:
    """Stand for an app that gives officials tasks: how many each has open."""
    held: dict[UUID, int] = {}

    def move(_log: Log, official: Official, successor: Official) -> int:
        count = held.pop(official.pk, 0)
        held[successor.pk] = held.get(successor.pk, 0) + count
        return count

    handover.register(Duty("steps", lambda official: held.get(official, 0), move))
    yield held
    handover.forget("steps")


def test_a_leaver_hands_open_tasks_over(scene: Scene, steps: dict[UUID, int]) -> None:
    position = scene.position()
    leaver, heir = scene.official("ROSITA"), scene.official("PARTITO")
    scene.appointed(position, leaver)
    steps[leaver.pk] = 3
    with pytest.raises(RenaksiError, match=r"official\.tasks_remain"):
        record_departure(actor=scene.administrator, official=leaver, on=LATER, now=NOW)
    assert Official.objects.get(pk=leaver.pk).left_on is None
    count = record_departure(
        actor=scene.administrator, official=leaver, on=LATER, successor=heir, now=NOW
    )
    assert (count, steps) == (3, {heir.pk: 3})
    assert Official.objects.get(pk=leaver.pk).left_on == LATER
    assert Appointment.objects.get().ends_on == LATER


def test_tasks_are_not_handed_to_one_who_left(scene: Scene, steps: dict[UUID, int]) -> None:
    leaver, gone = scene.official("ROSITA"), scene.official("PARTITO")
    record_departure(actor=scene.administrator, official=gone, on=NEW_YEAR, now=NOW)
    steps[leaver.pk] = 1
    with pytest.raises(RenaksiError, match=r"official\.successor_has_left"):
        record_departure(
            actor=scene.administrator, official=leaver, on=LATER, successor=gone, now=NOW
        )


def test_nobody_is_appointed_after_they_left(scene: Scene) -> None:
    official = scene.official()
    record_departure(actor=scene.administrator, official=official, on=LATER, now=NOW)
    with pytest.raises(RenaksiError, match=r"appointment\.official_left"):
        scene.appointed(scene.position(), official)


def test_an_account_belongs_to_one_official(scene: Scene) -> None:
    person = make_person()
    link_official(
        actor=scene.administrator, official=scene.official("ROSITA"), person=person, now=NOW
    )
    with pytest.raises(RenaksiError, match=r"official\.person_taken"):
        link_official(
            actor=scene.administrator, official=scene.official("PARTITO"), person=person, now=NOW
        )


def test_an_agency_administrator_manages_its_own_officials(scene: Scene) -> None:
    own = scene.agencies[0]
    actor = actor_as(RoleName.ADMINISTRATOR, scene.government, own)
    mine, theirs = scene.official("ROSITA"), scene.official("PARTITO")
    scene.appointed(scene.position(agency=0), mine)
    scene.appointed(scene.position(agency=1), theirs)
    change_official(actor=actor, official=mine, details=OfficialDetails("ROSITA D"), now=NOW)
    with pytest.raises(Denied):
        change_official(actor=actor, official=theirs, details=OfficialDetails("X"), now=NOW)
    with pytest.raises(Denied):
        appoint(
            actor=actor,
            position=scene.position("Sekretaris", agency=1),
            official=mine,
            kind=AppointmentKind.DEFINITIVE,
            starts_on=NEW_YEAR,
            now=NOW,
        )


@pytest.mark.parametrize("role", [role for role in RoleName if role != RoleName.ADMINISTRATOR])
def test_others_add_no_officials(scene: Scene, role: RoleName) -> None:
    actor = actor_as(role, scene.government, scene.agencies[0])
    with pytest.raises(Denied):
        add_official(actor=actor, details=OfficialDetails("ROSITA"), now=NOW)
