"""Bytes to text: byte order marks, UTF-8, UTF-16 and the older Western encodings."""

from __future__ import annotations

import codecs
import re

_BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 65536  # bytes given to the detector, which is slow on long texts
_CANDIDATES = ["cp1252", "mac_roman", "cp850", "cp1250"]  # what Indonesian offices have written


def decode(data: bytes) -> tuple[str, str] | None:
    """Decode a whole text file.

    Returns:
        The text without its byte order mark and the encoding's name; ``None`` for bytes that
        are no text.
    """
    return _decode(data, is_whole=True)


def _decode(data: bytes, *, is_whole: bool) -> tuple[str, str] | None:
    encoding = _encoding_of(data, is_whole=is_whole)
    if encoding is None:
        return None
    text = data.decode(encoding, errors="replace")
    return text.removeprefix("\ufeff"), encoding


def decode_start(data: bytes, length: int) -> str | None:
    """Decode the first bytes of a file; ``None`` when they are no text."""
    decoded = _decode(data[: length - length % 4], is_whole=len(data) <= length)
    if decoded is None or _looks_binary(decoded[0]):
        return None
    return decoded[0]


def _encoding_of(data: bytes, *, is_whole: bool) -> str | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding
    if b"\x00" in data[:_SAMPLE]:
        return _utf16_without_mark(data[:_SAMPLE])
    if _is_utf8(data, is_whole=is_whole):
        return "utf-8"
    return _detected(data)


def _is_utf8(data: bytes, *, is_whole: bool) -> bool:
    """A character that is cut at the end of a sample does not count against it."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), 1 << 20):
            decoder.decode(data[start : start + (1 << 20)])
        decoder.decode(b"", is_whole)
    except UnicodeDecodeError:
        return False
    return True


def _utf16_without_mark(sample: bytes) -> str | None:
    """Western text in UTF-16 has a zero in every other byte."""
    half = max(1, len(sample) // 2)
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.7 and even < 0.1:
        return "utf-16-le"
    if even > 0.7 and odd < 0.1:
        return "utf-16-be"
    return None


def _detected(data: bytes) -> str:
    from charset_normalizer import from_bytes  # takes 30 ms to load

    first = re.search(rb"[\x80-\xff]", data)
    start = max(0, (first.start() if first else 0) - 2048)
    best = from_bytes(data[start : start + _SAMPLE], cp_isolation=_CANDIDATES).best()
    return best.encoding if best else "cp1252"


def _looks_binary(text: str) -> bool:
    return len(_CONTROLS.findall(text)) > max(1, len(text) // 200)
