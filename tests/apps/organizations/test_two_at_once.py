"""Two people change the organization at the same moment: one goes first, the other sees it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from django.db import connections

from renaksi.apps.organizations.models import Agency, Appointment, AppointmentKind
from renaksi.apps.organizations.services.agencies import AgencyName, merge_agencies
from renaksi.apps.organizations.services.appointments import appoint
from renaksi.apps.tenancy.acting import acting_in
from renaksi.domain.errors import RenaksiError
from tests.apps.organizations.cast import NEW_YEAR, make_scene
from tests.factories import NOW

WAIT = 30


def both(one: Callable[[], object], other: Callable[[], object]) -> list[str]:
    """Run two acts at the same time, and return the code of the refusal or ``done`` of each."""
    start, results = threading.Barrier(2), ["", ""]

    def run(at: int, act: Callable[[], object]) -> None:
        try:
            start.wait(WAIT)
            act()
            results[at] = "done"
        except RenaksiError as error:
            results[at] = error.code
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate((one, other))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT)
    return sorted(results)


def test_one_of_two_overlapping_appointments_is_refused(committed: None) -> None:
    scene = make_scene()
    with acting_in(scene.government.pk):
        position = scene.position()
        officials = [scene.official(name) for name in ("ROSITA", "PARTITO")]

    def act(at: int) -> Callable[[], object]:
        return lambda: appoint(
            actor=scene.administrator,
            position=position,
            official=officials[at],
            kind=AppointmentKind.DEFINITIVE,
            starts_on=NEW_YEAR,
            now=NOW,
        )

    assert both(act(0), act(1)) == ["appointment.overlap", "done"]
    with acting_in(scene.government.pk):
        assert Appointment.objects.count() == 1


def test_one_of_two_mergers_is_refused(committed: None) -> None:
    scene = make_scene()

    def act(name: str) -> Callable[[], object]:
        return lambda: merge_agencies(
            actor=scene.administrator,
            agencies=scene.agencies[:2],
            into=AgencyName(name),
            on=NEW_YEAR,
            now=NOW,
        )

    assert both(act("Satu"), act("Dua")) == ["agency.closed", "done"]
    with acting_in(scene.government.pk):
        assert Agency.objects.count() == len(scene.agencies) + 1
