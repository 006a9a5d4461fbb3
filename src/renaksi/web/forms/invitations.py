"""Forms of invitations and of personal tokens."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from renaksi.apps.accounts.invitations import Guest
from renaksi.apps.accounts.models import Invitation, Person, RoleName
from renaksi.apps.accounts.queries import nip_typed
from renaksi.apps.policy import Action, Actor, may_anywhere
from renaksi.web.forms.sign_in import password_field
from renaksi.web.saying import said, said_later

DAYS: Final = (30, 90, 180, 365)


class InvitationForm(forms.Form):
    """Who is invited into what; the places offered are those where the actor manages people."""

    email = forms.EmailField(label=said_later("invite.email"), max_length=254)
    name = forms.CharField(label=said_later("invite.name"), max_length=200)
    nip = forms.CharField(
        label=said_later("invite.nip"),
        help_text=said_later("sign_in.nip_help"),
        required=False,
        max_length=40,
    )
    role = forms.ChoiceField(label=said_later("invite.role"))
    agency = forms.ChoiceField(label=said_later("invite.agency"), required=False)

    def __init__(
        self, *args: Any, agencies: Sequence[tuple[UUID, str]], everywhere: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        roles = [(role.value, said(f"role.{role.value}")) for role in RoleName]
        places = [(str(key), name) for key, name in agencies]
        whole = [("", said("invite.whole_government"))] if everywhere else []
        self.fields["role"] = forms.ChoiceField(label=said("invite.role"), choices=roles)
        self.fields["agency"] = forms.ChoiceField(
            label=said("invite.agency"), choices=[*whole, *places], required=not everywhere
        )

    def clean_nip(self) -> str:
        """Fold the NIP to its digits."""
        typed = str(self.cleaned_data["nip"]).strip()
        if typed and not nip_typed(typed):
            raise ValidationError(said("invite.nip_wrong"))
        return nip_typed(typed)

    def guest(self) -> Guest:
        """Return who is invited, as the service takes it."""
        given = self.cleaned_data
        return Guest(
            email=given["email"],
            name=given["name"],
            nip=given["nip"],
            role=RoleName(given["role"]),
            agency=UUID(given["agency"]) if given["agency"] else None,
        )


class AcceptForm(forms.Form):
    """What a guest adds: how they write their name, and a password."""

    name = forms.CharField(label=said_later("invite.your_name"), max_length=200)

    def __init__(self, *args: Any, invitation: Invitation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.invitation = invitation
        self.fields["name"].widget.attrs["autocomplete"] = "name"
        self.fields["password1"] = password_field(
            "account.password_new", "new-password", "account.password_help"
        )
        self.fields["password2"] = password_field("account.password_again", "new-password")

    def clean_password1(self) -> str:
        """Check the password by the rules of the settings."""
        password: str = self.cleaned_data["password1"]
        guest = Person(
            email=self.invitation.email,
            nip=self.invitation.nip,
            name=self.cleaned_data.get("name", ""),
        )
        validate_password(password, guest)
        return password

    def clean(self) -> dict[str, Any]:
        """Compare the two."""
        given: dict[str, Any] = self.cleaned_data
        first, second = given.get("password1"), given.get("password2")
        if first and second and first != second:
            self.add_error("password2", said("account.password_differs"))
        return given


class TokenForm(forms.Form):
    """A new personal token: what for, what it may do, how long."""

    name = forms.CharField(
        label=said_later("token.name"), help_text=said_later("token.name_help"), max_length=100
    )

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        scopes = [
            (action.value, said(f"action.{action.value}"))
            for action in Action
            if action is not Action.MANAGE_PLATFORM and may_anywhere(actor, action)
        ]
        days = [(str(count), said("token.days", count=count)) for count in DAYS]
        self.fields["scopes"] = forms.MultipleChoiceField(
            label=said("token.scopes"), choices=scopes, widget=forms.CheckboxSelectMultiple
        )
        self.fields["days"] = forms.ChoiceField(
            label=said("token.lasts"), choices=days, initial=str(DAYS[1])
        )

    def expires_at(self, now: datetime.datetime) -> datetime.datetime:
        """Return when the token ends."""
        return now + datetime.timedelta(days=int(self.cleaned_data["days"]))

    def actions(self) -> Sequence[Action]:
        """Return what the token may do."""
        return [Action(value) for value in self.cleaned_data["scopes"]]
