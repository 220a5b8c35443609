"""The lint: each rule finds its fault, with file and line, and leaves what is right alone."""

import re
from pathlib import Path

import pytest

from locales import LANGUAGES, levels, lint
from locales.finding import Finding

RIGHT = "one = Foto.\n"


@pytest.fixture
def words(tmp_path: Path) -> Path:
    for language in LANGUAGES:
        (tmp_path / language).mkdir()
        (tmp_path / language / "shop.ftl").write_text(RIGHT, "utf-8")
    return tmp_path


def found(words: Path, text: str, language: str = "", file: str = "shop", code: Path | None = None) -> list[str]:
    for one in [language] if language else LANGUAGES:
        (words / one / f"{file}.ftl").write_text(text, "utf-8")
    return [re.sub(r".*/([^/]+/[^/]+\.(?:ftl|py):)", r"\1", str(one)) for one in lint.findings(words, code)]


def test_right_words_have_no_findings(words: Path) -> None:
    assert found(words, "name = Foto { $name }\n    .help = Mangga.\n", language="") == []


def test_what_is_no_fluent_is_found_with_its_line(words: Path) -> None:
    assert found(words, "one = Foto.\n\nno = { $\n", "id")[0].startswith("id/shop.ftl:3: this is no Fluent")


def test_a_name_that_stands_twice_is_found(words: Path) -> None:
    assert found(words, "one = Foto.\none = Foto.\n", "jv-ngoko") == [
        "jv-ngoko/shop.ftl:2: one stands here for the second time"
    ]


def test_a_sentence_missing_in_one_language_is_found(words: Path) -> None:
    assert found(words, "one = Foto.\n    .help = Mangga.\n", "id") == [
        "id/shop.ftl:2: shop/one.help is missing in jv-krama",
        "id/shop.ftl:2: shop/one.help is missing in jv-ngoko",
    ]


def test_other_variables_than_in_indonesian_are_found(words: Path) -> None:
    found(words, "price = Rp{ $price }\n")
    said = found(words, "price = { $prize }\n", "jv-krama")
    assert said == ["jv-krama/shop.ftl:1: shop/price has other variables than in Indonesian: price, prize"]


@pytest.mark.parametrize(
    "text", ["door = Daftarkan usaha sekarang\n", "name = Apa?\n    .label = nama lengkap usaha Anda\n"]
)
def test_a_label_too_long_for_a_button_is_found(words: Path, text: str) -> None:
    assert sum("a button holds 20" in one for one in found(words, text)) == 3


def test_a_plural_that_never_matches_is_found(words: Path) -> None:
    text = "n = { $n ->\n    [one] satu\n   *[other] { NUMBER($n) }\n}\n"
    assert all("write [1]" in one for one in found(words, text))


@pytest.mark.parametrize("text", ["a = <b>Foto</b>", "a = *Foto*", "a = `foto`", "a = [foto](http://x)"])
def test_markup_is_found(words: Path, text: str) -> None:
    assert all("markup" in one for one in found(words, text + "\n"))
    assert len(found(words, text + "\n")) == 3


@pytest.mark.parametrize("text", ["Berapa NIK Anda?", "Ketik kode OTP.", "Apa password Anda?"])
def test_asking_for_a_secret_is_found(words: Path, text: str) -> None:
    assert len([one for one in found(words, f"a = {text}\n") if "secret" in one]) == 3


def test_warning_of_a_secret_is_right(words: Path) -> None:
    assert found(words, "# lint: mixed (a warning)\na = Jangan pernah memberi kode OTP.\n") == []


def test_a_sentence_the_handlers_reach_must_exist(words: Path) -> None:
    code = words / "code"
    (code / "handlers").mkdir(parents=True)
    (code / "handlers" / "shop.py").write_text(HANDLER, "utf-8")
    (code / "handlers" / "shared.py").write_text(SHARED, "utf-8")
    missing = {one.split(": ")[1] for one in found(words, RIGHT, code=code) if " is not in id" in one}
    assert missing == {
        "shop/name is not in id",
        "shop/name.label is not in id",
        "shop/name.help is not in id",
        "shop/name.taken or fields/taken is not in id",
        "shop/name.red or choices/colour.red is not in id",
        "shop/name.skip or choices/skip is not in id",
        "shop/name.too-odd or fields/too-odd is not in id",
        "shop/thanks is not in id",
        "shop/sorry is not in id",
        "shop/more or choices/more is not in id",
        "menu/door is not in id",
        "shop/from-afar is not in id",
    }


SHARED = """
def helper(chat):
    inner(chat)

def inner(chat):
    chat.say("from-afar")
"""

HANDLER = '''
from handlers.shared import helper

class Colour(Enum):
    """Colours."""

    RED = "red"

@conversation("shop")
def shop(chat, db):
    def free(name):
        return "taken" if name else None

    name = chat.ask("name", Optional(OneOf(Colour)), check=free)
    chat.ask_again("name", "too-odd")
    finish(chat)
    helper(chat)

def finish(chat):
    chat.say("thanks" if chat else "sorry", choices=[chat.door("more", "shop"), door_to(chat, "menu")])
'''


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("jv-krama", "Aku badhe ngintun."), ("jv-krama", "Panjenengan wis kagungan?"), ("jv-krama", "Sampun dikirim."),
        ("jv-krama", "Reginipun dibayar."), ("jv-krama", "Mangga dipunkintun stoke."),
        ("jv-krama", "Dipunkirimake malih."),
        ("jv-ngoko", "Kula wis ngirim."), ("jv-ngoko", "Regane wis dipunowahi."), ("jv-ngoko", "Kirimaken ya."),
        ("jv-ngoko", "Jenengmu sapa?"), ("jv-krama", "Asma kula Kanca."), ("jv-krama", "Kula badhe tindak."),
        ("jv-krama", "Kula kersa."), ("jv-ngoko", "Koen arep apa?"), ("jv-krama", "Niki napa?"),
        ("jv-ngoko", "Iki opo?"),
        ("jv-ngoko", "Aku badhe lunga."), ("jv-ngoko", "Aku mirsani."),
        ("jv-krama", "Nami yang leres."), ("jv-ngoko", "Silakan kirim."),
    ],
)  # fmt: skip
def test_a_wrong_level_is_found(language: str, text: str) -> None:
    assert list(levels.faults(text, language, frozenset({"stok"})))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("jv-krama", "Nyuwun pangapunten, kula dereng mangertos."), ("jv-krama", "Mangga dipunpilih salah setunggal."),
        ("jv-krama", "Menapa panjenengan kersa?"), ("jv-krama", "Usaha ing Jawa Timur sampun kadhaftar."),
        ("jv-krama", 'Ketik "bali" utawi "iki apa".'), ("jv-krama", "Pinten dinten?"),
        ("jv-krama", "Kados pundi jamunipun?"),
        ("jv-ngoko", "Matur nuwun, wis daktampa."), ("jv-ngoko", "Mangga dikirim regane."), ("jv-ngoko", "Bukaken ya."),
        ("jv-ngoko", "Kecendhaken."), ("jv-ngoko", "Jamu lan bumbu."), ("id", "Kowe koen opo dipunkintun"),
    ],
)  # fmt: skip
def test_a_right_level_is_left_alone(language: str, text: str) -> None:
    assert list(levels.faults(text, language, frozenset({"stok", "mang"}))) == []


def test_no_word_stands_at_two_levels() -> None:
    assert levels.words("ngoko") & levels.words("krama") == frozenset()
    assert levels.words("never") & (levels.words("ngoko") | levels.words("krama")) == frozenset()


def test_a_comment_excuses_a_sentence_of_several_languages(words: Path) -> None:
    assert found(words, "# lint: mixed (all three)\na = Apa basa panjenengan? Kula aku.\n") == []


def test_the_command_says_file_and_line_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(lint, "findings", lambda: [Finding(Path("a.ftl"), 3, "wrong")])
    assert lint.main() == 1
    assert capsys.readouterr().out == "a.ftl:3: wrong\n"
