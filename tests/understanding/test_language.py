"""The language somebody writes in: a hint, and none at all for names and short answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from understanding import language

SURE = {
    "id": ["Saya mau tanya bagaimana cara mendaftarkan warung ibu saya", "tolong dong tampilkan semua produk saya"],
    "jv": [
        "aku wis ndaftar wingi nanging durung ana kabare",
        "kula badhe nyuwun pirsa caranipun ngewahi regi sadean kula",
        "piye carane supaya daganganku iso didelok wong akeh",
    ],
    "mad": ["sengko' ta' ngarte carana ajuwal barang reya", "kaula terro nambai barang anyar e toko"],
    "other": ["How can I add another product to my shop?", "I would like to talk to somebody please"],
}
UNSURE = ["Keripik singkong", "Bu Sri", "15rb", "batik tulis", "ya", "mas", "", "😀"]


@pytest.mark.parametrize(("expected", "text"), [(name, text) for name, texts in SURE.items() for text in texts])
def test_a_whole_sentence_is_known_by_its_language(expected: str, text: str) -> None:
    assert language.read(text)[0].label == expected


@pytest.mark.parametrize("text", UNSURE)
def test_names_and_short_answers_tell_nothing(text: str) -> None:
    assert language.sure(text) == ""


@given(st.text(max_size=400))
def test_no_text_breaks_the_reader(text: str) -> None:
    assert {guess.label for guess in language.read(text)} == set(language.LANGUAGES)
