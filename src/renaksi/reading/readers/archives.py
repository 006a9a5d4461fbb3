"""Zip containers of office documents: parts are opened with limits, XML without entities."""

from __future__ import annotations

import io
import re
import zipfile
from typing import IO, Any

from lxml import etree

from renaksi.domain.errors import RenaksiError

_MIB = 1024 * 1024
_STREAMED = 600 * _MIB  # unpacked bytes of a part that is read element by element
_WHOLE = 40 * _MIB  # unpacked bytes of a part that is read into memory, as a tree of ten times that
_BOMB_RATIO = 200  # a part that packs better than this holds nothing but repetition
_ENTITY = re.compile(rb"<!(?:ENTITY|DOCTYPE)|<\0!\0(?:E\0N\0T|D\0O\0C)")

XML_OPTIONS: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "huge_tree": False,
    "load_dtd": False,
    "remove_comments": True,
    "remove_pis": True,
}


class Archive:
    """The parts of an office document, found by name whatever its case."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._parts = {
                info.filename.lower().replace("\\", "/").lstrip("/"): info
                for info in self._zip.infolist()
            }
        except (zipfile.BadZipFile, OSError, ValueError):
            raise RenaksiError("file.damaged") from None

    def __contains__(self, part: str) -> bool:
        return part.lower().lstrip("/") in self._parts

    def open(self, part: str) -> IO[bytes]:
        """Open a part that is read bit by bit."""
        return self._open(part, _STREAMED)

    def tree(self, part: str) -> etree._Element:
        """Read a whole XML part."""
        with self._open(part, _WHOLE) as stream:
            return parse_tree(stream.read(_WHOLE))

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Return what a part refers to: id -> (last word of the type, target part).

        Targets outside the file have a type that ends in ``!external``.
        """
        folder, _, name = part.rpartition("/")
        source = f"{folder}/_rels/{name}.rels"
        if source not in self:
            return {}
        found = {}
        for relation in self.tree(source).iterchildren("{*}Relationship"):
            kind = str(relation.get("Type", "")).rpartition("/")[2]
            target = str(relation.get("Target", ""))
            if relation.get("TargetMode") == "External":
                found[str(relation.get("Id"))] = (f"{kind}!external", target)
            else:
                found[str(relation.get("Id"))] = (kind, _join(folder, target))
        return found

    def _open(self, part: str, limit: int) -> IO[bytes]:
        info = self._parts.get(part.lower().lstrip("/"))
        if info is None:
            raise RenaksiError("file.damaged")
        if info.file_size > limit:
            is_bomb = info.file_size > _BOMB_RATIO * max(1, info.compress_size)
            code = "file.zip_bomb" if is_bomb else "file.too_large"
            raise RenaksiError(code, {"size": info.file_size // _MIB})
        if info.flag_bits & 1:
            raise RenaksiError("file.password")
        refuse_entities(self._zip.open(info).read(4096))
        return self._zip.open(info)


def refuse_entities(head: bytes) -> None:
    """Office documents declare no entities; those that do mean harm."""
    if _ENTITY.search(head):
        raise RenaksiError("file.unsafe_xml")


def parse_tree(data: bytes) -> etree._Element:
    """Parse XML without entities, network or huge nodes."""
    refuse_entities(data[:4096])
    try:
        return etree.fromstring(data, etree.XMLParser(**XML_OPTIONS))
    except etree.XMLSyntaxError as error:
        code = "file.too_large" if "emory" in str(error) else "file.damaged"
        raise RenaksiError(code) from None


def _join(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    parts = folder.split("/") if folder else []
    for step in target.split("/"):
        if step == "..":
            del parts[-1:]
        elif step not in {"", "."}:
            parts.append(step)
    return "/".join(parts)
