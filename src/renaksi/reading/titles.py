"""Titles: the block above a table names form, agency, government, year and period."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from renaksi.domain.periods import find_year
from renaksi.domain.text import fold_space
from renaksi.reading.layout import Line

_FORM_WORDS = re.compile(
    r"rencana aksi|renaksi|perjanjian kinerja|pengukuran|cascading|pohon kinerja|"
    r"indikator kinerja|laporan|evaluasi|rencana kerja|"
    r"rencana strategis|renstra|renja|formulir|rumusan|rencana program|realisasi|capaian|"
    r"monitoring|matrik|daftar|penetapan kinerja|"
    r"jadwal|target kinerja|rekapitulasi|penjabaran|program dan kegiatan|pagu|serapan|manual",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"\b((?:BAGIAN\b[\w ,.&/-]{2,60}?\s)?(?:DINAS|BADAN|KANTOR|INSPEKTORAT|KECAMATAN|"
    r"KELURAHAN|RUMAH SAKIT|RSUD|SATUAN POLISI|SATPOL|"
    r"SEKRETARIAT (?:DAERAH|DPRD|DEWAN)|BAPPE\w+|BAPPERIDA|BKPSDM|BPBD|BPKAD|BAPENDA|"
    r"PUSKESMAS)\b.*)$",
    re.IGNORECASE,
)
_GOVERNMENT = re.compile(
    r"(?:\b(?:PEMERINTAH(?:AN)?\s+(?:DAERAH\s+)?))?\b((?:KOTA|KABUPATEN|KAB\.|PROVINSI|"
    r"PROV\.)(?: ADMINISTRASI| ADM\.)?\s+(?!/|KOTA\b|KABUPATEN\b|PROVINSI\b)"
    r"[A-Z][\w.' -]*?)(?=\s*(?:$|[,;:()]|\bTAHUN\b|\bT\.?A\.?\s*\d|\bPROVINSI\b|\bTRIWULAN\b|"
    r"\bSEMESTER\b|\bDINAS\b|\bBADAN\b|-\s|\d{4}))",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b((?:s\.?/?d\.?\s+)?(?:TRIWULAN|TW\.?|SEMESTER|CATURWULAN|BULAN)\s+(?:IV|III|II|I|[1-4]|[A-Z]{3,9})\b"
    r"(?:\s*[-–]\s*(?:IV|III|II|I|[1-4]))?)",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"[\s,.(-]*(?:\b(?:TAHUN(?:\s+ANGGARAN)?|T\.?\s?A\.?|THN\.?)\s*:?\s*)?\b20\d\d\b\)?",
    re.IGNORECASE,
)
_LABELS = (
    (
        "agency",
        re.compile(
            r"^(?:nama\s+)?(?:opd|skpd|perangkat daerah|unit organisasi|unit kerja|"
            r"satuan kerja(?: perangkat daerah)?|organisasi|instansi|pd|"
            r"unit)(?:\s*/\s*\w+)?\s*(?::|\s{2,})\s*(.+)$",
            re.IGNORECASE,
        ),
    ),
    (
        "government",
        re.compile(
            r"^(?:nama\s+)?(?:pemerintah(?: daerah)?|kabupaten\s*/\s*kota|kabupaten|kota|"
            r"provinsi|daerah)\s*:\s*(.+)$",
            re.IGNORECASE,
        ),
    ),
    (
        "year",
        re.compile(
            r"^(?:tahun(?: anggaran| pelaporan)?|t\.?a\.?)\s*:?\s*(20\d\d)\s*$", re.IGNORECASE
        ),
    ),
    ("period", re.compile(r"^(?:periode|triwulan|semester|bulan)\s*:\s*(.+)$", re.IGNORECASE)),
)
_AGENCY_LABEL = re.compile(
    r"(?:nama )?(?:opd|skpd|perangkat daerah|unit kerja|unit organisasi|organisasi|instansi)",
    re.IGNORECASE,
)
_TABLE_NUMBER = re.compile(
    r"^(?:tabel|lampiran|formulir|form|tbl)\b[\s:.]*[\w.\-/]*$", re.IGNORECASE
)
_PARTY = re.compile(r"^(?:nama|jabatan|pangkat|nip|alamat)\s*:", re.IGNORECASE)
MAX_TITLE = 200


@dataclass(slots=True)
class TitleBlock:
    """What the lines above a table say; ``None`` where they are silent."""

    title: str | None = None
    agency: str | None = None
    government: str | None = None
    year: int | None = None
    period: str | None = None
    used: list[Line] = field(default_factory=list)


def read_titles(lines: Sequence[Line]) -> TitleBlock:
    """Read the title block from the lines above the first table."""
    block = TitleBlock()
    titles: list[tuple[int, str]] = []
    for position, line in enumerate(lines):
        text = fold_space(line.text)
        if len(text) > MAX_TITLE or _PARTY.match(text):
            continue
        if _labelled(block, line):
            block.used.append(line)
            continue
        rest = _take(block, text)
        if rest is None:
            continue
        if rest != text or _FORM_WORDS.search(rest):
            block.used.append(line)
        if rest and not _TABLE_NUMBER.match(rest):
            titles.append((position, rest))
    block.title, chosen = _title(titles)
    block.used.extend(
        line for position, line in enumerate(lines) if position in chosen and line not in block.used
    )
    return block


def _labelled(block: TitleBlock, line: Line) -> bool:
    """Read ``Perangkat Daerah : ...`` and its like, in one cell or in two."""
    text = "  ".join(fold_space(cell.text) for cell in line.cells if fold_space(cell.text) != ":")
    for name, pattern in _LABELS:
        match = pattern.match(text) or (
            pattern.match(f"{text.replace('  ', ' : ', 1)}") if len(line.cells) > 1 else None
        )
        if match is None:
            continue
        value = fold_space(match[1]).lstrip(": ")
        if name == "year":
            block.year = block.year or int(value)
        elif name == "agency":
            _take(block, value, whole_agency=True)
        elif name == "government":
            block.government = block.government or value
        else:
            block.period = block.period or value
            block.year = block.year or find_year(value)
        return True
    return False


def _take(block: TitleBlock, text: str, *, whole_agency: bool = False) -> str | None:
    """Take agency, government, year and period out of a line; return what is left of it."""
    rest = text
    year = find_year(text)
    agency = _AGENCY.search(text)
    government = _find_government(text)
    period = _PERIOD.search(text)
    if (
        period
        and block.period is None
        and not _FORM_WORDS.match(text[: period.start()].strip() or "x")
    ):
        block.period = fold_space(period[1])
    if year is not None and block.year is None:
        block.year = year
    if government and block.government is None:
        block.government = government
    if agency or whole_agency:
        name = agency[1] if agency else text
        before = text[: agency.start(1)] if agency else ""
        name = _YEAR.sub("", _without_government(name)).strip(" ,.-:()")
        if block.agency is None and (whole_agency or _is_agency(name, before)):
            block.agency = _PERIOD.sub("", name).strip(" ,.-:")
            rest = fold_space(before).strip(" -:,")
            return "" if _AGENCY_LABEL.fullmatch(rest) else rest
        if block.agency is not None and fold_space(name).casefold() == block.agency.casefold():
            return fold_space(before).strip(" -:,")
    if government and len(_YEAR.sub("", _without_government(rest)).strip(" ,.-:()")) < 3:
        return ""
    if year is not None and not _YEAR.sub("", rest).strip(" ,.-:()"):
        return ""
    if period and not _YEAR.sub("", _PERIOD.sub("", rest)).strip(" ,.-:()"):
        return ""
    return rest


def _is_agency(name: str, before: str) -> bool:
    """An agency's name is short and opens its line, or follows a title, not a sentence."""
    return len(name) < 130 and not before.strip().casefold().endswith(
        (" di", " oleh", " kepada", " pada", "kepala")
    )


def _find_government(text: str) -> str | None:
    matches = [fold_space(match[1]).strip(" .,-") for match in _GOVERNMENT.finditer(text)]
    return (
        matches[-1]
        if matches and not re.match(r"(?:PERSATUAN|PROVINSI\s*/)", text, re.IGNORECASE)
        else None
    )


def _without_government(text: str) -> str:
    return re.sub(
        r"\bPEMERINTAH(?:\s+DAERAH)?\s*$", "", _GOVERNMENT.sub("", text), flags=re.IGNORECASE
    )


def _title(titles: Sequence[tuple[int, str]]) -> tuple[str | None, set[int]]:
    """Choose the title: the line that names a form, with the lines that go on with it."""
    start = next(
        (i for i, (_, text) in enumerate(titles) if _FORM_WORDS.search(text)), 0 if titles else None
    )
    if start is None:
        return None, set()
    position, text = titles[start]
    chosen, parts = {position}, [text]
    for following, more in titles[start + 1 :]:
        if (
            following != position + 1
            or not more.isupper()
            or not text.isupper()
            or len(" ".join(parts)) > 120
        ):
            break
        if any(part.casefold() == more.casefold() for part in parts):
            break
        parts.append(more)
        chosen.add(following)
        position = following
    return " ".join(parts), chosen


def agency_and_government(text: str) -> tuple[str | None, str | None]:
    """Split a heading such as ``DINAS ... KOTA SEMARANG`` into agency and government."""
    government = _find_government(text)
    name = _without_government(text).strip(" ,.-:")
    return (name or None), government
