"""Levels: which level of the cascade each line of a mixed column states.

Codes decide first (by depth, measured against the lines that say "Program"), then what the text
itself says, then numbering and the presence of a code, then, in documents without either, what
the indicators measure, how the text is printed and the names that every agency shares.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from renaksi.domain.codes import CodeLevel, parse_code
from renaksi.domain.draft import Level
from renaksi.domain.text import fold_case, fold_space
from renaksi.reading.headers import levels_in
from renaksi.reading.vocabulary import STATE_WORDS, fold_header

AGENCY = re.compile(
    r"^(?:opd|skpd|perangkat daerah|pd)?\s*:?\s*(?:dinas|badan|kantor|inspektorat|kecamatan|"
    r"kelurahan|rumah sakit|rsud|"
    r"satuan polisi|sekretariat|satpol|bappe|bapel|bkpsdm|bpbd|upt)",
    re.IGNORECASE,
)
_AFFAIR = re.compile(
    r"^(?:bidang\s+)?urusan\b|^non[ -]?urusan|^unsur\s+(?:pendukung|penunjang|pengawasan|"
    r"kewilayahan|pemerintahan)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(tujuan|sasaran|program|kegiatan|sub[ -]?kegiatan|urusan|bidang urusan|misi|indikator)"
    r"(?: (?:strategis|kinerja|opd|pd|skpd|renstra|rpjmd|perangkat daerah))*"
    r"\s*(?:(?:ke)?[ -]?\d+(?:\.\d+)*|[ivx]+)?\s*[:–—-]\s*",
    re.IGNORECASE,
)
_CODE_PREFIX = re.compile(
    r"^((?:[0-9X]{1,4}\.){1,9}[0-9X]{0,4}|[0-9]\.[0-9]{2})\.?[\s:–-]+(?=[A-Za-z])"
)

# Activities that every agency has (X.XX.01.2.01 to 2.09) and words that open sub-activities only.
_SHARED_ACTIVITIES = re.compile(
    r"^(?:perencanaan,? penganggaran,? dan evaluasi kinerja|administrasi (?:keuangan|"
    r"barang milik|kepegawaian|umum|pendapatan)|"
    r"pengadaan barang milik daerah penunjang|penyediaan jasa penunjang urusan|"
    r"pemeliharaan barang milik daerah penunjang|"
    r"layanan (?:keuangan|administrasi)|penataan organisasi|peningkatan pelayanan blud|"
    r"fasilitasi kerumahtanggaan)"
)
_SHARED_SUB_ACTIVITIES = re.compile(
    r"^(?:penyediaan (?:gaji|administrasi pelaksanaan|komponen|peralatan|bahan|barang|"
    r"jasa (?:surat|komunikasi|peralatan|pelayanan|pemeliharaan))|"
    r"koordinasi dan p|penyusunan |evaluasi kinerja perangkat|fasilitasi kunjungan|"
    r"penyelenggaraan rapat|pendataan dan pengolahan|"
    r"pengadaan (?:mebel|peralatan|kendaraan|pakaian|sarana|gedung)|"
    r"pemeliharaan(?:/rehabilitasi| peralatan| mebel)|sosialisasi peraturan|bimbingan teknis)"
)
_PERCENTAGE = re.compile(
    r"^(?:persentase|prosentase|presentase|persen|cakupan|tingkat|indeks|nilai|rasio|%)",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"^(?:jumlah|jml|banyaknya|terlaksananya|tersedianya|tersusunnya)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Clue:
    """What a line of a mixed column shows about its level.

    Attributes:
        text: The statement; ``None`` for a line that prints none.
        code: The code printed in its own column or before the statement.
        number: The running number printed.
        indicator: The indicator printed on the line.
        is_percent: Its first quantity is a percentage.
        money: The line's sums of money, by column; ``None`` where one is blank.
    """

    text: str | None
    code: str | None = None
    number: str | None = None
    indicator: str | None = None
    is_percent: bool = False
    is_bold: bool = False
    indent: int = 0
    money: tuple[Decimal | None, ...] = ()


def split_label(text: str) -> tuple[str | None, str]:
    """Take a label off a statement: ``Sasaran 2.1 - Meningkatnya`` gives ``("sasaran", ...)``."""
    match = _LABEL.match(text)
    if match is None or match.end() == len(text):
        return None, text
    return match[1].casefold().replace("-", " "), text[match.end() :].strip()


def split_code(text: str) -> tuple[str | None, str]:
    """Take a code off the start of a statement: ``8.01.05 PROGRAM ...``."""
    match = _CODE_PREFIX.match(text)
    if match is None:
        return None, text
    return match[1].rstrip("."), text[match.end() :].strip()


def depth_of(code: str) -> tuple[int, int]:
    """Return how many segments of a code name something, and how many it has."""
    segments = [part for part in re.split(r"[.\s]+", code.strip(". ")) if part]
    named = len(segments)
    for position, segment in enumerate(segments[1:], 1):
        if set(segment) == {"0"}:
            named = position
            break
    return named, len(segments)


def levels_of(clues: Sequence[Clue], header: str) -> list[Level]:
    """Tell the level of each line.

    Args:
        clues: One per line, in document order.
        header: The mixed column's header; the levels it names are the levels there are.
    """
    named = levels_in(fold_header(header))
    lowest = (
        Level.ACTIVITY
        if "activity" in named and "sub_activity" not in named
        else Level.SUB_ACTIVITY
    )
    worded = [_by_text(clue, named) for clue in clues]
    depths = [_depth(clue) for clue in clues]
    coded = _by_depth(worded, depths, lowest)
    uncoded = (
        _uncoded(clues, worded, lowest) if sum(1 for d in depths if d) * 3 < len(clues) else None
    )
    levels: list[Level] = []
    for position, clue in enumerate(clues):
        said, deep = worded[position], coded[position]
        if clue.text is None:
            levels.append(Level.INDICATOR)
        elif said is not None and not (said is Level.AGENCY and deep is not None):
            levels.append(said)
        elif deep is not None:
            levels.append(deep)
        else:
            levels.append(uncoded[position] if uncoded is not None else Level.DETAIL)
    return levels


def _by_text(clue: Clue, named: Sequence[str]) -> Level | None:
    """Tell the level that a statement's own words give away."""
    text = fold_space(clue.text or "")
    if not text:
        return None
    label, _ = split_label(text)
    if label and label in _LABELS:
        return _LABELS[label]
    if re.match(r"program\b", text, re.IGNORECASE):
        return Level.PROGRAM
    if _AFFAIR.match(text):
        return Level.AFFAIR
    if re.match(r"sub[ -]?kegiatan\b", text, re.IGNORECASE):
        return Level.SUB_ACTIVITY
    if (
        AGENCY.match(text)
        and (text.isupper() or clue.indicator is None)
        and len(text) < 110
        and not _is_standard(text)
    ):
        return Level.AGENCY if depth_of(clue.code or "")[0] <= 2 or clue.code is None else None
    if fold_case(text).startswith(STATE_WORDS) and ("objective" in named or "goal" in named):
        return Level.OBJECTIVE
    return None


_LABELS = {
    "tujuan": Level.GOAL,
    "sasaran": Level.OBJECTIVE,
    "sasaran strategis": Level.OBJECTIVE,
    "program": Level.PROGRAM,
    "kegiatan": Level.ACTIVITY,
    "sub kegiatan": Level.SUB_ACTIVITY,
    "urusan": Level.AFFAIR,
    "bidang urusan": Level.AFFAIR,
}


def _is_standard(text: str) -> bool:
    folded = fold_case(text)
    return bool(_SHARED_ACTIVITIES.match(folded) or _SHARED_SUB_ACTIVITIES.match(folded))


def _depth(clue: Clue) -> int:
    """Return the depth of a line's code; 0 without one. Indicator serials do not count."""
    if not clue.code:
        return 0
    code = parse_code(clue.code)
    if code is not None and code.level is not None and code.level.value in _CODE_DEPTHS:
        return _CODE_DEPTHS[code.level.value]
    return depth_of(clue.code)[0]


_CODE_DEPTHS = {
    CodeLevel.AFFAIR.value: 1,
    CodeLevel.FIELD.value: 2,
    CodeLevel.PROGRAM.value: 3,
    CodeLevel.ACTIVITY.value: 5,
    CodeLevel.SUB_ACTIVITY.value: 6,
}


def _by_depth(
    worded: Sequence[Level | None], depths: Sequence[int], lowest: Level
) -> list[Level | None]:
    """Tell levels by code depth, measured against the program under which a line stands.

    The same program may print its code shorter than the next one does, so depths compare only
    inside one program.
    """
    programs = [d if level is Level.PROGRAM else 0 for d, level in zip(depths, worded, strict=True)]
    first = next((d for d in programs if d), 3 if 3 in depths else 0)
    if not first:
        return [_NOMENCLATURE.get(depth) for depth in depths]
    anchor, below = first, []
    for depth, program in zip(depths, programs, strict=True):
        anchor = program or (depth if depth == 3 and first == 3 else anchor)
        below.append(depth - anchor if depth else None)
    ranks = _ranks({step for step in below if step is not None and step > 0}, first, lowest)
    return [_level_below(step, ranks) for step in below]


def _ranks(steps: set[int], first: int, lowest: Level) -> dict[int, Level]:
    """Map depths below the program to levels, the shallowest first."""
    if steps == {3} and first == 3:
        return {3: Level.SUB_ACTIVITY}
    order = [
        Level.ACTIVITY,
        Level.SUB_ACTIVITY if lowest is Level.SUB_ACTIVITY or steps == {2, 3} else Level.DETAIL,
    ]
    return {
        step: order[rank] if rank < len(order) else Level.DETAIL
        for rank, step in enumerate(sorted(steps))
    }


def _level_below(step: int | None, ranks: dict[int, Level]) -> Level | None:
    if step is None:
        return None
    if step <= 0:
        return Level.PROGRAM if step == 0 else Level.AFFAIR
    return ranks[step]


_NOMENCLATURE = {
    1: Level.AFFAIR,
    2: Level.AFFAIR,
    3: Level.PROGRAM,
    5: Level.ACTIVITY,
    6: Level.SUB_ACTIVITY,
}


def _uncoded(clues: Sequence[Clue], worded: Sequence[Level | None], lowest: Level) -> list[Level]:
    """Tell activities from sub-activities or details in a document without codes."""
    free = [i for i, clue in enumerate(clues) if clue.text and worded[i] is None]
    levels = [level or Level.ACTIVITY for level in worded]
    styled = _by_numbering(clues, free, lowest)
    if styled is not None:
        for i in free:
            levels[i] = styled[i]
        return levels
    # A header that stops at "Kegiatan" may stand over sub-activities all the same: the activities
    # that every agency has since 2020 tell, and sums that fit all the way down.
    summed = _by_sums(clues, worded, free)
    if summed is not None:
        for i in free:
            levels[i] = summed[i]
        return levels
    is_flat = lowest is Level.ACTIVITY and not any(
        _SHARED_ACTIVITIES.match(fold_case(clues[i].text or "")) for i in free
    )
    others = [clue for i, clue in enumerate(clues) if clue.text and worded[i] is None]
    is_styled = not all(clue.is_bold for clue in others)
    indents = {clue.indent for clue in others}
    for i in free:
        is_activity = (
            is_flat or _activity_score(clues, i, worded, is_styled=is_styled, indents=indents) > 0
        )
        levels[i] = Level.ACTIVITY if is_activity else Level.SUB_ACTIVITY
    if not is_flat:
        _raise_sums(clues, levels)
    return levels


def _by_numbering(
    clues: Sequence[Clue], free: Sequence[int], lowest: Level
) -> dict[int, Level] | None:
    """Tell levels by the style of the running numbers: I, A, 1, a, 1.1, or none at all."""
    styles = {i: _style(clues[i].number) for i in free}
    order = list(dict.fromkeys(style for style in styles.values() if style))
    bare = [i for i in free if not styles[i]]
    if not order or (len(order) == 1 and not bare):
        return None
    if len(order) == 1 and len(bare) * 8 < len(free):
        return None
    ranks = [Level.ACTIVITY, Level.SUB_ACTIVITY, Level.DETAIL]
    if len(order) > 1 and all(style[0] == "dotted" for style in order):
        order.sort()
    by_style = {style: ranks[min(rank, 2)] for rank, style in enumerate(order)}
    below = Level.DETAIL if len(order) > 1 or lowest is Level.ACTIVITY else Level.SUB_ACTIVITY
    return {i: by_style[style] if style else below for i, style in styles.items()}


def _style(number: str | None) -> tuple[str, int] | None:
    """Return the style of a running number, with its depth for dotted ones."""
    text = (number or "").strip(" .()")
    if not text:
        return None
    if re.fullmatch(r"\d+(?:\.\d+)*", text):
        return ("dotted", text.count(".")) if "." in text else ("arabic", 0)
    if re.fullmatch(r"[IVX]+", text) and text != "X":
        return ("roman", 0)
    if re.fullmatch(r"[A-Za-z]", text):
        return ("upper", 0) if text.isupper() else ("lower", 0)
    return ("other", 0)


def _by_sums(
    clues: Sequence[Clue], worded: Sequence[Level | None], free: Sequence[int]
) -> dict[int, Level] | None:
    """Tell levels by sums: an activity is the sum of its sub-activities, these of their details.

    Believed only where the activities of every program add up to the program's own money, and
    where some line really is the sum of several.
    """
    found: dict[int, Level] = {}
    proven = False
    for head, run in _runs(clues, worded, free):
        nodes = _parse_run(clues, run)
        if nodes is None or (head is not None and not _is_total_of(clues[head], clues, nodes)):
            return None
        proven = proven or len(nodes) > 1 or any(depth == 1 for _, depth in nodes)
        found.update({i: _DEPTHS[min(depth, 2)] for i, depth in nodes})
    deep = any(level is not Level.ACTIVITY for level in found.values())
    return found if proven and deep else None


_DEPTHS = (Level.ACTIVITY, Level.SUB_ACTIVITY, Level.DETAIL)


def _is_total_of(head: Clue, clues: Sequence[Clue], nodes: Sequence[tuple[int, int]]) -> bool:
    return any(head.money) and _adds_up(head, [clues[i] for i, depth in nodes if depth == 0])


def _runs(
    clues: Sequence[Clue], worded: Sequence[Level | None], free: Sequence[int]
) -> list[tuple[int | None, list[int]]]:
    """Return the free lines between lines that say what they are, each run with its program."""
    chosen = set(free)
    runs: list[tuple[int | None, list[int]]] = []
    head: int | None = None
    for i, clue in enumerate(clues):
        if i in chosen:
            if not runs or runs[-1][0] != head:
                runs.append((head, []))
            runs[-1][1].append(i)
        elif clue.text and worded[i] is not None:
            head = i if worded[i] is Level.PROGRAM else head
    return runs


def _parse_run(clues: Sequence[Clue], run: Sequence[int]) -> list[tuple[int, int]] | None:
    """Nest the lines of a run by sums; every line with its depth, ``None`` without any money."""
    nodes: list[tuple[int, int]] = []
    position = 0
    while position < len(run):
        stop = _nest(clues, run, position, 0, nodes)
        if stop is None:
            return None
        position = stop
    return nodes


def _nest(
    clues: Sequence[Clue],
    run: Sequence[int],
    position: int,
    depth: int,
    nodes: list[tuple[int, int]],
) -> int | None:
    """Take one line with all that adds up to it; return where the next one stands."""
    head = clues[run[position]]
    if not any(head.money):
        return None
    nodes.append((run[position], depth))
    mark, place = len(nodes), position + 1
    children: list[Clue] = []
    while depth < 2 and place < len(run):
        children.append(clues[run[place]])
        stop = _nest(clues, run, place, depth + 1, nodes)
        if stop is None:
            break
        place = stop
        if _adds_up(head, children):
            return place
        if _exceeds(head, children):
            break
    del nodes[mark:]
    return position + 1


def _adds_up(head: Clue, children: Sequence[Clue]) -> bool:
    return all(
        amount == sum((child.money[k] or Decimal(0) for child in children), Decimal(0))
        for k, amount in enumerate(head.money)
        if amount
    )


def _exceeds(head: Clue, children: Sequence[Clue]) -> bool:
    return any(
        sum((child.money[k] or Decimal(0) for child in children), Decimal(0)) > amount
        for k, amount in enumerate(head.money)
        if amount
    )


def _raise_sums(clues: Sequence[Clue], levels: list[Level]) -> None:
    """A line whose money is the sum of all down to the next activity is one itself."""
    children: list[int] = []
    for i in range(len(levels) - 1, -1, -1):
        if levels[i] is not Level.SUB_ACTIVITY or clues[i].text is None:
            if clues[i].text is not None:
                children = []
            continue
        if _is_sum(clues[i], [clues[k] for k in children]) and not _SHARED_SUB_ACTIVITIES.match(
            fold_case(clues[i].text or "")
        ):
            levels[i], children = Level.ACTIVITY, []
        else:
            children.append(i)


def _is_sum(clue: Clue, children: Sequence[Clue]) -> bool:
    """Tell whether a line's money adds up; one child must agree twice, since budgets repeat."""
    sums = [
        (amount, sum((child.money[k] or Decimal(0) for child in children), Decimal(0)))
        for k, amount in enumerate(clue.money)
        if amount
    ]
    enough = 1 if len(children) > 1 else 2
    return bool(children) and len(sums) >= enough and all(amount == total for amount, total in sums)


def _activity_score(
    clues: Sequence[Clue],
    position: int,
    worded: Sequence[Level | None],
    *,
    is_styled: bool,
    indents: set[int],
) -> int:
    """Weigh whether a line without a code is an activity (positive) or a sub-activity."""
    clue = clues[position]
    text, indicator = fold_case(clue.text or ""), clue.indicator or ""
    score = 0
    if _SHARED_ACTIVITIES.match(text):
        score += 5
    elif _SHARED_SUB_ACTIVITIES.match(text):
        score -= 4
    if _PERCENTAGE.match(indicator) or clue.is_percent:
        score += 2
    if _COUNT.match(indicator) and not clue.is_percent:
        score -= 2
    above = next(
        (w for i in range(position - 1, -1, -1) if clues[i].text for w in [worded[i]]), None
    )
    if above is Level.PROGRAM:
        score += 4
    if clue.is_bold and is_styled:
        score += 3
    if len(indents) > 1:
        score += 3 if clue.indent == min(indents) else -3
    return score
