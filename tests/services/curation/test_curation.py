"""From *ajukan kurasi* to the decision and back, through signed-contract events alone; who may judge, and only once."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services import cooperatives, curated, curation, mydata, products, readiness, receiving
from services.database import Database
from services.events import BadEvent, Event
from services.market import curating
from services.refusals import CurationDecided, NotYours
from services.tables.curation import CurationCase, CurationRequest
from services.tables.market import MarketListing
from tests.services.curation.town import ANI, BUDI, JOKO, NOW, SARI, announced, chips, make_curator, post, posted, shop

LATER = NOW + timedelta(hours=1)
MEND: dict[str, Any] = {"decision": "mend", "reasons": ["photo"], "note": "Terlalu gelap."}


def asked(db: Session, **more: Any) -> products.Product:
    item = chips(db, shop(db, **more))
    curation.request(db, product=item.id, owner=SARI, now=NOW)
    post(db)
    return item


def judge(db: Session, decision: str = "ready", by: int = ANI, now: Any = LATER, **more: Any) -> None:
    case = curating.waiting(db, curator=by)
    assert case is not None
    curating.decide(db, case=case.id, curator=by, decision=decision, now=now, **more)


async def test_a_request_tells_all_that_a_curator_wants_to_know(database: Database) -> None:
    def work(db: Session) -> None:
        item = asked(db)
        [(_, body)] = posted(db, "backend", "product.curation.requested")
        data = body["data"]
        assert data["request"] == {"id": "k1"}
        assert data["product"]["id"] == f"p{item.id}"
        assert data["product"]["photos"][0].endswith("/1280.jpg")
        assert data["business"]["cooperative"] == {"id": "K-1", "name": "Koperasi K-1"}
        assert {"item": "photo", "state": "ready", "why": ""} in data["checklist"]
        assert "phone" not in data["business"]

    await database.run(work)


async def test_asking_twice_is_asking_once_until_it_is_decided(database: Database) -> None:
    def work(db: Session) -> None:
        item = asked(db)
        assert curation.request(db, product=item.id, owner=SARI, now=NOW) == 1
        assert len(posted(db, "backend", "product.curation.requested")) == 1
        judge(db, "mend", reasons=["photo"], note="Terlalu gelap.")
        post(db, LATER)
        assert curation.request(db, product=item.id, owner=SARI, now=LATER) > 1
        assert len(posted(db, "backend", "product.curation.requested")) == 2
        assert curation.standing(db, product=item).state == "waiting"

    await database.run(work)


async def test_a_decision_comes_back_and_is_told_to_the_owner_once(database: Database) -> None:
    def work(db: Session) -> None:
        item = asked(db)
        judge(db, "mend", reasons=["photo", "labelling"], note="Terlalu gelap.")
        post(db, LATER)
        assert announced(db, "curation-told") == [(SARI, {"request": 1}, "reply")]
        told = curation.decision(db, request=1, owner=SARI)
        assert (told.ready, told.reasons, told.note, told.at) == (
            False,
            ["photo", "labelling"],
            "Terlalu gelap.",
            LATER,
        )
        assert curation.standing(db, product=item) == curation.Standing("mend", LATER)
        with pytest.raises(NotYours):
            curation.decision(db, request=1, owner=ANI)

    await database.run(work)


async def test_the_mark_shows_on_the_page_and_goes_when_what_was_judged_changes(database: Database) -> None:
    def work(db: Session) -> None:
        item = asked(db)
        judge(db)
        post(db, LATER)
        post(db, LATER)  # that the product bears the mark is news for the market
        listing = db.get(MarketListing, f"p{item.id}", populate_existing=True)
        assert listing is not None
        assert listing.curated_on == "2026-11-22"
        products.change(db, product=item.id, owner=SARI, now=LATER, price_rupiah=16000, stock=3)
        assert curation.standing(db, product=item).state == "ready"
        products.change(db, product=item.id, owner=SARI, now=LATER, name="Keripik pedas")
        assert curation.standing(db, product=item).state == "changed"
        post(db, LATER)
        db.refresh(listing)
        assert listing.curated_on == ""

    await database.run(work)


async def test_the_later_decision_counts_in_whatever_order_they_come(database: Database) -> None:
    def work(db: Session) -> None:
        item = chips(db, shop(db))
        curation.request(db, product=item.id, owner=SARI, now=NOW)
        about = {"product": {"id": f"p{item.id}"}}
        first = Event("e1", "product.curation.decided", {**about, **MEND}, NOW, "backend")
        second = Event("e2", "product.curation.decided", {**about, "decision": "ready"}, LATER, "backend")
        for event in (second, first, second, first):
            curation.decided(db, event, LATER)
        assert curation.standing(db, product=item) == curation.Standing("ready", LATER)
        assert len(announced(db, "curation-told")) == 1

    await database.run(work)


async def test_what_nobody_asked_about_may_be_judged_and_what_is_gone_is_let_pass(database: Database) -> None:
    def work(db: Session) -> None:
        item = chips(db, shop(db))
        for product in (f"p{item.id}", "p999"):
            event = Event("e", "product.curation.decided", {"product": {"id": product}, **MEND}, NOW, "backend")
            curation.decided(db, event, NOW)
        unknown = {"product": {"id": f"p{item.id}"}, "request": {"id": "k77"}, "decision": "ready"}
        curation.decided(db, Event("e", "product.curation.decided", unknown, LATER, "backend"), LATER)
        assert db.scalar(select(func.count()).select_from(CurationRequest)) == 1
        assert curated.on(db, item) is None

    await database.run(work)


@pytest.mark.parametrize(
    "data",
    [
        {}, {"product": "p1", "decision": "ready"}, {"product": {"id": "34"}, "decision": "ready"},
        {"product": {"id": "p" + "9" * 40}, "decision": "ready"}, {"product": {"id": "p1"}, "decision": "maybe"},
        {"product": {"id": "p1"}, "decision": "mend", "reasons": "photo"},
        {"product": {"id": "p1"}, "decision": "mend", "reasons": [1]},
        {"product": {"id": "p1"}, "decision": "mend", "note": ["x"]},
    ],
)  # fmt: skip
async def test_a_decision_that_makes_no_sense_is_rejected(database: Database, data: dict[str, Any]) -> None:
    event = Event("e", "product.curation.decided", data, NOW, "backend")
    with pytest.raises(BadEvent):
        await database.run(lambda db: curation.decided(db, event, NOW))


async def test_long_and_odd_words_of_another_curator_are_cut_and_never_break_us(database: Database) -> None:
    def work(db: Session) -> None:
        item = chips(db, shop(db))
        data = {
            "product": {"id": f"p{item.id}"}, "decision": "mend", "reasons": ["x" * 999] * 99, "note": "\0" + "y" * 9999
        }  # fmt: skip
        taken = receiving.take_in(
            db, id="e", type="product.curation.decided", data=data, at=NOW, now=NOW, source="backend"
        )
        assert taken.state == "applied"
        told = curation.decision(db, request=1, owner=SARI)
        assert (len(told.reasons), len(told.reasons[0]), len(told.note)) == (10, 60, 500)

    await database.run(work)


# --- the embedded queue -----------------------------------------------------------------------------------------------


async def test_curators_see_their_own_cooperative_and_what_nobody_else_would(database: Database) -> None:
    def work(db: Session) -> None:
        chips_of = {code: chips(db, shop(db, code=code, name=f"Toko {code}")) for code in ("K-1", "K-2", "")}
        row = {"id": "K-3", "name": "Tanpa kurator", "kind": "koperasi", "regency": "35.78", "address": ""}
        cooperatives.import_rows(db, rows=[row])
        chips_of["K-3"] = chips(db, shop(db, code="K-3", name="Toko K-3"))
        for minute, item in enumerate(chips_of.values()):
            curation.request(db, product=item.id, owner=SARI, now=NOW + timedelta(minutes=minute))
        post(db)

        def seen(curator: int) -> list[str]:
            cases = [curating.waiting(db, curator=curator, number=n) for n in (1, 2, 3)]
            return [case.told["business"]["name"] for case in cases if case]

        assert seen(ANI) == ["Toko K-1", "Toko ", "Toko K-3"]
        assert seen(BUDI) == ["Toko K-2", "Toko ", "Toko K-3"]
        assert (curating.count(db, curator=ANI), curating.count(db, curator=SARI)) == (3, 0)
        after_the_last = curating.waiting(db, curator=ANI, number=4)
        assert after_the_last is not None
        assert (after_the_last.number, after_the_last.total) == (1, 3)

    await database.run(work)


async def test_nobody_judges_their_own_nor_another_cooperatives_nor_without_the_role(database: Database) -> None:
    def work(db: Session) -> None:
        item = asked(db)
        make_curator(db, SARI, "K-1")
        own = curation.own(db, person=SARI)
        assert own == [f"p{item.id}"]
        assert curating.waiting(db, curator=SARI, own=own) is None
        for who, theirs in ((SARI, own), (BUDI, []), (99, [])):
            with pytest.raises(NotYours):
                curating.decide(db, case="k1", curator=who, decision="ready", now=NOW, own=theirs)
        with pytest.raises(NotYours):
            curating.get(db, case="k99", curator=ANI)

    await database.run(work)


async def test_of_two_curators_one_decides_and_the_other_is_told(database: Database) -> None:
    def work(db: Session) -> None:
        asked(db)
        judge(db, by=ANI)
        with pytest.raises(CurationDecided):
            curating.decide(db, case="k1", curator=JOKO, decision="mend", now=LATER)
        assert [body["data"]["decision"] for _, body in posted(db, "kanca", "product.curation.decided")] == ["ready"]
        assert curating.waiting(db, curator=JOKO) is None

    await database.run(work)


async def test_two_curators_at_the_very_same_time_decide_once(database: Database) -> None:
    await database.run(asked)

    async def decide(curator: int, decision: str) -> str:
        def work(db: Session) -> None:
            curating.decide(db, case="k1", curator=curator, decision=decision, now=LATER)

        try:
            await database.run(work)
        except CurationDecided:
            return "too late"
        return decision

    heard = await asyncio.gather(decide(ANI, "ready"), decide(JOKO, "mend"))
    assert "too late" in heard
    told = await database.run(lambda db: posted(db, "kanca", "product.curation.decided"))
    assert [body["data"]["decision"] for _, body in told] == [next(one for one in heard if one != "too late")]


async def test_curators_hear_at_once_when_their_queue_was_empty_and_else_once_a_day(database: Database) -> None:
    def work(db: Session) -> None:
        business = shop(db)
        for name in ("Keripik", "Tempe", "Sambal"):
            item = chips(db, business, name=name)
            curation.request(db, product=item.id, owner=SARI, now=NOW)
            post(db)
        assert announced(db, "curation-waiting") == [(ANI, {}, "broadcast"), (JOKO, {}, "broadcast")]
        morning = (NOW + timedelta(days=1)).replace(hour=1, minute=30)  # half past eight
        assert curating.tick(db, now=(morning - timedelta(hours=1)).timestamp()) == 0
        assert [curating.tick(db, now=morning.timestamp()) for _ in range(2)] == [2, 0]
        assert len(announced(db, "curation-waiting")) == 4

    await database.run(work)


async def test_a_withdrawn_product_and_old_decisions_leave_the_queue(database: Database) -> None:
    def work(db: Session) -> None:
        item = asked(db)
        judge(db, now=NOW)
        products.delete(db, product=item.id, owner=SARI, now=LATER)
        assert db.scalar(select(func.count()).select_from(CurationRequest)) == 0
        other = chips(db, item.business, name="Tempe")
        curation.request(db, product=other.id, owner=SARI, now=LATER)
        post(db, LATER)
        assert list(db.scalars(select(CurationCase.product))) == [f"p{other.id}"]
        judge(db, now=NOW)
        curating.tick(db, now=(NOW + timedelta(days=200)).timestamp())
        assert list(db.scalars(select(CurationCase.id))) == []

    await database.run(work)


@pytest.mark.parametrize("missing", ["request", "product", "business", "checklist"])
async def test_a_request_without_what_a_curator_needs_is_rejected(database: Database, missing: str) -> None:
    def work(db: Session) -> None:
        asked(db)
        [(id_, body)] = posted(db, "backend", "product.curation.requested")
        data = {name: value for name, value in body["data"].items() if name != missing}
        with pytest.raises(BadEvent):
            curating.take(db, Event(id_, body["type"], data, NOW, "kanca"), now=NOW)

    await database.run(work)


async def test_all_of_it_is_the_owners_to_read_and_goes_when_they_are_erased(database: Database) -> None:
    def work(db: Session) -> None:
        item = asked(db)
        readiness.keep(db, product=item.id, owner=SARI, brand="Bu Sari")
        export = mydata.export(db, person=SARI)
        assert export["product_readiness"][0]["brand"] == "Bu Sari"
        assert [row["id"] for row in export["curation_requests"]] == [1]
        judge(db)
        mydata.erase(db, person=SARI, now=LATER)
        post(db, LATER)
        held = [db.scalar(select(func.count()).select_from(table)) for table in (CurationRequest, CurationCase)]
        assert held == [0, 0]
        mydata.erase(db, person=ANI, now=LATER)

    await database.run(work)


async def test_who_decided_is_forgotten_with_the_curator_and_the_decision_stays(database: Database) -> None:
    def work(db: Session) -> None:
        asked(db)
        judge(db)
        mydata.erase(db, person=ANI, now=LATER)
        case = db.execute(select(CurationCase.decided_by, CurationCase.decision)).one()
        assert tuple(case) == (None, "ready")
        assert "Ani" not in json.dumps(posted(db, "kanca", "product.curation.decided"))

    await database.run(work)
