"""The program as a person runs it: results, messages and exit status of whole processes."""

from __future__ import annotations

import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

EXAMPLE = ROOT / "examples" / "rencana-aksi-kesbangpol-metro-2021.txt"
RENAKSI = [sys.executable, "-m", "renaksi.cli"]
ENVIRON = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}


def renaksi(
    *args: str | Path, stdin: bytes = b"", cwd: Path | None = None, **environ: str
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [*RENAKSI, *map(str, args)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env={**ENVIRON, **environ},
        timeout=60,
        check=False,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


def test_reading_the_example_as_a_table() -> None:
    done = renaksi("read", EXAMPLE)

    assert done.returncode == 0
    assert done.stderr == ""
    assert "BADAN KESATUAN BANGSA DAN POLITIK · KOTA METRO · 2021" in done.stdout
    assert "Rp966.075.600" in done.stdout


def test_reading_the_example_as_json() -> None:
    done = renaksi("read", EXAMPLE, "--format", "json")

    plan = json.loads(done.stdout)
    assert len(plan["rows"]) == 5
    assert plan["source"]["file"] == str(EXAMPLE)


def test_pasted_text_reads_like_the_file() -> None:
    pasted = json.loads(renaksi("read", "-", "--format", "json", stdin=EXAMPLE.read_bytes()).stdout)
    read = json.loads(renaksi("read", EXAMPLE, "--format", "json").stdout)
    assert pasted["totals"] == read["totals"]
    assert [row["sub_activity"] for row in pasted["rows"]] == [
        row["sub_activity"] for row in read["rows"]
    ]


def test_several_files_give_an_array_in_order_and_a_bad_one_stops_none(tmp_path: Path) -> None:
    shutil.copy(EXAMPLE, tmp_path / "a.txt")
    (tmp_path / "b.xlsx").write_bytes(b"PK\x03\x04 cut short")
    shutil.copy(EXAMPLE, tmp_path / "c.txt")

    done = renaksi("read", tmp_path, "--format", "json")

    plans = json.loads(done.stdout)
    assert [Path(plan["source"]["file"]).name for plan in plans] == ["a.txt", "c.txt"]
    assert "b.xlsx: " in done.stderr
    assert "3 berkas: 2 terbaca, 1 tidak terbaca." in done.stderr
    assert done.returncode == 2


def test_a_review_says_by_its_exit_status_that_there_are_findings() -> None:
    done = renaksi("review", EXAMPLE, RENAKSI_LANG="en")
    assert done.returncode == 1
    assert "Errors (" in done.stdout


def test_a_review_as_json_has_a_place_for_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "empty.xlsx").write_bytes(b"")

    done = renaksi("review", EXAMPLE, tmp_path / "empty.xlsx", "--format", "json")

    good, bad = json.loads(done.stdout)
    assert sum(good["counts"].values()) == len(good["findings"]) > 0
    assert set(bad) == {"file", "error"}
    assert bad["error"]["code"] == "file.empty"
    assert done.returncode == 2


def test_a_review_into_a_file(tmp_path: Path) -> None:
    out = tmp_path / "review.txt"
    done = renaksi("review", EXAMPLE, "-o", out)
    assert (done.returncode, done.stdout) == (1, "")
    assert "Kesalahan" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("none.xlsx", None, id="missing"),
        pytest.param("empty.xlsx", b"", id="empty"),
        pytest.param("cut.xlsx", b"PK\x03\x04" + b"\x00" * 40, id="damaged"),
        pytest.param("noise.pdf", b"%PDF-1.7\n%%EOF", id="pdf-without-pages"),
        pytest.param("prose.txt", b"Tidak ada tabel di sini.\n", id="no-plan"),
        pytest.param("nul.txt", bytes(range(256)) * 9, id="bytes"),
    ],
)
@pytest.mark.parametrize("command", [["read"], ["review"], ["convert", "--to", "csv"]])
def test_what_cannot_be_read_gets_one_sentence(
    name: str, content: bytes | None, command: list[str], tmp_path: Path
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)

    done = renaksi(*command, path)

    assert done.returncode == 2
    assert done.stderr.startswith(f"renaksi: {path}: ")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert [found.name for found in tmp_path.iterdir()] == ([name] if content is not None else [])


def test_a_mapping_is_started_and_used(tmp_path: Path) -> None:
    mapping = tmp_path / "plan.map"

    first = renaksi("read", EXAMPLE, "--write-map", mapping, "--format", "json")
    again = renaksi("read", EXAMPLE, "--write-map", mapping)
    second = renaksi("read", EXAMPLE, "--map", mapping, "--format", "json")

    assert (first.returncode, second.returncode) == (0, 0)
    assert again.returncode == 64
    assert len(json.loads(second.stdout)["rows"]) == len(json.loads(first.stdout)["rows"])


def test_a_mapping_that_makes_no_sense_is_named(tmp_path: Path) -> None:
    mapping = tmp_path / "plan.map"
    mapping.write_text("{", encoding="utf-8")
    done = renaksi("read", EXAMPLE, "--map", mapping)
    assert done.returncode == 2
    assert done.stderr.startswith(f"renaksi: {mapping}: ")


@pytest.mark.parametrize("kind", ["xlsx", "docx", "pdf", "csv", "json"])
def test_converting_writes_beside_the_document_and_replaces_nothing(
    kind: str, tmp_path: Path
) -> None:
    shutil.copy(EXAMPLE, tmp_path / "a.txt")

    first = renaksi("convert", "a.txt", "--to", kind, cwd=tmp_path)
    second = renaksi("convert", "a.txt", "--to", kind, cwd=tmp_path)

    assert (first.returncode, second.returncode) == (0, 0)
    assert f"a-renaksi.{kind}" in first.stderr
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"a.txt", f"a-renaksi.{kind}", f"a-renaksi (2).{kind}"}


def test_converting_never_replaces_the_document(tmp_path: Path) -> None:
    shutil.copy(EXAMPLE, tmp_path / "a.txt")
    done = renaksi("convert", "a.txt", "--to", "csv", "-o", "a.txt", cwd=tmp_path)
    assert done.returncode == 64
    assert (tmp_path / "a.txt").read_bytes() == EXAMPLE.read_bytes()


def codes(done: subprocess.CompletedProcess[str]) -> set[str]:
    return {finding["code"] for finding in json.loads(done.stdout)["findings"]}


def test_ones_own_nomenclature_is_used_instead(tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("kode;nama\n5.03;KEPEGAWAIAN\n", encoding="utf-8")

    usual = codes(renaksi("review", EXAMPLE, "--format", "json"))
    other = codes(renaksi("review", EXAMPLE, "--format", "json", "--nomenclature", own))

    assert any(code.startswith("nomenclature.") for code in usual)
    assert usual - other <= {code for code in usual if code.startswith("nomenclature.")}
    assert usual != other


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"nomor,nama\n1,x\n", id="columns"),
        pytest.param(b"", id="empty"),
        pytest.param(b"kode,nama\n\xff\xfe,x\n", id="encoding"),
        pytest.param(None, id="missing"),
    ],
)
def test_a_nomenclature_that_cannot_be_used_is_named(content: bytes | None, tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    if content is not None:
        own.write_bytes(content)
    done = renaksi("review", EXAMPLE, "--nomenclature", own)
    assert done.returncode == 2
    assert done.stderr.startswith(f"renaksi: {own}: ")
    assert done.stderr.count("\n") == 1


def test_a_template_reads_back_as_a_form_without_rows(tmp_path: Path) -> None:
    written = renaksi("template", "-o", "form.xlsx", cwd=tmp_path)
    read = renaksi("read", "form.xlsx", "--format", "json", cwd=tmp_path)

    assert written.returncode == 0
    plan = json.loads(read.stdout)
    assert (plan["form"], plan["rows"]) == ("action_plan", [])


def test_a_review_comes_back_as_comments_in_the_file(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    assert renaksi("convert", EXAMPLE, "--to", "xlsx", "-o", tmp_path / "a.xlsx").returncode == 0

    done = renaksi("review", "a.xlsx", "--format", "xlsx", cwd=tmp_path)

    assert done.returncode == 1
    book = openpyxl.load_workbook(tmp_path / "a-temuan.xlsx")
    assert any(cell.comment for sheet in book for row in sheet.iter_rows() for cell in row)


def test_a_pipe_that_closes_is_no_error() -> None:
    process = subprocess.Popen(
        [*RENAKSI, "read", EXAMPLE, "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRON,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    complaint = process.stderr.read()
    process.stderr.close()
    assert process.wait(30) == 0
    assert complaint == b""


def test_a_full_disk_is_said() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*RENAKSI, "read", EXAMPLE],
            stdout=full,
            stderr=subprocess.PIPE,
            env=ENVIRON,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1
    assert "Keluaran tidak dapat ditulis" in done.stderr.decode()


def test_a_name_that_is_too_long_is_said_of_the_document() -> None:
    done = renaksi("read", "a" * 300 + ".xlsx")

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "aaa.xlsx: Berkas ini tidak dapat dibuka" in done.stderr


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_do_no_harm(closed: str) -> None:
    command = f"{sys.executable} -m renaksi.cli read '{EXAMPLE}' {closed}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, env=ENVIRON, check=False)  # noqa: S607
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_name_that_is_no_text_makes_valid_json(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/renc\xff.txt"
    shutil.copy(os.fsencode(EXAMPLE), name)
    done = subprocess.run(
        [*RENAKSI, "read", name, "--format", "json"], capture_output=True, env=ENVIRON, check=True
    )
    assert os.fsencode(json.loads(done.stdout.decode())["source"]["file"]) == name


def hear_ctrl_c() -> None:
    """A shell starts what runs in the background deaf to Ctrl-C, and its children inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_ends_it_cleanly(tmp_path: Path) -> None:
    for number in range(60):
        shutil.copy(EXAMPLE, tmp_path / f"{number}.txt")
    process = subprocess.Popen(
        [*RENAKSI, "review", tmp_path],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRON,
        start_new_session=True,
        preexec_fn=hear_ctrl_c,
    )
    assert process.stdout is not None
    process.stdout.readline()  # it is at work
    os.killpg(process.pid, signal.SIGINT)
    _, complaint = process.communicate(timeout=30)
    assert process.returncode == 130
    assert complaint.decode().strip() == "Dihentikan."  # on a line below the terminal's ^C


def test_help_comes_at_once() -> None:
    """At most twice an empty Python, and 100 ms; medians, the two in turn."""
    bare, helped = [], []
    for _ in range(9):
        bare.append(seconds([sys.executable, "-c", "pass"]))
        helped.append(seconds([*RENAKSI, "--help"]))
    # A machine at work on other things is slower for both; give it half as much again.
    assert statistics.median(helped) <= 1.5 * (2 * statistics.median(bare) + 0.1)


def seconds(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=ENVIRON)
    return time.perf_counter() - started


def test_help_loads_nothing_heavy() -> None:
    listing = (
        "import sys; from renaksi.cli.main import run; run(['--help'], {}); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", listing], capture_output=True, text=True, check=True, env=ENVIRON
    )
    loaded = set(done.stdout.splitlines()[-1].split())
    heavy = {
        "rich",
        "openpyxl",
        "typst",
        "lxml",
        "decimal",
        "json",
        "dataclasses",
        "multiprocessing",
    }
    assert loaded & heavy == set()


def test_what_was_mended_is_what_is_reviewed_and_written(tmp_path: Path) -> None:
    table = tmp_path / "tabel.csv"
    table.write_text("Apa;Ukuran;Berapa\nMeningkatnya mutu;Nilai mutu;85\n", encoding="utf-8")
    mapping = tmp_path / "tabel.map"
    columns = {"A": "objective", "B": "indicator", "C": "target"}
    body = {"form": "agreement", "tables": [{"header_row": 1, "columns": columns}]}
    mapping.write_text(json.dumps(body), encoding="utf-8")

    review = renaksi("review", table, "--map", mapping, "--format", "json")
    written = renaksi("convert", table, "--map", mapping, "--to", "json", "-o", tmp_path / "o.json")

    assert json.loads(review.stdout)["form"] == "agreement"
    assert written.returncode == 0
    (row,) = json.loads((tmp_path / "o.json").read_text(encoding="utf-8"))["rows"]
    assert (row["objective"], row["target"]["value"]) == ("Meningkatnya mutu", 85)
