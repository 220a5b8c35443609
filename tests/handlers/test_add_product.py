"""Adding a product: an album or one line, what is missing, what is corrected, and what is noticed about photos."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dialogue import Incoming
from services import businesses, pictures, products
from services.businesses import Business, BusinessKind, Sector
from services.pictures import Picture
from services.products import Product
from tests.handlers.conftest import LANGUAGES, WORDS, Somebody, Town

LINE = "Keripik singkong 15rb/bungkus stok 20"
REFS = [format(n, "064x") for n in range(1, 11)]


def open_shop(db: Session, who: Somebody, name: str = "Keripik Bu Sari", sector: Sector = Sector.CRAFTS) -> Business:
    shop = businesses.register(
        db, owner=who.person, name=name, kind=BusinessKind.UMKM, sector=sector, regency_code="35.07", now=who.now
    )
    db.commit()
    return shop


def photo(db: Session, who: Somebody, ref: str, *notes: str, look: str = "") -> Incoming:
    """A photo that has come in, its record kept as the intake keeps it."""
    dhash = look or format(int(ref, 16) * 0x9E3779B97F4A7C15 % 2**64, "016x")
    pictures.record(db, person=who.person, picture=Picture(ref, 640, 480, 1000, dhash, notes), now=who.now)
    db.commit()
    return Incoming("picture", pictures=(ref,))


def captioned(picture: Incoming, caption: str) -> Incoming:
    return replace(picture, caption=caption)


def kept(db: Session) -> list[Product]:
    return list(db.scalars(select(Product).order_by(Product.id)))


@pytest.fixture
def sari(town: Town, db: Session) -> Somebody:
    who = town.greeted(channel="telegram")
    open_shop(db, who)
    return who


def to_the_summary(who: Somebody, line: str = LINE) -> list[str]:
    who.start("add-product")
    for text in ("lewati", line, "250 gram"):
        who.say(text)
    return who.say("lewati")


def test_one_line_is_enough_and_only_the_missing_is_asked(db: Session, sari: Somebody) -> None:
    assert sari.start("add-product") == ["add-product/pictures"]
    assert sari.say("lewati") == ["add-product/name"]
    assert sari.say(LINE) == ["add-product/weight"]
    assert sari.say("250 gr") == ["add-product/description"]
    assert sari.say("Renyah, tanpa pengawet") == ["add-product/correct"]
    assert kept(db) == []
    assert sari.say("ya") == ["add-product/done"]
    (product,) = kept(db)
    assert (product.name, product.price_rupiah, product.unit, product.stock) == (
        "Keripik singkong",
        15000,
        "bungkus",
        20,
    )
    assert (product.weight_grams, product.description) == (250, "Renyah, tanpa pengawet")


def test_a_line_sent_before_anything_was_asked_starts_it(db: Session, sari: Somebody) -> None:
    assert sari.start("add-product", line=LINE) == ["add-product/pictures"]
    assert sari.say("lewati") == ["add-product/weight"]


def test_without_a_line_everything_is_asked_in_turn(db: Session, sari: Somebody) -> None:
    sari.start("add-product")
    asked = [
        sari.say(text)[-1]
        for text in ("lewati", "Besek bambu", "limolas ewu", "per biji", "2 lusin", "setengah kilo", "tidak ada")
    ]
    names = ["name", "price", "unit", "stock", "weight", "description", "correct"]
    assert asked == [f"add-product/{name}" for name in names]
    sari.say("inggih")
    (product,) = kept(db)
    assert (product.price_rupiah, product.unit, product.stock, product.weight_grams) == (15000, "biji", 24, 500)
    assert product.description == ""


@pytest.mark.parametrize("line", ["Keripik ubi Rp0 stok 5", "Tempe 10rb dapat 3"])
def test_a_price_in_a_line_that_is_nothing_or_not_sure_is_asked(sari: Somebody, line: str) -> None:
    sari.start("add-product", line=line)
    assert sari.say("lewati") == ["add-product/price"]


def test_what_was_read_is_shown_in_digits_and_can_be_corrected(db: Session, sari: Somebody) -> None:
    to_the_summary(sari)
    assert (sari.argument("price"), sari.argument("stock"), sari.argument("unit")) == (15000, 20, "bungkus")
    assert sari.word("edit", "price") == ["add-product/price"]
    assert sari.say("17.500") == ["add-product/correct"]
    assert sari.argument("price") == 17500
    sari.say("ya")
    assert kept(db)[0].price_rupiah == 17500


def test_another_name_keeps_the_rest_and_another_line_replaces_it(sari: Somebody) -> None:
    to_the_summary(sari)
    sari.word("edit", "name")
    assert sari.say("Keripik pisang") == ["add-product/correct"]
    assert (sari.argument("name"), sari.argument("price")) == ("Keripik pisang", 15000)
    sari.word("edit", "name")
    sari.say("Keripik ubi 20rb")
    assert (sari.argument("price"), sari.argument("stock")) == (20000, 20)


def test_a_price_that_is_not_sure_is_asked_back_and_yes_is_an_answer(sari: Somebody) -> None:
    sari.start("add-product")
    sari.say("lewati")
    sari.say("Tempe")
    assert sari.say("dua belas") == ["add-product/price.money-unsure"]
    assert sari.argument("value") == 12000
    assert sari.say("iya") == ["add-product/unit"]
    sari.word("edit", "price")
    sari.say("dua belas")
    assert sari.send(Incoming("choice", choice=12)) == ["add-product/unit"]


def test_a_sticker_is_no_answer_and_the_question_says_what_it_wants_instead(sari: Somebody) -> None:
    sari.start("add-product")
    assert sari.send(Incoming("other")) == ["common/cannot-read", "add-product/pictures.not-a-picture"]
    sari.say("lewati")
    assert sari.send(Incoming("other")) == ["common/cannot-read", "add-product/name.not-text"]
    sari.say("Tempe")
    assert sari.send(Incoming("other")) == ["common/cannot-read", "add-product/price.no-money"]
    for language in LANGUAGES:
        first, second = (WORDS.say(line, language) for line in sari.lines)
        assert ("stiker" in first, "15rb" in second) == (True, True)
    assert sari.say("5000") == ["add-product/unit"]


@pytest.mark.parametrize(
    ("text", "reason"), [("murah", "no-money"), ("-5000", "not-negative"), ("2 miliar", "price-too-big")]
)
def test_what_is_no_price_is_said_why(sari: Somebody, text: str, reason: str) -> None:
    sari.start("add-product")
    sari.say("lewati")
    sari.say("Tempe")
    assert sari.say(text)[0] == f"add-product/price.{reason}"


@pytest.mark.parametrize("text", ["15rb/bungkus", "15000 per bungkus", "limolas ewu sak bungkus"])
def test_a_unit_told_with_the_price_is_not_asked_again(sari: Somebody, text: str) -> None:
    sari.start("add-product")
    for said in ("lewati", "Keripik"):
        sari.say(said)
    assert sari.say(text) == ["add-product/stock"]
    assert sari.argument("unit") == "bungkus"
    sari.word("edit", "unit")
    assert sari.say("kotak") == ["add-product/stock"]
    sari.word("edit", "price")
    assert sari.say("17.500") == ["add-product/stock"]
    assert sari.argument("unit") == "kotak"


def test_a_product_sold_by_weight_is_not_asked_its_weight(sari: Somebody) -> None:
    sari.start("add-product")
    sari.say("lewati")
    assert sari.say("Cabe 40rb/kg stok 15") == ["add-product/description"]


def test_what_is_eaten_is_asked_for_its_certificates_and_only_their_form_is_checked(db: Session, town: Town) -> None:
    who = town.greeted(channel="telegram")
    open_shop(db, who, sector=Sector.FOOD)
    to_the_summary(who)
    assert who.lines[-1].key == "add-product/has-certificates"
    assert who.say("lewati") == ["add-product/correct"]  # as in the questions before it
    who.word("edit", "has-certificates")
    assert who.say("ada") == ["add-product/halal"]
    assert who.say("ID123") == ["add-product/halal.not-halal"]
    assert who.say("ID 35110 00012 34501 21") == ["add-product/pirt"]
    assert who.say("belum punya") == ["add-product/correct"]
    assert (who.argument("halal"), who.argument("pirt")) == ("ID35110000123450121", None)
    who.say("ya")
    assert kept(db)[0].halal == "ID35110000123450121"


def test_with_several_businesses_it_is_asked_which(db: Session, sari: Somebody) -> None:
    second = open_shop(db, sari, "Kopi Bu Sari")
    assert sari.start("add-product") == ["add-product/business"]
    assert sari.say("kopi bu sari") == ["add-product/pictures"]
    for text in ("lewati", LINE, "lewati", "lewati", "ya"):
        sari.say(text)
    assert kept(db)[0].business_id == second.id
    assert sari.start("add-product", business=second.id) == ["add-product/pictures"]


def test_without_a_business_registering_one_is_offered(town: Town) -> None:
    who = town.greeted(channel="telegram")
    assert who.start("add-product") == ["add-product/no-business"]
    assert who.press("register-business") == ["register-business/name"]


@pytest.mark.parametrize(
    "line",
    ["Rempeyek 15rb 250 gram stok 20", "Rempeyek regane limolas ewu, bobote seprapat kilo, stoke rong puluh",
     "Rempeyek reginipun gangsal welas ewu, kalih atus seket gram, stokipun kalih dasa"],
)  # fmt: skip
def test_a_weight_in_the_line_is_the_weight_and_never_the_unit(db: Session, sari: Somebody, line: str) -> None:
    sari.start("add-product", line=line)
    assert sari.say("lewati") == ["add-product/unit"]
    assert sari.say("bungkus") == ["add-product/description"]
    assert sari.say("lewati") == ["add-product/correct"]
    sari.say("ya")
    (rempeyek,) = kept(db)
    assert (rempeyek.price_rupiah, rempeyek.unit, rempeyek.stock) == (15000, "bungkus", 20)
    assert rempeyek.weight_grams == 250


def test_a_weight_told_with_the_price_is_not_asked_again(sari: Somebody) -> None:
    sari.start("add-product", line="Rempeyek")
    sari.say("lewati")
    assert sari.say("15rb per bungkus 250 gram stok 20") == ["add-product/description"]


def test_nobody_adds_to_a_business_of_another(db: Session, town: Town, sari: Somebody) -> None:
    other = town.greeted(channel="telegram", name="Budi")
    (shop,) = businesses.of(db, owner=sari.person)
    assert other.start("add-product", business=shop.id) == ["refusals/not-yours"]


def test_a_name_the_business_has_already_is_asked_again(db: Session, sari: Somebody) -> None:
    to_the_summary(sari)
    sari.say("ya")
    sari.start("add-product")
    sari.say("lewati")
    assert sari.say("KERIPIK singkong") == ["add-product/name.taken"]


def test_a_line_whose_name_is_taken_is_not_taken_as_given(db: Session, sari: Somebody) -> None:
    to_the_summary(sari)
    sari.say("ya")
    sari.start("add-product", line=LINE)
    assert sari.say("lewati") == ["add-product/name"]


def test_a_name_taken_in_between_is_asked_again_at_the_end(db: Session, sari: Somebody) -> None:
    to_the_summary(sari)
    (shop,) = businesses.of(db, owner=sari.person)
    products.add(
        db, business=shop.id, owner=sari.person, name="keripik singkong", price_rupiah=1, unit="pcs", now=sari.now
    )
    db.commit()
    assert sari.say("ya") == ["refusals/name-taken", "add-product/name"]
    assert sari.say("Keripik singkong pedas") == ["add-product/correct"]
    assert sari.argument("price") == 15000


def test_nothing_is_written_before_the_last_question(db: Session, sari: Somebody) -> None:
    to_the_summary(sari)
    for _ in range(3):
        sari.word("repeat")
    assert db.scalar(select(func.count(Product.id))) == 0
    sari.word("cancel")
    assert db.scalar(select(func.count(Product.id))) == 0


@pytest.mark.parametrize(
    ("language", "skip", "price", "yes"),
    [("id", "lewati", "lima belas ribu", "ya"), ("jv-krama", "mboten wonten", "gangsal welas ewu", "inggih"),
     ("jv-ngoko", "ora ana", "limolas ewu", "iyo")],
)  # fmt: skip
def test_the_story_can_be_told_in_every_language(
    db: Session, town: Town, language: str, skip: str, price: str, yes: str
) -> None:
    who = town.greeted(channel="telegram", language=language)
    open_shop(db, who)
    who.start("add-product")
    for text in (skip, "Batik tulis", price, "lembar", "20", skip, skip):
        who.say(text)
    assert who.say(yes) == ["add-product/done"]
    assert (kept(db)[0].price_rupiah, kept(db)[0].stock) == (15000, 20)
