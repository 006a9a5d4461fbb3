"""What the rules of the family ``budget`` say."""

from __future__ import annotations

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {
    "budget.same_node_twice": {
        "id": (
            "Anggaran {amount:money} tertulis di beberapa baris {level:level} yang sama dan "
            "dihitung sekali. Total rencana {total:money}.",
            "Tidak perlu diubah. Agar tidak terjumlah dua kali di tempat lain, tulis "
            "anggarannya pada satu baris saja atau gabungkan selnya.",
        ),
        "en": (
            "The budget {amount:money} is printed on several rows of one {level:level} and is "
            "counted once. The plan totals {total:money}.",
            "Nothing has to change. So that nobody adds it twice elsewhere, print it on one row "
            "only, or merge the cells.",
        ),
    },
    "budget.different_amounts": {
        "id": (
            "Anggaran {level:level} “{name:short}” berbeda antarbaris: {one:money} dan "
            "{other:money}. Totalnya tidak dapat ditentukan.",
            "Tulis satu anggaran untuk satu {level:level}. Bila keduanya bagian yang "
            "dijumlahkan, cantumkan subtotalnya.",
        ),
        "en": (
            "The {level:level} “{name:short}” has different budgets on different rows: "
            "{one:money} and {other:money}. The total cannot be determined.",
            "Print one budget for one {level:level}. If both are parts of a sum, print the "
            "subtotal.",
        ),
    },
    "budget.children_exceed_parent": {
        "id": (
            "Anggaran {level:level} “{name:short}” {stated:money}, tetapi baris di bawahnya "
            "berjumlah {sum:money}, lebih besar {difference:money}.",
            "Cari angka yang keliru atau baris yang tertulis dua kali, lalu samakan keduanya.",
        ),
        "en": (
            "The budget of the {level:level} “{name:short}” is {stated:money}, but the rows "
            "below it add up to {sum:money}, which is {difference:money} more.",
            "Look for a wrong figure or a row printed twice, and make both agree.",
        ),
    },
    "budget.children_fall_short": {
        "id": (
            "Anggaran {level:level} “{name:short}” {stated:money}, tetapi baris di bawahnya "
            "hanya berjumlah {sum:money}, kurang {difference:money}.",
            "Lengkapi baris yang belum tertulis atau perbaiki angkanya. Bila dokumen ini memang "
            "hanya memuat sebagian, biarkan.",
        ),
        "en": (
            "The budget of the {level:level} “{name:short}” is {stated:money}, but the rows "
            "below it add up to {sum:money} only, {difference:money} short.",
            "Add the rows that are missing or correct the figures. If the document holds an "
            "excerpt on purpose, leave it.",
        ),
    },
    "budget.details_do_not_add_up": {
        "id": (
            "Anggaran “{name:short}” {stated:money}, tetapi baris rinciannya berjumlah "
            "{sum:money} (selisih {difference:money}).",
            "Cari rincian yang hilang atau salah angka, lalu samakan keduanya.",
        ),
        "en": (
            "The budget of “{name:short}” is {stated:money}, but its detail lines add up to "
            "{sum:money} (difference {difference:money}).",
            "Look for a missing line or a wrong figure, and make both agree.",
        ),
    },
    "budget.printed_total_differs": {
        "id": (
            "Angka pada “{text:short}” tertulis {printed:money}, sedangkan jumlah barisnya "
            "{sum:money}.",
            "Hitung ulang jumlahnya, atau cari baris anggaran yang hilang atau keliru.",
        ),
        "en": (
            "“{text:short}” prints {printed:money}, but the rows add up to {sum:money}.",
            "Work the sum out again, or look for a missing or wrong budget row.",
        ),
    },
    "budget.printed_total_counts_twice": {
        "id": (
            "Angka pada “{text:short}” ({printed:money}) menjumlahkan anggaran yang sama lebih "
            "dari sekali. Setiap sub kegiatan dihitung sekali, jumlahnya {sum:money}.",
            "Perbaiki jumlahnya menjadi {sum:money}, atau tulis anggaran itu pada satu baris saja.",
        ),
        "en": (
            "“{text:short}” ({printed:money}) adds the same budget more than once. With each "
            "sub-activity counted once the sum is {sum:money}.",
            "Correct the sum to {sum:money}, or print that budget on one row only.",
        ),
    },
    "budget.missing": {
        "id": (
            "Anggaran {level:level} “{name:short}” kosong, sedangkan {level:level} lain terisi.",
            "Isi anggarannya, atau tulis 0 bila memang tanpa anggaran.",
        ),
        "en": (
            "The {level:level} “{name:short}” has no budget while the others have.",
            "Fill in its budget, or write 0 if it really has none.",
        ),
    },
    "budget.zero": {
        "id": (
            "Anggaran {level:level} “{name:short}” nol rupiah.",
            "Pastikan kegiatannya memang berjalan tanpa anggaran; bila belum ditetapkan, "
            "kosongkan.",
        ),
        "en": (
            "The budget of the {level:level} “{name:short}” is zero.",
            "Make sure that it really runs without money; if it is not decided yet, leave it "
            "empty.",
        ),
    },
    "budget.column_empty": {
        "id": (
            "Ini daftar anggaran, tetapi tidak ada satu pun baris yang memuat uang.",
            "Isi kolom anggarannya. Bila anggarannya ada di kolom lain, tunjukkan kolom itu "
            "dengan berkas pemetaan (--map).",
        ),
        "en": (
            "This is a list of budgets, but no row of it holds money.",
            "Fill in the budget column. If the money stands in another column, name it with a "
            "mapping file (--map).",
        ),
    },
    "budget.spending_does_not_add_up": {
        "id": (
            "Realisasi anggaran {level:level} “{name:short}” ({period:period}) {stated:money}, "
            "tetapi baris di bawahnya berjumlah {sum:money}.",
            "Cari baris yang tidak ikut tercetak atau salah angka, lalu samakan keduanya.",
        ),
        "en": (
            "The {level:level} “{name:short}” reports {stated:money} spent ({period:period}), "
            "but the rows below it add up to {sum:money}.",
            "Look for a row that was left out or a wrong figure, and make both agree.",
        ),
    },
}
