"""One's account, its sign-ins, the rules of signing in; help for the accounts of others."""

from __future__ import annotations

from uuid import UUID

from allauth.mfa.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from renaksi.apps.accounts.letters import is_mail_configured
from renaksi.apps.accounts.models import Person, Role, SignIn
from renaksi.apps.accounts.people import make_password_link, remove_second_factors
from renaksi.apps.accounts.sign_ins import history_of, look_at_history, rules_here, set_rules
from renaksi.apps.policy import Action, Denied, may
from renaksi.domain.errors import RenaksiError
from renaksi.web.base_address import base_address
from renaksi.web.request import SignedInRequest
from renaksi.web.saying import refusal, said

_ROWS = 50


@login_required
@require_safe
def account(request: SignedInRequest) -> HttpResponse:
    """Show what the account holds and lead to what can be changed."""
    context = {
        "person": request.user,
        "has_second_factor": get_adapter().is_mfa_enabled(request.user),
        "manages_rules": may(request.actor, Action.MANAGE_PEOPLE),
    }
    return render(request, "web/account.html", context)


@login_required
@require_safe
def sign_ins(request: SignedInRequest) -> HttpResponse:
    """Show one's own sign-ins."""
    return _history(request, request.user, history_of(request.user.pk))


@login_required
@require_safe
def sign_ins_of(request: SignedInRequest, person: UUID) -> HttpResponse:
    """Show the sign-ins of somebody the actor manages."""
    whom = _person_here(person)
    rows = look_at_history(actor=request.actor, person=whom.pk, now=timezone.now())
    return _history(request, whom, rows)


@login_required
@require_http_methods(["GET", "POST"])
def rules(request: SignedInRequest) -> HttpResponse:
    """Show and set whether administrators need a second factor."""
    if not may(request.actor, Action.MANAGE_PEOPLE):
        raise Denied(Action.MANAGE_PEOPLE)
    if request.method == "POST":
        wanted = request.POST.get("second_factor") == "on"
        set_rules(actor=request.actor, asks_administrators=wanted, now=timezone.now())
        messages.success(request, said("account.rules_saved"))
        return redirect("sign_in_rules")
    return render(request, "web/sign_in_rules.html", {"rules": rules_here()})


@login_required
@require_POST
def password_link(request: SignedInRequest, person: UUID) -> HttpResponse:
    """Make a link to a new password and show it once."""
    whom = _person_here(person)
    try:
        link = make_password_link(
            actor=request.actor, person=whom, base=base_address(request), now=timezone.now()
        )
    except RenaksiError as error:
        return _refused(request, error)
    context = {"person": whom, "link": link, "has_mail": is_mail_configured()}
    return render(request, "web/password_link.html", context)


@login_required
@require_POST
def remove_factors(request: SignedInRequest, person: UUID) -> HttpResponse:
    """Take the second factors of somebody away who lost them."""
    whom = _person_here(person)
    try:
        why = request.POST.get("why", "")[:500]
        remove_second_factors(actor=request.actor, person=whom, why=why, now=timezone.now())
    except RenaksiError as error:
        return _refused(request, error)
    messages.success(request, said("account.factors_removed", name=whom.name))
    return redirect("sign_ins_of", person=whom.pk)


def _person_here(person: UUID) -> Person:
    """Find a person who has or had a role in the government of this request."""
    if not Role.objects.filter(person=person).exists():
        raise Http404
    return get_object_or_404(Person, pk=person)


def _refused(request: SignedInRequest, error: RenaksiError) -> HttpResponse:
    if isinstance(error, Denied):
        raise error
    messages.error(request, refusal(error))
    return redirect("account")


def _history(request: SignedInRequest, person: Person, rows: QuerySet[SignIn]) -> HttpResponse:
    page = Paginator(rows, _ROWS).get_page(request.GET.get("hal"))
    context = {"person": person, "page": page, "is_own": person.pk == request.user.pk}
    return render(request, "web/sign_ins.html", context)
