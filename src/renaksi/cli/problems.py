"""Problems in one sentence: where it is, what it is, how to mend it. Never a traceback."""

from __future__ import annotations

import traceback
from pathlib import Path

from renaksi.domain.errors import RenaksiError
from renaksi.messages import message
from renaksi.messages.interface import text

_PACKAGE = Path(__file__).resolve().parents[1]


class InterfaceError(Exception):
    """A refusal of the command line itself, named as in the interface's texts."""

    def __init__(self, name: str, **params: object) -> None:
        super().__init__(name)
        self.name = name
        self.params = params


class WrongUsageError(InterfaceError):
    """A refusal that only another command can mend; exit status 64."""


class LocatedError(Exception):
    """A fault in a file that is no document: a mapping, a list of names."""

    def __init__(self, where: str, fault: Exception) -> None:
        super().__init__(where)
        self.where = where
        self.fault = fault


def sentence(fault: BaseException, where: str | None, lang: str) -> str:
    """Say a fault as one line for standard error.

    Args:
        fault: What was raised.
        where: The file concerned, as the person named it; ``None`` where no file is.
        lang: ``id`` or ``en``.
    """
    if isinstance(fault, LocatedError):
        return sentence(fault.fault, fault.where, lang)
    prefix = "renaksi: " if where is None else f"renaksi: {where}: "
    return prefix + " ".join(said(fault, lang))


def said(fault: BaseException, lang: str) -> tuple[str, ...]:
    """Say a fault as message and remedy; both in one text where they are one sentence."""
    match fault:
        case InterfaceError():
            return (text(fault.name, lang, **fault.params),)
        case RenaksiError():
            return tuple(part for part in message(fault.code, fault.params, lang) if part)
        case FileNotFoundError():
            return (text("input.missing", lang),)
        case PermissionError():
            return (text("input.forbidden", lang),)
        case UnicodeError():
            return (text("input.not_utf8", lang),)
        case OSError():
            return (text("input.unreadable", lang, reason=fault.strerror or type(fault).__name__),)
    return (_unexpected(fault, lang),)


def code_of(fault: BaseException) -> str:
    """Name a fault for other programs."""
    match fault:
        case RenaksiError():
            return fault.code
        case InterfaceError():
            return fault.name
        case OSError():
            return "input.unreadable"
    return "problem.unexpected"


def _unexpected(fault: BaseException, lang: str) -> str:
    where = "?"
    for frame in traceback.extract_tb(fault.__traceback__):
        path = Path(frame.filename)
        if path.is_relative_to(_PACKAGE):
            where = f"{path.relative_to(_PACKAGE).as_posix()}:{frame.lineno}"
    return text("problem.unexpected", lang, kind=type(fault).__name__, where=where)
