"""What the queue calls for the log, by the clock."""

from __future__ import annotations

import datetime

from procrastinate.contrib.django import app as queue

from renaksi.apps.audit.checkpoints import write_checkpoint


@queue.periodic(cron="*/15 * * * *")
@queue.task(name="renaksi.checkpoint", queueing_lock="renaksi.checkpoint")
def sign_checkpoint(timestamp: int) -> None:
    """Sign the ends of the chains, on the disk of whichever host works the job."""
    write_checkpoint(datetime.datetime.fromtimestamp(timestamp, datetime.UTC))
