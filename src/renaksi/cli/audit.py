"""``renaksi audit verify``: whether the log is as it was sealed."""

from __future__ import annotations

import os
from uuid import UUID

import click

from renaksi.cli.main import say
from renaksi.cli.printable import printable
from renaksi.cli.problems import WrongUsageError
from renaksi.cli.serve import chosen_folder
from renaksi.domain.errors import RenaksiError
from renaksi.messages import message
from renaksi.messages.interface import text
from renaksi.running.serve import environment_for, installation


def run_audit(*, what: str, government: str | None, data: str | None, lang: str) -> int:  # noqa: ARG001 (verify is all there is)
    """Verify every chain, print each fault, and answer 1 where there is one.

    Raises:
        RenaksiError: The database's owner is not known, who alone sees every chain.
    """
    with installation(chosen_folder(data)) as (directory, urls):
        if not urls.owner:
            raise RenaksiError("running.no_owner")
        os.environ.update(environment_for(directory, urls))
        import django

        django.setup()
        return _verify(government, lang)


def _verify(code: str | None, lang: str) -> int:
    from renaksi.apps.audit.models import Head
    from renaksi.apps.audit.verification import verify_all
    from renaksi.apps.organizations.models import Government

    names = {one.pk: one for one in Government.objects.using("owner").all()}
    only = _wanted(code, {one.code: one.pk for one in names.values()})
    count = 0
    for fault in verify_all(only=only):
        count += 1
        found = names.get(fault.government) if fault.government else None
        where = f"{found.code} {found.name}" if found else text("audit.platform", lang)
        sentence, remedy = message(fault.code, fault.params, lang)
        click.echo(printable(f"{where}: {sentence}"))
    if count:
        say(printable(text("audit.faults", lang, count=count)))
        say(printable(remedy))
        return 1
    chains = 1 if only else Head.objects.using("owner").count()
    click.echo(text("audit.clean", lang, count=chains))
    return 0


def _wanted(code: str | None, known: dict[str, UUID]) -> UUID | None:
    if code is None:
        return None
    if code not in known:
        raise WrongUsageError("usage.government", given=code)
    return known[code]
