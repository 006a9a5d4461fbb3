"""Put a form into a document: title, labels, signatures, notes, sheets; and its truth."""

from __future__ import annotations

from typing import Any

from tests.generator.forms.draft import Draft, Laid
from tests.generator.page import Block, Page, Pairs, Sheet, Table, Text, text_row, widest
from tests.generator.plans import Person

TITLES = {
    "action_plan": (
        *("RENCANA AKSI", "RENCANA AKSI KINERJA", "RENCANA AKSI PERJANJIAN KINERJA"),
        *("RENCANA AKSI ATAS PERJANJIAN KINERJA", "RENCANA AKSI PENCAPAIAN KINERJA"),
    ),
    "agreement": ("PERJANJIAN KINERJA", "LAMPIRAN PERJANJIAN KINERJA", "Perjanjian Kinerja"),
    "cascade": ("CASCADING KINERJA", "Matriks Cascading Kinerja", "POHON KINERJA (CASCADING)"),
    "indicator_list": ("INDIKATOR KINERJA UTAMA", "Indikator Kinerja Utama (IKU)"),
    "measurement": ("PENGUKURAN KINERJA", "PENGUKURAN CAPAIAN KINERJA TRIWULAN"),
    "evaluation": ("EVALUASI TERHADAP HASIL RENJA", "Evaluasi Hasil Renja Perangkat Daerah"),
    "work_plan": ("RENCANA KERJA", "RUMUSAN RENCANA PROGRAM DAN KEGIATAN"),
    "budget_list": ("DAFTAR PROGRAM DAN KEGIATAN", "DAFTAR PAGU ANGGARAN PROGRAM DAN KEGIATAN"),
}


PDF_HABITS = ("spaced", "monospaced", "justified", "page numbers", "top", "short", "short")
SLOPPY = {
    "html": ("unclosed", "capitals", "paragraphs", "layout table", "hidden row"),
    "markdown": ("aligned", "headings"),
    "csv": ("padded", "all quoted"),
    "csv;": ("padded", "all quoted"),
    "tsv": ("padded",),
    "pdf": PDF_HABITS,
    "pdf-lines": PDF_HABITS,
    "pdf-unruled": PDF_HABITS,
}
TITLE_STYLES = (
    *("one line", "lines", "government first", "labels", "year last", "short year", "boxed"),
    *("one line", "lines", "government first", "labels", "none"),
)


def document(draft: Draft, laid: Laid) -> tuple[Page, dict[str, Any]]:
    """Return the printed document and the truth about it."""
    truth: dict[str, Any] = {"form": laid.form, "rows": laid.rows, "signatory": None}
    truth["second_party"] = None
    blocks = _title(draft, laid.form, truth)
    blocks += laid.blocks
    if draft.maybe("note", 0.2):
        blocks.append(
            Text(
                [
                    draft.rng.choice(
                        (
                            "Catatan: target dapat berubah sesuai APBD Perubahan.",
                            "*) Data sementara",
                        )
                    )
                ]
            )
        )
    blocks += _signatures(draft, laid.form, truth)
    if draft.format == "text" and draft.rng.random() < 0.3:
        _star(blocks)
    name = draft.rng.choice(("Sheet1", "Renaksi", str(draft.plan.year), "Lampiran"))
    sheets = [Sheet(name, blocks)]
    _place(draft, sheets[0])
    if draft.format in SLOPPY:
        sheets[0].sloppy = draft.choose("sloppy", "", "", *SLOPPY[draft.format])
    if draft.format in {"xlsx", "ods", "xls", "ods-office", "xlsx-office"}:
        sheets = _more_sheets(draft, sheets)
    return Page(sheets), truth


def _star(blocks: list[Block]) -> None:
    """Keep the bold marks of a pasted title, as the text of a chat or a wiki has them."""
    first = blocks[0]
    if isinstance(first, Text) and first.bold:
        first.lines[0] = "**" + first.lines[0]
        first.lines[-1] += "**"


def _place(draft: Draft, sheet: Sheet) -> None:
    """Move the content away from the corner and put what nobody prints beside it."""
    if draft.format not in {"xlsx", "ods", "xls", "csv"}:
        return
    sheet.offset = draft.rng.choice(((0, 0), (0, 0), (2, 0), (0, 1), (3, 2)))
    sheet.merged_titles = draft.maybe("merged_titles", 0.4)
    if draft.format != "xlsx":
        return
    if draft.maybe("hidden_column", 0.1):
        sheet.hidden_column = ["id_program", *(f"k{n}" for n in range(1, 12))]
    if draft.maybe("hidden_row", 0.1):
        table = widest(sheet)
        names = [f"kolom_{n}" for n in range(1, table.width + 1)]
        sheet.hidden_rows = [text_row(["" for _ in range(sheet.offset[1])] + names)]


def _title(draft: Draft, form: str, truth: dict[str, Any]) -> list[Block]:
    plan, rng = draft.plan, draft.rng
    title = rng.choice(TITLES[form])
    agency, government = plan.agency, plan.government
    style = draft.choices["title"]
    upper = rng.random() < 0.6
    if upper:
        title, agency, government = title.upper(), agency.upper(), government.upper()
    if style == "none":
        return []
    truth.update(agency=agency, government=government, year=plan.year, title=title)
    match style:
        case "one line":
            lines = [title, f"{agency} {government} TAHUN {plan.year}"]
        case "lines":
            lines = [title, agency, government, f"TAHUN ANGGARAN {plan.year}"]
        case "government first":
            lines = [f"PEMERINTAH {government.upper()}", agency, f"{title} TAHUN {plan.year}"]
        case "short year":
            lines = [f"{title} TA {plan.year}", f"{agency}", government]
        case "boxed":
            rows = [
                text_row([line]) for line in (title, agency, f"{government}", f"TAHUN {plan.year}")
            ]
            return [Table(rows, 0, [1.0])]
        case "year last":
            lines = [f"{title} {agency}", government, f"Tahun {plan.year}"]
        case _:
            return _labels(draft, title)
    return [Text(lines, "center", bold=True)]


def _labels(draft: Draft, title: str) -> list[Block]:
    plan, rng = draft.plan, draft.rng
    agency = rng.choice(("Perangkat Daerah", "OPD", "SKPD", "Nama Perangkat Daerah"))
    kind = plan.government.split(" ")[0]
    government = rng.choice(("Pemerintah Daerah", kind))
    names = [agency, government, rng.choice(("Tahun", "Tahun Anggaran"))]
    government_text = plan.government if government != kind else plan.government.split(" ", 1)[1]
    values = [plan.agency, government_text, str(plan.year)]
    if rng.random() < 0.5:
        pairs: Block = Pairs([names, [f": {value}" for value in values]])
    else:
        pairs = Text([f"{name} : {value}" for name, value in zip(names, values, strict=True)])
    return [Text([title], "center", bold=True), pairs]


def _signatures(draft: Draft, form: str, truth: dict[str, Any]) -> list[Block]:
    plan, rng = draft.plan, draft.rng
    two = form == "agreement" and rng.random() < 0.8
    kind = "two" if two else draft.choose("signature", "one", "one", "none")
    if kind == "none":
        return []
    upper = rng.random() < 0.5
    place = draft.maybe("place_and_date", 0.6)
    acting = "Plt. " if rng.random() < 0.1 else ""
    head = plan.head
    position = acting + (head.position.upper() if upper else head.position)
    lines = [f"{plan.place}, {plan.date}"] if place else []
    if place and rng.random() < 0.2:
        lines = [f"Ditetapkan di : {plan.place}", f"Pada tanggal : {plan.date}"]
    lines += ["PIHAK PERTAMA,"] if two else []
    printed = position
    if rng.random() < 0.3:
        government = plan.government.upper() if upper else plan.government
        printed, position = f"{position}\n{government}", f"{position} {government}"
    gap = rng.choice(([""], ["", ""], ["", "", ""], ["ttd"]))
    lines += [*printed.split("\n"), *gap, head.name]
    lines += [head.rank, _nip(draft, head)]
    truth["signatory"] = {
        "position": position,
        "name": head.name,
        "rank": head.rank,
        "nip": head.nip,
        "place": plan.place if place else None,
        "date": plan.date if place else None,
    }
    if not two:
        return [Text(lines, "right")]
    return [Pairs([_second(draft, plan.superior, upper=upper, place=place, truth=truth), lines])]


def _second(
    draft: Draft, person: Person, *, upper: bool, place: bool, truth: dict[str, Any]
) -> list[str]:
    position = person.position.upper() if upper else person.position
    truth["second_party"] = {"position": position, "name": person.name}
    return [*([""] if place else []), "PIHAK KEDUA,", position, "", "", person.name]


def _nip(draft: Draft, person: Person) -> str:
    nip = person.nip
    if draft.choose("nip", "spaces", "plain") == "spaces":
        nip = f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"
    return draft.rng.choice(("NIP. ", "NIP ", "NIP: ")) + nip


def _more_sheets(draft: Draft, sheets: list[Sheet]) -> list[Sheet]:
    """Add sheets that are no plan: a list of codes that is hidden, or an empty sheet."""
    kind = draft.choose("sheets", "one", "one", "one", "empty", "hidden list", "list")
    if kind == "empty":
        return [*sheets, Sheet("Sheet2", [])]
    if kind != "one":
        rows = [
            text_row(["Kode", "Satuan"]),
            *(text_row([str(n), u]) for n, u in enumerate(("Orang", "Unit", "Paket"), 1)),
        ]
        extra = Sheet("Referensi", [Table(rows, 1)], hidden=kind == "hidden list")
        return [*sheets, extra] if draft.rng.random() < 0.5 else [extra, *sheets]
    return sheets
