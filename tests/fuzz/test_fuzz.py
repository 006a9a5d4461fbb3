"""A short run of the fuzzer: no damaged file may crash or hang the readers."""

from __future__ import annotations

import random
from pathlib import Path

from tests.fuzz.corpus import write_corpus
from tests.fuzz.hunt import hunt
from tests.fuzz.mutations import ON_ARCHIVES, ON_BYTES, ON_MARKUP
from tests.fuzz.worker import damaged_file

SHORT = 200


def test_200_damaged_files_are_read_or_refused(tmp_path: Path) -> None:
    write_corpus(tmp_path)

    result = hunt(1, SHORT, tmp_path, seconds=240)

    assert result.failures == []
    assert result.count == SHORT
    assert result.outcomes["read"] > 0, "damage that nothing survives would prove little"


def test_the_same_seed_gives_the_same_damage(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"No,Sasaran,Target\n1,Meningkatnya mutu,80%\n" * 20)
    corpus = [tmp_path / "a.csv"]

    first = [damaged_file(5, number, corpus) for number in range(30)]

    assert first == [damaged_file(5, number, corpus) for number in range(30)]
    assert len({made.data for made in first}) > 20


def test_every_mutation_bears_an_empty_file() -> None:
    for mutation in (ON_BYTES | ON_MARKUP | ON_ARCHIVES).values():
        rng = random.Random(1)  # noqa: S311 - repeatable chance
        assert isinstance(mutation(rng, b""), bytes)
