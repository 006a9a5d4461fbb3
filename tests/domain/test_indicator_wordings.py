"""Indicators: what their wording says, where it is certain."""

import pytest

from renaksi.domain.indicators import (
    IndicatorDefinition,
    MeasureKind,
    Polarity,
    UnitAggregation,
    ValueType,
    certain_polarity,
    is_compound,
    is_output_wording,
    measure_kind,
    says_act,
    says_state,
    starts_with_measure,
    suggested_definition,
)


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        pytest.param("Jumlah peserta sosialisasi", MeasureKind.COUNT, id="jumlah"),
        pytest.param("Banyaknya forum", MeasureKind.COUNT, id="banyaknya"),
        pytest.param("Persentase ormas aktif", MeasureKind.PERCENTAGE, id="persentase"),
        pytest.param("Prosentase ormas aktif", MeasureKind.PERCENTAGE, id="old-spelling"),
        pytest.param("% kelurahan aman", MeasureKind.PERCENTAGE, id="sign"),
        pytest.param("Indeks Demokrasi", MeasureKind.INDEX, id="indeks"),
        pytest.param("Nilai SAKIP", MeasureKind.INDEX, id="nilai"),
        pytest.param("Predikat SAKIP", MeasureKind.GRADE, id="predikat"),
        pytest.param("Opini BPK", MeasureKind.GRADE, id="opini"),
        pytest.param("Rasio guru murid", MeasureKind.RATIO, id="rasio"),
        pytest.param("Waktu tunggu rawat jalan", MeasureKind.TIME, id="waktu"),
        pytest.param("Peringkat PON", MeasureKind.RANK, id="peringkat"),
        pytest.param("Angka kemiskinan", MeasureKind.RATE, id="angka"),
        pytest.param("1. Jumlah laporan", MeasureKind.COUNT, id="numbered"),
        pytest.param("Peningkatan jumlah pemuda", MeasureKind.COUNT, id="moved"),
        pytest.param("Nilai/Predikat", MeasureKind.INDEX, id="two-names"),
        pytest.param("Meningkatnya jumlah ormas", None, id="a-statement"),
        pytest.param("Terlaksananya rapat", None, id="a-state"),
        pytest.param("Jumlahkan", None, id="another-word"),
        pytest.param("", None, id="blank"),
    ],
)
def test_what_is_measured(wording: str, expected: MeasureKind | None) -> None:
    assert measure_kind(wording) is expected
    assert starts_with_measure(wording) is (expected is not None)


@pytest.mark.parametrize(
    ("wording", "is_lower"),
    [
        pytest.param("Angka kemiskinan", True, id="poverty"),
        pytest.param("Prevalensi stunting", True, id="stunting"),
        pytest.param("Waktu tunggu layanan", True, id="waiting"),
        pytest.param("Tingkat Pengangguran Terbuka", True, id="unemployment"),
        pytest.param("Angka Kematian Ibu", True, id="mothers"),
        pytest.param("Persentase penurunan kemiskinan", False, id="fall-is-good"),
        pytest.param("Persentase penanganan konflik sosial", False, id="handling-is-good"),
        pytest.param("Persentase kasus stunting yang tertangani", False, id="handled"),
        pytest.param("Jumlah kasus", False, id="may-be-cases-handled"),
        pytest.param("Indeks kerukunan", False, id="higher"),
    ],
)
def test_polarity_only_where_certain(wording: str, is_lower: bool) -> None:
    expected = Polarity.LOWER_DIFFERENCE if is_lower else None
    assert certain_polarity(wording) is expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        pytest.param(
            "Jumlah rencana aksi terpadu yang disusun dan jumlah laporan monitoring dan evaluasi",
            True,
            id="two-counts",
        ),
        pytest.param("Persentase A, persentase B", True, id="comma"),
        pytest.param("1. Jumlah A 2. Jumlah B", True, id="numbered"),
        pytest.param("Jumlah laporan monitoring dan evaluasi", False, id="two-things-one-count"),
        pytest.param(
            "Persentase peserta bagi partai politik, kelompok masyarakat", False, id="a-list"
        ),
        pytest.param("Persentase dan", False, id="cut-off"),
    ],
)
def test_two_indicators_in_one(wording: str, expected: bool) -> None:
    assert is_compound(wording) is expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        pytest.param("Jumlah dokumen yang disusun", True, id="documents"),
        pytest.param("Jumlah laporan hasil monitoring", True, id="reports"),
        pytest.param("Terlaksananya rapat", True, id="done"),
        pytest.param("Jumlah peserta yang paham", False, id="people"),
        pytest.param("Persentase dokumen tepat waktu", False, id="share"),
    ],
)
def test_outputs(wording: str, expected: bool) -> None:
    assert is_output_wording(wording) is expected


@pytest.mark.parametrize(
    ("statement", "state", "act"),
    [
        pytest.param("Meningkatnya kerukunan", True, False, id="meningkatnya"),
        pytest.param("Terwujudnya stabilitas", True, False, id="terwujudnya"),
        pytest.param("Menurunnya konflik", True, False, id="menurunnya"),
        pytest.param("Terselenggaranya forum", True, False, id="terselenggaranya"),
        pytest.param("Berkurangnya konflik", True, False, id="berkurangnya"),
        pytest.param("Meningkatkan penanganan konflik", False, True, id="meningkatkan"),
        pytest.param("Mewujudkan stabilitas", False, True, id="mewujudkan"),
        pytest.param("Menghadiri hari raya", False, True, id="menghadiri"),
        pytest.param("Menyusun laporan", False, True, id="menyusun"),
        pytest.param("Kerukunan umat beragama", False, False, id="neither"),
        pytest.param("Menteri Dalam Negeri", False, False, id="minister"),
        pytest.param("Mental spiritual", False, False, id="mental"),
    ],
)
def test_states_and_acts(statement: str, state: bool, act: bool) -> None:
    assert (says_state(statement), says_act(statement)) == (state, act)


def test_a_definition_says_only_what_is_certain() -> None:
    assert suggested_definition("Persentase ormas aktif", "%") == IndicatorDefinition(
        name="Persentase ormas aktif",
        unit="%",
        value_type=ValueType.PERCENT,
        unit_aggregation=UnitAggregation.RECOMPUTE,
    )
    assert suggested_definition("Kerukunan") == IndicatorDefinition(name="Kerukunan")
    assert suggested_definition("Prevalensi stunting", "%").polarity is Polarity.LOWER_DIFFERENCE
    assert suggested_definition("Predikat SAKIP").value_type is ValueType.ORDINAL
