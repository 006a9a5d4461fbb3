"""Signatures: who signs, with position, name, rank and NIP, where and when; one or two parties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from renaksi.domain.draft import Signatory
from renaksi.domain.text import fold_space
from renaksi.reading.kinds import Kind, kind_of_text
from renaksi.reading.layout import Line
from renaksi.reading.signs import NIP, is_position, place_and_date

_PARTY_LABEL = re.compile(r"^pihak\s+(pertama|kesatu|kedua)\s*[,:]?\s*$", re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:mengetahui|disetujui(?: oleh)?|menyetujui|ditetapkan(?: oleh)?|disahkan(?: oleh)?|"
    r"dibuat oleh|disusun oleh|yang menerima.*|yang berjanji.*)\s*[,:]?\s*",
    re.IGNORECASE,
)
_RANK = re.compile(
    r"^(?:pangkat\s*[:/]?\s*(?:gol\w*\.?)?\s*:?\s*)?((?:pembina|penata|pengatur|juru)\b.*)$",
    re.IGNORECASE,
)
_NAME = re.compile(r"^\(?\s*(?:nama\s*:?\s*)?((?:drg?\.\s*)?[A-Z][\w.,'’()&/ -]{2,80})\)?$")
_POLITICAL = re.compile(
    r"^(?:pj\.?\s*|plt\.?\s*)?(?:wakil\s+)?(?:bupati|wali ?kota|gubernur)\b", re.IGNORECASE
)
_DOTS = re.compile(r"^[\s.…_()-]+$")


@dataclass(slots=True)
class _Block:
    """One signature as texts from top to bottom."""

    texts: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    side: int = 0
    party: str | None = None


@dataclass(slots=True)
class Signatures:
    """The parties that sign, and the lines that were read for it."""

    signatory: Signatory | None = None
    second_party: Signatory | None = None
    used: list[Line] = field(default_factory=list)
    parties: list[Signatory] = field(default_factory=list)  # of every block, the last one's too


def read_signatures(lines: Sequence[Line]) -> Signatures:
    """Read the last signature block that the lines hold; earlier ones say the same again."""
    read = [found for group in _groups(lines) if (found := _read_group(group)).signatory]
    if not read:
        return Signatures()
    used = [line for found in read for line in found.used]
    parties = [party for found in read for party in (found.signatory, found.second_party) if party]
    return replace(read[-1], used=used, parties=parties)


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    """Group lines that stand together, without a table between them."""
    groups: list[list[Line]] = []
    for line in lines:
        same = groups and groups[-1][-1].after_part == line.after_part
        near = same and (groups[-1][-1].grid is not line.grid or line.row - groups[-1][-1].row <= 8)
        if near:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _read_group(lines: Sequence[Line]) -> Signatures:
    start = _start(lines)
    if start is None:
        return Signatures()
    blocks = _columns(lines[start : _end(lines)])
    place = _place(blocks)
    read = [(block, _read(block)) for block in blocks]
    signed = [(block, signatory) for block, signatory in read if signatory is not None]
    if not signed:
        return Signatures()
    first, second = _parties(signed)
    if place is not None and first.place is None:
        first = replace(first, place=place[0], date=place[1])
    used = [line for block in blocks for line in block.lines]
    return Signatures(first, second, list({id(line): line for line in used}.values()))


def _start(lines: Sequence[Line]) -> int | None:
    """Return the first line of the block: the earliest opening from which a name can be reached."""
    with_nip = [
        i for i, line in enumerate(lines) if any(NIP.search(cell.text) for cell in line.cells)
    ]
    reach = with_nip[-1] if with_nip else len(lines) - 1
    candidates = [
        i
        for i, line in enumerate(lines[: reach + 1])
        if reach - i <= 22
        and any(
            is_position(_bare(text))
            or _PARTY_LABEL.match(text)
            or _PLACE_LINE.match(text)
            or place_and_date(text)
            for cell in line.cells
            for text in cell.text.split("\n")
        )
        and not _is_prose(line)
    ]
    if not candidates:
        return max(with_nip[0] - 3, 0) if with_nip else None
    start = candidates[-1]
    for i in reversed(candidates):
        if any(_is_prose(line) for line in lines[i:start]):
            break
        start = i
    return start


def _is_prose(line: Line) -> bool:
    """Tell a sentence from a position: most of its words begin with a small letter."""
    return any(
        len(words) >= _FEWEST_WORDS and sum(word[0].islower() for word in words) * 2 > len(words)
        for cell in line.cells
        for text in cell.text.split("\n")
        for words in [text.split()]
    )


_FEWEST_WORDS = 5


def _end(lines: Sequence[Line]) -> int:
    """Return where the block ends: with its last NIP, else with the lines."""
    with_nip = [i for i, line in enumerate(lines) if any(NIP.search(c.text) for c in line.cells)]
    return with_nip[-1] + 1 if with_nip else len(lines)


def _bare(text: str) -> str:
    return _OPENING.sub("", fold_space(text)) or fold_space(text)


def _columns(lines: Sequence[Line]) -> list[_Block]:
    """Split the lines into signatures side by side, by where their cells stand."""
    several = [line for line in lines if len(line.cells) > 1]
    if not several:
        return [
            _fill(
                _Block(side=1),
                [
                    (line, text)
                    for line in lines
                    for cell in line.cells
                    for text in cell.text.split("\n")
                ],
            )
        ]
    border = _border(several)
    left, right = _Block(side=0), _Block(side=1)
    lefts: list[tuple[Line, str]] = []
    rights: list[tuple[Line, str]] = []
    for line in lines:
        for position, cell in enumerate(line.cells):
            is_right = (
                _at(cell) >= border if len(line.cells) == 1 else position == len(line.cells) - 1
            )
            (rights if is_right else lefts).extend((line, text) for text in cell.text.split("\n"))
    return [block for block in (_fill(left, lefts), _fill(right, rights)) if block.texts]


def _fill(block: _Block, found: Sequence[tuple[Line, str]]) -> _Block:
    for line, text in found:
        folded = fold_space(text)
        if folded and not _DOTS.match(folded):
            block.texts.append(folded)
            block.lines.append(line)
    return block


def _at(cell: object) -> float:
    left = getattr(cell, "left", None)
    return float(left if left is not None else getattr(cell, "column", 0))


def _border(several: Sequence[Line]) -> float:
    """Return the horizontal position at which the right signature begins."""
    lefts = [_at(line.cells[0]) for line in several]
    rights = [_at(line.cells[-1]) for line in several]
    return (max(lefts) + min(rights)) / 2 if max(lefts) < min(rights) else min(rights)


def _place(blocks: Sequence[_Block]) -> tuple[str, str | None] | None:
    """Return place and date, wherever in the block they stand, and take them out of it."""
    for block in blocks:
        for position, text in enumerate(block.texts[:4]):
            found = _apart(block.texts, position)
            if found is None and not is_position(text):
                found = place_and_date(text)
            if found is not None:
                block.texts.pop(position)
                return found
    return None


_PLACE_LINE = re.compile(r"^ditetapkan\s+di\s*:?\s*([A-Z][A-Za-z .'-]+)$", re.IGNORECASE)
_DATE_LINE = re.compile(r"^pada\s+tanggal\s*:?\s*(\d{1,2}\s+\w+\s+\d{4})?.*$", re.IGNORECASE)


def _apart(texts: list[str], position: int) -> tuple[str, str | None] | None:
    """Read ``Ditetapkan di Metro`` with ``pada tanggal 4 Januari 2021`` on the next line."""
    place = _PLACE_LINE.match(texts[position])
    if place is None:
        return None
    date = _DATE_LINE.match(texts[position + 1]) if position + 1 < len(texts) else None
    if date is not None:
        texts.pop(position + 1)
    return place[1].strip(), date[1] if date is not None else None


def _read(block: _Block) -> Signatory | None:
    """Read one signature from its texts."""
    texts = list(block.texts)
    for position, text in enumerate(texts):
        label = _PARTY_LABEL.match(text)
        if label:
            block.party = "second" if label[1].casefold() == "kedua" else "first"
            texts[position] = text[label.end() :]
    opened = [_OPENING.sub("", text) for text in texts]
    if block.party is None and any(
        re.match(r"mengetahui|menyetujui|disetujui", text, re.IGNORECASE) for text in texts
    ):
        block.party = "witness"
    texts = [text for text in opened if text]
    nip_at = next((i for i, text in enumerate(texts) if NIP.search(text)), None)
    end = nip_at if nip_at is not None else len(texts)
    rank_at = next(
        (i for i, text in enumerate(texts) if _RANK.match(text) and not is_position(text)), None
    )
    name_at = _name_at(texts, min(x for x in (end, rank_at, len(texts)) if x is not None))
    if name_at is None and nip_at is None:
        return None
    position_texts = texts[:name_at] if name_at is not None else texts[: nip_at or 0]
    rank = _RANK.match(texts[rank_at]) if rank_at is not None else None
    name = _NAME.match(texts[name_at]) if name_at is not None else None
    return Signatory(
        position=" ".join(position_texts).strip(" ,") or None,
        name=(name[1] if name else texts[name_at]).strip(" ()") if name_at is not None else None,
        rank=rank[1].strip() if rank else None,
        nip=_nip(texts[nip_at]) if nip_at is not None else None,
    )


def _name_at(texts: Sequence[str], stop: int) -> int | None:
    """Find the name: directly above rank and NIP, else the last text that looks like one."""
    if 0 < stop < len(texts) and (
        _NAME.match(texts[stop - 1]) and not _is_pure_position(texts[stop - 1])
    ):
        return stop - 1
    if stop == len(texts) and len(texts) > 1 and _looks_like_name(texts[-1]):
        return len(texts) - 1
    return next(
        (i for i in range(min(stop, len(texts)) - 1, -1, -1) if _looks_like_name(texts[i])), None
    )


def _is_pure_position(text: str) -> bool:
    return is_position(text) and kind_of_text(text) is not Kind.PERSON


def _looks_like_name(text: str) -> bool:
    if is_position(text) or not _NAME.match(text) or len(text) > 80:
        return False
    if re.match(r"^(?:kota|kabupaten|provinsi|dinas|badan|selaku|tahun)\b", text, re.IGNORECASE):
        return False
    return kind_of_text(text) is Kind.PERSON or bool(
        re.fullmatch(r"(?:[A-Z][\w.'’]*,? ?){1,8}", text)
    )


def _nip(text: str) -> str | None:
    """Return the digits after "NIP"; what is printed where they are not 18."""
    printed = fold_space(NIP.split(text)[-1]).strip(" .:")
    digits = re.sub(r"\D", "", printed)
    return digits if len(digits) == 18 else (printed or None)


def _parties(signed: Sequence[tuple[_Block, Signatory]]) -> tuple[Signatory, Signatory | None]:
    """Tell the first party (who promises) from the second (who receives or knows)."""
    if len(signed) == 1:
        return signed[0][1], None
    ranked = sorted(signed, key=_precedence)
    return ranked[0][1], ranked[1][1]


def _precedence(signed: tuple[_Block, Signatory]) -> tuple[int, int]:
    block, signatory = signed
    party = {"first": 0, None: 1, "witness": 2, "second": 3}[block.party]
    if block.party is None and signatory.position and _POLITICAL.match(signatory.position):
        party = 3
    return party, -block.side
