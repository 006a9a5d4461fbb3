"""Identities across versions: the same code is the same node, else the same words in its place."""

from __future__ import annotations

from uuid import UUID

from django.db.models import OuterRef, Q, Subquery

from renaksi.apps.planning.models import IndicatorContent, NodeContent, Version
from renaksi.domain.draft import Level
from renaksi.domain.wording import code_identity, fold


class Identities:
    """The nodes and indicators that an owner has so far; each is given out once."""

    def __init__(self) -> None:
        self._by_code: dict[tuple[Level, str], list[UUID]] = {}
        self._by_words: dict[tuple[Level, UUID | None, str], UUID] = {}
        self._codes: dict[UUID, str | None] = {}
        self._indicators: dict[tuple[Level, UUID | None, str], UUID] = {}
        self._given: set[UUID] = set()

    def add_node(
        self, node: UUID, level: Level, parent: UUID | None, wording: str, code: str | None
    ) -> None:
        """Learn a node as a version words it; what was learnt first goes before."""
        known = None if code is None else code_identity(code)
        self._codes.setdefault(node, known)
        if known is not None:
            self._by_code.setdefault((level, known), []).append(node)
        self._by_words.setdefault((level, parent, fold(wording)), node)

    def add_indicator(self, indicator: UUID, level: Level, node: UUID | None, wording: str) -> None:
        """Learn an indicator as a version words it."""
        self._indicators.setdefault((level, node, fold(wording)), indicator)

    def node(
        self, level: Level, parent: UUID | None, wording: str, code: str | None
    ) -> UUID | None:
        """Find the node of a statement; ``None`` where it is new."""
        wanted = None if code is None else code_identity(code)
        found: UUID | None = None
        if wanted is not None:
            known = self._by_code.get((level, wanted), ())
            found = next((one for one in known if one not in self._given), None)
        if found is None:
            found = self._by_words.get((level, parent, fold(wording)))
            # The same words under another code are another node.
            if found is not None and wanted is not None and self._codes[found] is not None:
                found = None
        return self._give(found)

    def indicator(self, level: Level, node: UUID | None, wording: str) -> UUID | None:
        """Find the indicator of a wording under a node; ``None`` where it is new."""
        return self._give(self._indicators.get((level, node, fold(wording))))

    def _give(self, found: UUID | None) -> UUID | None:
        if found is None or found in self._given:
            return None
        self._given.add(found)
        return found


def identities_of(agency: UUID | None, *, but: UUID | None = None) -> Identities:
    """Return what an agency (``None``: the government) has, from the latest version of each plan.

    Two queries, newest versions first.

    Args:
        agency: Whose.
        but: A version that does not count: it is being written.
    """
    others = Version.objects.all() if but is None else Version.objects.exclude(pk=but)
    latest = others.filter(plan=OuterRef("plan")).order_by("-number").values("pk")[:1]
    whose = Q(plan__agency=None) if agency is None else Q(plan__agency=agency)
    versions = Version.objects.filter(whose, pk=Subquery(latest))
    identities = Identities()
    newest_first = ("-version__created_at", "rank")
    nodes = NodeContent.objects.filter(version__in=versions).order_by(*newest_first)
    for node, level, parent, wording, code in nodes.values_list(
        "node_id", "node__level", "parent_id", "wording", "code"
    ):
        identities.add_node(node, Level(level), parent, wording, code)
    indicators = IndicatorContent.objects.filter(version__in=versions)
    for indicator, level, on, wording in indicators.order_by(*newest_first).values_list(
        "indicator_id", "indicator__level", "indicator__node_id", "wording"
    ):
        identities.add_indicator(indicator, Level(level), on, wording)
    return identities
