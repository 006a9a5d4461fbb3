"""Stored files, given out so that no browser runs what is in them."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import FileResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from renaksi.apps.files.queries import content_type, open_file, visible_files
from renaksi.web.request import SignedInRequest


@login_required
@require_safe
def download(request: SignedInRequest, file: UUID) -> FileResponse:
    """Answer a file's bytes, to be kept, never shown in place."""
    found = get_object_or_404(visible_files(request.actor), pk=file)
    response = FileResponse(
        open_file(request.actor, found),
        as_attachment=True,
        filename=found.name,
        content_type=content_type(found),
    )
    response["Content-Length"] = found.size
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
