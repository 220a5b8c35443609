"""Handing our templates in at Meta: what is there already is left alone, what is refused is told with Meta's reason."""

from __future__ import annotations

import json
from typing import Any, Final

import aiohttp

from bot.channels.whatsapp.sending import VERSION
from bot.channels.whatsapp.templates import creations

PAGE: Final = 100  # templates that Meta tells at once
SECONDS: Final = 30.0

Key = tuple[str, str]


class Refused(Exception):
    """Meta does not take what was asked, and says why."""


async def submit(account: str, *, token: str, base: str) -> bool:
    """Hand in what is not there yet, and print what became of each; whether Meta has refused none. Raises Refused,
    aiohttp's ClientError or TimeoutError when Meta does not answer as it should."""
    headers = {"Authorization": f"Bearer {token}"}
    url = f"{base.rstrip('/')}/{VERSION}/{account}/message_templates"
    fine = True
    async with aiohttp.ClientSession(headers=headers, timeout=aiohttp.ClientTimeout(SECONDS)) as client:
        there = await _there(client, url)
        for told in creations():
            state = there.get((told["name"], told["language"]))
            try:
                said = f"there already ({state})" if state else f"handed in ({await _create(client, url, told)})"
            except Refused as reason:
                said, fine = f"refused: {reason}", False
            print(told["name"], said, sep="\t")
    return fine


async def _there(client: aiohttp.ClientSession, url: str) -> dict[Key, str]:
    """The state of each template that the account has."""
    found: dict[Key, str] = {}
    asked, after = {"fields": "name,language,status", "limit": str(PAGE)}, ""
    while True:
        async with client.get(url, params={**asked, **({"after": after} if after else {})}) as answer:
            told = await _read(answer)
        found |= {(one["name"], one["language"]): str(one.get("status", "?")) for one in told.get("data", [])}
        paging = told.get("paging") or {}
        after = (paging.get("cursors") or {}).get("after", "") if "next" in paging else ""
        if not after:
            return found


async def _create(client: aiohttp.ClientSession, url: str, told: dict[str, Any]) -> str:
    """Hand one in; what Meta makes of it at first."""
    async with client.post(url, json=told) as answer:
        return str((await _read(answer)).get("status", "PENDING"))


async def _read(answer: aiohttp.ClientResponse) -> dict[str, Any]:
    try:
        told = json.loads(await answer.read())
    except ValueError:
        told = None
    if answer.status == 200 and isinstance(told, dict):
        return told
    error = told.get("error") if isinstance(told, dict) else None
    raise Refused(f"{answer.status} {_why(error) if isinstance(error, dict) else ''}".strip())


def _why(error: dict[str, Any]) -> str:
    """The sentence meant for people, if there is one."""
    data = error.get("error_data")
    details = data.get("details") if isinstance(data, dict) else None
    return str(error.get("error_user_msg") or details or error.get("message") or "")[:300]
