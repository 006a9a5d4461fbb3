"""Small invented plans of the example's other agencies; every title says "contoh"."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from renaksi.domain.draft import Form, Level, PlanDraft, PlanRow, Source
from renaksi.domain.quantities import parse_quantity
from renaksi.domain.review import review
from renaksi.domain.totals import count_totals
from renaksi.reading.nomenclature import official_nomenclature


@dataclass(frozen=True, slots=True)
class Invented:
    """One line of an invented plan; quarters in the order of the year, empty where none."""

    objective: str
    indicator: str
    program: str
    activity: str
    sub_activity: str
    output: str
    unit: str
    quarters: tuple[str, str, str, str]
    year: str
    steps: tuple[str, ...]
    months: tuple[int, ...]
    budget: int
    person: str


HEALTH: Final = (
    Invented(
        "Meningkatnya cakupan pelayanan kesehatan balita",
        "Persentase balita yang dilayani sesuai standar",
        "Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat",
        "Penyediaan Layanan Kesehatan untuk UKM dan UKP Rujukan Tingkat Daerah Kabupaten/Kota",
        "Pengelolaan Pelayanan Kesehatan Balita",
        "Jumlah balita yang mendapatkan pelayanan kesehatan",
        "orang",
        ("20%", "45%", "70%", "95%"),
        "95%",
        ("Menimbang balita di posyandu", "Menyusun laporan cakupan"),
        (2, 8),
        412_500_000,
        "Mira Contoh, S.K.M.",
    ),
    Invented(
        "Meningkatnya cakupan pelayanan kesehatan lanjut usia",
        "Persentase lanjut usia yang diskrining",
        "Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat",
        "Penyediaan Layanan Kesehatan untuk UKM dan UKP Rujukan Tingkat Daerah Kabupaten/Kota",
        "Pengelolaan Pelayanan Kesehatan pada Usia Lanjut",
        "Jumlah lanjut usia yang mendapatkan pelayanan kesehatan",
        "orang",
        ("", "40%", "", "90%"),
        "90%",
        ("Menyusun jadwal skrining", "Melaksanakan skrining di kelurahan"),
        (3, 10),
        187_250_000,
        "Nanda Contoh, S.Kep.",
    ),
    Invented(
        "Meningkatnya mutu tata kelola dinas",
        "Nilai akuntabilitas kinerja",
        "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
        "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
        "Penyusunan Dokumen Perencanaan Perangkat Daerah",
        "Jumlah dokumen perencanaan perangkat daerah",
        "dokumen",
        ("1", "1", "1", "2"),
        "5",
        ("Menghimpun usulan bidang", "Menyusun rancangan", "Menetapkan dokumen"),
        (1, 5, 9),
        64_800_000,
        "Oka Contoh, S.E.",
    ),
)
EDUCATION: Final = (
    Invented(
        "Meningkatnya mutu pendidikan dasar",
        "Angka partisipasi sekolah usia 7-15 tahun",
        "Program Pengelolaan Pendidikan",
        "Pengelolaan Pendidikan Sekolah Dasar",
        "Penyediaan Biaya Personil Peserta Didik Sekolah Dasar",
        "Jumlah peserta didik penerima biaya personil",
        "orang",
        ("", "98%", "", "99%"),
        "99%",
        ("Memverifikasi data penerima", "Menyalurkan bantuan"),
        (4, 11),
        920_000_000,
        "Putri Contoh, S.Pd.",
    ),
    Invented(
        "Meningkatnya pelestarian budaya daerah",
        "Jumlah cagar budaya yang dilestarikan",
        "Program Pelestarian dan Pengelolaan Cagar Budaya",
        "Pengelolaan Cagar Budaya Peringkat Kabupaten/Kota",
        "Pelindungan Cagar Budaya",
        "Jumlah cagar budaya yang dilindungi",
        "cagar budaya",
        ("", "", "1", "2"),
        "3",
        ("Mendata cagar budaya",),
        (7,),
        76_300_000,
        "Rama Contoh, S.S.",
    ),
)
ENVIRONMENT: Final = (
    Invented(
        "Meningkatnya penanganan sampah",
        "Persentase sampah yang tertangani",
        "Program Pengelolaan Persampahan",
        "Pengelolaan Sampah",
        "Penanganan Sampah dengan Melakukan Pemilahan dan Pengangkutan",
        "Jumlah sampah yang tertangani",
        "ton",
        ("60%", "65%", "70%", "75%"),
        "75%",
        ("Menambah jadwal angkut", "Membina bank sampah"),
        (2, 6),
        538_400_000,
        "Sari Contoh, S.T.",
    ),
)


def invented_plan(
    lines: tuple[Invented, ...], agency: str, government: str, year: int
) -> PlanDraft:
    """Make an action plan of invented lines, counted and reviewed as a read one is."""
    draft = PlanDraft(
        form=Form.ACTION_PLAN,
        source=Source("contoh"),
        rows=tuple(_row(number, one) for number, one in enumerate(lines, start=1)),
        title="RENCANA AKSI KINERJA SASARAN (CONTOH)",
        agency=agency,
        government=government,
        year=year,
    )
    draft = dataclasses.replace(draft, totals=count_totals(draft.rows))
    return dataclasses.replace(draft, findings=review(draft, official_nomenclature()))


def _row(number: int, one: Invented) -> PlanRow:
    q1, q2, q3, q4 = (parse_quantity(text) if text else None for text in one.quarters)
    return PlanRow(
        level=Level.SUB_ACTIVITY,
        number=number,
        objective=one.objective,
        objective_indicator=one.indicator,
        indicator=one.indicator,
        program=one.program,
        activity=one.activity,
        sub_activity=one.sub_activity,
        sub_activity_indicator=one.output,
        unit=one.unit if "%" not in one.year else "%",
        target=parse_quantity(one.year),
        quarter_targets=(q1, q2, q3, q4),
        steps=one.steps,
        months=one.months,
        step_months=tuple((month,) for month in one.months),
        budget=Decimal(one.budget),
        person_in_charge=one.person,
    )
