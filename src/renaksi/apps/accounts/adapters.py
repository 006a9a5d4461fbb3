"""How django-allauth signs people in here: our words, our locks, our letters, our history."""

from __future__ import annotations

import base64
import hashlib
from typing import Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language

from renaksi.apps.accounts import session_times
from renaksi.apps.accounts.attempts import (
    ACCOUNT,
    ADDRESS,
    Left,
    count_attempt,
    forget_attempts,
    network_of,
    take_back_attempt,
)
from renaksi.apps.accounts.letters import send_letter
from renaksi.apps.accounts.models import Person, SignInMethod, SignInOutcome
from renaksi.apps.accounts.queries import person_named
from renaksi.apps.accounts.sign_ins import (
    Place,
    Way,
    new_device,
    record_failure,
    record_sign_in,
    sign_ins_elsewhere,
)
from renaksi.messages.pages import words

DEVICE_COOKIE: Final = "peramban"
_YEAR: Final = 365 * 24 * 60 * 60

# What allauth says after an act, by the name of its text; others it says go unsaid.
_SAID: Final = {
    "account/messages/password_changed.txt": "account.said.password_changed",
    "account/messages/password_set.txt": "account.said.password_changed",
    "mfa/messages/totp_activated.txt": "account.said.code_added",
    "mfa/messages/totp_deactivated.txt": "account.said.code_removed",
    "mfa/messages/webauthn_added.txt": "account.said.passkey_added",
    "mfa/messages/webauthn_removed.txt": "account.said.passkey_removed",
    "mfa/messages/recovery_codes_generated.txt": "account.said.recovery_made",
    "usersessions/messages/sessions_logged_out.txt": "account.said.sessions_ended",
}
# What a letter of allauth tells of, by the name of its text.
_LETTERS: Final = {
    "account/email/password_changed": "security.password_changed",
    "account/email/password_reset": "security.password_changed",
    "account/email/password_set": "security.password_changed",
    "mfa/email/totp_activated": "security.second_factor_added",
    "mfa/email/webauthn_added": "security.second_factor_added",
    "mfa/email/totp_deactivated": "security.second_factor_removed",
    "mfa/email/webauthn_removed": "security.second_factor_removed",
    "socialaccount/email/account_connected": "security.account_connected",
}


def place_of(request: HttpRequest) -> Place:
    """Return from where a request comes."""
    return Place(
        AccountAdapter().get_client_ip(request),
        request.headers.get("User-Agent", ""),
        request.COOKIES.get(DEVICE_COOKIE, ""),
    )


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Signing in, passwords and letters."""

    left: Left | None = None

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Accounts come by invitation only."""
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Person | None:
        """Check a password, after the attempt was counted; what fails is written down."""
        name = str(credentials.get("email") or credentials.get("username") or "")
        person = person_named(name)
        account = str(person.pk) if person else name.casefold()
        self._count(request, person, account)
        AuthenticationBackend.unstash_authenticated_user()
        found = authenticate(request, **credentials)
        # Right password, deactivated account: told apart by allauth's next step.
        found = found or AuthenticationBackend.unstash_authenticated_user()
        if isinstance(found, Person):
            forget_attempts(ACCOUNT, account)
            take_back_attempt(ADDRESS, network_of(place_of(request).address))
            return found
        outcome = SignInOutcome.WRONG_PASSWORD if person else SignInOutcome.UNKNOWN
        self._failed(request, person, outcome)
        return None

    def _count(self, request: HttpRequest, person: Person | None, account: str) -> None:
        now = timezone.now()
        address = network_of(place_of(request).address)
        by_address = count_attempt(ADDRESS, address, now=now)
        self.left = left = count_attempt(ACCOUNT, account, now=now)
        wait = max(by_address.minutes, left.minutes)
        if wait:
            self._failed(request, person, SignInOutcome.LOCKED)
            raise ValidationError(_say("sign_in.locked", minutes=wait), code="locked")

    def _failed(self, request: HttpRequest, person: Person | None, outcome: SignInOutcome) -> None:
        record_failure(
            person=person,
            place=place_of(request),
            way=Way(SignInMethod.PASSWORD),
            outcome=outcome,
            now=timezone.now(),
        )

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        """Say what is wrong in our words; after a wrong password, how many attempts are left."""
        if code.endswith("_password_mismatch") and self.left is not None:
            if self.left.attempts:
                text = _say("sign_in.wrong", left=self.left.attempts, minutes=_pause())
            else:
                text = _say("sign_in.wrong_last", minutes=_pause())
            return ValidationError(text, code=code)
        return error_in_words(code) or super().validation_error(code, *args)

    def respond_user_inactive(self, request: HttpRequest, user: Person) -> HttpResponse:
        """Turn a deactivated person away, and write it down."""
        way = way_of(request, user)
        record_failure(
            person=user,
            place=place_of(request),
            way=way,
            outcome=SignInOutcome.INACTIVE,
            now=timezone.now(),
        )
        response: HttpResponse = super().respond_user_inactive(request, user)
        return response

    def login(self, request: HttpRequest, user: Person) -> None:
        """Sign in with a new session key, and start the session's times."""
        # What the person ticked came with the password, perhaps a request ago.
        wish = request.session.pop("remember", None) or request.POST.get("remember")
        way = way_of(request, user)
        super().login(request, user)
        session_times.begin(
            request.session,
            is_remembered=bool(wish),
            showed_second_factor=bool(way.second_factor) or way.method is SignInMethod.PASSKEY,
            now=timezone.now(),
        )

    def post_login(self, request: HttpRequest, user: Person, **options: Any) -> HttpResponse:
        """Write the sign-in down, and tell of others from browsers that are new."""
        place = place_of(request)
        device = place.device or new_device()
        response: HttpResponse = super().post_login(request, user, **options)
        row = record_sign_in(
            person=user,
            place=Place(place.address, place.browser, device),
            way=way_of(request, user),
            now=timezone.now(),
        )
        if any(True for _ in sign_ins_elsewhere(user, row=row)):
            messages.warning(request, _say("sign_in.elsewhere"))
        response.set_cookie(
            DEVICE_COOKIE,
            device,
            max_age=_YEAR,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
        return response

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Write the link with the address that the server is known by."""
        url: str = super().get_reset_password_from_key_url(key)
        if settings.ORIGIN:
            url = settings.ORIGIN + url[url.index("/", url.index("//") + 2) :]
        return url

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002
        """Go back to the account's page."""
        return str(settings.ACCOUNT_PAGE)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:  # noqa: ARG002
        """Send the one letter that people ask for: the link to a new password."""
        person = context.get("user")
        if template_prefix == "account/email/password_reset_key" and isinstance(person, Person):
            link = context["password_reset_url"]
            send_letter(person.email, "password", person.language, name=person.name, link=link)

    def send_notification_mail(
        self,
        template_prefix: str,
        user: Person,
        context: dict[str, Any] | None = None,  # noqa: ARG002
        email: str | None = None,  # noqa: ARG002
    ) -> None:
        """Tell a person by letter what changed in their account."""
        key = _LETTERS.get(template_prefix)
        if key:
            what = words(key, user.language)
            send_letter(user.email, "security", user.language, name=user.name, what=what)

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,  # noqa: ARG002
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Say in our words what was done; what need not be said is not."""
        key = _SAID.get(message_template or "")
        text = message or (_say(key) if key else "")
        if text:
            messages.add_message(request, level, text, extra_tags=extra_tags)


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """Codes and passkeys; secrets are encrypted with a key that is not in the database."""

    def get_totp_issuer(self) -> str:
        """Name us in the application that shows the codes."""
        return "Renaksi"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Name us to the keeper of passkeys; they hold for this host."""
        return {"id": context.request.get_host().partition(":")[0], "name": "Renaksi"}

    def encrypt(self, text: str) -> str:
        """Encrypt what the database keeps."""
        return _vault().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Read what the database keeps."""
        return _vault().decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user: Person, type: str) -> str:  # noqa: A002
        """Propose a name for a new passkey."""
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return _say("account.passkey_name", number=number)

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        """Say what is wrong in our words."""
        return error_in_words(code) or super().validation_error(code, *args)


def way_of(request: HttpRequest, user: Person) -> Way:
    """Tell from what the session recorded how somebody signs in."""
    way, factor = Way(SignInMethod.INVITATION), ""
    for record in get_authentication_records(request, user):
        match record["method"]:
            case "password":
                way, factor = Way(SignInMethod.PASSWORD), ""
            case "socialaccount":
                provider = str(record.get("provider", ""))
                way, factor = Way(SignInMethod.SINGLE_SIGN_ON, provider), ""
            case "mfa" if record.get("passwordless"):
                way, factor = Way(SignInMethod.PASSKEY), ""
            case "mfa":
                factor = str(record.get("type", ""))
    return Way(way.method, way.provider, factor)


def error_in_words(code: str) -> ValidationError | None:
    """Return an error of allauth in our words, where we have some."""
    language = "en" if get_language() == "en" else "id"
    try:
        return ValidationError(words(f"sign_in.error.{code}", language), code=code)
    except KeyError:
        return None


def _pause() -> int:
    return int(ACCOUNT.pause.total_seconds()) // 60


def _say(key: str, **values: object) -> str:
    language = "en" if get_language() == "en" else "id"
    return words(key, language).format_map(values)


def _vault() -> MultiFernet:
    secrets = [str(one) for one in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    keys = [hashlib.sha256(f"second factor:{secret}".encode()).digest() for secret in secrets]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(key)) for key in keys])
