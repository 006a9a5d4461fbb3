"""What the families ``nomenclature`` and ``spelling`` say, and the import of a list."""

from __future__ import annotations

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {
    "nomenclature.typing_error": {
        "id": (
            "“{printed}” tampaknya salah ketik; nomenklatur resmi menulis “{official}” ({code}, "
            "{version}).",
            "Perbaiki menjadi “{official}” di semua tempat, juga pada indikatornya.",
        ),
        "en": (
            "“{printed}” looks like a typing error; the official list has “{official}” ({code}, "
            "{version}).",
            "Correct it to “{official}” wherever it stands, in the indicator too.",
        ),
    },
    "nomenclature.wording_differs": {
        "id": (
            "Namanya berbeda dari nomenklatur resmi {code} ({version}): tertulis “{printed}”, "
            "resminya “{official}”.",
            "Nama resminya: “{name}”. Sesuaikan bila dokumen ini harus memakai nomenklatur itu.",
        ),
        "en": (
            "The name differs from the official list's {code} ({version}): it says “{printed}”, "
            "the list “{official}”.",
            "The official name is “{name}”. Follow it if the document must use that list.",
        ),
    },
    "nomenclature.code_names_another": {
        "id": (
            "Kode {printed} dalam nomenklatur resmi bernama “{other:short}”, bukan nama yang "
            "tertulis di sini.",
            "Nama yang tertulis cocok dengan kode {code} (“{name:short}”). Perbaiki kode atau "
            "namanya.",
        ),
        "en": (
            "In the official list the code {printed} is “{other:short}”, not the name printed "
            "here.",
            "The printed name fits the code {code} (“{name:short}”). Correct the code or the name.",
        ),
    },
    "nomenclature.code_unknown": {
        "id": (
            "Kode {code} tidak ada dalam daftar nomenklatur (“{name:short}”).",
            "Periksa kodenya. Bila kodenya baru, impor daftar nomenklatur yang terbaru.",
        ),
        "en": (
            "The code {code} is not in the official list (“{name:short}”).",
            "Check the code. If it is new, import the latest list.",
        ),
    },
    "nomenclature.level_two_digits": {
        "id": (
            "Kode {code} memakai dua angka untuk tingkat daerah; bentuk resminya satu angka.",
            "Tulis {proper}.",
        ),
        "en": (
            "The code {code} has two digits for the level of government; officially it is one.",
            "Write {proper}.",
        ),
    },
    "nomenclature.code_of_another_level": {
        "id": (
            "Kode {code} adalah kode {level:level}, padahal barisnya {own:level}.",
            "Lengkapi atau perbaiki kodenya.",
        ),
        "en": (
            "The code {code} is the code of a {level:level}, but the row is a {own:level}.",
            "Complete or correct the code.",
        ),
    },
    "nomenclature.one_code_two_names": {
        "id": (
            "Kode {code} dipakai untuk dua nama: “{one:short}” dan “{other:short}”.",
            "Periksa mana yang benar; satu kode hanya untuk satu nama.",
        ),
        "en": (
            "The code {code} is used for two names: “{one:short}” and “{other:short}”.",
            "Check which one is right; a code has one name only.",
        ),
    },
    "spelling.misspelt_word": {
        "id": (
            "“{word}” tampaknya salah ketik; mungkin maksudnya “{meant}”.",
            "Perbaiki menjadi “{meant}”.",
        ),
        "en": (
            "“{word}” looks like a typing error for “{meant}”.",
            "Correct it to “{meant}”.",
        ),
    },
    "spelling.standard_word": {
        "id": (
            "Ejaan bakunya “{meant}”, bukan “{word}”.",
            "Tulis “{meant}”, kecuali dalam nama resmi yang memang memakai ejaan lama.",
        ),
        "en": (
            "The standard spelling is “{meant}”, not “{word}”.",
            "Write “{meant}”, unless an official name keeps the old spelling.",
        ),
    },
    "spelling.unit": {
        "id": (
            "Satuan “{word}” tampaknya salah ketik untuk “{meant}”.",
            "Tulis “{meant}”, agar dihitung sebagai satuan yang sama.",
        ),
        "en": (
            "The unit “{word}” looks like a typing error for “{meant}”.",
            "Write “{meant}”, so that it counts as the same unit.",
        ),
    },
    "nomenclature_file.column_missing": {
        "id": (
            "Daftar nomenklatur ini tidak punya kolom {columns}.",
            "Baris pertama harus memuat nama kolom: kode, nama, kinerja, indikator, satuan, "
            "definisi, versi, berlaku_mulai, berlaku_sampai.",
        ),
        "en": (
            "This list has no column {columns}.",
            "The first line must name the columns: kode, nama, kinerja, indikator, satuan, "
            "definisi, versi, berlaku_mulai, berlaku_sampai.",
        ),
    },
    "nomenclature_file.empty": {
        "id": (
            "Daftar nomenklatur ini tidak berisi satu baris pun.",
            "Isi di bawah baris nama kolom, satu kode setiap baris.",
        ),
        "en": (
            "This list holds no line.",
            "Fill it in below the names of the columns, one code a line.",
        ),
    },
    "nomenclature_file.not_csv": {
        "id": (
            "Baris {line} daftar nomenklatur tidak dapat dibaca sebagai CSV.",
            "Simpan ulang sebagai CSV UTF-8 dan periksa tanda kutip pada baris itu.",
        ),
        "en": (
            "Line {line} of the list cannot be read as CSV.",
            "Save it again as CSV in UTF-8 and check the quotation marks in that line.",
        ),
    },
    "nomenclature_file.code_unknown": {
        "id": (
            "Baris {line}: “{code}” bukan kode nomenklatur.",
            "Tulis kode seperti 8.01.05.2.01.0003.",
        ),
        "en": (
            "Line {line}: “{code}” is no code of the nomenclature.",
            "Write the code like 8.01.05.2.01.0003.",
        ),
    },
    "nomenclature_file.name_missing": {
        "id": (
            "Baris {line}: kode {code} tidak punya nama.",
            "Isi kolom nama pada baris itu.",
        ),
        "en": (
            "Line {line}: the code {code} has no name.",
            "Fill in the column nama of that line.",
        ),
    },
    "nomenclature_file.code_twice": {
        "id": (
            "Baris {line}: kode {code} sudah ada di baris {other} untuk versi yang sama.",
            "Hapus salah satunya, atau bedakan versinya.",
        ),
        "en": (
            "Line {line}: the code {code} already stands in line {other} for the same version.",
            "Delete one of them, or tell their versions apart.",
        ),
    },
    "nomenclature_file.date_unknown": {
        "id": (
            "Baris {line}: “{date}” bukan tanggal.",
            "Tulis tanggal seperti 2023-06-23 atau 23/06/2023.",
        ),
        "en": (
            "Line {line}: “{date}” is no date.",
            "Write dates like 2023-06-23 or 23/06/2023.",
        ),
    },
}
