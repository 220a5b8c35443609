"""Standard Webhooks signatures (HMAC, v1): made for what we send, checked for what we are sent.

What is accepted is what the reference library accepts, except for timestamps that are not plain digits.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

PREFIX: Final = "whsec_"
SHORTEST: Final = 24  # bytes, as the specification has it
TOLERANCE_SECONDS: Final = 300.0
DIGITS_MAX: Final = 12  # of a timestamp: enough for 30,000 years


class Unverified(Exception):
    """Whoever sent this does not know the secret, or sent it at another time. The message tells which, and no more."""


def secrets_of(setting: str, value: str) -> tuple[bytes, ...]:
    """The secrets of a comma separated setting, the newest first. Raises ValueError for one too short to be safe."""
    return tuple(_secret(setting, part.strip()) for part in value.split(",") if part.strip())


def _secret(setting: str, text: str) -> bytes:
    secret = text.encode()
    if text.startswith(PREFIX):
        try:
            secret = base64.b64decode(text.removeprefix(PREFIX) + "==", validate=False)
        except binascii.Error:
            raise ValueError(f"{setting}: what follows {PREFIX} is no base64.") from None
    if len(secret) < SHORTEST:
        raise ValueError(
            f"{setting}: a secret has at least {SHORTEST} bytes, this one has {len(secret)}. Make a good one with: "
            'echo "whsec_$(head -c 32 /dev/urandom | base64)"'
        )
    return secret


def derived(key: bytes, purpose: str) -> bytes:
    """A secret of our own for what stays in the house, from the secret key."""
    return hmac.digest(key, purpose.encode(), hashlib.sha256)


def sign(secret: bytes, id: str, timestamp: int, body: bytes) -> str:  # noqa: A002 (the specification's word)
    """One signature: "v1,…"."""
    return "v1," + base64.b64encode(_digest(secret, id, timestamp, body)).decode()


def headers(secrets: Sequence[bytes], id: str, timestamp: int, body: bytes) -> dict[str, str]:  # noqa: A002
    """The three headers of a message, with one signature for each secret, so that keys can be changed in peace."""
    return {
        "webhook-id": id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": " ".join(sign(secret, id, timestamp, body) for secret in secrets),
    }


def verify(secrets: Iterable[bytes], headers: Mapping[str, str], body: bytes, now: float) -> None:
    """Whether one of the secrets has signed this within five minutes of `now`. Header names are in small letters.

    Raises Unverified, and nothing else, whatever the headers and the body are.
    """
    id_, stamp, signatures = (headers.get(f"webhook-{name}", "") for name in ("id", "timestamp", "signature"))
    if not (id_ and stamp and signatures):
        raise Unverified("webhook-id, webhook-timestamp or webhook-signature is missing.")
    timestamp = _timestamp(stamp, now)
    try:
        body.decode()
        expected = [_digest(secret, id_, timestamp, body) for secret in secrets]
    except UnicodeError:
        raise Unverified("This is not UTF-8.") from None
    if not any(_matches(given, expected) for given in signatures.split(" ")):
        raise Unverified("No signature matches.")


def _timestamp(text: str, now: float) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= DIGITS_MAX):
        raise Unverified("webhook-timestamp is no number of seconds.")
    timestamp = int(text)
    if abs(now - timestamp) > TOLERANCE_SECONDS:
        raise Unverified("webhook-timestamp is more than five minutes away.")
    return timestamp


def _matches(given: str, expected: Sequence[bytes]) -> bool:
    version, comma, signature = given.partition(",")
    if not comma or "," in signature:
        raise Unverified("webhook-signature is malformed.")
    if version != "v1":
        return False
    try:
        digest = base64.b64decode(signature)
    except ValueError:
        raise Unverified("webhook-signature is malformed.") from None
    return any(hmac.compare_digest(one, digest) for one in expected)


def _digest(secret: bytes, id: str, timestamp: int, body: bytes) -> bytes:  # noqa: A002
    return hmac.digest(secret, f"{id}.{timestamp}.".encode() + body, hashlib.sha256)
