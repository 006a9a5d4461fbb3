"""Forms about people and their roles."""

from __future__ import annotations

from typing import Any

from django import forms

from renaksi.apps.accounts.models import RoleName
from renaksi.web.forms.organization import Choices, Line, Reason, chosen
from renaksi.web.saying import said_later


class RoleForm(forms.Form):
    """A role, in the whole government or in one agency."""

    name = forms.ChoiceField(
        label=said_later("people.role"),
        choices=[(one.value, said_later(f"role.{one.value}")) for one in RoleName],
    )

    def __init__(self, *args: Any, agencies: Choices, is_whole: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        empty = "people.whole_government" if is_whole else None
        self.fields["agency"] = chosen("people.where", agencies, empty=empty)


class LeaveForm(forms.Form):
    """A person who is deactivated in this government."""

    successor = Line(
        "departure.successor", 140, required=False, help_text="departure.successor_help"
    )
    why = Reason()


class AccountForm(forms.Form):
    """An account that the operator closes or opens."""

    email = forms.EmailField(label=said_later("platform.email"))
    is_active = forms.ChoiceField(
        label=said_later("platform.account_act"),
        choices=[
            ("no", said_later("platform.close_account")),
            ("yes", said_later("platform.open_account")),
        ],
    )
    why = Reason()
