"""Registering a business: the whole story in any words, what is wrong, what is changed, and what is never kept."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dialogue import Incoming
from services import businesses, cooperatives, programme
from services.businesses import Business, BusinessKind, Sector
from tests.handlers.conftest import Somebody, Town

NAME = "Keripik Bu Sari"


def kept(db: Session) -> int:
    return db.scalar(select(func.count(Business.id))) or 0


def coops(db: Session) -> None:
    rows = [
        {"id": f"K{n}", "name": name, "kind": "koperasi", "regency": "35.07", "address": "Jl. Kawi"}
        for n, name in enumerate(["KSU Sumber Rejeki", "KSU Sumber Makmur", "Koperasi Mandiri"])
    ]
    cooperatives.import_rows(db, rows=rows)
    db.commit()


@pytest.fixture
def sari(town: Town) -> Somebody:
    return town.greeted(channel="telegram")


def answer_all(who: Somebody, *, name: str = NAME, **other: str) -> None:
    """Everything up to the summary, typed."""
    who.start("register-business")
    who.say(name)
    who.press(other.get("kind", "umkm"))
    who.press("food")
    for text in ("Nganjuk", "Desa Ngetos RT 2", "0812-3456-7890", "belum punya"):
        who.say(text)
    who.say(other.get("cooperative", "lewati"))


def test_a_business_is_registered_by_typing_and_pressing(db: Session, sari: Somebody) -> None:
    answer_all(sari)
    assert sari.lines[-1].key == "register-business/correct"
    assert sari.argument("regency") == "Kabupaten Nganjuk"
    assert (sari.argument("phone"), sari.argument("nib"), sari.argument("cooperative")) == (
        "+6281234567890",
        None,
        None,
    )
    assert kept(db) == 0
    assert sari.say("iya leres") == ["register-business/done"]
    (shop,) = businesses.of(db, owner=sari.person)
    assert (shop.name, shop.kind, shop.sector, shop.regency_code) == (NAME, BusinessKind.UMKM, Sector.FOOD, "35.18")
    assert (shop.address, shop.phone, shop.nib) == ("Desa Ngetos RT 2", "+6281234567890", None)
    assert (sari.buttons, sari.open) == (["add-product", "my-businesses"], [])


@pytest.mark.parametrize(
    ("language", "no", "skip", "yes"),
    [("id", "belum", "lewati", "ya benar"), ("jv-krama", "dereng", "mboten wonten", "inggih leres"),
     ("jv-ngoko", "durung", "ora ana", "iyo bener")],
)  # fmt: skip
def test_the_story_can_be_told_in_every_language(
    db: Session, town: Town, language: str, no: str, skip: str, yes: str
) -> None:
    who = town.greeted(channel="telegram", language=language)
    who.start("register-business")
    who.say("Toko Berkah")
    who.press("umkm")
    who.press("trade")
    for text in ("nganjok", "Jl. Kawi 3", skip, no, skip):
        who.say(text)
    assert who.say(yes) == ["register-business/done"]
    assert (kept(db), who.language) == (1, language)


def test_on_the_web_page_the_way_to_telegram_follows(sari: Somebody, town: Town) -> None:
    web = town.greeted(channel="web")
    answer_all(web)
    heard = web.say("ya")
    assert heard[0] == "register-business/done"
    assert "link/code" in heard


def test_nothing_is_asked_of_somebody_who_has_not_agreed_to_the_notice(db: Session, town: Town) -> None:
    newcomer = town.newcomer()
    assert newcomer.start("register-business") == ["greet/language"]
    newcomer.press("id")
    newcomer.press("owner")
    newcomer.press("agree")
    assert newcomer.say("Sari")[-1] == "register-business/name"


def test_a_child_without_a_guardian_is_led_to_one(db: Session, town: Town) -> None:
    child = town.greeted(part="santri", age="minor", name="Budi")
    for wish in ("register-business", "add-product"):
        assert child.start(wish) == ["ask-guardian/first", "ask-guardian/code"]
        assert child.open == []


def test_a_name_of_ones_own_is_not_taken_twice(db: Session, sari: Somebody) -> None:
    answer_all(sari)
    sari.say("ya")
    sari.start("register-business")
    assert sari.say("keripik bu SARI") == ["register-business/name.taken"]
    assert sari.say("Kopi Bu Sari") == ["register-business/kind"]


def test_a_name_that_was_taken_in_between_is_asked_again_and_the_rest_is_kept(db: Session, sari: Somebody) -> None:
    answer_all(sari)
    businesses.register(
        db, owner=sari.person, name=NAME, kind=BusinessKind.UMKM, sector=Sector.FOOD, regency_code="35.07", now=sari.now
    )
    db.commit()
    assert sari.say("ya") == ["refusals/name-taken", "register-business/name"]
    assert sari.say("Keripik Sari Dua") == ["register-business/correct"]
    assert sari.say("ya") == ["register-business/done"]
    assert [shop.name for shop in businesses.of(db, owner=sari.person)] == [NAME, "Keripik Sari Dua"]


def test_a_city_and_a_regency_of_one_name_are_asked_back_and_one_word_decides(sari: Somebody) -> None:
    sari.start("register-business")
    for press, text in (("", NAME), ("umkm", ""), ("food", ""), ("", "malang")):
        sari.say(text) if text else sari.press(press)
    assert sari.lines[0].key == "register-business/regency.place-ambiguous"
    assert {"Kabupaten Malang", "Kota Malang"} <= {str(choice.line.args.get("text")) for choice in sari.offered}
    assert sari.say("kota") == ["register-business/address"]
    sari.word("edit", "regency")
    sari.say("malang")
    assert sari.press("Kabupaten Malang") == ["register-business/address"]


def at_the_place(who: Somebody) -> None:
    who.start("register-business")
    who.say(NAME)
    who.press("umkm")
    who.press("food")


def test_a_shared_location_is_asked_back_as_the_nearest_regency(db: Session, sari: Somebody) -> None:
    at_the_place(sari)
    assert sari.send(Incoming("location", place=(-7.2575, 112.7521))) == ["register-business/regency.place-nearest"]
    assert sari.argument("name") == "Kota Surabaya"
    assert sari.say("nggih") == ["register-business/address"]
    sari.say("Jl. Pemuda")
    for text in ("lewati", "tidak", "lewati"):
        sari.say(text)
    assert sari.argument("regency") == "Kota Surabaya"


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (Incoming(text="Solo"), "place-outside"),
        (Incoming(text="qwxyz"), "place-unknown"),
        (Incoming("location", place=(48.85, 2.35)), "location-outside"),
        (Incoming("picture", pictures=("a" * 64,)), "no-place"),
    ],
)
def test_what_is_no_place_in_east_java_is_said_so(sari: Somebody, said: Incoming, reason: str) -> None:
    at_the_place(sari)
    assert sari.send(said) == [f"register-business/regency.{reason}"]


def at_the_phone(who: Somebody) -> None:
    at_the_place(who)
    who.say("Nganjuk")
    who.say("Desa Ngetos")


def test_ones_own_shared_contact_is_a_phone_number(sari: Somebody) -> None:
    at_the_phone(sari)
    assert sari.send(Incoming("contact", phone="6281234567890")) == ["register-business/has-nib"]


@pytest.mark.parametrize("text", ["12", "nomor saya", "0812"])
def test_what_is_no_phone_number_is_asked_again(sari: Somebody, text: str) -> None:
    at_the_phone(sari)
    assert sari.say(text) == ["register-business/phone.not-a-phone"]


def at_the_nib(who: Somebody) -> None:
    at_the_phone(who)
    who.say("lewati")
    who.say("sudah")


def test_a_nib_has_thirteen_digits_and_may_be_written_with_spaces(db: Session, sari: Somebody) -> None:
    at_the_nib(sari)
    assert sari.say("12345") == ["register-business/nib.not-a-nib"]
    assert sari.say("1234 5678 90123") == ["register-business/cooperative"]
    sari.press("skip")
    assert sari.argument("nib") == "1234567890123"


def test_a_citizens_number_is_not_kept(sari: Somebody) -> None:
    at_the_nib(sari)
    assert sari.say("3578012345678901") == ["register-business/nib.looks-like-nik"]
    assert "3578012345678901" not in sari.stack


def test_a_cooperative_is_found_by_a_part_of_its_name(db: Session, sari: Somebody) -> None:
    coops(db)
    answer_all(sari, cooperative="sumber")
    assert sari.lines[0].key == "register-business/cooperative.unsure"
    sari.press("KSU Sumber Makmur")
    assert sari.argument("cooperative") == "KSU Sumber Makmur"
    sari.say("ya")
    (shop,) = businesses.of(db, owner=sari.person)
    assert shop.cooperative_id is not None
    assert cooperatives.get(db, id=shop.cooperative_id).name == "KSU Sumber Makmur"


def test_a_cooperative_nobody_knows_can_be_skipped(db: Session, sari: Somebody) -> None:
    coops(db)
    answer_all(sari, cooperative="Tidak Dikenal Jaya")
    assert sari.lines[0].key == "register-business/cooperative.nothing-found"
    assert sari.press("skip") == ["register-business/correct"]


def test_a_cooperative_named_in_full_needs_no_asking_back(db: Session, sari: Somebody) -> None:
    coops(db)
    answer_all(sari, cooperative="ksu sumber rejeki")
    assert sari.argument("cooperative") == "KSU Sumber Rejeki"


def test_only_a_pesantren_is_asked_about_opop(db: Session, sari: Somebody) -> None:
    answer_all(sari, kind="pesantren")
    assert sari.lines[-1].key == "register-business/opop"
    sari.say("inggih")
    assert (sari.argument("pesantren"), sari.argument("opop")) == (True, True)
    sari.say("ya")
    assert businesses.of(db, owner=sari.person)[0].in_opop


def test_any_answer_can_be_changed_from_the_summary_and_the_summary_is_shown_again(db: Session, sari: Somebody) -> None:
    answer_all(sari)
    assert sari.word("edit", "address") == ["register-business/address"]
    assert sari.say("Desa Loceret") == ["register-business/correct"]
    assert sari.argument("address") == "Desa Loceret"
    sari.say("ya")
    assert businesses.of(db, owner=sari.person)[0].address == "Desa Loceret"


def test_a_no_to_the_summary_asks_what_to_change(sari: Somebody) -> None:
    answer_all(sari)
    assert sari.say("salah") == ["common/edit-which"]
    assert "label" in sari.buttons


def test_a_pesantren_that_becomes_an_umkm_is_in_no_opop(db: Session, sari: Somebody) -> None:
    answer_all(sari, kind="pesantren")
    sari.say("ya")
    sari.word("edit", "kind")
    sari.press("umkm")
    assert sari.say("ya") == ["register-business/done"]
    assert not businesses.of(db, owner=sari.person)[0].in_opop


def test_cancelling_keeps_nothing(db: Session, sari: Somebody) -> None:
    answer_all(sari)
    assert sari.word("cancel") == ["common/cancelled"]
    assert (kept(db), sari.open) == (0, [])


def test_back_asks_the_question_before_again(sari: Somebody) -> None:
    at_the_phone(sari)
    assert sari.word("back") == ["register-business/address"]


@pytest.mark.parametrize("text", ["x" * 61, "", "   "])
def test_a_name_has_one_to_sixty_letters(sari: Somebody, text: str) -> None:
    sari.start("register-business")
    assert sari.say(text)[0].startswith("register-business/name.")


def test_a_second_press_on_the_summary_registers_nothing_twice(db: Session, sari: Somebody) -> None:
    answer_all(sari)
    sari.say("ya")
    nothing: Any = sari.word("repeat")
    assert (nothing, kept(db)) == (["common/nothing-open"], 1)


@pytest.mark.parametrize("said", ["nanti", "nanti saja", "lewati", "mengko wae"])
def test_who_puts_the_nib_off_goes_on(sari: Somebody, said: str) -> None:
    at_the_phone(sari)
    sari.say("lewati")
    assert sari.say(said) == ["register-business/cooperative"]


def test_that_it_is_registered_is_said_before_its_page(sari: Somebody) -> None:
    programme.tell(programme.Programme(market_url="https://pasar.test"))
    answer_all(sari)
    sari.say("benar")
    assert [line.key for line in sari.lines][:2] == ["register-business/done", "register-business/page"]
    assert sari.buttons == ["add-product", "my-businesses"]
