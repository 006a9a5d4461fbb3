"""Words of the government's page."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, dict[str, str]]] = {
    "government.title": {"id": "Pemerintah daerah", "en": "Government"},
    "government.heading": {"id": "{name}: rencana {year}", "en": "{name}: plans of {year}"},
    "government.lead": {
        "id": "{with_plan} dari {count} perangkat daerah sudah punya rencana; {with_errors} di "
        "antaranya masih bergalat.",
        "en": "{with_plan} of {count} agencies have a plan; {with_errors} of them still have "
        "errors.",
    },
    "government.order": {
        "id": "Yang paling perlu perhatian lebih dulu",
        "en": "What needs attention most comes first",
    },
    "government.years": {"id": "Tahun", "en": "Years"},
    "government.head": {"id": "Kepala", "en": "Head"},
    "government.others": {"id": "Perangkat daerah lain", "en": "Other agencies"},
    "government.others_why": {
        "id": "Rencananya hanya tampil bagi mereka sendiri dan bagi yang berperan di seluruh "
        "pemerintah daerah.",
        "en": "Their plans show to themselves and to those with a role in the whole government.",
    },
    "government.empty.heading": {
        "id": "Belum ada perangkat daerah",
        "en": "No agency yet",
    },
    "government.empty.text": {
        "id": "Pengelola memasukkan perangkat daerah satu per satu atau sekaligus dari Excel, "
        "lalu keadaan rencananya tampil di sini.",
        "en": "An administrator enters agencies one by one or all at once from Excel; then the "
        "state of their plans shows here.",
    },
}
