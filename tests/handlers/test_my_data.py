"""*Data saya*: only one's own is shown and exported; erasing leaves nothing but a proof that names nobody."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from services import consents, inbox, mydata, outbox, people, recovery, roles
from services.tables import Table
from services.tables.consents import MediaToForget
from services.tables.pictures import PictureRow
from services.tables.talk import Identity, InboxRow, OpenConversations, OutboxRow, Person
from tests.handlers.conftest import START, Somebody, Town

CANARY = "Kenari"
PHOTO, SHARED = "c" * 64, "d" * 64


def everything(db: Session) -> dict[str, str]:
    """Each table's content as text."""
    return {table.name: repr(db.execute(select(table)).all()) for table in Table.metadata.sorted_tables}


def hits(db: Session, word: str) -> list[str]:
    return [name for name, content in everything(db).items() if word in content]


def picture(db: Session, somebody: Somebody, ref: str) -> None:
    row = {"person_id": somebody.person, "ref": ref, "width": 9, "height": 9, "size": 9, "dhash": "0" * 16}
    db.execute(insert(PictureRow).values(**row, created_at=somebody.now))


def filled(town: Town, db: Session, place: int, name: str) -> Somebody:
    """Somebody with a row in every table of theirs, each bearing their name where a name fits."""
    from services import businesses, cooperatives, products

    one = town.greeted("owner", f"{name} Wulandari", channel="telegram")
    business = businesses.register(
        db, owner=one.person, name=f"Warung {name}", kind=businesses.BusinessKind.UMKM, sector=businesses.Sector.FOOD,
        regency_code="35.78", address=f"Jalan {name}", now=one.now,
    )  # fmt: skip
    picture(db, one, PHOTO if name == CANARY else "e" * 64)
    picture(db, one, SHARED)
    products.add(
        db,
        owner=one.person,
        business=business.id,
        name=f"Keripik {name}",
        price_rupiah=15000,
        unit="bungkus",
        now=one.now,
    )
    cooperatives.join(db, person=one.person, cooperative=place, now=one.now)
    recovery.make_code(db, person=one.person, now=one.now)
    roles.claim(db, person=one.person, role=roles.Role.CURATOR, cooperative=place, now=one.now)
    inbox.put(
        db, channel="telegram", key=f"in-{one.person}", person=one.person, payload={"text": name}, at=1.0, state="heard"
    )
    inbox.put(db, channel="telegram", key=f"wait-{one.person}", person=one.person, payload={"text": name}, at=1.0)
    inbox.announce(db, person=one.person, conversation="menu", args={}, now=1.0, key=f"joined:telegram:{name}")
    text = json.dumps({"text": f"Halo {name}"})
    out = {
        "person_id": one.person,
        "seq": 1,
        "channel": "telegram",
        "chat": f"chat-{name}",
        "message": text,
        "worded": text,
    }
    db.execute(insert(OutboxRow).values(**out, state="sent", at=1.0))
    db.execute(
        insert(OpenConversations).values(person_id=one.person, channel="web", chat="c", stack=json.dumps([name]))
    )
    db.execute(update(Identity).where(Identity.person_id == one.person).values(chat=f"chat-{name}"))
    db.commit()
    return one


@pytest.fixture
def canary(town: Town, db: Session, place: int) -> Somebody:
    return filled(town, db, place, CANARY)


def erase(somebody: Somebody) -> str:
    assert somebody.start("erase-my-data") == ["erase-my-data/sure"]
    assert somebody.say("Hapus!") == ["erase-my-data/erased"]
    return str(somebody.argument("proof"))


def test_who_has_agreed_to_nothing_hears_that_there_is_nothing(town: Town) -> None:
    for conversation in ("my-data", "erase-my-data"):
        assert town.newcomer().start(conversation) == ["my-data/nothing"]


def test_what_we_hold_is_said_in_plain_words_with_doors_to_correct_it(town: Town, canary: Somebody) -> None:
    assert canary.start("my-data") == ["my-data/person", "my-data/counts"]
    assert canary.argument("name") == "Kenari Wulandari"
    assert (canary.argument("businesses"), canary.argument("products"), canary.argument("pictures")) == (1, 1, 2)
    doors = [choice.value[0] for choice in canary.offered]
    assert doors == ["download-my-data", "name", "language", "my-businesses", "erase-my-data"]
    assert set(doors) <= set(canary.table)
    assert canary.press("name") == ["name/name"]


def test_the_download_is_a_file_that_delivery_makes(town: Town) -> None:
    sari = town.greeted()
    assert sari.start("download-my-data") == ["download-my-data/file"]
    assert sari.heard[0].document == {"name": "data-saya.json", "make": "my-data"}


def test_the_export_holds_all_of_one_person_and_nothing_of_another(
    town: Town, db: Session, place: int, canary: Somebody
) -> None:
    other = filled(town, db, place, "Merpati")
    text = json.dumps(mydata.export(db, person=canary.person))
    held = json.loads(text)
    assert "Merpati" not in text
    assert held["person"]["name"] == "Kenari Wulandari"
    expected = {
        "businesses",
        "products",
        "pictures",
        "consents",
        "identities",
        "memberships",
        "role_claims",
        "inbox",
        "outbox",
    }
    assert expected <= set(held)
    assert "digest" not in text
    assert "Kenari" not in json.dumps(mydata.export(db, person=other.person))


def test_erasing_leaves_no_trace_of_the_canary_in_any_table(
    town: Town, db: Session, place: int, canary: Somebody
) -> None:
    assert len(hits(db, CANARY)) >= 6
    proof = erase(canary)
    db.execute(update(Identity).where(Identity.person_id == canary.person).values(chat="chat-Kenari"))
    assert mydata.finish(db, now=canary.now) == [PHOTO, SHARED]
    assert hits(db, CANARY) == []
    assert hits(db, proof) == []
    assert db.scalar(select(Person.id).where(Person.id == canary.person)) is None


def downloaded(db: Session, somebody: Somebody, ref: str) -> None:
    """A file was made for them and sent."""
    document = {"name": "data-saya.json", "make": "my-data"}
    text = json.dumps({"text": "", "document": document})
    out = {"person_id": somebody.person, "seq": 7, "channel": "telegram", "chat": "c", "message": "{}", "at": 1.0}
    row = db.execute(insert(OutboxRow).values(**out, worded=text, state="sent").returning(OutboxRow.id)).scalar_one()
    outbox.put_document(db, row=row, document={**document, "ref": ref}, now=somebody.now)


def test_a_download_is_forgotten_after_a_week(town: Town, db: Session) -> None:
    sari = town.greeted()
    downloaded(db, sari, "f" * 64)
    assert mydata.finish(db, now=sari.now + timedelta(days=6)) == []
    assert mydata.finish(db, now=sari.now + timedelta(days=8)) == ["f" * 64]


def test_erasing_forgets_a_download_at_once(town: Town, db: Session, canary: Somebody) -> None:
    downloaded(db, canary, "f" * 64)
    erase(canary)
    assert mydata.finish(db, now=canary.now) == [PHOTO, SHARED, "f" * 64]


def test_a_download_made_while_its_owner_is_erased_is_forgotten_at_once(db: Session) -> None:
    now = START
    outbox.put_document(db, row=404, document={"name": "data-saya.json", "ref": "f" * 64}, now=now)
    assert mydata.finish(db, now=now) == ["f" * 64]


def test_erasing_touches_nobody_else(town: Town, db: Session, place: int, canary: Somebody) -> None:
    other = filled(town, db, place, "Merpati")
    before = mydata.export(db, person=other.person)
    erase(canary)
    assert mydata.finish(db, now=canary.now) == [PHOTO]
    assert mydata.export(db, person=other.person) == before


def test_until_the_proof_is_heard_the_blank_person_and_this_address_stay(
    town: Town, db: Session, canary: Somebody
) -> None:
    version = db.scalar(select(Person.version).where(Person.id == canary.person))
    channels = select(Identity.channel).where(Identity.person_id == canary.person)
    erase(canary)
    assert db.scalar(select(Person.version).where(Person.id == canary.person)) == version
    assert list(db.scalars(channels)) == ["telegram"]
    out = {
        "person_id": canary.person,
        "seq": 2,
        "channel": "telegram",
        "chat": "c",
        "message": "",
        "worded": "",
        "at": 1.0,
    }
    db.execute(insert(OutboxRow).values(**out, state="unsent"))
    mydata.finish(db, now=canary.now)
    assert list(db.scalars(channels)) == ["telegram"]
    mydata.finish(db, now=canary.now + timedelta(days=2))
    assert db.scalar(select(Person.id).where(Person.id == canary.person)) is None


def test_who_comes_back_before_the_clock_ticks_is_greeted_and_kept(town: Town, db: Session, canary: Somebody) -> None:
    erase(canary)
    assert canary.start("greet") == ["greet/language"]
    for step in ("id", "owner", "agree"):
        canary.press(step)
    canary.say("Dara")
    mydata.finish(db, now=canary.now + timedelta(days=2))
    known = people.get(db, person=canary.person)
    assert (known.name, known.reminders, known.order_alerts) == ("Dara", True, True)
    assert mydata.finish(db, now=canary.now + timedelta(days=4)) == [PHOTO, SHARED]


def test_the_proof_tells_what_was_agreed_and_erased_but_not_who(town: Town, db: Session, canary: Somebody) -> None:
    proof = mydata.proof(db, code=erase(canary).lower())
    assert proof is not None
    assert proof["consents"][0][:3] == ["full", consents.NOTICE, "id"]
    assert proof["erased"]["products"] == 1
    assert CANARY not in json.dumps(proof)
    assert mydata.proof(db, code="ABCD-EFGH-JKMN-PQRS") is None


def test_only_the_word_itself_erases(town: Town, db: Session, canary: Somebody) -> None:
    canary.start("erase-my-data")
    for other in ("ya", "oke lanjut", "hapus nanti saja"):
        assert canary.say(other)[0] == "erase-my-data/sure.not-the-word"
    canary.start("erase-my-data")
    assert canary.press("keep") == ["common/cancelled"]
    assert people.get(db, person=canary.person).name == "Kenari Wulandari"


def test_what_else_was_open_is_closed_with_the_erasing(town: Town, canary: Somebody) -> None:
    canary.start("language")
    erase(canary)
    assert canary.open == []


def test_nothing_of_the_erased_waits_to_be_heard(town: Town, db: Session, canary: Somebody) -> None:
    erase(canary)
    states = db.execute(select(InboxRow.state, InboxRow.payload, InboxRow.person_id)).all()
    assert {(payload, person) for _, payload, person in states} == {("", None)}
    assert "waiting" not in {state for state, _, _ in states}


def test_an_answer_given_by_an_erased_officer_stays_without_their_name(
    town: Town, db: Session, place: int, canary: Somebody
) -> None:
    ani = town.greeted("officer", "Ani")
    roles.give(db, person=canary.person, role=roles.Role.OFFICER, cooperative=place, now=canary.now)
    roles.claim(db, person=ani.person, role=roles.Role.TEACHER, cooperative=place, now=ani.now)
    db.commit()
    canary.hears_announcements()
    asked = db.execute(select(Table.metadata.tables["role_claims"]).filter_by(person_id=ani.person)).one()
    roles.answer(db, claim=asked.id, by=canary.person, accept=True, now=ani.now)
    erase(canary)
    kept = db.execute(select(Table.metadata.tables["role_claims"]).filter_by(person_id=ani.person)).one()
    assert (kept.state, kept.answered_by) == ("accepted", None)
    assert roles.has(db, person=ani.person, role=roles.Role.TEACHER, cooperative=place)


def test_a_picture_that_somebody_sends_again_is_not_removed(town: Town, db: Session, canary: Somebody) -> None:
    erase(canary)
    picture(db, town.greeted(), PHOTO)
    assert mydata.finish(db, now=canary.now) == [SHARED]
    mydata.forgotten(db, ref=SHARED)
    assert db.scalars(select(MediaToForget.ref)).all() == []
