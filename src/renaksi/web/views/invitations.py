"""Invitations: made, sent again and withdrawn by administrators; accepted by guests.

``web/parts/invitations.html`` prints the list for the page of people, with
``listed_invitations(actor)`` as its ``invitations``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from allauth.account.utils import perform_login
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from renaksi.apps.accounts.invitations import (
    InvitationError,
    Invited,
    accept_as,
    accept_as_new,
    government_of,
    invite,
    open_invitation,
    person_invited,
    refuse_another,
    send_again,
    visible_invitations,
    withdraw,
)
from renaksi.apps.accounts.letters import is_mail_configured
from renaksi.apps.accounts.models import Invitation, Person
from renaksi.apps.accounts.queries import GOVERNMENT_KEY
from renaksi.apps.organizations.models import AgencyNaming, Government
from renaksi.apps.policy import Action, Actor, Denied, agencies_where, may_anywhere
from renaksi.apps.tenancy.acting import acting_in
from renaksi.web.base_address import base_address
from renaksi.web.forms.invitations import AcceptForm, InvitationForm
from renaksi.web.middleware import outside_of_governments
from renaksi.web.request import SignedInRequest
from renaksi.web.saying import refusal, said


@dataclass(frozen=True, slots=True)
class ListedInvitation:
    """An invitation as a list shows it; ``state`` names its words and ``place`` its agency."""

    invitation: Invitation
    state: str
    place: str

    @property
    def is_open(self) -> bool:
        """Tell whether it can be sent again or withdrawn."""
        return self.state in {"waiting", "mailed", "mail_failed", "expired"}


def listed_invitations(actor: Actor) -> Sequence[ListedInvitation]:
    """Return the invitations that the actor manages, newest first; two queries."""
    names = _agency_names(None)
    return [
        ListedInvitation(one, _state(one), names.get(one.agency_id, "") if one.agency_id else "")
        for one in visible_invitations(actor)[:200]
    ]


@login_required
@require_safe
def made(request: SignedInRequest) -> HttpResponse:
    """List the invitations that the actor manages."""
    _require_manager(request.actor)
    rows = listed_invitations(request.actor)
    return render(request, "web/invitations.html", {"invitations": rows})


@login_required
@require_http_methods(["GET", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """Ask whom to invite; on POST invite them."""
    _require_manager(request.actor)
    agencies = agencies_where(request.actor, Action.MANAGE_PEOPLE)
    names = sorted(_agency_names(agencies).items(), key=lambda one: one[1])
    form = InvitationForm(request.POST or None, agencies=names, everywhere=agencies is None)
    if form.is_valid():
        try:
            invited = invite(
                actor=request.actor,
                guest=form.guest(),
                base=base_address(request),
                now=timezone.now(),
            )
        except InvitationError as error:
            form.add_error(None, refusal(error))
        else:
            return _made(request, invited)
    return render(request, "web/invite.html", {"form": form})


@login_required
@require_POST
def again(request: SignedInRequest, invitation: UUID) -> HttpResponse:
    """Send an invitation again, with a new link."""
    found = get_object_or_404(visible_invitations(request.actor), pk=invitation)
    try:
        invited = send_again(
            actor=request.actor,
            invitation=found,
            base=base_address(request),
            now=timezone.now(),
        )
    except InvitationError as error:
        messages.error(request, refusal(error))
        return redirect("invitations")
    return _made(request, invited)


@login_required
@require_POST
def take_back(request: SignedInRequest, invitation: UUID) -> HttpResponse:
    """Withdraw an invitation."""
    found = get_object_or_404(visible_invitations(request.actor), pk=invitation)
    try:
        withdraw(actor=request.actor, invitation=found, now=timezone.now())
        messages.success(request, said("invite.withdrawn_said", name=found.name))
    except InvitationError as error:
        messages.error(request, refusal(error))
    return redirect("invitations")


@outside_of_governments
@never_cache
@sensitive_post_parameters("password1", "password2")
@require_http_methods(["GET", "POST"])
def accept(request: HttpRequest, secret: str) -> HttpResponse:
    """Show a guest who invites them into what; on POST join."""
    now = timezone.now()
    try:
        government = government_of(secret)
        with acting_in(government):
            invitation = open_invitation(secret, now=now)
            context = _shown(invitation, government)
            if request.user.is_authenticated:
                refuse_another(invitation, request.user)
        if request.user.is_authenticated:
            return _join(request, request.user, secret, context)
        if context["known"] is not None:
            return render(request, "web/invitation_known.html", context)
        return _register(request, secret, invitation, context)
    except InvitationError as error:
        context = {"refusal": refusal(error), "code": error.code}
        return render(request, "web/invitation_refused.html", context, status=410)


def _join(
    request: HttpRequest, person: Person, secret: str, context: dict[str, object]
) -> HttpResponse:
    """Let somebody who is signed in join with their account."""
    if request.method != "POST":
        return render(request, "web/invitation_join.html", context)
    invitation = accept_as(secret=secret, person=person, now=timezone.now())
    request.session[GOVERNMENT_KEY] = str(invitation.government_id)
    messages.success(request, said("invite.joined", government=context["government"]))
    return redirect("home")


def _register(
    request: HttpRequest, secret: str, invitation: Invitation, context: dict[str, object]
) -> HttpResponse:
    """Let a new person set name and password, and sign them in."""
    initial = {"name": invitation.name}
    form = AcceptForm(request.POST or None, invitation=invitation, initial=initial)
    if not form.is_valid():
        return render(request, "web/invitation_new.html", {**context, "form": form})
    person = accept_as_new(
        secret=secret,
        name=form.cleaned_data["name"],
        password=form.cleaned_data["password1"],
        language=str(getattr(request, "LANGUAGE_CODE", "id")),
        now=timezone.now(),
    )
    messages.success(request, said("invite.welcome", government=context["government"]))
    response: HttpResponse = perform_login(request, person, redirect_url=settings.FACTOR_PAGE)
    return response


def _made(request: SignedInRequest, invited: Invited) -> HttpResponse:
    """Show the link of a made invitation where nobody is sent a letter."""
    context = {
        "invitation": invited.invitation,
        "link": "" if is_mail_configured() else invited.link,
    }
    return render(request, "web/invitation_made.html", context)


def _shown(invitation: Invitation, government: UUID) -> dict[str, object]:
    agency = invitation.agency_id
    return {
        "invitation": invitation,
        "government": Government.objects.get(pk=government).name,
        "agency": _agency_names(frozenset([agency])).get(agency, "") if agency else "",
        "role_words": f"role.{invitation.role}",
        "known": person_invited(invitation),
    }


def _agency_names(agencies: frozenset[UUID] | None) -> dict[UUID, str]:
    """Return the last names of open agencies; of all of the government with ``None``."""
    namings = AgencyNaming.objects.filter(agency__closed_on=None).order_by("valid_from")
    if agencies is not None:
        namings = namings.filter(agency__in=agencies)
    return {naming.agency_id: naming.name for naming in namings}


def _state(invitation: Invitation) -> str:
    if invitation.accepted_at is not None:
        return "accepted"
    if invitation.withdrawn_at is not None:
        return "withdrawn"
    if invitation.expires_at <= timezone.now():
        return "expired"
    if invitation.mail_failed_at is not None:
        return "mail_failed"
    return "mailed" if invitation.mailed_at is not None else "waiting"


def _require_manager(actor: Actor) -> None:
    if not may_anywhere(actor, Action.MANAGE_PEOPLE):
        raise Denied(Action.MANAGE_PEOPLE)
