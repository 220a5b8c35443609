"""The same person elsewhere: on Telegram by a link, in a new browser by a recovery code."""

from __future__ import annotations

import json
from datetime import timedelta

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from services import codes, inbox, mydata, programme, recovery
from services.tables.talk import Identity, InboxRow, OutboxRow, Person
from tests.handlers.conftest import WORDS, Somebody, Town


def whose(db: Session, somebody: Somebody) -> int:
    """Whom this chat's address belongs to now."""
    return db.scalars(select(Identity.person_id).where(Identity.user == f"user-{somebody.person}")).one()


def made(sari: Somebody) -> tuple[str, str]:
    """(code of the link, recovery code) as shown in the web chat."""
    programme.tell(programme.Programme(telegram_bot="kanca_uji_bot"))
    assert sari.start("link") == ["link/only-while-open", "link/telegram", "link/code"]
    return sari.argument("url").partition("?start=")[2], sari.argument("code")


def test_the_link_and_the_code_are_shown_and_what_a_closed_page_means(town: Town) -> None:
    sari = town.greeted()
    start, code = made(sari)
    assert sari.argument("url") == f"https://t.me/kanca_uji_bot?start={start}"
    assert len(start) <= 64
    assert start.isalnum()
    assert len(code.split("-")) == 4


def test_without_a_bot_only_the_recovery_code_is_shown(town: Town) -> None:
    assert WORDS.door("Kode pemulihan") == "recovery-code"
    assert town.greeted().start("recovery-code") == ["link/only-while-open", "link/code"]


def test_both_chat_apps_are_offered_with_one_code_and_never_the_one_somebody_is_in(town: Town) -> None:
    programme.tell(programme.Programme(telegram_bot="kanca_uji_bot", whatsapp="6281100000000"))
    sari = town.greeted()
    assert sari.start("link") == ["link/only-while-open", "link/telegram", "link/whatsapp", "link/code"]
    telegram, whatsapp = (str(line.args["url"]) for line in sari.lines if "url" in line.args)
    assert whatsapp == "https://wa.me/6281100000000?text=%2Fstart%20" + telegram.partition("?start=")[2]
    assert town.greeted(channel="whatsapp").start("link") == ["link/telegram", "link/code"]
    assert town.greeted(channel="telegram").start("link") == ["link/whatsapp", "link/code"]


def test_the_link_makes_the_telegram_chat_the_same_person(town: Town, db: Session) -> None:
    sari = town.greeted(name="Sari", language="jv-krama")
    start, _ = made(sari)
    phone = town.newcomer("telegram")
    assert phone.start("greet", payload=start) == ["join/sure"]
    assert phone.argument("name") == "Sari"
    assert phone.press("yes") == []
    assert whose(db, phone) == sari.person
    assert sari.hears_announcements() == ["joined/welcome", "menu/what"]
    waited = db.scalars(select(InboxRow.payload).where(InboxRow.key.startswith("joined:telegram"))).one()
    assert json.loads(waited)["chat"] == f"chat-{phone.person}"
    channels = db.scalars(select(Identity.channel).where(Identity.person_id == sari.person))
    assert sorted(channels) == ["telegram", "web"]
    assert not phone.open


def test_what_the_newcomer_said_before_is_forgotten_but_for_the_ids_of_their_messages(town: Town, db: Session) -> None:
    sari = town.greeted()
    start, _ = made(sari)
    phone = town.newcomer("telegram")
    said = {"text": "Jembatan"}
    inbox.put(db, channel="telegram", key="8", person=phone.person, payload=said, at=1.0, state="heard")
    phone.start("greet", payload=start)
    phone.press("yes")
    assert mydata.finish(db, now=phone.now) == []
    assert db.scalars(select(Person.id).order_by(Person.id)).all() == [sari.person]
    rows = db.execute(select(InboxRow.payload, InboxRow.person_id).where(InboxRow.key == "8")).all()
    assert [tuple(row) for row in rows] == [("", None)]


def test_who_says_no_stays_who_they_are(town: Town, db: Session) -> None:
    sari = town.greeted()
    start, _ = made(sari)
    phone = town.newcomer("telegram")
    phone.start("greet", payload=start)
    assert phone.press("no") == ["join/not-joined"]
    assert whose(db, phone) == phone.person


def test_the_link_works_once_and_half_an_hour(town: Town, db: Session) -> None:
    sari = town.greeted()
    start, _ = made(sari)
    late = town.newcomer("telegram")
    late.now = sari.now + recovery.LINK_LASTS
    assert late.start("greet", payload=start) == ["join/expired"]
    first, second = town.newcomer("telegram"), town.newcomer("telegram")
    first.start("greet", payload=start)
    first.press("yes")
    assert second.start("greet", payload=start) == ["join/used"]
    assert whose(db, second) == second.person


def test_of_two_who_have_the_link_open_one_is_joined(town: Town, db: Session) -> None:
    start, _ = made(town.greeted())
    first, second = town.newcomer("telegram"), town.newcomer("telegram")
    first.start("greet", payload=start)
    second.start("greet", payload=start)
    first.press("yes")
    assert second.press("yes") == ["join/used"]


def test_an_account_with_data_of_its_own_is_left_alone(town: Town, db: Session) -> None:
    start, _ = made(town.greeted(name="Sari"))
    budi = town.greeted(name="Budi", channel="telegram")
    assert budi.start("greet", payload=start) == ["join/own-data"]
    assert whose(db, budi) == budi.person


def test_the_same_person_hears_that_all_is_joined_already(town: Town) -> None:
    sari = town.greeted()
    start, _ = made(sari)
    assert sari.start("greet", payload=start) == ["join/same-person"]


def test_the_recovery_code_brings_a_new_browser_back_and_a_new_code(town: Town, db: Session) -> None:
    sari = town.greeted(name="Sari")
    _, code = made(sari)
    browser = town.newcomer("web")
    assert browser.start("recover") == ["recover/code"]
    assert browser.say(code.lower()) == ["join/sure"]
    assert browser.press("yes") == []
    assert whose(db, browser) == sari.person
    assert sari.hears_announcements() == ["joined/welcome", "link/code", "menu/what"]
    fresh = sari.argument("code")
    assert fresh != code
    third = town.newcomer("web")
    third.start("recover")
    assert third.say(code) == ["join/unknown", "recover/code"]
    third.start("recover")
    assert third.say(fresh) == ["join/sure"]


def test_a_new_recovery_code_makes_the_old_one_worthless(town: Town) -> None:
    sari = town.greeted()
    _, old = made(sari)
    _, new = made(sari)
    browser = town.newcomer("web")
    browser.start("recover")
    assert browser.say(old) == ["join/unknown", "recover/code"]
    browser.start("recover")
    assert browser.say(new) == ["join/sure"]


def test_guessing_has_an_end(town: Town) -> None:
    sari, thief = town.greeted(), town.newcomer("web")
    _, code = made(sari)
    for _ in range(5):
        thief.start("recover")
        assert thief.say("ABCD-EFGH-JKMN-PQRS") == ["join/unknown", "recover/code"]
    thief.start("recover")
    assert thief.say(code) == ["join/too-many"]
    thief.now += timedelta(hours=1, minutes=1)
    thief.start("recover")
    assert thief.say(code) == ["join/sure"]


def test_what_was_open_in_the_empty_chat_is_closed(town: Town) -> None:
    start, _ = made(town.greeted())
    phone = town.newcomer("telegram")
    phone.start("greet")
    phone.start("join", code=start)
    assert phone.open == ["greet", "join"]
    phone.press("yes")
    assert phone.open == []


def test_a_stranger_is_greeted_before_codes_are_made(town: Town) -> None:
    assert town.newcomer().start("link") == ["greet/language"]


def test_a_page_that_has_read_far_reads_on_after_the_joining(town: Town, db: Session) -> None:
    sari = town.greeted()
    _, code = made(sari)
    before = db.scalars(select(Person.version).where(Person.id == sari.person)).one()
    browser = town.newcomer("web")
    db.execute(update(Person).where(Person.id == browser.person).values(seq=5000))
    browser.start("recover")
    browser.say(code)
    browser.press("yes")
    after = db.execute(select(Person.seq, Person.version).where(Person.id == sari.person)).one()
    assert after.seq > 5000
    assert after.version == before + 1


def test_codes_that_were_shown_are_hidden_from_the_outbox_once_they_are_written_down(town: Town, db: Session) -> None:
    sari = town.greeted()
    start, code = made(sari)
    texts = (f"Kode pemulihan: {code}", f"https://t.me/kanca_uji_bot?start={start}", "SUMBER-REJEKI tetap")
    for seq, text in enumerate(texts, 1):
        row = {"person_id": sari.person, "seq": seq, "channel": "web", "chat": "c", "message": text, "worded": text}
        db.execute(insert(OutboxRow).values(**row, state="sent", at=1.0))
    codes.sweep(db, now=sari.now)
    assert db.scalars(select(OutboxRow.worded)).all() == list(texts)
    assert codes.sweep(db, now=sari.now + codes.SHOWN) == 2
    after = [f"Kode pemulihan: {codes.DOTS}", f"https://t.me/kanca_uji_bot?start={codes.DOTS}", texts[2]]
    assert db.scalars(select(OutboxRow.worded)).all() == after
    assert db.scalars(select(OutboxRow.message)).all() == after
    browser = town.newcomer()
    browser.start("recover")
    assert browser.say(code) == ["join/sure"]
