"""Units: which printed units mean the same, which are percentages, which count whole things."""

from __future__ import annotations

import re
from decimal import Decimal

from renaksi.domain.numbers import NumberReading
from renaksi.domain.text import fold_case

_PERCENT = frozenset({"%", "persen", "percent", "prosen", "prosentase", "persentase", "pct"})
_SAME = {
    "dok": "dokumen",
    "doc": "dokumen",
    "dukumen": "dokumen",
    "org": "orang",
    "bh": "buah",
    "bln": "bulan",
    "keg": "kegiatan",
    "lap": "laporan",
    "pkt": "paket",
    "exp": "eksemplar",
    "exemplar": "eksemplar",
    "eks": "eksemplar",
    "lbr": "lembar",
    "thn": "tahun",
    "th": "tahun",
    "kel": "kelurahan",
    "kec": "kecamatan",
    "point": "poin",
}
# Things that come whole: 1,500 of them is never one and a half.
_WHOLE = re.compile(
    r"orang|peserta|dokumen|buah|paket|laporan|unit|kegiatan|bulan|kali|eksemplar|lembar|desa"
    r"|kelurahan|kecamatan|kelompok|lembaga|organisasi|ormas|sekolah|siswa|guru|pegawai|titik"
    r"|keluarga|kk|berita|surat|keping|rapat|forum|sistem|aplikasi|opd|skpd|jiwa|rumah"
    r"|perusahaan|umkm|koperasi|kasus|perkara|izin|berkas|naskah|jenis|edisi|media|stel|set"
)
_LARGEST_LIKELY_PERCENT = Decimal(10_000)


def same_unit_key(unit: str) -> str:
    """Make the key under which printed units mean the same (``dok`` and ``Dokumen``)."""
    key = fold_case(unit)
    if is_percent_unit(key):
        return "%"
    return _SAME.get(key, key)


def is_percent_unit(unit: str | None) -> bool:
    """Tell whether a unit means per hundred: ``%``, ``persen``, ``% (persen)``."""
    if unit is None:
        return False
    parts = fold_case(unit).replace("(", " ").replace(")", " ").split()
    return bool(parts) and all(part in _PERCENT for part in parts)


def counts_whole_things(unit: str | None) -> bool:
    """Tell whether a unit counts things that come whole, so that 1,5 of them cannot be meant."""
    parts = fold_case(unit).split("/")[0].split() if unit else []
    return bool(parts) and _WHOLE.fullmatch(_SAME.get(parts[0], parts[0])) is not None


def are_same_unit(one: str, other: str) -> bool:
    """Tell whether two printed units mean the same."""
    return same_unit_key(one) == same_unit_key(other)


def decided_by_unit(reading: NumberReading, unit: str | None) -> NumberReading:
    """Let a unit decide what a number's form leaves open.

    People and documents come whole, so ``1,500 orang`` is 1500; nobody aims at ten thousand
    per cent, so ``46.875%`` is a little under 47.
    """
    if not reading.alternatives:
        return reading
    thousands, decimal = reading.alternatives
    if counts_whole_things(unit) and decimal != decimal.to_integral_value():
        return NumberReading(thousands)
    if is_percent_unit(unit) and abs(thousands) >= _LARGEST_LIKELY_PERCENT:
        return NumberReading(decimal)
    return reading
