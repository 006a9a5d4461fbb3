"""Forms of signing in and of passwords; allauth's, with our words."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account_forms
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import HttpRequest, HttpResponse

from renaksi.apps.accounts.queries import nip_typed, person_named
from renaksi.web.saying import said, said_later


class SignInForm(account_forms.LoginForm):  # type: ignore[misc]  # allauth has no types
    """NIP or address, password, and whether this computer is one's own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = forms.CharField(
            label=said_later("sign_in.login"),
            help_text=said_later("sign_in.login_help"),
            max_length=254,
        )
        self.fields["password"] = password_field("sign_in.password")
        self.fields["remember"].label = said_later("sign_in.remember")
        self.fields["remember"].help_text = said_later("sign_in.remember_help")

    def clean_login(self) -> str:
        """Fold what was typed: a NIP without blanks, an address in lower case."""
        typed = str(self.cleaned_data["login"])
        return nip_typed(typed) or typed.strip().lower()

    def user_credentials(self) -> dict[str, str]:
        """Name the person one way only, so that a password is checked once, known or not."""
        login = self.cleaned_data["login"]
        kind = "email" if "@" in login else "username"
        return {kind: login, "password": self.cleaned_data["password"]}

    def login(self, request: HttpRequest, redirect_url: str | None = None) -> HttpResponse:
        """Sign in; the wish outlasts the question for a second factor."""
        request.session["remember"] = bool(self.cleaned_data.get("remember"))
        response: HttpResponse = super().login(request, redirect_url=redirect_url)
        return response


class ForgottenPasswordForm(account_forms.ResetPasswordForm):  # type: ignore[misc]
    """NIP or address; the letter goes to the address that the account has."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"] = forms.CharField(
            label=said_later("sign_in.login"),
            help_text=said_later("sign_in.login_help"),
            max_length=254,
        )

    def clean_email(self) -> str:
        """Find the person; nothing tells whether there is one."""
        typed = str(self.cleaned_data["email"])
        person = person_named(typed)
        self.users = [person] if person is not None and person.is_active else []
        if not nip_typed(typed):
            try:
                validate_email(typed.strip())
            except ValidationError:
                raise ValidationError(said("sign_in.error.login_form")) from None
        return person.email if person else typed.strip().lower()


class _TwoPasswords:
    """The new password twice, in our words."""

    fields: dict[str, forms.Field]

    def name_fields(self) -> None:
        self.fields["password1"] = password_field(
            "account.password_new", "new-password", "account.password_help"
        )
        self.fields["password2"] = password_field("account.password_again", "new-password")

    def clean_password1(self) -> str:
        """Check the password by the rules of the settings."""
        from allauth.account.adapter import get_adapter

        password: str = get_adapter().clean_password(
            self.cleaned_data["password1"],  # type: ignore[attr-defined]
            user=getattr(self, "user", None),
        )
        return password

    def clean(self) -> dict[str, Any]:
        """Compare the two."""
        given: dict[str, Any] = self.cleaned_data  # type: ignore[attr-defined]
        first, second = given.get("password1"), given.get("password2")
        if first and second and first != second:
            self.add_error("password2", said("account.password_differs"))  # type: ignore[attr-defined]
        return given


class NewPasswordForm(_TwoPasswords, account_forms.ResetPasswordKeyForm):  # type: ignore[misc]
    """The new password, behind a link."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.name_fields()


class FirstPasswordForm(_TwoPasswords, account_forms.SetPasswordForm):  # type: ignore[misc]
    """A password for somebody who signed in without one so far."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.name_fields()


class ChangePasswordForm(_TwoPasswords, account_forms.ChangePasswordForm):  # type: ignore[misc]
    """The old password, and the new one twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["oldpassword"] = password_field("account.password_old")
        self.name_fields()


class ConfirmPasswordForm(account_forms.ReauthenticateForm):  # type: ignore[misc]
    """The password once more, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"] = password_field("sign_in.password")


def password_field(
    label: str, purpose: str = "current-password", help_text: str = ""
) -> forms.CharField:
    """Return a field for a password: never shown again, white space kept."""
    widget = forms.PasswordInput(attrs={"autocomplete": purpose})
    return forms.CharField(
        label=said_later(label),
        help_text=said_later(help_text) if help_text else "",
        widget=widget,
        strip=False,
        max_length=200,
    )
