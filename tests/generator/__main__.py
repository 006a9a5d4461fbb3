"""Write made-up documents with the truth beside each, or score our reader on them.

usage: python -m tests.generator [--seed N] [--count N] [--out DIR] [--score] [--verbose N]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path

from tests.generator.case import FORMS, Case, make_case
from tests.generator.render import OFFICE_RENDERERS, RENDERERS


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.generator")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--score", action="store_true")
    parser.add_argument(
        "--format", action="append", choices=(*RENDERERS, *OFFICE_RENDERERS), default=[]
    )
    parser.add_argument("--form", action="append", choices=FORMS, default=[])
    parser.add_argument(
        "--verbose", type=int, default=0, metavar="N", help="faults of N worst cases"
    )
    wanted = parser.parse_args()
    formats, forms = tuple(wanted.format), tuple(wanted.form)
    seeds = range(wanted.seed, wanted.seed + wanted.count)
    cases = (make_case(seed, formats=formats, forms=forms) for seed in seeds)
    if wanted.out:
        wanted.out.mkdir(parents=True, exist_ok=True)
        for case in cases:
            write(case, wanted.out)
        cases = (make_case(seed, formats=formats, forms=forms) for seed in seeds)
    if wanted.score or not wanted.out:
        return report([outcome(case) for case in cases], wanted.verbose)
    return 0


def write(case: Case, folder: Path) -> None:
    (folder / case.name).write_bytes(case.data)
    beside = {**case.truth, "description": case.description}
    text = json.dumps(beside, ensure_ascii=False, indent=1, default=str)
    (folder / f"{case.name}.expected.json").write_text(text, encoding="utf-8")


def outcome(case: Case) -> tuple[Case, float, list[tuple[int, str, str]]]:
    """Read one case with our reader; returns the score and the faults."""
    from renaksi.documents.contract import contract_of
    from renaksi.domain.errors import RenaksiError
    from renaksi.reading.reader import read_plans
    from tests.scoring import head_right, score

    try:
        drafts = read_plans(case.data, case.name)
    except RenaksiError as error:
        return case, 0.0, [(0, "file", f"refused: {error.code}")]
    except Exception as error:
        return case, 0.0, [(0, "file", f"crash: {error!r}")]
    if not drafts:
        return case, 0.0, [(0, "file", "no plan")]
    plans = [contract_of(draft) for draft in drafts]
    scores = [(score(case.truth, plan), plan) for plan in plans]
    best, plan = max(scores, key=lambda pair: pair[0].f1)
    right, total = head_right(case.truth, plan)
    faults = list(best.faults)
    if right < total:
        head = {key: plan.get(key) for key in ("agency", "government", "year")}
        faults.append((0, "head", f"{right}/{total}: {head}"))
    return case, best.f1, faults


def report(outcomes: list[tuple[Case, float, list[tuple[int, str, str]]]], verbose: int) -> int:
    """Print the mean, the dimensions with the worst first, and the worst cases."""
    by_dimension: dict[tuple[str, str], list[float]] = defaultdict(list)
    for case, f1, _ in outcomes:
        for dimension in case.dimensions.items():
            by_dimension[dimension].append(f1)
    means = sorted((sum(v) / len(v), len(v), d) for d, v in by_dimension.items())
    write_line("mean F1 by dimension, worst first")
    for mean, count, (key, value) in means[:40]:
        write_line(f"  {mean:.4f}  n={count:<4} {key}={value}")
    for case, f1, faults in sorted(outcomes, key=lambda o: o[1])[:verbose]:
        write_line(f"\n{case.name} F1={f1:.4f} {case.description}")
        for row, key, text in faults[:12]:
            write_line(f"    row {row} {key}: {text}"[:400])
    values = [f1 for _, f1, _ in outcomes]
    mean = sum(values) / len(values)
    low = sum(1 for value in values if value < 0.95)
    write_line(
        f"\n{len(values)} cases: mean F1 {mean:.4f}, lowest {min(values):.4f}, {low} below 0.95"
    )
    return 0


def write_line(text: str) -> None:
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    sys.exit(main())
