"""A plan in a browser: seen by its own, found by its findings, alive on the first page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from renaksi.apps.accounts.models import Person, RoleName
from renaksi.apps.organizations.models import Agency
from renaksi.apps.planning.models import Version
from tests.browser.conftest import CheckAccess, SignIn
from tests.factories import give_role, make_agency, make_government, make_person
from tests.web.plans import make_plan


@pytest.fixture
def agency(committed: None) -> Agency:
    return make_agency(make_government(), "Badan Kesatuan Bangsa Contoh", "Kesbangpol")


@pytest.fixture
def plan(agency: Agency) -> Version:
    return make_plan(agency)


def person_of(agency: Agency, role: RoleName = RoleName.PLANNER) -> Person:
    person = make_person("Rina Contoh")
    give_role(person, agency.government, role, agency)
    return person


@pytest.fixture
def planner(page: Page, agency: Agency, signed_in: SignIn) -> Page:
    return signed_in(page, person_of(agency))


def test_a_plan_is_found_from_the_first_page(planner: Page, plan: Version) -> None:
    planner.goto("/")
    planner.get_by_role("link", name="Buka rencana").click()
    expect(planner.get_by_role("heading", level=1)).to_have_text("Rencana aksi 2026")
    expect(planner.get_by_role("cell", name="Rp966.075.600")).to_be_visible()


def test_a_person_of_another_agency_sees_nothing_of_it(
    page: Page, agency: Agency, plan: Version, signed_in: SignIn
) -> None:
    sister = make_agency(agency.government, "Dinas Saudara")
    signed_in(page, person_of(sister)).goto("/rencana/")
    expect(page.get_by_text("Belum ada rencana")).to_be_visible()
    page.goto(f"/rencana/versi/{plan.pk}/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Halaman ini tidak ada")


def test_a_finding_leads_to_its_cell_and_the_cell_back(planner: Page, plan: Version) -> None:
    planner.goto(f"/rencana/versi/{plan.pk}/")
    planner.get_by_role("link", name="Baris 5 · indikator kegiatan").click()
    cell = planner.locator("#r5-activity_indicator")
    expect(cell).to_be_visible()  # its column was not shown before
    expect(cell).to_have_class("text v-chain has-finding is-focused")
    cell.click()
    expect(planner.locator(".finding.is-open")).to_contain_text("Baris 5")


def test_columns_are_chosen_and_the_address_says_which(planner: Page, plan: Version) -> None:
    planner.goto(f"/rencana/versi/{plan.pk}/")
    expect(planner.get_by_role("columnheader", name="Langkah")).to_be_hidden()
    planner.get_by_role("link", name="Langkah dan jadwal").click()
    expect(planner.get_by_role("columnheader", name="Langkah", exact=True)).to_be_visible()
    assert planner.url.endswith("?kolom=schedule")


def test_the_heads_stay_in_sight(planner: Page, plan: Version) -> None:
    planner.goto(f"/rencana/versi/{plan.pk}/?kolom=all")
    region = planner.get_by_role("region", name="Tabel rencana, geser untuk kolom lain")
    before = planner.get_by_role("columnheader", name="Sasaran", exact=True).bounding_box()
    region.evaluate("one => one.scrollBy(600, 400)")
    after = planner.get_by_role("columnheader", name="Sasaran", exact=True).bounding_box()
    assert before == after


def test_a_term_explains_itself_in_place(planner: Page, plan: Version) -> None:
    planner.goto(f"/rencana/versi/{plan.pk}/")
    term = planner.get_by_role("link", name="Sasaran", exact=True)
    term.focus()
    planner.keyboard.press("Enter")
    expect(planner.locator(".explained")).to_contain_text("PermenPANRB 89/2021")
    planner.keyboard.press("Escape")
    expect(planner.locator(".explained")).to_be_hidden()
    expect(term).to_be_focused()


def test_the_first_page_shows_what_happens_while_it_stands(planner: Page, agency: Agency) -> None:
    planner.goto("/")
    expect(planner.get_by_text("Belum ada perubahan")).to_be_visible()
    make_plan(agency)
    expect(planner.get_by_text("tests memasukkan Rencana aksi 2026")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1366])
def test_nothing_hinders_anyone(planner: Page, plan: Version, axe: CheckAccess, width: int) -> None:
    planner.set_viewport_size({"width": width, "height": 768})
    for address in ("/", "/rencana/", f"/rencana/versi/{plan.pk}/?kolom=all", "/pemerintah/"):
        planner.goto(address)
        assert planner.evaluate("document.documentElement.scrollWidth") == width, address
        axe(planner)


def test_paper_gets_the_whole_plan_in_light(planner: Page, plan: Version) -> None:
    planner.goto(f"/rencana/versi/{plan.pk}/")
    planner.emulate_media(media="print", color_scheme="dark")
    expect(planner.locator(".topbar")).to_be_hidden()
    expect(planner.get_by_role("columnheader", name="Langkah", exact=True)).to_be_visible()
    expect(planner.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    cut = planner.evaluate(
        """() => [...document.querySelectorAll(".sheet td, .sheet th")]
            .filter(one => one.scrollWidth > one.clientWidth + 1).length"""
    )
    assert cut == 0
