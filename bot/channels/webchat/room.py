"""The web chat's room: what the page posts becomes an arrival; what we say is a row that the page itself fetches."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import datetime
from http.cookies import CookieError, SimpleCookie
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from bot.channels.channel import Arrival, File, Limits, NotFetched, Press, Worded
from bot.channels.webchat.door import HELLO
from bot.channels.webchat.sessions import Sessions
from bot.channels.webchat.wakes import Wakes

TEXT_MAX = 4000  # characters; the page's box holds no more either
PICTURES_MAX = 8  # in one message


def clean(text: str) -> str:
    """Without control characters and lone halves of a character, which no database and no font can hold."""
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs")).strip()


Text = Annotated[str, AfterValidator(clean)]


class Pressed(BaseModel):
    message: int = Field(ge=1, lt=2**63)
    position: int = Field(ge=0, lt=1000)


class Said(BaseModel):
    """One post of the page. `id` is made by the page once, and repeated when it sends the same thing again."""

    model_config = ConfigDict(extra="ignore")
    id: str = Field(pattern=r"^[\w-]{8,64}$")
    kind: Literal["hello", "text", "press", "pictures", "location"]
    text: Text = Field("", max_length=TEXT_MAX)
    press: Pressed | None = None
    pictures: list[Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]] = Field([], max_length=PICTURES_MAX)
    place: tuple[Annotated[float, Field(ge=-90, le=90)], Annotated[float, Field(ge=-180, le=180)]] | None = None
    start: str = Field("", pattern=r"^[\w-]{0,64}$")
    language_code: str = Field("", pattern=r"^[A-Za-z0-9-]{0,35}$")


def arrival(user: str, at: datetime, said: Said) -> Arrival:
    """What a post says, in the one shape. Raises ValueError when its kind and its content do not fit."""
    base: dict[str, Any] = {
        "channel": "web",
        "id": f"{user}:{said.id}",
        "user": user,
        "chat": user,
        "at": at,
        "message": said.id,
        "language_code": said.language_code,
    }
    if said.kind == "hello":
        return Arrival(**base, kind="text", text=HELLO, start=said.start)
    if said.kind == "text" and said.text:
        return Arrival(**base, kind="text", text=said.text)
    if said.kind == "press" and said.press:
        return Arrival(**base, kind="press", press=Press(said.press.message, said.press.position))
    if said.kind == "pictures" and said.pictures:
        return Arrival(**base, kind="picture", text=said.text, pictures=tuple(dict.fromkeys(said.pictures)))
    if said.kind == "location" and said.place:
        return Arrival(**base, kind="location", place=said.place)
    raise ValueError(f"a {said.kind} without its content")


def scrubbed(data: Any) -> Any:
    """JSON as read, with lone surrogates replaced: they are valid in JSON's escapes and nowhere else."""
    if isinstance(data, str):
        return data.encode("utf-8", "replace").decode()
    if isinstance(data, dict):
        return {scrubbed(key): scrubbed(value) for key, value in data.items()}
    return [scrubbed(value) for value in data] if isinstance(data, list) else data


class WebRoom:
    """The page's channel. `deliver` only wakes the page: a row is sent when the page says that it has shown it."""

    name = "web"
    limits = Limits(text=20_000, caption=20_000, label=72, buttons=30)
    marks_its_own = True
    """Delivery leaves this channel's rows unsent; `Door.seen` marks them."""

    def __init__(self, sessions: Sessions, wakes: Wakes) -> None:
        self._sessions, self._wakes = sessions, wakes

    def verify(self, headers: Mapping[str, str], body: bytes) -> bool:
        """Whether a cookie of ours came along."""
        try:
            cookies = SimpleCookie(headers.get("cookie", ""))
        except CookieError:
            return False
        return bool(self._sessions.user({name: morsel.value for name, morsel in cookies.items()}))

    def read(self, payload: Any) -> list[Arrival]:
        """`{"user": user id, "at": aware datetime, "said": the page's post}`; ValueError when it is none."""
        try:
            user, at, said = payload["user"], payload["at"], payload["said"]
        except (TypeError, KeyError) as missing:
            raise ValueError("not a post of the web chat") from missing
        return [arrival(user, at, Said.model_validate(scrubbed(said)))]

    def show(self, message: Worded) -> list[dict[str, Any]]:
        return [
            {
                "id": message.id,
                "text": message.text,
                "choices": list(message.choices),
                "picture": message.picture,
                "document": dict(message.document),
                "language": message.language,
            }
        ]

    async def deliver(self, chat: str, payload: Any) -> str:
        self._wakes.wake(chat)
        return ""

    async def fetch(self, file: File) -> bytes:
        raise NotFetched("the web chat stores a picture before it is sent", forever=True)

    async def acknowledge(self, arrival: Arrival) -> None:
        """The page's own request is answered after the commit: nothing else is waiting."""
