"""The page with a house in memory, to look at: `python -m tests.bot.channels.webchat.demo` (port 8123)."""

import asyncio
import tempfile
from pathlib import Path

from bot.settings import Settings
from tests.bot.channels.webchat.serving import Served


async def demo() -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with Served(Settings(data_dir=Path(folder)), port=8123) as served:
            print(f"{served.url} (ctrl-c ends it)")
            await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(demo())
