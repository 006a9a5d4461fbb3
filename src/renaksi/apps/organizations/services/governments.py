"""Governments made by the operator, and their settings changed by their administrators."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from renaksi.apps.accounts.invitations import Guest, Invited, invite
from renaksi.apps.accounts.models import Person, RoleName
from renaksi.apps.accounts.roles import write_role
from renaksi.apps.audit.models import PLATFORM
from renaksi.apps.audit.services import change, differences
from renaksi.apps.organizations.chronicle import lock_organization
from renaksi.apps.organizations.models import Government, GovernmentKind, TimeZone
from renaksi.apps.organizations.services.texts import required_text
from renaksi.apps.policy import Action, Actor, require
from renaksi.domain.errors import RenaksiError

_CODE = re.compile(r"[1-9][0-9](\.[0-9]{2})?")


@dataclass(frozen=True, slots=True)
class GovernmentDetails:
    """What is kept of a government.

    Attributes:
        code: The Home Ministry's: ``18`` for a province, ``18.72`` for a regency or city.
    """

    code: str
    name: str
    kind: GovernmentKind
    time_zone: TimeZone


def create_government(
    *,
    actor: Actor,
    details: GovernmentDetails,
    administrator: Person | None,
    is_example: bool = False,
    now: datetime.datetime,
) -> Government:
    """Make a government, with its first administrator where they have an account already.

    Both chains say so: the platform's that it was made, the government's own that it began.
    """
    require(actor, Action.MANAGE_PLATFORM)
    government = Government(is_example=is_example, created_at=now)
    _fill(government, details)
    with transaction.atomic():
        with change(actor=actor, now=now, government=government.pk) as log:
            try:
                with transaction.atomic():
                    government.save(force_insert=True)
            except IntegrityError:
                raise RenaksiError("government.code_taken", {"code": government.code}) from None
            log.note("government.made", government, _news(government))
            if administrator is not None:
                write_role(log, administrator, RoleName.ADMINISTRATOR)
        with change(actor=actor, now=now, government=PLATFORM) as log:
            log.note("government.made", government, _news(government))
    return government


def found_government(
    *,
    actor: Actor,
    details: GovernmentDetails,
    administrator: str,
    email: str,
    base: str,
    now: datetime.datetime,
) -> Invited:
    """Make a government and invite its first administrator.

    Args:
        actor: An operator.
        details: What is kept of the government.
        administrator: The first administrator's name.
        email: Their address; where it has an account, that account accepts the invitation.
        base: Address of the application, for the link.
        now: The moment.

    Returns:
        The invitation, with its link.
    """
    require(actor, Action.MANAGE_PLATFORM)
    with transaction.atomic():
        made = create_government(actor=actor, details=details, administrator=None, now=now)
        guest = Guest(email, administrator, RoleName.ADMINISTRATOR)
        return invite(actor=actor, guest=guest, base=base, now=now, government=made.pk)


def change_government(
    *, actor: Actor, details: GovernmentDetails, now: datetime.datetime
) -> Government:
    """Correct the government's name, kind and time zone; the code is the operator's to set."""
    require(actor, Action.MANAGE_ORGANIZATION)
    with change(actor=actor, now=now) as log:
        government = lock_organization(log.government)
        before = government_values(government)
        code = government.code
        _fill(government, details)
        government.code = code
        after = government_values(government)
        changed = differences(before, after)
        if changed:
            government.save()
            log.note("government.changed", government, changed)
        return government


def government_values(government: Government) -> dict[str, object]:
    """Return what the log shows of a government."""
    return {
        "code": government.code,
        "name": government.name,
        "kind": str(government.kind),
        "time_zone": str(government.time_zone),
    }


def _news(government: Government) -> dict[str, tuple[object, object]]:
    return {key: (None, value) for key, value in government_values(government).items()}


def _fill(government: Government, details: GovernmentDetails) -> None:
    code = details.code.strip()
    if not _CODE.fullmatch(code) and not government.is_example:
        raise RenaksiError("government.code_form", {"code": code})
    government.code, government.name = code, required_text(details.name)
    government.kind, government.time_zone = details.kind, details.time_zone
