"""One background worker: ``python -m renaksi.project.work``, addresses in the environment."""

from __future__ import annotations

import sys

from renaksi.apps.jobs.worker import main

if __name__ == "__main__":
    sys.exit(main())
