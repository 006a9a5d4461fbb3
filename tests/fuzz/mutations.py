"""Ways to damage a file: bytes, text, and the parts inside a zip archive."""

from __future__ import annotations

import io
import random
import re
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

Mutation = Callable[[random.Random, bytes], bytes]

HUGE = (b"999999999999", b"-1", b"0", b"1048576", b"4294967296", b"1e308", b"XFD1048576", b"NaN")
TOKENS = (
    b"\x00" * 64,
    b"9" * 400,
    b'"' * 9,
    b"<" * 300,
    b"\xff\xfe",
    "\u202e\u200f\ufeff".encode(),
    b"=HYPERLINK(1)",
    b"\t" * 500,
    b"|" * 500,
    b"\n" * 3000,
    b"&a;" * 50,
    b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>",
)
NESTED = (b"<table><tr><td>", b"<div>", b"<w:p>", b"<b>", b"(", b"{")


@dataclass(frozen=True)
class Damaged:
    """A damaged file, the name it is given and what was done to it."""

    data: bytes
    name: str
    how: str


def damage(rng: random.Random, data: bytes, name: str, others: list[bytes]) -> Damaged:
    """Damage a file one to three times; now and then its name lies too."""
    how: list[str] = []
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        kinds = dict(ON_BYTES)
        if data[:2] == b"PK" and rng.random() < 0.8:
            kinds = dict(ON_ARCHIVES)  # bytes changed in a zip reach no reader: its sums fail first
        elif b"<" in data[:400] or b"%PDF" in data[:20] or b"\\rtf" in data[:10]:
            kinds |= ON_MARKUP
        chosen = rng.choice(sorted(kinds))
        how.append(chosen)
        data = kinds[chosen](rng, data)
    if rng.random() < 0.03:
        how.append("joined")
        data += rng.choice(others)
    if rng.random() < 0.05:
        how.append("renamed")
        name = f"{name}.{rng.choice(('xlsx', 'pdf', 'csv', 'docx', 'html', 'xls', 'ods', ''))}"
    return Damaged(data, name, "+".join(how))


def _flip(rng: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.choice((1, 3, 20, 200)) if changed else 0):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _cut(rng: random.Random, data: bytes) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def _behead(rng: random.Random, data: bytes) -> bytes:
    return data[rng.randrange(min(len(data), 2000) + 1) :]


def _splice(rng: random.Random, data: bytes) -> bytes:
    start, end = sorted(rng.randrange(len(data) + 1) for _ in range(2))
    piece = data[start : min(end, start + 4000)]
    at = rng.randrange(len(data) + 1)
    if rng.random() < 0.5:
        return data[:start] + data[start + len(piece) :]
    return data[:at] + piece * rng.choice((1, 2, 30)) + data[at:]


def _insert(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.choice(TOKENS) + data[at:]


def _huge_number(rng: random.Random, data: bytes) -> bytes:
    """Replace a few of the numbers written in the file by numbers out of all bounds."""
    found = list(re.finditer(rb"\d+", data))
    for match in sorted(
        rng.sample(found, min(len(found), rng.choice((1, 5)))), key=re.Match.start, reverse=True
    ):
        data = data[: match.start()] + rng.choice(HUGE) + data[match.end() :]
    return data


def _nest(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.choice(NESTED) * rng.choice((50, 3000)) + data[at:]


def _drop_tag(rng: random.Random, data: bytes) -> bytes:
    found = list(re.finditer(rb"</?[^<>]{1,200}>", data))
    if not found:
        return _flip(rng, data)
    match = rng.choice(found)
    again = rng.choice((0, 0, 2, 400))
    return data[: match.start()] + match.group() * again + data[match.end() :]


def _wide_span(rng: random.Random, data: bytes) -> bytes:
    """Give cells spans that no table can hold."""
    span = rng.choice((b' colspan="%d"', b' rowspan="%d"')) % rng.choice((0, 1000, 10**9))
    found = list(re.finditer(rb"<t[dh]", data))
    for match in sorted(rng.sample(found, min(len(found), 5)), key=re.Match.start, reverse=True):
        data = data[: match.end()] + span + data[match.end() :]
    return data


def _archive(data: bytes) -> list[tuple[str, bytes]] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [(entry.filename, archive.read(entry)) for entry in archive.infolist()]
    except Exception:
        return None


def _packed(parts: list[tuple[str, bytes]]) -> bytes:
    stream = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # two parts of one name are wanted here
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts:
                archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _in_part(rng: random.Random, data: bytes) -> bytes:
    """Damage one part of an archive and pack it again, so that the damage reaches the reader."""
    parts = _archive(data)
    if not parts:
        return _flip(rng, data)
    weights = [4 if re.search("sheet1|document|content|Strings|styles", n) else 1 for n, _ in parts]
    at = rng.choices(range(len(parts)), weights)[0]
    name, content = parts[at]
    inner = {**ON_BYTES, **ON_MARKUP}
    parts[at] = (name, inner[rng.choice(sorted(inner))](rng, content))
    return _packed(parts)


def _swap_parts(rng: random.Random, data: bytes) -> bytes:
    parts = _archive(data)
    if not parts or len(parts) < 2:
        return _cut(rng, data)
    a, b = rng.sample(range(len(parts)), 2)
    parts[a], parts[b] = (parts[a][0], parts[b][1]), (parts[b][0], parts[a][1])
    return _packed(parts)


def _lose_part(rng: random.Random, data: bytes) -> bytes:
    parts = _archive(data)
    if not parts:
        return _behead(rng, data)
    parts.pop(rng.randrange(len(parts)))
    return _packed(parts)


def _double_part(rng: random.Random, data: bytes) -> bytes:
    parts = _archive(data)
    if not parts:
        return _splice(rng, data)
    name, content = rng.choice(parts)
    parts.append((rng.choice((name, "../" + name, name.upper())), content[: len(content) // 2]))
    return _packed(parts)


ON_BYTES: dict[str, Mutation] = {
    "flip": _flip,
    "cut": _cut,
    "behead": _behead,
    "splice": _splice,
    "insert": _insert,
    "huge number": _huge_number,
}
ON_MARKUP: dict[str, Mutation] = {
    "nest": _nest,
    "drop tag": _drop_tag,
    "wide span": _wide_span,
}
ON_ARCHIVES: dict[str, Mutation] = {
    "part": _in_part,
    "part again": _in_part,
    "part once more": _in_part,
    "part a last time": _in_part,
    "swap parts": _swap_parts,
    "lose part": _lose_part,
    "double part": _double_part,
}
