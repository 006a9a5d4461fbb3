"""Writers of two governments never wait for one another; reads and erasure are in the log."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.db import OperationalError, connection, connections

from renaksi.apps.accounts.models import RoleName
from renaksi.apps.audit.erasure import erase_values
from renaksi.apps.audit.models import Change, Entry
from renaksi.apps.audit.queries import history_of
from renaksi.apps.audit.services import change, note_read
from renaksi.apps.audit.verification import verify_all
from renaksi.apps.organizations.models import Agency
from renaksi.apps.policy import Denied, system_actor
from renaksi.apps.tenancy.acting import acting_in
from tests.factories import NOW, OPENED, actor_as, make_agency, make_government


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, settings: Any) -> None:
    settings.DATA = tmp_path


def elsewhere(work: Callable[[], None]) -> BaseException | None:
    """Run some work on a connection of its own that waits for a lock 300 ms; return its error."""
    raised: list[BaseException] = []

    def run() -> None:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET lock_timeout = '300ms'")
            work()
        except BaseException as error:
            raised.append(error)
        finally:
            connections.close_all()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return raised[0] if raised else None


def write(government: UUID) -> None:
    with change(actor=system_actor("test", government), now=NOW) as log:
        agency = Agency.objects.create(government_id=government, opened_on=OPENED)
        log.note("agency.opened", agency)


def test_writers_of_two_governments_do_not_wait(committed: None) -> None:
    one, other = make_government("Satu").id, make_government("Dua").id
    write(one)
    write(other)
    with acting_in(one):
        write(one)  # sealed, the chain's head held until this transaction ends
        assert elsewhere(lambda: write(other)) is None


def test_first_writers_of_two_governments_do_not_wait(committed: None) -> None:
    one, other = make_government("Satu").id, make_government("Dua").id
    with acting_in(one):
        write(one)
        assert elsewhere(lambda: write(other)) is None


def test_writers_of_one_government_meet_at_the_end_alone(committed: None) -> None:
    government = make_government().id
    write(government)
    worked: list[str] = []

    def long_work() -> None:
        with change(actor=system_actor("test", government), now=NOW) as log:
            agency = Agency.objects.create(government_id=government, opened_on=OPENED)
            log.note("agency.opened", agency)
            worked.append("its rows are written")

    with change(actor=system_actor("test", government), now=NOW) as log:
        agency = Agency.objects.create(government_id=government, opened_on=OPENED)
        log.note("agency.opened", agency)
        assert elsewhere(long_work) is None  # nothing is sealed here yet
    with acting_in(government):
        write(government)
        assert isinstance(elsewhere(long_work), OperationalError)
    assert len(worked) == 2
    assert list(verify_all()) == []


def test_a_look_at_personal_data_is_an_entry(committed: None) -> None:
    government = make_government()
    agency = make_agency(government)
    actor = actor_as(RoleName.HEAD, government, agency)
    note_read(actor=actor, now=NOW, target=agency, fields=["nip"])
    with acting_in(government.id):
        entry = Entry.objects.get(action="personal_data.read")
    assert (entry.actor, entry.object_id) == (actor.person, str(agency.pk))
    assert list(verify_all()) == []


def test_personal_values_are_erased_and_the_chain_stays_whole(committed: None) -> None:
    government = make_government()
    agency = make_agency(government)
    actor = actor_as(RoleName.ADMINISTRATOR, government)
    for nip in ("198001012005011001", "198001012005011002"):
        with change(actor=actor, now=NOW) as log:
            log.note("agency.changed", agency, {"nip": (None, nip), "name": (None, "Badan")})
    erased = erase_values(actor=actor, target=agency, fields=["nip"], why="permintaan", now=NOW)
    assert erased == 2
    with acting_in(government.id):
        values = Change.objects.filter(field="nip").values_list("before", "after", "salt")
        assert list(values) == [(None, None, "")] * 2
        assert set(Change.objects.filter(field="name").values_list("after", flat=True)) == {"Badan"}
    assert list(verify_all()) == []


def test_erasing_needs_an_administrator_of_the_government(committed: None) -> None:
    government = make_government()
    agency = make_agency(government)
    for role, where in ((RoleName.ADMINISTRATOR, agency), (RoleName.HEAD, None)):
        with pytest.raises(Denied):
            erase_values(
                actor=actor_as(role, government, where),
                target=agency,
                fields=["nip"],
                why="",
                now=NOW,
            )


def test_history_is_a_view_of_the_log(committed: None, django_assert_num_queries: Any) -> None:
    government = make_government()
    agency, other = make_agency(government), make_agency(government)
    actor = system_actor("test", government.id)
    for number in range(5):
        with change(actor=actor, now=NOW) as log:
            log.note("agency.changed", agency, {"name": (number, number + 1)})
            log.note("agency.changed", other, {"name": ("a", "b")})
    with acting_in(government.id), django_assert_num_queries(2):
        history = history_of(government.id, Agency, agency.pk)
    assert [(one.changes[0].before, one.changes[0].after) for one in history] == [
        (4, 5),
        (3, 4),
        (2, 3),
        (1, 2),
        (0, 1),
    ]
