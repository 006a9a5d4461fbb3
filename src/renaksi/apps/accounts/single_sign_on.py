"""Single sign-on: whoever a provider vouches for signs in as the person we know already.

No account is made here. A person is matched by a verified address, or by NIP where the provider is
known to give it; a match that points at two people is none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NoReturn

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import redirect, render
from django.utils import timezone

from renaksi.apps.accounts.adapters import place_of
from renaksi.apps.accounts.models import Person, SignInMethod, SignInOutcome
from renaksi.apps.accounts.sign_ins import Way, record_failure
from renaksi.domain.nip import NipProblem, parse_nip


class SingleSignOnAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Matches who comes from a provider with a person."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:  # noqa: ARG002
        """Accounts come by invitation only."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Connect the provider's account with the person that it belongs to, or refuse it."""
        if sociallogin.state.get("process") == "connect":
            raise ImmediateHttpResponse(redirect(settings.ACCOUNT_PAGE))
        if sociallogin.account.pk is not None:
            return
        person = _match(sociallogin)
        if person is None:
            _refuse(request, sociallogin)
        sociallogin.connect(request, person)


def _match(sociallogin: Any) -> Person | None:
    options: Mapping[str, Any] = sociallogin.provider.app.settings
    claims = _claims(sociallogin.account.extra_data)
    found = set()
    nip = _nip(claims.get(options.get("nip_claim") or ""))
    if nip:
        found |= set(Person.objects.filter(nip=nip, is_active=True))
    email = str(claims.get("email") or "").strip().lower()
    is_verified = claims.get("email_verified") is True or options.get("trusts_address")
    if email and is_verified:
        found |= set(Person.objects.filter(email=email, is_active=True))
    return found.pop() if len(found) == 1 else None


def _claims(data: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**(data.get("id_token") or {}), **(data.get("userinfo") or {})}


def _nip(given: object) -> str:
    nip = parse_nip(str(given or ""))
    return nip.digits if nip and NipProblem.LENGTH not in nip.problems else ""


def _refuse(request: HttpRequest, sociallogin: Any) -> NoReturn:
    provider = sociallogin.provider.app
    record_failure(
        person=None,
        place=place_of(request),
        way=Way(SignInMethod.SINGLE_SIGN_ON, provider.provider_id),
        outcome=SignInOutcome.UNKNOWN,
        now=timezone.now(),
    )
    context = {"provider": provider.name}
    raise ImmediateHttpResponse(render(request, "socialaccount/unknown.html", context, status=403))
