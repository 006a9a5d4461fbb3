"""Signs: how to tell signatures, notes, totals and captions from the rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable

from renaksi.domain.periods import month_number
from renaksi.reading.grid import Cell

NIP = re.compile(r"\bn\.?\s?i\.?\s?p(?:ppk)?\b\.?\s*[:.]?\s*(?=[\d.\- ]|$)", re.IGNORECASE)
POSITION = re.compile(
    r"^(?:mengetahui|disetujui|menyetujui|ditetapkan|an\.|a\.n\.?|u\.b\.?|plt\.?|plh\.?|pj\.?|"
    r"pjs\.?|pihak (?:pertama|kesatu|kedua)\s*[,:]?\s*$|"
    r"kepala|wakil kepala|bupati|wali ?kota|gubernur|camat|lurah|sekretaris|inspektur|"
    r"direktur|ketua|kabid|kasubbag|kabag|asisten|"
    r"yang (?:berjanji|menerima)|penjabat|pejabat|pelaksana)\b",
    re.IGNORECASE,
)
_PLACE_DATE = re.compile(
    r"^\(?(?:[Dd]itetapkan [Dd]i\s*:?\s*)?([A-Z][A-Za-z .'/-]{2,40}?)\s*,\s*(?:tanggal)?[\s.…_:]*"
    r"((?:[\d.…_-]{0,12}\s*)?([A-Za-z]{3,10})?[\s.…_]*(?:\d{4}|20[\s.…_]*)?)\)?$"
)
NOTE = re.compile(
    r"^(?:ket(?:erangan)?\.?\s*:|catatan\s*:|\*+\)?\s*\w|sumber\s*:|note\s*:|nb\.?\s*:|cat\.?\s*:|ket\s*:|\d\)\s*(?:sesuai|berdasarkan))",
    re.IGNORECASE,
)
TOTAL = re.compile(
    r"^(?:grand )?(?:sub ?)?(?:total|jumlah|jml)(?:\s+(?:anggaran|pagu|keseluruhan|total|"
    r"seluruhnya|belanja|program|kegiatan|sub kegiatan|"
    r"dana|indikatif|per|i|ii|iii|iv|[a-z]|umum|besar|biaya|pagu indikatif|:|\d|\(|\)|rp|\.|/|"
    r"urusan|opd|skpd|bidang|sasaran|tujuan|tahun|dan"
    r"|langsung|pendanaan|perangkat daerah|semua|seluruh|kinerja))*\s*[:.)]*$",
    re.IGNORECASE,
)
_TOTAL_OF = re.compile(
    r"^(?:sub ?(?:total|jumlah)|total|jumlah)\s+"
    r"(?:program|kegiatan|sub kegiatan|anggaran|pagu|belanja|urusan|bidang)\b",
    re.IGNORECASE,
)


def is_position(text: str) -> bool:
    """Tell whether a line could open a signature block."""
    return bool(POSITION.match(text.strip()))


def place_and_date(text: str) -> tuple[str, str | None] | None:
    """Split ``Metro, 4 Januari 2021``; the date is ``None`` where it is left to be filled in."""
    match = _PLACE_DATE.match(" ".join(text.split()))
    if match is None:
        return None
    if match[3] and month_number(match[3]) is None:
        return None
    if not re.search(r"\d", match[2]) and not match[3] and not re.search(r"[.…_]{3,}", text):
        return None
    date = " ".join(match[2].strip(" .…_").split())
    return match[1].strip(), date or None


_IN_RUPIAH = re.compile(r"\s*\(?\s*(?:rp|rupiah)\.?\s*\)?\s*[:.]*$", re.IGNORECASE)


def is_total(text: str, *, has_only_money: bool = False) -> bool:
    """Tell a total or subtotal from an indicator ("Jumlah orang").

    ``Jumlah Program Penyelenggaraan ...`` is one where the row holds nothing else but money.
    """
    folded = _IN_RUPIAH.sub("", " ".join(text.split()))
    if TOTAL.match(folded):
        return len(folded) < 140
    return bool(_TOTAL_OF.match(folded)) and (
        has_only_money or (folded.isupper() and len(folded) < 140)
    )


def is_note(text: str) -> bool:
    """Tell whether a line is a remark about the table."""
    return bool(NOTE.match(text.strip()))


def closes_table(cells: Iterable[Cell]) -> bool:
    """Tell whether a row's texts belong to a signature block, not to a plan."""
    texts = [cell.text.strip() for cell in cells]
    return any(NIP.search(text) or is_position(text) or place_and_date(text) for text in texts)


_PAGE_FURNITURE = re.compile(
    r"^(?:hal(?:aman)?|page)?\.?\s*[-–]?\s*(?:\d{1,4}|[ivx]{1,5})\s*[-–]?\s*(?:(?:dari|of|/)\s*\d{1,4})?$",
    re.IGNORECASE,
)


def is_page_furniture(text: str) -> bool:
    """Tell whether a line only numbers the page (``Halaman 2 dari 5``, ``- 3 -``)."""
    return bool(_PAGE_FURNITURE.match(text.strip()))
