"""Whether a file is a certificate of ours as it was issued: by the credential in it and the published keys, offline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.credentials import baking, credential
from bot.credentials.baking import NotBaked
from bot.credentials.credential import NotGenuine
from bot.credentials.keys import Jwk

WHY = {
    "not-a-credential": "there is no credential of ours in this file",
    "unknown-key": "it was signed with a key that is not among those published",
    "changed": "the credential was changed after it had been signed",
    "other-file": "the file was changed after it had been signed, or bears another file's credential",
}
"""What `NotGenuine.name` means, for people."""


@dataclass(frozen=True, slots=True)
class Genuine:
    """What a genuine certificate says. Whether it was revoked since only its page can tell."""

    name: str
    course: str
    issuer: str
    issued_at: str
    page: str


def verify(data: bytes, keys: Sequence[Jwk]) -> Genuine:
    """Look at a PNG, a PDF or a bare credential (JWT). Raises NotGenuine."""
    if data.startswith((baking.PNG, baking.PDF)):
        try:
            token, digest = baking.unbaked(data)
        except NotBaked:
            raise NotGenuine("not-a-credential") from None
        claims = credential.opened(token, keys)
        if [file.get("digestSRI") for file in claims.get("relatedResource", ())] != [digest]:
            raise NotGenuine("other-file")
    else:
        claims = credential.opened(data.decode("ascii", "replace").strip(), keys)
    subject = claims["credentialSubject"]
    return Genuine(
        subject["identifier"][0]["identityHash"], subject["achievement"]["name"], claims["issuer"]["name"],
        claims["validFrom"], claims["id"],
    )  # fmt: skip
