"""What the pages of this room share: who may look, which day it is, and one page for every act."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.formats import date_format

from renaksi.apps.accounts.directory import members_of
from renaksi.apps.audit.models import Change
from renaksi.apps.audit.queries import Event
from renaksi.apps.organizations.models import Government, Official
from renaksi.apps.organizations.queries import AgencyOn, agencies_as_of
from renaksi.apps.policy import Action, Denied, agencies_where, may, may_anywhere, require
from renaksi.domain.days import parse_day
from renaksi.domain.errors import RenaksiError
from renaksi.domain.nip import parse_nip
from renaksi.domain.text import fold_case
from renaksi.messages.pages import page_texts
from renaksi.web.request import SignedInRequest
from renaksi.web.saying import refusal, said

Trail = Sequence[tuple[str, str]]
View = Callable[..., HttpResponse]


def in_government(view: View) -> View:
    """Let those in who may see the government that they act in."""

    def checked(request: SignedInRequest, *args: Any, **names: Any) -> HttpResponse:
        if request.standing is None:
            raise Denied(Action.SEE_GOVERNMENT)
        require(request.actor, Action.SEE_GOVERNMENT)
        return view(request, *args, **names)

    checked.__doc__ = view.__doc__
    checked.__name__ = view.__name__
    return login_required(checked)


def government_of(request: SignedInRequest) -> Government:
    """Return the government that the person acts in."""
    if request.standing is None:
        raise Denied(Action.SEE_GOVERNMENT)
    return get_object_or_404(Government, pk=request.standing.government)


def today_in(government: Government) -> datetime.date:
    """Return the day that it is there."""
    return timezone.now().astimezone(ZoneInfo(government.time_zone)).date()


def day_asked(request: SignedInRequest, today: datetime.date) -> datetime.date:
    """Return the day that the page is asked about, else today."""
    return parse_day(request.GET.get("tanggal", "")) or today


def choices_of(agencies: Sequence[AgencyOn]) -> list[tuple[str, str]]:
    """Return agencies as choices of a form."""
    return [(str(one.id), one.name) for one in agencies]


def may_manage(request: SignedInRequest, agency: Any = None) -> bool:
    """Tell whether the person may change the organization (of an agency)."""
    return may(request.actor, Action.MANAGE_ORGANIZATION, agency=agency)


def sent(request: SignedInRequest) -> QueryDict | None:
    """Return what a form was sent with; an empty one is sent too."""
    return request.POST if request.method == "POST" else None


def sent_files(request: SignedInRequest) -> MultiValueDict[str, UploadedFile] | None:
    """Return the files that a form was sent with."""
    return request.FILES if request.method == "POST" else None


@dataclass(frozen=True, slots=True)
class Act:
    """A page with one form and one verb.

    Attributes:
        heading, verb, lead: Already said.
        back: Where the page leads when nothing is done.
        done: What is said when it is done.
        suggestions: Names offered while a name is typed.
    """

    heading: str
    verb: str
    back: str
    done: str
    trail: Trail = ()
    lead: str = ""
    suggestions: Sequence[str] = ()
    has_file: bool = False


def act(
    request: SignedInRequest, page: Act, form: forms.Form, do: Callable[[dict[str, Any]], str]
) -> HttpResponse:
    """Show the form; when it is sent and right, do it and go where ``do`` says."""
    if request.method == "POST" and form.is_valid():
        try:
            address = do(form.cleaned_data)
        except Denied:
            raise
        except RenaksiError as error:
            form.add_error(None, refusal(error))
        else:
            if page.done:
                messages.success(request, page.done)
            return HttpResponseRedirect(address)
    context = {"form": form, "page": page, "trail": page.trail}
    return render(request, "web/organization/form.html", context)


def answer_to(
    request: SignedInRequest,
    page: Act,
    form: forms.Form,
    do: Callable[[dict[str, Any]], HttpResponse],
) -> HttpResponse:
    """Do as ``act`` does, where what is answered is a page that cannot be asked for again."""
    found: list[HttpResponse] = []

    def keep(values: dict[str, Any]) -> str:
        found.append(do(values))
        return page.back

    response = act(request, page, form, keep)
    return found[0] if found else response


def official_named(text: str) -> Official | None:
    """Find the official that a person typed, by name or NIP.

    Raises:
        RenaksiError: ``official.not_found``, ``official.many_found``.
    """
    if not text.strip():
        return None
    nip = parse_nip(text)
    if nip is not None:
        found = list(Official.objects.filter(nip=nip.digits))
    else:
        words = text.split(",", maxsplit=1)[0].strip()
        rows = Official.objects.filter(left_on=None, name__icontains=words)
        exact = [one for one in rows[:50] if fold_case(one.name) == fold_case(words)]
        found = exact or list(rows[:2])
    if not found:
        raise RenaksiError("official.not_found", {"text": text})
    if len(found) > 1:
        raise RenaksiError("official.many_found", {"text": text})
    return found[0]


_MOST_SUGGESTED = 300


def suggested_officials() -> list[str]:
    """Return names to offer while one is typed; none where there are too many to be of help."""
    rows = Official.objects.filter(left_on=None).order_by("name")
    names = list(rows.values_list("name", flat=True)[: _MOST_SUGGESTED + 1])
    return names if len(names) <= _MOST_SUGGESTED else []


def people_choices(government: Government) -> list[tuple[str, str]]:
    """Return the people of a government as choices of a form."""
    return [(str(one.person.pk), one.person.name) for one in members_of(government.pk)]


@dataclass(frozen=True, slots=True)
class Tab:
    """One of the room's parts."""

    words: str
    address: str
    is_current: bool


def tabs(request: SignedInRequest, current: str) -> list[Tab]:
    """Return the parts of the room that the person may enter."""
    shown = [("organization", "/organisasi/"), ("officials", "/organisasi/pejabat/")]
    if may_anywhere(request.actor, Action.MANAGE_PEOPLE):
        shown.append(("people", "/organisasi/orang/"))
    if may(request.actor, Action.MANAGE_ORGANIZATION):
        shown.append(("settings", "/organisasi/pemerintah/"))
    return [Tab(said(f"tab.{name}"), address, name == current) for name, address in shown]


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of the history, in words."""

    at: datetime.datetime
    who: str
    what: str
    why: str
    changes: Sequence[tuple[str, str, str]]


def told(events: Sequence[Event] | None) -> list[Told] | None:
    """Put the history of an object into words; personal values are not shown in it."""
    if events is None:
        return None
    known = page_texts()
    return [
        Told(
            one.at,
            one.actor_name,
            said(f"history.{one.action}" if f"history.{one.action}" in known else "history.other"),
            one.why,
            [
                (said(f"history.field.{row.field}"), *_values(row))
                for row in one.changes
                if f"history.field.{row.field}" in known
            ],
        )
        for one in events
        if one.action != "personal_data.read"
    ]


def _values(row: Change) -> tuple[str, str]:
    if row.field == "nip":
        return "", said("history.hidden")
    return _value(row.before), _value(row.after)


def _value(value: object) -> str:
    if value in (None, ""):
        return ""
    if isinstance(value, bool):
        return "✓" if value else "–"
    day = parse_day(str(value))
    return date_format(day, "j F Y") if day else str(value)


def agencies_managed(
    request: SignedInRequest, government: Government, action: Action
) -> list[AgencyOn]:
    """Return today's agencies in which the person may do something."""
    where = agencies_where(request.actor, action)
    agencies = agencies_as_of(government.pk, today_in(government))
    return [one for one in agencies if where is None or one.id in where]
