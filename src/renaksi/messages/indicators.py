"""What the rules of the family ``indicators`` say."""

from __future__ import annotations

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {
    "indicators.count_with_percent_target": {
        "id": (
            "Indikatornya menghitung jumlah, targetnya persen: “{indicator:short}” ditargetkan "
            "{target}. Realisasinya tidak akan dapat dibandingkan.",
            "Ubah target menjadi angka dengan satuannya, atau ubah indikator menjadi persentase.",
        ),
        "en": (
            "The indicator counts, its target is a percentage: “{indicator:short}” is to be "
            "{target}. The result cannot be compared with it.",
            "Make the target a number with its unit, or make the indicator a percentage.",
        ),
    },
    "indicators.percent_with_count_target": {
        "id": (
            "Indikatornya persentase, targetnya menghitung: “{indicator:short}” ditargetkan "
            "{target}.",
            "Ubah target menjadi persen, atau ubah indikator menjadi “Jumlah …”.",
        ),
        "en": (
            "The indicator is a percentage, its target counts: “{indicator:short}” is to be "
            "{target}.",
            "Make the target a percentage, or let the indicator begin “Jumlah …”.",
        ),
    },
    "indicators.two_targets": {
        "id": (
            "Satu indikator punya dua target: “{indicator:short}” ditargetkan {one} dan "
            "{other}. Tidak jelas mana yang berlaku.",
            "Pilih satu target. Bila yang diukur memang dua hal, tulis dua indikator.",
        ),
        "en": (
            "One indicator has two targets: “{indicator:short}” is to be {one} and {other}. It "
            "is not clear which one holds.",
            "Choose one target. If two things are measured, write two indicators.",
        ),
    },
    "indicators.two_in_one": {
        "id": (
            "Indikator ini memuat dua ukuran sekaligus: “{indicator:short}”. Satu target tidak "
            "dapat menjawab keduanya.",
            "Pisahkan menjadi dua indikator, masing-masing dengan target dan satuannya.",
        ),
        "en": (
            "This indicator holds two measures: “{indicator:short}”. One target cannot answer "
            "both.",
            "Split it into two indicators, each with its own target and unit.",
        ),
    },
    "indicators.output_as_outcome": {
        "id": (
            "Indikator ini menghitung keluaran (yang dikerjakan), padahal letaknya pada tujuan "
            "atau sasaran yang mengukur hasil: “{indicator:short}”.",
            "Ukur perubahan yang diharapkan, misalnya persentase, indeks, atau jumlah orang "
            "yang berubah keadaannya. Pindahkan indikator ini ke kegiatan atau sub kegiatan.",
        ),
        "en": (
            "This indicator counts outputs (what is done), yet it stands at a goal or an "
            "objective, where results are measured: “{indicator:short}”.",
            "Measure the change that is hoped for: a share, an index, people whose situation "
            "changed. Move this indicator to the activity or sub-activity.",
        ),
    },
    "indicators.not_measurable": {
        "id": (
            "Indikator ini mengulang harapan dan tidak menyebut ukuran: “{indicator:short}”.",
            "Sebut yang diukur dan satuannya, misalnya “Persentase …”, “Indeks …”, atau “Jumlah "
            "…”.",
        ),
        "en": (
            "This indicator repeats a wish and names no measure: “{indicator:short}”.",
            "Say what is measured and in which unit, for example “Persentase …”, “Indeks …” or "
            "“Jumlah …”.",
        ),
    },
    "indicators.objective_measure_differs": {
        "id": (
            "Sasaran dan indikatornya memakai ukuran yang berbeda: “{objective:short}” diukur "
            "dengan “{indicator:short}”. Jumlah dapat naik saat persentasenya turun.",
            "Samakan: keduanya jumlah, atau keduanya persentase.",
        ),
        "en": (
            "The objective and its indicator speak of different measures: “{objective:short}” "
            "is measured by “{indicator:short}”. A number can rise while its percentage falls.",
            "Make them agree: both a number, or both a percentage.",
        ),
    },
    "indicators.one_wording_two_nodes": {
        "id": (
            "{count} {level:level} diukur dengan indikator yang sama: “{indicator:short}”. "
            "Hasilnya tidak dapat dibedakan.",
            "Beri setiap {level:level} indikatornya sendiri, atau gabungkan bila memang satu.",
        ),
        "en": (
            "{count} nodes of the level “{level:level}” share one indicator: "
            "“{indicator:short}”. Their results cannot be told apart.",
            "Give each its own indicator, or join them if they are one.",
        ),
    },
    "indicators.goal_and_objective_same": {
        "id": (
            "Indikator tujuan dan indikator sasarannya sama: “{indicator:short}”. Tujuan "
            "seharusnya mengukur hasil yang lebih luas daripada sasarannya.",
            "Rumuskan indikator tujuan yang merangkum sasaran-sasarannya, atau cari indikator "
            "sasaran yang menyumbang pada tujuan itu.",
        ),
        "en": (
            "The goal and its objective have the same indicator: “{indicator:short}”. A goal "
            "should measure a wider result than its objectives.",
            "Find an indicator for the goal that sums its objectives up, or one for the "
            "objective that contributes to it.",
        ),
    },
    "indicators.objective_and_program_same": {
        "id": (
            "Indikator sasaran dan indikator programnya sama: “{indicator:short}”. Sumbangan "
            "program terhadap sasaran jadi tidak terlihat.",
            "Ukur pada program hasil yang langsung dari program itu, dan pada sasaran hasil "
            "yang didukungnya.",
        ),
        "en": (
            "The objective and its program have the same indicator: “{indicator:short}”. What "
            "the program contributes cannot be seen.",
            "Measure the program by its direct result, and the objective by the result it "
            "supports.",
        ),
    },
    "indicators.program_and_activity_same": {
        "id": (
            "Indikator program dan indikator kegiatannya sama: “{indicator:short}”.",
            "Ukur pada program hasilnya (outcome), pada kegiatan keluarannya (output).",
        ),
        "en": (
            "The program and its activity have the same indicator: “{indicator:short}”.",
            "Measure the program by its outcome and the activity by its output.",
        ),
    },
    "indicators.activity_and_sub_activity_same": {
        "id": (
            "Indikator kegiatan dan indikator sub kegiatannya sama: “{indicator:short}”.",
            "Gunakan pada sub kegiatan indikator keluaran dari nomenklatur, dan pada kegiatan "
            "indikator yang merangkumnya.",
        ),
        "en": (
            "The activity and its sub-activity have the same indicator: “{indicator:short}”.",
            "Use the output indicator of the official list for the sub-activity, and one that "
            "sums up for the activity.",
        ),
    },
}
