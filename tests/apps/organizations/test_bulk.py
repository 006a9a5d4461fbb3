"""Agencies and officials from Excel: bad rows come back marked, right ones are taken in at once."""

from __future__ import annotations

import datetime
import io
from typing import Any

import openpyxl
import pytest

from renaksi.apps.accounts.models import RoleName
from renaksi.apps.audit.models import Entry
from renaksi.apps.organizations.models import (
    Agency,
    AgencyNaming,
    Appointment,
    BulkImport,
    Official,
    Position,
    UnitNaming,
)
from renaksi.apps.organizations.queries import agencies_as_of, head_of
from renaksi.apps.organizations.services.agencies import AgencyName, open_agency
from renaksi.apps.organizations.services.imports import marked_workbook, submit_import, take_in
from renaksi.apps.policy import Denied
from renaksi.domain.errors import RenaksiError
from renaksi.domain.organization_form import OrganizationForm
from tests.apps.organizations.cast import NEW_YEAR, Scene
from tests.apps.organizations.forms import AGENCIES, OFFICIALS, column_of, filled, first_sheet
from tests.factories import NOW, actor_as

NIP, OTHER_NIP = "197003151990032001", "198501012010011002"
HEAD = {
    "title_before": "Dra.",
    "name": "CONTOH WATI",
    "title_after": "M.M.",
    "nip": NIP,
    "rank": "Pembina Tk. I",
    "agency": "Badan Politik Contoh",
    "position": "Kepala Badan",
    "is_head": "Ya",
    "starts_on": "2 Januari 2025",
}
DEPUTY = {
    "name": "CONTOH SURYA, S.Sos.",
    "nip": OTHER_NIP,
    "agency": "badan politik contoh",
    "unit": "Bidang Contoh",
    "position": "Kepala Bidang",
    "kind": "Plt.",
    "starts_on": datetime.date(2026, 3, 1),
    "ends_on": "01/06/2026",
}


def submitted(
    scene: Scene, rows: list[dict[str, Any]], form: OrganizationForm = OFFICIALS, lang: str = "id"
) -> BulkImport:
    return submit_import(
        actor=scene.administrator,
        form=form,
        file_name="isian.xlsx",
        data=filled(form, rows, lang),
        now=NOW,
    )


def taken_in(
    scene: Scene, rows: list[dict[str, Any]], form: OrganizationForm = OFFICIALS
) -> BulkImport:
    return take_in(actor=scene.administrator, submitted=submitted(scene, rows, form), now=NOW)


def errors(one: BulkImport) -> list[tuple[str, str, int]]:
    return [
        (code, field, row)
        for code, severity, _, row, field, _ in one.findings
        if severity == "error"
    ]


def counts(one: BulkImport) -> tuple[int, int, int]:
    return (one.summary["new"], one.summary["changed"], one.summary["unchanged"])


@pytest.mark.parametrize("lang", ["id", "en"])
def test_officials_are_taken_in_with_units_positions_and_appointments(
    scene: Scene, lang: str
) -> None:
    one = submitted(scene, [HEAD, DEPUTY], lang=lang)
    assert errors(one) == []
    assert not Official.objects.exists()
    one = take_in(actor=scene.administrator, submitted=one, now=NOW)
    head, deputy = Official.objects.order_by("nip")
    assert (head.name, head.title_before, head.title_after) == ("CONTOH WATI", "Dra.", "M.M.")
    assert (head.nip, head.rank) == (NIP, "Pembina Tk. I (IV/b)")
    assert (deputy.name, deputy.title_after) == ("CONTOH SURYA", "S.Sos.")
    assert UnitNaming.objects.get().name == "Bidang Contoh"
    heading = head_of(scene.agencies[0].pk, NEW_YEAR)
    assert heading is not None
    assert heading.official == head
    acting = Appointment.objects.get(official=deputy)
    assert (acting.kind, acting.starts_on, acting.ends_on) == (
        "plt",
        datetime.date(2026, 3, 1),
        datetime.date(2026, 6, 1),
    )
    assert counts(one) == (2, 0, 0)
    assert one.content is None


def test_the_same_file_again_changes_nothing(scene: Scene) -> None:
    taken_in(scene, [HEAD, DEPUTY])
    before = Entry.objects.count()
    again = taken_in(scene, [HEAD, DEPUTY])
    assert counts(again) == (0, 0, 2)
    actions = Entry.objects.filter(number__gt=before).values_list("action", flat=True)
    assert set(actions) == {"import.checked", "import.taken_in"}


def test_what_differs_is_changed_and_matched_by_nip_or_name(scene: Scene) -> None:
    taken_in(scene, [HEAD, DEPUTY | {"nip": ""}])
    one = taken_in(
        scene, [HEAD | {"name": "CONTOH WATI DEWI", "rank": "Pembina"}, DEPUTY | {"ends_on": ""}]
    )
    assert counts(one) == (0, 2, 0)
    assert Official.objects.get(nip=NIP).name == "CONTOH WATI DEWI"
    assert Official.objects.get(nip=OTHER_NIP).name == "CONTOH SURYA"
    assert Appointment.objects.get(official__nip=OTHER_NIP).ends_on is None


def test_bad_rows_come_back_marked_and_nothing_is_saved(scene: Scene) -> None:
    rows = [
        HEAD,
        {"name": "CONTOH BUDI", "nip": "1985010120100"},
        {"name": "CONTOH CITRA", "agency": "Dinas Antariksa", "position": "Kepala"}
        | {"starts_on": "31/02/2026"},
    ]
    one = submitted(scene, rows)
    assert errors(one) == [
        ("official.nip_length", "nip", 3),
        ("import.day_unreadable", "starts_on", 4),
        ("import.agency_unknown", "agency", 4),
    ]
    assert one.summary["bad_rows"] == 2
    with pytest.raises(RenaksiError, match=r"import\.not_right"):
        take_in(actor=scene.administrator, submitted=one, now=NOW)
    assert not Official.objects.exists()
    sheet = first_sheet(marked_workbook(submitted=one, lang="id"))
    for row, key in ((3, "nip"), (4, "starts_on"), (4, "agency")):
        cell = sheet.cell(row, column_of(OFFICIALS, key))
        assert cell.fill.fgColor.rgb == "FFF8D7DA"
        assert cell.comment is not None
    last = len(sheet[1])
    assert sheet.cell(1, last).value == "Yang perlu dibetulkan"
    assert "13 angka, seharusnya 18" in sheet.cell(3, last).value
    assert sheet.cell(2, last).value is None
    assert sheet.cell(2, column_of(OFFICIALS, "name")).value == "CONTOH WATI"


def test_a_marked_file_is_mended_and_taken_in(scene: Scene) -> None:
    one = submitted(scene, [HEAD, {"name": "CONTOH BUDI", "nip": "19850101"}])
    book = openpyxl.load_workbook(io.BytesIO(marked_workbook(submitted=one, lang="en")))
    book.worksheets[0].cell(3, column_of(OFFICIALS, "nip")).value = OTHER_NIP
    buffer = io.BytesIO()
    book.save(buffer)
    again = submit_import(
        actor=scene.administrator,
        form=OFFICIALS,
        file_name="a.xlsx",
        data=buffer.getvalue(),
        now=NOW,
    )
    assert errors(again) == []
    clean = first_sheet(marked_workbook(submitted=again, lang="id"))
    cell = clean.cell(3, column_of(OFFICIALS, "nip"))
    assert (cell.comment, cell.fill.fill_type) == (None, None)
    take_in(actor=scene.administrator, submitted=again, now=NOW)
    assert Official.objects.count() == 2


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([{"nip": NIP}], ("import.missing", "name", 2), id="no-name"),
        pytest.param(
            [HEAD | {"nip": 1.97003151990032e17}], ("import.nip_digits_lost", "nip", 2), id="lost"
        ),
        pytest.param(
            [HEAD | {"rank": "Pembina Muda Sekali"}], ("import.rank_unknown", "rank", 2), id="rank"
        ),
        pytest.param(
            [HEAD | {"kind": "Sementara"}], ("import.choice_unknown", "kind", 2), id="kind"
        ),
        pytest.param(
            [HEAD | {"starts_on": ""}],
            ("import.missing_for_position", "starts_on", 2),
            id="no-start",
        ),
        pytest.param(
            [HEAD | {"ends_on": "1 Januari 2025"}],
            ("appointment.ends_before_start", "ends_on", 2),
            id="ends-first",
        ),
        pytest.param(
            [HEAD, HEAD | {"name": "CONTOH LAIN"}],
            ("import.official_differs", "name", 3),
            id="one-nip-two-names",
        ),
        pytest.param(
            [HEAD, DEPUTY | {"unit": "", "position": "Kepala Badan", "kind": ""}],
            ("appointment.overlap", "starts_on", 3),
            id="overlap",
        ),
        pytest.param(
            [HEAD, DEPUTY | {"is_head": "Ya"}], ("position.head_exists", "is_head", 3), id="heads"
        ),
        pytest.param(
            [HEAD | {"agency": "Badan Politik Contah"}],
            ("import.agency_similar", "agency", 2),
            id="similar-agency",
        ),
        pytest.param([HEAD | {"name": "X" * 121}], ("import.too_long", "name", 2), id="long"),
    ],
)
def test_what_is_wrong_is_said_at_its_cell(
    scene: Scene, rows: list[dict[str, Any]], expected: tuple[str, str, int]
) -> None:
    assert expected in errors(submitted(scene, rows))


def test_a_strange_nip_is_a_warning(scene: Scene) -> None:
    one = submitted(scene, [HEAD | {"nip": "197013151990032001"}])
    assert errors(one) == []
    assert [finding[0] for finding in one.findings] == ["import.nip_birth_date"]


def test_overlap_with_a_holder_of_before_is_seen(scene: Scene) -> None:
    position = scene.position("Kepala Badan")
    scene.appointed(position, scene.official("LAMA"), datetime.date(2024, 1, 1))
    assert ("appointment.overlap", "starts_on", 2) in errors(submitted(scene, [HEAD]))


def test_agencies_are_opened_named_and_put_below_each_other(scene: Scene) -> None:
    rows: list[dict[str, Any]] = [
        {"name": "UPT Contoh", "parent": "Badan Induk", "valid_from": "1 Januari 2021"},
        {"code": "8.01", "name": "Badan Induk", "valid_from": "01/01/2021"},
        {"name": "Dinas Contoh", "short_name": "Dinas", "valid_from": "1 Januari 2020"},
    ]
    one = taken_in(scene, rows, AGENCIES)
    assert counts(one) == (2, 1, 0)
    by_name = {agency.name: agency for agency in agencies_as_of(scene.government.pk, NEW_YEAR)}
    assert by_name["UPT Contoh"].parent == by_name["Badan Induk"].id
    assert by_name["Badan Induk"].code == "8.01"
    assert by_name["Dinas Contoh"].short_name == "Dinas"
    assert counts(taken_in(scene, rows, AGENCIES)) == (0, 0, 3)
    assert Agency.objects.count() == 5


def test_an_agency_is_renamed_by_its_code_and_the_old_file_changes_nothing(scene: Scene) -> None:
    old = {"code": "8.01", "name": "Badan Lama", "valid_from": "1 Januari 2021"}
    new = {"code": "8.01", "name": "Badan Baru", "valid_from": "1 Januari 2026"}
    taken_in(scene, [old], AGENCIES)
    taken_in(scene, [new], AGENCIES)
    assert AgencyNaming.objects.filter(code="8.01").count() == 2
    assert counts(taken_in(scene, [old], AGENCIES)) == (0, 0, 1)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [{"name": "Baru", "parent": "Tidak Ada", "valid_from": "1 Januari 2021"}],
            ("import.parent_unknown", "parent", 2),
            id="parent",
        ),
        pytest.param([{"name": "Baru"}], ("import.missing", "valid_from", 2), id="no-day"),
        pytest.param(
            [{"code": "8/01", "name": "Baru", "valid_from": "1 Januari 2021"}],
            ("import.code_form", "code", 2),
            id="code",
        ),
        pytest.param(
            [
                {"code": "8.01", "name": "Satu", "valid_from": "1 Januari 2021"},
                {"code": "8.01", "name": "Dua", "valid_from": "1 Januari 2021"},
            ],
            ("import.repeated", "code", 3),
            id="code-twice",
        ),
        pytest.param(
            [
                {"name": "Satu", "parent": "Dua", "valid_from": "1 Januari 2021"},
                {"name": "Dua", "parent": "Satu", "valid_from": "1 Januari 2021"},
            ],
            ("agency.below_itself", "parent", 2),
            id="circle",
        ),
        pytest.param(
            [{"name": "Dinas Contoh", "valid_from": "1 Januari 2019"}],
            ("agency.not_yet_open", "valid_from", 2),
            id="before-it-opened",
        ),
    ],
)
def test_what_is_wrong_with_an_agency_is_said_at_its_cell(
    scene: Scene, rows: list[dict[str, Any]], expected: tuple[str, str, int]
) -> None:
    one = submitted(scene, rows, AGENCIES)
    assert expected in errors(one)


def test_what_changed_meanwhile_stops_the_import(scene: Scene) -> None:
    one = submitted(
        scene, [{"code": "9.9", "name": "Badan Baru", "valid_from": "1 Januari 2021"}], AGENCIES
    )
    open_agency(
        actor=scene.administrator,
        naming=AgencyName("Lain", code="9.9"),
        opened_on=NEW_YEAR,
        now=NOW,
    )
    with pytest.raises(RenaksiError, match=r"import\.not_right"):
        take_in(actor=scene.administrator, submitted=one, now=NOW)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"nama,nip\nA,1\n", "import.not_excel", id="csv"),
        pytest.param(b"PK\x03\x04 broken", "file.", id="broken"),
        pytest.param(filled(AGENCIES, [{"name": "A"}]), "import.no_table", id="other-form"),
        pytest.param(filled(OFFICIALS, []), "import.no_rows", id="empty"),
    ],
)
def test_a_file_that_is_no_form_is_refused(scene: Scene, data: bytes, code: str) -> None:
    with pytest.raises(RenaksiError, match=code):
        submit_import(
            actor=scene.administrator, form=OFFICIALS, file_name="x.xlsx", data=data, now=NOW
        )


def test_taking_in_twice_is_refused(scene: Scene) -> None:
    one = submitted(scene, [HEAD])
    take_in(actor=scene.administrator, submitted=one, now=NOW)
    with pytest.raises(RenaksiError, match=r"import\.taken_in"):
        take_in(actor=scene.administrator, submitted=one, now=NOW)
    assert Official.objects.count() == 1


@pytest.mark.parametrize("role", list(RoleName))
def test_only_administrators_of_the_government_import(scene: Scene, role: RoleName) -> None:
    agency = scene.agencies[0] if role is RoleName.ADMINISTRATOR else None
    actor = actor_as(role, scene.government, agency)
    with pytest.raises(Denied):
        submit_import(
            actor=actor, form=OFFICIALS, file_name="x.xlsx", data=filled(OFFICIALS, []), now=NOW
        )


def word(number: int) -> str:
    """Write a number in letters, since names have no figures."""
    return "".join(chr(ord("A") + int(figure)) for figure in f"{number:05}")


def test_five_thousand_rows_are_taken_in(scene: Scene) -> None:
    rows = [
        {
            "name": f"CONTOH {word(number)}",
            "agency": "Dinas Contoh",
            "position": f"Jabatan {number:05}",
            "starts_on": "1 Januari 2026",
        }
        for number in range(5000)
    ]
    one = taken_in(scene, rows)
    assert counts(one) == (5000, 0, 0)
    assert (Official.objects.count(), Position.objects.count()) == (5000, 5000)
    assert counts(taken_in(scene, rows)) == (0, 0, 5000)
