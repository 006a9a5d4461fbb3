"""Plan codes, compared and nested by segment, never by prefix of the text.

The national nomenclature has ``U.BB.PP.L.KK.SSSS``: affair, field, program, level of government,
activity, sub-activity. The sub-activity has two digits in the lists of 2019 and 2020 and four
since; both are the same code here. Older and local forms are kept as printed.

Source: LEG-007.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from functools import total_ordering

from renaksi.domain.numbers import plain


class CodeForm(Enum):
    """Which system a code follows."""

    NOMENCLATURE = "nomenclature"  # 8.01.05.2.01.0003, X.XX.01.2.01
    AGENCY = "agency"  # 8.01.0.00.0.00.25.0000
    OLD = "old"  # 2.10.2.10.1.01.24: field, agency, program, activity (before 2019)
    OLD_SHORT = "old_short"  # 210.15.16: field, program, activity
    CENTRAL = "central"  # 2896.BMA.004: of ministries
    UNKNOWN = "unknown"


class CodeLevel(StrEnum):
    """What a code names; the words are those of the plan's levels where it has one."""

    AFFAIR = "affair"  # urusan
    FIELD = "field"  # bidang urusan
    PROGRAM = "program"
    ACTIVITY = "activity"
    SUB_ACTIVITY = "sub_activity"
    AGENCY = "agency"


class CodeProblem(StrEnum):
    """What is odd about a code as printed; it is understood all the same."""

    LEVEL_TWO_DIGITS = "level_two_digits"  # 8.01.05.02.01: the level is 2, not 02
    BROKEN = "broken"  # a blank or a line end inside


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class PlanCode:
    """A code in its canonical segments; equality, order and nesting look at these only.

    Attributes:
        segments: Canonical: the sub-activity has four digits, the level one.
        form: Which system it follows.
        serial: The number of the indicator behind a code (``X.XX.01.2.01.01.02``), or ``None``.
        printed: The code as printed, blanks removed.
        problems: What is odd about the printing.
    """

    segments: tuple[str, ...]
    form: CodeForm = CodeForm.UNKNOWN
    serial: str | None = None
    printed: str = ""
    problems: tuple[CodeProblem, ...] = field(default=())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, PlanCode):
            return NotImplemented
        return self._identity == other._identity

    def __hash__(self) -> int:
        return hash(self._identity)

    def __lt__(self, other: PlanCode) -> bool:
        return self._order < other._order

    def __str__(self) -> str:
        """Write the canonical code; with an indicator's serial, as printed."""
        return self.printed if self.serial else ".".join(self.segments)

    @property
    def level(self) -> CodeLevel | None:
        """Return what the code names; ``None`` where its form does not tell."""
        return _LEVELS.get(self.form, {}).get(len(self.segments))

    @property
    def node(self) -> PlanCode:
        """Return the code of the node itself, without an indicator's serial."""
        return PlanCode(self.segments, self.form)

    def parent(self) -> PlanCode | None:
        """Return the code one level up; ``None`` at the top."""
        if self.serial is not None:
            return self.node
        lengths = sorted(_LEVELS.get(self.form, {}))
        shorter = [length for length in lengths if length < len(self.segments)]
        if not lengths and len(self.segments) > 1:
            shorter = [len(self.segments) - 1]
        return PlanCode(self.segments[: shorter[-1]], self.form) if shorter else None

    def contains(self, other: PlanCode) -> bool:
        """Tell whether another code lies below this one, at any depth; 1.1 has no 1.10."""
        depth = len(self.segments)
        is_deeper = len(other.segments) > depth or other.serial is not None
        return self.serial is None and is_deeper and other.segments[:depth] == self.segments

    def is_parent_of(self, other: PlanCode) -> bool:
        """Tell whether another code lies directly below this one."""
        return other.parent() == self

    def matches(self, other: PlanCode) -> bool:
        """Tell whether two codes are equal when ``X`` stands for any affair and field."""
        pairs = zip(self.segments, other.segments, strict=False)
        is_equal = all(a == b or _WILD.fullmatch(a) or _WILD.fullmatch(b) for a, b in pairs)
        return len(self.segments) == len(other.segments) and is_equal

    def with_short_suffix(self) -> str:
        """Write the sub-activity with two digits, as in the lists of 2019 and 2020."""
        if self.level is not CodeLevel.SUB_ACTIVITY or self.form is not CodeForm.NOMENCLATURE:
            return str(self)
        return ".".join((*self.segments[:-1], f"{int(self.segments[-1]):02}"))

    @property
    def _identity(self) -> tuple[tuple[str, ...], str | None]:
        return (self.segments, self.serial)

    @property
    def _order(self) -> tuple[tuple[int, int, str], ...]:
        parts = (*self.segments, *([self.serial] if self.serial else []))
        return tuple((0, int(p), p) if p.isdigit() else (1, 0, p) for p in parts)


_TOP = r"[1-9X]"
_FIELD = rf"{_TOP}\.(?:[0-9]{{2}}|XX)"
_NOMENCLATURE = re.compile(
    rf"{_TOP}|{_FIELD}(?:\.[0-9]{{2}}(?:\.0?[12](?:\.[0-9]{{2}}(?:\.[0-9]{{2,4}})?)?)?)?"
)
_WITH_SERIAL = re.compile(rf"{_FIELD}\.[0-9]{{2}}\.[012]\.[0-9]{{2}}\.[0-9]{{2,4}}\.[0-9]{{2}}")
_AGENCY = re.compile(rf"{_FIELD}(?:\.[0-9]\.[0-9]{{2}}){{2}}\.[0-9]{{2}}(?:\.[0-9]{{4}})?")
_OLD = re.compile(r"[1-9]\.[0-9]{2}\.[1-9]\.[0-9]{2}\.[0-9]{1,2}(?:\.[0-9]{2}){0,2}")
_OLD_SHORT = re.compile(r"[1-9][0-9]{2}(?:\.[0-9]{1,3}){0,2}")
_CENTRAL = re.compile(r"[0-9]{4}(?:\.[A-Z]{3}(?:\.[0-9]{3}(?:\.[0-9]{3})?)?)?")
_SEGMENTS = re.compile(r"(?:[0-9]{1,4}|[A-Z]{1,3})(?:\.(?:[0-9]{1,4}|[A-Z]{1,3}))*")
_LONGEST = 80  # signs; eight segments with blanks between them are shorter
_WILD = re.compile(r"X+")
_SEGMENTS_OF_PROGRAM = 3
_SEGMENTS_OF_SUB_ACTIVITY = 6
_LEVELS: dict[CodeForm, dict[int, CodeLevel]] = {
    CodeForm.NOMENCLATURE: {
        1: CodeLevel.AFFAIR,
        2: CodeLevel.FIELD,
        3: CodeLevel.PROGRAM,
        5: CodeLevel.ACTIVITY,
        6: CodeLevel.SUB_ACTIVITY,
    },
    CodeForm.AGENCY: {7: CodeLevel.AGENCY, 8: CodeLevel.AGENCY},
    CodeForm.OLD: {5: CodeLevel.AGENCY, 6: CodeLevel.PROGRAM, 7: CodeLevel.ACTIVITY},
    CodeForm.OLD_SHORT: {1: CodeLevel.FIELD, 2: CodeLevel.PROGRAM, 3: CodeLevel.ACTIVITY},
}


def parse_code(text: str) -> PlanCode | None:
    r"""Read a code cell.

    Blanks and bars between segments (``5 | 03 | 01``) and line ends inside
    (``210.15.1\n6``) are understood.

    Args:
        text: The cell; cells of a code spread over columns may be joined with ``.`` or ``|``.

    Returns:
        The code; ``None`` where the text is no code. A bare number is a code here: the caller
        knows that it stands in a code column (see :func:`looks_like_code`).
    """
    if len(text) > _LONGEST:
        return None
    joined, is_broken = _joined(text)
    is_wild = joined in ("X", "X.XX")
    if not _SEGMENTS.fullmatch(joined) or not (is_wild or any(map(str.isdigit, joined))):
        return None
    broken = (CodeProblem.BROKEN,) if is_broken else ()
    if _NOMENCLATURE.fullmatch(joined):
        return _nomenclature(joined, broken)
    if _WITH_SERIAL.fullmatch(joined):
        return _with_serial(joined, broken)
    for form, pattern in _OTHER_FORMS:
        if pattern.fullmatch(joined):
            return PlanCode(tuple(joined.split(".")), form, printed=joined, problems=broken)
    return PlanCode(tuple(joined.split(".")), printed=joined, problems=broken)


def looks_like_code(text: str) -> bool:
    """Tell whether a text can only be a code: a known form of three segments or more.

    ``2.01`` and ``1.500`` can be numbers, so they do not; ``X.XX`` does.
    """
    code = parse_code(text)
    if code is None or code.form is CodeForm.UNKNOWN:
        return False
    has_letters = any(not segment.isdigit() for segment in code.segments)
    is_grouped = all(len(segment) == len("000") for segment in code.segments[1:])
    is_long = len(code.segments) >= _SEGMENTS_OF_PROGRAM and not is_grouped
    return is_long or (has_letters and len(code.segments) > 1)


def _joined(text: str) -> tuple[str, bool]:
    """Return the segments joined by dots, and whether a segment was broken in two."""
    lines = re.sub(r"\s*\n\s*", "\n", text.strip())
    body = plain(lines.replace("\n", "\x00")).upper() if "\n" in lines else plain(lines).upper()
    body = re.sub(r"[\s\x00]*[.|][\s\x00|.]*", ".", body.replace("\t", "|")).strip(".\x00 ")
    gaps = re.split(r"[\s\x00]+", body)
    if len(gaps) == 1 or "." not in body:
        return ".".join(gaps), False
    joined = gaps[0]
    is_broken = False
    for rest in gaps[1:]:
        is_cut = _is_cut(joined, rest)
        is_broken = is_broken or is_cut
        joined += rest if is_cut else f".{rest}"
    return joined, is_broken


def _is_cut(before: str, after: str) -> bool:
    """Tell whether a blank fell inside a segment: together the pieces still are one segment."""
    segments = before.split(".")
    length = len(segments[-1]) + len(after.split(".")[0])
    is_sub_activity = len(segments) == _SEGMENTS_OF_SUB_ACTIVITY
    return length <= (len("0003") if is_sub_activity else len("03"))


def _nomenclature(joined: str, problems: tuple[CodeProblem, ...]) -> PlanCode:
    segments = joined.split(".")
    if len(segments) > _SEGMENTS_OF_PROGRAM and len(segments[_SEGMENTS_OF_PROGRAM]) > 1:
        segments[_SEGMENTS_OF_PROGRAM] = segments[_SEGMENTS_OF_PROGRAM][-1]
        problems = (CodeProblem.LEVEL_TWO_DIGITS, *problems)
    if len(segments) == _SEGMENTS_OF_SUB_ACTIVITY:
        segments[-1] = segments[-1].zfill(len("0003"))
    return PlanCode(tuple(segments), CodeForm.NOMENCLATURE, printed=joined, problems=problems)


def _with_serial(joined: str, problems: tuple[CodeProblem, ...]) -> PlanCode:
    """Take the indicator's serial off; levels that are all zeros are levels not reached."""
    *segments, serial = joined.split(".")
    while len(segments) > _SEGMENTS_OF_PROGRAM and not segments[-1].strip("0"):
        segments.pop()
    node = _nomenclature(".".join(segments), problems)
    return PlanCode(node.segments, node.form, serial, joined, node.problems)


# A filled agency code of seven segments looks like an old one; old plans print more of them.
_OTHER_FORMS = (
    (CodeForm.OLD, _OLD),
    (CodeForm.AGENCY, _AGENCY),
    (CodeForm.OLD_SHORT, _OLD_SHORT),
    (CodeForm.CENTRAL, _CENTRAL),
)
