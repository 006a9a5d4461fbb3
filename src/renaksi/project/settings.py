"""Settings, read from the environment; what is unsafe is refused by the checks beside this."""

from __future__ import annotations

import os
from pathlib import Path

from renaksi.project import environment as env
from renaksi.project.operations import *  # noqa: F403 (settings are names of this module)
from renaksi.project.sign_in import *  # noqa: F403 (settings are names of this module)
from renaksi.project.sign_in import SINGLE_SIGN_ON_ORIGINS

PACKAGE = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("RENAKSI_DATA", "renaksi-data")).absolute()

DEBUG = env.flag("RENAKSI_DEBUG")
SECRET_KEY = os.environ.get("RENAKSI_SECRET_KEY", "")
# The key that signs checkpoints of the audit log stands outside the database.
CHECKPOINT_KEY = os.environ.get("RENAKSI_CHECKPOINT_KEY", SECRET_KEY)
ALLOWED_HOSTS = env.words("RENAKSI_HOSTS", "localhost,127.0.0.1,[::1]")
ORIGIN = os.environ.get("RENAKSI_ORIGIN", "")  # https://renaksi.example; empty on one machine
IS_SECURE = ORIGIN.startswith("https://")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "procrastinate.contrib.django",
    "renaksi.apps.tenancy",
    "renaksi.apps.organizations",
    "renaksi.apps.accounts",
    "renaksi.apps.audit",
    "renaksi.apps.jobs",
    "renaksi.apps.files",
    "renaksi.apps.planning",
    "renaksi.apps.interface",
    "renaksi.web",
]

MIDDLEWARE = [
    "renaksi.project.observing.RequestMiddleware",
    "renaksi.api.middleware.InterfaceMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "renaksi.web.guards.HeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "renaksi.web.middleware.LanguageMiddleware",
    "renaksi.web.guards.IdleMiddleware",
    "renaksi.web.middleware.TenantMiddleware",
    "renaksi.web.guards.SecondFactorMiddleware",
]

ROOT_URLCONF = "renaksi.project.urls"
WSGI_APPLICATION = "renaksi.project.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # Ours come before those of libraries, by the same names.
        "DIRS": [PACKAGE / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["renaksi.web.templatetags.words"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "renaksi.web.context.frame",
            ],
        },
    }
]

# The application owns nothing in the database; `owner` serves migrations alone.
DATABASES = {"default": env.database("DATABASE_URL"), "owner": env.database("DATABASE_OWNER_URL")}
DATABASES["default"]["CONN_MAX_AGE"] = env.number("RENAKSI_CONNECTION_SECONDS", 60)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DATABASE_ROUTERS: list[str] = []
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

PROCRASTINATE_DATABASE_ALIAS = "default"
# A job whose worker is killed is tried again, so often in all; then it ends with a reason.
JOB_ATTEMPTS = env.number("RENAKSI_JOB_ATTEMPTS", 3)
WORKER_SLOTS = env.number("RENAKSI_WORKER_SLOTS", 2)  # jobs at a time in one worker
WORKER_SILENT_SECONDS = env.number("RENAKSI_WORKER_SILENT_SECONDS", 30)  # then it counts as gone
WORKER_GRACE_SECONDS = env.number("RENAKSI_WORKER_GRACE_SECONDS", 10)  # for jobs, when it stops

AUTH_USER_MODEL = "accounts.Person"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("name", "email", "nip")},
    },
]

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Jakarta"

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Stored files lie in the data directory, or in a bucket where one is named.
S3 = {
    "endpoint": os.environ.get("RENAKSI_S3_ENDPOINT", ""),
    "bucket": os.environ.get("RENAKSI_S3_BUCKET", ""),
    "region": os.environ.get("RENAKSI_S3_REGION", ""),
    "key": os.environ.get("RENAKSI_S3_KEY", ""),
    "secret": os.environ.get("RENAKSI_S3_SECRET", ""),
}
UPLOAD_BYTES = env.number("RENAKSI_UPLOAD_MEGABYTES", 25) * 1024 * 1024

# Of the interface for programs, for each token or person, across all processes.
API_REQUESTS_PER_MINUTE = env.number("RENAKSI_API_PER_MINUTE", 600)
API_BURST = env.number("RENAKSI_API_BURST", 120)

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_SECURE
CSRF_FAILURE_VIEW = "renaksi.web.views.errors.forged"
CSRF_TRUSTED_ORIGINS = [ORIGIN] if ORIGIN else []
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if IS_SECURE else 0
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'", *SINGLE_SIGN_ON_ORIGINS],
        "frame-ancestors": ["'none'"],
    }
}
