"""What rules need to know of indicators and targets beside what the wording itself measures.

Only wordings that leave no doubt are recognised.
"""

from __future__ import annotations

import re
from functools import lru_cache

from renaksi.domain import indicators
from renaksi.domain.indicators import MeasureKind
from renaksi.domain.quantities import Quantity
from renaksi.domain.wording import counts_whole_things, fold, is_percent_unit

_NEEDS_UNIT = (None, MeasureKind.COUNT, MeasureKind.TIME)
_SHARE = re.compile(r"(?:persentase|prosentase|%)\s.*\byang\b")
_GROWTH = re.compile(
    r"\b(?:pertumbuhan|peningkatan|kenaikan|penurunan|perubahan|capaian|pencapaian|realisasi|deviasi"
    r"|laju|rasio|inflasi|bertambah|selisih|terhadap target|efisiensi|efektivitas)\b"
)
_SECOND = re.compile(r"[\s,;&/](?:jumlah|persentase|prosentase|indeks|rasio)\s|\b[2b]\s?[.)]")
_MAY_FALL = re.compile(
    r"\b(?:penurunan|menurun\w*|turunnya|berkurang\w*|pengurangan|kasus|korban|kematian|kemiskinan"
    r"|miskin|pengangguran|stunting|prevalensi|konflik|pelanggaran|kecelakaan|kejadian|gangguan"
    r"|keluhan|pengaduan|temuan|waktu|lama|tunggakan|kerugian|putus|perceraian|kekerasan|bencana"
    r"|kebakaran|peringkat|ranking|inflasi|gini|kesenjangan|ketimpangan|angka|rawan|kriminal\w*)\b"
)


@lru_cache(maxsize=16384)
def measure_of(indicator: str | None) -> MeasureKind | None:
    """Return what an indicator measures; ``None`` where its first words leave doubt."""
    return indicators.measure_kind(indicator) if indicator is not None else None


def needs_unit(indicator: str | None) -> bool:
    """Tell whether a bare number is unclear: not for an index, a grade or a percentage."""
    return measure_of(indicator) in _NEEDS_UNIT


def is_two_in_one(indicator: str) -> bool:
    """Tell whether a wording holds two measures; a ratio of two numbers is one."""
    if not _SECOND.search(fold(indicator)):
        return False
    return measure_of(indicator) is not MeasureKind.RATIO and indicators.is_compound(indicator)


def is_share(indicator: str | None) -> bool:
    """Tell whether an indicator is a part of a whole, which cannot pass 100 per cent."""
    if indicator is None:
        return False
    folded = fold(indicator)
    return bool(_SHARE.match(folded)) and not _GROWTH.search(folded)


def may_fall(indicator: str | None) -> bool:
    """Tell whether less may be better, by any word that hints at it."""
    return indicator is not None and bool(_MAY_FALL.search(fold(indicator)))


def is_percentage(target: Quantity, unit: str | None = None) -> bool:
    """Tell whether a target is a percentage, by its own unit or by the unit column."""
    return is_percent_unit(target.unit if target.unit is not None else unit)


def is_head_count(target: Quantity, unit: str | None = None) -> bool:
    """Tell whether a target counts whole things (people, documents), by the unit printed."""
    return counts_whole_things(target.unit if target.unit is not None else unit)
