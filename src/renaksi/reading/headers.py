"""Headers: from the texts above a column to what the column means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from renaksi.domain.draft import Level
from renaksi.reading.concepts import QUARTER_TARGETS, STATEMENTS, Column, Concept
from renaksi.reading.vocabulary import WEEK, fold_header, month_of, quarter_of, years_in

_NUMBER = re.compile(r"^(?:no|nomor|n0|no urut|nomor urut|urut|#|nmr)$")
_CODE = re.compile(
    r"^(?:kode|kode rekening|kode rek|kd rek|kd|kro|ro|no rekening|nomor rekening|rekening|code)$|"
    r"^kode (?!.*indikator)"
)
_UNIT = re.compile(
    r"^(?:satuan|sat|unit|satuan (?:target|kinerja|indikator|ukuran|volume)|unit satuan|measure)$"
)
_STEPS = re.compile(
    r"(?:^|\b)(?:rencana aksi|aksi|langkah|langkah langkah|tahapan|rencana tindak lanjut|aktivitas|"
    r"action plan|uraian aksi|renaksi|rincian aksi|strategi pencapaian|uraian rencana aksi)\b"
)
_PERSON = re.compile(
    r"penanggung ?jawab|\bpenanggungjawa|^pj$|\bpic\b|^pelaksana\b|in charge|^unit kerja|"
    r"^pejabat|^nama pejabat|"
    r"^bidang pelaksana|^bidang pengampu|pengampu|^opd pelaksana|^perangkat daerah pelaksana|"
    r"^pelaksana kegiatan"
)
_MONEY = re.compile(
    r"\banggaran\b|\bpagu\b|^rp\b|\brp\.?$|\(rp|kebutuhan dana|^dana\b|^biaya\b|^jumlah dana|"
    r"alokasi|"
    r"^jumlah \(rp|^penetapan|^nilai anggaran|^budget\b|kerangka pendanaan|^apbd\b|"
    r"^usulan anggaran|rupiah"
)
_NOT_MONEY = re.compile(
    r"sumber|jenis anggaran|tahun anggaran|kode|persentase|capaian|%|tingkat|efisiensi|"
    r"kinerja anggaran"
)
_SOURCE = re.compile(r"sumber (?:dana|anggaran|pembiayaan|pendanaan)|^sumber$|sumber pembia yaan")
_REALIZED = re.compile(r"\brealis|\brlsasi|\brealized|\bactual\b|^rvro$")
_ACHIEVED = re.compile(
    r"tingkat capaian|^capaian\b(?! kinerja dan)|persentase capaian|% capaian|capaian %|"
    r"capaian kinerja (?:tahun|triwulan|\(%)|"
    r"predikat kinerja|kemajuan|deviasi|penyerapan|serapan|rata rata|^%$|^persentase$|"
    r"^% progress|^total\b|selisih|efisiensi"
)
_ELSEWHEN = re.compile(
    r"tahun lalu|akhir (?:periode|renstra|rpjmd|tahun)|kondisi (?:kinerja|awal|akhir)|"
    r"kinerja awal|data capaian|maju\b|"
    r"prakiraan|perkiraan|baseline|s/d tahun|sd tahun|s d tahun|s\.d\. tahun|sampai dengan|"
    r"tahun sebelumnya|tahun awal|target rpjmd|target renstra|"
    r"rpjmd (?:kab|kota|prov|s/d)|\bn ?[-+] ?\d|proyeksi|target jangka"
)
_DEFINITION = re.compile(
    r"definisi|formula|penjelasan|sumber data|rumus|cara (?:hitung|mengukur)|alasan|tipe|"
    r"frekuensi|polaritas|metode"
)
_INDICATOR = re.compile(
    r"\bindikator\b|\biku\b|\bikk\b|tolok ukur|tolak ukur|ukuran (?:kinerja|keberhasilan)|"
    r"^output\b|^keluaran\b|^outcome\b|"
    r"^perjanjian kinerja$|^indicator|^iki$|parameter"
)
_SCHEDULE = re.compile(
    r"jadwal|waktu pelaksanaan|\bbulan\b|timeline|time line|jangka waktu|^waktu\b|"
    r"rencana pelaksanaan|time schedule|pelaksanaan \(bulan"
)
_KNOWN_OTHER = re.compile(
    r"^(?:ket|keterangan|catatan|lokasi|kendala|hambatan|permasalahan|tindak lanjut|"
    r"asal usulan|kelompok sasaran|"
    r"sumber dana|prioritas|dokumen|bukti|data dukung|evidence|faktor|rekomendasi|solusi|"
    r"analisis|kerjasama|visi|misi|"
    r"hasil|manfaat|jenis|volume|bobot|status|mitra|pendukung)\b"
)
_TARGET = re.compile(r"\btarget\b|^k$|^kinerja$|^rencana$|^volume$|^tvro$|sasaran target")


def levels_in(folded: str) -> tuple[str, ...]:
    """Return the levels of the cascade that a header names, from the highest."""
    rest = folded.replace("kelompok sasaran", " ")
    found = []
    if re.search(r"\bsub[ -]?(?:kegiatan|keg)\b", rest):
        found.append("sub_activity")
        rest = re.sub(r"\bsub[ -]?(?:kegiatan|keg)\b", " ", rest)
    for word, name in (
        (r"\bkegiatan\b|\bkeg\b", "activity"),
        (r"\bprogram\b|\bprog\b", "program"),
        (r"\bsasaran\b|\bkinerja utama\b", "objective"),
        (r"\btujuan\b", "goal"),
        (r"\burusan\b", "urusan"),
    ):
        if re.search(word, rest):
            found.append(name)
    return tuple(reversed(found))


@lru_cache(maxsize=4096)
def column_of(path: tuple[str, ...]) -> Column:
    """Resolve the header texts above a column, from top to bottom, to a column at 0.

    Returns:
        A column with concept, period, month, week, level and year as the header tells them;
        ``Concept.OTHER`` with certainty 0 where the header is blank or unknown.
    """
    folded = [fold_header(text) for text in path]
    folded = [text for text in folded if text]
    header = " / ".join(dict.fromkeys(" ".join(text.split()) for text in path if text.strip()))
    if not folded:
        return Column(0, 1, Concept.OTHER, header, certainty=0)
    column = _timed(folded, header) or _plain(folded, header)
    years = [year for text in folded for year in years_in(text)]
    if years and column.year is None:
        return replace(column, year=years[-1])
    return column


def _timed(folded: Sequence[str], header: str) -> Column | None:
    """Resolve a column that stands for a month, a week or a quarter; ``None`` for all others."""
    whole = " / ".join(folded)
    month = next((m for text in reversed(folded) if (m := month_of(text))), None)
    if month is not None:
        week = WEEK.match(folded[-1]) if month_of(folded[-1]) is None else None
        if (
            _REALIZED.search(whole)
            or _MONEY.search(folded[-1])
            or _ACHIEVED.search(folded[-1])
            or folded[-1] == "target"
        ):
            return Column(0, 1, Concept.OTHER, header)
        number = _week_number(week[1]) if week else None
        return Column(0, 1, Concept.MONTH, header, month=month, week=number)
    numbered = _numbered_month(folded)
    if numbered is not None:
        return Column(0, 1, Concept.MONTH, header, month=numbered[0], week=numbered[1])
    if (
        len(folded) > 1
        and _SCHEDULE.search(" ".join(folded[:-1]))
        and re.fullmatch(r"\d{1,2}", folded[-1])
    ):
        number = int(folded[-1])
        if 1 <= number <= 12:
            return Column(0, 1, Concept.MONTH, header, month=number)
    if len(folded) > 1 and re.fullmatch(r"\d{1,2}", folded[-1]) and quarter_of(folded[-2]):
        number, quarter = int(folded[-1]), quarter_of(folded[-2]) or 0
        if number in range(3 * quarter - 2, 3 * quarter + 1):
            return Column(0, 1, Concept.MONTH, header, month=number)
    return _quarterly(folded, header, whole)


def _numbered_month(folded: Sequence[str]) -> tuple[int, int] | None:
    """Resolve ``Jadwal / 3 / 2``: the second week of March."""
    if len(folded) < 3 or not _SCHEDULE.search(" ".join(folded[:-2])):
        return None
    month, week = folded[-2], WEEK.match(folded[-1])
    if not re.fullmatch(r"\d{1,2}", month) or not 1 <= int(month) <= 12 or week is None:
        return None
    return int(month), _week_number(week[1])


def _week_number(text: str) -> int:
    romans = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
    return romans.get(text) or int(text)


_SPEAKS_OF_QUARTERS = re.compile(
    r"triwulan|tribulan|\btw\b|\btr\b|target|realisasi|periode|jadwal|capaian|rencana"
)
_WHOLE_YEAR = re.compile(r"\b(?:i|1)\b.{0,6}\b(?:iv|4)\b")


def _quarterly(folded: Sequence[str], header: str, whole: str) -> Column | None:
    """Resolve a column of one quarter: a target, an actual or its money."""
    quarter = _quarter_in(folded)
    if not quarter:
        return None
    leaf = folded[-1]
    if _ELSEWHEN.search(whole) or (_ACHIEVED.search(leaf) and not _REALIZED.search(leaf)):
        return Column(0, 1, Concept.OTHER, header)
    # The deepest word that says target or actual decides: "Target ... / Realisasi / TW I".
    nearest = next((text for text in reversed(folded) if _says_what(text)), "")
    is_money = _is_quarter_money(folded, nearest)
    if _REALIZED.search(nearest):
        concept = Concept.REALIZED_MONEY if is_money else Concept.REALIZED
        return Column(0, 1, concept, header, period=f"q{quarter}")
    if _ACHIEVED.search(nearest) or is_money:
        return Column(0, 1, Concept.OTHER, header)
    if _SCHEDULE.search(whole):
        return Column(0, 1, Concept.MONTH, header, period=f"q{quarter}", certainty=70)
    level, certainty = _target_level(whole), 100 if "target" in whole else 80
    return Column(0, 1, QUARTER_TARGETS[quarter - 1], header, level=level, certainty=certainty)


def _quarter_in(folded: Sequence[str]) -> int | None:
    """Return the quarter that a path of header texts names, the deepest first."""
    for position in range(len(folded) - 1, -1, -1):
        others = " ".join([*folded[:position], *folded[position + 1 :]])
        if _WHOLE_YEAR.search(folded[position]):
            continue
        quarter = quarter_of(folded[position], bare=bool(_SPEAKS_OF_QUARTERS.search(others)))
        if quarter:
            return quarter
    return None


def _says_what(text: str) -> bool:
    return bool(_REALIZED.search(text) or _ACHIEVED.search(text)) or "target" in text


def _is_quarter_money(folded: Sequence[str], nearest: str) -> bool:
    """Tell whether a quarter's column holds money, by its own name or its group's."""
    leaf = folded[-1]
    if _MONEY.search(leaf) or (len(folded) > 1 and leaf in ("keuangan", "rp")):
        return True
    says_money = _MONEY.search(nearest) or nearest.startswith("realisasi keuangan")
    says_work = re.search(r"kinerja|^k$|fisik", nearest) or leaf in ("k", "kinerja", "fisik")
    return bool(says_money) and not says_work


def _target_level(whole: str) -> Level | None:
    """Return the level whose indicator a target header names, if it names exactly one."""
    levels = [name for name in levels_in(whole) if name != "urusan"]
    return Level(levels[0]) if len(levels) == 1 else None


def _plain(folded: Sequence[str], header: str) -> Column:
    """Resolve a column that is not tied to a part of the year."""
    whole, leaf = " / ".join(folded), folded[-1]
    for concept, applies in _PLAIN_RULES:
        if applies(leaf, whole):
            level = (
                _target_level(whole)
                if concept in (Concept.TARGET, Concept.ACTIVITY_TARGET)
                else None
            )
            period = "year" if concept in (Concept.REALIZED, Concept.REALIZED_MONEY) else None
            return Column(0, 1, concept, header, period=period, level=level)
    return _levelled(leaf, whole, header)


def _is_other(leaf: str, whole: str) -> bool:
    if _SOURCE.search(leaf) or _DEFINITION.search(leaf) or _ELSEWHEN.search(whole):
        return True
    if _KNOWN_OTHER.match(leaf) and not levels_in(leaf):
        return True
    return (
        bool(_ACHIEVED.search(leaf))
        and not _REALIZED.search(leaf)
        and not re.search(r"target|indikator", leaf)
    )


def _is_achieved(leaf: str, whole: str) -> bool:
    return bool(_ACHIEVED.search(whole)) and not re.search(r"target|indikator|realisasi", leaf)


def _is_money(leaf: str, whole: str) -> bool:
    if _INDICATOR.search(leaf) or _NOT_MONEY.search(leaf) or leaf in ("k", "kinerja"):
        return False
    if re.search(
        r"target kinerja dan anggaran|kinerja dan (?:anggaran|kerangka)|kerangka pendanaan", leaf
    ):
        return False
    if _MONEY.search(leaf):
        return True
    is_part = re.search(r"^(?:apbd|apbn|dak|dau|jumlah|murni|perubahan|prov|pad|blud)", leaf)
    is_year = re.fullmatch(r"(?:tahun )?20\d\d", leaf) and not _TARGET.search(whole)
    return bool(_MONEY.search(whole)) and bool(is_part or is_year)


_PLAIN_RULES = (
    (Concept.NUMBER, lambda leaf, _: bool(_NUMBER.match(leaf))),
    (Concept.CODE, lambda leaf, _: bool(_CODE.match(leaf))),
    (Concept.OTHER, _is_other),
    (Concept.UNIT, lambda leaf, _: bool(_UNIT.match(leaf))),
    (Concept.PERSON, lambda leaf, _: bool(_PERSON.search(leaf))),
    (
        Concept.REALIZED_MONEY,
        lambda leaf, whole: (
            bool(_REALIZED.search(whole)) and _is_money(leaf, whole) and not _ACHIEVED.search(whole)
        ),
    ),
    (Concept.OTHER, _is_achieved),
    (
        Concept.REALIZED,
        lambda leaf, whole: bool(_REALIZED.search(whole)) and not _INDICATOR.search(leaf),
    ),
    (Concept.BUDGET, _is_money),
    (
        Concept.STEPS,
        lambda leaf, _: (
            bool(_STEPS.search(leaf)) and not re.search(r"target|indikator|output", leaf)
        ),
    ),
    (
        Concept.TARGET,
        lambda leaf, whole: (
            (bool(_TARGET.search(leaf)) or ("target" in whole and bool(years_in(leaf))))
            and not _INDICATOR.search(leaf)
        ),
    ),
    (Concept.MONTH, lambda leaf, _: bool(_SCHEDULE.search(leaf))),
)


def _levelled(leaf: str, whole: str, header: str) -> Column:
    """Resolve a column of statements or indicators by the levels that its header names."""
    levels = levels_in(leaf)
    if (
        not levels
        and whole != leaf
        and (_INDICATOR.search(leaf) or re.match(r"uraian|nama|kinerja|rumusan|pernyataan", leaf))
    ):
        levels = levels_in(whole)
    if _INDICATOR.search(leaf):
        only = levels[0] if len(levels) == 1 and levels[0] != "urusan" else None
        concept = Concept(f"{only}_indicator") if only else Concept.INDICATOR
        return Column(0, 1, concept, header)
    if len(levels) > 1:
        return Column(0, 1, Concept.MIXED, header)
    if levels:
        concept = Concept.AFFAIR if levels[0] == "urusan" else Concept(levels[0])
        return Column(0, 1, concept, header, certainty=100 if len(leaf) < 50 else 60)
    if re.match(r"uraian|nomenklatur|nama|kinerja\b|pernyataan kinerja", leaf):
        return Column(0, 1, Concept.MIXED, header, certainty=50)
    if re.match(r"rincian|detail|jenis pekerjaan|item|komponen", leaf):
        return Column(0, 1, Concept.DETAIL, header, certainty=70)
    if years_in(leaf) and re.fullmatch(r"(?:tahun )?20\d\d", leaf):
        return Column(0, 1, Concept.TARGET, header, year=years_in(leaf)[0], certainty=60)
    return Column(0, 1, Concept.OTHER, header, certainty=10)


LONGEST_NAME = 130
_CAN_NAME = re.compile(r"[A-Za-z%]")


@lru_cache(maxsize=16384)
def names_column(text: str) -> bool:
    """Tell whether a text, alone, is a name that columns have."""
    if not text or len(text) > LONGEST_NAME or not _CAN_NAME.search(text):
        return False
    folded = fold_header(text)
    if len(folded) > 60 and not re.search(
        r"indikator|urusan|target|realisasi|capaian|penanggung|anggaran|kinerja", folded
    ):
        return False
    column = column_of((text,))
    if column.concept is Concept.OTHER:
        return column.certainty == 100
    if column.concept in STATEMENTS:
        return _is_bare_level(folded)
    if column.concept is Concept.MIXED and len(levels_in(folded)) > 1:
        return bool(_ADJACENT_LEVELS.search(folded))
    if column.concept is Concept.BUDGET and (
        re.search(r"\d", folded) or folded.startswith(("apbd", "apbn"))
    ):
        return bool(years_in(folded)) and len(folded) < 60
    return column.concept is not Concept.PERSON or len(folded) <= 60


# "Program/Kegiatan", "Urusan Pemerintahan dan Program": not "Program Penunjang Urusan ...".
_ADJACENT_LEVELS = re.compile(
    r"\b(?:urusan|tujuan|sasaran|program|kegiatan)(?: (?:pemerintahan|daerah|strategis|bidang|"
    r"prioritas|kerja|"
    r"kinerja|\(outcome\)|\(output\)))*\s*(?:/|dan|&|-|,|\()?\s*(?:bidang |nama )*(?:sub ?)?"
    r"(?:urusan|tujuan|sasaran|program|kegiatan)\b"
)
_BARE_LEVEL = re.compile(
    r"^(?:(?:uraian|nama|judul|sub|jenis|rincian|rumusan|pernyataan) )*(?:tujuan|sasaran|"
    r"program|kegiatan|kinerja utama)"
    r"(?: (?:strategis|kerja|kinerja|utama|prioritas|perangkat daerah|opd|pd|skpd|renstra|"
    r"rpjmd|daerah|nspk|rpjmd/ nspk|dan|indikatif|"
    r"pembangunan|organisasi|eselon|ii|iii|iv|tahun 20\d\d|\(outcome\)|\(output\)|/|\d(?:\.\d)*))*$"
)


def _is_bare_level(folded: str) -> bool:
    """Tell a header ("Sasaran Strategis") from a statement that begins with the same word."""
    return bool(_BARE_LEVEL.match(folded))
