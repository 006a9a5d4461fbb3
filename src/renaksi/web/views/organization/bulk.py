"""Agencies and officials from Excel: the form, the upload, what it would do, the marked file."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from renaksi.apps.organizations.models import BulkImport
from renaksi.apps.organizations.queries import agencies_as_of
from renaksi.apps.organizations.services.imports import marked_workbook, submit_import, take_in
from renaksi.apps.policy import Action, require
from renaksi.documents import MEDIA_TYPES
from renaksi.documents.organization.form import render_form
from renaksi.domain.errors import RenaksiError
from renaksi.domain.organization_form import OrganizationForm
from renaksi.messages import message
from renaksi.messages.organization_form import header
from renaksi.web.forms.organization import UploadForm
from renaksi.web.request import SignedInRequest
from renaksi.web.saying import language_now, refusal, said
from renaksi.web.views.organization.acting import (
    Act,
    Trail,
    act,
    government_of,
    in_government,
    sent,
    sent_files,
    today_in,
)
from renaksi.web.views.organization.agencies import GET_POST

_SHOWN_FINDINGS = 200


@in_government
@require_http_methods(GET_POST)
def upload(request: SignedInRequest, form: str) -> HttpResponse:
    """Offer the empty form, and take a filled one."""
    require(request.actor, Action.MANAGE_ORGANIZATION)
    kind = _kind(form)

    def do(values: dict[str, Any]) -> str:
        file = values["file"]
        submitted = submit_import(
            actor=request.actor,
            form=kind,
            file_name=file.name,
            data=file.read(),
            now=timezone.now(),
        )
        return reverse("bulk-result", args=[submitted.pk])

    page = Act(
        said(f"bulk.{kind}"),
        said("bulk.check"),
        _back(kind),
        "",
        _trail(kind),
        said(f"bulk.{kind}_lead"),
        has_file=True,
    )
    return act(request, page, UploadForm(sent(request), sent_files(request)), do)


@in_government
@require_safe
def empty_form(request: SignedInRequest, form: str) -> HttpResponse:
    """Give the empty form, with the government's agencies to choose from."""
    require(request.actor, Action.MANAGE_ORGANIZATION)
    kind = _kind(form)
    government = government_of(request)
    names = [one.name for one in agencies_as_of(government.pk, today_in(government))]
    data = render_form(kind, language_now(), agencies=names)
    return _workbook(data, said(f"bulk.{kind}_file"))


@in_government
@require_http_methods(GET_POST)
def result(request: SignedInRequest, bulk: UUID) -> HttpResponse:
    """Show what a filled form would do, or what is wrong with it; sent, take it in."""
    require(request.actor, Action.MANAGE_ORGANIZATION)
    submitted = _own(request, bulk)
    kind = _kind(submitted.form)
    if request.method == "POST":
        try:
            submitted = take_in(actor=request.actor, submitted=submitted, now=timezone.now())
        except RenaksiError as error:
            messages.error(request, refusal(error))
            return HttpResponseRedirect(reverse("bulk", args=[kind.value]))
        messages.success(request, said("bulk.done", count=submitted.summary["rows"]))
        return HttpResponseRedirect(_back(kind))
    errors = [one for one in submitted.findings if one[1] == "error"]
    warnings = [one for one in submitted.findings if one[1] != "error"]
    context = {
        "trail": [*_trail(kind), (reverse("bulk", args=[kind.value]), said(f"bulk.{kind}"))],
        "submitted": submitted,
        "kind": kind.value,
        "errors": errors,
        "groups": [
            ([_shown(one) for one in errors[:_SHOWN_FINDINGS]], "bulk.errors", "v-err"),
            ([_shown(one) for one in warnings[:_SHOWN_FINDINGS]], "bulk.warnings", "v-warn"),
        ],
        "more_errors": max(0, len(errors) - _SHOWN_FINDINGS),
        "lines": [
            (row, name, status, [f"bulk.with.{one}" for one in news], [_header(f) for f in fields])
            for row, name, status, news, fields in submitted.summary["lines"]
        ],
    }
    return render(request, "web/organization/bulk_result.html", context)


@in_government
@require_safe
def marked(request: SignedInRequest, bulk: UUID) -> HttpResponse:
    """Give the person's own workbook back with what has to be corrected marked."""
    require(request.actor, Action.MANAGE_ORGANIZATION)
    submitted = _own(request, bulk)
    if submitted.content is None:
        raise Http404
    data = marked_workbook(submitted=submitted, lang=language_now())
    name = submitted.file_name.rsplit(".", 1)[0]
    return _workbook(data, said("bulk.marked_file", name=name))


def _own(request: SignedInRequest, pk: UUID) -> BulkImport:
    """Return a form that this person uploaded; it holds personal data and is for nobody else."""
    return get_object_or_404(BulkImport, pk=pk, person=request.actor.person)


def _kind(form: str) -> OrganizationForm:
    kinds = {kind.value: kind for kind in OrganizationForm}
    if form not in kinds:
        raise Http404
    return kinds[form]


def _back(kind: OrganizationForm) -> str:
    return reverse("officials" if kind is OrganizationForm.OFFICIALS else "organization")


def _trail(kind: OrganizationForm) -> Trail:
    words = "tab.officials" if kind is OrganizationForm.OFFICIALS else "tab.organization"
    return [(_back(kind), said(words))]


def _header(field: str) -> str:
    return header(field, language_now())


def _shown(finding: list[Any]) -> tuple[str, str, str, str]:
    """Return a finding in words: row, column, what is wrong, how to mend it."""
    code, _, cell, row, field, params = finding
    text, remedy = message(code, params, language_now())
    return (cell or str(row), _header(field) if field else "", text, remedy)


def _workbook(data: bytes, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=MEDIA_TYPES["xlsx"])
    response["Content-Disposition"] = f'attachment; filename="{_plain(name)}.xlsx"'
    response["Cache-Control"] = "private, no-store"
    return response


def _plain(name: str) -> str:
    return "".join(sign if sign.isalnum() and sign.isascii() else "-" for sign in name)[:80]
