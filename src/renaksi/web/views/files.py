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
def download(request: SignedInRequest, pk: UUID) -> FileResponse:
    """Answer a file's bytes, to be kept, never shown in place."""
    file = get_object_or_404(visible_files(request.actor), pk=pk)
    response = FileResponse(
        open_file(request.actor, file),
        as_attachment=True,
        filename=file.name,
        content_type=content_type(file),
    )
    response["Content-Length"] = file.size
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
