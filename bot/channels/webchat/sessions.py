"""Who sits behind a browser: a signed cookie with a random user id, made at the first post and never changed."""

from __future__ import annotations

import re
import secrets

from fastapi import Request, Response
from itsdangerous import BadSignature, Signer

COOKIE = "kanca"
TWO_YEARS = 2 * 365 * 24 * 3600
USER = re.compile(r"[\w-]{22}")  # 128 random bits, urlsafe base64


class Sessions:
    """Signs and reads the cookie. `secure`: the page is served over https, and so must the cookie be."""

    def __init__(self, key: bytes, *, secure: bool) -> None:
        self._signer = Signer(key, salt="kanca.webchat", key_derivation="hmac", digest_method="sha256")
        self._secure = secure

    def user(self, cookies: dict[str, str]) -> str:
        """The user id, or "" when there is no cookie that we have signed."""
        try:
            user = self._signer.unsign(cookies.get(COOKIE, "")).decode()
        except (BadSignature, UnicodeDecodeError):
            return ""
        return user if USER.fullmatch(user) else ""

    def of(self, request: Request) -> str:
        return self.user(request.cookies)

    def sign(self, user: str) -> str:
        return self._signer.sign(user).decode()

    def put(self, response: Response, user: str) -> None:
        """Hand the cookie out, or renew its term."""
        response.set_cookie(
            COOKIE, self.sign(user), max_age=TWO_YEARS, path="/", httponly=True, samesite="lax", secure=self._secure
        )


def newcomer() -> str:
    """A new user id."""
    return secrets.token_urlsafe(16)
