"""What is read and what is written: folders walked, nothing replaced that was not named."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from renaksi.cli.inputs import Input, find_inputs, read_settings
from renaksi.cli.outputs import check_output, free_path, result_path, write_file
from renaksi.cli.problems import InterfaceError, WrongUsageError
from renaksi.domain.errors import RenaksiError

REAL_SCANDIR = os.scandir


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def test_a_folder_gives_its_office_files_in_order(tmp_path: Path) -> None:
    touch(tmp_path, "b.xlsx", "a.PDF", "sub/c.docx", "sub/deep/d.ods", "TW 10.csv", "TW 2.csv")
    touch(tmp_path, "~$b.xlsx", ".~lock.b.xlsx#", ".hidden.xlsx", ".git/x.txt", "photo.jpg", "x.py")

    names = [str(Path(found.name).relative_to(tmp_path)) for found in find_inputs([str(tmp_path)])]

    assert names == ["a.PDF", "b.xlsx", "TW 2.csv", "TW 10.csv", "sub/c.docx", "sub/deep/d.ods"]


def test_what_an_earlier_run_wrote_is_left_out_of_folders_only(tmp_path: Path) -> None:
    touch(tmp_path, "a.xlsx", "a-renaksi.xlsx")

    walked = find_inputs([str(tmp_path)], skip_stem_suffix="-renaksi")
    named = find_inputs([str(tmp_path / "a-renaksi.xlsx")], skip_stem_suffix="-renaksi")

    assert [Path(found.name).name for found in walked] == ["a.xlsx"]
    assert len(named) == 1


def test_an_empty_folder_is_a_problem_of_its_own(tmp_path: Path) -> None:
    touch(tmp_path, "photo.jpg")
    (found,) = find_inputs([str(tmp_path)])
    with pytest.raises(InterfaceError, match=r"input\.empty_folder"):
        found.load()


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "b.txt")
    assert [Path(found.name).name for found in find_inputs([str(tmp_path)])] == ["a.txt"]


def test_a_closed_folder_is_a_problem_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch(tmp_path, "a.txt", "closed/b.txt")

    def scandir(path: str) -> Iterator[os.DirEntry[str]]:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return REAL_SCANDIR(path)

    monkeypatch.setattr(os, "scandir", scandir)
    good, bad = find_inputs([str(tmp_path)])
    assert good.path == tmp_path / "a.txt"
    with pytest.raises(InterfaceError, match=r"input\.forbidden"):
        bad.load()


def test_links_in_a_circle_are_not_followed(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt")
    (tmp_path / "circle").symlink_to(tmp_path, target_is_directory=True)
    assert len(find_inputs([str(tmp_path)])) == 1


def test_no_more_is_read_than_the_readers_take(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("renaksi.cli.inputs.MAXIMUM_BYTES", 1000)
    assert len(Input("zero", path=Path("/dev/zero")).load()) == 1001


@pytest.mark.parametrize(
    ("output", "number", "expected"),
    [
        pytest.param(None, None, "plans/a-renaksi.pdf", id="beside-the-document"),
        pytest.param(None, 2, "plans/a-renaksi-2.pdf", id="second-plan"),
        pytest.param("out.pdf", None, "out.pdf", id="named"),
        pytest.param("out.pdf", 1, "out.pdf", id="named-first-plan"),
        pytest.param("out.pdf", 3, "out-3.pdf", id="named-third-plan"),
        pytest.param("clean", None, "clean/a-renaksi.pdf", id="folder"),
        pytest.param("clean", 2, "clean/a-renaksi-2.pdf", id="folder-second-plan"),
    ],
)
def test_results_are_named(
    output: str | None,
    number: int | None,
    expected: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    touch(tmp_path, "plans/a.xlsx", "clean/x")
    source = Input("plans/a.xlsx", path=Path("plans/a.xlsx"))
    assert str(result_path(source, output, "-renaksi.pdf", number)) == expected


def test_a_name_of_ours_never_replaces_a_file(tmp_path: Path) -> None:
    touch(tmp_path, "a.pdf", "a (2).pdf")
    assert free_path(tmp_path / "a.pdf").name == "a (3).pdf"


def test_the_document_itself_is_never_replaced(tmp_path: Path) -> None:
    touch(tmp_path, "a.xlsx")
    source = Input("a", path=tmp_path / "a.xlsx")
    with pytest.raises(WrongUsageError, match=r"usage\.out_is_input"):
        check_output(str(tmp_path / "." / "a.xlsx"), [source])


def test_several_results_need_a_folder(tmp_path: Path) -> None:
    sources = [Input("a"), Input("b")]
    with pytest.raises(WrongUsageError, match=r"usage\.one_out"):
        check_output(str(tmp_path / "out.pdf"), sources)
    check_output(str(tmp_path), sources)
    check_output(str(tmp_path / "all.json"), sources, is_gathered=True)


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    target.chmod(0o640)

    write_file(target, b"new")

    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_new_file_has_usual_rights(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_file(tmp_path / "a.pdf", b"x")
    finally:
        os.umask(before)
    assert (tmp_path / "a.pdf").stat().st_mode & 0o777 == 0o644


def test_a_folder_that_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(InterfaceError, match=r"output\.failed"):
        write_file(tmp_path / "none" / "a.pdf", b"x")


def test_an_empty_name_is_no_folder() -> None:
    """``renaksi read "$UNSET"`` must not read all that lies here."""
    (found,) = find_inputs([""])

    assert found.problem is not None
    assert found.problem.name == "input.missing"


def test_settings_are_read_with_a_limit(tmp_path: Path) -> None:
    path = tmp_path / "mapping.json"
    path.write_text("\ufeff{}", encoding="utf-8")
    assert read_settings(str(path)) == "{}"

    with path.open("wb") as stream:
        stream.truncate(17 * 1024 * 1024)  # as /dev/zero: no end in sight
    with pytest.raises(RenaksiError) as refusal:
        read_settings(str(path))
    assert refusal.value.code == "file.too_large"


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(InterfaceError) as refusal:
            write_file(tmp_path / "rencana.csv", b"x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert refusal.value.name == "output.failed"
    assert list(tmp_path.iterdir()) == []
