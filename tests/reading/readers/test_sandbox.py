"""The child process: what goes wrong in it becomes a refusal, and nothing stays behind."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest

from renaksi.domain.errors import RenaksiError
from renaksi.reading.readers import read_document, shared_worker
from renaksi.reading.sandbox import Limits, Worker, run

from .making import only_table, texts

_HERE = __name__


def echo(data: bytes, text: str) -> tuple[bytes, str]:
    return data, text


def process(_data: bytes) -> int:
    return os.getpid()


def abort(_data: bytes) -> None:
    os.kill(os.getpid(), signal.SIGABRT)


def sleep(_data: bytes) -> None:
    time.sleep(30)


def spin(_data: bytes) -> None:
    while True:
        pass


def swell(_data: bytes) -> int:
    return len(bytearray(900 * 1024 * 1024))


def refuse(_data: bytes) -> None:
    raise RenaksiError("file.password", {"sheet": "A", "count": 2})


def fail(_data: bytes) -> None:
    raise ValueError("whatever a library throws")


def chatter(_data: bytes) -> str:
    print("a library that prints")  # noqa: T201
    os.write(2, b"and complains")
    return "done"


def test_it_hands_data_in_and_the_answer_out() -> None:
    assert run(f"{_HERE}:echo", b"isi", "nama") == (b"isi", "nama")


@pytest.mark.parametrize(
    ("task", "code"),
    [
        pytest.param("abort", "file.crashed", id="aborted"),
        pytest.param("sleep", "file.too_slow", id="asleep"),
        pytest.param("spin", "file.too_slow", id="busy"),
        pytest.param("swell", "file.too_large", id="too-much-memory"),
        pytest.param("fail", "file.damaged", id="any-exception"),
    ],
)
def test_grief_in_the_child_becomes_a_refusal(task: str, code: str) -> None:
    # Time enough for a busy machine, where something else than time is to run out first.
    seconds = 3 if code == "file.too_slow" else 60
    with pytest.raises(RenaksiError) as refusal:
        run(f"{_HERE}:{task}", b"", limits=Limits(seconds=seconds))

    assert refusal.value.code == code


def test_a_refusal_keeps_its_parameters() -> None:
    with pytest.raises(RenaksiError) as refusal:
        run(f"{_HERE}:refuse", b"")

    assert refusal.value.params == {"sheet": "A", "count": 2}


def test_what_libraries_print_is_not_seen(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(f"{_HERE}:chatter", b"") == "done"
    assert capfd.readouterr() == ("", "")


def test_a_worker_serves_many_requests_and_starts_again_after_a_death() -> None:
    with Worker() as worker:
        first = worker.run(f"{_HERE}:process", b"")
        assert worker.run(f"{_HERE}:process", b"") == first
        with pytest.raises(RenaksiError):
            worker.run(f"{_HERE}:abort", b"")
        assert worker.run(f"{_HERE}:process", b"") != first


def test_no_child_is_left_behind() -> None:
    with Worker() as worker:
        pid = worker.run(f"{_HERE}:process", b"")

    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_documents_of_a_batch_share_one_child() -> None:
    page = b"<table><tr><td>NO</table>"

    with shared_worker():
        found = [texts(only_table(read_document(page, "a.html"))) for _ in range(3)]

    assert found == [{"A1": "NO"}] * 3


def test_beside_other_threads_the_child_is_started_anew() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        document = read_document(b"<table><tr><td>NO</table>", "a.html")
    finally:
        stop.set()
        thread.join()

    assert texts(only_table(document)) == {"A1": "NO"}


def test_an_idle_worker_ends_with_its_parent() -> None:
    script = (
        "import os, sys; from renaksi.reading.sandbox import Worker; w = Worker(); "
        f"w.run('{_HERE}:process', b''); print(w._pid, flush=True); os._exit(0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=30
    )
    pid = int(done.stdout)

    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("the worker outlived its parent")


def test_importing_the_readers_loads_no_heavy_library() -> None:
    script = (
        "import sys, renaksi.reading.readers; "
        "print(sorted({'lxml', 'openpyxl', 'docx', 'tablers', 'xlrd', 'pypdfium2', "
        "'charset_normalizer', 'multiprocessing'} & set(sys.modules)))"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"


def test_reading_opens_no_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_arguments: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", forbidden)
    page = b'<table><tr><td><img src="http://127.0.0.1:9/x.png">NO</table>'

    assert texts(only_table(read_document(page, "a.html"))) == {"A1": "NO"}
