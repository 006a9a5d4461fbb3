"""A backup is one moment, whole or not there; what comes back is what was there, or nothing."""

from __future__ import annotations

import datetime
import hashlib
import io
import random
import shutil
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import BinaryIO
from uuid import UUID, uuid4

import psycopg
import pytest

from renaksi.domain.errors import RenaksiError
from renaksi.running.backup import restoring
from renaksi.running.backup.archive import Archive, Manifest
from renaksi.running.backup.digests import TableDigest, table_digests
from renaksi.running.backup.making import make_backup
from renaksi.running.backup.restoring import restore_backup
from renaksi.running.backup.rotation import backups_in, next_backup, remove_old
from tests.running.databases import Database, made_database

WRITERS = 20
ACCOUNTS = 40
GOVERNMENT = UUID(int=7)

TABLES = """
CREATE TABLE account (id integer PRIMARY KEY, balance bigint NOT NULL);
INSERT INTO account SELECT number, 1000 FROM generate_series(1, {accounts}) AS number;
CREATE TABLE transfer (
    id bigserial PRIMARY KEY, source integer REFERENCES account, target integer REFERENCES account,
    amount bigint NOT NULL, note text, at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE files_storedfile (
    id uuid PRIMARY KEY, government_id uuid NOT NULL, sha256 varchar(64) NOT NULL, size bigint
);
CREATE TABLE oddities (
    no_key text, number numeric, pieces jsonb, bytes bytea, span interval, real double precision,
    names text[]
);
INSERT INTO oddities VALUES
    (NULL, 1.10, '{{"b": [1, null], "a": "é"}}', '\\x00ff', '1 mon 2 days', 0.1, '{{a,NULL,"b"}}'),
    ('same', 1.1, NULL, NULL, NULL, 'NaN', '{{}}'), ('same', 1.1, NULL, NULL, NULL, 'NaN', '{{}}'),
    (E'tab\\there\\nCREATE POLICY owner ON x TO somebody ', 0, NULL, NULL, NULL, -0.0, NULL);
ALTER TABLE oddities ENABLE ROW LEVEL SECURITY;
ALTER TABLE oddities FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON oddities USING (no_key = current_setting('app.government', true));
CREATE POLICY owner ON oddities TO CURRENT_USER USING (true) WITH CHECK (true);
"""


class MemoryStore:
    """Stored files in memory."""

    def __init__(self) -> None:
        self.held: dict[tuple[UUID, str], bytes] = {}

    def open(self, government: UUID, digest: str) -> BinaryIO:
        return io.BytesIO(self.held[government, digest])

    def put(self, government: UUID, digest: str, source: BinaryIO) -> None:
        self.held[government, digest] = source.read()

    def keep(self, connection: psycopg.Connection, content: bytes) -> None:
        """Keep a file as the application does: its bytes first, then its row."""
        digest = hashlib.sha256(content).hexdigest()
        self.put(GOVERNMENT, digest, io.BytesIO(content))
        connection.execute(
            "INSERT INTO files_storedfile VALUES (%s, %s, %s, %s)",
            [uuid4(), GOVERNMENT, digest, len(content)],
        )


@pytest.fixture
def source() -> Iterator[Database]:
    with made_database() as database:
        with psycopg.connect(database.owner) as connection:
            connection.execute(TABLES.format(accounts=ACCOUNTS).encode())
        yield database


@pytest.fixture
def target() -> Iterator[Database]:
    with made_database() as database:
        yield database


def digests_of(database: Database) -> list[TableDigest]:
    with psycopg.connect(database.owner) as connection:
        return table_digests(connection)


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(RenaksiError) as caught:
        act()
    return caught.value.code


def write_until(stop: threading.Event, database: Database, store: MemoryStore, seed: int) -> None:
    """Move money about and keep files; the total never changes, at any moment."""
    chance = random.Random(seed)  # noqa: S311 (repeatable, not secret)
    with closing(psycopg.connect(database.owner)) as connection:
        while not stop.is_set():
            # In this order, so that two writers never wait for each other in a circle.
            source, target = sorted(chance.sample(range(1, ACCOUNTS + 1), 2))
            amount = chance.randint(-50, 50)
            with connection.transaction():
                for account, change in ((source, -amount), (target, amount)):
                    connection.execute(
                        "UPDATE account SET balance = balance + %s WHERE id = %s", [change, account]
                    )
                connection.execute(
                    "INSERT INTO transfer (source, target, amount, note) VALUES (%s, %s, %s, %s)",
                    [source, target, amount, "ke"],
                )
                if chance.random() < 0.2:
                    store.keep(connection, chance.randbytes(200))


@pytest.fixture
def busy(source: Database) -> Iterator[MemoryStore]:
    """Twenty writers at work, each of whom has written something before the test begins."""
    store, stop = MemoryStore(), threading.Event()
    threads = [
        threading.Thread(target=write_until, args=(stop, source, store, seed))
        for seed in range(WRITERS)
    ]
    for thread in threads:
        thread.start()
    yield store
    stop.set()
    for thread in threads:
        thread.join()


def count(database: Database, query: bytes) -> int:
    with psycopg.connect(database.owner) as connection:
        row = connection.execute(query).fetchone()
    assert row
    return int(row[0])


def test_a_backup_while_twenty_write_is_one_moment(
    busy: MemoryStore, source: Database, target: Database, room: Path
) -> None:
    before = count(source, b"SELECT count(*) FROM transfer")
    manifests = [make_backup(source.backup, busy, room / f"{turn}.zip") for turn in range(3)]
    after = count(source, b"SELECT count(*) FROM transfer")
    last = manifests[-1]
    elsewhere = MemoryStore()

    assert restore_backup(room / "2.zip", target.owner, elsewhere) == last

    assert digests_of(target) == list(last.tables)
    assert count(target, b"SELECT sum(balance) FROM account") == ACCOUNTS * 1000
    assert before < count(target, b"SELECT count(*) FROM transfer") < after
    named = {(UUID(file.government), file.digest) for file in last.files}
    assert elsewhere.held.keys() == named
    assert named
    assert all(hashlib.sha256(held).hexdigest() == key[1] for key, held in elsewhere.held.items())
    assert count(target, b"SELECT count(DISTINCT sha256) FROM files_storedfile") == len(named)
    assert len({manifest.tables for manifest in manifests}) == 3, "nobody wrote meanwhile"


def test_what_comes_back_is_the_same_to_the_last_oddity(
    source: Database, target: Database, room: Path
) -> None:
    make_backup(source.backup, MemoryStore(), room / "one.zip")
    restore_backup(room / "one.zip", target.owner, MemoryStore())

    assert digests_of(target) == digests_of(source)
    with psycopg.connect(target.owner) as connection:
        connection.execute("INSERT INTO transfer (source, target, amount) VALUES (1, 2, 3)")
        policies = connection.execute("SELECT polname FROM pg_policy ORDER BY 1").fetchall()
    assert policies == [("owner",), ("tenant",)]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(b"UPDATE account SET balance = balance + 1 WHERE id = 3", id="altered"),
        pytest.param(b"DELETE FROM oddities WHERE number = 0", id="removed"),
        pytest.param(
            b"DELETE FROM oddities WHERE ctid = (SELECT min(ctid) FROM oddities"
            b" WHERE no_key = 'same')",
            id="one-of-two-equal-rows",
        ),
        pytest.param(b"INSERT INTO account VALUES (1000, 0)", id="added"),
        pytest.param(
            b"UPDATE oddities SET pieces = '{}' WHERE no_key IS NULL", id="inside-a-value"
        ),
    ],
)
def test_a_digest_sees_every_change(source: Database, change: bytes) -> None:
    before = digests_of(source)
    with psycopg.connect(source.owner) as connection:
        connection.execute(change)
    assert digests_of(source) != before


def test_a_digest_does_not_see_the_order_of_rows(source: Database) -> None:
    before = digests_of(source)
    with psycopg.connect(source.owner) as connection:
        connection.execute("UPDATE account SET balance = balance")
        connection.execute("UPDATE account SET balance = balance WHERE id % 2 = 0")
    assert digests_of(source) == before


def test_it_replaces_no_file(source: Database, room: Path) -> None:
    (room / "mine.zip").write_bytes(b"mine")

    code = refusal(lambda: make_backup(source.backup, MemoryStore(), room / "mine.zip"))

    assert code == "backup.exists"
    assert (room / "mine.zip").read_bytes() == b"mine"


def test_only_its_owner_can_read_it(source: Database, room: Path) -> None:
    make_backup(source.backup, MemoryStore(), room / "one.zip")
    assert (room / "one.zip").stat().st_mode & 0o777 == 0o600


def test_a_failed_backup_leaves_nothing(source: Database, room: Path) -> None:
    store = MemoryStore()
    with psycopg.connect(source.owner) as connection:
        store.keep(connection, b"evidence")
    store.held = dict.fromkeys(store.held, b"other bytes")

    code = refusal(lambda: make_backup(source.backup, store, room / "one.zip"))

    assert code == "backup.damaged_file"
    assert list(room.iterdir()) == []


def test_no_server_is_said(room: Path) -> None:
    url = f"host={room} dbname=renaksi user=nobody"
    assert refusal(lambda: make_backup(url, MemoryStore(), room / "x.zip")) == "backup.no_database"
    assert list(room.iterdir()) == []


def test_a_full_database_is_refused_and_stays_as_it_is(source: Database, room: Path) -> None:
    make_backup(source.backup, MemoryStore(), room / "one.zip")
    before = digests_of(source)
    store = MemoryStore()

    code = refusal(lambda: restore_backup(room / "one.zip", source.owner, store))

    assert code == "backup.not_empty"
    assert digests_of(source) == before
    assert store.held == {}


def rewritten(path: Path, member: str, change: Callable[[bytes], bytes]) -> None:
    """Write a backup again with one part changed."""
    draft = path.with_suffix(".new")
    with zipfile.ZipFile(path) as held, zipfile.ZipFile(draft, "w") as changed:
        for name in held.namelist():
            content = held.read(name)
            changed.writestr(name, change(content) if name.startswith(member) else content)
    draft.replace(path)


@pytest.mark.parametrize(
    ("member", "change", "code"),
    [
        pytest.param("database.dump", lambda c: c[:-1], "backup.damaged", id="dump-cut"),
        pytest.param("database.dump", lambda c: c + b"x", "backup.damaged", id="dump-longer"),
        pytest.param("files/", lambda c: c[::-1], "backup.damaged", id="file-altered"),
        pytest.param("manifest.json", lambda _c: b"{}", "backup.damaged", id="no-manifest"),
        pytest.param(
            "manifest.json",
            lambda c: c.replace(b'"rows": 40', b'"rows": 41'),
            "backup.differs",
            id="a-row-less-than-promised",
        ),
    ],
)
def test_a_backup_that_was_altered_is_not_restored(
    source: Database,
    target: Database,
    room: Path,
    member: str,
    change: Callable[[bytes], bytes],
    code: str,
) -> None:
    store = MemoryStore()
    with psycopg.connect(source.owner) as connection:
        store.keep(connection, b"evidence of something")
    make_backup(source.backup, store, room / "one.zip")
    rewritten(room / "one.zip", member, change)

    assert refusal(lambda: restore_backup(room / "one.zip", target.owner, MemoryStore())) == code
    assert digests_of(target) == []


@pytest.mark.parametrize("part", [0.0, 0.3, 0.9, 0.999])
def test_a_backup_that_was_cut_off_is_not_restored(
    source: Database, target: Database, room: Path, part: float
) -> None:
    make_backup(source.backup, MemoryStore(), room / "one.zip")
    whole = (room / "one.zip").read_bytes()
    (room / "one.zip").write_bytes(whole[: int(len(whole) * part)])

    store = MemoryStore()
    assert refusal(lambda: restore_backup(room / "one.zip", target.owner, store)) == (
        "backup.damaged"
    )
    assert digests_of(target) == []


def test_a_restore_that_is_interrupted_leaves_nothing(
    source: Database, target: Database, room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_backup(source.backup, MemoryStore(), room / "one.zip")
    monkeypatch.setattr(restoring, "_write_checks", _interrupt)

    with pytest.raises(KeyboardInterrupt):
        restore_backup(room / "one.zip", target.owner, MemoryStore())

    assert digests_of(target) == []


def _interrupt(*_words: object) -> None:
    raise KeyboardInterrupt


def test_policies_of_the_owner_go_to_the_owner_here(
    source: Database, target: Database, room: Path
) -> None:
    """The owner of another installation has another name; here its policies bear ours."""
    make_backup(source.backup, MemoryStore(), room / "one.zip")
    with Archive(room / "one.zip") as archive:
        owner = archive.manifest.owner
    assert owner
    dumped = b"CREATE POLICY owner ON public.oddities TO other USING (true) WITH CHECK (true);"
    manifest = _manifest(owner="other")

    adapted = restoring._adapted(manifest, owner, 180000)(dumped, "post-data")

    assert adapted == dumped.replace(b" other ", f' "{owner}" '.encode())


def _manifest(owner: str) -> Manifest:
    return Manifest("", "", 0, owner, "", 0, (), ())


def test_old_backups_go_and_other_files_stay(room: Path) -> None:
    start = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    made = [next_backup(room, start + datetime.timedelta(days=day)) for day in range(5)]
    for path in made:
        path.write_bytes(b"")
    (room / "renaksi-letter.zip").write_bytes(b"mine")
    Path(f"{made[0]}.part").write_bytes(b"interrupted")

    removed = remove_old(room, 2)

    assert removed == made[:3]
    assert backups_in(room) == made[3:]
    assert set(room.iterdir()) == {*made[3:], room / "renaksi-letter.zip"}
    shutil.rmtree(room)
    assert backups_in(room) == []
