"""The endpoints of talking, over HTTP."""

import json
from types import SimpleNamespace
from typing import Any

import pytest
from fastapi import Request, Response
from pydantic import SecretStr

from bot.channels.webchat.http import sessions
from bot.channels.webchat.sessions import newcomer
from bot.channels.webchat.talking import BODY_MAX, resumed_at, stream
from bot.settings import Settings
from tests.bot.channels.webchat.conftest import Browser


def problem(answer: Any, name: str) -> dict[str, Any]:
    body: dict[str, Any] = answer.json()
    assert answer.headers["content-type"] == "application/problem+json"
    assert (body["type"], body["status"]) == (f"urn:kanca:problem:{name}", answer.status_code)
    assert len(body["detail"]) > 10
    return body


def test_the_first_post_makes_somebody_and_looking_makes_nobody(browser: Browser) -> None:
    browser.http.get("/")
    assert browser.http.get("/chat/history").json() == {"known": False, "messages": []}
    assert "kanca" not in browser.http.cookies
    answer = browser.says("hello")
    assert (answer.status_code, answer.json()) == (202, {"seq": 1})
    cookie = answer.headers["set-cookie"]
    assert {"HttpOnly", "Path=/", "SameSite=lax"} <= set(cookie.split("; "))
    assert list(browser.door.guests) == [browser.user]


def test_the_cookie_never_changes(browser: Browser) -> None:
    browser.says("hello")
    user = browser.user
    browser.says("hello", "message-2")
    assert "set-cookie" not in browser.says("text", "message-3", text="nggih").headers
    assert browser.user == user


def test_the_cookie_is_secure_where_the_page_is() -> None:
    for address, secure in (("https://kanca.example", True), ("http://127.0.0.1:8000", False), ("", False)):
        response = Response()
        sessions(Settings(public_url=address, secret_key=SecretStr("key"))).put(response, newcomer())
        assert ("Secure" in response.headers["set-cookie"]) is secure


def test_the_same_post_again_is_heard_once_and_answered_the_same(browser: Browser) -> None:
    browser.says("hello")
    first, again = (browser.says("text", "message-2", text="Warung Sari") for _ in range(2))
    assert (first.status_code, first.json()) == (again.status_code, again.json())
    assert [heard.text for heard in browser.door.guests[browser.user].heard] == ["/start", "Warung Sari"]


def test_two_people_may_use_the_same_id(browser: Browser) -> None:
    other = browser.another()
    browser.says(text="one")
    other.says(text="two")
    assert browser.user != other.user
    assert [guest.heard[0].text for guest in browser.door.guests.values()] == ["one", "two"]


def test_a_forged_cookie_is_nobody(browser: Browser) -> None:
    browser.says("hello")
    victim = browser.user
    thief = browser.another()
    thief.http.cookies.set("kanca", f"{victim}.forged")
    assert thief.http.get("/chat/history").json()["known"] is False
    problem(thief.http.get("/chat/events"), "no-session")
    problem(thief.http.post("/chat/seen", json={"seq": 1}), "no-session")


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "", "Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "", "Origin": "null"},
    ],
)
def test_another_site_cannot_post_in_a_persons_name(browser: Browser, headers: dict[str, str]) -> None:
    said = {"id": "message-1", "kind": "text", "text": "berhenti"}
    problem(browser.http.post("/chat/messages", json=said, headers=headers), "wrong-origin")
    problem(browser.http.post("/chat/pictures", files={"photo": b"x"}, headers=headers), "wrong-origin")
    problem(browser.http.post("/chat/seen", json={"seq": 1}, headers=headers), "wrong-origin")
    assert not browser.door.guests


def test_an_older_browser_proves_itself_by_its_origin(browser: Browser) -> None:
    said = {"id": "message-1", "kind": "text", "text": "nggih"}
    headers = {"Sec-Fetch-Site": "", "Origin": "http://kanca.test"}
    assert browser.http.post("/chat/messages", json=said, headers=headers).status_code == 202


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"[]", b"null", b'"text"', b"\xff\xfe", b"[" * 60_000, b'{"id": 1}',
        b'{"id": "message-1", "kind": "text"}', b'{"id": "message-1", "kind": "sing", "text": "la"}',
        b'{"id": "message-1", "kind": "location", "place": [NaN, 1]}',
    ],
)  # fmt: skip
def test_nonsense_is_refused_in_a_sentence_and_heard_by_nobody(browser: Browser, body: bytes) -> None:
    answer = browser.http.post("/chat/messages", content=body, headers={"Content-Type": "application/json"})
    problem(answer, "not-understood")
    assert not browser.door.guests


def test_a_form_is_no_message(browser: Browser) -> None:
    said = json.dumps({"id": "message-1", "kind": "text", "text": "a"})
    answer = browser.http.post("/chat/messages", content=said, headers={"Content-Type": "text/plain"})
    problem(answer, "not-understood")


def test_a_post_without_end_is_cut_off(browser: Browser) -> None:
    answer = browser.http.post(
        "/chat/messages", content=b" " * (BODY_MAX + 1), headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 413
    problem(answer, "too-big")


def test_half_a_character_does_no_harm(browser: Browser) -> None:
    body = b'{"id": "message-1", "kind": "text", "text": "Sari \\ud800 \\u0000 \\ud83c\\udf5b"}'
    answer = browser.http.post("/chat/messages", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 202
    assert browser.door.guests[browser.user].heard[0].text == "Sari ?  🍛"


def test_while_the_database_is_away_the_page_is_told_to_come_back(browser: Browser) -> None:
    browser.says("hello")
    browser.door.away = True
    for answer in (browser.says("text", "message-2", text="a"), browser.http.get("/chat/history")):
        problem(answer, "away")
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "3")
    assert browser.http.get("/").status_code == 200
    browser.door.away = False
    assert browser.says("text", "message-2", text="a").status_code == 202


def test_a_problem_is_told_in_the_persons_language(browser: Browser) -> None:
    browser.says("hello")
    browser.door.guests[browser.user].language = "jv-krama"
    krama = problem(browser.says("text", "message-2"), "not-understood")["detail"]
    browser.door.guests[browser.user].language = "jv-ngoko"
    assert problem(browser.says("text", "message-2"), "not-understood")["detail"] != krama


def test_one_person_cannot_flood_us_and_others_are_heard(browser: Browser) -> None:
    browser.says("hello")
    answers = [browser.says("text", f"message-{n}", text="a") for n in range(2, 40)]
    refused = [answer for answer in answers if answer.status_code == 429]
    assert len(refused) == 8
    problem(refused[0], "too-fast")
    assert int(refused[0].headers["retry-after"]) >= 1
    assert browser.another().says("hello").status_code == 202


def test_one_address_cannot_be_a_hundred_new_people(browser: Browser) -> None:
    answers = [browser.another().says("hello") for _ in range(25)]
    assert [answer.status_code for answer in answers].count(202) == 20
    assert len(browser.door.guests) == 20


def test_history_has_both_sides_in_order_and_pages_back(browser: Browser) -> None:
    browser.says("hello")
    for number in range(60):
        browser.door.say_to(browser.user, f"nomer {number}")
    browser.says("text", "message-2", text="Warung Sari")
    newest = browser.http.get("/chat/history").json()
    assert newest["known"] is True
    assert [m["text"] for m in newest["messages"][-2:]] == ["Warung Sari", "Warung Sari: nggih."]
    assert [m["from"] for m in newest["messages"][-2:]] == ["you", "us"]
    assert newest["messages"][-2]["id"] == "message-2"
    oldest = newest["messages"][0]["seq"]
    older = browser.http.get(f"/chat/history?before={oldest}").json()["messages"]
    assert [m["seq"] for m in older if m["from"] == "us"] == list(range(1, oldest))


@pytest.mark.parametrize("before", ["-1", "x", "9" * 30])
def test_history_before_nonsense_is_refused(browser: Browser, before: str) -> None:
    problem(browser.http.get(f"/chat/history?before={before}"), "not-understood")


def test_what_the_page_has_shown_is_sent(browser: Browser) -> None:
    browser.says("hello")
    assert browser.http.post("/chat/seen", json={"seq": 1}).status_code == 204
    assert browser.door.guests[browser.user].seen == 1
    problem(browser.http.post("/chat/seen", json={"seq": -1}), "not-understood")


def asking(last: str) -> Request:
    return Request({"type": "http", "headers": [(b"last-event-id", last.encode())]})


def test_a_page_goes_on_where_it_was() -> None:
    assert resumed_at(asking("7"), 3) == 7
    assert resumed_at(asking("2"), 3) == 3
    assert resumed_at(asking("seven"), 3) == 3
    assert resumed_at(asking(""), 3) == 3
    assert resumed_at(asking("9" * 5000), 3) == 3


async def events(browser: Browser, after: int, wanted: int) -> list[dict[str, Any]]:
    """The first so many messages of a stream; then the process stops, and the stream must end by itself."""
    found: list[dict[str, Any]] = []
    async for line in stream(SimpleNamespace(door=browser.door), browser.user, after):  # type: ignore[arg-type]
        if line.startswith("id:"):
            found.append(json.loads(line.split("data: ")[1]))
        if len(found) >= wanted:
            browser.door.wakes.close()
        elif line.startswith("event: beat"):
            browser.door.say_to(browser.user, "Kabar anyar", ["Inggih"])
    return found


async def test_the_stream_tells_what_was_missed_and_then_what_is_new(browser: Browser) -> None:
    browser.says("hello")
    browser.says("text", "message-2", text="Sari")
    found = await events(browser, after=1, wanted=2)
    assert [(m["seq"], m["text"]) for m in found] == [(2, "Sari: nggih."), (3, "Kabar anyar")]
    assert found[1]["choices"][0]["label"] == "Inggih"
    assert set(found[1]["choices"][0]) == {"label", "message", "position"}
    assert browser.door.wakes.listeners(browser.user) == 0


async def test_the_stream_ends_when_the_database_goes_away(browser: Browser) -> None:
    browser.says("hello")
    user = browser.user
    browser.door.away = True
    lines = [line async for line in stream(SimpleNamespace(door=browser.door), user, 0)]  # type: ignore[arg-type]
    assert lines == ["retry: 2000\n\n"]
