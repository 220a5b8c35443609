"""What every worker process shares: frames over its pipes, in and out, and an alarm. The standard library alone.

A frame is four bytes of length, big-endian, then the bytes. `bot/picture_pool.py` is the other end.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from typing import BinaryIO, Final

LENGTH: Final = 4
Answer = Callable[[bytes, str], Sequence[bytes]]
"""What a worker makes of what it is given (the second frame) and of what it is told to make (the first)."""


def serve(answer: Answer, *, seconds: int) -> None:
    """Say that we are ready; then two frames in, the frames of their answer out, until the input ends.

    An answer that takes longer kills this process: whoever started it may be gone and cannot do it any more.
    """
    source, sink = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints, prints elsewhere
    _write(sink, [b"ready"])
    while (what := _read(source)) and (given := _read(source)):
        signal.alarm(seconds)
        _write(sink, answer(given, what.decode()))
        signal.alarm(0)


def _read(source: BinaryIO) -> bytes | None:
    """The next frame; None when there is no more."""
    head = source.read(LENGTH)
    return source.read(int.from_bytes(head, "big")) if len(head) == LENGTH else None


def _write(sink: BinaryIO, frames: Sequence[bytes]) -> None:
    sink.writelines(len(each).to_bytes(LENGTH, "big") + each for each in frames)
    sink.flush()
