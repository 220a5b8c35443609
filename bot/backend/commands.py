"""`kanca backend` and `kanca orders`: what was not delivered, a word to the back end, orders for a demonstration."""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from datetime import UTC, datetime
from typing import Any

from bot.once import in_database
from bot.settings import Settings


def add_to(commands: Any) -> None:
    """Add both commands to the program's parser."""
    backend = commands.add_parser("backend", help="look after what is told to the back end, and to the market built in")
    backend.add_argument(
        "what",
        choices=("ping", "deliveries", "resend", "resume"),
        help="ping: send a signed event now; deliveries: list them; resend: try again what was given up; resume: open "
        "an endpoint again that has answered 410",
    )
    backend.add_argument(
        "which", nargs="?", default="",
        help="deliveries: failed (the default), queued or sent; resend: an id or all; resume: an endpoint",
    )  # fmt: skip
    backend.set_defaults(run=_backend)

    orders = commands.add_parser("orders", help="make up orders for a demonstration or to see what a server bears")
    orders.add_argument("what", choices=("simulate",), help="send signed orders of products that are for sale")
    orders.add_argument("--rate", type=float, default=1.0, help="orders a second (default: 1)")
    orders.add_argument("--count", type=int, default=10, help="how many (default: 10)")
    orders.add_argument("--url", default="", help="where Kanca runs (default: as it is set here)")
    orders.add_argument("--secret", default="", help="what they are signed with (default: as it is set here)")
    orders.set_defaults(run=_simulate)


def _backend(args: argparse.Namespace, settings: Settings) -> int:
    what = {"ping": _ping, "deliveries": _deliveries, "resend": _resend, "resume": _resume}
    return what[args.what](args.which, settings)


def _deliveries(state: str, settings: Settings) -> int:
    from services.events import deliveries
    from services.tables.events import DELIVERY_STATES

    state = state or "failed"
    if state not in DELIVERY_STATES:
        print(f"There is no state {state!r}; there are {', '.join(DELIVERY_STATES)}.", file=sys.stderr)
        return 2
    for row in in_database(settings, lambda db: list(deliveries.listed(db, state=state))):
        when = datetime.fromtimestamp(row.created_at, UTC).isoformat(timespec="seconds")
        print(f"{row.id}  {when}  {row.endpoint}  {row.type}  {row.about}  tries {row.tries}  {row.last_error}")
    counts = in_database(settings, lambda db: deliveries.counts(db, now=time.time()))
    print(f"{counts.queued} queued, {counts.failed} given up.")
    if counts.closed:
        print(f"Closed by a 410: {', '.join(counts.closed)}. Open with: kanca backend resume")
    return 0


def _resend(which: str, settings: Settings) -> int:
    from services.events import deliveries

    if not which:
        print("Which one? An id as `kanca backend deliveries` shows it, or all.", file=sys.stderr)
        return 2
    done = in_database(settings, lambda db: deliveries.resend(db, delivery=which, now=time.time()))
    print(f"{done} will be sent again within a second, if the worker runs.")
    return 0 if done or which == "all" else 1


def _resume(endpoint: str, settings: Settings) -> int:
    from services.events import deliveries

    done = in_database(settings, lambda db: deliveries.resume(db, endpoint=endpoint or "backend"))
    print("It is open again." if done else "It was open.")
    return 0


def _ping(_: str, settings: Settings) -> int:
    from bot.backend.pinging import ping

    if not settings.backend_url:
        print("KANCA_BACKEND_URL is not set: the market that is built in takes our events.")
        return 0
    try:
        answer = asyncio.run(ping(settings))
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    print(answer)
    return 0 if answer.startswith("HTTP 2") else 1


def _simulate(args: argparse.Namespace, settings: Settings) -> int:
    from bot.backend.simulating import simulate
    from services import products

    try:
        goods = in_database(settings, lambda db: list(products.for_sale(db, limit=1000)))
        if not goods:
            print("Nothing is for sale yet: register a business and a product first.", file=sys.stderr)
            return 1
        done = asyncio.run(simulate(settings, goods, args.rate, args.count, args.url, args.secret))
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    print(done)
    return 0 if done.taken == args.count else 1
