"""The wire to the Bot API: aiogram's session, a shorter way for plain JSON, errors without the token."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from urllib.parse import quote, urlsplit

import aiogram.methods
import aiohttp
from aiogram.client.bot import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import AiogramError
from aiogram.methods import Response, TelegramMethod

from bot.channels.channel import Doubtful, TryLater
from bot.channels.posting import CONNECT_SECONDS, Posting
from bot.channels.telegram.problems import answered, unanswered
from services.quickjson import dumps, loads

T = TypeVar("T")

ANSWER_SECONDS = 20.0
UPLOAD_SECONDS = 60.0


class Wire(AiohttpSession):
    """aiogram's session, raising NotDelivered alone. `call` goes past its models and its HTTP client."""

    def __init__(self, token: str, base: str) -> None:
        if urlsplit(base).scheme not in ("http", "https") or not urlsplit(base).hostname:
            raise ValueError("KANCA_TELEGRAM_API_URL must be an address such as https://api.telegram.org")
        super().__init__(api=TelegramAPIServer.from_base(base), limit=100)
        self.bot = Bot(token, session=self)
        self._posting = Posting(base, self._connector_init["ssl"])

    async def call(self, method: str, parameters: Mapping[str, Any], *, wait: float = 0) -> Any:
        """The result of a method whose parameters are plain JSON; `wait` in seconds. Raises NotDelivered."""
        status, content = await self._post(method, dumps(parameters).encode(), wait or ANSWER_SECONDS)
        if status == 200:
            return _result(content)
        kind = getattr(aiogram.methods, method[0].upper() + method[1:])
        return self.check_response(self.bot, kind.model_construct(), status, content).result

    async def make_request(self, bot: Bot, method: TelegramMethod[T], timeout: int | None = None) -> T:  # noqa: ASYNC109 - aiogram's signature
        """What aiogram calls for every method of its Bot."""
        form = self.build_form_data(bot, method)
        status, content = await self._post_form(method.__api_method__, form, timeout or UPLOAD_SECONDS)
        return self.check_response(bot, method, status, content).result  # type: ignore[return-value]

    def check_response(self, bot: Bot, method: TelegramMethod[T], status_code: int, content: str) -> Response[T]:
        try:
            return super().check_response(bot, method, status_code, content)
        except AiogramError as error:
            problem = answered(error, status_code)
        raise problem  # out here it carries no trace of the request

    async def close(self) -> None:
        """Hang up; without the quarter of a second that aiogram sleeps here, which its HTTP client has outgrown."""
        self._posting.close()
        if self._session is not None:
            await self._session.close()

    async def download(self, path: str, most: int) -> bytes:
        """A file's bytes, or the first more than `most` of them. Raises NotDelivered, without the address."""
        address, data = self.api.file_url(self.bot.token, quote(path)), bytearray()
        session = await self.create_session()
        try:
            async with session.get(address, timeout=_patience(UPLOAD_SECONDS), allow_redirects=False) as answer:
                if answer.status != 200:
                    raise TryLater(f"{answer.status} instead of the file")
                async for piece in answer.content.iter_chunked(65536):
                    data += piece
                    if len(data) > most:
                        break
            return bytes(data)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            problem = unanswered(error)
        raise problem

    async def _post(self, method: str, body: bytes, wait: float) -> tuple[int, str]:
        path = urlsplit(self.api.api_url(self.bot.token, method)).path
        try:
            status, content = await self._posting.post(path, body, wait)
            return status, content.decode("utf-8", "replace")
        except OSError as error:  # a TimeoutError is one too
            problem = unanswered(error)
        raise problem

    async def _post_form(self, method: str, form: aiohttp.FormData, wait: float) -> tuple[int, str]:
        address = self.api.api_url(self.bot.token, method)
        session = await self.create_session()
        try:
            async with session.post(address, data=form, timeout=_patience(wait), allow_redirects=False) as answer:
                return answer.status, (await answer.read()).decode("utf-8", "replace")
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            problem = unanswered(error)
        raise problem


def _patience(seconds: float) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=CONNECT_SECONDS + seconds, connect=CONNECT_SECONDS, sock_connect=CONNECT_SECONDS)


def _result(content: str) -> Any:
    try:
        return loads(content)["result"]
    except (ValueError, LookupError, TypeError):
        raise Doubtful("200 from Telegram without a result") from None
