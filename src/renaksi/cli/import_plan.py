"""``renaksi import``: a document becomes drafts of an agency in the application's database."""

from __future__ import annotations

import os
from pathlib import Path

import click

from renaksi.cli.problems import LocatedError
from renaksi.cli.serve import chosen_folder, whole_number
from renaksi.domain.errors import RenaksiError
from renaksi.messages.interface import text
from renaksi.running.serve import environment_for, installation, without_owner

_LAST_YEAR = 2999


def run_import(
    *,
    file: str,
    government: str,
    agency: str,
    year: str | None,
    reason: str | None,
    sheet: tuple[str, ...],
    data: str | None,
    lang: str,
) -> int:
    """Bring a document in; the parameters are the command's options."""
    chosen_year = None if year is None else whole_number("--year", year, 0, _LAST_YEAR)
    try:
        content = Path(file).read_bytes()
    except OSError as fault:
        raise LocatedError(file, fault) from fault
    with installation(chosen_folder(data)) as (directory, urls):
        os.environ.update(without_owner(environment_for(directory, urls)))
        try:
            numbers = _bring_in(
                content, Path(file).name, (government, agency), chosen_year, reason, sheet
            )
        except RenaksiError as fault:
            raise LocatedError(file, fault) from fault
    for number, title, rows in numbers:
        click.echo(text("import.done", lang, title=title, number=number, rows=rows))
    return 0


def _bring_in(
    content: bytes,
    name: str,
    whose: tuple[str, str],
    year: int | None,
    reason: str | None,
    sheets: tuple[str, ...],
) -> list[tuple[int, str, int]]:
    """Import as the system; returns number, title and count of lines of each version."""
    import django

    django.setup()
    from django.db import connection
    from django.utils import timezone

    from renaksi.apps.planning.importing import find_agency, import_document
    from renaksi.apps.planning.models import Line, Reason
    from renaksi.apps.policy import system_actor
    from renaksi.apps.tenancy.acting import acting_in

    now = timezone.now()
    try:
        government, agency = find_agency(*whose, timezone.localdate(now))
        versions = import_document(
            actor=system_actor("renaksi import", government),
            agency=agency,
            data=content,
            name=name,
            now=now,
            sheets=sheets,
            year=year,
            reason=Reason(reason) if reason else None,
        )
        with acting_in(government):
            return [
                (one.number, one.title or name, Line.objects.filter(version=one).count())
                for one in versions
            ]
    finally:
        connection.close()
