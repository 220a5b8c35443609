"""Words that look for goods or want to buy some, in every variety; and those that mean something else."""

from __future__ import annotations

import pytest

from training import phrases
from understanding.searches import Wanted, read_search


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
        ("cari kopi 99", "kopi 99"),
        ("pesan Keripik Tempe", "Keripik Tempe"),
        ("mau order batik", "batik"),
        ("tuku keripik nang endi", "keripik"),
        ("beli kopi 3 in 1", "kopi 3 in 1"),
        ("beli keripik 15000", "keripik 15000"),
        ("beli gula setengah kilo", "gula"),
        ("tumbas batik kangge kula, Pak", "batik"),
    ],
)
def test_goods_are_looked_for_by_their_words(text: str, wanted: str) -> None:
    assert read_search(text) == Wanted(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("mau beli keripik 2 bungkus", Wanted("keripik", 2, "bungkus")),
        ("pesen keripik loro", Wanted("keripik", 2)),
        ("kula badhe tumbas keripik kalih bungkus", Wanted("keripik", 2, "bungkus")),
        ("Beli 2 bungkus Keripik Tempe dong", Wanted("Keripik Tempe", 2, "bungkus")),
        ("order keripik 3", Wanted("keripik", 3)),
        ("mau beli telur sekilo ya, min", Wanted("telur", 1, "kg")),
        ("tumbas sabun selusin", Wanted("sabun", 12, "pcs")),
        ("cari keripik 2 bungkus", Wanted("keripik", 2, "bungkus")),
    ],
)
def test_how_much_is_wanted_is_kept(text: str, wanted: Wanted) -> None:
    assert read_search(text) == wanted


@pytest.mark.parametrize(
    "text",
    ["cari", "cari petugas", "cari produk saya", "pencarian", "cari pesanan", "keripik", "", "cari " + "abc " * 20,
     "beli", "mau pesan apa", "pesan 3", "pesan suara", "order baru", "order masuk", "order tak tolak",
     "beli keripik 2 bungkus sudah sampai", "pesan dari pembeli", "belum ada yang beli", "x" * 5000],
)  # fmt: skip
def test_other_words_look_for_no_goods(text: str) -> None:
    assert read_search(text) is None


def test_no_phrase_that_means_something_else_looks_for_goods() -> None:
    assert [one for one in phrases.intents() if one.label != "other" and read_search(one.text)] == []
