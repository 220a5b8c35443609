"""The process that draws: started by path, told by its pipe which function is to draw what, ended with its input."""

from __future__ import annotations

import importlib
import json
import os
import signal
import sys
import traceback
from pathlib import Path
from typing import BinaryIO, Final

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


def frame(source: BinaryIO) -> bytes | None:
    """The next frame (four bytes of length, big-endian, then the bytes); None when there is no more."""
    head = source.read(4)
    if len(head) < 4:
        return None
    return source.read(int.from_bytes(head, "big"))


def serve(source: BinaryIO, sink: BinaryIO) -> None:
    """A frame with the function and one with the facts in, the answer's frames out, until the input ends."""
    while (function := frame(source)) and (facts := frame(source)):
        signal.alarm(SUICIDE_SECONDS)
        sink.writelines(len(each).to_bytes(4, "big") + each for each in answer(facts, function.decode()))
        sink.flush()
        signal.alarm(0)


def main() -> None:
    sys.path.insert(0, str(Path(__file__).parents[2]))
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints, prints elsewhere
    sink.write((5).to_bytes(4, "big") + b"ready")
    sink.flush()
    serve(sys.stdin.buffer, sink)


if __name__ == "__main__":
    main()
