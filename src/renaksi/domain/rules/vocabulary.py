"""Words of planning documents that can be misspelt beyond doubt.

``RIGHT_WORDS`` are long words to which no other Indonesian word comes within one letter added, left
out, swapped, or vowel for vowel, behind the first letter: a word that near is a typing error. Words
with such a neighbour (``pemilihan`` and ``pemulihan``, ``pengaduan`` and ``pengadaan``,
``penerapan`` and ``penyerapan``, ``perangkat`` and ``peringkat``, ``ketahanan`` and ``ketuhanan``)
must never stand here. One consonant for another says nothing (``evaluasi``, ``evakuasi``).
"""

from __future__ import annotations

from functools import cache

_RIGHT = """
    administrasi akuntabilitas anggaran aparatur bermartabat berintegritas bimbingan demokrasi
    dokumentasi efektivitas efisiensi evaluasi fasilitasi generasi identifikasi implementasi
    indikator informasi infrastruktur inspektorat integritas intelijen inventarisasi kabupaten
    karakter kebangsaan kebencanaan kebersihan kebijakan kebudayaan kecamatan kegiatan kehutanan
    kelembagaan kelurahan kemasyarakatan kementerian kemiskinan kependudukan kepegawaian
    kepemudaan kepercayaan kerukunan kesatuan kesehatan kesejahteraan keterampilan
    ketenagakerjaan ketenteraman keterbukaan kewaspadaan kewirausahaan komunikasi kompetensi
    konstruksi koordinasi lingkungan masyarakat melaksanakan meningkatkan meningkatnya monitoring
    musyawarah nasional olahraga operasional organisasi pariwisata pelaksanaan pelaporan
    pelatihan pembangunan pemberantasan pemberdayaan pembinaan pemeliharaan pemerintah
    pemerintahan penanganan pencegahan pendampingan pendidikan pengawasan pengelolaan
    pengembangan pengendalian penghargaan penghayat penilaian peningkatan penyalahgunaan
    penyediaan penyelenggaraan penyuluhan penyusunan peralatan peraturan perbatasan perdagangan
    perempuan perencanaan perhubungan perikanan perindustrian perkantoran perlindungan
    perpustakaan persandian persatuan persentase pertanggungjawaban perumusan perwakilan
    puskesmas realisasi rehabilitasi rekonsiliasi sekretariat sosialisasi stabilitas
    standardisasi statistik terlaksananya terselenggaranya tersusunnya terwujudnya transmigrasi
    triwulan verifikasi
"""
RIGHT_WORDS = frozenset(_RIGHT.split())

# Wrong or outdated spellings and how the standard dictionary (KBBI) spells the word.
STANDARD_SPELLINGS = {
    "aktifitas": "aktivitas",
    "apotik": "apotek",
    "diagnosa": "diagnosis",
    "efektifitas": "efektivitas",
    "efesien": "efisien",
    "efesiensi": "efisiensi",
    "effisien": "efisien",
    "ekstrim": "ekstrem",
    "intelejen": "intelijen",
    "inteligen": "intelijen",
    "kreatifitas": "kreativitas",
    "kwalitas": "kualitas",
    "kwantitas": "kuantitas",
    "kwitansi": "kuitansi",
    "obyek": "objek",
    "obyektif": "objektif",
    "pebruari": "Februari",
    "nopember": "November",
    "presentase": "persentase",
    "produktifitas": "produktivitas",
    "prosentase": "persentase",
    "resiko": "risiko",
    "sistim": "sistem",
    "standarisasi": "standardisasi",
    "subyek": "subjek",
    "tehnik": "teknik",
    "tehnis": "teknis",
    "tehnologi": "teknologi",
}

# Right, or at least common, although one letter away from a right word or from an official name.
_ALSO_RIGHT = """
    bhineka bhinneka fasilitas ketentraman penyalagunaan perundangan statistika evaluatif
"""
ALSO_RIGHT = frozenset(_ALSO_RIGHT.split())


@cache
def near_right_words() -> dict[str, tuple[str, ...]]:
    """Return the right words by every form with one letter left out, and by themselves."""
    found: dict[str, tuple[str, ...]] = {}
    for word in RIGHT_WORDS:
        for form in {word, *one_letter_less(word)}:
            found[form] = (*found.get(form, ()), word)
    return found


def one_letter_less(word: str) -> tuple[str, ...]:
    """Return every form of a word with one letter left out."""
    return tuple(word[:at] + word[at + 1 :] for at in range(len(word)))
