"""The OpenAPI document of the contract with the back end, from bot/backend/contract.py."""

from __future__ import annotations

import json

from bot.backend.openapi import document


def openapi() -> str:
    """docs/reference/openapi.json"""
    return json.dumps(document(), ensure_ascii=False, indent=1) + "\n"
