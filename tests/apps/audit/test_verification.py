"""A chain that was tampered with is found; one that was not is clean."""

# ruff: noqa: S311, S608 (trials are seeded; table names are written here)
from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import pytest
from django.db import connections
from pytest_django.plugin import DjangoDbBlocker

from renaksi.apps.audit.checkpoints import write_checkpoint
from renaksi.apps.audit.services import change
from renaksi.apps.audit.verification import Fault, verify, verify_all
from renaksi.apps.policy import system_actor
from renaksi.messages import LANGUAGES, known_codes, message
from tests.apps.audit import tampering
from tests.apps.audit.tampering import WAYS, Tampering, undone
from tests.database import empty_all_tables
from tests.factories import NOW, make_agency, make_government

LENGTH = 12
TRIALS = 200


def grow(government: UUID, count: int) -> None:
    """Let a chain grow by entries with a value or two each."""
    actor = system_actor("test", government)
    target = make_agency_once(government)
    for number in range(count):
        with change(actor=actor, now=NOW + datetime.timedelta(seconds=number), why="uji") as log:
            values: dict[str, tuple[object, object]] = {"name": (None, f"Badan {number}")}
            if number % 2:
                values["code"] = ({"a": [1, "é"]}, str(number))
            log.note("agency.renamed", target, values)


_agencies: dict[UUID, Any] = {}


def make_agency_once(government: UUID) -> Any:
    from renaksi.apps.organizations.models import Government
    from renaksi.apps.tenancy.acting import acting_in

    if government not in _agencies:
        with acting_in(government):
            one = Government.objects.get(pk=government)
        _agencies[government] = make_agency(one)
    return _agencies[government]


@pytest.fixture(scope="module")
def chains(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: Any
) -> Iterator[tuple[UUID, UUID]]:
    """Two chains, signed after their last entry."""
    from django.conf import settings

    before, settings.DATA = settings.DATA, tmp_path_factory.mktemp("data")
    with django_db_blocker.unblock():
        one, other = make_government("Satu").id, make_government("Dua").id
        grow(one, LENGTH)
        grow(other, LENGTH)
        assert write_checkpoint(NOW) == 2
        yield one, other
        connections.close_all()
        empty_all_tables()
        connections.close_all()
    settings.DATA = before


@pytest.fixture
def unblocked(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        yield


pytestmark = pytest.mark.usefixtures("unblocked")


def test_untouched_chains_are_clean(chains: tuple[UUID, UUID]) -> None:
    assert list(verify_all()) == []
    assert list(verify_all(only=chains[0])) == []


@pytest.mark.parametrize("seed", range(TRIALS))
def test_tampering_is_found(chains: tuple[UUID, UUID], seed: int) -> None:
    way = WAYS[seed % len(WAYS)]
    with undone() as cursor:
        way(cursor, Random(seed), chains[0], LENGTH)
        faults = list(verify())
    assert faults, way.__name__
    assert {fault.government for fault in faults} == {chains[0]}


def test_trials_leave_the_chains_as_they_were(chains: tuple[UUID, UUID]) -> None:
    assert list(verify_all()) == []


@pytest.mark.parametrize(
    ("way", "codes"),
    [
        (tampering.alter_entry_and_its_hash, {"audit.link_broken"}),
        (tampering.remove, {"audit.entries_missing"}),
        (tampering.erase_in_silence, {"audit.value_altered"}),
        (tampering.cut_off_the_end, {"audit.end_cut_off"}),
        (tampering.write_anew, {"audit.not_as_signed"}),
        (tampering.move_the_head, {"audit.head_differs"}),
    ],
)
def test_the_fault_says_what_and_where(
    chains: tuple[UUID, UUID], way: Tampering, codes: set[str]
) -> None:
    with undone() as cursor:
        way(cursor, Random(3), chains[0], LENGTH)
        faults = list(verify())
    assert codes <= {fault.code for fault in faults}


def test_without_what_was_signed_a_cut_off_end_passes(
    chains: tuple[UUID, UUID], settings: Any, tmp_path: Path
) -> None:
    """What the checkpoints are for: the chain alone cannot know its own length."""
    settings.DATA = tmp_path
    with undone() as cursor:
        tampering.cut_off_the_end(cursor, Random(1), chains[0], LENGTH)
        assert list(verify()) == []


def test_a_whole_chain_that_is_gone_is_found(chains: tuple[UUID, UUID]) -> None:
    with undone() as cursor:
        for table in ("audit_entry", "audit_change", "audit_head"):
            cursor.execute(f"DELETE FROM {table} WHERE government_id = %s", [chains[1]])
        [fault] = verify()
    assert (fault.code, fault.government) == ("audit.end_cut_off", chains[1])


def test_every_fault_has_words() -> None:
    source = Path(str(tampering.__file__)).parents[3] / "src/renaksi/apps/audit/verification.py"
    text = source.read_text(encoding="utf-8")
    codes = {code for code in known_codes() if code.startswith("audit.")}
    assert {code for code in codes if f'"{code}"' in text} == codes
    for code in codes:
        for lang in LANGUAGES:
            assert message(code, {"number": 3}, lang)[0]


def test_faults_are_plain_values() -> None:
    assert Fault("audit.x", None, 1) == Fault("audit.x", None, 1, {})
