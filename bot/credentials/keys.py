"""The keys that sign certificates: Ed25519, kept in one file; the newest signs, and all of them stay believed."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from joserfc.jwk import OKPKey

PUBLIC: Final = ("kty", "crv", "x", "kid")
Jwk = dict[str, Any]
"""A key as RFC 7517 writes it; with `d` it is secret."""


class NoKeys(Exception):
    """The file of keys is not what it should be; the message says what is wrong."""


def read(file: Path) -> list[Jwk]:
    """The keys in a file, the newest last. `{"keys": [...]}`, secret or published. Raises NoKeys."""
    try:
        found = json.loads(file.read_text("utf-8"))["keys"]
        return [{**key, "kid": thumbprint(key)} for key in found]
    except FileNotFoundError:
        raise NoKeys(f"{file}: there is no such file") from None
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise NoKeys(f"{file}: no list of keys ({type(error).__name__})") from error


def kept(file: Path, now: datetime) -> list[Jwk]:
    """The keys of this service; the first one is made on the first run. Raises NoKeys."""
    if not file.exists():
        fresh = _written(file, [made(now)])
        try:
            os.link(fresh, file)  # the first of several processes wins
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return read(file)


def rotate(file: Path, now: datetime) -> str:
    """Let a new key sign from now on; the thumbprint of it. Certificates signed with older ones stay valid."""
    fresh = made(now)
    _written(file, [*kept(file, now), fresh]).replace(file)
    return thumbprint(fresh)


def made(now: datetime) -> Jwk:
    key = OKPKey.generate_key("Ed25519").as_dict(private=True)
    return {**key, "made_at": now.isoformat(timespec="seconds")}


def published(keys: list[Jwk]) -> dict[str, Any]:
    """What everybody may know of them: a JWK set."""
    return {"keys": [{**{name: key[name] for name in PUBLIC}, "alg": "EdDSA", "use": "sig"} for key in keys]}


def thumbprint(key: Mapping[str, Any]) -> str:
    """A key's name: RFC 7638, 43 signs."""
    return OKPKey.import_key({name: key[name] for name in ("kty", "crv", "x")}).thumbprint()


def _written(file: Path, keys: list[Jwk]) -> Path:
    """A file beside it with these keys, for us alone."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    fresh.touch(mode=0o600)
    with fresh.open("w", encoding="utf-8") as out:
        json.dump({"keys": keys}, out, indent=1)
        out.flush()
        os.fsync(out.fileno())
    return fresh
