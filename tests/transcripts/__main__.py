"""`make transcripts`: writes what Kanca says now into the transcripts. The diff is the review."""

from __future__ import annotations

import asyncio
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import structlog

from bot.media import Media
from bot.migrate import migrate
from tests.stage.play import play
from tests.stage.script import Bubble, Script, read, write

FOLDER = Path(__file__).parent


async def rewrite(file: Path, template: Path, media: Media, untrue: list[str]) -> bool:
    """Play one transcript on each of its channels and write it anew; whether it changed."""
    script = read(file)
    said: dict[str, list[list[Bubble]]] = {}
    for channel in script.channels:
        database = template.with_name(f"{file.stem}-{channel}.sqlite3")
        shutil.copy(template, database)
        tell = lambda error, channel=channel: untrue.append(f"{file.name} on {channel}: {error}")  # noqa: E731
        try:
            said[channel] = await play(script, channel, f"sqlite:///{database}", media, tell)
        except (AssertionError, LookupError, ValueError) as error:
            untrue.append(f"{file.name} on {channel}: {type(error).__name__}: {error}")
            return False
    return _changed(file, write(script, _by_step(script, said)))


def _by_step(script: Script, said: dict[str, list[list[Bubble]]]) -> list[dict[str, Sequence[Bubble]]]:
    return [{channel: steps[n] for channel, steps in said.items()} for n in range(len(script.steps))]


def _changed(file: Path, text: str) -> bool:
    if file.read_text("utf-8") == text:
        return False
    file.write_text(text, "utf-8")
    return True


async def main(names: Sequence[str]) -> int:
    """Rewrite these transcripts, or all. What is untrue or cannot be played is told; then the exit code is 1."""
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    untrue: list[str] = []
    media = Media("memory:///")
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "template.sqlite3"
        await migrate(f"sqlite:///{template}")
        for file in sorted(FOLDER.glob("*.txt")):
            if (not names or file.stem in names) and await rewrite(file, template, media, untrue):
                print(f"{file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file} has changed")
    await media.close()
    print(*untrue, sep="\n", file=sys.stderr)
    return 1 if untrue else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1:])))
