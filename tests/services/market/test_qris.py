"""QRIS: codes are read to the letter, and whatever has been changed on the way is refused."""

from __future__ import annotations

import binascii

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.market.qris import BadQris, crc, read


def field(name: str, value: str) -> str:
    return f"{name}{len(value):02}{value}"


def code(**changes: str) -> str:
    """A made-up static code, of no account."""
    account = field("00", "ID.CO.QRIS.WWW") + field("02", "ID1020000000000") + field("03", "UMI")
    fields = {
        "00": "01", "01": "11", "51": account, "52": "5499", "53": "360", "58": "ID", "59": "KERIPIK BU SARI",
        "60": "MALANG", "61": "65151",
    } | {name.lstrip("f"): value for name, value in changes.items()}  # fmt: skip
    body = "".join(field(name, value) for name, value in sorted(fields.items()) if value) + "6304"
    return body + crc(body)


def test_a_static_code_says_whose_it_is() -> None:
    qris = read(f" {code()}\n")
    assert (qris.merchant, qris.city, qris.static) == ("KERIPIK BU SARI", "MALANG", True)
    assert read(code(f01="12", f54="15000")).static is False


def test_the_published_check_value_of_the_crc_comes_out() -> None:
    assert crc("123456789") == "29B1"


@given(st.text(alphabet=st.characters(max_codepoint=0x7F)))
def test_the_crc_is_that_of_the_standard_library(text: str) -> None:
    assert crc(text) == f"{binascii.crc_hqx(text.encode(), 0xFFFF):04X}"


@pytest.mark.parametrize(
    ("payload", "reason"),
    [
        ("https://example.id", "no-code"),
        ("", "no-code"),
        (code()[:-1], "broken"),
        (code().replace("SARI", "BUDI"), "broken"),
        (code()[:-4] + "ZZZZ", "broken"),
        (code(f58="SG"), "not-ours"),
        (code(f53="702"), "not-ours"),
        (code(f51=field("00", "SG.PAYNOW")), "not-ours"),
        (code(f59=""), "incomplete"),
    ],
)
def test_other_codes_are_refused_with_the_reason(payload: str, reason: str) -> None:
    with pytest.raises(BadQris) as refused:
        read(payload)
    assert refused.value.reason == reason


@given(st.integers(min_value=0), st.characters(min_codepoint=0x20, max_codepoint=0x7E))
def test_one_changed_letter_is_always_noticed(place: int, letter: str) -> None:
    good = code()
    at = place % len(good)
    if good[at].upper() == letter.upper():
        return
    with pytest.raises(BadQris):
        read(good[:at] + letter + good[at + 1 :])


@given(st.text(max_size=600))
def test_nothing_typed_breaks_the_reader(payload: str) -> None:
    for text in (payload, "000201" + payload):
        with pytest.raises(BadQris):
            read(text)
