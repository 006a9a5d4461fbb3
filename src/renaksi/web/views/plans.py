"""Plans: the list of them, and one version as a table with its findings and files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from renaksi.apps.organizations.queries import agencies_as_of, agency_as_of
from renaksi.apps.planning.loading import load_findings, load_rows, totals_of
from renaksi.apps.planning.models import SignatureBlock, State, Version
from renaksi.apps.planning.queries import load_draft, visible_versions
from renaksi.apps.planning.standing import plans_standing
from renaksi.documents import KINDS, MEDIA_TYPES, WriteOptions, render_plan
from renaksi.domain.findings import Finding, Severity
from renaksi.web.dates import day_words, today
from renaksi.web.matrix.columns import VIEWS, columns_of
from renaksi.web.matrix.findings import listed, marks_of
from renaksi.web.matrix.heads import heads_of
from renaksi.web.matrix.table import MatrixRow, table_body
from renaksi.web.plan_lines import plan_lines
from renaksi.web.plan_words import STATE_SIGNS, plan_name
from renaksi.web.request import SignedInRequest
from renaksi.web.saying import language_now, said


@login_required
@require_safe
def plans(request: SignedInRequest) -> HttpResponse:
    """Answer the plans that the person may see."""
    government = _government_of(request)
    agencies = {one.id: one for one in agencies_as_of(government, today(), with_closed=True)}
    lines = plan_lines(plans_standing(request.actor), agencies)
    return render(request, "web/plans.html", {"lines": lines})


@login_required
@require_safe
def plan(request: SignedInRequest, plan: UUID) -> HttpResponse:
    """Lead to the latest version of a plan."""
    latest = visible_versions(request.actor).filter(plan=plan).order_by("-number").first()
    if latest is None:
        raise Http404
    return HttpResponseRedirect(f"/rencana/versi/{latest.pk}/")


@login_required
@require_safe
def version(request: SignedInRequest, version: UUID) -> HttpResponse:
    """Answer one version as a table with its findings."""
    found, versions = _with_others(request, version)
    rows = load_rows(found.pk, with_origin=False)
    findings = load_findings(found.pk)
    columns = columns_of([one.row for one in rows], {one.field for one in findings if one.field})
    view = request.GET.get("kolom", VIEWS[0])
    return render(
        request,
        "web/version.html",
        {
            **_about(request, found, versions),
            "heads": heads_of(columns),
            "body": table_body(
                [MatrixRow(one.row, one.node) for one in rows],
                columns,
                marks_of(findings),
                totals_of(found),
            ),
            "view": view if view in VIEWS else VIEWS[0],
            "views": [(one, f"matrix.view.{one}") for one in VIEWS],
            "findings": listed(findings),
            "counts": _counts(findings),
            "kinds": [(kind, kind.upper()) for kind in KINDS],
        },
    )


@login_required
@require_safe
def version_file(request: SignedInRequest, version: UUID, kind: str) -> HttpResponse:
    """Answer one version as an official file."""
    found = _visible_version(request, version)
    if kind not in KINDS:
        raise Http404
    written = render_plan(load_draft(found.pk), kind, WriteOptions(lang=language_now()))
    agency = _agency_name(request, found)
    name = slugify(f"{_name(found)} {agency} versi {found.number}")
    return HttpResponse(
        written.data,
        content_type=MEDIA_TYPES[kind],
        headers={"Content-Disposition": f'attachment; filename="{name}.{kind}"'},
    )


def _visible_version(request: SignedInRequest, version: UUID) -> Version:
    """Return a version that the person may see, else answer that there is none."""
    return _with_others(request, version)[0]


def _with_others(request: SignedInRequest, version: UUID) -> tuple[Version, Sequence[Version]]:
    """Return a version, and all versions of its plan, the latest first."""
    of_plan = Version.objects.filter(pk=version).values("plan")
    versions = visible_versions(request.actor).filter(plan__in=of_plan).order_by("-number")
    found = {one.pk: one for one in versions}
    if version not in found:
        raise Http404
    return found[version], list(found.values())


def _about(request: SignedInRequest, found: Version, versions: Sequence[Version]) -> dict[str, Any]:
    """Return what stands above and below the table."""
    since = found.set_at or found.created_at
    return {
        "version": found,
        "name": _name(found),
        "agency": _agency_name(request, found),
        "sign": STATE_SIGNS[State(found.state)],
        "since": day_words(since.date()),
        "others": versions if len(versions) > 1 else [],
        "signatures": SignatureBlock.objects.filter(version=found.pk).order_by("party"),
    }


def _name(found: Version) -> str:
    return plan_name(found.plan.form, found.plan.first_year, found.plan.last_year)


def _agency_name(request: SignedInRequest, found: Version) -> str:
    if found.plan.agency_id is None:
        return said("plan.whole_government")
    agency = agency_as_of(_government_of(request), found.plan.agency_id, today())
    return agency.name if agency else ""


def _government_of(request: SignedInRequest) -> UUID:
    """Return where the person acts; whoever serves nowhere sees no plan."""
    if request.standing is None:
        raise Http404
    return request.standing.government


def _counts(findings: Sequence[Finding]) -> dict[str, int]:
    counted = Counter(one.severity for one in findings)
    return {
        "errors": counted[Severity.ERROR],
        "warnings": counted[Severity.WARNING],
        "hints": counted[Severity.HINT],
    }
