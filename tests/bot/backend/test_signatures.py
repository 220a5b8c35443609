"""Our verifier accepts what the reference library accepts, refuses all else in one way, and never breaks."""

from __future__ import annotations

import base64
import random
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

import pytest
import standardwebhooks

from bot.backend.signatures import Unverified, derived, headers, secrets_of, sign, verify

PUBLIC: Final = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # of the reference libraries' own tests
SECRET: Final = secrets_of("X", PUBLIC)[0]
OTHER: Final = b"o" * 32
BODY: Final = b'{"test": 2432232314}'
ID: Final = "msg_p5jXN8AQM9LWM0D4loKWxJek"
NOW: Final = 1_800_000_000
CASES: Final = 10_000

Message = tuple[dict[str, str], bytes]


def signed(body: bytes = BODY, at: int = NOW, secret: bytes = SECRET) -> Message:
    return headers([secret], ID, at, body), body


def accepted(message: Message, *secrets: bytes, now: float = NOW) -> bool:
    try:
        verify(secrets or [SECRET], *message, now)
    except Unverified:
        return False
    return True


def refuses(name: str, value: str) -> None:
    given, body = signed()
    assert not accepted(({**given, name: value}, body))


def test_the_vector_of_the_reference_libraries_is_signed_alike() -> None:
    assert sign(SECRET, ID, 1614265330, BODY) == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_a_message_is_accepted_up_to_five_minutes_early_or_late() -> None:
    for seconds in (-301, -300.5, -300, 0, 300, 300.5, 301):
        assert accepted(signed(), now=NOW + seconds) is (abs(seconds) <= 300)


def test_while_a_secret_is_changed_both_are_good_on_both_sides() -> None:
    assert accepted(signed(secret=OTHER), SECRET, OTHER)
    both, body = headers([OTHER, SECRET], ID, NOW, BODY), BODY
    assert accepted((both, body), SECRET)
    assert accepted((both, body), OTHER)
    assert not accepted(signed(secret=OTHER), SECRET)


@pytest.mark.parametrize("name", ["webhook-id", "webhook-timestamp", "webhook-signature"])
def test_a_missing_or_empty_header_is_refused(name: str) -> None:
    given, body = signed()
    assert not accepted(({n: v for n, v in given.items() if n != name}, body))
    refuses(name, "")


@pytest.mark.parametrize(
    "signature",
    ["v1", ",", "v1,", "v1,a,b", "v1;abc", " ", "v1,é", "v1,a", "v1,====", "v1,\ud800", "v1a,AAAA", "v2,AAAA", "v1,\0",
     "V1,AAAA", "v1," + "A" * 100_000],
)  # fmt: skip
def test_a_malformed_signature_is_refused(signature: str) -> None:
    refuses("webhook-signature", signature)


@pytest.mark.parametrize(
    "stamp",
    ["now", "-1", "1e9", "1_800_000_000", "１８００００００００", "٠", "NaN", "inf", "9" * 5000, f" {NOW}", f"{NOW}.0",
     "0x6b", "\ud800", "²"],
)  # fmt: skip
def test_a_timestamp_that_is_not_plain_digits_is_refused(stamp: str) -> None:
    refuses("webhook-timestamp", stamp)


def test_an_id_or_a_body_that_is_no_text_is_refused() -> None:
    refuses("webhook-id", "\ud800")
    assert not accepted(signed(b"\xff\xfe"))


def test_a_secret_that_is_too_short_is_refused_with_the_name_of_its_setting() -> None:
    for weak in ("short", "x" * 23, "whsec_" + base64.b64encode(b"y" * 23).decode(), "good" * 8 + ",weak"):
        with pytest.raises(ValueError, match="KANCA_SOMETHING: a secret has at least 24 bytes"):
            secrets_of("KANCA_SOMETHING", weak)
    with pytest.raises(ValueError, match="no base64"):
        secrets_of("KANCA_SOMETHING", "whsec_A")


def test_secrets_are_read_raw_or_in_base64_and_several_at_once() -> None:
    padded = base64.b64encode(b"z" * 25).decode()
    assert secrets_of("X", f" {'r' * 24} , whsec_{padded},whsec_{padded.rstrip('=')},") == (b"r" * 24, *[b"z" * 25] * 2)
    assert secrets_of("X", "") == ()


def test_derived_secrets_differ_by_purpose_and_key() -> None:
    assert len({derived(b"k", "a"), derived(b"k", "b"), derived(b"l", "a")}) == 3
    assert len(derived(b"k", "a")) == 32


# --- beside the reference library ------------------------------------------------------------------------------------


def reference(message: Message, now: float) -> bool:
    """The verdict of `standardwebhooks`; what it raises instead of a verdict counts as a refusal."""
    try:
        standardwebhooks.Webhook(PUBLIC).verify(message[1], message[0], json_parse=False)
    except Exception:  # noqa: BLE001 (it raises whatever its parsing meets)
        return False
    return True


Mutation = Callable[[random.Random, Message], Message]


def _edit(chance: random.Random, text: str) -> str:
    """A small change anywhere: a character gone, doubled, swapped or put in."""
    spot = chance.randrange(len(text) + 1)
    put = chance.choice(["", "", " ", ",", "=", "v1,", "A", "0", "é", "\0", "/", "-", text[spot : spot + 1] * 2])
    return text[:spot] + put + text[spot + chance.randrange(2) :]


def edit_header(chance: random.Random, message: Message) -> Message:
    name = chance.choice(sorted(message[0]) or ["webhook-id"])
    return {**message[0], name: _edit(chance, message[0].get(name, ""))}, message[1]


def drop_header(chance: random.Random, message: Message) -> Message:
    name = chance.choice(["webhook-id", "webhook-timestamp", "webhook-signature"])
    return {n: v for n, v in message[0].items() if n != name}, message[1]


def edit_body(chance: random.Random, message: Message) -> Message:
    spot = chance.randrange(len(message[1]) + 1)
    return message[0], message[1][:spot] + chance.choice([b"", b" ", b"\xff", b"0"]) + message[1][spot + 1 :]


def another_key(chance: random.Random, message: Message) -> Message:
    ours = sign(OTHER, ID, NOW, message[1])
    return {**message[0], "webhook-signature": ours}, message[1]


def more_signatures(chance: random.Random, message: Message) -> Message:
    strange = ["v1,AAAA", "v1a,AAAA", "v2,xyz", "v1", "", "v1,a,b", "v1,A", "x,é"]
    all_ = [*chance.sample(strange, chance.randrange(1, 4)), message[0].get("webhook-signature", "")]
    chance.shuffle(all_)
    return {**message[0], "webhook-signature": " ".join(all_)}, message[1]


def as_it_is(chance: random.Random, message: Message) -> Message:
    return message


MUTATIONS: Final[list[Mutation]] = [edit_header, drop_header, edit_body, another_key, more_signatures, as_it_is]


def made(chance: random.Random, now: int) -> Message:
    body = chance.choice(
        [BODY, b"", "{“é”}".encode(), bytes(chance.choices(b"{}[]:,abc019 ", k=chance.randrange(200)))]
    )
    at = now + chance.choice([0, 0, 0, 10, -10, 200, -200, 400, -400, 10**9])
    message = headers([SECRET], ID, at, body), body
    for _ in range(chance.choice([1, 1, 1, 2])):
        message = chance.choice(MUTATIONS)(chance, message)
    return message


def test_ten_thousand_random_messages_get_the_reference_librarys_verdict() -> None:
    chance, now, verdicts = random.Random(20261122), int(datetime.now(UTC).timestamp()), {True: 0, False: 0}
    for _ in range(CASES):
        message = made(chance, now)
        stamp = message[0].get("webhook-timestamp", "")
        ours = accepted(message, now=now)
        verdicts[ours] += 1
        if stamp.isascii() and stamp.isdigit():
            assert ours == reference(message, now), message
        else:
            assert not ours
    assert min(verdicts.values()) > CASES / 10
