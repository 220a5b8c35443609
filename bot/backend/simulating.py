"""`kanca orders simulate`: signed orders for products that are for sale, as a market would send them."""

from __future__ import annotations

import asyncio
import json
import random
import time
import uuid
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from statistics import quantiles
from typing import Any, Final

from bot.backend import signatures
from bot.backend.safe import Outside, Unreachable
from bot.backend.wiring import inside_secret
from bot.settings import Settings
from services.events.publishing import iso
from services.products import ForSale
from understanding.gazetteer import REGENCIES

FIRST: Final = ("Siti", "Dewi", "Wati", "Nur", "Yanti", "Lestari", "Agus", "Budi", "Slamet", "Joko", "Hadi", "Imam")
LAST: Final = ("Rahayu", "Wulandari", "Aminah", "Handayani", "Santoso", "Prasetyo", "Wijaya", "Hidayat", "Kusuma")
STREETS: Final = ("Jl. Mawar", "Jl. Kawi", "Jl. Diponegoro", "Jl. Pahlawan", "Jl. Raya", "Jl. Kenanga")
NOTES: Final = ("", "", "", "Tolong yang pedas.", "Untuk hajatan, mohon tepat waktu.", "Titip ke tetangga kalau sepi.")
PAYMENTS: Final = ("cod", "cod", "transfer", "qris")
SHIPPING: Final = (0, 9000, 12000, 18000)


@dataclass
class Done:
    """What became of them."""

    statuses: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)

    @property
    def taken(self) -> int:
        return self.statuses["204"]

    def __str__(self) -> str:
        times = sorted(self.seconds) or [0.0]
        p95 = quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
        others = "".join(f", {n} × {status}" for status, n in self.statuses.items() if status != "204")
        return f"{self.taken} taken{others}; answered in {times[len(times) // 2] * 1e3:.0f} ms, p95 {p95 * 1e3:.0f} ms"


def order(goods: ForSale, chance: random.Random, now: datetime) -> dict[str, Any]:
    """A made-up order of one product. The buyer has no telephone: every number may be somebody's."""
    quantity, shipping, method = chance.randint(1, 4), chance.choice(SHIPPING), chance.choice(PAYMENTS)
    place = chance.choice(REGENCIES).official_name
    item = {
        "product": f"p{goods.product}", "name": goods.name, "quantity": quantity, "unit": goods.unit,
        "price_rupiah": goods.price_rupiah,
    }  # fmt: skip
    return {
        "id": f"sim-{uuid.uuid4().hex[:16]}", "version": 1, "number": f"SIM-{chance.randrange(10**5, 10**6)}",
        "status": "placed", "placed_at": iso(now), "shop": {"id": f"b{goods.business}"}, "items": [item],
        "shipping_rupiah": shipping, "total_rupiah": quantity * goods.price_rupiah + shipping,
        "buyer": {
            "name": f"{chance.choice(FIRST)} {chance.choice(LAST)}", "place": place, "phone": None,
            "address": f"{chance.choice(STREETS)} {chance.randint(1, 90)}, {place}",
        },
        "payment": {"method": method, "paid": method == "qris"},
        "delivery": {"method": "courier" if shipping else "pickup"}, "note": chance.choice(NOTES),
    }  # fmt: skip


async def simulate(
    settings: Settings, goods: Sequence[ForSale], rate: float, count: int, url: str = "", secret: str = ""
) -> Done:
    """Send so many orders at so many a second; raises ValueError for a secret or a rate that cannot be."""
    if rate <= 0 or count <= 0:
        raise ValueError("The rate and the count must be more than nothing.")
    key, chance, done = _key(settings, secret), random.Random(), Done()  # noqa: S311 (made-up buyers)
    address = f"{url or f'http://{settings.host}:{settings.port}'}/webhooks/backend"
    outside, began = Outside(allow_private=True), time.monotonic()
    try:
        async with asyncio.TaskGroup() as group:
            for number in range(count):
                await asyncio.sleep(max(0.0, began + number / rate - time.monotonic()))
                made = order(chance.choice(goods), chance, datetime.now(UTC))
                group.create_task(_send(outside, address, key, made, done))
    finally:
        await outside.close()
    return done


async def _send(outside: Outside, address: str, key: bytes, made: dict[str, Any], done: Done) -> None:
    event = {"type": "order.placed", "timestamp": made["placed_at"], "data": {"order": made}}
    body = json.dumps(event, ensure_ascii=False).encode()
    headers = signatures.headers([key], f"evt_{made['id']}", int(time.time()), body)
    began = time.perf_counter()
    try:
        answer = await outside.request("POST", address, {"content-type": "application/json", **headers}, body)
        done.statuses[str(answer.status)] += 1
        done.seconds.append(time.perf_counter() - began)
    except Unreachable as error:
        done.statuses[str(error)] += 1


def _key(settings: Settings, secret: str) -> bytes:
    """The secret given, else the first we would accept, else the one of the market that is built in."""
    set_here = secret or settings.backend_verify_secrets.get_secret_value()
    return (*signatures.secrets_of("--secret", set_here), inside_secret(settings))[0]
