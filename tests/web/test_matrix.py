"""The page of a version: its table, its findings, its files, and who sees it."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Sequence
from decimal import Decimal
from html.parser import HTMLParser

import openpyxl
import pytest
from django.test import Client

from renaksi.apps.accounts.models import RoleName
from renaksi.apps.organizations.models import Agency, Government
from renaksi.apps.planning.models import Version
from renaksi.domain.draft import Level, PlanRow, Totals
from renaksi.web.matrix.columns import columns_of
from renaksi.web.matrix.table import MatrixRow, table_body
from tests.factories import give_role, make_agency, make_government, make_person, sign_in
from tests.web.plans import example_draft, long_draft, make_plan
from tests.web.queries import check_queries, count_queries


class _Widths(HTMLParser):
    """Counts the columns that every line of a table fills, spans from above included."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[int] = []
        self._reach: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "tr":
            self.lines.append(sum(1 for left in self._reach if left > 0))
            self._reach = [left - 1 for left in self._reach]
        elif tag in ("td", "th"):
            width, height = int(found.get("colspan") or 1), int(found.get("rowspan") or 1)
            self.lines[-1] += width
            self._reach += [height - 1] * width


def body_of(rows: Sequence[PlanRow], totals: Totals | None = None) -> str:
    columns = columns_of(rows)
    return table_body([MatrixRow(row) for row in rows], columns, {}, totals or Totals())


def widths_of(rows: Sequence[PlanRow]) -> set[int]:
    parser = _Widths()
    parser.feed(body_of(rows))
    return set(parser.lines)


@pytest.mark.parametrize("count", [1, 2, 5, 40])
def test_every_line_of_the_table_is_as_wide_as_the_others(count: int) -> None:
    assert len(widths_of(long_draft(count).rows)) == 1


def row(**values: object) -> PlanRow:
    return PlanRow(**{"level": Level.SUB_ACTIVITY, "objective": "Sasaran", **values})  # type: ignore[arg-type]


def test_a_repeated_parent_is_printed_once_and_reaches_down() -> None:
    rows = [row(program="Program A", sub_activity=text) for text in "xyz"]
    text = body_of(rows)
    assert text.count("Program A") == 1
    assert 'rowspan="3"' in text


def test_the_same_words_under_another_parent_are_printed_again() -> None:
    rows = [row(program=program, activity="Sama", sub_activity="x") for program in "AB"]
    assert body_of(rows).count("Sama") == 2


def test_what_the_document_does_not_say_is_a_dash_and_zero_is_zero() -> None:
    text = body_of([row(budget=Decimal(0)), row()])
    assert "Rp0" in text
    assert '<td class="money num v-money is-empty">–</td>' in text


def test_money_is_written_the_indonesian_way() -> None:
    assert "Rp109.000.000" in body_of([row(budget=Decimal(109_000_000))])


def test_money_that_is_the_same_is_said_to_be() -> None:
    rows = [MatrixRow(row(budget=Decimal(5), number=at), "node") for at in (1, 2)]
    text = table_body(rows, columns_of([one.row for one in rows]), {}, Totals())
    assert "sama dengan baris 1" in text


def test_texts_of_a_document_are_escaped() -> None:
    evil = "<script>alert(1)</script>"
    text = body_of([row(objective=evil, steps=(evil,), other={evil: evil}, person_in_charge=evil)])
    assert "<script" not in text


@pytest.fixture
def government(db: None) -> Government:
    return make_government()


@pytest.fixture
def agency(government: Government) -> Agency:
    return make_agency(government, "Badan Kesatuan Bangsa Contoh")


@pytest.fixture
def plan(agency: Agency) -> Version:
    return make_plan(agency)


def signed_in(government: Government, agency: Agency | None = None) -> Client:
    person = make_person()
    give_role(person, government, RoleName.READER, agency)
    client = Client()
    sign_in(client, person)
    return client


@pytest.fixture
def reader(government: Government, agency: Agency) -> Client:
    return signed_in(government, agency)


def test_the_page_shows_the_plan_and_its_findings(reader: Client, plan: Version) -> None:
    text = reader.get(f"/rencana/versi/{plan.pk}/").content.decode()
    assert "Rp966.075.600" in text
    assert "Dra. LISMANIA AMPARAWATI" in text
    assert "belum dijadwalkan" in text
    assert text.count('class="finding"') >= 20


def test_every_finding_leads_to_a_cell_and_every_marked_cell_to_a_finding(
    reader: Client, plan: Version
) -> None:
    text = reader.get(f"/rencana/versi/{plan.pk}/").content.decode()
    addresses = set(re.findall(r'\bid="([^"]+)"', text))
    links = set(re.findall(r'href="#([^"]+)"', text)) - {"isi"}
    icons = {link for link in links if link.startswith("i-")}
    assert links - icons <= addresses


def test_nobody_of_a_sister_agency_sees_it(government: Government, plan: Version) -> None:
    other = signed_in(government, make_agency(government, "Dinas Saudara"))
    for address in (f"/rencana/versi/{plan.pk}/", f"/rencana/versi/{plan.pk}/unduh/xlsx/"):
        assert other.get(address).status_code == 404
    assert "Rencana aksi" not in other.get("/rencana/").content.decode()


def test_the_latest_version_is_led_to(reader: Client, plan: Version) -> None:
    response = reader.get(f"/rencana/{plan.plan_id}/")
    assert response.headers["Location"] == f"/rencana/versi/{plan.pk}/"


@pytest.mark.parametrize("kind", ["xlsx", "docx", "pdf", "csv", "json"])
def test_a_version_is_given_out_as_a_file(reader: Client, plan: Version, kind: str) -> None:
    response = reader.get(f"/rencana/versi/{plan.pk}/unduh/{kind}/")
    assert response.status_code == 200
    name = f"rencana-aksi-2026-badan-kesatuan-bangsa-contoh-versi-1.{kind}"
    assert response.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    if kind == "xlsx":
        assert openpyxl.load_workbook(io.BytesIO(response.content)).worksheets
    if kind == "json":
        assert len(json.loads(response.content)["rows"]) == len(example_draft().rows)


def test_an_unknown_kind_of_file_is_not_found(reader: Client, plan: Version) -> None:
    assert reader.get(f"/rencana/versi/{plan.pk}/unduh/exe/").status_code == 404


def test_the_queries_of_a_version_do_not_grow_with_its_rows(
    reader: Client, agency: Agency, plan: Version
) -> None:
    check_queries(reader, "version", f"/rencana/versi/{plan.pk}/")
    long = make_plan(agency, long_draft(60), year=2027)
    few, _ = count_queries(reader, f"/rencana/versi/{plan.pk}/")
    many, _ = count_queries(reader, f"/rencana/versi/{long.pk}/")
    assert many == few


def test_the_queries_of_the_list_do_not_grow_with_its_plans(
    reader: Client, agency: Agency, plan: Version
) -> None:
    check_queries(reader, "plans", "/rencana/")
    before, _ = count_queries(reader, "/rencana/")
    for year in (2024, 2025):
        make_plan(agency, year=year)
    after, response = count_queries(reader, "/rencana/")
    assert after == before
    assert response.content.decode().count("Rencana aksi 202") >= 3


def test_an_empty_list_teaches(reader: Client) -> None:
    assert "Belum ada rencana" in reader.get("/rencana/").content.decode()
