"""Words of the forms by which agencies and officials come in bulk, and what is wrong with a row."""

from __future__ import annotations

from typing import Final

MESSAGES: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "import.not_excel": {
        "id": (
            "Berkas ini bukan buku kerja Excel (.xlsx).",
            "Isi formulir dari halaman ini, simpan sebagai .xlsx, lalu unggah lagi.",
        ),
        "en": (
            "This file is no Excel workbook (.xlsx).",
            "Fill in the form from this page, save it as .xlsx and upload it again.",
        ),
    },
    "import.no_table": {
        "id": (
            "Tidak ada lembar dengan kepala tabel formulir ini: {columns}.",
            "Unduh formulirnya dari halaman ini dan isi tanpa mengubah kepala tabelnya.",
        ),
        "en": (
            "No sheet has the headers of this form: {columns}.",
            "Download the form from this page and fill it in without changing its headers.",
        ),
    },
    "import.no_rows": {
        "id": ("Formulir ini belum berisi satu baris pun.", "Isi paling sedikit satu baris."),
        "en": ("The form has no row yet.", "Fill in at least one row."),
    },
    "import.too_many_rows": {
        "id": (
            "Formulir ini berisi {count} baris; yang dapat diproses sekaligus {limit}.",
            "Bagi menjadi beberapa berkas.",
        ),
        "en": (
            "The form has {count} rows; {limit} can be taken in at once.",
            "Divide it into several files.",
        ),
    },
    "import.taken_in": {
        "id": ("“{file}” sudah diproses.", "Unggah berkas baru bila ada yang berubah."),
        "en": ("“{file}” was taken in already.", "Upload a new file where something changed."),
    },
    "import.not_right": {
        "id": (
            "“{file}” tidak dapat diproses lagi, karena datanya berubah sesudah diperiksa.",
            "Unggah sekali lagi untuk melihat apa yang perlu dibetulkan.",
        ),
        "en": (
            "“{file}” cannot be taken in any more, because something changed since it was checked.",
            "Upload it once more to see what has to be corrected.",
        ),
    },
    "import.missing": {
        "id": ("{column:column} belum diisi.", "Isi selnya."),
        "en": ("{column:column} is empty.", "Fill in the cell."),
    },
    "import.missing_for_position": {
        "id": (
            "{column:column} belum diisi, padahal baris ini menyebut jabatan.",
            "Isi selnya, atau kosongkan semua sel jabatan di baris ini.",
        ),
        "en": (
            "{column:column} is empty, though this row names a position.",
            "Fill in the cell, or empty all cells about the position in this row.",
        ),
    },
    "import.too_long": {
        "id": (
            "Teksnya {count} huruf; yang muat {limit}.",
            "Persingkat, atau periksa apakah beberapa isian tercampur.",
        ),
        "en": (
            "The text has {count} letters; {limit} fit.",
            "Shorten it, or see whether several values are mixed here.",
        ),
    },
    "import.day_unreadable": {
        "id": (
            "“{text:short}” tidak terbaca sebagai tanggal.",
            "Tulis hari, bulan, dan tahun lengkap, misalnya 2 Januari 2026 atau 02/01/2026.",
        ),
        "en": (
            "“{text:short}” is not read as a date.",
            "Write day, month and the whole year, such as 2 January 2026 or 02/01/2026.",
        ),
    },
    "import.choice_unknown": {
        "id": ("“{text:short}” bukan pilihan kolom ini.", "Pilih dari daftar pada selnya."),
        "en": ("“{text:short}” is no choice of this column.", "Choose from the cell's list."),
    },
    "import.code_form": {
        "id": (
            "“{text:short}” bukan kode perangkat daerah.",
            "Tulis angka yang dipisahkan titik, misalnya 8.01.0.00.0.00.01.0000.",
        ),
        "en": (
            "“{text:short}” is not an agency's code.",
            "Write figures parted by dots, such as 8.01.0.00.0.00.01.0000.",
        ),
    },
    "import.code_is_number": {
        "id": (
            "Kode {text} tersimpan sebagai bilangan; nol di depan dan titiknya mungkin hilang.",
            "Periksa kodenya; format selnya sebagai Teks sebelum mengetik.",
        ),
        "en": (
            "The code {text} is stored as a number; leading zeros and dots may be lost.",
            "Check the code; format the cell as Text before typing.",
        ),
    },
    "import.repeated": {
        "id": (
            "Sudah ada di baris {other} dengan tanggal yang sama.",
            "Hapus salah satu baris, atau betulkan isinya.",
        ),
        "en": (
            "It stands in row {other} already, for the same day.",
            "Remove one of the rows, or correct it.",
        ),
    },
    "import.parent_unknown": {
        "id": (
            "Induk “{text:short}” tidak ditemukan.",
            "Tulis nama atau kode perangkat daerah yang ada atau yang juga ada di formulir ini.",
        ),
        "en": (
            "The agency above, “{text:short}”, is not found.",
            "Write the name or code of an agency that exists or stands in this form too.",
        ),
    },
    "import.agency_ambiguous": {
        "id": (
            "Kode {code} milik “{other}”, tetapi namanya milik “{name}”.",
            "Betulkan kode atau namanya sehingga menunjuk satu perangkat daerah.",
        ),
        "en": (
            "The code {code} is that of “{other}”, but the name is that of “{name}”.",
            "Correct the code or the name so that they mean one agency.",
        ),
    },
    "import.agency_unknown": {
        "id": (
            "Perangkat daerah “{text:short}” tidak ditemukan.",
            "Pilih dari daftar pada selnya, atau tambahkan dahulu perangkat daerahnya.",
        ),
        "en": (
            "The agency “{text:short}” is not found.",
            "Choose from the cell's list, or add the agency first.",
        ),
    },
    "import.agency_similar": {
        "id": (
            "Perangkat daerah “{text:short}” tidak ditemukan; yang mirip “{other:short}”.",
            "Bila itu yang dimaksud, tulis namanya seperti itu.",
        ),
        "en": (
            "The agency “{text:short}” is not found; “{other:short}” is close.",
            "If that is what is meant, write its name so.",
        ),
    },
    "import.titles_twice": {
        "id": (
            "Gelar tertulis pada nama dan juga pada kolom gelar.",
            "Tulis “{name}” saja pada kolom nama.",
        ),
        "en": (
            "Titles stand with the name and in the title columns too.",
            "Write only “{name}” in the name column.",
        ),
    },
    "import.title_misspelt": {
        "id": ("Gelar “{title}” lazimnya ditulis “{proper}”.", "Periksa gelarnya."),
        "en": ("The title “{title}” is usually written “{proper}”.", "Check the title."),
    },
    "import.nip_digits_lost": {
        "id": (
            "NIP tersimpan sebagai bilangan, sehingga angka-angka terakhirnya hilang.",
            "Format selnya sebagai Teks, lalu ketik ulang NIP-nya.",
        ),
        "en": (
            "The NIP is stored as a number, so its last digits are lost.",
            "Format the cell as Text and type the NIP again.",
        ),
    },
    "import.nip_birth_date": {
        "id": (
            "Delapan angka pertama NIP bukan tanggal lahir yang ada.",
            "Cocokkan dengan SK pengangkatannya.",
        ),
        "en": (
            "The first eight digits of the NIP are no date of birth.",
            "Compare it with the letter of appointment.",
        ),
    },
    "import.nip_age": {
        "id": (
            "Menurut NIP, umurnya di bawah 18 tahun saat pertama diangkat.",
            "Cocokkan dengan SK pengangkatannya.",
        ),
        "en": (
            "By the NIP, they were under 18 when first appointed.",
            "Compare it with the letter of appointment.",
        ),
    },
    "import.nip_month": {
        "id": (
            "Angka ke-13 dan ke-14 NIP bukan bulan.",
            "Cocokkan dengan SK pengangkatannya.",
        ),
        "en": (
            "Digits 13 and 14 of the NIP are no month.",
            "Compare it with the letter of appointment.",
        ),
    },
    "import.nip_sex_digit": {
        "id": ("Angka ke-15 NIP seharusnya 1 atau 2.", "Cocokkan dengan SK pengangkatannya."),
        "en": (
            "Digit 15 of the NIP should be 1 or 2.",
            "Compare it with the letter of appointment.",
        ),
    },
    "import.nip_sequence": {
        "id": (
            "Tiga angka terakhir NIP tidak mungkin 000.",
            "Cocokkan dengan SK pengangkatannya.",
        ),
        "en": (
            "The last three digits of the NIP cannot be 000.",
            "Compare it with the letter of appointment.",
        ),
    },
    "import.rank_unknown": {
        "id": ("Pangkat “{text:short}” tidak dikenal.", "Pilih dari daftar pada selnya."),
        "en": ("The rank “{text:short}” is not known.", "Choose from the cell's list."),
    },
    "import.rank_unusual": {
        "id": (
            "“{text:short}” bukan pangkat PNS dan bukan golongan PPPK.",
            "Biarkan bila memang demikian.",
        ),
        "en": (
            "“{text:short}” is no rank of civil servants and no grade of contract staff.",
            "Leave it where that is right.",
        ),
    },
    "import.official_ambiguous": {
        "id": (
            "Ada {count} pejabat bernama “{name}”.",
            "Isi NIP-nya agar jelas siapa yang dimaksud.",
        ),
        "en": (
            "There are {count} officials named “{name}”.",
            "Give the NIP, so that it is clear who is meant.",
        ),
    },
    "import.official_differs": {
        "id": (
            "Data orang ini berbeda dengan baris {other}.",
            "Samakan nama, gelar, dan pangkatnya di kedua baris.",
        ),
        "en": (
            "What this row says of the person differs from row {other}.",
            "Make name, titles and rank the same in both rows.",
        ),
    },
    "import.nip_differs": {
        "id": (
            "{name} sudah tercatat dengan NIP lain.",
            "Periksa NIP-nya, atau ubah dahulu data pejabat itu.",
        ),
        "en": (
            "{name} is recorded with another NIP.",
            "Check the NIP, or change what is recorded of that official first.",
        ),
    },
    "import.position_ambiguous": {
        "id": (
            "Ada {count} jabatan “{position:short}” di perangkat daerah ini.",
            "Isi unitnya agar jelas jabatan mana yang dimaksud.",
        ),
        "en": (
            "The agency has {count} positions “{position:short}”.",
            "Give the unit, so that it is clear which one is meant.",
        ),
    },
    "import.similar": {
        "id": (
            "“{text:short}” akan dibuat baru; yang sudah ada “{other:short}”.",
            "Bila itu yang dimaksud, samakan tulisannya.",
        ),
        "en": (
            "“{text:short}” will be new; there is “{other:short}” already.",
            "If that is what is meant, write it the same.",
        ),
    },
}

HEADERS: Final[dict[str, dict[str, str]]] = {
    "title_before": {"id": "Gelar depan", "en": "Title before"},
    "name": {"id": "Nama", "en": "Name"},
    "title_after": {"id": "Gelar belakang", "en": "Title after"},
    "nip": {"id": "NIP", "en": "NIP"},
    "rank": {"id": "Pangkat (golongan)", "en": "Rank (grade)"},
    "agency": {"id": "Perangkat daerah", "en": "Agency"},
    "unit": {"id": "Unit (bidang, bagian)", "en": "Unit"},
    "position": {"id": "Jabatan", "en": "Position"},
    "is_head": {"id": "Kepala", "en": "Head"},
    "kind": {"id": "Penugasan", "en": "Appointment"},
    "starts_on": {"id": "Mulai", "en": "From"},
    "ends_on": {"id": "Selesai", "en": "Until"},
    "code": {"id": "Kode", "en": "Code"},
    "short_name": {"id": "Nama pendek", "en": "Short name"},
    "parent": {"id": "Induk", "en": "Agency above"},
    "valid_from": {"id": "Berlaku mulai", "en": "Valid from"},
    "problem": {"id": "Yang perlu dibetulkan", "en": "To be corrected"},
}

HINTS: Final[dict[str, dict[str, str]]] = {
    "title_before": {"id": "Dra., H., Dr.", "en": "Dra., H., Dr."},
    "name": {
        "id": "Wajib. Nama tanpa gelar; bila gelar ikut tertulis, Renaksi memisahkannya.",
        "en": "Needed. The name without titles; Renaksi takes them apart where they are written.",
    },
    "title_after": {"id": "S.Sos., M.M.", "en": "S.Sos., M.M."},
    "nip": {
        "id": "18 angka, sel berformat Teks. Kosongkan bila tidak punya NIP.",
        "en": "18 digits, the cell formatted as Text. Leave it empty where there is none.",
    },
    "rank": {
        "id": "Pilih pangkat PNS, atau tulis golongan PPPK (IX).",
        "en": "Choose a civil servant's rank, or write the grade of contract staff (IX).",
    },
    "agency": {
        "id": "Pilih dari daftar; nama, nama pendek, atau kodenya boleh.",
        "en": "Choose from the list; name, short name or code will do.",
    },
    "unit": {
        "id": "Bidang, bagian, atau UPTD. Unit yang belum ada akan dibuat.",
        "en": "Division, section or technical unit. One that does not exist will be made.",
    },
    "position": {
        "id": "Nama jabatan. Jabatan yang belum ada akan dibuat.",
        "en": "Name of the position. One that does not exist will be made.",
    },
    "is_head": {
        "id": "Ya untuk jabatan yang memimpin perangkat daerah.",
        "en": "Yes for the position that heads the agency.",
    },
    "kind": {
        "id": "Definitif, Plt., Plh., atau Pj. Kosong berarti definitif.",
        "en": "Definitive, Plt., Plh. or Pj. Empty means definitive.",
    },
    "starts_on": {
        "id": "Hari pertama menjabat: 2 Januari 2026 atau 02/01/2026.",
        "en": "First day in the position: 2 January 2026 or 02/01/2026.",
    },
    "ends_on": {
        "id": "Hari pertama tidak menjabat lagi. Kosongkan bila masih menjabat.",
        "en": "First day out of the position. Leave it empty while the position is held.",
    },
    "code": {
        "id": "Kode perangkat daerah: 8.01.0.00.0.00.01.0000.",
        "en": "The agency's code: 8.01.0.00.0.00.01.0000.",
    },
    "agency_name": {
        "id": "Wajib. Nama resmi lengkap, seperti dalam peraturan daerah.",
        "en": "Needed. The whole official name, as in the regional regulation.",
    },
    "short_name": {
        "id": "Untuk layar sempit: Badan Kesbangpol.",
        "en": "For narrow screens: Badan Kesbangpol.",
    },
    "parent": {
        "id": "Nama atau kode perangkat daerah di atasnya, bila ada.",
        "en": "Name or code of the agency above, if there is one.",
    },
    "valid_from": {
        "id": "Wajib. Hari mulai bernama demikian: 1 Januari 2021.",
        "en": "Needed. The day from which it has this name: 1 January 2021.",
    },
}

SHEETS: Final[dict[str, dict[str, str]]] = {
    "officials": {"id": "Pejabat", "en": "Officials"},
    "agencies": {"id": "Perangkat daerah", "en": "Agencies"},
    "example": {"id": "Contoh", "en": "Example"},
    "instructions": {"id": "Petunjuk", "en": "Instructions"},
    "lists": {"id": "Daftar", "en": "Lists"},
}

INSTRUCTIONS: Final[dict[str, tuple[str, ...]]] = {
    "id": (
        "Cara mengisi formulir ini",
        "1. Isi lembar pertama, satu baris untuk satu orang dan satu jabatan, atau satu "
        "perangkat daerah. Klik sebuah sel untuk melihat keterangannya.",
        "2. Jangan mengubah kepala tabel. Kolom boleh dihapus bila tidak dipakai, kecuali yang "
        "bertanda bintang.",
        "3. Unggah berkasnya. Bila ada yang perlu dibetulkan, tidak ada yang disimpan: berkas "
        "kembali dengan sel bermasalah yang diwarnai dan kolom terakhir yang menjelaskannya.",
        "4. Bila semuanya benar, Renaksi menunjukkan apa yang baru dan apa yang berubah, dan "
        "menunggu persetujuan Anda. Mengunggah berkas yang sama dua kali tidak mengubah apa pun.",
        "Arti tiap kolom",
    ),
    "en": (
        "How to fill in this form",
        "1. Fill in the first sheet, one row for one person and one position, or for one agency. "
        "Click a cell to see what it is for.",
        "2. Do not change the headers. Columns that are not used may be removed, but for those "
        "marked with a star.",
        "3. Upload the file. Where something has to be corrected, nothing is saved: the file "
        "comes back with the cells coloured and a last column that explains.",
        "4. Where all is right, Renaksi shows what is new and what changes, and waits for your "
        "consent. Uploading the same file twice changes nothing.",
        "What each column means",
    ),
}

CHOICES: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "is_head": {"id": ("Ya", "Tidak"), "en": ("Yes", "No")},
    "kind": {
        "id": ("Definitif", "Plt.", "Plh.", "Pj."),
        "en": ("Definitive", "Plt.", "Plh.", "Pj."),
    },
}

# Fictitious people and offices; the sheet says that it is an example.
EXAMPLES: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "officials": (
        (
            "Dra.",
            "CONTOH WATI",
            "M.M.",
            "197003151990032001",
            "Pembina Tk. I (IV/b)",
            "Badan Contoh",
            "",
            "Kepala Badan Contoh",
            "Ya",
            "Definitif",
            "2 Januari 2025",
            "",
        ),
        (
            "",
            "CONTOH SURYA",
            "S.Sos.",
            "198501012010011002",
            "Penata (III/c)",
            "Badan Contoh",
            "Bidang Contoh",
            "Kepala Bidang Contoh",
            "Tidak",
            "Plt.",
            "01/03/2026",
            "01/06/2026",
        ),
    ),
    "agencies": (
        ("8.01.0.00.0.00.01.0000", "Badan Contoh", "Badan Contoh", "", "1 Januari 2021"),
        ("8.01.0.00.0.00.01.0001", "Kantor Contoh", "", "Badan Contoh", "01/01/2022"),
    ),
}


def header(key: str, lang: str) -> str:
    """Return the header of a column."""
    return HEADERS[key].get(lang, HEADERS[key]["id"])


def hint(form: str, key: str, lang: str) -> str:
    """Return what a column is for; a name means another thing in each form."""
    texts = HINTS["agency_name" if (form, key) == ("agencies", "name") else key]
    return texts.get(lang, texts["id"])


def sheet_name(key: str, lang: str) -> str:
    """Return the name of a sheet."""
    return SHEETS[key].get(lang, SHEETS[key]["id"])
