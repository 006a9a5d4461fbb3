"""Names of the roles and what each is for."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, dict[str, str]]] = {
    "role.administrator": {"id": "Pengelola", "en": "Administrator"},
    "role.planner": {"id": "Perencana", "en": "Planner"},
    "role.person_in_charge": {"id": "Penanggung jawab", "en": "Person in charge"},
    "role.head": {"id": "Kepala", "en": "Head"},
    "role.verifier": {"id": "Verifikator", "en": "Verifier"},
    "role.evaluator": {"id": "Evaluator", "en": "Evaluator"},
    "role.reader": {"id": "Pembaca", "en": "Reader"},
}
