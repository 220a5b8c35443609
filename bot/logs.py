"""Logs: one line an event, as JSON or for people, and never a secret or a phone number."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any, Final

import structlog

from bot.settings import Settings

PHONE: Final = re.compile(r"(?<!\d)(?:\+?62|0)8\d{7,12}(?!\d)")
TOKEN: Final = re.compile(r"\b\d{6,12}:[A-Za-z0-9_-]{30,}\b")  # a bot token, as it stands in Telegram's addresses
HIDDEN: Final = "•••"
LONGEST: Final = 6000


def set_up_logs(settings: Settings) -> None:
    """Send everything, also what libraries log, through one pipeline that hides what must not be seen."""
    secrets = tuple(s for s in _secrets(settings) if len(s) >= 4)

    def hide(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        return {name: _hidden(value, secrets) for name, value in event.items()}

    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    renderer: Any = (
        structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
        if sys.stderr.isatty()
        else (structlog.processors.JSONRenderer(ensure_ascii=False))
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, hide, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.log_level.upper())
    for noisy in ("apscheduler", "alembic", "aiohttp.access", "uvicorn.access"):
        logging.getLogger(noisy).setLevel(max(logging.WARNING, root.level))


def _secrets(settings: Settings) -> list[str]:
    values = [getattr(settings, name) for name in type(settings).model_fields]
    found = [value.get_secret_value() for value in values if hasattr(value, "get_secret_value")]
    return [part for value in found for part in value.split(",") if part]


def _hidden(value: Any, secrets: tuple[str, ...]) -> Any:
    """A value of a log line without secrets, tokens and phone numbers; numbers and booleans stay as they are."""
    if isinstance(value, bool | int | float) or value is None:
        return value
    text = value if isinstance(value, str) else str(value)
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    text = PHONE.sub(HIDDEN, TOKEN.sub(HIDDEN, text))
    return text if len(text) <= LONGEST else f"…{text[-LONGEST:]}"  # of a traceback the end tells most
