"""Failures of the Graph API on demand, in its own words. Which of Meta's codes comes with which HTTP status varies."""

from __future__ import annotations

import json
from typing import Any

from tests.standin.faults import Fault

SAID = {
    0: "AuthException",
    1: "API Unknown",
    2: "API Service",
    4: "API Too Many Calls",
    10: "Permission Denied",
    33: "Parameter value is not valid",
    100: "Invalid parameter",
    190: "Access token has expired",
    200: "API Permission",
    368: "Temporarily blocked for policies violations",
    470: "Message failed to send because the customer has not written for 24 hours",
    80007: "Rate limit issues",
    130429: "Rate limit hit",
    130472: "User's number is part of an experiment",
    131000: "Something went wrong",
    131005: "Access denied",
    131008: "Required parameter is missing",
    131009: "Parameter value is not valid",
    131016: "Service unavailable",
    131021: "Recipient cannot be sender",
    131026: "Message undeliverable",
    131030: "Recipient phone number not in allowed list",
    131031: "Account has been locked",
    131042: "Business eligibility payment issue",
    131047: "Re-engagement message",
    131048: "Spam rate limit hit",
    131049: "This message was not delivered to maintain healthy ecosystem engagement.",
    131051: "Unsupported message type",
    131052: "Media download error",
    131053: "Media upload error",
    131056: "(Business Account, Consumer Account) pair rate limit hit",
    131057: "Account in maintenance mode",
    132000: "Template Param Count Mismatch",
    132001: "Template does not Exist",
    132005: "Template Hydrated Text too long",
    132012: "Template Parameter Format Mismatch",
    132015: "Template is Paused",
    132018: "There was an issue with the parameters in your template",
    133010: "Phone number not registered",
}
"""Meta's error codes and their titles."""


def error(code: int, details: str = "") -> dict[str, Any]:
    """As it stands in a failed status and, but for its trace, in an answer."""
    title = SAID[code]
    return {"code": code, "title": title, "message": title, "error_data": {"details": details or title}}


def refusal(code: int, details: str = "", *, status: int = 400, subcode: int = 0) -> Fault:
    """An answer as the Graph API gives it."""
    told: dict[str, Any] = {
        "message": f"(#{code}) {SAID[code]}",
        "type": "OAuthException",
        "code": code,
        "error_data": {"messaging_product": "whatsapp", "details": details or SAID[code]},
        "fbtrace_id": "AbCdEfGhIjKlMnOpQrStUvW",
    }
    told |= {"error_subcode": subcode} if subcode else {}
    return Fault("answer", status, json.dumps({"error": told}).encode())


def expired() -> Fault:
    return refusal(190, "The session has been invalidated.", status=401)


def too_many(status: int = 429) -> Fault:
    """Too much for the number; both 400 and 429 have been seen."""
    return refusal(130429, "Message throughput has been reached.", status=status)


def too_many_to_one() -> Fault:
    return refusal(131056, "Too many messages to the same recipient in a short period of time.")


def broken(status: int = 500) -> Fault:
    return refusal(131000, status=status)


def empty(status: int) -> Fault:
    """A gateway that says nothing at all."""
    return Fault("answer", status, b"")
