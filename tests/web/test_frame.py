"""The frame of every page: rooms, look, language, where one acts, terms."""

from __future__ import annotations

import pytest
from django.template import Context, Template
from django.test import Client

from renaksi.apps.accounts.models import Person, RoleName
from tests.factories import give_role, make_agency, make_government, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def planner(client: Client) -> Person:
    """Sign a planner of one agency in."""
    government = make_government("Pemerintah Kota Contoh")
    person = make_person("Rina Contoh")
    agency = make_agency(government, "Badan Kesatuan Bangsa Contoh", "Kesbangpol Contoh")
    give_role(person, government, RoleName.PLANNER, agency)
    client.force_login(person)
    return person


def text_of(client: Client, address: str = "/") -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.usefixtures("planner")
def test_a_page_names_the_person_their_agency_and_role(client: Client) -> None:
    text = text_of(client)
    assert "Rina Contoh" in text
    assert "Kesbangpol Contoh" in text
    assert "Perencana" in text


@pytest.mark.usefixtures("planner")
def test_a_page_of_an_example_government_says_so(client: Client) -> None:
    assert 'class="example"' in text_of(client)


@pytest.mark.usefixtures("planner")
def test_a_page_asks_nothing_of_other_hosts(client: Client) -> None:
    response = client.get("/")
    assert "unsafe-inline" not in response.headers["Content-Security-Policy"]
    assert "default-src 'self'" in response.headers["Content-Security-Policy"]
    assert "http://" not in response.content.decode().replace("http://www.w3.org", "")


@pytest.mark.usefixtures("planner")
@pytest.mark.parametrize(
    ("name", "value", "printed"),
    [
        pytest.param("theme", "dark", 'data-theme="dark"', id="theme"),
        pytest.param("theme", "nonsense", 'data-theme="auto"', id="unknown-theme"),
        pytest.param("density", "dense", 'data-density="dense"', id="density"),
        pytest.param("language", "en", '<html lang="en"', id="language"),
    ],
)
def test_a_choice_of_look_is_kept(client: Client, name: str, value: str, printed: str) -> None:
    answer = client.post("/tampilan/", {name: value, "next": "/istilah/"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/istilah/")
    assert printed in text_of(client)


def test_the_dark_theme_needs_no_script(client: Client) -> None:
    client.cookies["tema"] = "dark"
    assert 'web/dark.css" media="screen"' in text_of(client, "/istilah/")
    client.cookies["tema"] = "light"
    assert 'web/dark.css" media="not all"' in text_of(client, "/istilah/")


def test_the_way_back_leads_nowhere_else(client: Client) -> None:
    answer = client.post("/tampilan/", {"theme": "dark", "next": "https://elsewhere.example/"})
    assert answer.headers["Location"] == "/"


def test_a_person_of_two_governments_switches(client: Client, planner: Person) -> None:
    other = make_government("Pemerintah Kabupaten Lain")
    give_role(planner, other, RoleName.READER)
    assert "Bertugas di" in text_of(client)
    client.post("/berpindah/", {"government": str(other.id)})
    assert "Pembaca" in text_of(client)


@pytest.mark.usefixtures("planner")
def test_nobody_switches_to_where_they_do_not_serve(client: Client) -> None:
    other = make_government("Pemerintah Kabupaten Lain")
    client.post("/berpindah/", {"government": str(other.id)})
    assert "Pemerintah Kabupaten Lain" not in text_of(client)


def test_the_terms_are_open_to_everyone_in_both_languages(client: Client) -> None:
    assert "Penanggung jawab" in text_of(client, "/istilah/")
    client.cookies["bahasa"] = "en"
    assert "Person in charge" in text_of(client, "/istilah/")


def test_a_term_explains_itself_once_however_often_it_stands() -> None:
    template = Template('{% term "objective" %} {% term "objective" "sasaran" %}{% explanations %}')
    text = template.render(Context())
    assert text.count('aria-describedby="term-objective"') == 2
    assert text.count('id="term-objective"') == 1
    assert "PermenPANRB 89/2021" in text


def test_values_in_texts_are_escaped() -> None:
    template = Template('{% say "frame.page_of" number=a count=1 total=1 %}')
    assert "<b>" not in template.render(Context({"a": "<b>"}))
