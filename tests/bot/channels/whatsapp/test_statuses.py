"""Statuses as Meta tells them, by the outbox row that each of them names."""

from typing import Any

import pytest

from bot.channels.channel import NotDelivered, Refused, TryLater, Unreachable, WindowClosed
from bot.channels.whatsapp.problems import Ours, TooManyToOne
from bot.channels.whatsapp.statuses import read, track
from services.outbox import Status, Why
from tests.bot.channels.whatsapp.test_problems import CODES
from tests.standin.whatsapp import StandInWhatsApp
from tests.standin.whatsapp_account import Call
from tests.standin.whatsapp_people import Doing, Somebody
from tests.standin.whatsapp_push import payload

API = StandInWhatsApp()


def told(*doings: Doing) -> Any:
    return payload(API.number, doings)


def status(tracker: str = "17", state: str = "delivered", failure: int = 0) -> Doing:
    call = Call(
        "6281234567890", {"type": "text", "text": {"body": "a"}, "biz_opaque_callback_data": tracker}, 200, "wamid.1"
    )
    return API.status(call, state, failure)


@pytest.mark.parametrize("state", ["sent", "delivered", "read"])
def test_a_message_that_has_arrived_is_taken_whatever_came_of_it_then(state: str) -> None:
    assert read(told(status(state=state))) == [Status(17, "wamid.1", "taken")]


def test_a_failure_is_told_with_its_reason_and_without_anybodys_number() -> None:
    failed = status(state="failed", failure=131026)
    failed.what["errors"][0]["title"] = "Message undeliverable to 6281234567890"
    (found,) = read(told(failed))
    assert found == Status(17, "wamid.1", "failed", why="unreachable", reason="131026 Message undeliverable to …")


WHY: dict[type[NotDelivered], Why] = {
    WindowClosed: "window",
    Unreachable: "unreachable",
    TryLater: "again",
    TooManyToOne: "again",
    Ours: "again",
    Refused: "refused",
}


@pytest.mark.parametrize(("code", "kind", "answered"), [row for row in CODES if row[0]], ids=lambda it: str(it)[:6])
def test_a_code_means_the_same_when_it_is_told_later(
    code: int, kind: type[NotDelivered], answered: dict[str, Any]
) -> None:
    (found,) = read(told(status(state="failed", failure=code)))
    assert (found.state, found.why, found.wait) == ("failed", WHY[kind], answered.get("after") or 0.0)
    assert found.reason.startswith(f"{code} ")


@pytest.mark.parametrize(("part", "parts"), [(1, 1), (1, 3), (3, 3)])
def test_of_a_row_with_several_messages_each_names_its_own(part: int, parts: int) -> None:
    assert read(told(status(track(17, part, parts)))) == [Status(17, "wamid.1", "taken", part, parts)]


def test_statuses_of_several_messages_stand_in_one_payload_beside_what_people_say() -> None:
    doings = [Somebody("628777").says("halo"), status("1", "read"), status("2", "sent"), status("2", "delivered")]
    assert [(found.row, found.state) for found in read(told(*doings))] == [(1, "taken"), (2, "taken"), (2, "taken")]


def test_what_is_about_no_message_of_ours_or_cannot_be_read_takes_no_other_along() -> None:
    strange = [status(tracker) for tracker in ("", "x", "17:1", "17:1/2/3", "1" * 19, "{}")]
    unreadable = [status(), status(state="failed", failure=131026), status(state="warning")]
    del unreadable[0].what["id"]
    unreadable[1].what["errors"] = ["?"]
    assert read(told(*strange, *unreadable, status("18"))) == [Status(18, "wamid.1", "taken")]


@pytest.mark.parametrize("wrong", [None, [], {}, {"entry": 1}, {"entry": [1]}, {"entry": [{"changes": "x"}]}])
def test_what_is_no_webhook_is_refused(wrong: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(wrong)


def test_a_failure_without_a_reason_is_one_for_good() -> None:
    failed = status(state="failed")
    assert read(told(failed)) == [Status(17, "wamid.1", "failed", why="refused")]
