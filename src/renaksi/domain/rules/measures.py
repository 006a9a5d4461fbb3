"""What an indicator's wording says it measures, and what a statement's first word claims.

Only wordings that leave no doubt are recognised; everything else is ``None``.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from renaksi.domain.quantities import Quantity
from renaksi.domain.units import counts_whole_things, is_percent_unit
from renaksi.domain.wording import fold


class Measure(Enum):
    """What an indicator measures, by its first words."""

    COUNT = "count"  # Jumlah ..., Banyaknya ...
    PERCENT = "percent"  # Persentase ..., % ...
    SCORE = "score"  # Indeks ..., Nilai ..., Predikat ...: no unit needed


_FIRST_WORDS = (
    (Measure.COUNT, r"(?:jumlah|banyaknya|frekuensi)\b"),
    (Measure.PERCENT, r"(?:persentase|prosentase|presentase|persen)\b|%"),
    (
        Measure.SCORE,
        r"(?:(?:nilai|skor|peringkat|capaian|hasil)\s+)*(?:indeks|index|nilai|skor|predikat|opini"
        r"|peringkat|ranking|rangking|kategori|tingkat|level|maturitas|rasio|angka|laju|gini)\b",
    ),
)
_MEASURES = tuple((measure, re.compile(pattern)) for measure, pattern in _FIRST_WORDS)
_TWO_MEASURES = re.compile(
    r"^(jumlah|persentase|prosentase|indeks|nilai)\b.*?\b(?:dan|serta|,)\s+(?:juga\s+)?"
    r"(jumlah|persentase|prosentase|indeks)\b"
)
_TWO_NUMBERED = re.compile(r"^\W*1\s*[.)]\s*\S.*\b2\s*[.)]\s*\S")
_ACT = re.compile(
    r"(?:meningkatkan|mewujudkan|menurunkan|melaksanakan|menyelenggarakan|mengembangkan|mengoptimalkan"
    r"|memperkuat|memperkokoh|memantapkan|menciptakan|memberikan|membangun|menumbuhkan|memfasilitasi"
    r"|mendorong|menyediakan|mengurangi|mempertahankan|menjaga|memelihara|menguatkan|mengelola"
    r"|meningkatkannya|mempercepat|memperluas|memperbaiki|menata|menjamin|menyusun|memberdayakan)\b"
)
_STATE = re.compile(r"(?:(?:me|ter|ber)\w+nya|makin|semakin)\b")
_OUTPUT = re.compile(
    r"(?:(?:jumlah|banyaknya)\s+(?:dokumen|laporan|kegiatan|rapat|pertemuan|surat|buku|naskah"
    r"|sosialisasi|pelatihan|bimtek|paket|pelaksanaan|penyelenggaraan)\b"
    r"|(?:terlaksananya|tersusunnya|terselenggaranya|tersedianya|terbitnya|terfasilitasinya)\b)"
)
_SHARE = re.compile(r"(?:persentase|prosentase|%)\s.*\byang\b")
_GROWTH = re.compile(
    r"\b(?:pertumbuhan|peningkatan|kenaikan|penurunan|perubahan|capaian|pencapaian|realisasi|deviasi"
    r"|laju|rasio|inflasi|bertambah|selisih|terhadap target|efisiensi|efektivitas)\b"
)


@lru_cache(maxsize=16384)
def measure_of(indicator: str | None) -> Measure | None:
    """Return what an indicator measures; ``None`` where its first words leave doubt."""
    if indicator is None:
        return None
    folded = fold(indicator)
    return next((measure for measure, pattern in _MEASURES if pattern.match(folded)), None)


def needs_no_unit(indicator: str | None) -> bool:
    """Tell whether a bare number is clear: an index, a grade, or a percentage by its name."""
    return measure_of(indicator) in (Measure.SCORE, Measure.PERCENT)


def is_two_in_one(indicator: str) -> bool:
    """Tell whether the wording names two measures, ``Jumlah ... dan jumlah ...``."""
    folded = fold(indicator)
    return bool(_TWO_MEASURES.search(folded) or _TWO_NUMBERED.match(folded))


def says_an_act(statement: str) -> bool:
    """Tell whether a statement begins with an act (``Meningkatkan``) and not with a state."""
    return bool(_ACT.match(fold(statement)))


def says_a_state(wording: str) -> bool:
    """Tell whether a wording begins with a state (``Meningkatnya``), as objectives do."""
    return bool(_STATE.match(fold(wording)))


def is_output(indicator: str) -> bool:
    """Tell whether an indicator counts what was done (documents, meetings), not what changed."""
    return bool(_OUTPUT.match(fold(indicator)))


def is_share(indicator: str | None) -> bool:
    """Tell whether an indicator is a part of a whole, which cannot pass 100 per cent."""
    if indicator is None:
        return False
    folded = fold(indicator)
    return bool(_SHARE.match(folded)) and not _GROWTH.search(folded)


def is_percentage(target: Quantity, unit: str | None = None) -> bool:
    """Tell whether a target is a percentage, by its own unit or by the unit column."""
    return is_percent_unit(target.unit if target.unit is not None else unit)


def is_head_count(target: Quantity, unit: str | None = None) -> bool:
    """Tell whether a target counts whole things (people, documents), by the unit printed."""
    return counts_whole_things(target.unit if target.unit is not None else unit)


_GOOD_WHEN_LOW = re.compile(
    r"\b(?:penurunan|menurun\w*|turunnya|berkurang\w*|pengurangan|kasus|korban|kematian|kemiskinan"
    r"|miskin|pengangguran|stunting|prevalensi|konflik|pelanggaran|kecelakaan|kejadian|gangguan"
    r"|keluhan|pengaduan|temuan|waktu|lama|tunggakan|kerugian|putus|perceraian|kekerasan|bencana"
    r"|kebakaran|peringkat|ranking|inflasi|gini|kesenjangan|ketimpangan|angka|rawan|kriminal\w*)\b"
)


def falls_when_good(indicator: str | None) -> bool:
    """Tell whether less may be better, by any word that hints at it."""
    return indicator is not None and bool(_GOOD_WHEN_LOW.search(fold(indicator)))
