"""One answer to one key, and a limit that holds across processes."""

from __future__ import annotations

import datetime
import threading
from uuid import UUID, uuid4

import pytest
from django.db import connection, connections, transaction

from renaksi.apps.accounts.models import Person
from renaksi.apps.interface.models import GivenAnswer
from renaksi.apps.interface.services import (
    KEPT,
    RepeatError,
    claim_key,
    remember_answer,
    seconds_to_wait,
)
from renaksi.apps.organizations.models import Government
from renaksi.apps.tenancy.acting import acting_in
from tests.factories import NOW, make_government, make_person


def write(government: Government, person: Person, *, digest: str = "d", key: str = "k") -> bytes:
    """Do one write under a key, and return the answer's body."""
    with acting_in(government.id):
        claim = claim_key(
            government=government.id, person=person.pk, key=key, digest=digest, now=NOW
        )
        if claim.given:
            return bytes(claim.given.body)
        body = uuid4().hex.encode()
        remember_answer(claim, status=201, headers={"Location": "/x"}, body=body)
    return body


def test_the_same_write_gets_the_same_answer(db: None) -> None:
    government, person = make_government(), make_person()
    assert write(government, person) == write(government, person)
    assert write(government, person) != write(government, person, key="other")


def test_another_write_under_the_same_key_is_refused(db: None) -> None:
    government, person = make_government(), make_person()
    write(government, person)
    with pytest.raises(RepeatError) as refused:
        write(government, person, digest="e")
    assert refused.value.code == "idempotency.different"


def test_keys_of_other_people_and_governments_are_other_keys(db: None) -> None:
    one, other = make_government(), make_government()
    ani, budi = make_person(), make_person()
    assert len({write(one, ani), write(one, budi), write(other, ani)}) == 3


def test_of_two_at_once_one_writes_and_both_get_its_answer(committed: None) -> None:
    government, person = make_government(), make_person()
    start, answers = threading.Barrier(4), []

    def ask() -> None:
        start.wait()
        answers.append(write(government, person))
        connections.close_all()

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 4
    assert len(set(answers)) == 1


def test_a_write_that_failed_leaves_the_key_free(committed: None) -> None:
    government, person = make_government(), make_person()
    with acting_in(government.id):
        claim_key(government=government.id, person=person.pk, key="k", digest="d", now=NOW)
        transaction.set_rollback(True)
    assert write(government, person, digest="e")


def test_a_write_under_way_for_too_long_is_said_to_be_busy(
    committed: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("renaksi.apps.interface.services._WAIT", "100ms")
    government, person = make_government(), make_person()
    refused: list[str] = []

    def ask() -> None:
        try:
            write(government, person)
        except RepeatError as error:
            refused.append(error.code)
        connections.close_all()

    with acting_in(government.id):
        claim_key(government=government.id, person=person.pk, key="k", digest="d", now=NOW)
        thread = threading.Thread(target=ask)
        thread.start()
        thread.join()
    assert refused == ["idempotency.busy"]


def test_old_answers_go_away(db: None) -> None:
    government, person = make_government(), make_person()
    write(government, person)
    later = NOW + KEPT + datetime.timedelta(seconds=1)
    with acting_in(government.id):
        claim_key(government=government.id, person=person.pk, key="l", digest="d", now=later)
        assert list(GivenAnswer.objects.values_list("key", flat=True)) == ["l"]


def ask_times(count: int, asker: UUID, at: datetime.datetime = NOW) -> list[float | None]:
    return [seconds_to_wait(asker, per_minute=60, depth=3, now=at) for _ in range(count)]


def test_a_full_bucket_says_how_long_to_wait_and_empties_with_time(db: None) -> None:
    asker = uuid4()
    assert ask_times(4, asker) == [None, None, None, 1.0]
    assert ask_times(2, asker, NOW + datetime.timedelta(seconds=1)) == [None, 1.0]
    assert ask_times(4, asker, NOW + datetime.timedelta(hours=1)) == [None, None, None, 1.0]
    assert ask_times(1, uuid4()) == [None]


def test_a_clock_that_is_behind_does_not_fill_the_bucket(db: None) -> None:
    asker = uuid4()
    ask_times(3, asker)
    assert ask_times(1, asker, NOW - datetime.timedelta(hours=1)) == [1.0]
    assert ask_times(1, asker, NOW + datetime.timedelta(seconds=1)) == [None]


def test_the_limit_holds_for_all_processes_together(committed: None) -> None:
    asker, allowed = uuid4(), []

    def ask() -> None:
        allowed.extend(ask_times(5, asker))
        connections.close_all()

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert allowed.count(None) == 3
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM interface_bucket")
        assert cursor.fetchone() == (1,)
