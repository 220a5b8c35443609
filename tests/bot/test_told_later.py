"""Messages a channel has taken and then tells to have failed: what passes is tried again, what does not is known."""

import pytest

from bot.channels.channel import WindowClosed
from services import outbox
from services.database import Unavailable
from services.outbox import CLOSED, Posted, Status, Why
from tests.bot.delivery_stage import Stage
from tests.bot.window_stage import DAY, opened, row, send, sweep, told, wrote


async def test_who_cannot_be_reached_after_all_gets_nothing_more_there(stage: Stage) -> None:
    await stage.do("update identities set channel = 'whatsapp' where person_id = 1")
    room, delivery = opened(stage)
    sent, waiting = await row(stage), await row(stage, claimed_by="", not_before=stage.time.now() + 3600)
    await send(delivery, sent)
    await told(
        stage, Status(sent.id, f"ext-{sent.id}", "failed", why="unreachable", reason="131026 Message undeliverable")
    )
    assert await stage.states() == ["unreachable", "unreachable"]
    assert (await stage.of(sent.id))["error"] == "131026 Message undeliverable"
    assert [bool(r) for (r,) in await stage.do("select reachable from identities where person_id = 1")] == [False]
    assert waiting.id not in {tried for _, tried in room.tried}


def passes(sent: Posted, *, part: int = 1, parts: int = 1, wait: float = 0.0) -> Status:
    return Status(sent.id, f"ext-{sent.id}", "failed", part, parts, "again", "131016 Service unavailable", wait)


async def moment(stage: Stage) -> float:
    return stage.time.now() if stage.database.dialect == "sqlite" else await stage.clock()


@pytest.mark.parametrize(("wait", "after"), [(0.0, 1.0), (300.0, 300.0)])
async def test_what_passes_is_tried_again_after_the_usual_time_or_what_the_channel_asks(
    stage: Stage, wait: float, after: float
) -> None:
    await wrote(stage, 1, 60.0)
    _, delivery = opened(stage)
    sent = await row(stage)
    await send(delivery, sent)
    before = await moment(stage)
    await told(stage, passes(sent, wait=wait))
    kept = await stage.of(sent.id)
    assert (kept["state"], kept["tries"], kept["error"]) == ("unsent", 1, "131016 Service unavailable")
    assert (kept["external"], kept["sent_at"]) == ("", None)
    assert before <= kept["not_before"] - after <= await moment(stage)


async def test_what_passes_counts_its_tries_waits_longer_each_time_and_arrives(lite: Stage) -> None:
    await wrote(lite, 1, 60.0)
    room, delivery = opened(lite)
    sent = await row(lite)
    await send(delivery, sent)
    for tries, wait in ((1, 1.0), (2, 2.0), (3, 4.0)):
        await told(lite, passes(sent), passes(sent))
        lite.time.at += wait / 2
        await told(lite, passes(sent))
        kept = await lite.of(sent.id)
        assert (kept["tries"], kept["not_before"]) == (tries, lite.time.now() + wait / 2)
        await sweep(lite, delivery, wait / 2)
    assert (await lite.states(), (await lite.of(sent.id))["tries"], len(room.tried)) == (["sent"], 4, 4)


@pytest.mark.parametrize(("tries", "age", "state"), [(29, 0, "unsent"), (30, 0, "failed"), (1, DAY, "failed")])
async def test_what_passes_is_given_up_after_thirty_tries_or_a_day(
    lite: Stage, tries: int, age: float, state: str
) -> None:
    sent = await row(lite, claimed_by="", state="sent", external="ext-1", tries=tries, at=lite.time.now() - age)
    await told(lite, passes(sent))
    kept = await lite.of(sent.id)
    assert (kept["state"], kept["tries"], kept["error"]) == (state, tries, "131016 Service unavailable")


async def test_an_approved_message_that_is_tried_again_is_still_an_approved_one(lite: Stage) -> None:
    await wrote(lite, 1, 60.0)
    room, delivery = opened(lite)
    sent = await row(lite)
    room.script = {sent.id: [WindowClosed("131047")]}
    await send(delivery, sent)
    await sweep(lite, delivery)
    await told(lite, passes(sent), passes(sent))
    assert (await lite.of(sent.id))["error"] == f"{CLOSED}: 131016 Service unavailable"
    await sweep(lite, delivery, 1.0)
    assert [message.outside for message in room.shown] == [False, True, True]
    assert await lite.states() == ["sent"]


async def test_of_a_long_message_only_the_part_that_did_not_arrive_is_tried_again(lite: Stage) -> None:
    await wrote(lite, 1, 60.0)
    room, delivery = opened(lite, parts=3)
    sent = await row(lite)
    await send(delivery, sent)
    await told(lite, passes(sent, part=3, parts=3))
    assert (await lite.of(sent.id))["external"] == "2"
    await sweep(lite, delivery, 1.0)
    assert (await lite.states(), len(room.tried)) == (["sent"], 4)


async def test_any_other_failure_is_a_dead_letter_that_can_be_sent_again(stage: Stage) -> None:
    room, delivery = opened(stage)
    sent = await row(stage)
    await send(delivery, sent)
    await told(
        stage,
        Status(sent.id, f"ext-{sent.id}", "failed", why="refused", reason="131049"),
        Status(sent.id, "x", "taken"),
    )
    kept = await stage.of(sent.id)
    assert (kept["state"], kept["error"]) == ("failed", "131049")
    assert await stage.database.run(lambda db: outbox.resend(db, row=sent.id, now=stage.time.now())) == 1
    await sweep(stage, delivery)
    assert (await stage.states(), len(room.tried)) == (["sent"], 2)


async def test_a_failure_without_a_reason_ends_a_message_that_a_dead_process_has_left(lite: Stage) -> None:
    await row(lite, claimed_by="dead")
    await lite.claims_run_out()
    await told(lite, Status(1, "wamid.1", "failed", why="refused"))
    assert await lite.states() == ["failed"]


async def test_a_failure_told_while_the_message_is_still_being_sent_is_to_be_told_again(stage: Stage) -> None:
    sent = await row(stage)
    failure = Status(sent.id, f"ext-{sent.id}", "failed", why="refused", reason="131049")
    with pytest.raises(Unavailable):
        await told(stage, failure)
    _, delivery = opened(stage)
    await send(delivery, sent)
    await told(stage, failure)
    assert await stage.states() == ["failed"]


async def test_a_status_is_trusted_no_further_than_its_row(stage: Stage) -> None:
    other = await stage.row(1, claimed_by="", state="doubtful")
    room, delivery = opened(stage)
    sent = await row(stage, 2)
    await send(delivery, sent)
    whys: tuple[Why, ...] = ("window", "unreachable", "again", "refused")
    for why in whys:
        await told(
            stage, Status(other.id, "ext", "failed", why=why), Status(sent.id, "another", "failed", why=why),
            Status(sent.id + 100, "ext", "failed", why=why), Status(other.id, "ext", "taken"),
        )  # fmt: skip
    assert await stage.states() == ["doubtful", "sent"]
    assert len(room.tried) == 1
