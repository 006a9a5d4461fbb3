"""The organization's room in a browser: officials from Excel, keyboard, accessibility."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, ViewportSize, expect

from renaksi.apps.accounts.models import Person, RoleName
from renaksi.apps.organizations.models import Agency, AppointmentKind, Government
from renaksi.apps.organizations.services.agencies import AgencyName, rename_agency
from renaksi.apps.organizations.services.appointments import appoint
from renaksi.apps.organizations.services.officials import OfficialDetails, add_official
from renaksi.apps.organizations.services.units import create_position, open_unit
from renaksi.apps.policy import system_actor
from renaksi.apps.tenancy.acting import acting_in
from tests.apps.organizations.forms import OFFICIALS, column_of
from tests.browser.conftest import CheckAccess, SignIn
from tests.factories import NOW, OPENED, give_role, make_agency, make_government, make_person

ROOM = "/organisasi/"
PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest.fixture
def government(committed: None) -> Government:
    return make_government()


@pytest.fixture
def agency(government: Government) -> Agency:
    """Make an agency that was renamed, with a unit, a head, and somebody who acts."""
    agency = make_agency(government, "Badan Politik Contoh", "Badan Politik")
    actor = system_actor("tests", government.pk)
    with acting_in(government.pk):
        naming = AgencyName("Badan Kesatuan Bangsa Contoh", "Kesbangpol", "8.01.0.00.0.00.01.0000")
        rename_agency(
            actor=actor, agency=agency, naming=naming, valid_from=NOW.date(), now=NOW, why="Perda"
        )
        unit = open_unit(actor=actor, agency=agency, name="Bidang", opened_on=OPENED, now=NOW)
        for name, kind in (("Kepala", AppointmentKind.DEFINITIVE), ("Staf", AppointmentKind.DAILY)):
            position = create_position(
                actor=actor, agency=agency, name=name, unit=unit, is_head=name == "Kepala", now=NOW
            )
            official = add_official(
                actor=actor, details=OfficialDetails(f"Dra. CONTOH {name}, M.M."), now=NOW
            )
            appoint(
                actor=actor,
                position=position,
                official=official,
                kind=kind,
                starts_on=OPENED,
                now=NOW,
            )
    return agency


@pytest.fixture
def administrator(government: Government, agency: Agency) -> Person:
    person = make_person("Pengelola Contoh")
    give_role(person, government, RoleName.ADMINISTRATOR)
    return person


@pytest.fixture
def room(page: Page, administrator: Person, signed_in: SignIn) -> Page:
    """Open the room as the administrator."""
    signed_in(page, administrator).goto(ROOM)
    return page


def fill(path: Path, rows: dict[int, dict[str, str]]) -> None:
    """Write into a downloaded form, as a person does with Excel."""
    book = openpyxl.load_workbook(path)
    for number, row in rows.items():
        for key, value in row.items():
            book.worksheets[0].cell(number, column_of(OFFICIALS, key)).value = value
    book.save(path)


def test_officials_come_from_excel_and_two_bad_rows_come_back_marked(
    room: Page, tmp_path: Path
) -> None:
    room.get_by_role("link", name="Pejabat").click()
    room.get_by_role("link", name="Impor dari Excel").click()
    with room.expect_download() as empty:
        room.get_by_role("link", name="Unduh formulir kosong").click()
    form = tmp_path / "pejabat.xlsx"
    empty.value.save_as(form)
    job = {"agency": "Kesbangpol", "starts_on": "1 Januari 2026"}
    rows = {
        2: {"name": "CONTOH WATI", "nip": "197003151990032001", "position": "Sekretaris", **job},
        3: {"name": "CONTOH BUDI", "nip": "19850101"},
        4: {"name": "CONTOH CITRA", "position": "Analis", **job, "starts_on": "31/02/2026"},
    }
    fill(form, rows)
    send(room, form)
    expect(room.get_by_text("2 dari 3 baris perlu dibetulkan")).to_be_visible()
    with room.expect_download() as marked:
        room.get_by_role("link", name="Unduh berkas bertanda").click()
    back = tmp_path / "bertanda.xlsx"
    marked.value.save_as(back)
    sheet = openpyxl.load_workbook(back).worksheets[0]
    bad = [
        sheet.cell(3, column_of(OFFICIALS, "nip")),
        sheet.cell(4, column_of(OFFICIALS, "starts_on")),
    ]
    assert all(cell.comment is not None for cell in bad)
    assert {cell.fill.fgColor.rgb for cell in bad} == {"FFF8D7DA"}
    fill(back, {3: {"nip": "198501012010011002"}, 4: {"starts_on": "1 Februari 2026"}})
    room.get_by_role("link", name="Unggah lagi").click()
    send(room, back)
    expect(room.get_by_text("3 baris benar: 3 baru, 0 berubah, 0 tetap.")).to_be_visible()
    room.get_by_role("button", name="Simpan semua").click()
    expect(room.get_by_text("3 baris diproses.")).to_be_visible()
    for name in ("CONTOH WATI", "CONTOH BUDI", "CONTOH CITRA"):
        expect(room.get_by_role("link", name=name)).to_be_visible()


def send(room: Page, path: Path) -> None:
    room.get_by_label("Formulir yang sudah diisi").set_input_files(path)
    room.get_by_role("button", name="Periksa").click()


PAGES = (
    "",
    "perangkat-daerah/{agency}/",
    "perangkat-daerah/{agency}/?tanggal=2022-01-01",
    "perangkat-daerah/{agency}/nama/",
    "perangkat-daerah/{agency}/tutup/",
    "perangkat-daerah/gabung/",
    "jabatan/{position}/",
    "jabatan/{position}/penugasan/",
    "pejabat/",
    "pejabat/{official}/",
    "impor/officials/",
    "orang/",
    "orang/{person}/",
    "orang/{person}/peran/",
    "pemerintah/",
)


def addresses(government: Government, agency: Agency, person: Person) -> list[str]:
    with acting_in(government.pk):
        position = agency.positions.get(name="Kepala")
        official = position.appointments.get().official_id
    things = {"agency": agency.pk, "person": person.pk, "official": official}
    return [ROOM + page.format(position=position.pk, **things) for page in PAGES]


def test_axe_finds_nothing_and_nothing_is_cut_off(
    room: Page, government: Government, agency: Agency, administrator: Person, axe: CheckAccess
) -> None:
    for address in addresses(government, agency, administrator):
        room.goto(address)
        axe(room)
    room.set_viewport_size(PHONE)
    for address in addresses(government, agency, administrator):
        room.goto(address)
        width = room.evaluate("document.documentElement.scrollWidth")
        assert width <= PHONE["width"], f"{address} is {width} wide"


def test_an_agency_is_added_by_keyboard_alone(room: Page) -> None:
    room.get_by_role("link", name="Tambah perangkat daerah").press("Enter")
    room.get_by_label("Nama", exact=True).focus()
    room.keyboard.type("Dinas Baru")
    room.keyboard.press("Enter")
    expect(room.get_by_role("heading", level=1)).to_have_text("Dinas Baru")


def test_the_operators_pages_are_accessible(
    page: Page, signed_in: SignIn, axe: CheckAccess
) -> None:
    signed_in(page, make_person("Operator Contoh", is_operator=True))
    for address in ("/platform/", "/platform/baru/", "/platform/akun/"):
        page.goto(address)
        axe(page)
