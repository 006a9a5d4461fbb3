"""The organization's room: what its pages show, do and log, and how much they ask."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from renaksi.apps.accounts.models import Person, Role, RoleName
from renaksi.apps.audit.models import Entry
from renaksi.apps.organizations.models import (
    Agency,
    AgencyNaming,
    Appointment,
    AppointmentKind,
    BulkImport,
    Government,
    Official,
    Position,
    UnitNaming,
)
from renaksi.apps.organizations.queries import agencies_as_of, governments
from renaksi.apps.organizations.services.agencies import AgencyName, open_agency
from renaksi.apps.organizations.services.appointments import appoint
from renaksi.apps.organizations.services.officials import OfficialDetails, add_official
from renaksi.apps.organizations.services.units import create_position, open_unit
from renaksi.apps.policy import system_actor
from renaksi.apps.tenancy.acting import acting_in
from tests.apps.organizations.forms import OFFICIALS, filled
from tests.factories import (
    NOW,
    OPENED,
    give_role,
    make_agency,
    make_government,
    make_person,
    sign_in,
)
from tests.web.queries import check_queries

pytestmark = pytest.mark.django_db

NIP = "197003151990032001"
ROOM = "/organisasi/"


@dataclass(frozen=True, slots=True)
class Room:
    """A signed-in administrator and their government."""

    client: Client
    government: Government
    agency: Agency
    person: Person

    def post(self, address: str, **values: object) -> HttpResponse:
        return self.client.post(ROOM + address, values)  # type: ignore[return-value]

    def text(self, address: str = "") -> str:
        response = self.client.get(ROOM + address)
        assert response.status_code == 200, address
        return response.content.decode()


@pytest.fixture
def room(client: Client) -> Iterator[Room]:
    government = make_government()
    agency = make_agency(government, "Badan Politik Contoh", "Badan Politik")
    person = make_person("Pengelola Contoh")
    give_role(person, government, RoleName.ADMINISTRATOR)
    sign_in(client, person)
    with acting_in(government.pk):
        yield Room(client, government, agency, person)


def fill(room: Room, count: int) -> None:
    """Make as many units, positions and officials, people and agencies as are asked for."""
    actor = system_actor("tests", room.government.pk)
    for number in range(count):
        name = f"Bagian {number}"
        open_unit(actor=actor, agency=room.agency, name=name, opened_on=OPENED, now=NOW)
        position = create_position(
            actor=actor, agency=room.agency, name=f"Jabatan {number}", is_head=number == 0, now=NOW
        )
        letter = chr(ord("A") + number)
        details = OfficialDetails(f"CONTOH {letter}")
        official = add_official(actor=actor, details=details, now=NOW)
        appoint(
            actor=actor,
            position=position,
            official=official,
            kind=AppointmentKind.DEFINITIVE,
            starts_on=OPENED,
            now=NOW,
        )
        give_role(
            Person.objects.create(email=f"{number}@contoh.example", name=f"Orang {letter}"),
            room.government,
            RoleName.READER,
            room.agency,
        )
        open_agency(actor=actor, naming=AgencyName(f"Dinas {letter}"), opened_on=OPENED, now=NOW)


@pytest.mark.parametrize("count", [1, 8], ids=["few-rows", "many-rows"])
def test_pages_ask_a_fixed_number_of_questions(room: Room, count: int) -> None:
    fill(room, count)
    pages = {
        "organization": "",
        "agency": f"perangkat-daerah/{room.agency.pk}/",
        "officials": "pejabat/",
        "official": f"pejabat/{Official.objects.earliest('name').pk}/",
        "position": f"jabatan/{Position.objects.earliest('name').pk}/",
        "people": "orang/",
        "person": f"orang/{room.person.pk}/",
        "agency-merge": "perangkat-daerah/gabung/",
    }
    for name, address in pages.items():
        check_queries(room.client, name, ROOM + address)


def test_the_first_page_teaches_how_to_begin(client: Client) -> None:
    person = make_person()
    give_role(person, make_government(), RoleName.ADMINISTRATOR)
    sign_in(client, person)
    text = client.get(ROOM).content.decode()
    assert "Belum ada perangkat daerah" in text
    assert "/organisasi/impor/agencies/" in text


def test_an_agency_is_opened_and_renamed_and_both_days_are_told(room: Room) -> None:
    answer = room.post("perangkat-daerah/baru/", name="Dinas Satu", valid_from="2021-01-01")
    assert answer.status_code == 302
    agency = AgencyNaming.objects.get(name="Dinas Satu").agency_id
    address = f"perangkat-daerah/{agency}/"
    values = {"name": "Dinas Dua", "valid_from": "2026-01-01", "why": "Perda contoh"}
    assert room.post(f"{address}nama/", **values).status_code == 302
    text = room.text(address)
    assert "<h1>Dinas Dua" in text
    assert "Perda contoh" in text
    assert "<h1>Dinas Satu" in room.text(f"{address}?tanggal=2025-12-31")
    assert "Keadaan pada 31 Desember 2025" in room.text(f"{address}?tanggal=2025-12-31")


def test_a_name_that_is_taken_is_said_on_the_form(room: Room) -> None:
    answer = room.post(
        "perangkat-daerah/baru/", name="badan politik contoh", valid_from="2026-01-01"
    )
    text = answer.content.decode()
    assert "sudah dipakai perangkat daerah lain pada 1 Januari 2026" in text
    assert 'value="badan politik contoh"' in text


def test_agencies_are_merged_split_and_closed(room: Room) -> None:
    other = make_agency(room.government, "Kantor Contoh")
    merged = [str(room.agency.pk), str(other.pk)]
    room.post("perangkat-daerah/gabung/", agencies=merged, name="Badan Gabungan", on="2024-01-01")
    (one,) = agencies_as_of(room.government.pk, NOW.date())
    room.post(
        f"perangkat-daerah/{one.id}/pecah/",
        names="Badan Satu; Satu; 8.01\nBadan Dua",
        on="2025-01-01",
    )
    names = {each.name: each for each in agencies_as_of(room.government.pk, NOW.date())}
    assert set(names) == {"Badan Satu", "Badan Dua"}
    assert names["Badan Satu"].code == "8.01"
    room.post(
        f"perangkat-daerah/{names['Badan Dua'].id}/tutup/",
        on="2026-01-01",
        successors=[str(names["Badan Satu"].id)],
    )
    text = room.text(f"perangkat-daerah/{names['Badan Dua'].id}/")
    assert "ditutup" in text
    assert "dilanjutkan Badan Satu sejak 1 Januari 2026" in text


def test_units_and_positions_are_made_and_held(room: Room) -> None:
    address = f"perangkat-daerah/{room.agency.pk}/"
    room.post(f"{address}unit/", name="Bidang Satu", valid_from="2024-01-01")
    unit = UnitNaming.objects.get().unit_id
    room.post(f"unit/{unit}/nama/", name="Bidang Dua", valid_from="2025-01-01")
    room.post(f"{address}jabatan/", name="Kepala Badan", unit=str(unit), is_head="on")
    position = Position.objects.get()
    add_official(
        actor=system_actor("tests", room.government.pk),
        details=OfficialDetails("Dra. CONTOH WATI, M.M."),
        now=NOW,
    )
    values = {"kind": "definitive", "starts_on": "2025-01-01"}
    room.post(f"jabatan/{position.pk}/penugasan/", official="contoh wati", **values)
    text = room.text(address)
    assert "Dra. CONTOH WATI, M.M." in text
    assert "Bidang Dua" in text
    appointment = Appointment.objects.get()
    room.post(f"penugasan/{appointment.pk}/akhiri/", on="2026-06-01")
    assert "1 Juni 2026" in room.text(f"jabatan/{position.pk}/")
    room.post(f"jabatan/{position.pk}/tutup/", on="2026-07-01")
    room.post(f"unit/{unit}/tutup/", on="2026-07-01")
    assert "Bidang Dua" not in room.text(address)


def test_two_holders_at_once_are_shown_side_by_side(room: Room) -> None:
    fill(room, 2)
    position = Position.objects.earliest("name")
    answer = room.post(
        f"jabatan/{position.pk}/penugasan/",
        official="CONTOH B",
        kind="definitive",
        starts_on="2026-01-01",
    )
    text = answer.content.decode()
    assert "sudah dijabat CONTOH A (Definitif, 1 Januari 2020 sampai seterusnya)" in text
    assert "CONTOH B (Definitif, 1 Januari 2026 sampai seterusnya)" in text


def test_an_official_who_is_not_there_or_not_alone_is_said(room: Room) -> None:
    fill(room, 2)
    position = Position.objects.earliest("name")
    values = {"kind": "plt", "starts_on": "2026-01-01"}
    for name, said in (("SIAPA", "Tidak ada pejabat"), ("CONTOH", "Ada beberapa pejabat")):
        answer = room.post(f"jabatan/{position.pk}/penugasan/", official=name, **values)
        assert said in answer.content.decode()


def with_nip(room: Room) -> Official:
    actor = system_actor("tests", room.government.pk)
    return add_official(actor=actor, details=OfficialDetails("CONTOH WATI", nip=NIP), now=NOW)


def test_a_nip_is_shown_when_asked_for_and_the_look_is_logged(room: Room) -> None:
    official = with_nip(room)
    address = f"pejabat/{official.pk}/"
    assert "19700315" not in room.text(address)
    assert not Entry.objects.filter(action="personal_data.read").exists()
    assert "19700315 199003 2 001" in room.text(f"{address}?pribadi=1")
    (look,) = Entry.objects.filter(action="personal_data.read")
    assert (look.actor, look.object_id) == (room.person.pk, str(official.pk))
    assert "19700315" not in room.text("pejabat/")


def test_a_reader_sees_no_nip_even_when_asking(room: Room) -> None:
    official = with_nip(room)
    reader = make_person()
    give_role(reader, room.government, RoleName.READER)
    sign_in(room.client, reader)
    text = room.text(f"pejabat/{official.pk}/?pribadi=1")
    assert "19700315" not in text
    assert "Ubah" not in text
    assert not Entry.objects.filter(action="personal_data.read").exists()


def test_an_official_is_added_corrected_and_leaves(room: Room) -> None:
    room.post("pejabat/baru/", name="Dra. CONTOH WATI, M.M.", nip="19700315 199003 2 001")
    official = Official.objects.get()
    assert (official.name, official.nip) == ("CONTOH WATI", NIP)
    address = f"pejabat/{official.pk}/"
    room.post(f"{address}ubah/", name="CONTOH WATI", rank="pembina", nip="")
    assert Official.objects.get().rank == "Pembina (IV/a)"
    room.post(f"{address}akun/", person=str(room.person.pk))
    assert Official.objects.get().person_id == room.person.pk
    room.post(f"{address}keluar/", on="2026-01-01", why="Pensiun")
    assert "sudah keluar" in room.text(address)
    assert "CONTOH WATI" not in room.text("pejabat/")
    assert "CONTOH WATI" in room.text("pejabat/?semua=1")


def upload(room: Room, rows: list[dict[str, str]]) -> str:
    file = SimpleUploadedFile("isian.xlsx", filled(OFFICIALS, rows))
    answer = room.client.post(f"{ROOM}impor/officials/", {"file": file})
    assert answer.status_code == 302
    return answer.headers["Location"]


GOOD = {
    "name": "CONTOH WATI",
    "nip": NIP,
    "agency": "Badan Politik",
    "position": "Kepala",
    "starts_on": "1 Januari 2025",
}


def test_a_form_is_downloaded_filled_checked_and_taken_in(room: Room) -> None:
    empty = room.client.get(f"{ROOM}impor/officials/formulir.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(empty.content))
    assert "Badan Politik Contoh" in [cell.value for cell in book["Daftar"]["B"]]
    address = upload(room, [GOOD])
    text = room.client.get(address).content.decode()
    assert "1 baris benar: 1 baru, 0 berubah, 0 tetap." in text
    assert "Simpan semua" in text
    assert not Official.objects.exists()
    assert room.client.post(address).headers["Location"] == "/organisasi/pejabat/"
    assert Official.objects.get().name == "CONTOH WATI"
    assert "Simpan semua" not in room.client.get(address).content.decode()
    assert (
        "sama dengan yang sudah tercatat" in room.client.get(upload(room, [GOOD])).content.decode()
    )


def test_a_bad_form_comes_back_marked(room: Room) -> None:
    address = upload(room, [GOOD | {"nip": "123456789"}, GOOD | {"agency": "Dinas Antariksa"}])
    text = room.client.get(address).content.decode()
    assert "2 dari 2 baris perlu dibetulkan" in text
    assert "NIP berisi 9 angka, seharusnya 18." in text
    assert "Simpan semua" not in text
    marked = room.client.get(f"{address}bertanda.xlsx")
    assert marked.headers["Content-Disposition"] == 'attachment; filename="isian-bertanda.xlsx"'
    sheet = openpyxl.load_workbook(io.BytesIO(marked.content)).worksheets[0]
    assert sheet["D2"].comment is not None
    room.client.post(address)
    assert not Official.objects.exists()


def test_a_filled_form_is_for_whoever_uploaded_it(room: Room) -> None:
    address = upload(room, [GOOD])
    other = make_person()
    give_role(other, room.government, RoleName.ADMINISTRATOR)
    sign_in(room.client, other)
    assert room.client.get(address).status_code == 404
    assert room.client.get(f"{address}bertanda.xlsx").status_code == 404
    assert room.client.post(address).status_code == 404
    assert BulkImport.objects.get().taken_in_at is None


def test_no_workbook_is_said(room: Room) -> None:
    file = SimpleUploadedFile("isian.xlsx", b"nama,nip\n")
    answer = room.client.post(f"{ROOM}impor/officials/", {"file": file})
    assert "bukan buku kerja Excel" in answer.content.decode()


def test_roles_are_given_and_ended_and_people_deactivated(room: Room) -> None:
    reader = make_person("Pembaca Contoh")
    role = give_role(reader, room.government, RoleName.READER)
    address = f"orang/{reader.pk}/"
    room.post(f"{address}peran/", name="planner", agency=str(room.agency.pk))
    text = room.text(address)
    assert "Perencana" in text
    assert reader.email not in text
    assert reader.email in room.text(f"{address}?pribadi=1")
    room.post(f"peran/{role.pk}/akhiri/", why="Pindah")
    assert Role.objects.get(pk=role.pk).ended_at is not None
    room.post(f"{address}nonaktif/", why="Pensiun")
    assert not Person.objects.get(pk=reader.pk).is_active
    assert "Pembaca Contoh" not in room.text("orang/")
    assert "Pembaca Contoh" in room.text("orang/?semua=1")


def test_the_last_administrator_is_told_why_they_stay(room: Room) -> None:
    role = Role.objects.get()
    answer = room.post(f"peran/{role.pk}/akhiri/")
    assert "pengelola terakhir" in answer.content.decode()


def test_an_agency_administrator_gives_roles_in_their_agency_only(room: Room) -> None:
    own = make_person("Pengelola Badan")
    give_role(own, room.government, RoleName.ADMINISTRATOR, room.agency)
    reader = make_person("Pembaca Contoh")
    give_role(reader, room.government, RoleName.READER, room.agency)
    sign_in(room.client, own)
    assert "Pembaca Contoh" in room.text("orang/")
    assert "Pengelola Contoh" not in room.text("orang/")
    assert room.client.get(f"{ROOM}orang/{room.person.pk}/").status_code == 404
    assert "seluruh pemerintah" not in room.text(f"orang/{reader.pk}/peran/")


def test_settings_are_corrected(room: Room) -> None:
    room.post("pemerintah/", name="Pemerintah Kota Baru", kind="regency", time_zone="Asia/Jayapura")
    kept = Government.objects.get()
    assert (kept.name, kept.kind, kept.time_zone) == (
        "Pemerintah Kota Baru",
        "regency",
        "Asia/Jayapura",
    )


NEW = {
    "code": "18.72",
    "name": "Pemerintah Kota Baru",
    "kind": "city",
    "time_zone": "Asia/Jakarta",
    "administrator": "Pengelola Baru",
    "email": "baru@contoh.example",
}


def test_the_operator_makes_a_government_and_sees_no_plan(client: Client) -> None:
    sign_in(client, make_person("Operator", is_operator=True))
    assert "Belum ada pemerintah daerah" in client.get("/platform/").content.decode()
    answer = client.post("/platform/baru/", NEW)
    assert "/undangan/" in answer.content.decode()
    text = check_queries(client, "platform", "/platform/").content.decode()
    assert "Pemerintah Kota Baru" in text
    (line,) = governments()
    again = client.post(f"/platform/{line.id}/pengelola/", NEW | {"email": "dua@contoh.example"})
    assert "/undangan/" in again.content.decode()
    assert client.get(ROOM).status_code == 403
    refused = client.post("/platform/baru/", NEW).content.decode()
    assert "sudah dipakai pemerintah daerah lain" in refused


def test_an_operator_who_serves_in_a_government_makes_another(client: Client) -> None:
    person = make_person("Operator", is_operator=True)
    give_role(person, make_government(), RoleName.READER)
    sign_in(client, person)
    assert client.post("/platform/baru/", NEW).status_code == 200
    assert len(governments()) == 2
    assert client.get(ROOM).status_code == 200


def test_the_operator_closes_and_opens_accounts(client: Client) -> None:
    sign_in(client, make_person("Operator", is_operator=True))
    person = make_person()
    for value, state in (("no", False), ("yes", True)):
        client.post("/platform/akun/", {"email": person.email, "is_active": value})
        assert Person.objects.get(pk=person.pk).is_active is state
    unknown = client.post("/platform/akun/", {"email": "x@contoh.example", "is_active": "no"})
    assert "Tidak ada akun" in unknown.content.decode()


def test_english_is_spoken_too(room: Room) -> None:
    fill(room, 1)
    room.client.cookies["bahasa"] = "en"
    for address in ("", f"perangkat-daerah/{room.agency.pk}/", "pejabat/", "impor/officials/"):
        assert 'lang="en"' in room.text(address)
