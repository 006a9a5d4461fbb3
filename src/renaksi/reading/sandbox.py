"""A child process with limits, for libraries that a bad file can abort, hang or blow up.

A worker answers requests over a socket. It is forked where that is safe (one thread, cheap: a few
milliseconds) and started anew otherwise. What it sends back is plain data in ``marshal``'s form,
which is the fastest and, unlike pickles, holds no code.
"""

from __future__ import annotations

import contextlib
import gc
import marshal
import os
import resource
import signal
import socket
import struct
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from renaksi.domain.errors import RenaksiError
from renaksi.domain.findings import ParamValue

_MIB = 1024 * 1024
_LENGTH = struct.Struct(">Q")
_IDLE_SECONDS = 2.0  # how often an idle worker looks whether its parent still lives


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may use.

    Attributes:
        seconds: Wall time, and processor time, from request to answer.
        memory: Bytes of address space beyond what the child starts with.
    """

    seconds: float = 8.0
    memory: int = 640 * _MIB


DEFAULT_LIMITS = Limits()


class Worker:
    """A child process that runs one task after another."""

    def __init__(self, limits: Limits = DEFAULT_LIMITS) -> None:
        self._limits = limits
        self._socket: socket.socket | None = None
        self._pid = 0
        self._deadline: float | None = None  # of the task that it works on

    def run(self, task: str, data: bytes, *arguments: str) -> Any:
        """Run ``module:function`` on some bytes in the child and return its plain answer.

        Raises:
            RenaksiError: What the task raised, or ``file.crashed``, ``file.too_slow``,
                ``file.too_large`` when the child came to grief.
        """
        self.begin(task, data, *arguments)
        return self.answer()

    def begin(self, task: str, data: bytes, *arguments: str) -> None:
        """Give the child a task; :meth:`answer` waits for its end and says what went wrong."""
        if self._deadline is not None:  # nobody asked for the last answer
            self.close()
        if self._socket is None:
            self._start()
        self._deadline = time.monotonic() + self._limits.seconds
        self._talk(marshal.dumps((task, arguments)), data)

    def answer(self) -> Any:
        """Wait for the task that was begun; raises as :meth:`run` does."""
        answer = self._talk()
        self._deadline = None
        if answer is None:
            raise self._died() from None
        return _unwrap(answer)

    def _talk(self, *messages: bytes) -> bytearray | None:
        """Send messages or, without any, receive one; ``None`` when the child is gone."""
        assert self._socket is not None  # noqa: S101 # for mypy
        assert self._deadline is not None  # noqa: S101
        try:
            for message in messages:
                _send(self._socket, message, self._deadline)
            return None if messages else _receive(self._socket, self._deadline)
        except TimeoutError:
            self.close()
            raise RenaksiError("file.too_slow", {"seconds": int(self._limits.seconds)}) from None
        except OSError:
            return None
        except BaseException:  # Ctrl-C: never leave the child behind
            self.close()
            raise

    def close(self) -> None:
        """End the child, whatever it does."""
        self._deadline = None
        if self._socket is None:
            return
        self._socket.close()
        self._socket = None
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)
        self._wait()

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def _start(self) -> None:
        ours, theirs = socket.socketpair()
        self._pid = (
            _fork(ours, theirs, self._limits) if _may_fork() else _spawn(theirs, self._limits)
        )
        theirs.close()
        self._socket = ours

    def _wait(self) -> int:
        """Collect the child; returns the signal that ended it, 0 where none did."""
        try:
            return os.waitpid(self._pid, 0)[1] & 0x7F
        except ChildProcessError:
            return 0

    def _died(self) -> RenaksiError:
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        ending = self._wait()
        if ending == signal.SIGXCPU:
            return RenaksiError("file.too_slow", {"seconds": int(self._limits.seconds)})
        return RenaksiError("file.crashed")


_shared: list[Worker] = []


def run(task: str, data: bytes, *arguments: str, limits: Limits = DEFAULT_LIMITS) -> Any:
    """Run a task in the shared worker where there is one, else in a child of its own."""
    with begun(task, data, *arguments, limits=limits) as answer:
        return answer()


@contextlib.contextmanager
def begun(
    task: str, data: bytes, *arguments: str, limits: Limits = DEFAULT_LIMITS
) -> Iterator[Callable[[], Any]]:
    """Begin a task as :func:`run` does; the function given waits for its answer.

    So parent and child can work at the same time.
    """
    with contextlib.nullcontext(_shared[-1]) if _shared else Worker(limits) as worker:
        worker.begin(task, data, *arguments)
        yield worker.answer


@contextlib.contextmanager
def shared_worker(limits: Limits = DEFAULT_LIMITS) -> Iterator[None]:
    """Let all documents read inside this context share one child: for batches.

    A child that dies is started again; the context belongs to one thread.
    """
    with Worker(limits) as worker:
        _shared.append(worker)
        try:
            yield
        finally:
            _shared.remove(worker)


def _unwrap(answer: bytearray) -> Any:
    outcome, value = marshal.loads(answer)  # noqa: S302 # our own child wrote it
    if outcome == "error":
        code, params = value
        raise RenaksiError(code, dict(params))
    return value


def _may_fork() -> bool:
    """Whether no other thread can hold a lock that the child would wait for."""
    if threading.active_count() > 1 or sys.platform == "darwin":
        return False
    tasks = Path("/proc/self/task")
    return not tasks.is_dir() or len(list(tasks.iterdir())) == 1


def _fork(ours: socket.socket, theirs: socket.socket, limits: Limits) -> int:
    pid = os.fork()
    if pid == 0:
        ours.close()
        _live(theirs, limits)
    return pid


def _spawn(theirs: socket.socket, limits: Limits) -> int:
    import subprocess

    start = (
        f"import sys; sys.path[:] = {sys.path!r}; from renaksi.reading.sandbox import serve; "
        f"serve({theirs.fileno()}, {limits.seconds}, {limits.memory})"
    )
    child = subprocess.Popen(  # noqa: S603 # our own interpreter and code
        [sys.executable, "-c", start],
        pass_fds=(theirs.fileno(),),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    child.returncode = 0  # collected by us, with its signal
    return child.pid


def serve(descriptor: int, seconds: float, memory: int) -> NoReturn:
    """Live as a worker; the entry of a child that was not forked."""
    _live(socket.socket(fileno=descriptor), Limits(seconds, memory))


def _live(channel: socket.socket, limits: Limits) -> NoReturn:
    """Answer requests until the parent is gone; never returns into the parent's code."""
    status = 1
    try:
        _set_up(limits)
        parent = os.getppid()
        while (request := _next_request(channel, parent)) is not None:
            _limit_processor_time(limits.seconds)
            data = _receive(channel, time.monotonic() + limits.seconds)
            _send(channel, _answer(request, bytes(data or b"")), None)
            del data
        status = 0
    finally:
        os._exit(status)


def _set_up(limits: Limits) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    null = os.open(os.devnull, os.O_RDWR)  # libraries print; what they print is nobody's
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    sys.stdout = sys.stderr = os.fdopen(null, "w", encoding="utf-8")  # wherever they led
    gc.disable()  # short-lived, and a plan is many small objects without cycles
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        total = _address_space() + limits.memory
        resource.setrlimit(resource.RLIMIT_AS, (total, total))


def _address_space() -> int:
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    return int(pages) * resource.getpagesize()


def _limit_processor_time(seconds: float) -> None:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(usage.ru_utime + usage.ru_stime + seconds) + 1
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))


def _next_request(channel: socket.socket, parent: int) -> bytearray | None:
    while True:
        try:
            return _receive(channel, time.monotonic() + _IDLE_SECONDS)
        except TimeoutError:
            if os.getppid() != parent:
                return None


def _answer(request: bytearray, data: bytes) -> bytes:
    task, arguments = marshal.loads(request)  # noqa: S302 # the parent wrote it
    try:
        module, _, name = task.partition(":")
        function: Callable[..., Any] = getattr(import_module(module), name)
        return marshal.dumps(("value", function(data, *arguments)))
    except RenaksiError as error:
        params = [(key, _plain(value)) for key, value in error.params.items()]
        return marshal.dumps(("error", (error.code, params)))
    except MemoryError:
        return marshal.dumps(("error", ("file.too_large", ())))
    except Exception:  # whatever a library throws at a broken file
        return marshal.dumps(("error", ("file.damaged", ())))
    finally:
        gc.collect()


def _plain(value: ParamValue) -> str | int | None:
    return str(value) if isinstance(value, Decimal) else value


def _send(channel: socket.socket, message: bytes, deadline: float | None) -> None:
    _set_timeout(channel, deadline)
    channel.sendall(_LENGTH.pack(len(message)))
    channel.sendall(message)


def _receive(channel: socket.socket, deadline: float) -> bytearray | None:
    """Read one message; ``None`` when the other side is gone."""
    head = _receive_exactly(channel, _LENGTH.size, deadline)
    if head is None:
        return None
    return _receive_exactly(channel, _LENGTH.unpack(head)[0], deadline)


def _receive_exactly(channel: socket.socket, length: int, deadline: float) -> bytearray | None:
    message = bytearray(length)
    view = memoryview(message)
    filled = 0
    while filled < length:
        _set_timeout(channel, deadline)
        count = channel.recv_into(view[filled:])
        if count == 0:
            return None
        filled += count
    return message


def _set_timeout(channel: socket.socket, deadline: float | None) -> None:
    if deadline is None:
        channel.settimeout(None)
    else:
        channel.settimeout(max(0.001, deadline - time.monotonic()))
