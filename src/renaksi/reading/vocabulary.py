"""The words of the field: how real documents name columns, begin statements and write units.

Everything here is data or a pure look-up on folded text. The variants were seen in documents of
many agencies and years; nothing refers to one document.
"""

from __future__ import annotations

import re
from functools import lru_cache

from renaksi.domain.text import is_one_letter_apart

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}

_HYPHEN_BREAK = re.compile(r"(\w)-\s*\n\s*(?=[a-z])")
_NOT_WORD = re.compile(r"[^0-9a-z%+=()/&.]+")
_SUB = re.compile(r"\bsu+b+\b")
_STOP = re.compile(r"\.(?!\d)")
_SPACES = re.compile(r"\s+")


@lru_cache(maxsize=65536)
def fold_header(text: str) -> str:
    """Fold a header text for look-up: lower case, one space, no decoration, typing errors mended.

    Only words that every form prints are mended, and only by one letter ("Relisasi").
    """
    folded = _HYPHEN_BREAK.sub(r"\1", text).casefold()
    folded = _NOT_WORD.sub(" ", folded).replace("subkegiatan", "sub kegiatan")
    folded = _SUB.sub("sub", folded)
    folded = _STOP.sub(" ", folded.replace("sub keg.", "sub kegiatan"))
    folded = _WORD.sub(lambda match: _mended(match[0]), folded)
    return _SPACES.sub(" ", folded).strip(" .:/=+")


_WORD = re.compile(r"[a-z]{5,}")
_FORM_WORDS = (
    "realisasi",
    "indikator",
    "kegiatan",
    "program",
    "sasaran",
    "tujuan",
    "anggaran",
    "target",
    "triwulan",
    "penanggung",
    "jawab",
    "satuan",
    "keterangan",
    "capaian",
    "kinerja",
    "rencana",
    "pelaksana",
    "persentase",
    "jadwal",
    "urusan",
    "lokasi",
    "tahun",
)


@lru_cache(maxsize=16384)
def _mended(word: str) -> str:
    """Return the form's word that a misspelt word means, else the word itself."""
    if word in _FORM_WORDS or word in _NOT_MISSPELT:
        return word
    return next((known for known in _FORM_WORDS if is_one_letter_apart(word, known)), word)


_NOT_MISSPELT = frozenset({"tujuh", "urutan", "susunan", "pelaksanaan", "pelaksanan", "rencanan"})


MONTHS = (
    ("januari", "january", "jan"),
    ("februari", "pebruari", "february", "feb", "peb"),
    ("maret", "march", "mar", "mrt"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("agustus", "august", "agus", "agst", "agt", "ags", "agu", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nopember", "nov", "nop"),
    ("desember", "december", "des", "dec"),
)
_MONTH_OF = {name: number for number, names in enumerate(MONTHS, 1) for name in names}


def month_of(folded: str) -> int | None:
    """Return the month that a header names alone (``jan``, ``bulan maret``), else ``None``."""
    word = folded.removeprefix("bulan ").removeprefix("bln ").rstrip(".")
    return _MONTH_OF.get(word)


_QUARTER = re.compile(
    r"^(?:target |realisasi |capaian |rencana |s/?d )?"
    r"(?:triwulan|tri wulan|triw|trw|tw|tr|tribulan|kuartal|quarter|q)[ .]*(?:ke )?"
    r"(iv|iii|ii|i|[1-4])\b"
)
_QUARTER_INSIDE = re.compile(
    r"\b(?:triwulan|tw|tr)[ .]*(iv|iii|ii|i|[1-4])(?: \(?rp\.?\)?)?(?: \(\w+\))?$"
)
_BARE = re.compile(r"^\(?(iv|iii|ii|i|[1-4])\)?$")


def quarter_of(folded: str, *, bare: bool = False) -> int | None:
    """Return the quarter that a header names.

    Args:
        folded: A folded header.
        bare: Whether ``i`` or ``1`` alone is a quarter here (under a group that speaks of them).
    """
    match = _QUARTER.match(folded) or _QUARTER_INSIDE.search(folded)
    if match is None and bare:
        match = _BARE.match(folded)
    if match is None:
        return None
    return ROMAN.get(match[1]) or int(match[1])


_YEAR = re.compile(r"\b(20\d\d)\b")


def years_in(folded: str) -> tuple[int, ...]:
    """Return the years that a text names, in order."""
    return tuple(int(year) for year in _YEAR.findall(folded))


WEEK = re.compile(r"^(?:m|mg|minggu|week|w)?[ .]*(?:ke )?(iv|iii|ii|v|i|[1-5])$")

_NUMBER_CELL = re.compile(
    r"^\(?\s*\d{1,2}[a-z]?\s*\)?$|^\(?\d{1,2}\)?\s*=[\s\d()+/*x:\-]+(?:100%?)?$"
)


def is_column_number(text: str) -> bool:
    """Tell whether a cell could stand in the row that numbers the columns (``(3)``, ``5=4/3``)."""
    return bool(_NUMBER_CELL.match(text.strip()))


STATE_WORDS = (
    "meningkatnya",
    "terwujudnya",
    "menurunnya",
    "terlaksananya",
    "tercapainya",
    "terciptanya",
    "terselenggaranya",
    "terpenuhinya",
    "tersedianya",
    "terbangunnya",
    "terkendalinya",
    "terjaganya",
    "terpeliharanya",
    "berkurangnya",
    "optimalnya",
    "membaiknya",
    "meratanya",
    "tersusunnya",
    "terfasilitasinya",
    "terbinanya",
    "terlayaninya",
    "teraksesnya",
    "tumbuhnya",
    "menguatnya",
    "berkembangnya",
    "meningkatkan",
    "mewujudkan",
    "menurunkan",
    "mengoptimalkan",
    "memantapkan",
    "menciptakan",
    "memperkuat",
)
INDICATOR_WORDS = (
    "persentase",
    "prosentase",
    "presentase",
    "persen",
    "jumlah",
    "jml",
    "banyaknya",
    "indeks",
    "index",
    "nilai",
    "rasio",
    "skor",
    "tingkat",
    "angka",
    "cakupan",
    "predikat",
    "opini",
    "rata-rata",
    "laju",
    "proporsi",
    "frekuensi",
    "lama",
    "waktu",
    "peringkat",
    "kontribusi",
    "level",
    "lamanya",
    "peningkatan persentase",
    "peningkatan jumlah",
    "%",
)
_OFFICES = (
    "bidang|seksi|sekretariat|sekretaris|subbag|sub bagian|subbagian|bagian|dinas|badan|"
    "kepala|kabid|"
    "kasi|kasubbag|kasubag|upt|uptd|kecamatan|kelurahan|puskesmas|inspektorat|inspektur|tim|"
    "analis|pengawas|perencana|fungsional|subkoordinator|sub koordinator|irban|camat|lurah|"
    "kantor|satuan|rsud|opd|skpd|pptk|staf|jf|jabatan fungsional|koordinator|seluruh bidang|"
    "semua bidang"
)
OFFICE = re.compile(rf"^(?:{_OFFICES})\b", re.IGNORECASE)
UNITS = frozenset(
    """
    % persen persentase prosen percent orang org jiwa peserta dokumen dok laporan lap lapoaran
    kegiatan keg paket pkt unit bh buah bulan bln tahun thn hari jam menit kali event even sistem
    aplikasi opd skpd pd perangkat kelompok klp lembaga organisasi ormas desa kelurahan kecamatan
    kel kec sekolah rumah kk keluarga km m m2 m3 meter ha hektar ton kg kuintal liter titik lokasi
    nilai indeks index angka poin point skor predikat rasio peringkat kategori rupiah rp juta milyar
    miliar ribu rekomendasi kebijakan perda perbup perwali perbub peraturan sk surat naskah berita
    konten media eksemplar exemplar eks exp buku keping set stel lembar eksp ekor pohon batang bibit
    kasus perkara kejadian permohonan izin layanan sertifikat mahasiswa siswa guru pegawai asn
    pns warga masyarakat orang/bulan orang/tahun ok oh ob m² m³ per 100.000 balita bayi ibu pasien
    puskesmas posyandu fasilitas gedung ruang ruas jembatan saluran daerah kawasan pasar ukm umkm
    koperasi perusahaan usaha produk jenis model modul rancangan forum rapat kader relawan partai
    parpol kota kab kabupaten provinsi instansi badan tim satgas pos cabang atlet cabor medali
    arsip berkas data dataset peta blok petak bidang hibah bantuan detik website domain
    jaringan server akun akta kartu ktp kia org/bln org/kgt porsi kwh watt mbps level grade huruf
    tingkat per
    """.split()
)
GRADES = frozenset(
    "a aa b bb c cc d e wtp wdp tmp tw ada tidak baik sangat cukup kurang ya".split()
)


def is_unit(text: str) -> bool:
    """Tell whether a short text is a unit (``Dokumen``, ``Orang/bulan``, ``% (persen)``)."""
    words = re.split(r"[\s/()]+", text.casefold().strip(" ."))
    words = [word.strip(".,") for word in words if word.strip(".,")]
    return 0 < len(words) <= 4 and words[0] in UNITS and all(len(word) < 16 for word in words)
