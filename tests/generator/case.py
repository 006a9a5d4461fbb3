"""Make one case: a document's bytes, its name and the truth about it, out of a seed."""
# ruff: noqa: S311 - repeatable chance, not secrecy

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.generator.documents import TITLE_STYLES, document
from tests.generator.forms import levels, mixed, objectives
from tests.generator.forms.draft import Draft, Laid
from tests.generator.noise import wear
from tests.generator.notation import MONEY, PERCENT, Notation
from tests.generator.page import Page, Table
from tests.generator.plans import PlanMaker
from tests.generator.render import OFFICE_RENDERERS, RENDERERS

FORMS: dict[str, Callable[[Draft], Laid]] = {
    "levels": levels.action_plan,
    "mixed": mixed.mixed_plan,
    "agreement": objectives.agreement,
    "measurement": objectives.measurement,
    "quarterly": mixed.quarterly,
    "cascade": levels.cascade,
    "iku": objectives.indicator_list,
    "evaluation": mixed.evaluation,
    "work_plan": mixed.work_plan,
    "budget_list": mixed.budget_list,
}
WRONG = {
    "xlsx": (".xls", ".ods", ".csv"),
    "html": (".xls",),
    "docx": (".doc",),
    "pdf": (".docx",),
    "csv": (".txt",),
    "tsv": (".csv", ".xls"),
}
SHEETS = {"xlsx", "ods", "xls", "pdf-excel", "ods-office", "xlsx-office"}
NARROW = ("agreement", "iku", "budget_list")  # what can be read from a page without rules


@dataclass
class Case:
    """One made-up document.

    Attributes:
        data: The file.
        name: Its name; the extension may lie.
        truth: The contract JSON that a careful person would write down.
        description: The layout dimensions in words.
        dimensions: The same by name, to find what the reader is weak at.
    """

    data: bytes
    name: str
    truth: dict[str, Any]
    description: str
    dimensions: dict[str, str]


def make_case(seed: int, *, formats: tuple[str, ...] = (), forms: tuple[str, ...] = ()) -> Case:
    """Make the case of a seed; ``formats`` and ``forms`` narrow the choice."""
    rng = random.Random(seed)
    format_name = rng.choice(formats or tuple(RENDERERS))
    possible = tuple(forms or FORMS)
    if format_name in {"pdf-unruled", "pdf-lines"}:
        possible = tuple(form for form in possible if form in NARROW) or NARROW
    form = rng.choice(possible)
    draft = _draft(rng, format_name, form)
    draft.choose("title", *TITLE_STYLES)
    laid = FORMS[form](draft)
    page, truth = document(draft, laid)
    _print_habits(draft, page)
    wear(draft, page)
    extension, render = (RENDERERS | OFFICE_RENDERERS)[format_name]
    data = encoded(draft, render(page))
    if format_name in WRONG and draft.maybe("wrong_extension", 0.06):
        extension = rng.choice(WRONG[format_name])
    dimensions = {"format": format_name, "layout": form, **draft.choices}
    description = " ".join(f"{key}={value}" for key, value in dimensions.items())
    return Case(data, f"case-{seed}{extension}", truth, description, dimensions)


def _print_habits(draft: Draft, page: Page) -> None:
    """Whether pages after the first repeat the header, where a format has pages."""
    if not draft.has_pages:
        return
    repeat = draft.maybe("print_header", 0.6)
    for sheet in page.sheets:
        for block in sheet.blocks:
            if isinstance(block, Table):
                block.repeat_header = repeat


def encoded(draft: Draft, data: bytes) -> bytes:
    """Give text another encoding than UTF-8 where all its signs exist there."""
    if draft.format not in {"csv", "csv;", "tsv", "text", "html"}:
        return data
    encoding = draft.choose("encoding", "utf-8", "utf-8", "utf-8-sig", "cp1252", "utf-16")
    if draft.format == "html" and encoding != "utf-8":
        draft.choices["encoding"] = encoding = "cp1252"
        data = data.replace(b"charset='utf-8'", b"charset='windows-1252'")
    try:
        return data.decode("utf-8").encode(encoding)
    except UnicodeEncodeError:
        draft.choices["encoding"] = "utf-8"
        return data.replace(b"charset='windows-1252'", b"charset='utf-8'")


def _draft(rng: random.Random, format_name: str, form: str) -> Draft:
    plan = PlanMaker(rng).make(small=format_name in {"pdf-unruled", "pdf-lines", "markdown"})
    sheet = format_name in SHEETS
    notation = Notation(
        separators=rng.choice(("id", "id", "en")),
        money=rng.choice([m for m in MONEY if sheet or m != "cell"]),
        percent=rng.choice([p for p in PERCENT if sheet or p != "cell"]),
        units=rng.choice(("column", "column", "inside")),
        cells=sheet and rng.random() < 0.6,
    )
    if notation.money in {"commas", "commas.00"}:
        notation.separators = "en"
    elif notation.money not in {"bare", "cell"} and notation.separators == "en":
        notation.separators = "id"
    draft = Draft(rng, plan, format_name, notation, rng.random() < 0.3, rng.choice((0, 0, 0.15)))
    draft.blank = rng.choice(("", "", "", "", "-"))
    draft.choices |= {
        "blank": draft.blank,
        "separators": notation.separators,
        "money": notation.money,
        "percent": notation.percent,
        "units": notation.units,
        "cells": "numbers" if notation.cells else "text",
        "specials": str(draft.specials),
    }
    return draft
