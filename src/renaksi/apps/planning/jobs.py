"""Jobs of plans: a stored document brought in as drafts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from renaksi.apps.files.queries import open_file, visible_files
from renaksi.apps.jobs.kinds import JobContext, job
from renaksi.apps.planning.importing import import_document
from renaksi.apps.planning.models import Reason
from renaksi.apps.policy import Action
from renaksi.domain.errors import RenaksiError

IMPORT = "plan.import"


@job(IMPORT, action=Action.IMPORT_PLAN)
def import_stored_file(context: JobContext) -> Mapping[str, Any]:
    """Bring a stored file in as drafts of the job's agency.

    Its parameters: ``file`` (a stored file's identifier), and if need be ``sheets``, ``year`` and
    ``reason``. Its result: ``versions``, identifiers of the drafts.
    """
    params = context.params
    file = visible_files(context.actor).filter(pk=params["file"]).first()
    if file is None:
        raise RenaksiError("plan.no_file")
    with open_file(context.actor, file) as stored:
        data = stored.read()
    reason = params.get("reason")
    versions = import_document(
        actor=context.actor,
        agency=context.agency,
        data=data,
        name=file.name,
        now=context.now,
        sheets=params.get("sheets") or (),
        year=params.get("year"),
        reason=Reason(reason) if reason else None,
        progress=context.progress,
    )
    return {"versions": [str(version.pk) for version in versions]}
