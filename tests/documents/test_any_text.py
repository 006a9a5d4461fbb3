"""Whatever text a person can type or paste, no document fails, in any format."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from renaksi.documents import KINDS, Kind, render_plan
from renaksi.documents.fonts import advances
from renaksi.documents.signs import SignCheck
from tests.documents.plans import OPTIONS, make_plan, make_row, with_text

ANYTHING = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.characters(categories=["Cs", "Co", "Cc", "Cf"]),
        st.sampled_from("√✓✔•□\x00\ufffe\uf0fc🎉عל日\u0301\u202e\u200b\u2028=+-@'\"<&;#$\\"),
    ),
    max_size=40,
)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example("\ud800\x00\ufffe")
@example("_x0041_ _x000D_ ]]> </w:t>")
@example("\u00ad")
@example("#panic(1) $ * _ ` @a <b> \\")
@example("العربية 日本語 हिन्दी ไทย עברית 🎉👩\u200d👩\u200d👧")
@given(text=ANYTHING)
def test_writing_never_fails(kind: Kind, text: str) -> None:
    written = render_plan(with_text(make_plan(), text), kind, OPTIONS)

    assert written.data
    if kind in ("xlsx", "docx"):
        with zipfile.ZipFile(io.BytesIO(written.data)) as package:
            assert package.testzip() is None


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_of_a_hundred_thousand_signs_is_written(kind: Kind) -> None:
    text = "kata " * 20_000
    draft = make_plan([make_row(goal=text, steps=(text,))])

    assert render_plan(draft, kind, OPTIONS).data


@given(ANYTHING)
def test_a_cleaned_text_holds_only_what_can_be_printed(text: str) -> None:
    signs = SignCheck(advances())

    assert set(signs.clean(text)) <= {*advances(), "\n"}


@given(ANYTHING)
def test_what_was_replaced_is_said(text: str) -> None:
    signs = SignCheck(advances())
    cleaned = signs.clean(text)

    visible = sum(cleaned.count(sign) - text.count(sign) for sign in "□\ufffd√•▪- ")
    assert bool(signs.findings()) == (signs.replaced.total() > 0)
    assert visible <= signs.replaced.total()


def test_a_sign_that_is_replaced_twice_is_counted_twice() -> None:
    signs = SignCheck(advances())
    signs.clean("🎉")
    signs.clean("🎉🎉")

    assert signs.findings()[0].params == {"signs": "U+1F389", "count": 3}
