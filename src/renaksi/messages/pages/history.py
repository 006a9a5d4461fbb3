"""Words of the history of an object: what was done to it, and which values changed."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, dict[str, str]]] = {
    "history.title": {"id": "Riwayat", "en": "History"},
    "history.empty": {"id": "Belum ada perubahan.", "en": "Nothing has changed yet."},
    "history.agency.opened": {"id": "Dibentuk", "en": "Opened"},
    "history.agency.changed": {"id": "Diubah", "en": "Changed"},
    "history.agency.named": {"id": "Diberi nama", "en": "Named"},
    "history.agency.closed": {"id": "Ditutup", "en": "Closed"},
    "history.agency.succeeded": {"id": "Diberi pengganti", "en": "Given successors"},
    "history.unit.opened": {"id": "Unit dibentuk", "en": "Unit opened"},
    "history.unit.changed": {"id": "Unit diubah", "en": "Unit changed"},
    "history.unit.named": {"id": "Unit diberi nama", "en": "Unit named"},
    "history.unit.closed": {"id": "Unit ditutup", "en": "Unit closed"},
    "history.position.made": {"id": "Jabatan dibuat", "en": "Position made"},
    "history.position.changed": {"id": "Jabatan diubah", "en": "Position changed"},
    "history.position.closed": {"id": "Jabatan ditutup", "en": "Position closed"},
    "history.official.added": {"id": "Ditambahkan", "en": "Added"},
    "history.official.changed": {"id": "Data diubah", "en": "Changed"},
    "history.official.linked": {"id": "Akun dikaitkan", "en": "Account linked"},
    "history.official.left": {"id": "Keluar", "en": "Left"},
    "history.other": {"id": "Perubahan lain", "en": "Another change"},
    "history.by": {"id": "oleh {name}", "en": "by {name}"},
    "history.hidden": {"id": "tidak ditampilkan", "en": "not shown"},
    "history.became": {"id": "menjadi", "en": "became"},
    "history.field.name": {"id": "Nama", "en": "Name"},
    "history.field.short_name": {"id": "Nama pendek", "en": "Short name"},
    "history.field.code": {"id": "Kode", "en": "Code"},
    "history.field.valid_from": {"id": "Berlaku mulai", "en": "Valid from"},
    "history.field.opened_on": {"id": "Dibentuk", "en": "Opened"},
    "history.field.closed_on": {"id": "Ditutup", "en": "Closed"},
    "history.field.title_before": {"id": "Gelar depan", "en": "Title before"},
    "history.field.title_after": {"id": "Gelar belakang", "en": "Title after"},
    "history.field.rank": {"id": "Pangkat", "en": "Rank"},
    "history.field.nip": {"id": "NIP", "en": "NIP"},
    "history.field.left_on": {"id": "Keluar", "en": "Left"},
    "history.field.is_head": {"id": "Kepala", "en": "Head"},
}
