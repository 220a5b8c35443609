"""Sentences: found, filled in, safe to show, and never missing for the person who waits."""

import logging
from pathlib import Path

import pytest

from dialogue import Line, own_words
from locales import LANGUAGES, Words


@pytest.fixture(scope="module")
def words() -> Words:
    return Words(spell=lambda amount, language: f"{amount} in {language}")


@pytest.fixture
def small(tmp_path: Path) -> Words:
    """Three languages of which the Javanese ones know little."""
    for language, text in {
        "id": "only-id = Indonesia\nboth = Ini { $name }\nsum = { WORDS($price) } ({ RUPIAH($price) })\n",
        "jv-krama": "both = Menika { $name }\nsum = { WORDS($price) }\n",
        "jv-ngoko": "both = Iki { $name }\nonly-ngoko = Aku\n",
    }.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "shop.ftl").write_text(text, "utf-8")
    return Words(folder=tmp_path, spell=lambda amount, language: f"{amount}/{language}")


def test_a_sentence_is_said_in_the_language_asked_for(words: Words) -> None:
    assert words.say(Line("common/cancelled", {"of": "name"}), "id") == "Baik, dibatalkan."
    assert words.say(Line("common/cancelled", {"of": "name"}), "jv-krama") == "Inggih, sampun dipunbatalaken."
    assert words.say(Line("common/cancelled", {"of": "name"}), "jv-ngoko") == "Ya, wis dibatalake."


def test_the_second_name_is_used_where_the_first_does_not_exist(words: Words) -> None:
    said = words.say(Line("register-business/price.too-short", {"min": 3}, "fields/too-short"), "id")
    assert said == "Terlalu pendek. Paling sedikit 3 huruf ya."


def test_krama_falls_back_to_indonesian_and_never_to_ngoko(small: Words, caplog: pytest.LogCaptureFixture) -> None:
    assert small.say(Line("shop/only-id"), "jv-krama") == "Indonesia"
    assert small.say(Line("shop/only-id"), "jv-ngoko") == "Indonesia"
    assert "Aku" not in small.say(Line("shop/only-ngoko"), "jv-krama")
    assert "shop/only-ngoko" in caplog.text


def test_a_sentence_that_fell_back_is_formatted_in_the_language_it_was_written_in(small: Words) -> None:
    assert small.say(Line("shop/sum", {"price": 15000}), "jv-ngoko") == "15000/id (Rp15.000)"
    assert small.say(Line("shop/sum", {"price": 15000}), "jv-krama") == "15000/jv-krama"


@pytest.mark.parametrize("language", [*LANGUAGES, "fr"])
def test_a_missing_sentence_is_logged_and_never_shown_by_its_name(
    words: Words, caplog: pytest.LogCaptureFixture, language: str
) -> None:
    said = words.say(Line("nowhere/at-all.ever"), language)
    assert "nowhere" not in said
    assert said[0].isupper()
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert "nowhere/at-all.ever" in caplog.text


def test_a_missing_argument_is_logged_without_the_other_arguments(
    words: Words, caplog: pytest.LogCaptureFixture
) -> None:
    words.say(Line("fields/place-outside", {"name": "Rahasia"}), "id")
    assert "fields/place-outside" in caplog.text
    assert "Rahasia" not in caplog.text


def test_own_words_are_shown_as_they_are(words: Words) -> None:
    assert words.say(own_words("Keripik { $price } <b>*Bu Sari*</b>"), "id") == "Keripik { $price } <b>*Bu Sari*</b>"


def test_what_people_typed_is_no_fluent_syntax_and_no_markup(words: Words) -> None:
    nasty = '{ RUPIAH(1) } {"x"} { $province } <a href="x">*_`[y](z)'
    said = words.say(Line("fields/place-outside", {"name": nasty, "province": "Bali"}), "id")
    assert said.startswith(nasty + " ada di Bali.")


def test_characters_that_hide_or_turn_the_writing_around_are_taken_out(words: Words) -> None:
    nasty = "a\x00b\u202ec\u2066d\u200be\ufeff\ud800f\x1b[31m\x7f"
    expected = "abcdef[31m"
    assert words.say(own_words(nasty), "id") == expected
    assert words.say(Line("fields/place-outside", {"name": nasty, "province": "x"}), "id").startswith(expected + " ada")


def test_line_breaks_and_joined_emoji_stay(words: Words) -> None:
    assert words.say(own_words("satu\ndua 👩‍🌾"), "id") == "satu\ndua 👩‍🌾"


def test_no_isolation_marks_surround_an_argument(words: Words) -> None:
    assert words.say(Line("fields/too-long", {"max": 1250}), "id") == "Terlalu panjang. Paling banyak 1.250 huruf ya."


def test_a_line_inside_a_line_is_worded_first(small: Words) -> None:
    assert small.say(Line("shop/both", {"name": Line("shop/both", {"name": "x"})}), "jv-krama") == "Menika Menika x"


def test_nothing_yes_no_and_lists_can_be_arguments(small: Words) -> None:
    def said(value: object) -> str:
        return small.say(Line("shop/both", {"name": value}), "id")

    assert [said(None), said(True), said(False), said(["a", "b"])] == ["Ini none", "Ini yes", "Ini no", "Ini a, b"]


def test_exists_looks_in_this_language_alone(small: Words) -> None:
    assert small.exists("shop/only-ngoko", "jv-ngoko")
    assert not small.exists("shop/only-ngoko", "id")
    assert not small.exists("shop/both.help", "id")
    assert not small.exists("nowhere/both", "id")


def test_every_sentence_can_be_compiled_beforehand(small: Words) -> None:
    small.warm()
    assert small.say(Line("shop/only-id"), "id") == "Indonesia"


def test_doors_are_found_by_phrase_and_by_command_in_any_language(tmp_path: Path) -> None:
    for language, phrases in {"id": "Buka toko! | jualan", "jv-krama": "bikak toko"}.items():
        (tmp_path / language).mkdir()
        ftl = f"door = Toko\n    .words = {phrases}\n    .command = toko\n"
        (tmp_path / language / "open-shop.ftl").write_text(ftl, "utf-8")
    words = Words(("id", "jv-krama"), folder=tmp_path)
    heard = [
        words.door(text) for text in ("buka  TOKO", "Bikak toko.", "/toko", "/TOKO@kancabot", "toko", "tutup toko")
    ]
    assert heard == ["open-shop", "open-shop", "open-shop", "open-shop", None, None]
    assert words.commands("id") == [("toko", "Toko")]
