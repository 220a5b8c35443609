"""Rupiah, numbers, dates, times and phone numbers, as people here write them."""

import pytest

from locales.formatting import functions

RUPIAH = functions("id", None)


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("RUPIAH", 15000, "Rp15.000"), ("RUPIAH", 0, "Rp0"), ("RUPIAH", 1250000, "Rp1.250.000"),
        ("RUPIAH", -500, "-Rp500"),
        ("NUMBER", 1250, "1.250"), ("NUMBER", 1.5, "1,5"), ("NUMBER", 2.0, "2"), ("NUMBER", 12345.25, "12.345,25"),
        ("DATE", "2026-11-22", "22 November 2026"), ("DATE", "2026-11-22T20:00:00+00:00", "23 November 2026"),
        ("CLOCK", "2026-11-22T12:30:00+00:00", "19.30 WIB"), ("CLOCK", "19:30", "19.30 WIB"),
        ("CLOCK", "07:05:00", "07.05 WIB"),
        ("DAY", "2026-11-27", "Jumat"), ("DAY", "2026-11-22", "Minggu"),
        ("PHONE", "+6281234567890", "0812-3456-7890"), ("PHONE", "081234567", "0812-3456-7"),
        ("PHONE", "+62315678901", "0315678901"),
        ("PHONE", "+60123456789", "+60123456789"), ("WORDS", 15000, "Rp15.000"),
        ("RUPIAH", "none", "none"), ("DATE", "besok", "besok"), ("CLOCK", "nanti", "nanti"), ("WORDS", "x", "x"),
    ],
)  # fmt: skip
def test_a_value_is_shown_as_people_write_it(name: str, value: object, shown: str) -> None:
    assert RUPIAH[name](value) == shown


def test_day_names_are_javanese_in_javanese() -> None:
    day = functions("jv-krama", None)["DAY"]
    shown = [day(f"2026-11-{n}") for n in range(23, 30)]
    assert shown == ["Senen", "Selasa", "Rebo", "Kemis", "Jemuwah", "Setu", "Minggu"]


def test_dates_and_rupiah_are_the_same_in_every_language() -> None:
    javanese = functions("jv-ngoko", None)
    assert javanese["DATE"]("2026-11-22") == "22 November 2026"
    assert javanese["RUPIAH"](15000) == "Rp15.000"


def test_words_of_money_come_from_the_speller_in_the_language_of_the_file() -> None:
    words = functions("jv-ngoko", lambda amount, language: f"{amount}:{language}")["WORDS"]
    assert words(15000) == "15000:jv-ngoko"


def test_text_in_the_place_of_a_number_is_never_read_as_a_format() -> None:
    shown = functions("id", None)["NUMBER"]("{ $x } {0}")
    assert shown.format("locale") == "{ $x } {0}"
