"""A browser, a server over the test's database, and pages in which somebody is signed in.

The browser and the server stand for as long as tests of this folder follow one another: Playwright
keeps an event loop running in its thread, under which no other test should run. Django must be told
to live with that loop; the server has threads, and connections, of its own.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from renaksi.apps.accounts.models import Person
from tests.factories import sign_in as as_person

PROGRAM = "chromium"
ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
).split()
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}

SignIn = Callable[[Page, Person], Page]
CheckAccess = Callable[[Page], None]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder needs the browser."""
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.requires_program(PROGRAM))


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Start the browser that the system has."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=shutil.which(PROGRAM), args=list(ARGUMENTS)
        )
        yield started
        started.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="package")
def server(django_db_setup: None) -> Iterator[str]:
    """Serve the application at a name, not a number: passkeys need one."""
    live = LiveServer("localhost")
    yield live.url
    live.stop()


@pytest.fixture
def context(browser: Browser, server: str, committed: None) -> Iterator[BrowserContext]:
    """Open a browser without a past, on a laptop's screen."""
    opened = browser.new_context(
        base_url=server, viewport={"width": 1366, "height": 768}, locale="id-ID"
    )
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """Open a page on which nothing may fail: no script, no request to another host, no policy."""
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda said: _listen(said, complaints))
    opened.on("request", lambda asked: _watch(asked.url, complaints))
    yield opened
    assert complaints == []


def _listen(said: ConsoleMessage, complaints: list[str]) -> None:
    # Answers of 4xx are what a test may be about; the browser prints them as errors.
    if said.type == "error" and "status of 4" not in said.text:
        complaints.append(said.text)


def _watch(address: str, complaints: list[str]) -> None:
    if not address.startswith(("http://localhost:", "data:", "blob:", "about:")):
        complaints.append(f"asked another host: {address}")


@pytest.fixture
def signed_in(server: str) -> SignIn:
    """Return a function that signs a person in on a page, without the form."""

    def sign_in(page: Page, person: Person) -> Page:
        client = Client()
        as_person(client, person)
        name = settings.SESSION_COOKIE_NAME
        session = client.cookies[name].value
        page.context.add_cookies([{"name": name, "value": session, "url": server}])
        return page

    return sign_in


@pytest.fixture
def axe() -> CheckAccess:
    """Return a function that looks for what WCAG 2.2 AA forbids, in both themes."""

    def check(page: Page) -> None:
        for theme in ("light", "dark"):
            page.evaluate(_TURN, theme)
            found = Axe().run(page, options=RULES)
            assert found.violations_count == 0, f"{page.url} ({theme})\n{found.generate_report()}"

    return check


# As the menu does it, without leaving the page; transitions would blur what is measured.
_TURN = """theme => {
    document.documentElement.dataset.theme = theme;
    document.querySelector("link[data-dark]").media = theme === "dark" ? "screen" : "not all";
    for (const one of document.getAnimations()) one.finish();
}"""
