"""Words that decide where a step begins: what opens one, what leads on, what takes a number."""

from __future__ import annotations

import re

# A number behind these words belongs to the sentence, whatever follows ...
TAKES_A_NUMBER = re.compile(
    r"(?:\b(?:no|nomor|pasal|ayat|bab|huruf|angka|butir|perda|uu|pp|perwal|perbup|pergub|permen\w*"
    r"|jl|km|rt|rw|kav|blok|lampiran|tabel|thn)\b[\s.:/-]*|[0-9][/,.-])$",
    re.IGNORECASE,
)
# ... and behind these, unless a step opens there: "tahap 2. lanjutan", "akhir tahun 2. Rapat".
MAY_TAKE_A_NUMBER = re.compile(
    r"\b(?:tahap|tahun|ke|kelas|tipe|jilid|lantai|gelombang|angkatan|triwulan|tw|tr|semester"
    r"|tingkat|tk|level|golongan|eselon|zona|seri|batch|hari|minggu|bulan)\b[\s.:/-]*$",
    re.IGNORECASE,
)
LEADS_ON = re.compile(
    r"(?:[,:/&(-]|\b(?:dan|atau|serta|dengan|untuk|di|ke|dari|yang|bagi|oleh|dalam|pada|tentang"
    r"|terhadap|antara|antar|kepada|melalui|per|se|para|guna|sesuai|seperti|rangka|bidang|bersama|penyusunan|pembuatan|pengadaan|penyediaan"
    r"|penerbitan|pemeliharaan|pelaksanaan|kegiatan|program))$",
    re.IGNORECASE,
)
ACT = re.compile(r"Me(?!nteri\b|dia\b|tro\b|sin\b|nara\b|rah\b|ga\b|tode\b|ja\b|dis)[a-z]{4,}")
OPENER = re.compile(
    r"(?:Rapat|Sosialisasi|Koordinasi|Rakor|Monitoring|Monev|Evaluasi|Pelaporan|Laporan|Bimtek"
    r"|Bimbingan|Pelatihan|Workshop|Seminar|Lomba|Survei|Survey|Kunjungan|Konsultasi|Fasilitasi"
    r"|Verifikasi|Validasi|Identifikasi|Inventarisasi|Persiapan|Pelaksanaan|Penyusunan|Pembuatan"
    r"|Pembentukan|Pembinaan|Penyuluhan|Pendataan|Pengumpulan|Pengolahan|Pengadaan|Pengawasan"
    r"|Pemantauan|Pemberian|Pemeliharaan|Penetapan|Penyampaian|Penyerahan|Penyelenggaraan"
    r"|Pendampingan|Peningkatan|Pengiriman|Pengajuan|Pengelolaan|Pembahasan|Perencanaan|Asistensi"
    r"|Audiensi|Publikasi|Diseminasi|FGD|Patroli|Razia|Apel|Proses|Ekspose|Uji|Gelar|Pameran"
    r"|Kampanye|Festival|Audit|Studi|Tindak|Mengikuti|Input|Review|Reviu|Update|Rekap"
    r"|Rekonsiliasi|Pembayaran|Penandatanganan|Penutupan|Pembukaan|Peresmian|Peringatan|Upacara)\b"
)
STEP_NOUN = re.compile(r"(?!Lanjutan)(?:Pe[a-z]{3,}an|[A-Z][a-z]{2,}(?:[aiue]si|an|ring))\b")
NAME = re.compile(
    r"(?:Wali|Bupati|Gubernur|Kota|Kabupaten|Kecamatan|Kelurahan|Desa|Dinas|Badan|Kantor|Bagian"
    r"|Kementerian|Provinsi|Pemerintah\w*|Daerah|Negara|Indonesia|Pancasila|Kepala|Sekretaris|Tim"
    r"|Perangkat|Peraturan|Perda|Undang|Kepolisian|Kejaksaan|Pengadilan|Dewan|Komisi|Menteri"
    r"|Kesehatan|Pendidikan|Perempuan|Perikanan|Pertanian|Perhubungan|Kebudayaan|Kepemudaan)"
)
