"""Findings for people: by severity, each with its place, what it is, how to mend it, its code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from renaksi.cli import figures
from renaksi.cli.lines import Block, Page, shown
from renaksi.domain.draft import PlanDraft
from renaksi.domain.findings import Finding, Severity
from renaksi.messages import message
from renaksi.messages.interface import counted, text

_WIDE: Final = 110  # from this width on, the place stands beside the text instead of above it
_WIDEST_TEXT: Final = 110
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
    yield Text(f"{counts}." if counts else text("review.clean", lang))


def _heading(severity: Severity, count: int, lang: str) -> Text:
    title = text(f"severity.{severity.value}", lang)
    return Text(f"{_SIGNS[severity]} {title} ({count})", severity.value)


def _group(findings: Sequence[Finding], file: str, width: int, lang: str) -> Iterator[Text]:
    places = [where_text(finding, file, lang) for finding in findings]
    if width < _WIDE:
        for finding, place in zip(findings, places, strict=True):
            yield from _stacked(finding, place, width, lang)
        return
    room = min(width // 4, max(cell_len(place) for place in places))
    for finding, place in zip(findings, places, strict=True):
        yield from _beside(finding, place, room, width, lang)


def _stacked(finding: Finding, place: str, width: int, lang: str) -> Iterator[Text]:
    """Draw a finding on a narrow page: place and code above, text below."""
    page = Page(width, 2, ())
    yield Text()
    line = Text("  ")
    line.append(place, "label")
    code = finding.code
    if line.cell_len + 2 + len(code) <= width:
        line.pad_right(width - line.cell_len - len(code))
        line.append(code, "quiet")
        yield line
    else:
        yield from page.lines(Block(place, style="label"))
        yield Text(f"  {code}", "quiet")
    what, remedy = message(finding.code, finding.params, lang)
    yield from page.lines(Block(what, hanging=0))
    if remedy:
        yield from page.lines(Block(remedy, label="→"))


def _beside(finding: Finding, place: str, room: int, width: int, lang: str) -> Iterator[Text]:
    """Draw a finding on a wide page: place, then text, then code."""
    code = finding.code
    middle = min(_WIDEST_TEXT, width - room - len(code) - 8)
    what, remedy = message(code, finding.params, lang)
    left = list(Page(room, 0, ()).lines(Block(place, style="label", hanging=0)))
    page = Page(middle, 0, ())
    body = list(page.lines(Block(what, hanging=0)))
    if remedy:
        body += page.lines(Block(remedy, label="→"))
    yield Text()
    for index in range(max(len(left), len(body))):
        line = Text("  ")
        if index < len(left):
            line.append_text(left[index])
        line.pad_right(max(0, room + 4 - line.cell_len))
        if index < len(body):
            line.append_text(body[index])
        if index == 0:
            line.pad_right(max(1, width - len(code) - line.cell_len))
            line.append(code, "quiet")
        yield line


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
