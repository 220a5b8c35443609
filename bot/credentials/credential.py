"""The credential in a certificate: Open Badges 3.0 as a VC-JWT (https://www.imsglobal.org/spec/ob/v3p0), Ed25519."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from bot.credentials.keys import PUBLIC, Jwk, thumbprint

CONTEXT: Final = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)
COMPACT: Final = re.compile(r"[\w-]+\.[\w-]+\.[\w-]+")


class NotGenuine(Exception):
    """What was shown is no credential of ours. `name`: not-a-credential, unknown-key or changed."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def signed(facts: Mapping[str, Any], key: Jwk, *, file: Mapping[str, str]) -> str:
    """The credential of a certificate and of one file of it (`digestSRI`, `mediaType`, `id`), as compact JWS."""
    claims = {**_credential(facts), "relatedResource": [dict(file)]}
    moment = int(datetime.fromisoformat(facts["issued_at"]).timestamp())
    claims |= {"iss": claims["issuer"]["id"], "jti": claims["id"], "nbf": moment}
    header = {"alg": "EdDSA", "typ": "JWT", "kid": f"{facts['base']}/certificates/keys#{thumbprint(key)}"}
    with warnings.catch_warnings():  # RFC 9864 names the curve; Open Badges and its readers still say EdDSA
        warnings.simplefilter("ignore")
        return jws.serialize_compact(
            header, json.dumps(claims, ensure_ascii=False).encode(), OKPKey.import_key(dict(key)), algorithms=["EdDSA"]
        )


def opened(token: str, keys: Sequence[Jwk]) -> dict[str, Any]:
    """The credential in a compact JWS, if one of these keys has signed it. Raises NotGenuine."""
    if not COMPACT.fullmatch(token):
        raise NotGenuine("not-a-credential")
    try:
        kid = str(jws.extract_compact(token.encode()).headers().get("kid", ""))
    except (JoseError, ValueError, KeyError, TypeError) as error:
        raise NotGenuine("not-a-credential") from error
    key = next((key for key in keys if thumbprint(key) == kid.rpartition("#")[2]), None)
    if key is None:
        raise NotGenuine("unknown-key")
    return _claims(token, {name: key[name] for name in PUBLIC if name in key})


def _claims(token: str, key: Jwk) -> dict[str, Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            payload = jws.deserialize_compact(token, OKPKey.import_key(key), algorithms=["EdDSA"]).payload
            claims: dict[str, Any] = json.loads(payload)
        except (JoseError, ValueError) as error:
            raise NotGenuine("changed") from error
    if "OpenBadgeCredential" not in claims.get("type", ()):
        raise NotGenuine("not-a-credential")
    return claims


def _credential(facts: Mapping[str, Any]) -> dict[str, Any]:
    base, about = facts["base"], f"{facts['base']}/certificates/{facts['id']}"
    return {
        "@context": list(CONTEXT),
        "id": about,
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": facts["title"],
        "issuer": {"id": f"{base}/certificates/issuer", "type": ["Profile"], "name": facts["issuer"], "url": base},
        "validFrom": facts["issued_at"],
        "credentialStatus": {"id": f"{base}/certificates/revoked", "type": "1EdTechRevocationList"},
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "identifier": [
                {"type": "IdentityObject", "identityType": "name", "hashed": False, "identityHash": facts["name"]}
            ],
            "activityStartDate": facts["started_on"],
            "activityEndDate": facts["finished_on"],
            "result": [{"type": ["Result"], "value": str(facts["percent"]), "status": "Completed"}],
            "achievement": {
                "id": f"{base}/certificates/courses/{facts['course']}",
                "type": ["Achievement"],
                "achievementType": "Course",
                "name": facts["title"],
                "description": facts["description"],
                "criteria": {"narrative": facts["criteria"]},
                "inLanguage": "id",
            },
        },
    }
