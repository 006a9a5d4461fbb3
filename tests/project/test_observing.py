"""Requests leave an identifier, a line and figures; health and figures tell strangers nothing."""

from __future__ import annotations

import io
import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client

from renaksi.apps.accounts.models import RoleName
from renaksi.apps.audit.models import Entry
from renaksi.apps.audit.requests import request_id
from renaksi.apps.audit.services import change
from renaksi.apps.policy import system_actor
from renaksi.apps.tenancy.acting import acting_in
from renaksi.project import health
from renaksi.project.logs import JsonLines
from tests.factories import NOW, actor_as, make_agency, make_government

PROXIED: dict[str, Any] = {"HTTP_X_FORWARDED_FOR": "203.0.113.9"}
STRANGER: dict[str, Any] = {"REMOTE_ADDR": "203.0.113.9"}


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Catch the lines of our own loggers, as machines would read them."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(JsonLines())
    logger = logging.getLogger("renaksi")
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    yield written
    logger.removeHandler(handler)
    logger.setLevel(level)


def read(lines: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines.getvalue().splitlines()]


def test_a_request_is_named_in_its_answer_and_its_line(db: None, lines: io.StringIO) -> None:
    answer = Client().get("/istilah/?q=rahasia")
    [line] = read(lines)
    assert line["request"] == answer["X-Request-ID"]
    assert (line["method"], line["path"], line["status"]) == ("GET", "/istilah/", 200)
    assert line["route"] == "istilah/"
    assert "rahasia" not in lines.getvalue()
    assert request_id.get() == ""


@pytest.mark.parametrize(
    ("given", "is_taken"),
    [
        ("0b5c9e4e-6a38-4d68-9f0e-1f2f3b1a9c11", True),
        ("short", False),
        ("x" * 65, False),
        ('with "quotes" and spaces', False),
        ("zeile\u2028", False),
    ],
)
def test_a_name_given_by_a_proxy_is_taken_where_it_is_plain(
    db: None, given: str, is_taken: bool
) -> None:
    answer = Client().get("/istilah/", headers={"X-Request-ID": given})
    assert (answer["X-Request-ID"] == given) is is_taken


def test_the_log_of_changes_knows_the_request(committed: None) -> None:
    government = make_government()
    agency = make_agency(government)
    token = request_id.set("permintaan-1")
    with change(actor=system_actor("test", government.id), now=NOW) as log:
        log.note("agency.changed", agency)
    request_id.reset(token)
    with acting_in(government.id):
        assert Entry.objects.get().request == "permintaan-1"


def test_an_error_is_a_line_with_its_traceback(lines: io.StringIO) -> None:
    try:
        raise ZeroDivisionError("satu")
    except ZeroDivisionError:
        logging.getLogger("renaksi.jobs").exception("job broken", extra={"job": "7"})
    [line] = read(lines)
    assert (line["level"], line["message"], line["job"]) == ("error", "job broken", "7")
    assert "ZeroDivisionError: satu" in line["traceback"]


def test_a_text_with_line_breaks_stays_one_line(lines: io.StringIO) -> None:
    logging.getLogger("renaksi").info("satu\n%s", '{"level": "forged"}')
    [line] = read(lines)
    assert line["level"] == "info"


# Health


@pytest.fixture(autouse=True)
def _looked_at_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "_seen", {})


def a_worker_lives() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT procrastinate_register_worker_v1()")


def test_health_tells_this_machine_everything(db: None) -> None:
    a_worker_lives()
    answer = Client().get("/sehat/")
    assert answer.status_code == 200
    details = answer.json()["details"]
    assert details.keys() == {"database", "migrations", "storage", "disk", "worker"}
    assert {name: one for name, one in details.items() if name != "disk"} == dict.fromkeys(
        ("database", "migrations", "storage", "worker"), "ok"
    )


@pytest.mark.parametrize("who", [STRANGER, PROXIED], ids=["stranger", "through a proxy"])
def test_health_tells_strangers_that_it_is_well_and_no_more(db: None, who: Any) -> None:
    answer = Client(**who).get("/sehat/")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_without_a_worker_pages_are_served_all_the_same(db: None) -> None:
    answer = Client().get("/sehat/")
    assert (answer.status_code, answer.json()["status"]) == (200, "degraded")
    assert answer.json()["details"]["worker"] == "none"


@pytest.mark.parametrize("part", ["database", "migrations", "storage"])
def test_without_what_pages_need_it_is_not_ready(
    db: None, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    def broken() -> str:
        raise OperationalError("connection to 10.0.0.5 failed: password authentication")

    monkeypatch.setitem(health._NEEDED, part, broken)
    inside, outside = Client().get("/sehat/"), Client(**STRANGER).get("/sehat/")
    assert inside.json()["details"][part] == "OperationalError"
    assert (inside.status_code, outside.status_code) == (503, 503)
    assert outside.json() == {"status": "unavailable"}
    assert Client().get("/sehat/hidup/").status_code == 200


def test_missing_migrations_are_found(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "django.db.migrations.executor.MigrationExecutor.migration_plan", lambda *_: [1, 2]
    )
    answer = Client().get("/sehat/")
    assert (answer.status_code, answer.json()["details"]["migrations"]) == (503, "2 missing")


# Figures


def test_figures_are_for_this_machine_alone(db: None) -> None:
    assert Client().get("/metrik").status_code == 200
    assert Client(**STRANGER).get("/metrik").status_code == 404
    assert Client(**PROXIED).get("/metrik").status_code == 404


def test_with_a_token_the_token_decides(db: None, settings: Any) -> None:
    settings.METRICS_TOKEN = "rahasia-contoh"  # noqa: S105 (guards nothing)
    assert Client().get("/metrik").status_code == 404
    for token, status in (("rahasia-contoh", 200), ("rahasia", 404), ("", 404)):
        headers = {"Authorization": f"Bearer {token}"}
        assert Client(**STRANGER).get("/metrik", headers=headers).status_code == status


def figure(text: str, name: str) -> float:
    [line] = [line for line in text.splitlines() if line.startswith(name)]
    return float(line.rpartition(" ")[2])


def test_figures_count_requests_by_route_and_tell_how_things_stand(committed: None) -> None:
    government = make_government()
    actor_as(RoleName.PLANNER, government, make_agency(government))
    a_worker_lives()
    name = 'renaksi_requests_total{method="GET",route="istilah/",status="200"}'
    Client().get("/istilah/")
    before = figure(Client().get("/metrik").content.decode(), name)
    Client().get("/istilah/")
    text = Client().get("/metrik").content.decode()
    assert figure(text, name) == before + 1
    assert figure(text, "renaksi_database_up") == 1
    assert figure(text, 'renaksi_jobs{state="todo"}') == 0
    assert figure(text, "renaksi_worker_silence_seconds") < 60
    assert figure(text, "renaksi_disk_free_bytes") > 0
    assert str(government.id) not in text


def test_processes_of_one_server_count_together() -> None:
    """What one process counted is in the figures that another one gives."""
    program = (
        "import django, os, sys; django.setup(); from renaksi.project import metrics\n"
        "if os.fork() == 0: metrics.count_request('GET', 'satu/', 200, 0.1); os._exit(0)\n"
        "os.wait(); metrics.count_request('GET', 'satu/', 200, 0.1)\n"
        "from prometheus_client import CollectorRegistry, generate_latest\n"
        "from prometheus_client.multiprocess import MultiProcessCollector\n"
        "r = CollectorRegistry(); MultiProcessCollector(r)\n"
        "print(generate_latest(r).decode())"
    )
    found = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program], capture_output=True, text=True, check=True
    )
    assert 'renaksi_requests_total{method="GET",route="satu/",status="200"} 2.0' in found.stdout
