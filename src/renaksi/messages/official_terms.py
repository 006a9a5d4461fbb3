"""The official terms that pages explain where they stand, each with its rule.

``source`` is a number of ``docs/reference/legal-sources.md``; what was not read is called practice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class OfficialTerm:
    """A term of the regulations: its name, what it means, where it is said."""

    key: str
    name: Words
    meaning: Words
    rule: Words
    source: str


def _term(
    key: str, names: str, meaning: tuple[str, str], rule: tuple[str, str], source: str
) -> OfficialTerm:
    indonesian, english = names.split(" | ")
    return OfficialTerm(
        key,
        {"id": indonesian, "en": english},
        {"id": meaning[0], "en": meaning[1]},
        {"id": rule[0], "en": rule[1]},
        source,
    )


_SAKIP: Final = (
    "Perpres 29/2014 tentang SAKIP; PermenPANRB 53/2014, lampiran I",
    "Perpres 29/2014 on SAKIP; PermenPANRB 53/2014, annex I",
)
_CASCADE: Final = (
    "PermenPANRB 89/2021 tentang penjenjangan kinerja; PermenPANRB 88/2021, kriteria 1.b",
    "PermenPANRB 89/2021 on the cascading of performance; PermenPANRB 88/2021, criteria 1.b",
)
_ACTION_PLAN: Final = (
    "Tidak ada bentuk nasional yang baku. PermenPANRB 88/2021, kriteria 1.c(4), meminta agar "
    "dipantau berkala; bentuknya mengikuti pedoman daerah.",
    "There is no fixed national form. PermenPANRB 88/2021, criterion 1.c(4), asks that it be "
    "monitored regularly; its form follows local guidelines.",
)
_NOMENCLATURE: Final = (
    "Permendagri 90/2019 dan keputusan pemutakhirannya",
    "Permendagri 90/2019 and the decrees that update it",
)
_INDICATORS: Final = (
    "PermenPAN 9/2007 dan 20/2008 tentang indikator kinerja utama",
    "PermenPAN 9/2007 and 20/2008 on main performance indicators",
)
_FINANCE: Final = (
    "PP 12/2019 dan Permendagri 77/2020 tentang pengelolaan keuangan daerah",
    "PP 12/2019 and Permendagri 77/2020 on regional finance",
)
_PLACES: Final = (
    "UU 23/2014 tentang pemerintahan daerah; PP 18/2016 tentang perangkat daerah",
    "Law 23/2014 on regional government; PP 18/2016 on regional agencies",
)
_OFFICIALS: Final = (
    "UU 30/2014, pasal 14; SE Kepala BKN 1/2021",
    "Law 30/2014, article 14; circular 1/2021 of the head of BKN",
)

_TERMS: Final = (
    _term(
        "sakip",
        "SAKIP | SAKIP",
        (
            "Sistem Akuntabilitas Kinerja Instansi Pemerintah: rangkaian dari perencanaan, "
            "pengukuran, pelaporan sampai evaluasi kinerja.",
            "The accountability system for the performance of government bodies: from planning "
            "through measuring and reporting to evaluation.",
        ),
        _SAKIP,
        "LEG-004",
    ),
    _term(
        "action_plan",
        "Rencana aksi | Action plan",
        (
            "Cara mencapai target setahun: target per triwulan, langkah, bulan pelaksanaan, "
            "anggaran, dan penanggung jawab.",
            "How a year's targets are to be reached: quarterly targets, steps, their months, "
            "money and the people responsible.",
        ),
        _ACTION_PLAN,
        "LEG-006",
    ),
    _term(
        "goal",
        "Tujuan | Goal",
        (
            "Kondisi yang ingin dicapai perangkat daerah pada akhir rencana lima tahunnya.",
            "The state that the agency wants to have reached at the end of its five-year plan.",
        ),
        _CASCADE,
        "LEG-005",
    ),
    _term(
        "objective",
        "Sasaran | Objective",
        (
            "Kondisi terukur yang hendak dicapai, bukan kegiatan yang dilakukan. Setiap sasaran "
            "punya indikator dan target.",
            "A measurable state that is to be reached, not an act. Each objective has an "
            "indicator and a target.",
        ),
        _CASCADE,
        "LEG-005",
    ),
    _term(
        "indicator",
        "Indikator | Indicator",
        (
            "Ukuran yang menunjukkan tercapai atau tidaknya suatu sasaran, program, atau kegiatan: "
            "spesifik, terukur, dapat dicapai, relevan, dan berbatas waktu.",
            "The measure that shows whether an objective, a program or an activity was reached: "
            "specific, measurable, achievable, relevant and bound in time.",
        ),
        _INDICATORS,
        "LEG-008",
    ),
    _term(
        "program",
        "Program | Program",
        (
            "Kumpulan kegiatan dengan satu hasil (outcome); kode dan namanya dari daftar resmi.",
            "A group of activities with one outcome, with code and name from the official list.",
        ),
        _NOMENCLATURE,
        "LEG-007",
    ),
    _term(
        "activity",
        "Kegiatan | Activity",
        (
            "Bagian dari program yang menghasilkan keluaran (output).",
            "A part of a program that yields an output.",
        ),
        _NOMENCLATURE,
        "LEG-007",
    ),
    _term(
        "sub_activity",
        "Sub kegiatan | Sub-activity",
        (
            "Bagian dari kegiatan; tingkat terbawah daftar resmi, tempat anggaran melekat.",
            "A part of an activity; the lowest level of the official list. It carries the money.",
        ),
        _NOMENCLATURE,
        "LEG-007",
    ),
    _term(
        "target",
        "Target | Target",
        (
            "Nilai indikator yang hendak dicapai dalam setahun atau satu triwulan. Tanda – berarti "
            "tidak ditetapkan, bukan nol.",
            "The value of the indicator to be reached in a year or a quarter. The sign – means "
            "that none was set, not zero.",
        ),
        _SAKIP,
        "LEG-004",
    ),
    _term(
        "quarter",
        "Triwulan | Quarter",
        (
            "Tiga bulan: TW I Januari sampai Maret, TW II April sampai Juni, TW III Juli sampai "
            "September, TW IV Oktober sampai Desember.",
            "Three months: TW I January to March, TW II April to June, TW III July to September, "
            "TW IV October to December.",
        ),
        _ACTION_PLAN,
        "LEG-006",
    ),
    _term(
        "budget",
        "Anggaran | Budget",
        (
            "Uang untuk sub kegiatan dalam tahun itu. Satu sub kegiatan dihitung sekali, walaupun "
            "mendukung beberapa sasaran.",
            "The year's money for a sub-activity. A sub-activity counts once, even where it "
            "serves several objectives.",
        ),
        _FINANCE,
        "LEG-011",
    ),
    _term(
        "person_in_charge",
        "Penanggung jawab | Person in charge",
        (
            "Pejabat yang bertanggung jawab atas tercapainya baris rencana ini.",
            "The official who answers for this line of the plan.",
        ),
        _ACTION_PLAN,
        "LEG-006",
    ),
    _term(
        "agreement",
        "Perjanjian kinerja | Performance agreement",
        (
            "Kesepakatan tahunan antara pejabat dan atasannya tentang sasaran, indikator, target, "
            "program, dan anggaran.",
            "A year's agreement between an official and their superior on objectives, indicators, "
            "targets, programs and money.",
        ),
        _SAKIP,
        "LEG-004",
    ),
    _term(
        "nip",
        "NIP | NIP",
        (
            "Nomor induk pegawai, 18 angka: tanggal lahir, bulan pengangkatan, jenis kelamin, "
            "nomor urut.",
            "A civil servant's number of 18 digits: date of birth, month of appointment, sex, "
            "sequence.",
        ),
        ("Perka BKN 22/2007 dan 43/2007", "Perka BKN 22/2007 and 43/2007"),
        "LEG-009",
    ),
    _term(
        "agency",
        "Perangkat daerah | Agency",
        (
            "Unsur pembantu kepala daerah: sekretariat, dinas, badan, inspektorat, kecamatan.",
            "A part of a local government that serves its head: secretariat, service, board, "
            "inspectorate, district.",
        ),
        _PLACES,
        "LEG-014",
    ),
    _term(
        "appointment",
        "Definitif, Plt., Plh., Pj. | Definitive, Plt., Plh., Pj.",
        (
            "Cara seorang pejabat memegang jabatan: definitif (tetap), Plt. (jabatannya lowong), "
            "Plh. (pejabatnya berhalangan sementara), Pj. (ditunjuk untuk masa tertentu).",
            "How an official holds a position: definitive (for good), Plt. (it is vacant), Plh. "
            "(its holder is away for a while), Pj. (named for a term).",
        ),
        _OFFICIALS,
        "LEG-015",
    ),
    _term(
        "verifier",
        "Verifikator | Verifier",
        (
            "Orang yang memeriksa rencana dan laporan perangkat daerah sebelum dipakai, biasanya "
            "dari Bagian Organisasi atau Bappeda.",
            "Who checks an agency's plans and reports before they are used, usually of the "
            "organization section or the planning board.",
        ),
        (
            "Praktik; PermenPANRB 88/2021 hanya meminta agar data kinerja dapat diandalkan.",
            "Practice; PermenPANRB 88/2021 asks only that performance data be reliable.",
        ),
        "LEG-006",
    ),
    _term(
        "evaluator",
        "Evaluator | Evaluator",
        (
            "Orang yang menilai akuntabilitas kinerja perangkat daerah, biasanya dari inspektorat.",
            "Who evaluates an agency's accountability for its performance, usually of the "
            "inspectorate.",
        ),
        (
            "PermenPANRB 88/2021 tentang evaluasi akuntabilitas kinerja",
            "PermenPANRB 88/2021 on the evaluation of accountability for performance",
        ),
        "LEG-006",
    ),
    _term(
        "finding",
        "Temuan | Finding",
        (
            "Hal yang perlu dilihat dalam rencana: galat (bertentangan atau kurang), peringatan "
            "(pemeriksa yang teliti akan bertanya), saran (baik diketahui).",
            "Something to look at in a plan: error (contradicts itself or lacks something), "
            "warning (a careful reviewer would ask), hint (worth knowing).",
        ),
        (
            "Setiap aturan menyebut sumbernya; yang tidak bersumber peraturan disebut praktik.",
            "Each rule names its source; what rests on no regulation is called practice.",
        ),
        "practice",
    ),
)

OFFICIAL_TERMS: Final[Mapping[str, OfficialTerm]] = {one.key: one for one in _TERMS}
