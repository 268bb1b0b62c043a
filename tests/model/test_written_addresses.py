"""A proposal for an address is accepted, and leads to the same page."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mission_estimate.human_formats.addresses import address_meant_by
from mission_estimate.markup import faults_of
from mission_estimate.model.codes import Url

MEANT = [
    ("un.org/mali", "https://un.org/mali"),
    ("www.un.org", "https://www.un.org"),
    ("<https://un.org/a>", "https://un.org/a"),
    ("https://un.org/مالي", "https://un.org/%D9%85%D8%A7%D9%84%D9%8A"),
    ("https://un.org/a b", "https://un.org/a%20b"),
    ("https://un.org/l'an(b)", "https://un.org/l%27an%28b%29"),
    ("https://un.org/a*b", "https://un.org/a%2Ab"),
    ("https://un.org/a%20b*", "https://un.org/a%20b%2A"),
    ("https://un.org/a?_gl=1*abc*_ga*x", "https://un.org/a"),
    ("https://un.org/a?utm_source=x*y&fbclid=1", "https://un.org/a"),
    ("https://un.org/a?id=7&utm_source=x*y", "https://un.org/a?id=7&utm_source=x%2Ay"),
    ("http://un.org:8080/é?q=é#é", "http://un.org:8080/%C3%A9?q=%C3%A9#%C3%A9"),
]
NOT_MEANT = [
    "", "mali", "javascript:alert(1)", "ftp://un.org/a", "https://", "https://موقع.مصر/", "https://[::1]/é", "mailto:a@b.org",
    "https://un.org/ok", "data:text/html,x", "//un.org/é", f"https://un.org/{'é' * 1000}", "a b.org",
]  # fmt: skip


@pytest.mark.parametrize(("written", "meant"), MEANT)
def test_an_address_that_is_copied_from_elsewhere(written: str, meant: str) -> None:
    found = address_meant_by(written)
    assert found is not None
    assert found.url == meant
    assert Url.accept(meant) == meant
    assert faults_of(f"See [a page]({meant}).") == ()


@pytest.mark.parametrize("written", NOT_MEANT)
def test_what_is_no_address_gets_no_proposal(written: str) -> None:
    assert address_meant_by(written) is None


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=40))
def test_what_is_proposed_is_accepted_and_names_the_same_page(path: str) -> None:
    found = address_meant_by(f"https://un.org/{path.strip()}")
    if found is None or found.how.startswith("cut"):
        return
    assert Url.accept(found.url) == found.url
    assert [fault for fault in faults_of(f"See [a page]({found.url}).") if fault.code != "TXT003"] == []
    assert unquote(found.url) == unquote(f"https://un.org/{path.strip()}".removesuffix(">"))
