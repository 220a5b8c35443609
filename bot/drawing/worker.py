"""The process that draws: started by path, told by its pipe which function is to draw what, ended with its input."""

from __future__ import annotations

import importlib
import json
import sys
import traceback
from pathlib import Path
from typing import Final

SUICIDE_SECONDS: Final = 60  # if whoever started us is gone and cannot kill us any more
OURS: Final = "bot.drawing."


def answer(facts: bytes, function: str) -> list[bytes]:
    """The frames to send: what there is to say as JSON, then the file. `function` is "bot.drawing.plain:as_json"."""
    module, _, name = function.partition(":")
    if not module.startswith(OURS):
        return [json.dumps({"refused": f"{function} is no drawing of ours"}).encode()]
    try:
        data: bytes = getattr(importlib.import_module(module), name)(json.loads(facts))
    except Exception:  # noqa: BLE001 (told to whoever asked, who logs it)
        return [json.dumps({"refused": traceback.format_exc()}).encode()]
    return [json.dumps({"frames": 1}).encode(), data]


def main() -> None:
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from bot.pipes import serve

    serve(answer, seconds=SUICIDE_SECONDS)


if __name__ == "__main__":
    main()
