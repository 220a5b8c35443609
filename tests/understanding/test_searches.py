"""Words that look for goods, in every variety; and those that look for something else."""

from __future__ import annotations

import pytest

from understanding.searches import read_search


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("cari keripik", "keripik"),
        ("Cari Kopi Arjuno", "Kopi Arjuno"),
        ("tolong carikan batik tulis!", "batik tulis"),
        ("saya mau cari  keripik tempe", "keripik tempe"),
        ("goleki sambel pecel", "sambel pecel"),
        ("badhe madosi gula aren", "gula aren"),
        ("nyari madu?", "madu"),
    ],
)
def test_goods_are_looked_for_by_their_words(text: str, wanted: str) -> None:
    assert read_search(text) == wanted


@pytest.mark.parametrize(
    "text",
    ["cari", "cari petugas", "cari produk saya", "pencarian", "cari pesanan", "keripik", "", "cari " + "abc " * 20],
)
def test_other_words_look_for_no_goods(text: str) -> None:
    assert read_search(text) == ""
