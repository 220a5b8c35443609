"""Each of Meta's codes, and each silence, has one consequence for the message; the HTTP status has none."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.channels.channel import Doubtful, NotDelivered, Refused, TryLater, Unreachable, WindowClosed
from bot.channels.posting import HungUp, NotConnected
from bot.channels.whatsapp.problems import Ours, TooManyToOne, answered, unanswered
from tests.standin.whatsapp_faults import refusal

LATER, EVERYONE = {"after": None, "everyone": False}, {"after": None, "everyone": True}

CODES: list[tuple[int, type[NotDelivered], dict[str, Any]]] = [
    (0, Ours, EVERYONE),
    (1, TryLater, LATER),
    (2, TryLater, LATER),
    (4, TryLater, {"after": 60.0, "everyone": True}),
    (10, Ours, EVERYONE),
    (33, Ours, EVERYONE),
    (100, Refused, {}),
    (190, Ours, EVERYONE),
    (200, Ours, EVERYONE),
    (368, Ours, EVERYONE),
    (470, WindowClosed, {}),
    (80007, TryLater, {"after": 60.0, "everyone": True}),
    (130429, TryLater, {"after": 5.0, "everyone": True}),
    (130472, Refused, {}),
    (131000, TryLater, LATER),
    (131005, Ours, EVERYONE),
    (131008, Refused, {}),
    (131009, Refused, {}),
    (131016, TryLater, LATER),
    (131021, Refused, {}),
    (131026, Unreachable, {}),
    (131030, Refused, {}),
    (131031, Ours, EVERYONE),
    (131042, Ours, EVERYONE),
    (131047, WindowClosed, {}),
    (131048, TryLater, {"after": 300.0, "everyone": True}),
    (131049, Refused, {}),
    (131051, Refused, {}),
    (131053, Refused, {}),
    (131056, TooManyToOne, {"after": 4.0, "everyone": False}),
    (131057, TryLater, {"after": 60.0, "everyone": True}),
    (132000, Refused, {}),
    (132001, Refused, {}),
    (132005, Refused, {}),
    (132012, Refused, {}),
    (132015, Refused, {}),
    (132018, Refused, {}),
    (133010, Ours, EVERYONE),
]


@pytest.mark.parametrize(("code", "kind", "told"), CODES, ids=[str(row[0]) for row in CODES])
def test_the_code_decides_whatever_the_status(code: int, kind: type[NotDelivered], told: dict[str, Any]) -> None:
    for status in (400, 401, 403, 404, 429, 500):
        if kind is Refused and status == 500:
            continue
        problem = answered(status, refusal(code, status=status).body)
        assert type(problem) is kind
        assert {name: getattr(problem, name) for name in told} == told
        assert str(problem).startswith(str(code))


@pytest.mark.parametrize(
    ("status", "body", "kind", "told"),
    [
        (500, b"<html>nginx</html>", TryLater, LATER),
        (502, b"", TryLater, LATER),
        (503, b'{"error": "x"}', TryLater, LATER),
        (504, b"", Doubtful, {}),
        (200, b"<html>welcome</html>", Doubtful, {}),
        (429, b"slow down", TryLater, {"after": 5.0, "everyone": True}),
        (401, b"", Ours, EVERYONE),
        (403, b"[]", Ours, EVERYONE),
        (404, b'{"error": {"code": "190"}}', TryLater, LATER),
        (400, b'{"error": {"code": true}}', TryLater, LATER),
        (500, refusal(100, status=500).body, TryLater, LATER),
        (400, json.dumps({"error": {"code": 135000, "is_transient": True}}).encode(), TryLater, LATER),
        (400, json.dumps({"error": {"code": 999999}}).encode(), Refused, {}),
    ],
)
def test_where_there_is_no_code_the_status_must_tell(
    status: int, body: bytes, kind: type[NotDelivered], told: dict[str, Any]
) -> None:
    problem = answered(status, body)
    assert type(problem) is kind
    assert {name: getattr(problem, name) for name in told} == told


def test_who_was_sent_too_much_waits_four_times_longer_each_time() -> None:
    body = refusal(131056).body
    waits = [problem.after for n in range(1, 7) if isinstance(problem := answered(400, body, times=n), TryLater)]
    assert waits == [4.0, 16.0, 64.0, 256.0, 256.0, 256.0]


@pytest.mark.parametrize(
    ("error", "kind", "everyone"),
    [
        (NotConnected("OSError"), TryLater, True),
        (HungUp("closed"), Doubtful, None),
        (TimeoutError(), Doubtful, None),
        (ConnectionResetError(), Doubtful, None),
    ],
)
def test_without_an_answer_only_a_missing_connection_is_no_doubt(
    error: Exception, kind: type[NotDelivered], everyone: bool | None
) -> None:
    problem = unanswered(error)
    assert type(problem) is kind
    assert getattr(problem, "everyone", None) is everyone


def test_nobodys_number_is_repeated_in_a_reason() -> None:
    told = {"error": {"code": 131026, "message": "Message to 6281234567890 is undeliverable"}}
    assert str(answered(400, json.dumps(told).encode())) == "131026 Message to … is undeliverable"
