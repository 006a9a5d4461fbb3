"""A document becomes drafts: by the service, by a job, by the command; all of it or nothing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from django.db import connections

from renaksi.apps.accounts.models import RoleName
from renaksi.apps.files.services import store_file
from renaksi.apps.jobs.models import Job, JobState
from renaksi.apps.jobs.performing import perform
from renaksi.apps.jobs.services import start
from renaksi.apps.organizations.models import Government
from renaksi.apps.planning import services
from renaksi.apps.planning.importing import READING, STORING, find_agency, import_document
from renaksi.apps.planning.jobs import IMPORT
from renaksi.apps.planning.models import Plan, Version
from renaksi.apps.planning.queries import load_draft
from renaksi.apps.policy import Actor, Denied
from renaksi.apps.tenancy.acting import acting_in
from renaksi.cli.main import run
from renaksi.domain.errors import RenaksiError
from renaksi.reading.reader import read_plans
from tests.apps.planning.cast import Cast, refused
from tests.apps.planning.plans import SEED, seed_draft
from tests.documents.plans import make_plan
from tests.factories import NOW, OPENED, actor_as, make_agency, make_government
from tests.generator import make_case


def bring_in(cast: Cast, data: bytes = b"", name: str = SEED.name, **given: Any) -> list[Version]:
    return import_document(
        actor=given.pop("actor", cast.planner),
        agency=cast.agency.pk,
        data=data or SEED.read_bytes(),
        name=name,
        now=NOW,
        **given,
    )


def test_the_example_becomes_a_draft_equal_to_what_is_read(cast: Cast) -> None:
    said: list[tuple[int, int | None, str | None]] = []
    [version] = bring_in(cast, progress=lambda *report: said.append(report))
    assert said == [(0, None, READING), (0, 1, STORING), (1, 1, STORING)]
    with acting_in(cast.government.id):
        assert load_draft(version.pk) == seed_draft()
    assert len(version.source_hash) == 64


def test_the_year_can_be_said(cast: Cast) -> None:
    [version] = bring_in(cast, year=2030)
    with acting_in(cast.government.id):
        assert version.plan.first_year == 2030


def test_permission_is_asked_before_anything_is_read(cast: Cast) -> None:
    for actor in (cast.head, cast.neighbour, cast.stranger):
        with pytest.raises(Denied):
            bring_in(cast, b"bukan rencana", actor=actor)


def test_a_document_of_several_plans_is_brought_in_whole_or_not_at_all(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans = [make_plan(year=2026), make_plan(year=2027), make_plan((), year=2028)]
    monkeypatch.setattr(
        "renaksi.apps.planning.importing.read_plans_limited", lambda *_: list(plans)
    )
    assert len(bring_in(cast)) == 2
    plans.insert(0, make_plan(year=2025))
    with refused("plan.open_draft"):
        bring_in(cast)
    with acting_in(cast.government.id):
        assert Plan.objects.count() == 2
    plans[1:] = [make_plan(year=2025)]
    with refused("plan.several"):
        bring_in(cast)


@pytest.fixture
def planner(committed: None) -> Actor:
    government = make_government()
    return actor_as(RoleName.PLANNER, government, make_agency(government, "Badan Contoh", "BC"))


def imported(planner: Actor, data: bytes, **params: Any) -> Job:
    agency = planner.grants[0].agency
    file = store_file(actor=planner, source=[data], name="rencana.txt", now=NOW, agency=agency)
    params |= {"file": str(file.pk)}
    job = start(actor=planner, kind=IMPORT, params=params, now=NOW, agency=agency)
    perform(job=job.pk, government=job.government_id)
    with acting_in(job.government_id):
        return Job.objects.get(pk=job.pk)


def test_a_job_brings_a_stored_file_in(planner: Actor) -> None:
    job = imported(planner, SEED.read_bytes(), year=2021)
    assert (job.state, job.done, job.total, job.stage) == (JobState.DONE, 1, 1, STORING)
    with acting_in(job.government_id):
        draft = load_draft((job.result or {})["versions"][0])
    assert draft == read_plans(SEED.read_bytes(), "rencana.txt")[0]


def test_a_job_that_cannot_store_leaves_nothing_and_says_why(planner: Actor) -> None:
    assert imported(planner, SEED.read_bytes()).state == JobState.DONE
    job = imported(planner, SEED.read_bytes())
    assert (job.state, job.refusal_code) == (JobState.FAILED, "plan.open_draft")
    unread = imported(planner, b"Hanya satu kalimat.\n")
    assert unread.refusal_code == "reading.no_plan"
    with acting_in(job.government_id):
        assert Version.objects.count() == 1


def test_a_job_cannot_read_another_agencys_file(planner: Actor) -> None:
    job = imported(planner, SEED.read_bytes())
    with acting_in(job.government_id):
        version = Version.objects.get()
        government = version.government
    services.discard_draft(actor=planner, version=version.pk, now=NOW)
    sister = make_agency(government, "Dinas Lain")
    other = actor_as(RoleName.PLANNER, government, sister)
    params = {"file": job.params["file"]}
    stolen = start(actor=other, kind=IMPORT, params=params, now=NOW, agency=sister.pk)
    perform(job=stolen.pk, government=stolen.government_id)
    with acting_in(job.government_id):
        assert Job.objects.get(pk=stolen.pk).refusal_code == "plan.no_file"


def test_government_and_agency_are_found_by_code_and_short_name(planner: Actor) -> None:
    government = planner.government
    assert government is not None
    with acting_in(government):
        code = Government.objects.get().code
    assert find_agency(code, "bc", OPENED) == (government, planner.grants[0].agency)
    with refused("plan.no_government"):
        find_agency("00.00", "bc", OPENED)
    with pytest.raises(RenaksiError) as refusal:
        find_agency(code, "Dinas", OPENED)
    assert refusal.value.params["known"] == "BC"


@pytest.fixture
def server(committed: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder and the database of this test, as the command finds them."""
    known = connections["default"].settings_dict
    parts = {"host": known["HOST"], "port": known["PORT"], "password": known["PASSWORD"]}
    query = "&".join(f"{name}={value}" for name, value in parts.items() if value)
    url = f"postgresql://{known['USER']}@/{known['NAME']}?{query}"
    for name in list(os.environ):
        if name.startswith(("DATABASE_", "RENAKSI_")):
            monkeypatch.setenv(name, os.environ[name])
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.delenv("DATABASE_OWNER_URL", raising=False)
    return tmp_path / "data"


def test_the_command_brings_a_document_in(server: Path, capsys: pytest.CaptureFixture[str]) -> None:
    government = make_government()
    make_agency(government, "Badan Kesatuan Bangsa", "Kesbangpol")
    whose = ["--government", government.code, "--agency", "kesbangpol", "--data", str(server)]
    command = ["import", str(SEED), *whose, "--lang", "en"]
    assert run(command, {}) == 0
    assert "draft version 1" in capsys.readouterr().out
    assert run(command, {}) == 2
    assert "open draft" in capsys.readouterr().err
    assert run([*command[:2], *whose[:3], "Dinas", *whose[4:], "--lang", "en"], {}) == 2
    assert "Kesbangpol" in capsys.readouterr().err
    with acting_in(government.id):
        assert Version.objects.count() == 1


def test_a_made_up_document_of_any_format_is_brought_in(cast: Cast) -> None:
    case = make_case(7, formats=("docx",))
    versions = bring_in(cast, case.data, case.name, year=2026)
    assert versions
