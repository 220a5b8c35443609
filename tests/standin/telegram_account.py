"""A bot's account at the stand-in Bot API: its name, commands, files and waiting updates, and what each method does."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from tests.standin import telegram_rules as rules
from tests.standin.faults import bad, refusal
from tests.standin.telegram_people import message_ids
from tests.standin.telegram_push import Manner, Push, Update


class Account:
    """Methods return a result, or a Fault when Telegram would refuse."""

    def __init__(self, token: str, manner: Manner) -> None:
        number = int(token.split(":", maxsplit=1)[0])
        self.bot = {"id": number, "is_bot": True, "first_name": "Kanca", "username": "kanca_bot"}
        self.commands: dict[str, Any] = {}
        self.files: dict[str, bytes] = {}
        self.pending: list[Update] = []
        self.push: Push | None = None
        self.allowed: list[str] = []
        self.closing = asyncio.Event()
        self.asked_for_news = asyncio.Event()  # somebody waits in getUpdates
        self._manner = manner
        self._news = asyncio.Event()
        self._poll = 0

    async def close(self) -> None:
        self.closing.set()
        if self.push:
            await self.push.close()

    @property
    def waiting(self) -> int:
        """How many updates nobody has taken yet."""
        return self.push.waiting if self.push else len(self.pending)

    async def do(self, method: str, parameters: dict[str, Any]) -> Any:
        """What a method does once its parameters are found right."""
        if method.startswith("send") and method != "sendChatAction":
            return self._message(method, parameters)
        return await getattr(self, f"_{method.lower()}")(parameters)

    def arrive(self, *updates: Update) -> None:
        """People did something: bring it to the webhook, or keep it until it is fetched."""
        for update in updates:
            if self.allowed and not set(self.allowed) & set(update):
                continue
            if self.push:
                self.push.add(update)
            else:
                self.pending.append(update)
        self._news.set()

    def _message(self, method: str, parameters: dict[str, Any]) -> Any:
        chat = parameters["chat_id"]
        sort = "private" if isinstance(chat, int) and chat > 0 else "supergroup"
        message = {
            "message_id": next(message_ids),
            "date": int(time.time()),
            "from": self.bot,
            "chat": {"id": chat, "type": sort},
        }
        for name in ("text", "caption"):
            if parameters.get(name):
                message[name] = parameters[name].strip()
        if "inline_keyboard" in parameters.get("reply_markup", {}):
            message["reply_markup"] = parameters["reply_markup"]
        if method == "sendPhoto":
            ref = f"photo-{message['message_id']}"
            message["photo"] = [{"file_id": ref, "file_unique_id": ref, "width": 320, "height": 240}]
        if method == "sendDocument":
            ref = f"document-{message['message_id']}"
            message["document"] = {"file_id": ref, "file_unique_id": ref}
        return message

    async def _getme(self, parameters: dict[str, Any]) -> Any:
        return {**self.bot, "can_join_groups": True, "can_read_all_group_messages": False}

    async def _sendchataction(self, parameters: dict[str, Any]) -> Any:
        return True

    async def _answercallbackquery(self, parameters: dict[str, Any]) -> Any:
        return True

    async def _setmycommands(self, parameters: dict[str, Any]) -> Any:
        self.commands[parameters.get("language_code", "")] = parameters["commands"]
        return True

    async def _getmycommands(self, parameters: dict[str, Any]) -> Any:
        return self.commands.get(parameters.get("language_code", ""), [])

    async def _getfile(self, parameters: dict[str, Any]) -> Any:
        ref = parameters["file_id"]
        if ref not in self.files:
            return bad("wrong file_id or the file is temporarily unavailable")
        if len(self.files[ref]) > 20 * rules.MEGABYTE:
            return bad("file is too big")
        return {"file_id": ref, "file_unique_id": ref, "file_size": len(self.files[ref]), "file_path": f"files/{ref}"}

    async def _setwebhook(self, parameters: dict[str, Any]) -> Any:
        await self._deletewebhook(parameters)
        self.allowed = parameters.get("allowed_updates", self.allowed)
        if parameters["url"]:
            most = parameters.get("max_connections", 40)
            self.push = Push(parameters["url"], parameters.get("secret_token", ""), most, self._manner)
            waiting, self.pending = self.pending, []
            self.arrive(*waiting)
        return True

    async def _deletewebhook(self, parameters: dict[str, Any]) -> Any:
        if self.push:
            self.pending += await self.push.close()
            self.push = None
        if parameters.get("drop_pending_updates"):
            self.pending.clear()
        return True

    async def _getwebhookinfo(self, parameters: dict[str, Any]) -> Any:
        url = self.push.url if self.push else ""
        return {"url": url, "has_custom_certificate": False, "pending_update_count": self.waiting}

    async def _getupdates(self, parameters: dict[str, Any]) -> Any:
        if self.push:
            return refusal(409, "Conflict: can't use getUpdates method while webhook is active")
        self._poll += 1
        mine, until = self._poll, time.monotonic() + parameters.get("timeout", 0)
        self._news.set()  # whoever else waits is told to stop
        self.allowed = parameters.get("allowed_updates", self.allowed)
        self.pending = [u for u in self.pending if u["update_id"] >= parameters.get("offset", 0)]
        while not self.pending and time.monotonic() < until and not self.closing.is_set():
            self._news.clear()
            self.asked_for_news.set()
            waiters = [asyncio.ensure_future(each.wait()) for each in (self._news, self.closing)]
            await asyncio.wait(waiters, timeout=until - time.monotonic(), return_when=asyncio.FIRST_COMPLETED)
            for waiter in waiters:
                waiter.cancel()
            if mine != self._poll:
                return refusal(409, "Conflict: terminated by other getUpdates request")
        return sorted(self.pending, key=lambda u: int(u["update_id"]))[: parameters.get("limit", 100)]
