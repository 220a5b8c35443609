"""Rumah Kurasi in the chat: who sees the queue, what a curator sees, and who comes too late."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from services import curation, roles
from services.events import Event
from services.market import curating
from services.roles import Role
from services.tables.curation import CurationRequest
from services.tables.events import Delivery
from tests.handlers.conftest import START, Somebody, Town
from tests.handlers.test_readiness import A, add


@pytest.fixture
def sari(town: Town) -> Somebody:
    return town.greeted(channel="telegram")


def curator(db: Session, town: Town, place: int, name: str = "Ani") -> Somebody:
    found = town.greeted(part="officer", name=name, channel="telegram")
    roles.give(db, person=found.person, role=Role.CURATOR, cooperative=place, now=START)
    db.commit()
    return found


def ask(db: Session, sari: Somebody, **more: Any) -> int:
    """Sari's product comes into the queue, as the market hears of it."""
    item = add(db, sari, **more)
    number = curation.request(db, product=item.id, owner=sari.person, now=START)
    body = db.scalars(select(Delivery.body).where(Delivery.type == "product.curation.requested")).one()
    event = Event("e", "product.curation.requested", json.loads(body)["data"], START, "kanca")
    curating.take(db, event, now=START)
    db.commit()
    return number


def test_who_is_no_curator_is_shown_other_ways(sari: Somebody) -> None:
    assert sari.start("curate") == ["curate/not-a-curator"]
    assert sari.buttons == ["ask-curation", "claim-role"]


def test_a_curator_sees_the_picture_what_was_told_and_what_is_open(
    db: Session, sari: Somebody, town: Town, place: int
) -> None:
    ani = curator(db, town, place)
    assert ani.start("curate") == ["curate/empty"]
    ask(db, sari, pirt="2063578010001-29", description="Enak { $x } <b>")
    assert ani.hears_announcements() == ["curation-waiting/count"]
    assert ani.press("curate") == ["curate/where", "curate/card", "curate/checks"]
    assert [message.picture for message in ani.heard if message.picture] == [A]
    assert (ani.argument("packaging"), ani.argument("given_in")) == ("plastic", "Kota Surabaya")
    open_ = ani.lines[-1].args
    assert (open_["ready"], open_["total"], open_["photo"], open_["halal"]) == (2, 8, False, True)
    assert ani.buttons == ["judge-product", "judge-product"]  # one product: no next


def test_what_is_wrong_is_told_with_reasons_and_words(db: Session, sari: Somebody, town: Town, place: int) -> None:
    ani = curator(db, town, place)
    ask(db, sari)
    ani.start("judge-product", case="k1", decision="mend")
    ani.press("labelling")
    ani.press("photo")
    assert ani.press("done") == ["judge-product/note"]
    assert ani.say("Sudah bagus, tinggal labelnya.") == ["judge-product/done"]
    data = json.loads(db.scalars(select(Delivery.body).where(Delivery.endpoint == "kanca")).one())["data"]
    assert (data["decision"], data["reasons"]) == ("mend", ["photo", "labelling"])
    assert data["note"] == "Sudah bagus, tinggal labelnya."
    assert str(ani.person) not in json.dumps(data["by"])


def test_another_reason_wants_words(db: Session, sari: Somebody, town: Town, place: int) -> None:
    ani = curator(db, town, place)
    ask(db, sari)
    ani.start("judge-product", case="k1", decision="mend")
    ani.press("other")
    assert ani.press("done") == ["judge-product/what"]
    assert "skip" not in ani.buttons


def test_who_is_slower_hears_one_clear_sentence_even_half_way(
    db: Session, sari: Somebody, town: Town, place: int
) -> None:
    ani, joko = curator(db, town, place), curator(db, town, place, "Joko")
    ask(db, sari)
    joko.start("judge-product", case="k1", decision="mend")
    joko.press("photo")
    ani.start("judge-product", case="k1", decision="ready")
    assert ani.press("yes") == ["judge-product/done"]
    assert joko.press("done") == ["refusals/curation-decided"]
    assert joko.argument("mine") is False
    assert joko.start("judge-product", case="k1", decision="ready") == ["refusals/curation-decided"]
    assert len(db.scalars(select(Delivery).where(Delivery.endpoint == "kanca")).all()) == 1


def test_the_word_of_the_day_is_silent_when_others_have_judged(
    db: Session, sari: Somebody, town: Town, place: int
) -> None:
    ani, joko = curator(db, town, place), curator(db, town, place, "Joko")
    ask(db, sari)
    ani.start("judge-product", case="k1", decision="ready")
    ani.press("yes")
    assert joko.hears_announcements() == []


def test_a_yes_to_what_is_not_complete_is_asked_for_once_more(
    db: Session, sari: Somebody, town: Town, place: int
) -> None:
    ani = curator(db, town, place)
    ask(db, sari)
    assert ani.start("judge-product", case="k1", decision="ready") == ["judge-product/sure"]
    assert (ani.argument("ready"), ani.argument("total")) == (1, 8)
    assert ani.say("tidak") == ["curate/where", "curate/card", "curate/checks"]
    assert not db.scalars(select(Delivery).where(Delivery.endpoint == "kanca")).all()
    ani.start("judge-product", case="k1", decision="ready")
    assert ani.say("ya") == ["judge-product/done"]


def test_who_presses_twice_hears_that_they_have_judged_it_themselves(
    db: Session, sari: Somebody, town: Town, place: int
) -> None:
    ani = curator(db, town, place)
    ask(db, sari)
    ani.start("judge-product", case="k1", decision="ready")
    ani.press("yes")
    assert ani.start("judge-product", case="k1", decision="ready") == ["refusals/curation-decided"]
    assert ani.argument("mine") is True


def test_a_word_for_done_does_not_throw_the_judging_away(db: Session, sari: Somebody, town: Town, place: int) -> None:
    ani = curator(db, town, place)
    ask(db, sari)
    ani.start("judge-product", case="k1", decision="mend")
    assert ani.say("1 2") == ["judge-product/reasons.picked"]
    assert ani.say("lanjut") == ["judge-product/note"]


def test_somebody_who_is_curator_and_seller_does_not_see_their_own(
    db: Session, sari: Somebody, town: Town, place: int
) -> None:
    roles.give(db, person=sari.person, role=Role.CURATOR, cooperative=place, now=START)
    ask(db, sari)
    assert sari.hears_announcements() == []
    assert sari.start("curate") == ["curate/empty"]
    assert sari.start("judge-product", case="k1", decision="ready") == ["refusals/not-yours"]


def test_the_owner_hears_of_a_yes_and_of_words_we_do_not_know(db: Session, sari: Somebody) -> None:
    number = ask(db, sari)
    product = db.get_one(CurationRequest, number).product_id
    about = {"product": {"id": f"p{product}"}}
    told = {**about, "decision": "mend", "reasons": ["Tutupnya bocor", "other"], "note": "Ganti botolnya."}
    curation.decided(db, Event("e1", "product.curation.decided", told, START, "backend"), START)
    assert sari.hears_announcements() == [
        "curation-told/mend", "curation-told/reason", "curation-told/note", "curation-told/again"
    ]  # fmt: skip
    assert sari.argument("reason") == "Tutupnya bocor"
    curation.decided(db, Event("e2", "product.curation.decided", {**about, "decision": "ready"}, sari.now, "b"), START)
    assert sari.hears_announcements() == ["curation-told/ready"]
    assert sari.start("my-product", product=product) == ["my-products/card"]
    assert sari.argument("curated") == "2026-11-22"
