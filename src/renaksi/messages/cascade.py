"""What the rules of the family ``cascade`` say."""

from __future__ import annotations

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {
    "cascade.objective_is_act": {
        "id": (
            "Sasaran dimulai dengan tindakan (“{word}”), padahal sasaran menyatakan keadaan "
            "yang ingin dicapai: “{objective:short}”.",
            "Nyatakan keadaannya, misalnya “Meningkatnya …” atau “Terwujudnya …”.",
        ),
        "en": (
            "The objective begins with an act (“{word}”), but an objective states the situation "
            "to be reached: “{objective:short}”.",
            "State the situation, for example “Meningkatnya …” or “Terwujudnya …”.",
        ),
    },
    "cascade.objective_missing": {
        "id": (
            "Sub kegiatan “{sub_activity:short}” tidak terhubung dengan sasaran mana pun. "
            "Anggarannya jadi tidak jelas untuk hasil apa.",
            "Isi sasaran yang didukungnya.",
        ),
        "en": (
            "The sub-activity “{sub_activity:short}” serves no objective. It is not clear what "
            "result its money is for.",
            "Fill in the objective that it supports.",
        ),
    },
    "cascade.objective_without_work": {
        "id": (
            "Sasaran “{objective:short}” tidak didukung program, kegiatan, atau sub kegiatan "
            "apa pun.",
            "Hubungkan dengan program yang mewujudkannya, atau keluarkan sasaran ini.",
        ),
        "en": (
            "No program, activity or sub-activity works for the objective “{objective:short}”.",
            "Link it to the program that brings it about, or take the objective out.",
        ),
    },
    "cascade.level_skipped": {
        "id": (
            "“{name:short}” ({below:level}) tidak punya {level:level} di atasnya; kolomnya kosong.",
            "Isi {level:level} tempat {below:level} ini berada.",
        ),
        "en": (
            "“{name:short}” ({below:level}) has no {level:level} above it; the column is empty.",
            "Fill in the {level:level} that this {below:level} belongs to.",
        ),
    },
    "cascade.child_repeats_parent": {
        "id": (
            "Rumusan {level:level} sama persis dengan {above:level} di atasnya: “{name:short}”. "
            "Penjabarannya jadi tidak ada.",
            "Rumuskan {level:level} sebagai bagian yang lebih rinci dari {above:level}.",
        ),
        "en": (
            "The {level:level} is word for word the {above:level} above it: “{name:short}”. "
            "Nothing is elaborated.",
            "Word the {level:level} as a more detailed part of the {above:level}.",
        ),
    },
    "cascade.objective_repeats_program": {
        "id": (
            "Sasaran sama persis dengan {level:level}: “{objective:short}”. Sasaran menyatakan "
            "hasil, bukan pekerjaannya.",
            "Rumuskan hasil yang diharapkan dari {level:level} itu.",
        ),
        "en": (
            "The objective is word for word the {level:level}: “{objective:short}”. An "
            "objective states the result, not the work.",
            "Word the result that is hoped for from that {level:level}.",
        ),
    },
    "cascade.two_parents": {
        "id": (
            "Kode {code} berada di bawah dua {level:level} yang berbeda: “{one:short}” dan "
            "“{other:short}”.",
            "Periksa kode dan {level:level}-nya; satu kode hanya punya satu induk.",
        ),
        "en": (
            "The code {code} stands under two different parents ({level:level}): “{one:short}” "
            "and “{other:short}”.",
            "Check the code and the parent; a code has one parent only.",
        ),
    },
    "cascade.code_outside_parent": {
        "id": (
            "Kode {code} tidak diawali kode induknya, {parent}.",
            "Periksa kedua kode itu, atau pindahkan barisnya ke bawah induk yang benar.",
        ),
        "en": (
            "The code {code} does not begin with the code of its parent, {parent}.",
            "Check both codes, or move the row under the right parent.",
        ),
    },
}
