"""The plainest document: facts as a JSON file that people and programs can read."""

from __future__ import annotations

import json
from typing import Any


def as_json(facts: Any) -> bytes:
    return json.dumps(facts, ensure_ascii=False, indent=1).encode()
