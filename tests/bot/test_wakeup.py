"""Wake-ups: here at once, elsewhere through Valkey, and nobody minds when it is gone."""

import asyncio
from collections.abc import Callable

from bot.channels.webchat.wakes import Wakes
from bot.wakeup import Wakeup, look_while_deaf
from tests.servers.valkey import Valkey


async def becomes(what: Callable[[], bool]) -> bool:
    for _ in range(200):
        if what():
            return True
        await asyncio.sleep(0.02)
    return False


async def test_without_redis_news_reach_this_process_at_once() -> None:
    wakeup = Wakeup()
    heard: list[str] = []
    wakeup.listen("web", heard.append)
    wakeup.tell("web", "page-1")
    wakeup.tell("outbox")
    assert heard == ["page-1"]
    await wakeup.start()
    await wakeup.stop()


async def test_news_reach_the_other_processes_even_after_valkey_was_killed() -> None:
    with Valkey() as cache:
        here, there = Wakeup(cache.url), Wakeup(cache.url)
        heard: list[str] = []
        looked: list[str] = []
        there.listen("web", heard.append)
        there.listen("outbox", looked.append)
        await here.start()
        await there.start()
        assert there.deaf
        assert await becomes(lambda: len(looked) == 1)  # once it listens it looks around, for it was deaf before
        here.tell("web", "page 1")
        assert await becomes(lambda: heard == ["page 1"])
        assert not there.deaf
        cache.kill()
        here.tell("web", "lost")
        assert await becomes(lambda: there.deaf)
        await asyncio.sleep(0.05)
        cache.start()
        assert await becomes(lambda: len(looked) == 2)
        here.tell("web", "page 2")
        assert await becomes(lambda: heard[-1] == "page 2")
        await here.stop()
        await there.stop()


async def test_a_redis_that_was_never_there_stops_nothing() -> None:
    wakeup = Wakeup("redis://127.0.0.1:1/0")
    heard: list[str] = []
    wakeup.listen("inbox", heard.append)
    await wakeup.start()
    for _ in range(100):
        wakeup.tell("inbox")
    await asyncio.sleep(0.05)
    await wakeup.stop()
    assert heard == [""] * 100


async def test_while_nobody_else_can_wake_them_pages_look_for_themselves() -> None:
    wakes, wakeup = Wakes(), Wakeup()
    with wakes.subscribe("page-1") as one, wakes.subscribe("page-2") as two:
        looking = asyncio.create_task(look_while_deaf(wakeup, wakes.wake_all, seconds=0.01))
        assert await one.wait(5.0)
        assert await two.wait(5.0)
        assert await one.wait(5.0)  # and again
        wakeup._connected = True
        await one.wait(0.05)
        assert not await one.wait(0.1)
        looking.cancel()
