"""The frame in a browser: menu, look, terms, keyboard, phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from renaksi.apps.accounts.models import Person, RoleName
from tests.browser.conftest import CheckAccess, SignIn
from tests.factories import give_role, make_agency, make_government, make_person

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def planner(committed: None) -> Person:
    """Make a planner of one agency."""
    government = make_government()
    person = make_person("Rina Contoh")
    give_role(person, government, RoleName.PLANNER, make_agency(government, "Badan Contoh"))
    return person


@pytest.fixture
def home(page: Page, planner: Person, signed_in: SignIn) -> Page:
    """Open the first page as the planner."""
    signed_in(page, planner).goto("/")
    return page


def test_the_theme_changes_at_once_and_stays(home: Page) -> None:
    home.get_by_text("Akun dan tampilan").locator("..").click()
    home.get_by_role("button", name="Gelap").click()
    dark = "rgb(23, 21, 18)"
    expect(home.locator("body")).to_have_css("background-color", dark)
    home.reload()
    expect(home.locator("html")).to_have_attribute("data-theme", "dark")
    expect(home.locator("body")).to_have_css("background-color", dark)


def test_the_language_changes_and_the_page_stays(home: Page) -> None:
    home.goto("/istilah/")
    home.locator(".menu summary").click()
    home.get_by_role("button", name="English").click()
    expect(home.get_by_role("heading", level=1)).to_have_text("Official terms")


def test_the_menu_closes_by_escape_and_gives_the_focus_back(home: Page) -> None:
    home.locator(".menu summary").press("Enter")
    expect(home.locator(".menu-panel")).to_be_visible()
    home.keyboard.press("Escape")
    expect(home.locator(".menu-panel")).to_be_hidden()
    expect(home.locator(".menu summary")).to_be_focused()


def test_the_first_stop_of_the_keyboard_skips_to_the_content(home: Page) -> None:
    home.keyboard.press("Tab")
    expect(home.locator(".skip")).to_be_focused()
    home.keyboard.press("Enter")
    assert home.url.endswith("#isi")


@pytest.mark.parametrize("address", ["/", "/istilah/"])
def test_nothing_hinders_anyone(home: Page, axe: CheckAccess, address: str) -> None:
    home.goto(address)
    home.locator(".menu summary").click()
    axe(home)


@pytest.mark.parametrize("address", ["/", "/istilah/"])
def test_a_phone_shows_everything_without_scrolling_sideways(
    home: Page, axe: CheckAccess, address: str
) -> None:
    home.set_viewport_size({"width": 390, "height": 844})
    home.goto(address)
    assert home.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    expect(home.locator(".dock")).to_be_visible()
    axe(home)
