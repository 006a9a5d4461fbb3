"""Indicators: how one is defined, and what its wording says where that is certain."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from renaksi.domain.quantities import Quantity
from renaksi.domain.text import fold_case
from renaksi.domain.units import is_percent_unit


class MeasureKind(StrEnum):
    """What an indicator's wording says it measures."""

    COUNT = "count"  # Jumlah, Banyaknya
    PERCENTAGE = "percentage"  # Persentase, %
    INDEX = "index"  # Indeks, Nilai, Skor
    GRADE = "grade"  # Predikat, Opini, Kategori
    RATIO = "ratio"  # Rasio
    TIME = "time"  # Waktu, Lama
    RANK = "rank"  # Peringkat
    RATE = "rate"  # Angka, Tingkat, Laju: the unit tells of what


class ValueType(StrEnum):
    """What the values of an indicator are."""

    NUMBER = "number"
    PERCENT = "percent"
    INDEX = "index"
    ORDINAL = "ordinal"
    MILESTONE = "milestone"


class Polarity(StrEnum):
    """Which way is better, and how the achievement is computed from target T and actual R."""

    HIGHER = "higher"  # R / T
    LOWER_DIFFERENCE = "lower_difference"  # (2T - R) / T
    LOWER_INVERSE = "lower_inverse"  # T / R
    RANGE = "range"  # inside the range is all
    STABILISE = "stabilise"  # off either way is worse


class TimeAggregation(StrEnum):
    """How the quarters' values make the year's."""

    SUM = "sum"
    LAST = "last"
    MEAN = "mean"
    MAX = "max"
    MIN = "min"
    YEAR_ONLY = "year_only"


class QuarterMode(StrEnum):
    """What a quarter's target says."""

    PER_QUARTER = "per_quarter"
    RUNNING = "running"  # from January to the quarter's end


class UnitAggregation(StrEnum):
    """How the values of agencies or regions make their parent's."""

    SUM = "sum"
    MEAN = "mean"
    RECOMPUTE = "recompute"  # from numerators and denominators: percentages are never summed
    NONE = "none"


class ZeroPolicy(StrEnum):
    """What the achievement is where the denominator is zero."""

    HUNDRED = "hundred"
    NOT_APPLICABLE = "not_applicable"
    CARRY_TARGET = "carry_target"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorDefinition:
    """How an indicator is measured; fixed when the plan is signed.

    A field that is ``None`` has not been decided: a document seldom says, and nothing is
    assumed.

    Attributes:
        name: The wording.
        unit: The unit of its values, as printed.
        cap: The highest achievement counted, in per cent; ``None`` means no cap.
        decimals: Digits behind the decimal sign when printed.
        baseline: The value before the plan began.

    Source:
        LEG-008.
    """

    name: str
    unit: str | None = None
    value_type: ValueType | None = None
    polarity: Polarity | None = None
    time_aggregation: TimeAggregation | None = None
    quarter_mode: QuarterMode | None = None
    unit_aggregation: UnitAggregation | None = None
    zero_policy: ZeroPolicy | None = None
    cap: Decimal | None = None
    decimals: int = 2
    baseline: Quantity | None = None


_KINDS = (
    (MeasureKind.PERCENTAGE, r"(?:persentase|prosentase|presentase|persen|prosen)\b|%"),
    (MeasureKind.COUNT, r"(?:jumlah|banyaknya|jml|frekuensi|volume)\b"),
    (MeasureKind.RANK, r"(?:peringkat|ranking|rangking|urutan)\b"),
    (
        MeasureKind.INDEX,
        r"(?:indeks|index|nilai|skor|hasil (?:survei|survey|evaluasi)|ikm|ipm|gini)\b",
    ),
    (MeasureKind.GRADE, r"(?:predikat|opini|kategori|level|status|tipe|maturitas)\b"),
    (MeasureKind.RATIO, r"(?:rasio|ratio|perbandingan)\b"),
    (MeasureKind.TIME, r"(?:rata-rata )?(?:waktu|lama|lamanya|durasi|kecepatan waktu)\b"),
    (
        MeasureKind.RATE,
        r"(?:rata-rata|angka|tingkat|laju|cakupan|capaian|prevalensi|pertumbuhan|rerata|besaran)\b",
    ),
)
_MEASURES = tuple((kind, re.compile(pattern)) for kind, pattern in _KINDS)
_NUMBERING = re.compile(r"^(?:\(?[0-9a-z]{1,2}[.)]|[-•])\s*")
_MOVED = re.compile(
    r"^(?:peningkatan|penurunan|kenaikan|capaian|pencapaian|realisasi|hasil|rata-rata)\s+"
)
_GRADE_INSIDE = re.compile(r"^(?:nilai|skor|hasil)\s+(?:predikat|kategori|opini)\b")
_LOWER_IS_BETTER = re.compile(
    r"\b(?:(?:angka|tingkat|persentase|jumlah|prevalensi|laju)\s+(?:penduduk\s+)?"
    r"(?:kemiskinan|miskin|pengangguran(?: terbuka)?|kematian(?: \w+)?|stunting|kriminalitas"
    r"|kejahatan|kecelakaan(?: \w+)?|putus sekolah|kesakitan|buta aksara|inflasi"
    r"|kekerasan(?: \w+)?)"
    r"|stunting|waktu tunggu|waktu tanggap|response time|waktu respons?|gini(?: ratio)?"
    r"|temuan (?:bpk|inspektorat|pemeriksaan)|inflasi)\b"
)
_TURNS_IT_ROUND = re.compile(
    r"\b(?:penurunan|pengurangan|penanganan|tertangani|ditangani|pencegahan|penyelesaian|bebas"
    r"|diselesaikan|ditindaklanjuti|tindak lanjut|sesuai|memenuhi|terlayani|mendapat\w*|intervensi"
    r"|capaian|pencapaian|ketepatan|sembuh|pemulihan|menerima|yang)\b"
)
_MEASURE_WORD = re.compile(r"\b(?:jumlah|persentase|prosentase|indeks|nilai|rasio|angka|tingkat)\s")
_SECOND_MEASURE = re.compile(
    r"(?:\bdan|\bserta|[,;&/])\s*(?:juga\s+)?(?:jumlah|persentase|prosentase|indeks|rasio)\s+\w"
)
_NUMBERED_TWICE = re.compile(r"^\W*(?:1|a)\s?[.)].*\s(?:2|b)\s?[.)]\s*\S")
_OUTPUT = re.compile(
    r"^(?:(?:jumlah|banyaknya)\s+(?:dokumen|laporan|kegiatan|rapat|pertemuan|surat|buku|naskah"
    r"|sosialisasi|pelatihan|bimtek|paket|pelaksanaan|penyelenggaraan)"
    r"|terlaksananya|tersusunnya|terselenggaranya|tersedianya|terbitnya|terfasilitasinya"
    r"|tersosialisasinya|terkirimnya|terbayarnya)\b"
)
_STATE = re.compile(r"^(?:(?:me|ter|ber)[a-z]+nya|(?:se)?makin|terpelihara|stabil)\b")
_ACT = re.compile(
    r"^(?:me[a-z]+kan|me(?!nteri|di|ntari)[a-z]{3,}i|memper[a-z]+|menyusun|membangun|membuat"
    r"|menjaga|menata|mengelola|memelihara|membina|mendorong|menjamin|menekan|melatih|mendukung"
    r"|mengukur|merawat|menyiapkan|membentuk|menambah|mencegah|mengawal|memantau|melayani)\b"
)


def measure_kind(wording: str) -> MeasureKind | None:
    """Return what an indicator measures by its first words; ``None`` where they do not say."""
    folded = _NUMBERING.sub("", fold_case(wording))
    if _GRADE_INSIDE.match(folded):
        return MeasureKind.GRADE
    for wording_start in (_MOVED.sub("", folded), folded):
        for kind, pattern in _MEASURES:
            if pattern.match(wording_start):
                return kind
    return None


def starts_with_measure(wording: str) -> bool:
    """Tell whether a text begins as indicators do (Jumlah, Persentase, Indeks ...)."""
    return measure_kind(wording) is not None


def certain_polarity(wording: str) -> Polarity | None:
    """Return the lower polarity where nobody would want more; ``None`` everywhere else.

    Only plain names of evils and of waiting count: ``Persentase penurunan kemiskinan`` and
    ``konflik yang tertangani`` turn it round, and are left undecided.
    """
    folded = fold_case(wording)
    if not _LOWER_IS_BETTER.search(folded) or _TURNS_IT_ROUND.search(folded):
        return None
    return Polarity.LOWER_DIFFERENCE


def is_compound(wording: str) -> bool:
    """Tell whether a wording holds two indicators: ``Jumlah A dan jumlah B``, ``1. A 2. B``."""
    folded = fold_case(wording)
    first = _MEASURE_WORD.search(folded)
    has_second = first is not None and _SECOND_MEASURE.search(folded, first.end()) is not None
    return has_second or _NUMBERED_TWICE.match(folded) is not None


def is_output_wording(wording: str) -> bool:
    """Tell whether a wording counts what was done (documents, meetings), not what it changed."""
    return _OUTPUT.match(_NUMBERING.sub("", fold_case(wording))) is not None


def says_state(statement: str) -> bool:
    """Tell whether a statement names a state (``Meningkatnya``), as goals and objectives do."""
    return _STATE.match(fold_case(statement)) is not None


def says_act(statement: str) -> bool:
    """Tell whether a statement names an act (``Meningkatkan``), as steps do."""
    return not says_state(statement) and _ACT.match(fold_case(statement)) is not None


def suggested_definition(wording: str, unit: str | None = None) -> IndicatorDefinition:
    """Make a definition from what wording and unit say for certain; the rest is undecided."""
    kind = measure_kind(wording)
    value_type = _VALUE_TYPES.get(kind) if kind else None
    if is_percent_unit(unit):
        value_type = ValueType.PERCENT
    is_percent = value_type is ValueType.PERCENT
    return IndicatorDefinition(
        name=wording,
        unit=unit,
        value_type=value_type,
        polarity=certain_polarity(wording),
        unit_aggregation=UnitAggregation.RECOMPUTE if is_percent else None,
    )


_VALUE_TYPES = {
    MeasureKind.COUNT: ValueType.NUMBER,
    MeasureKind.PERCENTAGE: ValueType.PERCENT,
    MeasureKind.INDEX: ValueType.INDEX,
    MeasureKind.GRADE: ValueType.ORDINAL,
    MeasureKind.RATIO: ValueType.NUMBER,
    MeasureKind.TIME: ValueType.NUMBER,
    MeasureKind.RANK: ValueType.ORDINAL,
}
