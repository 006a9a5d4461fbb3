"""What the rules of the family ``targets`` say."""

from __future__ import annotations

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {
    "targets.year_differs_from_quarters": {
        "id": (
            "Target tahunan {year} tidak cocok dengan target triwulannya: bukan jumlahnya "
            "({sum}), bukan pula nilai akhir atau nilai tertingginya.",
            "Periksa angka tahunan dan keempat triwulan, lalu perbaiki yang keliru.",
        ),
        "en": (
            "The annual target {year} does not fit its quarters: it is not their sum ({sum}), "
            "nor their last or highest value.",
            "Check the year and the four quarters, and mend the one that is wrong.",
        ),
    },
    "targets.quarter_units_differ": {
        "id": (
            "Target satu indikator memakai satuan yang berbeda: {one} dan {other}.",
            "Gunakan satu satuan untuk setahun dan semua triwulan.",
        ),
        "en": (
            "The targets of one indicator are in different units: {one} and {other}.",
            "Use one unit for the year and for every quarter.",
        ),
    },
    "targets.unit_differs_from_column": {
        "id": (
            "Kolom satuan menyebut “{unit}”, tetapi targetnya “{target}”.",
            "Samakan satuannya; yang benar ialah satuan yang dihitung indikatornya.",
        ),
        "en": (
            "The unit column says “{unit}” but the target is “{target}”.",
            "Make them agree; the right unit is the one that the indicator counts.",
        ),
    },
    "targets.share_above_hundred": {
        "id": (
            "Bagian dari keseluruhan tidak dapat lebih dari 100%: “{indicator:short}” "
            "ditargetkan {target}.",
            "Periksa targetnya. Bila yang dimaksud pertumbuhan atau capaian terhadap rencana, "
            "sebutkan demikian dalam indikatornya.",
        ),
        "en": (
            "A part of a whole cannot exceed 100%: “{indicator:short}” is to be {target}.",
            "Check the target. If growth or achievement is meant, let the indicator say so.",
        ),
    },
    "targets.negative": {
        "id": (
            "Target {target} kurang dari nol, padahal “{indicator:short}” tidak dapat negatif.",
            "Periksa tandanya. Bila yang dimaksud penurunan, sebutkan dalam indikatornya dan "
            "tulis angkanya positif.",
        ),
        "en": (
            "The target {target} is below zero, but “{indicator:short}” cannot be negative.",
            "Check the sign. If a fall is meant, let the indicator say so and write the number "
            "without a sign.",
        ),
    },
    "targets.part_of_a_thing": {
        "id": (
            "Target “{target}” bukan bilangan bulat ({value}), padahal yang dihitung utuh "
            "seperti orang atau dokumen.",
            "Bulatkan targetnya, atau periksa apakah tanda ribuan terbaca sebagai desimal.",
        ),
        "en": (
            "The target “{target}” is no whole number ({value}) although it counts whole things "
            "such as people or documents.",
            "Round the target, or check whether a thousands mark was read as a decimal one.",
        ),
    },
    "targets.several_in_one_cell": {
        "id": (
            "Satu sel memuat beberapa target sekaligus: “{target:short}”. Tidak satu pun dapat "
            "diukur.",
            "Tulis satu target untuk satu indikator; pisahkan indikatornya bila perlu.",
        ),
        "en": (
            "One cell holds several targets: “{target:short}”. None of them can be measured.",
            "Write one target for each indicator; split the indicator if need be.",
        ),
    },
    "targets.not_a_number": {
        "id": (
            "Target “{target:short}” tidak memuat angka, padahal “{indicator:short}” diukur "
            "dengan angka.",
            "Tulis angkanya beserta satuannya.",
        ),
        "en": (
            "The target “{target:short}” holds no number although “{indicator:short}” is "
            "measured in numbers.",
            "Write the number with its unit.",
        ),
    },
    "targets.ratio_is_no_percentage": {
        "id": (
            "Satuannya {unit}, tetapi targetnya berupa “{target:short}”. Sekian dari sekian "
            "bukan angka persen.",
            "Hitung persentasenya dan tulis sebagai target; pembilang dan penyebutnya dapat "
            "dicatat di keterangan.",
        ),
        "en": (
            "The unit is {unit} but the target is “{target:short}”. So many of so many is not "
            "the percentage.",
            "Work the percentage out and write it as the target; keep both numbers in a note.",
        ),
    },
    "targets.falls_before_year_end": {
        "id": (
            "Target triwulan mencapai target tahunan {year}, lalu turun menjadi {last} pada "
            "triwulan IV.",
            "Periksa triwulan IV. Bila target tahunan memang dicapai lebih awal, pertahankan "
            "sampai akhir tahun.",
        ),
        "en": (
            "The quarters reach the annual target {year} and then fall to {last} in quarter IV.",
            "Check quarter IV. If the year's target is reached early, keep it to the end.",
        ),
    },
    "targets.zero_all_year": {
        "id": (
            "Target “{indicator:short}” nol sepanjang tahun.",
            "Bila nol memang yang diharapkan (misalnya tidak ada korban), biarkan. Bila belum "
            "ditentukan, kosongkan; nol berarti sudah ditargetkan nol.",
        ),
        "en": (
            "The target of “{indicator:short}” is zero all year.",
            "If zero is what you hope for (no victims, say), leave it. If it is not decided "
            "yet, leave the cell empty; zero means a target of zero.",
        ),
    },
}
