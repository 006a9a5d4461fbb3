"""Formats that LibreOffice reads for us: converted in a profile of its own, with limits."""

from __future__ import annotations

import contextlib
import os
import resource
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from renaksi.domain.errors import RenaksiError
from renaksi.domain.findings import Finding, Severity
from renaksi.reading.sniff import CONVERTED, Kind

_SECONDS = 9
_MEMORY = 4 * 1024**3  # address space, most of which it maps and never touches
_RESIDENT = 800 * 1024**2  # what its processes may hold together
_LOOK = 0.1  # seconds between two looks at them
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution"><value>true</value></prop>
<prop oor:name="DisableActiveContent"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType"><value>2</value></prop>
<prop oor:name="ooInetHTTPProxyName"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPProxyPort"><value>9</value></prop>
<prop oor:name="ooInetHTTPSProxyName"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPSProxyPort"><value>9</value></prop></item>
</oor:items>
"""
"""No macros, no active content; what would go to the network goes to a closed door."""


def find_office() -> str | None:
    """Return the path of LibreOffice's command, ``None`` where it is not installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def convert(kind: Kind, data: bytes) -> tuple[Kind, bytes, Finding]:
    """Convert a file to a kind that Renaksi reads itself.

    Returns:
        The new kind, the converted file, and a hint that says so.

    Raises:
        RenaksiError: LibreOffice is not there, cannot read the file, or takes too long.
    """
    program = find_office()
    target = CONVERTED[kind]
    if program is None:
        raise RenaksiError("file.needs_conversion", {"format": kind.value, "target": target.value})
    with tempfile.TemporaryDirectory(prefix="renaksi-") as folder:
        converted = _run(program, Path(folder), kind, target, data)
    finding = Finding("file.converted", Severity.HINT, params={"format": kind.value})
    return target, converted, finding


def _run(program: str, folder: Path, kind: Kind, target: Kind, data: bytes) -> bytes:
    source = folder / f"document.{kind.value}"
    source.write_bytes(data)
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    command = [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        target.value,
        "--outdir",
        str(folder / "out"),
        str(source),
    ]
    _wait(command, folder)
    made = folder / "out" / f"document.{target.value}"
    if not made.is_file():
        raise RenaksiError("file.conversion_failed", {"format": kind.value})
    return made.read_bytes()


def _wait(command: list[str], folder: Path) -> None:
    """Run a command to its end in a process group of its own, which is ended with it."""
    child = subprocess.Popen(  # noqa: S603 # a fixed command on a file of ours
        command,
        cwd=folder,
        env={**os.environ, "HOME": str(folder), "SAL_USE_VCLPLUGIN": "svp"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    resource.prlimit(child.pid, resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    watcher = _watch_over(child.pid, folder)
    try:
        _wait_within_limits(child)
    finally:
        watcher.kill()
        watcher.communicate()
        _end_group(child)


def _watch_over(group: int, folder: Path) -> subprocess.Popen[bytes]:
    """Start what ends the group and removes its folder when this process is killed."""
    script = (
        'read -r _; kill -s KILL -- "-$1"; rm -rf -- "$2"'  # nothing is said, until we are gone
    )
    return subprocess.Popen(  # noqa: S603 # a fixed command
        ["/bin/sh", "-c", script, "sh", str(group), str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _wait_within_limits(child: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _SECONDS
    while time.monotonic() < deadline:
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(_LOOK)
            return
        if _resident(child.pid) > _RESIDENT:
            raise RenaksiError("file.too_large", {"limit": _RESIDENT // 1024**2})
    raise RenaksiError("file.too_slow", {"seconds": _SECONDS})


def _resident(group: int) -> int:
    """Count the bytes of memory that a process group holds; 0 where ``/proc`` does not tell."""
    pages = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, ValueError, IndexError):  # gone meanwhile
            fields = stat.read_text("utf-8", "replace").rpartition(")")[2].split()
            pages += int(fields[21]) if int(fields[2]) == group else 0
    return pages * resource.getpagesize()


def _end_group(child: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()
