"""What Telegram must know of us before people come: our commands, our webhook; and what we must know: our name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aiogram.types import BotCommand

from bot.channels.telegram.room import TelegramRoom

WANTED = ["message", "edited_message", "callback_query", "my_chat_member"]
"""The kinds of updates that `reading` understands; Telegram keeps the others."""


async def introduce(room: TelegramRoom) -> str:
    """Ask who we are; the user name without @, which groups call us by. Raises NotDelivered, as all here do."""
    room.reader.name = (await room.wire.bot.get_me()).username or ""
    return room.reader.name


async def set_commands(room: TelegramRoom, commands: Mapping[str, Sequence[tuple[str, str]]]) -> None:
    """The menu per language code (`id`, `jv`; "" for everybody else): commands without slash, and what they do."""
    for language, pairs in commands.items():
        menu = [BotCommand(command=command, description=description) for command, description in pairs]
        await room.wire.bot.set_my_commands(menu, language_code=language or None)


async def set_webhook(room: TelegramRoom, url: str, *, max_connections: int = 40) -> None:
    """From now on Telegram brings updates to `url` (https), at most so many at once. What waits there is kept."""
    await room.wire.bot.set_webhook(
        url, secret_token=room.secret, max_connections=max_connections, allowed_updates=WANTED
    )


async def delete_webhook(room: TelegramRoom) -> None:
    """From now on updates must be fetched. What waits is kept."""
    await room.wire.bot.delete_webhook()
