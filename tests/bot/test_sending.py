"""What may go wrong with a send, each with exactly what follows: in the outbox, for the chat, and for everybody."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bot.channels.channel import Doubtful, NotDelivered, Refused, TryLater, Unreachable, WindowClosed
from bot.sending import Breaker, judge
from services.outbox import CLOSED, Posted, backoff
from tests.bot.delivery_stage import NOON, Stage, open_stage

DAY = 24 * 3600.0


@dataclass(frozen=True)
class Case:
    """A row, what the channel says to it, and what is then written. `wait` in seconds; -1: not tried again."""

    name: str
    error: BaseException
    state: str
    wait: float = -1
    tries: int = 1
    doubt: bool = False
    row: dict[str, Any] = field(default_factory=dict)
    chat_held: float = 0.0
    all_held: float = 0.0
    reachable: bool = True

    def __str__(self) -> str:
        return self.name


def slow(after: float | None = None, *, everyone: bool = False) -> TryLater:
    return TryLater("busy", after=after, everyone=everyone)


CASES = [
    Case("a 429 for one chat is obeyed to the second", slow(7), "unsent", 7, chat_held=7),
    Case("a 429 for everybody stops everybody", slow(3, everyone=True), "unsent", 3, chat_held=3, all_held=3),
    Case("a 429 of an hour is an hour", slow(3600), "unsent", 3600, chat_held=3600),
    Case("a 429 of a fraction of a second is one too", slow(0.5), "unsent", 0.5, chat_held=0.5),
    Case("a 429 for a reminder is obeyed likewise", slow(7), "unsent", 7, row={"sort": "reminder"}, chat_held=7),
    Case("the last try ends even with a 429, which still holds", slow(7), "failed", tries=30, row={"tries": 29},
         chat_held=7),
    Case("a server error is tried again after a second", slow(), "unsent", 1),
    Case("the second after two", slow(), "unsent", 2, tries=2, row={"tries": 1}),
    Case("the third after four", slow(), "unsent", 4, tries=3, row={"tries": 2}),
    Case("the ninth after 256", slow(), "unsent", 256, tries=9, row={"tries": 8}),
    Case("the tenth after 300, and never later", slow(), "unsent", 300, tries=10, row={"tries": 9}),
    Case("the thirtieth never", slow(), "failed", tries=30, row={"tries": 29}),
    Case("after a day a reply is a dead letter", slow(), "failed", row={"at": NOON - DAY}),
    Case("a little before it is not", slow(), "unsent", 1, row={"at": NOON - DAY + 1}),
    Case("a doubt once had stays through a later try", slow(), "unsent", 1, doubt=True, row={"doubt": True}),
    Case("a reply whose answer was lost is sent once more, as a doubt", Doubtful("timeout"), "unsent", 10, doubt=True),
    Case("so is an alert", Doubtful("reset"), "unsent", 10, doubt=True, row={"sort": "alert"}),
    Case("but only once", Doubtful("timeout"), "doubtful", tries=2, doubt=True, row={"doubt": True, "tries": 1}),
    Case("what a dead process left has its second chance still", Doubtful("timeout"), "unsent", 10, doubt=True,
         row={"doubt": True}),
    Case("a reminder whose answer was lost stays in doubt", Doubtful("timeout"), "doubtful", doubt=True,
         row={"sort": "reminder"}),
    Case("so does a broadcast", Doubtful("timeout"), "doubtful", doubt=True, row={"sort": "broadcast"}),
    Case("a person who has blocked us is left alone", Unreachable("blocked"), "unreachable", reachable=False),
    Case("even for an alert", Unreachable("gone"), "unreachable", row={"sort": "alert"}, reachable=False),
    Case("what the channel will never take is a dead letter at once", Refused("too long"), "failed"),
    Case("also a reminder", Refused("bad request"), "failed", row={"sort": "reminder"}),
    Case("a bug of ours is a dead letter, and its text stays out of the database", ValueError("0812"), "failed"),
]  # fmt: skip


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    stage = await open_stage(f"sqlite:///{tmp_path}/kanca.sqlite3")
    await stage.people(3)
    yield stage
    await stage.database.close()


@pytest.mark.parametrize("case", CASES, ids=str)
async def test_every_failure_has_exactly_one_consequence(stage: Stage, case: Case) -> None:
    row = await stage.row(1, **case.row)
    stage.room.script = {row.id: [case.error]}
    delivery = stage.delivery()
    delivery.post([row])
    await delivery.settled()
    kept = await stage.of(row.id)
    assert (kept["state"], kept["tries"], bool(kept["doubt"])) == (case.state, case.tries, case.doubt)
    assert len(stage.room.tried) == 1
    assert kept["claimed_by"] == ""
    if case.wait >= 0:
        assert kept["not_before"] == NOON + case.wait
    assert kept["error"].startswith(type(case.error).__name__ if isinstance(case.error, NotDelivered) else "Refused")
    assert "0812" not in kept["error"]
    assert delivery._pace.held("telegram", "1") == case.chat_held
    assert delivery._pace.held("telegram", "2") == case.all_held
    ((reachable,),) = await stage.do("select reachable from identities where person_id = 1")
    assert bool(reachable) is case.reachable


@pytest.mark.parametrize("outside", [False, True])
def test_that_the_window_had_closed_is_written_as_the_window_reads_it(outside: bool) -> None:
    class WithAnotherName(WindowClosed):
        pass

    row = Posted(1, 1, 1, "whatsapp", "62", "{}")
    for error in (WindowClosed("131047"), WithAnotherName("131047")):
        outcome = judge(row, error, now=NOON, jitter=0.5, outside=outside).outcome
        assert (outcome.state, outcome.error) == ("failed" if outside else "unsent", f"{CLOSED}: 131047")


def test_the_wait_grows_and_scatters_but_never_beyond_five_minutes() -> None:
    assert [backoff(tries, 0.5) for tries in (0, 1, 2, 3, 9, 10, 29)] == [1, 1, 2, 4, 256, 300, 300]
    assert backoff(4, 0.0) == 6
    assert backoff(4, 1.0) == 10
    assert max(backoff(tries, 1.0) for tries in range(1, 31)) == 300


def test_one_chat_that_fails_does_not_shut_a_channel_but_three_do() -> None:
    breaker = Breaker()
    for second in range(10):
        breaker.failed("1", second)
    assert not breaker.shut
    breaker.failed("2", 10)
    breaker.failed("3", 11)
    assert breaker.shut


def test_a_shut_channel_is_tried_ever_more_rarely_and_opens_with_the_first_answer() -> None:
    breaker, trials, now = Breaker(), [], 0.0
    for chat in "123":
        breaker.failed(chat, now)
    while now < 120:
        if breaker.try_now(now):
            trials.append(now)
            breaker.failed("4", now)
        now += 1
    assert trials == [5, 15, 35, 65, 95]
    breaker.worked()
    assert not breaker.shut


def test_failures_of_sends_already_under_way_do_not_lengthen_the_pause() -> None:
    breaker = Breaker()
    for chat in "123456":
        breaker.failed(chat, 0.0)
    assert breaker.try_now(5.0)
    assert not breaker.try_now(6.0)
    assert breaker.try_now(65.0)
