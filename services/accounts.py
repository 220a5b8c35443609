"""How a learning record store or back end names a person: an opaque account, which only we can turn back into one.

The person's number is one block of AES under a key of ours: the same account for the same person for ever, no table to
keep, and nothing in it that leads to a phone number, a name, or how many people there are.
"""

from __future__ import annotations

import base64

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

BLOCK = 16

_told = [b"\0" * BLOCK]


def tell(key: bytes) -> None:
    """Set the key (16 bytes). Called once, when the program starts."""
    if len(key) != BLOCK:
        raise ValueError("An account's key has 16 bytes.")
    _told[0] = key


def account(person: int) -> str:
    """A person's account: 26 small letters and digits."""
    sealed = _cipher().encryptor().update(person.to_bytes(BLOCK, "big"))
    return base64.b32encode(sealed).decode().rstrip("=").lower()


def person_of(account: str) -> int | None:
    """Whom an account names; None when we never gave it out."""
    try:
        sealed = base64.b32decode(account.strip().upper() + "======")
    except ValueError:
        return None
    if len(sealed) != BLOCK:
        return None
    number = int.from_bytes(_cipher().decryptor().update(sealed), "big")
    return number if 0 < number < 2**63 else None  # anything else decrypts to a number of 128 bits


def _cipher() -> Cipher[modes.ECB]:
    return Cipher(algorithms.AES(_told[0]), modes.ECB())  # noqa: S305 (one block alone: a permutation is what is wanted)
