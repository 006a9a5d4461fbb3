"""What the rules of the family ``schedule`` say."""

from __future__ import annotations

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {
    "schedule.missing": {
        "id": (
            "Langkah pada baris {rows:rows} belum dijadwalkan, sedangkan baris lain sudah.",
            "Beri bulan pada {steps} langkah itu.",
        ),
        "en": (
            "The steps of row {rows:rows} are not scheduled while other rows are.",
            "Give months to these {steps} steps.",
        ),
    },
    "schedule.target_without_step": {
        "id": (
            "Ada target pada triwulan {quarters:quarters}, tetapi langkahnya dijadwalkan "
            "{months:months}.",
            "Jadwalkan sebuah langkah dalam triwulan itu, atau pindahkan targetnya ke triwulan "
            "saat langkahnya selesai.",
        ),
        "en": (
            "There is a target in quarter {quarters:quarters}, but the steps are scheduled in "
            "{months:months}.",
            "Schedule a step in that quarter, or move the target to the quarter in which the "
            "step is finished.",
        ),
    },
    "schedule.step_without_month": {
        "id": (
            "Langkah {number} belum punya bulan: “{step:short}”.",
            "Beri tanda pada bulan pelaksanaannya.",
        ),
        "en": (
            "Step {number} has no month: “{step:short}”.",
            "Mark the month in which it is done.",
        ),
    },
    "schedule.months_without_step": {
        "id": (
            "Bulan {months:months} ditandai, tetapi baris ini tidak punya langkah.",
            "Tulis langkahnya, atau hapus tandanya.",
        ),
        "en": (
            "{months:months} are marked, but the row has no step.",
            "Write the step, or remove the marks.",
        ),
    },
    "schedule.outside_period": {
        "id": (
            "Dokumen ini tentang {period}, tetapi ada langkah pada {months:months}.",
            "Pindahkan langkahnya ke dalam {period}, atau perbaiki periode dokumennya.",
        ),
        "en": (
            "The document is about {period}, but a step lies in {months:months}.",
            "Move the step into {period}, or correct the document's period.",
        ),
    },
    "schedule.step_before_earlier_step": {
        "id": (
            "Langkah {number} ({months:months}) dijadwalkan selesai sebelum langkah {before} "
            "dimulai.",
            "Periksa urutan langkah dan bulannya.",
        ),
        "en": (
            "Step {number} ({months:months}) is to end before step {before} begins.",
            "Check the order of the steps and their months.",
        ),
    },
}
