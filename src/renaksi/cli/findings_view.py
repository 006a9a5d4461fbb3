"""Findings for people: by severity, each with its place, what it is, how to mend it, its code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len

from renaksi.cli import figures
from renaksi.cli.lines import Block, Page, shown
from renaksi.cli.styled import Text
from renaksi.domain.draft import PlanDraft
from renaksi.domain.findings import Finding, Severity
from renaksi.messages import message
from renaksi.messages.interface import counted, text

_WIDE: Final = 110  # from this width on, the place stands beside the text instead of above it
_WIDEST_TEXT: Final = 110
_WIDEST_CODE: Final = 40
_SIGNS: Final = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.HINT: "·"}


def finding_lines(draft: PlanDraft, file: str, width: int, lang: str) -> Iterator[Text]:
    """Draw the findings of a plan; see :func:`renaksi.cli.plan_view.plan_lines`."""
    whole = Page(width, 0, ())
    yield from whole.lines(Block(draft.title or text("plan.untitled", lang), style="title"))
    owner = figures.owner_text(draft)
    if owner:
        yield from whole.lines(Block(owner))
    kind = text(f"form.{draft.form.value}", lang)
    count = counted("count.rows", len(draft.rows), lang)
    yield from whole.lines(Block(f"{kind} · {count} · {file}", style="quiet"))
    for severity in Severity:
        chosen = [finding for finding in draft.findings if finding.severity is severity]
        if chosen:
            yield Text()
            yield _heading(severity, len(chosen), lang)
            yield from _group(chosen, draft.source.file, width, lang)
    yield Text()
    counts = figures.counts_text(figures.severity_counts(draft), lang)
    yield from whole.lines(Block(f"{counts}." if counts else text("review.clean", lang)))


def _heading(severity: Severity, count: int, lang: str) -> Text:
    title = text(f"severity.{severity.value}", lang)
    return Text(f"{_SIGNS[severity]} {title} ({count})", severity.value)


def _group(findings: Sequence[Finding], file: str, width: int, lang: str) -> Iterator[Text]:
    """Draw findings with the same code one below the other, with one remedy where it is one."""
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    places = {id(finding): where_text(finding, file, lang) for finding in findings}
    room = min(width // 4, max(map(cell_len, places.values()))) if width >= _WIDE else 0
    for code, same in by_code.items():
        yield Text()
        said = [message(code, finding.params, lang) for finding in same]
        for index, (finding, (what, remedy)) in enumerate(zip(same, said, strict=True)):
            is_last = index == len(same) - 1 or said[index + 1][1] != remedy
            entry = _Entry(
                place=places[id(finding)],
                code=code if index == 0 else "",
                what=what,
                remedy=remedy if is_last else "",
            )
            yield from entry.beside(room, width) if room else entry.stacked(width)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A finding in words; code and remedy are empty where a neighbour says them."""

    place: str
    code: str
    what: str
    remedy: str

    def stacked(self, width: int) -> Iterator[Text]:
        """Draw on a narrow page: place and code above, text below."""
        line = Text("  ")
        line.append(self.place, "label")
        if line.cell_len + 2 + len(self.code) <= width:
            line.pad_right(width - line.cell_len - len(self.code))
            line.append(self.code, "quiet")
            yield line
        else:
            yield from Page(width, 2, ()).lines(Block(self.place, style="label"))
            yield Text(f"  {self.code}", "quiet")
        for text_line in self._text(width - 4):
            yield Text("    ").append_text(text_line)

    def beside(self, room: int, width: int) -> Iterator[Text]:
        """Draw on a wide page: place, then text, then code."""
        middle = min(_WIDEST_TEXT, width - room - _WIDEST_CODE - 8)
        left = list(Page(room, 0, ()).lines(Block(self.place, style="label", hanging=0)))
        body = list(self._text(middle))
        for index in range(max(len(left), len(body))):
            line = Text("  ")
            if index < len(left):
                line.append_text(left[index])
            line.pad_right(max(0, room + 4 - line.cell_len))
            if index < len(body):
                line.append_text(body[index])
            if index == 0:
                line.pad_right(max(1, width - len(self.code) - line.cell_len))
                line.append(self.code, "quiet")
            yield line

    def _text(self, width: int) -> Iterator[Text]:
        page = Page(width, 0, ())
        yield from page.lines(Block(self.what, hanging=0))
        if self.remedy:
            yield from page.lines(Block(self.remedy, label="→"))


def where_text(finding: Finding, file: str, lang: str) -> str:
    """Say where a finding is: its rows, its field's cell; or that it is about the whole plan."""
    parts = []
    if finding.rows:
        name = "review.row" if len(finding.rows) == 1 else "review.rows"
        parts.append(text(name, lang, rows=_ranges(finding.rows)))
    place = figures.place_text(finding.place, file, lang)
    if place:
        parts.append(place)
    return shown(" · ".join(parts)) or text("review.whole", lang)


def _ranges(rows: Sequence[int]) -> str:
    """Write row numbers shortly: ``1–3, 5``."""
    groups: list[list[int]] = []
    for row in sorted(set(rows)):
        if groups and row == groups[-1][-1] + 1:
            groups[-1].append(row)
        else:
            groups.append([row])
    return ", ".join(_range(group) for group in groups)


def _range(group: Sequence[int]) -> str:
    if len(group) < 3:
        return ", ".join(map(str, group))
    return f"{group[0]}–{group[-1]}"
