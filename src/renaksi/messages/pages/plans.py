"""Words about plans: their names, states and lists."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, dict[str, str]]] = {
    "plan.name": {"id": "{form} {years}", "en": "{form} {years}"},
    "plan.form.action_plan": {"id": "Rencana aksi", "en": "Action plan"},
    "plan.form.agreement": {"id": "Perjanjian kinerja", "en": "Performance agreement"},
    "plan.form.cascade": {"id": "Pohon kinerja", "en": "Cascade"},
    "plan.form.indicator_list": {"id": "Daftar indikator", "en": "Indicator list"},
    "plan.form.measurement": {"id": "Pengukuran kinerja", "en": "Measurement"},
    "plan.form.evaluation": {"id": "Evaluasi Renja", "en": "Work plan evaluation"},
    "plan.form.work_plan": {"id": "Rencana kerja", "en": "Work plan"},
    "plan.form.budget_list": {"id": "Daftar program dan anggaran", "en": "Budget list"},
    "plan.form.unknown": {"id": "Rencana", "en": "Plan"},
    "plan.state.draft": {"id": "Rancangan", "en": "Draft"},
    "plan.state.proposed": {"id": "Diajukan", "en": "Proposed"},
    "plan.state.set": {"id": "Ditetapkan", "en": "Set"},
    "plan.state.superseded": {"id": "Digantikan", "en": "Superseded"},
    "plan.state.none": {"id": "Belum ada", "en": "None yet"},
    "plan.whole_government": {"id": "Seluruh pemerintah daerah", "en": "The whole government"},
    "plan.findings": {
        "id": "{errors} galat, {warnings} peringatan",
        "en": "{errors} errors, {warnings} warnings",
    },
    "plan.no_findings": {"id": "Tanpa temuan", "en": "No findings"},
    "plan.not_determined": {"id": "Tidak dapat ditentukan", "en": "Not determined"},
    "plans.title": {"id": "Rencana", "en": "Plans"},
    "plans.lead": {
        "id": "Rencana yang boleh Anda lihat, tahun terbaru lebih dulu.",
        "en": "The plans that you may see, the latest year first.",
    },
    "plans.column.plan": {"id": "Rencana", "en": "Plan"},
    "plans.column.state": {"id": "Keadaan", "en": "State"},
    "plans.column.findings": {"id": "Temuan", "en": "Findings"},
    "plans.column.budget": {"id": "Anggaran", "en": "Budget"},
    "plans.empty.heading": {"id": "Belum ada rencana", "en": "No plan yet"},
    "plans.empty.text": {
        "id": "Rencana dimulai dari dokumen yang sudah ada: Word, Excel, atau PDF. Perencana "
        "instansi memasukkannya sebagai rancangan, lalu temuannya tampil di sini.",
        "en": "A plan begins with a document that you have: Word, Excel or PDF. The planner of "
        "an agency brings it in as a draft; then its findings show here.",
    },
}
