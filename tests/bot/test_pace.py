"""The pace: never above a channel's limits, in virtual time; shared through a real Valkey, and without it a share."""

import asyncio
import os
import signal
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator

import pytest

from bot.pace import LIMITS, Limit, Limits, Pace
from bot.pace_shared import Shared
from tests.bot.delivery_stage import Time
from tests.servers.valkey import Valkey


def most_within(times: list[float], seconds: float) -> int:
    """The most sends in any window of so many seconds."""
    return max(sum(start <= at < start + seconds - 1e-6 for at in times) for start in times)


async def all_sent(
    time: Time, pace: Pace, sends: list[tuple[str, str, bool, bool]]
) -> dict[tuple[str, str], list[float]]:
    """When each send was allowed, by channel and chat, in order. A send: channel, chat, group, bulk."""
    allowed: dict[tuple[str, str], list[float]] = defaultdict(list)

    async def one(channel: str, chat: str, group: bool, bulk: bool) -> None:
        assert await pace.wait(channel, chat, group, bulk=bulk) == 0.0
        allowed[channel, chat].append(time.now())

    await time.until(asyncio.gather(*(one(*send) for send in sends)))
    return allowed


def together(allowed: dict[tuple[str, str], list[float]]) -> list[float]:
    return sorted(at for times in allowed.values() for at in times)


async def test_telegrams_limit_for_all_chats_is_used_up_and_never_exceeded() -> None:
    time = Time()
    pace = Pace(now=time.now, sleep=time.sleep)
    began = time.now()
    times = together(await all_sent(time, pace, [("telegram", str(chat), False, False) for chat in range(400)]))
    assert most_within(times, 1.0) <= 30 + LIMITS["telegram"].everyone.burst
    assert most_within(times, 5.0) <= 150 + LIMITS["telegram"].everyone.burst
    assert times[-1] - began == pytest.approx(390 / 30, rel=0.02)


async def test_a_chat_gets_three_at_once_and_then_one_a_second() -> None:
    time = Time()
    pace = Pace(now=time.now, sleep=time.sleep)
    began = time.now()
    allowed = await all_sent(time, pace, [("telegram", "7", False, False)] * 8)
    assert [round(at - began, 3) for at in allowed["telegram", "7"]] == [0, 0, 0, 1, 2, 3, 4, 5]


async def test_a_group_gets_never_more_than_twenty_in_any_minute() -> None:
    time = Time()
    pace = Pace(now=time.now, sleep=time.sleep)
    times = (await all_sent(time, pace, [("telegram", "-7", True, False)] * 60))["telegram", "-7"]
    assert 19 <= most_within(times, 60.0) <= 20


async def test_whatsapp_gives_a_person_forty_five_and_then_one_every_six_seconds() -> None:
    time = Time()
    pace = Pace(now=time.now, sleep=time.sleep)
    began = time.now()
    times = (await all_sent(time, pace, [("whatsapp", "62", False, False)] * 48))["whatsapp", "62"]
    assert [round(at - began) for at in times[44:]] == [0, 6, 12, 18]


async def test_a_chat_that_has_to_wait_holds_up_no_other() -> None:
    time = Time()
    pace = Pace(now=time.now, sleep=time.sleep)
    began = time.now()
    sends = [("telegram", "7", False, False)] * 20 + [("telegram", "8", False, False)]
    allowed = await all_sent(time, pace, sends)
    assert allowed["telegram", "8"] == [began]


async def test_broadcasts_leave_the_burst_to_those_who_answer_somebody() -> None:
    time = Time()
    pace = Pace(now=time.now, sleep=time.sleep)
    began = time.now()
    bulk = [("telegram", f"b{n}", False, True) for n in range(100)]
    replies = [("telegram", f"r{n}", False, False) for n in range(8)]
    allowed = await all_sent(time, pace, bulk + replies)
    assert max(at for (_, chat), (at,) in allowed.items() if chat.startswith("r")) <= began + 0.5
    assert most_within(together(allowed), 1.0) <= 40


async def test_who_has_no_patience_is_told_how_long_it_would_take_and_takes_nothing() -> None:
    time = Time()
    pace = Pace(limits={"telegram": Limits(Limit(1.0, 1), Limit(10.0, 1))}, now=time.now, sleep=time.sleep)
    assert await pace.wait("telegram", "7") == 0.0
    assert await pace.wait("telegram", "7", patience=5.0) == 10.0
    time.at += 10.0
    assert await pace.wait("telegram", "7", patience=0.0) == 0.0
    waiting = [asyncio.ensure_future(pace.wait("telegram", str(n))) for n in range(20)]
    await asyncio.sleep(0.01)
    assert await pace.wait("telegram", "99", patience=5.0) == pytest.approx(20.0)
    await time.until(asyncio.gather(*waiting))


async def test_a_channel_without_limits_never_waits_but_obeys_a_hold() -> None:
    time = Time()
    pace = Pace(now=time.now, sleep=time.sleep)
    began = time.now()
    assert (await all_sent(time, pace, [("terminal", "1", False, False)] * 500))["terminal", "1"] == [began] * 500
    await pace.hold("terminal", "1", 5.0)
    assert pace.held("terminal", "2") == 0.0
    assert (await all_sent(time, pace, [("terminal", "1", False, False)]))["terminal", "1"] == [began + 5.0]


async def test_a_hold_reaches_those_who_wait_already() -> None:
    time = Time()
    pace = Pace(now=time.now, sleep=time.sleep)
    began = time.now()
    sends = asyncio.ensure_future(all_sent(time, pace, [("telegram", str(n), False, False) for n in range(60)]))
    await asyncio.sleep(0.01)
    now = time.now()
    await pace.hold("telegram", None, 30.0)
    await pace.hold("telegram", "3", 20.0)
    times = together(await sends)
    assert began <= now
    assert [at for at in times if now < at < now + 30.0] == []
    assert most_within(times, 1.0) <= 40


# --- shared ---------------------------------------------------------------------------------------------------------


FAST = {"telegram": Limits(Limit(0.02, 5), Limit(0.001, 50))}


class RealTime(Time):
    """The real one, so that Valkey's clock and ours agree."""

    def now(self) -> float:
        return asyncio.get_running_loop().time()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


@pytest.fixture
def cache() -> Iterator[Valkey]:
    """One of our own, to be killed."""
    with Valkey() as server:
        yield server


@pytest.fixture
async def three(valkey_url: str) -> AsyncIterator[list[Pace]]:
    paces = [Pace(valkey_url, limits=FAST) for _ in range(3)]
    yield paces
    for pace in paces:
        await pace.close()


async def sends_of(pace: Pace, count: int, times: list[float]) -> None:
    for n in range(count):
        await pace.wait("telegram", str(n))
        times.append(asyncio.get_running_loop().time())


async def found_again(paces: list[Pace]) -> None:
    for _ in range(200):
        if all(pace.sharing for pace in paces):
            return
        await asyncio.sleep(0.05)
    raise AssertionError("Valkey is back and was not found again")


async def test_three_processes_together_keep_within_the_limits_of_one(three: list[Pace]) -> None:
    times: list[float] = []
    await asyncio.gather(*(sends_of(pace, 20, times) for pace in three))
    assert len(times) == 60
    # Sends are seen a little after they were allowed, so the whole is counted, which delay can only lengthen.
    assert max(times) - min(times) >= (60 - 5 - 1) * 0.02
    assert all(pace.sharing for pace in three)


async def test_a_hold_of_one_process_holds_all(three: list[Pace]) -> None:
    await three[0].hold("telegram", "7", 30.0)
    assert 29.0 < await three[1].wait("telegram", "7", patience=1.0) <= 30.1
    assert await three[1].wait("telegram", "8", patience=1.0) == 0.0
    await three[2].hold("telegram", None, 60.0)
    assert 59.0 < await three[1].wait("telegram", "8", patience=1.0) <= 60.1


async def test_without_valkey_each_process_takes_only_its_share_and_returns_when_it_does(cache: Valkey) -> None:
    paces = [Pace(cache.url, limits=FAST) for _ in range(2)]
    for pace in paces:
        await pace.start()
    while [pace._processes for pace in paces] != [2, 2]:
        paces[0]._processes = await Shared.beat(paces[0]._shared) if paces[0]._shared else 0
        await asyncio.sleep(0.02)
    cache.kill()
    times: list[float] = []
    await asyncio.gather(*(sends_of(pace, 10, times) for pace in paces))
    assert not any(pace.sharing for pace in paces)
    assert [pace._local.divided_by for pace in paces] == [2, 2]
    assert max(times) - min(times) >= (20 - 2 - 5) * 0.02
    cache.start()
    await found_again(paces)
    assert 0.5 < await paces[0].wait("telegram", "1", patience=0.0) <= 2.0
    await asyncio.gather(*(sends_of(pace, 3, times) for pace in paces))
    assert len(times) == 26
    for pace in paces:
        await pace.close()


async def test_a_valkey_that_hangs_stops_nobody(cache: Valkey) -> None:
    pace, times = Pace(cache.url, limits=FAST), []  # type: Pace, list[float]
    await pace.start()
    await sends_of(pace, 2, times)
    assert cache.pid
    os.kill(cache.pid, signal.SIGSTOP)
    await sends_of(pace, 2, times)
    assert not pace.sharing
    os.kill(cache.pid, signal.SIGCONT)
    await found_again([pace])
    await sends_of(pace, 2, times)
    assert len(times) == 6
    await pace.close()


async def test_a_share_begins_as_if_all_bursts_had_just_been_used_up() -> None:
    time = Time()
    pace = Pace("redis://127.0.0.1:1/0", now=time.now, sleep=time.sleep)
    began = time.now()
    allowed = await all_sent(time, pace, [("telegram", str(n), False, False) for n in range(16)])
    times = together(allowed)
    assert not pace.sharing
    assert times[0] > began
    assert most_within(times, 1.0) <= 30 / 4 + 10 // 4 + 1
    await pace.close()


async def test_after_valkey_has_lost_its_memory_no_burst_is_given_away(valkey: Valkey, valkey_url: str) -> None:
    limits = {"whatsapp": Limits(Limit(0.001, 10), Limit(60.0, 45))}
    pace = Pace(valkey_url, limits=limits)
    assert await pace.wait("whatsapp", "62", patience=0.0) == 0.0
    valkey.empty()
    assert await pace.wait("whatsapp", "62", patience=0.0) == 0.0
    assert await pace.wait("whatsapp", "62", patience=0.0) > 50.0
    await pace.close()
