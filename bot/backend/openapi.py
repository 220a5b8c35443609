"""The OpenAPI 3.1 document of the contract: what can be sent to us, and under `webhooks` what we send."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from bot.backend.contract import INCOMING, OUTGOING
from bot.backend.problems import MEDIA_TYPE, PROBLEMS, TYPE
from bot.backend.reading import BODY_MAX

ABOUT: Final = """\
Events between Kanca and the shared back end, signed both ways as Standard Webhooks has it. Everything is delivered at
least once and in any order: keep the ids, and of two snapshots keep the one with the higher version or the later
timestamp. The whole story is docs/reference/webhooks.md."""
HEADERS: Final = {
    "webhook-id": "Names the event; the same at every try.",
    "webhook-timestamp": "Seconds since 1970 when this try was signed; at most five minutes away.",
    "webhook-signature": "`v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several, with spaces between.",
}
Json = dict[str, Any]


def document() -> Json:
    """The whole document."""
    shapes = sorted({*INCOMING.values(), *OUTGOING.values()}, key=lambda shape: shape.__name__)
    _, schemas = models_json_schema(
        [(shape, "validation") for shape in shapes], ref_template="#/components/schemas/{model}"
    )
    return {
        "openapi": "3.1.0",
        "info": {"title": "Kanca and the back end", "version": "1", "description": ABOUT},
        "paths": {
            "/webhooks/backend": {"post": _receive("Take an event in", _events(INCOMING), _parameters())},
            "/webhooks/backend/woocommerce": {"post": _woocommerce()},
            "/openapi.json": {"get": _plain("This document")},
            "/health/live": {"get": _plain("Whether the process lives")},
            "/health/ready": {"get": _plain("Whether it can work", "503")},
        },
        "webhooks": {type_: {"post": _send(type_, shape)} for type_, shape in OUTGOING.items()},
        "components": {"schemas": {**schemas["$defs"], "Problem": _problem()}},
    }


def _receive(summary: str, schema: Json, parameters: list[Json]) -> Json:
    statuses = sorted({status for status, _ in PROBLEMS.values()} - {500})
    return {
        "summary": summary,
        "parameters": parameters,
        "requestBody": {"required": True, "content": {"application/json": {"schema": schema}}},
        "responses": {
            "204": {"description": f"It is kept. Bodies have at most {BODY_MAX} bytes."},
            **{str(status): _problem_answer(status) for status in statuses},
        },
    }


def _woocommerce() -> Json:
    parameters = [
        {"name": "x-wc-webhook-topic", "in": "header", "schema": {"type": "string", "examples": ["order.updated"]}},
        {"name": "x-wc-webhook-signature", "in": "header", "schema": {"type": "string"}},
    ]
    schema = {"type": "object", "description": "An order as WooCommerce's REST API v3 writes it."}
    return _receive("Take a WooCommerce order in", schema, parameters)


def _send(type_: str, shape: type[BaseModel]) -> Json:
    return {
        "summary": type_,
        "parameters": _parameters(),
        "requestBody": {"required": True, "content": {"application/json": {"schema": _event(type_, shape)}}},
        "responses": {
            "2XX": {"description": "Taken; it is not sent again."},
            "410": {"description": "Send nothing more."},
            "default": {"description": "Sent again, ten times in three days; a Retry-After is honoured."},
        },
    }


def _plain(summary: str, *others: str) -> Json:
    return {"summary": summary, "responses": {code: {"description": summary} for code in ("200", *others)}}


def _parameters() -> list[Json]:
    return [
        {"name": name, "in": "header", "required": True, "description": about, "schema": {"type": "string"}}
        for name, about in HEADERS.items()
    ]


def _events(types: Mapping[str, type[BaseModel]]) -> Json:
    return {"anyOf": [_event(type_, shape) for type_, shape in types.items()]}


def _event(type_: str, shape: type[BaseModel]) -> Json:
    return {
        "type": "object",
        "required": ["type", "timestamp", "data"],
        "properties": {
            "type": {"const": type_},
            "timestamp": {"type": "string", "format": "date-time", "description": "When it happened."},
            "data": {"$ref": f"#/components/schemas/{shape.__name__}"},
        },
    }


def _problem() -> Json:
    return {
        "type": "object",
        "required": ["type", "title", "status"],
        "properties": {
            "type": {"enum": [TYPE + name for name in PROBLEMS]},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
        },
    }


def _problem_answer(status: int) -> Json:
    titles = [title for code, title in PROBLEMS.values() if code == status]
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": "; ".join(titles), "content": {MEDIA_TYPE: {"schema": schema}}}
