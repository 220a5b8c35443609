"""`make bench`: messages a second and milliseconds of CPU a message, in interleaved rounds beside a common bot."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import shutil
import signal
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Final

import uvloop

from bench import bots, orders, replay
from bench.people import PRESSED, TYPED, BotApi, Step, gather, serve
from tests.servers.postgres import Postgres
from tests.servers.valkey import Valkey

PEOPLE: Final = 64
WARM_UP: Final = 2  # conversations a person before the clock starts
GATE: Final = 0.40


@dataclass(frozen=True)
class Figures:
    """One bot in one round. CPU in milliseconds a message."""

    name: str
    cpu: float
    store_cpu: float
    per_second: float
    p50: float
    p99: float
    layers: dict[str, float]


@dataclass(frozen=True)
class Plan:
    """What is measured: how many conversations a person, with which words, and whether layers are looked at."""

    conversations: int
    script: tuple[Step, ...]
    profile: bool


Start = Callable[[str, Path, str], tuple[bots.Bot, Callable[[], int]]]
"""(address of the Bot API, folder, file for the profile) -> the bot, and a way to count what it has kept"""


async def measure(start: Start, plan: Plan) -> Figures:
    """Greet, warm up, measure, and check that every conversation has left its row."""
    home, api = bots.fresh_home(), BotApi()
    server, address = await serve(api)
    profile = home / "profile.json"
    bot, count = start(address, home, str(profile) if plan.profile else "")
    try:
        await bot.until_open()
        people = gather(api, bot.webhook, PEOPLE)
        await asyncio.gather(*(person.greet() for person in people))
        for _ in range(WARM_UP):
            await asyncio.gather(*(person.converse(plan.script) for person in people))
        for person in people:
            person.waits.clear()
        if plan.profile and "aiogram" not in bot.name:
            os.kill(bot.pid, signal.SIGUSR1)
        began, cpu, store = time.perf_counter(), bots.cpu_seconds(bot.pid), bots.cpu_seconds(bot.store)

        async def talk(person: object) -> None:
            for _ in range(plan.conversations):
                await person.converse(plan.script)  # type: ignore[attr-defined]

        await asyncio.gather(*map(talk, people))
        wall = time.perf_counter() - began
        cpu, store = bots.cpu_seconds(bot.pid) - cpu, bots.cpu_seconds(bot.store) - store
    finally:
        bot.stop()
        server.close()
    kept, said = count(), sum(len(person.names) for person in people)
    if kept != said:
        raise AssertionError(f"{bot.name} keeps {kept} businesses after {said} conversations")
    waits = sorted(wait for person in people for wait in person.waits)
    layers = json.loads(profile.read_text()) if profile.exists() else {}
    shutil.rmtree(home)
    cuts, n = quantiles(waits, n=100), len(waits)
    return Figures(
        bot.name, cpu / n * 1e3, store / n * 1e3, n / wall, cuts[49] * 1e3, cuts[98] * 1e3,
        {name: spent / n * 1e3 for name, spent in layers.items()},
    )  # fmt: skip


def starts(postgres: Postgres, valkey: Valkey) -> list[Start]:
    def on_sqlite(api: str, home: Path, profile: str) -> tuple[bots.Bot, Callable[[], int]]:
        file = home / "kanca.sqlite3"
        bot = bots.kanca("Kanca, SQLite", api, f"sqlite:///{file}", home, None, profile)
        return bot, lambda: bots.businesses(str(file))

    def on_postgres(api: str, home: Path, profile: str) -> tuple[bots.Bot, Callable[[], int]]:
        url = postgres.database()
        bot = bots.kanca("Kanca, PostgreSQL", api, url, home, postgres.pid, profile)
        return bot, lambda: bots.businesses(url, postgres)

    def peer(api: str, home: Path, profile: str) -> tuple[bots.Bot, Callable[[], int]]:
        valkey.empty()
        return bots.peer(api, valkey.url, home, valkey.pid), lambda: bots.businesses(str(home / "peer.sqlite3"))

    return [peer, on_sqlite, on_postgres]


def table(rounds: list[list[Figures]]) -> str:
    """Medians over the rounds; the ratio to the peer is taken within each round."""
    lines = [f"{'':20}{'CPU ms':>9}{'ratio':>8}{'store ms':>10}{'msg/s':>8}{'p50 ms':>8}{'p99 ms':>8}"]
    for position, first in enumerate(rounds[0]):
        each = [one[position] for one in rounds]
        cpu, store = median(f.cpu for f in each), median(f.store_cpu for f in each)
        ratio = median(one[position].cpu / one[0].cpu for one in rounds) if "aiogram" in rounds[0][0].name else 0.0
        rest = (median(f.per_second for f in each), median(f.p50 for f in each), median(f.p99 for f in each))
        lines.append(f"{first.name:20}{cpu:9.3f}{ratio:8.2f}{store:10.3f}" + "".join(f"{n:8.0f}" for n in rest))
    return "\n".join(lines)


def layers(figures: Figures) -> str:
    whole = sum(figures.layers.values())
    lines = [f"{figures.name}: where {whole:.3f} ms of CPU a message go (measuring included)"]
    for name, spent in sorted(figures.layers.items(), key=lambda pair: -pair[1]):
        lines.append(f"  {name:44}{spent:7.3f}{spent / whole:7.0%}")
    return "\n".join(lines)


async def run(args: argparse.Namespace) -> None:
    plan = Plan(args.conversations, PRESSED if args.pressed else TYPED, profile=False)
    with ExitStack() as stack:
        postgres, valkey = stack.enter_context(Postgres()), stack.enter_context(Valkey())
        if not args.only or args.only == "orders":
            await orders.run(postgres, 5.0 if args.quick else 20.0)
        if args.only == "orders":
            return
        chosen = [start for start in starts(postgres, valkey) if not args.only or args.only in start.__name__]
        rounds: list[list[Figures]] = []
        for _ in range(args.rounds):
            rounds.append([await measure(start, plan) for start in chosen])
            print(table(rounds[-1:]), flush=True)
        print(f"\nMedians of {args.rounds} rounds; the gate is a ratio of {GATE}.\n{table(rounds)}", flush=True)
        if args.profile:
            for start in chosen:
                if start.__name__ != "peer":
                    print(
                        "\n" + layers(await measure(start, Plan(args.conversations, plan.script, profile=True))),
                        flush=True,
                    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench", description="Kanca beside a common bot, per message.")
    parser.add_argument("--quick", action="store_true", help="one short round")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--conversations", type=int, default=10, help=f"by each of {PEOPLE} people")
    parser.add_argument("--pressed", action="store_true", help="answer with buttons where there are any")
    parser.add_argument("--profile", action="store_true", help="one more round that tells the layers apart")
    parser.add_argument("--only", default="", help="peer, sqlite, postgres or orders")
    args = parser.parse_args()
    if args.quick:
        args.rounds, args.conversations = 1, 3
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"The engine's replay of {replay.QUESTIONS} answers: {replay.milliseconds():.3f} ms a turn", flush=True)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the servers stop too
    os.sched_setaffinity(0, bots.OTHER_CORES)
    asyncio.Runner(loop_factory=uvloop.new_event_loop).run(run(args))


if __name__ == "__main__":
    main()
