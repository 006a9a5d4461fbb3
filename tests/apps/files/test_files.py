"""Files taken in: limits, kinds by content, and who may have them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from renaksi.apps.accounts.models import Person, RoleName
from renaksi.apps.audit.models import Entry
from renaksi.apps.files.models import StoredFile
from renaksi.apps.files.queries import open_file, visible_files
from renaksi.apps.files.services import plain_name, store_file
from renaksi.apps.policy import Actor, Denied
from renaksi.apps.tenancy.acting import acting_in
from renaksi.domain.errors import RenaksiError
from renaksi.reading.sniff import Kind
from tests.factories import NOW, actor_as, make_agency, make_government, sign_in

pytestmark = pytest.mark.usefixtures("on_disk")
TEXT = b"Program;Anggaran\nPengawasan;1000\n"


def planner() -> Actor:
    government = make_government()
    return actor_as(RoleName.PLANNER, government, make_agency(government))


def stored(actor: Actor, data: bytes = TEXT, name: str = "rencana.csv", **more: Any) -> StoredFile:
    agency = actor.grants[0].agency
    return store_file(actor=actor, source=[data], name=name, agency=agency, now=NOW, **more)


def test_a_file_is_stored_entered_and_read_back(committed: None, on_disk: Path) -> None:
    actor = planner()
    file = stored(actor)
    assert (file.kind, file.size, file.name) == ("csv", len(TEXT), "rencana.csv")
    with open_file(actor, file) as opened:
        assert opened.read() == TEXT
    [kept] = [path for path in on_disk.rglob("*") if path.is_file()]
    assert kept.parts[-3:] == (str(actor.government), file.sha256[:2], file.sha256)
    with acting_in(file.government_id):
        assert Entry.objects.get(object_id=str(file.pk)).action == "file.stored"


def test_no_more_is_read_than_the_limit_allows(
    committed: None, settings: Any, on_disk: Path
) -> None:
    settings.UPLOAD_BYTES = 1024 * 1024
    given: list[int] = []

    def endless() -> Iterator[bytes]:
        while True:
            given.append(1)
            yield b"x" * 300_000

    actor = planner()
    with pytest.raises(RenaksiError, match=r"upload\.too_large"):
        store_file(
            actor=actor, source=endless(), name="x.csv", agency=actor.grants[0].agency, now=NOW
        )
    assert len(given) == 4
    assert not on_disk.exists()


def archive(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        pytest.param("kosong.xlsx", b"", "file.empty", id="empty"),
        pytest.param("a.xlsx", archive("payload.sh"), "upload.wrong_kind", id="archive"),
        pytest.param("a.pdf", b"\x7fELF\x02\x01" + b"\0" * 64, "upload.wrong_kind", id="elf"),
        pytest.param("a.docx", b"PK\x03\x04 cut short", "file.damaged", id="damaged"),
    ],
)
def test_what_it_is_decides_not_its_name(
    committed: None, on_disk: Path, name: str, data: bytes, code: str
) -> None:
    actor = planner()
    with pytest.raises(RenaksiError) as refused:
        stored(actor, data, name)
    assert refused.value.code == code
    assert not on_disk.exists()
    with acting_in(actor.government):  # type: ignore[arg-type]
        assert StoredFile.objects.count() == 0


def test_a_service_may_take_some_kinds_only(committed: None) -> None:
    actor = planner()
    workbook = archive("xl/workbook.xml")
    assert stored(actor, workbook, accepted=frozenset({Kind.XLSX})).kind == "xlsx"
    with pytest.raises(RenaksiError, match=r"upload\.wrong_kind"):
        stored(actor, TEXT, accepted=frozenset({Kind.XLSX}))


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("C:\\Users\\siti\\Rencana Aksi.xlsx", "Rencana Aksi.xlsx"),
        ("../../etc/passwd", "passwd"),
        ("a\r\nSet-Cookie: x.csv", "aSet-Cookie: x.csv"),
        ("\u202egnp.exe", "gnp.exe"),
        ("", "berkas"),
        ("a" * 300 + ".xlsx", "a" * 195 + ".xlsx"),
    ],
)
def test_names_are_plain(given: str, kept: str) -> None:
    assert plain_name(given) == kept


def test_who_may_not_bring_files_stores_none(committed: None, on_disk: Path) -> None:
    government = make_government()
    with pytest.raises(Denied):
        stored(actor_as(RoleName.READER, government, make_agency(government)))
    assert not on_disk.exists()


def test_files_are_seen_in_their_agency_alone(committed: None) -> None:
    actor = planner()
    file = stored(actor)
    with acting_in(file.government_id):
        government, agency = file.government, file.agency
    sister = actor_as(RoleName.PLANNER, government, make_agency(government))
    reader = actor_as(RoleName.READER, government, agency)
    with acting_in(government.id):
        assert visible_files(reader).get() == file
        assert not visible_files(sister).exists()
    open_file(reader, file).close()
    for stranger in (sister, planner()):
        with pytest.raises(Denied):
            open_file(stranger, file)


def page(actor: Actor, file: StoredFile) -> Any:
    client = Client()
    assert actor.person is not None
    sign_in(client, Person.objects.get(pk=actor.person))
    return client.get(f"/berkas/{file.pk}/")


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (TEXT, "rencana aksi – «2026».csv", "application/octet-stream"),
        (b"<html><script>alert(1)</script>", "halaman.html", "application/octet-stream"),
        (b"%PDF-1.7\n%%EOF", "a.pdf", "application/pdf"),
    ],
)
def test_a_download_is_never_shown_in_place(
    committed: None, data: bytes, name: str, kind: str
) -> None:
    actor = planner()
    answer = page(actor, stored(actor, data, name))
    assert b"".join(answer.streaming_content) == data
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["Content-Type"] == kind
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "no-store" in answer["Cache-Control"]
    assert int(answer["Content-Length"]) == len(data)


def test_a_download_of_another_agency_or_government_is_not_found(committed: None) -> None:
    actor = planner()
    file = stored(actor)
    with acting_in(file.government_id):
        government = file.government
    sister = actor_as(RoleName.PLANNER, government, make_agency(government))
    assert page(sister, file).status_code == 404
    assert page(planner(), file).status_code == 404
    assert Client().get(f"/berkas/{file.pk}/").status_code == 302
