"""Photos and what stands under them, through the real hearing: nothing that is said is lost, and nothing said twice."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy.orm import Session

from bot.channels.channel import Arrival
from bot.hearing import Hearing
from services import people
from services.turns import Snapshot
from tests.handlers.conftest import WORDS, Somebody, Town
from tests.handlers.test_add_product import LINE, REFS, kept, open_shop, photo

HEARING = Hearing(WORDS)


def hear(who: Somebody, kind: Any = "picture", *refs: str, text: str = "", problem: str = "") -> list[str]:
    """Hear an arrival as the intake would."""
    part = people.get(who.db, person=who.person).part
    before = Snapshot(
        who.person, 0, 999, who.language, part, "", 0.0, True, False, False, False, who.stack, "", "", "chat"
    )
    arrival = Arrival("web", f"m-{who.now}", "user", "chat", kind, who.now, text=text, pictures=refs, problem=problem)
    return who._turn(lambda stack: HEARING.hear(stack, arrival, before))


@pytest.fixture
def sari(town: Town, db: Session) -> Somebody:
    who = town.greeted()
    open_shop(db, who)
    for ref in REFS:
        photo(db, who, ref)
    return who


def bursts(who: Somebody) -> list[str]:
    return [message.burst for message in who.heard]


def test_an_album_with_a_line_under_it_out_of_the_blue_becomes_a_product_with_all_its_photos(
    db: Session, sari: Somebody
) -> None:
    assert hear(sari, "picture", REFS[0], text=LINE) == ["add-product/weight"]
    assert bursts(sari) == ["together"]
    for ref in REFS[1:5]:
        assert hear(sari, "picture", ref) == ["add-product/pictures.pictures-joined", "add-product/weight"]
        assert bursts(sari) == ["together"]
    for text in ("lewati", "lewati", "ya"):
        sari.say(text)
    (product,) = kept(db)
    assert (product.name, product.price_rupiah, product.unit, product.stock) == (
        "Keripik singkong", 15000, "bungkus", 20,
    )  # fmt: skip
    assert [picture.ref for picture in product.pictures] == REFS[:5]


@pytest.mark.parametrize("typed", [False, True])
def test_the_line_may_stand_under_a_later_photo_or_be_typed_after_them(sari: Somebody, typed: bool) -> None:
    assert hear(sari, "picture", REFS[0]) == ["offer-photo/add"]
    assert hear(sari, "picture", REFS[1]) == ["offer-photo/add.more"]
    assert bursts(sari) == ["together"]
    said = hear(sari, "text", text=LINE) if typed else hear(sari, "picture", REFS[2], text=LINE)
    assert said == ["add-product/weight"]
    assert hear(sari, "picture", REFS[3])[0] == "add-product/pictures.pictures-joined"
    assert sari.argument("count") == (3 if typed else 4)


def test_another_caption_is_kept_with_the_offer_and_offered_as_the_name(sari: Somebody) -> None:
    assert hear(sari, "picture", REFS[0], text="Keripik singkong") == ["offer-photo/add"]
    assert "“Keripik singkong”" in WORDS.say(sari.lines[0], "id")
    hear(sari, "picture", REFS[1])
    assert sari.argument("caption") == "Keripik singkong"
    assert hear(sari, "text", text="ya") == ["add-product/name"]
    assert sari.buttons == ["Keripik singkong"]
    assert hear(sari, "text", text="keripik singkong") == ["add-product/price"]


def test_a_caption_that_is_a_wish_is_granted_with_the_photo_or_without_it_which_is_said(sari: Somebody) -> None:
    assert hear(sari, "picture", REFS[0], text="tambah produk") == ["add-product/name"]
    sari.word("cancel")
    assert hear(sari, "picture", REFS[0], text="menu") == ["common/picture-not-needed", "menu/what"]


def test_a_caption_at_a_later_question_is_heard_as_its_answer(sari: Somebody) -> None:
    hear(sari, "text", text="tambah produk")
    hear(sari, "text", text="lewati")
    said = hear(sari, "picture", REFS[0], text="Keripik singkong 15rb")
    assert said == ["add-product/pictures.pictures-joined", "add-product/unit"]
    said = hear(sari, "picture", REFS[1], text="???")
    assert said[0] == "add-product/pictures.pictures-joined"
    assert said[-1] == "add-product/unit.no-unit"
    assert bursts(sari) == [""]  # what is said of the caption is not to be replaced
    assert sari.argument("count") == 2


def test_the_line_of_a_second_product_opens_one_of_its_own(sari: Somebody) -> None:
    hear(sari, "picture", REFS[0], text=LINE)
    assert hear(sari, "picture", REFS[1], text="Keripik pisang 20rb/bungkus stok 5") == ["add-product/weight"]
    assert sari.open == ["add-product", "add-product"]
    for text in ("lewati", "lewati"):
        hear(sari, "text", text=text)
    assert hear(sari, "text", text="ya")[-1] == "add-product/weight"
    assert [len(product.pictures) for product in kept(sari.db)] == [1]


def test_a_line_about_another_product_is_none_for_one_whose_name_was_typed(sari: Somebody) -> None:
    hear(sari, "picture", REFS[0])
    for text in ("ya", "Keripik singkong", "15rb", "bungkus"):
        hear(sari, "text", text=text)
    assert hear(sari, "picture", REFS[1])[0].endswith("pictures-joined")
    assert hear(sari, "picture", REFS[2], text="Sambel pecel 12.500 per botol stok 8")[-1] == "add-product/weight"
    assert sari.open == ["add-product", "add-product"]
    for text in ("lewati", "lewati"):
        hear(sari, "text", text=text)
    assert (sari.argument("name"), sari.argument("photos")) == ("Sambel pecel", 1)
    assert hear(sari, "text", text="ya")[-1] == "add-product/stock"


def test_a_caption_is_the_answer_where_no_photo_is_wanted_and_that_the_photo_is_not_needed_is_said(
    sari: Somebody,
) -> None:
    hear(sari, "text", text="daftar usaha")
    hear(sari, "text", text="Warung Sari")
    assert hear(sari, "picture", REFS[0], text="UMKM") == ["common/picture-not-needed", "register-business/sector"]
    assert hear(sari, "picture", REFS[1], text="ini warung saya dari depan") == ["offer-photo/add"]
    assert sari.argument("caption") == "ini warung saya dari depan"


def test_no_business_and_nobody_is_called_what_stands_under_a_photo(sari: Somebody) -> None:
    for opener in ("daftar usaha", "ganti nama"):
        hear(sari, "text", text=opener)
        assert hear(sari, "picture", REFS[0], text="Keripik singkong") == ["offer-photo/add"]
        sari.word("cancel")
        sari.word("cancel")


def test_a_photo_that_cannot_be_kept_leaves_its_caption(sari: Somebody) -> None:
    said = hear(sari, "picture", text=LINE, problem="picture-heic")
    assert said == ["fields/picture-heic", "add-product/pictures"]
    said = hear(sari, "picture", text="enak dan gurih", problem="picture-heic")
    assert said == ["add-product/pictures.picture-heic"]
    sari.word("cancel")
    assert hear(sari, "picture", text="produk andalan kami", problem="picture-heic") == ["fields/picture-heic"]


def test_a_product_told_with_photos_before_there_is_a_business_takes_later_photos_along(
    db: Session, town: Town
) -> None:
    who = town.greeted()
    for ref in REFS[:3]:
        photo(db, who, ref)
    assert hear(who, "picture", REFS[0], text=LINE) == ["add-product/no-business", "register-business/name"]
    for ref in REFS[1:3]:
        assert hear(who, "picture", ref) == ["add-product/pictures.pictures-joined", "register-business/name"]
    for text in ("Keripik Bu Sari", "UMKM", "Kerajinan", "Kota Malang", "Jalan Mawar 5"):
        hear(who, "text", text=text)
    for text in ("lewati", "tidak", "lewati", "ya"):
        hear(who, "text", text=text)
    assert who.open == ["add-product"]
    for text in ("lewati", "lewati"):
        hear(who, "text", text=text)
    assert who.argument("photos") == 3


def test_photos_wanted_as_a_product_during_the_registration_are_gone_on_with_after_it(db: Session, town: Town) -> None:
    who = town.greeted()
    for ref in REFS[:3]:
        photo(db, who, ref)
    who.start("register-business")
    who.say("Keripik Bu Sari")
    for ref in REFS[:2]:
        assert hear(who, "picture", ref)[-1].startswith("offer-photo/add")
    assert hear(who, "text", text="iya") == ["add-product/business-first", "register-business/kind"]
    assert who.open == ["register-business"]
    assert hear(who, "picture", REFS[2]) == ["add-product/pictures.pictures-joined", "register-business/kind"]
    for text in ("UMKM", "Kerajinan", "Kota Malang", "Jalan Mawar 5", "lewati", "tidak", "lewati", "ya"):
        hear(who, "text", text=text)
    assert who.open == ["add-product"]
    for text in ("Keripik singkong 15rb/bungkus stok 20", "lewati", "lewati"):
        hear(who, "text", text=text)
    assert who.argument("photos") == 3


@pytest.mark.parametrize("place", [0, 1])
def test_a_line_under_a_photo_of_a_newcomer_starts_the_product_after_the_greeting(
    db: Session, town: Town, place: int
) -> None:
    who = town.newcomer()
    for number, ref in enumerate(REFS[:2]):
        photo(db, who, ref)
        hear(who, "picture", ref, text=LINE if number == place else "")
    for text in ("Bahasa Indonesia", "Pemilik usaha", "setuju"):
        hear(who, "text", text=text)
    assert hear(who, "text", text="Sari")[-1] == "register-business/name"
    assert json.loads(who.stack)[-1]["args"]["product"] == {"pictures": REFS[:2], "line": LINE}


def test_photos_sent_before_the_greeting_are_offered_after_it(db: Session, town: Town) -> None:
    who = town.newcomer()
    for ref in REFS[:3]:
        photo(db, who, ref)
    assert hear(who, "picture", REFS[0])[-1] == "greet/language"
    assert hear(who, "picture", REFS[1]) == ["greet/language"]
    for text in ("Bahasa Indonesia", "Pemilik usaha", "setuju"):
        hear(who, "text", text=text)
    assert hear(who, "text", text="Sari")[-1] == "offer-photo/add"
    assert hear(who, "picture", REFS[2]) == ["offer-photo/add.more"]
    assert who.argument("count") == 3


def test_who_has_nothing_to_sell_is_thanked_once_for_an_album(town: Town) -> None:
    ali = town.greeted("santri", "Ali")
    for ref in REFS[:2]:
        assert hear(ali, "picture", ref) == ["offer-photo/no-shop"]
        assert bursts(ali) == ["together"]
    assert hear(ali, "picture", REFS[0], text="sertifikatku kok durung metu")[:2] == [
        "common/picture-not-needed", "certificate/not-yet",
    ]  # fmt: skip


def test_the_contact_of_somebody_else_is_refused_kindly_in_every_language(sari: Somebody) -> None:
    assert hear(sari, "contact", problem="contact-of-another") == ["fields/contact-of-another"]
    hear(sari, "text", text="daftar usaha")
    for text in ("Warung Sari", "UMKM", "Jasa", "Kota Malang", "Jalan Mawar 5"):
        hear(sari, "text", text=text)
    said = hear(sari, "contact", problem="contact-of-another")
    assert said == ["fields/contact-of-another", "register-business/phone"]


def test_a_name_is_changed_in_krama_inside_any_question(town: Town) -> None:
    who = town.greeted(language="jv-krama")
    hear(who, "text", text="gantos basa")
    assert who.open == ["language"]
    assert hear(who, "text", text="ganti nami")[-1] == "name/name"
