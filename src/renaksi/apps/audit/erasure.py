"""Erase personal values from the log; the chain covers their digests, so it stays whole."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

from django.db import connection

from renaksi.apps.audit.models import Change, Entry
from renaksi.apps.audit.services import change
from renaksi.apps.audit.verification import ERASED
from renaksi.apps.policy import Action, Actor, require


class _Value:
    """A value of the log, as the log names an object."""

    _meta = SimpleNamespace(label_lower="audit.change")

    def __init__(self, number: int, position: int) -> None:
        self.pk = f"{number}.{position}"


def erase_values(
    *, actor: Actor, target: Any, fields: Sequence[str], why: str, now: datetime.datetime
) -> int:
    """Erase what the log keeps of some fields of an object; the log says that it was done.

    Args:
        actor: An administrator of the whole government.
        target: The object.
        fields: Names of its personal fields.
        why: The reason; one is needed.
        now: The moment.

    Returns:
        How many values were erased.

    Raises:
        Denied: The actor may not.
    """
    require(actor, Action.MANAGE_PEOPLE)
    with change(actor=actor, now=now, why=why) as log, connection.cursor() as cursor:
        numbers = Entry.objects.filter(
            object_type=target._meta.label_lower, object_id=str(target.pk)
        ).values("number")
        values = Change.objects.filter(number__in=numbers, field__in=fields).exclude(salt="")
        found = list(values.values_list("number", "position"))
        for number, position in found:
            cursor.execute("SELECT door_erase_value(%s, %s)", [number, position])
            log.note(ERASED, _Value(number, position))
    return len(found)
