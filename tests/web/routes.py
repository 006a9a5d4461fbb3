"""Every address of the application, and the table of who is answered what (``routes.txt``).

A block of the table is a method and a route, then one line per answer: the status and to whom it
is given. ``own.*`` stands for every role of that group. A method without a block is refused to
everyone with 405.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RegexPattern, RoutePattern
from django.utils.regex_helper import normalize

TABLE: Final = Path(__file__).with_name("routes.txt")
NOT_ALLOWED: Final = 405
METHODS: Final = ("GET", "POST")
API_METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE")

_NAMED = re.compile(r"<(?:\w+:)?(\w+)>")

Answers = Mapping[str, int]
"""By person of the cast: the status."""


@dataclass(frozen=True, slots=True)
class Route:
    """One address with its holes: ``/rencana/{plan}/``."""

    path: str

    @property
    def holes(self) -> Sequence[str]:
        """What must be filled in."""
        return re.findall(r"\{(\w+)\}", self.path)

    @property
    def methods(self) -> Sequence[str]:
        """The methods that are tried."""
        return API_METHODS if self.path.startswith("/api/") else METHODS

    def filled(self, arguments: Mapping[str, object]) -> str:
        """Return an address that can be asked for."""
        return self.path.format_map(arguments)


def all_routes() -> Sequence[Route]:
    """Return every route of the resolver, each once, in order of its path."""
    return sorted({Route(path) for path in _walk(get_resolver().url_patterns, "/")}, key=_path)


def read_table() -> Mapping[tuple[str, str], Answers]:
    """Return the table of the repository by method and route; groups stay unresolved names."""
    table: dict[tuple[str, str], dict[str, int]] = {}
    block: dict[str, int] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(" "):
            status, *people = line.split()
            block.update(dict.fromkeys(people, int(status)))
        else:
            method, path = line.split()
            block = table.setdefault((method, path), {})
    return table


def resolve(answers: Answers, cast: Sequence[str]) -> Answers:
    """Say for each person of the cast what a block of the table says about them."""
    found = {}
    for person in cast:
        group = f"{person.partition('.')[0]}.*"
        for name in (person, group, "everyone"):
            if name in answers:
                found[person] = answers[name]
                break
    return found


def written(table: Mapping[tuple[str, str], Answers], cast: Sequence[str]) -> str:
    """Print a table, with whole groups named as groups."""
    blocks = ["# Who is answered what. routes.py beside this says how it is read."]
    for (method, path), answers in sorted(table.items(), key=lambda item: item[0][::-1]):
        lines = [f"{method} {path}"]
        for status in sorted(set(answers.values())):
            names = [name for name in cast if answers.get(name) == status]
            lines.append(f"  {status}  {' '.join(_grouped(names, cast))}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def _grouped(names: Sequence[str], cast: Sequence[str]) -> Iterable[str]:
    if set(names) == set(cast):
        return ["everyone"]
    shown: dict[str, None] = {}
    for name in names:
        group = name.partition(".")[0]
        members = {one for one in cast if one.partition(".")[0] == group}
        is_whole = "." in name and members <= set(names)
        shown.setdefault(f"{group}.*" if is_whole else name, None)
    return shown


def _walk(patterns: Iterable[Any], before: str) -> Iterator[str]:
    for pattern in patterns:
        path = before + _shown(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern.url_patterns, path)
        elif isinstance(pattern, URLPattern):
            yield path


def _shown(pattern: Any) -> str:
    if isinstance(pattern, RoutePattern):
        return _NAMED.sub(r"{\1}", str(pattern))
    assert isinstance(pattern, RegexPattern), pattern
    form, _ = normalize(str(pattern))[0]
    return re.sub(r"%\((\w+)\)s", r"{\1}", form)


def _path(route: Route) -> str:
    return route.path
