"""Personal tokens: one's own, made and revoked at the screen."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from renaksi.apps.accounts.tokens import create_token, revoke_token, visible_tokens
from renaksi.web.forms.invitations import TokenForm
from renaksi.web.request import SignedInRequest
from renaksi.web.saying import said


@login_required
@require_http_methods(["GET", "POST"])
def tokens(request: SignedInRequest) -> HttpResponse:
    """List the tokens here; on POST make one and show its secret, once."""
    is_somewhere = request.standing is not None
    form = TokenForm(request.POST or None, actor=request.actor) if is_somewhere else None
    secret = ""
    now = timezone.now()
    if form is not None and form.is_valid():
        _, secret = create_token(
            actor=request.actor,
            name=form.cleaned_data["name"],
            scopes=form.actions(),
            expires_at=form.expires_at(now),
            now=now,
        )
        form = TokenForm(actor=request.actor)
    rows = visible_tokens(request.actor).order_by("-created_at") if is_somewhere else ()
    context = {"form": form, "secret": secret, "tokens": rows, "now": now}
    return render(request, "web/tokens.html", context)


@login_required
@require_POST
def revoke(request: SignedInRequest, token: UUID) -> HttpResponse:
    """End a token at once."""
    found = get_object_or_404(visible_tokens(request.actor), pk=token)
    revoke_token(actor=request.actor, token=found, now=timezone.now())
    messages.success(request, said("token.revoked_said", name=found.name))
    return redirect("tokens")
