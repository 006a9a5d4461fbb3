"""The addresses of signing in and of one's account: only what we use of allauth, in our words."""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as code
from allauth.mfa.webauthn import views as passkey
from allauth.socialaccount import views as single
from allauth.socialaccount.providers.openid_connect import views as provider
from allauth.usersessions import views as sessions
from django.urls import path, re_path

from renaksi.web.views import account as own
from renaksi.web.views import session, tokens

urlpatterns = [
    path("", own.account, name="account"),
    path("masuk/", account.login, name="account_login"),
    path("keluar/", account.logout, name="account_logout"),
    path("nonaktif/", account.account_inactive, name="account_inactive"),
    path("daftar/", account.signup, name="account_signup"),
    path("periksa/", account.reauthenticate, name="account_reauthenticate"),
    path("sandi/", account.password_change, name="account_change_password"),
    path("sandi/atur/", account.password_set, name="account_set_password"),
    path("sandi/lupa/", account.password_reset, name="account_reset_password"),
    path("sandi/lupa/terkirim/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "sandi/baru/selesai/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^sandi/baru/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("faktor/", factor.index, name="mfa_index"),
    path("faktor/kode/", factor.authenticate, name="mfa_authenticate"),
    path("faktor/periksa/", factor.reauthenticate, name="mfa_reauthenticate"),
    path("faktor/aplikasi/", code.activate_totp, name="mfa_activate_totp"),
    path("faktor/aplikasi/hapus/", code.deactivate_totp, name="mfa_deactivate_totp"),
    path("faktor/cadangan/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "faktor/cadangan/buat/",
        recovery.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "faktor/cadangan/unduh/",
        recovery.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("faktor/kunci/", passkey.list_webauthn, name="mfa_list_webauthn"),
    path("faktor/kunci/tambah/", passkey.add_webauthn, name="mfa_add_webauthn"),
    path("faktor/kunci/masuk/", passkey.login_webauthn, name="mfa_login_webauthn"),
    path(
        "faktor/kunci/periksa/",
        passkey.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    path("faktor/kunci/<int:pk>/hapus/", passkey.remove_webauthn, name="mfa_remove_webauthn"),
    path("faktor/kunci/<int:pk>/nama/", passkey.edit_webauthn, name="mfa_edit_webauthn"),
    path("terpadu/batal/", single.login_cancelled, name="socialaccount_login_cancelled"),
    path("terpadu/gagal/", single.login_error, name="socialaccount_login_error"),
    path("terpadu/<slug:provider_id>/", provider.login, name="openid_connect_login"),
    path("terpadu/<slug:provider_id>/kembali/", provider.callback, name="openid_connect_callback"),
    path("sesi/", sessions.list_usersessions, name="usersessions_list"),
    path("sesi/napas/", session.pulse, name="session_pulse"),
    path("sesi/tetap/", session.stay, name="session_stay"),
    path("riwayat/", own.sign_ins, name="sign_ins"),
    path("riwayat/<uuid:person>/", own.sign_ins_of, name="sign_ins_of"),
    path("aturan/", own.rules, name="sign_in_rules"),
    path("kunci-api/", tokens.tokens, name="tokens"),
    path("kunci-api/<uuid:token>/cabut/", tokens.revoke, name="token_revoke"),
    path("orang/<uuid:person>/sandi/", own.password_link, name="password_link"),
    path("orang/<uuid:person>/faktor/", own.remove_factors, name="remove_factors"),
]
