"""The operator's pages: governments made, accounts closed; nothing of any plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from renaksi.apps.accounts.invitations import Guest, Invited, invite
from renaksi.apps.accounts.letters import is_mail_configured
from renaksi.apps.accounts.models import Person, RoleName
from renaksi.apps.accounts.roles import set_account_active
from renaksi.apps.organizations.models import GovernmentKind, TimeZone
from renaksi.apps.organizations.queries import governments as all_governments
from renaksi.apps.organizations.services.governments import GovernmentDetails, found_government
from renaksi.apps.policy import Action, require
from renaksi.domain.errors import RenaksiError
from renaksi.web.base_address import base_address
from renaksi.web.forms.organization import AdministratorForm, NewGovernmentForm
from renaksi.web.forms.people import AccountForm
from renaksi.web.request import SignedInRequest
from renaksi.web.saying import said
from renaksi.web.views.organization.acting import (
    Act,
    Trail,
    act,
    answer_to,
    sent,
)
from renaksi.web.views.organization.agencies import GET_POST


def _for_operators(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let operators in alone."""

    def checked(request: SignedInRequest, **names: Any) -> HttpResponse:
        require(request.actor, Action.MANAGE_PLATFORM)
        return view(request, **names)

    checked.__doc__, checked.__name__ = view.__doc__, view.__name__
    return login_required(checked)


@_for_operators
@require_safe
def governments(request: SignedInRequest) -> HttpResponse:
    """List the governments."""
    return render(request, "web/organization/governments.html", {"governments": all_governments()})


@_for_operators
@require_http_methods(GET_POST)
def new_government(request: SignedInRequest) -> HttpResponse:
    """Make a government with its first administrator."""

    def do(values: dict[str, Any]) -> HttpResponse:
        details = GovernmentDetails(
            values["code"],
            values["name"],
            GovernmentKind(values["kind"]),
            TimeZone(values["time_zone"]),
        )
        invited = found_government(
            actor=request.actor,
            details=details,
            email=values["email"],
            administrator=values["administrator"],
            base=base_address(request),
            now=timezone.now(),
        )
        return _invited(request, invited)

    page = Act(
        said("platform.new"),
        said("platform.new_verb"),
        reverse("platform"),
        "",
        _trail(),
        said("platform.new_lead"),
    )
    return answer_to(request, page, NewGovernmentForm(sent(request)), do)


@_for_operators
@require_http_methods(GET_POST)
def account(request: SignedInRequest) -> HttpResponse:
    """Close an account everywhere, or open it again."""

    def do(values: dict[str, Any]) -> str:
        person = Person.objects.filter(email=values["email"].strip().lower()).first()
        if person is None:
            raise RenaksiError("account.not_found", {"email": values["email"]})
        set_account_active(
            actor=request.actor,
            person=person,
            is_active=values["is_active"] == "yes",
            now=timezone.now(),
            why=values["why"],
        )
        return reverse("platform")

    page = Act(
        said("platform.account"),
        said("platform.account_verb"),
        reverse("platform"),
        said("platform.account_done"),
        _trail(),
        said("platform.account_lead"),
    )
    return act(request, page, AccountForm(sent(request)), do)


@_for_operators
@require_http_methods(GET_POST)
def new_administrator(request: SignedInRequest, government: UUID) -> HttpResponse:
    """Invite an administrator of a government, such as one that has none left."""
    known = {one.id: one for one in all_governments()}
    if government not in known:
        raise Http404

    def do(values: dict[str, Any]) -> HttpResponse:
        guest = Guest(values["email"], values["administrator"], RoleName.ADMINISTRATOR)
        invited = invite(
            actor=request.actor,
            guest=guest,
            base=base_address(request),
            now=timezone.now(),
            government=government,
        )
        return _invited(request, invited)

    page = Act(
        said("platform.invite"),
        said("platform.invite_verb"),
        reverse("platform"),
        "",
        _trail(),
        known[government].name,
    )
    return answer_to(request, page, AdministratorForm(sent(request)), do)


def _invited(request: SignedInRequest, invited: Invited) -> HttpResponse:
    """Show the link of an invitation where nobody is sent a letter."""
    link = "" if is_mail_configured() else invited.link
    context = {"invitation": invited.invitation, "link": link}
    return render(request, "web/organization/administrator_invited.html", context)


def _trail() -> Trail:
    return [(reverse("platform"), said("platform.title"))]
