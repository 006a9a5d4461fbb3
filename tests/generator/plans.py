"""Random but plausible plans: one agency's cascade with indicators, targets, money and people."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from decimal import Decimal

from tests.generator.vocabulary import Affair, Wording, affairs

GOVERNMENTS = (
    "Kabupaten Boyolali",
    "Kabupaten Deli Serdang",
    "Kota Metro",
    "Kota Bandung",
    "Kabupaten Lombok Timur",
    "Kota Payakumbuh",
    "Provinsi Jawa Tengah",
    "Kabupaten Gunungkidul",
    "Kota Tidore Kepulauan",
    "Kabupaten Kutai Kartanegara",
    "Provinsi Kalimantan Selatan",
    "Kota Pangkalpinang",
    "Kabupaten Minahasa Utara",
    "Kabupaten Manggarai Barat",
    "Kota Surakarta",
)
PLACES = {"Kabupaten Deli Serdang": "Lubuk Pakam", "Kabupaten Gunungkidul": "Wonosari"}
FIRST = (
    "Sri Wahyuni",
    "Bambang Sutrisno",
    "Ahmad Fauzi",
    "Ni Luh Ayu Kartika",
    "Muhammad Rizal",
    "Endang Lestari",
    "Yohanes Bere",
    "Siti Aminah",
    "Hendra Gunawan",
    "I Made Suartana",
    "Rina Marlina",
    "Agus Salim Harahap",
    "Dewi Anggraini",
    "Tri Haryanto",
    "La Ode Hasan",
)
BEFORE = ("", "", "Drs. ", "Dra. ", "Ir. ", "dr. ", "Dr. ", "H. ", "Hj. ", "Dr. Ir. ")
AFTER = ("", ", S.Sos", ", S.E., M.M.", ", SH., MH", ", S.Pd., M.Pd.", ", M.Si", ", S.STP., M.A.P.")
RANKS = (
    "Pembina",
    "Pembina Tingkat I",
    "Pembina Utama Muda",
    "Pembina Utama Madya",
    "Pembina Tk. I (IV/b)",
    "Penata Tingkat I",
)


@dataclass
class Amount:
    """A target or an actual before it is written in some notation.

    ``kind``: percent, count, decimal, grade, at_least, at_most, range, ratio, dash, not_applicable.
    """

    kind: str
    value: Decimal | None
    unit: str
    high: Decimal | None = None
    text: str = ""


@dataclass
class Indicator:
    """An indicator with its year's target, quarter targets, actuals and actual spending."""

    text: str
    unit: str
    target: Amount
    quarters: list[Amount | None]
    actuals: list[Amount | None]
    spending: list[int | None]
    before: Amount


@dataclass
class Node:
    """A statement of one level; ``parent`` is the statement above."""

    level: str
    text: str
    code: str
    indicators: list[Indicator]
    parent: Node | None
    below: list[Node] = field(default_factory=list)
    budget: int = 0
    person: str = ""
    steps: list[str] = field(default_factory=list)
    step_months: list[list[int]] = field(default_factory=list)

    def above(self, level: str) -> Node | None:
        node: Node | None = self
        while node is not None and node.level != level:
            node = node.parent
        return node

    def walk(self) -> list[Node]:
        return [self, *(found for child in self.below for found in child.walk())]

    @property
    def months(self) -> list[int]:
        return sorted({month for months in self.step_months for month in months})


@dataclass
class Person:
    """Somebody who signs."""

    name: str
    position: str
    rank: str = ""
    nip: str = ""


@dataclass
class Plan:
    """One agency's plan of one year."""

    affair: Affair
    agency: str
    government: str
    year: int
    goals: list[Node]
    head: Person
    superior: Person
    place: str
    date: str

    def nodes(self, *levels: str) -> list[Node]:
        return [node for goal in self.goals for node in goal.walk() if node.level in levels]


MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)


class PlanMaker:
    """Makes one plan out of one source of chance."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.affair = rng.choice(affairs()[:-1])
        self.people = [self._name() for _ in range(3)]

    def make(self, *, small: bool = False) -> Plan:
        rng = self.rng
        government = rng.choice(GOVERNMENTS)
        agency = rng.choice(self.affair.agencies)
        year = rng.randint(2019, 2026)
        head = Person(self._name(), f"Kepala {agency}", rng.choice(RANKS), self._nip())
        if agency.startswith("Inspektorat"):
            head.position = "Inspektur Daerah"
        place = PLACES.get(government, government.split(" ", 1)[1])
        date = f"{rng.randint(1, 28)} {rng.choice(('Januari', 'Februari', 'Desember'))} {year}"
        return Plan(
            self.affair,
            agency,
            government,
            year,
            self._goals(small=small),
            head,
            self._superior(government),
            place,
            date,
        )

    def _superior(self, government: str) -> Person:
        kind, _, name = government.partition(" ")
        office = {"Kabupaten": "Bupati", "Kota": "Wali Kota", "Provinsi": "Gubernur"}[kind]
        return Person(self._name(), f"{office} {name}")

    def _name(self) -> str:
        rng = self.rng
        name = rng.choice(FIRST)
        name = name.upper() if rng.random() < 0.4 else name
        return rng.choice(BEFORE) + name + rng.choice(AFTER)

    def _nip(self) -> str:
        rng = self.rng
        born, since = rng.randint(1966, 1985), 0
        since = born + rng.randint(21, 30)
        return (
            f"{born}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
            f"{since}{rng.randint(1, 12):02}{rng.randint(1, 2)}{rng.randint(1, 12):03}"
        )

    def _goals(self, *, small: bool) -> list[Node]:
        rng, affair = self.rng, self.affair
        goals = [self._node("goal", wording, "", None) for wording in affair.goals[:1]]
        if len(affair.goals) > 1 and rng.random() < 0.4 and not small:
            goals.append(self._node("goal", affair.goals[1], "", None))
        objectives = rng.sample(affair.objectives, min(len(affair.objectives), rng.randint(1, 3)))
        support = affairs()[-1]
        programs = [(affair.code, w) for w in affair.programs]
        if not small and rng.random() < 0.5:
            objectives.append(support.objectives[0])
            programs.insert(0, (affair.code, support.programs[0]))
        rng.shuffle(programs)
        objectives = objectives[: max(1, len(programs))]
        for at, wording in enumerate(objectives):
            goal = goals[at * len(goals) // len(objectives)]
            objective = self._node("objective", wording, "", goal)
            for code, program in programs[at :: len(objectives)]:
                self._program(objective, code, program)
        for goal in goals[:]:
            if not goal.below:
                goals.remove(goal)
        return goals

    def _program(self, objective: Node, affair_code: str, wording: Wording) -> None:
        rng = self.rng
        program = self._node("program", wording, f"{affair_code}.{wording.code}", objective)
        chosen = sorted(rng.sample(range(len(wording.below)), rng.randint(1, len(wording.below))))
        for activity_wording in (wording.below[i] for i in chosen):
            code = f"{program.code}.{activity_wording.code}"
            activity = self._node("activity", activity_wording, code, program)
            for sub_wording in activity_wording.below:
                if activity.below and rng.random() < 0.3:
                    continue
                sub = self._node(
                    "sub_activity", sub_wording, f"{code}.{sub_wording.code}", activity
                )
                self._fill(sub)
            activity.budget = sum(sub.budget for sub in activity.below)
            self._schedule(activity)
        program.budget = sum(activity.budget for activity in program.below)
        objective.budget += program.budget

    def _fill(self, sub: Node) -> None:
        rng = self.rng
        sub.budget = rng.choice((rng.randint(5, 900) * 1_000_000, rng.randint(10**6, 3 * 10**9)))
        sub.budget = sub.budget // 100 * 100
        self._schedule(sub)

    def _schedule(self, node: Node) -> None:
        rng, pool = self.rng, self.affair.steps
        node.steps = rng.sample(pool, rng.randint(1, min(4, len(pool))))
        node.step_months = [
            sorted(rng.sample(range(1, 13), rng.choice((1, 1, 2, 3)))) for _ in node.steps
        ]

    def _node(self, level: str, wording: Wording, code: str, parent: Node | None) -> Node:
        text = (
            wording.text.upper() if level == "program" and self.rng.random() < 0.2 else wording.text
        )
        node = Node(level, text, code, [], parent)
        node.person = self.rng.choice(self.people)
        node.indicators.append(self.indicator(wording.indicator, wording.unit))
        if parent is not None:
            parent.below.append(node)
        return node

    def indicator(self, text: str, unit: str) -> Indicator:
        rng = self.rng
        target = self.amount(unit)
        quarters = self._quarters(target)
        actuals = [a if rng.random() < 0.85 else None for a in self._quarters(target)]
        spending = [rng.choice((0, rng.randint(1, 900) * 125_000)) for _ in range(4)]
        reported = rng.randint(1, 4)
        return Indicator(
            text,
            unit,
            target,
            quarters,
            [a if at < reported else None for at, a in enumerate(actuals)],
            [s if at < reported else None for at, s in enumerate(spending)],
            self.amount(unit),
        )

    def amount(self, unit: str) -> Amount:
        rng = self.rng
        if unit == "%":
            tenths = rng.choice((rng.randint(1, 100) * 100, rng.randint(100, 9999)))
            return Amount("percent", Decimal(tenths) / 100, "%")
        if unit == "Predikat":
            return Amount("grade", None, "", text=rng.choice(("A", "B", "BB", "CC", "AA")))
        if unit in {"Indeks", "Nilai", "Tahun", "Rasio", "Km", "Kuintal/Ha", "Menit"}:
            return Amount("decimal", Decimal(rng.randint(101, 9899)) / 100, unit)
        if unit == "Level":
            return Amount("count", Decimal(rng.randint(1, 5)), unit)
        top = 12000 if unit in {"Orang", "Peserta", "Keluarga", "Meter", "SR"} else 60
        return Amount("count", Decimal(rng.randint(1, top)), unit)

    def _quarters(self, target: Amount) -> list[Amount | None]:
        rng = self.rng
        if target.value is None:
            return [target if at == 3 or rng.random() < 0.3 else None for at in range(4)]
        shares = rng.choice(((1, 2, 3, 4), (0, 2, 0, 4), (1, 1, 1, 1), (0, 0, 3, 1), (1, 1, 0, 2)))
        parts: list[Amount | None] = []
        for share in shares:
            value = (target.value * share / 4).quantize(
                Decimal(1) if target.kind == "count" else Decimal("0.01")
            )
            parts.append(Amount(target.kind, value, target.unit) if share and value else None)
        return parts
