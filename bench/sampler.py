"""Where a program's CPU time goes, by layer: looks at every thread a thousand times a second.

Each look asks how much CPU the thread has used since the last one, and puts it down to the innermost line of Python
it stands at. What C code does is put down to the Python that called it: SQLite's work to services/turns.py, and what
the event loop calls by itself (uvloop, httptools, asyncpg) to the loop.
"""

from __future__ import annotations

import json
import signal
import sys
import threading
import time
from collections import defaultdict
from pathlib import Path
from types import FrameType
from typing import Final

EVERY_SECONDS: Final = 0.001
SWITCH_SECONDS: Final = 0.00002  # how long a thread may go on when we want to look: longer, and it picks the moment

LAYERS: Final = (  # (part of a file's path, layer): the first that fits
    ("/sqlalchemy/", "SQLAlchemy"),
    ("/asyncpg/", "asyncpg"),
    ("/aiohttp/", "aiohttp: the request to Telegram"),
    ("/uvicorn/", "uvicorn: the webhook's request"),
    ("/bot/app.py", "bot: intake and app"),
    ("/bot/intake.py", "bot: intake and app"),
    ("/bot/arrivals.py", "bot: intake and app"),
    ("/bot/house.py", "bot: intake and app"),
    ("/bot/hearing.py", "bot: hearing"),
    ("/bot/channels/", "bot: the room (read, show, deliver)"),
    ("/bot/", "bot: delivery (lanes, pace, marks)"),
    ("/services/database/", "services: transactions and commit"),
    ("/services/turns.py", "services: the two hot statements"),
    ("/services/", "services: rules"),
    ("/handlers/", "handlers"),
    ("/understanding/", "understanding"),
    ("/dialogue/", "dialogue: the engine"),
    ("/locales/", "locales: words"),
    ("/fluent_compiler/", "locales: words"),
    ("/json/", "json"),
)
LOOP: Final = "the event loop and its C code"
OTHER: Final = "the rest of Python"


class Sampler:
    """Measures all threads but its own; SIGUSR1 begins anew. Ends by writing seconds by layer to `path`, JSON."""

    def __init__(self, path: str) -> None:
        self._path, self._stop = Path(path), threading.Event()
        self._spent: dict[str, float] = defaultdict(float)
        self._before: dict[int, float] = {}
        self._thread = threading.Thread(target=self._watch, name="sampler", daemon=True)

    def __enter__(self) -> Sampler:
        signal.signal(signal.SIGUSR1, lambda *_: self._spent.clear())
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()
        self._path.write_text(json.dumps(self._spent))

    def _watch(self) -> None:
        me = threading.get_ident()
        while not self._stop.wait(EVERY_SECONDS):
            sys.setswitchinterval(SWITCH_SECONDS)
            for thread, frame in sys._current_frames().items():
                if thread != me:
                    self._look(thread, frame)

    def _look(self, thread: int, frame: FrameType) -> None:
        try:
            used = time.clock_gettime(time.pthread_getcpuclockid(thread))
        except OSError:  # it has just ended
            return
        self._spent[layer(frame)] += used - self._before.get(thread, used)
        self._before[thread] = used


def layer(frame: FrameType | None) -> str:
    """The layer of the innermost frame that belongs to one."""
    innermost = True
    while frame is not None:
        file = frame.f_code.co_filename
        if innermost and file.endswith("/asyncio/runners.py"):
            return LOOP
        for part, name in LAYERS:
            if part in file:
                return name
        innermost, frame = False, frame.f_back
    return OTHER
