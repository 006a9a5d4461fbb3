"""What the rules of the family ``completeness`` say."""

from __future__ import annotations

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {
    "completeness.activity_target_missing": {
        "id": (
            "Target kegiatan kosong, padahal formulir ini punya kolomnya. Tanpa target, "
            "kegiatan “{activity:short}” tidak dapat diukur.",
            "Isi target kegiatan beserta satuannya. Satuan mengikuti indikatornya: “Jumlah "
            "dokumen …” berarti sekian dokumen.",
        ),
        "en": (
            "The activity target is empty although the form has a column for it. Without a "
            "target the activity “{activity:short}” cannot be measured.",
            "Fill in the activity target with its unit. The unit follows the indicator: “Jumlah "
            "dokumen …” means so many documents.",
        ),
    },
    "completeness.target_missing": {
        "id": (
            "Indikator “{indicator:short}” belum punya target, sedangkan indikator lain punya. "
            "Indikator tanpa target tidak dapat dinilai tercapai atau tidak.",
            "Isi targetnya, atau keluarkan indikator ini dari tabel bila memang tidak diukur "
            "tahun ini.",
        ),
        "en": (
            "The indicator “{indicator:short}” has no target while others have. Without a "
            "target nobody can say whether it was reached.",
            "Fill in its target, or take the indicator out of the table if it is not measured "
            "this year.",
        ),
    },
    "completeness.unit_column_empty": {
        "id": (
            "Kolom satuan kosong; satuan hanya tertulis di dalam target ({count} baris). Isinya "
            "masih dapat dibaca, tetapi penjumlahan dan pelaporan memerlukan satuan yang pasti.",
            "Tulis satuan setiap indikator di kolom satuan, misalnya persen, orang, atau dokumen.",
        ),
        "en": (
            "The unit column is empty; units stand only inside the targets ({count} rows). They "
            "can still be read, but adding up and reporting need a definite unit.",
            "Write each indicator's unit in the unit column, for example persen, orang or dokumen.",
        ),
    },
    "completeness.unit_missing": {
        "id": (
            "Target “{target}” tidak menyebut satuan, sedangkan baris lain menyebutnya. Angka "
            "tanpa satuan dapat dibaca bermacam-macam.",
            "Isi satuannya sesuai dengan yang dihitung indikatornya.",
        ),
        "en": (
            "The target “{target}” has no unit while other rows have one. A bare number can be "
            "read in several ways.",
            "Fill in the unit of what the indicator counts.",
        ),
    },
    "completeness.indicator_missing": {
        "id": (
            "Ada target “{target}”, tetapi tidak ada indikator yang diukurnya.",
            "Isi indikatornya, atau hapus targetnya bila salah tempat.",
        ),
        "en": (
            "There is a target “{target}” but no indicator that it measures.",
            "Fill in the indicator, or remove the target if it stands in the wrong place.",
        ),
    },
    "completeness.level_indicator_missing": {
        "id": (
            "“{name:short}” belum punya indikator, sedangkan {level:level} lain punya.",
            "Isi indikator {level:level} ini, agar hasilnya dapat diukur.",
        ),
        "en": (
            "“{name:short}” has no indicator although every other {level:level} has one.",
            "Fill in the indicator of this {level:level}, so that its result can be measured.",
        ),
    },
    "completeness.person_missing": {
        "id": (
            "Penanggung jawab baris ini kosong, sedangkan baris lain menyebutnya. Tanpa "
            "penanggung jawab, tidak jelas siapa yang melapor.",
            "Isi nama pejabat atau unit yang bertanggung jawab.",
        ),
        "en": (
            "Nobody is in charge of this row while other rows name somebody. Without a name it "
            "is not clear who reports.",
            "Fill in the official or the unit in charge.",
        ),
    },
    "completeness.steps_missing": {
        "id": (
            "Baris ini belum punya rencana aksi, sedangkan baris lain punya. Targetnya jadi "
            "tidak jelas dicapai dengan apa.",
            "Tulis langkah-langkahnya secara berurutan, lalu beri bulan pada setiap langkah.",
        ),
        "en": (
            "This row has no action steps while other rows have. It is not clear how its target "
            "is to be reached.",
            "Write the steps in order, then give each step its months.",
        ),
    },
    "completeness.numbering": {
        "id": (
            "Nomor urut melompat atau berulang di baris {rows:rows} (pertama kali pada nomor "
            "{number}). Mungkin ada baris yang hilang atau tersalin dua kali.",
            "Bandingkan dengan dokumen asalnya, lalu rapikan nomornya.",
        ),
        "en": (
            "The running numbers skip or repeat in rows {rows:rows} (first at number {number}). "
            "A row may be missing or copied twice.",
            "Compare with the source document, then put the numbers in order.",
        ),
    },
}
