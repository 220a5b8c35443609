"""The outbox, leases and housekeeping as services, on SQLite and on PostgreSQL."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from services import housekeeping, leases, outbox
from services.outbox import Outcome
from tests.bot.delivery_stage import Stage, open_stage

DAY = 24 * 3600.0


@pytest.fixture(params=["sqlite", "postgresql"])
async def stage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    if request.param == "sqlite":
        stage = await open_stage(f"sqlite:///{tmp_path}/kanca.sqlite3")
    else:
        stage = await open_stage(request.getfixturevalue("postgres_url"))
        stage.time.at = await stage.clock()
    await stage.people(3)
    yield stage
    await stage.database.close()


# --- claims -----------------------------------------------------------------------------------------------------------


async def claimed(stage: Stage, me: str = "me", limit: int = 100) -> list[int]:
    now = stage.time.now()
    rows = await stage.database.run(lambda db: outbox.claim(db, me=me, channels=["telegram"], limit=limit, now=now))
    return [row.id for row in rows]


async def test_a_row_is_claimed_once_and_by_channel(stage: Stage) -> None:
    row = await stage.row(1, claimed_by="")
    await stage.row(2, claimed_by="", channel="whatsapp")
    await stage.row(3, claimed_by="", channel="web")
    assert await claimed(stage, "one") == [row.id]
    assert await claimed(stage, "two") == []
    assert await claimed(stage, "one") == []


async def test_nothing_is_claimed_past_a_row_that_is_not_due(stage: Stage) -> None:
    rows = [await stage.row(1, claimed_by="") for _ in range(3)]
    later = stage.time.now() + 3600
    await stage.do("update outbox set not_before = :t where id = :id", t=later, id=rows[1].id)
    other = await stage.row(2, claimed_by="")
    assert await claimed(stage) == [rows[0].id, other.id]
    await stage.do("update outbox set state = 'sent' where id = :id", id=rows[0].id)
    assert await claimed(stage) == []


async def test_a_reminder_that_waits_out_the_quiet_holds_nothing_up(stage: Stage) -> None:
    now = stage.time.now()
    reminder = await stage.row(1, claimed_by="", sort="reminder", not_before=now + 3600)
    reply = await stage.row(1, claimed_by="")
    await stage.row(2, claimed_by="", sort="broadcast", not_before=now + 3600)
    assert await claimed(stage) == [reply.id]
    await stage.do("update outbox set state = 'sent' where id = :id", id=reply.id)
    assert await claimed(stage) == []
    await stage.do("update outbox set not_before = 1 where id = :id", id=reminder.id)
    assert await claimed(stage) == [reminder.id]


async def test_two_chats_of_one_person_do_not_wait_for_each_other(stage: Stage) -> None:
    private = await stage.row(1, claimed_by="living")
    group = await stage.row(1, claimed_by="", chat="-100")
    assert await claimed(stage) == [group.id]
    assert private.id != group.id


async def test_the_longest_waiting_come_first_and_no_more_than_asked_for(stage: Stage) -> None:
    now = stage.time.now()
    young = await stage.row(1, claimed_by="", at=now - 10)
    old = await stage.row(2, claimed_by="", at=now - 20)
    assert await claimed(stage, limit=1) == [old.id]
    assert await claimed(stage, limit=5) == [young.id]


async def test_at_the_same_moment_two_processes_never_claim_the_same_lane(stage: Stage) -> None:
    rows = [await stage.row(1 + n % 3, claimed_by="") for n in range(30)]
    found: list[list[int]] = await asyncio.gather(*(claimed(stage, me) for me in "abcd"))
    assert sorted(row for one in found for row in one) == [row.id for row in rows]
    people = {row.id: row.person for row in rows}
    assert sum(len({people[row] for row in one}) for one in found) == 3


async def test_what_was_sent_stays_sent_and_what_is_anothers_is_left_alone(stage: Stage) -> None:
    sent, lost, gone = [await stage.row(1, claimed_by="other") for _ in range(3)]
    outcomes = [
        Outcome(sent.id, "sent", "x" * 300, sent_at=5.0),
        Outcome(lost.id, "unsent", wait=9.0, tries=4),
        Outcome(gone.id, "failed", error="no"),
    ]
    await stage.database.run(lambda db: outbox.write(db, outcomes, me="me", now=stage.time.now()))
    assert await stage.states() == ["sent", "unsent", "unsent"]
    assert (await stage.of(sent.id))["external"] == "x" * 140
    assert (await stage.of(lost.id))["claimed_by"] == "other"
    again = [Outcome(sent.id, "failed")]
    await stage.database.run(lambda db: outbox.write(db, again, me="other", now=stage.time.now()))
    assert (await stage.of(sent.id))["state"] == "sent"


async def test_a_channels_strange_words_can_be_written_down(stage: Stage) -> None:
    row = await stage.row(1)
    strange = Outcome(row.id, "failed", external="a\0b", error="bad \ud800 \0 'quoted' : colon")
    await stage.database.run(lambda db: outbox.write(db, [strange], me="me", now=stage.time.now()))
    kept = await stage.of(row.id)
    assert (kept["state"], kept["external"]) == ("failed", "ab")
    assert "'quoted' : colon" in kept["error"]


# --- reading ----------------------------------------------------------------------------------------------------------


async def test_the_newest_message_with_buttons_is_found_among_the_last(stage: Stage) -> None:
    old, new = (json.dumps({"choices": [[name]]}) for name in ("old", "new"))
    for message, state in ((old, "sent"), (new, "unsent"), (json.dumps({"choices": []}), "sent"), (old, "replaced")):
        await stage.row(1, message=message, state=state)
    found = await stage.database.run(lambda db: outbox.last_offered(db, person=1, channel="telegram", chat="1"))
    assert found == new
    none = await stage.database.run(lambda db: outbox.last_offered(db, person=2, channel="telegram", chat="2"))
    assert none == ""


async def test_dead_letters_are_listed_and_sent_again_on_request(stage: Stage) -> None:
    for state in ("failed", "sent", "doubtful", "unsent", "failed"):
        await stage.row(1, claimed_by="", state=state, tries=30, at=stage.time.now() - 3 * DAY)
    listed = await stage.database.run(lambda db: outbox.failed(db, limit=10))
    assert [said.state for said in listed] == ["failed", "doubtful", "failed"]
    now = stage.time.now()
    assert await stage.database.run(lambda db: outbox.resend(db, row=listed[0].id, now=now)) == 1
    assert await stage.database.run(lambda db: outbox.resend(db, row=listed[0].id, now=now)) == 0
    assert await stage.database.run(lambda db: outbox.resend(db, row="all", now=now)) == 2
    kept = [await stage.of(said.id) for said in listed]
    assert [(row["state"], row["tries"], row["at"], bool(row["doubt"])) for row in kept] == [
        ("unsent", 0, now, False),
        ("unsent", 0, now, True),
        ("unsent", 0, now, False),
    ]


async def test_the_counts_tell_what_waits_how_long_and_what_was_given_up(stage: Stage) -> None:
    now = stage.time.now()
    nothing = await stage.database.run(lambda db: outbox.counts(db, now=now))
    assert (nothing.unsent, nothing.oldest_seconds, nothing.failed, nothing.doubtful, nothing.broken) == (0, 0, 0, 0, 0)
    await stage.row(1, at=now - 90)
    await stage.row(1, at=now - 10)
    await stage.row(1, channel="web", at=now - 900)
    for state in ("failed", "doubtful", "sent"):
        await stage.row(2, state=state)
    await stage.do("insert into inbox (channel, key, state, at) values ('web', 'k', 'broken', 0)")
    counts = await stage.database.run(lambda db: outbox.counts(db, now=now))
    assert (counts.unsent, counts.failed, counts.doubtful, counts.broken) == (2, 1, 1, 1)
    assert counts.oldest_seconds == pytest.approx(90)


# --- leases and slots -------------------------------------------------------------------------------------------------


async def lease(stage: Stage, holder: str, value: str | None = None) -> str | None:
    now = stage.time.now()
    return await stage.database.run(
        lambda db: leases.take(db, name="polling", holder=holder, seconds=40.0, value=value, now=now)
    )


async def test_a_lease_has_one_holder_and_hands_its_value_on(stage: Stage) -> None:
    assert await lease(stage, "one") == ""
    assert await lease(stage, "two") is None
    assert await lease(stage, "one", "17") == "17"
    assert await lease(stage, "one") == "17"
    assert await stage.database.run(lambda db: leases.release(db, name="polling", holder="one"))
    assert not await stage.database.run(lambda db: leases.release(db, name="polling", holder="one"))
    assert await lease(stage, "two") == "17"


async def test_a_lease_that_ran_out_is_anybodys(stage: Stage) -> None:
    assert await lease(stage, "one", "5") == "5"
    await stage.do("update leases set until = 1")
    assert await lease(stage, "two") == "5"
    assert await lease(stage, "one") is None


async def test_a_wrong_clock_of_a_process_moves_no_lease_on_postgresql(stage: Stage) -> None:
    if stage.database.dialect == "sqlite":  # processes on one machine have one clock
        stage.time.at += 41
        assert await lease(stage, "one") == ""
        return
    assert await lease(stage, "one") == ""
    stage.time.at += 600
    assert await lease(stage, "two") is None


async def test_a_lease_of_a_clock_that_was_set_back_is_anybodys(stage: Stage) -> None:
    assert await lease(stage, "one", "5") == "5"
    await stage.do("update leases set until = until + 3600")
    assert await lease(stage, "two") == "5"


async def test_who_holds_a_lease_and_how_long_is_told(stage: Stage) -> None:
    async def held() -> tuple[str, float]:
        return await stage.database.run(lambda db: leases.held(db, name="polling", now=stage.time.now()))

    assert await held() == ("", 0.0)
    await lease(stage, "one")
    holder, left = await held()
    assert (holder, 0 < left <= 40) == ("one", True)
    await stage.do("update leases set until = 1")
    assert await held() == ("", 0.0)


async def test_what_was_given_first_under_a_name_stays_whoever_else_comes(stage: Stage) -> None:
    async def first(value: str) -> str:
        return await stage.database.run(lambda db: leases.first(db, name="bot", value=value))

    (kept,) = set(await asyncio.gather(*(first(str(n)) for n in range(8))))
    assert await first("another") == kept


async def test_a_slot_is_claimed_by_exactly_one(stage: Stage) -> None:
    async def claim(slot: str) -> bool:
        return await stage.database.run(lambda db: leases.once(db, job="daily", slot=slot, now=1.0))

    assert sorted(await asyncio.gather(*(claim("2026-11-22") for _ in range(8)))) == [False] * 7 + [True]
    assert await claim("2026-11-23")


# --- housekeeping -----------------------------------------------------------------------------------------------------


async def test_after_ninety_days_nothing_said_is_left_and_a_repeat_is_known_until_then(stage: Stage) -> None:
    now = stage.time.now()
    for days in (100, 91, 89, 9, 0):
        for state in ("heard", "broken"):
            await stage.do(
                "insert into inbox (channel, key, state, payload, at) values ('web', :k, :s, 'text', :t)",
                k=f"{days}{state}", s=state, t=now - days * DAY,
            )  # fmt: skip
        await stage.row(1, state="sent", at=now - days * DAY)
    await stage.row(2, channel="web", at=now - 120 * DAY)
    await stage.do("insert into slots (job, slot, at) values ('a', '1', :old), ('a', '2', :new)",
                   old=now - 31 * DAY, new=now)  # fmt: skip
    while await stage.database.run(lambda db: housekeeping.clean(db, now=now)):
        assert now
    inbox = await stage.do("select key, payload from inbox order by at")
    assert [key for key, _ in inbox] == ["89heard", "89broken", "9heard", "9broken", "0heard", "0broken"]
    ((oldest,),) = await stage.do("select min(at) from outbox where state = 'sent'")
    assert oldest > now - 90 * DAY
    assert await stage.do("select slot from slots") == [("2",)]


async def test_housekeeping_goes_in_small_steps(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(housekeeping, "BATCH", 3)
    for _ in range(8):
        await stage.row(1, state="sent", at=0.0)
    now, steps = stage.time.now(), []
    while step := await stage.database.run(lambda db: housekeeping.clean(db, now=now)):
        steps.append(step)
    assert steps == [3, 3, 2]
