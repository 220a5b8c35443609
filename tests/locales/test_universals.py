"""Words that are true everywhere: whole phrases in every variety, and never somebody's name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.universals import VERBS, Universal, read

COMMANDS = {
    "cancel": "batal|BATAL!|bataaal|batall|batalkan|batalno|batalaken|tolong batal ya|mas, batalkan saja|gak jadi|ga jd"
    "|ora sido|mboten siyos|dipun batalaken kemawon|cancel|/batal|/batal@kanca_bot"
    "|Batal 🙏|nyuwun dipunbatalaken nggih",
    "back": "kembali|bali|wangsul|Wangsul nggih|balik|sebelumnya|sadurunge|saderengipun|bali dhisik|/kembali"
    "|kembali ya",
    "edit": "ubah|ganti|owahi|ewahi|gantos|/ubah|ada yang salah|wonten ingkang lepat",
    "repeat": "ulangi|ulangi lagi dong|baleni|baleni maneh|mangga dipunambali|/ulangi",
    "help": "bantuan|tolong|help|nyuwun pitulungan|aku gak mudeng rek|piye carane|kula dereng mangertos|/bantuan"
    "|bingung",
    "menu": "menu|menu utama|kembali ke menu|bali nang menu|wangsul dhateng menu|/menu|menu dong",
    "stop": "berhenti|stop|mandheg|kendel|aja ngelingake maneh|mboten sah dipun engetaken malih|/berhenti|unsub",
    "start": "mulai|MULAI|wiwiti|miwiti|/mulai|/start|nyalakan pengingat lagi",
    "language": "bahasa|ganti bahasa|ganti boso|gantos basa|/bahasa|ganti bahasa dong kak",
    "human": "hubungi petugas|bicara dengan petugas|ngomong karo petugas|matur dhateng petugas|mau bicara dengan admin",
    "profiles": "ganti profil|gantos profil|pindhah profil|/profil|mas ganti profil dulu ya",
    "my-data": "data saya|dataku|data kula|/datasaya|saya mau lihat data saya",
}

NAMES = (
    "Warung Bali|Kue Batal Puasa|Toko Maju Mundur|Menu Ndeso|Es Teler Lanjut|Mulai Dari Nol Snack|UD Terima Kasih"
    "|Catering Bantuan Ibu|Bantuan Ibu|Sate Ra Sido|Jamu Mulai Sehat|Jl. Kembali No 3|Desa Bantuan"
    "|Paket menu nasi kotak"
    "|Perum Selesai Indah|Pak Wiwit|Bu Tampi|Mas Bali|Bali Mas|Menu Mbak Sri|Ayo Mulai|Mulai Aja|Pak Kendel|Stop Mas"
    "|Kopi Kembali Pulang|Bahasa Kita|Back to Basic|Ora Fadhilah|Pengingat sholat digital|Tahu Walik|Sugeng|Slamet"
    "|ora pedes, cocok kanggo bocah|dikirim besok kalau tidak hujan|stok habis nanti dibuat lagi|Batalyon|Petugas|Admin"
    "|Toko Ubah Nasib|Home Made Cookies|Indonesia|Lanjut|ya|tidak|nggih|15rb|2|Data Printing|/|//|/unknown|. . .|👍"
)


@pytest.mark.parametrize(("verb", "text"), [(v, text) for v, texts in COMMANDS.items() for text in texts.split("|")])
def test_a_whole_phrase_is_a_command_in_any_language(verb: str, text: str) -> None:
    assert read(text) == Universal(verb)


@pytest.mark.parametrize("text", NAMES.split("|"))
def test_a_name_is_never_a_command(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("ubah harga", "harga"), ("ganti rega", "rega"), ("owahi jeneng", "jeneng"), ("gantos regi", "regi"),
        ("tolong ubah nama usaha ya", "nama usaha"), ("/ubah Harga", "Harga"), ("UBAH HARGA!!", "harga"),
    ],
)  # fmt: skip
def test_edit_names_the_answer_to_change(text: str, label: str) -> None:
    assert read(text) == Universal("edit", label)


def test_a_command_keeps_its_code_as_it_was_typed() -> None:
    assert read("/start AbC-9") == Universal("start", "AbC-9")


def test_exact_reading_allows_no_politeness() -> None:
    assert read("batal", exact=True) == Universal("cancel")
    assert read("tolong batal ya", exact=True) is None


def test_every_verb_has_a_phrase_in_every_variety() -> None:
    assert set(COMMANDS) == set(VERBS)


def test_a_long_text_is_never_a_command() -> None:
    assert read("batal " * 50) is None


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading(text: str) -> None:
    found = read(text)
    assert found is None or found.verb in VERBS
