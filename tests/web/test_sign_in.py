"""Signing in, as a browser sees it: who gets in, what the others are told, what cookies say."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from django.core import mail
from django.core.cache import cache
from django.test import Client, override_settings
from django.utils import timezone

from renaksi.apps.accounts import session_times
from renaksi.apps.accounts.attempts import ACCOUNT
from renaksi.apps.accounts.models import (
    Person,
    RoleName,
    SignIn,
    SignInMethod,
    SignInOutcome,
    SignInRules,
)
from renaksi.apps.accounts.people import end_sessions
from renaksi.apps.policy import Action
from renaksi.apps.tenancy.acting import acting_in
from renaksi.messages.pages import page_texts
from tests.factories import PASSWORD, give_role, make_government, make_person, sign_in

NIP = "197003151990032001"
GATE = "/akun/masuk/"
WRONG = "kata-sandi-yang-salah"
WITH_MAIL = {
    "MAIL_IS_CONFIGURED": True,
    "EMAIL_BACKEND": "django.core.mail.backends.locmem.EmailBackend",
}


@pytest.fixture(autouse=True)
def fresh(db: None) -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def person() -> Person:
    return make_person("Rina Contoh", email="rina@contoh.example", nip=NIP)


def enter(client: Client, login: str, password: str = PASSWORD, **more: object) -> Any:
    return client.post(GATE, {"login": login, "password": password, **more})


def is_in(client: Client) -> bool:
    return bool(client.get("/akun/").status_code == 200)


@pytest.mark.parametrize(
    "login",
    [
        pytest.param("rina@contoh.example", id="address"),
        pytest.param("  Rina@Contoh.example ", id="address-as-typed"),
        pytest.param(NIP, id="nip"),
        pytest.param("19700315 199003 2 001", id="nip-with-blanks"),
    ],
)
def test_nip_or_address_and_password_let_in(client: Client, person: Person, login: str) -> None:
    assert enter(client, login).headers["Location"] == "/"
    assert is_in(client)


def test_the_password_is_kept_as_argon2(person: Person) -> None:
    assert person.password.startswith("argon2")


def said_to(client: Client, login: str) -> str:
    page = enter(client, login, WRONG)
    assert page.status_code == 200
    return "".join(str(one) for one in page.context["form"].non_field_errors())


def test_a_wrong_password_is_answered_alike_for_known_and_unknown(
    client: Client, person: Person
) -> None:
    known, unknown = said_to(client, person.email), said_to(client, "tidak.ada@contoh.example")
    assert known == unknown
    assert "Sisa 4 kali percobaan, lalu tunggu 15 menit" in known


def test_after_five_wrong_ones_the_right_one_is_not_tried(client: Client, person: Person) -> None:
    told = [said_to(client, person.email) for _ in range(ACCOUNT.count)]
    assert "Tunggu 15 menit" in told[-1]
    page = enter(client, person.email)
    assert page.status_code == 200
    assert "Terlalu banyak percobaan. Tunggu 15 menit" in page.content.decode()
    assert not is_in(client)
    last = SignIn.objects.latest("pk")
    assert (last.outcome, last.person) == (SignInOutcome.LOCKED, person)


def test_nip_and_address_are_counted_as_one_account(client: Client, person: Person) -> None:
    said_to(client, person.email)
    assert "Sisa 3 kali" in said_to(client, NIP)


def test_an_unknown_account_is_locked_like_a_known_one(client: Client) -> None:
    for _ in range(ACCOUNT.count):
        said_to(client, "tidak.ada@contoh.example")
    page = enter(client, "tidak.ada@contoh.example")
    assert "Terlalu banyak percobaan" in page.content.decode()


def test_one_address_that_tries_many_accounts_is_slowed_down(client: Client) -> None:
    page = None
    for number in range(51):
        page = enter(client, f"orang{number}@contoh.example", WRONG)
    assert page is not None
    assert "Terlalu banyak percobaan" in page.content.decode()


def test_another_address_in_a_header_changes_nothing(client: Client, person: Person) -> None:
    enter(client, person.email, WRONG)
    client.post(
        GATE,
        {"login": person.email, "password": WRONG},
        headers={"X-Forwarded-For": "203.0.113.9"},
    )
    assert {one.address for one in SignIn.objects.all()} == {"127.0.0.1"}


def test_somebody_deactivated_does_not_get_in(client: Client, person: Person) -> None:
    Person.objects.filter(pk=person.pk).update(is_active=False)
    assert enter(client, person.email).headers["Location"] == "/akun/nonaktif/"
    assert not is_in(client)
    assert SignIn.objects.get().outcome == SignInOutcome.INACTIVE


def test_somebody_deactivated_is_out_at_once(client: Client, person: Person) -> None:
    enter(client, person.email)
    Person.objects.filter(pk=person.pk).update(is_active=False)
    assert not is_in(client)


def test_sessions_of_a_person_can_be_ended(client: Client, person: Person) -> None:
    enter(client, person.email)
    assert end_sessions(person.pk) == 1
    assert not is_in(client)


def test_nobody_makes_an_account_alone(client: Client) -> None:
    data = {"email": "baru@contoh.example", "password1": PASSWORD}
    assert "undangan" in client.post("/akun/daftar/", data).content.decode()
    assert not Person.objects.exists()


def test_the_session_has_a_new_key_after_signing_in(client: Client, person: Person) -> None:
    session = client.session
    session["planted"] = True
    session.save()
    before = session.session_key
    enter(client, person.email)
    assert client.session.session_key != before
    stranger = Client()
    stranger.cookies[settings.SESSION_COOKIE_NAME] = str(before)
    assert not is_in(stranger)


@pytest.mark.parametrize(
    "target",
    [
        pytest.param("https://elsewhere.example/", id="another-host"),
        pytest.param("//elsewhere.example/", id="without-scheme"),
        pytest.param("/\\elsewhere.example", id="with-backslash"),
        pytest.param("javascript:alert(1)", id="script"),
    ],
)
def test_signing_in_leads_to_no_other_host(client: Client, person: Person, target: str) -> None:
    assert enter(client, person.email, next=target).headers["Location"] == "/"


def test_signing_in_leads_where_the_person_wanted(client: Client, person: Person) -> None:
    assert enter(client, person.email, next="/akun/sesi/").headers["Location"] == "/akun/sesi/"


def test_a_form_from_elsewhere_is_refused(person: Person) -> None:
    client = Client(enforce_csrf_checks=True)
    assert enter(client, person.email).status_code == 403


def test_an_unknown_host_is_refused(client: Client) -> None:
    assert client.get(GATE, headers={"Host": "elsewhere.example"}).status_code == 400


def test_cookies_are_for_us_alone(client: Client, person: Person) -> None:
    client.get(GATE)
    enter(client, person.email)
    for name in (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, "peramban"):
        cookie = client.cookies[name]
        assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax"), name


HEADERS = {
    "Content-Security-Policy": "default-src 'self'",
    "Permissions-Policy": "camera=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@pytest.mark.parametrize("address", [GATE, "/", "/akun/", "/tidak-ada/", "/undangan/x/"])
@pytest.mark.parametrize("is_signed_in", [False, True])
def test_every_page_has_the_headers(
    client: Client, person: Person, address: str, is_signed_in: bool
) -> None:
    if is_signed_in:
        sign_in(client, person)
    response = client.get(address)
    for name, begins in HEADERS.items():
        assert begins in response.headers[name], name
    assert "unsafe" not in response.headers["Content-Security-Policy"]


def test_pages_of_people_are_not_kept_by_the_browser(client: Client, person: Person) -> None:
    sign_in(client, person)
    assert client.get("/akun/").headers["Cache-Control"] == "private, no-store"


def test_remembered_the_session_lasts_twelve_hours(client: Client, person: Person) -> None:
    enter(client, person.email, remember="on")
    assert client.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == 12 * 60 * 60
    age(client, hours=11)
    assert is_in(client)
    age(client, hours=2)
    assert not is_in(client)


def test_not_remembered_it_ends_with_the_browser_and_with_idleness(
    client: Client, person: Person
) -> None:
    enter(client, person.email)
    assert client.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == ""
    age(client, minutes=29)
    assert is_in(client)
    age(client, minutes=31)
    response = client.get("/akun/sesi/")
    assert response.headers["Location"] == f"{GATE}?next=%2Fakun%2Fsesi%2F"
    assert "lama tidak ada kegiatan" in client.get(GATE).content.decode()


def test_activity_prolongs_a_session_and_a_page_asking_by_itself_does_not(
    client: Client, person: Person
) -> None:
    enter(client, person.email)
    age(client, minutes=20)
    assert client.get("/akun/sesi/napas/").json()["seconds"] <= 10 * 60
    assert client.post("/akun/sesi/tetap/").json()["seconds"] == 30 * 60


def test_after_its_end_a_part_of_a_page_is_told_so(client: Client, person: Person) -> None:
    enter(client, person.email)
    age(client, minutes=31)
    response = client.get("/", headers={"HX-Request": "true"})
    assert response.status_code == 401
    assert response.headers["HX-Trigger"] == "session-over"


def age(client: Client, **span: int) -> None:
    """Make the session older."""
    session = client.session
    seconds = int(datetime.timedelta(**span).total_seconds())
    for key in ("signed_in_at", "seen_at"):
        session[key] -= seconds
    session.save()


def test_a_sign_in_is_written_down(client: Client, person: Person) -> None:
    client.post(
        GATE,
        {"login": person.email, "password": PASSWORD},
        headers={"User-Agent": "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/115.0"},
    )
    row = SignIn.objects.get()
    assert (row.person, row.outcome, row.method, row.address) == (
        person,
        SignInOutcome.SIGNED_IN,
        SignInMethod.PASSWORD,
        "127.0.0.1",
    )
    assert "Firefox, Windows" in client.get("/akun/riwayat/").content.decode()


def test_of_somebody_unknown_nothing_typed_is_kept(client: Client) -> None:
    enter(client, "mungkin-kata-sandi", WRONG)
    assert "mungkin" not in str(SignIn.objects.values().get())


@override_settings(**WITH_MAIL)
def test_a_new_browser_is_told_by_letter_and_at_the_next_sign_in(
    client: Client, person: Person
) -> None:
    enter(client, person.email)
    assert mail.outbox == []
    stranger = Client()
    enter(stranger, person.email)
    assert [one.to for one in mail.outbox] == [[person.email]]
    client.post("/akun/keluar/")
    enter(client, person.email)
    assert len(mail.outbox) == 1
    assert "peramban baru" in client.get("/akun/").content.decode()


def test_a_person_sees_no_history_of_another(client: Client, person: Person) -> None:
    government = make_government()
    colleague = make_person("Budi Contoh")
    for one in (person, colleague):
        give_role(one, government, RoleName.READER)
    sign_in(client, person)
    assert client.get(f"/akun/riwayat/{colleague.pk}/").status_code == 403


@override_settings(**WITH_MAIL)
def test_a_forgotten_password_is_set_by_a_link_that_works_once(
    client: Client, person: Person
) -> None:
    old = Client()
    enter(old, person.email)
    mail.outbox.clear()
    client.post("/akun/sandi/lupa/", {"email": NIP})
    (letter,) = mail.outbox
    assert letter.to == [person.email]
    link = next(word for word in letter.body.split() if word.startswith("http"))
    page = client.get(link, follow=True)
    new = "kalimat-pendek-yang-baru"
    address = page.redirect_chain[-1][0]
    done = client.post(address, {"password1": new, "password2": new})
    assert done.headers["Location"] == "/akun/sandi/baru/selesai/"
    assert not is_in(old)
    assert enter(client, person.email, new).headers["Location"] == "/"
    again = Client().get(link, follow=True)
    assert "Tautan tidak berlaku" in again.content.decode()


@override_settings(**WITH_MAIL)
def test_a_forgotten_password_tells_nobody_who_has_an_account(
    client: Client, person: Person
) -> None:
    answers = [
        client.post("/akun/sandi/lupa/", {"email": email}).headers["Location"]
        for email in (person.email, "tidak.ada@contoh.example")
    ]
    assert answers == ["/akun/sandi/lupa/terkirim/"] * 2
    assert len(mail.outbox) == 1


def test_an_administrator_makes_a_password_link(client: Client, person: Person) -> None:
    government = make_government()
    give_role(person, government, RoleName.READER)
    administrator = make_person()
    give_role(administrator, government, RoleName.ADMINISTRATOR)
    sign_in(client, administrator)
    link = client.post(f"/akun/orang/{person.pk}/sandi/").context["link"]
    guest = Client()
    address = guest.get(link, follow=True).redirect_chain[-1][0]
    guest.post(address, {"password1": "kalimat-yang-baru", "password2": "kalimat-yang-baru"})
    assert enter(guest, person.email, "kalimat-yang-baru").headers["Location"] == "/"


def test_no_link_for_somebody_who_serves_elsewhere_too(client: Client, person: Person) -> None:
    here, elsewhere = make_government(), make_government()
    give_role(person, here, RoleName.READER)
    give_role(person, elsewhere, RoleName.READER)
    administrator = make_person()
    give_role(administrator, here, RoleName.ADMINISTRATOR)
    sign_in(client, administrator)
    assert client.post(f"/akun/orang/{person.pk}/sandi/").status_code == 302


def test_an_operator_needs_a_second_factor(client: Client) -> None:
    operator = make_person(is_operator=True)
    sign_in(client, operator, with_second_factor=False)
    assert client.get("/").headers["Location"] == "/akun/faktor/"


def test_administrators_need_one_where_their_government_says_so(client: Client) -> None:
    government = make_government()
    administrator = make_person()
    give_role(administrator, government, RoleName.ADMINISTRATOR)
    sign_in(client, administrator, with_second_factor=False)
    assert client.get("/").status_code == 200
    with acting_in(government.id):
        SignInRules.objects.create(
            government=government, asks_administrators_for_second_factor=True
        )
    assert client.get("/").headers["Location"] == "/akun/faktor/"


@override_settings(ASKS_ADMINISTRATORS_FOR_SECOND_FACTOR=True)
def test_administrators_need_one_where_the_server_says_so(client: Client) -> None:
    administrator = make_person()
    give_role(administrator, make_government(), RoleName.ADMINISTRATOR)
    sign_in(client, administrator, with_second_factor=False)
    assert client.get("/").headers["Location"] == "/akun/faktor/"


def test_no_address_of_the_sign_in_library_is_left_open(client: Client, person: Person) -> None:
    sign_in(client, person)
    for address in ("/akun/email/", "/akun/login/", "/akun/3rdparty/", "/akun/confirm-email/"):
        assert client.get(address).status_code == 404, address
    assert not EmailAddress.objects.exists()


def test_a_session_that_knows_no_times_yet_is_not_over(client: Client, person: Person) -> None:
    client.force_login(person)
    assert session_times.rest_of(client.session, now=timezone.now()).seconds > 0
    assert is_in(client)


@pytest.mark.parametrize("action", [one for one in Action if one is not Action.MANAGE_PLATFORM])
def test_what_a_token_may_do_is_said_in_words(action: Action) -> None:
    assert f"action.{action.value}" in page_texts()
