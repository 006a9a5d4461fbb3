"""Settings of signing in: passwords, second factors, single sign-on, mail, sessions, locks."""

from __future__ import annotations

import os
from typing import Any

from renaksi.project import environment as env

_IS_SECURE = os.environ.get("RENAKSI_ORIGIN", "").startswith("https://")
_PREFIX = "__Host-" if _IS_SECURE else ""

_MAIL = env.mail("RENAKSI_SMTP_URL")
MAIL_IS_CONFIGURED = bool(_MAIL)
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if _MAIL else 'dummy'}.EmailBackend"
EMAIL_HOST = _MAIL.get("host", "")
EMAIL_PORT = _MAIL.get("port", 0)
EMAIL_HOST_USER = _MAIL.get("user", "")
EMAIL_HOST_PASSWORD = _MAIL.get("password", "")
EMAIL_USE_TLS = _MAIL.get("scheme") == "smtp"
EMAIL_USE_SSL = _MAIL.get("scheme") == "smtps"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = _MAIL.get("sender", "")

# All processes and hosts count together: the cache is a table.
CACHES: dict[str, dict[str, Any]] = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "django_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

ACCOUNT_PAGE = "/akun/"
FACTOR_PAGE = "/akun/faktor/"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "account_login"

SESSION_COOKIE_NAME = f"{_PREFIX}renaksi"
SESSION_COOKIE_AGE = 12 * 60 * 60
CSRF_COOKIE_NAME = f"{_PREFIX}csrf"
CSRF_COOKIE_HTTPONLY = True
IDLE_MINUTES = env.number("RENAKSI_IDLE_MINUTES", 30)
PASSWORD_RESET_TIMEOUT = 24 * 60 * 60

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]

ACCOUNT_ADAPTER = "renaksi.apps.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email", "username"}
ACCOUNT_USER_MODEL_USERNAME_FIELD = "nip"
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an address is proved by the invitation sent to it
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if _IS_SECURE else "http"
ACCOUNT_FORMS = {
    "login": "renaksi.web.forms.sign_in.SignInForm",
    "reset_password": "renaksi.web.forms.sign_in.ForgottenPasswordForm",
    "reset_password_from_key": "renaksi.web.forms.sign_in.NewPasswordForm",
    "change_password": "renaksi.web.forms.sign_in.ChangePasswordForm",
    "set_password": "renaksi.web.forms.sign_in.FirstPasswordForm",
    "reauthenticate": "renaksi.web.forms.sign_in.ConfirmPasswordForm",
}
# Each client address may ask for the sign-in page's answer so often; wrong passwords are counted
# apart, by apps.accounts.attempts.
ACCOUNT_RATE_LIMITS = {"login": "120/m/ip", "reset_password": "20/m/ip,5/h/key"}
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("RENAKSI_PROXIES", 0)

MFA_ADAPTER = "renaksi.apps.accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_TOLERANCE = 1  # clocks of telephones are a little off
MFA_RECOVERY_CODE_COUNT = 10
MFA_FORMS = {
    "authenticate": "renaksi.web.forms.second_factor.CodeForm",
    "reauthenticate": "renaksi.web.forms.second_factor.ConfirmCodeForm",
    "activate_totp": "renaksi.web.forms.second_factor.FirstCodeForm",
    "add_webauthn": "renaksi.web.forms.second_factor.PasskeyForm",
    "edit_webauthn": "renaksi.web.forms.second_factor.PasskeyNameForm",
}
# Operators always need a second factor; administrators where this or their government says so.
ASKS_ADMINISTRATORS_FOR_SECOND_FACTOR = env.flag("RENAKSI_SECOND_FACTOR_FOR_ADMINISTRATORS")

_PROVIDERS = env.providers("RENAKSI_OIDC")
SOCIALACCOUNT_ADAPTER = "renaksi.apps.accounts.single_sign_on.SingleSignOnAdapter"
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": _PROVIDERS}}
SOCIALACCOUNT_LOGIN_ON_GET = False
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
# A browser checks where a form leads on the way to the provider as well.
SINGLE_SIGN_ON_ORIGINS = [env.origin_of(one["settings"]["server_url"]) for one in _PROVIDERS]
