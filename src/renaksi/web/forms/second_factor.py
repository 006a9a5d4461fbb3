"""Forms of second factors; allauth's, with our words."""

from __future__ import annotations

from typing import Any

from allauth.mfa.base import forms as base_forms
from allauth.mfa.totp import forms as totp_forms
from allauth.mfa.webauthn import forms as passkey_forms
from django import forms

from renaksi.web.saying import said_later


def _code(help_text: str) -> forms.CharField:
    attrs = {"autocomplete": "one-time-code", "inputmode": "numeric"}
    return forms.CharField(
        label=said_later("factor.code"),
        help_text=said_later(help_text),
        widget=forms.TextInput(attrs=attrs),
        max_length=20,
    )


class CodeForm(base_forms.AuthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The code that signing in asks for."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"] = _code("factor.code_or_recovery")


class ConfirmCodeForm(base_forms.ReauthenticateForm):  # type: ignore[misc]
    """A code once more, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"] = _code("factor.code_or_recovery")


class FirstCodeForm(totp_forms.ActivateTOTPForm):  # type: ignore[misc]
    """The first code of an application."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"] = _code("factor.code_six")


class PasskeyForm(passkey_forms.AddWebAuthnForm):  # type: ignore[misc]
    """A new passkey: its name; it may always sign in alone."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = said_later("factor.passkey_label")
        self.fields["passwordless"].label = said_later("factor.passkey_alone")
        self.fields["passwordless"].help_text = said_later("factor.passkey_alone_help")
        self.fields["passwordless"].initial = True


class PasskeyNameForm(passkey_forms.EditWebAuthnForm):  # type: ignore[misc]
    """Another name for a passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = said_later("factor.passkey_label")
        self.fields["name"].max_length = 100
