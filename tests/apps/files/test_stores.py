"""The contract of a store, kept by every kind of store."""

from __future__ import annotations

import io
import os
import stat
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from renaksi.apps.files.disk import DiskStore
from renaksi.apps.files.object_store import ObjectStore
from renaksi.apps.files.storage import Storage
from renaksi.domain.errors import RenaksiError
from tests.apps.files.conftest import digest_of

DATA = b"Rencana aksi\n" * 1000


def put(store: Storage, government: UUID, data: bytes = DATA) -> str:
    digest = digest_of(data)
    store.put(government, digest, io.BytesIO(data))
    return digest


def read(store: Storage, government: UUID, digest: str) -> bytes:
    with store.open(government, digest) as file:
        return file.read()


def test_what_is_put_is_read_back(any_store: Storage) -> None:
    government = uuid4()
    assert read(any_store, government, put(any_store, government)) == DATA
    large = os.urandom(12 * 1024 * 1024)
    assert read(any_store, government, put(any_store, government, large)) == large
    assert read(any_store, government, put(any_store, government, b"")) == b""


def test_putting_twice_keeps_one(any_store: Storage) -> None:
    government = uuid4()
    assert put(any_store, government) == put(any_store, government)
    assert read(any_store, government, digest_of(DATA)) == DATA


def test_another_government_has_it_not(any_store: Storage) -> None:
    digest = put(any_store, uuid4())
    with pytest.raises(RenaksiError, match=r"storage\.missing"):
        any_store.open(uuid4(), digest)


def test_what_was_never_put_is_missing(any_store: Storage) -> None:
    with pytest.raises(RenaksiError, match=r"storage\.missing"):
        any_store.open(uuid4(), digest_of(b"nothing"))


def test_what_is_deleted_is_gone_for_that_government_alone(any_store: Storage) -> None:
    one, other = uuid4(), uuid4()
    digest = put(any_store, one)
    put(any_store, other)
    any_store.delete(one, digest)
    any_store.delete(one, digest)
    with pytest.raises(RenaksiError, match=r"storage\.missing"):
        any_store.open(one, digest)
    assert read(any_store, other, digest) == DATA


@pytest.mark.parametrize("name", ["", "..", "../../../etc/passwd", "a/b", "x" * 63, "a" * 63 + "/"])
def test_a_name_that_is_no_hash_is_refused(any_store: Storage, name: str) -> None:
    for act in (
        lambda: any_store.open(uuid4(), name),
        lambda: any_store.delete(uuid4(), name),
        lambda: any_store.put(uuid4(), name, io.BytesIO(b"x")),
    ):
        with pytest.raises(ValueError, match="hash"):
            act()


def test_a_usable_store_passes_its_check(any_store: Storage) -> None:
    any_store.check()


def test_what_is_missing_is_made_once(bucket: dict[str, str], tmp_path: Path) -> None:
    for store in (
        DiskStore(tmp_path / "deep" / "files"),
        ObjectStore(**{**bucket, "bucket": "dibuat-kemudian"}),
    ):
        store.prepare()
        store.prepare()
        store.check()
        government = uuid4()
        assert read(store, government, put(store, government)) == DATA


class _Breaking(io.BytesIO):
    """A source that fails in the middle."""

    def read(self, *_: object) -> bytes:
        if self.tell() > 0:
            raise ConnectionResetError("peer")
        return super().read(1000)


def test_a_source_that_breaks_off_leaves_nothing(any_store: Storage) -> None:
    government, digest = uuid4(), digest_of(DATA)
    with pytest.raises((RenaksiError, OSError)):
        any_store.put(government, digest, _Breaking(DATA))
    with pytest.raises(RenaksiError, match=r"storage\.missing"):
        any_store.open(government, digest)


def test_a_broken_put_leaves_no_rest_on_disk(tmp_path: Path) -> None:
    with pytest.raises(RenaksiError, match=r"storage\.unavailable"):
        DiskStore(tmp_path).put(uuid4(), digest_of(DATA), _Breaking(DATA))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_files_on_disk_are_closed_to_others_and_where_they_should_be(tmp_path: Path) -> None:
    government = uuid4()
    digest = put(DiskStore(tmp_path / "files"), government)
    path = tmp_path / "files" / str(government) / digest[:2] / digest
    assert path.read_bytes() == DATA
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for folder in path.relative_to(tmp_path).parents[:-1]:
        assert stat.S_IMODE((tmp_path / folder).stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "files").write_text("not a folder")
    store = DiskStore(tmp_path / "files")
    with pytest.raises(RenaksiError, match=r"storage\.unavailable"):
        store.check()
    with pytest.raises(RenaksiError, match=r"storage\.unavailable"):
        put(store, uuid4())


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"bucket": "there-is-none"}, id="no-bucket"),
        pytest.param({"endpoint": "http://127.0.0.1:9"}, id="nobody-answers"),
    ],
)
def test_a_service_that_cannot_be_used_is_told(
    bucket: dict[str, str], wrong: dict[str, str]
) -> None:
    store = ObjectStore(**{**bucket, **wrong})
    with pytest.raises(RenaksiError, match=r"storage\.unavailable"):
        store.check()
    with pytest.raises(RenaksiError, match=r"storage\.unavailable") as told:
        put(store, uuid4())
    assert "127.0.0.1" not in str(told.value.params)
