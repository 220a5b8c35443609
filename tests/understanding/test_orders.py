"""A word and a number about an order, in three languages; and what only looks like one."""

from __future__ import annotations

import pytest

from understanding.orders import OrderWord, read_order_word, read_verb


@pytest.mark.parametrize(
    ("text", "do", "number"),
    [
        ("terima 17", "accept", "17"), ("Terima TMK-17", "accept", "TMK-17"), ("terima pesanan no. 17", "accept", "17"),
        ("terima17", "accept", "17"), ("Tolak#17", "decline", "17"), ("tundha17", "postpone", "17"),
        ("tampi 17", "accept", "17"), ("tampa 17", "accept", "17"), ("ACC tmk 17!", "accept", "TMK-17"),
        ("tolak #17", "decline", "17"), ("tampik 17", "decline", "17"), ("tunda 17", "postpone", "17"),
        ("siap 17", "ready", "17"), ("sampun cawis 17", "ready", "17"), ("kirim 17", "hand-over", "17"),
        ("pesanan 17", "see", "17"), ("pesenan TMK-17", "see", "TMK-17"),
        ("TMK-1 siap", "ready", "TMK-1"), ("17 sampun cawis", "ready", "17"), ("TMK-17 terima", "accept", "TMK-17"),
        ("pesanan 17 tolak", "decline", "17"), ("#17 tundha", "postpone", "17"), ("17 dikirim!", "hand-over", "17"),
        ("TMK-17 pesanan", "see", "TMK-17"), ("tmk17 tampi", "accept", "TMK17"),
        ("tingali pesenan TMK-2", "see", "TMK-2"), ("batalkan pesanan TMK-2", "cancel", "TMK-2"),
        ("batalaken pesenan TMK-3", "cancel", "TMK-3"), ("batalake 3", "cancel", "3"),
    ],
)  # fmt: skip
def test_a_word_and_a_number_are_read(text: str, do: str, number: str) -> None:
    assert read_order_word(text) == OrderWord(do, number)


def test_handing_over_may_name_courier_and_receipt_as_they_were_written() -> None:
    assert read_order_word("dikirim TMK-17 JNE CGK00123") == OrderWord("hand-over", "TMK-17", "JNE CGK00123")
    assert read_order_word("TMK-17 dikirim JNE CGK00123") == OrderWord("hand-over", "TMK-17", "JNE CGK00123")


@pytest.mark.parametrize(
    "text",
    ["terima", "terima kasih", "terimakasih", "kirim2", "siap2", "tolak 17 bungkus saja", "17", "siap", "pesanan",
     "2 order", "2 pesanan", "TMK-1 terima kasih", "keripik 2 order", "5 bungkus kirim", "x" * 5000],
)  # fmt: skip
def test_what_names_no_order_is_none(text: str) -> None:
    assert read_order_word(text) is None


@pytest.mark.parametrize(
    ("text", "do"),
    [
        ("siap", "ready"), ("Sudah siap!", "ready"), ("wis siap", "ready"), ("sampun cawis", "ready"),
        ("dikirim", "hand-over"), ("sampun dikintun", "hand-over"), ("terima pesanan", "accept"), ("tampi", "accept"),
        ("tolak", "decline"), ("tundha", "postpone"), ("batalkan", ""),
        ("pesanan", ""), ("siap pasar", ""), ("terima kasih", ""), ("siap, terima kasih", ""), ("17", ""),
    ],
)  # fmt: skip
def test_a_word_alone_may_be_about_an_order(text: str, do: str) -> None:
    assert read_verb(text) == do
