"""The application as a web server calls it."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "renaksi.project.settings")

from renaksi.project.checks import refuse_unsafe_settings

refuse_unsafe_settings()
application = get_wsgi_application()
