"""Wishes in somebody's own words, through the real hearing: done, asked back, or answered with the menu."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy.orm import Session

from bot import wishes
from bot.channels.channel import Arrival
from bot.hearing import Hearing
from dialogue import Sheet
from services import businesses, classes, codes, people, phrases, products, recovery, roles
from services.businesses import BusinessKind, Sector
from services.turns import Snapshot
from tests.handlers.conftest import WORDS, Somebody, Town
from tests.handlers.test_orders import order, selling

HEARING = Hearing(WORDS)


def tell(somebody: Somebody, text: str, **known: Any) -> list[str]:
    """Say something through the hearing, as the intake would."""
    about = people.get(somebody.db, person=somebody.person)
    before = Snapshot(
        somebody.person, 0, 10, somebody.language, about.part, "", 0.0, True, False, False, False,
        somebody.stack, "", "", "chat",
    )  # fmt: skip
    arrival = Arrival("web", f"m-{text}", "user", "chat", "text", somebody.now, text=text, **known)
    return somebody._turn(lambda stack: HEARING.hear(stack, arrival, before))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("min sy mau daftarin warung ibu sy gmn ya", "register-business/name"),
        ("njaluk nomere petugas po'o", "human/no-contact"),
        ("pesenan dinten menika wonten pinten", "my-orders/none"),
        ("ayo sinau koperasi rek", "choose-course/which"),
        ("sertifikatku kok durung metu", "certificate/not-yet"),
        ("tolong jangan kirim pengingat lagi ya", "stop/stopped"),
        ("suwun yo min wis direwangi", "thanks/welcome"),
        ("mau liat jualanku yg udah diupload", "my-products/none"),
        ("hrg kripik naik mau diubah", "my-products/none"),
    ],
)
def test_a_sure_wish_is_granted_at_once(town: Town, text: str, first: str) -> None:
    assert tell(town.greeted(), text)[0] == first


@pytest.mark.parametrize(("text", "asked"), [("regane arep tak undhakno", "price"), ("stoke wis owah", "stock")])
def test_with_one_product_its_price_or_stock_is_asked_at_once(db: Session, town: Town, text: str, asked: str) -> None:
    sari = town.greeted()
    with_products(db, sari, "Keripik singkong")
    assert tell(sari, text) == [f"add-product/{asked}"]


def test_that_the_stock_of_the_only_product_is_gone_is_taken_at_its_word(db: Session, town: Town) -> None:
    sari = town.greeted()
    with_products(db, sari, "Keripik singkong")
    assert tell(sari, "stoke wis entek rek") == ["change-product/stock-changed"]
    assert sari.argument("now") == 0


def test_with_several_products_it_asks_which(db: Session, town: Town) -> None:
    sari = town.greeted()
    with_products(db, sari, "Keripik singkong", "Sambal bajak")
    assert tell(sari, "ubah harga") == ["change-price/which"]
    assert sari.press("Sambal bajak") == ["add-product/price"]


def test_a_product_in_one_line_begins_to_be_added(db: Session, town: Town) -> None:
    sari = town.greeted()
    with_products(db, sari, "Keripik singkong")
    tell(sari, "rengginang terasi 12rb/bungkus stok 30")
    assert sari.open == ["add-product"]


def with_products(db: Session, owner: Somebody, *names: str) -> None:
    """A business of this owner, and its products."""
    shop = businesses.register(
        db, owner=owner.person, name="Keripik Bu Sari", kind=BusinessKind.UMKM, sector=Sector.FOOD,
        regency_code="35.07", now=owner.now,
    )  # fmt: skip
    for name in names:
        products.add(
            db, business=shop.id, owner=owner.person, name=name, price_rupiah=15000, unit="bungkus", stock=20,
            now=owner.now,
        )  # fmt: skip
    db.commit()


def test_a_salam_is_returned_as_a_salam(town: Town) -> None:
    assert tell(town.greeted(), "Assalamu'alaikum wr wb")[0] == "hello/salam"


def test_a_greeting_does_not_turn_on_the_reminders_that_somebody_has_stopped(db: Session, town: Town) -> None:
    sari = town.greeted()
    tell(sari, "berhenti")
    assert tell(sari, "halo") == ["hello/hello", "menu/what"]
    assert not people.get(db, person=sari.person).reminders


def test_a_greeting_in_mid_conversation_is_returned_and_the_question_asked_again(town: Town) -> None:
    sari = town.greeted()
    tell(sari, "daftar usaha")
    sari.say("Keripik Bu Sari")
    heard = tell(sari, "assalamualaikum min")
    assert heard[0] == "hello/salam"
    assert sari.open == ["register-business"]
    assert heard[-1] == "register-business/kind"


def test_a_name_is_an_answer_whatever_it_sounds_like(town: Town) -> None:
    sari = town.greeted()
    tell(sari, "daftar usaha")
    assert tell(sari, "Es Teler Lanjut") == ["register-business/kind"]
    assert sari.open == ["register-business"]


def test_half_sure_it_asks_back_with_at_most_three_buttons(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("understanding.intents.SURE", 2.0)
    sari = town.greeted()
    assert tell(sari, "aku arep ndaftar usaha") == ["common/did-you-mean"]
    assert 1 <= len(sari.offered) <= 3
    assert "register-business" in sari.buttons + [c.value[0] for c in sari.offered]


def test_what_is_not_understood_is_kept_without_its_author(town: Town, db: Session) -> None:
    heard = tell(town.greeted(), "blekutuk 081234567890 srumbang")
    assert heard[0] == "common/nothing-understood"
    assert [unknown.text for unknown in phrases.listed(db)] == ["blekutuk … srumbang"]


def test_another_language_is_offered_once_krama_first_and_changed_only_by_a_tap(town: Town) -> None:
    sari = town.greeted()
    first = tell(sari, "aku arep ndelok pesenan sing anyar")
    assert "common/language-offer" not in first
    assert "common/language-offer" in tell(sari, "piye carane supaya daganganku iso payu kabeh")
    assert sari.language == "id"
    assert [choice.value[1]["language"] for choice in sari.offered if choice.value[0] == "speak"] == [
        "jv-krama",
        "jv-ngoko",
        "id",
    ]
    assert "common/language-offer" not in tell(sari, "aku arep takon babagan rega dagangan")


def test_a_wish_typed_where_a_name_is_asked_for_becomes_no_name(db: Session, town: Town) -> None:
    sari = town.greeted()
    name = people.get(db, person=sari.person).name
    sari.start("name")
    assert tell(sari, "daftar usaha")[0] == "register-business/name"
    assert people.get(db, person=sari.person).name == name


@pytest.mark.parametrize(
    ("asked", "typed", "first"),
    [
        ("register-business", "pesanan", "my-orders/none"),
        ("register-business", "daftar usaha", "register-business/name"),
        ("register-business", "/sertifikat", "certificate/not-yet"),
        ("register-business", "Warung Bali", "register-business/kind"),
        ("register-business", "Kue Batal Puasa", "register-business/kind"),
        ("register-business", "Keripik Pesanan", "register-business/kind"),
        ("name", "kode", "join-class/code"),
    ],
)  # fmt: skip
def test_a_phrase_of_ours_names_nothing_and_a_name_with_one_in_it_does(
    town: Town, asked: str, typed: str, first: str
) -> None:
    sari = town.greeted()
    sari.start(asked)
    assert tell(sari, typed)[0] == first
    assert sari.open[0] == asked


def test_a_phrase_of_ours_is_no_courier(db: Session, town: Town) -> None:
    sari = selling(db, town)
    number = order(db, sari)
    sari.start("answer-order", order=number, do="accept")
    assert sari.start("hand-over", order=number) == ["hand-over/courier"]
    assert tell(sari, "pesanan")[-1] == "hand-over/courier"
    assert tell(sari, "JNE") == ["hand-over/receipt"]


def test_goods_wanted_in_the_first_message_are_looked_for_after_the_greeting(town: Town) -> None:
    budi = town.newcomer()
    assert tell(budi, "pesen kripik loro") == ["greet/language"]
    for step in ("jv-ngoko", "owner", "agree"):
        budi.press(step)
    assert tell(budi, "Budi")[-1] == "market-search/nothing"
    assert (budi.argument("text"), budi.buttons) == ("kripik", ["market-search"])


def test_how_much_was_wanted_in_the_first_message_is_kept(town: Town) -> None:
    budi = town.newcomer()
    tell(budi, "mau beli keripik 2 bungkus")
    kept = Sheet.from_json(json.loads(budi.stack)[0]).args
    assert (kept["then"], kept["given"]) == ("market-search", {"text": "keripik", "quantity": 2, "unit": "bungkus"})


@pytest.mark.parametrize("text", ["🙏🙏", "🙏🏽", "👍 ❤️", "makasih", "matur nuwun", "suwun"])
def test_thanks_out_of_the_blue_are_welcome_in_words_and_in_signs(town: Town, text: str) -> None:
    assert tell(town.greeted(), text) == ["thanks/welcome"]


@pytest.mark.parametrize("text", ["😭", "???", "\ufe0f", "🙏 tulung"])
def test_other_signs_are_no_thanks(text: str) -> None:
    assert not wishes.is_thanks(text)


def test_what_somebody_came_for_waits_until_they_have_agreed_and_nothing_is_asked_twice(town: Town) -> None:
    wati = town.newcomer()
    wati.start("greet")
    wati.press("jv-ngoko")
    assert wati.press("owner") == ["greet/consent"]
    assert tell(wati, "daftar usaha") == ["common/after-this", "greet/consent"]
    assert "greet/thanks" in wati.press("agree")
    assert tell(wati, "Wati")[-1] == "register-business/name"


def test_a_code_of_ones_own_leads_out_of_the_greeting_and_one_nobody_gave_out_is_no_answer(
    db: Session, town: Town
) -> None:
    sari, browser = town.greeted(), town.newcomer()
    code = recovery.make_code(db, person=sari.person, now=sari.now)
    browser.start("greet")
    assert tell(browser, "ABCD-EFGH-JKMN-PQRS") == ["common/code-unknown", "greet/language"]
    assert tell(browser, code.lower())[0] == "join/sure"


@pytest.mark.parametrize("before", ["", "/start "])
def test_codes_tried_during_the_greeting_are_counted_and_after_five_none_of_a_class_is_looked_up(
    db: Session, town: Town, pesantren: int, before: str
) -> None:
    ustaz, thief = town.greeted("officer", "Ustaz Ali"), town.newcomer()
    roles.give(db, person=ustaz.person, role=roles.Role.TEACHER, cooperative=pesantren, now=ustaz.now)
    one = classes.make(db, cooperative=pesantren, by=ustaz.person, name="Kelas 7A", course="", now=ustaz.now)
    tell(thief, "halo")
    for text in ("Surabaya", "saya buat", *[f"{before}ABCD-EFG{n}" for n in range(2, 2 + codes.ATTEMPTS)]):
        assert not codes.tried_too_often(db, by=thief.person, now=thief.now), text
        tell(thief, text)
    assert codes.tried_too_often(db, by=thief.person, now=thief.now)
    assert "common/code-kept" not in tell(thief, one.code)
    thief.now += codes.WINDOW
    assert "common/code-kept" in tell(thief, one.code)


def test_the_bare_code_of_a_class_is_kept_from_the_first_message_on(db: Session, town: Town, pesantren: int) -> None:
    ustaz, ali = town.greeted("officer", "Ustaz Ali"), town.newcomer()
    roles.give(db, person=ustaz.person, role=roles.Role.TEACHER, cooperative=pesantren, now=ustaz.now)
    one = classes.make(db, cooperative=pesantren, by=ustaz.person, name="Kelas 7A", course="", now=ustaz.now)
    assert tell(ali, one.code) == ["greet/language"]
    ali.press("id")
    ali.press("owner")
    ali.press("agree")
    assert tell(ali, "Ali")[-1] == "join-class/sure"


@pytest.mark.parametrize("text", ["malang", "kota batu", "saking Blitar", "sidorjo"])
def test_a_place_typed_during_the_greeting_is_heard_and_the_question_stays(town: Town, text: str) -> None:
    wati = town.newcomer()
    wati.start("greet")
    assert tell(wati, text) == ["common/place-later", "greet/language"]


def test_a_product_told_in_the_first_message_is_gone_on_with_once_there_is_a_business(db: Session, town: Town) -> None:
    sari = town.newcomer(channel="telegram")
    assert tell(sari, KERIPIK) == ["greet/language"]
    sari.press("id")
    sari.press("owner")
    assert sari.press("agree")[0] == "greet/thanks"
    assert tell(sari, "Sari")[-2:] == ["add-product/no-business", "register-business/name"]
    registers(sari)
    assert [line.key for line in sari.lines][-2:] == ["register-business/done", "add-product/pictures"]
    assert tell(sari, "lewati") == ["add-product/weight"]  # name, price, unit and stock were in the line
    assert sari.open == ["add-product"]


def test_a_product_told_during_the_greeting_waits_too(town: Town) -> None:
    sari = town.newcomer()
    sari.start("greet")
    sari.press("id")
    assert tell(sari, KERIPIK) == ["common/after-this", "greet/part"]
    sari.press("owner")
    sari.press("agree")
    assert tell(sari, "Sari")[-2:] == ["add-product/no-business", "register-business/name"]


def test_a_product_told_before_there_is_a_business_waits_behind_the_codes_of_the_page(town: Town) -> None:
    sari = town.greeted()
    assert tell(sari, "tambah produk keripik tempe 12rb") == ["add-product/no-business", "register-business/name"]
    registers(sari)
    assert [line.key for line in sari.lines][-2:] == ["link/code", "add-product/pictures"]
    assert tell(sari, "lewati") == ["add-product/unit"]


@pytest.mark.parametrize("code", ["5RB7-4FY8-ZSAP-VANN", "5rb7 4fy8 zsap vann", "5RB74FY8ZSAPVANN", "ABCD-EF5K"])
def test_a_code_is_no_product_though_a_price_may_stand_in_it(code: str) -> None:
    assert not wishes.is_product(code)


@pytest.mark.parametrize("line", ["Keripik singkong 15rb/bungkus stok 20", "susu 25rb", "kopi susu gula 5000"])
def test_a_short_product_is_no_code(line: str) -> None:
    assert wishes.is_product(line)


KERIPIK = "Keripik singkong 15rb/bungkus stok 20"


def registers(who: Somebody) -> None:
    for said in ("Keripik Bu Sari", "1", "1", "kab malang", "Jalan Mawar 3", "lewati", "belum", "lewati"):
        tell(who, said)
    who.press("correct")


def test_a_business_is_not_registered_twice_because_a_button_for_it_is_pressed_meanwhile(town: Town) -> None:
    sari = town.greeted()
    tell(sari, KERIPIK)
    assert sari.start("register-business") == ["register-business/name"]
    assert sari.open == ["register-business"]
