"""The words for fields, levels and months that messages use."""

from __future__ import annotations

from collections.abc import Mapping

FIELDS: Mapping[str, Mapping[str, str]] = {
    "number": {"id": "nomor", "en": "number"},
    "code": {"id": "kode", "en": "code"},
    "goal": {"id": "tujuan", "en": "goal"},
    "objective": {"id": "sasaran", "en": "objective"},
    "program": {"id": "program", "en": "program"},
    "activity": {"id": "kegiatan", "en": "activity"},
    "sub_activity": {"id": "sub kegiatan", "en": "sub-activity"},
    "detail": {"id": "rincian", "en": "detail"},
    "goal_indicator": {"id": "indikator tujuan", "en": "goal indicator"},
    "objective_indicator": {"id": "indikator sasaran", "en": "objective indicator"},
    "program_indicator": {"id": "indikator program", "en": "program indicator"},
    "activity_indicator": {"id": "indikator kegiatan", "en": "activity indicator"},
    "sub_activity_indicator": {"id": "indikator sub kegiatan", "en": "sub-activity indicator"},
    "indicator": {"id": "indikator", "en": "indicator"},
    "unit": {"id": "satuan", "en": "unit"},
    "target": {"id": "target tahunan", "en": "annual target"},
    "target_q1": {"id": "target triwulan I", "en": "target of quarter I"},
    "target_q2": {"id": "target triwulan II", "en": "target of quarter II"},
    "target_q3": {"id": "target triwulan III", "en": "target of quarter III"},
    "target_q4": {"id": "target triwulan IV", "en": "target of quarter IV"},
    "activity_target": {"id": "target kegiatan", "en": "activity target"},
    "steps": {"id": "rencana aksi", "en": "action steps"},
    "months": {"id": "jadwal", "en": "schedule"},
    "step_months": {"id": "jadwal langkah", "en": "schedule of steps"},
    "budget": {"id": "anggaran", "en": "budget"},
    "person_in_charge": {"id": "penanggung jawab", "en": "person in charge"},
    "signatory": {"id": "penanda tangan", "en": "signatory"},
    "second_party": {"id": "pihak kedua", "en": "second party"},
    "realized": {"id": "realisasi", "en": "result"},
    "position": {"id": "jabatan", "en": "position"},
    "name": {"id": "nama", "en": "name"},
    "rank": {"id": "pangkat", "en": "rank"},
    "nip": {"id": "NIP", "en": "NIP"},
    "place": {"id": "tempat", "en": "place"},
    "date": {"id": "tanggal", "en": "date"},
    "wording": {"id": "rumusan", "en": "wording"},
    "text": {"id": "langkah", "en": "step"},
}

STATES: Mapping[str, Mapping[str, str]] = {
    "draft": {"id": "rancangan", "en": "a draft"},
    "proposed": {"id": "diajukan", "en": "proposed"},
    "set": {"id": "ditetapkan", "en": "set"},
    "superseded": {"id": "digantikan", "en": "superseded"},
}

LEVELS: Mapping[str, Mapping[str, str]] = {
    "goal": {"id": "tujuan", "en": "goal"},
    "objective": {"id": "sasaran", "en": "objective"},
    "program": {"id": "program", "en": "program"},
    "activity": {"id": "kegiatan", "en": "activity"},
    "sub_activity": {"id": "sub kegiatan", "en": "sub-activity"},
    "agency": {"id": "perangkat daerah", "en": "agency"},
    "urusan": {"id": "urusan", "en": "affair of government"},
    "indicator": {"id": "indikator", "en": "indicator"},
    "detail": {"id": "rincian", "en": "detail"},
}

PERIODS: Mapping[str, Mapping[str, str]] = {
    "q1": {"id": "triwulan I", "en": "quarter I"},
    "q2": {"id": "triwulan II", "en": "quarter II"},
    "q3": {"id": "triwulan III", "en": "quarter III"},
    "q4": {"id": "triwulan IV", "en": "quarter IV"},
    "year": {"id": "setahun", "en": "the year"},
}

MONTHS: Mapping[str, tuple[str, ...]] = {
    "id": (
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
