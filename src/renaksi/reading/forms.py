"""Forms: which official form a document is, by what its columns hold and what its title says."""

from __future__ import annotations

from collections.abc import Sequence

from renaksi.domain.draft import Form
from renaksi.reading.concepts import INDICATORS, QUARTER_TARGETS, STATEMENTS, Column, Concept

_TITLES = (
    (("rencana aksi", "renaksi", "action plan"), Form.ACTION_PLAN),
    (("perjanjian kinerja", "penetapan kinerja"), Form.AGREEMENT),
    (("cascading", "kaskade", "pohon kinerja", "penjenjangan"), Form.CASCADE),
    (("evaluasi",), Form.EVALUATION),
    (
        ("pengukuran", "realisasi kinerja", "capaian kinerja", "serapan", "monitoring"),
        Form.MEASUREMENT,
    ),
    (("indikator kinerja utama", "manual iku", "kamus indikator"), Form.INDICATOR_LIST),
    (
        ("rencana kerja", "renja", "rencana program", "renstra", "rencana strategis", "rkpd"),
        Form.WORK_PLAN,
    ),
    (("anggaran", "pagu"), Form.BUDGET_LIST),
)


def recognise(title: str | None, columns: Sequence[Column]) -> Form:
    """Recognise the form.

    Args:
        title: The title as printed, or ``None``.
        columns: All columns of the plan's tables.

    Returns:
        The form; ``Form.UNKNOWN`` where neither the columns nor the title tell.
    """
    titled = _by_title((title or "").casefold())
    found = {column.concept for column in columns}
    realized = bool(found & {Concept.REALIZED, Concept.REALIZED_MONEY})
    if titled is Form.ACTION_PLAN or (
        Concept.STEPS in found and found & {Concept.TARGET, *QUARTER_TARGETS, Concept.MONTH}
    ):
        return Form.ACTION_PLAN
    if titled in (Form.AGREEMENT, Form.CASCADE, Form.EVALUATION, Form.INDICATOR_LIST):
        return titled
    if realized:
        elsewhen = any(
            "rpjmd" in c.header.casefold() or "renstra" in c.header.casefold() for c in columns
        )
        return Form.EVALUATION if elsewhen and titled is not Form.MEASUREMENT else Form.MEASUREMENT
    if titled is Form.MEASUREMENT:
        return titled
    return _by_columns(found, titled)


def _by_title(title: str) -> Form | None:
    places = [
        (title.find(word), form) for words, form in _TITLES for word in words if word in title
    ]
    return min(places, key=lambda place: place[0])[1] if places else None


def _by_columns(found: set[Concept], titled: Form | None) -> Form:
    statements = found & {*STATEMENTS, Concept.MIXED}
    indicators = found & {*INDICATORS, Concept.INDICATOR}
    measured = found & {Concept.TARGET, *QUARTER_TARGETS}
    if found & set(QUARTER_TARGETS) and titled is None:
        return Form.ACTION_PLAN
    if len(found & set(INDICATORS)) >= 3:
        return Form.CASCADE
    if Concept.BUDGET in found and not indicators:
        return titled if titled is Form.WORK_PLAN and measured else Form.BUDGET_LIST
    if titled is not None:
        return titled
    worked = found & {Concept.MIXED, Concept.PROGRAM, Concept.ACTIVITY, Concept.SUB_ACTIVITY}
    if indicators and measured and Concept.OBJECTIVE in found and worked <= {Concept.PROGRAM}:
        return Form.AGREEMENT
    if worked and indicators:
        return Form.WORK_PLAN
    if indicators:
        return Form.INDICATOR_LIST
    return Form.UNKNOWN if not statements else Form.WORK_PLAN
